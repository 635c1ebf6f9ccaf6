package stamp

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/cablelint/cablelint/grammar/layout"
	"github.com/cablelint/cablelint/grammar/text"
	"github.com/cablelint/cablelint/internal/testing/mutation"
)

// TestStampsAreFoundWhole: each stamp, wrapped after any word, is taken out, and nothing of the lines around it.
func TestStampsAreFoundWhole(t *testing.T) {
	const before, after = "SUBJECT: HARBOR TALKS RESUME\n", "\n1. (C) Talks on the harbor resume.\n"
	for stamp := range mutation.Stamps {
		whole := before + stamp + after
		plain := text.Plain(whole)
		stamps, _ := Find(plain, layout.LookAtColons(plain).Path)
		left := layout.Blanked(plain, stamps)
		require.Equal(t, strings.Fields(before+after), strings.Fields(left), stamp)
		require.Len(t, left, len(whole))
	}
}

// TestNoStamps: lines of cables that have words of stamps in them.
func TestNoStamps(t *testing.T) {
	for _, s := range []string{
		"Classified By: DCM Ana Prill for reasons\n1.4(B)\n",
		"Classified By: DCM Ana Prill, Reasons 1.4(B),\n1.4(D)\n",
		"Classified by DCM Ana Prill on 03/05/2009\n",
		"Classified By: Lena Quint, Consul General\nReason: 1.4 (a/d)\nDeclassify On: 01/11/2034\n",
		"Classified By: Lena Quint, A/GIS, DoS on 12/31/2015\n",
		"REASON:      1.4(B)\n",
		"UNCLASSIFIED\n", "UNCLASSIFIED\nSBU\n", "UNCLASSIFIED QUELLVILLE 000412\n", "SECRET\n",
		"RELEASE IN FULL OF THE PRISONERS WAS DENIED.\n",
		"2. (U) The ministry said RELEASE IN PART was likely.\n",
		"DECLASSIFY ON: 12/30/2027\n", "DERIVED FROM: DSCG 05-1\n",
		"US DEPARTMENT OF STATE\n", "2/25/2026\n", "08/24/2009 202-647-0000\n",
		"JOHN POWERSCOURT SPOKE.\n", "DATE: 16 OCT 2007\n", "REF: B6\n",
		"REVIEW AUTHORITY FOR THE TREATY LIES WITH THE COURT OF THE HARBOR.\n",
	} {
		stamps, _ := Find(s, layout.LookAtColons(s).Path)
		require.Empty(t, stamps, s)
	}
}
