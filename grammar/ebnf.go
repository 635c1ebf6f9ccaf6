package grammar

import "strings"

// EBNF is the grammar of the file as text: participle's own. Leaves says what its leaves are.
func EBNF() string {
	return strings.NewReplacer("<beginenvelope> ", "", "<beginheader> ", "").Replace(cableGrammar().String())
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
		{"classifiedby", "Classified By: DCM Ana Prill", "an authority that is in the body, with derivedfrom, reason, declassifyon"},
	}
}
