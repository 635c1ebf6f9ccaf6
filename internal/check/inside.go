package check

import (
	"cmp"
	"slices"

	"github.com/cablelint/cablelint/grammar"
	"github.com/cablelint/cablelint/grammar/scan"
	"github.com/cablelint/cablelint/grammar/source"
	"github.com/cablelint/cablelint/internal/files"
	"github.com/cablelint/cablelint/internal/wrapped"
	"github.com/cablelint/cablelint/lint/cable"
)

// inside is why a text that is not a cable counts as not checked: a cable is in it, quoted, numbered or encoded. It
// is empty if there is none.
func inside(parser *grammar.Parser, f *source.File) string {
	return insideIf(parser, f, hasCable)
}

// insideIf is inside for the texts that are cable enough.
func insideIf(parser *grammar.Parser, f *source.File, enough func(*grammar.Tree) bool) string {
	for inner := range wrapped.In(f.Text) {
		tree, fault := Parse(parser, source.NewFile(f.Name, inner.Text))
		if fault == "" && enough(tree) {
			return "a cable is in it " + inner.How + ": " + inner.Advice
		}
	}
	return ""
}

// moreInside is why a text counts as not checked of which little was read as a cable: one of which more can be read is
// in it. A quotation below a subject, a header in which other signs are where blanks are, and lines in quotes are such
// texts. It is empty if there is none.
func moreInside(parser *grammar.Parser, f *source.File, documents []*cable.Document) string {
	if len(documents) == 0 {
		return ""
	}
	most := 0
	for _, d := range documents {
		n := fields(d)
		if d.FirstLine() != nil {
			n++ // nothing can be seen to be missing above a classification line
		}
		if d.Paper != nil {
			return joinedInside(parser, f)
		}
		if d.FirstLine() != nil && n > 3 {
			return ""
		}
		most = max(most, n)
	}
	return insideIf(parser, f, func(tree *grammar.Tree) bool {
		return hasCable(tree) && slices.ContainsFunc(cable.Documents(tree), func(d *cable.Document) bool {
			return d.FirstLine() != nil && fields(d) > most
		})
	})
}

// joinedInside is why a text that was read as a paper counts as not checked: it is a cable whose lines are joined to
// one, and the rules for papers see nothing of it but the marks. It is empty for other papers.
func joinedInside(parser *grammar.Parser, f *source.File) string {
	inner := wrapped.Joined(f.Text)
	if inner == "" {
		return ""
	}
	if tree, fault := Parse(parser, source.NewFile(f.Name, inner)); fault != "" || !hasCable(tree) {
		return ""
	}
	return "a cable is in it in one line: divide it into lines"
}

// plainPaper is why a text that is neither a cable nor a paper counts as not checked: a reader sees a paper, or what
// may be one, since some of its letters only look like those of ASCII, or signs that are not shown are among them. It
// is empty where the text itself already shows that it may be a paper: then that is the reason.
func plainPaper(parser *grammar.Parser, f *source.File) string {
	shown := wrapped.Shown(f.Text)
	if shown == "" {
		return ""
	}
	tree, fault := Parse(parser, source.NewFile(f.Name, shown))
	if fault != "" || len(cable.Documents(tree)) == 0 && (tree.All().Doubt == scan.NoDoubt || mayBePaper(parser, f)) {
		return ""
	}
	return "it may be a marked paper in letters that only look like those of ASCII, or with signs among them that " +
		"are not shown: write it in ASCII"
}

// mayBePaper reports whether a text shows that it may be a paper.
func mayBePaper(parser *grammar.Parser, f *source.File) bool {
	tree, fault := Parse(parser, f)
	return fault == "" && tree.All().Doubt != scan.NoDoubt
}

// instead is what comes of a content without a cable: it is not checked where a cable is inside the text that was
// read first.
func instead(parser *grammar.Parser, content files.Content, first *source.File) files.Content {
	if reason := cmp.Or(inside(parser, first), plainPaper(parser, first)); reason != "" {
		return files.Content{Kind: files.Unread, Reason: reason, File: first}
	}
	return content
}

// hasCable reports whether a tree has a cable that no list of a cable's fields is taken for: two fields make a cable,
// and these in a list or a comment may be what a manual says about them.
func hasCable(tree *grammar.Tree) bool {
	for _, d := range cable.Documents(tree) {
		if d.Serial != 0 && d.Post != "" || fields(d) >= 3 {
			return true
		}
	}
	return false
}

// fields counts which of the lines of a header a cable has; marked portions count as one.
func fields(d *cable.Document) (n int) {
	var line, order, tags, subject, marks bool
	for _, b := range d.Blocks {
		line, order = line || b.Line != nil, order || b.Order != nil
		tags, subject = tags || !b.TagsSpan.Empty(), subject || b.Subject != nil
	}
	for _, p := range d.Portions {
		marks = marks || p.Mark() != nil
	}
	for _, has := range [...]bool{line, order, tags, subject, marks, len(d.Envelopes) > 0} {
		if has {
			n++
		}
	}
	return n
}

// codes is why a cable counts as not checked though it was read: some of its letters and signs are written as codes.
// It is empty where none are.
func codes(f *source.File) string {
	if how := wrapped.Codes(f.Text); how != "" {
		return "characters of it are written " + how + ", and were not read: decode it first"
	}
	return ""
}
