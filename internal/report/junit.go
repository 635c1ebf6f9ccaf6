package report

import (
	"encoding/xml"
	"fmt"
	"io"

	"github.com/cablelint/cablelint/internal/files"
)

// jUnit writes a suite a file: https://github.com/jenkinsci/xunit-plugin, junit-10.xsd
type jUnit struct {
	w    io.Writer
	o    Options
	root jUnitRoot
}

type jUnitRoot struct {
	XMLName  xml.Name     `xml:"testsuites"`
	Name     string       `xml:"name,attr"`
	Tests    int          `xml:"tests,attr"`
	Failures int          `xml:"failures,attr"`
	Errors   int          `xml:"errors,attr"`
	Suites   []jUnitSuite `xml:"testsuite"`
}

type jUnitSuite struct {
	Name     string      `xml:"name,attr"`
	Tests    int         `xml:"tests,attr"`
	Failures int         `xml:"failures,attr"`
	Errors   int         `xml:"errors,attr"`
	Skipped  int         `xml:"skipped,attr"`
	Cases    []jUnitCase `xml:"testcase"`
}

type jUnitCase struct {
	Name    string        `xml:"name,attr"`
	Class   string        `xml:"classname,attr"`
	Skipped *jUnitSkipped `xml:"skipped,omitempty"`
	Error   *jUnitFault   `xml:"error,omitempty"`
	Failure *jUnitFault   `xml:"failure,omitempty"`
	Out     string        `xml:"system-out,omitempty"`
}

type jUnitSkipped struct {
	Message string `xml:"message,attr"`
}

type jUnitFault struct {
	Type    string `xml:"type,attr"`
	Message string `xml:"message,attr"`
	Text    string `xml:",chardata"`
}

func newJUnit(w io.Writer, o Options) Writer {
	return &jUnit{w: w, o: o, root: jUnitRoot{Name: "cablelint"}}
}

// File keeps a suite until the end.
func (j *jUnit) File(f *File) error { return j.Record(f.record()) }

// Record keeps a suite until the end: a case a finding, which fails where it fails the run; a file without findings
// is one case that passes.
func (j *jUnit) Record(r *Record) error {
	s := jUnitSuite{Name: visible(r.Path())}
	policy := r.policy.or(j.o)
	for i := range r.diagnostics {
		s.Cases = append(s.Cases, j.one(&r.diagnostics[i], &s, policy))
	}
	if r.Kind() == files.Unread {
		s.Errors++
		s.Cases = append(s.Cases, jUnitCase{Name: "checked", Class: s.Name,
			Error: &jUnitFault{Type: "unchecked", Message: "not checked: " + visible(r.Reason())}})
	}
	if len(s.Cases) == 0 {
		s.Cases = append(s.Cases, jUnitCase{Name: "markings", Class: s.Name})
	}
	s.Tests = len(s.Cases)
	j.root.Tests, j.root.Failures, j.root.Errors = j.root.Tests+s.Tests, j.root.Failures+s.Failures, j.root.Errors+s.Errors
	j.root.Suites = append(j.root.Suites, s)
	return nil
}

func (j *jUnit) one(d *jsonDiagnostic, s *jUnitSuite, policy Policy) jUnitCase {
	p := d.Range.Start
	c := jUnitCase{Name: fmt.Sprintf("%s %s, line %d", d.Code, d.Name, p.Line), Class: s.Name}
	where := fmt.Sprintf("%s:%d:%d: %s: %s", s.Name, p.Line, p.Column, d.Severity, d.sentence())
	switch {
	case d.Suppressed != nil:
		s.Skipped++
		c.Skipped = &jUnitSkipped{visible(d.Suppressed.Reason)}
	case policy.failsJSON(d):
		s.Failures++
		c.Failure = &jUnitFault{d.Severity, visible(d.Message), where}
	default:
		c.Out = where
	}
	return c
}

// End writes the suites.
func (j *jUnit) End(Summary) error { return writeXML(j.w, j.root) }
