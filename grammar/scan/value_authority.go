package scan

import (
	"strings"

	"github.com/cablelint/cablelint/grammar/calendar"
	"github.com/cablelint/cablelint/grammar/source"
	"github.com/cablelint/cablelint/grammar/text"
	"github.com/cablelint/cablelint/grammar/written"
)

// Piece is a piece of a token's text with its place in the file. The zero Piece is nothing.
type Piece struct {
	Text string
	Span source.Span
}

// piece is a stretch of a token with its place.
func (t Token) piece(start, end int) Piece {
	return Piece{Text: t.Text[start:end], Span: source.Span{Start: start, End: end}.Shift(t.Span.Start)}
}

// Attribution is what a ClassifiedBy or DerivedFrom token says: who classified the cable, or from what source.
type Attribution struct {
	// Key is where the key is, "Classified By:", with its signs.
	Key source.Span
	// Who is the classifier's name and position; empty where nobody is named, and in a DerivedFrom token. Position is
	// the position without the name; it is empty if the line gives no position.
	Who, Position Piece
	// Marked means that a mark in parentheses is between the key and the name.
	Marked bool
	// Office means that an office and no person is named, Blank that a form was not filled in, Unnamed that a position
	// is given and no name, Numbered that the number of a person is. Referring means that it ends in a figure, as the
	// number of a telegram and no officer's name does.
	Office, Blank, Unnamed, Numbered, Referring bool
	// Source is a source that is named in the line of the classifier: mail and web pages may have the whole block in one
	// line, 32 CFR 2001.23(b)(5), (c)(5), (g)(1).
	Source Piece
	// Undated means that no day is in the source. Masked means that a name is hidden by a run of X.
	Undated, Masked bool
	// NoSource means that nothing follows the key for a source.
	NoSource bool
	// ByGuide means that a guide is named in the place of the classifier, with the name of its office at most.
	ByGuide bool
	// Dated is the day of the one source, where it is written after the word DATED and can be no other day; 0 for none.
	// NotBefore is that day, or the first one of a month or year that is written there.
	Dated, NotBefore calendar.Day
	// MultipleSources means that several sources are named as such, SourcesListed that they are listed after it.
	MultipleSources, SourcesListed bool
}

// Attribution reads a ClassifiedBy or DerivedFrom token.
func (t Token) Attribution() (a Attribution) {
	if t.Kind == DerivedFrom {
		a.Key = source.Span{Start: t.Span.Start, End: t.Span.Start + fromEnd(t.Text)}
		a.sources(t.Text)
		a.source(t.Text)
		return a
	}
	key := byEnd(t.Text)
	a.Key = source.Span{Start: t.Span.Start, End: t.Span.Start + key}
	a.Marked = strings.HasPrefix(strings.TrimLeft(t.Text[key:], " \r\n\t"), "(")
	start, end := classifierText(t.Text, key)
	if start >= end {
		return a
	}
	a.Who = t.piece(start, end)
	a.sources(a.Who.Text)
	a.Masked = text.IndexFold(a.Who.Text, "XXX") >= 0 || blackedOut(a.Who.Text)
	a.Office, a.Blank, a.Unnamed = office(a.Who.Text), blank(a.Who.Text), titleAlone(a.Who.Text)
	a.Numbered, a.Referring = personalIdentifier(a.Who.Text), endsInFigure(a.Who.Text)
	if from, to := position(a.Who.Text); from < to {
		a.Position = t.piece(start+from, start+to)
	}
	if from, to := sourceIn(a.Who.Text); from < to {
		a.Source = t.piece(start+from, start+to)
		a.source(a.Source.Text)
		before := a.Who.Text[:from]
		a.ByGuide = !text.HasFold(a.Source.Text, "DERIVED") && strings.Count(before, " ") < 2 &&
			strings.IndexByte(before, ',') < 0
	}
	return a
}

