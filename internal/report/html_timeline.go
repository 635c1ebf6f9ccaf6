package report

import (
	"fmt"
	"time"

	"github.com/cablelint/cablelint/grammar/calendar"
	"github.com/cablelint/cablelint/grammar/instruction"
	"github.com/cablelint/cablelint/lint/cable"
)

// sheetTimeline is a cable's time: the day of its classification, the one of its declassification, and today.
type sheetTimeline struct {
	Text string
	// Class is the level's, which colours the time under classification. Empty where only Text can be said.
	Class string
	// Points are in order of place; From and To are where the time under classification begins and ends.
	Points   []sheetPoint
	From, To string
	// Open reports that nothing ends the classification on a day that is known.
	Open bool
}

// sheetPoint is a day on the line.
type sheetPoint struct {
	Kind, Label string
	// X is the place from the left, Anchor which end of the label is there, Y the label's height.
	X, Anchor string
	Y         int
}

// timelineOf is nil where the cable is not classified and nothing ends its classification.
func timelineOf(d *cable.Document, today calendar.Day) *sheetTimeline {
	m := d.Marking()
	end, ended, words := ending(d)
	if !m.Level.Classified() && !ended {
		return nil
	}
	if !d.Date.Known() {
		if words == "" {
			return nil
		}
		return &sheetTimeline{Text: "Undated; " + words + "."}
	}
	t := &sheetTimeline{Text: timeText(d, end, ended, words, today)}
	if ended && end <= d.Date.From {
		return t
	}
	t.Class = levelClass(m)
	t.draw(d, end, ended, words, today)
	return t
}

// ending is the day on which the header says that classification ends, or in words what the header has instead.
func ending(d *cable.Document) (end calendar.Day, ok bool, words string) {
	for _, b := range d.Blocks {
		if b.Order == nil {
			continue
		}
		for _, values := range [...][]instruction.Value{b.Order.Values, b.Order.More} {
			for _, v := range values {
				switch {
				case (v.Kind == instruction.Date || v.Kind == instruction.Schedule) && v.Dated:
					return v.Day, true, ""
				case v.Kind == instruction.Duration && d.Date.Known():
					return d.Date.To.AddYears(v.Years), true, ""
				case words == "":
					words = instructionWords(v)
				}
			}
		}
	}
	return 0, false, words
}

// instructionWords names an instruction that is not a date; never an event's own words.
func instructionWords(v instruction.Value) string {
	switch v.Kind {
	case instruction.Exemption, instruction.Schedule, instruction.Indefinite, instruction.NoInstruction:
		return v.Code
	case instruction.Event:
		return "at an event"
	case instruction.SourceMarked:
		return "as its source says"
	case instruction.ReleaseStamp:
		return "stamped as declassified"
	case instruction.Masked, instruction.Cut:
		return "lost in this copy"
	}
	return ""
}

func timeText(d *cable.Document, end calendar.Day, ended bool, words string, today calendar.Day) string {
	text := "Classified "
	if d.Date.Exact() {
		text += longDay(d.Date.From)
	} else {
		text += "in " + dateText(d.Date)
	}
	switch {
	case ended && end <= d.Date.From:
		return text + "; the declassification date " + longDay(end) + " is not after it."
	case ended && end == today:
		return text + "; to be declassified " + longDay(end) + ", the day of the review."
	case ended && today != 0 && end < today:
		return text + "; was to be declassified " + longDay(end) + ", " + span(end, today) + " before " +
			longDay(today) + "."
	case ended && today != 0:
		return text + "; to be declassified " + longDay(end) + ", " + span(today, end) + " after " + longDay(today) + "."
	case ended:
		return text + "; to be declassified " + longDay(end) + "."
	case words != "":
		return text + "; declassification: " + words + "."
	}
	return text + "; no declassification date was found."
}

// draw places the points. Labels have three heights, so that none covers another.
func (t *sheetTimeline) draw(d *cable.Document, end calendar.Day, ended bool, words string, today calendar.Day) {
	from := d.Date.From
	first, last := from, from.AddYears(10)
	if ended {
		last = end
	}
	if today != 0 {
		first, last = min(first, today), max(last, today)
	}
	place := func(day calendar.Day) float64 { return 1 + 96*float64(day-first)/float64(max(last-first, 1)) }
	began := shortDay(from)
	if !d.Date.Exact() {
		began = dateText(d.Date)
	}
	t.point("began", "classified "+began, place(from), 58)
	t.From, t.To = percent(place(from)), "100%"
	if ended {
		t.point("end", "declassify "+shortDay(end), place(end), 14)
		t.To = percent(place(end))
	} else {
		t.Open = true
		if words == "" {
			words = "no date found"
		}
		t.Points = append(t.Points, sheetPoint{"open", words, "99%", "end", 14})
	}
	if today != 0 {
		y := 58
		if x := place(today); x-place(from) < 45 && place(from)-x < 45 {
			y = 74
		}
		t.point("today", "as of "+shortDay(today), place(today), y)
	}
}

func (t *sheetTimeline) point(kind, label string, x float64, y int) {
	anchor := "middle"
	switch {
	case x < 20:
		anchor = "start"
	case x > 80:
		anchor = "end"
	}
	t.Points = append(t.Points, sheetPoint{kind, label, percent(x), anchor, y})
}

func percent(x float64) string { return fmt.Sprintf("%.4g%%", x) }

// shortDay is a day as tables have it, "4 May 2009".
func shortDay(d calendar.Day) string {
	y, m, day := d.Split()
	return fmt.Sprintf("%d %s %d", day, time.Month(m).String()[:3], y)
}

// longDay is a day as sentences have it, "25 November 2026".
func longDay(d calendar.Day) string {
	y, m, day := d.Split()
	return fmt.Sprintf("%d %s %d", day, time.Month(m), y)
}

// span is the time between two days, the earlier first, in the largest unit that fits: "7 years", "1 month".
func span(from, to calendar.Day) string {
	years := to.Year() - from.Year()
	if from.AddYears(years) > to {
		years--
	}
	days := int(to - from)
	switch {
	case years > 0:
		return several(years, "year")
	case days >= 31:
		return several(days/30, "month")
	}
	return several(days, "day")
}

func several(n int, what string) string { return fmt.Sprint(n, " ", plural(n, what)) }

// countedAs is a number of things whose name has a plural of its own.
func countedAs(n int, one, many string) string {
	if n == 1 {
		many = one
	}
	return fmt.Sprint(n, " ", many)
}

func plural(n int, what string) string {
	if n == 1 {
		return what
	}
	return what + "s"
}
