package rules

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
)

// apartTexts are texts of papers that are no portions.
var apartTexts = []string{
	"Ref: (a) DISTINST 5510.1 of 3 March 2019\n     (b) PHONCON of the harbor master and the mayor of 4 April",
	"References: A. Memorandum of the harbor board on the sale of the pier, 3 March 2019\n" +
		"            B. Letter of the mayor to the owner of the ferries on it",
	"Encl: (1) Chart of Pier Six\n      (2) List of the ships that came to the harbor in the spring of the year",
	"Enclosures:\n1. Chart of the harbor and its piers as the survey of May shows it\n2. List of the ships",
	"Attachments:\n   Tab A - Chart of the harbor and its piers as the survey of last May shows it\n   Tab B - List",
	"Attachments:\n\nTab 1 - Chart of the harbor and its piers as the survey of last May shows it\n\n" +
		"Tab 2 - List of the ships that came to the harbor in the spring of the year",
	"Cleared: EUR/NB: R. Tolan (ok)\n         L: S. Abernathy (ok)\n         PM: T. Rowe (info) and both of the desks",
	"Clearances:\n\nEUR/NB   R. Tolan   ok   INR/EU   S. Abernathy   ok   PM   T. Rowe   info   L   B. Gale   ok",
	"cc: Deputy Secretary\n    Under Secretary for Piers, Assistant Secretary for Ferries, Office of the Harbor Master",
	"Distribution:\nHarbor board, one copy; mayor of the town, one copy; owner of the ferries, one copy; archive, two",
	"Copy to:\nCommander, Northern Harbor Group, and the commanding officers of all ships of the squadron here",
	"Prepared by: R. Quill of the harbor board's desk for the north, with the help of the office of the mayor",
	"POC: Rosa Quill, 202-555-0100, quill@harbor.example, or the officer at the desk at any hour of the day",
	"Rosa Quill\nDirector of the Office of Northern Harbors and Ferries in the\nBureau of Piers, Department of Harbors",
	"ROSA Q. QUILL\nCaptain, U.S. Navy\nDeputy Director for Operations of the Harbor Board and Chief of the Staff",
	"Sincerely yours, with best wishes for the new year and the coming months to you and to all of yours,",
	"Approve ____   Disapprove ____   Discuss ____   Hold until the next meeting of the board ____",
	"Approve: _____________   Disapprove: _____________   Date: ____________ Other: ____ and ____ more",
	"RESTRICTED DATA\nThis document contains Restricted Data as defined in the Atomic Energy Act of 1954. Unauthorized\n" +
		"disclosure is subject to administrative and criminal sanctions.",
	"FORMERLY RESTRICTED DATA\nUnauthorized disclosure subject to administrative and criminal sanctions. Handle as\n" +
		"Restricted Data in foreign dissemination, Section 144.b, Atomic Energy Act, 1954.",
	"DESTRUCTION NOTICE: Destroy by any method that will prevent disclosure of contents or reconstruction of it.",
	"     Month     Ships     Tons\n     March     12        4,000\n     April     14        5,100\n" +
		"     May       15        6,200",
	"_______________\n1 Port yearbook of the harbor board for the year 2019, page 14, and the list in its annex.\n" +
		"2 Letter of the mayor to the owner of the ferries, of the third of March.",
	"Records: TAGS PREL, EWWT; Retrieval: Memcon of the mayor; Classification: SECRET; " +
		"Disposition: to the archive 20471231",
	"Records: XYZ chron 2018-12; TAGS: PREL, EWWT\nRetrieval: Memcon/File of the harbor; Disposition: permanent, box 12",
	"--------\n[1] Port yearbook of the harbor board for the year 2019, page 14, and the list in its annex.",
}

// TestTextsThatAreNoPortions: what is no portion needs no mark, before the authority block and after it.
func TestTextsThatAreNoPortions(t *testing.T) {
	for _, front := range []string{"1. ", ""} {
		body := front + "(S) The owner of the pier sold it.\n\n" + front + "(U) The mayor denies it.\n\n" + front +
			"(C) The harbor master signs on Friday."
		for _, apart := range apartTexts {
			before := marksMemo("SECRET", "(U) Piers", body+"\n\n"+apart)
			after := strings.Replace(marksMemo("SECRET", "(U) Piers", body), memoBlock, memoBlock+apart+"\n\n", 1)
			assert.NotContains(t, strings.Join(reported(t, before), " "), "P001", "%q", apart)
			assert.NotContains(t, strings.Join(reported(t, after), " "), "P001", "%q", apart)
		}
	}
}

// TestPortionsNextToApartTexts: a paragraph needs its mark also where such a text is before it.
func TestPortionsNextToApartTexts(t *testing.T) {
	const bare = "The owner of the pier told the harbor master that he sold it to a friend of the mayor in March."
	body := "(S) The owner of the pier sold it.\n\n(U) The mayor denies it.\n\n(C) The harbor master signs on Friday.\n\n"
	for _, apart := range apartTexts {
		have := strings.Join(reported(t, marksMemo("SECRET", "(U) Piers", body+apart+"\n\n"+bare)), " ")
		assert.Contains(t, have, "P001", "%q", apart)
	}
	for _, text := range []string{
		"Approval came from the mayor of the town, who has asked for the pier ever since he came.",
		"Dear friends of the mayor told the owner of the ferries that the pier would be sold to them.",
		"Price: ten per boat; the owner says: twelve for each of them; the mayor: none at all, as in the year before",
		"Mayor: the pier is old and nobody wants it; Owner: the pier is new and all of them have asked for it.",
		"Mayor: the pier is old and nobody on the board wants it; Owner: the pier is new and all have asked for it",
		"References to the pier were taken out of the speech that the mayor gave to the board in March."} {
		have := strings.Join(reported(t, marksMemo("SECRET", "(U) Piers", body+text)), " ")
		assert.Contains(t, have, "P001", "%q", text)
	}
}
