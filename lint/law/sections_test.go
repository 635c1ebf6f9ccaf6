package law

import (
	"os"
	"regexp"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
)

// directive is where the text of 32 CFR 2001 lies next to the repository; it is no part of it.
const directive = "../../../shared/domain/32cfr2001.txt"

func TestHeadingsAreTheDirectivesOwn(t *testing.T) {
	data, err := os.ReadFile(directive)
	if os.IsNotExist(err) {
		t.Log("the directive's text is not here: no heading was compared")
		return
	}
	require.NoError(t, err)
	for _, h := range directive2010 {
		require.Equal(t, h.text, printedHeading(string(data), h.section), h.section)
	}
	require.Empty(t, printedHeading(string(data), "2001.21(z)"))
}

// printedHeading is the heading that the directive's text prints over a section, without its full stop.
func printedHeading(text, section string) string {
	number, rest, _ := strings.Cut(section, "(")
	at := strings.Index(text, "\n§ "+number+" ")
	if at < 0 {
		return ""
	}
	part := text[at+1:]
	if end := strings.Index(part, "\n§ 2001."); end > 0 {
		part = part[:end]
	}
	line, part, _ := strings.Cut(part, "\n")
	title := strings.TrimPrefix(line, "§ "+number+" ")
	for rest != "" {
		var sign string
		sign, rest, _ = strings.Cut(rest, ")")
		rest = strings.TrimPrefix(rest, "(")
		m := regexp.MustCompile(`(?m)^—?\(` + sign + `\)\s+(.+)$`).FindStringSubmatchIndex(part)
		if m == nil {
			return ""
		}
		title, part = part[m[2]:m[3]], part[m[1]:]
	}
	return strings.TrimSuffix(strings.TrimSpace(title), ".")
}

func TestACiteIsHeadedByTheSectionItIsPartOf(t *testing.T) {
	require.Equal(t, "Overall marking", Cite{Instrument: &ISOO2010, Section: "2001.21(b)(2)"}.Heading())
	require.Equal(t, "Marking prohibitions", Cite{Instrument: &ISOO2003, Section: "2001.23(a)"}.Heading())
	require.Equal(t, "Duration of classification", Cite{Instrument: &EO12958, Section: "1.6"}.Heading())
	require.Equal(t, "Identification and markings", Cite{Instrument: &EO13526, Section: "1.6(a)"}.Heading())
	require.Empty(t, Cite{Instrument: &ISOO2010, Section: "2001.2"}.Heading())
	require.Empty(t, Consistency("a custom").Heading())
}
