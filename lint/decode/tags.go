package decode

import (
	"strings"

	"github.com/cablelint/cablelint/internal/lazy"
)

// subjectTags are the subject tags that cables use most and what they are for: 5 FAH-3, the TAGS/Terms Handbook. Tags
// of countries, organizations and persons are not among them.
var subjectTags = lazy.Value[map[string]string]{Make: func() map[string]string {
	return map[string]string{
		"ABLD": "buildings and grounds", "AFIN": "financial management", "AINF": "information management",
		"AMGT": "management of the post", "AORC": "international organizations and conferences", "APER": "personnel",
		"ASEC": "security",
		"BBSR": "business services", "BEXP": "trade promotion", "BTIO": "trade and investment opportunities",
		"CASC": "assistance to citizens", "CMGT": "consular administration", "CPAS": "passports and citizenship",
		"CVIS": "visas",
		"EAGR": "agriculture and forestry", "EAID": "foreign economic assistance", "EAIR": "civil aviation",
		"ECIN": "economic integration and cooperation", "ECON": "economic conditions",
		"ECPS": "communications and postal systems",
		"EFIN": "financial and monetary affairs", "EFIS": "fishing and fish processing",
		"EIND": "industry and manufacturing", "EINV": "foreign investment", "ELAB": "labor", "ELTN": "land transportation",
		"EMIN": "minerals and metals",
		"ENRG": "energy and power", "EPET": "petroleum and natural gas", "ETRD": "foreign trade",
		"ETTC": "trade and technology controls", "EWWT": "transportation by water",
		"KCOR": "corruption", "KCRM": "crime", "KDEM": "democratization", "KFRD": "fraud prevention",
		"KIPR": "intellectual property rights", "KIRF": "religious freedom", "KISL": "Islamic issues",
		"KJUS": "administration of justice",
		"KMDR": "media reaction", "KNNP": "nuclear nonproliferation", "KPAO": "public affairs", "KPKO": "peacekeeping",
		"KTIP": "trafficking in persons", "KWMN": "women's issues",
		"MARR": "military and defense arrangements", "MASS": "military assistance and sales",
		"MCAP": "military capabilities", "MNUC": "military nuclear applications", "MOPS": "military operations",
		"OEXC": "educational and cultural exchange", "OIIP": "international information programs",
		"OREP": "travel of members of Congress", "OTRA": "travel and visits", "OVIP": "visits of prominent persons",
		"PARM": "arms control and disarmament", "PBTS": "boundaries, territories and sovereignty",
		"PGOV": "internal governmental affairs", "PHUM": "human rights", "PINR": "intelligence", "PINS": "national security",
		"PNAT": "nationality", "PREF": "refugees", "PREL": "external political relations", "PTER": "terrorism",
		"SCUL": "cultural affairs", "SENV": "environment", "SMIG": "migration", "SNAR": "narcotics",
		"SOCI": "social conditions",
		"TBIO": "biological and medical science", "TNGD": "engineering", "TPHY": "physical sciences",
		"TRGY": "energy technology", "TSPA": "space activities", "TSPL": "science and technology policy",
	}
}}

// Tag is what a subject tag is for; empty where the vocabulary lacks it. The tag is upper case.
func Tag(name string) string { return subjectTags.Get()[name] }

// tag decodes a subject tag.
func tag(s string) []Part {
	if says := Tag(strings.ToUpper(s)); says != "" {
		return []Part{{Text: s, Says: "a subject tag: " + says}}
	}
	return nil
}

// Captions are the names of all captions that the vocabulary has.
func Captions() []string {
	names := make([]string, len(captions))
	for i, c := range captions {
		names[i] = c.name
	}
	return names
}
