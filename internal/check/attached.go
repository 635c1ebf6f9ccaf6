package check

import (
	"slices"

	"github.com/cablelint/cablelint/grammar"
	"github.com/cablelint/cablelint/grammar/marking"
	"github.com/cablelint/cablelint/grammar/source"
	"github.com/cablelint/cablelint/lint/cable"
)

// attachedBanners reads what is attached to a mail that is a marked paper, and notes its banners, one attachment after
// the other. The file of the mail is shared by nobody else at this time.
func attachedBanners(parser *grammar.Parser, mail *grammar.Tree) {
	if mail.Paper == nil {
		return
	}
	mail.File.Attachments = slices.Clone(mail.File.Attachments)
	for i := range mail.File.Attachments {
		a := &mail.File.Attachments[i]
		if a.Read == nil {
			continue
		}
		highest := marking.Unmarked
		for f := range a.Read {
			if l := levelOf(parser, f); l > highest {
				highest, a.Banner = l, l.String()
			}
		}
	}
}

// levelOf is the level of a text's banner; Unmarked where it has none, or cannot be read.
func levelOf(parser *grammar.Parser, f *source.File) marking.Level {
	tree, fault := Parse(parser, f)
	if fault != "" {
		return marking.Unmarked
	}
	for _, d := range cable.Documents(tree) {
		if l := d.FirstLine(); l != nil && l.Level.Level != marking.Unmarked {
			return l.Level.Level
		}
	}
	return marking.Unmarked
}
