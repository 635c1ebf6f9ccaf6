package instruction

import (
	"testing"

	"github.com/stretchr/testify/require"
)

func TestCommingled(t *testing.T) {
	for s, want := range map[string]bool{
		"E.O. 12958: DECL: N/A TO RD PORTIONS. SEE SOURCE LIST FOR NSI PORTIONS.": true,
		"E.O. 13526: DECL: NOT APPLICABLE TO RD/FRD PORTIONS":                     true,
		"E.O. 13526: DECL: n/a to nato portions":                                  true,
		"E.O. 13526: DECL: NOT\n  APPLICABLE TO\nRD PORTIONS":                     true,
		"E.O. 13526: DECL: N/A\u00a0TO RD PORTIONS":                               true,
		"E.O. 12958: DECL: N/A for AEA portions, see source list":                 true,
		"E.O. 13526: DECL: NOT APPLICABLE (FOR RD/FRD PORTIONS)":                  true,
		"E.O. 13526: DECL: N/A, on NATO portions. See source list":                true,
		"E.O. 13526: DECL: NA to NATO portions, see source list":                  true,
		"E.O. 13526: DECL: N.A. to RD portions":                                   true,
		"E.O. 13526: DECL: NA for AEA portions":                                   true,
		"E.O. 13526: DECL: NAME TO RD PORTIONS":                                   false,
		"E.O. 13526: DECL: N/A IN RD PORTIONS":                                    true,
		"E.O. 13526: DECL: N/A to RD":                                             true,
		"E.O. 13526: DECL: N/A TO RD/FRD.":                                        true,
		"E.O. 13526: DECL: N/A to RD, FRD and TFNI\n":                             true,
		"E.O. 13526: DECL: N/A TO RDX":                                            false,
		"E.O. 13526: DECL: N/A TO":                                                false,
		"E.O. 13526: DECL: N/A TO THIS":                                           false,
		"E.O. 12958: N/A":                                                         false,
		"E.O. 12958: DECL: N/A FORRD PORTIONS":                                    false,
		"E.O. 12958: DECL: N/A FOR RD PROPORTIONS":                                false,
		"E.O. 12958: DECL: N/A FOR NOW. MARK THE PORTIONS":                        false,
		"E.O. 12958: DECL: N/A. FOR PORTIONS SEE BELOW":                           false,
		"E.O. 12958: DECL: N/A TO RD PROPORTIONS":                                 false,
		"E.O. 12958: DECL: N/A RD PORTIONS":                                       false,
		"E.O. 12958: DECL: PORTIONS N/A TO RD":                                    false,
		"E.O. 12958: DECL: TO PORTIONS N/A":                                       false,
		"E.O. 12958: DECL: N/AB TO RD PORTIONS":                                   false,
		"E.O. 12958: DECL: NOT APPLICABLE TOO PORTIONS":                           false,
		"E.O. 12958: DECL: 05/04/2019 FOR NSI PORTIONS":                           false,
		"E.O. 12958: DECL: NOT YET APPLICABLE TO PORTIONS":                        false,
	} {
		require.Equal(t, want, ParseOrder(s).Commingled, "%q", s)
	}
}
