package scan

import "github.com/cablelint/cablelint/grammar/marking"

// Letters in parentheses are in the lists of ordinary documents, too: voices, rooms, roads, plants. What shows that
// they are not marks is a key that explains them, other letters in their places, and that no sentence is marked where
// nothing else is of a paper.

// otherLetters reports whether all marks are single letters that the text explains in another way, as the parts of a
// play, and banners are levels alone, which may be titles. A list that begins with the letters explains them where
// nothing else is of a paper.
func (e *evidence) otherLetters() bool {
	if e.sure+e.strange > 0 || len(e.letters) == 0 || e.block != 0 || e.memo || e.controlled() > 0 {
		return false
	}
	parts := len(e.letters) > 1
	for letter := range e.letters {
		parts = parts && marking.NamesPart(e.text, letter)
	}
	return parts || !e.paperLike() && e.lettersExplained()
}

// lettersExplained reports whether the text explains each letter of a mark: in a list that begins with it, or in words.
func (e *evidence) lettersExplained() bool {
	for letter := range e.letters {
		if !e.lists.Explain(letter) && !marking.NamesPart(e.text, letter) &&
			!marking.DefinesOther(e.text, letter) {
			return false
		}
	}
	return true
}

// phrases reports whether nothing but letters before phrases is in a text, (C) 127 Almery to Wex, in which no sentence
// is marked and nothing else is of a paper: the roads of a county, the beds of a garden.
func (e *evidence) phrases() bool {
	return e.sentences == 0 && e.sure+e.strange+e.late == 0 && !e.paperLike() && !e.atHead && !e.lastBanner &&
		!e.titled && !e.mail && !e.letterhead
}

// paperLike reports whether a classified banner, the lines of a memorandum, an authority block, a stamp or an office of
// a government is in a text.
func (e *evidence) paperLike() bool {
	return e.memo || e.subject || e.block != 0 || e.stamped || e.classifiedBanner() || e.known()
}
