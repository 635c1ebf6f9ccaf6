package cable

import (
	"fmt"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
)

// said is what a cable says, places left out.
func said(d *Document) string {
	var b strings.Builder
	fmt.Fprintln(&b, d.Date.From, d.Date.Source, d.Identifier, d.Marking(), d.Copy)
	for _, h := range d.Blocks {
		fmt.Fprintln(&b, h.Line.Level.Marking, h.Line.Section, h.Line.Sections, h.Line.Serial, h.Line.Damaged, h.Tags,
			h.Order.Number, h.Order.Values[0].Day,
			h.Subject.Mark.Marking, h.Authority.Position.Text != "", h.Authority.Reasons.Section,
			len(h.Authority.Reasons.Letters), h.Authority.Reasons.Faults, h.KeySlips)
		for _, c := range h.Captions {
			fmt.Fprintln(&b, c.Name)
		}
	}
	for _, e := range d.Envelopes {
		fmt.Fprintln(&b, e.StationSerial, e.StationDay, e.Letters, e.Class, e.Day, e.Dated)
	}
	for _, p := range d.Portions {
		fmt.Fprintln(&b, p.Number, p.Marking(), p.Garbled, p.ListLetter)
	}
	for _, p := range d.Pages {
		fmt.Fprintln(&b, p.Serial, p.Page, p.Pages)
	}
	return b.String()
}

// TestOneBlank: a cable says the same where its blanks are others than the space. A tab separates words only.
func TestOneBlank(t *testing.T) {
	cable := strings.Replace(heading+header+body, "TALKS\nGO", "TALKS GO", 1) +
		"\nTARBA 00000417  002 OF 003\n\n3. (S//NF) More.\n"
	cable = strings.Replace(cable, "A L TARBA", "A L SECTION 01 OF 03 TARBA", 1)
	want := said(one(t, cable))
	require.Contains(t, want, "2006-04-13")
	for _, blank := range []string{"\u00a0", "\u3000", "\u2003", "\u202f", "\u1680"} {
		have := said(one(t, strings.ReplaceAll(cable, " ", blank)))
		require.Equal(t, want, have, "%q", blank)
	}
}
