package rules

import (
	"fmt"
	"slices"

	"github.com/cablelint/cablelint/grammar/around"
	"github.com/cablelint/cablelint/grammar/marking"
	"github.com/cablelint/cablelint/grammar/source"
	"github.com/cablelint/cablelint/lint"
	"github.com/cablelint/cablelint/lint/cable"
	"github.com/cablelint/cablelint/lint/law"
)

var separationBelowPortion = &lint.Rule{
	Code: "B007", Name: "separation-below-portion", Title: "the level after separation is below a portion of the " +
		"transmittal",
	Demands:    "what is left when attachments are removed is as high as its own portions",
	Severities: []lint.Severity{lint.Error, lint.Info},
	Reads:      lint.Papers,
	Cites: []law.Cite{{Instrument: &law.ISOO2010, Section: "2001.24(b)"},
		law.Consistency("a sentence about the level of what is left agrees with the marks of what is left")},
	Why: `A letter with a classified attachment states its own level without the attachment. None of its portions may
be above that level: after the attachment is removed, they would be protected too little.`,
	Examples: []lint.Example{
		{Frame: "none", Text: memoTitle + "(U) I send the timetable.\n\n⟦(C)⟧ He named his price to us.\n\n" +
			"(S) It was too high.\n\nAttachment: Tab 1\n\nUnclassified when separated from attachment" + memoBlock +
			"SECRET\n", Note: "it says unclassified and has (C)"},
		{Frame: "none", Text: memoTitle + "(U) I send the timetable.\n\n(C) He named his price to us.\n\n" +
			"⟦(S)⟧ It was too high.\n\nAttachment: Tab 1\n\nUpon removal of attachments, this document is CONFIDENTIAL" +
			memoBlock + "SECRET\n", Note: "it says CONFIDENTIAL and has (S)"},
		{Frame: "none", Text: memoTitle + "(U) I send the timetable.\n\n(U) It is attached.\n\nAttachment: Tab 1\n\n" +
			"Unclassified when separated from attachment" + memoBlock + "SECRET\n", Trap: true,
			Note: "all its portions are (U)"},
		{Frame: "none", Text: "SECRET (UNCLASSIFIED when separated from enclosure)\n\n" + memoDate +
			"(U) It is enclosed.\n\n⟦(S)⟧ It was too high." + memoBlock +
			"SECRET (UNCLASSIFIED when separated from enclosure)\n",
			Note: "in the banner: a note, since the portion may be of the enclosure"},
		{Frame: "none", Text: memoTitle + "(U) They are attached.\n\nTab 1 - (S) Prices\nTab 2 - (U) Map\n\n" +
			"Unclassified when separated from Tab 1" + memoBlock + "SECRET\n", Trap: true,
			Note: "(S) is the mark of the tab that is taken away"},
		{Frame: "none", Text: memoTitle + "(U) They are enclosed.\n\nEnclosures:\n  1. (S) Prices\n  2. (U) Map\n\n" +
			"Unclassified when separated from enclosure 1" + memoBlock + "SECRET\n", Trap: true,
			Note: "so it is in a list"},
		{Frame: "none", Text: memoTitle + "(U) They are enclosed.\n\nEnclosures:\n  1. ⟦(S)⟧ Prices\n  2. (U) Map\n\n" +
			"Unclassified when separated from enclosure 2" + memoBlock + "SECRET\n", Note: "the other one is taken away"},
		{Frame: "none", Text: soundMemo, Note: "nothing is attached"},
	},
	Check: func(p *lint.Pass) {
		var all repeats // a sentence on a banner is at the head and the foot
		above, ends := map[leftOf][]aboveLeft{}, bannerEnds(p.Doc)
		for _, onBanner := range [...]bool{false, true} {
			for _, s := range p.Doc.Paper.Statements {
				if s.Kind != cable.OfSeparation || s.Level == marking.Unmarked || afterBanner(p.Doc, ends, s) != onBanner {
					continue
				}
				of := leftOf{s.Level, s.Message, p.Doc.Quoted(s)}
				marks, known := above[of]
				if !known {
					marks = allAbove(p.Doc, s)
					above[of] = marks
				}
				i := slices.IndexFunc(marks, func(m aboveLeft) bool { return !p.Doc.Written().TakesAway(s.Span, m.entry) })
				if i < 0 {
					continue
				}
				found := aboveSeparation(marks[i], s)
				if onBanner {
					found.Severity = lint.Info
				}
				all.add(s.Level.String(), found)
			}
		}
		all.report(p)
	},
}

// leftOf is what a sentence says about a message, which may be quoted.
type leftOf struct {
	level           marking.Level
	message, quoted int
}

// aboveLeft is a mark that is above the level that a sentence gives to what is left, and the place of what it marks.
type aboveLeft struct {
	mark      *cable.Mark
	scope     source.Span
	ofSubject bool
	entry     around.Entry // of a list of attachments
}

// mostTaken is how many marks are asked for one sentence whether they are of what is taken away.
const mostTaken = 100

// allAbove are the marks that are above the level that a sentence gives, mostTaken at most.
func allAbove(d *cable.Document, s *cable.Statement) (marks []aboveLeft) {
	portions, _ := d.About(s)
	if subject := d.Paper.Messages[s.Message].Subject; subject != nil && subject.Mark != nil &&
		subject.Mark.Level > s.Level && d.Written().Quoted(subject.Span.Start) == d.Quoted(s) {
		marks = append(marks, aboveLeft{mark: subject.Mark, scope: subject.Span, ofSubject: true})
	}
	second := d.Paper.Second // of an enclosure, which is taken away
	for _, portion := range portions {
		if s.Span.Start < second && second < portion.Span.Start {
			break
		}
		if m := portion.Mark(); m != nil && m.Level > s.Level && !portion.ListLetter && len(marks) < mostTaken {
			marks = append(marks, aboveLeft{mark: m, scope: portion.Span, entry: d.Written().Entry(m.Span)})
		}
	}
	return marks
}

// aboveSeparation is the finding on a mark that is above the level that a sentence gives.
func aboveSeparation(above aboveLeft, s *cable.Statement) lint.Diagnostic {
	name := "portion"
	if above.ofSubject {
		name = "the subject's mark"
	}
	return lint.Diagnostic{
		Span: above.mark.Span, Scope: above.scope, Message: fmt.Sprintf("%s %s is above the level after separation, %s",
			name, above.mark.Portion(), s.Level),
		Help: "correct the sentence or the mark", Related: []lint.Related{{Span: s.Span,
			Message: "after separation: " + s.Level.String()}},
	}
}

// bannerEnds is where the first banner of a line ends, by the beginning of the line, so that sentences need not go over
// all banners.
func bannerEnds(d *cable.Document) map[int]int {
	ends := map[int]int{}
	for _, m := range allBanners(d) {
		line := lineStart(d, m.Span.End)
		if end, several := ends[line]; !several || m.Span.End < end {
			ends[line] = m.Span.End
		}
	}
	return ends
}

// lineStart is where the line of an offset begins.
func lineStart(d *cable.Document, at int) int { return at - d.Written().Column(at) + 1 }

// afterBanner reports whether a sentence is on the line of a banner, which is also on the pages of what is attached:
// the portion may be of that.
func afterBanner(d *cable.Document, ends map[int]int, s *cable.Statement) bool {
	end, ok := ends[lineStart(d, s.Span.Start)]
	return ok && end <= s.Span.Start
}
