package scan

import (
	"strings"

	"github.com/cablelint/cablelint/grammar/layout"
	"github.com/cablelint/cablelint/grammar/source"
	"github.com/cablelint/cablelint/grammar/text"
	"github.com/cablelint/cablelint/internal/lazy"
)

// channelWords are words next to levels that say by what law or through what channel a paper is handled. A foot without
// them sends the page to readers who may not have it.
var channelWords = [...]string{"FORMERLY RESTRICTED DATA", "RESTRICTED DATA", "CNWDI", "COMINT", "TALENT", "KEYHOLE",
	"BYEMAN", "UMBRA", "SPOKE", "MORAY", "ZARF", "RUFF"}

// channelPhrases are the same, to be looked for together.
var channelPhrases = lazy.Value[*text.Phrases]{Make: func() *text.Phrases { return text.NewPhrases(channelWords[:]) }}

// ChannelWord is the first such word on the line of a banner, or on that right below it in capitals; empty for none. A
// notice has a blank line before it.
func (t *Tokens) ChannelWord(banner source.Span) string {
	own, below := t.whole[banner.Start:], t.CapitalsBelow(banner).Text
	own = own[:layout.LineLength(own)]
	if phrases := channelPhrases.Get(); !phrases.WordIn(own) && !phrases.WordIn(below) { // as nearly always
		return ""
	}
	for _, word := range channelWords {
		if text.IndexWord(own, word) >= 0 || text.IndexWord(below, word) >= 0 {
			return word
		}
	}
	return ""
}

// CapitalsBelow is the line right below that of a banner if it is in capitals, as words are that belong to the banner:
// ATOMAL. It is empty for any other line, for the head of an office, and for a banner.
func (t *Tokens) CapitalsBelow(banner source.Span) (below Piece) {
	_, rest, _ := strings.Cut(t.whole[banner.End:], "\n")
	line := rest[:layout.LineLength(rest)]
	words, _, _ := strings.Cut(strings.Trim(line, " \t\r*_-"), "   ")
	words = strings.TrimRight(words, " *_-")
	if len(words) < 3 || len(words) > longestBelow || text.HasLower(words) || !text.IsLetter(words[0]) ||
		letterhead(words) || strings.ContainsAny(words, ":|") {
		return Piece{}
	}
	if n, _ := bannerLevel(words, false); n > 0 {
		return Piece{}
	}
	start := len(t.whole) - len(rest) + strings.Index(line, words)
	return Piece{Text: words, Span: source.Span{Start: start, End: start + len(words)}}
}

// longestBelow is how long a line of words that belong to a banner is at most, in bytes.
const longestBelow = 60
