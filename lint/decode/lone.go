package decode

import (
	"fmt"
	"strings"
	"unicode"

	"github.com/cablelint/cablelint/grammar/marking"
	"github.com/cablelint/cablelint/grammar/register"
	"github.com/cablelint/cablelint/grammar/text"
	"github.com/cablelint/cablelint/lint"
)

// loneWord decodes a word of the register that is asked about alone, as SSI, RSEN or HCS-P: it is no marking without a
// level, so that nothing is judged. A retired one is unknown. ok is false for a word that State's vocabulary has, and
// for all else.
func loneWord(s string) (j Judgment, ok bool) {
	word := strings.ToUpper(strings.TrimSpace(s))
	if m := marking.Parse(word); word == "" || len(unknown(m)) == 0 || m.Level != marking.Unmarked ||
		strings.ContainsAny(word, "/()") {
		return j, false
	}
	if _, _, retired := register.Retirement(word); retired {
		return Judgment{Result: Result{Parts: []Part{}}, Unknown: []string{word}}, true
	}
	read := register.Parse("TOP SECRET//" + word)
	if !read.Understood() || len(read.Pieces) != 2 || read.Pieces[1].Entry == nil {
		return j, false
	}
	parts := registerParts(read)
	j.Parts = parts[len(parts)-1:]
	j.Parts[0].Text = s
	return j, len(parts) == 2
}

// hiddenRule is the rule on characters that look like others or cannot be seen.
const hiddenRule = "P017"

// lookAlikes reports the first character of a marking that looks like another or cannot be seen, where no rule did. An
// unusual blank between words is common in pages.
func (w judge) lookAlikes(s string, j Judgment) Judgment {
	if len(j.Parts) == 0 {
		return j
	}
	for _, d := range j.Findings {
		if d.Rule.Code == hiddenRule {
			return j
		}
	}
	for _, r := range s {
		if !text.Odd(r) || unicode.Is(unicode.Zs, r) {
			continue
		}
		for _, l := range w.linters {
			if rule := l.Rule(hiddenRule); rule != nil {
				j.Findings = append(j.Findings, lint.Diagnostic{Rule: rule, Severity: lint.Error,
					Message: fmt.Sprintf("unusual character U+%04X in a marking", r), Help: "type it again"})
				if plain, _ := text.Fold(s); j.Correct == "" && w.judged(plain).Sound() {
					j.Correct = plain
				}
				return j
			}
		}
	}
	return j
}
