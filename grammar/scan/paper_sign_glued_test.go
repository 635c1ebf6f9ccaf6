package scan

import (
	"strings"
	"testing"
)

// TestGluedMarkings: a level and a control that a machine made one word, or put blanks into; words of programs, of
// headings and of forms are alike.
func TestGluedMarkings(t *testing.T) {
	for _, line := range []string{
		"TOPSECRETIISI", "TOPSECRET" + strings.Repeat("X", 15), "SECRETXXXXXXNOFORN", "SE CR ET", "TOP SEC RET",
		"FOR OFFICIAL USE, ONLY", "FOR OFFICIAL  USE ONLY",
	} {
		requireDoubt(t, MisreadBanner, line+"\n\n"+report)
	}
	for _, line := range []string{
		"SECRET or NOFORN", "SECRET_NOFORN", "SECRET=NOFORN", "SECRET \"NOFORN\"", "SECRET 'NOFORN'", "{SECRET NOFORN}",
		"<SECRET> <NOFORN>", "SECRET @NOFORN", "$SECRET $NOFORN",
		"TOPSECRET" + strings.Repeat("X", 16), "TOPSECRETPASSWORDFORTHEPORT", "TOPSECRETPLAN IS OLD", "TOPSECRETSERVICE",
		"SECRETARIES OF THE BOARD ON NOFORN", "SECRETXXXXXXXNOFORN",
		"FOR OFFICIAL USE", "FOR OFFICIAL USE.", "PARKING FOR OFFICIAL CARS ONLY", "FOR OFFICIAL USE OF PIERS ONLY",
	} {
		requireDoubt(t, NoDoubt, line+"\n\n"+report)
	}
}
