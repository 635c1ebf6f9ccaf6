package decode

import (
	"fmt"
	"slices"
	"strings"

	"github.com/cablelint/cablelint/grammar/marking"
	"github.com/cablelint/cablelint/grammar/register"
	"github.com/cablelint/cablelint/lint"
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
		case !piece.Known || e == nil && piece.Place > 0 || isRetired(piece):
		case e == nil && p.Foreign():
			parts = append(parts, owned(piece.Text, p))
		case e == nil:
			parts = append(parts, level(piece.Text, p.Level))
		default:
			says := e.Says
			if named := list(e, p); named != "" {
				says += ": " + named
			}
			parts = append(parts, Part{piece.Text, says, law.Cite{Instrument: &law.CAPCO, Section: page(e)}})
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
	return Part{text, says, law.Cite{Instrument: &law.CAPCO}}
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

// isForeign reports whether a marking of the register was understood that is not the United States' alone.
func isForeign(p *register.Parsed) bool { return p.Understood() && p.Foreign() }

// isBanner reports whether a marking of the register was understood as a banner line: //GBR SECRET, SECRET//NOFORN.
func isBanner(p *register.Parsed) bool {
	return p.Understood() && !p.Portion && !p.Short && strings.Contains(p.Text, "//") &&
		!slices.ContainsFunc(p.Pieces, isRetired)
}

// banner judges a banner line of a State user: how it is written by the register, and the rest by the rules, which see
// it in a portion, where its long words are a fault. Of a sound one they see the portion mark that says the same.
func (w judge) banner(j Judgment, p *register.Parsed, f frame) Judgment {
	faults := slices.DeleteFunc(register.Judge(p), func(f register.Fault) bool { return stateHas(p, f) })
	if len(faults) == 0 && p.Release == nil { // a release list is judged as it is written
		mark := p.Marking.Portion()
		f = markFrame(mark, marking.Parse(mark), w.day)
	}
	j.Unread = !w.reads(f) && len(faults) == 0
	j.Findings = slices.DeleteFunc(w.find(f, ""), func(d lint.Diagnostic) bool {
		code := d.Rule.Code
		return d.Severity < lint.Warning || code == "C018" || code == "P004" || code == "P018" && p.Foreign() ||
			code == "P020" && len(faults) > 0
	})
	return w.asRegister(j, p, marking.Parse(p.Text))
}

// asRegister adds what the register finds in a marking with its double slash, and State's cables do not have
// otherwise.
func (w judge) asRegister(j Judgment, p *register.Parsed, m *marking.Parsed) Judgment {
	reported := slices.ContainsFunc(j.Findings, func(d lint.Diagnostic) bool { return d.Severity >= lint.Warning })
	if !strings.Contains(p.Text, "//") || reported || j.Foreign {
		return j
	}
	for _, f := range register.Judge(p) {
		if !stateHas(p, f) && (f.Kind != register.NoLevel || m.Level == marking.Unmarked) {
			j.Findings = append(j.Findings, w.finding(f))
		}
	}
	return j
}

// finding is a fault of the register as the rule reports it that judges it in a text.
func (w judge) finding(f register.Fault) lint.Diagnostic {
	code := "C018"
	if f.Kind == register.BelowFloor || f.Kind == register.AboveCeiling {
		code = "C017"
	}
	d := lint.Diagnostic{Severity: lint.Warning, Message: f.Message, Help: f.Help}
	if f.Minor {
		d.Severity = lint.Info
	}
	for _, l := range w.linters {
		if r := l.Rule(code); r != nil {
			d.Rule = r
		}
	}
	return d
}

// stateHas reports whether State's cables have what the register has otherwise: a release list in another order or
// without the United States, which P020 judges, and words in their short form.
func stateHas(p *register.Parsed, f register.Fault) bool {
	if f.Kind == register.List && !p.Joint || f.Kind == register.Form { // P020 judges State's lists
		return true
	}
	if f.Kind != register.Order || p.Release == nil {
		return false
	}
	right := append([]string{"REL", "TO", "USA"}, p.Release...)
	return slices.ContainsFunc(p.Pieces, func(piece register.Piece) bool {
		if piece.Entry == nil || piece.Entry.Banner != "REL TO" {
			return false
		}
		have := strings.Fields(strings.ReplaceAll(strings.ToUpper(piece.Text), ",", " "))
		return !slices.Equal(have, right)
	})
}

// UnknownWord says why a word is not one of a marking, as a phrase after a colon.
func UnknownWord(word string) string {
	if says, help, retired := register.Retirement(word); retired {
		_, says, _ = strings.Cut(says, " is ")
		return says + "; " + help
	}
	if code, ok := marking.CountryNamed(word); ok {
		return "not the code of a country; write " + code
	}
	return "not a word of any marking"
}
