package scan

import (
	"strings"
	"testing"
)

// TestSameLineAtHeadAndFoot: a line that is at the head and at the foot is what each page has, in any language, and no
// table need have it.
func TestSameLineAtHeadAndFoot(t *testing.T) {
	for _, line := range []string{
		"HEMLIGT/UTRIKES", "Stg. CONFIDENTIEEL", "ESA UNCLASSIFIED - Limited Distribution", "# ZEBRA FOUR",
		"COMMITTEE SENSITIVE — MEMBERS AND CLEARED STAFF", "CLASS K2 — HOUSE ONLY", "**極秘** 無期限", "秘", "KÖZÉRDEKŰ TITOK",
		"ΕΜΠΙΣΤΕΥΜΑ", "секретна СПРАВА", "GRADE 3", "غير للغاية", "HARBOR WATCH//PIER", "A PORT",
		"riservatissimo", "nicht zur weitergabe",
	} {
		requireDoubt(t, OtherMarking, line+"\n\n"+report+"\n"+line+"\n")
		requireDoubt(t, OtherMarking, line+"          12 May 2011\n\n"+report+"\n"+line+"    Page 1 of 2\n")
		requireDoubt(t, OtherMarking, "THE HARBOR BOARD\nPort Amber\n"+line+"\n\n"+report+"\n"+line+" 2\n")
		requireDoubt(t, OtherMarking, line+"\n\n"+report+"\n"+line+" - 2 -\nPrinted by the port\n")
		requireDoubt(t, OtherMarking, line+"\n\n"+report+"\n- "+strings.Trim(line, "# ")+" -     1/1\n")
		requireDoubt(t, OtherMarking, "From: oak@example.org\nSubject: Piers\n\n"+line+"\n\n"+report+"\n"+line+"\n")
		requireDoubt(t, NoDoubt, report+"\n"+line+"\n")
		requireDoubt(t, NoDoubt, "One.\nTwo.\nThree.\n"+line+"\n\n"+report+"\n"+line+"\n")
		requireDoubt(t, NoDoubt, line+"\n\n"+report+"\n"+line+"\nOne.\nTwo.\n")
	}
	requireDoubt(t, OtherMarking, "THE HARBOR BOARD\nPort Amber\nZEBRA 4\n\n"+report+"\nZEBRA 5\n")
	for _, s := range []string{
		"> **CX-RESTRICTED** (Level 3) - Port Amber plc\n\n" + report + "\n*CX-RESTRICTED - copies are not controlled*\n",
	} {
		requireDoubt(t, OtherMarking, s)
	}
	for _, s := range []string{
		"PORT (Level 3)\n\n" + report + "\nPORT - copies\n",
		"endblocks\n\n" + report + "\nendblocks()\n",
		"WATERFRONT Notes\n\n" + report + "\nWATERFRONT Board\n",
		"KESTREL GRADE\n\n" + report + "\nKESTREL GRADE\n\nOne.\nTwo.\nThree.\n", // a title that is said twice
	} {
		requireDoubt(t, NoDoubt, s)
	}
	for _, line := range []string{
		"Harbor Notes", "# Changelog", "The ferry is late again", "Regards,", "Regards", "DRAFT", "- DRAFT -",
		"int", "commutative: false", "12 05 2011", "***", "import \"harbor\";", "//harbor:json", "harbor_notes",
		"Where is the FERRY?", "Row the boat",
		"PORT AMBER, INC.", "HARBOR =", "SÉ!", "CONFIDENTIAL", "Konfidentiell", "PRIVATE AND CONFIDENTIAL",
		"STRICTLY CONFIDENTIAL", "TLP:CLEAR", "PIER INTERNAL USE ONLY",
		"DECLASSIFIED", "DEMONSTRATOR", "SAMPLE", "- TEMPLATE -",
		"2022-10-01 07:00:01 INFO  lamp", "UNCLASSIFIED U.S. Department of State Case No. X-2099-1",
	} {
		requireDoubt(t, NoDoubt, line+"\n\n"+report+"\n"+line+"\n")
	}
	// the writer of a letter may be named at its head
	requireDoubt(t, NoDoubt, "ROSA QUILL\n\n"+report+"\nYours sincerely,\nROSA QUILL\n")
}
