package config

import (
	"cmp"
	"fmt"
	"maps"
	"slices"
	"strings"

	"github.com/cablelint/cablelint/lint"
)

// byDefault is the origin of a value that neither a flag nor a configuration sets.
const byDefault = "default"

// shower writes what holds for a file as a configuration that says the same, with the origin of each value after it.
type shower struct {
	strings.Builder
	*Checks
	project *Project
}

// Show is what holds for a file: each key with its value and where that comes from, and each rule with its severity
// or off. excludes are the globs of --exclude.
func (p *Project) Show(c *Checks, excludes []string) string {
	s := &shower{Checks: c, project: p}
	s.sources()
	flags, limits := p.Flags, p.flags
	s.value("profile", []string{"state", "ic"}[c.Options.Profile],
		s.origin("profile", limits.Profile != lint.State, func(f *File) bool { return f.Profile != "" }))
	s.value("fail-on", cmp.Or(s.said().FailOn, defaults().FailOn),
		s.origin("fail-on", flags.FailOn != "", func(f *File) bool { return f.FailOn != "" }))
	s.value("snippets", cmp.Or(s.said().Snippets, defaults().Snippets),
		s.origin("snippets", flags.Snippets != "", func(f *File) bool { return f.Snippets != "" }))
	s.value("baseline", Shown(c.Baseline),
		s.origin("baseline", flags.Baseline != "", func(f *File) bool { return f.Baseline != "" }))
	s.value("date", s.said().Date, s.origin("date", flags.Date != "", func(f *File) bool { return f.Date != "" }))
	s.value("ceiling", c.Options.Ceiling.String(),
		s.origin("ceiling", limits.Ceiling.String() != "", func(f *File) bool { return f.Ceiling != "" }))
	fmt.Fprintf(s, "require-cables = %t # %s\n", c.Options.RequireCables,
		s.origin("require-cables", false, func(f *File) bool { return f.Require != nil }))
	fmt.Fprintf(s, "require-marked = %t # %s\n", c.Options.RequireMarked,
		s.origin("require-marked", false, func(f *File) bool { return f.Marked != nil }))
	s.list("label-headers", nil, func(f *File) []string { return f.Labels })
	s.list("select", p.flags.Select, func(f *File) []string { return f.Select })
	s.list("ignore", p.flags.Ignore, func(f *File) []string { return f.Ignore })
	s.list("exclude", excludes, func(f *File) []string { return f.Exclude })
	s.WriteString("\n[vocabulary]\n")
	s.list("vocabulary.captions", nil, func(f *File) []string { return f.Vocabulary.Captions })
	s.list("vocabulary.posts", nil, func(f *File) []string { return f.Vocabulary.Posts })
	s.words()
	s.rules()
	s.house()
	s.silences()
	s.approvals()
	return s.String()
}

// said are the values that flags and configuration say.
func (s *shower) said() Values { return s.project.Flags.or(s.Config.Values()) }

// sources are the files that the values come from.
func (s *shower) sources() {
	switch {
	case s.Config == nil && s.project.none:
		s.WriteString("# no configuration: --no-config\n")
	case s.Config == nil:
		fmt.Fprintf(s, "# no configuration: there is no %s in the file's folder or above it\n", Name)
	default:
		for _, l := range slices.Backward(s.Config.Layers) {
			fmt.Fprintf(s, "# from %s\n", l.Path)
		}
	}
}

// origin is the origin of a key's value: the flag of that name, the nearest layer or override that sets it, or the
// default.
func (s *shower) origin(key string, byFlag bool, set func(*File) bool) string {
	if byFlag {
		return "--" + key
	}
	if s.Config == nil {
		return byDefault
	}
	for _, l := range slices.Backward(s.Config.Layers) {
		for i, v := range slices.Backward(l.File.Overrides) {
			as := File{Profile: v.Profile, Ceiling: v.Ceiling, Require: v.Require, Marked: v.Marked}
			if set(&as) && l.covers(v.Paths, s.Abs) {
				return s.inOverride(l, i, key)
			}
		}
		if set(&l.File) {
			return l.at(key)
		}
	}
	return byDefault
}

// inOverride is at for a key of an override.
func (s *shower) inOverride(l *Layer, i int, name string) string {
	return fmt.Sprintf("%s, [[override]] %d", l.at(fmt.Sprintf("override[%d].%s", i, name)), i+1)
}

