package scan

import (
	"strings"

	"github.com/cablelint/cablelint/grammar/marking"
	"github.com/cablelint/cablelint/grammar/portion"
	"github.com/cablelint/cablelint/grammar/text"
)

// A level with a slash and words that no vocabulary has is a mark all the same: programs and compartments of former
// times are in no table. Passed over in silence, its level would be missing in the banner. (S/P) and (C/EUR) are
// offices.

// offices are those of the Secretary's and the Counselor's staffs, and the bureaus which State writes after a stroke.
var offices = [...]string{"ES", "CT", "CPR", "CRS", "WCI", "NIS", "SRAP", "SRMC", "GAC", "GWI", "EAC", "PRS", "OCR",
	"IRT", "MC", "RPP", "ACR", "AF", "EAP", "EUR", "NEA", "SCA", "SA", "WHA", "ARA", "INR", "PM", "IO", "DS", "OP", "AL",
	"CCI", "SC", "SP"}

// markAt is the mark that the rest of a portion's line begins with. Where other portions are marked, (S/XX) is one,
// too.
func (s *paperScanner) markAt(rest string) portion.Mark {
	m := portion.At(rest)
	if m.Length > 0 {
		return m
	}
	strange := portion.StrangeAt(rest)
	if strange.Length == 0 || !s.severalMarked() {
		return m
	}
	for _, o := range offices {
		if strings.TrimSpace(strange.Parts[0]) == o {
			return m
		}
	}
	return strange.Mark
}

// smallAfter is the mark of one letter at the front of an item that goes on in small letters, as items of a list do
// below a sentence: "- (U) views of the ferry". It counts where a banner or a mark was read before, and the text has
// no lists of letters.
func (s *paperScanner) smallAfter(rest string) portion.Mark {
	n := marking.MarkLength(rest)
	if n == 0 || s.found.lettered || s.found.others || s.found.all == 0 && len(s.found.banners) == 0 {
		return portion.Mark{}
	}
	inner := rest[1 : n-1]
	if !portion.SingleLevel(inner) {
		return portion.Mark{}
	}
	words := strings.TrimLeft(rest[n:], " \t*_")
	if len(words) == len(rest)-n || text.WordEnd(words, 0) < 2 || !text.IsLower(words[0]) ||
		portion.CopyrightFollows(words) ||
		portion.OfficesFollow(words) {
		return portion.Mark{}
	}
	return portion.Mark{Length: n, Letter: inner}
}

// severalMarked reports whether two lines of the text or more begin with marks.
func (s *paperScanner) severalMarked() bool {
	if s.fronts < 0 {
		s.fronts = 0
		for line := range strings.Lines(s.text) {
			l := leadAt(line, 0, len(line), 0)
			if portion.At(line[l.at:]).Length > 0 {
				s.fronts++
			}
		}
	}
	return s.fronts >= 2
}
