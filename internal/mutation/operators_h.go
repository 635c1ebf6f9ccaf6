package mutation

import (
	"math/rand/v2"
	"strings"
)

// copies breaks the agreement of two copies of a header.
func copies() []Operator {
	archived := follow("H014", "the archive's block agrees with one copy only")
	return []Operator{
		op("H001", "the second copy has another level", otherLevel, archived),
		op("H002", "the second copy loses a caption", otherCaptions, archived),
		op("H002", "the second copy has one caption more", oneCaptionMore),
		op("H003", "the second copy has another date", otherDate),
		op("H006", "the second copy has another reason", otherReason, follow("A014", "another reason may be far from the exemption")),
		op("H006", "the second copy names another officer", otherOfficer),
	}
}

// second is the second of two whole copies; nil where the cable has none.
func (l *layout) second() *block {
	if len(l.blocks) != 2 || !l.first().section.Empty() || l.damaged() {
		return nil
	}
	return &l.blocks[1]
}

func otherLevel(r *rand.Rand, l *layout) (Mutant, bool) {
	b := l.second()
	if b == nil || b.efto || b.name == "LOU" {
		return no()
	}
	words := map[string]string{"U": "UNCLAS", "C": "C O N F I D E N T I A L", "S": "S E C R E T", "TS": "T O P  S E C R E T"}
	var others []string
	for _, n := range [...]string{"U", "C", "S", "TS"} {
		if n != b.name && (b.name != "U" || n == "C") {
			others = append(others, words[n])
		}
	}
	return broken(l.text, Error, change{b.level, marked(pick(r, others))})
}

func otherCaptions(r *rand.Rand, l *layout) (Mutant, bool) {
	b := l.second()
	if b == nil {
		return no()
	}
	for _, c := range b.captions {
		if c.name != "SIPDIS" && l.lines[c.line].text == c.name {
			return broken(l.text, Error, append(here(b.level), change{l.wholeLine(c.line), ""})...)
		}
	}
	return no()
}

func oneCaptionMore(_ *rand.Rand, l *layout) (Mutant, bool) {
	b := l.second()
	if b == nil || b.has("LIMDIS") || !l.classified() {
		return no()
	}
	at := l.lines[b.line].End
	return broken(l.text, Error, change{Span{at, at}, l.newline + marked("LIMDIS")})
}

func otherDate(_ *rand.Rand, l *layout) (Mutant, bool) {
	b := l.second()
	if b == nil || !plainDate.MatchString(b.value.In(l.text)) || !l.dated {
		return no()
	}
	d := l.date.AddDate(1, 0, 0)
	if l.dateLike(d) == b.value.In(l.text) {
		return no()
	}
	return broken(l.text, Error, change{b.value, marked(l.dateLike(d))})
}

func otherReason(_ *rand.Rand, l *layout) (Mutant, bool) {
	b := l.second()
	if b == nil || len(b.reasonLetters) != 1 || !strings.Contains(b.reason.In(l.text), "(") {
		return no()
	}
	at := Span{b.reasonLetters[0].Start - 1, b.reasonLetters[0].End + 1}
	if old := at.In(l.text); strings.EqualFold(old, "(e)") {
		return no()
	}
	return broken(l.text, Error, change{at, marked("(e)")})
}

func otherOfficer(_ *rand.Rand, l *layout) (Mutant, bool) {
	b := l.second()
	if b == nil || b.reason.Empty() || b.derived {
		return no()
	}
	whole := Span{b.authorityKey.End + 1, b.reason.Start}
	text := whole.In(l.text)
	for _, w := range reasonWords {
		if k := strings.Index(strings.ToUpper(text), w); k > 0 && strings.TrimSpace(text[k+len(w):]) == "" {
			text = strings.TrimRight(text[:k], " ,;.\r\n")
			return broken(l.text, Error, change{Span{whole.Start, whole.Start + len(text)}, marked(text + " Jr")})
		}
	}
	return no()
}
