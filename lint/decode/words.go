package decode

import (
	"github.com/cablelint/cablelint/grammar/marking"
	"github.com/cablelint/cablelint/lint/law"
)

// levelSays are the levels' meanings: E.O. 13526 sec. 1.2 in other words.
var levelSays = [...]string{
	marking.Unclassified: "unclassified: its disclosure would not damage national security, though other rules may " +
		"protect it",
	marking.Confidential: "confidential: its disclosure could be expected to damage national security",
	marking.Secret:       "secret: its disclosure could be expected to cause serious damage to national security",
	marking.TopSecret: "top secret: its disclosure could be expected to cause exceptionally grave damage to " +
		"national security",
}

func capco() law.Cite { return law.Cite{Instrument: &law.CAPCO} }

// controls are the controls' meanings.
var controls = [...]struct {
	control marking.Control
	says    string
	cite    law.Cite
}{
	{marking.NOFORN, "not releasable to foreign nationals: no foreign government may have it",
		law.Cite{Instrument: &law.CAPCO, Section: "NOFORN (p. 145 of 2016)"}},
	{marking.SBU, "sensitive but unclassified: not classified, and not for everybody",
		law.Cite{Instrument: &law.State00SBU, Section: "¶1A"}},
	{marking.LOU, "limited official use: the marking before SBU, until 1 October 1995",
		law.Cite{Instrument: &law.State95SBU}},
	{marking.FOUO, "for official use only: unclassified, and not for the public; archives write it for State's " +
		"SENSITIVE", law.Cite{Instrument: &law.ISOO2003, Section: "2001.23(a)"}},
	{marking.LES, "law enforcement sensitive: unclassified by itself, because it touches investigations",
		law.Cite{Instrument: &law.CAPCO, Section: "LES (p. 181 of 2016)"}},
	{marking.CUI, "controlled unclassified information: what E.O. 13556 and 32 CFR part 2002 put in the place of " +
		"markings such as SBU; cables keep SBU", law.Cite{}},
	{marking.ORCON, "originator controlled: nobody passes it on without asking who wrote it", capco()},
	{marking.PROPIN, "proprietary information: a company's own, shared in confidence", capco()},
	{marking.RELIDO, "an intelligence disclosure officer decides whether it is released", capco()},
	{marking.EyesOnly, "for the named governments' eyes only", capco()},
	{marking.FGI, "foreign government information: it came from another government in confidence",
		law.Cite{Instrument: &law.ISOO2010, Section: "2001.24(c)"}},
	{marking.HCS, "a control system for information from human sources", capco()},
	{marking.SI, "special intelligence: from communications", capco()},
	{marking.Gamma, "a part of special intelligence of the highest sensitivity", capco()},
	{marking.TK, "a control system for information from satellites and other overhead means", capco()},
	{marking.SAR, "special access required: for those on a list", capco()},
	{marking.RD, "restricted data: on nuclear weapons, under the Atomic Energy Act",
		law.Cite{Instrument: &law.ISOO2010, Section: "2001.24(h)"}},
	{marking.FRD, "formerly restricted data: on the military use of nuclear weapons",
		law.Cite{Instrument: &law.ISOO2010, Section: "2001.24(h)"}},
	// captions that bind the header have their meaning in captions
	{marking.NODIS, "", law.Cite{}}, {marking.EXDIS, "", law.Cite{}}, {marking.STADIS, "", law.Cite{}},
	{marking.LIMDIS, "", law.Cite{}},
}

