package marking

import (
	"sort"
	"strings"

	"github.com/cablelint/cablelint/internal/lazy"
)

// trigraphs are the codes of countries that a release list can name, in order: ISO 3166-1, with those of states that
// are no more.
const trigraphs = "ABW AFG AGO AIA ALA ALB AND ANT ARE ARG ARM ASM ATA ATF ATG AUS AUT AZE BDI BEL BEN BES BFA BGD " +
	"BGR BHR BHS BIH " +
	"BLM BLR BLZ BMU BOL BRA BRB BRN BTN BVT BWA CAF CAN CCK CHE CHL CHN CIV CMR COD COG COK COL COM CPV CRI CUB CUW " +
	"CXR CYM CYP CZE DDR DEU DJI DMA DNK DOM DZA ECU EGY ERI ESH ESP EST ETH FIN FJI FLK FRA FRO FSM GAB GBR GEO GGY " +
	"GHA GIB GIN GLP GMB GNB GNQ GRC GRD GRL GTM GUF GUM GUY HKG HMD HND HRV HTI HUN IDN IMN IND IOT IRL IRN IRQ ISL " +
	"ISR ITA JAM JEY JOR JPN KAZ KEN KGZ KHM KIR KNA KOR KWT LAO LBN LBR LBY LCA LIE LKA LSO LTU LUX LVA MAC MAF MAR " +
	"MCO MDA MDG MDV MEX MHL MKD MLI MLT MMR MNE MNG MNP MOZ MRT MSR MTQ MUS MWI MYS MYT NAM NCL NER NFK NGA NIC NIU " +
	"NLD NOR NPL NRU NZL OMN PAK PAN PCN PER PHL PLW PNG POL PRI PRK PRT PRY PSE PYF QAT REU ROU RUS RWA SAU SCG SDN " +
	"SEN SGP SGS SHN SJM SLB SLE SLV SMR SOM SPM SRB SSD STP SUR SVK SVN SWE SWZ SXM SYC SYR TCA TCD TGO THA TJK TKL " +
	"TKM TLS TON TTO TUN TUR TUV TWN TZA UGA UKR UMI URY USA UZB VAT VCT VEN VGB VIR VNM VUT WLF WSM XKX YEM YUG ZAF " +
	"ZAR ZMB ZWE "

// organizations are the groups and organizations that release lists name, and short names of countries next to those
// that have a code of their own in countries.
const organizations = " FVEY ACGU ISAF KFOR SFOR IFOR NATO EU UN UNSC OAS OSCE IAEA ICTY CFC CMFC CMFP CTOC GCTF " +
	"GMIF MCFI MNF RSMA TEYE CFCK BWCS " +
	"EUFOR EUROPOL INTERPOL ASEAN AU GCC FINLAND JORDAN EGYPT KUWAIT QATAR BAHRAIN YEMEN SYRIA LEBANON LIBYA TUNISIA " +
	"MOROCCO ALGERIA " +
	"SUDAN ETHIOPIA KENYA UGANDA RWANDA NIGERIA GHANA SENEGAL BELGIUM LUXEMBOURG PORTUGAL GREECE ICELAND IRELAND " +
	"AUSTRIA SWITZERLAND " +
	"HUNGARY ROMANIA BULGARIA CROATIA SLOVENIA SLOVAKIA SERBIA KOSOVO ALBANIA MACEDONIA MONTENEGRO BOSNIA ESTONIA " +
	"LATVIA LITHUANIA " +
	"RUSSIA BELARUS MOLDOVA AZERBAIJAN KAZAKHSTAN UZBEKISTAN TAJIKISTAN TURKMENISTAN KYRGYZSTAN MONGOLIA NEPAL " +
	"BANGLADESH BURMA " +
	"THAILAND VIETNAM CAMBODIA MALAYSIA SINGAPORE INDONESIA PHILIPPINES TAIWAN BRAZIL ARGENTINA CHILE ECUADOR " +
	"VENEZUELA BOLIVIA " +
	"PARAGUAY URUGUAY GUATEMALA HONDURAS NICARAGUA JAMAICA HAITI "

// IsCountry reports whether a code of three capitals is a country's.
func IsCountry(code string) bool {
	const length = len("ABW")
	if len(code) != length {
		return false
	}
	_, found := sort.Find(len(trigraphs)/(length+1), func(i int) int {
		return strings.Compare(code, trigraphs[i*(length+1):][:length])
	})
	return found
}

// IsOrganization reports whether a name in capitals is an organization's or a group's, or a country's short name.
func IsOrganization(name string) bool {
	first, _, more := strings.Cut(name, " ")
	return organizationNames.Get()[first] && (!more || strings.Contains(organizations, " "+name+" "))
}

// organizationNames are the words of organizations.
var organizationNames = lazy.Value[map[string]bool]{Make: func() map[string]bool {
	all := map[string]bool{}
	for name := range strings.FieldsSeq(organizations) {
		all[name] = true
	}
	return all
}}

// CountryCodes are the codes of three capitals that a release list can name.
func CountryCodes() []string { return strings.Fields(trigraphs) }
