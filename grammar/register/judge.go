package register

import (
	"fmt"
	"slices"
	"strings"

	"github.com/cablelint/cablelint/grammar/marking"
)

// Kind is a kind of fault in a marking.
type Kind uint8

// The kinds of faults.
const (
	UnknownPiece Kind = iota
	RetiredWord
	NoLevel
	SeveralLevels
	BelowFloor
	AboveCeiling
	MissingCompanion
	Exclusion
	Declassification
	Twice
	List  // a release list without the United States, or with it alone
	Order // the pieces are right, and are in another order or between other signs
	Form  // a banner's word in a portion mark, or the reverse
)

// Fault is one thing that a marking has otherwise than the register.
type Fault struct {
	Kind Kind
	// Piece is the word or phrase that it is about, as it was written.
	Piece string
	// Message says what was found and what was expected; Help what to do.
	Message, Help string
	// Page is the page of the manual of 2016; 0 where none is known.
	Page int

	needs string // the banner's spelling of what a MissingCompanion is
}

// Judge gives the faults of a marking, the gravest first; nil for a sound one. A marking that was not understood has
// at least one.
func Judge(p *Parsed) (faults []Fault) {
	add := func(kind Kind, piece string, page int, help, message string, args ...any) {
		faults = append(faults, Fault{Kind: kind, Piece: piece, Message: fmt.Sprintf(message, args...), Help: help,
			Page: page})
	}
	for _, piece := range p.Unknown() {
		add(UnknownPiece, piece, 0, "write the word that was meant, or remove it", "the register has no such word")
	}
	if p.Levels != 1 {
		kind, said := NoLevel, "the marking has no classification"
		if p.Levels > 1 {
			kind, said = SeveralLevels, "the marking has two classifications"
		}
		add(kind, p.Text, 0, "write one classification first", "%s", said)
	}
	for _, piece := range p.Pieces {
		if e := piece.Entry; e != nil && e.Category == Retired {
			help := "remove it"
			if e.Instead != "" {
				help = "write " + e.Instead
			}
			add(RetiredWord, piece.Text, 0, help, "%s is not in the register: %s", e.Banner, e.Gone)
		}
	}
	for _, code := range p.Declassify {
		add(Declassification, code, 0, "write it on the Declassify On line",
			"%s belongs to the declassification instruction, not to the marking", strings.ToUpper(code))
	}
	for _, twice := range p.Twice {
		add(Twice, twice, 0, "write it once", "%s is there twice", strings.ToUpper(twice))
	}
	faults = append(faults, limits(p)...)
	faults = append(faults, companions(p)...)
	faults = append(faults, listFaults(p)...)
	if len(faults) == 0 {
		faults = writing(p)
	}
	return faults
}

// present are the entries that a marking has, a compartment instead of its control system.
func present(p *Parsed) (list []*Entry) {
	add := func(e *Entry) {
		if e != nil && e.Category != Retired && !slices.Contains(list, e) {
			list = append(list, e)
		}
	}
	for _, path := range slices.Concat(p.SCI, p.AEA) {
		if e := entryOf(path.System + "-" + path.Compartment); e != nil {
			add(e)
		} else {
			add(entryOf(path.System))
		}
	}
	for _, piece := range p.Pieces {
		if piece.Entry != nil && piece.Entry.Category != SCI && piece.Entry.Category != AEA {
			add(piece.Entry)
		}
	}
	return list
}

func limits(p *Parsed) (faults []Fault) {
	if p.Levels != 1 {
		return nil
	}
	for _, e := range present(p) {
		switch {
		case e.Floor > p.Level && (!p.Foreign() || e.Category == NATOControl):
			faults = append(faults, Fault{BelowFloor, e.Banner, fmt.Sprintf("%s is used from %s on, and the marking is %s",
				e.Banner, e.Floor, p.Level),
				"raise the classification, or remove the control", e.Page, ""})
		case e.Ceiling != marking.Unmarked && p.Level > e.Ceiling:
			faults = append(faults, Fault{AboveCeiling, e.Banner, fmt.Sprintf("%s is for unclassified text, and the marking "+
				"is %s", e.Banner, p.Level),
				"remove " + e.Banner + ", or mark that text alone as unclassified", e.Page, ""})
		}
	}
	return faults
}

