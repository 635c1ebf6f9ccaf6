package around

import (
	"strings"

	"github.com/cablelint/cablelint/grammar/layout"
	"github.com/cablelint/cablelint/grammar/source"
	"github.com/cablelint/cablelint/grammar/text"
)

// Entries of a list of attachments are often marked as the attachment is. What is taken away does not count for what is
// left.

// attachmentWords name one thing that comes with a paper, or several.
var attachmentWords = [...]string{"TAB", "ATTACHMENT", "ENCLOSURE", "ANNEX", "APPENDIX"}

// Entry is what the line of a mark says about attachments. It is empty where that is no entry of a list of them.
type Entry struct {
	// Name is the number or the letter of the attachment that the line names, in capitals: A of Tab A - (C) Map, and 1 of
	// 1. (C) Map below the title of such a list.
	Name string
	// Listed means that the line is an item below the title of such a list: Attachments:.
	Listed bool
}

// Entry is what the line of a mark says about attachments.
func (t Text) Entry(mark source.Span) (e Entry) {
	line := t.whole[t.LineAround(mark).Start:]
	if e.Name = attachmentNamed(line); e.Name == "" {
		if e.Listed = t.amongAttachments(mark); e.Listed {
			e.Name = itemName(line[:layout.LineLength(line)])
		}
	}
	return e
}

// TakesAway reports whether a statement says that what an entry names is taken away. A statement that names some, as
// Tabs A and C, takes away no other.
func (t Text) TakesAway(statement source.Span, e Entry) bool {
	return (e.Name != "" || e.Listed) && takes(statement.In(t.whole), e.Name)
}

// attachmentNamed is the number or the letter in the first words of a line, which may come after its mark or a bullet:
// 2 of Tab 2 - Map. It is empty where the line names none.
func attachmentNamed(line string) string {
	line, _, _ = strings.Cut(line, "\n")
	line = strings.TrimLeft(line, "-*•_ \t")
	if strings.HasPrefix(line, "(") {
		if i := strings.IndexByte(line, ')'); i > 0 {
			line = strings.TrimLeft(line[i+1:], " \t")
		}
	}
	for _, w := range attachmentWords {
		if text.HasWord(line, w) {
			name, rest := designator(line[len(w):])
			if rest = strings.TrimLeft(rest, " \t"); rest != "" && strings.IndexByte(":-(.=\xe2", rest[0]) >= 0 {
				return name
			}
		}
	}
	return ""
}

// itemName is the number or the letter in front of an item: 1 of 1. (C) Map. It is empty for none.
func itemName(line string) string {
	line = strings.TrimLeft(line, " \t(")
	n := strings.IndexAny(line, ".)")
	if n < 1 || n > 2 {
		return ""
	}
	name, _ := designator(line[:n])
	return name
}

// designator is the number or the letter at the front of a text, in capitals, and what follows it.
func designator(s string) (name, rest string) {
	s = strings.TrimLeft(s, " \t(#")
	end := 0
	for end < len(s) && (text.IsDigit(s[end]) || text.IsLetter(s[end])) {
		end++
	}
	if end == 0 || end > 1 && !text.IsDigit(s[0]) {
		return "", s
	}
	return strings.ToUpper(s[:end]), strings.TrimLeft(s[end:], ")")
}

// takes reports whether a statement takes away the attachment of a name, by its name or since it names none.
func takes(said, name string) bool {
	named, all := false, false // all that are between two names: Tabs 1 through 3
	last, dashes := "", strings.NewReplacer("-", " TO ", "–", " TO ")
	for word := range strings.FieldsFuncSeq(dashes.Replace(strings.ToUpper(said)), betweenNames) {
		at, _ := designator(word)
		switch {
		case word == "THROUGH" || word == "TO":
			all = last != ""
			continue
		case at == "" || !named && last == "":
			last = ""
			for _, w := range attachmentWords {
				if word == w || word == w+"S" || word == w+"ES" {
					last = w
				}
			}
			continue
		case at == name || all && last <= name && name <= at && len(last) == len(name):
			return true
		}
		named, all, last = true, false, at
	}
	return !named
}

// betweenNames are the signs between the names of a list.
func betweenNames(r rune) bool { return strings.ContainsRune(" ,;.()&\t\n", r) }

// mostAttachments is how many lines of such a list are between its title and an item at most.
const mostAttachments = 20

// amongAttachments reports whether a mark opens an item right below the title of a list of attachments, or below other
// items of it.
func (t Text) amongAttachments(mark source.Span) bool {
	at := t.LineAround(mark)
	for range mostAttachments {
		above := strings.LastIndexByte(t.whole[:strings.LastIndexByte(t.whole[:at.Start], '\n')+1], '\n')
		if above < 0 {
			return false
		}
		at = t.LineAround(source.Span{Start: above, End: above})
		line := at.In(t.whole)
		if line == "" {
			return false
		}
		if key, _, ok := strings.Cut(line, ":"); ok && len(key) < len("attachment(s) ") {
			for _, w := range attachmentWords {
				if text.HasFold(key, w) {
					return true
				}
			}
		}
	}
	return false
}
