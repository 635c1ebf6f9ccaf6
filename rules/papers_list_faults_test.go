package rules

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/cablelint/cablelint/lint"
)

// TestAllFaultsOfAReleaseList: the finding on a release list names each of its faults.
func TestAllFaultsOfAReleaseList(t *testing.T) {
	linter, err := lint.NewLinter([]*lint.Rule{invalidReleaseList}, lint.Options{})
	require.NoError(t, err)
	for mark, want := range map[string]string{
		"(S//REL TO USA, UK)":               "UK",
		"(S//REL TO USA, UK, CAN, NZ)":      "UK NZ",
		"(S//REL to UK, CAN, NZ and USA)":   "UK NZ",
		"(S//REL TO USA, QQX, UK, XQX)":     "QQX UK XQX",
		"(S//REL TO USA, AUS GBR, NZ, CAN)": "AUS GBR NZ",
		"(S//REL TO USA, AUS, GBR)":         "",
		"(S//REL TO GBR, CAN)":              "GBR",
	} {
		names, text := []string{}, slashMemo("19 April 2013", mark)
		for _, d := range findings(linter, text) {
			names = append(names, d.Span.In(text))
			for _, r := range d.Related {
				names = append(names, r.Span.In(text))
			}
		}
		require.Equal(t, want, strings.Join(names, " "), mark)
	}
}
