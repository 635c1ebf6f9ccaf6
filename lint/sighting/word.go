package sighting

import (
	"slices"
	"strings"

	"github.com/cablelint/cablelint/internal/lazy"
)

// word reads what begins with a letter.
func (s *scanner) word() {
	end := wordEnd(s.text, s.at)
	raw := s.text[s.at:end]
	capital := 'A' <= raw[0] && raw[0] <= 'Z'
	if capital && len(raw) <= 12 && s.spaced(end) {
		return
	}
	if !s.shapes.has(raw) {
		switch {
		case !capital:
			s.at = end
		case !s.erroneous(raw):
			s.month(end)
		}
		return
	}
	capitals := strings.ToUpper(raw)
	form := words.Get()[capitals]
	if s.key(capitals, capitals == raw, end) || capital && s.lostOpening(capitals, form) {
		return
	}
	if to, form := phraseFrom(capitals, s.text, end); to > 0 {
		s.add(kindOf(form), to, form)
		return
	}
	switch {
	case form != "" && (level(form) > 0 || capitals == raw):
		s.add(kindOf(form), end, form)
	case capitals == raw && form == "" && withError(raw) != "":
		form = withError(raw)
		s.add(kindOf(form), end, form)
	default:
		s.month(end)
	}
}

// erroneous adds a word of a shape that no word of the vocabulary has, where it is one with an error. It reports
// whether it is.
func (s *scanner) erroneous(raw string) bool {
	form := withError(raw)
	if form == "" || !capitalWord(raw) {
		return false
	}
	s.add(kindOf(form), s.at+len(raw), form)
	return true
}

// capitalWord reports whether a word has no small ASCII letter.
func capitalWord(raw string) bool {
	for i := range len(raw) {
		if 'a' <= raw[i] && raw[i] <= 'z' {
			return false
		}
	}
	return true
}

// keys are the words that Scan looks at next to the vocabulary.
var keys = [...]string{"E", "EO", "E0", "REASON", "REASONS", "CLASSIFIED", "CLASSIFYING", "CLASSIFICATION", "DERIVED",
	"ZNY", "ZNR", "REL", "N"}

// wordShapes are the second and the last letters, as bits, of the words of which the scanner knows something, by first
// letter and length: most words of a text have another shape.
type wordShapes [26][longestKnown + 1]struct{ seconds, ends uint32 }

// longestKnown is more than the letters of the longest such word.
const longestKnown = 31

// knownShapes are made on first use, since not every run scans a text.
var knownShapes = lazy.Value[*wordShapes]{Make: func() *wordShapes {
	var all wordShapes
	add := func(w string, length int) {
		shape := &all[w[0]-'A'][length]
		shape.seconds |= letterBit(w[min(1, len(w)-1)])
		shape.ends |= letterBit(w[len(w)-1])
	}
	eachKnown(func(w string) { add(w, len(w)) })
	for n := len(classifying); n <= longestKnown; n++ { // these words count by their beginning
		if shape := &all['C'-'A'][n]; shape.ends != 0 {
			shape.seconds |= letterBit(classifying[1])
			shape.ends = anyLetter
		}
	}
	eachInAnyCase(func(w string) {
		for n := range longerBy(w) {
			add(w, len(w)+n+1)
		}
	})
	return &all
}}

// classifying is how the words of an authority begin: CLASSIFIED, CLASSIFYING, CLASSIFICATION.
const classifying = "CLASSIF"

// anyLetter are the bits of all letters, and of digits.
const anyLetter = ^uint32(0)

// letterBit is the bit of a letter of a word; one beyond ASCII may be any. Digits have one bit.
func letterBit(c byte) uint32 {
	switch {
	case c >= 0x80:
		return anyLetter
	case digit(c):
		return 1
	default:
		return 1 << (c & 0x1F)
	}
}

// has reports whether a word of the scanner has the first, the second and the last letter of a word, and is as long.
func (k *wordShapes) has(word string) bool {
	if len(word) > longestKnown || word[0] >= 0x80 {
		return false
	}
	shape := &k[upper(word[0])-'A'][len(word)]
	return shape.ends&letterBit(word[len(word)-1]) != 0 && shape.seconds&letterBit(word[min(1, len(word)-1)]) != 0
}

// longerBy is how many more bytes a word may have in small letters. There are small letters of two bytes whose capitals
// are S and I: ſ and ı, as in REAſON and DERıVED.
func longerBy(word string) int {
	n := strings.Count(word[1:], "S") + strings.Count(word[1:], "I")
	return min(n, longestKnown-len(word))
}

// eachInAnyCase hands on the words that count in small letters too: keys, numbers, levels, and the first of a phrase.
func eachInAnyCase(yield func(word string)) {
	for _, w := range keys {
		yield(w)
	}
	for _, w := range numbers {
		yield(w)
	}
	for w, form := range words.Get() {
		if first, _, phrase := strings.Cut(w, " "); phrase || level(form) > 0 {
			yield(first)
		}
	}
}

