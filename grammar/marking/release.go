package marking

import (
	"maps"
	"slices"
	"strings"

	"github.com/cablelint/cablelint/grammar/text"
	"github.com/cablelint/cablelint/internal/lazy"
)

// Release is a set of countries and organisations to whom text may be released, next to
// the United States. The zero Release is unrestricted: nothing was written.
type Release struct{ list string }

// ReleaseTo makes the set of those named, by any name that State cables use. The United States
// go without saying, and so does a country next to a group that has it. An empty list is unrestricted.
func ReleaseTo(names ...string) Release {
	codes := make([]string, 0, len(names))
	for _, n := range names {
		if code := countryCode(n); code != "" && code != "USA" {
			codes = append(codes, code)
		}
	}
	slices.Sort(codes)
	return Release{strings.Join(withoutMembers(slices.Compact(codes)), ",")}
}

// Unrestricted reports whether no list was written.
func (r Release) Unrestricted() bool { return r.list == "" }

// List is the set, sorted; nil where unrestricted.
func (r Release) List() []string {
	if r.list == "" {
		return nil
	}
	return strings.Split(r.list, ",")
}

// String is the list as a header writes it, "REL TO USA, GBR"; empty where unrestricted.
func (r Release) String() string {
	if r.list == "" {
		return ""
	}
	return "REL TO USA, " + strings.Join(r.List(), ", ")
}

// meet is whom both sets hold, FVEY and CAN share CAN; none means that nobody is left.
func (r Release) meet(o Release) (both Release, none bool) {
	if r == o || o.Unrestricted() {
		return r, false
	}
	if r.Unrestricted() {
		return o, false
	}
	mine, theirs := withMembers(r.List()), withMembers(o.List())
	mine = slices.DeleteFunc(mine, func(c string) bool { return !slices.Contains(theirs, c) })
	return Release{strings.Join(withoutMembers(mine), ",")}, len(mine) == 0
}

// countries gives the code for names and older codes that cables write. Few cables have a list, so it is made on first
// use.
var countries = lazy.Value[map[string]string]{Make: func() map[string]string {
	return map[string]string{
		"US": "USA", "U.S": "USA", "U.S.": "USA", "UNITED STATES": "USA",
		"UK": "GBR", "UNITED KINGDOM": "GBR", "U.K.": "GBR", "GREAT BRITAIN": "GBR",
		"AUST": "AUS", "AUSTRALIA": "AUS", "AS": "AUS", "NZ": "NZL", "NEW ZEALAND": "NZL", "CANADA": "CAN", "CA": "CAN",
		"PAK": "PAK", "PAKISTAN": "PAK", "ITALY": "ITA", "GERMANY": "DEU", "FRANCE": "FRA", "SPAIN": "ESP", "JAPAN": "JPN",
		"CHINA": "CHN", "KOREA": "KOR", "SOUTH KOREA": "KOR", "ROK": "KOR", "ARMENIA": "ARM", "PANAMA": "PAN",
		"ISRAEL": "ISR",
		"TURKEY": "TUR", "POLAND": "POL", "NETHERLANDS": "NLD", "NORWAY": "NOR", "DENMARK": "DNK", "SWEDEN": "SWE",
		"FINLAND": "FIN",
		"IRAQ":    "IRQ", "AFGHANISTAN": "AFG", "INDIA": "IND", "MEXICO": "MEX", "COLOMBIA": "COL", "UKRAINE": "UKR",
		"GEORGIA": "GEO",
		"IRAN":    "IRN", "CUBA": "CUB", "PERU": "PER", "OMAN": "OMN", "MALI": "MLI", "CHAD": "TCD", "TOGO": "TGO",
		"FIJI": "FJI", "LAOS": "LAO",
		"UAE": "ARE", "DRC": "COD", "FRG": "DEU", "KSA": "SAU", "RSA": "ZAF", "PRC": "CHN",
		"GER": "DEU", "HOL": "NLD", "SUI": "CHE", "DEN": "DNK", "POR": "PRT", "GRE": "GRC", "CRO": "HRV", "BUL": "BGR",
		"SPA": "ESP", "IRE": "IRL", "JAP": "JPN",
		"FIVE EYES": "FVEY", "5 EYES": "FVEY",
	}
}}

// CountryNamed is the code of three capitals for a country's name or an older or shorter code of it, in any case: UK,
// GERMANY. ok is false where the name is not known.
func CountryNamed(name string) (code string, ok bool) {
	code, ok = countries.Get()[strings.ToUpper(name)]
	return code, ok
}

// CountryNames calls yield for each name that CountryNamed knows, in order, until yield returns false.
func CountryNames(yield func(name, code string) bool) {
	for _, name := range slices.Sorted(maps.Keys(countries.Get())) {
		if !yield(name, countries.Get()[name]) {
			return
		}
	}
}

func countryCode(name string) string {
	name = strings.ToUpper(strings.Join(strings.Fields(strings.Trim(name, ".,;:")), " "))
	if code, ok := countries.Get()[name]; ok {
		return code
	}
	return name
}

// MayRelease is a quick look at whether a text may have a release list.
func MayRelease(s string) bool {
	folded, _ := text.Fold(s)
	return text.ContainsFold(folded, "REL")
}

// ListsCodes reports whether a list of USA and others follows the REL of a marking.
func ListsCodes(s string) bool {
	_, list, _ := strings.Cut(strings.ToUpper(s), "REL ")
	return strings.HasPrefix(strings.TrimLeft(list, " "), "USA") && strings.Contains(list, ",")
}
