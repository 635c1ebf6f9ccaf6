package rules

import (
	"fmt"
	"strings"

	"github.com/cablelint/cablelint/lint"
	"github.com/cablelint/cablelint/lint/cable"
	"github.com/cablelint/cablelint/lint/law"
)

var envelopeSerial = &lint.Rule{
	Code: "H012", Name: "envelope-serial", Title: "the DE line has another serial than the classification line",
	Demands:    "envelope and classification line give one serial",
	Severities: []lint.Severity{lint.Warning},
	Cites: []law.Cite{law.Consistency("the DE line's serial is the classification line's, its last four digits: " +
		"5,625 of 5,639 public cables, and those that differ are two cables in one file")},
	Why: `Communicators number a telegram as its post does. An envelope with a different serial belongs to another
cable, and so does the level that it gives.`,
	Silences: []string{"H011", "H013", "H014", "H015"},
	Examples: []lint.Example{
		{Frame: "2009 C", Text: "DE RUEHQV ⟦#0413⟧ 1241530", Note: "another serial"},
		{Frame: "2009 S", Text: "DE RUEHQV ⟦#1412/01⟧ 1241530", Note: "with a page"},
		{Frame: "2009 C", Text: "DE RUEHQV #0412/01 1241530", Trap: true, Note: "the number after the stroke is a page's"},
		{Frame: "2009 C", Text: "S E C R E T SECTO 000007\nZNY SSSSS ZZH\n2. (S) The minister gave a date.", Trap: true,
			Note: "a series of its own, from the Secretary's party"},
	},
	Check: func(p *lint.Pass) {
		l := p.Doc.FirstLine()
		if l == nil || l.Serial == 0 || ownSeries(p.Doc.Post) || p.Doc.Copy.Spliced {
			return
		}
		for _, e := range p.Doc.Envelopes {
			if e.Copy || e.StationSerial == 0 || e.StationSerial%10000 == l.Serial%10000 || cutSerial(l, e.StationSerial) {
				continue
			}
			p.Report(lint.Diagnostic{
				Span: e.SerialWritten, Related: headerRelated(p.Doc), Message: fmt.Sprintf("the DE line has the serial %d, the "+
					"classification line is %s", e.StationSerial, cableName(p.Doc)),
				Help: "see whether the envelope belongs to this cable",
			})
		}
	},
}

// cutSerial reports whether a classification line's serial, with its zeros, is another that lost its last figures in
// copying: 00169 or 0016 for 001690.
func cutSerial(l *cable.ClassificationLine, other int) bool {
	for lost := 6 - l.SerialSpan.Len(); lost > 0; lost-- {
		other /= 10
	}
	return l.SerialSpan.Len() >= 4 && l.SerialSpan.Len() < 6 && other == l.Serial
}

// ownSeries reports whether a post's name is that of a series with numbers of its own: messages of a delegation on
// its way.
func ownSeries(post string) bool {
	for _, s := range [...]string{"PARTO", "SECTO", "TOSEC", "TOPAR"} {
		if strings.HasPrefix(post, s) || strings.HasSuffix(post, s) {
			return true
		}
	}
	return false
}
