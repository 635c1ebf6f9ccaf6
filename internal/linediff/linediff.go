// Package linediff compares two texts line by line, for diffs and for the edits of an editor.
package linediff

import (
	"strings"

	"github.com/aymanbagabas/go-udiff/lcs"

	"github.com/cablelint/cablelint/grammar/source"
)

// Edit replaces whole lines of a text.
type Edit struct {
	Span source.Span
	Text string
}

// Edits are the edits that make another text of a text.
func Edits(before, after string) (out []Edit) {
	from, to := lines(before), lines(after)
	line, at := 0, 0 // at is where the line begins
	skip := func(until int) int {
		for ; line < until; line++ {
			at += len(from[line])
		}
		return at
	}
	for _, d := range lcs.DiffLines(from, to) {
		span := source.Span{Start: skip(d.Start), End: skip(d.End)}
		out = append(out, Edit{span, strings.Join(to[d.ReplStart:d.ReplEnd], "")})
	}
	return out
}

// Kind says what a line of a hunk is: one of both texts, or of one of them alone.
type Kind byte

// The kinds, as a unified diff writes them.
const (
	Equal  Kind = ' '
	Delete Kind = '-'
	Insert Kind = '+'
)

// Line is a line of a hunk, with its end.
type Line struct {
	Kind Kind
	Text string
}

// Hunk is a piece of a unified diff. From and To are the numbers of its first line in both texts, counted from 1.
type Hunk struct {
	From, To int
	Lines    []Line
}

// Hunks are what a unified diff of two texts shows, with some unchanged lines around each change.
func Hunks(before, after string, around int) (out []Hunk) {
	from, to := lines(before), lines(after)
	var h *Hunk
	last := 0 // the first line of the text before that no hunk has yet
	equal := func(until int) {
		for ; last < until; last++ {
			h.Lines = append(h.Lines, Line{Equal, from[last]})
		}
	}
	for _, d := range lcs.DiffLines(from, to) {
		if h == nil || d.Start > last+2*around {
			if h != nil {
				equal(last + around)
			}
			lead := min(around, d.Start)
			out = append(out, Hunk{From: d.Start - lead + 1, To: d.ReplStart - lead + 1})
			h = &out[len(out)-1]
			last = d.Start - lead
		}
		equal(d.Start)
		for _, l := range from[d.Start:d.End] {
			h.Lines = append(h.Lines, Line{Delete, l})
		}
		for _, l := range to[d.ReplStart:d.ReplEnd] {
			h.Lines = append(h.Lines, Line{Insert, l})
		}
		last = d.End
	}
	if h != nil {
		equal(min(last+around, len(from)))
	}
	return out
}

// lines are the lines of a text, each with its end.
func lines(text string) []string {
	list := strings.SplitAfter(text, "\n")
	if list[len(list)-1] == "" { // nothing follows the last line's end
		list = list[:len(list)-1]
	}
	return list
}
