package cable

import "strings"

// captionName is the canonical name of a caption: upper case, words by single blanks,
// the release captions without their list's spelling.
func captionName(s string) string {
	for _, c := range canonicalCaptions {
		if strings.EqualFold(s, c.written) {
			return c.name
		}
	}
	plain := true
	for i := 0; i < len(s) && plain; i++ {
		c := s[i]
		plain = !(c >= 'a' && c <= 'z') && c != '\t' && c != '\n' && c != '\r' && !(c == ' ' && i > 0 && s[i-1] == ' ')
	}
	if plain {
		return s
	}
	return strings.Join(strings.Fields(strings.ToUpper(s)), " ")
}

var canonicalCaptions = [...]struct{ written, name string }{
	{"SIPDIS", "SIPDIS"}, {"NOFORN", "NOFORN"}, {"SENSITIVE", "SENSITIVE"}, {"NODIS", "NODIS"}, {"EXDIS", "EXDIS"},
	{"STADIS", "STADIS"}, {"LIMDIS", "LIMDIS"},
	{"VISAS VIPERS", "VISAS VIPER"},
	{"NO DISTRIBUTION OUTSIDE", "NODIS"}, {"EXCLUSIVE DISTRIBUTION", "EXDIS"},
}
