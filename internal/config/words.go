package config

import (
	"maps"
	"slices"
	"strings"

	"github.com/cablelint/cablelint/lint"
)

// apply adds the words to what the rules know.
func (w *Words) apply(s *lint.Settings) {
	for _, words := range [...]map[string]string{w.Captions, w.Programs} {
		s.Captions = append(s.Captions, upper(words)...)
	}
	s.Posts = append(s.Posts, upper(w.Posts)...)
	for _, typo := range slices.Sorted(maps.Keys(w.Typos)) {
		s.Typos = append(s.Typos, lint.Typo{Written: strings.ToUpper(typo), Meant: strings.ToUpper(w.Typos[typo])})
	}
}

// upper are the words in capitals, in order.
func upper(words map[string]string) (list []string) {
	for _, w := range slices.Sorted(maps.Keys(words)) {
		list = append(list, strings.ToUpper(w))
	}
	return list
}

// Profile is the marking system of the configuration, State's where it has none.
func (c *Config) Profile() lint.Profile {
	if l := c.layer(func(f *File) bool { return f.Profile != "" }); l != nil && l.File.Profile == "ic" {
		return lint.IC
	}
	return lint.State
}

// Meaning is what the configuration says about a word: its meaning, or the correction of a typo; empty where it
// does not have it.
func (c *Config) Meaning(word string) (meaning, correction string) {
	if c == nil {
		return "", ""
	}
	word = strings.TrimSpace(word)
	for _, l := range slices.Backward(c.Layers) {
		w := &l.File.Words
		for _, words := range [...]map[string]string{w.Captions, w.Programs, w.Posts, w.Typos} {
			for known, says := range words {
				switch {
				case !strings.EqualFold(known, word):
				case len(w.Typos) > 0 && w.Typos[known] == says && w.Captions[known]+w.Programs[known]+w.Posts[known] == "":
					return "", strings.ToUpper(says)
				default:
					return says, ""
				}
			}
		}
	}
	return "", ""
}
