package mutation

import (
	"fmt"
	"strings"
)

// body writes the paragraphs, with all that is between and inside them.
func (w *writer) body() {
	number := 1
	if w.opening != "" {
		w.paragraph(number, "U", w.opening)
		number++
	}
	breaks := w.breaks(len(w.marks))
	section := 2
	alone := len(w.marks) == 1 && w.opening == "" && w.sections == 1 && chance(w.r, 40)
	for i, mark := range w.marks {
		if i > 0 && chance(w.r, 12) {
			w.heading()
		}
		if alone { // a single paragraph has no number
			w.unnumbered(mark)
			break
		}
		start := len(w.lines)
		w.paragraph(number, mark, sentences(w.r, 1+w.r.IntN(5)))
		number++
		for range breaks[i] {
			start = w.pageBreak(start, section)
			section++
		}
		w.tail(i)
	}
}

// breaks says how many sections end inside each paragraph.
func (w *writer) breaks(n int) []int {
	out := make([]int, n)
	for s := 1; s < w.sections; s++ {
		out[min(n-1, s*n/w.sections)]++
	}
	return out
}

func (w *writer) paragraph(number int, mark, text string) {
	if w.loud {
		text = strings.ToUpper(text)
	}
	sign := oneOf(w.r, []string{". ", ". ", ". ", ".  ", "."})
	lead := fmt.Sprint(number) + sign
	switch {
	case w.entire && number == 1:
		w.has("entire text")
		lead = "1. " + w.banner() + " - ENTIRE TEXT. "
	case mark != "":
		lead += "(" + mark + ") "
	case sign == ".":
		lead += " "
	}
	if chance(w.r, 15) && number > 1 {
		lead += oneOf(w.r, []string{"Comment: ", "COMMENT: ", "Summary. "})
	}
	if w.long() {
		w.add(lead + text + " " + sentences(w.r, 6))
	} else {
		w.add(fold(lead+text, 66)...)
	}
	w.add("")
	for chance(w.r, 20) {
		w.add("")
	}
}

// long reports whether a cable's paragraphs are a line each.
func (w *writer) long() bool { return w.serial%13 == 0 && !w.printed && w.sections == 1 }

func (w *writer) unnumbered(mark string) {
	lead := ""
	if mark != "" {
		lead = "(" + mark + ") "
	}
	w.has("unnumbered")
	w.add(fold(lead+sentences(w.r, 4), 66)...)
	w.add("")
}

func (w *writer) heading() {
	h := oneOf(w.r, []string{"THE PIER", "WHAT THE BOARD WANTS", "NEXT STEPS", "THE COUNCIL AND ITS LANES"})
	switch w.r.IntN(3) {
	case 0:
		w.add(h, strings.Repeat("-", len(h)), "")
	case 1:
		w.add(strings.Repeat("-", 45), h, strings.Repeat("-", 45), "")
	case 2:
		w.add(h, "")
	}
}

// tail writes what may hang below a paragraph: bullets, lists, wrapped figures, an inserted text.
func (w *writer) tail(i int) {
	last := i == len(w.marks)-1
	switch w.r.IntN(24) {
	case 0:
		w.has("bullets")
		w.add("-- "+sentence(w.r), "", "-- "+sentence(w.r), "")
	case 1:
		w.has("list")
		w.add("(a) the first pier;", "", "(b) the second pier; and", "", "(c) the slip.", "")
	case 2:
		w.has("wrapped figure")
		for w.lines[len(w.lines)-1] == "" {
			w.lines = w.lines[:len(w.lines)-1]
		}
		w.add("The figures compare with those of", "1993. In that year the harbor froze. The board gave a sum of",
			"3.5 million for it.", "")
	case 3:
		w.has("bullets of stars")
		w.add("* "+sentence(w.r), "* "+sentence(w.r), "")
	case 4:
		if !last {
			return
		}
		w.has("inserted text")
		w.add("Begin text:", "", "The board and the council agree:", "", "1. The lanes are open.", "",
			"2. The pier is shared.", "", "End text.", "")
	case 5:
		w.has("letters")
		w.add("A. "+sentence(w.r), "", "B. "+sentence(w.r), "")
	}
}

// pageBreak sets the break between two sections into the paragraph, after line start, and gives the line
// that comes after it.
func (w *writer) pageBreak(start, section int) (behind int) {
	end := len(w.lines)
	for w.lines[end-1] == "" {
		end--
	}
	at := min(start+1, len(w.lines))
	if end-start > 2 {
		at += w.r.IntN(end - start - 1)
	}
	rest := append([]string(nil), w.lines[at:]...)
	w.lines = w.lines[:at]
	if w.printed {
		w.add(w.banner(), "")
		w.page(section)
		w.add("R "+w.stamp(), "FM AMEMBASSY "+w.post.city, "TO SECSTATE WASHDC PRIORITY 2208", w.levelLine(section), "")
		w.add(w.captions...)
		w.add("", w.instruction, w.tagLine())
		w.add(w.subjectLines()...)
		w.add("")
	} else {
		w.add("", fmt.Sprintf("%s %08d  %03d OF %03d", w.post.name, w.serial, section, w.sections), "", "")
	}
	behind = len(w.lines)
	w.add(rest...)
	return behind
}

// end writes the signature, and now and then a trailer.
func (w *writer) end() {
	if chance(w.r, 75) {
		w.add(strings.ToUpper(oneOf(w.r, names[:])))
	}
	if w.printed || chance(w.r, 6) {
		w.add("", w.banner())
	}
	if chance(w.r, 4) {
		w.add("NNNN")
	}
}
