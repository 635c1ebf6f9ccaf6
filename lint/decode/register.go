package decode

import (
	"fmt"
	"slices"
	"strings"

	"github.com/cablelint/cablelint/grammar/marking"
	"github.com/cablelint/cablelint/grammar/register"
	"github.com/cablelint/cablelint/lint/law"
)

// ofRegister reports whether a marking was understood as one of the register, and has a word that only the register
// has.
func ofRegister(p *register.Parsed) bool {
	return p.Understood() && (p.Foreign() || len(unknown(marking.Parse(p.Text))) > 0 &&
		!slices.ContainsFunc(p.Pieces, isRetired))
}

func isRetired(p register.Piece) bool { return p.Entry != nil && p.Entry.Category == register.Retired }

// registerParts decode the pieces of a marking of the register.
func registerParts(p *register.Parsed) (parts []Part) {
	for _, piece := range p.Pieces {
		switch e := piece.Entry; {
		case e == nil && p.Foreign():
			parts = append(parts, owned(piece.Text, p))
		case e == nil:
			parts = append(parts, level(piece.Text, p.Level))
		default:
			says := e.Says
			if named := list(e, p); named != "" {
				says += ": " + named
			}
			parts = append(parts, Part{piece.Text, says, law.Cite{Instrument: law.CAPCO, Section: page(e)}})
		}
	}
	return parts
}

// page is the section of the register for an entry; empty where its page was not seen.
func page(e *register.Entry) string {
	if e.Page == 0 {
		return ""
	}
	return fmt.Sprintf("%s (p. %d of 2016)", e.Banner, e.Page)
}

// owned decodes a classification that is not the United States' alone.
func owned(text string, p *register.Parsed) Part {
	name := p.Level.String()
	if p.Restricted {
		name = "RESTRICTED"
	}
	says := strings.ToLower(name) + " of " + strings.Join(p.Owners, ", ")
	if p.Joint {
		says += " and the United States jointly"
	}
	return Part{text, says, law.Cite{Instrument: law.CAPCO}}
}

// list names the countries that follow an entry.
func list(e *register.Entry, p *register.Parsed) string {
	switch {
	case e.Category == register.FGI:
		return strings.Join(p.FGI, ", ")
	case e.Banner == "REL TO":
		return strings.Join(p.Release, ", ")
	case e.Banner == "DISPLAY ONLY":
		return strings.Join(p.Display, ", ")
	}
	return ""
}

// perhaps are the register's markings near to one that is wrong, those that are sound themselves.
func (w judge) perhaps(s string, j Judgment) (list []string) {
	if !strings.Contains(s, "/") && len(j.Unknown) == 0 {
		return nil
	}
	level := marking.Parse(s).Level
	kept := level != marking.Unmarked && marking.Parse(j.Correct).Level == level // the level is not what is wrong
	for _, near := range register.Suggest(s) {
		if kept && marking.Parse(near).Level != level {
			continue
		}
		if near != j.Correct && near != s && w.one(near).Sound() {
			list = append(list, near)
		}
	}
	return list
}
