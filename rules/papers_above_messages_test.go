package rules

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
)

// TestMarksAboveMessages: a mark above the head of a saved mail is not above the banner of that mail.
func TestMarksAboveMessages(t *testing.T) {
	const head = "From: Rosa Quill\nSent: Tuesday, June 2, 2009 9:12 AM\nTo: Paul Oak\nSubject: (U) Ferries\n\n"
	mail := func(banner, marks string) string {
		return head + banner + "\n\n(" + marks + ") The pier is new.\n\n(U) Call me.\n\n" + banner + "\n"
	}
	for name, c := range map[string]struct{ text, want string }{
		"a higher title":     {"(S) Ferries and piers\n\n" + mail("CONFIDENTIAL", "C"), "T002 warning"},
		"above UNCLASSIFIED": {"(C) Ferries and piers\n\n" + mail("UNCLASSIFIED", "U"), "T002 warning"},
		"the same level":     {"(C) Ferries and piers\n\n" + mail("CONFIDENTIAL", "C"), ""},
		"a lower title":      {"(U) Ferries and piers\n\n" + mail("CONFIDENTIAL", "C"), ""},
		"no title":           {mail("CONFIDENTIAL", "C"), ""},
		"no banner below":    {"(S) Ferries and piers\n\n" + head + "(C) The pier is new.\n\n(U) Call me.\n", ""}, // B001
		"a banner above":     {"SECRET\n\n(S) Ferries and piers\n\n" + mail("CONFIDENTIAL", "C"), ""},
		"a copy with a stamp": {"(S) Ferries and piers\n\n" + mail("CONFIDENTIAL", "C") +
			"\nApproved for Release: 2022/05/03\n", ""},
	} {
		require.Equal(t, c.want, strings.Join(onlyOf(reported(t, c.text), "T002"), ", "), name)
	}
}
