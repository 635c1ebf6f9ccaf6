package files

import (
	"testing"

	"github.com/stretchr/testify/require"
)

// TestCalendarsAndCards: a calendar that is not part of a mail, or a card, does not pass with marks in its values.
func TestCalendarsAndCards(t *testing.T) {
	for data, want := range map[string]bool{
		"BEGIN:VCALENDAR\nBEGIN:VEVENT\nSUMMARY:(S) The pier\nEND:VEVENT\n":                   true,
		"BEGIN:VCALENDAR\r\nDESCRIPTION;LANGUAGE=en:SECRET\\n\\n(S//N\r\n F) The pier\\n\r\n": true,
		"BEGIN:VCARD\nNOTE:SECRET\\nThe pier\nEND:VCARD\n":                                    true,
		"BEGIN:VCALENDAR\nSUMMARY:Ferries\nEND:VCALENDAR\n":                                   false,
		"BEGIN:VCALENDAR\nSUMMARY:SECRET - harbor meeting\nEND:VCALENDAR\n":                   true,
		"BEGIN:VCALENDAR\nSUMMARY:TOP SECRET: meeting\nEND:VCALENDAR\n":                       true,
		"BEGIN:VCALENDAR\nSUMMARY:S//NF harbor meeting\nEND:VCALENDAR\n":                      true,
		"BEGIN:VCALENDAR\nSUMMARY:SECRET GARDEN tour\nEND:VCALENDAR\n":                        false,
		"BEGIN:VCALENDAR\nSUMMARY:CONFIDENTIAL - talks\nEND:VCALENDAR\n":                      false,
		"BEGIN:VCALENDAR\nSUMMARY:Secret - Santa\nEND:VCALENDAR\n":                            false,
		"SUMMARY:(S) no calendar\n":                                                           false,
		"begin:vcalendar\nsummary:(S) The pier\n":                                             true,
		"BEGIN:VCARD\nitem1.NOTE:(S) The pier\n":                                              true,
		"BEGIN:VCALENDAR\nDESCRIPTION;ALTREP=\"cid:a;b\":(S) The pier\n":                      true,
		"BEGIN:VCALENDAR\nX-ALT-DESC;FMTTYPE=text/html:<p>He left.</p><p>(S) The pier</p>\n":  true,
		"BEGIN:VCALENDAR\nX-ALT-DESC;FMTTYPE=text/html:<p>He left.</p>\n":                     false,
		"BEGIN:VCARD\nNOTE;ENCODING=QUOTED-PRINTABLE:He left.=0D=0A(S) The =\r\npier\r\n":     true,
		"BEGIN:VCARD\nNOTE;QUOTED-PRINTABLE:=\n=28S) The pier\nEND:VCARD\n":                   true,
		"BEGIN:VCALENDAR\nCLASS:CONFIDENTIAL\nATTENDEE;CN=\"(S) Q\":mailto:q@port.example\n":  false,
	} {
		require.Equal(t, want, decode("a.ics", data, true).Missing == unreadValues, data)
	}
	both := "BEGIN:VCALENDAR\nDESCRIPTION:(S) The pier\nX-ALT-DESC:<p>(S) The pier</p>\n"
	require.Equal(t, "(S) The pier\n", calendarText(both), "a mail does not have it twice")
}

// TestLevelsInInvitations: the value of an invitation begins with a level, and no banner of it is a line.
func TestLevelsInInvitations(t *testing.T) {
	mail := func(summary string) string {
		return "From: poe@port.example\nTo: oak@port.example\nSubject: Ferries\nMIME-Version: 1.0\n" +
			"Content-Type: text/calendar\n\nBEGIN:VCALENDAR\nSUMMARY:" + summary + "\nEND:VCALENDAR\n"
	}
	for _, summary := range []string{"SECRET//NOFORN meeting", "SECRET - meeting", "TS//SI harbor talks"} {
		require.Contains(t, decode("a.eml", mail(summary), true).Missing, "calendar", summary)
	}
	for _, summary := range []string{"Ferries", "SECRET GARDEN tour", "CONFIDENTIAL - talks", "Secret: Santa"} {
		require.Empty(t, decode("a.eml", mail(summary), true).Missing, summary)
	}
}
