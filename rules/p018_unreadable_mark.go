package rules

import (
	"slices"
	"sort"
	"strings"

	"github.com/cablelint/cablelint/grammar/calendar"
	"github.com/cablelint/cablelint/grammar/marking"
	"github.com/cablelint/cablelint/grammar/scan"
	"github.com/cablelint/cablelint/grammar/source"
	"github.com/cablelint/cablelint/lint"
	"github.com/cablelint/cablelint/lint/cable"
	"github.com/cablelint/cablelint/lint/unread"
)

var unreadableMark = &lint.Rule{
	Code: "P018", Name: "unreadable-mark", Title: "what is in a mark's place cannot be read as a mark",
	Demands:    "a portion is marked (TS), (S), (C) or (U), with controls after the level",
	Severities: []lint.Severity{lint.Error, lint.Warning, lint.Info},
	Reads:      lint.CablesAndPapers,
	Cites:      portionSymbols,
	Why: `People may understand (S!), [S], S: or a mark with an unknown number before it, but programs do not. The
paragraph then counts as unmarked, and its level is not in the header. Where the level that a reader would see is
above the header, it is an error.`,
	Silences: []string{"P001", "P016", "P019"},
	Examples: []lint.Example{
		{Frame: "2009 C", Text: "2. ⟦(S!)⟧ The minister gave a date.", Note: "above the header, if it is a mark"},
		{Frame: "2009 C", Text: "2. ⟦[C]⟧ The minister gave a date.", Note: "other brackets"},
		{Frame: "2009 C", Text: "2. ⟦SECRET⟧: The minister gave a date.", Note: "no brackets"},
		{Frame: "2009 C", Text: "2. ⟦(X9)⟧ The minister gave a date.", Note: "it may be any level"},
		{Frame: "2009 C", Text: "2. (C) The minister gave a date.", Note: "a mark"},
		{Frame: "2009 C", Text: "2. (C) The minister gave a date.\n(UN) Observers were there.", Trap: true,
			Note: "an abbreviation"},
		{Frame: "2009 C", Text: "2. (C) The minister gave a date under section\n(C) of the treaty.", Trap: true,
			Note: "the letter of a paragraph"},
	},
	Check: func(p *lint.Pass) {
		marked := severalMarked(p.Doc)
		for _, l := range p.Leftovers() {
			fills, data := p.Doc.Paper != nil && !l.Complete, false
			if fills {
				fills, data = p.Doc.Written().FillsCell(l.Span)
			}
			if data || !notRead(p, &l, marked) {
				continue
			}
			high := l.Above(p.Doc)
			found := lint.Diagnostic{
				Span: l.Span, Scope: l.Scope, Message: "what is in the place of a portion mark cannot be read as one",
				Help: "write the mark in parentheses before the portion",
			}
			switch {
			case l.Place == unread.InHeader:
				found.Message, found.Help = "a level or caption is on a header line that cannot be read",
					"put it on the classification line, or on a line of captions"
			case l.Complete:
				found.Message, found.Help = "mark "+l.Span.In(p.Doc.File.Text)+" is above the header and before no portion "+
					"that is known", "raise the header, or number the paragraph"
				if p.Doc.Paper != nil {
					found.Help = "raise the banner, or put the mark before the first word of its portion"
				}
			}
			if !high || l.Guessed {
				found.Severity = lint.Warning
			}
			if fills {
				found.Severity, found.Message = lint.Info, "a level without parentheses fills a cell of a table"
				found.Help = "put the level in parentheses before the text that it marks"
			}
			ofCodewords(p, &found)
			if paper := p.Doc.Paper; paper != nil && paper.Stamped && !bannered(p.Doc) { // a scan
				found.Severity = lint.Info
			}
			noteIfMisread(p.Doc, &found, found.Span.In(p.Doc.File.Text))
			p.Report(found)
		}
		if p.Doc.Paper != nil {
			unreadFronts(p, marked)
		}
	},
}

// notRead reports whether a leftover is in the place of a mark or on a header line, and no rule knows more about it.
// What a reader can read, and is not above the header, does no harm.
func notRead(p *lint.Pass, l *unread.Leftover, marked bool) bool {
	return l.Place != unread.InProse && !nearlyRead(p, l, marked) && (!l.Complete || l.Above(p.Doc))
}

// marksNotRead reports whether P018 reports something in the place of a mark, in a document of which no mark was read.
func marksNotRead(p *lint.Pass) bool {
	return slices.ContainsFunc(p.Leftovers(), func(l unread.Leftover) bool {
		return l.Place == unread.AtMark && notRead(p, &l, false)
	}) || p.Doc.Paper != nil && len(nearlyMarks(p, false)) > 0
}

