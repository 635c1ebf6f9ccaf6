package rules

import (
	"slices"
	"strings"

	"github.com/cablelint/cablelint/lint"
	"github.com/cablelint/cablelint/lint/cable"
	"github.com/cablelint/cablelint/lint/law"
)

var repeatedTags = &lint.Rule{
	Code: "H004", Name: "repeated-tags", Title: "a repeated header has other TAGS",
	Demands:    "copies of one header agree",
	Severities: []lint.Severity{lint.Warning, lint.Info},
	Cites:      []law.Cite{agreement()},
	Why: `A cable is filed by its TAGS. If two copies of the header have different TAGS, the cable is filed twice, or
one copy belongs to another cable. Order and separators do not matter.`,
	Examples: []lint.Example{
		{Frame: "2009 C doubled", Text: "2: ⟦TAGS: PREL PGOV EFIS⟧", Note: "another country"},
		{Frame: "2009 C doubled", Text: "2: ⟦TAGS: PREL QV⟧", Note: "one is missing"},
		{Frame: "2009 C doubled", Text: "2: TAGS QV, PGOV, PREL", Also: []string{"S006"}, Trap: true,
			Note: "order and separators never count"},
		{Frame: "2009 C doubled", Text: "TAGS: PREL", Note: "the copies agree"},
	},
	Check: func(p *lint.Pass) {
		pairs(p.Doc, func(first, later *cable.HeaderBlock) {
			if len(first.Tags) == 0 || len(later.Tags) == 0 || sameSet(first.Tags, later.Tags) ||
				runTogether(first.Tags) || runTogether(later.Tags) || p.Doc.Glued() {
				return
			}
			found := lint.Diagnostic{
				Span: later.TagsSpan, Scope: later.Span, Related: []lint.Related{{Span: first.TagsSpan, Message: "first header"}},
				Message: "the repeated header has other TAGS than the first",
				Help:    "find out which are right, and write them in both",
			}
			if (first.Subject == nil) != (later.Subject == nil) || cutTags(first.Tags, later.Tags) ||
				cutTags(later.Tags, first.Tags) {
				found.Severity = lint.Info // what follows is read as TAGS, or the line is cut
			}
			noteIfEitherUnread(p.Doc, &found, first, later, "TAGS:", "SUBJECT:")
			p.Report(found)
		})
	},
}

// sameSet compares lists without order; each holds a word once.
func sameSet(a, b []string) bool {
	if len(a) != len(b) {
		return false
	}
	if slices.Equal(a, b) {
		return true
	}
	return slices.Equal(slices.Sorted(slices.Values(a)), slices.Sorted(slices.Values(b)))
}

// cutTags reports whether a list is the beginning of another, and stops in the middle of a word.
func cutTags(cut, whole []string) bool {
	n := len(cut) - 1
	return len(cut) <= len(whole) && slices.Equal(cut[:n], whole[:n]) && len(cut[n]) < len(whole[n]) &&
		strings.HasPrefix(whole[n], cut[n])
}

// runTogether reports whether a copy lost the blanks between TAGS: one is longer than any.
func runTogether(tags []string) bool {
	return slices.ContainsFunc(tags, func(t string) bool { return len(t) > 8 && t[0] != '(' })
}
