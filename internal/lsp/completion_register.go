package lsp

import (
	"fmt"
	"slices"

	"github.com/cablelint/cablelint/grammar/marking"
	"github.com/cablelint/cablelint/grammar/register"
	"github.com/cablelint/cablelint/lint"
)

// usual are portion marks of the register that a cable may begin with.
var usual = [...]string{"(U)", "(U//FOUO)", "(C)", "(C//NF)", "(S)", "(S//NF)", "(S//OC/NF)", "(S//REL TO USA, FVEY)",
	"(S//SI//NF)", "(TS)", "(TS//NF)", "(TS//SI//NF)", "(TS//SI/TK//NF)", "(TS//SI-G//OC/NF)"}

// registerMarks are whole portion marks of the register: what was begun as it is written correctly, then those that the
// text has elsewhere, the most frequent first, then usual ones up to the header's level.
func registerMarks(r *lint.Result, offset int, begun string) (list []suggestion) {
	add := func(text, detail string) {
		if !slices.ContainsFunc(list, func(s suggestion) bool { return s.text == text }) {
			list = append(list, suggestion{text: text, detail: detail, kind: valueItem})
		}
	}
	if len(begun) > len("(S") {
		for _, text := range register.Suggest(begun + ")") {
			if register.Sound(register.Parse(text)) {
				add(text, meaningOf(text))
			}
		}
	}
	count, own := map[string]int{}, []string(nil)
	top := marking.TopSecret
	if r != nil {
		for _, p := range r.Doc.Portions {
			m := p.Mark()
			if m == nil || m.Span.Start <= offset && offset <= m.Span.End {
				continue
			}
			read := register.Parse(m.Text)
			if !read.Understood() || read.Contradicts() {
				continue
			}
			text := read.Marking.Portion()
			if count[text]++; count[text] == 1 {
				own = append(own, text)
			}
		}
		if l := r.Doc.Marking().Level; l != marking.Unmarked {
			top = l
		}
	}
	slices.SortStableFunc(own, func(a, b string) int { return count[b] - count[a] })
	for _, text := range own {
		add(text, fmt.Sprintf("used %s in this cable", times(count[text])))
	}
	for _, text := range usual {
		if register.Parse(text).Level <= top {
			add(text, meaningOf(text))
		}
	}
	return list
}

// meaningOf is a portion mark as a banner writes it.
func meaningOf(text string) string { return register.Parse(text).Banner() }
