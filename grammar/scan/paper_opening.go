package scan

import (
	"slices"
	"strings"

	"github.com/cablelint/cablelint/grammar/text"
)

// A copy may have lost all banners of a paper but the first line, and the lines of its head. What it is about then says
// what it is: an office that classifies is named in it, and a classified one has numbered paragraphs, as minutes of
// ministries do.

// publicOffices name offices that classify, and those whose papers they are.
var publicOffices = text.NewPhrases([]string{"NATIONAL SECURITY", "INTELLIGENCE COMMUNITY", "AIR INTELLIGENCE",
	"U.S. NAVY", "U.S. AIR FORCE", "U.S. ARMY", "U.S. GOVERNMENT", "UNITED STATES GOVERNMENT", "EXECUTIVE ORDER",
	"NATIONAL INTELLIGENCE", "MINISTER", "SECRETARY OF STATE", "SECRETARY OF DEFENSE", "EMBASSY", "AMBASSADOR", "HMG",
	"HER MAJESTY'S", "CABINET OFFICE", "FOREIGN OFFICE", "AIR STAFF", "NAVAL STAFF", "CHIEFS OF STAFF"})

// openingBanner reports whether a level in capitals is the first line of a text, all other banners are the same, and an
// office of a government is named. Below SECRET two paragraphs are numbered.
func (e *evidence) openingBanner() bool {
	if !e.atHead || e.markdown || codeOrData(e.text) {
		return false
	}
	b := &e.banners[0]
	if b.unread() || b.mixed || b.keyed || b.short || b.misread || b.led || b.level == "CONFIDENTIAL" ||
		b.level == "SBU" || slices.ContainsFunc(e.banners, func(o pageBanner) bool { return o.level != b.level }) {
		return false
	}
	return (!b.classified() || numberedSentences(e.text) > 1) && publicOffices.WordIn(e.text) &&
		hasSentence(e.whole, e.text)
}

// numberedSentences is how many lines begin with the number of a paragraph and a capital, and have the words of a
// sentence.
func numberedSentences(s string) (n int) {
	for line := range strings.Lines(s) {
		line = strings.TrimSpace(line)
		d := text.DigitsEnd(line, 0)
		if rest, ok := strings.CutPrefix(line[d:], "."); ok && d > 0 && d < 3 && strings.HasPrefix(rest, " ") &&
			text.IsUpper((strings.TrimLeft(rest, " ") + " ")[0]) && strings.Count(rest, " ") > sentenceBlanks {
			n++
		}
	}
	return n
}

// onAllPages reports whether SECRET or TOP SECRET in capitals is the first line of a text and is there twice more, as
// on pages or slides, and no other level is.
func (e *evidence) onAllPages() bool {
	if !e.atHead || e.listsLevels() {
		return false
	}
	b := &e.banners[0]
	return strings.HasSuffix(b.level, "SECRET") && !b.unread() && !b.mixed && !b.keyed && e.copies(b) >= leastMarks &&
		e.copies(b) == len(e.banners) && hasSentence(e.whole, e.text)
}

// secretLetter reports whether SECRET is alone near the head of a letter that names an official.
func (e *evidence) secretLetter() bool {
	return slices.ContainsFunc(e.banners, func(b pageBanner) bool {
		return strings.HasSuffix(b.level, "SECRET") && !b.unread() && !b.mixed && e.officialLetter(&b)
	})
}
