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
	List  // a list that names nobody, a release list without the United States or with it alone
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
	// Minor means that the marking says what it should, and one word more than it needs.
	Minor bool

	needs string // the banner's spelling of what a MissingCompanion is
}

// Sound reports whether Judge finds nothing in a marking. It does not look for what an unknown word may have been meant
// to be, which takes most of Judge's time.
func Sound(p *Parsed) bool { return p.Unknown() == nil && Judge(p) == nil }

// Judge gives the faults of a marking, the gravest first; nil for a sound one. A marking that was not understood has
// at least one.
func Judge(p *Parsed) (faults []Fault) {
	add := func(kind Kind, piece string, page int, help, message string, args ...any) {
		faults = append(faults, Fault{Kind: kind, Piece: piece, Message: fmt.Sprintf(message, args...), Help: help,
			Page: page})
	}
	faults = append(faults, retiredWords(p)...)
	if faults = append(faults, unknownPieces(p)...); p.Levels != 1 && len(faults) == 0 {
		kind, said := NoLevel, "the marking has no classification"
		if p.Levels > 1 {
			kind, said = SeveralLevels, "the marking has two classifications"
		}
		add(kind, p.Text, 15, "write one classification first", "%s", said)
	}
	for _, code := range p.Declassify {
		add(Declassification, code, 0, "write it on the Declassify On line",
			"%s belongs to the declassification instruction, not to the marking", strings.ToUpper(code))
	}
	for _, twice := range p.Twice {
		add(Twice, twice, 0, "write it once", "%s is there twice", strings.ToUpper(twice))
	}
	faults = append(faults, contradicting(p)...)
	faults = append(faults, companions(p)...)
	faults = append(faults, listFaults(p)...)
	if len(faults) == 0 {
		faults = writing(p)
	}
	return append(faults, slices.DeleteFunc(limits(p), func(f Fault) bool { return !f.Minor })...)
}

// contradicting are the controls that the level is too low or too high for, those left out that it only covers.
func contradicting(p *Parsed) []Fault {
	return slices.DeleteFunc(limits(p), func(f Fault) bool { return f.Minor })
}

// AsBanner is what was read where a banner is: there the letter of a classification is a fault.
func (p *Parsed) AsBanner() *Parsed {
	banner := *p
	banner.Short, banner.Portion = false, false
	return &banner
}

// Contradicts reports whether a marking that was understood says something that the register does not allow, however
// it is written: what it calls for is not sure.
func (p *Parsed) Contradicts() bool {
	return len(p.Declassify)+len(p.Twice) > 0 ||
		len(retiredWords(p))+len(contradicting(p))+len(companions(p))+len(listFaults(p)) > 0
}

// OfState reports whether a fault is about a control that State's own rules govern: NODIS, EXDIS, SBU.
func OfState(f Fault) bool {
	e := entryOf(f.Piece)
	return e != nil && e.Category == NonIC
}

