package scan

import (
	"strings"
	"unicode"

	"github.com/cablelint/cablelint/grammar/text"
)

// position is where the classifier's position is: after the name's comma, else the
// word that is a title or an office; both ends are 0 if there is none.
func position(s string) (start, end int) {
	for i := 0; ; {
		c := strings.IndexByte(s[i:], ',')
		if c < 0 {
			break
		}
		i += c + 1
		start = text.SkipBlank(s, i)
		if start < len(s) && !nameSuffix(s[start:]) {
			return start, len(s)
		}
	}
	return title(s)
}

// nameSuffix reports whether what follows a comma belongs to the name and ends there: "Jr.", "III".
func nameSuffix(s string) bool {
	e := strings.IndexAny(s, ",;")
	if e < 0 {
		e = len(s)
	}
	w := strings.TrimRight(s[:e], ". ")
	return nameSuffixes.Has(w)
}

// nameSuffixes are what follows the comma after a name and belongs to it.
var nameSuffixes = text.NewWords("JR", "SR", "II", "III", "IV", "PHD", "PH.D")

// titles are words that are a position by themselves.
var titles = text.NewWords(
	"AMBASSADOR", "AMB", "CHARGE", "CHARGÉ", "CHARG", "CDA", "DCM", "ADCM", "CHIEF", "COUNSELOR", "COUNSELLOR",
	"COUNSEL", "CONSUL", "OFFICER", "POLOFF",
	"ECONOFF", "EMBOFF", "CONOFF", "POLCHIEF", "POLCOUNS", "POLCOUNSELOR", "ECONCOUNS", "ECOUNS", "MINISTER",
	"SECRETARY", "DIRECTOR", "DEPUTY",
	"ASSISTANT", "ACTING", "ATTACHE", "ATTACHÉ", "COM", "CG", "RSO", "PDAS", "DAS", "REPRESENTATIVE", "LEGATT",
	"EXECUTIVE", "PRINCIPAL", "POL", "ECON",
	"DATT", "ADVISER", "ADVISOR", "PO", "MANAGER", "HEAD", "COORDINATOR", "SPECIALIST", "PERMREP", "DELEGATE",
	"COMMANDER", "POLAD", "CHAIR", "MISSION",
	"PAO", "PAS", "ARSO", "CHG", "POLMC", "POLMINCOUNS", "ECONMINCOUNS", "ECONMIN", "MINCOUNS", "ECONCHIEF", "COORD",
	"LIAISON", "ADMINISTRATOR", "ENVOY", "NEGOTIATOR", "POLMINCONS", "MEMBER", "COUNCILOR", "IPO", "LEADER", "CHAIRMAN",
)

// title is the first word of a classifier that is a title or an office symbol, "EUR/WE".
func title(s string) (start, end int) {
	for i := 0; i < len(s); {
		e := i
		for e < len(s) && (text.IsLetter(s[e]) || s[e] == '/' || s[e] >= 0x80) {
			e++
		}
		if e == i {
			i++
			continue
		}
		if isTitle(s[i:e]) {
			return i, e
		}
		i = e
	}
	return 0, 0
}

func isTitle(w string) bool {
	if slash := strings.IndexByte(w, '/'); slash > 0 && slash < len(w)-1 {
		return true
	}
	return titles.Has(w) || bureaus.Has(w) && !text.HasLower(w)
}

// bureaus are the symbols of the Department's bureaus, in capitals: a person of one is named by it.
var bureaus = text.NewWords("AF", "CA", "DRL", "EAP", "EB", "EEB", "EUR", "INL", "INR", "IO", "ISN", "NEA", "OES", "PM",
	"PRM", "SCA", "VCI", "WHA")

// officeWords are the words that name an office, and no person. A text of these alone, one of the first among them,
// is an office.
var officeWords = text.NewWords(
	"SECTION", "OFFICE", "BUREAU", "UNIT", "EMBASSY", "CONSULATE", "DEPARTMENT", "AMEMBASSY", "POL", "ECON", "POLITICAL",
	"ECONOMIC", "CONSULAR", "COMMERCIAL",
	"AFFAIRS", "PUBLIC", "STATE", "THE", "OF", "U.S.", "US", "AMERICAN", "GENERAL", "AND", "MILITARY", "REGIONAL",
	"SECURITY",
)

// decisive is how many of officeWords, from the first, make an office of a text.
const decisive = 14

