package rules

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/cablelint/cablelint/lint"
)

// TestUnreadClassificationLine: a classification line that is there and cannot be read is reported as such: an error
// where a portion is above it, else a warning.
func TestUnreadClassificationLine(t *testing.T) {
	const old = "C O N F I D E N T I A L SECTION 01 OF 02 QUELLVILLE 000412"
	linter := reader(t)
	severity := func(text, line string) lint.Severity {
		found, _ := linter(text)
		for _, d := range found {
			if d.Rule.Code == "S001" {
				require.Equal(t, strings.TrimSpace(line), d.Span.In(text), line)
				return d.Severity
			}
		}
		t.Errorf("nothing on %q", line)
		return 0
	}
	for line, want := range map[string]lint.Severity{
		"SENSITIVE BUT UNCLASSIFIED QUELLVILLE 000412":   lint.Error,
		"SBU QUELLVILLE 000412":                          lint.Error,
		"S B U QUELLVILLE 000412":                        lint.Error,
		"UNCLASSIFIED QUELLVILLE":                        lint.Error,
		"  UNCLASSIFIED QUELLVILLE":                      lint.Error,
		"LIMITED OFFICIAL USE QUELLVILLE":                lint.Error,
		"FOUO QUELLVILLE 000412":                         lint.Error,
		"FOR OFFICIAL USE ONLY QUELLVILLE 000412":        lint.Error,
		"CONFIDENTIAL QUELLVILLE":                        lint.Warning,
		"SENSITIVE QUELLVILLE 000412":                    lint.Error,
		"NATO SECRET QUELLVILLE 000412":                  lint.Warning,
		"NATO RESTRICTED QUELLVILLE 000412":              lint.Error,
		"COSMIC TOP SECRET QUELLVILLE 000412":            lint.Warning,
		"C-O-N-F-I-D-E-N-T-I-A-L QUELLVILLE 000412":      lint.Warning,
		"S.E.C.R.E.T QUELLVILLE 000412":                  lint.Warning,
		"U-N-C-L-A-S QUELLVILLE 000412":                  lint.Error,
		"R E S T R I C T E D QUELLVILLE 000412":          lint.Error,
		"RESTRICTED QUELLVILLE 000412":                   lint.Error,
		"SECRET/ QUELLVILLE 000412":                      lint.Warning,
		"*UNCLASSIFIED* QUELLVILLE 000412":               lint.Error,
		"[CONFIDENTIAL] QUELLVILLE 000412":               lint.Warning,
		"CONFIDENTIAL: QUELLVILLE 000412":                lint.Warning,
		"CLASSIFICATION: CONFIDENTIAL QUELLVILLE 000412": lint.Warning,
	} {
		whole := strings.Replace(quellville, old, line, 1)
		_, below, _ := strings.Cut(quellville, old)
		require.Equal(t, want, severity(whole, line), line)
		require.Equal(t, want, severity(strings.ReplaceAll(whole, "\n", "\r\n"), line), line)
		require.Equal(t, want, severity(line+below, line), "a draft: %s", line)
	}
	for _, line := range []string{"UNCLASSIFIED RELEASED IN FULL", "UNCLASSIFIED", "Confidential until May",
		"UNCLASSIFIED CASE NO. F-2009-00412", "RESTRICTED AREA", "NATO SUMMIT 000412", "S-E-A QUELLVILLE 000412",
		"RESTRICTED CASE NO 000412", "NATO SECRET"} { // of no classification line
		found, _ := linter(strings.Replace(quellville, old, line, 1))
		for _, d := range found {
			require.False(t, d.Rule.Code == "S001" && d.Severity == lint.Error, line)
		}
	}
}
