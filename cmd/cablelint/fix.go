package main

import (
	"errors"
	"fmt"
	"io"
	"slices"

	"github.com/spf13/cobra"

	"github.com/cablelint/cablelint/grammar"
	"github.com/cablelint/cablelint/grammar/source"
	"github.com/cablelint/cablelint/internal/check"
	"github.com/cablelint/cablelint/internal/files"
	"github.com/cablelint/cablelint/internal/report"
	"github.com/cablelint/cablelint/internal/suppress"
	"github.com/cablelint/cablelint/lint"
	"github.com/cablelint/cablelint/lint/cable"
)

// fixFlags are the flags of fix as written.
type fixFlags struct {
	runFlags
	unsafe, diff    bool
	force           bool
	audit, snippets string
}

func (p *program) fix() *cobra.Command {
	var f fixFlags
	c := &cobra.Command{
		Use:   "fix [PATH...]",
		Short: "make the safe fixes in files and directories; with -, print the fixed text",
		Long: `fix makes the safe fixes: those that change how a mark is written but not what it says. With
--unsafe it also makes fixes that add or raise a mark. It never makes a choice between several fixes, and leaves
silenced findings alone.

A file is written whole or not at all, with its mode, owner, access list and extended attributes. A file is left
alone, with exit status 3, if it changed meanwhile, is read-only, has several hard links, or is a link out of
the named directory. With -, the fixed text of standard input goes to standard output.

Exit status: 0 what can be fixed was fixed, and findings may be left, which check lists; 1 --diff shows a change;
2 wrong usage or configuration; 3 some file was not read or not written. Into signed texts, and into mails whose
text is encoded or in parts, nothing is written: each is named, with the reason.`,
		RunE: func(_ *cobra.Command, args []string) error { return p.runFix(&f, args) },
	}
	fl := c.Flags()
	f.add(fl)
	fl.BoolVar(&f.unsafe, "unsafe", false, "also make fixes that add or raise a mark; review what they changed")
	fl.BoolVarP(&f.diff, "diff", "d", false, "show what would change, and change nothing")
	fl.BoolVar(&f.force, "force", false, "also write files that are read-only, or that have several hard links")
	fl.StringVar(&f.audit, "audit", "",
		"append a line of JSON for each fix to this `FILE`: time, place, rule, the marks before and after")
	fl.StringVar(&f.snippets, "snippets", "marking",
		"how `MUCH` text --diff shows: full (fit for patch), marking (body text becomes dots), none")
	return c
}

// errNoStdin reports a name for standard input, which is not read.
var errNoStdin = errors.New("--stdin-filename names standard input: add - to the paths")

// fixed is what fixing made of one input.
type fixed struct {
	files.Input
	file *report.File // as it was found
	lint.Fixed
	// left are the findings in the fixed text, news those of them that were not in it before.
	left, news []lint.Diagnostic
}

func (p *program) runFix(f *fixFlags, paths []string) error {
	if f.stdinName != "-" && !slices.Contains(paths, "-") {
		return errNoStdin
	}
	run := &fixRun{program: p, flags: f}
	if err := run.run(paths); err != nil {
		return err
	}
	if !f.quiet {
		run.summary()
	}
	return nil
}

// run fixes the files that paths name.
func (r *fixRun) run(paths []string) error {
	p, f := r.program, r.flags
	s, err := p.settings(&f.runFlags)
	if err != nil {
		return err
	}
	if _, err := snippets(f.snippets); err != nil {
		return err
	}
	s.project.Flags.Snippets = explicit(f.set, "snippets", f.snippets)
	s.checker.Reader.Writing = true
	list, err := p.walk(paths)
	if err != nil {
		return err
	}
	list = slices.DeleteFunc(list, func(in files.Input) bool { return in.Foreign && !in.Named })
	if !f.diff {
		list = files.Sweep(list)
	}
	inputs, err := s.inputs(list)
	if err != nil {
		return err
	}
	if r.audit, err = p.openAudit(f); err != nil {
		return err
	}
	defer r.audit.close()
	work := func(parser *grammar.Parser, in check.Input) fixed { return fixOne(parser, s, in, p, f.unsafe) }
	if err := inOrder(inputs, s, work, r.finish); err != nil {
		return err
	}
	return r.audit.close()
}

// fixOne fixes a text in memory.
func fixOne(parser *grammar.Parser, s *settings, in check.Input, p *program, unsafe bool) (out fixed) {
	quiet := &suppress.Suppressor{Today: p.today()}
	content := s.checker.Reader.Read(in.Input)
	look := func(content files.Content) *report.File {
		return s.checker.Text(parser, quiet, s.checker.Path(in.Input), content, in.Checks)
	}
	again := func(text string) *report.File {
		return look(files.Content{Kind: files.Cable, File: source.NewFile(content.File.Name, text)})
	}
	out.Input, out.file = in.Input, look(content)
	out.left = out.file.Counting()
	if content.File == nil {
		return out
	}
	file := out.file // as it is read first
	out.Fixed = lint.Apply(content.File.Text, unsafe, func(text string) ([]lint.Diagnostic, []*cable.Document) {
		if file == nil {
			return check.ForFixing(again(text), nil)
		}
		first := file
		file = nil
		return check.ForFixing(first, nil)
	})
	if out.Made() > 0 {
		before := out.left
		out.left = again(out.Text).Counting()
		out.news = lint.News(before, out.left)
	}
	return out
}

