package scan

import "testing"

// TestMarkingsOfBusiness: privileges of lawyers, words of firms and CONFIDENTIAL in another language are not markings
// of a government.
func TestMarkingsOfBusiness(t *testing.T) {
	const memo = "\n\nMEMORANDUM\n\nTO: A. Quill\nFROM: B. Oak\nSUBJECT: Ferries\n\n" + report
	for _, line := range []string{"CONFIDENTIAL - ATTORNEY-CLIENT PRIVILEGE", "HIGHLY CONFIDENTIAL - ATTORNEYS' EYES ONLY",
		"CONFIDENTIAL ATTORNEY WORK PRODUCT - DO NOT PRODUCE", "CONFIDENTIAL AND PRIVILEGED COMMUNICATION OF COUNSEL",
		"CONFIDENTIAL SETTLEMENT COMMUNICATION - RULE 408", "INTERNAL USE ONLY", "FOR INTERNAL USE ONLY",
		"HARBOR INTERNAL USE ONLY", "CONFIDENZIALE", "CONFIDENCIAL", "CONFIDENTIEL", "KONFIDENTIELL"} {
		requireDoubt(t, NoDoubt, line+memo)
		requireDoubt(t, NoDoubt, mailOfPoe+line+"\n\n"+report)
		requireDoubt(t, NoDoubt, line+"\n\n"+report+"\n"+line+"\n")
	}
	requireDoubt(t, LoneBanner, "ADMINISTRATIVE - INTERNAL USE ONLY"+memo)
	requireDoubt(t, LoneBanner, "CIA INTERNAL USE ONLY"+memo)
	requireDoubt(t, UnsureBanner, "SECRET - ATTORNEY WORK PRODUCT OF THE HARBOR BOARD - 3 MAY 1983"+memo)
	requireDoubt(t, LoneBanner, "CONFIDENTIAL"+memo)
}
