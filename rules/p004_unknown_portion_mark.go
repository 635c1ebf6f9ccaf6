package rules

import (
	"fmt"
	"slices"
	"strings"

	"github.com/cablelint/cablelint/grammar/calendar"
	"github.com/cablelint/cablelint/grammar/marking"
	"github.com/cablelint/cablelint/grammar/register"
	"github.com/cablelint/cablelint/grammar/text"
	"github.com/cablelint/cablelint/lint"
	"github.com/cablelint/cablelint/lint/cable"
)

var unknownPortionMark = &lint.Rule{
	Code: "P004", Name: "unknown-portion-mark", Title: "the portion mark is not a mark, but nearly one",
	Demands:    "a portion is marked (TS), (S), (C) or (U), with controls after the level",
	Severities: []lint.Severity{lint.Warning, lint.Info},
	Reads:      lint.CablesAndPapers,
	Cites:      portionSymbols,
	Why: `A portion mark is U, SBU, C, S or TS, with controls after it. Capitals in parentheses after a paragraph's
number that are one letter away from a mark are a typing error, and a reader cannot know which level was meant. A word
after the level that is not a control is reported as well; the level before it counts.`,
	Silences: []string{"P001"},
	Fixes:    []lint.FixKind{lint.Choice},
	Leads:    []string{"R001", "R002", "R004", "R006"},
	Examples: []lint.Example{
		{Frame: "2009 C", Text: "2. ⟦(NC)⟧ The minister said that talks would go on.", Note: "C, or C/NF"},
		{Frame: "2009 C", Text: "2. ⟦(CONF)⟧ The minister said that talks would go on.", Note: "a shortened word"},
		{Frame: "2009 S", Text: "2. (S//⟦NOFORM⟧) The minister said that talks would go on.", Also: []string{"R004"},
			Note: "a control with a typo: the level counts"},
		{Frame: "2009 S", Text: "2. (S/⟦WNINTEL⟧) The minister said that talks would go on.",
			Note: "a control that no register of the time has"},
		{Frame: "2009 S", Text: "2. (⟦SERCET⟧) The minister said that talks would go on.",
			Note: "a level with a typo: it counts"},
		{Frame: "2009 U", Text: "2. ⟦(FOUO)⟧ The minister said that talks would go on.", Note: "the mark of others"},
		{Frame: "2009 C", Text: "STATE FOR NATO DESK\n2. ⟦(NC)⟧ The minister said that talks would go on.",
			Note: "NATO's letters in a cable for NATO: a note"},
		{Frame: "2009 C", Text: "2. (C) The minister said that talks would go on.", Note: "a mark"},
		{Frame: "2009 C", Text: "2. (C/MOD) The minister said that talks would go on.", Trap: true,
			Note: "a foreign state's text with modified handling"},
		{Frame: "2009 U", Text: "2. (UN) The secretariat asked for time.", Trap: true, Note: "a topic is not a mark"},
	},
	Check: func(p *lint.Pass) {
		unknownControls(p)
		if p.Doc.Paper != nil { // what is only nearly a mark is in no portion of it: P018
			return
		}
		officialUse(p)
		marked, severity := severalMarked(p.Doc), unlessPrinted(p.Doc)
		for _, portion := range p.Doc.Portions {
			near, ok := nearlyMarked(p.Doc, portion)
			if !ok || !marked {
				continue
			}
			m := portion.Marks[0]
			d := lint.Diagnostic{
				Severity: severity(), Span: m.Span, Scope: portion.Span,
				Message: fmt.Sprintf("%s is not a portion mark; nearest: %s", m.Text, strings.Join(near, ", ")),
				Help:    "write the mark that was meant",
			}
			if ofNATO(m) && p.Doc.HeaderSays("NATO") {
				d.Severity, d.Message = lint.Info, m.Text+" is NATO's mark without its strokes, or a typo"
				d.Help = "write (//" + strings.Trim(m.Text, "() ") + ") for NATO's information, or the mark that was meant"
			}
			for _, n := range near {
				d.Fixes = append(d.Fixes, lint.Fix{Title: "write (" + n + ")", Kind: lint.Choice,
					Edits: []lint.Edit{{Span: m.Span, Text: "(" + n + ")"}}})
			}
			p.Report(d)
		}
	},
}

