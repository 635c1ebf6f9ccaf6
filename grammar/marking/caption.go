package marking

import "strings"

// CaptionKind tells captions apart by what they do.
type CaptionKind uint8

// The kinds of captions. The zero CaptionKind is no caption.
const (
	Handling     CaptionKind = iota + 1 // it marks the text: NOFORN, SENSITIVE
	Distribution                        // it says how far the cable goes: NODIS, STADIS, SIPDIS
	Channel                             // it opens a channel of its own: ROGER CHANNEL
	Routing                             // it sorts the cable by its matter or readers: TERREP, CODEL
)

// Caption is one caption of the vocabulary.
type Caption struct {
	Meaning
	Kind CaptionKind
	// Also are other spellings, slips among them, that mean the same.
	Also []string
}

// captions are the captions that stand on lines of their own in a header. Where one says no more than a control
// does, it is that control's word.
var captions = [...]Caption{
	{Meaning: controlMeanings[NOFORN], Kind: Handling, Also: []string{"NO FORN", "NOFORM"}},
	{Meaning: named("SENSITIVE", SBU), Kind: Handling, Also: []string{"SENSITIVE BUT UNCLASSIFIED", "SBU"}},
	{Meaning: controlMeanings[LOU], Kind: Handling, Also: []string{"LOU"}},
	{Meaning: controlMeanings[FOUO], Kind: Handling, Also: []string{"FOUO"}},
	{Meaning: says("DEA SENSITIVE", "unclassified, but sensitive by the rules of the Drug Enforcement Administration"), Kind: Handling},
	{Meaning: says("LAW ENFORCEMENT SENSITIVE", "unclassified, but sensitive because it touches investigations"), Kind: Handling},
	{Meaning: says("REL TO", "to be released to the countries and organizations that it lists, and to no other foreigners"), Kind: Handling, Also: []string{"RELEASABLE TO", "RELEASEABLE TO", "REL"}},
	{Meaning: controlMeanings[ORCON], Kind: Handling},
	{Meaning: controlMeanings[PROPIN], Kind: Handling},
	{Meaning: controlMeanings[EyesOnly], Kind: Handling},
	{Meaning: says("EFTO", "unclassified, but encrypted for transmission"), Kind: Handling, Also: []string{"E F T O"}},

	{Meaning: controlMeanings[NODIS], Kind: Distribution, Also: []string{"NO DISTRIBUTION OUTSIDE"}},
	{Meaning: controlMeanings[EXDIS], Kind: Distribution, Also: []string{"EXCLUSIVE DISTRIBUTION"}},
	{Meaning: controlMeanings[STADIS], Kind: Distribution},
	{Meaning: controlMeanings[LIMDIS], Kind: Distribution},
	{Meaning: says("SIPDIS", "for automatic distribution on the SIPRNet, which several departments read"), Kind: Distribution},
	{Meaning: says("CHEROKEE", "for the Secretary of State and senior officials of the White House: beside NODIS, since the 1960s"), Kind: Distribution},
	{Meaning: says("SPECAT EXCLUSIVE", "a special category of military messages, for those it names: the military's NODIS"), Kind: Distribution},
	{Meaning: says("SPECAT", "a special category of military messages: the military's EXDIS"), Kind: Distribution},

	{Meaning: says("AGREMENT CHANNEL", "between an ambassador and the Secretary of State, on the appointment of chiefs of mission"), Kind: Channel},
	{Meaning: says("DIRGEN CHANNEL", "for the Director General of the Foreign Service, on personnel"), Kind: Channel},
	{Meaning: says("ROGER CHANNEL", "for the Bureau of Intelligence and Research, on intelligence"), Kind: Channel},
	{Meaning: says("MED CHANNEL", "for the medical service, on the health of people"), Kind: Channel},
	{Meaning: says("DISSENT CHANNEL", "for dissent from policy, to the Department's leadership"), Kind: Channel},
	{Meaning: says("TM CHANNEL", "on personnel: assignments and positions"), Kind: Channel},
	{Meaning: says("DS CHANNEL", "for the Bureau of Diplomatic Security, on investigations and security"), Kind: Channel},
	{Meaning: says("AFSA CHANNEL", "for the American Foreign Service Association, the employees' union"), Kind: Channel},

	{Meaning: says("TERREP", "a report on terrorism"), Kind: Routing},
	{Meaning: says("AIDAC", "for the Agency for International Development, or from it"), Kind: Routing},
	{Meaning: says("ALDAC", "to all diplomatic and consular posts"), Kind: Routing},
	{Meaning: says("VISAS VIPER", "names of suspected terrorists for the visa lookout lists"), Kind: Routing, Also: []string{"VISAS VIPERS"}},
	{Meaning: says("VISAS DONKEY", "a request for an opinion on a visa applicant's name"), Kind: Routing},
	{Meaning: says("CODEL", "on the journey of a delegation of members of Congress"), Kind: Routing},
	{Meaning: says("STAFFDEL", "on the journey of a delegation of Congressional staff"), Kind: Routing},
	{Meaning: says("OFFICIAL INFORMAL", "working correspondence between officers, which states no position of the post or the Department"), Kind: Routing},
}

func says(name, text string) Meaning { return Meaning{Name: name, Header: name, Text: text} }

// named is a control's meaning under the name that its caption has.
func named(name string, c Control) Meaning {
	m := controlMeanings[c]
	m.Name = name
	return m
}

// Captions calls yield for each caption of the vocabulary, in its order, until yield returns false.
func Captions(yield func(Caption) bool) {
	for _, c := range captions {
		if !yield(c) {
			return
		}
	}
}

// CaptionNamed is the caption of a name or of another spelling of it, in any case; ok is false where the
// vocabulary has none. A list behind REL TO is no part of the name.
func CaptionNamed(name string) (c Caption, ok bool) {
	for i := range captions {
		c := &captions[i]
		if strings.EqualFold(c.Name, name) {
			return *c, true
		}
		for _, also := range c.Also {
			if strings.EqualFold(also, name) {
				return *c, true
			}
		}
	}
	for _, also := range [...]string{"RELEASABLE TO ", "RELEASEABLE TO ", "REL TO "} {
		if len(name) > len(also) && strings.EqualFold(name[:len(also)], also) {
			return CaptionNamed("REL TO")
		}
	}
	return Caption{}, false
}
