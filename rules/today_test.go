package rules

import (
	"maps"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/cablelint/cablelint/lint"
)

// smart2019 is smartPrint as a cable of January 2019.
var smart2019 = strings.NewReplacer("18 QUELLVILLE", "19 QUELLVILLE", "Jan 19, 2018", "Jan 19, 2019", "JAN 18",
	"JAN 19", "17 STATE", "18 STATE").Replace(smartPrint)

// todayRow is a cable of today, and what one rule says about it: on a day on which it reports, and on one on which it
// does not.
type todayRow struct {
	name  string
	lines with // those that differ from a classified cable's
	print []string
	code  string
	says  map[string]string // by day; "" for nothing
}

// today is a cable of the row on a day.
func (r todayRow) text(t *testing.T, day string) string {
	if r.print != nil {
		text := smart2019
		for i := 0; i < len(r.print); i += 2 {
			require.Contains(t, text, r.print[i])
			text = strings.Replace(text, r.print[i], r.print[i+1], 1)
		}
		return strings.NewReplacer("19 QUELLVILLE 138", day[2:4]+" QUELLVILLE 138", "2019", day[:4], "JAN 19",
			"JAN "+day[2:4]).Replace(text)
	}
	lines := with{"order": "E.O. 13526: DECL: 20280504"}
	maps.Copy(lines, r.lines)
	return eraRow{lines: lines}.on(t, day)
}

// TestRulesOfToday: each rule that E.O. 13526, the directive of 2010 and State's handbooks since have made or changed,
// and the cables next to its fault that it must not report.
func TestRulesOfToday(t *testing.T) {
	linter, err := lint.NewLinter(All(), lint.Options{})
	require.NoError(t, err)
	for _, r := range todayRows {
		for day, want := range r.says {
			var have []string
			for _, d := range findings(linter, r.text(t, day)) {
				if d.Rule.Code != r.code {
					continue
				}
				by := d.Cite.String()
				if by == "" {
					by = "by custom"
				}
				have = append(have, d.Severity.String()+" "+by)
			}
			if said := strings.Join(have, ", "); said != want {
				t.Errorf("%s, %s, on %s: %q, not %q", r.code, r.name, day, said, want)
			}
		}
	}
}

// on2019 is what a rule says on a day of 2019.
func on2019(says string) map[string]string { return map[string]string{"2019-01-19": says} }

// since2010 is what a rule says from the directive of 2010 on, and did not say before.
func since2010(says string) map[string]string {
	return map[string]string{"2010-06-24": "", "2010-06-25": says, "2019-01-19": says, "2024-12-01": says}
}

// unclasLines are the lines of an unclassified cable, changed.
func unclasLines(changes with) with {
	lines := with{"level": unclas, "order": "E.O. 13526: N/A", "authority": "", "2": second, "3": third}
	maps.Copy(lines, changes)
	return lines
}

const (
	derivedLine = "Classified By: Jane Doe, Ambassador. Derived From: DSCG 11-01 B, D"
	nsiPortions = " SEE SOURCE LIST FOR NSI PORTIONS."
	restricted  = "2. (S//RD) The minister gave a date."
	secretLine  = "S E C R E T QUELLVILLE 000412"
)

