package check

import (
	"slices"
	"strings"

	"github.com/cablelint/cablelint/grammar"
	"github.com/cablelint/cablelint/grammar/marking"
	"github.com/cablelint/cablelint/grammar/source"
	"github.com/cablelint/cablelint/lint"
	"github.com/cablelint/cablelint/lint/cable"
)

// attachedBanners reads what is attached to a mail that is a marked paper, and notes its banners, one attachment after
// the other. The file of the mail is shared by nobody else at this time.
func attachedBanners(parser *grammar.Parser, mail *grammar.Tree) {
	if mail.Paper == nil && mail.Above == nil {
		return
	}
	mail.File.Attachments = slices.Clone(mail.File.Attachments)
	for i := range mail.File.Attachments {
		a := &mail.File.Attachments[i]
		if a.Read == nil {
			continue
		}
		highest, noforn := marking.Unmarked, false
		for f := range a.Read {
			m := bannerOf(parser, f)
			highest, noforn = max(highest, m.Level), noforn || m.Controls.Has(marking.NOFORN)
		}
		if highest == marking.Unmarked {
			continue
		}
		if a.Banner = highest.String(); noforn {
			a.Banner += "//NOFORN"
		}
	}
}

// namedAttachment is why a mail that is not a marked paper counts as not checked: the name of an attachment says a
// level that no private paper has. It is empty for none.
func namedAttachment(mail *source.File) string {
	if mail == nil {
		return ""
	}
	for _, a := range mail.Attachments {
		if marking.Parse(a.Named).Level > marking.Confidential {
			return "the name of an attachment has a marking, and the mail has none: check it by hand"
		}
	}
	return ""
}

// bannerAttached is why a mail without a banner counts as not checked: what is attached to it has a classified one. It
// is empty for none.
func bannerAttached(mail *source.File) string {
	for _, a := range mail.Attachments {
		if marking.Parse(a.Banner).Level.Classified() {
			return "an attachment has a classified banner, and the mail has none: check it by hand"
		}
	}
	return ""
}

// watermarked is why a document in which no banner was read counts as not checked: its pages show a level as a
// watermark that no private paper has. It is empty for none.
func watermarked(f *source.File, results []lint.Result) string {
	if f == nil {
		return ""
	}
	for _, r := range results {
		if r.Doc.FirstLine() != nil || len(r.Doc.PageBanners) > 0 {
			return ""
		}
	}
	for _, l := range f.Labels {
		if l.Kind == source.Watermark && marking.Parse(l.Text).Level > marking.Confidential &&
			l.Text == strings.ToUpper(l.Text) {
			return "a watermark has a marking, and the document has no banner: check it by hand"
		}
	}
	return ""
}

// bannerOf is a text's banner; without a level where it has none, or cannot be read.
func bannerOf(parser *grammar.Parser, f *source.File) (none marking.Marking) {
	tree, fault := Parse(parser, f)
	if fault != "" {
		return none
	}
	for _, d := range cable.Documents(tree) {
		if l := d.FirstLine(); l != nil && l.Level.Level != marking.Unmarked {
			return l.Level.Marking
		}
	}
	return none
}
