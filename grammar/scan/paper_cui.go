package scan

import (
	"strings"

	"github.com/cablelint/cablelint/grammar/text"
)

// cuiField is a set of the fields of a CUI designation indicator.
type cuiField uint8

// The fields that are asked for. Who designated the information is in each indicator, 32 CFR 2002.20(c); the others are
// those of the templates of the Department of Defense, DoDI 5200.48 sec. 3.4.
const (
	cuiController cuiField = 1 << iota
	cuiCategory
	cuiDissemination
)

// cuiKeys are the keys of these fields.
var cuiKeys = [...]struct {
	key   string
	field cuiField
}{
	{"CONTROLLED BY", cuiController}, {"DESIGNATED BY", cuiController}, {"CUI DESIGNATED BY", cuiController},
	{"CUI CONTROLLED BY", cuiController},
	{"CUI CATEGORY(IES)", cuiCategory}, {"CUI CATEGORIES", cuiCategory}, {"CUI CATEGORY", cuiCategory},
	{"CUI CAT", cuiCategory}, {"CATEGORY OF CUI", cuiCategory},
	{"DISTRIBUTION/DISSEMINATION CONTROLS", cuiDissemination},
	{"DISTRIBUTION/DISSEMINATION CONTROL", cuiDissemination}, {"LIMITED DISSEMINATION CONTROLS", cuiDissemination},
	{"LIMITED DISSEMINATION CONTROL", cuiDissemination}, {"DISSEMINATION CONTROLS", cuiDissemination},
	{"DISSEMINATION CONTROL", cuiDissemination}, {"LDC", cuiDissemination},
}

// cuiFieldOf is the field that a line begins, after signs and a mark; 0 for none. Its key has a colon and no sentence
// after it, since prose has these words too.
func cuiFieldOf(line string) cuiField {
	line = strings.TrimLeft(line, " \t>*_-|")
	if strings.HasPrefix(line, "(") {
		line = strings.TrimLeft(line[papersMarkAt(line).length:], " \t*_")
	}
	if line == "" || len(line) > longestDay || strings.IndexByte("CDL", text.Upper(line[0])) < 0 {
		return 0
	}
	for _, k := range cuiKeys {
		if !text.HasFold(line, k.key) {
			continue
		}
		value, ok := strings.CutPrefix(strings.TrimLeft(line[len(k.key):], " *_"), ":")
		if value = strings.TrimLeft(value, " \t*_"); ok && (value == "" || !text.IsLower(value[0])) {
			return k.field
		}
	}
	return 0
}
