package instruction

import (
	"strings"

	"github.com/cablelint/cablelint/grammar/text"
)

// exemptionLength is the length of an exemption: X1, (1.6)X1, 25X1-human, 50X2-WMD, 75X1; 0 for none. 25X, 50X and 75X
// are exemptions that lack their category's number: 32 CFR 2001.26.
func exemptionLength(s string) int {
	i := exemptionSection(s)
	for i < len(s) && text.IsDigit(s[i]) && i < 2 {
		i++
	}
	if i >= len(s) || text.Upper(s[i]) != 'X' {
		return 0
	}
	j := i + 1
	for j < len(s) && text.IsDigit(s[j]) && j < i+3 {
		j++
	}
	unnumbered := j == i+1 && (i < 2 || s[:i] != "25" && s[:i] != "50" && s[:i] != "75")
	if unnumbered || j < len(s) && (letter(s[j]) || text.IsDigit(s[j])) {
		return 0
	}
	return exemptionTail(s, j)
}

// exemptionSection is the length of the section that State wrote before an X-code, 1.6, also where it is
// another by a typo, with the signs after it; 0 for none.
func exemptionSection(s string) int {
	if len(s) < 3 || s[0] != '1' || s[1] != '.' || !text.IsDigit(s[2]) {
		return 0
	}
	i := 3
	for i < len(s) && (s[i] == ' ' || s[i] == '(' || s[i] == ')' || s[i] == '.' || s[i] == '-') {
		i++
	}
	if i == len(s) || text.Upper(s[i]) != 'X' {
		return 0
	}
	return i
}

// exemptionTail takes "-human", "- HUMAN", "-HUM", "-WMD" along.
func exemptionTail(s string, j int) int {
	k := j
	for k < len(s) && (s[k] == ' ' || s[k] == '-') && k < j+3 {
		k++
	}
	if k == j {
		return j
	}
	for _, w := range [...]string{"HUMAN", "HUM", "WMD"} {
		if text.HasFold(s[k:], w) && (len(s) == k+len(w) || !letter(s[k+len(w)])) {
			return k + len(w)
		}
	}
	return j
}

// exemptionCode is the canonical code of an exemption's text: "X1", "25X1-HUMAN".
func exemptionCode(s string) string {
	s = strings.ToUpper(s[exemptionSection(s):])
	var b strings.Builder
	for i := 0; i < len(s); i++ {
		if s[i] != ' ' {
			b.WriteByte(s[i])
		}
	}
	return b.String()
}
