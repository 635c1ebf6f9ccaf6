package marking

import (
	"strings"

	"github.com/cablelint/cablelint/grammar/text"
)

// CUIKind is what a word of a CUI marking is.
type CUIKind uint8

// The kinds in the order of a marking, CUI//SP-CVI/PRVCY//NOFORN. A word that is not in the tables is CUIOther, since
// the registry grows.
const (
	CUIOther CUIKind = iota
	CUIWord          // CUI, CONTROLLED
	CUISpecified
	CUIBasic
	CUIDissemination
)

// CUIPart is a word of a CUI marking, between slashes.
type CUIPart struct {
	Text string
	At   int // its offset in the marking
	Kind CUIKind
	Near string // the word of the registry that it is with one typo; empty for none
	// Slashes is how many slashes are before it.
	Slashes int
	// Unknown reports that it is in no table, and near to no word of one.
	Unknown bool
	// Joined reports that it is several categories or controls with a comma or a blank between them.
	Joined bool
}

// cuiCategories are categories of the registry of 32 CFR 2002.10, as their banners abbreviate them. It has more.
const cuiCategories = " AIV APP ARCHR ASYL BUDG CEII CENS CHLD CHRI CONTRACT CRIT CRITAN CTI CVI DCNI DCRIT DL DNA " +
	"DREC EMGT EXPT EXPTR FISA FNC FSEC GENETIC GEO HISTP HLTH INTEL INTL INV INVENT ISVI JURY JUV LEI LMI MERG MFC " +
	"MIL NNPI NPSR NSL NUC OPSEC PCII PERS PEST PHYS POST PRIIG PRIVILEGE PROCURE PROPIN PRVCY PSEC PSI RAIL RWRD " +
	"SAFE SBIR SGI SRI SSEL SSI STAT STUD TAX TSCA UCNI VICT VISA WATER WDT WHSTL WIT "

// cuiControls are the registry's limited dissemination controls, in banners and portions; lists follow some of them.
const cuiControls = " NOFORN NF FED_ONLY FEDCON NOCON DL_ONLY RELIDO AC AWP ATTORNEY-CLIENT ATTORNEY-WP "

// Replaced reports whether the word is a marking of unclassified text from before CUI: LES, SBU. Where FOUO is, another
// rule says so.
func (p CUIPart) Replaced() bool {
	t, n := lookup(p.Text)
	return n == len(p.Text) && t.kind == controlTerm && (t.control == LES || t.control == SBU || t.control == LOU)
}

// CUIParts are the words of a marking with CUI, between slashes, its level and parentheses left out; nil where it does
// not say CUI.
func CUIParts(s string) (parts []CUIPart) {
	said, slashes := false, 0
	for at := 0; at <= len(s); slashes++ {
		word, _, _ := strings.Cut(s[at:], "/")
		p := CUIPart{Text: strings.Trim(word, " ()[]"), At: at, Slashes: slashes}
		at += len(word) + 1
		if p.Text == "" {
			continue
		}
		slashes = 0
		p.At += strings.Index(word, p.Text)
		p.judge()
		said = said || p.Kind == CUIWord
		if t, n := lookup(p.Text); n < len(p.Text) || t.kind != levelTerm {
			parts = append(parts, p)
		}
	}
	if !said {
		return nil
	}
	return parts
}

// CUIValue are the words of a field of a designation indicator, with commas or strokes between them: CVI, PRVCY. It is
// nil where a word is not in the tables, as the name of a category that is written out.
func CUIValue(s string) (parts []CUIPart) {
	for word := range strings.FieldsFuncSeq(s, func(c rune) bool { return strings.ContainsRune(",;/&", c) }) {
		p := CUIPart{Text: strings.TrimSpace(word)}
		if p.judge(); p.Kind == CUIOther {
			return nil
		}
		parts = append(parts, p)
	}
	return parts
}

// judge sets the kind of a word, and the word that it is near to.
func (p *CUIPart) judge() {
	name, specified := strings.CutPrefix(p.Text, "SP-")
	joined := strings.ReplaceAll(p.Text, " ", "_")
	unknown := false
	t, n := lookup(p.Text)
	switch {
	case n == len(p.Text) && t.kind == controlTerm && t.control == CUI:
		p.Kind = CUIWord
	case strings.Contains(cuiControls, " "+joined+" ") || text.HasWord(p.Text, "REL") || text.HasWord(p.Text, "DISPLAY"):
		p.Kind = CUIDissemination
	case strings.Contains(cuiCategories, " "+name+" "):
		p.Kind = CUIBasic
	default:
		unknown = n < len(p.Text) || t.kind != levelTerm && t.kind != controlTerm
		p.Near = cuiNear(cuiCategories, name)
		if control := cuiNear(cuiControls, joined); p.Near == "" && control != "" {
			p.Near = strings.ReplaceAll(control, "_", " ")
		}
	}
	if specified {
		p.Kind = CUISpecified
		if p.Near != "" {
			p.Near = "SP-" + p.Near
		}
	}
	p.Joined = p.Near == "" && severalCUI(p.Text)
	p.Unknown = unknown && p.Near == "" && !p.Joined
}

// severalCUI reports whether a text is several categories and controls with something else than a slash between them.
func severalCUI(s string) bool {
	n := 0
	for word := range strings.FieldsFuncSeq(s, func(c rune) bool { return strings.ContainsRune(" ,;&", c) }) {
		n++
		name := " " + strings.TrimPrefix(word, "SP-") + " "
		if !strings.Contains(cuiCategories, name) && !strings.Contains(cuiControls, name) {
			return false
		}
	}
	return n > 1
}

// cuiNear is the word of a table that a word is with one typo. Of two words of three or four letters, which may both be
// in the registry, only two letters are exchanged.
func cuiNear(table, word string) string {
	for _, w := range strings.Fields(table) {
		if len(w) > 2 && text.OneSlip(word, w) && (len(w) > 4 || len(word) == len(w) && text.SameLetters(word, w)) {
			return w
		}
	}
	return ""
}
