package around

import (
	"iter"
	"strings"

	"github.com/cablelint/cablelint/grammar/source"
	"github.com/cablelint/cablelint/grammar/text"
)

// LinesOf are the places of a word that is alone on its line of a place.
func (t Text) LinesOf(at source.Span, word string) (all []source.Span) {
	from := at.Start
	for line := range strings.Lines(at.In(t.whole)) {
		if strings.TrimSpace(line) == word {
			start := from + strings.Index(line, word)
			all = append(all, source.Span{Start: start, End: start + len(word)})
		}
		from += len(line)
	}
	return all
}

// CapitalLines goes over the lines of a place without small letters and without a parenthesis.
func (t Text) CapitalLines(at source.Span) iter.Seq[string] {
	return func(yield func(string) bool) {
		for line := range strings.Lines(at.In(t.whole)) {
			if strings.ToUpper(line) == line && !strings.Contains(line, "(") && !yield(line) {
				return
			}
		}
	}
}

// Says reports whether words in capitals are in a place, with any blanks between them. A blank before the first word
// means that a blank must be there. It is false for an empty phrase.
func (t Text) Says(at source.Span, words string) bool {
	s := at.In(t.whole)
	first, _, _ := strings.Cut(strings.TrimLeft(words, " "), " ")
	return first != "" && text.IndexFold(s, first) >= 0 && // few texts have the first word
		strings.Contains(text.Squeeze(s), words)
}

// ForOneReader reports whether the line of a caption says who alone may read a message: FOR AMBASSADOR ONLY.
func (t Text) ForOneReader(at source.Span) bool {
	line := text.Squeeze(at.In(t.whole))
	return strings.HasSuffix(line, " ONLY") && !strings.Contains(line, ",") &&
		(strings.HasPrefix(line, "FOR ") || strings.Count(line, " ") < 3)
}

// NearlyHas reports whether a word of a place is one edit from another word: a damaged copy of it.
func (t Text) NearlyHas(at source.Span, word string) bool {
	for line := at.In(t.whole); line != ""; {
		end := strings.IndexByte(line, ' ')
		if end < 0 {
			end = len(line)
		}
		if end+1 >= len(word) { // a shorter word is farther from it
			for w := range strings.SplitSeq(line[:end], ",") {
				if text.OneSlip(w, word) {
					return true
				}
			}
		}
		line = line[min(end+1, len(line)):]
	}
	return false
}

// BareCaption is the line of a caption without the signs between it and the captions next to it.
func (t Text) BareCaption(at source.Span) source.Span {
	line := strings.TrimLeft(at.In(t.whole), "/ ")
	at.Start = at.End - len(line)
	at.End = at.Start + len(strings.TrimRight(line, " ,;/"))
	return at
}
