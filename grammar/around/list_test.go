package around

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/cablelint/cablelint/grammar/source"
)

// TestListGoesOn: a release list goes on after a comma, and where the next line with text has nothing but codes.
func TestListGoesOn(t *testing.T) {
	for below, want := range map[string]bool{
		"[SECRET//REL TO USA, AUS,]":              true,
		"[SECRET//REL TO USA, AUS AND]":           true,
		"[SECRET//REL TO USA, AUS],\n":            true,
		"[SECRET//REL TO USA, AUS]\n\nGBR, NZL\n": true,
		"[SECRET//REL TO]\nUSA\n":                 true,
		"[SECRET//REL TO USA, AUS]":               false,
		"[SECRET//REL TO USA, AUS] and\nGBR, NZL": false,
		"[SECRET//REL TO USA, AUS]\nGBR":          false,
		"[SECRET//REL TO USA, AUS]\nusa, gbr":     false,
		"[SECRET//REL TO USA, AUS]\nGBR, He left": false,
		"[SECRET//NOFORN]\nGBR, NZL":              false,
	} {
		at := source.Span{Start: 0, End: strings.IndexByte(below, ']') - 1}
		text := strings.Replace(below[1:], "]", "", 1)
		require.Equal(t, want, Of(text).ListGoesOn(at), below)
	}
}

// TestNamesAndOffices: lines of a name and its offices begin their words with capitals, and no sentence ends there.
func TestNamesAndOffices(t *testing.T) {
	for lines, want := range map[string]bool{
		"Ana Prill\nChief of Visits\nand Public Events":      true,
		"Chief of Protocol, Port Office":                     true,
		"he is at the pier as we go":                         false,
		"Ana Prill\nChief Visits Port Harbor boats":          false,
		"Ana Prill Went Home.":                               false,
		"Ana Prill Went Home. Ben Oak":                       false,
		strings.Repeat("Harbor ", 9) + "\nChief of the Pier": false,
	} {
		at := source.Span{End: len(lines)}
		require.Equal(t, want, Of(lines).Offices(at), lines)
	}
}
