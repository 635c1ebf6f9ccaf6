package report

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/cablelint/cablelint/grammar/scan"
)

// TestRedactedDTG: a group of date and time is shown where its month is one.
func TestRedactedDTG(t *testing.T) {
	for part, want := range map[string]string{
		"R 041530Z MAY 09":                "R 041530Z MAY 09",
		"O R 041530Z Sep 2009 ZDK QUAYS":  "O R 041530Z Sep 2009 ZDK " + dots,
		"  041530 DEC09 ZNY":              "  041530 DEC09 ZNY",
		"R 041530Z SPY 09":                dots,
		"041530Z MAY 09THE ENVOY SAID SO": dots,
	} {
		require.Equal(t, want, redactedForm(scan.DTG, part))
	}
}
