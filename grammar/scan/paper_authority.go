package scan

import (
	"strings"

	"github.com/cablelint/cablelint/grammar/text"
	"github.com/cablelint/cablelint/grammar/written"
	"github.com/cablelint/cablelint/internal/lazy"
)

// authorityKeys are the keys of a paper's authority block, in the spellings that papers have.
var authorityKeys = [...]struct {
	key  string
	kind Kind
}{
	{"CLASSIFIED BY", ClassifiedBy}, {"CLASSIFICATION AUTHORITY", ClassifiedBy},
	{"CLASSIFIED UNDER E.O.", ClassifiedBy}, {"CLASSIFIED UNDER EO", ClassifiedBy},
	{"CLASSIFIED UNDER EXECUTIVE ORDER", ClassifiedBy}, {"CLASSIFIED PURSUANT TO E.O.", ClassifiedBy},
	{"CLASSIF BY", ClassifiedBy}, {"CLASSIF. BY", ClassifiedBy}, {"CLASS. BY", ClassifiedBy}, {"CL. BY", ClassifiedBy},
	{"CL BY", ClassifiedBy}, {"DERV CL BY", ClassifiedBy}, {"DRV CL BY", ClassifiedBy}, {"CLASS BY", ClassifiedBy},
	{"DERIVATIVE CL BY", ClassifiedBy}, {"DERIVATIVELY CLASSIFIED BY", ClassifiedBy}, {"DERIVED BY", ClassifiedBy},
	{"DERIVATIVE CLASSIFIER", ClassifiedBy}, {"ORIGINAL CLASSIFIER", ClassifiedBy}, {"OCA", ClassifiedBy},
	{"ORIGINAL CLASSIFICATION AUTHORITY", ClassifiedBy},
	{"DERIVED FROM", DerivedFrom}, {"DRV FROM", DerivedFrom}, {"DRV FM", DerivedFrom}, {"DERV FM", DerivedFrom},
	{"DERIVED FM", DerivedFrom}, {"DERIV FROM", DerivedFrom}, {"DERIV. FROM", DerivedFrom}, {"DRV. FROM", DerivedFrom},
	{"DERV FROM", DerivedFrom}, {"DRV FRM", DerivedFrom}, {"DERV FRM", DerivedFrom}, {"DRV", DerivedFrom},
	{"DERV", DerivedFrom},
	{"DERIVATIVE FROM", DerivedFrom}, {"CLASSIFICATION SOURCE", DerivedFrom},
	{"REASON FOR CLASSIFICATION", Reason}, {"REASONS FOR CLASSIFICATION", Reason},
	{"REASON(S) FOR CLASSIFICATION", Reason}, {"REASON(S)", Reason}, {"REASONS", Reason}, {"REASON", Reason},
	{"CLASSIFICATION REASON(S)", Reason}, {"CLASSIFICATION REASONS", Reason}, {"CLASSIFICATION REASON", Reason},
	{"DECL OADR", DeclassifyOn}, {"DECLASSIFY OADR", DeclassifyOn},
	{"DECL BY", DeclassifyOn}, {"DECLAS BY", DeclassifyOn}, {"DECLASS BY", DeclassifyOn}, {"DECLASSIFY BY", DeclassifyOn},
	{"DECL. ON", DeclassifyOn}, {"DECLASS. ON", DeclassifyOn}, {"DECLAS. ON", DeclassifyOn},
	{"DECLASSIFY ON", DeclassifyOn}, {"DECLASSIFICATION DATE", DeclassifyOn}, {"DECL ON", DeclassifyOn},
	{"DECLASSIFICATION INSTRUCTIONS", DeclassifyOn}, {"DECLASSIFICATION INSTRUCTION", DeclassifyOn},
	{"DECLASSIFICATION ON", DeclassifyOn},
	{"DECLASS ON", DeclassifyOn}, {"DECLASSIFY", DeclassifyOn}, {"DECL", DeclassifyOn},
	{"DECLAS ON", DeclassifyOn}, {"DEC ON", DeclassifyOn}, {"DECLASS", DeclassifyOn}, {"DECLAS", DeclassifyOn},
	{"AUTOMATICALLY DECLASSIFIED ON", DeclassifyOn}, {"AUTOMATICALLY DECLASSIFY ON", DeclassifyOn},
	{"AUTO DECLASSIFY ON", DeclassifyOn}, {"AUTO DECLASSIFY", DeclassifyOn},
	{"TO BE DECLASSIFIED ON", DeclassifyOn}, {"WILL BE DECLASSIFIED ON", DeclassifyOn},
	{declassifiedOn, DeclassifyOn},
	{"SUBJECT TO GENERAL DECLASSIFICATION", DeclassifyOn}, {"SUBJECT TO THE GENERAL DECLASSIFICATION", DeclassifyOn},
	{"SUBJECT TO GDS", DeclassifyOn},
	{"GDS", DeclassifyOn}, {"XGDS", DeclassifyOn}, {"RDS", DeclassifyOn}, {"ADS", DeclassifyOn},
	{"EXEMPT FROM GENERAL DECLASSIFICATION", DeclassifyOn}, {"EXEMPT FROM GDS", DeclassifyOn},
	{"EXEMPT FROM THE GENERAL DECLASSIFICATION", DeclassifyOn}, {"EXEMPT FROM AUTOMATIC", DeclassifyOn},
	{"EXCLUDED FROM AUTOMATIC", DeclassifyOn}, {"REVIEW ON", DeclassifyOn},
	{"REVIEW FOR DECLASSIFICATION ON", DeclassifyOn}, {"REVIEW FOR DECLASSIFICATION", DeclassifyOn},
	{"REVW ON", DeclassifyOn},
	{"RVW ON", DeclassifyOn}, {"DOWNGRADE TO", DeclassifyOn},
}

