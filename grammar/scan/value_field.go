package scan

import (
	"strings"

	"github.com/cablelint/cablelint/grammar/layout"
	"github.com/cablelint/cablelint/grammar/marking"
	"github.com/cablelint/cablelint/grammar/source"
	"github.com/cablelint/cablelint/grammar/text"
)

// LevelField is a field that names a level among others on its line.
type LevelField struct {
	Span  source.Span // of the level
	Level marking.Level
}

// fieldSeparators are between the fields of a line.
const fieldSeparators = ";|\t"

// fieldLines is how many lines with text below the last banner may have such fields.
const fieldLines = 4

// LevelsInFields are the fields below a place, the last banner, that name a level among other fields, as the record
// line of a file room has them: Retrieval: File; Classification: SECRET; Disposition: permanent. Lines about what is
// attached or cited name the levels of others.
func (t *Tokens) LevelsInFields(from int) (list []LevelField) {
	n := 0
	for at := from; at < len(t.whole) && n < fieldLines; {
		line := t.whole[at : at+layout.LineLength(t.whole[at:])]
		if strings.TrimSpace(line) != "" {
			n++
		}
		if strings.ContainsAny(line, fieldSeparators) && len(line) < longestTrace && !aboutOthers(line) {
			list = appendLevels(list, line, at)
		}
		at += len(line) + 1
	}
	return list
}

// appendLevels adds the levels in the fields of a line that begins at an offset.
func appendLevels(list []LevelField, line string, start int) []LevelField {
	for at := 0; at < len(line); {
		field := line[at:]
		if end := strings.IndexAny(field, fieldSeparators); end >= 0 {
			field = field[:end]
		}
		n, keyed := classificationKey(strings.TrimLeft(field, " *_"))
		from := at + len(field) - len(strings.TrimLeft(field, " *_")) + n
		value := strings.TrimRight(line[from:at+len(field)], " *_.\r")
		if level := levelNamed(value); keyed && level != marking.Unmarked && len(field) < len(strings.TrimSpace(line)) {
			list = append(list, LevelField{Span: source.Span{Start: start + from, End: start + from + len(value)}, Level: level})
		}
		at += len(field) + 1
	}
	return list
}

// aboutOthers reports whether a line is about what is attached or cited.
func aboutOthers(line string) bool {
	for _, w := range [...]string{"ATTACH", "ENCL", "TAB", "REF", "SOURCE", "ANNEX", "APPENDIX", "TITLE", "DOCUMENT"} {
		if text.ContainsFold(line, w) {
			return true
		}
	}
	return false
}
