package report

import (
	"crypto/sha256"
	"encoding/hex"
	"fmt"

	"github.com/cablelint/cablelint/grammar/marking"
	"github.com/cablelint/cablelint/lint"
)

// Key tells a finding from others across runs: whose it is, the rule, and the marking that it is about. Line numbers are no
// part of it, since they shift, nor is any text but a marking.
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
