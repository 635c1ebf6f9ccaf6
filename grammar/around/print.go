package around

import (
	"strings"

	"github.com/cablelint/cablelint/grammar/source"
	"github.com/cablelint/cablelint/grammar/text"
	"github.com/cablelint/cablelint/internal/pattern"
)

// What prints and word processors leave in a text, which no line of a telegram has.

// releasePrint is what a print by which a telegram was released says: its UNCLASSIFIED on each page is of another time.
var releasePrint = pattern.Lazy(`(?i)RELEASED? IN (?:FULL|PART)|REVIEW AUTHORITY|DECLASSIFIED|CASE (?:NO|ID)`)

// printedPage is a page's foot in a print of a later system, which no telegram has.
var printedPage = pattern.Lazy(`(?m)^[ \t]*Page \d{1,3} of \d{1,3}[ \t\r]*$`)

// PrintedPages reports whether the text has the page feet of a later system.
func (t Text) PrintedPages() bool {
	return strings.Contains(t.whole, "Page ") && printedPage.Get().MatchString(t.whole)
}

// OfRelease reports whether a place, which may end after the text, has the words of a release.
func (t Text) OfRelease(at source.Span) bool {
	s := t.whole[at.Start:min(len(t.whole), at.End)]
	for _, w := range [...]string{"RELEASE", "REVIEW AUTHORITY", "DECLASSIFIED", "CASE "} { // of most texts none
		if text.ContainsFold(s, w) {
			return releasePrint.Get().MatchString(s)
		}
	}
	return false
}

// remark opens a remark: Comment, with the initials of the reviewer and the remark's number.
var remark = pattern.Lazy(`\[Comment [A-Z]{1,4}\d{1,3}:|\[?Comment(?:ed)? \[[A-Z]{1,4}\d{1,3}\]:`)

// Remarks are the places in another one where a word processor begins a remark of a reviewer, up to a number of them.
func (t Text) Remarks(at source.Span, most int) (list []source.Span) {
	s := at.In(t.whole)
	if strings.IndexByte(s, '[') < 0 || !strings.Contains(s, "[Comment ") && !strings.Contains(s, "Comment [") &&
		!strings.Contains(s, "Commented [") {
		return nil // the pattern begins with no fixed word, and costs more than all rules
	}
	for _, m := range remark.Get().FindAllStringIndex(s, most) {
		list = append(list, source.Span{Start: m[0], End: m[1]}.Shift(at.Start))
	}
	return list
}

// Ellipsis is where the dots are that end a place; empty where none do.
func (t Text) Ellipsis(at source.Span) source.Span {
	s := at.In(t.whole)
	end := len(strings.TrimRight(s, " \r\n\t\\"))
	start := len(strings.TrimRight(s[:end], ".…"))
	return source.Span{Start: start, End: end}.Shift(at.Start)
}

// Numbered reports whether a number is written in a place as those of paragraphs are: before a mark, at the end of a
// line, or first on one with any sign after it. The copy may have run the paragraph into the one before it.
func (t Text) Numbered(at source.Span, number string) bool {
	s := at.In(t.whole)
	for i := 0; ; i += len(number) {
		n := strings.Index(s[i:], number)
		if n < 0 {
			return false
		}
		if i += n; i == 0 {
			continue
		}
		switch after := s[i+len(number):]; {
		case s[i-1] == ' ' && (strings.HasPrefix(after, ". (") || strings.HasPrefix(after, ".\n")):
			return true
		case s[i-1] == '\n' && after != "" && strings.IndexByte(".) ,:", after[0]) >= 0:
			return true
		}
	}
}

// CopiedPage reports whether a place has what copies of pages have: a picture that a converter took out, the date at
// which a page of the web was shown, or the stamp of a release, also where a machine misread its first letter or what
// follows RE.
func (t Text) CopiedPage(at source.Span) bool {
	s := at.In(t.whole)
	return strings.HasPrefix(s, "![") || text.HasAny(s, copiedPage[:])
}

// copiedPage are those signs, within a text.
var copiedPage = [...]string{"\n![", "\nRun Date:", "pproved For Re", "pproved for Re"}
