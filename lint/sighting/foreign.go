package sighting

import (
	"strings"

	"github.com/cablelint/cablelint/internal/lazy"
)

// Highest is the highest rank of a level among sightings of marks, level words and captions.
func Highest(list []Sighting) (rank int) {
	for _, s := range list {
		if s.Kind == Group || s.Kind == Level || s.Kind == Caption {
			rank = max(rank, Rank(s.Text))
		}
	}
	return rank
}

// Control reports whether a canonical word is a control: of the vocabulary, and no classification level.
func Control(word string) bool {
	return canonicalWords.Get()[word] && level(word) != 1 && level(word) < 3
}

// Exact reports whether a text in capitals is a word or phrase of markings without an error.
func Exact(text string) bool { return words.Get()[strings.Join(strings.Fields(text), " ")] != "" }

// Banner reports whether a text in capitals is a level with controls, and nothing else: SECRET//NOFORN.
func Banner(text string) bool {
	first, rest, _ := strings.Cut(text, "//")
	if strings.Trim(text, "ABCDEFGHIJKLMNOPQRSTUVWXYZ/, ") != "" || len(first) < 3 ||
		level(words.Get()[strings.TrimSpace(first)]) == 0 {
		return false
	}
	return rest == "" || legibleMark(rest)
}

// Canonical is the one spelling of a word in capitals of a marking, with up to one error in it; empty where it is not
// one.
func Canonical(word string) string {
	if form := symbols.Get()[word]; form != "" {
		return form
	}
	return known(word)
}

// canonicalWords are the spellings that Canonical gives, made on first use.
var canonicalWords = lazy.Value[map[string]bool]{Make: func() map[string]bool {
	all := map[string]bool{"REL": true}
	for _, forms := range [...]map[string]string{words.Get(), symbols.Get()} {
		for _, form := range forms {
			all[form] = true
		}
	}
	for _, none := range [...]string{"UN", "R", "G", "ENTIRE", "TEXT"} {
		delete(all, none)
	}
	return all
}}

// BeginsMark reports whether a text begins, after blanks, with a mark or what may be the rest of one: a short
// bracket, (C, C), C/NF, SBU.
func BeginsMark(text string) bool {
	text = text[:min(len(text), longest)]
	at := skip(text, 0)
	if at >= len(text) {
		return false
	}
	if opens(text[at]) {
		inner := text[at+1:]
		if end := groupEnd(text, at); end > 0 {
			inner = text[at+1 : end-1]
			if len(strings.TrimSpace(inner)) < 5 {
				return true
			}
		}
		return word(firstWord(inner))
	}
	return word(firstWord(text[at:]))
}

// word reports whether a word in capitals is a mark's.
func word(w string) bool { return w != "" && (symbols.Get()[w] != "" || known(w) != "") }

// EndsMark reports whether a text ends, before blanks, with a mark.
func EndsMark(text string) bool {
	text = strings.TrimRight(text[max(0, len(text)-longest):], " \t\r\n")
	found := Scan(text)
	return len(found) > 0 && found[len(found)-1].Kind == Group && found[len(found)-1].Span.End == len(text)
}

// fieldWords are the words of header lines' keys and of what joins markings, which a fix may write in another way.
var fieldWords = [...]string{"AND", "OF", "SECTION", "TAGS", "SUBJECT", "CLASSIFIED", "BY", "DECL", "DECLASSIFY",
	"REASON", "REASONS", "DERIVED", "FROM", "ON", "REF", "TO"}

// Foreign are the words of a text that are of no marking, in order, and those of them that are in the brackets of a
// mark. A word in capitals of a mark that may be a typo of a symbol is not foreign.
func Foreign(text string) (all, ofMarks []string) {
	at := 0
	for _, s := range Scan(text) {
		all = append(all, plain(text[at:s.Span.Start])...)
		if at = s.Span.End; s.Kind == Group {
			in := foreignInMark(s.Span.In(text))
			all, ofMarks = append(all, in...), append(ofMarks, in...)
		}
	}
	return append(all, plain(text[at:])...), ofMarks
}

// plain are the words of a text outside sightings, without single letters, numbers, and keys with up to one error.
func plain(text string) (out []string) {
	before := ""
	for _, w := range wordsOf(text) {
		key := before == "E" && len(w) < 4 && (w[0] == 'O' || w[0] == '0') // E.OM for E.O.
		if len(w) > 1 && !key && strings.Trim(w, "0123456789") != "" && !field(strings.ToUpper(w)) {
			out = append(out, w)
		}
		before = w
	}
	return out
}

func field(w string) bool {
	for _, k := range fieldWords {
		if w == k || len(k) > 3 && OneError(w, k) {
			return true
		}
	}
	return false
}

// foreignInMark are the words in brackets that are of no marking, nor names of a release list.
func foreignInMark(text string) (out []string) {
	released := false
	if spacedWhole(strings.Trim(text, "()[]{}<> ")) != "" {
		return nil
	}
	for _, w := range wordsOf(text) {
		u := strings.ToUpper(w)
		switch {
		case u == "REL" || u == "RELEASABLE" || u == "RELTO":
			released = true
		case symbols.Get()[u] != "" || known(u) != "" || continues(u):
			released = released && continues(u)
		case released && len(w) <= 12 && (u == w || len(w) < 5):
		case u == w && len(w) < 6 && w[0] < 0x80:
		default:
			out = append(out, w)
		}
	}
	return out
}

// continues reports whether a word is one of phrases and lists that is no marking alone.
func continues(word string) bool {
	switch word {
	case "TOP", "LIMITED", "OFFICIAL", "OFFICIALUSE", "USE", "BUT", "FOR", "ONLY", "NO", "FORN", "TO", "AND":
		return true
	}
	return false
}

func wordsOf(text string) []string {
	return strings.FieldsFunc(text, func(r rune) bool { return r < 0x80 && !wordByte(byte(r)) })
}
