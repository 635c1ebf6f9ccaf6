package instruction

import (
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/alecthomas/participle/v2/lexer"

	"github.com/cablelint/cablelint/grammar/marking"
	"github.com/cablelint/cablelint/grammar/text"
)

// The token kinds of the order grammar.
const (
	tokKey       lexer.TokenType = iota + 1 // E.O. 12958:
	tokDecl                                 // DECL:, DECLASSIFY ON:
	tokDowngrade                            // DNG:
	tokLevel                                // after DNG: CO, SE, UNCLAS
	tokParticle                             // after DNG: TO, ON
	tokNone                                 // N/A
	tokDate                                 // 02/11/2019, 2019-12-22, 29 OCTOBER 2019
	tokExemption                            // X1, 1.6X1, 25X1-HUMAN
	tokSchedule                             // GDS, XGDS-1, RDS-4, OADR
	tokMask                                 // XXXXXX, (##)
	tokCut                                  // ...
	tokNumber                               // other digits
	tokWord
	tokSign
)

// longest is how many bytes of a line are read; the rest of a longer one is ignored.
const longest = 600

func definition() text.Definition {
	return text.Definition{
		Kinds: map[string]lexer.TokenType{
			"Key": tokKey, "Decl": tokDecl, "Downgrade": tokDowngrade, "Level": tokLevel, "Particle": tokParticle,
			"None": tokNone, "Date": tokDate,
			"Exemption": tokExemption, "Schedule": tokSchedule, "Mask": tokMask, "Cut": tokCut, "Number": tokNumber,
			"Word": tokWord, "Sign": tokSign,
		},
		Of: func(s string) lexer.Lexer { return &scanner{text: s} },
	}
}

// scanner is total: each byte is a token's or blank.
type scanner struct {
	text string
	at   int
	key  bool // the order's key has been read
	down bool // nothing but level, particles and signs has followed a DNG:
}

// Next gives the next token, at the end the end. It never fails.
func (s *scanner) Next() (lexer.Token, error) {
	s.at = text.SkipBlank(s.text, s.at)
	if s.at >= len(s.text) {
		return lexer.Token{Type: lexer.EOF, Pos: lexer.Position{Offset: len(s.text)}}, nil
	}
	k, n := s.classify(s.text[s.at:])
	if s.down && k == tokWord {
		k, n = levelOrParticle(s.text[s.at:], n)
	}
	s.down = k == tokDowngrade || s.down && (k == tokLevel || k == tokParticle || k == tokSign)
	t := lexer.Token{Type: k, Value: s.text[s.at : s.at+n], Pos: lexer.Position{Offset: s.at}}
	s.at += n
	return t, nil
}

// paperKeys are keys of papers in front of a date, which no E.O. line of a cable has.
var paperKeys = [...]string{"REVIEW FOR DECLASSIFICATION ON", "REVIEW FOR DECLASSIFICATION",
	"REVIEW ON", "REVW ON", "RVW ON", "AUTOMATICALLY DECLASSIFIED ON",
	"AUTOMATICALLY DECLASSIFY ON", "AUTO DECLASSIFY ON", "AUTO DECLASSIFY", "TO BE DECLASSIFIED ON",
	"WILL BE DECLASSIFIED ON", "DECLASSIFIED ON"}

func (s *scanner) classify(rest string) (k lexer.TokenType, n int) {
	for _, key := range paperKeys {
		if s.at == 0 && text.HasWord(rest, key) {
			return tokDecl, colon(rest, len(key))
		}
	}
	if !s.key {
		if n := keyLength(rest); n > 0 {
			s.key = true
			return tokKey, n
		}
	}
	if n := maskLength(rest); n > 0 {
		return tokMask, n
	}
	switch c := rest[0]; {
	case text.IsDigit(c):
		return number(rest)
	case letter(c):
		return word(rest)
	case c == '.':
		if n := len(rest) - len(strings.TrimLeft(rest, ".")); n > 1 {
			return tokCut, n
		}
	}
	return tokSign, 1
}

