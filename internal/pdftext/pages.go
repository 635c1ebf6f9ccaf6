package pdftext

import (
	"fmt"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"
)

// plainText reports whether a text is UTF-8 without NULs.
func plainText(s string) bool { return utf8.ValidString(s) && strings.IndexByte(s, 0) < 0 }

// emptyPages are the numbers of the pages without text, and how many pages there are. Each page ends with a form feed.
func emptyPages(text string) (empty []int, pages int) {
	for page := range strings.SplitSeq(strings.TrimSuffix(text, "\f"), "\f") {
		if pages++; strings.TrimSpace(page) == "" {
			empty = append(empty, pages)
		}
	}
	return empty, pages
}

// images says which of the pages without text show an image, which may be one of a text: the others are blank. Where
// that cannot be found out, no page is taken for blank.
func (t *Tools) images(dir, data string, empty []int) string {
	list, err := t.run(filepath.Join(dir, "pdfimages"), data, "-list", "-")
	if err != nil {
		return pagesWithout(empty)
	}
	shown := map[int]bool{}
	for line := range strings.Lines(list) {
		if f := strings.Fields(line); len(f) > 0 {
			if n, err := strconv.Atoi(f[0]); err == nil {
				shown[n] = true
			}
		}
	}
	return pagesWithout(slices.DeleteFunc(empty, func(n int) bool { return !shown[n] }))
}

// namedPages is how many pages a message names.
const namedPages = 5

// pagesWithout says that pages have no text; empty for no pages.
func pagesWithout(pages []int) string {
	switch n := len(pages); {
	case n == 0:
		return ""
	case n == 1:
		return fmt.Sprintf("page %d is an image without text, and was not read", pages[0])
	default:
		var names []string
		for _, p := range pages[:min(n, namedPages)] {
			names = append(names, strconv.Itoa(p))
		}
		if n > namedPages {
			names = append(names, fmt.Sprintf("%d more", n-namedPages))
		}
		return "pages " + strings.Join(names, ", ") + " are images without text, and were not read"
	}
}
