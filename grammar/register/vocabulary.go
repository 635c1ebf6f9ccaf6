package register

import (
	"iter"
	"math/bits"

	"github.com/cablelint/cablelint/grammar/marking"
)

// Category is the place of an entry in a marking. The categories are in the order that a banner has them.
type Category uint8

// The categories of the register.
const (
	NATOControl Category = iota
	SCI
	SAR
	AEA
	FGI
	Dissemination
	NonIC
	Retired // words that no marking has any more
)

// Entry is one word or phrase of the register.
type Entry struct {
	// Banner and Portion are its two authorized spellings.
	Banner, Portion string
	Category        Category
	// Floor and Ceiling are the lowest and the highest classification that it is used with; Unmarked for no limit.
	Floor, Ceiling marking.Level
	// Requires and Excludes are banner spellings of what must and must not be in the same marking.
	Requires, Excludes []string
	// Also are other spellings that are read as the entry and corrected.
	Also []string
	// Says is the meaning, a phrase in lower case.
	Says string
	// Page is the page of the manual of 2016; 0 where it was not seen in a text that was read.
	Page int
	// Source is what says that a word was retired where the manual does not; empty where nothing was read.
	Source string
	// Instead is what took the place of a retired word, empty for nothing; Gone says since when, as "ended in 1999".
	Instead, Gone string
}

// The entries that take a list.
const (
	relTo       = "REL TO"
	displayOnly = "DISPLAY ONLY"
)

