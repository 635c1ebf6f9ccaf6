package rules

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
)

// TestPapersOfAPacketWithoutTitles: each paper of a packet is judged by its own banner, also where From, To, Date and
// Subject are all of its head. An older mail below the banner of a newer one is judged by that.
func TestPapersOfAPacketWithoutTitles(t *testing.T) {
	const body = "\n\n(%) The pier is new.\n\nClassified By: Rosa Quill, Director, XYZ\nReason: 1.4(d)\n" +
		"Declassify On: 20190303\n\n&\n\n"
	paper := func(head, level, mark string) string {
		return level + "\n\n" + head + strings.NewReplacer("%", mark, "&", level).Replace(body)
	}
	for _, head := range []string{
		"FROM: Rosa Quill\nDATE: March 4, 2009\nSUBJECT: (U) Piers", "TO: Paul Oak\nDATE: March 4, 2009\nSUBJECT: (U) Piers",
		"TO: Paul Oak\nFROM: Rosa Quill\nDATE: March 4, 2009\nSUBJECT: (U) Piers",
		"DATE: March 4, 2009\nTO: Paul Oak\nFROM: Rosa Quill\nSUBJECT: (U) Piers",
		"March 4, 2009\n\nTO: Paul Oak\n\nFROM: Rosa Quill\n\nSUBJECT: (U) Piers",
	} {
		memo := paper("MEMORANDUM FOR THE WARDEN\n\n"+strings.Replace(head, "Piers", "Boards", 1), "CONFIDENTIAL", "C")
		require.Empty(t, reported(t, memo+paper(head, "SECRET", "S")), head)
		require.Empty(t, reported(t, paper(strings.Replace(head, "Piers", "Boards", 1), "SECRET", "S")+
			paper(head, "CONFIDENTIAL", "C")), head)
		require.Equal(t, []string{"R001 error"}, onlyOf(reported(t, memo+paper(head, "SECRET", "TS")), "R001"), head)
	}
	const older = "From: Paul Oak\nDate: March 2, 2009\nSubject: (U) Piers\n\n(TS) The pier is new.\n"
	const newer = "SECRET\n\nFrom: Ana Prill\nDate: March 3, 2009\nSubject: (U) Piers\n\n(S) It leaks.\n\nSECRET\n\n"
	require.Contains(t, reported(t, newer+older), "T002 error")
}
