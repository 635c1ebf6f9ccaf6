package rules

import "testing"

// TestBoldMarksOfSubjects: the signs of bold type around a subject's mark are not of it.
func TestBoldMarksOfSubjects(t *testing.T) {
	const said = "(C) The owner is ill.\n\n(U) It rained."
	for _, subject := range []string{"(S) Piers", "**(S)** Piers", "*(S)* Piers", "__(S)__ Piers", "**(S) Piers**",
		"**(S)**Piers", "** (S) ** Piers", "**(S)** **Piers**"} {
		expectMemo(t, "CONFIDENTIAL", subject, said, "R008 error")
		expectMemo(t, "SECRET", subject, "(S) He left.\n\n"+said, "")
	}
	for _, subject := range []string{"**(U)** Piers", "**Piers**"} {
		expectMemo(t, "UNCLASSIFIED", subject, "(U) It rained.", "")
	}
}
