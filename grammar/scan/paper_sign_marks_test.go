package scan

import "testing"

// TestMarksOfFormerTimes: a sentence with a mark of former times in front is a portion, also where nothing else shows a
// paper. An abbreviation is not one.
func TestMarksOfFormerTimes(t *testing.T) {
	const said = " The pier was painted in the spring.\n\n"
	for s, want := range map[string]Doubt{
		"(S/SPOKE)" + said:              LoneMarks,
		"1. (TS/UMBRA)" + said:          LoneMarks,
		"(S/RD/CNWDI)" + said:           LoneMarks,
		"(TS//CODEWORD)" + said:         LoneMarks,
		"(TSC)" + said + "(TSC)" + said: LoneMarks,

		"(TSC)" + said:                   NoDoubt,
		"(S/CT)" + said:                  NoDoubt,
		"(S/RD/PIER)" + said:             NoDoubt,
		"(P/RD)" + said:                  NoDoubt,
		"(S/SPOKE) the pier was painted": NoDoubt,
		"(S/SPOKE) The pier":             NoDoubt,
		"(S/SPOKE":                       NoDoubt,
		"The mark (S/SPOKE)" + said:      NoDoubt,
	} {
		requireDoubt(t, want, "Harbor report\n\n"+s+"\n\nThe board of the port met twice, and the harbor master came, too.\n")
	}
}
