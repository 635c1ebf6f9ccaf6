package rules

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
)

const saidBlock = "\n\nClassified By: R. Quill, Director\nReason: 1.4(d)\nDeclassify On: 20310503\n\n"

// saidMemo is a memorandum with a banner and an authority block.
func saidMemo(banner, block string) string {
	return banner + "\n\nMay 3, 2021\n\nMEMORANDUM FOR MR. POE\n\nSUBJECT: (U) Piers\n\n(U) The plan is enclosed.\n\n" +
		"(C) The owner is ill." + block + banner + "\n"
}

// TestBannersThatSayTheLevelAfterSeparation: the banner is also on the pages of the enclosure, whose portions are as
// high as it.
func TestBannersThatSayTheLevelAfterSeparation(t *testing.T) {
	for _, said := range []string{"(U when separated)", "(UNCLASSIFIED when separated from enclosure)",
		"(U when separated from enclosure)", "(UNCLASSIFIED when separated)", "(U WHEN SEPARATED FROM ATTACHMENT)",
		"(Unclassified when separated from attachments)", "(U if separated)", "(UNCLASSIFIED UPON REMOVAL OF ENCLOSURE)",
		"(U upon removal of enclosures)", "(U without attachment)", "(UNCLASSIFIED WHEN DETACHED)"} {
		found := reported(t, saidMemo("CONFIDENTIAL "+said, saidBlock))
		assert.Equal(t, []string{"B007 info"}, found, said)
		below := strings.Trim(said, "()")
		assert.Contains(t, reported(t, saidMemo("CONFIDENTIAL", "\n\n"+below+saidBlock)), "B007 error", below)
		both := saidMemo("CONFIDENTIAL "+said, "\n\n"+below+saidBlock)
		assert.Equal(t, []string{"B007 error"}, reported(t, both), below)
	}
	for _, other := range []string{"(U when ready)", "(X when separated)", "(U)"} {
		assert.NotContains(t, reported(t, saidMemo("CONFIDENTIAL "+other, saidBlock)), "B007 info", other)
	}
}

// TestInstructionsWithTheKeyOfAStamp: a line in the place of the instruction is one, with the words of a stamp, too.
func TestInstructionsWithTheKeyOfAStamp(t *testing.T) {
	const block = "Classified By: J. Poe, Chief, Piers\nReason: 1.4(d)\n"
	for _, key := range []string{"Declassified on:", "DECLASSIFIED ON:", "Declassified On:", "To be declassified on:",
		"To be declassified on", "TO BE DECLASSIFIED ON:", "Will be declassified on:", "WILL BE DECLASSIFIED ON:"} {
		for value, want := range map[string][]string{"20500101": {"D006 error"}, "20300101": nil, "20200101": {"D005 error"},
			"January 1, 2050": {"D006 error"}} {
			assert.Equal(t, want, blockOf(t, "June 6, 2021", block+key+" "+value), "%s %s", key, value)
		}
	}
	derived := "Derived From: Port Guide 1, dated 20200101\nClassified By: J. Poe, Chief, Piers\nDeclassified on: 20500101"
	assert.Contains(t, blockOf(t, "June 6, 2021", derived), "D006 warning")
	reasonLast := "Classified By: J. Poe, Chief\nDeclassify On: 20300101\nReason: 1.4(d)\nDeclassified on: 20500101"
	assert.Empty(t, blockOf(t, "June 6, 2021", reasonLast))
	for _, stamp := range []string{"Declassify On: 20300101\nDeclassified on: 20500101",
		"Declassify On: 20300101\n\nDECLASSIFIED ON: June 3, 2051", "Declassify On: 20300101\nDECLASSIFIED\nOn: 20500101"} {
		assert.Empty(t, blockOf(t, "June 6, 2021", block+stamp), stamp)
	}
}

