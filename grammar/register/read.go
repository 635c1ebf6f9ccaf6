package register

import (
	"slices"
	"strings"

	"github.com/cablelint/cablelint/grammar/marking"
	"github.com/cablelint/cablelint/grammar/text"
)

// Longest is how many bytes of a marking are read.
const Longest = 400

// Piece is one word or phrase of a marking, and what the register says about it.
type Piece struct {
	// Text is the piece as it was written.
	Text string
	// Entry is the row of the register; nil for a classification, a list's name, and what is unknown.
	Entry *Entry
	// Known means that the piece is of the register, a retired word included.
	Known bool
	// Place is the piece's place in the order of a marking, from 0 for the classification.
	Place int
	// Named means that the piece is a name of a list, or of the owners of a classification.
	Named bool

	block int // which of the parts between double slashes it is in
}

// Parsed is a marking as it was read.
type Parsed struct {
	Marking
	// Text is what was read, blanks at its ends and parentheses removed.
	Text string
	// Portion means that it was in parentheses.
	Portion bool
	// Short means that the classification is written as its letters, as portion marks do: S//NF.
	Short bool
	// Whole means that the text has the form of a marking: each piece is between separators.
	Whole bool
	// Pieces are in the order of the text.
	Pieces []Piece
	// Declassify are codes and dates of declassification, which no marking has.
	Declassify []string
	// Twice are pieces that were written before.
	Twice []string
	// Levels counts the classifications.
	Levels int
	// Partner is false for a JOINT marking whose owners were written without the United States.
	Partner bool
	// Unnamed are the words REL TO and DISPLAY ONLY that no name follows.
	Unnamed []string

	double bool // it begins with a double slash
}

// Unknown gives the pieces that the register does not have, in order; nil where it has all.
func (p *Parsed) Unknown() (list []string) {
	for _, piece := range p.Pieces {
		if !piece.Known {
			list = append(list, piece.Text)
		}
	}
	return list
}

// Understood reports whether the text has a marking's form, one classification and no unknown piece.
func (p *Parsed) Understood() bool { return p.Whole && p.Levels == 1 && p.Unknown() == nil }

// Parse reads a banner or a portion mark, in any case. It never fails: what it does not know is a piece that is not
// known. Of a text longer than 400 bytes it reads the first 400.
func Parse(s string) *Parsed {
	s, _ = text.Fold(s[:min(len(s), Longest)])
	s = text.TrimBlank(s)
	p := &Parsed{Portion: strings.HasPrefix(s, "(") && strings.HasSuffix(s, ")")}
	p.Text = text.TrimBlank(strings.TrimSuffix(strings.TrimPrefix(s, "("), ")"))
	tree, err := grammar.Get().ParseString("", p.Text)
	if err != nil {
		p.Pieces = []Piece{{Text: p.Text}}
		return p
	}
	p.Whole, p.double = true, tree.Foreign
	r := reader{p: p, foreign: tree.Foreign}
	for i, b := range tree.Blocks {
		r.block(i, b)
	}
	r.finish()
	return p
}

// reader turns the syntax of a marking into what it says.
type reader struct {
	p       *Parsed
	foreign bool
	sar     bool // the items of the block are special access programs
}

func (r *reader) block(i int, b *block) {
	r.sar = false
	first := len(r.p.Pieces)
	defer func() {
		for k := first; k < len(r.p.Pieces); k++ {
			r.p.Pieces[k].block = i
		}
	}()
	if eyes := eyesOnly(b); eyes != nil {
		r.p.Eyes = names(slices.DeleteFunc(slices.Clone(eyes), func(c string) bool { return c == "USA" }))
		r.control(entryOf("EYES ONLY"), strings.Join(eyes, "/")+" EYES ONLY")
		b = &block{Items: b.Items[len(eyes):]}
	}
	for j, it := range b.Items {
		if i == 0 && j == 0 && r.classification(it) {
			continue
		}
		n := len(r.p.Pieces)
		if r.item(it); i == 0 && j == 0 && r.foreign { // an owner that is not known
			for k := n; k < len(r.p.Pieces); k++ {
				r.p.Pieces[k].Named = !r.p.Pieces[k].Known
			}
		}
	}
}

