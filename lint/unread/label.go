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

// shortestRow is how many signs around a level are a row: a dash may begin an item.
const shortestRow = 3

// rowLength is how long the row of signs is at the front of a line, ----TOP SECRET----; 0 for none.
func rowLength(line string) int {
	if line == "" || line[0] != '-' && line[0] != '*' && line[0] != '=' { // as most
		return 0
	}
	n := 1
	for n < len(line) && line[n] == line[0] {
		n++
	}
	if n < shortestRow {
		return 0
	}
	return text.SkipBlank(line, n)
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
		if from, to = w.levelAbove(line); to == 0 {
			from, to = w.levelOfPart(line)
		}
		if to == 0 && w.topAlone(tok, at, line) {
			from, to = len(line)-len("TOP SECRET"), len(line)
		}
		bare = false
	}
	if to > 0 && !(bare && w.doc.Marking().Level.Classified()) { // and a level's own banner is H019's
		w.addLabel(source.Span{Start: from, End: to}.Shift(at.Start + tok.Span.Start))
	}
}

// topAlone reports whether a line between blank lines is Top Secret and nothing else, above the header.
func (w *walker) topAlone(tok grammar.Token, at source.Span, line string) bool {
	if strings.TrimLeft(line, " \t") != "Top Secret" || w.doc.Marking().Level >= marking.TopSecret {
		return false
	}
	whole, start := w.doc.File.Text, tok.Span.Start+at.Start
	above := strings.TrimRight(whole[:start], " \t\r")
	return (above == "" || strings.HasSuffix(strings.TrimRight(strings.TrimSuffix(above, "\n"), " \t\r"), "\n")) &&
		blankBelow(whole[start:])
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

// partKeys are what comes before the level of a part of a text or of its whole, which counts above the header.
var partKeys = [...]string{"THIS PARAGRAPH IS ", "THIS PAGE IS ", "PAGE CLASSIFICATION:", "OVERALL CLASSIFICATION:",
	"OVERALL:"}

// beginsLabel is a quick look at the first three letters of a line: labels begin with those of CLASSIFICATION,
// SENSITIVITY, SBU, MARKING, THIS, BEGIN, PAGE, OVERALL and ANNEX, and levels alone on a line,
// spaced or not, with their own.
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
	case 'P':
		return goesOn(line, 'A', 'G')
	case 'O':
		return goesOn(line, 'V', 'E')
	case 'A':
		return goesOn(line, 'N', 'N')
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

// levelOfPart is where a level above the header is in a line that says it of a part of the text, or in the title of an
// annex after a dash: CLASSIFICATION OF ANNEX: SECRET, ANNEX A -- TOP SECRET.
func (w *walker) levelOfPart(line string) (from, to int) {
	at := text.SkipBlank(line, 0)
	if !beginsLabel(line[at:]) || len(line) > longestLine {
		return 0, 0
	}
	for _, key := range partKeys {
		if text.HasFold(line[at:], key) {
			from, to = levelAlone(line, text.SkipBlank(line, at+len(key)))
		}
	}
	if text.HasFold(line[at:], "CLASSIFICATION OF ") || text.HasFold(line[at:], "ANNEX ") {
		for _, sign := range [...]string{": ", " - ", " -- "} {
			if n := strings.Index(line[at:], sign); n > 0 && to == 0 {
				from, to = levelAlone(line, at+n+len(sign))
			}
		}
	}
	if levelOf(sighting.Guess(strings.ToUpper(text.Squeeze(line[from:to])))) <= w.doc.Marking().Level {
		return 0, 0
	}
	return from, to
}

// levelAlone is the rest of a line where it is a level, with controls, and nothing else but a stop or a noun.
func levelAlone(line string, at int) (from, to int) {
	end := len(line)
	for end > at && strings.IndexByte(" .:-)]*=", line[end-1]) >= 0 {
		end--
	}
	for _, noun := range [...]string{"TEXT", "PORTION", "PARAGRAPH", "PASSAGE", "SECTION"} {
		if n := end - len(noun); n > at && line[n-1] == ' ' && strings.EqualFold(line[n:end], noun) {
			end = n - 1
		}
	}
	if end <= at || !sighting.Banner(strings.ToUpper(text.Squeeze(line[at:end]))) && !lettersAlone(line[at:end]) {
		return 0, 0
	}
	return at, end
}

// lettersAlone reports whether a level is the letters of a mark that are no word: TS, S//NF.
func lettersAlone(s string) bool {
	return s == "TS" || strings.Contains(s, "//") && !text.HasLower(s) && sighting.Complete("("+s+")")
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
