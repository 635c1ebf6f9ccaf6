package scan

import (
	"slices"
	"strings"

	"github.com/cablelint/cablelint/grammar/marking"
	"github.com/cablelint/cablelint/grammar/portion"
	"github.com/cablelint/cablelint/grammar/text"
)

// The level of a paper may be in a field of its front: of YAML, TOML, reStructuredText, AsciiDoc or a mail's head, in
// one of several fields on a line, or in a key that no form has. The same fields are in programs and in their
// settings.

// fieldSign is the doubt that is due to such a field.
func fieldSign(line string) Doubt {
	n := subjectKey(line)
	if d := labelSign(line); d != NoDoubt || n == 0 && strings.ContainsAny(line, "(){};<") {
		return d
	}
	if n > 0 {
		value := strings.TrimSpace(line[n:])
		if strings.HasSuffix(subjectLevel(value), "SECRET") || markOfSubject(value) || levelBeforeTitle(value) {
			return UnsureBanner
		}
		if strings.ContainsAny(line, "(){};<") {
			return NoDoubt
		}
		return subjectMarking(value)
	}
	for part := range strings.SplitSeq(line, "|") {
		key, value := cutField(part)
		if d := valueSign(value); d != NoDoubt && markingKey(key) {
			return d
		}
		if classifiedKey(key) && (value == "Secret" || value == "Top Secret") {
			return UnsureBanner
		}
		if strings.EqualFold(key, "DISTRIBUTION") && trafficLight(formOf(value)) {
			return OtherMarking
		}
	}
	return NoDoubt
}

// headSign is fieldSign for a line of a mail's head. Those that begin with X- are of a house, which may give a level in
// any of them, X-House-Level: SECRET, but for what a program calls its own secret.
func headSign(line string) Doubt {
	if levelAfterKey(line) || levelAfterName(line) {
		return UnsureBanner
	}
	if d := fieldSign(line); d != NoDoubt {
		return d
	}
	key, value, _ := strings.Cut(line, ":")
	switch value = strings.TrimSpace(value); {
	case headLevel(key, value):
		return UnsureBanner
	case !text.HasFold(line, "X-"):
	case (value == "SECRET" || value == "TOP SECRET") && !secretWords.In(key):
		return UnsureBanner
	case ownLabel(key, value):
		return OtherMarking
	}
	return NoDoubt
}

// headLevel reports whether a line of a mail's head gives a level where it gives how sensitive the mail is, or the
// letter of one where it gives its classification: Sensitivity: Secret, Classification: (S). What mail programs write
// there is Personal, Private or Company-Confidential: RFC 2156, 5.3.4.
func headLevel(key, value string) bool {
	key = strings.TrimPrefix(strings.ToUpper(key), "X-")
	switch level := strings.Trim(value, "()[] "); strings.ToUpper(level) {
	case "SECRET", "TOP SECRET":
		return key == "SENSITIVITY" || classifiedKey(key)
	case "S", "TS", "C":
		return classifiedKey(key) && !text.HasLower(level)
	}
	return false
}

// levelAfterName reports whether the name of who sends or gets a mail has a level in parentheses or brackets after it:
// From: Rosa Quill (SECRET). A firm may write CONFIDENTIAL there.
func levelAfterName(line string) bool {
	if !text.HasFold(line, "FROM:") && !text.HasFold(line, "TO:") && !text.HasFold(line, "CC:") &&
		!text.HasFold(line, "SENDER:") {
		return false
	}
	for _, sign := range [...]string{"(", "["} {
		for _, level := range [...]string{"SECRET", "TOP SECRET"} {
			_, after, ok := strings.Cut(line, sign+level)
			if ok && after != "" && strings.IndexByte(")]/", after[0]) >= 0 {
				return true
			}
		}
	}
	return false
}

// levelBeforeTitle reports whether a subject begins with SECRET or TOP SECRET in capitals and goes on with a word that
// is not: SECRET Piers of the town. A title in capitals may have the word itself.
func levelBeforeTitle(value string) bool {
	for n := replyLength(value); n > 0; n = replyLength(value) {
		value = strings.TrimLeft(value[n:], " ")
	}
	n, level := bannerLevel(value, false)
	if !strings.HasSuffix(level, "SECRET") || !strings.HasPrefix(value[n:], " ") {
		return false
	}
	word := strings.TrimLeft(value[n:], " ")
	end := text.WordEnd(word, 0)
	return end > 1 && text.IsUpper(word[0]) && text.HasLower(word[:end]) &&
		!slices.Contains(everydaySecrets[:], strings.ToUpper(word[:end]))
}

// everydaySecrets follow SECRET in the subjects of ordinary mails.
var everydaySecrets = [...]string{"SANTA", "SALE", "SALES", "DEAL", "DEALS", "RECIPE", "RECIPES", "SAUCE", "INGREDIENT",
	"KEY", "KEYS", "CODE", "GARDEN", "SOCIETY", "SERVICE", "BALLOT", "SHOPPER", "ADMIRER", "MENU", "PARTY"}