// captions are the captions' meanings, by canonical name.
var captions = [...]struct {
	name, says string
	cite       law.Cite
}{
	{"SIPDIS", "distributed on SIPRNet, the network that several departments read up to SECRET",
		law.Cite{Instrument: &law.State05SIPDIS, Section: "¶2b"}},
	{"NODIS", "no distribution beyond the addressees without the Executive Secretary's approval",
		law.Cite{Instrument: &law.CAPCO, Section: "NODIS (p. 174 of 2016)"}},
	{"EXDIS", "exclusive distribution: to officers with an essential need to know",
		law.Cite{Instrument: &law.CAPCO, Section: "EXDIS (p. 172 of 2016)"}},
	{"STADIS", "distribution inside State alone", law.Cite{Instrument: &law.FAH5H252, Section: "H-252.1-1"}},
	{"LIMDIS", "limited distribution: State's older caption for fewer readers than usual", law.Cite{}},
	{"SENSITIVE", "the unclassified cable holds text that is sensitive but unclassified",
		law.Cite{Instrument: &law.State00SBU, Section: "¶1A"}},
	{"SENSITIVE BUT UNCLASSIFIED", "the long form of the caption SENSITIVE",
		law.Cite{Instrument: &law.State00SBU, Section: "¶1A"}},
	{"LIMITED OFFICIAL USE", "unclassified and for official use: replaced by SBU on 1 October 1995",
		law.Cite{Instrument: &law.State95SBU}},
	{"ROGER CHANNEL", "a channel for intelligence matters, handled by the Bureau of Intelligence and Research",
		law.Cite{}},
	{"INFORM ALL STATE EMPLOYEES", "a message for the Department's whole staff, the one caption that is not restrictive",
		law.Cite{Instrument: &law.FAH5H442c, Section: "H-442b"}},
	{"AGREMENT CHANNEL", "a channel for messages on the acceptance of ambassadors; it is used with no other caption",
		law.Cite{Instrument: &law.FAH5H442c, Section: "H-442c"}},
	{"DIRGEN CHANNEL", "a channel for messages on personnel to the Director General; it is used with no other caption",
		law.Cite{Instrument: &law.FAH5H442c, Section: "H-442c"}},
	{"MED CHANNEL", "a channel for medical messages", law.Cite{Instrument: &law.FAH5H442c, Section: "H-442c"}},
	{"DISSENT CHANNEL", "a channel for views that differ from policy",
		law.Cite{Instrument: &law.FAH5H442c, Section: "H-442c"}},
	{"TM CHANNEL", "a channel for travel messages", law.Cite{Instrument: &law.FAH5H442c, Section: "H-442c"}},
	{"DS CHANNEL", "a channel of the Bureau of Diplomatic Security",
		law.Cite{Instrument: &law.FAH5H442c, Section: "H-442c"}},
	{"AFSA CHANNEL", "a channel of the American Foreign Service Association", law.Cite{}},
	{"TERREP", "reporting on terrorism", law.Cite{}},
	{"AIDAC", "of or for the Agency for International Development", law.Cite{}},
	{"ALDAC", "for all diplomatic and consular posts", law.Cite{}},
	{"VISAS VIPER", "on persons who may be a danger and apply for visas", law.Cite{}},
	{"VISAS VIPERS", "on persons who may be a danger and apply for visas", law.Cite{}},
	{"VISAS DONKEY", "asks for an opinion on the name of somebody who applies for a visa", law.Cite{}},
	{"CODEL", "on a delegation of Congress", law.Cite{Instrument: &law.FAH5H442c, Section: "H-442d"}},
	{"STAFFDEL", "on a delegation of the staff of Congress", law.Cite{}},
	{"OFFICIAL INFORMAL", "an informal exchange between offices; it is on the caption line and in the subject",
		law.Cite{Instrument: &law.FAH5H252, Section: "H-252.1-2"}},
	{"SPECAT EXCLUSIVE", "a special category of military messages that goes to few by name: the equal of NODIS",
		law.Cite{Instrument: &law.FAH5H252, Section: "H-251.1"}},
	{"SPECAT", "a special category of military messages: the equal of EXDIS",
		law.Cite{Instrument: &law.FAH5H252, Section: "H-251"}},
	{"NO DISTRIBUTION OUTSIDE", "NODIS, written out", law.Cite{Instrument: &law.CAPCO, Section: "NODIS (p. 174 of 2016)"}},
	{"EXCLUSIVE DISTRIBUTION", "EXDIS, written out", law.Cite{Instrument: &law.CAPCO, Section: "EXDIS (p. 172 of 2016)"}},
	{"DEA SENSITIVE", "unclassified and sensitive by the rules of the Drug Enforcement Administration", law.Cite{}},
	{"LAW ENFORCEMENT SENSITIVE", "unclassified and sensitive because it touches investigations", law.Cite{}},
	{"CHEROKEE", "reserved for the Secretary and the White House, in the 1960s and 1970s", law.Cite{}},
	{"EFTO", "encrypt for transmission only: unclassified, and sent in cipher",
		law.Cite{Instrument: &law.FAH5H222, Section: "H-222"}},
	{"E F T O", "encrypt for transmission only: unclassified, and sent in cipher",
		law.Cite{Instrument: &law.FAH5H222, Section: "H-222"}},
}

