package rules

import (
	"fmt"
	"strconv"
	"strings"

	"github.com/cablelint/cablelint/grammar/source"
	"github.com/cablelint/cablelint/internal/pattern"
	"github.com/cablelint/cablelint/lint"
	"github.com/cablelint/cablelint/lint/law"
	"github.com/cablelint/cablelint/lint/sighting"
)

var marksWithoutHeader = &lint.Rule{
	Code: "G004", Name: "marks-without-header", Title: "a text without a header has classified portion marks, or " +
		"page lines or first lines of a cable",
	Demands:    "a text with classified portions shows its level at the top",
	Severities: []lint.Severity{lint.Warning},
	Cites: []law.Cite{law.Consistency("portion marks are of a text that shows its level on its face; no text " +
		"without one was found that carries marks with a control")},
	Why: `A mark such as (S//NF) after the number of a paragraph shows that the text comes from a classified cable.
Where the file has no classification line, no banner and no title, the text was cut from its header, or the header
cannot be read. Nothing in the file was checked. The same is true of a text that has the line at the top of a cable's
page, its E.O. line, or its first lines without a whole classification line. A single letter, as in (C), may belong
to a list. It counts where consecutive paragraphs have nothing but such marks, and below a line of a cable's header.`,
	Examples: []lint.Example{
		{Frame: "none", Text: "1. (U) The pier is new.\n\n2. ⟦(S//NF)⟧ The ship has left port.",
			Note: "paragraphs of a cable"},
		{Frame: "none", Text: "1. The pier is new.\n\n2. ⟦(C/NF)⟧ The ship has left port.",
			Note: "paragraphs without their header"},
		{Frame: "none", Text: "2. The port asked for a loan.\n\n⟦PAGE 02 QUELLV 01325 01 OF 02 042157Z⟧\n\n3. More of it.",
			Note: "a page of a cable without its header"},
		{Frame: "none", Text: "2. The port asked for a loan.\n\n⟦QUELLVILLE 00000412 002 OF 002⟧\n\n3. (S) More of it.",
			Note: "a later section"},
		{Frame: "none", Text: "2. ⟦(S//REL TO USA, GBR)⟧ The ship has left port.", Note: "a release list"},
		{Frame: "none", Text: "2. ⟦(TS)⟧ The ship has left port.", Note: "no letter of a list"},
		{Frame: "none", Text: "1. ⟦(S)⟧ The ship has left port.\n\n2. (U) The pier is new.",
			Note: "letters that are levels alone"},
		{Frame: "none", Text: "SIPDIS\n\n1. ⟦(S)⟧ The ship has left port.", Note: "below a caption"},
		{Frame: "none", Text: "⟦E.O. 12958: DECL:⟧ 03/05/2019\n\nThe ship has left port.", Note: "an E.O. line"},
		{Frame: "none", Text: "1. (A) Herring.\n\n2. (C) Cod.", Trap: true, Note: "the answers of a test"},
		{Frame: "none", Text: "⟦S E C R E T VARN⟧", Note: "a classification line that breaks off"},
		{Frame: "none", Text: "⟦ZNY SSSSS ZZH⟧\nP 051522Z MAR 09", Note: "an envelope and no more"},
		{Frame: "none", Text: "SECRET SANTA\n\nThe ship has left port.", Trap: true, Note: "a title"},
		{Frame: "none", Text: "Page 02 of 04, see PAGE 12 VARNES 1234.", Trap: true, Note: "a page of a book"},
		{Frame: "none", Text: "Type <C-N> or {C-N}.\n\n<C-N> The next line.\n\n{TS, 0} The table.", Trap: true,
			Note: "keys, and a table of a program"},
		{Frame: "none", Text: "Dear colleague,\n\n(c) the ship has left port.", Trap: true, Note: "a letter of a list"},
		{Frame: "none", Text: "Dear colleague,\n\n(S//NF) The ship has left port.", Also: []string{"B001"}, Trap: true,
			Note: "a letter is a paper: B001"},
		{Frame: "none", Text: "SECRET\n\n(S//NF) The ship has left port.",
			Also: []string{"A001", "A017", "B006", "D001", "R004"}, Trap: true, Note: "a banner: a paper, not a cable"},
		{Frame: "none", Text: "Dear colleague,\n\n(S/P) wants an answer, and (U//FOUO) is not above it.", Trap: true,
			Note: "an office, and a mark that is not classified"},
		{Frame: "none", Text: "Marks are written so:\n\n```\n(S//NF) Text.\n```", Trap: true, Note: "an example in a manual"},
		{Frame: "2009 C", Text: "2. (C/NF) The minister gave a date.\nNOFORN", Note: "a cable has a header"},
	},
	CheckText: func(p *lint.Pass) {
		text := p.Doc.File.Text
		found := lint.Diagnostic{Help: "restore the header of the text"}
		marks, first, banner := classifiedMarks(text)
		switch {
		case marks == 0 || banner:
			found.Span = pageOfCable(text)
			found.Message = "a page of a cable, and no classification line: the file was not checked"
			if line := orderAlone.Get().FindStringIndex(text); found.Span.Empty() && line != nil && !banner &&
				!fenced(text, line[0]) {
				found.Span = source.Span{Start: line[0], End: line[1]}
				found.Message = "a declassification instruction, and no classification line or banner: the file was not checked"
			}
			if found.Span.Empty() {
				found.Span = cutTop(text)
				found.Message = "the top of a cable, and no whole classification line: the file was not checked"
			}
		case marks == 1:
			found.Span = first
			found.Message = "a mark of a classified portion, and no classification line or banner: the file was not checked"
		default:
			found.Span = first
			found.Message = fmt.Sprintf("%d marks of classified portions, and no classification line or banner: the file was "+
				"not checked", marks)
		}
		if !found.Span.Empty() {
			p.Report(found)
		}
	},
}

