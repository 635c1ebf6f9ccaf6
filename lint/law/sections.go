package law

import "strings"

// heading is a section of an instrument and what it is headed.
type heading struct{ section, text string }

// directive2010 are the headings of 32 CFR 2001 of 2010 that citations fall under; a test compares them
// with the directive's text. The paragraphs of the earlier issues are lettered differently, and are listed apart.
var directive2010 = []heading{
	{"2001.12", "Duration of classification"},
	{"2001.12(a)", "Determining duration of classification for information originally classified under the Order"},
	{"2001.12(a)(1)", "Establishing duration of classification"},
	{"2001.12(a)(2)", "Duration of classification of special categories of information"},
	{"2001.12(b)", "Extending duration of classification for information classified under the Order"},
	{"2001.12(c)", "Duration of information classified under prior orders"},
	{"2001.12(c)(2)", "Indefinite duration of classification"},
	{"2001.20", "General"},
	{"2001.21", "Original classification"},
	{"2001.21(a)", "Primary markings"},
	{"2001.21(a)(1)", "Classification authority"},
	{"2001.21(a)(2)", "Agency and office of origin"},
	{"2001.21(a)(3)", "Reason for classification"},
	{"2001.21(a)(4)", "Declassification instructions"},
	{"2001.21(b)", "Overall marking"},
	{"2001.21(c)", "Portion marking"},
	{"2001.21(d)", "Dissemination control and handling markings"},
	{"2001.21(e)", "Date of origin of document"},
	{"2001.22", "Derivative classification"},
	{"2001.22(b)", "Identity of persons who apply derivative classification markings"},
	{"2001.22(c)", "Source of derivative classification"},
	{"2001.22(d)", "Reason for classification"},
	{"2001.22(e)", "Declassification instructions"},
	{"2001.22(f)", "Overall marking"},
	{"2001.22(g)", "Portion marking"},
	{"2001.23", "Classification marking in the electronic environment"},
	{"2001.23(b)", "Markings on classified e-mail messages"},
	{"2001.24", "Additional requirements"},
	{"2001.24(a)", "Marking prohibitions"},
	{"2001.24(b)", "Transmittal documents"},
	{"2001.24(c)", "Foreign government information"},
	{"2001.24(g)", "Classification by compilation/aggregation"},
	{"2001.24(h)", "Commingling of Restricted Data (RD) and Formerly Restricted Data (FRD) with information " +
		"classified under the Order"},
	{"2001.24(j)", "Approved dissemination control and handling markings"},
	{"2001.24(k)", "Portion marking waivers"},
	{"2001.25", "Declassification markings"},
	{"2001.26", "Automatic declassification exemption markings"},
	{"2001.26(a)", "Marking information exempted from automatic declassification at 25 years"},
	{"2001.26(b)", "Marking information exempted from automatic declassification at 50 years"},
	{"2001.30", "Automatic declassification"},
}

// directive2003, directive1995 and directive1982 are the headings of the earlier issues, as far as they are known:
// 2001.12, 2001.22 and 2001.23 of 2003 are not lettered like 2001.12, 2001.22 and 2001.24 of 2010.
var (
	directive2003 = []heading{
		{"2001.12", "Duration of classification"},
		{"2001.12(a)(1)", "Establishing duration of classification"},
		{"2001.12(a)(2)", "Extending duration of classification"},
		{"2001.12(e)", "Duration of classification under prior orders"},
		{"2001.20", "General"},
		{"2001.21", "Original classification"},
		{"2001.21(a)", "Primary markings"},
		{"2001.21(a)(1)", "Classification authority"},
		{"2001.21(a)(2)", "Agency and office of origin"},
		{"2001.21(a)(3)", "Reason for classification"},
		{"2001.21(a)(4)", "Declassification instructions"},
		{"2001.21(b)", "Overall marking"},
		{"2001.21(c)", "Portion marking"},
		{"2001.22", "Derivative classification"},
		{"2001.22(b)", "Source of derivative classification"},
		{"2001.22(c)", "Reason for classification"},
		{"2001.22(d)", "Declassification instructions"},
		{"2001.23", "Additional requirements"},
		{"2001.23(a)", "Marking prohibitions"},
		{"2001.23(c)", "Transmittal documents"},
		{"2001.23(d)", "Foreign government information"},
		{"2001.24", "Declassification markings"},
	}
	directive1995 = []heading{
		{"2001.12", "Duration of classification"}, {"2001.20", "General"}, {"2001.21", "Original classification"},
		{"2001.21(b)", "Overall marking"}, {"2001.21(c)", "Portion marking"}, {"2001.22", "Derivative classification"},
		{"2001.23", "Additional requirements"}, {"2001.24", "Declassification markings"},
	}
	directive1982 = []heading{{"2001.5", "Identification and markings"}}
)

// The orders' sections moved from one order to the next: what is headed the same has other numbers.
var (
	order12065 = []heading{{"1-4", "Duration of classification"}, {"1-5", "Identification and markings"}}
	order12356 = []heading{
		{"1.1", "Classification levels"}, {"1.2", "Classification authority"}, {"1.3", "Classification categories"},
		{"1.4", "Duration of classification"},
		{"1.5", "Identification and markings"}, {"1.6", "Limitations on classification"},
		{"2.1", "Use of derivative classification"},
	}
	order12958 = []heading{
		{"1.3", "Classification levels"}, {"1.4", "Classification authority"}, {"1.5", "Classification categories"},
		{"1.6", "Duration of classification"},
		{"1.7", "Identification and markings"}, {"1.8", "Classification prohibitions and limitations"},
		{"2.1", "Derivative classification"}, {"3.4", "Automatic declassification"},
	}
	order13526 = []heading{
		{"1.2", "Classification levels"}, {"1.3", "Classification authority"}, {"1.4", "Classification categories"},
		{"1.5", "Duration of classification"},
		{"1.6", "Identification and markings"}, {"1.7", "Classification prohibitions and limitations"},
		{"2.1", "Derivative classification"}, {"3.3", "Automatic declassification"},
	}
)

// headings are an instrument's, nil where the table has none.
func (i *Instrument) headings() []heading {
	switch i {
	case &ISOO2010:
		return directive2010
	case &ISOO2003:
		return directive2003
	case &ISOO1995:
		return directive1995
	case &ISOO1982:
		return directive1982
	case &EO12065:
		return order12065
	case &EO12356:
		return order12356
	case &EO12958:
		return order12958
	case &EO12958Amended, &EO13526:
		return order13526
	}
	return nil
}

// Heading is what the cited section is headed, or else the section that it is part of: "Overall marking"
// for 2001.21(b)(2). It is empty where the table has no headings of the instrument, or none that fits.
func (c Cite) Heading() string {
	if c.Instrument == nil {
		return ""
	}
	best := heading{}
	for _, h := range c.Instrument.headings() {
		fits := within(c.Section, h.section) || c.Instrument == &EO12065 && strings.HasPrefix(c.Section, h.section)
		if fits && len(h.section) > len(best.section) {
			best = h
		}
	}
	return best.text
}

// Headed reports whether the table lists headings of the instrument, so that a cite of it without one is
// a typo.
func (i *Instrument) Headed() bool { return i.headings() != nil }