// entries are in the order in which a marking has them. Floors, ceilings, companions and exclusions are those that the
// manual of 31 December 2016 lists under "Relationship(s) to Other Markings" of the page.
var entries = [...]Entry{
	{Banner: "ATOMAL", Portion: "ATOMAL", Category: NATOControl, Says: "NATO information on atomic energy", Page: 36},
	{Banner: "BALK", Portion: "BALK", Category: NATOControl, Floor: marking.TopSecret, Says: "NATO signals intelligence",
		Page: 36},
	{Banner: "BOHEMIA", Portion: "BOHEMIA", Category: NATOControl, Floor: marking.TopSecret,
		Says: "NATO signals intelligence", Page: 36},

	{Banner: "HCS", Portion: "HCS", Category: SCI, Floor: marking.Secret, Requires: nofornOnly,
		Says: "a control system for human intelligence", Page: 62},
	{Banner: "HCS-O", Portion: "HCS-O", Category: SCI, Floor: marking.Secret, Requires: []string{"ORCON", "NOFORN"},
		Excludes: usgovOnly, Says: "operations of human intelligence", Page: 64},
	{Banner: "HCS-P", Portion: "HCS-P", Category: SCI, Floor: marking.Secret, Requires: nofornOnly,
		Says: "product of human intelligence", Page: 66},
	{Banner: "RSV", Portion: "RSV", Category: SCI, Floor: marking.Secret, Also: []string{"RESERVE"},
		Says: "a control system, RESERVE", Page: 70},
	{Banner: "SI", Portion: "SI", Category: SCI, Floor: marking.Confidential, Also: []string{"SPECIAL INTELLIGENCE"},
		Says: "special intelligence: signals", Page: 74},
	{Banner: "SI-EU", Portion: "SI-EU", Category: SCI, Floor: marking.TopSecret, Also: []string{"SI-ECRU"},
		Says: "ECRU, a compartment of special intelligence", Page: 78},
	{Banner: "SI-G", Portion: "SI-G", Category: SCI, Floor: marking.TopSecret, Requires: []string{"ORCON"},
		Excludes: usgovOnly, Also: []string{"SI-GAMMA"}, Says: "GAMMA, a compartment of special intelligence", Page: 80},
	{Banner: "SI-NK", Portion: "SI-NK", Category: SCI, Floor: marking.TopSecret, Also: []string{"SI-NONBOOK"},
		Says: "NONBOOK, a compartment of special intelligence", Page: 83},
	{Banner: "TK", Portion: "TK", Category: SCI, Floor: marking.Secret, Also: []string{"TALENT KEYHOLE"},
		Says: "TALENT KEYHOLE: overhead collection", Page: 85},
	{Banner: "TK-BLFH", Portion: "TK-BLFH", Category: SCI, Floor: marking.TopSecret, Requires: nofornOnly,
		Also: []string{"TK-BLUEFISH"}, Says: "BLUEFISH, a compartment of TALENT KEYHOLE", Page: 87},
	{Banner: "TK-IDIT", Portion: "TK-IDIT", Category: SCI, Floor: marking.Secret, Requires: nofornOnly,
		Also: []string{"TK-IDITAROD"}, Says: "IDITAROD, a compartment of TALENT KEYHOLE", Page: 91},
	{Banner: "TK-KAND", Portion: "TK-KAND", Category: SCI, Floor: marking.Secret, Requires: nofornOnly,
		Also: []string{"TK-KANDIK"}, Says: "KANDIK, a compartment of TALENT KEYHOLE", Page: 95},

	{Banner: "SAR", Portion: "SAR", Category: SAR, Floor: marking.Confidential,
		Also: []string{"SPECIAL ACCESS REQUIRED"}, Says: "a special access program", Page: 101},

	{Banner: "RD", Portion: "RD", Category: AEA, Floor: marking.Confidential, Excludes: []string{"FRD", "TFNI"},
		Also: []string{"RESTRICTED DATA"}, Says: "restricted data of the Atomic Energy Act", Page: 104},
	{Banner: "RD-CNWDI", Portion: "RD-CNWDI", Category: AEA, Floor: marking.Secret, Also: []string{"RD-N", "CNWDI"},
		Says: "critical nuclear weapon design information", Page: 106},
	{Banner: "RD-SIGMA", Portion: "RD-SG", Category: AEA, Floor: marking.Secret,
		Says: "a category of nuclear weapon data, by its number", Page: 108},
	{Banner: "FRD", Portion: "FRD", Category: AEA, Floor: marking.Confidential, Excludes: []string{"TFNI"},
		Also: []string{"FORMERLY RESTRICTED DATA"}, Says: "formerly restricted data of the Atomic Energy Act", Page: 111},
	{Banner: "FRD-SIGMA", Portion: "FRD-SG", Category: AEA, Floor: marking.Secret,
		Says: "a category of nuclear weapon data, by its number", Page: 113},
	{Banner: "DOD UCNI", Portion: "DCNI", Category: AEA, Ceiling: marking.Unclassified,
		Also: []string{"DOD UNCLASSIFIED CONTROLLED NUCLEAR INFORMATION"},
		Says: "unclassified controlled nuclear information of Defense", Page: 116},
	{Banner: "DOE UCNI", Portion: "UCNI", Category: AEA, Ceiling: marking.Unclassified,
		Also: []string{"DOE UNCLASSIFIED CONTROLLED NUCLEAR INFORMATION"},
		Says: "unclassified controlled nuclear information of Energy", Page: 118},
	{Banner: "TFNI", Portion: "TFNI", Category: AEA, Floor: marking.Confidential,
		Also: []string{"TRANSCLASSIFIED FOREIGN NUCLEAR INFORMATION"}, Says: "transclassified foreign nuclear information",
		Page: 120},

	{Banner: "FGI", Portion: "FGI", Category: FGI, Also: []string{"FOREIGN GOVERNMENT INFORMATION"},
		Says: "information of foreign governments", Page: 123},

	{Banner: "RSEN", Portion: "RS", Category: Dissemination, Floor: marking.Secret,
		Also: []string{"RISK SENSITIVE"}, Says: "risk sensitive: who sees it may learn of a method", Page: 132},
	{Banner: "FOUO", Portion: "FOUO", Category: Dissemination, Ceiling: marking.Unclassified,
		Also: []string{"FOR OFFICIAL USE ONLY"}, Says: "for official use only", Page: 134},
	{Banner: "ORCON", Portion: "OC", Category: Dissemination, Floor: marking.Confidential,
		Excludes: []string{"ORCON-USGOV", "RELIDO"}, Also: []string{"ORIGINATOR CONTROLLED"},
		Says: "the originator decides who may have it", Page: 136},
	{Banner: "ORCON-USGOV", Portion: "OC-USGOV", Category: Dissemination, Floor: marking.Confidential,
		Excludes: []string{"RELIDO"}, Also: []string{"ORIGINATOR CONTROLLED-USGOV"},
		Says: "the originator decides, except within parts of the US government", Page: 139},
	{Banner: "IMCON", Portion: "IMC", Category: Dissemination, Floor: marking.Secret,
		Also: []string{"CONTROLLED IMAGERY"}, Says: "controlled imagery", Page: 142},
	{Banner: "NOFORN", Portion: "NF", Category: Dissemination, Excludes: []string{relTo, "RELIDO", "EYES ONLY",
		displayOnly}, Also: []string{"NOT RELEASABLE TO FOREIGN NATIONALS", "NO FORN"},
		Says: "not for foreign governments or nationals", Page: 145},
	{Banner: "PROPIN", Portion: "PR", Category: Dissemination, Also: []string{"CAUTION-PROPRIETARY INFORMATION INVOLVED",
		"PROPRIETARY INFORMATION"}, Says: "of a company, and the company's property", Page: 148},
	{Banner: relTo, Portion: relTo, Category: Dissemination, Excludes: []string{"EYES ONLY"},
		Also: []string{"AUTHORIZED FOR RELEASE TO", "RELEASABLE TO", "REL"}, Says: "may be released to those named",
		Page: 150},
	{Banner: "RELIDO", Portion: "RELIDO", Category: Dissemination, Excludes: []string{displayOnly},
		Also: []string{"RELEASABLE BY INFORMATION DISCLOSURE OFFICIAL"},
		Says: "a disclosure officer may decide to release it", Page: 154},
	{Banner: "EYES ONLY", Portion: "EYES", Category: Dissemination, Floor: marking.Confidential,
		Says: "for the countries named and for no other", Page: 157},
	{Banner: "DEA SENSITIVE", Portion: "DSEN", Category: Dissemination,
		Says: "sensitive information of the Drug Enforcement Administration", Page: 159},
	{Banner: "RAWFISA", Portion: "RAWFISA", Category: Dissemination, Floor: marking.Secret,
		Says: "gathered under the Foreign Intelligence Surveillance Act, and not yet minimized"},
	{Banner: "FISA", Portion: "FISA", Category: Dissemination, Also: []string{"FOREIGN INTELLIGENCE SURVEILLANCE ACT"},
		Says: "gathered under the Foreign Intelligence Surveillance Act", Page: 161},
	{Banner: displayOnly, Portion: displayOnly, Category: Dissemination,
		Says: "may be shown, but not given, to those named", Page: 163},

	{Banner: "LIMDIS", Portion: "DS", Category: NonIC, Ceiling: marking.Unclassified,
		Also: []string{"LIMITED DISTRIBUTION"}, Says: "limited distribution of maps and geospatial data", Page: 170},
	{Banner: "EXDIS", Portion: "XD", Category: NonIC, Requires: nofornOnly, Also: []string{"EXCLUSIVE DISTRIBUTION"},
		Says: "exclusive distribution, of State", Page: 172},
	{Banner: "NODIS", Portion: "ND", Category: NonIC, Requires: nofornOnly, Excludes: []string{"EXDIS"},
		Also: []string{"NO DISTRIBUTION"}, Says: "no distribution but to the addressee, of State", Page: 174},
	{Banner: "SBU", Portion: "SBU", Category: NonIC, Ceiling: marking.Unclassified, Excludes: []string{"SBU NOFORN"},
		Also: []string{"SENSITIVE BUT UNCLASSIFIED"}, Says: "sensitive but unclassified", Page: 176},
	{Banner: "SBU NOFORN", Portion: "SBU-NF", Category: NonIC, Ceiling: marking.Unclassified,
		Also: []string{"SENSITIVE BUT UNCLASSIFIED NOFORN", "SBU-NOFORN"},
		Says: "sensitive but unclassified, and not for foreign nationals", Page: 178},
	{Banner: "LES", Portion: "LES", Category: NonIC, Excludes: []string{"LES NOFORN"},
		Also: []string{"LAW ENFORCEMENT SENSITIVE"}, Says: "law enforcement sensitive", Page: 181},
	{Banner: "LES NOFORN", Portion: "LES-NF", Category: NonIC, Also: []string{"LAW ENFORCEMENT SENSITIVE NOFORN",
		"LES-NOFORN"}, Says: "law enforcement sensitive, and not for foreign nationals", Page: 185},
	{Banner: "SSI", Portion: "SSI", Category: NonIC, Also: []string{"SENSITIVE SECURITY INFORMATION"},
		Says: "sensitive security information", Page: 189},
	// Not in the manual, but among the markings of others in its schema (ISM, CVEnumISMNonIC).
	{Banner: "NNPI", Portion: "NNPI", Category: NonIC, Also: []string{"NAVAL NUCLEAR PROPULSION INFORMATION"},
		Says: "naval nuclear propulsion information"},

	{Banner: "COMINT", Category: Retired, Instead: "SI", Gone: "not in the register of 2016", Page: 74},
	{Banner: "UMBRA", Category: Retired, Instead: "SI", Gone: codewords},
	{Banner: "SPOKE", Category: Retired, Instead: "SI", Gone: codewords},
	{Banner: "MORAY", Category: Retired, Instead: "SI", Gone: codewords},
	{Banner: "ECI", Category: Retired, Gone: "not in the register of 2016", Page: 76},
	{Banner: "EL", Category: Retired, Instead: "SI", Also: []string{"ENDSEAL"}, Gone: "removed from the register in 2016",
		Page: 78},
	{Banner: "KDK", Category: Retired, Instead: "TK", Also: []string{"KLONDIKE"}, Gone: "closed by 2016", Page: 85},
	{Banner: "BYE", Category: Retired, Instead: "TK", Also: []string{"BYEMAN"}, Gone: "ended in 2005"},
	{Banner: "WNINTEL", Category: Retired, Also: []string{"WN"}, Gone: "ended on 12 April 1995",
		Source: "DCID 1/7 of 12 April 1995"},
	{Banner: "NOCONTRACT", Category: Retired, Also: []string{"NC"}, Gone: "ended on 12 April 1995",
		Source: "DCID 1/7 of 12 April 1995"},
	{Banner: "SAMI", Category: Retired, Gone: "not in the register of 2016", Page: 36},
}