// eyesOnly gives the countries of USA/AUS/CAN EYES ONLY that a block begins with; nil where it begins otherwise.
func eyesOnly(b *block) (list []string) {
	for _, it := range b.Items {
		code, ok := country(it.Phrase[0])
		if !ok || it.Within != nil || it.List != nil {
			return nil
		}
		list = append(list, code)
		if n := len(it.Phrase); n == 3 && upper(it.Phrase[1:]) == "EYES ONLY" {
			return list
		}
	}
	return nil
}

func upper(words []string) string { return strings.ToUpper(strings.Join(words, " ")) }

// whole is an item as one text: its phrase, and its compartments after dashes.
func (it *item) whole() string {
	s := strings.Join(it.Phrase, " ")
	for _, w := range it.Within {
		s += "-" + strings.Join(w.Words, " ")
	}
	for _, n := range it.List {
		s += ", " + strings.Join(n.Words, " ")
	}
	return s
}

// levelOf is the classification of a word or phrase; ok is false for none.
func levelOf(s string) (level marking.Level, restricted, ok bool) {
	for l := marking.Unclassified; l <= marking.TopSecret; l++ {
		if s == l.String() || s == l.Letter() {
			return l, false, true
		}
	}
	return marking.Unclassified, true, s == "RESTRICTED" || s == "R"
}

// classification reads the first item as one; ok is false where it is not one.
func (r *reader) classification(it *item) bool {
	whole := strings.ToUpper(it.whole())
	done := func() bool {
		r.p.Levels++
		r.p.Short = short(it.whole())
		r.p.Pieces = append(r.p.Pieces, Piece{Text: it.whole(), Known: true})
		return true
	}
	if level, restricted, ok := levelOf(whole); ok && !restricted && !r.foreign {
		r.p.Level = level
		return done()
	}
	for _, n := range natoLevels {
		if r.foreign && (whole == n.long || whole == n.short) {
			r.p.Level, r.p.Restricted, r.p.Owners = n.level, n.restricted, []string{"NATO"}
			return done()
		}
	}
	for _, j := range natoJoined {
		if r.foreign && whole == j.text {
			for _, n := range natoLevels {
				if n.short == j.short {
					r.p.Level, r.p.Owners = n.level, []string{"NATO"}
				}
			}
			r.p.Controls = r.p.Controls.With(j.control)
			return done()
		}
	}
	return r.foreign && it.Within == nil && it.List == nil && r.owned(it.Phrase) && done()
}

// short reports whether a classification ends in its letters: S, GBR S, CTS.
func short(s string) bool {
	words := strings.Fields(s)
	if words[0] == "JOINT" {
		words = words[:2]
	}
	return len(words[len(words)-1]) <= 2 || len(words) == 1 && len(words[0]) <= 4
}

// owned reads //GBR SECRET and //JOINT SECRET CAN USA.
func (r *reader) owned(words []string) bool {
	joint := strings.EqualFold(words[0], "JOINT")
	if joint {
		words = words[1:]
	}
	for at := range words {
		for n := min(2, len(words)-at); n > 0; n-- {
			level, restricted, ok := levelOf(upper(words[at : at+n]))
			if !ok || joint != (at == 0) || !joint && at+n != len(words) {
				continue
			}
			owners, known := codes(slices.Concat(words[:at], words[at+n:]))
			if len(words) == 2 && upper(words[:1]) == concealed { // (//FGI S): the source is not named
				owners, known = []string{concealed}, true
			}
			if !known || len(owners) == 0 && !joint {
				return false
			}
			r.p.Level, r.p.Restricted, r.p.Joint = level, restricted, joint
			r.p.Partner = !joint || slices.Contains(owners, "USA")
			r.p.Owners = names(slices.DeleteFunc(owners, func(c string) bool { return joint && c == "USA" }))
			return true
		}
	}
	return false
}

// concealed stands for the owner of a classification of which the source must not be named (p. 122 of 2016).
const concealed = "FGI"

func codes(words []string) (list []string, known bool) {
	for _, w := range words {
		code, ok := country(w)
		if !ok {
			return nil, false
		}
		list = append(list, code)
	}
	return list, true
}
