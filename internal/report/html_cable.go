package report

import (
	"fmt"
	"path/filepath"

	"github.com/cablelint/cablelint/grammar/marking"
	"github.com/cablelint/cablelint/lint"
	"github.com/cablelint/cablelint/lint/cable"
)

// The bounds of one cable's section: nobody reviews a text of a hundred thousand paragraphs on a page.
const (
	findingsShown = 200
	barsShown     = 400
)

// sheetCable is a cable's section.
type sheetCable struct {
	sheetLine
	// Line is where the cable begins in a file of several; 0 for the first.
	Line int
	// Under, Group and Year are what the index counts the cable under; Group is the Post, or that of all posts beyond
	// the bound. A paper has no post.
	Under, Post, Year string
	Group             string
	Date              string
	// Form is what kind of document it is; empty for a telegram.
	Form  string
	Paper bool
	// Found and Derived are the canonical markings of the header and of what the portions call for, with their levels'
	// classes.
	Found, Derived            string
	HeaderClass, DerivedClass string
	// Differs reports that the portions call for another header than the cable has, captions aside that no portion
	// calls for.
	Differs            bool
	Strip              []sheetBar
	Header             sheetHeader
	Timeline           *sheetTimeline
	Findings, Silenced []sheetFinding
	// More and MoreBars count what is beyond the bounds of one cable.
	More, MoreBars int
	Notes          []string
}

// Sound reports whether nothing counts against the cable.
func (c sheetCable) Sound() bool { return len(c.Findings) == 0 }

// Bare reports whether there is nothing to unfold.
func (c sheetCable) Bare() bool {
	return len(c.Header.Rows) == 0 && c.Timeline == nil && len(c.Silenced) == 0 && len(c.Notes) == 0
}

func (s *sheet) cableView(f *File, r lint.Result) sheetCable {
	d := r.Doc
	c := sheetCable{
		Paper: d.Paper != nil, Date: dateText(d.Date), Found: headerText(d),
		Derived: marking.Redact(raised(r.Derived).String()),
		Notes:   r.Notes, Timeline: timelineOf(d, s.o.Today),
	}
	if d.Form != cable.Telegram {
		c.Form = d.Called()
	}
	c.HeaderClass, c.DerivedClass = levelClass(d.Marking()), levelClass(r.Derived)
	c.sheetLine = sheetLine{
		ID: fmt.Sprintf("c%d", s.cables), Title: visible(d.Identifier), Path: visible(f.Path),
		Level: c.Found, Class: c.HeaderClass,
	}
	c.Differs = differs(d.Marking(), r.Derived)
	if d.Paper != nil && r.Derived != (marking.Marking{}) {
		c.Derived = derivedText(r)
		c.Differs = c.Derived != c.Found
	}
	c.Under, c.Post, c.Year = countedUnder(d)
	c.Group = s.totals.group(c.Post)
	if d.Date.Exact() {
		c.Date = shortDay(d.Date.From)
	}
	if c.Title == "" {
		c.Title = visible(filepath.Base(f.Path))
	}
	if d.Index > 0 {
		c.Line = f.Content.File.Position(d.Span.Start).Line
	}
	first := map[*cable.Portion]string{}
	for _, one := range r.Diagnostics {
		list := &c.Findings
		if one.Suppressed != nil {
			list = &c.Silenced
		} else {
			c.count(one)
		}
		if len(*list) == findingsShown {
			c.More++
			continue
		}
		view := s.finding(f, d, one)
		*list = append(*list, view)
		if p := portionAt(d, one.Span); p != nil && first[p] == "" && one.Suppressed == nil {
			first[p] = view.ID
		}
	}
	c.Strip, c.MoreBars = strip(f.Content.File, d, first)
	c.Header = s.header(f, r)
	return c
}

// differs compares a header with what the portions call for. Captions that limit distribution are in headers alone.
func differs(header, derived marking.Marking) bool {
	for _, c := range [...]marking.Control{marking.NODIS, marking.EXDIS, marking.STADIS, marking.LIMDIS} {
		if !derived.Controls.Has(c) {
			header.Controls = header.Controls.Without(c)
		}
	}
	return derived != (marking.Marking{}) && header != raised(derived)
}

// raised is a marking with its level told: SBU and LOU are unclassified.
func raised(m marking.Marking) marking.Marking {
	m.Level = max(m.Level, marking.Unclassified)
	return m
}
