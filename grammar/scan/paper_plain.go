package scan

import (
	"strings"

	"github.com/cablelint/cablelint/grammar/layout"
	"github.com/cablelint/cablelint/grammar/text"
	"github.com/cablelint/cablelint/internal/lazy"
)

// Some signs of a paper are plain to a reader, but do not have a form that is read: an authority block that lost its
// line breaks and stops, a level of NATO that a machine misread, the words of a caveat alone. They are looked for last,
// in texts where nothing else is a sign of a paper.

// plainWords are in each plain sign.
var plainWords = lazy.Value[*text.Lists]{Make: func() *text.Lists {
	return text.NewLists([]string{"eclassify o", "eclassify O", "ECLASSIFY O", "DECLASSIFIED", "T O P ",
		"oreign Dissem", "oreign dissem", "FOREIGN DISSEM", "HANDLE VIA", "andle via", "andle Via", "COMINT",
		"Comint", "spionage laws", "spionage Laws", "ESPIONAGE LAWS", "NATO ", "COSMIC ", "BUT UNCLASSIFIED", "SECRET",
		"S E C R", "CONFIDENTIAL/", "CLASSIFIED/", "UDED FROM GDS", "REGRADING; DOD D", "TOP SECR", "UK ", "ICIA",
		" EYES ", "STRAP", "LOCSEN", restricted, "O C U M E N T", "PROPERTY", "NF)", "OC)",
		"SI)", "TK)", "HCS)", "RN)"})
}}

// plainSign is the doubt that is due to the plain signs of a text.
func plainSign(plain string) Doubt {
	if plainWords.Get().Found(plain) == 0 || codeOrData(plain) {
		return NoDoubt
	}
	if blockWithin(plain) {
		return LoneBlock
	}
	if struckMarks(plain) {
		return LoneMarks
	}
	above := ""
	for line := range strings.Lines(plain) {
		if line = strings.TrimSpace(line); line == "" {
			continue
		}
		if d := plainLine(line, above); d != NoDoubt {
			return d
		}
		above = line
	}
	return NoDoubt
}

// codeOrData reports whether a text begins like JSON, XML or a list, which quote other texts.
func codeOrData(plain string) bool {
	s := strings.TrimSpace(plain)
	return s != "" && strings.IndexByte("{[<", s[0]) >= 0
}

// plainLine is the doubt that is due to a line. above is the line with text before it.
func plainLine(line, above string) Doubt {
	switch {
	case declassifiedBy(line):
		return ReleaseStamp
	case spacedTop(line), disclosed(line):
		return UnsureBanner
	case quoted(line):
		return NoDoubt
	case british(line, above), cabinetLevel(line):
		return BritishBanner
	case alliedMisread(line), len(line) < longestTrace && damagedTop(line), misreadUse(line):
		return MisreadBanner
	case strings.Contains(line, "UDED FROM GDS"), strings.Contains(line, "REGRADING; DOD D"): // a machine read the rest
		return RegradingStamp
	case channels(line), personal(line, above), misreadControl(line), topNumbered(line), placed(line), useRunOn(line):
		return UnsureBanner
	case strings.Count(line, "SENSITIVE BUT UNCLASSIFIED") > 1:
		return JoinedLines
	}
	return NoDoubt
}

// blockReach is how far the first key of an authority block is from its last one.
const blockReach = 240

// blockWithin reports whether an authority block is anywhere in a text, also inside a line and without the signs
// between its words: Classified by J. Poe Reason 1 5 d Declassify On 5 3 09. Its instruction has a value.
func blockWithin(s string) bool { return blockBefore(s, "eclassify ") || blockBefore(s, "ECLASSIFY ") }

// blockBefore reports whether such a block has a word before its instruction.
func blockBefore(s, word string) bool {
	for at := 0; ; {
		i := strings.Index(s[at:], word)
		if i < 0 {
			return false
		}
		key := at + i
		at = key + len(word)
		if unfilled(s[key : key+layout.LineLength(s[key:])]) {
			continue
		}
		if joinedKeys(s, key) {
			return true
		}
		if !lateInstruction(s[at:]) {
			continue
		}
		before := s[max(0, key-blockReach):key]
		if text.HasAny(before, blockStarts[:]) && !strings.ContainsAny(before, "\"`<") && !quotedStart(before) {
			return true
		}
	}
}

// quotedStart reports whether the first key of a block is right after a quotation mark of code: 'Classified by: Poe'.
func quotedStart(before string) bool {
	for _, start := range blockStarts {
		if i := strings.Index(before, start); i > 0 && before[i-1] == '\'' {
			return true
		}
	}
	return false
}

