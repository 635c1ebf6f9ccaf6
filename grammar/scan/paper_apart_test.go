package scan

import (
	"testing"

	"github.com/stretchr/testify/require"
)

// TestKeysApartFromTheirValues: the keys of a block on one line, whose values are elsewhere, are not read.
func TestKeysApartFromTheirValues(t *testing.T) {
	for line, want := range map[string]Doubt{
		"Derived from:Declassify on:": BlockApart, "Derived From: Declassify On:": BlockApart,
		"DERIVED FROM:    DECLASSIFY ON:": BlockApart, "Classified By: Reason: Declassify On:": BlockApart,
		"Classified By:\tDeclassify On:": BlockApart, "CL BY: DECL ON:": BlockApart, "DRV FM: DECL ON:": BlockApart,
		"Derived From: Port Guide 1 Declassify On:": NoDoubt, "Derived From:": NoDoubt,
		"Derived From: Declassify On: 20320108": NoDoubt, "Derived From: Port Guide 1": NoDoubt,
	} {
		tokens, ok := ScanPaper("SECRET//NOFORN\n\nThe pier is new.\n\n" + line +
			"\n\nPort Guide 1 5 May 2036\n\nSECRET//NOFORN\n")
		require.True(t, ok, line)
		require.Equal(t, want.String(), tokens.Doubt.String(), line)
		require.False(t, tokens.BannerPassed(), line)
	}
}
