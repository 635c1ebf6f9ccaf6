package unread

import (
	"strings"
	"unicode/utf8"

	"github.com/cablelint/cablelint/grammar"
	"github.com/cablelint/cablelint/grammar/marking"
	"github.com/cablelint/cablelint/grammar/source"
	"github.com/cablelint/cablelint/grammar/text"
	"github.com/cablelint/cablelint/lint/sighting"
)

// lineAt is where the first letter of the line is that begins at an offset, and where the line ends; both are its end
// where it is blank.
func lineAt(s string, at int) (first, end int) {
	end = len(s)
	if n := strings.IndexByte(s[at:], '\n'); n >= 0 {
		end = at + n + 1
	}
	if c := s[at]; c <= ' ' || c >= utf8.RuneSelf {
		return text.SkipBlank(s[:end], at), end
	}
	return at, end
}

// labels looks in the text for lines that are labels.
func (w *walker) labels(tok grammar.Token) {
	for at, end := 0, 0; at < len(tok.Text); at = end {
		first := 0
		if first, end = lineAt(tok.Text, at); beginsLabel(tok.Text[first:end]) {
			w.labelOn(tok, source.Span{Start: at, End: end})
		}
	}
}

// labelOn looks whether a line labels the text as mail programs do, "Classification: SECRET//NOFORN", "This email is
// UNCLASSIFIED.", is a control's long name alone, SENSITIVE BUT UNCLASSIFIED, or BEGIN CONFIDENTIAL.
func (w *walker) labelOn(tok grammar.Token, at source.Span) {
	if w.doc.FirstLine() == nil { // there is nothing to compare a label with
		return
	}
	line := strings.TrimRight(at.In(tok.Text), " \t\r\n")
	from, to := labelLine(line)
	bare := from == text.SkipBlank(line, 0) // a print of classified text may have SBU pages
	if to == 0 {
		from, to = w.levelAbove(line)
		bare = false
	}
	if to > 0 && !(bare && w.doc.Marking().Level.Classified()) { // and a level's own banner is H019's
		w.addLabel(source.Span{Start: from, End: to}.Shift(at.Start + tok.Span.Start))
	}
}

// levelAbove is where a level above the header is alone on a line, with its controls or without, as of a banner.
func (w *walker) levelAbove(line string) (from, to int) {
	from = text.SkipBlank(line, 0)
	if n, level := spacedBanner(line[from:]); level > max(w.doc.Marking().Level, marking.Unclassified) {
		return from, from + n
	}
	word := line[from:text.WordEnd(line, from)]
	opens := word == "TOP" || marking.Opens(word) && len(word) >= len("SECRET")
	if !opens || len(line)-from > longest || text.HasLower(line) {
		return 0, 0
	}
	from, to = levelAlone(line, from)
	level := levelOf(sighting.Guess(text.Squeeze(line[from:to])))
	if to == 0 || level <= max(w.doc.Marking().Level, marking.Unclassified) {
		return 0, 0
	}
	return from, to
}

// spacedBanner is the length of a line that is a level in spaced letters with controls or without, S E C R E T NOFORN,
// and its level; 0 where it is not.
func spacedBanner(line string) (n int, level marking.Level) {
	if len(line) < len("S E C R E T") || len(line) > longest || line[1] != ' ' || text.HasLower(line) {
		return 0, marking.Unmarked
	}
	line = strings.TrimRight(line, " \t\r")
	n, level = marking.SpacedSlip(line)
	if n == 0 {
		return 0, marking.Unmarked
	}
	for _, word := range strings.FieldsFunc(line[n:], func(r rune) bool { return strings.ContainsRune(" /,-", r) }) {
		if word == "REL" { // a list of countries follows
			break
		}
		if !sighting.Control(sighting.Canonical(word)) {
			return 0, marking.Unmarked
		}
	}
	return len(line), level
}

// levelInRecord looks for a level above the header that is alone on a line of the archive's record, after no key.
func (w *walker) levelInRecord(tok grammar.Token) {
	from, to := w.levelAbove(tok.Text)
	if to > 0 && strings.TrimSpace(lineAround(w.doc.File.Text, tok.Span.Start).In(w.doc.File.Text)) == tok.Text {
		w.addLabel(source.Span{Start: from, End: to}.Shift(tok.Span.Start))
	}
}

