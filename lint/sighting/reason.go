package sighting

import "strings"

// reason reads a reason's section with its letters: 1.4 (b) and (d), 1. 5 B,D, 1.4(d.). It reports whether one was
// there.
func (s *scanner) reason() bool {
	section, end := sectionAt(s.text, s.at)
	if section == "" {
		return false
	}
	letters, to := list(s.text, end)
	if letters == "" {
		return false
	}
	s.add(Section, end, section)
	s.letters(to, letters)
	return true
}

// looseReason reads letters after the word REASON where no section is: REASONS: B AND D.
func (s *scanner) looseReason(end int) bool {
	at := end
	for at < len(s.text) && strings.IndexByte(": .=-", s.text[at]) >= 0 {
		at++
	}
	letters, to := list(s.text, at)
	if letters == "" {
		return false
	}
	s.at = at
	s.letters(to, letters)
	return true
}

// letters lists a reason's letters.
func (s *scanner) letters(end int, letters string) {
	s.at = skip(s.text, s.at)
	s.add(Reason, end, strings.TrimSpace(letters))
}

// sectionAt is the section of an order at an offset: 1.4, "1. 5", 1,4; and where it ends.
func sectionAt(text string, at int) (section string, end int) {
	if text[at] != '1' {
		return "", 0
	}
	i := skip(text, at+1)
	if i >= len(text) || strings.IndexByte(".,/", text[i]) < 0 {
		return "", 0
	}
	i = skip(text, i+1)
	if i >= len(text) || text[i] < '1' || text[i] > '9' || i+1 < len(text) && digit(text[i+1]) {
		return "", 0
	}
	return "1." + text[i:i+1], i + 1
}

// list reads the letters after a reason's section, and where they end.
func list(text string, at int) (letters string, end int) {
	end = at
	joined := true // whether a sign or word has led to what comes next
	for i := skip(text, at); i < len(text); i = skip(text, i) {
		switch n := and(text[i:]); {
		case n > 0:
			i += n
			joined = true
			continue
		case opens(text[i]):
			inner, to := enclosed(text, i)
			if inner == "" || ambiguous(text, i, to, letters) {
				return letters, end
			}
			letters += inner
			i, end, joined = to, to, false
			continue
		}
		to := bare(text, i)
		if to == 0 || !joined {
			return letters, end
		}
		letters += " " + strings.ToLower(text[i:i+1])
		i, end, joined = to, to, false
	}
	return letters, end
}

// and is the length of what joins letters: and, also broken by a blank, or a sign; 0 for none.
func and(text string) int {
	if strings.IndexByte(",;&/+-.", text[0]) >= 0 {
		return 1
	}
	for _, w := range [...]string{"AND", "A ND", "AN D", "A N D", "ND", "AN", "OR"} {
		if n := begins(text, w); n > 0 && !(w == "AN D" && n < len(text) && text[n] == ')') {
			return n
		}
	}
	return 0
}

// longestLetters is how many bytes the letters of a reason in brackets may have.
const longestLetters = 40

// enclosed are the letters in brackets at an offset, (b), (b,d), (d.), (b and d); empty where anything else is in them.
func enclosed(text string, at int) (letters string, end int) {
	i := at + 1
	for i < len(text) && i < at+longestLetters {
		n := and(text[i:])
		switch c := text[i]; {
		case n > 0:
			i += n
		case c == ')' || c == ']' || c == '}':
			return letters, i + 1
		case blank(c) || c == '\n' || c == '\r':
			i++
		case category(c) && (i+1 >= len(text) || !wordByte(text[i+1])):
			letters += " " + strings.ToLower(text[i:i+1])
			i++
		default:
			if letters != "" && text[i-1] != '/' { // a bracket that is not closed, and a word
				return letters, last(text, at, i)
			}
			return "", 0
		}
	}
	return letters, last(text, at, i)
}

// last is where the last letter before an offset ends.
func last(text string, from, at int) int {
	for at > from && !letter(text[at-1]) {
		at--
	}
	return at
}

func category(c byte) bool { return 'A' <= upper(c) && upper(c) <= 'H' }

// ambiguous reports whether brackets after a reason may be a portion mark: (C) in capitals before a word that begins
// a sentence, where the letters before are small or a paragraph's text follows.
func ambiguous(text string, at, end int, before string) bool {
	if before == "" || text[at+1] != 'C' || end-at != 3 {
		return false
	}
	next := skip(text, end)
	return next+1 < len(text) && next > end && 'A' <= text[next] && text[next] <= 'Z' && and(text[next:]) == 0 &&
		letter(text[next+1])
}

// bare is where a letter without brackets ends, with a stop and a bracket that lost its pair: b, b., d.), d). 0 where
// a word is there.
func bare(text string, at int) int {
	if !category(text[at]) || at+1 < len(text) && (wordByte(text[at+1]) || text[at+1] == '\'' || text[at+1] == '.' &&
		at+2 < len(text) && letter(text[at+2])) {
		return 0
	}
	end := at + 1
	next := skip(text, end)
	if upper(text[at]) == 'A' && next < len(text) && letter(text[next]) && and(text[next:]) == 0 { // "and a note"
		return 0
	}
	if next := lineBlanks(text, end); next < len(text) && text[next] == ')' {
		return next + 1
	}
	return end
}
