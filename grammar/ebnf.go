package grammar

import (
	"regexp"
	"slices"
	"strings"
)

// EBNF is the grammar of the file as text: participle's own. Leaves says what its leaves are.
func EBNF() string { return tidy(cableGrammar().String()) }

// tidy is participle's text of a grammar without the tokens that only say what begins, and with the leaves marked as
// those that may be missing; of named productions alone, where some are named.
func tidy(out string, only ...string) string {
	for name := range begins {
		out = strings.ReplaceAll(out, "<"+strings.ToLower(name)+"> ", "")
	}
	out = regexp.MustCompile(`\((\w+)\)`).ReplaceAllString(out, "$1") // a name alone in parentheses
	for _, l := range leaves {
		if l.name != leaves[atLevel].name {
			out = regexp.MustCompile(`\b`+l.name+` `).ReplaceAllString(out, l.name+"? ")
		}
	}
	if only == nil {
		return out
	}
	var kept []string
	for line := range strings.Lines(out) {
		if name, _, _ := strings.Cut(line, " "); slices.Contains(only, name) {
			kept = append(kept, line)
		}
	}
	return strings.Join(kept, "")
}

// BodyEBNF is the grammar of the body as text.
func BodyEBNF() string { return strings.ReplaceAll(bodyTags().String(), "Grammar", "") }

// BodyLeaves are the tokens of which a body is made.
func BodyLeaves() []Leaf {
	return []Leaf{
		{"number", "3.", "the number of a paragraph"},
		{"mark", "(C/NF)", "the marking of what follows: a portion mark"},
		{"bullet", "--", "what opens an item of a list; a letter or a figure, too"},
		{"heading", "THE FLEET", "a line between blank lines or rules"},
		{"rule", "---------", "a line that is drawn"},
		{"text", "Talks on the harbor resume in spring.", "prose, up to a blank line or another of these"},
		{"latemark", "SUMMARY: (C)", "a mark after a heading inside the paragraph, or at its end"},
		{"entiretext", "(C - ENTIRE TEXT)", "a mark for all paragraphs"},
		{"insertbegin", "BEGIN TEXT", "an inserted text begins; insertend, END TEXT, ends it"},
		{"banner", "(SECRET//REL QV)", "the banner of an inserted paper"},
		{"pageline", "QUELLVILLE 00000412  002 OF 002", "a page break"},
		{"classifiedby", "Classified By: DCM Ana Prill", "an authority that is in the body, with derivedfrom, reason, " +
			"declassifyon"},
	}
}
