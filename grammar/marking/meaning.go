package marking

// Meaning is what a level, a control or a caption says, told to a person. It states no law: which text
// gives a caption its force is another package's knowledge.
type Meaning struct {
	// Name is the canonical name: "SECRET", "NOFORN", "ROGER CHANNEL".
	Name string
	// Portion is the word in a portion mark, "NF"; empty where portions do not carry it.
	Portion string
	// Header is the word in a telegram's header: "S E C R E T", "SENSITIVE" for SBU.
	Header string
	// Text is the meaning in plain English, without a full stop.
	Text string
}

var levelMeanings = [...]Meaning{
	Unclassified: {"UNCLASSIFIED", "U", "UNCLAS", "not classified: its release would do the national security no damage"},
	Confidential: {"CONFIDENTIAL", "C", "C O N F I D E N T I A L", "its release could be expected to damage the national security"},
	Secret:       {"SECRET", "S", "S E C R E T", "its release could be expected to damage the national security seriously"},
	TopSecret:    {"TOP SECRET", "TS", "T O P  S E C R E T", "its release could be expected to damage the national security with exceptional gravity"},
}

var controlMeanings = [controlCount]Meaning{
	HCS:      {"HCS", "HCS", "HCS", "a control system for intelligence from human sources: only for those read into it"},
	SI:       {"SI", "SI", "SI", "special intelligence, from intercepted communications: only for those read into it"},
	Gamma:    {"GAMMA", "G", "GAMMA", "a compartment of special intelligence: only for those read into it"},
	TK:       {"TALENT KEYHOLE", "TK", "TK", "a control system for intelligence from satellites and aircraft: only for those read into it"},
	SAR:      {"SPECIAL ACCESS REQUIRED", "SAR", "SAR", "part of a special access program: only for those named to it"},
	RD:       {"RESTRICTED DATA", "RD", "RD", "nuclear weapons and material, protected by the Atomic Energy Act and not by the orders"},
	FRD:      {"FORMERLY RESTRICTED DATA", "FRD", "FRD", "military use of nuclear weapons, taken out of Restricted Data and protected like it"},
	FGI:      {"FOREIGN GOVERNMENT INFORMATION", "FGI", "FGI", "a foreign government gave it and expects it to be kept in confidence"},
	FOUO:     {"FOR OFFICIAL USE ONLY", "FOUO", "FOR OFFICIAL USE ONLY", "unclassified, not for the public"},
	ORCON:    {"ORCON", "OC", "ORCON", "the originator controls it: nobody passes it on or quotes it without his leave"},
	NOFORN:   {"NOFORN", "NF", "NOFORN", "not to be released to foreign nationals, governments or organizations"},
	PROPIN:   {"PROPIN", "PR", "PROPIN", "it holds proprietary information of a company"},
	RELIDO:   {"RELIDO", "RELIDO", "RELIDO", "a designated release official may decide whether foreigners see it"},
	EyesOnly: {"EYES ONLY", "EYES", "EYES ONLY", "for the eyes of those it names alone"},
	SBU:      {"SENSITIVE BUT UNCLASSIFIED", "SBU", "SENSITIVE", "unclassified, but sensitive: not for the public, and shown in the header of an unclassified cable alone"},
	LOU:      {"LIMITED OFFICIAL USE", "LOU", "LIMITED OFFICIAL USE", "unclassified, for official use: what SBU replaced on 1 October 1995"},
	NODIS:    {"NODIS", "ND", "NODIS", "no distribution beyond the addressees without leave of the Executive Secretary: the strictest of the captions"},
	EXDIS:    {"EXDIS", "XD", "EXDIS", "exclusive distribution, to a few who need to know"},
	STADIS:   {"STADIS", "", "STADIS", "distribution inside the Department of State alone"},
	LIMDIS:   {"LIMDIS", "", "LIMDIS", "limited distribution, to those who need to know"},
}

// Meaning says what the level means; the zero Meaning for Unmarked.
func (l Level) Meaning() Meaning { return levelMeanings[l] }

// Meaning says what the control means.
func (c Control) Meaning() Meaning { return controlMeanings[c] }
