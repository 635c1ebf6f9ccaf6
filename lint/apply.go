package lint

import (
	"slices"
	"sort"
	"strings"

	"github.com/cablelint/cablelint/grammar/source"
	"github.com/cablelint/cablelint/lint/cable"
)

// maxRounds bounds how often Apply lints again. A fix that sets off another needs two rounds; more
// than a few means that two rules undo each other.
const maxRounds = 8

// Reader reads a text for fixing: what is found in it, and the cables that it holds.
type Reader func(text string) (found []Diagnostic, cables []*cable.Document)

// Fixed is what fixing made of a text.
type Fixed struct {
	// Text is the text with all fixes made; it equals the first where none was.
	Text string
	// Rounds are the steps to it, in order; each was read again before the next.
	Rounds []Round
	// Refused counts the fixes that were not made since the cable's marks would have said something else, or less.
	Refused int
}

// Made counts the fixes.
func (f Fixed) Made() (n int) {
	for _, r := range f.Rounds {
		n += len(r.Made)
	}
	return n
}

// Round is a number of fixes that were made at once.
type Round struct {
	Before, After string
	Made          []Made
}

// Made is a fix that was made. Was and Is are what it covers in the text before and after its round.
type Made struct {
	Diagnostic Diagnostic
	Fix        *Fix
	Was, Is    source.Span
}

// Apply makes the fixes of the wanted kinds in a text and reads it again, until nothing is left to fix. Fixes are taken
// in order of place; one that overlaps an earlier one waits for the next round. Choices are
// never applied. What the marks say is compared after each round: a fix that would change it, or for unsafe fixes lower
// it, is not made, no matter what its rule thinks. Nor is one after which its finding is still there.
func Apply(text string, unsafe bool, read Reader) Fixed {
	out := Fixed{Text: text}
	found, cables := read(text)
	for range maxRounds {
		was := meaningOf(cables)
		keeps := func(made []Made, after string) bool {
			if !permitted(out.Text, fixesOf(made), &reader{}) {
				return false
			}
			again, cables := read(after)
			return cures(made, found, again) && meaningOf(cables).keeps(was, unsafe)
		}
		round, refused := applyOnce(out.Text, take(found, unsafe), keeps)
		out.Refused = refused
		if len(round.Made) == 0 || round.After == out.Text {
			break
		}
		out.Text, out.Rounds = round.After, append(out.Rounds, round)
		found, cables = read(out.Text)
	}
	return out
}

// take gives the fixes that a command may make, those left out that clash with an earlier one.
func take(found []Diagnostic, unsafe bool) (taken []Made) {
	var edits inOrder
	for _, d := range found {
		f := wanted(d.Fixes, unsafe)
		if f == nil || slices.ContainsFunc(f.Edits, edits.clash) || inItself(f.Edits) {
			continue
		}
		for _, e := range f.Edits {
			edits.put(e)
		}
		taken = append(taken, Made{Diagnostic: d, Fix: f})
	}
	return taken
}

// inOrder are edits of which no two clash, in order of place.
type inOrder []Edit

// behind is the index of the first edit that begins after an offset.
func (l inOrder) behind(offset int) int {
	return sort.Search(len(l), func(i int) bool { return l[i].Span.Start > offset })
}

// clash reports whether an edit clashes with any. Where it does, it clashes with a neighbour.
func (l inOrder) clash(e Edit) bool {
	i := l.behind(e.Span.Start)
	return clashes(e, l[max(i-1, 0):min(i+1, len(l))])
}

func (l *inOrder) put(e Edit) { *l = slices.Insert(*l, l.behind(e.Span.Start), e) }

// applyOnce makes all fixes at once; where that does not keep what the marks say, it makes those that do.
func applyOnce(text string, fixes []Made, keeps func(made []Made, after string) bool) (r Round, refused int) {
	var kept []Made
	if len(fixes) > 0 {
		kept = sound(text, nil, fixes, keeps)
	}
	return makeEdits(text, kept), len(fixes) - len(kept)
}

// sound adds those of some fixes to others that can be made next to them. A half that can be made as a whole is not
// looked into, so that one fix to refuse among thousands costs no thousands of readings.
func sound(text string, kept, fixes []Made, keeps func(made []Made, after string) bool) []Made {
	all := append(slices.Clone(kept), fixes...)
	switch {
	case keeps(all, makeEdits(text, all).After):
		return all
	case len(fixes) == 1:
		return kept
	}
	half := len(fixes) / 2
	return sound(text, sound(text, kept, fixes[:half], keeps), fixes[half:], keeps)
}

// cures reports whether fewer findings say what those said whose fixes were made. One that does not go away would be
// fixed again in each round and in each run.
func cures(made []Made, before, after []Diagnostic) bool {
	n := counted(before)
	for _, d := range after {
		n[saying{d.Rule, d.Message}]--
	}
	return !slices.ContainsFunc(made, func(m Made) bool { return n[saying{m.Diagnostic.Rule, m.Diagnostic.Message}] <= 0 })
}

func fixesOf(made []Made) []*Fix {
	fixes := make([]*Fix, len(made))
	for i, m := range made {
		fixes[i] = m.Fix
	}
	return fixes
}

// makeEdits makes fixes that do not clash.
func makeEdits(text string, fixes []Made) Round {
	made := slices.Clone(fixes)
	var out strings.Builder
	at := 0
	for _, e := range placed(fixesOf(made)) {
		out.WriteString(text[at:e.Span.Start])
		is := source.Span{Start: out.Len(), End: out.Len() + len(e.Text)}
		out.WriteString(e.Text)
		at = e.Span.End
		m := &made[e.fix]
		if m.Is == (source.Span{}) && m.Was == (source.Span{}) {
			m.Was, m.Is = e.Span, is
		}
		m.Was.End, m.Is.End = max(m.Was.End, e.Span.End), is.End
	}
	out.WriteString(text[at:])
	return Round{Before: text, After: out.String(), Made: made}
}

// wanted is the first fix of a kind that may be applied by a command.
func wanted(fixes []Fix, unsafe bool) *Fix {
	for i := range fixes {
		if fixes[i].Kind == Safe || unsafe && fixes[i].Kind == Unsafe {
			return &fixes[i]
		}
	}
	return nil
}

// inItself reports whether edits of one fix clash with each other: such a fix is a typo of its rule, and is not made.
func inItself(edits []Edit) bool {
	sorted := slices.SortedFunc(slices.Values(edits), func(a, b Edit) int { return a.Span.Start - b.Span.Start })
	for i := 1; i < len(sorted); i++ {
		if clashes(sorted[i], sorted[i-1:i]) {
			return true
		}
	}
	return false
}

func clashes(e Edit, with []Edit) bool {
	return slices.ContainsFunc(with, func(o Edit) bool {
		return e.Span == o.Span || e.Span.Overlaps(o.Span) || e.Span.Start == o.Span.Start
	})
}
