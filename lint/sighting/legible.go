package sighting

import (
	"slices"
	"strings"
)

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
		return slices.Contains(instructionCodes[:], part) || strings.Trim(part, "0123456789XNA/.-") == ""
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
		case symbols.Get()[u] != "" || known(u) != "" || continues(u) || group(u):
		case released && len(w) == 3 && u == w:
		default:
			return false
		}
	}
	return true
}

// group reports whether a word names a group of countries in release lists.
func group(word string) bool {
	switch word {
	case "FVEY", "ACGU", "NATO", "ISAF", "EYES", "FIVE":
		return true
	}
	return false
}
