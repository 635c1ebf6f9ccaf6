package report

import (
	"crypto/sha256"
	"encoding/hex"
	"fmt"

	"github.com/cablelint/cablelint/grammar/marking"
	"github.com/cablelint/cablelint/lint"
)

// Key identifies a finding across runs: whose it is, the rule, and the marking that it is about. Line numbers
// are no part of it, since they shift, nor is any text but a marking.
type Key struct {
	// Of is the cable's identifier, or the path where it has none.
	Of string
	// Rule is the rule's code.
	Rule string
	// Marking is the vocabulary marking at the finding's place, canonical; empty where it is about something else.
	Marking string
}

// KeyOf is a finding's key.
func KeyOf(f *File, d lint.Diagnostic) Key {
	k := Key{Of: f.Path, Rule: d.Rule.Code}
	if d.Cable != nil && d.Cable.Identifier != "" {
		k.Of = d.Cable.Identifier
	}
	if f.Content.File != nil {
		k.Marking = markingAt(d.Span.In(f.Content.File.Text))
	}
	return k
}

// Place identifies a finding in one run: the file, the cable and the place in it, the rule and the marking. A
// review sheet writes it, and decisions about the sheet's findings come back with it. Nothing of it is prose.
type Place struct {
	Path       string `json:"path"`
	Identifier string `json:"identifier,omitempty"`
	Rule       string `json:"rule"`
	Marking    string `json:"marking,omitempty"`
	Line       int    `json:"line"`
	Column     int    `json:"column"`
}

// PlaceOf is a finding's place. Path and identifier are spelled out as in every report.
func PlaceOf(f *File, d lint.Diagnostic) Place {
	k := KeyOf(f, d)
	p := Place{Path: visible(f.Path), Rule: k.Rule, Marking: k.Marking}
	if d.Cable != nil {
		p.Identifier = visible(d.Cable.Identifier)
	}
	if f.Content.File != nil {
		at := f.Content.File.Position(d.Span.Start)
		p.Line, p.Column = at.Line, at.Column
	}
	return p
}

// markingAt is the marking that a piece of text is, canonical; empty where a word of it is no marking.
func markingAt(s string) string {
	if len(s) == 0 || len(s) > 60 {
		return ""
	}
	m := marking.Parse(s)
	if _, unknown := m.Unknown(); unknown || len(m.Prose()) > 0 {
		return ""
	}
	return m.Marking.String()
}

// fingerprint is a finding's key and which of its kind it is in the file, as a hash: nobody reads a text out of it.
func fingerprint(k Key, nth int) string {
	sum := sha256.Sum256(fmt.Appendf(nil, "%s\x00%s\x00%s\x00%d", k.Of, k.Rule, k.Marking, nth))
	return hex.EncodeToString(sum[:16])
}

// counter numbers the findings of one key.
type counter map[Key]int

func (c counter) next(k Key) int {
	c[k]++
	return c[k]
}
