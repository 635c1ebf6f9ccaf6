package report

import (
	"bufio"
	"io"

	"github.com/cablelint/cablelint/internal/files"
	"github.com/cablelint/cablelint/lint"
)

// The bounds of a page that a browser still opens. What is beyond them is counted in the totals, and the page says so: sound
// cables have a bound of their own, so that they never crowd out those with findings.
const (
	sheetFaulty = 3000 // cables with findings
	sheetSound  = 2000 // cables without
	sheetOther  = 1000 // inputs that are no cables, and those that could not be checked
)

// sheet writes the review sheet: one page, each cable as it comes, then the index, which the page shows first. So it needs
// memory for one file and for the totals.
type sheet struct {
	w      *bufio.Writer
	o      Options
	totals *sheetTotals
	// counts number what was written, for the names of places in the page.
	cables, findings     int
	faulty, sound, other int
	begun                bool
}

func newHTML(w io.Writer, o Options) Writer {
	return &sheet{w: bufio.NewWriter(w), o: o, totals: newSheetTotals()}
}

// begin writes what stands before the first cable.
func (s *sheet) begin() error {
	if s.begun {
		return nil
	}
	s.begun = true
	page := struct {
		Policy, Version, Today string
		Style                  any
	}{sheetPolicy(), visible(s.o.Version), "", sheetStyle()}
	if s.o.Today != 0 {
		page.Today = longDay(s.o.Today)
	}
	return sheetTemplates().ExecuteTemplate(s.w, "begin", page)
}

// File writes the cables of a file, or a line for an input that has none.
func (s *sheet) File(f *File) error {
	if err := s.begin(); err != nil {
		return err
	}
	for _, r := range f.Results {
		if err := s.cable(f, r); err != nil {
			return err
		}
	}
	if len(f.Results) == 0 || len(f.Own) > 0 {
		if err := s.input(f); err != nil {
			return err
		}
	}
	return s.w.Flush()
}

// cable writes a cable's section.
func (s *sheet) cable(f *File, r lint.Result) error {
	counting := s.totals.cable(r)
	room, bound := &s.sound, sheetSound
	if counting {
		room, bound = &s.faulty, sheetFaulty
	}
	if *room++; *room > bound {
		s.totals.beyond(counting)
		return nil
	}
	s.cables++
	return sheetTemplates().ExecuteTemplate(s.w, "cable", s.cableView(f, r))
}

// input writes the section of an input without cables, or of the findings in a file that are about no cable.
func (s *sheet) input(f *File) error {
	s.totals.input(f)
	if s.other++; s.other > sheetOther {
		return nil
	}
	view := sheetInput{Path: visible(f.Path), Kind: string(f.Content.Kind), Reason: visible(f.Content.Reason), Unread: f.Content.Kind == files.Unread}
	for _, d := range f.Own {
		one := s.finding(f, nil, d)
		if d.Suppressed != nil {
			view.Silenced = append(view.Silenced, one)
		} else {
			view.Findings = append(view.Findings, one)
		}
	}
	return sheetTemplates().ExecuteTemplate(s.w, "input", view)
}

// End writes the index and the rules that spoke.
func (s *sheet) End(sum Summary) error {
	if err := s.begin(); err != nil {
		return err
	}
	if err := sheetTemplates().ExecuteTemplate(s.w, "end", s.totals.view(sum, s.o.Rules)); err != nil {
		return err
	}
	return s.w.Flush()
}

// sheetInput is an input without cables.
type sheetInput struct {
	Path, Kind, Reason string
	Unread             bool
	Findings, Silenced []sheetFinding
}
