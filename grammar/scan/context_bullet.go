package scan

import (
	"strings"

	"github.com/cablelint/cablelint/grammar/layout"
	"github.com/cablelint/cablelint/grammar/marking"
	"github.com/cablelint/cablelint/grammar/text"
)

// inList reports whether "(C)" is the letter after "(B)" of a list.
func (s *scanner) inList(mark string) bool {
	return len(mark) == 3 && s.body.letter != 0 && mark[1] == s.body.letter+1
}

// bullet emits a bullet's sign and its text.
func (s *scanner) bullet(at int) bool {
	if bulletLength(s.text[at:s.line.End], s.body.letter) == 0 {
		return false
	}
	return s.bulletHere(at)
}

func (s *scanner) bulletHere(at int) bool {
	line := s.text[at:s.line.End]
	n := bulletLength(line, s.body.letter)
	if n == 0 {
		return false
	}
	s.item(at, n)
	return true
}

// item emits an item's sign of n bytes, its marks and its text.
func (s *scanner) item(at, n int) {
	s.body.letter = listLetter(s.text[at : at+n])
	s.emit(Bullet, at, at+n)
	at = s.marks(layout.SkipBlank(s.text, at+n, s.line.End), false)
	if at < s.line.End {
		s.prose(at)
	}
}

// listLetter is the letter of a bullet such as "(a)" or "B.", upper case; 0 for none.
func listLetter(sign string) byte {
	sign = strings.Trim(sign, "()-.: ")
	if len(sign) == 1 && text.IsLetter(sign[0]) {
		return text.Upper(sign[0])
	}
	return 0
}

// bulletLength is the length of the bullet that a line begins with: --, -, *, o, A., (1), (a), 2); 0 for
// none. letter is the list's last letter: "(C)" is a bullet only after "(B)".
func bulletLength(s string, letter byte) int {
	if strings.HasPrefix(s, "•") {
		return len("•")
	}
	i := 0
	for i < len(s) && (s[i] == '-' || s[i] == '*') {
		i++
	}
	if i > 0 {
		j := layout.SkipBlank(s, i, len(s))
		if j < len(s) && s[j] == '-' && j-i < 3 {
			return j + bulletLength(s[j:], letter)
		}
		return i
	}
	if s[0] == '(' {
		return bracketed(s, letter)
	}
	if len(s) > 2 && text.IsLetter(s[0]) && (s[1] == '.' || s[1] == ')') && (s[2] == ' ' || s[2] == '\t') {
		return lettered(s, letter)
	}
	d := layout.DigitsEnd(s, 0, len(s))
	if d > 0 && d <= 2 && d+1 < len(s) && (s[d] == '.' || s[d] == ')') && s[d+1] == ' ' {
		return d + 1
	}
	return 0
}

// lettered takes "B." as a list's letter where the list began with A or goes on; a
// name's initial is prose.
func lettered(s string, letter byte) int {
	c := text.Upper(s[0])
	if c == 'A' || letter != 0 && c == letter+1 || s[1] == ')' {
		return 2
	}
	return 0
}

// bracketed takes "(a)", "(1)", "(ii)" as a bullet, "(C)" only after "(B)".
func bracketed(s string, letter byte) int {
	n := marking.Parenthesis(s)
	if n < 3 || n > 5 {
		return 0
	}
	inner := s[1 : n-1]
	switch {
	case layout.DigitsEnd(inner, 0, len(inner)) == len(inner) && len(inner) <= 2:
		return n
	case len(inner) == 1 && text.IsLower(inner[0]):
		return n
	case len(inner) == 1 && text.IsUpper(inner[0]) && (inner[0] == 'A' || inner[0] == 'B' || letter != 0 &&
		inner[0] == letter+1):
		return n
	case strings.Trim(inner, "ivx") == "":
		return n
	}
	return 0
}