// source reads what a block says about its source.
func (a *Attribution) source(said string) {
	a.Undated = undatedSource(said)
	a.Dated, a.NotBefore = datedSource(said)
	a.NoSource = strings.EqualFold(strings.TrimRight(said, ": \t"), "DERIVED FROM")
}

// endsInFigure reports whether a text ends in a figure, before the stop of a sentence.
func endsInFigure(s string) bool {
	s = strings.TrimRight(s, " .,;")
	return s != "" && text.IsDigit(s[len(s)-1])
}

// personalIdentifier reports whether a classifier is given by a number, as 32 CFR 2001.21(a)(1) allows instead of name
// and position: 3381-D, 65179 DHH, ID # QR2209.
func personalIdentifier(who string) bool {
	if text.HasWord(who, "ID") {
		who = strings.TrimLeft(who[len("ID"):], " #:")
	}
	number, _, _ := strings.Cut(who, " ")
	if len(number) < 4 || len(who) > len("ID 1234567-ABC/DEF") {
		return false
	}
	n := 0
	for i := range len(number) {
		if text.IsDigit(number[i]) {
			n++
		}
	}
	return n > 2 && n >= len(number)-3
}

// datedSource is the day after the word DATED in a line, DATED 08 JAN 2007, Dated: 20070108; 0 for none, for several,
// and for figures between strokes, whose first may be the day or the month. first is the first day of what is there,
// which may be a month or a year.
func datedSource(line string) (day, first calendar.Day) {
	const key = "DATED"
	i := text.IndexWord(line, key)
	if i < 0 || text.IndexWord(line[i+len(key):], key) >= 0 {
		return 0, 0
	}
	rest := strings.TrimLeft(line[i+len(key):], " :\t\r\n")
	day, n := written.DayAt(rest)
	switch {
	case n == 0:
		return 0, written.MonthOrYear(rest)
	case strings.IndexByte(rest[:n], '/') >= 0:
		return 0, 0
	}
	return day, day
}

// sourceIn is where a source is named in the line of a classifier; both ends are 0 where none is. A classification
// guide is one.
func sourceIn(line string) (start, end int) {
	i := text.IndexFold(line, "DERIVED FROM")
	if i < 0 || strings.IndexByte(line[i:min(len(line), i+16)], ':') < 0 {
		return guideIn(line)
	}
	end = len(line)
	for _, key := range [...]string{"DECLASSIFY ON", "DECL:", "REASON"} {
		if n := text.IndexFold(line[i:end], key); n > 0 {
			end = i + n
		}
	}
	return i, end
}

// undatedSource reports whether a Derived From line names a source, and has no day in it.
func undatedSource(line string) bool {
	_, said, ok := strings.Cut(strings.ToUpper(line), "FROM")
	said = strings.Trim(said, " :.\r\n\t")
	return ok && len(said) >= 3 && !namesDay(said) && !text.HasWordOf(said, otherSourceWords[:])
}

// otherSourceWords refer to sources that are named and dated elsewhere.
var otherSourceWords = [...]string{"SOURCE", "SOURCES", "REFTEL", "REF", "REFTELS"}

// namesDay reports whether a source in capitals has a day, a month or a year: 10 STATE 12345, 20081020, 3/4/08,
// OCTOBER. The number of a cable or a report alone is not one.
func namesDay(source string) bool {
	signs := func(c rune) bool { return c == ' ' || c == ',' || c == '(' || c == ')' }
	for _, w := range strings.FieldsFunc(source, signs) {
		month, _ := text.Month(w)
		switch digits := text.DigitsEnd(w, 0); {
		case month > 0 && len(w) > 2, digits > 0 && digits < len(w), digits == 2, digits == 8,
			digits == 4 && (strings.HasPrefix(w, "19") || strings.HasPrefix(w, "20")):
			return true
		}
	}
	return false
}