// joinedKeys reports whether the keys of an authority block are next to each other on a line of which the values are
// elsewhere, as where a page became one line, in a text with marks: Classify by: Reason: Declassify On: Derived From:
// (U) Piers.
func joinedKeys(s string, key int) bool {
	start := max(key-blockReach, 0)
	start += strings.LastIndexByte(s[start:key], '\n') + 1
	near := s[start:min(len(s), key+blockReach)]
	if end := strings.IndexByte(near[key-start:], '\n'); end >= 0 {
		near = near[:key-start+end]
	}
	return text.HasFold(s[key+len("eclassify "):], "ON:") && text.ContainsFold(near, "REASON:") &&
		text.ContainsFold(near, "DERIVED FROM:") && text.ContainsFold(near, "CLASSIF") && text.ContainsFold(near, " BY:") &&
		!strings.ContainsAny(near, "\"`<") && text.HasAny(s, looseMarks[:])
}

// blockStarts begin an authority block, also with a letter that a machine mistook after them.
var blockStarts = [...]string{"Classified by", "Classified By", "CLASSIFIED BY", "Derived f", "Derived F", "DERIVED F",
	"DRV F", "Multiple Sources", "Reason 1", "Reason: 1", "REASON: 1", "REASON 1"}

// lateInstruction reports whether ON, also with a letter that a machine mistook before a colon, and a date in figures,
// an exemption, MR or OADR follow DECLASSIFY.
func lateInstruction(s string) bool {
	n := 0
	for n < len(s) && text.IsLetter(s[n]) {
		n++
	}
	if n == 0 || n > 3 || text.Upper(s[0]) != 'O' || !text.HasWord(s, "ON") && !strings.HasPrefix(s[n:], ":") {
		return false
	}
	s = strings.TrimLeft(s[n:], " :.;~-\n\t")
	for _, w := range [...]string{"", "X", "MR"} {
		if rest, ok := strings.CutPrefix(s, w); ok && rest != "" && text.IsDigit(rest[0]) {
			return true
		}
	}
	return text.HasWord(s, "MR") || text.HasWord(s, "OADR")
}

// declassifiedBy reports whether a line has the stamp of a paper that was declassified under an order, with or without
// the stops: DECLASSIFIED PER E O 13526. A sentence about it is not in capitals.
func declassifiedBy(line string) bool {
	const word = "DECLASSIFIED "
	for at := 0; ; {
		i := strings.Index(line[at:], word)
		if i < 0 {
			return false
		}
		at += i + len(word)
		rest := line[at:]
		for _, w := range [...]string{"PER ", "UNDER ", "IAW ", "PURSUANT TO "} {
			rest = strings.TrimPrefix(rest, w)
		}
		order, ok := strings.CutPrefix(rest, "E")
		order = strings.TrimLeft(order, ". ")
		if ok && order != "" && strings.IndexByte("O0", order[0]) >= 0 {
			number := strings.TrimLeft(order[1:], ". ")
			if text.DigitsEnd(number, 0) == 5 && number[0] == '1' {
				return true
			}
		}
	}
}

// alliedMisread reports whether a line is a level of NATO in which a machine mistook letters: NATO SEGRET.
func alliedMisread(line string) bool {
	line = withoutSigns(line)
	rest, ok := strings.CutPrefix(line, "NATO ")
	if !ok {
		rest, ok = strings.CutPrefix(line, "COSMIC ")
	}
	rest = strings.TrimPrefix(rest, "TOP ")
	if !ok || strings.IndexByte(rest, ' ') >= 0 || small(rest, len(rest)) > len(rest)/3 || likeLevel(rest) {
		return false
	}
	return typos(rest, "SECRET") <= 2 || typos(rest, restricted) == 1 ||
		text.Typos(strings.ToUpper(rest), "CONFIDENTIAL", 3) <= 3 || text.Typos(strings.ToUpper(rest), unclassified, 3) <= 3
}

// withoutSigns is a line without the signs around it.
func withoutSigns(line string) string { return strings.Trim(line, "-*_>[]<| \t().") }

// topNumbered reports whether a line is TOP SECRET, the number of the paper in the registry, and dirt of the page.
func topNumbered(line string) bool {
	rest, ok := strings.CutPrefix(line, "TOP SECRET ")
	figures := 0
	for i := range len(rest) {
		if text.IsDigit(rest[i]) {
			figures++
		}
	}
	return ok && len(line) < longestDay && figures >= 4 && !text.IsLetter(rest[0]) && small(rest, 8) < 8
}

// placed reports whether a line is SECRET or TOP SECRET with the place and the day of the paper. Between them may be
// what a machine made of columns: TOP SECRET | | Port Amber, May 14, 1950.
func placed(line string) bool {
	n, level := bannerLevel(line, false)
	if n == 0 || !strings.HasSuffix(level, "SECRET") || len(line) >= longestDay {
		return false
	}
	_, ok := afterOffice(strings.Trim(line[n:], " |[]*_.-–"))
	return ok
}

