package rules

import (
	"testing"

	"github.com/stretchr/testify/require"
)

// TestEmptyKeysOfBlocks: a key of the authority block with nothing after it is reported beside filled ones.
func TestEmptyKeysOfBlocks(t *testing.T) {
	memo := func(year, block string) []string { return reported(t, boatsMemo(year, block)) }
	const by, from, on = "Classified By: A. Oak, Director\n", "Derived From: Port Guide 1, dated 20010101\n",
		"Declassify On: 20260101"
	for block, want := range map[string][]string{
		"Classified By:\n" + from + on:                               {"A012 warning"},
		from + "Classified By:\n" + on:                               {"A012 warning"},
		"CLASSIFIED BY:   \nDRV FROM: Port Guide 1, 2001\n" + on:     {"A012 warning"},
		"Classified By:\nReason:\n" + from + on:                      {"A012 warning"},
		"Classified By: ____\n" + from + on:                          {"A008 warning"},
		"Classified By:\nReason: 1.4(d)\n" + on:                      {"A008 warning"},
		by + "Reason:\n" + on:                                        {"A018 warning"},
		by + "Derived From:\n" + on:                                  {"A015 warning"},
		by + "Reason: 1.4(d)\nDeclassify On:":                        {"D021 warning"},
		"Classified By:\nDerived From:\nDeclassify On:":              {"A012 warning", "A015 warning", "D021 warning"},
		by + from + on:                                               nil,
		by + "Reason:\n" + from + on:                                 nil,
		"Classified By:\nA. Oak, Director\n" + from + on:             nil,
		"Classified By: 3381-D\n" + from + on:                        nil,
		"Classified By:\n\nA. Oak,\nDirector\n\n" + from + "\n" + on: nil,
	} {
		require.Equal(t, want, memo("2016", block), block)
	}
	require.Empty(t, memo("2006", "Classified By:\n"+from+on), "before 2010 the source was enough")
}