// openLabels are values of a house's label that limit nobody, or only to the house.
var openLabels = [...]string{unclassified, "OFFICIAL", "PUBLIC", "INTERNAL", "GENERAL", "PERSONAL", "PRIVATE", "NONE",
	"NORMAL", "OPEN", "CONFIDENTIAL", "COMPANY CONFIDENTIAL", "INTERNAL USE ONLY", "UNRESTRICTED"}

// ownLabel reports whether a line of a mail's head gives a label of a house that is not known: X-Classification:
// C4-STRICT.
func ownLabel(key, value string) bool {
	switch strings.ToUpper(key) {
	case "X-CLASSIFICATION", "X-SECURITY-CLASSIFICATION", "X-MARKING", "X-SECURITY-LABEL":
		return value != "" && !slices.Contains(openLabels[:], strings.ToUpper(value)) && len(value) < longestOffice
	}
	return false
}

// unknownField is where a field near the head of a paper gives a classification that is not known: classification:
// ORANGE-2. ok is false for none.
func unknownField(plain string) (at int, ok bool) {
	head := plain[:min(len(plain), editionHead)]
	if text.IndexFold(head, "CLASSIFICATION") < 0 { // as most
		return 0, false
	}
	for line := range strings.Lines(head) {
		if key, value := cutField(strings.TrimSpace(line)); text.HasFold(key, "CLASSIFICATION") &&
			len(key) == len("CLASSIFICATION") && unknownLevel(value) {
			return at, true
		}
		at += len(line)
	}
	return 0, false
}

// unknownLevel reports whether a value of few words is not a level that a field gives.
func unknownLevel(value string) bool {
	n, _ := bannerLevel(value, true)
	return n == 0 && value != "" && len(value) < longestOffice && strings.Count(value, " ") < 3 &&
		strings.IndexByte("[(<", value[0]) < 0 && marking.Parse(value).Level == marking.Unmarked &&
		!slices.Contains(openLabels[:], strings.ToUpper(value))
}

// foreignKeys are keys of fields that name a level in other languages, in the form of formOf.
var foreignKeys = [...]string{"GRAU DE SIGILO", "CLASIFICACION", "CLASSIFICAZIONE", "CLASSIFICACAO", "RUBRICERING",
	"EINSTUFUNG", "ĐO MAT", "KLAUZULA", "KLASSIFICERING", "KLASSIFISERING", "SIKKERHETSGRADERING"}

// foreignField reports whether a field gives a level of another nation: one of its language in capitals, or any where
// the key has no other meaning.
func foreignField(key, value string) bool {
	value, _, _ = strings.Cut(value, "   ")     // another field is far to the right
	value, short, _ := strings.Cut(value, " (") // GEHEIM (G)
	if key == "" || value == "" || len(value) > longestKey || strings.IndexByte("GCREDKS\xc4", text.Upper(key[0])) < 0 {
		return false
	}
	switch form := formOf(key); form {
	case "GRAU DE SIGILO", "ĐO MAT":
		return true
	default:
		level := formOf(value)
		return slices.Contains(foreignKeys[:], form) && !text.HasLower(value) &&
			(slices.Contains(foreignLevels[:], level) || short == "K)" && level == "KONFIDENTIELL")
	}
}

// secretWords are in the names of what programs keep secret.
var secretWords = text.NewPhrases([]string{"KEY", "TOKEN", "AUTH", "PASS", "COOKIE", "API", "SIGN"})

// valueSign is the doubt that is due to the value of a field that names a marking.
func valueSign(value string) Doubt {
	n, level := bannerLevel(value, false)
	switch rest := strings.TrimLeft(value[n:], " "); {
	case portion.SureMark(value), allied(value), level == "SBU" && rest == "", plainInWords(value),
		n > 0 && strings.HasPrefix(rest, "//") && !text.HasLower(rest),
		strings.HasSuffix(level, "SECRET") && (rest == "" || rest[0] == '/' && !text.HasLower(rest)):
		return UnsureBanner
	case otherMarking(value), officialSensitive(strings.ToUpper(value)):
		return OtherMarking
	}
	return NoDoubt
}

// plainInWords reports whether a value is a marking below the levels that has three words or more, in any letters: For
// Official Use Only.
func plainInWords(value string) bool {
	return strings.Count(value, " ") > 1 && slices.Contains(plainBanners[:], strings.ToUpper(value))
}

// labelKeys are lines of a mail's head that hold a label in a form of their own: the security label of RFC 7444, and
// the sensitivity labels of Microsoft.
var labelKeys = [...]string{"SIO-LABEL:", "MSIP_LABELS:"}