// addLabel lists the level of a label, which is whole and in no mark's place.
func (w *walker) addLabel(at source.Span) {
	said, header := at.In(w.doc.File.Text), w.doc.Marking()
	rank := sighting.Guess(strings.ToUpper(text.Squeeze(said)))
	if _, level := spacedBanner(said); level != marking.Unmarked {
		rank = int(level) + 1 // as levelOf counts
	}
	sensitive := rank == 2
	// it repeats the header
	if level := levelOf(rank); level == header.Level && (level.Classified() ||
		sensitive == header.Controls.Has(marking.SBU)) {
		return
	}
	n := len(w.found)
	if w.add(at, InProse); len(w.found) > n {
		l := &w.found[n]
		l.Complete, l.Label, l.Level, l.Sensitive = true, true, levelOf(rank), sensitive
	}
}

// labelKeys are what comes before the level on a line that labels a text; a text after which the line has no level is
// not one.
var labelKeys = [...]string{"CLASSIFICATION:", "SENSITIVITY:", "MARKING:", "THIS EMAIL IS", "THIS E-MAIL IS",
	"THIS MESSAGE IS", "THIS CABLE IS", "THIS DOCUMENT IS", "BEGIN"}

// beginsLabel is a quick look at the first three letters of a line: labels begin with those of CLASSIFICATION,
// SENSITIVITY, SBU, MARKING, THIS and BEGIN, and levels alone on a line, spaced or not, with their own.
func beginsLabel(line string) bool {
	if len(line) < len("SBU") {
		return false
	}
	switch text.Upper(line[0]) {
	case 'T':
		return goesOn(line, 'H', 'I') || goesOn(line, 'O', 'P') || strings.HasPrefix(line, "T O")
	case 'S':
		return goesOn(line, 'E', 'N') || goesOn(line, 'E', 'C') || goesOn(line, 'B', 'U') || strings.HasPrefix(line, "S E")
	case 'C':
		return goesOn(line, 'L', 'A') || goesOn(line, 'O', 'N') || strings.HasPrefix(line, "C O")
	case 'M':
		return goesOn(line, 'A', 'R')
	case 'B':
		return goesOn(line, 'E', 'G')
	}
	return false
}

// goesOn reports whether the second and third letter of a line are these, in any case.
func goesOn(line string, second, third byte) bool {
	return text.Upper(line[1]) == second && text.Upper(line[2]) == third
}

// labelLine is where the level is in a line that is a label; to is 0 where it is not one.
func labelLine(line string) (from, to int) {
	from = text.SkipBlank(line, 0)
	if !beginsLabel(line[from:]) || len(line) > longestLine {
		return 0, 0
	}
	for _, key := range labelKeys {
		if !text.HasFold(line[from:], key) {
			continue
		}
		at := text.SkipBlank(line, from+len(key))
		if at == from+len(key) && key[len(key)-1] != ':' {
			return 0, 0
		}
		return levelAlone(line, at)
	}
	if text.HasFold(line[from:], "SENSITIVE BUT UNCLASSIFIED") || text.HasWord(line[from:], "SBU") {
		return levelAlone(line, from)
	}
	return 0, 0
}

// levelAlone is the rest of a line where it is a level, with controls, and nothing else but a stop or a noun.
func levelAlone(line string, at int) (from, to int) {
	end := len(line)
	for end > at && strings.IndexByte(" .:-)]", line[end-1]) >= 0 {
		end--
	}
	for _, noun := range [...]string{"TEXT", "PORTION", "PARAGRAPH", "PASSAGE", "SECTION"} {
		if n := end - len(noun); n > at && line[n-1] == ' ' && strings.EqualFold(line[n:end], noun) {
			end = n - 1
		}
	}
	if end <= at || !sighting.Banner(strings.ToUpper(text.Squeeze(line[at:end]))) {
		return 0, 0
	}
	return at, end
}

// begins takes "(Begin Confidential)" and its like.
func (w *walker) begins(tok grammar.Token, at int) {
	s := tok.Text[at:]
	if len(s) < len("(BEGIN S)") || !text.HasFold(s[1:], "BEGIN") {
		return
	}
	end := strings.IndexByte(s[:min(len(s), longest)], ')')
	if end < 0 {
		return
	}
	inner := text.Squeeze(s[1:end])
	if _, to := labelLine(inner); to > 0 {
		w.addLabel(source.Span{Start: at, End: at + end + 1}.Shift(tok.Span.Start))
	}
}
