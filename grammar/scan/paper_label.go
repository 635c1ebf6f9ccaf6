package scan

import (
	"cmp"
	"strings"

	"github.com/cablelint/cablelint/grammar/layout"
	"github.com/cablelint/cablelint/grammar/portion"
	"github.com/cablelint/cablelint/grammar/text"
)

// A portion may have a label before its mark, which says what it is, where it belongs or when it is: Purpose of call:
// (C), Figure 2 (U), Section 3 (S), 0900-0930 (S//NF).

// labelLength is the length of a label before a mark: Purpose of call: (C), BLUF: (C), Tab 1 – (C), Figure 2. (U).
func labelLength(line string) int {
	if open := beforeMark(line); open > 0 {
		return labelBefore(line, open, portion.At(line[open:]))
	}
	return 0
}

// labelLength is labelLength also for the marks that count below a banner or next to others, and for the labels that
// do: Figure 2 (S) Berths, 0900 (S) Talks.
func (s *paperScanner) labelLength(line string) int {
	open := beforeMark(line)
	if open == 0 {
		return 0
	}
	m := portion.At(line[open:])
	if m.Length == 0 {
		m = s.looseMark(line[open:])
	}
	if n := labelBefore(line, open, m); n > 0 || m.Length == 0 {
		return n
	}
	// below a banner: in other texts these are of a law or an agenda of anyone
	label := strings.TrimRight(line[:open], " \t*_")
	after := line[open+m.Length:]
	if (len(s.found.banners) > 0 || s.found.sure > 0) && (portion.Begins(after) || s.looseText(after)) &&
		(numberedLabel(label, m) || timedLabel(label) && (m.Letter == "" || !s.otherEntries())) {
		return len(label)
	}
	return 0
}

// otherEntries reports whether entries begin with letters in parentheses that are not levels: 0930 (J) Jones.
func (s *paperScanner) otherEntries() bool {
	return s.initials.get(func() bool {
		e := entries{letters: map[string]int{}}
		for line := range strings.Lines(s.text) {
			if strings.IndexByte(line, '(') >= 0 {
				e.line(strings.TrimSpace(line))
			}
		}
		return e.others
	})
}

// beforeMark is where the first parenthesis of a line is, where a label may be before it; 0 for none.
func beforeMark(line string) int {
	const shortest, longest = 3, 60
	open := strings.IndexByte(line[:min(len(line), longest+1)], '(')
	if open < shortest {
		return 0
	}
	return open
}

// labelBefore is the length of the label before a mark; 0 for none.
func labelBefore(line string, open int, m portion.Mark) int {
	label := strings.TrimRight(line[:open], " \t*_")
	if m.Length == 0 || label == "" || manyWords(label) {
		return 0
	}
	if labelSigned(label) || strings.HasSuffix(label, ".") && captionLabel(label, line[open+m.Length:]) &&
		!inDirectory(line, label, open, m) ||
		subjectLabel(label) || inBold(label, line[len(label):open]) { // **Background** (S) Text
		return len(label)
	}
	return 0
}

// inDirectory reports whether a level's letter is in a list of people, where it may be that of an office: it is after a
// name that ends with an initial, Ames, K. (S), or in a column of its own.
func inDirectory(line, label string, open int, m portion.Mark) bool {
	if m.Letter == "" {
		return false
	}
	word := label[strings.LastIndexByte(label, ' ')+1:]
	column := strings.HasPrefix(line[open+m.Length:], "  ") && (strings.HasSuffix(line[:open], "  ") ||
		strings.HasSuffix(line[:open], "\t"))
	return column || len(word) == len("K.") && text.IsUpper(word[0]) && len(label) > len(word)
}

// manyWords reports whether a text is a sentence or a list, and not a label.
func manyWords(s string) bool { return strings.Count(s, " ") > 6 || strings.ContainsAny(s, ";()") }

// labelSigned reports whether a label ends in a colon or a dash.
func labelSigned(label string) bool {
	for _, sign := range [...]string{":", "–", "—", " -"} {
		if strings.HasSuffix(label, sign) {
			return true
		}
	}
	return false
}

