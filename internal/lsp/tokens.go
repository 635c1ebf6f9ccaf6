package lsp

import "github.com/cablelint/cablelint/grammar/marking"

// tokenTypes are the kinds of semantic tokens: a mark has the kind of its level, so that each level has its color.
var tokenTypes = [...]string{"markingOther", "markingUnclassified", "markingSbu", "markingConfidential",
	"markingSecret", "markingTopSecret"}

// tokenType is the place of a marking's kind in the list.
func tokenType(m marking.Marking) int {
	switch {
	case m.Level.Classified():
		return int(m.Level) + 1
	case m.Controls&marking.Sensitive != 0:
		return 2
	case m.Level == marking.Unclassified:
		return 1
	}
	return 0
}

// tokens colors the marks. The numbers are five a token, each place counted from the one before.
func (s *session) tokens(v *view, _ *onDocument) any { return object{"data": v.tokenData()} }

func (v *view) tokenData() []int {
	data := []int{}
	line, character, end := 0, 0, 0
	for _, at := range v.sites() {
		r := v.span(at.span)
		if at.span.Start < end || r.Start.Line != r.End.Line {
			continue // tokens may neither overlap nor run over lines
		}
		end = at.span.End
		if r.Start.Line != line {
			character = 0
		}
		data = append(data, r.Start.Line-line, r.Start.Character-character, r.End.Character-r.Start.Character,
			tokenType(at.says), 0)
		line, character = r.Start.Line, r.Start.Character
	}
	return data
}
