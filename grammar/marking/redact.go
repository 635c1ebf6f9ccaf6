package marking

import (
	"strings"
	"unicode/utf8"

	"github.com/cablelint/cablelint/grammar/source"
	"github.com/cablelint/cablelint/grammar/text"
)

// Dots replace words that are not shown, however many and however long.
const Dots = "··········"

// Redact is a marking's text as reports may quote it: levels, controls, countries, words that are nearly one of
// these, and the signs between them. Any other word may be prose that a typo put inside a mark, (C//NF agent ...),
// and is dots.
func Redact(text string) string {
	if inner := strings.Trim(text, "() "); len(inner) <= longestSlip && capitals(inner) && len(Nearest(inner)) > 0 {
		return text
	}
	if termsAlone(text) {
		return text
	}
	p := Parse(text)
	shown := p.shownWords()
	r := Redaction{text: text}
	for i, w := range p.Words {
		if shown[i] {
			r.Keep(w.Span)
		}
	}
	return r.String()
}

// termsAlone reports whether a marking is terms of the vocabulary between slashes, as most are that a header has. The
// list of a release is not one.
func termsAlone(text string) bool {
	for part := range strings.SplitSeq(text, "/") {
		if t, n := lookup(part); n < len(part) || n > 0 && t.kind == releaseTerm {
			return false
		}
	}
	return len(text) <= longest
}

// longestSlip is the length of the longest word that Nearest takes for a portion mark with a typo in it and that is
// not a word of prose: CONF.
const longestSlip = 5

// shownWords reports of each word of a marking whether it may be quoted.
func (p *Parsed) shownWords() []bool {
	shown := make([]bool, len(p.Words))
	listed, slips := false, 0
	for i := 0; i < len(p.Words); i++ {
		w := p.Words[i]
		switch {
		case w.kind == releaseTerm && !releaseKey(w.Text):
			listed = true
			n := p.countryAt(i)
			for j := range n {
				shown[i+j] = true
			}
			i += max(0, n-1)
		case w.Known || strange(w.Text):
			shown[i] = true
		default:
			slips++
			shown[i] = !listed && near(w.Text)
		}
	}
	if slips > 1 { // one short word can be a control with a typo; several are a sentence
		for i, w := range p.Words {
			shown[i] = shown[i] && (w.Known || strange(w.Text) || len(w.Text) > shortSlip)
		}
	}
	return shown
}

// shortSlip is the length up to which a word is taken for a control with a typo only where it is the one unknown.
const shortSlip = 4

// strange reports whether a word is of the vocabulary without saying anything here: a control of another agency.
func strange(word string) bool {
	t, n := lookup(word)
	return n > 0 && n == len(word) && t.kind == strangeTerm
}

// releaseKey reports whether a word is the key of a release list, REL TO, and no name in one.
func releaseKey(word string) bool {
	t, n := lookup(word)
	return n > 0 && n == len(word) && t.kind == releaseTerm
}

// countryAt is the number of words from one on that name a country, an organization or their code, 0 for none; AND
// stays too.
func (p *Parsed) countryAt(i int) int {
	name := ""
	found := 0
	for n := 0; n < longestCountry && i+n < len(p.Words) && p.Words[i+n].kind == releaseTerm; n++ {
		name = strings.TrimSpace(name + " " + p.Words[i+n].Text)
		if named(name) {
			found = n + 1
		}
	}
	return found
}

// longestCountry is the most words that a country's name has here.
const longestCountry = 3

// named reports whether a name of a release list is known. A code in small letters is a word of prose: "us", "are".
func named(name string) bool {
	upper := strings.ToUpper(name)
	if len(name) <= shortSlip && (name == strings.ToLower(name)) {
		return false
	}
	if _, ok := countries.Get()[upper]; ok || upper == "AND" || upper == "TO" {
		return true
	}
	return IsCountry(upper) || len(upper) != 3 && IsOrganization(upper)
}

// near reports whether a word is a term with a typo in it. How much a typo may change grows with the word, since a
// word of three letters is always two away from NF: up to three letters only an exchange of two neighbors, up to
// seven one letter, then two.
func near(word string) bool {
	upper := strings.ToUpper(word)
	if len(word) <= shortSlip && upper != word {
		return false
	}
	for i := range terms {
		t := terms[i].text
		switch n := min(len(upper), len(t)); {
		case n < 2:
		case n < shortSlip:
			if len(upper) == len(t) && upper != t && text.OneSlip(upper, t) && text.SameLetters(upper, t) {
				return true
			}
		case n < 8:
			if text.OneSlip(upper, t) {
				return true
			}
		case text.Edits(upper, t) <= 2:
			return true
		}
	}
	return false
}

func capitals(s string) bool {
	for i := range len(s) {
		if s[i] < 'A' || s[i] > 'Z' {
			return s[i] == '/' && capitals(s[i+1:])
		}
	}
	return true
}

// Redaction writes a text with only the pieces that are kept; what is between them is dots, or its signs where it has
// no words.
type Redaction struct {
	text string
	b    strings.Builder
	at   int
}

// NewRedaction begins a redaction of a text.
func NewRedaction(text string) *Redaction { return &Redaction{text: text} }

// Keep keeps a piece of the text, which comes after the one before.
func (r *Redaction) Keep(s source.Span) {
	r.gap(s.Start)
	r.b.WriteString(s.In(r.text))
	r.at = s.End
}

// String is the text with what was not kept replaced.
func (r *Redaction) String() string {
	r.gap(len(r.text))
	return r.b.String()
}

// gap writes what is between two pieces: the signs at its ends, dots for the words between them.
func (r *Redaction) gap(end int) {
	if end <= r.at {
		return
	}
	s := r.text[r.at:end]
	first, last := len(s), 0
	for i, c := range s {
		if text.InWord(c) {
			_, n := utf8.DecodeRuneInString(s[i:])
			first, last = min(first, i), i+n
		}
	}
	if first > last {
		r.b.WriteString(s)
		return
	}
	r.b.WriteString(s[:first] + Dots + s[last:])
}

// Prose are the words of the marking that Redact replaces, in order.
func (p *Parsed) Prose() (words []Word) {
	if !p.doubtful() {
		return nil
	}
	for i, shown := range p.shownWords() {
		if !shown {
			words = append(words, p.Words[i])
		}
	}
	return words
}

// doubtful reports whether a word is of a release list or unknown: most marks have none.
func (p *Parsed) doubtful() bool {
	for _, w := range p.Words {
		if !w.Known || w.kind == releaseTerm {
			return true
		}
	}
	return false
}
