package scan

import (
	"strings"

	"github.com/cablelint/cablelint/grammar/text"
	"github.com/cablelint/cablelint/internal/lazy"
)

// hasClassificationKey reports whether the key of a form's field is in a text, CLASSIFICATION, with its colon or in a
// cell of its own.
func hasClassificationKey(s string) bool {
	return classificationBefore(s, ':') || classificationBefore(s, '|')
}

// classificationBefore reports whether the word CLASSIFICATION is before a sign in a text.
func classificationBefore(s string, sign byte) bool {
	const key = "CLASSIFICATION"
	for at := strings.IndexByte(s, sign); at >= 0; {
		before := text.TrimRight(s[:at], "*_ ")
		if n := len(before) - len(key); n >= 0 && text.HasFold(before[n:], key) {
			return true
		}
		next := strings.IndexByte(s[at+1:], sign)
		if next < 0 {
			return false
		}
		at += 1 + next
	}
	return false
}

// bannerWords are in every banner, in one piece or in letters that are set apart.
var bannerWords = [...]string{"SECRET", "CONFIDENTIAL", "CLASSIFIED", "SBU", "FOUO", "OFFICIAL USE", "S E C R",
	"C O N F", "U N C L", "CUI", "CONTROLLED", "LAW ENF"}

// oddWords are in papers whose banner a machine misread, whole or after its first letter, and in stamps of archives.
var oddWords = [...]string{"-E-C-R-E-T", "-O-N-F-I-D-E-N", "IMPDET", "/SENSITIVE", "/NOFORN", "/COMINT",
	agencyStamp, "RECORDS ACT OF 1992"}

// paperWords are looked for in one pass over a text: what is in none of its lines is looked for in no line.
var paperWords = lazy.Value[*text.Lists]{Make: func() *text.Lists {
	return text.NewLists(oddWords[:], traceWords[:], looseMarks[:], blockWords[:], titleSigns[:],
		releaseSigns[:], memoSigns[:], reviewStamps[:], regradingStamps[:])
}}

// The lists of paperWords.
const (
	foundOdd text.Found = 1 << iota
	foundTraces
	foundMarks
	foundBlocks
	foundTitles
	foundReleases
	foundMemos
	foundReviews
	foundRegrading
)

// bannerLines reports whether a line is a banner in capitals, and whether one is in mixed case, which is looked for up
// to the first in capitals.
func bannerLines(s string) (capital, mixed bool) {
	for line := ""; s != "" && !capital; {
		line, s, _ = strings.Cut(s, "\n")
		if beginsAsBanner(line) {
			capital = beginsInCapitals(line) && text.HasAny(line, bannerWords[:]) && bannerLike(line)
			mixed = mixed || len(line) <= longestMixed && text.HasAny(line, mixedWords[:]) && mixedBannerLike(line)
		}
	}
	return capital, mixed
}

// oddLines reports whether a line may be a banner or a line of an authority block that a machine misread, in a text in
// which some words were found.
func oddLines(s string, found text.Found) bool {
	if found.Has(foundOdd) || joined(s) {
		return true
	}
	for line := ""; s != ""; {
		line, s, _ = strings.Cut(s, "\n")
		if beginsOdd(line) && oddLine(line) {
			return true
		}
	}
	return false
}

// beginsOdd is a quick look at what may be a misread banner, or a line of an authority block: a short line whose second
// letter is not small, since words of prose begin otherwise.
func beginsOdd(line string) bool {
	if len(line) > longestMisread+2 {
		return false
	}
	if strings.HasPrefix(line, "<") { // <span>SECRET
		line = line[markupLength(line):]
	}
	for i := 0; i+4 < len(line); i++ {
		if c := line[i]; !beforeBanner(c) && c != '\r' && c != '\v' && c != '\f' {
			return !text.IsLower(line[i+1]) && !text.IsLower(line[i+2]) || c == 'C' && strings.HasPrefix(line[i:], classifiedBy)
		}
	}
	return false
}

// classifiedBy begins an authority block, also in mixed case.
const classifiedBy = "Classified By:"

// oddLine reports whether a line may be a banner that a machine misread, or one of an authority block.
func oddLine(line string) bool {
	if quoted(line) {
		return false
	}
	if _, ok := misreadBannerAt(line, 0, len(line)); ok {
		return true
	}
	if struckBanner(line) || damagedBanner(line) {
		return true
	}
	line = strings.TrimLeft(line, " \t*#->")
	return spacedMisread(line) || blockKey(line) != None || loneCaption(line)
}

// quoted reports whether a line has something between two quotation marks, as a list of words in code has.
func quoted(line string) bool {
	return strings.Count(line, "'") > 1 || strings.Count(line, `"`) > 1 || strings.Count(line, "`") > 1
}

