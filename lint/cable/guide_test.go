package cable

import (
	"testing"

	"github.com/stretchr/testify/require"
)

// TestGuide: what serves as a classification guide, and what is another source.
func TestGuide(t *testing.T) {
	type says struct{ serves, named bool }
	for source, want := range map[string]says{
		"DSCG 05-1 B, D": {true, true}, "PORT CG-3": {true, true}, "dscg05-1": {true, true}, "Port Guide": {true, true},
		"Port Guidelines": {serves: true}, "OPNAVINST 5513.1": {serves: true}, "NSA/CSSM 1-52": {serves: true},
		"Ferry Manual": {serves: true}, "Pier Regulation 4": {serves: true}, "MULTIPLE SOURCES": {}, "REFTEL": {},
		"Pier Survey": {},
	} {
		require.Equal(t, want, says{servesAsGuide(source), namesGuide(source)}, source)
	}
	for by, want := range map[string]bool{
		"Ana Prill; Derived From: Port Guide 1, dated 20250101; Declassify On: 20360303": true,
		"Ana Prill; Derived From: Pier Survey, dated 20250101; Declassify On: 20360303":  false,
	} {
		d := one(t, "SECRET\n\nMEMORANDUM\n\n(S) The pier is new.\n\n(U) It is wide.\n\nClassified By: "+by+"\n\nSECRET\n")
		require.Equal(t, want, d.Blocks[0].Authority.Guide, by)
	}
}
