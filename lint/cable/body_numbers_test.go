package cable

import (
	"fmt"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/cablelint/cablelint/grammar/source"
)

// stepsOf reads numbers: "3" is unmarked, "3!" has a mark, "3)" another sign, "3~" goes on with a sentence, "3i" is
// in an inserted text, "-3" is the end of a list of three. The portions of those with a number are returned too.
func stepsOf(numbers string) (steps []step, portions []*Portion) {
	for _, w := range strings.Fields(numbers) {
		if end, ok := strings.CutPrefix(w, "-"); ok {
			var s step
			fmt.Sscan(end, &s.block.End)
			steps = append(steps, s)
			continue
		}
		s := step{sign: '.', portion: &Portion{}}
		fmt.Sscan(strings.TrimRight(w, "!)~i"), &s.number)
		s.marked, s.wrapped, s.portion.Inserted = strings.Contains(w, "!"), strings.Contains(w, "~"), strings.Contains(w, "i")
		if strings.Contains(w, ")") {
			s.sign = ')'
		}
		steps, portions = append(steps, s), append(portions, s.portion)
	}
	return steps, portions
}

// TestWhichNumbersFollowEachOther: 1 for a paragraph in sequence.
func TestWhichNumbersFollowEachOther(t *testing.T) {
	for numbers, want := range map[string]string{
		"1 2 3": "111", "2 3": "11", "3 4": "00", "1 3 2": "101", "1! 2! 3!": "111", "1! 3! 4!": "101", "1! 2 3!": "111",
		"1! 2) 2!": "101", "1! 2) 2": "101", // a list of another sign
		"1) 2) 3)":              "111",  // that sign throughout
		"1! 2 2!":               "101",  // the marked one is the paragraph
		"1! 2 2i! 3":            "1101", // one in an inserted text is not
		"1! 2~ 2":               "101",  // a sentence goes on
		"1! 1i 2i 2":            "1001",
		"1! -1 2 2!":            "101", // a list goes on
		"1 2 -2 3 3!":           "1101",
		"1! -3 2":               "11",
		"1! 1 2 3 2!":           "10001",
		"1! 5 6 2":              "1001",
		"1! 2! 1! 2!":           "1101",
		"1! 2! 3i! 3! 4i":       "11110",
		"1! 2! 3! 1i! 2i! 4":    "111011",
		"1! 2! 1i! 2i! 3i! 3 4": "1101111",
	} {
		steps, portions := stepsOf(numbers)
		order(steps, func(block source.Span) int { return block.End })
		have := ""
		for _, p := range portions {
			if p.InSequence {
				have += "1"
			} else {
				have += "0"
			}
		}
		require.Equal(t, want, have, numbers)
	}
}

// TestListsInTextsAreNoParagraphs: the number after the last one of a list goes on with the list, not with the
// paragraphs, where the list is in a paragraph's text, in items, or in an inserted text.
func TestListsInTextsAreNoParagraphs(t *testing.T) {
	const header = "C O N F I D E N T I A L VARNES 000412\n\nE.O. 12958: DECL: 01/05/2017\nTAGS: PREL\nSUBJECT: SHIPS\n\n"
	for body, want := range map[string]bool{
		"1. (C) Two points:\n  1. Ships.\n  2. Piers.\n\n3. Ferries.\n":                        false,
		"1. (C) Two points.\n\n2. Ferries.\n":                                                  true,
		"1. (C) A point:\n  1. Ships.\n\n2. Ferries run.\n":                                    false,
		"1. (C) Two points:\n\nText of it:\n  1. Ships.\n\n2. Ferries run.\n":                  false,
		"1. (C) Two points:\n\nBEGIN TEXT\n\nOf it:\n  1. Ships.\n\nEND TEXT\n\n2. Ferries.\n": true,
	} {
		d := one(t, header+body)
		last := d.Portions[len(d.Portions)-1]
		require.Equal(t, want, last.InSequence, body)
	}
}

// TestWhatCaptionsAddToTheLevel: words of an unclassified cable add nothing to a classified one; controls add to both.
func TestWhatCaptionsAddToTheLevel(t *testing.T) {
	for caption, want := range map[string][2]string{
		"SENSITIVE": {"UNCLASSIFIED//SBU", "CONFIDENTIAL"}, "LIMITED OFFICIAL USE": {"UNCLASSIFIED//LOU", "CONFIDENTIAL"},
		"FOUO":   {"UNCLASSIFIED//FOUO", "CONFIDENTIAL"},
		"SIPDIS": {"UNCLASSIFIED", "CONFIDENTIAL"}, "NOFORN": {"UNCLASSIFIED//NOFORN", "CONFIDENTIAL//NOFORN"},
		"EXDIS":                   {"UNCLASSIFIED//EXDIS", "CONFIDENTIAL//EXDIS"},
		"NOFORN\nREL TO USA, GBR": {"UNCLASSIFIED//NOFORN", "CONFIDENTIAL//NOFORN"},
	} {
		for i, level := range []string{"UNCLAS", "C O N F I D E N T I A L"} {
			d := one(t, "R 041530Z MAY 09\n"+level+" VARNES 000412\n\n"+caption+"\n\nTAGS: PREL\nSUBJECT: SHIPS\n\n1. A.\n")
			require.Equal(t, want[i], d.Marking().String(), "%s %s", level, caption)
		}
	}
}
