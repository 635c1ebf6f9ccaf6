package marking

import (
	"github.com/alecthomas/participle/v2/lexer"

	"github.com/cablelint/cablelint/grammar/text"
)

// The token kinds of the marking grammar.
const (
	tokOpen lexer.TokenType = iota + 1
	tokClose
	tokSlash // / and //
	tokComma //, and ;
	tokDash  // - and blanks do not separate
	tokTerm  // a word or phrase of the vocabulary, or a level in spaced letters
	tokRel   // REL, REL TO, RELEASABLE TO
	tokWord  // any other word
	tokOther // any other byte
)

// longest is how many bytes of a marking are read; the rest of a longer text is ignored.
const longest = 240

// definition is the total lexer of markings: each byte is a token's or blank.
func definition() text.Definition {
	return text.Definition{
		Kinds: map[string]lexer.TokenType{
			"Open": tokOpen, "Close": tokClose, "Slash": tokSlash, "Comma": tokComma, "Dash": tokDash,
			"Term": tokTerm, "Rel": tokRel, "Word": tokWord, "Other": tokOther,
		},
		Of: func(s string) lexer.Lexer { return &scanner{text: s} },
	}
}

type scanner struct {
	text string
	at   int
}

// Next gives the next token, at the end the end. It never fails.
func (s *scanner) Next() (lexer.Token, error) {
	s.at = text.SkipBlank(s.text, s.at)
	if s.at >= len(s.text) {
		return lexer.Token{Type: lexer.EOF, Pos: lexer.Position{Offset: len(s.text)}}, nil
	}
	k, n := classify(s.text[s.at:])
	t := lexer.Token{Type: k, Value: s.text[s.at : s.at+n], Pos: lexer.Position{Offset: s.at}}
	s.at += n
	return t, nil
}

func classify(s string) (k lexer.TokenType, n int) {
	switch s[0] {
	case '(', '[', '<':
		return tokOpen, 1
	case ')', ']', '>':
		return tokClose, 1
	case ',', ';':
		return tokComma, 1
	case '-':
		return tokDash, 1
	case '/':
		n = 1
		for n < len(s) && s[n] == '/' {
			n++
		}
		return tokSlash, n
	}
	if n := spacedLevel(s); n > 0 {
		return tokTerm, n
	}
	if n, _ := SpacedSlip(s); n > 0 {
		return tokTerm, n
	}
	if t, n := lookup(s); n > 0 {
		switch t.kind {
		case releaseTerm:
			return tokRel, n
		case groupTerm, strangeTerm:
			return tokWord, n
		}
		return tokTerm, n
	}
	for n < len(s) && wordByte(s[n]) {
		n++
	}
	if n == 0 {
		return tokOther, 1
	}
	return tokWord, n
}

// spacedNames are the levels that telegrams write in spaced letters.
var spacedNames = [...]struct {
	letters string
	level   Level
	lost    bool // the first letter is lost
}{
	{"CONFIDENTIAL", Confidential, false}, {"SECRET", Secret, false}, {"TOPSECRET", TopSecret, false},
	{"UNCLASSIFIED", Unclassified, false}, {"UNCLAS", Unclassified, false},
	{"LIMITEDOFFICIALUSE", Unclassified, false}, {"ONFIDENTIAL", Confidential, true}, {"ECRET", Secret, true},
	{"NCLAS", Unclassified, true},
	// a letter is repeated
	{"CCONFIDENTIAL", Confidential, false}, {"SSECRET", Secret, false}, {"UNCLASS", Unclassified, true},
}

// spacedLevel is the length of a level in letters with blanks between some of them, at the front
// of s; 0 for none.
func spacedLevel(s string) int {
	for i := range spacedNames {
		if n, gaps := spelled(s, spacedNames[i].letters); n > 0 && (gaps > 0 || spacedNames[i].lost) {
			return n
		}
	}
	return 0
}

// SpacedSlip is the length of a level in spaced letters, one of them lost, added, wrong or exchanged with its
// neighbor, at the front of s, "C O N F I D E N T A L", "CSE C R E T", and the level that was meant; 0 where there is
// none.
func SpacedSlip(s string) (n int, meant Level) {
	if !setApart(s) {
		return 0, Unmarked
	}
	var letters [20]byte
	count, groups := 0, 0
	for i := 0; i < len(s); groups++ {
		end := i
		for end < len(s) && text.IsLetter(s[end]) && end-i < 4 && count < len(letters) {
			letters[count] = text.Upper(s[end])
			count++
			end++
		}
		if end == i || end < len(s) && wordByte(s[end]) {
			break
		}
		if groups > 2 {
			if level := levelOfLetters(string(letters[:count])); level != Unmarked {
				n, meant = end, level
			}
		}
		for i = end; i < len(s) && s[i] == ' '; {
			i++
		}
	}
	return n, meant
}

// setApart is a quick look: a text begins with four groups of at most four letters, the fewest that SpacedSlip reads,
// and one of the first two letters is that of a level.
func setApart(s string) bool {
	if !slipsIntoLevel(s) {
		return false
	}
	i := 0
	for range 4 {
		end := i
		for end < len(s) && end-i < 4 && text.IsLetter(s[end]) {
			end++
		}
		if end == i || end < len(s) && wordByte(s[end]) {
			return false
		}
		for i = end; i < len(s) && s[i] == ' '; {
			i++
		}
	}
	return true
}

// slipsIntoLevel reports whether one of the first two letters of a text is one of the first two of a name that
// levelOfLetters knows, as one typo leaves it.
func slipsIntoLevel(s string) bool {
	for i, letters := 0, 0; i < len(s) && letters < 2; i++ {
		if s[i] == ' ' {
			continue
		}
		switch letters++; text.Upper(s[i]) {
		case 'C', 'O', 'S', 'E', 'T', 'U', 'N':
			return true
		}
	}
	return false
}

// levelOfLetters is the level whose letters these are, with one typo or none; Unmarked for none.
func levelOfLetters(letters string) Level {
	for _, name := range spacedNames[:5] {
		if len(letters) > 4 && text.OneSlip(letters, name.letters) {
			return name.level
		}
	}
	return Unmarked
}

// spelled is the length of a name's letters at the front of s, blanks between them, and how many
// blanks there were; 0 where another text is there.
func spelled(s, name string) (n, gaps int) {
	for j := 0; j < len(name); n++ {
		if n >= len(s) {
			return 0, 0
		}
		if s[n] == ' ' && j > 0 {
			gaps++
			continue
		}
		if text.Upper(s[n]) != name[j] {
			return 0, 0
		}
		j++
	}
	if n < len(s) && wordByte(s[n]) {
		return 0, 0
	}
	return n, gaps
}
