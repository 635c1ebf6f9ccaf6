package cable

import (
	"strings"

	"github.com/cablelint/cablelint/grammar/text"
)

// sameCable reports whether two classification lines can be of one cable: post and
// serial agree where both have them, leading zeros and damage aside. A line that is
// missing contradicts nothing.
func sameCable(a, b *ClassificationLine) bool {
	if a == nil || b == nil {
		return true
	}
	if a.Serial != 0 && b.Serial != 0 && a.Serial != b.Serial {
		return false
	}
	if a.Post.Text == "" || b.Post.Text == "" {
		return true
	}
	return samePost(a.Post.Text, b.Post.Text, a.Serial == b.Serial && a.Serial != 0)
}

// SamePost reports whether two spellings of a post are one post's: a letter's damage and a cut name are forgiven.
func SamePost(a, b string) bool { return samePost(a, b, true) }

// samePost compares posts by their letters. Where the serials agree a letter's
// damage and a cut name are forgiven.
func samePost(a, b string, forgiving bool) bool {
	if strings.EqualFold(a, b) {
		return true
	}
	a, b = postLetters(a), postLetters(b)
	if a == b || forgiving && (oneLetter(a) || oneLetter(b)) {
		return true
	}
	if !forgiving {
		return false
	}
	return strings.HasPrefix(a, b) || strings.HasPrefix(b, a) || text.OneSlip(a, b)
}

// postLetters is a post as identifiers write it: capitals without blanks and signs.
func postLetters(post string) string {
	if capitals(post) {
		return post
	}
	out := make([]byte, 0, len(post))
	for i := 0; i < len(post); i++ {
		c := post[i]
		if 'a' <= c && c <= 'z' {
			c -= 'a' - 'A'
		}
		if 'A' <= c && c <= 'Z' {
			out = append(out, c)
		}
	}
	return string(out)
}

// capitals reports whether a text is capitals of ASCII alone.
func capitals(s string) bool {
	for i := range len(s) {
		if s[i] < 'A' || s[i] > 'Z' {
			return false
		}
	}
	return true
}

// oneLetter reports whether a post is a run of one letter, put there by a public copy.
func oneLetter(post string) bool {
	return post != "" && strings.Count(post, post[:1]) == len(post)
}