// value writes a key with its value; one that is not set is a comment.
func (s *shower) value(key, value, origin string) {
	if value == "" {
		fmt.Fprintf(s, "# %s is not set\n", key)
		return
	}
	fmt.Fprintf(s, "%s = %s # %s\n", key, quoted(value), origin)
}

// list writes a list with the origin of each item.
func (s *shower) list(key string, flags []string, get func(*File) []string) {
	var lines []string
	add := func(items []string, origin func(i int) string) {
		for i, x := range items {
			lines = append(lines, fmt.Sprintf("  %s, # %s\n", quoted(x), origin(i)))
		}
	}
	name := key[strings.LastIndexByte(key, '.')+1:]
	if s.Config != nil {
		for _, l := range s.Config.Layers {
			items := get(&l.File)
			if key == "select" && len(items) > 0 {
				lines = nil // the nearest one alone counts
			}
			add(items, func(i int) string { return l.at(fmt.Sprintf("%s[%d]", key, i)) })
			for n, v := range l.File.Overrides {
				if key == "ignore" && l.covers(v.Paths, s.Abs) {
					add(v.Ignore, func(i int) string { return s.inOverride(l, n, fmt.Sprintf("ignore[%d]", i)) })
				}
			}
		}
	}
	if len(s.project.flags.Select) > 0 && (key == "select" || key == "ignore") {
		lines = nil // a selection by flag takes their place
	}
	if add(flags, func(int) string { return "--" + key }); len(lines) == 0 {
		fmt.Fprintf(s, "# %s is not set\n", name)
		return
	}
	fmt.Fprintf(s, "%s = [\n%s]\n", name, strings.Join(lines, ""))
}

// rules writes the severity of each rule.
func (s *shower) rules() {
	s.WriteString("\n[rules]\n")
	for _, r := range s.all() {
		origin := s.ruleOrigin(r)
		if at := s.housePlace(r); at != "" && origin == byDefault {
			origin = at
		}
		fmt.Fprintf(s, "%s = %q # %s\n", r.Code, s.severity(r), origin)
	}
}

// all are the rules that can run on the file.
func (s *shower) all() []*lint.Rule { return s.project.Rules(s.Config) }

// words writes the words of the user's own that the file knows, with their places.
func (s *shower) words() {
	if s.Config == nil {
		return
	}
	for _, l := range s.Config.Layers {
		w := &l.File.Words
		for _, t := range [...]struct {
			name  string
			words map[string]string
		}{{"captions", w.Captions}, {"programs", w.Programs}, {"posts", w.Posts}, {"typos", w.Typos}} {
			if len(t.words) == 0 {
				continue
			}
			fmt.Fprintf(s, "\n[words.%s]\n", t.name)
			for _, word := range slices.Sorted(maps.Keys(t.words)) {
				fmt.Fprintf(s, "%s = %s # %s\n", quoted(word), quoted(t.words[word]), l.at("words."+t.name+"."+word))
			}
		}
	}
}

// house writes the house rules with their places.
func (s *shower) house() {
	if s.Config == nil {
		return
	}
	for _, l := range s.Config.Layers {
		for i := range l.File.House {
			s.houseRule(&l.File.House[i], l.at(fmt.Sprintf("rule[%d]", i)))
		}
	}
}

// housePlace is where a house rule says its severity; empty for a rule that is built in.
func (s *shower) housePlace(r *lint.Rule) string {
	if s.Config == nil {
		return ""
	}
	for _, l := range s.Config.Layers {
		if i := slices.Index(l.House, r); i >= 0 {
			return l.at(fmt.Sprintf("rule[%d].severity", i))
		}
	}
	return ""
}

// houseRule writes the keys of a house rule that are set.
func (s *shower) houseRule(r *Rule, origin string) {
	fmt.Fprintf(s, "\n[[rule]] # %s\n", origin)
	for _, t := range [...]struct{ key, value string }{{"code", r.Code}, {"name", r.Name}, {"severity", r.Severity},
		{"message", r.Message}, {"when", r.When}, {"each", r.Each}, {"help", r.Help}, {"why", r.Why},
		{"authority", r.Authority}} {
		if t.value != "" {
			fmt.Fprintf(s, "%s = %s\n", t.key, quoted(t.value))
		}
	}
	if r.Text != nil {
		fmt.Fprintf(s, "text = %t\n", *r.Text)
	}
	if r.From != nil {
		fmt.Fprintf(s, "from = %s\n", r.From)
	}
	if r.Until != nil {
		fmt.Fprintf(s, "until = %s\n", r.Until)
	}
	for _, t := range [...]struct {
		key   string
		texts []string
	}{{"good", r.Good}, {"bad", r.Bad}} {
		if len(t.texts) == 0 {
			continue
		}
		fmt.Fprintf(s, "%s = [\n", t.key)
		for _, text := range t.texts {
			fmt.Fprintf(s, "  %s,\n", quoted(text))
		}
		s.WriteString("]\n")
	}
}