func letter(c byte) bool { return 'A' <= text.Upper(c) && text.Upper(c) <= 'Z' || c >= 0x80 }

// keyLength is the length of "E.O. 12958:" with the damages that copies show; 0 for none.
func keyLength(s string) int {
	if text.Upper(s[0]) != 'E' {
		return 0
	}
	i, signs := 1, 0
	skip := func(set string) {
		for i < len(s) && strings.IndexByte(set, s[i]) >= 0 {
			i++
			signs++
		}
	}
	skip(". ")
	if i >= len(s) || text.Upper(s[i]) != 'O' && s[i] != '0' {
		return 0
	}
	i++
	skip(".: \t\n")
	d := i
	for i < len(s) && text.IsDigit(s[i]) {
		i++
	}
	if i == d && signs < 2 {
		return 0
	}
	if i < len(s) && s[i] == ':' {
		i++
	}
	return i
}

// maskLength is the length of a run of X or # that a public copy put for a value; 0 for none.
func maskLength(s string) int {
	i := 0
	if s[0] == '(' {
		i = 1
	}
	start := i
	for i < len(s) && (s[i] == '#' || text.Upper(s[i]) == 'X') && (s[i] == s[start] || i == start) {
		i++
	}
	if i-start < 4 && !(i-start >= 2 && s[start] == '#') || i < len(s) && (letter(s[i]) || text.IsDigit(s[i])) {
		return 0
	}
	if start == 1 && i < len(s) && s[i] == ')' {
		i++
	}
	return i
}

// number reads what begins with a digit: a date, an exemption such as 25X1 or 1.6X1, or digits.
func number(s string) (k lexer.TokenType, n int) {
	if n := exemptionLength(s); n > 0 {
		return tokExemption, n
	}
	if n := dateLength(s); n > 0 {
		return tokDate, n
	}
	for n < len(s) && text.IsDigit(s[n]) {
		n++
	}
	return tokNumber, n
}

// word reads what begins with a letter.
func word(s string) (k lexer.TokenType, n int) {
	if n := exemptionLength(s); n > 0 {
		return tokExemption, n
	}
	if n := monthDateLength(s); n > 0 {
		return tokDate, n
	}
	if text.HasFold(s, "N/A") || text.HasFold(s, "N.A") || text.HasWord(s, "N:A") { // a colon: a teleprinter's shift lost
		return tokNone, 3
	}
	if n := writtenOut(s); n > 0 {
		return tokSchedule, n
	}
	for n < len(s) && (letter(s[n]) || s[n] == '\'') {
		n++
	}
	w := strings.ToUpper(s[:n])
	switch w {
	case "DECL", "DECLL", "DECLASSIFY", "DECLASS", "DECLAS", "DECLON", "DEC":
		return tokDecl, declEnd(s, n)
	case "DECLASSIFICATION":
		if end := fieldEnd(s, n); end > 0 {
			return tokDecl, end
		}
	case "DNG", "DOWNGRADE":
		return tokDowngrade, colon(s, n)
	case "NA":
		return tokNone, n
	}
	if slices.Contains(schedules[:], w) {
		return tokSchedule, scheduleEnd(s, n)
	}
	return tokWord, n
}

// schedules are the words of instructions that name no date: the schedules of the orders before 1982, and OADR.
var schedules = [...]string{"GDS", "NGDS", "XGDS", "RDS", "OADR", "ADS", "AGDS", "GP"}

// writtenOut is the length of OADR where its words are written out, Originating Agency's Determination Required, as
// stamps of E.O. 12356 have it; 0 for others.
func writtenOut(s string) int {
	const first, last = "ORIGINATING AGENCY", "DETERMINATION REQUIRED"
	if !text.HasFold(s, first) {
		return 0
	}
	n := len(first)
	for n < len(s) && (s[n] >= utf8.RuneSelf || strings.IndexByte("' S\n", text.Upper(s[n])) >= 0) { // 'S and ’s
		n++
	}
	if !text.HasFold(s[n:], last) {
		return 0
	}
	return n + len(last)
}

