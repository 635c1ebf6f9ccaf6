package scan

import (
	"strings"

	"github.com/cablelint/cablelint/grammar/source"
	"github.com/cablelint/cablelint/grammar/text"
)

// Group is the stamp of a group of E.O. 10964, under which papers were downgraded by themselves.
type Group struct {
	Number Piece
	// Explained means that the words of the stamp are next to it: Downgraded at 3 year intervals.
	Explained bool
	// Interval and Term are the numbers of years in the words after the number: Downgraded at 3 year intervals;
	// declassified after 12 years.
	Interval, Term Years
}

// Years is a number of years and its place. It is zero where none was read.
type Years struct {
	Number int
	Span   source.Span
}

// Groups lists the stamps of groups in a place of a paper: GROUP 3, Group-1, GP-4, each alone on a line, or with the
// words of the stamp.
func (t *Tokens) Groups(at source.Span) (all []Group) {
	if !t.words.Has(foundGroups) {
		return nil
	}
	start, above := at.Start, ""
	for line := range strings.Lines(at.In(t.read)) {
		bare := strings.TrimSpace(line)
		if bare == "" {
			start += len(line)
			continue
		}
		if text.IsLetter(bare[0]) && bare[0] != 'G' { // as most lines begin
			start, above = start+len(line), bare
			continue
		}
		if from, to := groupNumber(text.Plain(line)); to > 0 {
			rest := line[to:]
			_, next, _ := strings.Cut(t.read[start+from:min(at.End, start+len(line)+longestDay)], "\n")
			g := Group{Explained: regrades(rest) || regrades(above) || regrades(next)}
			g.Number = Piece{Text: line[from:to], Span: source.Span{Start: start + from, End: start + to}}
			if g.Explained {
				words := oneBlock(text.Plain(t.read[start+to : min(at.End, start+to+longestStamp)]))
				g.Interval = yearsAfter(words, "DOWNGRADED AT").shift(start + to)
				g.Term = yearsAfter(words, "DECLASSIFIED AFTER").shift(start + to)
			}
			if g.Explained || strings.Trim(rest, " \t\r\n)]*_.") == "" {
				all = append(all, g)
			}
		}
		start, above = start+len(line), bare
	}
	return all
}

// groupWords are in the keys of groups.
var groupWords = [...]string{"GROUP", "GP ", "GP-", "GP."}

// groupNumber is where the number of a group is on a line that begins with its key; to is 0 for none.
func groupNumber(line string) (from, to int) {
	from = len(line) - len(text.TrimLeft(line, " \t([*_>#-"))
	for _, key := range [...]string{"GROUP", "Group", "GP", "Gp", "Gp."} {
		rest, ok := strings.CutPrefix(line[from:], key)
		number := strings.TrimLeft(rest, " -")
		if !ok || len(number) == len(rest) {
			continue
		}
		from = len(line) - len(number)
		to = text.DigitsEnd(line, from)
		if to == from || to > from+2 || to < len(line) && (text.IsLetter(line[to]) || line[to] == '/') {
			return 0, 0
		}
		return from, to
	}
	return 0, 0
}

// regrades reports whether a text begins with words of the stamp of a group.
func regrades(s string) bool {
	s = strings.TrimLeft(s, " \t\r\n-:;.,()*_–—")
	for _, w := range [...]string{"EXCLUDED FROM AUTOMATIC", "DOWNGRADED AT", "NOT AUTOMATICALLY", "DECLASSIFIED AFTER",
		"AUTOMATICALLY DOWNGRADED", "DOD DIR"} {
		if text.HasFold(s, w) {
			return true
		}
	}
	return false
}

// oneBlock is a text up to the blank line below its first words, with blanks for the ends of its lines.
func oneBlock(s string) string {
	end, words := 0, false
	for line := range strings.Lines(s) {
		if blank := strings.Trim(line, " \t\r\n)]*_.") == ""; blank && words {
			break
		} else if !blank {
			words = true
		}
		end += len(line)
	}
	return strings.ReplaceAll(s[:end], "\n", " ")
}

// yearsAfter reads the number of years after words: 3 of DOWNGRADED AT 3 YEAR INTERVALS. In letters only the numbers of
// E.O. 10964 are read.
func yearsAfter(s, words string) (y Years) {
	const between = " \t\r-"
	i := text.IndexFold(s, words)
	if i < 0 {
		return y
	}
	rest := strings.TrimLeft(s[i+len(words):], between)
	y.Span.Start = len(s) - len(rest)
	n := text.DigitsEnd(rest, 0)
	switch {
	case text.HasWord(rest, "THREE"):
		y.Number, n = 3, len("THREE")
	case text.HasWord(rest, "TWELVE"):
		y.Number, n = 12, len("TWELVE")
	case n == 1:
		y.Number = int(rest[0] - '0')
	case n == 2:
		y.Number = 10*int(rest[0]-'0') + int(rest[1]-'0')
	}
	if !text.HasFold(strings.TrimLeft(rest[n:], between), "YEAR") {
		return Years{}
	}
	y.Span.End = y.Span.Start + n
	return y
}

// shift moves the place of a number that was read.
func (y Years) shift(by int) Years {
	if y.Number > 0 {
		y.Span = y.Span.Shift(by)
	}
	return y
}
