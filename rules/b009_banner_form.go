package rules

import (
	"slices"
	"strings"

	"github.com/cablelint/cablelint/grammar/calendar"
	"github.com/cablelint/cablelint/grammar/marking"
	"github.com/cablelint/cablelint/grammar/register"
	"github.com/cablelint/cablelint/grammar/scan"
	"github.com/cablelint/cablelint/grammar/source"
	"github.com/cablelint/cablelint/grammar/text"
	"github.com/cablelint/cablelint/lint"
	"github.com/cablelint/cablelint/lint/cable"
	"github.com/cablelint/cablelint/lint/law"
)

var bannerForm = &lint.Rule{
	Code: "B009", Name: "banner-form", Title: "the banner has one slash where two are usual, or other words",
	Demands:    "a banner is a marking alone, whose parts two slashes separate",
	Severities: []lint.Severity{lint.Info},
	Reads:      lint.Papers,
	Alone:      true,
	Fixes:      []lint.FixKind{lint.Safe},
	Cites: []law.Cite{law.Consistency("the templates of 2010 and later, and the register of control markings, " +
		"write SECRET//NOFORN")},
	Why: `Banners of one paper, and of all papers in a file room, are searched for by their letters.
SECRET/NOFORN was in use until about 2005. Words that no marking has were not read, so what they say was not checked.
E.O. 10501 has three levels, sec. 1, and no words after them.`,
	Examples: []lint.Example{
		{Frame: "none", Text: "⟦SECRET/NOFORN⟧                                  March 3, 2026\n" +
			"INFORMATION MEMO FOR THE UNDER SECRETARY\n\nSUBJECT:  (U) Ferry talks\n\n(S//NF) He told us so twice." +
			memoBlock + "SECRET//NOFORN\n", Note: "the head alone"},
		{Frame: "none", Text: mailTop + "⟦SECRET/NOFORN⟧\n\n(S//NF) He named his price." + mailBlock + "SECRET//NOFORN\n",
			Note: "in a mail"},
		{Frame: "none", Text: mailTop + "SECRET//NOFORN\n\n(S//NF) He named his price." + mailBlock + "SECRET//NOFORN\n",
			Note: "two slashes"},
		{Frame: "none", Text: "SECRET/NODIS                                  March 3, 1998\n" +
			"INFORMATION MEMO FOR THE UNDER SECRETARY\n\nSUBJECT:  (U) Ferry talks\n\n(S) He told us so twice.\n\n" +
			"Classified By: Rosa Quill, Director, XYZ\nReason: 1.5(d)\nDeclassify On: 03/03/2008\n\nSECRET/NODIS\n",
			Trap: true, Note: "in 1998 it was the usual form"},
		{Frame: "none", Text: "SECRET // NOFORN // ⟦HARBOR⟧ BOARD ONLY\n\n(S//NF) He told us so twice." + memoBlock +
			"SECRET//NOFORN\n", Also: []string{"A017"}, Note: "words of no marking"},
		{Frame: "none", Text: "SECRET//⟦PIERS⟧//NOFORN\n\n(S//NF) He told us so twice." + memoBlock +
			"SECRET//NOFORN\n", Also: []string{"A017"}, Note: "it may be a compartment"},
		{Frame: "none", Text: "⟦TOP SECRET//COMINT/NOFORN⟧\n\n(TS//SI//NF) He told us so twice." + memoBlock +
			"TOP SECRET//COMINT//NOFORN\n", Also: []string{"A017"}, Note: "one slash between categories"},
		{Frame: "none", Text: "⟦TS//SI//NF⟧\n\n(TS//SI//NF) He told us so twice.\n\n(U) He is old." + memoBlock +
			"TS//SI//NF\n", Also: []string{"A017"}, Note: "the level is abbreviated"},
		{Frame: "none", Text: "⟦SECREI⟧\n\nMEMORANDUM FOR THE RECORD\n\nThe pier is new.\n\nSECRET\n",
			Note: "a machine misread the first one"},
		{Frame: "none", Text: "SECRET\n⟦HARBOR CATEGORY 2⟧\n\nMEMORANDUM FOR THE RECORD\n\nMarch 3, 1986\n\n" +
			"(S) The pier is new.\n\nClassified by: Rosa Quill\nDeclassify on: OADR\n\nSECRET\nHARBOR CATEGORY 2\n",
			Note: "a line below both banners"},
		{Frame: "none", Text: "CONFIDENTIAL\n\nMEMORANDUM FOR THE RECORD\n\nMarch 3, 1986\n\n(C) The pier is new.\n\n" +
			"CONFIDENTIAL\n                - ⟦HARBOR HOLD⟧ -            1\n\fCONFIDENTIAL\n\n(U) It is white.\n\n" +
			"Classified by: Rosa Quill\nDeclassify on: OADR\n\nCONFIDENTIAL\n                - HARBOR HOLD -            2\n",
			Note: "a line below the banner at the foot of each page"},
		{Frame: "none", Text: "SECRET/NOFORN/⟦WNINTEL⟧\n\n14 May 1988\nMEMORANDUM FOR THE MAYOR\n" +
			"SUBJECT: Ferries (U)\n\n1. (S/NF) The ferry is late because the pump is weak.\n\nClassified by: Rosa Quill\n" +
			"Declassify on: OADR\n\nSECRET/NOFORN/WNINTEL\n", Note: "a control of that time"},
		{Frame: "none", Text: "SECRET\n⟦SECURITY INFORMATION⟧\n\nMEMORANDUM FOR THE RECORD\n\nMarch 3, 1956\n\n" +
			"SUBJECT: Piers\n\nThe pier is new.\n\nSECRET\nSECURITY INFORMATION\n", Note: "words of E.O. 10290 in 1956"},
		{Frame: "none", Text: "CUI//SP-PRVCY\n\n(CUI//SP-PRVCY) The list is long.\n\n(U) It is old.\n\nCUI//SP-PRVCY\n",
			Trap: true, Note: "a category of the CUI registry"},
	},
	Check: func(p *lint.Pass) {
		if p.Profile == lint.IC { // C018
			return
		}
		d := p.Doc
		if m := d.Paper.Misread; m != nil {
			p.Report(lint.Diagnostic{Span: m.Span, Message: "letters of the banner are wrong; it was read as " +
				m.Marking.String(), Help: "correct it, or compare the copy with the scan"})
		}
		banners, seen := allBanners(d), map[string]bool{}
		switch {
		case d.Paper.Stamped || securityInformation(p):
			return
		case d.Paper.GatesOnly():
			wordsOfNoMarking(p, banners)
			return
		}
		wordsBelow(p, banners)
		controlUnchecked(p, banners)
		var all repeats
		for i, m := range banners {
			if i > 0 && d.Written().InQuotation(m.Span.Start) { // it was right where it stood
				continue
			}
			again := seen[m.Text]
			seen[m.Text] = true
			if i > 0 && misreadCopy(m, banners[0]) {
				p.Report(lint.Diagnostic{Span: m.Span, Message: "the banner differs by a letter from the first one, and was " +
					"read as the same", Help: "correct it, or compare the copy with the scan",
					Related: bannerRelated(banners[0], "the first banner")})
				continue
			}
			if !again && oneSlashBetweenCategories(m) {
				p.Report(lint.Diagnostic{Span: m.Span, Message: "one slash is between categories of the banner, where the " +
					"register has two", Help: "write // between compartments and other controls"})
			}
			if !again && m.Double && shortLevel(m) {
				p.Report(lint.Diagnostic{Span: m.Span, Message: "the banner abbreviates its level, as portion marks do",
					Help: "write " + m.Level.String() + " in full"})
			}
			if !again && misspeltLetters(m) {
				p.Report(lint.Diagnostic{Span: m.Span, Message: "letters of the banner are wrong; it was read as " +
					m.Marking.String(), Help: "correct it, or compare the copy with the scan"})
			}
			if found, ok := wordsAndSlashes(p, m); ok {
				all.add(found.Message+m.Text, found)
			}
		}
		all.report(p)
	},
}