// eachKnown hands on the first word of all that the scanner knows.
func eachKnown(yield func(word string)) {
	first := func(w string) {
		w, _, _ = strings.Cut(w, " ")
		yield(w)
	}
	for _, w := range keys {
		first(w)
	}
	for w := range words.Get() {
		first(w)
	}
	for w := range symbols.Get() {
		first(w)
	}
	for _, w := range instructionCodes {
		first(w)
	}
	for _, w := range numbers {
		first(w)
	}
}

// kindOf is the kind of a word's canonical form.
func kindOf(form string) Kind {
	switch form {
	case "U", "C", "S", "TS", "LOU", "NATO C", "NATO S", "NATO R":
		return Level
	}
	return Caption
}

// key reads a key or code: E.O. 12958, DECL:, REASON, ZNY CCCCC, OADR, X1, N/A, REL TO, TEN YEARS. It reports whether
// one was there.
func (s *scanner) key(word string, capitals bool, end int) bool {
	switch {
	case word == "E" || word == "EO" || word == "E0":
		return s.order(end)
	case word == "REASON" || word == "REASONS" || strings.HasPrefix(word, classifying) || word == "DERIVED":
		s.line.field = true
		return strings.HasPrefix(word, "REASON") && s.looseReason(end)
	case (word == "ZNY" || word == "ZNR") && capitals:
		return s.class(end)
	case word == "REL" && capitals:
		return s.release(end)
	case capitals && slices.Contains(instructionCodes[:], word):
		s.line.field = s.line.field || strings.HasPrefix(word, "DEC") || word == "DNG" || word == "DOWNGRADE"
		s.add(Instruction, end, word)
		return true
	case word == "N" && begins(s.text[end:], "/A") > 0:
		s.add(Instruction, end+2, "N/A")
		return true
	}
	return s.duration(word, end)
}

// instructionCodes are the words of a declassification instruction, in capitals.
var instructionCodes = [...]string{
	"DECL", "DECLASSIFY", "DECLAS", "DNG", "DOWNGRADE", "OADR", "GDS", "XGDS", "ADS", "RDS", "NGDS", "X1",
	"X2", "X3", "X4", "X5", "X6", "X7", "X8", "MR", "MANUAL",
}

// order reads the number of an order after E.O. with the damage that copies show.
func (s *scanner) order(end int) bool {
	at := end
	if s.text[end-1]|0x20 == 'e' {
		for at < len(s.text) && (s.text[at] == '.' || s.text[at] == ',' || s.text[at] == ' ') {
			at++
		}
		if at == end || at >= len(s.text) || upper(s.text[at]) != 'O' && s.text[at] != '0' {
			return false
		}
		if at++; at+1 < len(s.text) && letter(s.text[at]) && !wordByte(s.text[at+1]) { // E.OM for E.O.
			at++
		}
	}
	for at < len(s.text) && at < end+8 && strings.IndexByte(".,: \t", s.text[at]) >= 0 {
		at++
	}
	to := at
	for to < len(s.text) && digit(s.text[to]) {
		to++
	}
	if to-at < 4 || to-at > 6 {
		return false
	}
	s.line.field, s.at = true, at
	s.add(Order, wordEnd(s.text, to), s.text[at:wordEnd(s.text, to)])
	return true
}

// class reads the letters after ZNY and ZNR.
func (s *scanner) class(end int) bool {
	at := lineBlanks(s.text, end)
	to := wordEnd(s.text, at)
	if to == at || to-at > 8 || strings.ToUpper(s.text[at:to]) != s.text[at:to] {
		return false
	}
	s.at = at
	s.add(Class, to, s.text[at:to])
	return true
}

// release reads REL TO with its countries, outside brackets.
func (s *scanner) release(end int) bool {
	to := markEnd(s.text, s.at)
	if to <= end {
		return false
	}
	s.add(Caption, to, canonical(s.text[s.at:to]))
	return true
}

// numbers are the words for years that instructions count.
var numbers = [...]string{
	"FIVE", "SIX", "EIGHT", "TEN", "FIFTEEN", "TWENTY", "TWENTYFIVE", "THIRTY", "FIFTY",
}

// duration reads TEN YEARS, TEN (10) YEARS and TWENTY-FIVE YEARS.
func (s *scanner) duration(word string, end int) bool {
	if !slices.Contains(numbers[:], word) && !allDigits(word) {
		return false
	}
	at := end
	for n := 0; n < 3; n++ {
		to := at
		for to < len(s.text) && to < at+3 && strings.IndexByte(" -()\t", s.text[to]) >= 0 {
			to++
		}
		next := wordEnd(s.text, to)
		if w := strings.ToUpper(s.text[to:next]); w == "YEARS" || w == "YEAR" {
			s.add(Duration, next, strings.ToUpper(strings.Join(strings.Fields(s.text[s.at:next]), " ")))
			return true
		} else if to == at || w != "FIVE" && !allDigits(w) {
			return false
		}
		at = next
	}
	return false
}

// allDigits reports whether a word is a number of up to three digits.
func allDigits(w string) bool {
	for i := range len(w) {
		if !digit(w[i]) {
			return false
		}
	}
	return w != "" && len(w) < 4
}
