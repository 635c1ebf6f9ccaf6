package mutation

import (
	"fmt"
	"strings"
)

// heads writes the header: once, twice where it is doubled, and where sections are printed that of the first.
func (b *builder) heads() {
	b.subject = b.of("HARBOR TALKS RESUME", "FERRY FARES RISE AGAIN AND NOBODY KNOWS\nWHO WILL PAY", "THE SURVEY SHIP SAILS")
	if b.classified() && b.era >= 1 && b.chance(8) {
		b.subject = "(" + b.level + ") " + b.subject
	}
	b.authority = b.classifier()
	b.captionLines, b.orderLine, b.tagsLine = b.captions(), b.order(), "TAGS: "+b.of("PREL PGOV VN", "ECON EWWT OS", "PHUM SOCI NK UN")
	if b.smart {
		b.tagsLine = strings.ReplaceAll(strings.Replace(b.tagsLine, "TAGS: ", "TAGS ", 1), " ", ", ")
		b.tagsLine = strings.Replace(b.tagsLine, "TAGS, ", "TAGS ", 1)
	}
	if b.chance(3) {
		b.refs = []string{"", b.of("REF: A. OSTER 112", "REF: (A) STATE 25320 (B) BREDAL 17 (C) OSTER 9")}
	}
	b.head(1)
	if b.doubled {
		b.head(1)
	}
}

// head writes one header.
func (b *builder) head(section int) {
	serial := fmt.Sprintf("%06d", b.serial)
	if b.era < 4 {
		serial = fmt.Sprintf("%05d", b.serial)
	}
	word := words[b.level]
	if b.level == "LOU" {
		word = "LIMITED OFFICIAL USE"
	}
	if b.efto {
		word += " E F T O"
	}
	if b.sections > 0 {
		word += fmt.Sprintf(" SECTION %02d OF %02d", section, b.sections)
	}
	b.add(word+" "+b.post+" "+serial, "")
	b.add(b.captionLines...)
	b.add(b.orderLine, b.tagsLine)
	b.add(strings.Split("SUBJECT: "+b.subject, "\n")...)
	if section > 1 {
		return
	}
	b.add(b.refs...)
	b.add("")
	if b.authority != "" {
		b.add(strings.Split(b.authority, "\n")...)
		b.add("")
	}
}

// captions are the lines below the classification line.
func (b *builder) captions() []string {
	var list []string
	if b.noforn {
		list = append(list, "NOFORN")
	}
	if b.era >= 3 && b.date.Year() >= 1998 && !b.printed {
		list = append(list, "SIPDIS")
		b.r.Shuffle(len(list), func(i, j int) { list[i], list[j] = list[j], list[i] })
	}
	if b.sensitive {
		list = append(list, "SENSITIVE")
	}
	if b.date.Year() >= 2006 && b.date.Year() <= 2007 && b.chance(2) { // a gateway wrote it twice
		list = append([]string{"SIPDIS", ""}, list...)
	}
	if len(list) > 0 {
		list = append(list, "")
	}
	if b.chance(3) {
		list = append(list, "STATE FOR EUR/NB AND INR", "")
	}
	return list
}

// order is the E.O. line.
func (b *builder) order() string {
	number := [...]string{"11652", "12065", "12356", "12958", "12958", "13526"}[b.era]
	key := "E.O. " + number + ": "
	if b.smart {
		key = "EO " + number + " "
	}
	if !b.classified() {
		return key + "N/A"
	}
	later := b.date.AddDate(10, 0, 0)
	switch b.era {
	case 0:
		return key + "GDS"
	case 1:
		return key + "GDS " + b.date.AddDate(6, 0, 0).Format("1/2/06") + " (PRILL, ANA) OR-M"
	case 2:
		return key + "DECL: OADR"
	case 3:
		return key + "DECL: " + b.of(later.Format("01/02/2006"), later.Format("01/02/2006"), "X1", "1.6X6")
	case 4:
		if b.smart {
			return key + "DECL: " + later.Format("2006/01/02")
		}
		return key + "DECL: " + b.of(later.Format("01/02/2006"), later.Format("01/02/2006"), b.date.AddDate(25, 0, 0).Format("01/02/2006"), "25X1-HUMAN")
	}
	return key + "DECL: " + later.Format("20060102")
}

// classifier writes who classified the cable and why.
func (b *builder) classifier() string {
	if !b.classified() || b.era < 3 {
		return ""
	}
	section := "1.4"
	if b.era == 3 {
		section = "1.5"
	}
	who := b.of("DCM Ana Prill", "Ambassador Ruth Calder", "Consul Piet Arden")
	switch {
	case b.era == 3 && b.chance(3):
		b.inBody = "1. (U) CLASSIFIED BY AMBASSADOR RUTH CALDER. REASON: 1.5 (D)."
		return ""
	case b.era == 4 && b.chance(10):
		return "DERIVED FROM: DSCG 05-1 B, D"
	case b.chance(3):
		return "CLASSIFIED BY: LIDA MARSH, ECONOMIC COUNSELOR, STATE; REASON: " + section + "(B),(D)"
	case b.chance(3):
		return "Classified By: " + who + " for reasons\n" + section + " (b) and (d)."
	}
	return "Classified By: " + who + " for reasons " + section + b.of(" (b) and (d).", " (b,d)", " (d).", " (b/d)")
}
