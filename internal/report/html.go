package report

import (
	"bufio"
	"fmt"
	"io"

	"github.com/cablelint/cablelint/internal/files"
	"github.com/cablelint/cablelint/lint"
)

// The bounds of a page that a browser still opens. What is beyond them is counted in the totals, and the page says so.
// The worst are shown, and each kind has a bound of its own, so that cables without findings never crowd out those
// with findings.
const (
	sheetFaulty = 3000 // cables and other inputs with findings
	sheetSound  = 2000 // cables without
	sheetOther  = 1000 // inputs that are not cables, and those that could not be checked
)

// sheet writes the review sheet: one page, the index first, then the cables, the worst first. So it is written at the
// end, and until then needs memory for one file, for the totals and for the compressed sections.
type sheet struct {
	w      *bufio.Writer
	o      Options
	totals *sheetTotals
	packer packer
	// cables, findings and inputs number what was written, for the names of places in the page.
	cables, findings, inputs     int
	full                         bool // lines of a text are shown whole
	faulty, sound, other, unread sheetSections
}

func newHTML(w io.Writer, o Options) Writer {
	return &sheet{
		w: bufio.NewWriter(w), o: o, totals: newSheetTotals(),
		faulty: sheetSections{most: sheetFaulty}, sound: sheetSections{most: sheetSound},
		other: sheetSections{most: sheetOther}, unread: sheetSections{most: sheetOther},
	}
}

// NewHTML makes the writer of the format html, for programs that are to be small: New holds all formats.
func NewHTML(w io.Writer, o Options) Writer { return newHTML(&escaping{w: w, form: plainText}, o) }

// File takes the cables of a file, or an input that has none.
func (s *sheet) File(f *File) error {
	s.full = s.full || f.Policy.or(s.o).Snippets == Full
	for _, r := range f.Results {
		if err := s.cable(f, r); err != nil {
			return err
		}
	}
	if len(f.Results) == 0 || len(f.Own) > 0 {
		return s.input(f)
	}
	return nil
}

// cable makes a cable's section.
func (s *sheet) cable(f *File, r lint.Result) error {
	s.totals.cable(r)
	s.cables++
	c := s.cableView(f, r)
	to := &s.sound
	if !c.Sound() {
		to = &s.faulty
	}
	return s.section(to, c.sheetLine, func(m *markup) { m.cable(c) })
}

// section makes a section and keeps it.
func (s *sheet) section(to *sheetSections, line sheetLine, write func(*markup)) error {
	packed, err := s.packer.section(write)
	to.add(sheetSection{line, packed})
	return err
}

// input makes the section of an input without cables, or of the findings in a file that are about no cable.
func (s *sheet) input(f *File) error {
	s.totals.input(f)
	s.inputs++
	v := s.inputView(f)
	to := &s.other
	switch {
	case len(v.Findings) > 0:
		to = &s.faulty
	case v.Unread:
		to = &s.unread
	}
	return s.section(to, v.sheetLine, func(m *markup) { m.input(v) })
}

// End writes the page.
func (s *sheet) End(sum Summary) error {
	page := sheetPage{
		Policy: sheetPolicy.Get(), Version: visible(s.o.Version), Index: s.index(sum),
	}
	if s.full {
		page.Version += fullSnippets
	}
	if s.o.Today != 0 {
		page.Today = longDay(s.o.Today)
	}
	if err := s.write(func(m *markup) { m.page(page) }); err != nil {
		return err
	}
	noun := sum.Noun()
	for _, g := range []sheetGroup{
		{sections: &s.faulty},
		{sections: &s.unread},
		{"others", s.others(sum), &s.other},
		{"sounds", countedAs(s.sound.all, noun+" without findings", noun+"s without findings"), &s.sound},
	} {
		if err := s.group(g); err != nil {
			return err
		}
	}
	if err := s.write(func(m *markup) { m.end(page) }); err != nil {
		return err
	}
	return s.w.Flush()
}

func (s *sheet) write(part func(*markup)) error {
	var m markup
	part(&m)
	_, err := s.w.Write(m.Bytes())
	return err
}

// sheetGroup is a part of the page. One with a summary is folded.
type sheetGroup struct {
	ID, Summary string
	sections    *sheetSections
}

// group writes the sections of a group.
func (s *sheet) group(g sheetGroup) error {
	list := g.sections.worst()
	folded := g.Summary != "" && len(list) > 0
	if folded {
		if err := s.write(func(m *markup) { m.fold(g) }); err != nil {
			return err
		}
	}
	if err := unpack(s.w, list); err != nil {
		return err
	}
	if folded {
		return s.write((*markup).unfold)
	}
	return nil
}

// others says how many files are neither cables nor marked papers.
func (s *sheet) others(sum Summary) string {
	if sum.Papers == 0 {
		return countedAs(s.other.all, "file that is not a cable", "files that are not cables")
	}
	return countedAs(s.other.all, "file that is neither a cable nor a marked paper",
		"files that are neither cables nor marked papers")
}

// sheetPage is the page around its sections.
type sheetPage struct {
	Policy, Version, Today string
	Index                  sheetIndex
}

// sheetInput is an input without cables.
type sheetInput struct {
	sheetLine
	Kind, Reason       string
	Unread             bool
	Findings, Silenced []sheetFinding
}

func (s *sheet) inputView(f *File) sheetInput {
	c := f.Content
	v := sheetInput{Kind: string(c.Kind), Reason: visible(c.Reason), Unread: c.Kind == files.Unread}
	v.ID, v.Path = fmt.Sprintf("i%d", s.inputs), visible(f.Path)
	v.Title = v.Path
	for _, d := range f.Own {
		one := s.finding(f, nil, d)
		if d.Suppressed != nil {
			v.Silenced = append(v.Silenced, one)
		} else {
			v.Findings = append(v.Findings, one)
			v.count(d)
		}
	}
	return v
}
