package config

import (
	"fmt"
	"maps"
	"slices"
	"strings"

	"github.com/cablelint/cablelint/lint"
)

// Severity is a severity's word as configuration and flags write it; ok is false for another word.
func Severity(word string) (s lint.Severity, ok bool) {
	switch word {
	case "info":
		return lint.Info, true
	case "warning":
		return lint.Warning, true
	case "error":
		return lint.Error, true
	}
	return 0, false // as off is
}

// Options are what the configuration says for a file, given by its absolute path: nil says nothing.
func (c *Config) Options(abs string, rules []*lint.Rule) lint.Options {
	o := lint.Options{Severity: map[string]lint.Severity{}}
	if c == nil {
		return o
	}
	set := map[string]string{}
	for _, l := range c.Layers {
		f := &l.File
		o.Select = replaced(o.Select, f.Select)
		o.Ignore = append(o.Ignore, f.Ignore...)
		apply(&o.Settings, f.Profile, f.Ceiling, f.Require, f.Marked)
		o.Captions = append(o.Captions, f.Vocabulary.Captions...)
		o.Posts = append(o.Posts, f.Vocabulary.Posts...)
		for _, name := range f.Labels {
			o.LabelHeaders = append(o.LabelHeaders, strings.ToLower(name))
		}
		f.Words.apply(&o.Settings)
		maps.Copy(set, byCode(f.Rules, rules))
		for _, a := range f.Approved {
			if len(a.Paths) == 0 || l.covers(a.Paths, abs) {
				o.Approved = append(o.Approved, a.approval())
			}
		}
		for _, v := range f.Overrides {
			if l.covers(v.Paths, abs) {
				apply(&o.Settings, v.Profile, v.Ceiling, v.Require, v.Marked)
				o.Ignore = append(o.Ignore, v.Ignore...)
				maps.Copy(set, byCode(v.Rules, rules))
			}
		}
	}
	for _, r := range rules {
		word, ok := set[r.Code]
		switch {
		case !ok:
		case word == "off":
			o.Ignore = append(o.Ignore, r.Code)
		default:
			o.Severity[r.Code], _ = Severity(word)
			if r.OffByDefault && r.Need.Met(o.Settings) {
				o.Add = append(o.Add, r.Code)
			}
		}
	}
	return o
}

// parts says for each part of the configuration that is for some files only whether it is for this one, by + or -.
func (c *Config) parts(abs string) string {
	if c == nil {
		return ""
	}
	var out []byte
	for _, l := range c.Layers {
		for _, a := range l.File.Approved {
			if len(a.Paths) > 0 {
				out = append(out, sign(l.covers(a.Paths, abs)))
			}
		}
		for _, v := range l.File.Overrides {
			out = append(out, sign(l.covers(v.Paths, abs)))
		}
	}
	return string(out)
}

func sign(yes bool) byte {
	if yes {
		return '+'
	}
	return '-'
}

// approval is an entry as the rule reads it. Its markings were checked when the file was read.
func (a Approval) approval() lint.Approval {
	from, _ := Marking(a.From)
	to, _ := Marking(a.To)
	return lint.Approval{Identifier: a.Identifier, From: from, To: to,
		Reason: fmt.Sprintf("approved by %s on %s under %s", a.Approver, a.Date, a.Authority)}
}

func replaced(old, list []string) []string {
	if list != nil {
		return list
	}
	return old
}

func apply(s *lint.Settings, profile, ceiling string, require, marked *bool) {
	switch profile {
	case "ic":
		s.Profile = lint.IC
	case "state":
		s.Profile = lint.State
	}
	if ceiling != "" {
		s.Ceiling, _ = Marking(ceiling) // it was checked when the file was read
	}
	if require != nil {
		s.RequireCables = *require
	}
	if marked != nil {
		s.RequireMarked = *marked
	}
}

// byCode spells out a table of severities: a rule by its code or name goes before its family.
func byCode(table map[string]string, rules []*lint.Rule) map[string]string {
	out := map[string]string{}
	for word, severity := range table {
		for _, r := range rules {
			if lint.InFamily(r, word) {
				out[r.Code] = severity
			}
		}
	}
	for word, severity := range table {
		if r := lint.Find(rules, word); r != nil {
			out[r.Code] = severity
		}
	}
	return out
}

// excludedBy is the glob that leaves a file out, given by its absolute path, and the file that the glob is in.
func (c *Config) excludedBy(abs string) (by string, ok bool) {
	if c == nil {
		return "", false
	}
	for _, l := range c.Layers {
		if glob, ok := (Globs{l.Dir, l.File.Exclude}).Covering(abs); ok {
			at := l.at(fmt.Sprintf("exclude[%d]", slices.Index(l.File.Exclude, glob)))
			return fmt.Sprintf("%q in %s", glob, at), true
		}
	}
	return "", false
}
