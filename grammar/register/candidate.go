package register

import (
	"slices"
	"strings"

	"github.com/cablelint/cablelint/grammar/marking"
	"github.com/cablelint/cablelint/internal/lazy"
)

// candidate is a word or phrase that letters are compared with.
type candidate struct {
	text     string
	spelled  string
	letters  string
	category Category
	set      uint64 // the letters as a set
	gap      []bool // by letter: a blank or a dash comes before it
	cost     int
	level    bool
	foreign  bool // a classification that the United States do not have
	owner    bool // a classification of NATO, or JOINT
	code     bool // a country or a group
	named    bool // it is written with a country's name, or with two letters
}

// kindsOfWords is how many kinds of candidates there are, all of one of which can be at the same places of a marking.
const kindsOfWords = 6

// kind is the kind of the candidate, for guess.takes.
func (c *candidate) kind() int {
	switch {
	case c.level && c.foreign:
		return 1
	case c.level:
		return 2
	case c.owner:
		return 3
	case c.code && len(c.text) == 3:
		return 4
	case c.code:
		return 5
	}
	return 0
}

// sign is the blank or dash before a letter.
func (c *candidate) sign(letter int) string {
	for i, n := 0, 0; i < len(c.spelled); i++ {
		if c.spelled[i] == ' ' || c.spelled[i] == '-' {
			continue
		}
		if n == letter {
			return c.spelled[i-1 : i]
		}
		n++
	}
	return ""
}

func levelCandidate(text string, foreign bool) candidate {
	c := candidateOf(text)
	c.level, c.foreign = true, foreign
	return c
}

func candidateOf(text string) candidate {
	c := candidate{text: text, spelled: text, category: Retired}
	gap := false
	for i := range len(text) {
		if text[i] == ' ' || text[i] == '-' {
			gap = true
			continue
		}
		c.letters += text[i : i+1]
		c.gap = append(c.gap, gap)
		gap = false
	}
	c.set = letterSet(c.letters)
	return c
}

// letterSet is the set of a text's capitals and digits, a bit each.
func letterSet(s string) (set uint64) {
	for i := range len(s) {
		set |= 1 << (s[i] - '0')
	}
	return set
}

// candidates are the words of the register in all their spellings, and the names of lists.
var candidates = lazy.Value[[]candidate]{Make: func() (list []candidate) {
	for l := marking.Unclassified; l <= marking.TopSecret; l++ {
		for _, text := range [...]string{l.String(), l.Letter()} {
			list = append(list, levelCandidate(text, false))
		}
	}
	list = append(list, levelCandidate("RESTRICTED", true), levelCandidate("R", true))
	for _, n := range natoLevels {
		for _, text := range [...]string{n.long, n.short} {
			c := candidateOf(text)
			c.owner = true
			list = append(list, c)
		}
	}
	joint := candidateOf("JOINT")
	joint.owner = true
	list = append(list, joint)
	for e := range All() {
		if e.Category == Retired {
			continue
		}
		for _, text := range slices.Concat([]string{e.Banner, e.Portion}, e.Also) {
			c := candidateOf(text)
			c.text, c.category = e.Banner, e.Category
			list = append(list, c)
		}
	}
	for _, code := range codesOfLists() {
		c := candidateOf(code)
		c.code = true
		list = append(list, c)
	}
	for name, code := range marking.CountryNames {
		if strings.Trim(name, "ABCDEFGHIJKLMNOPQRSTUVWXYZ ") == "" && name != code {
			c := candidateOf(name)
			c.text, c.code, c.named, c.cost = code, true, true, 60
			list = append(list, c)
		}
	}
	return list
}}

// codesOfLists are all codes that a list can name.
func codesOfLists() []string {
	return slices.Concat(marking.CountryCodes(), []string{"FVEY", "ACGU", "TEYE", "NATO", "ISAF", "KFOR", "RSMA"})
}
