package decode

import (
	"strings"

	"github.com/cablelint/cablelint/grammar/marking"
	"github.com/cablelint/cablelint/grammar/source"
	"github.com/cablelint/cablelint/lint"
	"github.com/cablelint/cablelint/lint/law"
)

// ofCUI judges a marking of CUI, with its categories and controls, as the banner and a mark of a paper: cables have
// none. ok is false for any other marking, and for one with a level that is classified.
func (w judge) ofCUI(s string) (j Judgment, ok bool) {
	parts, m := marking.CUIParts(s), marking.Parse(s)
	if parts == nil || m.Level.Classified() || w.strict() {
		return j, false
	}
	if len(m.Words) > 0 && m.Words[0].IsLevel() {
		j.Parts = append(j.Parts, level(m.Words[0].Text, m.Words[0].Level))
	}
	for _, p := range parts {
		if says, cite := cuiSays(p); says == "" {
			j.Unknown = append(j.Unknown, p.Text)
		} else {
			j.Parts = append(j.Parts, Part{p.Text, says, cite})
		}
	}
	banner := strings.Trim(s, "()")
	text := banner + "\n\n(" + banner + ") The list is long.\n\n(U) It is old.\n\n" + banner + "\n"
	for _, d := range w.find(frame{text: text, at: source.Span{End: len(banner)}}, "") {
		if d.Severity >= lint.Warning && d.Rule.Code != "C018" { // the register does not have CUI
			j.Findings = append(j.Findings, d)
		}
	}
	return j, true
}

// cuiSays is what a word of such a marking means; empty for one that is not known.
func cuiSays(p marking.CUIPart) (says string, cite law.Cite) {
	cite = law.Cite{Instrument: &law.CFR2002, Section: "2002.20(b)"}
	switch p.Kind {
	case marking.CUIWord:
		for _, w := range controls {
			if w.control == marking.CUI {
				return w.says, cite
			}
		}
	case marking.CUISpecified:
		if p.Near == "" && !p.Unknown {
			return "a category of CUI Specified: a law or rule says how it is handled", cite
		}
	case marking.CUIBasic:
		return "a category of CUI Basic: handled as all CUI is", cite
	case marking.CUIDissemination:
		for _, c := range cuiControls {
			if name, _, _ := strings.Cut(p.Text+" ", c.name+" "); name == "" {
				return c.says, cite
			}
		}
	}
	return "", cite
}

// cuiControls are the limited dissemination controls of the CUI registry.
var cuiControls = [...]struct{ name, says string }{
	{"NOFORN", "not for foreign governments or nationals"}, {"NF", "not for foreign governments or nationals"},
	{"FED ONLY", "for employees of the federal government alone"},
	{"FEDCON", "for employees and contractors of the federal government alone"},
	{"NOCON", "for nobody who is a contractor"}, {"DL ONLY", "for those on a list alone"},
	{"RELIDO", "a disclosure officer decides whether it is released"},
	{"REL", "may be released to the governments named, and to no other"},
	{"DISPLAY", "may be shown to the governments named, and left with none"},
	{"ATTORNEY-CLIENT", "between an attorney and a client"}, {"AC", "between an attorney and a client"},
	{"ATTORNEY-WP", "what an attorney prepared for a case"}, {"AWP", "what an attorney prepared for a case"},
}
