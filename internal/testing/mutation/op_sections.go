package mutation

import (
	"fmt"
	"strconv"
	"strings"
)

// sections breaks the agreement of sections and pages.
func sections() []Operator {
	apart := []Follow{
		{"R001", "the halves share no header where the serials differ"},
		{"R003", "each half is judged by itself where the serials differ"},
		{"R005", "the NOFORN portion may be in the other half where the serials differ"},
		{"R007", "the SBU portion may be in the other half where the serials differ"},
		{"A001", "the second half has no authority of its own where the serials differ"},
	}
	return []Operator{
		op("H009", "a section has another level", sectionLevel, Follow{"A001",
			"by one section the cable is classified, and says nowhere by whom"},
			Follow{"D002", "by one section the cable is classified, and its E.O. line says N/A"},
			Follow{"P002", "by one section the cable is classified, and no portion is marked"}),
		op("H009", "a section has another total", sectionTotal),
		op("H009", "a section has another serial", sectionSerial, apart...),
		op("H009", "a section is skipped", sectionSkipped),
		op("H010", "a page has another serial", pageSerial),
		op("H010", "a page has another total", pageTotal),
		op("H017", "the classification line has another post", postsDiffer),
		op("H017", "the FM line has another post", sendersDiffer),
		op("H018", "a section is beyond the total", sectionBeyond),
		op("H018", "a page is beyond the total", pageBeyond),
		op("H018", "the last page is lost", lastPageLost),
		op("H018", "the last section is lost", lastSectionLost),
		op("S007", "repeated paragraph number", repeatedParagraphNumber),
		op("S011", "reviewer remark", reviewerRemark),
		op("S012", "a telegram is of a day that no month has", unreadableDateTimeGroup),
	}
}

// following is a number with one added, in as many digits.
func following(s string) string {
	n, err := strconv.Atoi(s)
	if err != nil || len(fmt.Sprint(n+1)) > len(s) {
		n = 100
	}
	return fmt.Sprintf("%0*d", len(s), n+1)
}

// laterSection is a section's header that is not the first; nil where the cable has none.
func (t *Text) laterSection() *head {
	if len(t.heads) < 2 || t.first().section.Empty() || t.damaged() {
		return nil
	}
	h := &t.heads[1+t.Rand.IntN(len(t.heads)-1)]
	if h.section.Empty() || t.in(h.sectionNo) == t.in(t.first().sectionNo) {
		return nil
	}
	return h
}

func sectionLevel(t *Text) (Mutant, bool) {
	h := t.laterSection()
	to := map[string]string{"U": "C", "C": "S", "S": "C", "TS": "S"}[t.first().name]
	if h == nil || to == "" || h.efto {
		return no()
	}
	return t.broken(Error, change{h.level, marked(spaced[to])})
}

func sectionTotal(t *Text) (Mutant, bool) {
	h := t.laterSection()
	if h == nil {
		return no()
	}
	whole := t.in(h.section)
	return t.broken(Error, change{h.section, marked(strings.TrimSuffix(whole, t.in(h.sections)) +
		following(t.in(h.sections)))})
}

func sectionSerial(t *Text) (Mutant, bool) {
	h := t.laterSection()
	if h == nil {
		return no()
	}
	return t.broken(Error, change{h.serial, marked(following(t.in(h.serial)))})
}

// sectionSkipped takes the second of three sections for the third.
func sectionSkipped(t *Text) (Mutant, bool) {
	if len(t.heads) != 2 || t.laterSection() == nil || t.damaged() {
		return no()
	}
	more := following(t.in(t.first().sections))
	h := t.heads[1]
	return t.broken(Warning, change{t.first().sections, more}, change{h.section,
		marked("SECTION " + more + " OF " + more)})
}

func pageSerial(t *Text) (Mutant, bool) {
	if len(t.pages) == 0 || len(t.heads) > 1 || t.first().section.Empty() || t.damaged() {
		return no()
	}
	p := one(t, t.pages...)
	if number(t.in(p.serial)) != number(t.in(t.first().serial)) {
		return no()
	}
	return t.broken(Warning, change{p.whole, marked(strings.Replace(t.in(p.whole), t.in(p.serial),
		following(t.in(p.serial)), 1))})
}

func pageTotal(t *Text) (Mutant, bool) {
	if len(t.pages) == 0 || len(t.heads) > 1 || t.first().section.Empty() || t.damaged() {
		return no()
	}
	p := one(t, t.pages...)
	if number(t.in(p.total)) != number(t.in(t.first().sections)) {
		return no()
	}
	return t.broken(Warning, change{p.whole, marked(strings.TrimSuffix(t.in(p.whole), t.in(p.total)) +
		following(t.in(p.total)))})
}
