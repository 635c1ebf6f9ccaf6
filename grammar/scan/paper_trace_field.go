package scan

import (
	"strings"

	"github.com/cablelint/cablelint/grammar/text"
)

// leastHeads is how many lines of a title block are in a text at least if a field names its level.
const leastHeads = 2

// hasLevelKey reports whether the key of such a field is in a text. Its colon is rarer than its letters.
func hasLevelKey(plain string) bool {
	for at := 0; ; at++ {
		i := strings.IndexByte(plain[at:], ':')
		if i < 0 {
			return false
		}
		at += i
		key := strings.TrimSuffix(plain[:at], " ")
		if strings.HasSuffix(key, "evel") || strings.HasSuffix(key, "LEVEL") {
			return true
		}
	}
}

// levelField reports whether a line of a text is a field that names a level, Level: Secret, and the text has lines of a
// title block.
func levelField(plain string) bool {
	if !hasLevelKey(plain) { // as in nearly all texts
		return false
	}
	named, heads := false, 0
	for line := range strings.Lines(plain) {
		line = strings.Trim(line, " \t\r\n#*_")
		if titleLine(line) || subjectKey(line) > 0 || text.HasFold(line, "AUTHOR:") {
			heads++
		}
		named = named || namesLevelField(line)
	}
	return named && heads >= leastHeads
}

// fieldLevel reports whether a line is a field or a row of a table that names the classification of a text:
// Classification: EU RESTRICTED, Classification: OFFICIAL-SENSITIVE, | **Classification** | SECRET |. Papers of
// business are CONFIDENTIAL, and UNCLASSIFIED alone is not a level.
func fieldLevel(line string) bool {
	const key = "CLASSIFICATION"
	line = strings.Trim(line, " |*_")
	at := text.IndexFold(line[:min(len(line), longestFieldKey)], key)
	if at < 0 || len(strings.Fields(line[:at])) > 1 {
		return false
	}
	value := text.TrimLeft(line[at+len(key):], " *_")
	if value == "" || value[0] != ':' && value[0] != '|' {
		return false
	}
	cell := value[0] == '|' // levels of our own after a colon are banners of a form
	value = strings.Trim(value, " :|*_")
	n, level := bannerLevel(value, false)
	switch controls := strings.TrimLeft(value[n:], " "); {
	case allied(value), british(value, ""), level == "SBU" && controls == "": // CUI, FOR OFFICIAL USE ONLY
		return true
	case strings.HasSuffix(level, "SECRET") && handlingFollows(controls): // SECRET AUSTEO
		return true
	case n == 0 || !cell:
		return false
	case controls == "":
		return strings.HasSuffix(level, "SECRET")
	default:
		return strings.HasPrefix(controls, "//") && !text.HasLower(controls)
	}
}

// namesLevelField reports whether a line is a key of at most three words, the last of which is Level, and a level.
func namesLevelField(line string) bool {
	key, value, found := strings.Cut(line, ":")
	words := strings.Fields(key)
	if !found || len(words) == 0 || len(words) > 3 || !strings.EqualFold(words[len(words)-1], "LEVEL") {
		return false
	}
	value = strings.ToUpper(strings.Trim(value, " *_"))
	n, level := bannerLevel(value, false)
	return n > 0 && level != unclassified && level != "SBU" && (n == len(value) || value[n] == '/')
}