// wordsOfNoMarking reports the first word of each banner that no marking has, where nothing else is looked at.
func wordsOfNoMarking(p *lint.Pass, banners []*cable.Mark) {
	var all repeats
	for _, m := range banners {
		if scan.FormerBanner(m.Text) { // its words are those of a marking, though of no table
			continue
		}
		if word, ok := wordOfNoMarking(m); ok && !ofOthers(p.Doc) {
			all.add(m.Text, strangeWord(m, word))
		}
	}
	all.report(p)
}

// controlUnchecked reports the first control of former times with which nothing is compared. From the day on which
// it ended, that is said.
func controlUnchecked(p *lint.Pass, banners []*cable.Mark) {
	for _, m := range banners {
		at, ok := scan.UncheckedControl(m.Text)
		if !ok {
			continue
		}
		found := lint.Diagnostic{Span: at.Shift(m.Span.Start),
			Message: "a control of former times in the banner is not compared with the marks",
			Help:    "compare it by hand"}
		word := at.In(m.Text)
		if says, help, ok := register.Retirement(word); ok && p.Doc.Date.Known() && from(p.Doc, communityControls()) {
			found.Message, found.Help = says, help
		}
		p.Report(found)
		return
	}
}

// communityControls is the day of DCID 1/7, with whose letter of transmittal WNINTEL and NOCONTRACT ended.
func communityControls() calendar.Day { return calendar.MustDate(1995, 4, 12) }

