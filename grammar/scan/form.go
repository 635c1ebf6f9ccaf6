package scan

import (
	"strings"

	"github.com/cablelint/cablelint/grammar/calendar"
	"github.com/cablelint/cablelint/grammar/marking"
	"github.com/cablelint/cablelint/grammar/text"
	"github.com/cablelint/cablelint/grammar/written"
)

// Form is what kind of document a text is. Each form has a front of its own, which its context_<form>.go reads, and a
// grammar of its own in package grammar; header fields and body are read alike.
type Form uint8

// The forms.
const (
	Telegram Form = iota // as it was sent, and what is no other form
	Draft                // a telegram before it is sent, as drafters print it
	SMART                // a text that has SMART prints: of cables, alone or in mail, or of older telegrams
	Paper                // a memorandum, a mail, a report with markings: paper.go
)

var formNames = [...]string{"Telegram", "Draft", "SMART", "Paper"}

// String is the form's name.
func (f Form) String() string { return formNames[f] }

// draftFront is how many lines the front of a draft has at most.
const draftFront = 14

// form recognizes the form of a text by its first lines. A draft has a level alone on its first line, no post and no
// serial; a line with a date and a telephone number; and then the fields of a header.
func (s *scanner) form() Form {
	above := 0
	for ; above < approvals; above++ {
		if _, line, ok := s.below(above); !ok || !approval(line) {
			break
		}
	}
	_, first, ok := s.below(above)
	if level, _ := besideApproval(first); !ok || !levelAlone(level) {
		return Telegram
	}
	dated, written := false, false
	for n, most := above+1, above+draftFront; n < most; n++ {
		_, line, ok := s.below(n)
		if !ok {
			break
		}
		switch {
		case approval(line) && most < approvals+draftFront:
			most++
		case draftDay(line):
			dated = true
		case keyAt(line) != None:
			if dated || written && cableKinds.Has(keyAt(line)) {
				return Draft
			}
			return Telegram
		case writtenDay(line):
			written = true
		case notInDraft(line):
			return Telegram
		}
	}
	return Telegram
}

// approvals is how many lines the table of approvals has at most that some drafts have besides their front.
const approvals = 20

// approval reports whether a line is of that table: APPR: SAB, DRAFT: MBA, CLR 6: JDM.
func approval(line string) bool {
	line = strings.TrimLeft(line, " \t")
	if text.HasFold(line, "APPR:") || text.HasFold(line, "DRAFT:") {
		return true
	}
	if !text.HasFold(line, "CLR ") {
		return false
	}
	d := text.DigitsEnd(line, len("CLR "))
	return d > len("CLR ") && d < len(line) && line[d] == ':'
}

// besideApproval divides a line into what is on its left and a line of the table next to it, which may be missing.
func besideApproval(line string) (left, right string) {
	if gap := strings.Index(line, "    "); gap > 0 && approval(line[gap:]) {
		return line[:gap], line[gap:]
	}
	return line, ""
}

// notInDraft reports whether a line is of a telegram that was sent, or opens a body.
func notInDraft(line string) bool {
	if w, ok := levelWordAt(line, 0, len(line)); ok && !levelAlone(line) && w.end < len(line) {
		return true
	}
	return startOfMessage(line) || text.HasFold(line, "MEMORANDUM") || dtgLine(line) || markedParagraph(line) ||
		marking.MarkLength(line) > 0 ||
		pageLine(line) || strings.HasPrefix(line, "FM ")
}

// levelAlone reports whether a line is a level in one piece, with its controls, and nothing else.
func levelAlone(line string) bool {
	w, ok := levelWordAt(line, 0, len(line))
	if !ok || w.spaced || w.damaged {
		return false
	}
	rest := strings.TrimSpace(line[w.end:])
	for rest != "" {
		word := strings.TrimLeft(rest, "/")
		if len(word) == len(rest) {
			return false
		}
		word, _, _ = strings.Cut(word, "/")
		if !marking.Known(strings.TrimSpace(word)) {
			return false
		}
		rest = strings.TrimLeft(rest, "/")[len(word):]
	}
	return true
}

// writtenDay reports whether a line of a draft's front is its date in another form, alone, after an office, or after
// the word DRAFT: EUR/NB, 12 January 2024.
func writtenDay(line string) bool {
	_, ok := writtenDate(line)
	return ok
}

// writtenDate is the day of such a line.
func writtenDate(line string) (day calendar.Day, ok bool) {
	line = strings.Trim(line, " \t()*")
	if len(line) > longestDraftDay {
		return 0, false
	}
	for _, word := range [...]string{"DRAFT OF", "DRAFTED ON", "DRAFTED", "DRAFT", "AS OF", "DATE"} {
		if text.HasWord(line, word) {
			line = strings.Trim(line[len(word):], " \t:()")
			break
		}
	}
	if n := len(line) - len(" DRAFT"); n > 0 && text.HasFold(line[n:], " DRAFT") {
		line = line[:n]
	}
	if written.Alone(line) {
		return written.Day(line)
	}
	if office, rest, cut := strings.Cut(line, " "); cut && strings.Contains(office, "/") && !text.HasLower(office) &&
		text.IsLetter(office[0]) && written.Alone(rest) { // EUR/NB 12 January 2024
		return written.Day(rest)
	}
	return afterOffice(line)
}

// longestDraftDay is how long the line of a draft's date is at most.
const longestDraftDay = 60

// draftDay reports whether a line of a draft's front is its date, month first, with a telephone number or alone.
func draftDay(line string) bool {
	rest := strings.TrimSpace(line)
	for _, separator := range [...]byte{'/', '/'} {
		d := text.DigitsEnd(rest, 0)
		if d == 0 || d > 2 || d == len(rest) || rest[d] != separator {
			return false
		}
		rest = rest[d+1:]
	}
	d := text.DigitsEnd(rest, 0)
	return (d == 2 || d == 4) && strings.Trim(rest[d:], "0123456789-.() xX") == ""
}

// dispatchWords begin a line that says to whom a draft goes, and how fast.
var dispatchWords = [...]string{"FLASH", "NIACT", "IMMEDIATE", "PRIORITY", "ROUTINE"}

// dispatch reports whether a line of a draft's front says to whom it goes.
func dispatch(line string) bool {
	for _, w := range dispatchWords {
		if text.HasWord(line, w) {
			return true
		}
	}
	return false
}
