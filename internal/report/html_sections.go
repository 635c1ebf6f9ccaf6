package report

import (
	"bytes"
	"cmp"
	"compress/flate"
	"io"
	"slices"

	"github.com/cablelint/cablelint/internal/lazy"
	"github.com/cablelint/cablelint/lint"
)

// sheetSection is a written section of the page. It is kept compressed until the end, when the worst comes first.
type sheetSection struct {
	sheetLine
	packed []byte
}

// sheetLine is what the index shows of a section: its place, its title, and what was found in it.
type sheetLine struct {
	ID, Title, Path string
	// Level is the marking of a cable's header, Class its level's class; both are empty elsewhere.
	Level, Class            string
	Errors, Warnings, Infos int
	// Codes are the rules of its findings, the gravest first.
	Codes []sheetCode
}

// sheetCode is a rule with how grave its gravest finding in a section is.
type sheetCode struct {
	Code     string
	Severity lint.Severity
}

// count counts a finding that counts.
func (l *sheetLine) count(d lint.Diagnostic) {
	switch d.Severity {
	case lint.Error:
		l.Errors++
	case lint.Warning:
		l.Warnings++
	case lint.Info:
		l.Infos++
	}
	at := slices.IndexFunc(l.Codes, func(c sheetCode) bool { return c.Code == d.Rule.Code })
	if at < 0 {
		at = len(l.Codes)
		l.Codes = append(l.Codes, sheetCode{Code: d.Rule.Code})
	}
	l.Codes[at].Severity = max(l.Codes[at].Severity, d.Severity)
}

// Of is the number of findings of a severity.
func (l sheetLine) Of(s lint.Severity) int {
	return map[lint.Severity]int{lint.Error: l.Errors, lint.Warning: l.Warnings, lint.Info: l.Infos}[s]
}

// worse orders sections: more errors first, then more warnings, then more infos.
func worse(a, b sheetSection) int {
	return cmp.Or(cmp.Compare(b.Errors, a.Errors), cmp.Compare(b.Warnings, a.Warnings), cmp.Compare(b.Infos, a.Infos))
}

// sheetSections are sections of one kind: the worst, at most so many, and how many there were.
type sheetSections struct {
	most, all int
	list      []sheetSection
}

// add takes a section. Those that are beyond the bound are dropped now and then, so that memory is bounded too.
func (s *sheetSections) add(one sheetSection) {
	s.all++
	s.list = append(s.list, one)
	if len(s.list) >= 2*s.most {
		s.worst()
	}
}

// worst gives the worst sections, those that are equal in the order in which they came.
func (s *sheetSections) worst() []sheetSection {
	slices.SortStableFunc(s.list, worse)
	if len(s.list) > s.most {
		clear(s.list[s.most:])
		s.list = s.list[:s.most]
	}
	return s.list
}

// beyond is how many sections the page does not show.
func (s *sheetSections) beyond() int { return s.all - min(s.all, s.most) }

// sheetWords are what sections have in common, so that each is compressed well by itself.
var sheetWords = lazy.Value[[]byte]{Make: func() []byte {
	var m markup
	f := sheetFinding{Decidable: true, Help: " ", SilenceKind: " ", Fixes: []lint.Fix{{}}, Related: []sheetRelated{{}}}
	header := sheetHeader{Differs: true, Rows: []sheetRow{{Found: []sheetFound{{}}, Calls: []sheetCall{{}}}}}
	m.cable(sheetCable{
		Findings: []sheetFinding{f}, Header: header, Notes: []string{""},
		Timeline: &sheetTimeline{Class: " ", Points: []sheetPoint{{}}},
	})
	return m.Bytes()
}}

// packer compresses sections, one at a time.
type packer struct {
	w    *flate.Writer
	text markup
}

// section compresses what a function writes.
func (p *packer) section(write func(*markup)) ([]byte, error) {
	p.text.Reset()
	write(&p.text)
	var packed bytes.Buffer
	if p.w == nil {
		w, err := flate.NewWriterDict(nil, flate.DefaultCompression, sheetWords.Get())
		if err != nil {
			return nil, err
		}
		p.w = w
	}
	p.w.Reset(&packed)
	if _, err := p.w.Write(p.text.Bytes()); err != nil {
		return nil, err
	}
	if err := p.w.Close(); err != nil {
		return nil, err
	}
	return bytes.Clone(packed.Bytes()), nil
}

// unpack writes sections as they were.
func unpack(w io.Writer, list []sheetSection) error {
	r := flate.NewReaderDict(nil, sheetWords.Get())
	for _, s := range list {
		if err := r.(flate.Resetter).Reset(bytes.NewReader(s.packed), sheetWords.Get()); err != nil {
			return err
		}
		if _, err := io.Copy(w, r); err != nil {
			return err
		}
	}
	return nil
}
