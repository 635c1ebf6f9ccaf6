package rules

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/cablelint/cablelint/lint"
)

// quotedMail is a mail with an authority block that quotes another one.
func quotedMail(reply, quoted string) string {
	return "From: Paul Oak\nSent: Thursday, March 5, 2026 10:14 AM\nTo: Rosa Quill\nSubject: (U) Quay\n\n" +
		"CONFIDENTIAL\n\n" + reply + "\n\n" + quoted + "\n\nClassified By: Paul Oak, Director, XYZ\nReason: 1.4(d)\n" +
		"Declassify On: 20360303\n\nCONFIDENTIAL\n"
}

// TestSentencesOfQuotedMails: what a mail says about itself is compared with its own portions and banners, and not
// with those of the mail that it is quoted in, or that it quotes.
func TestSentencesOfQuotedMails(t *testing.T) {
	const high, low = "(C) He named his price.", "(U) It rained."
	for _, said := range []string{"This email is UNCLASSIFIED.", "This message is UNCLASSIFIED.",
		"This e-mail is UNCLASSIFIED", "*This email is UNCLASSIFIED*"} {
		for _, sign := range []string{"> ", ">", ">> ", "> > ", " > ", ">\t"} {
			for _, blank := range []string{"\n", "\n" + sign + "\n"} {
				sound := quotedMail(high, sign+low+blank+sign+said)
				assert.Empty(t, reported(t, sound), "%q", sound)
				own := quotedMail(low, sign+high+blank+sign+said)
				assert.Equal(t, []string{"T003 error"}, reported(t, own), "%q", own)
				outer := strings.Replace(said, "UNCLASSIFIED", "CONFIDENTIAL", 1)
				outer = quotedMail(low+"\n\n"+outer, sign+"(S) He named his price.")
				assert.NotContains(t, reported(t, outer), "T003 error", "%q", outer)
			}
		}
		assert.Contains(t, reported(t, quotedMail(high+"\n\n"+said, "> "+low)), "T003 error", said)
		deeper := quotedMail(low, "> "+high+"\n>\n> > "+low+"\n> >\n> > "+said)
		assert.Empty(t, reported(t, deeper), said)
	}
	const apart = "Unclassified when separated from attachment"
	assert.NotContains(t, reported(t, quotedMail(high, "> "+low+"\n>\n> "+apart)), "B007 error")
	assert.NotContains(t, reported(t, quotedMail(low+"\n\n"+apart, "> "+high)), "B007 error")
	assert.Contains(t, reported(t, quotedMail(low, "> "+high+"\n>\n> "+apart)), "B007 error")
	assert.Contains(t, reported(t, quotedMail(high+"\n\n"+apart, "> "+low)), "B007 error")
}

// TestSeparationInThreads: a sentence on what is left says nothing of the messages below.
func TestSeparationInThreads(t *testing.T) {
	const apart = "Unclassified when separated from attachment"
	assert.NotContains(t, inThread(t, "(S//NF) Ben, the plan is below.", "(U) Ben, see below.\n\n"+apart), "B007 error")
	assert.Contains(t, inThread(t, "(S//NF) Ben, the plan is below.", "(S//NF) Ben, see below.\n\n"+apart), "B007 error")
}

// TestFixesLeaveQuotedBanners: a fix of the banner changes that of the newest mail, and not those of the mails that it
// quotes: they are as they were sent.
func TestFixesLeaveQuotedBanners(t *testing.T) {
	read := reader(t)
	for _, sign := range []string{"> ", ">", "> > "} {
		quoted := sign + "CONFIDENTIAL\n" + sign + "\n" + sign + "(C) It rained.\n" + sign + "\n" + sign + "CONFIDENTIAL"
		for portion, banner := range map[string]string{"(S) He left.": "SECRET", "(C//NF) He left.": "CONFIDENTIAL//NOFORN"} {
			text := quotedMail(portion, quoted)
			want := strings.ReplaceAll(text, "\nCONFIDENTIAL\n", "\n"+banner+"\n")
			assert.Equal(t, want, lint.Apply(text, true, read).Text, "%q %s", sign, portion)
			// the reply has no banner
			bare := strings.ReplaceAll(text, "\nCONFIDENTIAL\n", "\n")
			assert.Equal(t, bare, lint.Apply(bare, true, read).Text, "%q %s", sign, portion)
			for _, d := range foundIn(t, bare) {
				assert.Empty(t, d.Fixes, "%q %s: %s", sign, portion, d.Message)
			}
		}
	}
}