// severity is the word for what a rule does here.
func (c *Checks) severity(r *lint.Rule) string {
	if !c.Linter.Runs(r) {
		return "off"
	}
	if s, ok := c.Options.Severity[r.Code]; ok {
		return s.String()
	}
	return r.Severities[0].String()
}

// ruleOrigin is why a rule runs or not, or has its severity.
func (s *shower) ruleOrigin(r *lint.Rule) string {
	names := func(words []string) bool {
		return slices.ContainsFunc(words, func(w string) bool { return lint.Names(w, r) })
	}
	switch {
	case names(s.project.flags.Ignore):
		return "--ignore"
	case len(s.project.flags.Select) > 0:
		return "--select"
	case !s.Linter.Runs(r) && !r.Need.Met(s.Options.Settings):
		return "runs only with " + r.Need.Text
	case s.Config == nil:
		return byDefault
	}
	for _, l := range slices.Backward(s.Config.Layers) {
		for i, v := range slices.Backward(l.File.Overrides) {
			if key := s.naming(r, nil, v.Ignore, v.Rules); key != "" && l.covers(v.Paths, s.Abs) {
				return s.inOverride(l, i, key)
			}
		}
		key := s.naming(r, l.File.Select, l.File.Ignore, l.File.Rules)
		if key == "" && len(l.File.Select) > 0 && !s.Linter.Runs(r) {
			key = "select"
		}
		if key != "" {
			return l.at(key)
		}
	}
	return byDefault
}

// naming is the key that decides about a rule, by its severity, by ignoring or by selecting it; empty where none
// names it.
func (s *shower) naming(r *lint.Rule, selected, ignored []string, severities map[string]string) string {
	named := func(w string) bool { return lint.Names(w, r) }
	if i := slices.IndexFunc(ignored, named); i >= 0 {
		return fmt.Sprintf("ignore[%d]", i)
	}
	if byCode(severities, s.all())[r.Code] != "" {
		family := ""
		for word := range severities {
			if lint.Find(s.all(), word) == r {
				return "rules." + word
			}
			if lint.InFamily(r, word) {
				family = word
			}
		}
		return "rules." + family
	}
	if i := slices.IndexFunc(selected, named); i >= 0 {
		return fmt.Sprintf("select[%d]", i)
	}
	return ""
}

// silences writes the silences with their places, and which are for another file.
func (s *shower) silences() {
	for _, p := range s.Config.Silences() {
		line := 1 + strings.Count(p.Layer.Text[:min(p.At, len(p.Layer.Text))], "\n")
		fmt.Fprintf(s, "\n[[silence]] # %s:%d%s\n", p.Layer.Path, line, forOthers(!p.For(s.Abs)))
		p.Silence.write(&s.Builder)
	}
}

// approvals writes the approved markings with the files that they are in.
func (s *shower) approvals() {
	if s.Config == nil {
		return
	}
	for _, l := range s.Config.Layers {
		for i, a := range l.File.Approved {
			others := forOthers(len(a.Paths) > 0 && !l.covers(a.Paths, s.Abs))
			fmt.Fprintf(s, "\n[[approved]] # %s%s\n", l.at(fmt.Sprintf("approved[%d]", i)), others)
			writeList(&s.Builder, "paths", a.Paths)
			if a.Identifier != "" {
				fmt.Fprintf(s, "identifier = %s\n", quoted(a.Identifier))
			}
			fmt.Fprintf(s, "from = %s\nto = %s\nauthority = %s\napprover = %s\ndate = %s\n",
				quoted(a.From), quoted(a.To), quoted(a.Authority), quoted(a.Approver), a.Date)
		}
	}
}

func forOthers(yes bool) string {
	if yes {
		return ", not for this file"
	}
	return ""
}
