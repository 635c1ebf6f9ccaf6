package scan

import (
	"strings"

	"github.com/cablelint/cablelint/grammar/layout"
	"github.com/cablelint/cablelint/grammar/marking"
	"github.com/cablelint/cablelint/grammar/portion"
	"github.com/cablelint/cablelint/grammar/text"
)

// Texts that teach how papers are marked have samples of marks, and lists of papers give the marks of the titles that
// they name. Such a text is not a marked paper where no banner is above it and no authority block is in it.

// unlike is why a text that has a paper's marks is not a paper; NoDoubt where it is one.
func (e *evidence) unlike(t *Tokens, plain string) Doubt {
	if t.Evidence != NoEvidence && len(e.banners) > 0 && e.private(t, plain) {
		return LoneBanner
	}
	if t.Evidence == NoEvidence || len(e.banners) > 0 || e.block != 0 || e.memo || e.mail {
		return NoDoubt
	}
	switch {
	case explainsMarks(plain), TeachesMarking(plain):
		return SampleMarks
	case t.Evidence == SureMark && e.late == 0 && !e.titled && !e.known() && namedTitles(t, plain):
		return ListedMarks
	}
	return NoDoubt
}

// explainsMarks reports whether a sentence lists three marks of one level each, "(S), (C) or (U)", or whether what is
// after a mark names its level in parentheses: (C) This portion contains (CONFIDENTIAL) information.
func explainsMarks(plain string) bool {
	for line := range strings.Lines(plain) {
		if strings.IndexByte(line, ')') < 0 { // as most
			continue
		}
		if marksInRow(line) >= 3 || namesOwnLevel(line) {
			return true
		}
	}
	return false
}

// TeachesMarking reports whether the first line of a text is the title of one on how papers are marked, or of the list
// of changes of a program, which may read marks.
func TeachesMarking(plain string) bool {
	first := strings.TrimLeft(plain, " \t\r\n#*")
	n := layout.LineLength(first)
	title := strings.TrimRight(first[:n], "* \t\r")
	return lessonTitle(title) || changesTitle(title) && hasVersion(first[n:])
}

// changesTitle reports whether a line is the title of a list of changes.
func changesTitle(line string) bool {
	for _, title := range [...]string{"CHANGELOG", "CHANGE LOG", "CHANGES", "HISTORY", "NEWS", "RELEASE NOTES",
		"RELEASES", "VERSION HISTORY", "WHAT'S NEW"} {
		if strings.EqualFold(line, title) {
			return true
		}
	}
	return false
}

// hasVersion reports whether a line is the number of a version, perhaps with its day: ## [2.4.0] - 2024-03-01. A number
// of two parts alone on its line may be that of a section.
func hasVersion(s string) bool {
	for line := range strings.Lines(s) {
		bare := strings.TrimLeft(line, "#*=[ vV")
		if bare == "" || !text.IsDigit(bare[0]) {
			continue
		}
		dots := strings.Count(bare[:len(bare)-len(strings.TrimLeft(bare, ".0123456789"))], ".")
		if dots > 0 && (dots > 1 || len(bare) < len(line)) && strings.Trim(bare, ".0123456789-[]()*= \t\r\n") == "" {
			return true
		}
	}
	return false
}

// marksInRow is how many marks of one level are next to each other in a line, with commas and an "or" or "and" between.
func marksInRow(line string) (most int) {
	for n := 0; ; {
		open := strings.IndexByte(line, '(')
		if open < 0 {
			return most
		}
		before := line[:open]
		between := strings.Trim(before, " ,\"'“”‘’`*")
		length := marking.MarkLength(line[open:])
		joined := between == "or" || between == "and" || between == "" && strings.IndexByte(before, ',') >= 0
		switch {
		case length == 0 || !portion.SingleLevel(line[open+1:open+length-1]):
			n, length = 0, 1
		case n > 0 && joined:
			n++
		default:
			n = 1
		}
		most = max(most, n)
		line = line[open+length:]
	}
}

// namesOwnLevel reports whether a line begins with the mark of a level and has the level in parentheses after it.
func namesOwnLevel(line string) bool {
	l := leadAt(line, 0, len(line), 0)
	m := portion.At(line[l.at:])
	return m.Letter != "" &&
		text.IndexFold(line[l.at+m.Length:], "("+portion.LevelLettered(m.Letter).String()+")") > 0
}

// leastTitles is how many titles with marks a list of papers has at least.
const leastTitles = 2

// namedTitles reports whether the marks of a text are all below the levels and before titles, and most of its lines
// have none.
func namedTitles(t *Tokens, plain string) bool {
	titles := 0
	for i := range t.list {
		if t.list[i].kind != Mark {
			continue
		}
		mark, rest := plain[t.list[i].start:t.list[i].end], plain[t.list[i].end:]
		title := strings.TrimSpace(rest[:layout.LineLength(rest)])
		if !strings.HasPrefix(mark, "(U/") && mark != "(SBU)" || title == "" ||
			len(title) > longestTrace || strings.IndexByte(".?!;", title[len(title)-1]) >= 0 {
			return false
		}
		titles++
	}
	lines := 0
	for line := range strings.Lines(plain) {
		if strings.TrimSpace(line) != "" {
			lines++
		}
	}
	return titles >= leastTitles && 2*titles < lines
}