var todayRows = []todayRow{
	// D033: no date and no event with restricted data.
	{"RD and a date", with{"level": secretLine, "2": restricted}, nil, "D033",
		since2010("error 32 CFR 2001.24(h)(3)")},
	{"FRD and a date", with{"2": "2. (C//FRD) The minister gave a date."}, nil, "D033",
		since2010("error 32 CFR 2001.24(h)(3)")},
	{"TFNI and a date", with{"2": "2. (C//TFNI) The minister gave a date."}, nil, "D033",
		since2010("error 32 CFR 2001.24(h)(3)")},
	{"RD in the header", with{"level": "S E C R E T//RD QUELLVILLE 000412", "2": "2. (S) The minister gave a date."}, nil,
		"D033", on2019("error 32 CFR 2001.24(h)(3)")},
	{"RD and an event", with{"level": secretLine, "2": restricted, "order": "E.O. 13526: DECL: END OF TALKS"}, nil,
		"D033", on2019("error 32 CFR 2001.24(h)(3)")},
	{"RD and ten years", with{"level": secretLine, "2": restricted, "order": "E.O. 13526: DECL: 10 YEARS"}, nil, "D033",
		on2019("error 32 CFR 2001.24(h)(3)")},
	{"RD and an exemption with its date", with{"level": secretLine, "2": restricted,
		"order": "E.O. 13526: DECL: 25X2, 20500101"}, nil, "D033", on2019("error 32 CFR 2001.24(h)(3)")},
	{"RD and N/A", with{"level": secretLine, "2": restricted,
		"order": "E.O. 13526: DECL: N/A TO RD PORTIONS." + nsiPortions}, nil, "D033", since2010("")},
	{"no RD", nil, nil, "D033", since2010("")},
	{"RD in words", with{"2": "2. (C) The RD portions were read."}, nil, "D033", since2010("")},

	// D034, D002, D020: the form of N/A to portions.
	{"N/A and no list", with{"level": secretLine, "2": restricted, "order": "E.O. 13526: DECL: N/A TO RD PORTIONS"}, nil,
		"D034", since2010("info 32 CFR 2001.24(h)(3)")},
	{"N/A and no list, NATO", with{"order": "E.O. 13526: DECL: N/A TO NATO PORTIONS"}, nil, "D034",
		since2010("info 32 CFR 2001.24(h)(3)")},
	{"N/A to portions that are not there", with{"order": "E.O. 13526: DECL: N/A TO RD PORTIONS." + nsiPortions}, nil,
		"D034", since2010("info 32 CFR 2001.24(h)(3)")},
	{"N/A to FRD portions, and RD alone", with{"level": secretLine, "2": restricted,
		"order": "E.O. 13526: DECL: N/A TO FRD PORTIONS." + nsiPortions}, nil, "D034",
		since2010("info 32 CFR 2001.24(h)(3)")},
	{"N/A to RD/FRD portions, and RD alone", with{"level": secretLine, "2": restricted,
		"order": "E.O. 13526: DECL: N/A TO RD/FRD PORTIONS." + nsiPortions}, nil, "D034", on2019("")},
	{"N/A as it should be", with{"level": secretLine, "2": restricted,
		"order": "E.O. 13526: DECL: N/A TO RD PORTIONS." + nsiPortions}, nil, "D034", since2010("")},
	{"N/A to RD portions is an instruction", with{"level": secretLine, "2": restricted,
		"order": "E.O. 13526: DECL: N/A TO RD PORTIONS." + nsiPortions}, nil, "D002", on2019("")},
	{"N/A to NATO portions is one", with{"order": "E.O. 13526: DECL: N/A TO NATO PORTIONS." + nsiPortions}, nil, "D002",
		on2019("")},
	{"NOT APPLICABLE is one", with{"level": secretLine, "2": "2. (S//FRD) The minister gave a date.",
		"order": "E.O. 13526: DECL: NOT APPLICABLE TO FRD PORTIONS." + nsiPortions}, nil, "D020", on2019("")},
	{"N/A alone is none", with{"order": "E.O. 13526: N/A"}, nil, "D002", on2019("error 32 CFR 2001.21(a)(4)")},

	// C016: a message for everybody has no restrictive caption.
	{"NODIS", with{"captions": "INFORM ALL STATE EMPLOYEES\nNODIS"}, nil, "C016", on2019("info by custom")},
	{"EXDIS above", with{"captions": "EXDIS\nINFORM ALL STATE EMPLOYEES"}, nil, "C016", on2019("info by custom")},
	{"STADIS", with{"captions": "INFORM ALL STATE EMPLOYEES\nSTADIS"}, nil, "C016", on2019("info by custom")},
	{"a channel", with{"captions": "INFORM ALL STATE EMPLOYEES\nDISSENT CHANNEL"}, nil, "C016",
		on2019("info by custom")},
	{"FOR one person ONLY", with{"captions": "INFORM ALL STATE EMPLOYEES\nFOR AMBASSADOR ONLY"}, nil, "C016",
		on2019("info by custom")},
	{"a print", nil, []string{"Captions:               SENSITIVE", "Captions:               INFORM ALL STATE EMPLOYEES, " +
		"EXDIS"}, "C016", on2019("info by custom")},
	{"SENSITIVE", unclasLines(with{"captions": "INFORM ALL STATE EMPLOYEES\nSENSITIVE"}), nil, "C016", on2019("")},
	{"NOFORN", with{"captions": "INFORM ALL STATE EMPLOYEES\nNOFORN"}, nil, "C016", on2019("")},

	// C015: who reads the channel of agréments.
	{"AGREMENT on plain UNCLAS", unclasLines(with{"captions": "AGREMENT CHANNEL"}), nil, "C015",
		map[string]string{"2008-07-15": "info by custom", "2008-07-16": "warning 5 FAH-2 H-442.1d",
			"2018-02-26": "warning 5 FAH-2 H-442.1d", "2018-02-27": "info by custom", "2019-01-19": "info by custom"}},
	{"AGRÉMENT", unclasLines(with{"captions": "AGRÉMENT CHANNEL"}), nil, "C015", map[string]string{
		"2012-01-19": "warning 5 FAH-2 H-442.1d"}},
	{"AGRMENT", unclasLines(with{"captions": "AGRMENT CHANNEL"}), nil, "C015", map[string]string{
		"2012-01-19": "warning 5 FAH-2 H-442.1d"}},
	{"a print of it", nil, []string{"                            SBU\n", "", "SENSITIVE", "AGREMENT CHANNEL",
		"1. (SBU)", "1. (U)", "                            SBU\n", ""}, "C015", map[string]string{
		"2012-01-19": "warning 5 FAH-2 H-442.1d"}},
	{"a banner of SBU", nil, []string{"SENSITIVE", "AGREMENT CHANNEL", "1. (SBU)", "1. (U)"}, "C015",
		map[string]string{"2012-01-19": ""}},
	{"SENSITIVE beside it", unclasLines(with{"captions": "AGREMENT CHANNEL\nSENSITIVE"}), nil, "C015", on2019("")},
	{"E F T O", unclasLines(with{"level": "UNCLAS E F T O QUELLVILLE 000412", "captions": "AGREMENT CHANNEL"}), nil,
		"C015", on2019("")},
	{"an SBU portion", unclasLines(with{"captions": "AGREMENT CHANNEL", "2": "2. (SBU) The minister gave a date."}), nil,
		"C015", on2019("")},
	{"a classified cable", with{"captions": "AGREMENT CHANNEL"}, nil, "C015", on2019("")},

	// S009: the caption OFFICIAL INFORMAL is in the subject too.
	{"the caption alone", with{"captions": "OFFICIAL INFORMAL"}, nil, "S009", map[string]string{
		"2019-01-19": "info by custom", "2023-06-06": "info 5 FAH-2 H-252.1-2"}},
	{"the subject alone", with{"subject": "SUBJECT: OFFICIAL INFORMAL: HARBOR TALKS"}, nil, "S009",
		on2019("info by custom")},
	{"OI in the subject", with{"captions": "OFFICIAL INFORMAL", "subject": "SUBJECT: OI: HARBOR TALKS"}, nil, "S009",
		on2019("")},
	{"both", with{"captions": "OFFICIAL INFORMAL", "subject": "SUBJECT: OFFICIAL INFORMAL: HARBOR TALKS"}, nil, "S009",
		on2019("")},
	{"neither", nil, nil, "S009", on2019("")},

	// S008: at least one subject TAGS.
	{"countries alone", with{"tags": "TAGS: UK, FR"}, nil, "S008", map[string]string{"2018-10-28": "info by custom",
		"2018-10-29": "info 5 FAH-1 H-211d", "2024-11-18": "info 5 FAH-1 H-211d", "2024-11-19": "info 5 FAH-1 H-212d"}},
	{"countries alone in a print", nil, []string{"PREL, PGOV", "UK, FR"}, "S008", on2019("info 5 FAH-1 H-211d")},
	{"one of four letters", with{"tags": "TAGS: UK, PREL"}, nil, "S008", on2019("")},
	{"glued together", with{"tags": "TAGS: PRELUKFR"}, nil, "S008", on2019("")},

	// H020: SBU in the banner and SENSITIVE in the captions.
	{"no SBU in the banner", nil, []string{"                            SBU\n", ""}, "H020", map[string]string{
		"2011-01-19": "", "2012-01-19": "warning by custom", "2019-01-19": "warning by custom"}},
	{"no SENSITIVE in the captions", nil, []string{"SENSITIVE", "SIPDIS"}, "H020", map[string]string{
		"2012-01-19": "warning by custom"}},
	{"no captions", nil, []string{"Captions:               SENSITIVE\n", ""}, "H020", on2019("warning by custom")},
	{"both in the print", nil, []string{}, "H020", on2019("")},

	// A020: the date of a source.
	{"a memorandum", with{"authority": "Classified By: Jane Doe, Ambassador\nDerived From: MEMO FROM NEA"}, nil, "A020",
		since2010("info 32 CFR 2001.22(c)(1)")},
	{"on one line", with{"authority": "Classified By: Jane Doe, Ambassador. Derived From: MEMO FROM NEA"}, nil, "A020",
		since2010("info 32 CFR 2001.22(c)(1)")},
	{"a memorandum with its date", with{"authority": "Classified By: Jane Doe, Ambassador\n" +
		"Derived From: MEMO FROM NEA, 20 OCT 2018"}, nil, "A020", since2010("")},
	{"the guide", with{"authority": strings.Replace(derivedLine, "11-01", "05-01", 1)}, nil, "A020", since2010("")},
	{"several sources", with{"authority": "Classified By: Jane Doe, Ambassador\nDerived From: Multiple Sources"}, nil,
		"A020", since2010("")},
	{"a cable", with{"authority": "Classified By: Jane Doe, Ambassador\nDerived From: 18 STATE 98001"}, nil, "A020",
		since2010("")},

	// A002: a derivative block on one line has no reason.
	{"one linear string", with{"authority": derivedLine}, nil, "A002", on2019("")},
	{"one linear string with its instruction", with{"authority": derivedLine + ". Declassify On: 20280504"}, nil, "A002",
		on2019("")},
	{"neither source nor reason", with{"authority": "Classified By: Jane Doe, Ambassador"}, nil, "A002",
		on2019("error 32 CFR 2001.21(a)(3)")},

	// R002, R001 and R008 count foreign marks, and cite the paragraph of derived texts.
	{"FGI-C", unclasLines(with{"2": "2. (FGI-C) The minister gave a date."}), nil, "R002",
		on2019("error 32 CFR 2001.21(b)")},
	{"GBR-C", unclasLines(with{"2": "2. (GBR-C) The minister gave a date."}), nil, "R002",
		on2019("error 32 CFR 2001.21(b)")},
	{"//GBR C", unclasLines(with{"2": "2. (//GBR C) The minister gave a date."}), nil, "R002",
		on2019("error 32 CFR 2001.21(b)")},
	{"the level before the state, as nobody writes it", unclasLines(with{"2": "2. (S-GBR) The minister gave a date."}),
		nil, "P018", on2019("error 32 CFR 2001.21(c)(1)")},
	{"C//FGI GBR", unclasLines(with{"2": "2. (C//FGI GBR) The minister gave a date."}), nil, "R002",
		on2019("error 32 CFR 2001.21(b)")},
	{"C/MOD", unclasLines(with{"2": "2. (C/MOD) The minister gave a date."}), nil, "R002",
		on2019("error 32 CFR 2001.21(b)")},
	{"a foreign secret", with{"2": "2. (GBR-S) The minister gave a date."}, nil, "R001",
		on2019("error 32 CFR 2001.21(b)")},
	{"a derived one", with{"2": "2. (GBR-S) The minister gave a date.", "authority": derivedLine}, nil, "R001",
		on2019("error 32 CFR 2001.22(f)")},
	{"a subject", with{"subject": "SUBJECT: (S) HARBOR TALKS", "authority": derivedLine}, nil, "R008",
		on2019("error 32 CFR 2001.22(f)")},

	// C004: captions of channels that take no other.
	{"AGRÉMENT with NODIS", with{"captions": "AGRÉMENT CHANNEL\nNODIS"}, nil, "C004", map[string]string{
		"2008-07-15": "info by custom", "2008-07-16": "error 5 FAH-2 H-442.1c", "2023-10-18": "error 5 FAH-2 H-442c"}},
	{"AGRMENT with NODIS", with{"captions": "AGRMENT CHANNEL\nNODIS"}, nil, "C004", map[string]string{
		"2023-10-18": "error 5 FAH-2 H-442c"}},
	{"DIRGEN with CODEL", with{"captions": "DIRGEN CHANNEL\nCODEL"}, nil, "C004", map[string]string{
		"2023-10-18": "error 5 FAH-2 H-442c"}},
	{"DIRGEN with TERREP", with{"captions": "DIRGEN CHANNEL\nTERREP"}, nil, "C004", map[string]string{
		"2023-10-18": "error 5 FAH-2 H-442c"}},
	{"AGREMENT with another channel", with{"captions": "AGREMENT CHANNEL\nROGER CHANNEL"}, nil, "C004",
		map[string]string{"2023-10-18": "error 5 FAH-2 H-442c"}},
	{"AGREMENT with INFORM ALL", with{"captions": "AGREMENT CHANNEL\nINFORM ALL STATE EMPLOYEES"}, nil, "C004",
		map[string]string{"2023-10-18": "error 5 FAH-2 H-442c"}},
	{"AGREMENT with OFFICIAL INFORMAL", with{"captions": "AGREMENT CHANNEL\nOFFICIAL INFORMAL"}, nil, "C004",
		map[string]string{"2023-10-18": "error 5 FAH-2 H-442c"}},
	{"AGREMENT with SENSITIVE", unclasLines(with{"captions": "AGREMENT CHANNEL\nSENSITIVE"}), nil, "C004",
		map[string]string{"2023-10-18": ""}},
	{"AGREMENT with NOFORN", with{"captions": "AGREMENT CHANNEL\nNOFORN"}, nil, "C004", map[string]string{
		"2023-10-18": ""}},
	{"AGREMENT with NODIS in a print", nil, []string{"Captions:               SENSITIVE",
		"Captions:               AGRÉMENT CHANNEL, NODIS"}, "C004", map[string]string{"2024-01-19": "error 5 FAH-2 H-442c"}},
	{"AGRÉMENT is known", with{"captions": "AGRÉMENT CHANNEL"}, nil, "C010", on2019("")},
	{"two channels, one with an accent", with{"captions": "AGRÉMENT CHANNEL\nDIRGEN CHANNEL"}, nil, "C004",
		map[string]string{"2023-10-18": "error 5 FAH-2 H-442c"}},
	{"two other channels", with{"captions": "ROGER CHANNEL\nDISSENT CHANNEL"}, nil, "C005",
		map[string]string{"2023-10-18": "warning 5 FAH-2 H-442c"}},

	// P011, P004: spellings that are nobody's mistake.
	{"C/MOD beside C//NF", with{"2": "2. (C/MOD) The minister gave a date.", "3": "3. (C//NF) Staff were told."}, nil,
		"P011", on2019("")},
	{"NATO's mark in a cable of NATO", with{"2": "2. (NC) The minister gave a date.", "captions": "USNATO FOR POL"}, nil,
		"P004", on2019("info 32 CFR 2001.21(c)(1)")},
	{"the same elsewhere", with{"2": "2. (NC) The minister gave a date."}, nil, "P004",
		on2019("warning 32 CFR 2001.21(c)(1)")},

	// D017, D019, D022, D023: the directive's words on instructions.
	{"50X1-HUM and a date", with{"order": "E.O. 13526: DECL: 50X1-HUM, 20600101"}, nil, "D017",
		on2019("warning 32 CFR 2001.21(a)(4)(iii)")},
	{"two values", with{"order": "E.O. 13526: DECL: 20280504, 20290504"}, nil, "D019",
		on2019("warning 32 CFR 2001.21(a)(4)")},
	{"two values, derived", with{"order": "E.O. 13526: DECL: 20280504, 20290504", "authority": derivedLine}, nil, "D019",
		on2019("warning 32 CFR 2001.22(e)(2)")},
	{"month first", with{"order": "E.O. 13526: DECL: 05/04/2028"}, nil, "D023",
		on2019("info 32 CFR 2001.21(a)(4)")},
	{"month first, derived", with{"order": "E.O. 13526: DECL: 05/04/2028", "authority": derivedLine}, nil, "D023",
		on2019("info 32 CFR 2001.22(e)(5)")},
	{"two digits", with{"order": "E.O. 13526: DECL: 05/04/28"}, nil, "D023", on2019("info 32 CFR 2001.21(a)(4)")},

	// Handbooks that took the place of others.
	{"no TAGS", with{"tags": ""}, nil, "S002", map[string]string{"2014-08-08": "info by custom",
		"2018-10-28": "info by custom", "2018-10-29": "info 5 FAH-1 H-211d", "2024-11-19": "info 5 FAH-1 H-212d"}},
	{"no subject", with{"subject": ""}, nil, "S003", map[string]string{"2018-10-28": "info by custom",
		"2018-10-29": "info 5 FAH-1 H-211d", "2024-11-19": "info 5 FAH-1 H-212d"}},
	{"no subject in a print", nil, []string{"(U) The Harbor", ""}, "S003", on2019("info 5 FAH-1 H-211d")},
	{"U/NF", unclasLines(with{"captions": "SENSITIVE\nNOFORN", "2": "2. (U//NF) The minister gave a date."}), nil, "P007",
		on2019("info by custom")},
	{"NOFORN on plain UNCLAS", unclasLines(with{"captions": "NOFORN"}), nil, "C013", on2019("info by custom")},
	{"nobody", with{"authority": "Derived From: 18 STATE 98001"}, nil, "A012", map[string]string{
		"2010-06-26": "", "2010-06-27": "warning 32 CFR 2001.22(b)", "2019-01-19": "warning 32 CFR 2001.22(b)"}},
	{"the number of 12958", with{"order": "E.O. 12958: DECL: 20280504"}, nil, "D014",
		on2019("warning E.O. 13526")},
	{"no reason to doubt", nil, nil, "D014", on2019("")},
}
