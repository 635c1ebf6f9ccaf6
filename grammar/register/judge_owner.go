package register

import (
	"fmt"
	"slices"
	"strings"
)

// ownerFault is the fault of a classification whose owner, or the double slash before it, is missing or in the wrong
// place; ok is false where something else is wrong.
func ownerFault(p *Parsed) (f Fault, ok bool) {
	if p.Levels > 0 || len(p.Pieces) == 0 || p.Pieces[0].Known {
		return f, false
	}
	first := strings.ToUpper(p.Pieces[0].Text)
	f = Fault{Kind: Order, Piece: p.Pieces[0].Text}
	switch _, restricted, level := levelOf(first); {
	case p.double && level && !restricted:
		f.Message, f.Help = "the marking begins with //, and names no owner", "remove //, or name the country before "+first
	case p.double && owners(first):
		f.Kind = NoLevel
		f.Message, f.Help = fmt.Sprintf("the classification of %s is missing", first), "write the classification"
	case rewritten(p) == "":
		return f, false
	case p.double:
		f.Message, f.Help = "the owner comes before the classification", "write "+rewritten(p)
	default:
		f.Message, f.Help = fmt.Sprintf(`"//" is missing before %s`, first), "write "+rewritten(p)
	}
	return f, true
}

// rewritten is a marking with the double slash, the place or the absence of its owner made right; empty where that
// does not make it sound.
func rewritten(p *Parsed) string {
	if p.Levels > 0 || len(p.Pieces) == 0 || p.Pieces[0].Known {
		return ""
	}
	try := "//" + p.Text
	if p.double {
		try = strings.TrimLeft(p.Text, "/ ")
		first, rest, _ := strings.Cut(try, "//")
		words := strings.Fields(first)
		for n := 1; n < min(3, len(words)); n++ {
			if _, _, ok := levelOf(upper(words[:n])); ok && owners(upper(words[n:])) {
				try = "//" + strings.Join(words[n:], " ") + " " + strings.Join(words[:n], " ")
				if rest != "" {
					try += "//" + rest
				}
				break
			}
		}
	}
	if p.Portion {
		try = "(" + try + ")"
	}
	read := Parse(try)
	if !read.Understood() || read.Contradicts() {
		return ""
	}
	return read.Right()
}

// owners reports whether a text is countries alone, or JOINT with them.
func owners(s string) bool {
	list, known := codes(strings.Fields(strings.TrimPrefix(s, "JOINT ")))
	return known && len(list) > 0 || s == "JOINT"
}

// homeFaults are the places of the United States where a marking names others alone: the owner of a classification
// that is not JOINT, and the lists of FGI and DISPLAY ONLY.
func homeFaults(p *Parsed) (faults []Fault) {
	add := func(piece string, page int, message, help string) {
		faults = append(faults, Fault{Kind: List, Piece: piece, Message: message, Help: help, Page: page})
	}
	if slices.Contains(p.Owners, "USA") {
		add(p.Pieces[0].Text, 0, "USA owns a classification that begins with //",
			"remove // and USA, or write JOINT and the owners")
	}
	for _, piece := range p.Pieces {
		switch e := piece.Entry; {
		case e == nil || !slices.Contains(wordsOf(piece.Text), "USA"):
		case e.Category == FGI:
			add(piece.Text, e.Page, "FGI names USA, which is not a foreign government", "remove USA")
		case e.Banner == displayOnly:
			add(piece.Text, e.Page, "DISPLAY ONLY names USA, which it does not need", "name the other countries alone")
		}
	}
	return faults
}