// blockKey is authorityKey for a line in capitals, and for the first line of a block.
func blockKey(line string) Kind {
	if len(line) < 6 || (text.IsLower(line[1]) || text.IsLower(line[2])) && !strings.HasPrefix(line, classifiedBy) {
		return None
	}
	return authorityKey(line)
}

// beginsAsBanner is a quick look at what bannerAt reads: whether the first two letters of a line, after the signs
// before a banner, are those of a level, of a key, of NATO or COSMIC, or two strokes. Few lines of prose begin so.
func beginsAsBanner(line string) bool {
	for i := 0; i+1 < len(line); i++ {
		if c := line[i]; !beforeBanner(c) && c != '\r' && c != '\v' && c != '\f' {
			return bannerPair(c, line[i+1])
		}
	}
	return false
}

// beginsInCapitals is a quick look at a line that begins as a banner: whether it may be one in capitals. A second
// letter in lower case is of prose, but for the keys, and one after two strokes of a comment.
func beginsInCapitals(line string) bool {
	for i := 0; i+1 < len(line); i++ {
		if c := line[i]; !beforeBanner(c) && c != '\r' && c != '\v' && c != '\f' {
			if c == '/' {
				word := strings.TrimLeft(line[i:], "/* \t")
				return len(word) > 1 && !text.IsLower(word[0]) && !text.IsLower(word[1])
			}
			return !text.IsLower(line[i+1]) || strings.IndexByte("lyi", line[i+1]) >= 0 // Cl, Dy and Hi
		}
	}
	return false
}

// bannerPair reports whether a banner may begin with two bytes. Only the keys are also in small letters.
func bannerPair(first, second byte) bool {
	second = text.Upper(second)
	switch first {
	case 'C':
		return second == 'O' || second == 'U' || second == 'L' || second == ' '
	case 'S':
		return second == 'E' || second == 'B' || second == ' '
	case 'T':
		return second == 'O' || second == ' '
	case 'U':
		return second == 'N' || second == ' '
	case 'L':
		return second == 'A' || second == 'I' || second == ' '
	case 'F':
		return second == 'O' || second == ' '
	case 'N', 'n':
		return second == 'A'
	case 'D', 'H': // DYNAMIC PAGE -- HIGHEST POSSIBLE CLASSIFICATION IS
		return second == 'Y' || second == 'I'
	case 'c':
		return second == 'L' || second == 'O'
	case '/':
		return second == '/' || second == '*' // the sign of a comment
	case '(': // (DYNAMIC PAGE -- HIGHEST POSSIBLE CLASSIFICATION IS SECRET)
		return second == 'D' || second == 'H'
	case '^': // a footnote: [^2]: SECRET
		return text.IsDigit(second)
	}
	return false
}

// mayBeBanner is a quick look at what bannerAt reads, by the first two letters of a line after the signs before a
// banner: those of a level in capitals, of a key or the words of a dynamic page in any case, of NATO or COSMIC, two
// strokes, or a page's number. Few lines of prose begin so.
func mayBeBanner(line string) bool {
	if len(line) < 2 {
		return false
	}
	switch first, second := line[0], line[1]; first {
	case '0', '1', '2', '3', '4', '5', '6', '7', '8', '9', '\r', '\v', '\f':
		return true
	case 'P', 'p', 'b', 'e', '\\': // Page 2, begin page 2, end page 2
		return strings.Contains(line[:min(len(line), longestPage+len(columnGap))], columnGap)
	case 'C', 'S', 'T', 'U', 'L', 'F':
		if text.IsLower(second) {
			return text.HasFold(line, "CLASSIFICATION") || strings.HasPrefix(line, "Security C") // Classification: SECRET
		}
		return bannerPair(first, second) || strings.IndexByte(spelledSigns, second) >= 0
	case 'd', 'h':
		return bannerPair(text.Upper(first), second)
	default:
		return bannerPair(first, second)
	}
}

// hasLevelBanner reports whether one of levelBanners is in a text: each of them has a C, and few other words do.
func hasLevelBanner(s string) bool {
	for at := 0; ; at++ {
		i := strings.IndexByte(s[at:], 'C')
		if i < 0 {
			return false
		}
		at += i
		switch before, after := s[:at], s[at+1:]; {
		case strings.HasPrefix(after, "ONFIDENTIAL"),
			strings.HasPrefix(after, "RET") && strings.HasSuffix(before, "SE"),
			strings.HasPrefix(after, "LASSIFIED") && strings.HasSuffix(before, "UN"):
			return true
		}
	}
}
