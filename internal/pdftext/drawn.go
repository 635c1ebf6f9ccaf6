package pdftext

import (
	"errors"
	"path/filepath"
	"strconv"
	"strings"
)

// A page whose letters are drawn as outlines has no text and no image, and looks like any other. Such pages are drawn
// small by pdftoppm: a blank one has one color.

// mostRuns is how many runs of pages without words are drawn. What is not drawn is not taken for blank.
const mostRuns = 20

// drawn are those of some pages that are not blank, or of which that is not known. One run that takes too long is the
// last: a page that was made to do harm is not waited for again.
func (t *Tools) drawn(dir, data string, wordless []int) (shown []int) {
	for left := mostRuns; len(wordless) > 0; left-- {
		last := 1
		for last < len(wordless) && wordless[last] == wordless[0]+last {
			last++
		}
		run := wordless[:last]
		wordless = wordless[last:]
		var blank map[int]bool
		if left > 0 {
			var err error
			if blank, err = t.blank(dir, data, run[0], run[last-1]); errors.Is(err, errTime) {
				left = 0
			}
		}
		for _, page := range run {
			if !blank[page] {
				shown = append(shown, page)
			}
		}
	}
	return shown
}

// blank says which pages of a run are known to have one color.
func (t *Tools) blank(dir, data string, first, last int) (blank map[int]bool, err error) {
	out, err := t.run(filepath.Join(dir, "pdftoppm"), data, "-gray", "-scale-to", "100", "-thinlinemode", "solid",
		"-f", strconv.Itoa(first), "-l", strconv.Itoa(last), "-")
	if err != nil {
		return nil, err
	}
	blank = map[int]bool{}
	for n := first; n <= last; n++ {
		dots, rest, ok := grayPicture(out)
		if !ok {
			break
		}
		blank[n] = strings.Count(dots, dots[:1]) == len(dots)
		out = rest
	}
	return blank, nil
}

// grayPicture cuts the dots of the first picture from pictures in the format of PGM that follow each other: P5, the
// width, the height and the brightest gray, then a byte for each dot.
func grayPicture(s string) (dots, rest string, ok bool) {
	var size [3]int
	if s, ok = strings.CutPrefix(s, "P5"); !ok {
		return "", "", false
	}
	for i := range size {
		s = strings.TrimLeft(s, " \n")
		end := strings.IndexAny(s, " \n")
		if end < 0 {
			return "", "", false
		}
		n, err := strconv.Atoi(s[:end])
		if err != nil || n <= 0 || n > 255 {
			return "", "", false
		}
		size[i], s = n, s[end:]
	}
	if length := 1 + size[0]*size[1]; len(s) >= length {
		return s[1:length], s[length:], true
	}
	return "", "", false
}
