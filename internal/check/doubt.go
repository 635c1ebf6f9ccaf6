package check

import (
	"slices"
	"strconv"

	"github.com/cablelint/cablelint/grammar"
	"github.com/cablelint/cablelint/grammar/scan"
	"github.com/cablelint/cablelint/grammar/source"
	"github.com/cablelint/cablelint/internal/files"
	"github.com/cablelint/cablelint/lint"
	"github.com/cablelint/cablelint/lint/cable"
)

// NotCable is why a text is passed over as neither a cable nor a paper. It may have a level all the same.
func NotCable(f *source.File) string {
	if len(f.Text) == 0 {
		return "it is empty"
	}
	return "no header of a cable was read (" + cable.Header + "), and too little shows a marked paper"
}

// Doubt is why a text that is not a cable counts as not checked: it may be a marked paper, or not all banners and marks
// of a paper were read. It is empty for other texts, and where nothing was parsed.
func Doubt(t *grammar.Tree) string {
	if t != nil && t.Above != nil { // a cable is never doubted
		t = t.Above
	}
	if t == nil || t.All().Doubt == scan.NoDoubt {
		return ""
	}
	why := "it may be a marked paper: " + t.All().Doubt.String()
	if t.Paper != nil {
		why = unreadBanner(t.All().Doubt)
	}
	return why + placeOfDoubt(t) + ": check it by hand"
}

// DoubtIn is the Doubt of a content: that of the first reading that is a cable or a paper, or may be one.
func DoubtIn(parser *grammar.Parser, content files.Content) string {
	for {
		if content.File != nil && content.Kind == files.Cable {
			tree, _ := Parse(parser, content.File)
			if reason := Doubt(tree); reason != "" || tree != nil && len(cable.Documents(tree)) > 0 {
				return reason
			}
		}
		if content.Otherwise == nil {
			return ""
		}
		content = content.Otherwise()
	}
}

// placeOfDoubt says where the first line is that is a reason for doubt, " (line 4)"; empty if no line is one by itself.
func placeOfDoubt(t *grammar.Tree) string {
	at, ok := t.All().DoubtAt()
	if !ok {
		return ""
	}
	if t.File.Document != nil {
		return " (" + t.File.Place(at) + ")"
	}
	return " (line " + strconv.Itoa(t.File.Position(at).Line) + ")"
}

// unreadBanner says what of a paper's banners or marks was not read.
func unreadBanner(doubt scan.Doubt) string {
	switch doubt {
	case scan.PassedBanner:
		return "not all banners were read in it: " + doubt.String()
	case scan.PassedMark, scan.MisreadMarks, scan.JoinedMarks, scan.BlockApart, scan.BlockFenced, scan.SmallMarks,
		scan.OtherMarking:
		return doubt.String()
	case scan.LoneBanner, scan.UnsureBanner:
		return "no banner was read in it: a line may be one"
	case scan.LoneBlock:
		return "no banner was read in it, but an authority block"
	}
	return "no banner was read in it: " + doubt.String()
}

// headless is why a text counts as not checked though no grammar read it: a finding says that it is part of a cable or
// of a paper. It is empty where there is no such finding.
func headless(own []lint.Diagnostic) string {
	if !slices.ContainsFunc(own, func(d lint.Diagnostic) bool { return d.Rule.Unread }) {
		return ""
	}
	return "it has marks or lines of a cable or a paper, but no header that was read: check it by hand"
}