// codewords is since when the words of communications intelligence are not used.
const codewords = "ended in 1999 with the codewords of communications intelligence"

// usgovOnly is the control that GAMMA and HCS-O must not have (p. 140).
var usgovOnly = []string{"ORCON-USGOV"}

var nofornOnly = []string{"NOFORN"}

// All gives the entries of the register in the order of a banner, retired words last.
func All() iter.Seq[*Entry] {
	return func(yield func(*Entry) bool) {
		for i := range entries {
			if !yield(&entries[i]) {
				return
			}
		}
	}
}

// word is the entry as a banner or a portion writes it.
func (e *Entry) word(long bool) string {
	if long {
		return e.Banner
	}
	return e.Portion
}

// entryOf finds an entry by one of its spellings, in capitals; nil where none has it.
func entryOf(s string) *Entry {
	for i := range entries {
		e := &entries[i]
		if e.Banner == s || e.Portion == s {
			return e
		}
		for _, also := range e.Also {
			if also == s {
				return e
			}
		}
	}
	return nil
}

// Controls is a set of entries, a bit each, in the table's order.
type Controls uint64

func bit(e *Entry) Controls {
	for i := range entries {
		if &entries[i] == e {
			return 1 << i
		}
	}
	return 0
}

// Has reports whether the control of a banner's spelling is in the set.
func (s Controls) Has(banner string) bool { e := entryOf(banner); return e != nil && s&bit(e) != 0 }

