package scan

import (
	"strconv"
	"strings"
	"unicode"

	"github.com/cablelint/cablelint/grammar/calendar"
	"github.com/cablelint/cablelint/grammar/source"
	"github.com/cablelint/cablelint/grammar/text"
	"github.com/cablelint/cablelint/grammar/written"
)

// releasePhrases are in what a release says of itself.
var releasePhrases = text.NewPhrases([]string{declassified, "DECLASSIFY UNDER", "RELEASED", "PUBLIC RELEASE",
	"REVIEWED"})

// declassified begins what says who declassified a text.
const declassified = "DECLASSIFIED"

// ReleaseNote is what a text says about its release.
type ReleaseNote struct {
	// Said means that words of a release are in it, Named that it names an authority or who declassified it.
	Said, Named bool
	// Year is the year of the release; 0 where it has no figure. YearKnown is false where no line says who declassified
	// it, or its end is not a year.
	Year      int
	YearKnown bool
	// Order is the number of the executive order in the stamp of the release, and Day its date, which counts where Dated.
	// NoDay is the place of a date that no calendar has.
	Order Piece
	Day   calendar.Day
	Dated bool
	NoDay source.Span
}

// ReleaseNote reads what the text says about its release.
func (t *Tokens) ReleaseNote() (n ReleaseNote) {
	n.Said, n.Named = releasePhrases.In(t.whole), t.namesDeclassifier()
	n.Year, n.YearKnown = t.yearDeclassified()
	start, open := 0, 0
	for line := range strings.Lines(t.whole) {
		if text.HasFold(strings.TrimLeft(line, " \t*_[>"), declassified) {
			open = linesOfStamp
		}
		if open--; open < 0 || strings.TrimSpace(line) == "" {
			open = 0
		} else {
			n.stampLine(text.Plain(line), start)
		}
		start += len(line)
	}
	return n
}

// stampLine reads a line of the stamp that says by whom, when and under which order a text was declassified.
func (n *ReleaseNote) stampLine(line string, start int) {
	for at := range line {
		switch end := text.DigitsEnd(line, at); {
		case at > 0 && strings.IndexByte(" \t(", line[at-1]) < 0:
		case end > at && n.Order.Text == "" && orderBefore(line[max(0, at-longestOrderKey):at]):
			n.Order = Piece{Text: line[at:end], Span: source.Span{Start: start + at, End: start + end}}
		case n.Dated || !n.NoDay.Empty():
		default:
			if n.Day, n.Dated = written.Day(line[at:]); !n.Dated {
				n.NoDay = source.Span{Start: start + at, End: start + at + written.NoDayAt(line[at:])}
			}
		}
	}
}

// linesOfStamp is how many lines below DECLASSIFIED name the order, the number of the case and who declassified a text.
const linesOfStamp = 5

// namesDeclassifier reports whether a text names an authority, or a line says who declassified it, also with signs of
// bold type: **DECLASSIFIED** by Paul Oak, Declassified on March 3, 2026 by Paul Oak, Declassified per Paul Oak. The
// stamp of an archive has DECLASSIFIED on a line of its own, and the order and who did it below.
func (t *Tokens) namesDeclassifier() bool {
	if text.ContainsFold(t.whole, "AUTHORITY") {
		return true
	}
	below := 0 // how many lines of a stamp may follow
	for line := range strings.Lines(t.whole) {
		bare := strings.Trim(line, " \t\r\n*_[]>.:~")
		if below--; below >= 0 && text.HasWord(bare, "BY") && strings.IndexFunc(bare[len("BY"):], unicode.IsLetter) > 0 {
			return true
		}
		at := text.IndexFold(line, declassified)
		if at < 0 {
			continue
		}
		if strings.EqualFold(bare, declassified) {
			below = linesOfStamp
		}
		for _, w := range [...]string{"BY", "PER", "UNDER"} {
			if text.IndexWord(line[at:], w) > 0 {
				return true
			}
		}
	}
	return false
}

// yearDeclassified is the year in the line that begins with who declassified the text, DECLASSIFIED BY; 0 where neither
// the line nor the two below it have a figure. known is false where there is no such line, or its end is not a year.
func (t *Tokens) yearDeclassified() (year int, known bool) {
	lines := strings.Split(t.whole, "\n")
	for i, line := range lines {
		if !text.HasFold(strings.TrimLeft(line, " *_-[>"), declassified) || text.IndexWord(line, "BY") < 0 {
			continue
		}
		if !strings.ContainsAny(strings.Join(lines[i:min(i+3, len(lines))], " "), "0123456789") {
			return 0, true
		}
		line = strings.TrimRight(line, " .*_]\r")
		if len(line) < len("1 2019") || text.IsDigit(line[len(line)-5]) {
			return 0, false
		}
		year, err := strconv.Atoi(line[len(line)-4:])
		return year, err == nil && year >= 1900
	}
	return 0, false
}