// blankWords are the words of forms that nobody filled in: NAME AND TITLE, TBD, SAME AS ABOVE. A text of these alone,
// one of the first among them, names nobody.
var blankWords = text.NewWords(
	"NAME", "TBD", "TBA", "TBC", "N/A", "NONE", "SAME", "BLANK", "UNKNOWN", "INSERT", "DITTO",
	"AND", "TITLE", "POSITION", "OFFICER", "CLASSIFIER", "CLASSIFYING", "FULL", "YOUR", "OF", "AS", "ABOVE", "BELOW",
	"SEE", "THE", "BEFORE", "HERE", "LAST", "PREVIOUS", "CABLE", "IN",
	"TO", "BE", "DETERMINED", "FILL",
)

// blank reports whether a classifier's text is a form's: no letter and no digit, as _____ or ???, or words that ask
// for a name.
func blank(s string) bool {
	if first, _, ok := strings.Cut(s, ","); ok && strings.HasPrefix(strings.TrimSpace(s), "[") && blank(first) {
		return true // [Name], DCM
	}
	words, decisive := false, false
	for w := range strings.FieldsFuncSeq(s, func(c rune) bool {
		return !unicode.IsLetter(c) && !unicode.IsDigit(c) && c != '/' && c != '\''
	}) {
		i := blankWords.Find(w)
		if i < 0 { // as of most words
			return false
		}
		words, decisive = true, decisive || i < blankWords.Find("AND")
	}
	return decisive || !words && strings.Trim(s, " \t\r\n,.;:-") != "" && !blackedOut(s)
}

// blackedOut reports whether a text is nothing but signs that a machine makes of a name that was blacked out, or of the
// edge of the box that hides it. A pair of brackets is a form that was not filled in.
func blackedOut(s string) bool {
	return s != "" && strings.Trim(s, `^~*•■█▇|\[—–`+" \t\r\n") == ""
}

// office reports whether a classifier's text names an office or a section alone: "Political Section", "POL/ECON".
func office(s string) bool {
	known, first := false, true
	for w := range strings.FieldsFuncSeq(s, func(c rune) bool {
		return c == ' ' || c == ',' || c == '\n' || c == '\r' || c == '\t'
	}) {
		slash := strings.IndexByte(w, '/')
		at := officeWords.Find(w)
		if at < 0 {
			at = officeWords.Find(strings.TrimSuffix(w, "."))
		}
		switch {
		case at >= 0 && at < decisive, slash > 0 && slash < len(w)-1 && first:
			known = true
		case at < 0:
			return false
		}
		first = false
	}
	return known
}

// OfficeOf reports whether a classifier's text names the embassy or consulate of a post, and no person.
func OfficeOf(who, post string) bool {
	who = strings.ToUpper(who)
	if post == "" || !strings.Contains(who, post) {
		return false
	}
	switch strings.Trim(strings.Replace(who, post, "", 1), " ,.") {
	case "EMBASSY", "AMEMBASSY", "CONSULATE", "AMCONSUL", "USMISSION", "MISSION":
		return true
	}
	return false
}

// titleAlone reports whether a classifier's text gives a position and no name: "the DCM", "Deputy Chief of Mission". A
// letter alone may be an initial.
func titleAlone(s string) bool {
	known := false
	for w := range strings.FieldsFuncSeq(s, func(c rune) bool {
		return c != '\'' && c != '/' && c != '.' && !unicode.IsLetter(c) && !unicode.IsDigit(c)
	}) {
		switch w = strings.Trim(w, "."); {
		case isTitle(w) || bureaus.Has(w):
			known = true
		case w != "" && !officeWords.Has(w) && !leadingWords.Has(w):
			return false
		}
	}
	return known
}

// leadingWords are words of a classifier's text that are neither name nor title.
var leadingWords = text.NewWords("CLASSIFIED", "BY", "FOR", "TO", "IN", "AT", "IS", "THIS", "CABLE", "MR", "MS", "MRS",
	"DR", "AIDE", "VICE", "SENIOR", "TEAM", "D'AFFAIRES", "INTERIM")

// NameWords are the words of a classifier that are neither a title nor an office's, in capitals; words of one letter
// are initials.
func NameWords(s string) (words []string) {
	for _, w := range strings.FieldsFunc(strings.ToUpper(s), func(c rune) bool {
		return c != '\'' && c != '/' &&
			c != '-' && !unicode.IsLetter(c)
	}) {
		if len(w) > 1 && !isTitle(w) && !officeWords.Has(w) && !leadingWords.Has(w) {
			words = append(words, w)
		}
	}
	return words
}
