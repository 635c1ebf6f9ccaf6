package rules

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/cablelint/cablelint/lint"
)

// TestSamplesJoinedToTheirCaption: the portion of a sample that is joined to its caption and its banner begins there,
// and is not above the banner of the manual's page.
func TestSamplesJoinedToTheirCaption(t *testing.T) {
	linter, err := lint.NewLinter(All(), lint.Options{})
	require.NoError(t, err)
	const (
		joined = "portions are joined"
		above  = "is above the banner"
	)
	for line, want := range map[string]string{
		"(U)   Sample Sheet:  SECRET//NOFORN (S//NF) Boats in this sample are not real.":     joined,
		"(U) Notional Page: SECRET//REL TO USA, GBR (S//REL TO USA, GBR) This is a portion.": joined,
		"(U) Example 2: TOP SECRET//SI//NOFORN (TS//SI//NF) This is a portion.":              joined,
		"(U) Example 2: TOP SECRET//SI//NOFORN (S//NF) This is a portion.":                   joined,
		"(U) Sample: CONFIDENTIAL//NOFORN  (C//NF) This is a portion.":                       joined,
		"(U) Sample: SECRET (S) This is a portion.":                                          joined,
		"(U) Sample Page SECRET//SI//NOFORN (S//SI//NF) This is a portion.":                  joined,
		"(U) Sample: SECRET//NOFORN//LES [ Insert Warning ] (S//NF) This is a portion.":      joined,
		"(U) Sample: SECRET//NOFORN [One] [Two] (S//NF) This is a portion.":                  joined,
		"(U) Figure 3: SECRET//NOFORN\t(S//NF) 12 boats are not real.":                       joined,
		"(U) Sample: CONFIDENTIAL//NOFORN (S//NF) This is above its own banner.":             above,
		"(U) The harbor master spoke. (S//NF) His source says May.":                          above,
		"(U) The label SECRET (S) is on the crate.":                                          above,
		"(U) The crew said so (S//NF) and nobody else.":                                      above,
	} {
		said := ""
		text := "UNCLASSIFIED\n\n(U) Rules of the ferry.\n\n" + line + "\n\n(U) The end is near.\n\nUNCLASSIFIED\n"
		for _, d := range findings(linter, text) {
			if d.Rule != markOutOfPlace {
				continue
			}
			said += d.Message
			if want == joined {
				require.Equal(t, lint.Info, d.Severity, line)
			}
		}
		require.Contains(t, said, want, line)
		if want == joined {
			require.NotContains(t, said, above, line)
		}
	}
}