// securityInformation notes the words that E.O. 10290 put after each level, on its line or below it. E.O. 10501 sec. 1
// has the levels alone since 15 December 1953; stamps were used up in the months after.
func securityInformation(p *lint.Pass) (found bool) {
	const words = "SECURITY INFORMATION"
	d := p.Doc
	if !from(d, calendar.MustDate(1954, 3, 15)) {
		return false
	}
	for _, m := range allBanners(d) {
		at := d.Written().CapitalsBelow(m.Span).Span
		if level, same := strings.CutSuffix(m.Text, words); same && strings.Trim(level, "/- ") == m.Level.String() {
			at = m.Span
		} else if at.In(d.File.Text) != words {
			continue
		}
		p.Report(lint.Diagnostic{Span: at, Message: "E.O. 10501 ended the words Security Information " +
			"after the level on 15 December 1953", Help: "write the level alone, or check the date"})
		return true
	}
	return false
}

// wordsBelow reports a line of words below the last banner that is below another one too: it belongs to them.
func wordsBelow(p *lint.Pass, banners []*cable.Mark) {
	if len(banners) < 2 {
		return
	}
	written, last := p.Doc.Written(), len(banners)-1
	words := written.CapitalsBelow(banners[last].Span).Text
	if words == "" {
		return
	}
	if _, unknown := marking.Parse(words).Unknown(); !unknown { // NOFORN
		return
	}
	for _, m := range banners[:last] {
		if below := written.CapitalsBelow(m.Span); below.Text == words {
			p.Report(lint.Diagnostic{Span: below.Span,
				Message: "the line below the banner is also below the last one, and was not checked",
				Help:    "check it by hand; it may be a marking that is not known"})
			return
		}
	}
}

// misspeltLetters reports whether one of the letters that a banner's level is typed in, with blanks between them, is
// wrong or missing: C O N F I D E N T A L. In a cable such a line is damaged, and C011 reports it.
func misspeltLetters(m *cable.Mark) bool {
	for _, w := range m.Words {
		if w.IsLevel() && len(w.Text) > 1 && w.Text[1] == ' ' {
			return text.Typos(strings.ReplaceAll(w.Text, " ", ""), strings.ReplaceAll(m.Level.String(), " ", ""), 1) == 1
		}
	}
	return false
}

// misreadCopy reports whether a banner is the first one with a letter that a machine mistook in a control.
func misreadCopy(m, first *cable.Mark) bool {
	return m.Text != first.Text && m.Controls != first.Controls && marking.SameButMisread(m.Text, first.Text)
}

// shortLevel reports whether a banner abbreviates its level. Nearly all begin with a level in full.
func shortLevel(m *cable.Mark) bool {
	return !strings.HasPrefix(m.Text, m.Level.String()+"//") && register.Parse(m.Text).Short
}

// oneSlashBetweenCategories reports whether a banner with double slashes has a single one where the register has two.
func oneSlashBetweenCategories(m *cable.Mark) bool {
	return m.Double && strings.Contains(strings.ReplaceAll(m.Text, "//", ""), "/") &&
		register.Parse(m.Text).JoinsCategories()
}

