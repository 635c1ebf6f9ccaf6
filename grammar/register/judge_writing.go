package register

import (
	"fmt"
	"slices"
	"strings"

	"github.com/cablelint/cablelint/grammar/text"
)

// writing compares a marking that says nothing wrong with the way the register writes it.
func writing(p *Parsed) []Fault {
	want := p.Right()
	have := p.Text
	if p.Portion {
		have = "(" + have + ")"
	}
	if have == want || p.titled(have) == want {
		return nil
	}
	f := Fault{Kind: Order, Piece: p.Text, Help: "write " + want, Page: 27}
	if f.Message = outOfOrder(p); f.Message != "" {
		return []Fault{f}
	}
	if withoutAnd(have) != have {
		f.Message = "AND is between two names of a list, and the register has a comma"
		return []Fault{f}
	}
	if word := misformed(p); word != "" {
		if f.Message = word; !strings.HasPrefix(word, `"`) {
			f.Kind = Form
		}
		return []Fault{f}
	}
	if signs(have) == signs(want) && len(have) == len(want) { // no sign is wrong
		f.Message = disordered(have, want) + " are not in the register's order"
		return []Fault{f}
	}
	if l, all := guesses(have); len(all) > 0 && len(all[0].slips) == 0 && len(all[0].gaps) > 0 {
		return []Fault{l.misplaced(all[0].gaps[0], p.Text, want)}
	}
	f.Message = "the register separates this marking otherwise"
	return []Fault{f}
}

// disordered says what is in another order in a marking than the register has it: the names of one of its lists, or the
// compartments of a control system.
func disordered(have, want string) string {
	pieces, right := strings.Split(have, "/"), strings.Split(want, "/")
	for i := range min(len(pieces), len(right)) {
		if strings.EqualFold(pieces[i], right[i]) {
			continue
		}
		for _, list := range [...]string{"REL TO", "DISPLAY ONLY", "FGI", "JOINT"} {
			if strings.HasPrefix(right[i], list+" ") {
				return "the names after " + list
			}
		}
		system := right[i][:text.WordEnd(right[i], 0)]
		if e := entryOf(system); e != nil {
			return "the compartments of " + system
		}
		break
	}
	return "the names of a list"
}

// Reordered reports whether the register has the words of a marking, or the names of its lists, in another order.
func (p *Parsed) Reordered() bool {
	return outOfOrder(p) != "" || misformed(p) == "" && letters(p.Text).text != letters(p.Right()).text
}

// outOfOrder says which two pieces are in another order than the register's; empty for none.
func outOfOrder(p *Parsed) string {
	for i := 1; i < len(p.Pieces); i++ {
		if first, second := p.Pieces[i], p.Pieces[i-1]; first.Place < second.Place {
			if first.Place == 0 {
				return "the classification is not first"
			}
			return fmt.Sprintf("%s comes before %s in the register's order", shown(first), shown(second))
		}
	}
	return ""
}

// shown is a piece without the names of its list.
func shown(p Piece) string {
	if e := p.Entry; e != nil && (e.Banner == relTo || e.Banner == displayOnly || e.Category == FGI) {
		return e.Banner
	}
	return strings.ToUpper(p.Text)
}

// misformed says which word has a form that it has not in a banner, or in a portion mark; empty for none.
func misformed(p *Parsed) string {
	long := !p.Portion && !p.Short
	level := p.Level.Letter()
	if long {
		level = p.Level.String()
	}
	place := "a portion mark"
	if long {
		place = "a banner"
	}
	for i, piece := range p.Pieces {
		word, e := "", piece.Entry
		if i > 0 && e != nil && e.Banner == strings.ToUpper(p.Pieces[i-1].Text+"-"+piece.Text) { // RD/CNWDI
			return fmt.Sprintf("%q is missing between %s and %s", "-", strings.ToUpper(p.Pieces[i-1].Text),
				strings.ToUpper(piece.Text))
		}
		switch {
		case piece.Place == 0 && p.Foreign():
			word = ownedForm(p, piece.Text)
		case e != nil && e.Banner == relTo && relAlone(piece.Text):
			return "a list follows REL TO, not REL"
		case piece.Place == 0 && strings.ToUpper(piece.Text) != level:
			word = level
		case e == nil || e.Category == Retired:
		case e.Banner == relTo && p.Release == nil && strings.ToUpper(piece.Text) == "REL": // for the banner's list
		case slices.Contains(e.Also, strings.ToUpper(piece.Text)) && !accepted(e, piece.Text, long),
			e.Banner != e.Portion && strings.ToUpper(piece.Text) == e.word(!long):
			word = e.word(long)
		}
		if word != "" {
			return fmt.Sprintf("%s has %s, not %s", place, word, strings.ToUpper(piece.Text))
		}
	}
	if strings.ToUpper(p.Text) != p.Text {
		return "a marking is written in capitals"
	}
	return ""
}

