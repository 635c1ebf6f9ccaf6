package main

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"time"

	toml "github.com/pelletier/go-toml/v2"
	"github.com/spf13/cobra"

	"github.com/cablelint/cablelint/internal/check"
	"github.com/cablelint/cablelint/internal/config"
	"github.com/cablelint/cablelint/internal/files"
	"github.com/cablelint/cablelint/internal/realpath"
	"github.com/cablelint/cablelint/internal/report"
	"github.com/cablelint/cablelint/internal/suppress"
	"github.com/cablelint/cablelint/lint"
	"github.com/cablelint/cablelint/rules"
)

// silenceFlags are the flags of silence add as written.
type silenceFlags struct {
	run                       runFlags
	reason, expires, reviewer string
	paragraph                 int
}

func (p *program) silence() *cobra.Command {
	var f silenceFlags
	add := &cobra.Command{
		Use: "add RULE FILE", Short: "silence the findings of a rule in a file, with a reason",
		Long: `add writes a silence to the nearest ` + config.Name + ` of FILE, so that the findings of
RULE no longer count. The silence is for the cable by its identifier, if it has one, else for the file. If there
is no configuration, add creates one. Nothing is written if RULE has no finding in FILE.`,
		Example: `  cablelint silence add R004 cables/09VARNES412.txt --reason "reviewed by hand"
  cablelint silence add R001 a.txt --paragraph 3 --reason "marked by the drafter" --expires 2027-12-31`,
		Args:              takes(2, 2, "a rule and a file, such as R001 cable.txt"),
		ValidArgsFunction: silenced,
		RunE:              func(_ *cobra.Command, args []string) error { return p.addSilence(&f, args[0], args[1]) },
	}
	fl := add.Flags()
	f.run.add(fl)
	fl.StringVarP(&f.reason, "reason", "r", "", "why the finding is right as it is; required")
	fl.IntVar(&f.paragraph, "paragraph", 0, "only in the paragraph of this `NUMBER`")
	fl.StringVar(&f.expires, "expires", "", "the last `DATE` on which the silence applies: YYYY-MM-DD")
	fl.StringVar(&f.reviewer, "reviewer", "", "the `NAME` of the person who decided")
	return group(&cobra.Command{Use: "silence add", Short: "silence a finding, with a reason"}, add)
}

// nothingToSilence is the error for a file without a finding that counts and that a silence is for. Where it has
// silenced ones, a user who saw the finding before, and then wrote a baseline, reads where it went.
func nothingToSilence(path string, wanted *config.Silence, already int) error {
	what := wanted.Rule
	if wanted.Paragraph > 0 {
		what = fmt.Sprintf("%s in paragraph %d", what, wanted.Paragraph)
	}
	switch already {
	case 0:
		return fmt.Errorf("%s has no finding of %s: nothing to silence", path, what)
	case 1:
		return fmt.Errorf("%s has no finding of %s that counts: 1 is silenced already, which check --show-silenced lists",
			path, what)
	}
	return fmt.Errorf("%s has no finding of %s that counts: %d are silenced already, which check --show-silenced lists",
		path, what, already)
}

// silenced completes a rule, then a file.
func silenced(c *cobra.Command, args []string, typed string) ([]cobra.Completion, cobra.ShellCompDirective) {
	if len(args) == 0 {
		return ruleNames(c, typed), cobra.ShellCompDirectiveNoFileComp
	}
	return nil, cobra.ShellCompDirectiveDefault
}

// addSilence writes the silences that keep the findings of a rule in a file from counting.
func (p *program) addSilence(f *silenceFlags, rule, path string) error {
	wanted, err := p.wantedSilence(f, rule, path)
	if err != nil {
		return err
	}
	s, err := p.settings(&f.run)
	if err != nil {
		return err
	}
	found, already, err := p.findingsOf(s, wanted, path)
	if err != nil {
		return err
	}
	if len(found) == 0 {
		return nothingToSilence(path, wanted, already)
	}
	file, err := p.silenceFile(f, path)
	if err != nil {
		return err
	}
	silences, err := silencesFor(file, path, wanted, found)
	if err != nil {
		return err
	}
	if err := appendSilences(file, silences); err != nil {
		return err
	}
	if !f.run.quiet {
		verb := "count"
		if len(found) == 1 {
			verb = "counts"
		}
		fmt.Fprintf(p.err, "wrote %s: %s of %s no longer %s\n",
			report.Visible(config.Shown(file)), count(len(found), "finding"), wanted.Rule, verb)
	}
	return nil
}

// wantedSilence is the silence that the flags ask for, without the place.
func (p *program) wantedSilence(f *silenceFlags, rule, path string) (*config.Silence, error) {
	checks, err := p.project(config.Values{}).For(path)
	if err != nil {
		return nil, err
	}
	all := slices.Concat(rules.All(), checks.Config.House(), lint.Own())
	r := lint.Find(all, rule)
	switch {
	case slices.Contains(lint.Own(), r):
		return nil, fmt.Errorf("%s is about the configuration or the baseline: correct these, or ignore the rule", rule)
	case r == nil:
		return nil, lint.UnknownRule(all, rule)
	case strings.TrimSpace(f.reason) == "":
		return nil, fmt.Errorf("a silence needs a reason: --reason TEXT says why the finding is right as it is")
	case f.paragraph < 0:
		return nil, fmt.Errorf("--paragraph is the number of a paragraph, not %d", f.paragraph)
	}
	s := &config.Silence{Rule: r.Code, Paragraph: f.paragraph, Reason: f.reason, Reviewer: f.reviewer}
	if f.expires != "" {
		t, err := time.Parse(time.DateOnly, f.expires)
		if err != nil {
			return nil, fmt.Errorf("--expires is YYYY-MM-DD, not %q", f.expires)
		}
		if f.expires < p.now().Format(time.DateOnly) {
			return nil, fmt.Errorf("--expires %s is in the past", f.expires)
		}
		s.Expires = &toml.LocalDate{Year: t.Year(), Month: int(t.Month()), Day: t.Day()}
	}
	return s, nil
}

