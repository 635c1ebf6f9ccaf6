package scan

import (
	"strings"

	"github.com/cablelint/cablelint/grammar/calendar"
	"github.com/cablelint/cablelint/grammar/layout"
	"github.com/cablelint/cablelint/grammar/portion"
	"github.com/cablelint/cablelint/grammar/source"
	"github.com/cablelint/cablelint/grammar/text"
	"github.com/cablelint/cablelint/grammar/written"
)

// cuiField is a set of the fields of a CUI designation indicator.
type cuiField uint8

// The fields that are asked for. Who designated the information is in each indicator, 32 CFR 2002.20(c); the others are
// those of the templates of the Department of Defense, DoDI 5200.48 sec. 3.4.
const (
	cuiController cuiField = 1 << iota
	cuiCategory
	cuiDissemination
	cuiDecontrol
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
	{"DECONTROL ON", cuiDecontrol}, {"DECONTROL DATE", cuiDecontrol}, {"DECONTROLLED ON", cuiDecontrol},
}

// cuiFieldOf is the field that a line begins, after signs and a mark; 0 for none.
func cuiFieldOf(line string) cuiField {
	field, _ := cuiFieldAt(line)
	return field
}

// cuiFieldAt is cuiFieldOf, and where the value begins. The key has a colon and no sentence after it, since prose has
// these words too.
func cuiFieldAt(all string) (field cuiField, value int) {
	line := strings.TrimLeft(all, " \t>*_-|")
	if strings.HasPrefix(line, "(") {
		line = strings.TrimLeft(line[portion.At(line).Length:], " \t*_")
	}
	if line == "" || len(line) > longestDay || strings.IndexByte("CDL", text.Upper(line[0])) < 0 {
		return 0, 0
	}
	for _, k := range cuiKeys {
		if !text.HasFold(line, k.key) {
			continue
		}
		rest, ok := strings.CutPrefix(strings.TrimLeft(line[len(k.key):], " *_"), ":")
		if rest = strings.TrimLeft(rest, " \t*_"); ok && (rest == "" || !text.IsLower(rest[0])) {
			return k.field, len(all) - len(rest)
		}
	}
	return 0, 0
}

// Indicator is the designation indicator of CUI, 32 CFR 2002.20(c): who designated the information, and in what
// categories, for whom and until when. A field that is not there is empty.
type Indicator struct {
	Categories, Dissemination, Decontrol Piece
	// First is its first field.
	First source.Span
	// Day is the date of Decontrol, where it is one.
	Day   calendar.Day
	Dated bool
}

// Indicator is the one indicator in a place. ok is false where no line says who controls the information, or where a
// field is repeated, as in several papers; then it has no field at all.
func (t *Tokens) Indicator(at source.Span) (in Indicator, ok bool) {
	plain := text.Plain(at.In(t.read))
	for from := 0; from < len(plain); {
		line := plain[from : from+layout.LineLength(plain[from:])]
		field, value := cuiFieldAt(line)
		p := Piece{Text: strings.TrimRight(line[value:], " \t\r*_|")}
		p.Span = source.Span{Start: at.Start + from + value, End: at.Start + from + value + len(p.Text)}
		from += len(line) + 1
		ok = ok || field == cuiController
		if in.First.Empty() && field != 0 {
			in.First = p.Span
		}
		if into := in.field(field); into != nil {
			if into.Text != "" {
				return Indicator{}, false
			}
			*into = p
		}
	}
	in.Day, in.Dated = written.Only(in.Decontrol.Text)
	return in, ok
}

// field is where the value of a field is kept; nil for a field without one: an office may be named several times.
func (in *Indicator) field(f cuiField) *Piece {
	switch f {
	case cuiCategory:
		return &in.Categories
	case cuiDissemination:
		return &in.Dissemination
	case cuiDecontrol:
		return &in.Decontrol
	}
	return nil
}