// relAlone reports whether a list follows REL without TO.
func relAlone(piece string) bool {
	words := wordsOf(piece)
	return len(words) > 1 && words[0] == "REL" && words[1] != "TO"
}

// ownedForm is the register's form of a classification with an owner; empty where it is written so, or has the same
// words in another order.
func ownedForm(p *Parsed, text string) string {
	right := strings.Trim(p.Right(), "()/")
	for _, j := range natoJoined {
		if j.text != strings.ToUpper(text) {
			continue
		}
		if letters(right).text == letters(text).text { // a sign is wrong
			return ""
		}
		return right
	}
	first, _, _ := strings.Cut(right, "//")
	if len(first) == len(text) {
		return ""
	}
	return first
}

// accepted reports whether a spelling that is not the table's first is one that the manual has for its place: a full
// title in a banner (p. 27), and RD-N, as Defense writes RD-CNWDI (p. 107).
func accepted(e *Entry, text string, long bool) bool {
	if e.Banner == "RD-CNWDI" {
		return strings.ToUpper(text) == "RD-N"
	}
	return long && len(text) > len(e.Banner)+1
}

// titled is a text with the spellings that are accepted next to the table's first ones replaced by those.
func (p *Parsed) titled(text string) string {
	long := !p.Portion && !p.Short
	for _, piece := range p.Pieces {
		if piece.Entry == nil {
			continue
		}
		for _, title := range piece.Entry.Also {
			if rest, ok := strings.CutPrefix(piece.Text, title); ok && accepted(piece.Entry, title, long) {
				text = strings.Replace(text, piece.Text, piece.Entry.word(long)+rest, 1)
			}
		}
	}
	return text
}

// signs are the separators of a marking, in order.
func signs(s string) string {
	return strings.Map(func(c rune) rune {
		if strings.ContainsRune(" /,-", c) {
			return c
		}
		return -1
	}, s)
}

// JoinsCategories reports whether fewer than two slashes are between two categories: COMINT/ORCON, SECRET/SI. Names of
// lists are in no category, and neither are retired words that nothing took the place of.
func (p *Parsed) JoinsCategories() bool {
	for i := 1; i < len(p.Pieces); i++ {
		first, second := p.Pieces[i-1], p.Pieces[i]
		after, ok := second.category()
		if !ok || first.block != second.block {
			continue
		}
		before, ok := first.category()
		if ok && before != after && !besideNATO(before, second) || first.Place == 0 && first.Known && !first.Named {
			return true
		}
	}
	return false
}

// besideNATO reports whether a control of NATO is with what it is written like in a marking of the United States:
// ATOMAL with restricted data, RD-CNWDI/ATOMAL, and BALK and BOHEMIA with compartments.
func besideNATO(before Category, second Piece) bool {
	if second.Entry.Category != NATOControl {
		return false
	}
	return before == AEA && second.Entry.Banner == "ATOMAL" || before == SCI && second.Entry.Banner != "ATOMAL"
}

// category is the category that a piece is of, for a retired word that of what took its place; ok is false for none.
func (p Piece) category() (c Category, ok bool) {
	e := p.Entry
	if e != nil && e.Category == Retired && e.Instead != "" {
		e = entryOf(e.Instead)
	}
	if e == nil || e.Category == Retired || p.Named {
		return 0, false
	}
	return e.Category, true
}
