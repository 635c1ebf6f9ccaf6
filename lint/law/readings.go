package law

// Reading says how the text of a cited passage is known.
type Reading uint8

// The readings. The zero Reading is that of a passage which nobody has found.
const (
	NotFound  Reading = iota
	Secondary         // another text that copies or describes it was read
	Read              // the passage was read
)

// String is the reading in words.
func (r Reading) String() string {
	return [...]string{NotFound: "text not found", Secondary: "known from a secondary source", Read: "text read"}[r]
}

// readings are the passages that rules cite, by instrument. A section that is not listed has the reading of the one
// that it is part of.
var readings = [...]struct {
	of       *Instrument
	reading  Reading
	sections []string
}{
	{&EO10501, Read, []string{"", "1", "3(c)", "5(a)", "20"}},
	{&EO10964, Read, []string{"1(B)"}},
	{&EO11652, Read, []string{"", "1", "4(A)", "4(B)", "5(A)", "5(B)", "15"}},
	{&NSC1972, Read, []string{"IV.A"}},
	{&NSC1972, Secondary, []string{"IV.B"}}, // its beginning was read
	{&EO12065, Read, []string{"", "1-401", "1-402", "1-501(c)", "1-501(d)", "1-502", "1-503", "1-504"}},
	{&ISOO1978, Secondary, []string{"I.G.9"}},
	{&EO12356, Read, []string{"", "1.1(b)", "1.4(a)", "1.5(a)(1)", "1.5(a)(2)", "1.5(a)(4)", "1.5(b)", "1.5(c)",
		"2.1(b)(2)"}},
	// sec. 1.4 in a committee's print; of 1.5 the paragraphs above were read
	{&EO12356, Secondary, []string{"1.4", "1.5"}},
	{&ISOO1982, Secondary, []string{"2001.5"}},
	{&CFR22Part9, Read, []string{"9.12(a)(1)", "9.12(e)(5)"}},
	{&CFR22Part9, Secondary, []string{"9.12(a)(3)", "9.12(e)(3)", "9.12(e)(4)"}},
	{&CFR22Part9of2014, Read, []string{"9.4(e)", "9.6", "9.7(a)"}},
	{&EO12958, Read, []string{""}},
	{&EO12958, Secondary, []string{"1.3(b)", "1.5", "1.6", "1.7", "3.4(b)"}},
	{&ISOO1995, Secondary, []string{"2001.21(b)", "2001.21(c)", "2001.22"}},
	{&ISOO1995, NotFound, []string{"2001.12", "2001.23"}},
	{&EO12958Amended, Read, []string{"", "1.2(b)", "1.4", "1.5", "1.6", "1.7", "2.1", "3.3", "6.3"}},
	{&ISOO2003, Read, []string{"2001.12(a)(1)", "2001.12(a)(2)", "2001.21(a)(1)", "2001.21(a)(2)", "2001.21(a)(3)",
		"2001.22(b)", "2001.23(a)", "2001.23(c)", "2001.23(d)"}},
	{&ISOO2003, Secondary, []string{"2001.12(e)", "2001.21(b)", "2001.21(c)", "2001.22(c)", "2001.22(d)"}},
	{&ISOO2003, NotFound, []string{"2001.21(a)(4)"}},
	{&EO13526, Read, []string{"", "1.2(b)", "1.4", "1.5", "1.6", "1.7", "2.1", "2.2", "3.3", "3.7", "6.3"}},
	{&ISOO2010, Read, []string{"2001.12", "2001.20", "2001.21", "2001.22", "2001.23", "2001.24", "2001.25", "2001.26",
		"2001.30"}},
	{&ISOO2012HUM, Secondary, []string{""}}, // its title was read
	// NARA's CUI Marking Handbook of December 2016, which explains it, was read
	{&CFR2002, Secondary, []string{"", "2002.20", "2002.36"}},
	{&FAH1H131, Read, []string{"H-131c"}},
	{&FAH5H240, Read, []string{"H-246.2b", "H-246.2c", "H-246.3"}},
	{&FAH1H211, Read, []string{"H-211d"}},
	{&FAH1H212, Read, []string{"H-212d"}},
	{&FAH5H222, Read, []string{"H-222a", "H-222b", "H-222"}},
	{&State95SBU, NotFound, []string{""}},
	{&State00SBU, Read, []string{"¶1", "¶1A"}},
	{&State05SIPDIS, Read, []string{"¶2b", "¶2c", "¶2d"}},
	{&CAPCO, Read, []string{""}},
	{&FAH5H442of2008, Read, []string{"H-442.1c", "H-442.1d"}},
	{&FAH5H442c, Read, []string{"H-442b", "H-442c", "H-442d"}},
	{&FAH5H252, Read, []string{"H-251", "H-251.1", "H-252.1-1", "H-252.1-2"}},
	{&FAH3H713, Read, []string{"H-712a", "H-713"}},
}

// Reading is how the cited passage is known; ok is false where the table does not list it. A custom has no text.
func (c Cite) Reading() (r Reading, ok bool) {
	longest := -1
	for _, e := range readings {
		if e.of != c.Instrument {
			continue
		}
		for _, s := range e.sections {
			fits := s == c.Section || s != "" && within(c.Section, s) || s == "" && c.Instrument == &CAPCO
			if fits && len(s) > longest {
				r, ok, longest = e.reading, true, len(s)
			}
		}
	}
	return r, ok
}