// labelSign is the doubt that is due to a label in the head of a mail: SIO-Label: marking="UK SECRET"; or
// [SEC=PROTECTED], as the Email Protective Marking Standard of Australia has it in the subject and in a line of its
// own.
func labelSign(line string) Doubt {
	if _, said, ok := strings.Cut(line, "SEC="); ok {
		said = said[:strings.IndexFunc(said+"]", func(c rune) bool { return c == ',' || c == ']' })]
		switch strings.TrimSpace(said) {
		case "", "UNOFFICIAL", "OFFICIAL", unclassified:
			return NoDoubt
		}
		if text.IsUpper(said[0]) && (subjectKey(line) > 0 || markingKey(line[:max(0, strings.IndexByte(line, ':'))])) {
			return OtherMarking
		}
		return NoDoubt
	}
	for _, key := range labelKeys {
		if !text.HasFold(line, key) {
			continue
		}
		for part := range strings.SplitSeq(line[len(key):], ";") {
			_, value, _ := strings.Cut(part, "=")
			if d := valueSign(strings.Trim(value, " \"")); d != NoDoubt {
				return d
			}
		}
	}
	return NoDoubt
}

// subjectMarking is the doubt that is due to a marking in brackets at an end of a subject, or before its words: [CUI]
// Ferries, Ferries [OFFICIAL: Sensitive], TLP:AMBER - Ferries.
func subjectMarking(value string) Doubt {
	for n := replyLength(value); n > 0; n = replyLength(value) {
		value = strings.TrimLeft(value[n:], " ")
	}
	front, _, _ := strings.Cut(value, " - ")
	if inner, ok := strings.CutPrefix(value, "["); ok {
		front, _, _ = strings.Cut(inner, "]")
	} else if open := strings.LastIndexByte(value, '['); strings.HasSuffix(value, "]") {
		front = value[open+1 : len(value)-1]
	} else if front == value {
		front = value[:max(0, strings.Index(value, ": "))]
	}
	if slices.Contains(plainBanners[:], front) && !strings.ContainsAny(value, "[]") { // CUI: a course
		return NoDoubt
	}
	return valueSign(front)
}

// markOfSubject reports whether a subject begins or, after a dash, ends with the letters of a mark that can be nothing
// else: S//NF Ferries, Ferries - TS//SI.
func markOfSubject(value string) bool {
	for n := replyLength(value); n > 0; n = replyLength(value) {
		value = strings.TrimLeft(value[n:], " ")
	}
	front, _, more := strings.Cut(value, " ")
	last := value[strings.LastIndexByte(value, ' ')+1:]
	before := strings.TrimRight(value[:len(value)-len(last)], " ")
	return more && (letterOfMark(front) || (strings.HasSuffix(before, "-") || strings.HasSuffix(before, "–")) &&
		letterOfMark(last))
}

// letterOfMark reports whether a word is the letter of a mark and a control: S//NF, TS/SI, TS/SCI.
func letterOfMark(word string) bool {
	word = strings.TrimRight(word, ":")
	return strings.IndexByte(word, '/') > 0 && (portion.SureMark(word) || word == "TS/SCI" || word == "TS//SCI")
}

// subjectLevel is the level before or after the words of a subject: SECRET - Ferries, Ferries [SECRET].
func subjectLevel(value string) string {
	front := strings.TrimLeft(value, "[")
	if n, level := bannerLevel(front, false); n > 0 {
		if rest := strings.TrimLeft(front[n:], " "); strings.IndexAny(rest, "-–—]:") == 0 {
			return level
		}
		return ""
	}
	return levelAfterTitle(value)
}

// cutField divides a field into its key and its value.
func cutField(s string) (key, value string) {
	s = strings.TrimLeft(s, " *_:#+-\\") // Markdown may have a stroke before its signs
	at := max(0, strings.IndexAny(s, ":="))
	return strings.Trim(s[:at], " *_\\"), strings.Trim(s[at:], " *_:=\"'\\")
}

// markingKey reports whether a key is at most three words, of which the last is classification or marking. Banner
// marking and category marking are keys of a register of markings.
func markingKey(key string) bool {
	if text.HasFold(key, "X-") {
		key = key[len("X-"):]
	}
	words := strings.FieldsFunc(key, func(c rune) bool { return c == ' ' || c == '-' || c == '_' })
	if len(words) == 0 || len(words) > 3 {
		return false
	}
	switch strings.ToUpper(words[len(words)-1]) {
	case "CLASSIFICATION", "CLASSIFIED", "GRADING", "CAVEAT":
		return true
	case "SECURITY", "HANDLING", "PROTECTION", "DISSEMINATION":
		return len(words) == 1
	case "LEVEL":
		return len(words) == 2 && strings.EqualFold(words[0], "CLASSIFICATION")
	case "CLASS":
		return len(words) == 2 && strings.EqualFold(words[0], "SECURITY")
	case "MARKING", "MARKINGS":
		return len(words) == 1 || text.HasFold(key, "CLASSIFICATION") || text.HasFold(key, "SECURITY") ||
			text.HasFold(key, "PROTECTIVE")
	}
	return false
}

// classifiedKey reports whether a key says in its last word that its value is how a paper is classified.
func classifiedKey(key string) bool {
	last := key[strings.LastIndexByte(key, ' ')+1:]
	return (strings.EqualFold(last, "CLASSIFICATION") || strings.EqualFold(last, "CLASSIFIED")) && markingKey(key)
}
