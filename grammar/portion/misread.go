package portion

import (
	"slices"
	"strings"

	"github.com/cablelint/cablelint/grammar/marking"
	"github.com/cablelint/cablelint/grammar/register"
	"github.com/cablelint/cablelint/grammar/text"
)

// lettersMistaken reports whether a line begins with a mark in which a machine mistook letters or strokes, and that was
// one with a control: (TS7|NF), (5//NF). Letters without a stroke or a figure may be an abbreviation.
func lettersMistaken(line string) bool {
	n := mistakenLength(line)
	if n == 0 {
		return false
	}
	if !beginsText(line[n:]) {
		return false
	}
	if noforn(line[1 : n-1]) {
		return true
	}
	_, ok := meantMark(line[:n])
	return ok
}

// meantMark is what follows the strokes of the mark that a text was before a machine mistook letters of it. It is not a
// mark whose first control no vocabulary has: (C1/X2).
func meantMark(mark string) (controls string, ok bool) {
	meant, ok := register.Misread(mark)
	_, controls, stroked := strings.Cut(meant, "//")
	return controls, ok && stroked && marking.Known(controls[:text.WordEnd(controls, 0)])
}

// noforn reports whether the text of a mark ends with two strokes and NOFORN, which nothing but a mark does: ?S//NF.
func noforn(inner string) bool {
	return !text.HasLower(inner) && (strings.HasSuffix(inner, "//NF") || strings.HasSuffix(inner, "//NOFORN"))
}

// tornMark reports whether a line begins with a level and a control after two strokes that lost one of its
// parentheses: (S//NF1 The pier, S//NF) The pier.
func tornMark(line string) bool {
	word, rest, _ := strings.Cut(line[:min(len(line), longestGarbledMark)], " ")
	if !strings.Contains(word, "//") || rest == "" || strings.HasPrefix(word, "(") && strings.HasSuffix(word, ")") ||
		!beginsText(line[len(word):]) {
		return false
	}
	inner := strings.TrimLeft(word, "({[|")
	inner = strings.TrimRight(inner, ")}]|1lIJj!")
	return len(word)-len(inner) < 3 && len(inner) < len(word) && !text.HasLower(inner) && SureMark(inner)
}

// sensitiveTyped are what machines and hands make of SBU and FOUO.
var sensitiveTyped = [...]string{"5BU", "S8U", "58U", "SBLI", "SBLJ", "SBIJ", "F0UO", "FOU0", "F0U0", "FDUO", "FOUC",
	"POUO", "FQUO"}

// sensitiveMistaken reports whether a line begins with one of these in parentheses. Next to other marks it was a mark.
func sensitiveMistaken(line string) bool {
	n := strings.IndexByte(line[:min(len(line), len("(FOUO)"))], ')')
	return n > 0 && line[0] == '(' && slices.Contains(sensitiveTyped[:], line[1:n]) && beginsText(line[n+1:])
}

// SurelyMisread reports whether a line begins with such a mark that can be nothing else, also where no other mark is
// near: one of its strokes is left, and a sentence comes after it.
func SurelyMisread(line string) bool {
	if tornMark(line) {
		return true
	}
	n := mistakenLength(line)
	if n == 0 || !Begins(line[n:]) {
		return false
	}
	if noforn(line[1 : n-1]) {
		return true
	}
	if !strings.ContainsAny(line[:n], "/|\\") && !strings.Contains(line[:n], "REL TO ") {
		return false
	}
	controls, ok := meantMark(line[:n])
	return ok && strings.IndexByte("NRSTF", controls[0]) >= 0
}

// mistakenLength is the length of what may be such a mark; 0 for none.
func mistakenLength(line string) int {
	if len(line) < len("(5/NF)") || line[0] != '(' || text.IsLower(line[1]) {
		return 0
	}
	n := strings.IndexByte(line[:min(len(line), longestGarbledMark)], ')') + 1
	if n < len("(5/NF)") {
		return 0
	}
	inner := line[1 : n-1]
	switch {
	case strings.ContainsAny(inner, "/|\\"), strings.Contains(inner, "REL TO "):
	case !strings.ContainsAny(inner, "17!"):
		return 0
	case !strings.HasSuffix(inner, "NF") && !strings.HasSuffix(inner, "NOFORN") && !strings.HasSuffix(inner, "FOUO"):
		return 0
	}
	if SureMark(inner) || marking.Known(inner) {
		return 0 // it is legible
	}
	return n
}
