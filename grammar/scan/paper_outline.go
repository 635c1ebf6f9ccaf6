package scan

import (
	"strings"

	"github.com/cablelint/cablelint/grammar/portion"
	"github.com/cablelint/cablelint/grammar/text"
)

// Paragraphs are numbered in outlines, ii., IV), 1.a., A.2., aa. Such a number is known by the mark after it alone:
// most words of one or two letters before a stop are something else.

// longestOutline is how long such a number is at most.
const longestOutline = len("III.12.viii.")

// outlineLength is the length of the number of an outline that a text begins with, where a mark follows; 0 for none.
func outlineLength(s string) int {
	n := wordLength(s)
	if tab := strings.IndexByte(s[:n], '\t'); tab >= 0 {
		n = tab
	}
	if n < len("1.") || n > longestOutline || n == len(s) || s[0] == '(' {
		return 0
	}
	if strings.IndexByte(".):", s[n-1]) < 0 {
		return romanAlone(s, n)
	}
	if w := s[:text.WordEnd(s, 0)]; len(w) > len("AA1") && text.IsLetter(w[0]) && !portion.RomanNumber(w) {
		return 0 // a word, as nearly always
	}
	parts := strings.FieldsFunc(s[:n], func(c rune) bool { return strings.ContainsRune(".-():", c) })
	if len(parts) == 0 || len(parts) > 4 {
		return 0
	}
	counts := len(parts) == 1 // U.S. and a.m. do not
	for _, part := range parts {
		if !portion.OutlinePart(part) {
			return 0
		}
		counts = counts || strings.ContainsAny(part, "0123456789") || portion.RomanNumber(part)
	}
	if !counts || strings.EqualFold(s[:n], "i.e.") {
		return 0
	}
	if portion.At(strings.TrimLeft(s[n:], " \t*_")).Length == 0 {
		return 0
	}
	return n
}

// romanAlone is the length n of a Roman number in capitals that lost its stop in a copy, where a mark and a capital
// follow, II (U) THE FERRY, also one that a machine misread, IL; 0 for none. XL is the size of a shirt.
func romanAlone(s string, n int) int {
	if strings.Trim(s[:n], "IVXL") != "" || strings.HasSuffix(s[:n], "XL") || s[0] == 'L' {
		return 0
	}
	rest := strings.TrimLeft(s[n:], " \t*_")
	m := portion.At(rest)
	if m.Length == 0 {
		return 0
	}
	if after := strings.TrimLeft(rest[m.Length:], " \t"); len(after) == len(rest)-m.Length || after == "" ||
		!text.IsUpper(after[0]) {
		return 0
	}
	return n
}

// editLength is the length of the link with which wikis let people edit a section, where a mark follows; 0 for none:
// [edit], [edit | edit source], [Edit](index.html).
func editLength(s string) int {
	if len(s) < len("[edit]") || s[0] != '[' || !text.HasWord(strings.TrimLeft(s[1:], " "), "EDIT") {
		return 0
	}
	n := strings.IndexByte(s, ']') + 1
	if n == 0 || n > len("[edit section: 12 | edit source]") || strings.IndexByte(s[:n], '\n') >= 0 {
		return 0
	}
	if strings.HasPrefix(s[n:], "(") && portion.At(s[n:]).Length == 0 {
		if i := strings.IndexByte(s[n:], ')'); i > 0 && strings.IndexByte(s[n:n+i], ' ') < 0 {
			n += i + 1
		}
	}
	if portion.At(strings.TrimLeft(s[n:], " \t*_")).Length == 0 {
		return 0
	}
	return n
}

// runOn is where the next item of a paragraph begins that a converter joined with the one before, after the end of a
// sentence: "…of the pier. - 2. (S) The ferry"; 0 for none.
func runOn(s string) int {
	for at := 0; ; at++ {
		open := strings.IndexByte(s[at:], '(')
		if open < 0 {
			return 0
		}
		at += open
		if at == 0 || portion.At(s[at:]).Length == 0 {
			continue
		}
		before := strings.TrimRight(s[:at], " \t*_")
		near := max(0, len(before)-longestOutline-1) // a longer word is not a number
		from := near + strings.LastIndexByte(before[near:], ' ') + 1
		if from == near || outlineLength(s[from:]) == 0 {
			continue
		}
		sentence := strings.TrimRight(s[:from], " \t")
		if bare := strings.TrimRight(sentence, bullets); bare != sentence && strings.HasSuffix(bare, " ") {
			from, sentence = len(bare), strings.TrimRight(bare, " ")
		}
		if strings.HasSuffix(sentence, "”") || sentence != "" && strings.IndexByte(".!?)\"'",
			sentence[len(sentence)-1]) >= 0 {
			return from
		}
	}
}

// subjectLabel reports whether a word is the key of a subject that lost its colon: Subject (U) Ferries.
func subjectLabel(word string) bool {
	switch strings.ToUpper(word) {
	case "SUBJECT", "SUBJ", "TITLE", "TOPIC", "RE":
		return true
	}
	return false
}

// subjectAtEnd reports whether a line is a subject without a colon whose mark is at its end: Subject Ferries (U).
func subjectAtEnd(line string) bool {
	word, title, ok := strings.Cut(line, " ")
	return ok && subjectLabel(word) && heading(title)
}
