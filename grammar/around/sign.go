package around

import (
	"slices"
	"strings"

	"github.com/cablelint/cablelint/grammar/layout"
	"github.com/cablelint/cablelint/grammar/source"
	"github.com/cablelint/cablelint/grammar/text"
)

// signNouns are what a letter in parentheses is called that a sentence is about: the (C) sign.
var signNouns = [...]string{"sign", "symbol", "letter", "logo", "button", "key", "trademark", "notice"}

// signVerbs are before a mark that a sentence says to be on something: both pages bore (TS) in pencil.
var signVerbs = [...]string{"bear", "bears", "bore", "bearing", "carry", "carries", "carried", "carrying", "read",
	"reads", "reading", "show", "shows", "showed", "showing", "marked", "stamped", "labeled", "labelled", "initialed"}

// spokenReach is how far around a mark the words are that say what it is.
const spokenReach = 60

// NamesSign reports whether a sentence is about a letter in parentheses: the (C) sign, (C) (copyright), bore (TS) in
// pencil.
func (t Text) NamesSign(mark source.Span) bool {
	after := strings.TrimLeft(t.whole[mark.End:min(len(t.whole), mark.End+spokenReach)], " \r\n")
	_, word := text.LastWord(t.whole[max(0, mark.Start-spokenReach):mark.Start])
	if mark.In(t.whole) == "(C)" && text.HasFold(after, "(COPYRIGHT") {
		return true
	}
	if slices.Contains(signVerbs[:], word) {
		return after != "" && (text.IsLower(after[0]) || strings.IndexByte(".,;", after[0]) >= 0)
	}
	return isArticle(word) && slices.Contains(signNouns[:], after[:text.WordEnd(after, 0)])
}

// isArticle reports whether a word is an article.
func isArticle(word string) bool {
	return strings.EqualFold(word, "THE") || strings.EqualFold(word, "A") || strings.EqualFold(word, "AN")
}

// SpellsOut reports whether the words next to a mark begin with its letters, as those do whose abbreviation it is, in a
// sentence that goes on in small letters: the (TS) transport service, the Trade Service (TS) says.
func (t Text) SpellsOut(mark source.Span) bool {
	letters := strings.ToLower(strings.Trim(mark.In(t.whole), "()"))
	after := strings.TrimLeft(t.whole[mark.End:min(len(t.whole), mark.End+spokenReach)], " \r\n")
	before := t.whole[max(0, mark.Start-spokenReach):mark.Start]
	if len(letters) < 2 || after == "" || !text.IsLower(after[0]) {
		return false
	}
	if _, article := text.LastWord(before); isArticle(article) && beginWith(strings.Fields(after), letters) {
		return true
	}
	words := strings.Fields(before)
	words = words[max(0, len(words)-len(letters)):]
	for _, w := range words {
		if !text.IsUpper(w[0]) {
			return false
		}
	}
	return beginWith(words, letters)
}

// beginWith reports whether the first words begin with letters, one each.
func beginWith(words []string, letters string) bool {
	return len(words) >= len(letters) && strings.EqualFold(text.Initials(words[:len(letters)]), letters)
}

// sentenceVerbs follow a word that a sentence is about.
var sentenceVerbs = [...]string{"is", "was", "are", "were", "has", "had", "means", "meant", "reads", "appears",
	"stands", "stood"}

// InSentence reports whether a word alone on its line is one of a sentence around it: the first, SECRET, and below it,
// was the headline, where the sentence above has ended; or what a verb right above it names, the answer is, where small
// letters go on right below.
func (t Text) InSentence(at source.Span) bool {
	const ends = " \t\r"
	above := strings.TrimRight(t.whole[max(0, at.Start-spokenReach):at.Start], ends)
	below := strings.TrimLeft(t.whole[at.End:min(len(t.whole), at.End+spokenReach)], ends)
	line, apart := strings.CutSuffix(above, "\n")
	next, ended := strings.CutPrefix(below, "\n")
	line, next = strings.TrimRight(line, ends), strings.TrimLeft(next, ends)
	if apart && ended && next != "" && text.IsLower(next[0]) &&
		slices.Contains(sentenceVerbs[:], line[strings.LastIndexAny(line, " \n")+1:]) {
		return true
	}
	above, below = strings.TrimRight(above, ends+"\n"), strings.TrimLeft(below, ends+"\n")
	return above != "" && strings.IndexByte(".!?", above[len(above)-1]) >= 0 &&
		slices.Contains(sentenceVerbs[:], below[:text.WordEnd(below, 0)])
}

// PastFence reports whether a text that begins at an offset is in a fence of Markdown, which a line between it and a
// place closes: what comes then is of the text around it.
func (t Text) PastFence(start, at int) bool {
	above := strings.TrimRight(t.whole[max(0, start-spokenReach):start], " \t\r\n")
	line := above[strings.LastIndexByte(above, '\n')+1:]
	return layout.IsFence(line) && strings.Contains(t.whole[start:at], "\n"+line[:len(layout.CodeFence)])
}