// nearSchedule is the schedule that a text in capitals is one typo away from, figures and signs aside; empty where
// none is.
func nearSchedule(s string) string {
	s = strings.TrimRight(s, "0123456789- .,;")
	for _, w := range schedules {
		if len(w) > 2 && s != w && text.OneSlip(s, w) {
			return w
		}
	}
	return ""
}

// levelOrParticle reads a word after DNG: as a level or as TO and ON; n is the word's length.
func levelOrParticle(s string, n int) (k lexer.TokenType, length int) {
	if l, length := levelWord(s); l != marking.Unmarked {
		return tokLevel, length
	}
	switch strings.ToUpper(s[:n]) {
	case "TO", "ON":
		return tokParticle, n
	}
	return tokWord, n
}

// levelWord is the level that a text begins with, in the forms that DNG: takes, and its length.
func levelWord(s string) (l marking.Level, n int) {
	if text.HasFold(s, "TOP SECRET") && (len(s) == 10 || !letter(s[10])) {
		return marking.TopSecret, 10
	}
	for n < len(s) && letter(s[n]) {
		n++
	}
	switch strings.ToUpper(s[:n]) {
	case "C", "CO", "CONF", "CONFIDENTIAL":
		return marking.Confidential, n
	case "S", "SE", "SEC", "SECRET":
		return marking.Secret, n
	case "U", "UN", "UNC", "UNCLAS", "UNCLASSIFIED":
		return marking.Unclassified, n
	case "TS":
		return marking.TopSecret, n
	}
	return marking.Unmarked, 0
}

// fieldEnd is where the key of a form's field that begins with DECLASSIFICATION ends, with its colon or before its
// value: DECLASSIFICATION DATE (YYYYMMDD): 20330102. It is 0 for another text.
func fieldEnd(s string, n int) int {
	for _, w := range [...]string{"DATE", "ON", "INSTRUCTIONS", "INSTRUCTION"} {
		end := text.SkipBlank(s, n)
		if !text.HasWord(s[end:], w) {
			continue
		}
		end += len(w)
		form := text.SkipBlank(s, end)
		if i := strings.IndexByte(s[form:], ')'); text.HasFold(s[form:], "(YYYY") && i > 0 {
			end = form + i + 1
		}
		if value := text.SkipBlank(s, end); colon(s, end) > end || value < len(s) && text.IsDigit(s[value]) {
			return colon(s, end)
		}
	}
	return 0
}

func declEnd(s string, n int) int {
	rest := strings.TrimLeft(s[n:], " \t\r\n")
	if (text.HasFold(rest, "ON") || text.HasFold(rest, "IN")) && (len(rest) == 2 || !letter(rest[2])) {
		n = len(s) - len(rest) + 2
	}
	return colon(s, n)
}

// colon takes a colon along, also after a blank.
func colon(s string, n int) int {
	i := n
	for i < len(s) && s[i] == ' ' {
		i++
	}
	if i < len(s) && (s[i] == ':' || s[i] == ';') {
		return i + 1
	}
	return n
}

// scheduleEnd takes the number after a schedule along: XGDS-1, RDS-4, RDS4, GP-3. GDS has none, and the figures of
// a date are not.
func scheduleEnd(s string, n int) int {
	i := n
	if !numbered(s[:n]) {
		return n
	}
	for i < len(s) && (s[i] == '-' || s[i] == ' ') && i < n+2 {
		i++
	}
	if i < len(s) && text.IsDigit(s[i]) && (i+1 == len(s) || !text.IsDigit(s[i+1]) && dateLength(s[i:]) == 0) {
		return i + 1
	}
	return n
}

// numbered reports whether a schedule is one of several: XGDS, RDS, GP.
func numbered(name string) bool {
	switch strings.ToUpper(name) {
	case "XGDS", "RDS", "GP":
		return true
	}
	return false
}
