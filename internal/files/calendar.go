package files

import (
	"strings"

	"github.com/cablelint/cablelint/grammar/source"
	"github.com/cablelint/cablelint/grammar/text"
	"github.com/cablelint/cablelint/internal/pattern"
)

// A calendar (RFC 5545) and the card of an address (RFC 6350) have a value in each line, after a name in any case and
// its parameters: item1.NOTE;LANGUAGE=en:The pier.

// unreadValues says that a calendar or the card of an address, which is not part of a mail, has marks.
const unreadValues = "values of the calendar or card have marks, and were not read: save them as text"

// marksInValues reports whether a calendar, or the card of an address, has marks in its values.
func marksInValues(said string) bool {
	s := strings.TrimLeft(said, "\ufeff \t\r\n")
	begins := text.HasFold(s, "BEGIN:VCALENDAR") || text.HasFold(s, "BEGIN:VCARD")
	return begins && markedValues(calendarText(s))
}

// markedValues reports whether the text of a calendar or a card has marks, or a value that begins with a level and a
// sign: SECRET//NOFORN meeting, SECRET - meeting.
func markedValues(said string) bool {
	return marked(said) || levelFirst.Get().MatchString(said)
}

var (
	// levelFirst is a line that begins with a level in capitals and a sign, and has words in small letters.
	levelFirst = pattern.Lazy(`(?m)^(?:(?:TOP )?SECRET(?: ?//| ?[-–:] )|CONFIDENTIAL ?//|TS//|S//)[^\n]*[a-z]`)
	// quotedValue is a value in quoted-printable, as cards of version 2.1 have, with the lines that it goes on in.
	quotedValue = pattern.Lazy(`(?im)^[^:\n]*QUOTED-PRINTABLE[^:\n]*:(?:.*=\r?\n)*.*`)
	// valueName is a name without the group before it, up to the value. A parameter in quotes may have colons.
	valueName = pattern.Lazy(`^(?:[\w-]+\.)?([\w-]+)(?:;(?:"[^"\n]*"|[^":\n])*)?:`)
)

// calendarText is the text of an invitation: each value in a line of its own, without the marks for line ends and the
// blanks with which long lines are folded. The HTML of a description counts where it alone has marks.
func calendarText(s string) string {
	s = strings.NewReplacer("\r\n ", "", "\r\n\t", "", "\n ", "", "\n\t", "").Replace(s)
	s = quotedValue.Get().ReplaceAllStringFunc(s, func(value string) string {
		return quoted(value, source.Span{End: len(value)}).text
	})
	signs := strings.NewReplacer(`\n`, "\n", `\N`, "\n", `\,`, ",", `\;`, ";", `\\`, `\`)
	var shown, page strings.Builder
	for line := range strings.Lines(s) {
		at := valueName.Get().FindStringSubmatchIndex(line)
		if at == nil {
			shown.WriteString(signs.Replace(line))
			continue
		}
		switch value := signs.Replace(line[at[1]:]); strings.ToUpper(line[at[2]:at[3]]) {
		case "SUMMARY", "DESCRIPTION", "LOCATION", "COMMENT", "NOTE":
			shown.WriteString(value)
		case "X-ALT-DESC":
			page.WriteString(value)
		}
	}
	if page.Len() > 0 && !marked(shown.String()) {
		if text := shownBy(page.String()).text.String(); marked(text) {
			shown.WriteString(text)
		}
	}
	return shown.String()
}