// fixRun writes what was fixed, file by file.
type fixRun struct {
	*program
	flags              *fixFlags
	audit              *audit
	made, inFiles      int
	unsafe, left, fail int
	refused, news      int
	// beforeCheck reports that check follows, which reports what is left and what was not read.
	beforeCheck bool
}

// finish writes one file, or shows its diff.
func (r *fixRun) finish(_ check.Input, f fixed) error {
	if r.beforeCheck && f.file.Content.Kind == files.Unread {
		return nil
	}
	if !r.beforeCheck {
		r.note(&r.flags.runFlags, f.file)
	}
	if f.file.Content.Kind == files.Unread {
		r.fail++
		r.status = statusUnchecked
		return nil
	}
	if r.flags.diff {
		return r.diff(f)
	}
	if f.Path == "-" {
		if f.file.Content.File != nil {
			if _, err := r.out.Write([]byte(f.Text)); err != nil {
				return &outputError{err}
			}
		}
	} else if f.Made() > 0 {
		if err := files.Replace(f.Input, f.file.Content.File.Text, f.Text, r.flags.force); err != nil {
			fmt.Fprintf(r.err, "%s: %s\n", report.Visible(f.Path), errorText(err))
			r.fail++
			r.status = statusUnchecked
			return nil
		}
	}
	r.count(f)
	r.notWritten(f)
	switch {
	case r.beforeCheck && !r.flags.quiet:
		return r.list(r.err, f)
	case f.Path != "-" && !r.flags.quiet:
		if err := r.list(r.out, f); err != nil {
			return err
		}
	}
	return r.audit.write(f, r.now())
}

// reportNew reports the findings of the fixed text that were not there before: a raised header calls for more than a
// low one.
func (r *fixRun) reportNew(f fixed) {
	if r.flags.quiet || r.beforeCheck {
		return
	}
	at := source.NewFile(f.file.Path, f.Text)
	for _, d := range f.news {
		pos := at.Position(d.Span.Start)
		fmt.Fprintf(r.err, "%s:%d:%d: new after fixing: %s [%s]\n",
			report.Visible(f.file.Path), pos.Line, pos.Column, report.Visible(d.Message), d.Rule.Code)
	}
}

func (r *fixRun) count(f fixed) {
	r.reportNew(f)
	r.news += len(f.news)
	if n := f.Made(); n > 0 {
		r.made += n
		r.inFiles++
	}
	r.refused += f.Refused
	var offers lint.Offers
	for _, d := range f.left {
		r.left++
		for _, fix := range offers.Of(d) {
			if fix.Kind == lint.Unsafe {
				r.unsafe++
				break
			}
		}
	}
}

// list says for each fix where it was made, by the places of the round that made it.
func (r *fixRun) list(w io.Writer, f fixed) error {
	for _, round := range f.Rounds {
		at := source.NewFile(f.file.Path, round.Before)
		for _, m := range round.Made {
			pos := at.Position(m.Diagnostic.Span.Start)
			d := m.Diagnostic
			if _, err := fmt.Fprintf(w, "%s:%d:%d: fixed: %s [%s]\n",
				report.Visible(f.file.Path), pos.Line, pos.Column, report.Visible(d.Message), d.Rule.Code); err != nil {
				return &outputError{err}
			}
		}
	}
	return nil
}

// notWritten says why nothing was fixed in a file with findings, where that is not because of these.
func (r *fixRun) notWritten(f fixed) {
	if len(f.left) == 0 || f.file.Content.File == nil || r.flags.quiet {
		return
	}
	if reason := f.file.Content.File.NotWritten(); reason != "" {
		fmt.Fprintf(r.err, "%s: nothing was fixed: %s\n", report.Visible(f.file.Path), reason)
	}
}

func (r *fixRun) diff(f fixed) error {
	r.count(f)
	r.notWritten(f)
	if f.Made() == 0 {
		return nil
	}
	if r.status == statusClean {
		r.status = statusFindings
	}
	after := grammar.NewParser().Parse(source.NewFile(f.file.Path, f.Text))
	if err := report.Diff(r.out, f.file.Path, f.file.Tree, after, f.file.Policy.Snippets); err != nil {
		return &outputError{err}
	}
	return nil
}

func (r *fixRun) summary() {
	verb := "fixed"
	if r.flags.diff {
		verb = "would fix"
	}
	fmt.Fprintf(r.err, "%s %s in %s", verb, count(r.made, "finding"), count(r.inFiles, "file"))
	if r.left > 0 {
		fmt.Fprintf(r.err, "; %s left", count(r.left, "finding"))
		if r.news > 0 {
			fmt.Fprintf(r.err, ", %d of them new after fixing", r.news)
		}
		if r.unsafe > 0 && !r.flags.unsafe {
			fmt.Fprintf(r.err, ", of which --unsafe can fix up to %d", r.unsafe)
		}
	}
	if r.refused > 0 {
		fmt.Fprintf(r.err, "; refused %d that would change another marking", r.refused)
	}
	if r.fail > 0 {
		fmt.Fprintf(r.err, "; %s not fixed", count(r.fail, "file"))
	}
	fmt.Fprintln(r.err)
}