// present are the entries that a marking has. A compartment comes before its control system, which is among them only
// where it excludes others.
func present(p *Parsed) (list []*Entry) {
	add := func(e *Entry) {
		if e != nil && e.Category != Retired && !slices.Contains(list, e) {
			list = append(list, e)
		}
	}
	for _, path := range slices.Concat(p.SCI, p.AEA) {
		system := entryOf(path.System)
		if e := entryOf(path.System + "-" + path.Compartment); e != nil {
			add(e)
			if system.Category == AEA {
				add(system)
			}
		} else {
			add(system)
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
		floor, name, page := floorOf(e, p.Marking)
		switch {
		case floor > p.Level && (!p.Foreign() || e.Category == NATOControl):
			faults = append(faults, Fault{Kind: BelowFloor, Piece: e.Banner, Page: page,
				Message: fmt.Sprintf("%s is used from %s on, and the marking is %s", name, floor, p.Level),
				Help:    "raise the classification, or remove the control"})
		case e.Ceiling != marking.Unmarked && p.Level > e.Ceiling:
			faults = append(faults, Fault{Kind: AboveCeiling, Piece: e.Banner, Page: page, Minor: e.Banner == "LIMDIS",
				Message: fmt.Sprintf("%s is for unclassified text, and the marking is %s", e.Banner, p.Level),
				Help:    "remove " + e.Banner + ", or mark that text alone as unclassified"})
		}
	}
	return faults
}

// floorOf is the lowest classification of an entry in a marking, what that is of, and the page that has it.
// Compartments of SI, and what is within HCS-P, are TOP SECRET (p. 68, 76 and 81).
func floorOf(e *Entry, m Marking) (floor marking.Level, name string, page int) {
	for _, path := range m.SCI {
		switch {
		case e.Banner == "SI" && path.System == "SI" && path.Compartment != "":
			return marking.TopSecret, "a compartment of SI", 76
		case e.Banner == "HCS-P" && withinProduct(path):
			return marking.TopSecret, "a compartment of HCS-P", 68
		}
	}
	return e.Floor, e.Banner, e.Page
}

// withinProduct reports whether a compartment is within HCS-P.
func withinProduct(p Path) bool { return p.System == "HCS" && p.Compartment == "P" && p.Sub != "" }

func companions(p *Parsed) (faults []Fault) {
	list := present(p)
	has := func(banner string) bool {
		return slices.ContainsFunc(list, func(e *Entry) bool { return e.Banner == banner })
	}
	for _, e := range list {
		requires, excludes, page := relations(e, p.Marking)
		for _, need := range requires {
			if !has(need) {
				faults = append(faults, Fault{Kind: MissingCompanion, Piece: e.Banner, Page: page,
					Message: fmt.Sprintf("%s requires %s", e.Banner, need), Help: "add " + need, needs: need})
			}
		}
		for _, no := range excludes {
			if has(no) {
				faults = append(faults, exclusion(e.Banner, no, page))
			}
		}
	}
	if slices.ContainsFunc(p.SCI, func(path Path) bool { return path.System == "RSV" && path.Compartment == "" }) {
		faults = append(faults, Fault{Kind: MissingCompanion, Piece: "RSV", Page: 70,
			Message: "RSV requires a compartment", Help: "write RSV- and the compartment"})
	}
	if p.Joint { // p. 56 and 57
		for _, no := range [...]string{"NOFORN", "HCS", "HCS-O", "HCS-P"} {
			if has(no) {
				faults = append(faults, exclusion("JOINT", no, 57))
			}
		}
		if p.Restricted {
			faults = append(faults, exclusion("JOINT", "RESTRICTED", 56))
		}
	}
	return faults
}

func exclusion(one, other string, page int) Fault {
	return Fault{Kind: Exclusion, Piece: other, Page: page,
		Message: fmt.Sprintf("%s and %s cannot be in one marking", one, other), Help: "keep the stricter one"}
}

// relations are what an entry requires and excludes, and the page. What is within HCS-P requires ORCON too, and
// excludes ORCON-USGOV (p. 68).
func relations(e *Entry, m Marking) (requires, excludes []string, page int) {
	if e.Banner == "HCS-P" && slices.ContainsFunc(m.SCI, withinProduct) {
		return []string{"ORCON", "NOFORN"}, usgovOnly, 68
	}
	return e.Requires, e.Excludes, e.Page
}

func listFaults(p *Parsed) (faults []Fault) {
	add := func(piece string, page int, message, help string) {
		faults = append(faults, Fault{Kind: List, Piece: piece, Message: message, Help: help, Page: page})
	}
	switch {
	case p.Joint && len(p.Owners) == 0 && !p.Unlisted:
		add(p.Text, 56, "JOINT names no country but the United States", "name the owners")
	case p.Joint && len(p.Owners) > 0 && !p.Partner:
		add(p.Text, 55, "the owners of JOINT include USA", "add USA to the owners")
	}
	faults = append(faults, homeFaults(p)...)
	for _, word := range p.Unnamed {
		add(word, entryOf(strings.ToUpper(word)).Page, strings.ToUpper(word)+" names no country", "name the countries")
	}
	if !p.Controls.Has(relTo) || p.Unlisted || len(p.Unnamed) > 0 {
		return faults
	}
	for _, piece := range p.Pieces {
		if piece.Entry == nil || piece.Entry.Banner != relTo {
			continue
		}
		unknown := slices.ContainsFunc(p.Pieces, func(o Piece) bool { return o.Named && !o.Known })
		switch said := strings.ToUpper(piece.Text); {
		case p.Release == nil && !unknown:
			add(piece.Text, 151, "REL TO names no country but the United States",
				"name the countries, or write NOFORN")
		case !strings.Contains(said, "USA") && !unknown:
			add(piece.Text, 151, "the list of REL TO begins with USA", "put USA first")
		}
	}
	return faults
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
