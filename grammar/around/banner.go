package around

import (
	"strings"

	"github.com/cablelint/cablelint/grammar/marking"
	"github.com/cablelint/cablelint/grammar/register"
	"github.com/cablelint/cablelint/grammar/source"
	"github.com/cablelint/cablelint/grammar/text"
)

// bannerReach is how far before a mark its banner, or before a banner its key, may begin in a line, which may be a
// whole text.
const bannerReach = 400

// AfterItsBanner reports whether a mark begins a portion just after a banner of its level or a higher one in its line,
// as in the samples of a marking manual whose lines are joined: Sample Page: SECRET//NOFORN (S//NF) This ...
func (t Text) AfterItsBanner(mark source.Span, level marking.Level) bool {
	if !t.OpensPortion(mark) {
		return false
	}
	before := t.beforeInLine(mark)
	for high := marking.TopSecret; high >= max(level, marking.Confidential); high-- {
		at := strings.LastIndex(before, high.String())
		if at < 0 {
			continue
		}
		banner := withoutBrackets(before[at:])
		caption := strings.HasSuffix(strings.TrimSpace(before[:at]), ":")
		if (caption || strings.Contains(banner, "//")) && register.Parse(banner).Understood() {
			return true
		}
	}
	return false
}

// withoutBrackets is a banner without what a sample asks for in brackets: [Insert LES Warning].
func withoutBrackets(banner string) string {
	before, rest, found := strings.Cut(banner, "[")
	if _, after, closed := strings.Cut(rest, "]"); found && closed {
		return strings.TrimSpace(before) + withoutBrackets(after)
	}
	return banner
}

// beforeInLine is what is before a place in its line, as far as bannerReach.
func (t Text) beforeInLine(at source.Span) string {
	before := t.whole[max(0, at.Start-bannerReach):at.Start]
	return before[strings.LastIndexByte(before, '\n')+1:]
}

// InField reports whether a banner is the value of a field on its line: Classification: SECRET.
func (t Text) InField(banner source.Span) bool {
	before := strings.Trim(t.beforeInLine(banner), " \t*_>#-–:")
	return text.EndsFold(before, "CLASSIFICATION")
}
