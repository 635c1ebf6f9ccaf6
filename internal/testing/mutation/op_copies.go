package mutation

import "strings"

// copies breaks the agreement of two copies of a header.
func copies() []Operator {
	archived := Follow{"H014", "the archive's block agrees with one copy only"}
	classified := []Follow{
		{"A001", "by its second copy the cable is classified, and says nowhere by whom"},
		{"D002", "by its second copy the cable is classified, and its E.O. line says N/A"},
		{"P002", "by its second copy the cable is classified, and no portion is marked"},
		{"C009", "by its second copy the cable is classified, and SENSITIVE"},
	}
	return []Operator{
		op("H001", "the second copy has another level", otherLevel, append(classified, archived)...),
		op("H002", "the second copy loses a caption", fewerCaptions, archived),
		op("H002", "the second copy has one caption more", moreCaptions,
			Follow{"C007", "the captions no longer stand in the order of their strictness"}),
		op("H003", "the second copy has another date", otherDate),
		op("H004", "the second copy has other TAGS", otherTags),
		op("H005", "the second copy has another subject", otherSubject),
		op("H006", "the second copy has another reason", otherReason,
			Follow{"A014", "another reason may be far from the exemption"}),
		op("H006", "the second copy names another officer", otherOfficer),
		op("H008", "the second copy is of another post", otherPost, archived,
			Follow{"H015", "the archive's block is of one of the two cables"}),
		op("H008", "the second copy has another serial", otherSerial, archived,
			Follow{"H015", "the archive's block is of one of the two cables"}),
		op("H019", "a page has another level", pageBannerDiffers),
		op("H021", "the archive's record has EXDIS", archiveAttributesDiffer),
	}
}

// second is the second of two whole copies that come before the body; nil where the cable has none.
func (t *Text) second() *head {
	if len(t.heads) != 2 || !t.first().section.Empty() || t.damaged() || len(t.paragraphs) == 0 ||
		t.heads[1].line > t.paragraphs[0].first {
		return nil
	}
	return &t.heads[1]
}

func otherLevel(t *Text) (Mutant, bool) {
	h := t.second()
	if h == nil || h.efto || h.name == "LOU" {
		return no()
	}
	var others []string
	for _, n := range [...]string{"U", "C", "S", "TS"} {
		if n != h.name && (h.name != "U" || n == "C") {
			others = append(others, spaced[n])
		}
	}
	return t.broken(Error, change{h.level, marked(one(t, others...))})
}

func fewerCaptions(t *Text) (Mutant, bool) {
	h := t.second()
	if h == nil {
		return no()
	}
	for _, c := range h.captions {
		if c.name != "SIPDIS" && t.lines[c.line].text == c.name {
			return t.broken(Error, append(here(h.level), change{t.wholeLine(c.line), ""})...)
		}
	}
	return no()
}

func moreCaptions(t *Text) (Mutant, bool) {
	h := t.second()
	if h == nil || h.has("LIMDIS") || !t.classified() {
		return no()
	}
	return t.broken(Error, t.behindLine(h.line, marked("LIMDIS")))
}

func otherDate(t *Text) (Mutant, bool) {
	h := t.second()
	if h == nil || !plainDate.MatchString(t.in(h.value)) || !t.dated ||
		t.written(t.date.AddDate(1, 0, 0)) == t.in(h.value) {
		return no()
	}
	return t.broken(Error, change{h.value, marked(t.written(t.date.AddDate(1, 0, 0)))})
}

func otherTags(t *Text) (Mutant, bool) {
	h := t.second()
	if h == nil || h.tags.Empty() {
		return no()
	}
	sep := " "
	if strings.Contains(t.in(h.tags), ",") {
		sep = ", "
	}
	return t.broken(Warning, append(here(h.tagLine), change{Span{h.tagLine.Start, h.tagLine.End},
		t.in(h.tagLine) + sep + "OSCE"})...)
}

func otherSubject(t *Text) (Mutant, bool) {
	h := t.second()
	if h == nil || h.subject.Empty() || strings.ContainsAny(t.in(h.subject), "()") {
		return no()
	}
	return t.broken(Warning, append(here(h.subjectKey), change{h.subject, "A QUIET WEEK AT THE MARKET"})...)
}

func otherReason(t *Text) (Mutant, bool) {
	h := t.second()
	if h == nil || len(h.reasonLetters) != 1 || !strings.Contains(t.in(h.reason), "(") ||
		strings.EqualFold(t.in(h.reasonLetters[0]), "e") {
		return no()
	}
	at := h.reasonLetters[0]
	return t.broken(Error, change{Span{at.Start - 1, at.End + 1}, marked("(e)")})
}

func otherOfficer(t *Text) (Mutant, bool) {
	h := t.second()
	if h == nil || h.derived || t.officer(h).Empty() {
		return no()
	}
	return t.broken(Error, change{t.officer(h), marked("Counselor Ivo Sand")})
}

func otherPost(t *Text) (Mutant, bool) {
	h := t.second()
	if h == nil {
		return no()
	}
	return t.broken(Warning, append(here(h.level), change{h.post, "OTHERVILLE"})...)
}

func otherSerial(t *Text) (Mutant, bool) {
	h := t.second()
	if h == nil {
		return no()
	}
	return t.broken(Warning, append(here(h.level), change{h.serial, following(t.in(h.serial))})...)
}
