package sighting

import (
	"slices"
	"strings"
)

// longest is how many bytes a mark in brackets may have.
const longest = 120

// group reads what begins with a bracket: a mark, a mark that is not closed, or no mark.
func (s *scanner) group() {
	at := s.at
	if at > 0 && 'a' <= s.text[at-1] && s.text[at-1] <= 'z' { // the plural of talk(s)
		s.at++
		return
	}
	if end, c := s.bracketed(); c != "" {
		s.add(Group, end, c)
		return
	}
	s.at++
}

// bracketed is where the mark ends that begins with the bracket at the scanner's place, and its canonical form; empty
// where it is not like a mark.
func (s *scanner) bracketed() (end int, c string) {
	at := s.at
	if end = groupEnd(s.text, at); end > 0 {
		return end, s.mark(s.text[at+1 : end-1])
	}
	end = markEnd(s.text, at+1)
	if end == at+1 || strings.ToUpper(s.text[at+1:end]) != s.text[at+1:end] {
		return end, ""
	}
	if c = canonical(s.text[at+1 : end]); !levelled(c) {
		c = ""
	}
	return end, c
}

// groupEnd is where a bracket's pair ends; 0 where it is not closed within a mark's length, on its line or the next.
func groupEnd(text string, at int) int {
	lines := 0
	for i := at + 1; i < len(text) && i < at+longest; i++ {
		switch c := text[i]; {
		case c == closing(text[at]) || c == ')' || c == ']' || c == '}':
			return i + 1
		case opens(c):
			return 0
		case lineEnd(text, i):
			if lines++; lines > 1 {
				return 0
			}
		}
	}
	return 0
}

// mark is the canonical form of what is in brackets; empty where it is not like a level.
func (s *scanner) mark(inner string) string {
	first := strings.ToUpper(firstWord(inner))
	_, symbol := symbols.Get()[first]
	if symbol || known(first) != "" || spacedWhole(inner) != "" {
		return canonical(inner)
	}
	if n, c := phrase(inner, 0, wordEnd(inner, 0)); n > 0 {
		return c + canonical(inner[n:])
	}
	lead := strings.Trim(s.text[min(s.line.lead, s.at):s.at], " \t.-:") == ""
	if trimmed := strings.TrimSpace(inner); lead && trimmed != "" && len(trimmed) <= 12 && capitalsAlone(trimmed) {
		return canonical(inner)
	}
	return ""
}

// capitalsAlone reports whether a text is capitals and the signs of marks.
func capitalsAlone(text string) bool {
	return strings.Trim(text, "ABCDEFGHIJKLMNOPQRSTUVWXYZ/-, .") == "" && letter(text[0])
}

// firstWord is a text's first word, after signs that may be left of a mark.
func firstWord(text string) string {
	text = strings.TrimLeft(text, " \t\r\n./,-([{<\"'*|\\")
	return text[:wordEnd(text, 0)]
}

// canonical is a mark's content with its words in their canonical forms, in order, joined by strokes.
func canonical(inner string) string {
	if c := spacedWhole(inner); c != "" {
		return c
	}
	var out, release []string
	released := false
	for at := 0; at < len(inner); {
		if !wordByte(inner[at]) {
			at++
			continue
		}
		end := wordEnd(inner, at)
		word := strings.ToUpper(inner[at:end])
		to, form := phrase(inner, at, end)
		switch {
		case to > 0:
			end, released = to, false
		case words.Get()[word] != "":
			form, released = words.Get()[word], false
		case word == "REL" || word == "RELEASABLE" || word == "RELTO":
			released, form = true, "REL"
		case released && (word == "TO" || word == "AND"):
		case released && symbols.Get()[word] == "":
			release = append(release, word)
		case symbols.Get()[word] != "":
			form, released = symbols.Get()[word], false
		default:
			form, released = word, false
			if c := known(word); c != "" {
				form = c
			}
		}
		if form != "" {
			out = append(out, form)
		}
		at = end
	}
	return strings.Join(out, "/") + releaseList(release)
}

// releaseList is a list of countries in one order, each once, the United States left out: every list has them.
func releaseList(list []string) string {
	list = slices.DeleteFunc(list, func(w string) bool { return w == "USA" })
	if len(list) == 0 {
		return ""
	}
	slices.Sort(list)
	return " " + strings.Join(slices.Compact(list), " ")
}

// levelled reports whether a canonical form begins with a level.
func levelled(c string) bool {
	first, _, _ := strings.Cut(c, "/")
	return level(first) > 0
}

// markEnd is where a run of a mark's words ends: words of the vocabulary with strokes, commas and blanks between.
func markEnd(text string, at int) int {
	end, released := at, false
	for i := at; i < len(text) && i < at+longest; {
		if blank(text[i]) || text[i] == '/' || text[i] == ',' || text[i] == '-' {
			i++
			continue
		}
		to := wordEnd(text, i)
		word := strings.ToUpper(text[i:to])
		if n, _ := phrase(text, i, to); n > 0 {
			to = n
		} else if symbols.Get()[word] == "" && words.Get()[word] == "" && !(released &&
			(word == "TO" || len(word) == 3 || len(word) == 4)) {
			break
		}
		released = released || word == "REL"
		end, i = to, to
	}
	return end
}

// lostOpening reads a mark whose opening bracket is lost: SBU), C/NF). It reports whether one was there. The word that
// it begins with is known in capitals, with its canonical form.
func (s *scanner) lostOpening(word, form string) bool {
	if form == "" && continued(word) == nil && symbols.Get()[word] == "" {
		return false
	}
	end := markEnd(s.text, s.at)
	if end == s.at || end >= len(s.text) || s.at > 0 && opens(s.text[s.at-1]) {
		return false
	}
	to := lineBlanks(s.text, end)
	if to >= len(s.text) || s.text[to] != ')' && s.text[to] != ']' {
		return false
	}
	inner := s.text[s.at:end]
	if c := canonical(inner); strings.ToUpper(inner) == inner && levelled(c) {
		s.add(Group, to+1, c)
		return true
	}
	return false
}
