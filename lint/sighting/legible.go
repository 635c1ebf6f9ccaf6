package sighting

import "strings"

// Legible reports whether all of a sighting is of markings, so that it may be shown where the text around it may not:
// no word that is glued to a date or that is in a mark's brackets is shown with it.
func (s Sighting) Legible(text string) bool {
	part := s.Span.In(text)
	switch s.Kind {
	case Date:
		return legibleDate(part)
	case Order:
		return strings.Trim(part, "0123456789") == ""
	case Class:
		return len(part) == 5 && strings.Trim(part, part[:1]) == ""
	case Instruction:
		return instructionCodes[part] || strings.Trim(part, "0123456789XNA/.-") == ""
	case Group, Caption:
		return legibleMark(part)
	}
	return true
}

// legibleDate reports whether a date's text is digits, signs, names of months, and what passes for a digit.
func legibleDate(text string) bool {
	for _, w := range wordsOf(text) {
		if m, end := monthAt(w, 0); m > 0 && end == len(w) || strings.Trim(w, "0123456789OoIlLXZz") == "" {
			continue
		}
		return false
	}
	return true
}

// legibleMark reports whether each word of a mark is of the vocabulary, or a country's three letters in a release list.
func legibleMark(text string) bool {
	released := false
	for _, w := range wordsOf(text) {
		u := strings.ToUpper(w)
		switch {
		case u == "REL" || u == "RELEASABLE" || u == "RELTO":
			released = true
		case symbols[u] != "" || known(u) != "" || continuation[u] || groups[u]:
		case released && len(w) == 3 && u == w:
		default:
			return false
		}
	}
	return true
}

// groups are the names of groups of countries in release lists.
var groups = map[string]bool{"FVEY": true, "ACGU": true, "NATO": true, "ISAF": true, "EYES": true, "FIVE": true}