// classifiedMarks counts the marks of classified portions in a text, and gives the place of the first. banner means
// that the text has a banner, which the rules of papers read.
func classifiedMarks(text string) (n int, first source.Span, banner bool) {
	letters := levelLetters(text)
	for _, s := range sighting.Scan(text) {
		switch {
		case s.Kind == sighting.Level && s.Position == sighting.InHeader:
			return 0, first, true
		case s.Kind == sighting.Group && s.Position == sighting.InMark && (unambiguous(s.Text) || letters &&
			classifiedLetter(s.Text) || len(s.Text) == 1 && spelledOut(s.Span.In(text))) && !code(s.Span.In(text)) &&
			!fenced(text, s.Span.Start):
			if n++; n == 1 {
				first = s.Span
			}
		}
	}
	return n, first, false
}

// fenced reports whether a place is inside an example of a manual, between ``` and ```.
func fenced(text string, at int) bool { return strings.Count(text[:at], "```")%2 == 1 }

// levelLetters reports whether single letters in parentheses are levels: a line of a cable's header comes before them,
// or at least two consecutive paragraphs have one, and no paragraph another letter.
func levelLetters(text string) bool {
	if !strings.Contains(text, "(S)") && !strings.Contains(text, "(C)") {
		return false
	}
	if at := headerLine.Get().FindStringIndex(text); at != nil && !fenced(text, at[0]) {
		return true
	}
	last, kinds := 0, map[string]bool{}
	for _, m := range numberedMark.Get().FindAllStringSubmatch(text, -1) {
		number, _ := strconv.Atoi(m[1])
		switch {
		case last > 0 && number != last+1, sighting.Rank(m[2]) == 0 && m[2] != "SBU" && m[2] != "U":
			return false
		}
		last, kinds[m[2]] = number, true
	}
	return len(kinds) > 1
}

// code reports whether what looks like a mark is more often of a program: <C-N> is a key, and {TS, 0} an entry of a
// table. Two strokes are of a mark in all brackets.
func code(mark string) bool {
	return strings.ContainsAny(mark[:1], "<{") && !strings.Contains(mark, "//")
}

// classifiedLetter reports whether a mark is one letter, of a classified level.
func classifiedLetter(mark string) bool { return mark == "S" || mark == "C" }

// spelledOut reports whether a mark is the word of a classified level in capitals: (SECRET).
func spelledOut(mark string) bool {
	switch strings.Trim(mark, "()[]") {
	case "TOP SECRET", "SECRET", "CONFIDENTIAL":
		return true
	}
	return false
}

// numberedMark is a paragraph's number with capitals in parentheses.
var numberedMark = pattern.Lazy(`(?m)^[ \t]*(\d{1,2})\.[ \t]*\(([A-Z]{1,3})\)[ \t]+\S`)

// orderAlone is the key of an E.O. line with an instruction.
var orderAlone = pattern.Lazy(`(?m)^[ \t]*E\.?O\.? ?1[0-9]{4}:[ \t]*DECL(?:ASSIFY ON)?:`)

// headerLine is a line that only the header of a cable has.
var headerLine = pattern.Lazy(`(?m)^[ \t]*(?:E\.?O\.? ?1[0-9]{4}:|SIPDIS[ \t]*$|NODIS[ \t]*$|EXDIS[ \t]*$|` +
	`NOFORN[ \t]*$|TAGS: [A-Z]{2,4}\b|(?i:Classified by)[: ].*\b1\.[45] ?\()`)

// pageOfCable is the first line at a page's head of a telegram; empty if there is none. Prints of later sections
// and saved bodies have such lines and no header.
func pageOfCable(text string) source.Span {
	for from := 0; from < len(text); {
		end := from + strings.IndexByte(text[from:], '\n')
		if end < from {
			end = len(text)
		}
		// few lines have one of the words, so few are read with care
		if line := text[from:end]; strings.Contains(line, "PAGE ") || strings.Contains(line, " OF ") {
			if m := cablePage.Get().FindStringIndex(text[from:min(len(text), end+longestPage)]); m != nil && m[0] <= len(line) {
				return source.Span{Start: from + m[0], End: from + m[1]}
			}
		}
		from = end + 1
	}
	return source.Span{}
}

// longestPage is how far such a line reaches at most into the next one.
const longestPage = 200

// cablePage is such a line in the forms of 1973 to 2010: PAGE 02 QUELLV 01325 01 OF 02 042157Z, in two lines since
// 1978, PAGE 02 STATE 243332 of the Department's, and QUELLVILLE 00000412 002 OF 002.
var cablePage = pattern.Lazy(`(?m)^[ \t]*PAGE \d\d\s+[A-Z][A-Z .'-]{1,25} \d{5,6}` +
	`(?:[ \t]+\d\d OF \d\d)?[ \t]+\d{6} ?Z\b|` +
	`^[ \t]*PAGE \d\d\s+STATE \d{6}[ \t\r]*$|` +
	`^[A-Z][A-Z .'-]{2,25} \d{8}[ \t]+\d{3}(?:\.\d)? OF \d{3}\b`)

// unambiguous reports whether a mark in one spelling, "S/NF", is a classified level with a known control.
func unambiguous(mark string) bool {
	level, controls, ok := strings.Cut(mark, "/")
	if sighting.Rank(level) < sighting.Rank("C") {
		return false
	}
	if !ok {
		return len(level) > 1 // TS, SECRET
	}
	for _, word := range strings.Split(controls, "/") {
		if !sighting.Control(word) && !strings.HasPrefix(word, "REL ") && word != "ENTIRE" && word != "TEXT" {
			return false
		}
	}
	return true
}