// With is the set and the control; Without the set without it.
func (s Controls) With(banner string) Controls { return s | bit(entryOf(banner)) }

// Without is the set without the control of a banner's spelling.
func (s Controls) Without(banner string) Controls { return s &^ bit(entryOf(banner)) }

// of are the entries of a category that are in the set, in order.
func (s Controls) of(c Category) (list []*Entry) {
	for rest := uint64(s); rest != 0; rest &= rest - 1 {
		if e := &entries[bits.TrailingZeros64(rest)]; e.Category == c {
			list = append(list, e)
		}
	}
	return list
}

// natoLevel is a classification of NATO in its two spellings, with the older ones that join ATOMAL to it.
type natoLevel struct {
	long, short string
	level       marking.Level
	restricted  bool
}

var natoLevels = [...]natoLevel{
	{"COSMIC TOP SECRET", "CTS", marking.TopSecret, false},
	{"NATO SECRET", "NS", marking.Secret, false},
	{"NATO CONFIDENTIAL", "NC", marking.Confidential, false},
	{"NATO RESTRICTED", "NR", marking.Unclassified, true},
	{"NATO UNCLASSIFIED", "NU", marking.Unclassified, false},
}

// natoJoined are spellings that say a NATO classification and a control in one.
var natoJoined = [...]struct{ text, short, control string }{
	{"COSMIC TOP SECRET ATOMAL", "CTS", "ATOMAL"}, {"CTSA", "CTS", "ATOMAL"}, {"CTS-A", "CTS", "ATOMAL"},
	{"SECRET ATOMAL", "NS", "ATOMAL"}, {"NATO SECRET ATOMAL", "NS", "ATOMAL"}, {"NSAT", "NS", "ATOMAL"},
	{"CONFIDENTIAL ATOMAL", "NC", "ATOMAL"}, {"NATO CONFIDENTIAL ATOMAL", "NC", "ATOMAL"}, {"NCA", "NC", "ATOMAL"},
	{"COSMIC TOP SECRET BOHEMIA", "CTS", "BOHEMIA"}, {"COSMIC TOP SECRET-BOHEMIA", "CTS", "BOHEMIA"},
	{"CTS-BOHEMIA", "CTS", "BOHEMIA"}, {"CTS-B", "CTS", "BOHEMIA"},
	{"COSMIC TOP SECRET BALK", "CTS", "BALK"}, {"COSMIC TOP SECRET-BALK", "CTS", "BALK"}, {"CTS-BALK", "CTS", "BALK"},
}

func natoOf(level marking.Level, restricted bool) natoLevel {
	for _, n := range natoLevels {
		if n.level == level && n.restricted == restricted {
			return n
		}
	}
	return natoLevels[len(natoLevels)-1]
}
