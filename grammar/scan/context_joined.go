package scan

import (
	"strings"

	"github.com/cablelint/cablelint/grammar/text"
)

// joinedTail emits a line of an envelope or an archive's block to which the copy joined the classification line, since
// it lost the line break: …WASHDC PRIORITYS E C R E T VARNES 000412, and …is not available.UNCLAS VARNES 000412.
func (s *scanner) joinedTail(line string) bool {
	n := s.joinedLevel(line)
	if n == 0 || !s.fieldsFollow() {
		return false
	}
	at := s.line.Start + n
	k := envelopeLine(line[:n], s.prev)
	if k == None && line[n-1] == ' ' && !figures(line[:n]) {
		return false
	}
	if k == None {
		k = archiveLine(strings.TrimLeft(line[:n], " \t"), s.prev)
	}
	if k == None && line[n-1] != '.' && !figures(line[:n]) && !beforeFields.Has(s.prev) {
		return false
	}
	if k == None {
		k = ArchiveNote
	}
	s.emit(k, s.line.Start, at)
	s.line.Start, s.prev = at, k
	s.read()
	return true
}

// figures reports whether a text is a number, as a list of a table or the end of an address before a line.
func figures(s string) bool {
	return strings.Trim(s, "0123456789 ") == "" && strings.Trim(s, " ") != ""
}

// joinedLevel is the offset of a level's name, after other words, from which the line is a whole classification line
// with its serial and no more than captions after it; 0 for none. A letter or two before the level are garbled, not an
// addressee: CC O N F I D E N T I A L. A name in one piece can end another word: it comes after a precedence.
func (s *scanner) joinedLevel(line string) int {
	if !mayHoldLevel(line) { // as of most lines
		return 0
	}
	if s.level().found { // T O P  S E C R E T has another level's name
		return 0
	}
	for _, name := range joinedNames {
		at := strings.LastIndex(line, name)
		if at <= 1 || at < len("WORD") && !figures(line[:at]) || strings.TrimLeft(line[:at], " \t") == "" {
			continue
		}
		before := line[at-1]
		switch {
		case name == "UNCLAS " && !text.IsLetter(before) && !text.IsDigit(before) && before != '.',
			(strings.HasPrefix(name, "SECRET") || strings.HasPrefix(name, "TOP")) && !afterPrecedence(line[:at]),
			strings.HasPrefix(name, "CONFIDENTIAL") && !afterPrecedence(line[:at]),
			before != ' ' && line[at-2] == ' ',
			strings.HasSuffix(strings.ReplaceAll(line[:at], " ", ""), "TOP"): // T O P  S E C R E T is one level
			continue
		}
		w, ok := levelWordAt(s.text, s.line.Start+at, s.line.End)
		if !ok {
			continue
		}
		if p := s.classificationParts(w, s.line.End); p.post.end > 0 && p.serial.end > 0 && p.plainTail {
			return at
		}
	}
	return 0
}

// joinedNames are the levels' names that a copy may join to other words.
var joinedNames = [...]string{"T O P  S E C R E T ", "T O P S E C R E T ", "S E C R E T ", "C O N F I D E N T I A L ",
	"U N C L A S ", "UNCLAS ", "TOP SECRET ", "SECRET ", "CONFIDENTIAL "}

// mayHoldLevel reports whether a line has four letters of SECRET, CONFIDENTIAL or UNCLAS, also with a blank after each.
func mayHoldLevel(line string) bool {
	for {
		i := strings.IndexByte(line, 'C')
		if i < 0 || i+4 >= len(line) {
			return false
		}
		line = line[i+1:]
		next := line[0]
		if next == ' ' {
			next = line[1]
		}
		switch next {
		case 'R':
			if lettersFollow(line, "RET") {
				return true
			}
		case 'O':
			if lettersFollow(line, "ONF") {
				return true
			}
		case 'L':
			if lettersFollow(line, "LAS") {
				return true
			}
		}
	}
}

// lettersFollow reports whether a text begins with these letters, also with a blank before each.
func lettersFollow(s, letters string) bool {
	i := 0
	for j := range len(letters) {
		if i < len(s) && s[i] == ' ' {
			i++
		}
		if i >= len(s) || s[i] != letters[j] {
			return false
		}
		i++
	}
	return true
}

// afterPrecedence reports whether an addressee's precedence or its number ends what is before a level.
func afterPrecedence(line string) bool {
	line = strings.TrimRight(line, " ")
	for _, word := range [...]string{"PRIORITY", "IMMEDIATE", "ROUTINE", "FLASH", "COLLECTIVE"} {
		if strings.HasSuffix(line, word) {
			return true
		}
	}
	return line != "" && text.IsDigit(line[len(line)-1])
}
