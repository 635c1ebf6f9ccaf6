package marking

import "github.com/cablelint/cablelint/grammar/source"

// Controls is a set of controls, a bit each, in the register's order.
type Controls uint64

// Release is a set of those to whom text may be released; the zero Release is unrestricted: nothing was written.
type Release struct{ list string }

// Parsed is what a marking's text says. Spans count from the text's start.
type Parsed struct {
	Marking Marking
	// Words are the marking's words in order.
	Words []Word
	// Style, separators and defects as written.
	Style Style
}

// Word is one word of a marking.
type Word struct {
	Text  string
	Span  source.Span
	Known bool
}

// Style says how a marking is written.
type Style struct {
	Open, Close bool // the parentheses that stand there
}
