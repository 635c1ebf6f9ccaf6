package scan

import (
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/cablelint/cablelint/grammar/source"
	"github.com/cablelint/cablelint/grammar/text"
	"github.com/cablelint/cablelint/grammar/written"
)

// The date at the end of a title is the paper's where the title says what the paper is: Team notes, 17 May 2021. In
// "Your talk with the mayor, March 11, 2021" it is not.

// beforeDay are before a date at the end of a title that says what the paper is.
var beforeDay = [...]string{",", " -", " –", " —", ":", " for", " (", " as of", ";", " dated", " of"}

// datedNouns are what a title calls a paper that is of its date.
var datedNouns = [...]string{"NOTES", "NOTE", "REPORT", "MINUTES", "SUMMARY", "MEMORANDUM", "MEMO", "BRIEF",
	"BRIEFING", "UPDATE", "PAPER", "REVIEW", "LOG", "SITREP", "ASSESSMENT", "STUDY", "AGENDA", "RECORD", "READOUT",
	"STATUS", "SITUATION", "BULLETIN", "DIGEST", "ALERT", "ESTIMATE", "POINTS", "SHEET", "OVERVIEW", "ROUNDUP",
	"ANALYSIS", "MEMCON"}

// otherPapers are words of a title that is about another paper or its reader's plans.
var otherPapers = [...]string{"RESPONSE", "REPLY", "ANSWER", "COMMENTS", "COMMENT", "REFERENCE", "REF", "YOUR",
	"LETTER", "AMENDMENT", "CHANGES", "CORRECTION", "CORRECTIONS", "SUPERSEDES", "THEIR", "HIS", "OUR", "RE",
	"REQUEST", "DRAFT", "ATTACHMENT", "ENCLOSURE", "DUE", "DEADLINE", "UNTIL", "BY", "THROUGH", "TO", "FROM", "SINCE",
	"BEFORE", "AFTER", "EMBARGO", "EMBARGOED", "RELEASE"}

// printings end a title whose date is that of a print of the paper: Report run: April 1, 2021.
var printings = [...]string{"RUN", "PRINTED", "GENERATED", "RETRIEVED", "DOWNLOADED", "EXPORTED", "REPRODUCED"}

// title notes the date at the end of a title, where its words say what the paper is.
func (f *dayFinder) title(line string, at int, subject bool) {
	line = withoutNote(withoutPlace(strings.TrimRight(line, " \t)*_|")))
	n := endingDay(line)
	if n == 0 {
		f.titleMonth(line, at, subject)
		return
	}
	before := strings.TrimRight(line[:n], " \t")
	cited := strings.HasSuffix(before, " of") || strings.HasSuffix(before, " dated")
	if !namesPaper(before, cited) || cited && subject {
		f.other = true
		return
	}
	day, _ := written.Day(line[n:])
	f.titled.note(day, day, source.Span{Start: at + n, End: at + len(line)})
}

// endingDay is where the date at the end of a title begins, Team notes, 17 May 2021; 0 for none.
func endingDay(line string) int {
	if len(line) > longestDay && !opensTitle(line) && lastPart(line) == 0 || strings.HasSuffix(line, ".") {
		return 0
	}
	for i := 1; i < len(line); i++ {
		if strings.IndexByte(" \t(", line[i-1]) < 0 || !text.IsLetter(line[i]) && !text.IsDigit(line[i]) ||
			!written.Alone(line[i:]) {
			continue
		}
		before := strings.TrimRight(line[:i], " \t")
		for _, w := range beforeDay {
			if strings.HasSuffix(before, w) || strings.HasSuffix(line[:i], w) || lastPart(line) == i {
				return i
			}
		}
	}
	return 0
}

// longestPlace is how long what follows the date of a title is at most.
const longestPlace = 24

// withoutPlace is a title without the place of a meeting, the weekday or the edition after its date: AGENDA, 12 March
// 2018, Room 4B; TALKING POINTS, 12 March 2018 (draft 2).
func withoutPlace(line string) string {
	for _, sign := range [...]string{", ", "; ", " (", " - ", " / "} {
		i := strings.LastIndex(line, sign)
		if i < len("2018") || text.DigitsEnd(line, i-len("2018")) != i {
			continue
		}
		after := line[i+len(sign):]
		edition := text.HasWord(after, "DRAFT") || text.HasWord(after, "PAGE")
		if len(after) > longestPlace || !edition && !text.IsUpper(after[0]) || strings.ContainsAny(after, ":.!?") {
			return line
		}
		for w := range strings.FieldsSeq(after) {
			if !edition && slices.Contains(otherPapers[:], strings.ToUpper(w)) {
				return line
			}
		}
		return line[:i]
	}
	return line
}

// opensTitle reports whether a line begins with the word for what a paper is, as a long title does, and no line of a
// paragraph that a page broke: Memorandum of Discussion at the 12th Meeting of the Board of the Port, May 4, 1954.
func opensTitle(line string) bool {
	word, _, _ := strings.Cut(line, " ")
	return text.IsUpper(line[0]) && slices.Contains(datedNouns[:], strings.ToUpper(word))
}

// withoutNote is a title without the number of a footnote that a copy glued to the year at its end: May 4, 19541.
func withoutNote(line string) string {
	n := len(line) - len("19541")
	if n < 2 || text.DigitsEnd(line, n) != len(line) || line[n-1] != ' ' || line[n-2] != ',' || !opensTitle(line) ||
		line[n:n+2] != "19" {
		return line
	}
	return line[:len(line)-1]
}

// namesPaper reports whether the words of a title say that it is of a report, of notes or the like, and are not about
// another paper. Where the date is that of what is named, "the report of March 3" may be another.
func namesPaper(title string, cited bool) bool {
	named, last := false, ""
	apart := func(c rune) bool { return c < utf8.RuneSelf && !text.IsLetter(byte(c)) }
	for w := range strings.FieldsFuncSeq(title, apart) {
		w = strings.ToUpper(w)
		if slices.Contains(otherPapers[:], w) || cited && (w == "THE" || w == "ON") {
			return false
		}
		named, last = named || slices.Contains(datedNouns[:], w), w
	}
	return named && !slices.Contains(printings[:], last)
}
