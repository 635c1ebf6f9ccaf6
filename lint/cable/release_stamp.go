package cable

import (
	"github.com/cablelint/cablelint/grammar"
	"github.com/cablelint/cablelint/grammar/scan"
	"github.com/cablelint/cablelint/internal/pattern"
)

// reviewer opens the stamp by which the Department classifies a text again before its release: "Classified by DAS, A/GIS, DoS on 12/31/2015 - Class:
// CONFIDENTIAL - Reason: 1.4(B) - Declassify on: 12/30/2027". The cable's own officer is another.
var reviewer = pattern.Lazy(`(?i)^CLASSIFIED\s+BY\s+DAS\b.{0,16}\bA/GIS\b`)

// released reports whether a token belongs to such a stamp, which says nothing about the cable as it was sent. The stamp ends with its date,
// or where another field begins.
func (d *documentBuilder) released(tok grammar.Token) bool {
	switch {
	case tok.Kind == scan.ClassifiedBy:
		d.inStamp = reviewer().MatchString(tok.Text)
		return d.inStamp
	case !d.inStamp:
		return false
	case tok.Kind == scan.DeclassifyOn:
		d.inStamp = false
		return true
	}
	d.inStamp = !opensField(tok.Kind)
	return d.inStamp
}