// nearlyMarks are the parentheses at the front of a paper's paragraphs that are nearly marks: (SS) and (s) next to
// marks, (s//nf), (TS-ESI), and (SNF) below a NOFORN banner.
func nearlyMarks(p *lint.Pass, marked bool) (list []scan.Front) {
	fronts := p.Doc.Paper.Fronts
	if slices.ContainsFunc(fronts, scan.Front.Listed) {
		return nil
	}
	marked = marked || smallLevels(fronts)
	left := slices.Clone(p.Leftovers())
	slices.SortFunc(left, func(a, b unread.Leftover) int { return a.Span.Start - b.Span.Start })
	listed := map[byte]bool{0: false}
	seen := 0 // where the leftovers end that begin before the front's end
	joined := func(f scan.Front) bool {
		return f.JoinsLevel() || f.JoinsNoforn() && p.Doc.Marking().Controls.Has(marking.NOFORN)
	}
	for _, front := range fronts {
		at := front.Span
		for len(left) > 0 && left[0].Span.Start < at.End {
			seen = max(seen, left[0].Span.End)
			left = left[1:]
		}
		letter := front.Capital()
		if _, known := listed[letter]; !known {
			listed[letter] = p.Doc.Written().ListsNextTo(p.Doc.Span, letter)
		}
		if listed[letter] || seen > at.Start || p.Doc.Written().BeginsLegend(at.Start) ||
			!front.NearlyMark() && !doubledLevel(p.Doc, front) && !joined(front) ||
			!marked && !front.Stroked() && !joined(front) {
			continue
		}
		list = append(list, front)
	}
	return list
}

// doubledLevel reports whether a parenthesis is (CC), a mark (C) that was typed too fast. Next to another doubled
// letter, as (BB), it is a letter of a list, and in former times it was a mark of codewords.
func doubledLevel(d *cable.Document, front scan.Front) bool {
	another := func(f scan.Front) bool {
		return f.Inner != front.Inner && f.Doubled()
	}
	return front.Inner == "CC" && from(d, registerBegan()) && !slices.ContainsFunc(d.Paper.Fronts, another)
}

// unreadFronts reports what is nearly a mark at the front of a paper's paragraphs.
func unreadFronts(p *lint.Pass, marked bool) {
	for _, front := range nearlyMarks(p, marked) {
		found := lint.Diagnostic{
			Span: front.Span, Severity: lint.Warning, Message: "what is in the place of a portion mark cannot be read as one",
			Help: "write the mark in capitals and in parentheses before the portion",
		}
		if front.Stroked() && front.InSmall() && !aboveBanner(p.Doc, strings.ToUpper(front.Inner)) {
			found.Severity, found.Message = lint.Info, "a portion mark is in small letters, and was not read"
		}
		if front.JoinsLevel() {
			found.Help = "correct the mark, or write its control after two slashes"
		}
		ofCodewords(p, &found)
		// a machine that read a scan takes (U) for it, and nothing is above
		if (front.Inner == "u" || p.Doc.Paper.Stamped) && !bannered(p.Doc) {
			found.Severity = lint.Info
		}
		noteIfMisread(p.Doc, &found, front.Text)
		p.Report(found)
	}
}

// smallLevels reports whether two levels or more are in small letters in the places of marks: (s) and (u).
func smallLevels(fronts []scan.Front) bool {
	seen := ""
	for _, front := range fronts {
		if !front.SmallLevel() {
			continue
		}
		if seen != "" && seen != front.Inner {
			return true
		}
		seen = front.Inner
	}
	return false
}

// aboveBanner reports whether the text of a mark is above the banner of a paper.
func aboveBanner(d *cable.Document, mark string) bool {
	return d.FirstLine() != nil && marking.Parse(mark).Level > d.Marking().Level
}

// registerBegan is the day from which the register of control markings writes marks with double slashes, and no
// codeword as a letter.
func registerBegan() calendar.Day { return calendar.MustDate(2000, 1, 1) }

// ofCodewords makes a note of a finding about a mark of codewords in a paper of former times.
func ofCodewords(p *lint.Pass, found *lint.Diagnostic) {
	if p.Doc.Paper == nil || from(p.Doc, registerBegan()) || !scan.Codewords(found.Span.In(p.Doc.File.Text)) {
		return
	}
	found.Severity, found.Message = lint.Info, "the mark is one of codewords of former times, and was not read"
	found.Help = "compare its level with the banner"
}

// nearlyRead reports whether it is known what a leftover is or is near to: P004 of a mark, C010 of a caption that is
// alone on its line.
func nearlyRead(p *lint.Pass, l *unread.Leftover, marked bool) bool {
	if l.Mark != nil {
		_, near := nearlyMarked(p.Doc, l.Portion)
		return near && marked || otherThanMark(p.Doc, l.Portion)
	}
	if l.Place != unread.InHeader {
		return false
	}
	line := l.Span.In(p.Doc.File.Text)
	if slices.Contains(p.Captions, line) { // a caption of the configuration
		return true
	}
	if _, near := slippedCaption(p, line); !near {
		return false
	}
	for _, b := range p.Doc.Blocks {
		if meets(b.Slugs, l.Span) {
			return true
		}
	}
	return false
}

// meets reports whether a span overlaps one of several, which are in the order of the text.
func meets(spans []source.Span, at source.Span) bool {
	i := sort.Search(len(spans), func(i int) bool { return spans[i].End > at.Start })
	return i < len(spans) && spans[i].Overlaps(at)
}