// wordsAndSlashes is the first of what is wrong in a banner by itself: a word of no marking, REL TO in one word, single
// slashes alone. ok is false where nothing is.
func wordsAndSlashes(p *lint.Pass, m *cable.Mark) (found lint.Diagnostic, ok bool) {
	d := p.Doc
	if !from(d, mailRules()) && scan.FormerBanner(m.Text) {
		return found, false
	}
	if word, ok := wordOfNoMarking(m); ok && !ofOthers(d) {
		return strangeWord(m, word), true
	}
	if i := strings.Index(m.Text, "RELTO "); i >= 0 {
		at := source.Span{Start: i, End: i + len("RELTO")}
		return lint.Diagnostic{Span: at.Shift(m.Span.Start), Message: "the banner writes REL TO in one word",
			Help: "write REL TO"}, true
	}
	if !m.Single || m.Double || m.Released || !from(d, mailRules()) {
		return found, false
	}
	want, message := strings.ReplaceAll(m.Text, "/", "//"), "the banner separates its parts by one slash"
	if closed := closedSlashes(m.Text); strings.Contains(closed, "//") {
		want, message = closed, "a blank is between the slashes of the banner"
	}
	return lint.Diagnostic{Span: m.Span, Message: message, Help: "write //",
		Fixes: ofWholeMark(m, replace(lint.Safe, m.Span, want, "write // in the banner"))}, true
}

// wordOfNoMarking is the first word of a banner that neither State's vocabulary nor the register has; ok is false where
// there is none. The categories of CUI are not of either.
func wordOfNoMarking(m *cable.Mark) (word marking.Word, ok bool) {
	unknown := func(w marking.Word) bool { return !w.Known && !marking.Declassification(w.Text) }
	if !slices.ContainsFunc(m.Words, unknown) || m.Controls.Has(marking.CUI) || // as for most
		register.Parse(hyphened(m.Text)).Understood() {
		return word, false
	}
	read := register.Parse(m.Text)
	if read.Understood() {
		return word, false
	}
	at := slices.IndexFunc(m.Words, func(w marking.Word) bool { return unknown(w) && !inName(read, w.Text) })
	if at < 0 {
		return word, false
	}
	return m.Words[at], true
}

// inName reports whether a word is of a name that the register has in several: TALENT of TALENT KEYHOLE.
func inName(read *register.Parsed, word string) bool {
	return slices.ContainsFunc(read.Pieces, func(p register.Piece) bool {
		return p.Entry != nil && text.IndexWord(p.Text, word) >= 0
	})
}

// strangeWord is the finding on a word of a banner that is not known.
func strangeWord(m *cable.Mark, word marking.Word) lint.Diagnostic {
	at := word.Span.Shift(m.Span.Start)
	if inPlaceOfCompartment(m, word) {
		return lint.Diagnostic{Span: at, Message: "a word in the place of a compartment is not known, and was not checked",
			Help: "check it by hand, or correct it"}
	}
	return lint.Diagnostic{Span: at, Message: "the banner has words that no marking has, and they were not checked",
		Help: "correct them, or write them on a line of their own"}
}

// inPlaceOfCompartment reports whether a word that is not known follows the level, or compartments, and two slashes:
// STLW in TOP SECRET//STLW//NOFORN. The names of compartments are not all public, so it may be one.
func inPlaceOfCompartment(m *cable.Mark, word marking.Word) bool {
	before := register.Parse(strings.TrimRight(m.Text[:word.Span.Start], " /-"))
	if !m.Double || !before.Understood() || !before.Level.Classified() {
		return false
	}
	for _, piece := range before.Pieces[1:] {
		if e := piece.Entry; e == nil || e.Category != register.SCI && e.Instead == "" {
			return false
		}
	}
	return true
}

// hyphened is a banner with the hyphens of compartments that a machine read as blanks: //HCS O P/SI G. It also took
// O for a zero.
func hyphened(banner string) string {
	level, controls, ok := strings.Cut(banner, "//")
	compartments, rest, more := strings.Cut(controls, "//")
	if !ok || strings.HasPrefix(compartments, "REL ") {
		return banner
	}
	banner = level + "//" + strings.NewReplacer(" ", "-", "0", "O").Replace(compartments)
	if more {
		banner += "//" + rest
	}
	return banner
}
