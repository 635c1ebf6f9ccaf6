package files

import (
	stdhtml "html"
	"slices"
	"strings"

	"github.com/cablelint/cablelint/grammar/text"
	"github.com/cablelint/cablelint/internal/pattern"
)

// describedInHTML says that what describes a picture, or another thing on a page, has a marking. It is shown where
// pictures are not, below the mouse, and to those who have a page read aloud.
const describedInHTML = "the description of something in the HTML has a marking, and was not read: check it by hand"

// description is an attribute that describes an element, with its value in quotes or without.
var description = pattern.Lazy(`(?is)\s(?:alt|title|aria-label|aria-description|summary)\s*=\s*` +
	`(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))`)

// described notes whether a tag describes something by words of a marking. In mails each such word counts, and on other
// pages, which are about keys and secrets of programs, one in capitals.
func (p *pageText) described(tag string) {
	if !mayDescribe(tag) { // as nearly all tags
		return
	}
	for _, m := range description.Get().FindAllStringSubmatch(tag, -1) {
		s := stdhtml.UnescapeString(m[1] + m[2] + m[3])
		begins := marked(strings.TrimSpace(s) + "\n")
		words := marksWords(s)
		p.worded = p.worded || begins || len(words) > 0
		p.banner = p.banner || begins || slices.ContainsFunc(words, func(w string) bool { return w == strings.ToUpper(w) })
	}
}

// describing are words of the names of such attributes.
var describing = [...]string{"ALT", "TITLE", "ARIA", "SUMMARY"}

// mayDescribe is a quick look for such an attribute in a tag.
func mayDescribe(tag string) bool {
	if strings.IndexByte(tag, '=') < 0 {
		return false
	}
	return text.ASCIIEnd(tag, 0) < len(tag) || // where other letters may stand for S
		slices.ContainsFunc(describing[:], func(word string) bool { return text.ContainsFold(tag, word) })
}

// marksWords are the words of markings in a description.
func marksWords(s string) []string {
	return markingWord.Get().FindAllString(servicesName.Get().ReplaceAllString(s, ""), -1)
}
