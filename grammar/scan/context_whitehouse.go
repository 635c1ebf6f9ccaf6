package scan

import (
	"strings"

	"github.com/cablelint/cablelint/grammar/layout"
	"github.com/cablelint/cablelint/grammar/text"
)

// The White House printed cables of the 1990s with a label before each line of the envelope, LINE3: O 071226Z FEB
// 97, and the telegram after TEXT:.

// houseKeys are the labels of such a print, without blanks and figures: a machine that reads a page takes LINE3 for
// LINES.
var houseKeys = [...]string{"PREC", "CLASS", "LINE", "OSRI", "DTG", "ORIG", "TO", "INFO", "SUBJ", "TEXT"}

// houseKey is the label that a line begins with, and where its value begins; empty for none.
func houseKey(line string) (key string, value int) {
	colon := strings.IndexByte(line[:min(len(line), 12)], ':')
	if colon < 2 {
		return "", 0
	}
	word := strings.ToUpper(strings.ReplaceAll(line[:colon], " ", ""))
	for _, k := range houseKeys {
		if word == k || k == "LINE" && len(word) == len("LINE1") && strings.HasPrefix(word, k) {
			return k, layout.SkipBlank(line, colon+1, len(line))
		}
	}
	return "", 0
}

// houseInitials are the first bytes of the labels that such a print begins with.
var houseInitials = [256]bool{'P': true, 'C': true, 'L': true, 'p': true, 'c': true, 'l': true, ' ': true}

// houseLabel reports whether a line has the label that such a print begins with.
func houseLabel(line string) bool {
	if line == "" || !houseInitials[line[0]] { // as most lines
		return false
	}
	key, value := houseKey(line)
	return key == "PREC" || key == "CLASS" && value > len("CLASS:") || key == "LINE"
}

// housePrint emits a line of the labels of a White House print, from PREC: or CLASS: on.
func (s *scanner) housePrint() bool {
	at := layout.SkipBlank(s.text, s.line.Start, s.line.End)
	line := s.text[at:s.line.End]
	if !s.whiteHouse {
		if !houseLabel(line) || !s.houseFollows() {
			return false
		}
		s.whiteHouse = true
	}
	key, value := houseKey(line)
	switch {
	case key == "TEXT":
		s.whiteHouse, s.prev = false, Distribution
		s.emit(Distribution, at, at+value)
		if s.line.Start = at + value; layout.SkipBlank(s.text, s.line.Start, s.line.End) < s.line.End {
			s.read()
		}
	case key == "CLASS" || key == "PREC":
		s.houseArchive(key, at, at+value)
	case key == "":
		if !s.houseGoesOn(line) {
			s.whiteHouse = false
			return false
		}
		s.emit(s.houseList(), at, s.line.End)
	default:
		s.houseEnvelope(key, at, at+value)
	}
	return true
}

// houseFollows reports whether two more labels are on the next lines.
func (s *scanner) houseFollows() bool {
	n := 0
	for i := range 3 {
		if _, below, ok := s.below(i); ok {
			if key, _ := houseKey(below); key != "" {
				n++
			}
		}
	}
	return n >= 2
}

// houseGoesOn reports whether a line without a label is of the list of addressees or of the subject above it, and
// not the telegram's.
func (s *scanner) houseGoesOn(line string) bool {
	w, level := levelWordAt(line, 0, len(line))
	if level && (w.spaced || !w.long || w.end == len(line)) {
		return false
	}
	k := keyAt(line)
	return k != Order && k != Tags && !markedParagraph(line)
}

// houseList is what a line without a label goes on with.
func (s *scanner) houseList() Kind {
	if k := s.lastKind(); k == Action || k == Info || k == Addressee {
		return Addressee
	}
	return Distribution
}

// houseArchive emits precedence and class, which the print says above the envelope; below it they are no archive's
// block of their own.
func (s *scanner) houseArchive(key string, at, value int) {
	label, kind := ArchiveLabel, ArchiveNote
	if key == "CLASS" {
		kind = ArchiveMarking
	}
	if EnvelopeKinds.Has(s.lastKind()) {
		label, kind = Distribution, Distribution
	}
	s.emit(label, at, value)
	s.emit(kind, value, s.line.End)
}

// houseEnvelope emits a line of the envelope with its label.
func (s *scanner) houseEnvelope(key string, at, value int) {
	s.emit(Distribution, at, value)
	line := s.text[value:s.line.End]
	kind := Distribution
	switch key {
	case "TO":
		kind = Action
	case "INFO":
		kind = Info
	case "LINE", "DTG":
		if dtgLine(line) {
			kind = DTG
		} else if k := envelopeLine(line, DTG); k == From || k == Security {
			kind = k
		}
	}
	if kind != Distribution && text.HasLower(line) {
		kind = Distribution
	}
	s.emit(kind, value, s.line.End)
}