// findingsOf are the findings in a file that count and that the wanted silence is for, and how many more of them are
// silenced already.
func (p *program) findingsOf(s *settings, wanted *config.Silence, path string) (
	found []lint.Diagnostic, already int, err error,
) {
	if info, err := os.Stat(path); err == nil && info.IsDir() {
		return nil, 0, fmt.Errorf("%s is a directory: name one file", path)
	}
	list, err := p.walk([]string{path})
	if err != nil {
		return nil, 0, err
	}
	s.baselines.open = readBaseline
	inputs, err := s.inputs(list)
	if err != nil {
		return nil, 0, err
	}
	if checks, err := s.project.For(files.Named(path).Path); err == nil {
		if by := s.leftOutBy(checks); by != "" {
			return nil, 0, fmt.Errorf("%s is excluded by %s: a check of its folder finds nothing in it", path, by)
		}
	}
	quiet := &suppress.Suppressor{Today: p.today(), Baselines: s.baselines.byPath}
	err = lintAll(inputs, s, func(in check.Input, file *report.File) error {
		quiet.File(file, in.Checks)
		if file.Content.Kind == files.Unread {
			return &uncheckedError{fmt.Errorf("%s: %s", file.Path, file.Content.Reason)}
		}
		for _, d := range file.Findings() {
			switch {
			case d.Rule.Code != wanted.Rule || !suppress.Fits(wanted, &d):
			case d.Suppressed != nil:
				already++
			default:
				found = append(found, d)
			}
		}
		return nil
	})
	return found, already, err
}

// silenceFile is the configuration that a silence for a file goes to, absolute: that of --config, else the nearest,
// else a new one in the current directory, or in the file's where that is elsewhere.
func (p *program) silenceFile(f *silenceFlags, path string) (string, error) {
	if f.run.config != "" {
		return realpath.File(f.run.config)
	}
	outer := files.Named(path).Path
	near, err := config.Find(filepath.Dir(outer))
	if err != nil || near != "" {
		return near, err
	}
	dir := filepath.Dir(outer)
	if filepath.IsLocal(outer) {
		dir = "."
	}
	return realpath.File(filepath.Join(dir, config.Name))
}

// silencesFor are the wanted silence for each cable of the findings; for the file, where one of them has no
// identifier.
func silencesFor(
	file, path string, wanted *config.Silence, found []lint.Diagnostic,
) (list []*config.Silence, err error) {
	var identifiers []string
	for _, d := range found {
		if d.Cable == nil || d.Cable.Identifier == "" {
			identifiers = nil
			break
		}
		if !slices.Contains(identifiers, d.Cable.Identifier) {
			identifiers = append(identifiers, d.Cable.Identifier)
		}
	}
	for _, id := range identifiers {
		s := *wanted
		s.Identifier = id
		list = append(list, &s)
	}
	if len(identifiers) > 0 {
		return list, nil
	}
	abs, err := realpath.File(path)
	if err != nil {
		return nil, err
	}
	s := *wanted
	glob, ok := config.PathGlob(file, abs)
	if !ok {
		return nil, fmt.Errorf("%s is not below the directory of %s, whose globs cannot name it", path, config.Shown(file))
	}
	s.Paths = []string{glob}
	return []*config.Silence{&s}, nil
}

// appendSilences adds silences to the end of a configuration file, which is created if it is missing.
func appendSilences(file string, silences []*config.Silence) error {
	var added strings.Builder
	for _, s := range silences {
		added.WriteString(s.Text())
	}
	shown := config.Shown(file)
	was, err := config.Read(file)
	if errors.Is(err, fs.ErrNotExist) {
		return createConfig(shown, strings.TrimPrefix(added.String(), "\n"))
	}
	if err != nil {
		return fmt.Errorf("%s: %s", shown, files.Why(err))
	}
	text, block := string(was), added.String()
	if text != "" && !strings.HasSuffix(text, "\n") {
		block = "\n" + block
	}
	if strings.Contains(text, "\r\n") {
		block = strings.ReplaceAll(block, "\n", "\r\n")
	}
	now := text + block
	if err := config.Check(shown, now, append(rules.All(), lint.Own()...)); err != nil {
		return err
	}
	in := files.Input{Path: file, Tree: filepath.Dir(file)}
	files.Sweep([]files.Input{in})
	if err := files.Replace(in, text, now, false); err != nil {
		return &outputError{fmt.Errorf("%s: %w", shown, err)}
	}
	return nil
}

// createConfig writes a configuration file where the directory has no such file.
func createConfig(path, text string) error {
	f, err := os.OpenFile(path, os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o644)
	if errors.Is(err, fs.ErrExist) {
		return fmt.Errorf("%s already exists", path)
	}
	if err != nil {
		return fmt.Errorf("%s cannot be written: %s", path, files.Why(err))
	}
	_, err = f.WriteString(text)
	if e := f.Close(); err == nil {
		err = e
	}
	if err != nil {
		return &outputError{fmt.Errorf("%s cannot be written: %w", path, err)}
	}
	return nil
}