func companions(p *Parsed) (faults []Fault) {
	list := present(p)
	has := func(banner string) bool {
		return slices.ContainsFunc(list, func(e *Entry) bool { return e.Banner == banner })
	}
	for _, e := range list {
		for _, need := range requires(e, p.Marking) {
			if !has(need) {
				faults = append(faults, Fault{MissingCompanion, e.Banner, fmt.Sprintf("%s requires %s", e.Banner, need),
					"add " + need, e.Page, need})
			}
		}
		for _, no := range e.Excludes {
			if has(no) {
				faults = append(faults, Fault{Exclusion, no, fmt.Sprintf("%s and %s cannot be in one marking", e.Banner, no),
					"keep the stricter one", e.Page, ""})
			}
		}
	}
	return faults
}

// requires are what an entry needs next to it. A compartment within HCS-P needs ORCON too.
func requires(e *Entry, m Marking) []string {
	if e.Banner == "HCS-P" && slices.ContainsFunc(m.SCI, func(p Path) bool { return p.System == "HCS" && p.Sub != "" }) {
		return []string{"ORCON", "NOFORN"}
	}
	return e.Requires
}

func listFaults(p *Parsed) (faults []Fault) {
	if p.Joint && len(p.Owners) == 0 {
		faults = append(faults, Fault{List, p.Text, "JOINT names no country but the United States", "name the owners", 0,
			""})
	}
	if !p.Controls.Has(relTo) || p.Unlisted {
		return faults
	}
	for _, piece := range p.Pieces {
		if piece.Entry == nil || piece.Entry.Banner != relTo {
			continue
		}
		said := strings.ToUpper(piece.Text)
		switch {
		case p.Release == nil:
			faults = append(faults, Fault{List, piece.Text, "REL TO names no country but the United States",
				"name the countries, or write NOFORN", 151, ""})
		case !strings.Contains(said, "USA"):
			faults = append(faults, Fault{List, piece.Text, "the list of REL TO begins with USA", "put USA first", 151, ""})
		}
	}
	return faults
}

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
	kind, said := Order, "the register writes this marking otherwise"
	if slices.IsSortedFunc(p.Pieces, func(a, b Piece) int { return a.Place - b.Place }) {
		if spelled(p, !p.Portion && !p.Short) {
			said = "the register separates this marking otherwise"
			if signs(have) == signs(want) && len(have) == len(want) {
				said = "the names of a list are not in the register's order"
			}
		} else {
			kind, said = Form, "a portion mark has the short words"
			if !p.Portion && !p.Short {
				said = "a banner has the long words"
			}
		}
	} else {
		said = "the controls are not in the register's order"
	}
	return []Fault{{kind, p.Text, said, "write " + want, 0, ""}}
}

// titled is a text with the full titles of a banner, which the register has besides the short ones, in the table's
// spelling: NOT RELEASABLE TO FOREIGN NATIONALS. In portion marks it is SG, the portion's word for SIGMA.
func (p *Parsed) titled(text string) string {
	if p.Portion || p.Short {
		return strings.ReplaceAll(text, "-SG ", "-SIGMA ")
	}
	for _, piece := range p.Pieces {
		if piece.Entry == nil {
			continue
		}
		for _, title := range piece.Entry.Also {
			if rest, ok := strings.CutPrefix(piece.Text, title); ok && len(title) > len(piece.Entry.Banner)+1 {
				text = strings.Replace(text, piece.Text, piece.Entry.Banner+rest, 1)
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

// spelled reports whether each control is written as a banner, or as a portion mark, has it.
func spelled(p *Parsed, long bool) bool {
	level := p.Level.Letter()
	if long {
		level = p.Level.String()
	}
	for i, piece := range p.Pieces {
		switch e := piece.Entry; {
		case i == 0 && !p.Foreign() && piece.Text != level:
			return false
		case e != nil && slices.Contains(e.Also, strings.ToUpper(piece.Text)):
			return false
		case e != nil && e.Banner != e.Portion && strings.ToUpper(piece.Text) != e.word(long):
			return false
		}
	}
	return true
}

// Right is the marking in the register's own spelling, order and signs: as a portion mark where it was in parentheses
// or its classification is a letter, else as a banner.
func (p *Parsed) Right() string {
	switch {
	case p.Portion:
		return p.Marking.Portion()
	case p.Short:
		return p.Marking.write(false)
	}
	return p.Marking.Banner()
}
