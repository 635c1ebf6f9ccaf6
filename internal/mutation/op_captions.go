package mutation

import "strings"

// instead makes an operator that puts captions in the place of the cable's only SIPDIS; the finding is on one of them.
func instead(code, name, from, before, severity string, fits func(t *Text) bool, captions string, on string, follows ...Follow) Operator {
	return Operator{Code: code, Name: name, Follows: follows, Apply: func(t *Text) (Mutant, bool) {
		at := t.caption("SIPDIS")
		if !t.one() || len(at) != 1 || strings.Count(t.S, "SIPDIS") != 1 || !t.within(from, before) || !fits(t) {
			return Mutant{}, false
		}
		s, put := t.replace(at[0], strings.ReplaceAll(captions, "\n", t.EOL))
		i := put.Start + strings.Index(s[put.Start:], on)
		return Mutant{Text: s, At: Span{i, i + len(on)}, Severity: severity}, true
	}}
}

func isClassified(t *Text) bool { return t.classified() }

// plainUnclas reports whether the header says UNCLAS and nothing more.
func plainUnclas(t *Text) bool {
	return t.level() == "U" && !t.Heads[0].EFTO && len(t.caption("SENSITIVE")) == 0 && t.count(func(p paragraph) bool { return p.Level != "U" }) == 0 && !strings.Contains(t.S, "SENSITIVE")
}

// captionsAndControls breaks the captions and the classification line.
var captionsAndControls = []Operator{
	instead("C001", "NODIS with EXDIS", "1995-10-14", "", "error", isClassified, "NODIS\nEXDIS", "EXDIS"),
	instead("C002", "SIPDIS with EXDIS", "2005-12-01", "", "error", isClassified, "EXDIS\nSIPDIS", "SIPDIS"),
	instead("C002", "SIPDIS with NODIS before the guidance", "1998-01-01", "2005-11-30", "warning", isClassified, "NODIS\nSIPDIS", "SIPDIS"),
	instead("C003", "STADIS with SIPDIS", "2005-12-01", "", "warning", isClassified, "STADIS\nSIPDIS", "SIPDIS"),
	instead("C004", "AGREMENT CHANNEL with NODIS", "2009-01-01", "", "error", isClassified, "AGREMENT CHANNEL\nNODIS", "NODIS"),
	instead("C004", "DIRGEN CHANNEL with SIPDIS", "2003-01-01", "2023-01-01", "warning", isClassified, "DIRGEN CHANNEL\nSIPDIS", "SIPDIS"),
	instead("C005", "two channels", "1998-01-01", "", "warning", isClassified, "ROGER CHANNEL\nMED CHANNEL", "MED CHANNEL"),
	instead("C006", "EXDIS on a plain cable", "1998-01-01", "", "warning", plainUnclas, "EXDIS", "EXDIS"),
	instead("C013", "NOFORN on a plain cable", "1998-01-01", "", "warning", plainUnclas, "NOFORN\nSIPDIS", "NOFORN", Follow{"R005", "no portion is NOFORN"}),
	{Code: "C011", Name: "a blank is lost in the level", Apply: func(t *Text) (Mutant, bool) {
		to := map[string]string{"C": "CO N F I D E N T I A L", "S": "SE C R E T"}[t.level()]
		if to == "" || !t.one() || !t.within("1995-10-14", "") {
			return Mutant{}, false
		}
		return t.change(t.Heads[0].Level, to, "warning")
	}},
	{Code: "C011", Name: "a letter is lost in SECTION", Apply: func(t *Text) (Mutant, bool) {
		if !t.one() || t.Heads[0].Section == (Span{}) || !t.within("1995-10-14", "") {
			return Mutant{}, false
		}
		return t.change(t.Heads[0].Section, "SCTION"+t.in(t.Heads[0].Section)[7:], "warning")
	}},
}