// guideIn is where a classification guide is named in a line; both ends are 0 where none is.
func guideIn(line string) (start, end int) {
	if text.ContainsFold(line, "MULTIPLE SOURCES") {
		return 0, 0
	}
	for _, name := range [...]string{"CLASSIFICATION GUIDE", "CLASSIFICATION MANUAL", "DSCG", "SCG", "CSSM"} {
		if i := text.IndexWord(line, name); i >= 0 {
			return i, i + len(name)
		}
	}
	return 0, 0
}

// sources notes a derivation from several sources, and whether they are listed after it.
func (a *Attribution) sources(s string) {
	const words = "MULTIPLE SOURCES"
	if i := text.IndexFold(s, words); i >= 0 {
		a.MultipleSources = true
		a.SourcesListed = strings.Trim(s[i+len(words):], " .,;:\r\n\t") != ""
	}
}

// byEnd is the length of "Classified By:" with its signs.
func byEnd(s string) int {
	i := text.IndexFold(s[:min(len(s), 40)], "BY")
	if i < 0 {
		return text.WordEnd(s, 0)
	}
	return keySigns(s, i+2)
}

// fromEnd is the length of "Derived From:".
func fromEnd(s string) int {
	i := text.IndexFold(s[:min(len(s), 24)], "FROM")
	if i < 0 {
		return text.WordEnd(s, 0)
	}
	return keySigns(s, i+4)
}

// keySigns goes over the stops and colons after a key.
func keySigns(s string, i int) int {
	for i < len(s) && (s[i] == ':' || s[i] == '.' || s[i] == ' ' && i+1 < len(s) && s[i+1] == ':') {
		i++
	}
	return i
}

// classifierText is where name and position are in an authority: after key, number and mark,
// and before the words that lead over to the reason.
func classifierText(s string, key int) (start, end int) {
	start = text.SkipBlank(s, key)
	for start < len(s) && s[start] == '<' && markupLength(s[start:]) > 0 { // <br>
		start = text.SkipBlank(s, start+markupLength(s[start:]))
	}
	if n := text.DigitsEnd(s, start); n > start && n < len(s) && s[n] == '.' {
		start = text.SkipBlank(s, n+1)
	}
	if start < len(s) && s[start] == '(' {
		if e := strings.IndexByte(s[start:min(len(s), start+8)], ')'); e > 0 {
			start = text.SkipBlank(s, start+e+1)
		}
	}
	if text.HasFold(s[start:], "CLASSIFIED BY") {
		start = text.SkipBlank(s, keySigns(s, start+len("CLASSIFIED BY")))
	}
	if text.HasFold(s[start:], "BY ") {
		start = text.SkipBlank(s, start+2)
	}
	return start, start + connectorsOff(s[start:])
}

// connectors are words between a classifier and the reason.
var connectors = text.NewWords("FOR", "F0R", "FR", "PER", "BY", "EO", "E.O.", "E.O", "SECTION", "SEC.", "SEC", "PARA",
	"PARAGRAPH", "UNDER", "AND", "BASED",
	"ON", "0N", "IN", "ACCORDANCE", "WITH", "THE", "OF", "DUE", "TO", "FOLLOWING", "REASON", "REASONS", "12958", "13526",
	"12356", "ORDER", "EXECUTIVE")

// connectorsOff is the length of a text without the connectors and signs at its end. Before a word that leads over
// to the reason, as for, and before a stop, comma or semicolon, a section is one of an embassy.
func connectorsOff(s string) int {
	led := false
	for {
		whole := s
		s = strings.TrimRight(s, " \t\r\n,;:-.(\\")
		i := strings.LastIndexAny(s, " \t\r\n,;") + 1
		w := s[i:]
		if !connectors.Has(w) || strings.EqualFold(w, "SECTION") && (led || strings.ContainsAny(whole[len(s):], ".,;")) {
			return len(s)
		}
		led = led || strings.EqualFold(w, "FOR") || strings.EqualFold(w, "PER") || strings.EqualFold(w, "UNDER")
		s = s[:i]
	}
}
