package mutation

import (
	"fmt"
	"strings"
)

var prose = [...]string{
	"The harbor office opened its new pier on Monday, and nobody came",
	"A deputy of the council asked whether a loan could be had for the ferry",
	"Its engineers doubt the bedrock on the eastern side and will drill again in spring",
	"Teachers returned to work after nine days, though their treasurer was against it",
	"The clerk who kept the books has not been seen since the warehouse was opened",
	"Two members of the council mean to leave all the same, and said so in the market",
}

// body writes the paragraphs with what stands between and inside them.
func (b *builder) body() {
	b.add("")
	n := 0
	if b.inBody != "" {
		b.add(b.inBody, "")
		n = 1
	}
	page := 1
	for i, m := range b.paragraphs {
		n++
		b.heading()
		b.paragraph(n, m)
		if b.sections > page && (i+1)*b.sections >= page*len(b.paragraphs) && i+1 < len(b.paragraphs) {
			page++
			b.turn(page)
		}
	}
	if b.chance(4) {
		return
	}
	b.add(b.of("CALDER", "BREDEL", "OAKES"))
}

// turn breaks the page, or begins the next section with a header of its own.
func (b *builder) turn(page int) {
	if !b.printed {
		b.add(" ", fmt.Sprintf("%s %08d  %03d OF %03d", b.post, b.serial, page, b.sections), " ")
		return
	}
	b.head(page)
	b.add("")
}

func (b *builder) heading() {
	if b.chance(6) {
		b.add(b.of("THE COUNCIL AND THE FERRY", "What comes next"), "-------------------------", "")
	}
}

// sentence is a line or two of prose; now and then a year stands at the front of the second.
func (b *builder) sentence() string {
	s := b.of(prose[:]...)
	if b.chance(6) {
		return s + ", which had\nlast been heard in the winter of\n1993. Since then nobody had asked for it."
	}
	return s + ".\n" + b.of(prose[:]...) + "."
}

func (b *builder) paragraph(n int, mark string) {
	text := b.sentence()
	if b.chance(15) {
		text = strings.Repeat(strings.ReplaceAll(text, "\n", " ")+" ", 4) // a copy with a paragraph a line
	}
	switch {
	case b.entire && n == 1:
		text = map[string]string{"C": "CONFIDENTIAL", "S": "SECRET", "TS": "TOP SECRET"}[b.level] + " - ENTIRE TEXT.\n" + text
	case mark != "":
		text = mark + " " + text
	}
	b.add(strings.Split(fmt.Sprintf("%d. %s", n, text), "\n")...)
	b.add(b.of("", " "))
	switch {
	case b.chance(9):
		b.add("-- the first point of the deputy;", "", "-- the second, which nobody answered.", "")
	case b.chance(12) && mark != "":
		b.add("(a) that the pier be closed at night;", "", "(b) that the loan be paid back in ten years;", "", "(c) that the books be found.", "")
	case b.chance(20) && mark != "":
		b.add("Begin text:", "", "1. The pier is closed at night.", "", "2. The loan is paid back in ten years.", "", "End text.", "")
	}
}
