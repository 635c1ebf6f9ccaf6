package lsp

import (
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/cablelint/cablelint/lint"
)

// TestMovingTheCursorReadsNothingAnew: editors ask for actions with each move, and what fixing makes of a text does
// not change with the place.
func TestMovingTheCursorReadsNothingAnew(t *testing.T) {
	s := newSession(options())
	text := long(50 << 10)
	text = strings.Replace(strings.Replace(text, "1. (C/NF)", "1. (S)", 1), "2. (C)", "2. (c)", 1)
	v := s.view(&document{uri: draft, text: text})
	ask := func() { s.codeActions(v, &onDocument{}) }
	first := testing.AllocsPerRun(1, func() {
		v.fixedSafely, v.raisedTo = nil, nil
		ask()
	})
	again := testing.AllocsPerRun(3, ask)
	require.Less(t, again, first/10)
}

// made is a text with the edits of a fix made.
func made(v *view, f lint.Fix) string {
	p := newPlaces(v.document.text, v.enc)
	for _, e := range slices.Backward(v.edits(f)) {
		if err := p.edit(e.Range, e.NewText); err != nil {
			panic(err)
		}
	}
	return p.text
}

// TestAFixOfTheInstructionSetsOffNoOther: since 2010 dates are written YYYYMMDD, those that a fix writes too.
func TestAFixOfTheInstructionSetsOffNoOther(t *testing.T) {
	s := newSession(options())
	read := func(text string) *view { return s.view(&document{uri: draft, text: text}) }
	codes := func(v *view) map[string]bool {
		out := map[string]bool{}
		for _, d := range v.found {
			out[d.Rule.Code] = true
		}
		return out
	}
	fixes := 0
	for _, line := range []string{"", "E.O. 13526: DECL: 05/04/2009", "E.O. 13526: DECL: 20090504",
		"E.O. 13526: DECL: MR", "E.O. 13526: DECL: 23/10/2021", "E.O. 13526: DECL: 05/04/2051", "E.O. 13526: DECL: 20510504",
		"E.O. 13526: DECL: 5/4/21", "E.O. 13526: DECL: TEN YEARS", "E.O. 13526: DECL: OADR", "E.O. 13526: DECL: X1"} {
		text := strings.NewReplacer("MAY 09", "MAY 11", "E.O. 12958: DECL: 05/04/2019\n",
			strings.TrimPrefix(line+"\n", "\n")).Replace(sound)
		v := read(text)
		before := codes(v)
		for _, d := range v.found {
			for _, f := range d.Fixes {
				fixes++
				after := codes(read(made(v, f)))
				require.False(t, after["D023"] && !before["D023"], "%q: %s", line, f.Title)
			}
		}
	}
	require.Greater(t, fixes, 12)
}
