package register

import (
	"fmt"
	"slices"
	"strings"

	"github.com/cablelint/cablelint/grammar/marking"
)

// retiredWords are the faults of words that the register has no more, in a piece of their own or in one that is not
// known otherwise: TOP SECRET UMBRA.
func retiredWords(p *Parsed) (faults []Fault) {
	for _, piece := range p.Pieces {
		e := piece.Entry
		if e == nil && !piece.Known {
			e = retiredWithin(piece.Text)
		}
		if e == nil || e.Category != Retired {
			continue
		}
		message, help := e.retirement()
		faults = append(faults, Fault{Kind: RetiredWord, Piece: piece.Text, Message: message, Help: help, Page: e.Page})
	}
	return faults
}

// retirement says since when a word is retired, and what to do.
func (e *Entry) retirement() (says, help string) {
	says, help = fmt.Sprintf("%s is retired: %s", e.Banner, e.Gone), "remove it"
	if e.Instead != "" {
		help = "write " + e.Instead
	}
	return says, help
}

// Retirement says since when a word, in any case, is retired, and what to do; ok is false for one that is not. Words of
// two letters may be something else.
func Retirement(word string) (says, help string, ok bool) {
	e := entryOf(strings.ToUpper(word))
	if e == nil || e.Category != Retired || len(word) < 3 {
		return "", "", false
	}
	says, help = e.retirement()
	return says, help, true
}

// RetiredByManual reports whether it is the manual of 31 December 2016 that says that a word, in any case, is retired.
// Before that year it may have been in use.
func RetiredByManual(word string) bool {
	e := entryOf(strings.ToUpper(word))
	return e != nil && e.Category == Retired && e.Page > 0
}

// retiredWithin is a retired word of three letters or more in a text; nil where it has none.
func retiredWithin(text string) *Entry {
	for _, w := range wordsOf(text) {
		if e := entryOf(w); e != nil && e.Category == Retired && len(w) > 2 {
			return e
		}
	}
	return nil
}

// wordsOf are the words of a piece in capitals.
func wordsOf(text string) []string {
	return strings.FieldsFunc(strings.ToUpper(text), func(c rune) bool { return strings.ContainsRune(" -,;", c) })
}

// unknownPieces are the faults of pieces that the register does not have. Where the letters are those of a sound
// marking, the signs between the words are what is wrong; where they are nearly those of one, the word with the typo.
func unknownPieces(p *Parsed) (faults []Fault) {
	unknown := slices.DeleteFunc(slices.Clone(p.Pieces), func(piece Piece) bool {
		return piece.Known || retiredWithin(piece.Text) != nil
	})
	if len(unknown) == 0 {
		return nil
	}
	if f, ok := ownerFault(p); ok {
		return []Fault{f}
	}
	text := p.Text
	if p.Portion {
		text = "(" + text + ")"
	}
	if l, all := guesses(text); len(all) > 0 && l.plausible(all[0].slips) {
		if best := all[0]; len(best.slips) > 0 {
			for _, s := range best.slips {
				faults = append(faults, l.misspelled(s, best.right))
			}
			return faults
		} else if len(best.gaps) > 0 {
			return []Fault{l.misplaced(best.gaps[0], p.Text, best.right)}
		}
	}
	if faults := unknownNames(unknown); faults != nil {
		return faults
	}
	for i, piece := range unknown {
		words := strange(piece.Text)
		what := "the register has no word " + words
		if i == 0 && piece.Text == p.Pieces[0].Text && p.Levels == 0 && !strings.Contains(piece.Text, " ") {
			what = words + " is not a classification of the register"
		}
		faults = append(faults, Fault{Kind: UnknownPiece, Piece: words, Message: what,
			Help: "write the word that was meant, or remove it"})
	}
	return faults
}

// unknownNames are the faults of names of lists that the register does not have; nil where other pieces are unknown.
func unknownNames(unknown []Piece) (faults []Fault) {
	for _, piece := range unknown {
		if !piece.Named || strings.Contains(piece.Text, " ") && len(wordsOf(strange(piece.Text))) > 1 {
			return nil
		}
		faults = append(faults, unknownName(strange(piece.Text)))
	}
	return faults
}

