package around

import (
	"strings"

	"github.com/cablelint/cablelint/grammar/source"
	"github.com/cablelint/cablelint/grammar/text"
)

// currencies are what comes before an amount of money, as a sign or as the word before it.
var currencies = [...]string{"S/.", "S/", "$", "€", "£", "¥", "RS.", "RS", "USD", "EUR", "GBP", "CFA"}

// amountReach is how far before a letter its amount begins.
const amountReach = 40

// InAmount reports whether a letter is the unit of an amount of money in a sentence that goes on after it: of which S/.
// 40 (S) is a loan, $40 million (C), and so on.
func (t Text) InAmount(mark source.Span) bool {
	before := t.whole[max(0, mark.Start-amountReach):mark.Start]
	upTo, word := text.LastWord(before)
	after := strings.TrimLeft(t.whole[mark.End:min(len(t.whole), mark.End+amountReach)], " \r\n")
	if mark.Len() != len("(S)") || strings.Count(before[len(upTo):], "\n") > 1 ||
		after != "" && !text.IsLower(after[0]) && strings.IndexByte(".,;)", after[0]) < 0 {
		return false
	}
	for _, scale := range [...]string{"THOUSAND", "MILLION", "BILLION"} {
		if strings.EqualFold(word, scale) {
			upTo, word = text.LastWord(upTo[:len(upTo)-len(word)])
			break
		}
	}
	sign := strings.TrimRight(word, "0123456789,.")
	if !figure(word[len(sign):]) {
		return false
	}
	if sign == "" {
		_, sign = text.LastWord(upTo[:len(upTo)-len(word)])
	}
	for _, c := range currencies {
		if strings.HasSuffix(strings.ToUpper(sign), c) {
			return true
		}
	}
	return false
}

// longestLabel is how many words the label of a row of figures has at most.
const longestLabel = 5

// LabelsFigures reports whether a letter ends the label of a row of a table whose other columns are figures:
// Taxes (S)   410   455.
func (t Text) LabelsFigures(mark source.Span) bool {
	line, ok := t.shortLine(mark)
	if !ok || mark.Len() != len("(S)") {
		return false
	}
	label, figures := t.whole[line.Start:mark.Start], t.whole[mark.End:line.End]
	bare := strings.TrimSuffix(strings.TrimLeft(label, "| \t"), " ")
	if bare == "" || !text.IsLetter(bare[0]) || strings.ContainsAny(bare, "0123456789|.,;:(") ||
		bare != strings.TrimRight(bare, " ") || strings.Count(bare, " ") >= longestLabel {
		return false
	}
	columns := 0
	for cell := range strings.FieldsFuncSeq(figures, func(r rune) bool { return strings.ContainsRune("| \t\r", r) }) {
		if strings.Trim(cell, "0123456789.,%$-+") != "" {
			return false
		}
		columns++
	}
	return columns > 1
}
