package rules

import (
	"testing"

	"github.com/stretchr/testify/require"
)

// TestStaffDirectories: letters behind the names of people are those of offices.
func TestStaffDirectories(t *testing.T) {
	for _, rows := range []string{
		"  Ames, K.        (S)     Secretary's liaison   7-0141\n  Elm, A.         (TS)    Transport Section   7-0163\n",
		"Ames, K. (S) Secretary's liaison\n\nElm, A. (C) Counselor\n\nOak, B. (TS) Transport Section\n",
		"Ames, Karl Jr.   (S)   Secretary's liaison\n\nElm, Ana Dr.   (C)   Counselor of the pier\n",
		"Ames K.\t(S)\tSecretary's liaison\n\nElm A.\t(C)\tCounselor\n",
	} {
		list := "UNCLASSIFIED\n\nOFFICE OF PIERS - TELEPHONE LIST\nJuly 1, 2018\n\n" + rows + "\nUNCLASSIFIED\n"
		require.Empty(t, reported(t, list), rows)
	}
	for _, rows := range []string{
		"Background. (S) The pier was sold.\n", "Figure 2.  (S)  The pier that was sold.\n", "Price: (S) Ten boats.\n",
		"Plan B. (S//NF) The pier was sold.\n",
	} {
		memo := "UNCLASSIFIED\n\nMEMORANDUM FOR MR. POE\n\nJuly 1, 2018\n\nSUBJECT: (U) Piers\n\n" + rows + "\nUNCLASSIFIED\n"
		require.Contains(t, reported(t, memo), "R002 error", rows)
	}
}