// TestFieldsThatContradictTheBanner: a line that an editor or a mail program adds says another level.
func TestFieldsThatContradictTheBanner(t *testing.T) {
	for _, c := range []struct{ banner, field string }{
		{"CONFIDENTIAL", "Classification: UNCLASSIFIED"}, {"SECRET", "Classification: UNCLASSIFIED"},
		{"TOP SECRET", "Classification: CONFIDENTIAL"}, {"SECRET", "Classification: CONFIDENTIAL"},
		{"CONFIDENTIAL", "Classification: SECRET"}, {"CONFIDENTIAL", "CLASSIFICATION: TOP SECRET"},
		{"TOP SECRET", "Classification: SECRET"}, {"SECRET//NOFORN", "Classification: UNCLASSIFIED"},
		{"SECRET", "CLASSIFICATION: UNCLASSIFIED"}, {"SECRET", "Security Classification - UNCLASSIFIED"},
		{"SECRET", "Security Classification: Unclassified"}, {"SECRET", "CLASSIFICATION UNCLASSIFIED"},
		{"CONFIDENTIAL", "Classification:  UNCLASSIFIED"}, {"CONFIDENTIAL", "**Classification:** UNCLASSIFIED"},
	} {
		assert.Contains(t, reported(t, saidMemo(c.banner, saidBlock+c.field+"\n\n")), "B004 warning", c)
		assert.Contains(t, reported(t, saidMemo(c.banner, saidBlock)+"\n"+c.field+"\n"), "B004 warning", c)
		mail := contradictingMail("(U) Piers", c.banner+"\n\n(C) The owner is ill."+contradictingBlock+c.banner+"\n\n"+
			c.field)
		assert.Contains(t, reported(t, mail), "B004 warning", c)
	}
	for _, c := range []struct{ banner, field string }{
		{"CONFIDENTIAL", "Classification: CONFIDENTIAL"}, {"SECRET", "CLASSIFICATION: SECRET"},
		{"CONFIDENTIAL", "Classification: piers"}, {"CONFIDENTIAL", "Classification: see above"},
	} {
		assert.NotContains(t, reported(t, saidMemo(c.banner, saidBlock+c.field+"\n\n")), "B004 warning", c)
	}
}

// TestPlainFieldAlone: a field in capitals is the banner where nothing else is one. Next to the stamps of a release it
// is one of them.
func TestPlainFieldAlone(t *testing.T) {
	for _, field := range []string{"CLASSIFICATION: UNCLASSIFIED", "CLASSIFICATION:UNCLASSIFIED",
		"CLASSIFICATION - UNCLASSIFIED", "CLASSIFICATION UNCLASSIFIED", "CLASS: UNCLASSIFIED",
		"Security Classification: Unclassified", "SECURITY CLASSIFICATION - UNCLASSIFIED"} {
		body := "(C) The owner is ill.\n\n(S) The pier is sold to the board."
		assert.Contains(t, reported(t, saidMemo(field, "\n\n"+body)), "R002 error", field)
		assert.Contains(t, reported(t, contradictingMail("Piers", field+"\n\n"+body)), "R002 error", field)
	}
	for _, field := range []string{"CLASSIFICATION: UNCLASSIFIED", "Security Classification: Unclassified"} {
		one := contradictingMail("Piers", "Paul,\n\n(S) The pier is sold to the board.\n\nRosa\n\n"+field)
		assert.Contains(t, reported(t, one), "R002 error", field)
		small := contradictingMail("Piers", "Coats:\n\n(S) Small\n\n"+field)
		assert.NotContains(t, reported(t, small), "R002 error", field)
	}
	released := saidMemo("SECRET", saidBlock) + "\nCLASSIFICATION: UNCLASSIFIED\n\nRELEASED IN FULL\n"
	assert.NotContains(t, reported(t, released), "B004 warning")
}

// TestFieldsBelowSBU: SBU is unclassified.
func TestFieldsBelowSBU(t *testing.T) {
	for _, banner := range []string{"SBU", "SENSITIVE BUT UNCLASSIFIED", "CUI", "FOUO", "LIMITED OFFICIAL USE"} {
		memo := banner + "\n\nMay 3, 2021\n\nMEMORANDUM FOR MR. POE\n\nSUBJECT: Piers\n\n(SBU) The owner is ill.\n\n" +
			banner + "\n\nClassification: "
		assert.NotContains(t, reported(t, memo+"UNCLASSIFIED\n"), "B004 warning", banner)
		assert.Contains(t, reported(t, memo+"SECRET\n"), "B004 warning", banner)
	}
}

