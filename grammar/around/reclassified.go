package around

import (
	"strings"

	"github.com/cablelint/cablelint/grammar/calendar"
	"github.com/cablelint/cablelint/grammar/source"
	"github.com/cablelint/cablelint/grammar/text"
	"github.com/cablelint/cablelint/grammar/written"
)

// Reclassified is what a block says about a paper that was declassified and then classified again. Its span is empty
// where the block says no such thing.
type Reclassified struct {
	Span source.Span
	// Day is the day of the action; it counts where Dated.
	Day   calendar.Day
	Dated bool
}

// Reclassified reads the line of a place that begins with RECLASSIFIED. The day is on it, or on one as Date of
// reclassification: April 4, 2011.
func (t Text) Reclassified(at source.Span) (r Reclassified) {
	const key = "RECLASSIFI"
	start := at.Start
	for line := range strings.Lines(at.In(t.whole)) {
		bare := strings.TrimLeft(line, " \t*_[(")
		if text.HasWord(bare, key+"ED") && r.Span.Empty() {
			from := start + len(line) - len(bare)
			r.Span = source.Span{Start: from, End: from + len(strings.TrimRight(bare, " \t\r\n"))}
		}
		if !r.Dated && (text.ContainsFold(bare, key) || text.HasWord(bare, "DATE")) {
			r.Day, r.Dated = dayIn(bare)
		}
		start += len(line)
	}
	return r
}

// dayIn is the first day that is written in a line.
func dayIn(line string) (day calendar.Day, ok bool) {
	for i := range line {
		if i > 0 && (line[i-1] == ' ' || line[i-1] == '(') {
			if day, ok = written.Day(line[i:]); ok {
				return day, true
			}
		}
	}
	return 0, false
}
