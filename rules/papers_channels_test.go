package rules

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
)

// TestChannelsAtOneEnd: words next to the level that only one end of a page has.
func TestChannelsAtOneEnd(t *testing.T) {
	memo := func(head, foot string) string {
		return head + "\n\nMEMORANDUM FOR THE MAYOR\n\nMarch 3, 1968\n\nSUBJECT: Ferry talks\n\n" +
			"The harbor master signs on Friday, and the mayor knows it.\n\n" + foot + "\n"
	}
	const note = "B004 info"
	long := strings.Repeat("The harbor master signs on Friday.\n\n", 30)
	for name, c := range map[string]struct{ text, want string }{
		"Restricted Data":     {memo("SECRET - RESTRICTED DATA", "SECRET"), note},
		"formerly":            {memo("SECRET\nFORMERLY RESTRICTED DATA", "SECRET"), note},
		"on the line below":   {memo("SECRET\nRESTRICTED DATA", "SECRET"), note},
		"at the foot":         {memo("SECRET", "SECRET\nRESTRICTED DATA"), note},
		"COMINT channels":     {memo("TOP SECRET\nHANDLE VIA COMINT CHANNELS ONLY", "TOP SECRET"), note},
		"a code word":         {memo("TOP SECRET UMBRA", "TOP SECRET"), note},
		"TALENT-KEYHOLE":      {memo("TOP SECRET TALENT-KEYHOLE", "TOP SECRET"), note},
		"at both ends":        {memo("SECRET - RESTRICTED DATA", "SECRET\nRESTRICTED DATA"), ""},
		"at neither":          {memo("SECRET", "SECRET"), ""},
		"another level":       {memo("TOP SECRET UMBRA", "SECRET"), "B004 warning"},
		"a notice":            {memo("SECRET\n\nRESTRICTED DATA\nThis document has it.", "SECRET"), ""},
		"a notice below RD":   {memo("SECRET//RD\nRESTRICTED DATA\nThis document has it.", "SECRET//RD"), ""},
		"in a sentence":       {memo("SECRET\nThe COMINT is late.", "SECRET"), ""},
		"a copy with a stamp": {memo("SECRET - RESTRICTED DATA", "DECLASSIFIED\nAuthority NND 12345\n\nSECRET"), ""},
		"perhaps two pages": {strings.Replace(memo("SECRET - RESTRICTED DATA", "SECRET"), "The harbor", long+"The harbor",
			1), ""},
		"text below the foot": {memo("SECRET - RESTRICTED DATA", "SECRET\n\n"+long), ""},
		"the head of two pages": {memo("SECRET - RESTRICTED DATA", "SECRET\n\fSECRET\n\n(S) The end of it is here."+
			"\n\nSECRET"), note},
	} {
		require.Equal(t, c.want, strings.Join(onlyOf(reported(t, c.text), "B004"), ", "), name)
	}
}
