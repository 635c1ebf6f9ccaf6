package decode

import (
	"fmt"
	"strings"
	"time"

	"github.com/cablelint/cablelint/grammar/calendar"
	"github.com/cablelint/cablelint/grammar/marking"
	"github.com/cablelint/cablelint/grammar/source"
	"github.com/cablelint/cablelint/lint"
	"github.com/cablelint/cablelint/lint/cable"
)

// frame is the smallest cable that has a marking, and its place.
type frame struct {
	text string
	at   source.Span
	// header means that the marking is written as headers are, which is not a fault here though the frame has it in a
	// portion.
	header bool
}

// markFrame is a cable with a portion of the marking, below a header that covers it.
func markFrame(s string, m *marking.Parsed, day calendar.Day) frame {
	f := frame{header: longForm(m)}
	mark := s
	owned := strings.HasPrefix(s, "//") // //NS: the level is NATO's
	for _, w := range m.Words {
		if w.IsLevel() && f.header && !owned { // S E C R E T is for a classification line
			mark = s[:w.Span.Start] + w.Level.String() + s[w.Span.End:]
			break
		}
	}
	if m.Marking.Level == marking.Unmarked && !m.Opened && !owned {
		mark = "S/" + mark
	}
	if !m.Opened && !m.Closed {
		mark = "(" + mark + ")"
	}
	head := header(marking.Join(m.Marking, marking.Marking{Level: marking.Unclassified}).Header(), day, nil)
	f.text = head + "1. (U) The first paragraph.\n\n2. " + mark +
		" The second paragraph.\n\n3. (U) The third.\n\n4. (U) The last.\n"
	at := len(head) + len("1. (U) The first paragraph.\n\n2. ")
	f.at = source.Span{Start: at, End: at + len(mark)}
	return f
}

// captionFrame is a cable with a list of captions, at a level that it may have.
func captionFrame(list []string, day calendar.Day) frame {
	m := marking.Marking{Level: marking.Confidential}
	for _, c := range list {
		switch c {
		case "NOFORN":
			m.Controls = m.Controls.With(marking.NOFORN)
		case "SENSITIVE", "SENSITIVE BUT UNCLASSIFIED", "DEA SENSITIVE", "LAW ENFORCEMENT SENSITIVE", "EFTO", "E F T O":
			m = marking.Marking{Level: marking.Unclassified, Controls: m.Controls.With(marking.SBU)}
		}
	}
	text := header(m, day, list)
	captions := strings.Join(list, "\n")
	at := strings.Index(text, "\n\n"+captions+"\n") + len("\n\n")
	mark := m.Portion()
	return frame{text: text + "1. " + mark + " The first paragraph.\n\n2. " + mark + " The last.\n",
		at: source.Span{Start: at, End: at + len(captions)}}
}

// header is the head of a cable of a day that shows a marking; captions nil are those of the marking.
func header(m marking.Marking, day calendar.Day, captions []string) string {
	return headerWith(m, day, captions, "", "")
}

// headerWith is header with an E.O. line and an authority; those of the day where they are empty.
func headerWith(m marking.Marking, day calendar.Day, captions []string, order, authority string) string {
	dated := &cable.Document{Date: cable.Date{From: day, To: day, Source: cable.FromDTG}}
	if captions == nil {
		for c := range m.Controls.All() {
			if c == marking.SBU {
				captions = append(captions, "SENSITIVE")
			} else {
				captions = append(captions, c.String())
			}
		}
	}
	if order == "" {
		order, _ = lint.Skeleton(dated, m.Level)
	}
	lines := []string{dtg(day), "FM AMEMBASSY QUELLVILLE", "TO SECSTATE WASHDC", "BT",
		m.Level.Telegram() + " QUELLVILLE 000001", "", strings.Join(captions, "\n"), "", order, "TAGS: PREL",
		"SUBJECT: A MARKING", ""}
	if authority == "" {
		authority = "Classified By: DCM Ana Prill for reasons 1.4 (b) and (d)."
	}
	if m.Level.Classified() {
		lines = append(lines, authority, "")
	}
	return strings.Join(lines, "\n") + "\n"
}

// dtg is a date-time group of a day.
func dtg(day calendar.Day) string {
	y, m, d := day.Split()
	return fmt.Sprintf("R %02d1200Z %s %02d", d, strings.ToUpper(time.Month(m).String()[:3]), y%100)
}
