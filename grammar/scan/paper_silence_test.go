package scan

import "testing"

// joinedHeadline is the head of a form whose lines are joined.
const joinedHeadline = "FEDERAL BUREAU OF INVESTIGATION · JE^seJT To: [PIERS] From [FERRIES OF THE PORT] G : (jj) "

// TestMarkedTextsAreNotPassedOver: texts with marks and no banner that are not read as papers are listed.
func TestMarkedTextsAreNotPassedOver(t *testing.T) {
	const loans = "Loans to the ports are made by the director. (S)\n"
	for s, want := range map[string]Doubt{
		"# Harbor Office\n\n(1) " + loans + "(2) Others are made by the counsel. (S)\n":                LateMarks,
		loans + "\nDRV FM: PORT/CSSM 123-2\nDated: 24 Feb 98\nDECL ON: X1\n":                           LoneBlock,
		loans + "\nDERV FM: PORT 1\nDECL ON: X1\n":                                                     LoneBlock,
		"Of piers. (TS)\n\nOf the ferries. (TS)\n\nOf the port.\n":                                     LateMarks,
		loans + "\nThe ferry sails. (S)\n\nIt is new. (U)\n":                                           LateMarks,
		"Of piers.\n\nDRV FM: PORT/CSSM 123-2\nDECL ON: X1\n":                                          LoneBlock,
		"Of piers.\n\nDERIVED FM: PORT 1\nDECLASSIFY ON: 20320108\n":                                   LoneBlock,
		"SUBJECT\n  • Piers\n\nPARTICIPANTS\n  • Port\n\n1. " + loans:                                  LateMarks,
		"Subject:\nPiers\n\nParticipants:\nPort\n\n1. " + loans:                                        NoDoubt,
		"PARTICIPANTS\nPort\n\n1. " + loans:                                                            NoDoubt,
		joinedHeadline + "Re: [FILE] (U) FULL Inquiry opened on the pier of the port of the town\n":    JoinedMarks,
		joinedHeadline + "Re: [FILE] (U) full inquiry opened on the pier of the port of the town\n":    NoDoubt,
		"OFFICE" + joinedHeadline[7:] + "Re: [FILE] (U) FULL Inquiry opened on the pier of the port\n": NoDoubt,
		"(U) HARBOR OFFICE\n\n2 DRAFT (U) SUMMARY (U) On June 7, he wrote. (U) On June 8, he left.\n":  JoinedMarks,
		"(U) The pier is new. (U) The ferry sails. (U) The port is open.\n":                            JoinedMarks,
		"HARBOR. (U) The pier is new. (U) The ferry sails. (U) The port is open.\n":                    JoinedMarks,
		"(U) The pier is new. (S) The ferry sails.\n":                                                  JoinedMarks,
	} {
		requireDoubt(t, want, s)
	}
}

// TestOrdinaryTextsWithSuchSigns: letters in parentheses in other texts are no reason to list them.
func TestOrdinaryTextsWithSuchSigns(t *testing.T) {
	for _, s := range []string{
		"The size of the coat is small. (S)\n", "Of the pier(s)\n\nOf the ferry(s).\n",
		"See the appendix. (s)\n\nOf it. (s)\n",
		"Press the key. (C)\n\nPress it again. (C)\n", "A unit (U) of the port.\n\nA unit (U) of the pier.\n",
		"DECL ONE: x\n\nThe pier is new.\n", "Units are (U) or (V).\n(U) is the first.\n",
	} {
		requireDoubt(t, NoDoubt, s)
	}
}
