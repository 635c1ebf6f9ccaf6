package sighting

// MayHaveClassified is a quick look for what Scan lists as a Group with a level above SBU. It reads what is in brackets
// and before a closing one with the scanner's own eyes, and nothing else of a text: prose has few brackets. Where it is
// false Scan lists no such group.
func MayHaveClassified(text string) bool {
	s := scanner{text: text}
	for i := range len(text) {
		c := text[i]
		if !bracket[c] {
			continue
		}
		if opens(c) {
			s.at, s.line.lead = i, i // as if a mark could begin here
			if _, form := s.bracketed(); Rank(form) >= level("C") {
				return true
			}
		} else if classifiedBefore(text, i) {
			return true
		}
	}
	return false
}

// bracket are the brackets that open a mark, and those that close one whose first bracket is lost.
var bracket = [256]bool{'(': true, '[': true, '{': true, '<': true, ')': true, ']': true}

// classifiedBefore reports whether words in capitals before a closing bracket may be a mark whose first bracket is
// lost. A run of them that is longer than a mark may be one.
func classifiedBefore(text string, end int) bool {
	for at := end; at > 0; at-- {
		if c := text[at-1]; 'a' <= c && c <= 'z' || !wordByte(c) && !betweenWords(c) {
			return false
		}
		if end-at > longest {
			return true
		}
		if wordByte(text[at-1]) && (at == 1 || !wordByte(text[at-2])) &&
			Rank(canonical(text[at-1:end])) >= level("C") {
			return true
		}
	}
	return false
}

// betweenWords reports whether a byte may be between the words of a mark.
func betweenWords(c byte) bool {
	return blank(c) || c == '/' || c == ',' || c == '-' || c == '\n' || c == '\r'
}
