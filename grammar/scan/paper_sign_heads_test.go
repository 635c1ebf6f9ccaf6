package scan

import (
	"strings"
	"testing"
)

// TestLevelsInHeadsOfMails: a level or its letter in a field of a mail's head, in its subject or after a name is
// listed. What mail programs and firms write there is not.
func TestLevelsInHeadsOfMails(t *testing.T) {
	mail := func(line string) string {
		return "From: quill@harbor.example\nTo: oak@harbor.example\n" + line + "\n\n" + report
	}
	for _, line := range []string{"Classification: S", "Classification: (S)", "Classification: TS", "Classification: C",
		"X-Classification: S", "Sensitivity: Secret", "Sensitivity: TOP SECRET", "Subject: SECRET Piers of the town",
		"Subject: Re: TOP SECRET Piers", "Subject: Piers (SECRET)", "Subject: Re: Piers (TOP SECRET)",
		"Subject: (C) Piers of the town", "Subject: Piers of the town (S)", "Subject: Piers of the town (TS)",
		"Cc: Ann Elm (SECRET) <elm@harbor.example>", "Cc: Ann Elm [TOP SECRET//NF] <elm@harbor.example>"} {
		requireDoubted(t, mail(line))
		requireDoubted(t, strings.ReplaceAll(mail(line), "\n", "\r\n"))
	}
	requireDoubted(t, "From: R. Quill (SECRET) <quill@harbor.example>\nTo: oak@harbor.example\nSubject: Piers\n\n"+report)
	for _, line := range []string{"Sensitivity: Company-Confidential", "Sensitivity: Personal", "Sensitivity: Private",
		"Sensitivity: Confidential", "Classification: s", "Classification: Public", "Subject: Secret Santa",
		"Subject: SECRET SANTA PARTY", "Subject: SECRET Santa", "Re: SECRET Santa party", "Subject: TOP SECRET Recipe",
		"Subject: SECRET", "Subject: CONFIDENTIAL Offer", "Subject: SECRET piers",
		"Subject: (C) 2019 Harbor Press", "Subject: Shirts, size (S)", "Subject: Task(s)", "Subject: (c) Piers",
		"Cc: The Secret Garden (Harbor)", "Cc: Ann Elm (S) <elm@harbor.example>", "Subject: Secretary (Port)",
		"Cc: Ann Elm (SECRETARY) <elm@harbor.example>"} {
		requireDoubt(t, NoDoubt, mail(line))
	}
}
