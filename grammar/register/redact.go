package register

import (
	"maps"
	"slices"
	"strings"

	"github.com/cablelint/cablelint/grammar/marking"
	"github.com/cablelint/cablelint/internal/lazy"
)

// Redact is a marking's text as reports may quote it: what marking.Redact shows, and the words of the register in
// pieces that it knows. Names of compartments and programs, which it does not list, are dots.
func Redact(text string) string {
	shown := marking.Redact(text)
	if shown == text { // as of nearly all
		return text
	}
	m := marking.Parse(text)
	hidden := Prose(text, m)
	if len(hidden) == len(m.Prose()) {
		return shown
	}
	r := marking.NewRedaction(text)
	for _, w := range m.Words {
		if !slices.Contains(hidden, w) {
			r.Keep(w.Span)
		}
	}
	return r.String()
}

// Prose are the words of a marking that Redact replaces, in order; m is the text as State's marking.
func Prose(text string, m *marking.Parsed) []marking.Word {
	hidden := m.Prose()
	if hidden == nil {
		return nil
	}
	shown := shownWords(text)
	return slices.DeleteFunc(hidden, func(w marking.Word) bool {
		parts := wordsOf(w.Text)
		hides := slices.ContainsFunc(parts, func(part string) bool { return !shown[part] })
		return len(parts) > 0 && !hides && strings.ToUpper(w.Text) == w.Text
	})
}

// shownWords are the words of the register, and its names of countries, in the pieces of a text that are known or are
// NATO's.
func shownWords(text string) map[string]bool {
	shown := map[string]bool{}
	for _, piece := range Parse(text).Pieces {
		words := wordsOf(piece.Text)
		if !piece.Known && !ofNATO(words) {
			continue
		}
		for _, w := range words {
			if _, named := country(w); named || vocabulary.Get()[w] || sigma(w) {
				shown[w] = true
			}
		}
	}
	return shown
}

// ofNATO reports whether words are of NATO's markings alone. Some write them where the register does not have them, as
// in SECRET//NATO and NATO SECRET.
func ofNATO(words []string) bool {
	return !slices.ContainsFunc(words, func(w string) bool { return !natoWords.Get()[w] })
}

// natoWords are the single words of NATO's markings.
var natoWords = lazy.Value[map[string]bool]{Make: func() map[string]bool {
	all := map[string]bool{"NATO": true}
	add := func(text string) {
		for _, w := range wordsOf(text) {
			all[w] = true
		}
	}
	for _, n := range natoLevels {
		add(n.long)
		add(n.short)
	}
	for e := range All() {
		if e.Category == NATOControl {
			add(e.Banner)
		}
	}
	return all
}}

// vocabulary are the single words of all spellings of the register.
var vocabulary = lazy.Value[map[string]bool]{Make: func() map[string]bool {
	all := map[string]bool{"JOINT": true, "RESTRICTED": true}
	maps.Copy(all, natoWords.Get())
	add := func(text string) {
		for _, w := range wordsOf(text) {
			all[w] = true
		}
	}
	for e := range All() {
		add(e.Banner)
		add(e.Portion)
		for _, also := range e.Also {
			add(also)
		}
	}
	for l := marking.Unclassified; l <= marking.TopSecret; l++ {
		add(l.String())
		add(l.Letter())
	}
	return all
}}