// severalMarked reports whether two portions or more have a mark with a level, so that another one is expected to
// have one.
func severalMarked(d *cable.Document) bool {
	marked := 0
	for _, portion := range d.Portions {
		if portion.Marking().Level != marking.Unmarked {
			marked++
		}
	}
	return marked >= 2
}

// nearlyMarked gives the marks that a paragraph's unknown one is near to.
func nearlyMarked(d *cable.Document, portion *cable.Portion) ([]string, bool) {
	if portion.Kind != cable.Paragraph || len(portion.Marks) == 0 || portion.Marks[0].Level != marking.Unmarked ||
		portion.Inserted || portion.ListLetter || otherThanMark(d, portion) {
		return nil, false
	}
	return nearMarks(portion.Marks[0])
}

// otherThanMark reports whether what is in the place of a paragraph's mark is known to be something else.
func otherThanMark(d *cable.Document, portion *cable.Portion) bool {
	// NATO CONFIDENTIAL
	return splitReason(d, portion) || portion.Marks[0].Text == "(NC)" && strings.Contains(d.Post, "NATO")
}

// ofNATO reports whether a mark is the letters of a NATO level alone.
func ofNATO(m *cable.Mark) bool {
	switch strings.Trim(m.Text, "() ") {
	case "NU", "NR", "NC", "NS":
		return true
	}
	return false
}

// modifiedHandling reports whether a mark is that of foreign information which its owner holds below CONFIDENTIAL:
// C/MOD, the short form of the words that 32 CFR 2001.54(d)(1) lets a text have, "Modified Handling Authorized".
func modifiedHandling(m *cable.Mark) bool {
	return text.HasFold(m.Text, "(C/MOD)") || text.HasFold(m.Text, "(C//MOD)")
}

// officialUse reports a mark FOUO alone in a cable whose other marks are State's: unclassified text that is not for
// everybody is SBU there, and in the register's marks FOUO comes after its level.
func officialUse(p *lint.Pass) {
	if !from(p.Doc, sbuBegan()) || p.Profile == lint.IC || !marksItsPortions(p.Doc) {
		return
	}
	for _, portion := range p.Doc.Portions {
		for _, m := range portion.Marks {
			if len(m.Text) < len("FOUO") || portion.Inserted || portion.Masked {
				continue
			}
			if strings.EqualFold(strings.Trim(m.Text, "()[] "), "FOUO") {
				p.Report(lint.Diagnostic{
					Span: m.Span, Scope: portion.Span, Message: m.Text + " is not a portion mark of State; nearest: SBU",
					Help:  "write (SBU)",
					Fixes: replace(lint.Choice, m.Span, "(SBU)", "write (SBU)"),
				})
			}
		}
	}
}

// unknownControls reports the words after a mark's level that no register has.
func unknownControls(p *lint.Pass) {
	if p.Profile == lint.IC { // C018 judges it
		return
	}
	for _, portion := range p.Doc.Portions {
		if portion.Masked || portion.Inserted {
			continue
		}
		for _, m := range portion.Marks {
			if m.Level == marking.Unmarked || modifiedHandling(m) {
				continue
			}
			if _, unknown := m.Unknown(); !unknown {
				if w, ok := m.Channel(); ok {
					unknownControl(p, portion, m, w)
				}
				continue
			}
			for _, w := range m.Words {
				if !w.Known {
					unknownControl(p, portion, m, w)
				}
			}
		}
	}
}