// useRunOn reports whether a line begins with OFFICIAL USE ONLY and repeats it, or goes on with the sentence of its
// stamp.
func useRunOn(line string) bool {
	rest, ok := strings.CutPrefix(line, officialUse+" ")
	return ok && (strings.HasPrefix(rest, officialUse) || text.ContainsFold(rest, "EXEMPT FROM PUBLIC RELEASE"))
}

// misreadUse reports whether a line begins with OFFICIAL USE ONLY, and a machine mistook letters of it: QEEICIAL
// USE-ONLY.
func misreadUse(line string) bool {
	const last = "ONLY"
	i := strings.Index(line, last)
	if i < 0 || i > longestMisreadUse || !strings.Contains(line[:i], "ICIA") || text.HasLower(line[:i]) {
		return false
	}
	letters := make([]byte, 0, longestMisreadUse)
	for _, c := range []byte(line[:i]) {
		if text.IsLetter(c) || text.IsDigit(c) {
			letters = append(letters, c)
		}
	}
	words := string(letters)
	whole := strings.HasPrefix(words, "OFFICIAL") && strings.HasSuffix(words, "USE")
	return !whole && !strings.HasPrefix(words, "JUDICIAL") && text.Typos(words, "OFFICIALUSE", 4) <= 4
}

// longestMisreadUse is how much of a line is before the last word of OFFICIAL USE ONLY at most.
const longestMisreadUse = 24

// spacedTop reports whether the letters of TOP, or of both words, are set apart anywhere in a line: T O P SECRET.
func spacedTop(line string) bool {
	_, rest, ok := strings.Cut(line, "T O P ")
	rest = strings.TrimLeft(rest, " ")
	return ok && (strings.HasPrefix(rest, "SECRET") || strings.HasPrefix(rest, "S E C R E T"))
}

// channels reports whether a line says through whose channels the paper goes, or that it is not for foreigners, as
// papers of the intelligence agencies have it alone on a line, or has the warning about the laws against espionage
// that is printed on classified papers.
func channels(line string) bool {
	if text.ContainsFold(line, "WITHIN THE MEANING OF THE ESPIONAGE LAWS") {
		return true
	}
	const via, foreign = "HANDLE VIA ", "NO FOREIGN DISSEM"
	bare := withoutSigns(line)
	if len(bare) >= longestDay {
		return false
	}
	switch {
	case text.HasFold(bare, via):
		name := bare[len(via):] // in capitals: other channels are of chats
		return len(name) > 1 && text.IsUpper(name[1]) && text.ContainsFold(name, " CHANNEL")
	case text.HasFold(bare, foreign): // other prose has dissemination, in small letters
		return !strings.HasSuffix(line, ".") && (text.IsUpper(bare[len("NO FOREIGN ")]) || text.HasWord(bare, foreign))
	}
	return text.ContainsFold(bare, "KEPT IN COMINT CHANNELS")
}

// disclosed reports whether a level of NATO is before the stamp with which NATO opens a paper to the public.
func disclosed(line string) bool {
	_, rest, ok := strings.Cut(line, "NATO ")
	if !ok {
		return false
	}
	n, _ := bannerLevel(rest, false)
	return n > 0 && strings.HasPrefix(strings.TrimLeft(rest[n:], " -\"'"), "PUBLIC")
}

// personal reports whether a line is SECRET or TOP SECRET and PERSONAL, as British papers have them on one line or
// two, or words of handling of former times.
func personal(line, above string) bool {
	line = withoutSigns(line)
	if line == "PERSONAL" {
		_, level := bannerLevel(above, false)
		return strings.HasSuffix(level, "SECRET") && strings.HasSuffix(above, "SECRET")
	}
	n, level := bannerLevel(line, false)
	if n == 0 || !strings.HasSuffix(level, "SECRET") || text.HasLower(line) || len(line) > longestTrace {
		return false
	}
	rest := strings.TrimLeft(line[n:], " /,-&")
	rest = strings.TrimPrefix(rest, "AND ")
	return rest == "PERSONAL" || text.HasWord(rest, "NO FOREIGN") || text.HasWord(rest, "NO DISSEMINATION")
}

// misreadControl reports whether a line is a level and, after a stroke, controls in which a machine mistook or lost
// letters: SECRET/N0FORN/NOCONTR.
func misreadControl(line string) bool {
	n, level := bannerLevel(line, false)
	if n == 0 || level == "SBU" || len(line) > longestMisread || text.HasLower(line) || line[n:] == "" || line[n] != '/' {
		return false
	}
	for piece := range strings.FieldsFuncSeq(line[n:], func(c rune) bool { return c == '/' || c == ' ' }) {
		for _, w := range [...]string{"NOFORN", "ORCON", "NOCONTRACT", "WNINTEL", "NODIS", "EXDIS", "COMINT"} {
			if len(piece) > 4 && text.Typos(piece, w, 1) <= 1 || len(piece) > 6 && strings.HasPrefix(w, piece) {
				return true
			}
		}
	}
	return false
}
