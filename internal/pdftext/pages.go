package pdftext

import (
	"fmt"
	"path/filepath"
	"strconv"
	"strings"
	"unicode/utf8"
)

// plainText reports whether a text is UTF-8 without NULs.
func plainText(s string) bool { return utf8.ValidString(s) && strings.IndexByte(s, 0) < 0 }

// page is what a page has: how many words, how many images, and how large the largest of them is, in square inches.
type page struct {
	words, images int
	image         float64
}

// unread counts the images that were not read. The image of a page with the text that a machine recognized in it was.
func (p page) unread() int {
	if p.image >= pageImage && p.words >= fewWords {
		return p.images - 1
	}
	return p.images
}

// What images are. A machine that recognizes the text of a page puts it behind the page's image, so that an image of
// a page is read where the page has as much text as a page has.
const (
	pageImage = 40 // square inches from which an image is one of a page: letter paper has 93
	icon      = .25
	fewWords  = 40
)

// pagesOf are the pages of a text. Each page ends with a form feed.
func pagesOf(text string) (pages []page) {
	for p := range strings.SplitSeq(strings.TrimSuffix(text, "\f"), "\f") {
		pages = append(pages, page{words: len(strings.Fields(p))})
	}
	return pages
}

// images says which pages show an image that was not read. Pages without text are blank where they show none; where
// that cannot be found out, no page is taken for blank. Unread counts all images that were not read.
func (t *Tools) images(dir, data string, pages []page) (missing []string, unread int) {
	list, err := t.run(filepath.Join(dir, "pdfimages"), data, "-list", "-")
	for line := range strings.Lines(list) {
		if n, size, ok := imageOf(line); ok && n > 0 && n <= len(pages) {
			pages[n-1].images++
			pages[n-1].image = max(pages[n-1].image, size)
		}
	}
	var without, covered, shown, wordless []int
	for i, p := range pages {
		unread += p.unread()
		switch n := i + 1; {
		case p.words == 0 && (err != nil || p.image > 0):
			without = append(without, n)
		case p.words == 0:
			wordless = append(wordless, n)
		case p.image < icon:
		case p.image < pageImage:
			shown = append(shown, n)
		case p.words < fewWords:
			covered = append(covered, n)
		}
	}
	if err != nil && len(without) == 0 {
		missing = append(missing, "which pages show images is not known, since pdfimages failed")
	}
	for _, m := range [...]struct {
		pages     []int
		one, more string
	}{{without, "is an image without text, and was not read", "are images without text, and were not read"},
		{t.drawn(dir, data, wordless), "is drawn without text, and was not read",
			"are drawn without text, and were not read"},
		{covered, "is an image with little text, and the image was not read",
			"are images with little text, and the images were not read"},
		{shown, "shows an image, which was not read", "show images, which were not read"}} {
		if said := pagesThat(m.pages, m.one, m.more); said != "" {
			missing = append(missing, said)
		}
	}
	return missing, unread
}

// imageOf reads a line of the list of pdfimages: the number of the page, and the size of the image as it is shown. One
// whose size is not known is as large as a page.
func imageOf(line string) (number int, inches float64, ok bool) {
	f := strings.Fields(line)
	if len(f) < 12 {
		return 0, 0, false
	}
	number, err := strconv.Atoi(f[0])
	if err != nil || f[2] == "smask" || f[2] == "mask" { // which belong to another image
		return 0, 0, false
	}
	inches = 1
	for i := range 2 {
		dots, failed := strconv.ParseFloat(f[3+i], 64)
		inch, wrong := strconv.ParseFloat(f[len(f)-4+i], 64)
		if failed != nil || wrong != nil || dots <= 0 || inch <= 0 {
			return number, pageImage, true
		}
		inches *= dots / inch
	}
	return number, inches, true
}

// namedPages is how many pages a message names.
const namedPages = 5

// pagesThat says something of pages; empty for no pages.
func pagesThat(pages []int, one, more string) string {
	switch n := len(pages); {
	case n == 0:
		return ""
	case n == 1:
		return fmt.Sprintf("page %d %s", pages[0], one)
	default:
		var names []string
		for _, p := range pages[:min(n, namedPages)] {
			names = append(names, strconv.Itoa(p))
		}
		if n > namedPages {
			names = append(names, fmt.Sprintf("%d more", n-namedPages))
		}
		return "pages " + strings.Join(names, ", ") + " " + more
	}
}
