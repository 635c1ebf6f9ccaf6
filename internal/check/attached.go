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
		if a := &mail.File.Attachments[i]; a.Read != nil {
			a.Banner = bannerOf(parser, a.Read())
		}
	}
}

// bannerOf is the banner of a text; empty where it has none, or cannot be read.
func bannerOf(parser *grammar.Parser, f *source.File) string {
	if f == nil {
		return ""
	}
	tree, fault := Parse(parser, f)
	if fault != "" {
		return ""
	}
	for _, d := range cable.Documents(tree) {
		if l := d.FirstLine(); l != nil && l.Level.Level != marking.Unmarked {
			return l.Level.Level.String()
		}
	}
	return ""
}
