package rules

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
)

// contradictingMail is a mail whose sender nothing is known of.
func contradictingMail(subject, body string) string {
	return "From: a@port.example\nTo: b@port.example\nDate: Mon, 3 May 2021 10:00:00 +0000\nSubject: " + subject + "\n\n" +
		body + "\n"
}

const contradictingBlock = "\n\nClassified By: R. Quill, Director\nDerived From: Guide\nDeclassify On: 20310503\n\n"

// TestSentencesOfMails: what a mail says about itself is compared with its portions and its banner.
func TestSentencesOfMails(t *testing.T) {
	const said = "The owner sold the pier to a friend."
	for _, sentence := range []string{"This email is UNCLASSIFIED.", "This e-mail is UNCLASSIFIED", "This message is SBU.",
		"This email is UNCLASSIFIED based on the definitions in E.O. 13526",
		"In accordance with E.O. 13526, this email is: UNCLASSIFIED"} {
		for _, body := range []string{"(C) " + said, "(S) " + said, "(S//NF) " + said, "(U) It rained today.\n\n(C) " + said,
			"SECRET\n\n" + said + contradictingBlock + "SECRET",
			"CONFIDENTIAL\n\n(C) " + said + contradictingBlock + "CONFIDENTIAL"} {
			mail := contradictingMail("Piers", body+"\n\n"+sentence)
			assert.Contains(t, reported(t, mail), "T003 error", "%s %q", sentence, body)
			if !strings.HasPrefix(body, "SECRET") { // a text without a head shows too little
				assert.Contains(t, reported(t, body+"\n\n"+sentence+"\n"), "T003 error", "%s %q", sentence, body)
			}
		}
		for _, body := range []string{"(U) " + said + "\n\n(SBU) It rained.", "UNCLASSIFIED\n\n(U) " + said,
			"SBU\n\n(SBU) " + said,
			said} {
			assert.NotContains(t, reported(t, contradictingMail("Piers", body+"\n\n"+sentence)), "T003 error", "%s %q", sentence,
				body)
		}
	}
	low := "CONFIDENTIAL\n\n(C) " + said + contradictingBlock + "CONFIDENTIAL\n\nThis email is SECRET."
	assert.Contains(t, reported(t, contradictingMail("Piers", low)), "T003 error")
	assert.NotContains(t, reported(t, contradictingMail("Piers", strings.ReplaceAll(low, "CONFIDENTIAL", "SECRET"))),
		"T003 error")
}