// TestLabelsInSubjects: a level in front of a mail's subject is read as that of the mail.
func TestLabelsInSubjects(t *testing.T) {
	mail := func(subject, banner string) string {
		return contradictingMail(subject, banner+"\n\n(C) The owner is ill."+contradictingBlock+banner)
	}
	for _, subject := range []string{"UNCLASSIFIED: Piers", "[UNCLASSIFIED] Piers", "RE: [UNCLASSIFIED] Piers",
		"FW: RE: UNCLASSIFIED: Piers", "[SECRET] Piers", "SECRET: Piers", "TOP SECRET: Piers", "[TOP SECRET] Piers",
		"[SECRET//NOFORN] Piers", "UNCLASSIFIED : Piers"} {
		assert.Contains(t, reported(t, mail(subject, "CONFIDENTIAL")), "T003 warning", subject)
	}
	for _, subject := range []string{"CONFIDENTIAL: Piers", "[CONFIDENTIAL] Piers", "SECRET piers", "SECRETS: a list",
		"Piers: UNCLASSIFIED", "(U) UNCLASSIFIED: a list", "Secret: piers", "[SECRET piers]"} {
		assert.NotContains(t, reported(t, mail(subject, "CONFIDENTIAL")), "T003 warning", subject)
	}
	assert.NotContains(t, reported(t, contradictingMail("UNCLASSIFIED: Piers", "SBU\n\n(SBU) It rained.\n\nSBU")),
		"T003 warning")
}

// TestSubjectsOfOlderMessages: the mark of an older message's subject counts as those of its portions do.
func TestSubjectsOfOlderMessages(t *testing.T) {
	thread := func(banner, subject string) string {
		return contradictingMail("RE: (U) Piers", banner+"\n\n(C) The owner is ill."+contradictingBlock+banner+
			"\n\n-----Original Message-----\nFrom: Rosa Quill\nSent: Sunday, May 2, 2021 9:14 AM\nTo: Paul Oak\nSubject: "+
			subject+"\n\n(U) It rained.")
	}
	for _, subject := range []string{"RE: (S//NF) Port", "(S//NF) Port", "FW: (S//NF) Port", "(S/NF) Port",
		"(TS//NF) Port", "RE: RE: (S//NF) Port", "Port (S//NF)"} {
		found := reported(t, thread("CONFIDENTIAL", subject))
		assert.Contains(t, found, "T002 error", subject)
		assert.Contains(t, found, "R004 warning", subject)
	}
	assert.Contains(t, reported(t, thread("CONFIDENTIAL", "(S) Port")), "T002 error")
	assert.Contains(t, reported(t, thread("SECRET", "RE: (S//NF) Port")), "R004 warning")
	for _, subject := range []string{"(U) Port", "RE: (C) Port", "Port", "Port S"} {
		assert.NotContains(t, reported(t, thread("CONFIDENTIAL", subject)), "T002 error", subject)
	}
	assert.NotContains(t, reported(t, thread("SECRET//NOFORN", "RE: (S//NF) Port")), "R004 warning")
}

// TestReportsOfCommittees: the orders bind agencies, and Congress is not one.
func TestReportsOfCommittees(t *testing.T) {
	report := func(head, said string) string {
		return head + "\n\nReport on Piers\n\nMay 3, 2021\n\nSECRET//NOFORN\n\n(U) " + said + "\n\n(U) It rained.\n\n" +
			"(S//NF) The pier is new.\n\nSECRET//NOFORN\n"
	}
	for _, head := range []string{"U.S. House of Representatives", "UNITED STATES SENATE", "CONGRESS OF THE UNITED STATES",
		"House of Representatives", "United States Senate"} {
		found := reported(t, report(head, "The owner is ill."))
		assert.NotContains(t, found, "D001 warning", head)
		assert.NotContains(t, found, "A001 warning", head)
	}
	said := report("(U) Piers", "The chairman directed Committee staff to look.")
	assert.NotContains(t, reported(t, said), "D001 warning")
	for _, head := range []string{"(U) Piers", "Department of State", "(U) To the United States Senate"} {
		assert.Contains(t, reported(t, report(head, "The Senate met.")), "D001 warning", head)
	}
}
