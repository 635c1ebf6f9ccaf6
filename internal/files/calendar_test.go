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