// unknownControl reports one such word.
func unknownControl(p *lint.Pass, portion *cable.Portion, m *cable.Mark, w marking.Word) {
	if !w.IsLevel() && !slashBefore(m, w) {
		return
	}
	read := register.Parse(m.Text)
	ofRegister := read.Understood() && !retired(read)
	if p.Doc.Paper != nil && (read.Understood() || !m.Level.Classified() || inBanner(p.Doc, w.Text)) {
		return
	}
	if w.IsLevel() {
		p.Report(slippedLevel(portion, m, w))
		return
	}
	d := lint.Diagnostic{
		Span: w.Span.Shift(m.Span.Start), Scope: portion.Span,
		Message: w.Text + " is not a control of a portion mark",
		Help:    "write the control that was meant, or remove the word",
	}
	// a scan, a codeword that was released, or one of another government
	if paper := p.Doc.Paper; paper != nil && (paper.Stamped || ofOthers(p.Doc)) {
		d.Severity = lint.Info
	}
	if ofRegister {
		d.Message = w.Text + " is a word of the intelligence community's register, and of no State cable"
		d.Help = "remove it, or check with --profile ic if the mark is meant"
	} else if says, help, ok := register.Retirement(w.Text); ok {
		if d.Message, d.Help = says, help; register.RetiredByManual(w.Text) && !from(p.Doc, manualOf2016()) {
			d.Severity, d.Help = lint.Info, "compare it with the banner by hand"
			d.Message = "a control that the register of 2016 does not have was not compared"
		}
	} else if near, ok := marking.NearestControl(w.Text); ok {
		d.Message += "; nearest: " + near
		d.Fixes = []lint.Fix{{Title: "write " + near, Kind: lint.Choice, Edits: []lint.Edit{{Span: d.Span, Text: near}}}}
	}
	noteIfMisread(p.Doc, &d, m.Text)
	p.Report(d)
}

// manualOf2016 is the first day of the year of the manual from which the register's tables are.
func manualOf2016() calendar.Day { return calendar.MustDate(2016, 1, 1) }

// inBanner reports whether a word of a mark is in the banner of its paper, too: the two agree.
func inBanner(d *cable.Document, word string) bool {
	return d.FirstLine() != nil && text.IndexWord(d.FirstLine().Level.Text, word) >= 0
}

// retired reports whether a mark has a word that the register has no more.
func retired(read *register.Parsed) bool {
	return slices.ContainsFunc(read.Pieces, func(p register.Piece) bool {
		return p.Entry != nil &&
			p.Entry.Category == register.Retired
	})
}

// slippedLevel is the finding on a level with a typo in its name: the level counts, and is to be written as its symbol.
func slippedLevel(portion *cable.Portion, m *cable.Mark, w marking.Word) lint.Diagnostic {
	at, symbol := w.Span.Shift(m.Span.Start), w.Level.Letter()
	return lint.Diagnostic{
		Span: at, Scope: portion.Span, Message: w.Text + " is not a level of a portion mark; nearest: " + w.Level.String(),
		Help: "write " + symbol, Fixes: replace(lint.Choice, at, symbol, "write "+symbol),
	}
}

// slashBefore reports whether a slash separates a word from what comes before it: words after a blank may be prose. The
// F of (S/N/F) is half of a control that was cut in two, and says enough.
func slashBefore(m *cable.Mark, w marking.Word) bool {
	before := strings.TrimRight(m.Text[:w.Span.Start], " ")
	return w.Text != "F" && strings.HasSuffix(before, "/") && !text.HasLower(w.Text)
}

// splitReason reports whether a paragraph's number is the end of a reason's section, "Reasons 1." and on the next
// line "4 (B) and (D)".
func splitReason(d *cable.Document, p *cable.Portion) bool {
	return (p.Number == 4 || p.Number == 5) && d.Written().AfterSection(p.NumberSpan.Start)
}

// topics are capitals in parentheses that cables put at a paragraph's start for countries and bodies.
var topics = [...]string{"UN", "EU", "US", "UK", "PS", "UAE", "CIS", "SC", "CT", "CU", "CS", "SU", "CSO"}

// nearMarks gives the marks that are one typo away from a mark which has no level.
func nearMarks(m *cable.Mark) ([]string, bool) {
	inner := strings.Trim(m.Text, "() .")
	if len(inner) == 0 || len(inner) > len("NOFORN") || strings.ToUpper(inner) != inner ||
		len(inner) > 1 && marking.Known(inner) && !m.Has(marking.NOFORN) {
		return nil, false
	}
	for _, t := range topics {
		if inner == t {
			return nil, false
		}
	}
	near := marking.Nearest(inner)
	return near, len(near) > 0
}
