package scan

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/cablelint/cablelint/grammar/portion"
)

// TestCopyrights: (C) is the sign of a copyright before a year or an owner, and a mark before a sentence that has the
// same words. No other level is such a sign.
func TestCopyrights(t *testing.T) {
	for after, copyright := range map[string]bool{
		"The project is old.": false, "The Harbor Foundation signed.": false, "2019 was a bad year.": false,
		"In 2019 the company left.": false, "Oak Corporation pays for it.": false,
		"Harbor Press 2019": true, "Port Youth Club, 2019\nThe": true, "Harbor Talks 2019": false, "The press of 2019": false,
		"Press 2019 was long ago": false, "Harbor Press": false,
		"The Old Pier of the Harbor Press 2019": false,
		"2019 Harbor Press":                     true, "2019 by Ann Quill": true,
		"2019, 2020 the authors": true, "2019": true,
		"Harbor Ltd.": true, "The Harbor Foundation": true, "The Harbor Project Authors": true,
		"Copyright of the port": true, "Harbor Press. All rights reserved.": true, "Ann Quill <quill@port.example>": true,
	} {
		for _, level := range []string{"C", "U", "S", "TS"} {
			have := portion.At("("+level+") "+after).Length == 0
			assert.Equal(t, copyright && level == "C", have, "(%s) %s", level, after)
		}
	}
}

// TestBrokenTopSecret: where a copy left TOP alone on a line, a banner was passed over, unless controls after two
// slashes show that TOP belongs to the banner below.
func TestBrokenTopSecret(t *testing.T) {
	const rest = "SECRET//SI//NOFORN\n\nHARBOR COURT\n\n(TS//SI//NF) The pier is old.\n\n(U) The ferry sails.\n"
	for top, passed := range map[string]bool{"TOP\n": false, " TOP \n": false, "**TOP**\n": true, "TOP\n\n": true} {
		for _, text := range []string{top + rest, rest + "\n" + top + "SECRET//SI//NOFORN\n"} {
			tokens, ok := ScanPaper(text)
			assert.True(t, ok, text)
			assert.Equal(t, passed, tokens.BannerPassed(), text)
		}
	}
	tokens, _ := ScanPaper(strings.Replace(rest, "old.", "old.\nTHE TOP\n", 1))
	assert.False(t, tokens.BannerPassed())
}
