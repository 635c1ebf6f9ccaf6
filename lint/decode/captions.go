package decode

import (
	"slices"
	"strings"

	"github.com/cablelint/cablelint/grammar/marking"
)

// captionList is a list of captions, in any separation; nil where a piece of it is not one.
func captionList(s string) (list []string) {
	for _, piece := range strings.FieldsFunc(s, func(c rune) bool {
		return c == '/' || c == ',' || c == ';' ||
			c == '\n'
	}) {
		piece = strings.ToUpper(strings.Join(strings.Fields(piece), " "))
		if piece == "" {
			continue
		}
		names := captionNames(piece)
		if names == nil {
			return nil
		}
		list = append(list, names...)
	}
	return list
}

// captionNames are the captions that a piece of a list is, or that blanks alone are between: NODIS EXDIS; nil where a
// word is of none.
func captionNames(piece string) (names []string) {
	words := strings.Fields(piece)
	for len(words) > 0 {
		n := len(words)
		for ; n > 0; n-- {
			name := strings.Join(words[:n], " ")
			if says, _ := captionMeaning(name); says != "" || name == marking.NOFORN.String() {
				names = append(names, name)
				break
			}
		}
		if n == 0 {
			return nil
		}
		words = words[n:]
	}
	return names
}

func captionParts(list []string) (parts []Part) {
	for _, c := range list {
		if says := caption(c); says != nil {
			parts = append(parts, says...)
		} else {
			parts = append(parts, control(c, marking.NOFORN))
		}
	}
	return parts
}

// withoutCaption is a list of captions that is sound once one of them is left out: the one that restricts least.
func (w judge) withoutCaption(list []string) string {
	drop := make([]int, len(list))
	for i := range drop {
		drop[i] = i
	}
	slices.SortStableFunc(drop, func(a, b int) int { return restricts(list[a]) - restricts(list[b]) })
	for _, i := range drop {
		rest := slices.Delete(slices.Clone(list), i, i+1)
		if w.one(strings.Join(rest, ", ")).Sound() {
			return strings.Join(rest, ", ")
		}
	}
	return ""
}

// restricts ranks captions by how few readers they leave.
func restricts(caption string) int {
	return 1 + slices.Index([]string{"SIPDIS", "SENSITIVE", "NOFORN", "LIMDIS", "STADIS", "EXDIS", "NODIS"}, caption)
}
