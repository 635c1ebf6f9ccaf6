package report

import (
	"encoding/xml"
	"io"

	"github.com/cablelint/cablelint/internal/files"
)

// checkstyle writes Checkstyle's XML, as its XMLLogger does.
type checkstyle struct {
	w    io.Writer
	root checkstyleRoot
}

type checkstyleRoot struct {
	XMLName xml.Name         `xml:"checkstyle"`
	Version string           `xml:"version,attr"`
	Files   []checkstyleFile `xml:"file"`
}

type checkstyleFile struct {
	Name   string            `xml:"name,attr"`
	Errors []checkstyleError `xml:"error"`
}

type checkstyleError struct {
	Line     int    `xml:"line,attr"`
	Column   int    `xml:"column,attr"`
	Severity string `xml:"severity,attr"`
	Message  string `xml:"message,attr"`
	Source   string `xml:"source,attr"`
}

func newCheckstyle(w io.Writer, _ Options) Writer {
	return &checkstyle{w: w, root: checkstyleRoot{Version: "10.0"}}
}

// File keeps what the file gave until the end.
func (c *checkstyle) File(f *File) error { return c.Record(f.record()) }

// Record keeps a record until the end.
func (c *checkstyle) Record(r *Record) error {
	one := checkstyleFile{Name: visible(r.Path())}
	for _, d := range r.counting() {
		p := d.Range.Start
		one.Errors = append(one.Errors, checkstyleError{p.Line, p.Column, d.Severity, d.sentence(), "cablelint." + d.Code})
	}
	if r.Kind() == files.Unread {
		one.Errors = append(one.Errors, checkstyleError{1, 1, "error", "not checked: " + visible(r.Reason()),
			"cablelint.unchecked"})
	}
	c.root.Files = append(c.root.Files, one)
	return nil
}

// End writes the files.
func (c *checkstyle) End(Summary) error { return writeXML(c.w, c.root) }

func writeXML(w io.Writer, v any) error {
	if _, err := io.WriteString(w, xml.Header); err != nil {
		return err
	}
	e := xml.NewEncoder(w)
	e.Indent("", "  ")
	if err := e.Encode(v); err != nil {
		return err
	}
	_, err := io.WriteString(w, "\n")
	return err
}