// declassifiedOn is what some write for DECLASSIFY ON. Elsewhere than in a block it begins the stamp of a release.
const declassifiedOn = "DECLASSIFIED ON"

// authorityLooks finds the keys that a line may begin with.
type authorityLooks struct {
	fronts *text.Fronts
	by     [32][]uint8 // the indexes of the keys by their first letter, whose lower five bits are the same in both cases
}

var authorityLook = lazy.Value[*authorityLooks]{Make: func() *authorityLooks {
	words := authorityWords()
	looks := &authorityLooks{fronts: text.FrontsOf(words)}
	for i, w := range words {
		looks.by[w[0]&31] = append(looks.by[w[0]&31], uint8(i))
	}
	return looks
}}

func authorityWords() []string {
	words := make([]string, 0, len(authorityKeys))
	for _, key := range authorityKeys {
		words = append(words, key.key)
	}
	return words
}

// scheduleStamp reports whether a line is a schedule in capitals with its number or date, as on papers of 1972 to 1982:
// GDS 6/6/86, XGDS-2, RDS-1 6/6/99.
func scheduleStamp(schedule, rest string) bool {
	if text.HasLower(schedule) {
		return false
	}
	rest = strings.Trim(rest, " \t\r.(),")
	for _, order := range [...]string{"E.O. 11652", "EO 11652"} { // XGDS-2, E.O. 11652
		if before, ok := strings.CutSuffix(rest, order); ok {
			if rest = strings.Trim(before, " ,()"); rest == "" || strings.EqualFold(rest, "OF") {
				return true
			}
		}
	}
	if schedule == "XGDS" && sectionWords(rest) > 0 && !text.HasFold(rest, "AND") && !text.HasFold(rest, "OR") &&
		strings.ContainsAny(rest, "0123456789") || text.HasFold(rest, "EXEMPTION CATEGORY") {
		return true // XGDS 5(B)(2)
	}
	if number := strings.TrimLeft(rest, "- ("); len(number) > 0 && '1' <= number[0] && number[0] <= '9' && len(rest) < 30 {
		if schedule != "GDS" && schedule != "ADS" && len(strings.TrimLeft(number, "0123456789")) == 0 {
			return len(number) < 3
		}
		if schedule == "XGDS" || schedule == "RDS" {
			number = strings.TrimLeft(strings.TrimLeft(number, "0123456789"), " )")
		}
		return written.Alone(number) || strings.Count(number, "/") == 2 && strings.Trim(number, "0123456789/") == "" // 5/4/00
	}
	return written.Alone(rest)
}

// impdet is the length of an exemption of E.O. 11652 with a date that is impossible to determine, as the Agency writes
// it below its papers of 1972 to 1978: E2 IMPDET. It is 0 for another text.
func impdet(s string) int {
	const word = "IMPDET"
	if len(s) < 3 || s[0] != 'E' && s[0] != 'e' || !text.IsDigit(s[1]) {
		return 0
	}
	at := 2
	for at < len(s) && strings.IndexByte(" ,.-", s[at]) >= 0 {
		at++
	}
	if at == 2 || !text.HasWord(s[at:], word) {
		return 0
	}
	return at + len(word)
}

// orderLineKey is the length of the key of a telegram's E.O. line, which memoranda of State have too, where an
// instruction follows: E.O. 12958: DECL: 05/04/2019. It is 0 for another text.
func orderLineKey(s string) int {
	const key = len("E.O. 12958")
	if !text.HasFold(s, "E.O. ") || text.DigitsEnd(s, len("E.O. ")) != key {
		return 0
	}
	value, ok := strings.CutPrefix(strings.TrimLeft(s[key:], " "), ":")
	value = strings.TrimLeft(value, " ")
	for _, w := range [...]string{"DECL", "DECLAS", "DECLASSIFY", "GDS", "XGDS", "RDS", "N/A", "OADR"} {
		if ok && text.HasWord(value, w) {
			return len(s) - len(value)
		}
	}
	return 0
}