// unknownName is the fault of a name in a list that is not a code of the register.
func unknownName(name string) Fault {
	f := Fault{Kind: UnknownPiece, Piece: name, Page: 151, Message: name + " is not a country or group of the register",
		Help: "write its code of three letters"}
	code, known := marking.CountryNamed(name)
	switch {
	case len(name) == 2:
		f.Message = name + " has two letters, and the register names countries by three"
	case known:
		f.Message = "the register names countries by codes of three letters, not " + name
	}
	if known {
		f.Help = "write " + code
	}
	return f
}

// strange is a piece without the words of it that are a classification, unless nothing else is in it.
func strange(piece string) string {
	words := strings.Fields(strings.ToUpper(piece))
	words = slices.DeleteFunc(words, func(w string) bool {
		_, _, level := levelOf(w)
		return level || w == "TOP"
	})
	if len(words) == 0 {
		return strings.ToUpper(piece)
	}
	return strings.Join(words, " ")
}

// plausible reports whether words with typos are whole words as they were written, and at most two: of a word of two
// letters only the order may be wrong, as others are always near.
func (l *spelling) plausible(slips []slip) bool {
	for _, s := range slips {
		end := s.at + s.n
		whole := (s.at == 0 || l.between(s.at) != "") && (end == len(l.text) || l.between(end) != "")
		letters := l.text[s.at:end]
		if _, known := country(letters); known && s.word.code { // a name that is right is no typo of another
			return false
		}
		if !whole || strings.ContainsAny(l.word(s.at, s.n), "/,") ||
			!s.word.named && len(s.word.letters) < 3 && !swappedPair(letters, s.word.letters) && !s.word.code {
			return false
		}
	}
	return len(slips) <= 2
}

// swappedPair reports whether two words of two letters have the same in another order.
func swappedPair(a, b string) bool { return len(a) == 2 && len(b) == 2 && a[0] == b[1] && a[1] == b[0] }

// misspelled is the fault of a word with a typo, or of a country that is named otherwise than by its code.
func (l *spelling) misspelled(s slip, right string) Fault {
	written := strings.ToUpper(l.word(s.at, s.n))
	if s.word.code {
		f := unknownName(written)
		if !s.word.named && len(written) > 2 {
			f.Message += "; nearest: " + s.word.text
		}
		return f
	}
	return Fault{Kind: UnknownPiece, Piece: written, Help: "write " + right,
		Message: fmt.Sprintf("the register has no word %s; nearest: %s", written, s.word.spelled)}
}

// misplaced is the fault of a sign between two words.
func (l *spelling) misplaced(g gap, piece, right string) Fault {
	before, after := l.around(g.at)
	written := l.between(g.at)
	f := Fault{Kind: Order, Piece: piece, Help: "write " + right, Page: 15}
	switch have := strings.TrimSpace(written); {
	case g.want == "":
		f.Message = fmt.Sprintf("%s and %s are one word", before, after)
	case have == "" && g.want != " ":
		f.Message = fmt.Sprintf("%q is missing between %s and %s", strings.TrimSpace(g.want), before, after)
	case have == "":
		f.Message = fmt.Sprintf("a blank is missing between %s and %s", before, after)
	case have == strings.TrimSpace(g.want) && len(written) > len(g.want):
		f.Message = fmt.Sprintf("a blank is next to %q between %s and %s", have, before, after)
	case have == strings.TrimSpace(g.want):
		f.Message = fmt.Sprintf("the blank after %q is missing between %s and %s", have, before, after)
	case g.want == " ":
		f.Message = fmt.Sprintf("%q is between %s and %s, and the register has a blank", have, before, after)
	default:
		f.Message = fmt.Sprintf("%q is between %s and %s, and the register has %q", have, before, after,
			strings.TrimSpace(g.want))
	}
	return f
}

// around are the words that are before and after a sign.
func (l *spelling) around(at int) (before, after string) {
	from, to := at-1, at
	for from > 0 && l.between(from) == "" {
		from--
	}
	for to+1 < len(l.text) && l.between(to+1) == "" {
		to++
	}
	return l.text[from:at], l.text[at : to+1]
}