// inBold reports whether a label is in bold or slanted type, by the sign after it.
func inBold(label, after string) bool {
	return text.IsUpper(label[0]) && after != "" && strings.IndexByte("*_", after[0]) >= 0 &&
		!strings.ContainsAny(label, "*_.!?")
}

// captionLabel reports whether a label is that of a picture or table, Figure 2., Table 1-1., or a heading that runs
// into the words after its mark.
func captionLabel(label, after string) bool {
	if w := wordAtFront(label, captionWords[:]); w != "" && strings.HasPrefix(label[len(w):], " ") {
		return true
	}
	// "Background. (C) Text"; "He sold it. (C)" has its mark at its end
	return strings.Count(label, " ") < 4 && text.IsUpper(label[0]) && strings.Trim(after, " \t*_") != ""
}

// numberedThings are what is numbered in papers besides pictures and tables. The mark after an annex or a tab may be
// that of the whole annex.
var numberedThings = [...]string{"SECTION", "CHAPTER", "PART", "ITEM", "SLIDE", "FOOTNOTE", "ENDNOTE", "NOTE", "PARA",
	"PARAGRAPH", "QUESTION", "TOPIC", "ISSUE", "OPTION", "NO.", "STEP"}

// numberedLabel reports whether a label is a caption or one of these with its number or letter: Figure 2, Exhibit B,
// Part IV.
func numberedLabel(label string, m portion.Mark) bool {
	w := cmp.Or(wordAtFront(label, captionWords[:]), wordAtFront(label, numberedThings[:]))
	switch w {
	case "":
		return false
	case "SECTION", "PART", "PHOTO", "IMAGE", "MAP", "QUESTION", "OPTION", "STEP":
		// (C) is the letter of a part of a law, an owner's sign, or an answer
		if m.Letter == "C" {
			return false
		}
	}
	return outlineNumber(strings.Trim(label[len(w):], " .:"))
}

// outlineNumber reports whether a text is a number, or a letter, with its parts: 2, 1-1, 3.2, B, IV.
func outlineNumber(s string) bool {
	if s == "" {
		return false
	}
	for part := range strings.FieldsFuncSeq(s, func(c rune) bool { return c == '.' || c == '-' || c == '–' }) {
		if !portion.OutlinePart(part) {
			return false
		}
	}
	return true
}

// timedLabel reports whether a label is the time or the day of an entry. A label with a year cites another paper, with
// its level.
func timedLabel(label string) bool {
	timed, _, ok := beforeEntry(label)
	if !ok || !timed {
		return false
	}
	for word := range strings.FieldsFuncSeq(label, func(c rune) bool { return strings.ContainsRune(" ,/", c) }) {
		if len(word) == 4 && portion.BeginsYear(word) {
			return false
		}
	}
	return true
}

// LabelEnd is where the label ends that the first line of a portion begins with: Figure 2, 0900, or what ends in a
// colon or a dash; 0 for none. What follows begins with a bracket or a level's letter. signs means that the label has
// no words, or is a number or a time: no other text is expected after it.
func LabelEnd(s string) (end int, signs bool) {
	s = s[:min(len(s), longestBefore+longestBefore/2)]
	s = s[:layout.LineLength(s)]
	for at := 1; at < len(s); at++ {
		if s[at-1] != ' ' && s[at-1] != '\t' || strings.IndexByte("([{<`CSTU", s[at]) < 0 {
			continue
		}
		label := strings.Trim(s[:at], " \t*_")
		switch {
		case label == "":
		case !hasLetter(label), timedLabel(label), numberedLabel(label, portion.Mark{}):
			return at, true
		case labelSigned(label) && !manyWords(label):
			return at, false
		}
	}
	return 0, false
}

// hasLetter reports whether a text has a letter of ASCII.
func hasLetter(s string) bool {
	return strings.ContainsFunc(s, func(r rune) bool { return 'a' <= r|0x20 && r|0x20 <= 'z' })
}
