package grammar

import (
	"regexp"
	"slices"
	"strings"
)

// EBNF is the grammar of the file as text, participle's own, without the forms that have a text of their own. Leaves
// says what its leaves are.
func EBNF() string {
	return tidy(cableGrammar.Get().String(), "File", "Part", "Envelope", "Section", "Header",
		"ClassificationLine", "Fields", "Subject", "Authority")
}

// tidy is participle's text of a grammar without the tokens that only say what begins, and with the leaves marked as
// those that may be missing; of the named productions alone.
func tidy(out string, only ...string) string {
	for name := range begins() {
		out = strings.ReplaceAll(out, "<"+strings.ToLower(name)+"> ", "")
	}
	out = regexp.MustCompile(`\((\w+)\)`).ReplaceAllString(out, "$1") // a name alone in parentheses
	for _, l := range leaves {
		if l.name != leaves[atLevel].name {
			out = regexp.MustCompile(`\b`+l.name+` `).ReplaceAllString(out, l.name+"? ")
		}
	}
	return named(out, only)
}

// named are the named productions of a grammar.
func named(out string, only []string) string {
	var kept []string
	for line := range strings.Lines(out) {
		if name, _, _ := strings.Cut(line, " "); slices.Contains(only, name) {
			kept = append(kept, line)
		}
	}
	return strings.Join(kept, "")
}

// BodyEBNF is the grammar of the body as text. BodyLeaves says what its leaves are.
func BodyEBNF() string {
	out := named(strings.ReplaceAll(bodyTags.Get().String(), "Grammar", ""), []string{"Body", "Block", "Paragraph", "Item",
		"Portion", "Heading", "Prose", "Text", "Passage"})
	return strings.NewReplacer("(<heading> | <rule>) (<heading> | <rule> | <mark>)*", "HeadingLine (HeadingLine | Mark)*",
		"<number>", "Number", "<mark>", "Mark", "<bullet>", "Bullet", "<text>", "Words", "<latemark>", "LateMark",
		"<entiretext>", "EntireMark", "<banner>", "InsertedBanner", "<pageline>", "PageLine").Replace(out)
}

// BodyLeaves are the leaves of which a body is made.
func BodyLeaves() []Leaf {
	return []Leaf{
		{"Number", "3.", "the number of a paragraph"},
		{"Mark", "(C/NF)", "the marking of what follows: a portion mark"},
		{"Bullet", "--", "what opens an item of a list; a letter or a figure, too"},
		{"HeadingLine", "THE FLEET", "a line between blank lines, or a line of dashes above or below it"},
		{"Bracket", "BEGIN TEXT", "a line that begins or ends an inserted text"},
		{"Words", "Talks on the harbor resume in spring.", "prose, up to a blank line or another leaf"},
		{"LateMark", "SUMMARY: (C)", "a mark after a heading inside the paragraph, or at its end"},
		{"EntireMark", "(C - ENTIRE TEXT)", "a mark for all paragraphs"},
		{"InsertedBanner", "(SECRET//REL QV)", "the banner of an inserted paper"},
		{"PageLine", "QUELLVILLE 00000412  002 OF 002", "a page break"},
		{"Authority", "Classified By: DCM Ana Prill", "a line of the authority that is in the body"},
	}
}
