package scan

import (
	"testing"

	"github.com/stretchr/testify/require"
)

// TestTypedTables: most lines of a table have columns, and a table has more than one row.
func TestTypedTables(t *testing.T) {
	for s, want := range map[string]bool{
		"Pier    12\nBoat    14": true, "Pier\t12\nBoat\t14\nall of them": true,
		"Pier    12": false, "Pier    12\nBoat    14\nThe rest\nis of the\ntown": false, "Pier 12\nBoat 14": false,
	} {
		require.Equal(t, want, Token{Text: s}.typedTable(), s)
	}
}

// TestPersonalIdentifiers: a classifier may be a number, 32 CFR 2001.21(a)(1). Few letters are in it.
func TestPersonalIdentifiers(t *testing.T) {
	for who, want := range map[string]bool{
		"3381-D": true, "65179 DHH": true, "0123456": true, "123ABC": true, "ID # QR2209": true,
		"ID# 31-880": true, "ID #: 5B-221": true, "ID 88140": true, "ID # Quill": false, "IDA QUILL 2209": false, "ID": false,
		"A1BC": false, "12ABC": false, "123ABCD": false, "123": false, "R. Quill": false,
		"65179 of the Harbor Office": false,
	} {
		require.Equal(t, want, personalIdentifier(who), who)
	}
}

// TestBlockThatGoesOn: the key of a stamp is of the block on the line above it, and not of one with a line between.
func TestBlockThatGoesOn(t *testing.T) {
	const above = "SECRET\n\n(S) The ferry sails at night.\n\nClassified By: A. Oak, Director\nReason: 1.4(d)\n"
	const block = "Classified By: A. Oak, Director | Reason: 1.4(d)"
	require.Equal(t, block+" | Declassified on: 20500101", blockOf(above+"Declassified on: 20500101\n\nSECRET\n"))
	require.Equal(t, block, blockOf(above+"\nDeclassified on: 20500101\n\nSECRET\n"))
}
