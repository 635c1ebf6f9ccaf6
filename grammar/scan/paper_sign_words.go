package scan

import (
	"strings"

	"github.com/cablelint/cablelint/grammar/portion"
	"github.com/cablelint/cablelint/grammar/text"
	"github.com/cablelint/cablelint/grammar/written"
)

// A text may say how it is marked in words or in the letters of marks, where no banner and no portion is read.

// unclassifiedAlone reports whether a line is UNCLASSIFIED, also shortened, and nothing else but the number of the page
// before it and a day after it, 1 UNCLASS 1 Apr 05.
func unclassifiedAlone(line string) bool {
	line = withoutSigns(line)
	switch line {
	case unclassified, "UNCLAS", "UNCLASS", "UNCLASSIFIED (NATO":
		return true
	}
	rest, short := strings.CutPrefix(text.TrimLeft(line, "0123456789 "), "UNCLASS ")
	return short && written.Alone(rest)
}

// markAsBanner reports whether a line begins with the letters of a mark, S//NF, and is nothing else or goes on with a
// paragraph, or is a banner in mixed case with a control: Secret//NoForn.
func markAsBanner(line string) bool {
	bare := strings.Trim(line, "*_-[]<>() ")
	switch bare {
	case "TS/SCI", "TS//SCI", "TS-SCI", "TS SCI", "S//SCI", "TS//SAP": // which are no controls of a register
		return true
	}
	if front := strings.TrimLeft(line, "*_- "); strings.HasPrefix(front, "(") && !strings.HasSuffix(front, ")") &&
		portion.At(front).Length > 0 {
		return false // a marked paragraph
	}
	mark, rest, _ := strings.Cut(bare, " ")
	mark = strings.Trim(mark, "*_]):")
	if strings.IndexByte(mark, '/') < 1 {
		return false
	}
	if portion.SureMark(mark) {
		return rest == "" || text.IsUpper(rest[0])
	}
	mixed := strings.ToUpper(bare)
	n, _ := bannerLevel(mixed, false)
	return text.IsUpper(bare[0]) && knownControl(mixed[n:]) && bannerLike(mixed)
}

// titleMarked reports whether a title ends with a mark that can be nothing else, or the value of a key is one letter
// of a mark and a title: HARBOR REPORT (S//NF), Title: (S) Harbor Report.
func titleMarked(line string) bool {
	if _, value, _ := strings.Cut(line, ": "); portion.At(value).High() {
		return text.HasFold(line, "TITLE:") || text.HasFold(line, "RE:")
	}
	line = strings.TrimRight(line, "*_. ")
	open := strings.LastIndexAny(line, "([")
	if !strings.HasSuffix(line, ")") && !strings.HasSuffix(line, "]") {
		return false
	}
	mark := line[open+1 : len(line)-1]
	return strings.Contains(mark, "//") && portion.SureMark(mark)
}

// declassifyOn reports whether a line is the instruction of an authority block, with its day.
func declassifyOn(line string) bool {
	line = text.TrimLeft(line, " *_-#>")
	line = text.TrimLeft(line[portion.At(line).Length:], " *_")
	switch key, value, _ := strings.Cut(line, ":"); key {
	case "DECL", "DECL ON", "DECLASS", "Declass":
		return lateInstruction("ON" + value)
	}
	word := line[:min(len(line), len("DECLASSIFY "))]
	return strings.EqualFold(word, "DECLASSIFY ") && lateInstruction(line[len(word):]) && len(line) < longestFieldKey+20
}

// nearTitle reports whether a level is before or after a title on its line, as on the first line of a text: Harbor
// Board - SECRET.
func nearTitle(line string) bool {
	none := trace{}
	return none.titled(line)
}
