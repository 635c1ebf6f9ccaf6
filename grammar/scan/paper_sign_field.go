package scan

import (
	"strings"

	"github.com/cablelint/cablelint/grammar/text"
)

// The level of a paper may be in a field of its front: of YAML, TOML, reStructuredText, AsciiDoc or a mail's head, in
// one of several fields on a line, or in a key that no form has. The same fields are in programs and in their
// settings.

// fieldSign is the doubt that is due to such a field.
func fieldSign(line string) Doubt {
	if strings.ContainsAny(line, "(){};<") {
		return NoDoubt
	}
	if n := subjectKey(line); n > 0 && strings.HasSuffix(subjectLevel(strings.TrimSpace(line[n:])), "SECRET") {
		return UnsureBanner
	}
	for part := range strings.SplitSeq(line, "|") {
		key, value, found := cutField(part)
		if !found || !markingKey(key) {
			continue
		}
		if strings.HasPrefix(value, "TLP:RED") || strings.HasPrefix(value, "TLP:AMBER") || value == "NOFORN" ||
			officialSensitive(value) {
			return OtherMarking
		}
		n, level := bannerLevel(value, false)
		switch rest := value[n:]; {
		case allied(value), level == "SBU" && rest == "", n > 0 && strings.HasPrefix(rest,
			"//") && !text.HasLower(rest),
			strings.HasSuffix(level, "SECRET") && rest == "":
			return UnsureBanner
		}
	}
	return NoDoubt
}

// subjectLevel is the level before or after the words of a subject: SECRET - Ferries, Ferries [SECRET].
func subjectLevel(value string) string {
	front := strings.TrimLeft(value, "[")
	if n, level := bannerLevel(front, false); n > 0 && n < len(front) {
		if rest := strings.TrimLeft(front[n:], " "); strings.IndexAny(rest, "-–—]:") == 0 {
			return level
		}
		return ""
	}
	return levelAfterTitle(value)
}

// cutField divides a field into its key and its value.
func cutField(s string) (key, value string, found bool) {
	s = strings.TrimLeft(s, " *_:#+-")
	at := strings.IndexAny(s, ":=")
	if at < 0 {
		return "", "", false
	}
	return strings.Trim(s[:at], " *_"), strings.Trim(s[at+1:], " *_:\"'"), true
}

// markingKey reports whether a key is at most three words, of which the last is classification or marking. Banner
// marking and category marking are keys of a register of markings.
func markingKey(key string) bool {
	words := strings.FieldsFunc(key, func(c rune) bool { return c == ' ' || c == '-' || c == '_' })
	if len(words) == 0 || len(words) > 3 {
		return false
	}
	switch strings.ToUpper(words[len(words)-1]) {
	case "CLASSIFICATION", "CLASSIFIED", "GRADING", "CAVEAT":
		return true
	case "SECURITY":
		return len(words) == 1
	case "CLASS":
		return len(words) == 2 && strings.EqualFold(words[0], "SECURITY")
	case "MARKING", "MARKINGS":
		return len(words) == 1 || text.HasFold(key, "SECURITY") || text.HasFold(key, "PROTECTIVE")
	}
	return false
}