// foreign are markings that are whole by themselves and of no cable's vocabulary.
var foreign = [...]struct {
	name, says string
	cite       law.Cite
}{
	{"NATO SECRET", "NATO's own marking, and no level of a cable: information of NATO in a cable is marked as foreign " +
		"government information", law.Cite{Instrument: &law.ISOO2010, Section: "2001.24(c)"}},
	{"NATO CONFIDENTIAL", "NATO's own marking, and no level of a cable: information of NATO in a cable is marked as " +
		"foreign government information", law.Cite{Instrument: &law.ISOO2010, Section: "2001.24(c)"}},
	{"NATO RESTRICTED", "NATO's own marking, below its CONFIDENTIAL: no level of a cable",
		law.Cite{Instrument: &law.ISOO2010, Section: "2001.24(c)"}},
	{"NATO UNCLASSIFIED", "NATO's own marking: unclassified, and not for the public",
		law.Cite{Instrument: &law.ISOO2010, Section: "2001.24(c)"}},
	{"COSMIC TOP SECRET", "NATO's own marking for its top secret information: no level of a cable",
		law.Cite{Instrument: &law.ISOO2010, Section: "2001.24(c)"}},
	{"CUI", "controlled unclassified information: what E.O. 13556 and 32 CFR part 2002 put in the place of " +
		"markings such as SBU; cables keep SBU", law.Cite{}},
}

// captionMeaning is what a caption means, and its source; empty where there is no caption of the name.
func captionMeaning(name string) (says string, cite law.Cite) {
	for _, c := range captions {
		if c.name == name {
			return c.says, c.cite
		}
	}
	return "", law.Cite{}
}

// categories are the reasons (a) to (h): 32 CFR 2001.21(a)(3) in other words. Section 1.5 of 1995 ends with (g).
var categories = [...]string{
	"military plans, weapons systems, or operations",
	"foreign government information",
	"intelligence activities, sources or methods, or cryptology",
	"foreign relations or activities of the United States, confidential sources among them",
	"scientific, technological, or economic matters that bear on national security",
	"programs that safeguard nuclear materials or facilities",
	"vulnerabilities or capabilities of systems, installations, projects, plans, or protection services",
	"weapons of mass destruction",
}

func exempt1995() law.Cite { return law.Cite{Instrument: &law.EO12958, Section: "1.6"} }
func exempt25() law.Cite   { return law.Cite{Instrument: &law.ISOO2010, Section: "2001.26(a)(2)"} }

