package scan

import (
	"strings"

	"github.com/cablelint/cablelint/grammar/text"
)

// The level of a paper may be in a field of its front: of YAML, TOML, reStructuredText, AsciiDoc or a mail's
// head, in one
// of several fields on a line, or in a key that no form has. The same fields are in programs and in their
// settings.

// fieldSign is the doubt that is due to such a field.
func fieldSign(line string) Doubt {
	if text.IndexFold(line, "MARKING") < 0 && text.IndexFold(line, "CLASSIFICATION") < 0 ||
		strings.ContainsAny(line, "(){};<") {
		return NoDoubt
	}
	for part := range strings.SplitSeq(line, "|") {
		key, value, found := cutField(part)
		if !found || !markingKey(key) {
			continue
		}
		if strings.HasPrefix(value, "TLP:RED") || strings.HasPrefix(value, "TLP:AMBER") {
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
	case "CLASSIFICATION":
		return true
	case "MARKING", "MARKINGS":
		return len(words) == 1 || text.HasFold(key, "SECURITY") || text.HasFold(key, "PROTECTIVE")
	}
	return false
}