// authorityKey is the kind of the line of an authority block that a text begins with; None for none.
func authorityKey(s string) Kind {
	k, _ := authorityKeyAt(s)
	return k
}

// OpensField reports whether a text begins with the key of a field of an authority block.
func OpensField(s string) bool { return authorityKey(s) != None }

// authorityKeyAt is authorityKey with the length of the key and its colon. A word that prose uses too needs the
// colon.
func authorityKeyAt(s string) (k Kind, n int) {
	if s == "" {
		return None, 0
	}
	if text.Upper(s[0]) == 'E' {
		if n := max(impdet(s), orderLineKey(s)); n > 0 {
			return DeclassifyOn, n
		}
	}
	looks := authorityLook.Get()
	if !looks.fronts.May(s) {
		return None, 0
	}
	for _, i := range looks.by[s[0]&31] {
		key := &authorityKeys[i]
		if !text.HasWord(s, key.key) {
			continue
		}
		n := len(key.key)
		rest := s[n:]
		if strings.HasPrefix(rest, " (YYYY") {
			if i := strings.IndexByte(rest[:min(len(rest), longestFieldKey)], ')'); i > 0 {
				rest, n = rest[i+1:], n+i+1
			}
		}
		rest = strings.TrimLeft(rest, " ")
		switch {
		case strings.HasSuffix(key.key, "DS") && len(key.key) < len("XGDS "):
			if !scheduleStamp(s[:len(key.key)], s[len(key.key):]) {
				return None, 0
			}
			return key.kind, n
		case strings.HasSuffix(key.key, " BY") && key.kind == DeclassifyOn && !instruction(strings.TrimLeft(rest, ":")):
			return None, 0 // who declassified it
		case strings.HasPrefix(rest, ":"):
			return key.kind, len(s) - len(rest) + 1
		case key.key == "DECL" && reviewAfterBox(rest) > 0:
			return key.kind, len(s) - len(rest) + reviewAfterBox(rest)
		case ofProse(key.key):
			return None, 0
		case key.key == declassifiedOn || strings.HasSuffix(key.key, " BE "+declassifiedOn) && !instruction(rest):
			return None, 0 // as prose says, too
		case strings.HasSuffix(key.key, "OADR"):
			return key.kind, n - len(" OADR")
		case strings.Contains(key.key, " ") && text.IsUpper(s[0]) && rest != "" && key.kind != Reason && n < len(s):
			return key.kind, n
		case rest == "" && (strings.HasPrefix(key.key, "EX") || strings.HasPrefix(key.key, "SUBJECT TO G")):
			// the schedule is named on the line below
			return key.kind, n
		case agencyKey(key.key, s) && (key.kind == DerivedFrom && guideNumber(rest) || instructionFirst(rest)):
			return key.kind, n
		case key.kind == Reason && (sectionStart(rest) || text.HasFold(rest, "SECTION 1.")):
			return key.kind, n
		}
		return None, 0
	}
	return None, 0
}

// ofProse reports whether prose has the words of a key too, so that it needs its colon.
func ofProse(key string) bool {
	return key == "CLASS BY" || strings.HasPrefix(key, "ORIGINAL") || strings.HasSuffix(key, "CLASSIFIER")
}

// agencyKey reports whether a text begins with one of the Agency's short keys in capitals, which have no colon: DRV LOC
// 3-82, DECL X1.
func agencyKey(key, s string) bool {
	switch key {
	case "DRV", "DERV", "DECL":
		return strings.HasPrefix(s, key+" ")
	}
	return false
}

// guideNumber reports whether a text begins with the number of a line in the Agency's guide: LOC 3-82. DRV is also
// short for a country.
func guideNumber(s string) bool {
	name, number, _ := strings.Cut(s, " ")
	digits := text.DigitsEnd(number, 0)
	return len(name) > 1 && len(name) < 6 && strings.Trim(name, "ABCDEFGHIJKLMNOPQRSTUVWXYZ") == "" && digits > 0 &&
		digits < len(number)-1 && number[digits] == '-' && text.IsDigit(number[digits+1])
}

// instructionFirst reports whether a text begins with an instruction: X1; X5.
func instructionFirst(s string) bool {
	first, _, more := strings.Cut(s[:min(len(s), longestFieldKey)], ";")
	return instruction(s) || more && instruction(first)
}