// codes are the declassification instructions that are codes. A code that ends in a hyphen stands for all that it
// begins.
var codes = [...]struct {
	code, says string
	cite       law.Cite
}{
	{"X1", "exempt from declassification at 10 years, 1995 to 2003: an intelligence source, method or activity, or a " +
		"cryptologic system", exempt1995()},
	{"X2", "exempt from declassification at 10 years, 1995 to 2003: would help to make or use weapons of mass " +
		"destruction", exempt1995()},
	{"X3", "exempt from declassification at 10 years, 1995 to 2003: would impair technology in a U.S. weapon system",
		exempt1995()},
	{"X4", "exempt from declassification at 10 years, 1995 to 2003: military plans or emergency preparedness plans",
		exempt1995()},
	{"X5", "exempt from declassification at 10 years, 1995 to 2003: foreign government information", exempt1995()},
	{"X6", "exempt from declassification at 10 years, 1995 to 2003: would damage relations with a foreign government, " +
		"reveal a confidential source, or undermine diplomacy for more than 10 years", exempt1995()},
	{"X7", "exempt from declassification at 10 years, 1995 to 2003: the protection of the President and others",
		exempt1995()},
	{"X8", "exempt from declassification at 10 years, 1995 to 2003: a statute, treaty or agreement forbids it",
		exempt1995()},
	{"25X1-HUMAN", "exempt from declassification at 25 years: a confidential human source; replaced by 50X1-HUM in 2012",
		law.Cite{Instrument: &law.ISOO2012HUM}},
	{"25X1-HUM", "exempt from declassification at 25 years: a confidential human source; replaced by 50X1-HUM in 2012",
		law.Cite{Instrument: &law.ISOO2012HUM}},
	{"25X1", "exempt from declassification at 25 years, to the date after it: intelligence sources, methods and liaison",
		exempt25()},
	{"25X2", "exempt from declassification at 25 years, to the date after it: weapons of mass destruction", exempt25()},
	{"25X3", "exempt from declassification at 25 years, to the date after it: cryptologic systems or activities",
		exempt25()},
	{"25X4", "exempt from declassification at 25 years, to the date after it: state-of-the-art technology in a U.S. " +
		"weapon system", exempt25()},
	{"25X5", "exempt from declassification at 25 years, to the date after it: war plans that remain in effect",
		exempt25()},
	{"25X6", "exempt from declassification at 25 years, to the date after it: serious harm to relations with a " +
		"foreign government or to diplomacy", exempt25()},
	{"25X7", "exempt from declassification at 25 years, to the date after it: the protection of the President and " +
		"others", exempt25()},
	{"25X8", "exempt from declassification at 25 years, to the date after it: emergency preparedness or current " +
		"vulnerabilities", exempt25()},
	{"25X9", "exempt from declassification at 25 years, to the date after it: a statute, treaty or agreement forbids it",
		exempt25()},
	{"50X1-HUM", "exempt from declassification at 50 years, with no date: a confidential human source",
		law.Cite{Instrument: &law.ISOO2010, Section: "2001.26(b)"}},
	{"50X2-WMD", "exempt from declassification at 50 years, with no date: key design concepts of weapons of mass " +
		"destruction", law.Cite{Instrument: &law.ISOO2010, Section: "2001.26(b)"}},
	{"OADR", "originating agency's determination required: no date could be set, under E.O. 12356, until October 1995",
		law.Cite{Instrument: &law.EO12356, Section: "1.4"}},
	{"GDS", "general declassification schedule: under E.O. 11652 by steps to declassification, under E.O. 12065 to " +
		"the date after it, six years at most", law.Cite{Instrument: &law.EO11652}},
	{"NGDS", "not on the general declassification schedule of E.O. 11652", law.Cite{Instrument: &law.EO11652}},
	{"XGDS-", "exempt from the general declassification schedule of E.O. 11652", law.Cite{Instrument: &law.EO11652}},
	{"ADS", "advanced declassification schedule: sooner than the general one of E.O. 11652",
		law.Cite{Instrument: &law.EO11652}},
	{"RDS-", "review for declassification on the date after it, under E.O. 12065", law.Cite{Instrument: &law.EO12065}},
	{"GP-", "a downgrading group of E.O. 10501 as amended by E.O. 10964, until 1972", law.Cite{Instrument: &law.EO10964}},
}
