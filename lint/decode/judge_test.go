package decode_test

import (
	"fmt"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"

	"github.com/cablelint/cablelint/grammar"
	"github.com/cablelint/cablelint/grammar/calendar"
	"github.com/cablelint/cablelint/grammar/source"
	"github.com/cablelint/cablelint/lint"
	"github.com/cablelint/cablelint/lint/decode"
	"github.com/cablelint/cablelint/rules"
)

func linters(t testing.TB) []*lint.Linter {
	list, err := decode.Linters(rules.All(), true, lint.State)
	require.NoError(t, err)
	return list
}

var today = calendar.MustDate(2026, 1, 2)

func TestJudge(t *testing.T) {
	list := linters(t)
	for text, want := range map[string]struct {
		sound   bool
		code    string // of one of the findings
		unknown string
		correct string
	}{
		"S//NF": {sound: true}, "(SBU/NF)": {sound: true}, "S E C R E T": {sound: true}, "SECRET//NOFORN": {sound: true},
		"TOP SECRET": {sound: true}, "UNCLAS": {sound: true},
		"S/REL PAK": {sound: true}, "(S//REL TO USA, GBR)": {sound: true}, "TS//SI//NF": {sound: true},
		"NODIS": {sound: true}, "NOFORN": {sound: true}, "NF": {sound: true},
		"SENSITIVE": {sound: true}, "ROGER CHANNEL": {sound: true},
		"S E C R E T//NOFORN": {sound: true}, "C O N F I D E N T I A L//EYES ONLY": {sound: true},
		"T O P  S E C R E T//SI//NOFORN": {sound: true}, "S E C R E T//NOFRON": {unknown: "NOFRON",
			correct: "S E C R E T//NOFORN"},
		"NATO SECRET": {}, "NATO CONFIDENTIAL": {}, "COSMIC TOP SECRET": {}, "(c)": {sound: true, code: "P006"},
		"SENSITIVE, SIPDIS": {sound: true}, "U/NF": {sound: true, code: "P007"},
		"C/SBU":                           {code: "P008", correct: "C"},
		"(C//FOUO)":                       {code: "P008", correct: "(C)"},
		"NODIS/EXDIS":                     {code: "C001", correct: "NODIS"},
		"NODIS EXDIS":                     {code: "C001", correct: "NODIS"},
		"STADIS SIPDIS":                   {code: "C003", correct: "STADIS"},
		"SENSITIVE SIPDIS":                {sound: true},
		"EXDIS, NODIS":                    {code: "C001", correct: "NODIS"},
		"SIPDIS, NODIS":                   {code: "C002", correct: "NODIS"},
		"S//NF/REL TO USA, GBR":           {code: "P013", correct: "S//NF"},
		"(S//REL TO USA, GBR//NF)":        {code: "P013"},
		"SECRET//NOFORN//REL TO USA, GBR": {code: "P013", correct: "SECRET//NOFORN"},
		"LOU":                             {code: "P009", correct: "SBU"},
		"SBU)":                            {code: "P005", correct: "(SBU)"},
		"(C//)":                           {code: "P005", correct: "(C)"},
		"S//NOFRON":                       {unknown: "NOFRON", correct: "S//NOFORN"},
		"C//kowalski":                     {unknown: "kowalski"},
		"C//REL TO KOWALSKI":              {unknown: "KOWALSKI"},
		"C/XYZZY/NF":                      {unknown: "XYZZY"},
		"UNCLASSIFIED//ORCON":             {code: "C017"}, "U//SI": {code: "C017"}, "S/TS": {code: "P005"},
		"(C//TK)": {code: "C017"}, "C//ORCON": {sound: true},
		"(C/XX)": {unknown: "XX", correct: "(C/XD)"}, "(C//REL TO)": {code: "P020"}, "(C/REL)": {code: "P020"},
		"SECRET//REL": {code: "P020"}, "SECRET//REL TO": {code: "P020"}, "SECRET//REL TO USA": {code: "P020"},
		"S//REL TO GBR":       {code: "P020", correct: "S//REL TO USA, GBR"},
		"SECRET//REL TO GBR":  {code: "P020", correct: "SECRET//REL TO USA, GBR"},
		"REL TO GBR":          {code: "P020"},
		"S/REL TO AUS, CAN":   {code: "P020", correct: "S/REL TO USA, AUS, CAN"},
		"REL TO USA, XYZ":     {code: "P020", unknown: "XYZ"},
		"S//REL TO USA, XYZ":  {code: "P020", unknown: "XYZ"},
		"S//REL TO USA, FVEY": {sound: true}, "REL TO USA, GBR": {sound: true}, "S/REL NATO": {sound: true},
		"S/REL TO NATO/AUS": {sound: true}, "REL TO": {sound: true},
		"a quiet week": {},
		"":             {},
	} {
		j := decode.Judge(text, today, list...)
		require.Equal(t, want.sound, j.Sound(), "%q: %v %v unread %v", text, j.Findings, j.Unknown, j.Unread)
		if want.correct != "" || !want.sound && want.unknown != "" {
			require.Equal(t, want.correct, j.Correct, text)
		}
		if want.unknown != "" {
			require.Equal(t, []string{want.unknown}, j.Unknown, text)
		}
		if want.code != "" {
			var codes []string
			for _, d := range j.Findings {
				codes = append(codes, d.Rule.Code)
			}
			require.Contains(t, codes, want.code, text)
		}
	}
}

// TestJudgesByTheDay: markings, instructions and reasons are right in their time. correct is what decode offers.
func TestJudgesByTheDay(t *testing.T) {
	list := linters(t)
	for _, c := range []struct {
		text, sound, faulty string // days
		code, correct       string
	}{
		{"LOU", "1990-01-02", "1998-01-02", "P009", "SBU"},
		{"LIMITED OFFICIAL USE", "1990-01-02", "2026-01-02", "P009", ""},
		{"OADR", "1990-01-02", "2026-01-02", "D010", ""},
		{"DECL: OADR", "1985-01-02", "1996-01-02", "D010", "DECL: 01/02/2006"},
		{"X1", "1998-01-02", "2009-01-02", "D008", ""},
		{"1.6X6", "2000-01-02", "2026-01-02", "D008", ""},
		{"X1, X6", "1998-01-02", "1990-01-02", "D009", ""},
		{"25X1-human", "2009-01-02", "2026-01-02", "D018", ""},
		{"50X1-HUM", "2026-01-02", "2009-01-02", "D018", ""},
		{"GDS", "1974-01-02", "2009-01-02", "D028", ""},
		{"XGDS-2", "1974-01-02", "1980-01-02", "D028", ""},
		{"RDS-2 3/4/99", "1980-01-02", "1974-01-02", "D028", ""},
		{"03/05/2019", "2009-03-05", "2020-01-02", "D005", ""},
		{"03/05/2019", "2009-03-05", "1990-01-02", "", ""},
		{"20550101", "2040-01-02", "2026-01-02", "D006", "20510102"},
		{"E.O. 12958: DECL: X1", "1998-01-02", "2026-01-02", "D014", ""},
		{"E.O. 13526: DECL: 20360102", "2026-01-02", "2009-01-02", "D013", ""},
		{"E.O. 12356: DECL: OADR", "1990-01-02", "1974-01-02", "D013", ""},
		{"1.5(b)", "1998-01-02", "2026-01-02", "A003", "1.4(b)"},
		{"1.4 (b) and (d)", "2009-01-02", "1998-01-02", "A003", "1.5 (b) and (d)"},
		{"Reason: 1.5 (c)", "2002-01-02", "2009-01-02", "A003", "Reason: 1.4 (c)"},
		{"1.4 (h)", "2009-01-02", "1998-01-02", "A003", ""},
	} {
		require.True(t, decode.Judge(c.text, dayOf(t, c.sound), list...).Sound(), "%s on %s", c.text, c.sound)
		j := decode.Judge(c.text, dayOf(t, c.faulty), list...)
		if c.code == "" {
			require.True(t, j.Sound(), "%s on %s: %v", c.text, c.faulty, j.Findings)
			continue
		}
		require.False(t, j.Sound(), "%s on %s", c.text, c.faulty)
		var codes []string
		for _, d := range j.Findings {
			codes = append(codes, d.Rule.Code)
		}
		require.Contains(t, codes, c.code, c.text)
		require.Equal(t, c.correct, j.Correct, "%s on %s", c.text, c.faulty)
	}
}

func dayOf(t *testing.T, s string) calendar.Day {
	t.Helper()
	day, err := time.Parse("2006-01-02", s)
	require.NoError(t, err)
	return calendar.MustDate(day.Year(), int(day.Month()), day.Day())
}

// TestInstructionsThatNoDayHas: an instruction that no order has, and what only looks like a date, is never sound.
func TestInstructionsThatNoDayHas(t *testing.T) {
	list := linters(t)
	for text, code := range map[string]string{
		"X9": "D009", "25X10": "D009", "50X3": "D009", "DECL: 25X0": "D009", "25X1": "D015", "MR": "D011",
		"DECL: 011/2/2031": "D031", "02/30/2031": "D004", "13/15/2031": "D004",
		"E.O. 12985: DECL: 20360102": "D012", "1.4(i)": "A005", "1.4 (b) and (k)": "A005",
	} {
		j := decode.Judge(text, today, list...)
		require.False(t, j.Sound(), text)
		require.True(t, j.ByDay, text)
		require.Equal(t, code, j.Findings[0].Rule.Code, text)
	}
	for _, text := range []string{"N/A", "E.O. 13526: N/A", "20301231", "DECL: 20301231",
		"Declassify On: 20301231", "50X2-WMD",
		"25X4, 20601231", "5 YEARS", "1.4 (a)", "1.4(b),(d)", "for reasons 1.4 (b) and (d)",
		"N/A TO RD PORTIONS. SEE SOURCE LIST FOR NSI PORTIONS"} {
		j := decode.Judge(text, today, list...)
		require.True(t, j.Sound(), "%s: %v", text, j.Findings)
		require.Empty(t, j.Correct, text)
	}
	require.Equal(t, "not a date", decode.Judge("DECL: 011/2/2031", today, list...).Parts[0].Says)
}

var (
	levels   = []string{"U", "C", "S", "TS", "SBU", "LOU", "UNCLASSIFIED", "CONFIDENTIAL", "SECRET", "TOP SECRET"}
	controls = []string{
		"NF", "NOFORN", "OC", "ORCON", "SI", "TK", "HCS", "G", "FOUO", "SBU", "LOU", "REL TO USA, GBR", "REL GBR", "RELIDO",
		"FGI", "RD", "FRD", "NODIS", "EXDIS",
		"EYES ONLY", "PR", "PROPIN", "SAR", "S", "C", "U",
	}
	separators = []string{"/", "//", " ", "-", ", "}
)

// TestDecodeCallsNothingSoundThatCheckCallsAnError draws markings from products of the vocabulary, each as a portion
// mark of a cable whose header covers everything. The cable is not the one that Judge builds.
func TestDecodeCallsNothingSoundThatCheckCallsAnError(t *testing.T) {
	list := linters(t)
	parser := grammar.NewParser()
	faulty := 0
	one := func(t require.TestingT, mark string) {
		text := "P 021530Z JAN 26\nFM AMEMBASSY VARNES\nTO RUEHC/SECSTATE WASHDC PRIORITY 1207\nBT\n" +
			"T O P  S E C R E T VARNES 000412\n\nNOFORN\nORCON\n\nE.O. 13526: DECL: 20360102\n" +
			"TAGS: PREL PGOV\nSUBJECT: HARBOR TALKS\n\nClassified By: DCM Ana Prill for reasons 1.4 (b) and (d).\n\n" +
			"1. (TS) Talks went on.\n\n2. (" + mark + ") More of them.\n\n3. (C) And on.\n\n4. (U) To the end.\n"
		at := strings.Index(text, "("+mark+")")
		for _, r := range list[0].File(parser.Parse(source.NewFile("a.txt", text)), nil) {
			for _, d := range r.Diagnostics {
				if d.Severity == lint.Error && d.Span.Start <= at+len(mark) && d.Span.End > at && d.Rule.Code[0] == 'P' {
					faulty++
					require.False(t, decode.Judge(mark, today, list...).Sound(), "%s: %s %s", mark, d.Rule.Code, d.Message)
					require.False(t, decode.Judge("("+mark+")", today, list...).Sound(), "(%s): %s %s", mark, d.Rule.Code, d.Message)
				}
			}
		}
	}
	for _, l := range levels {
		for _, c := range controls {
			for _, s := range separators[:2] {
				one(t, l+s+c)
			}
		}
	}
	require.Greater(t, faulty, 50, "the markings hold too few errors to say anything")
	rapid.Check(t, func(t *rapid.T) {
		words := append([]string{rapid.SampledFrom(levels).Draw(t, "level")},
			rapid.SliceOfN(rapid.SampledFrom(controls), 0, 3).Draw(t, "controls")...)
		words = rapid.Permutation(words).Draw(t, "order")
		mark := words[0]
		for _, w := range words[1:] {
			mark += rapid.SampledFrom(separators).Draw(t, "separator") + w
		}
		one(t, mark)
	})
}

// TestCorrectIsSound: what decode offers it also calls sound.
func TestCorrectIsSound(t *testing.T) {
	list := linters(t)
	offered := 0
	for _, l := range levels {
		for _, c := range controls {
			text := fmt.Sprintf("%s//%s", l, c)
			if j := decode.Judge(text, today, list...); j.Correct != "" {
				offered++
				require.True(t, decode.Judge(j.Correct, today, list...).Sound(), "%s: %s", text, j.Correct)
				require.NotEqual(t, text, j.Correct)
			}
		}
	}
	require.Greater(t, offered, 20)
}

// TestDecodeOfOthersMarks: NATO's marks are read in parentheses and without them, as a portion is.
func TestDecodeOfOthersMarks(t *testing.T) {
	day := mustDay(t)
	linters, err := decode.Linters(rules.All(), true, lint.State)
	require.NoError(t, err)
	for _, s := range []string{"//NS", "//CTS", "//NC", "//NU", "(//NS)", "//GBR S", "//NATO SECRET",
		"//COSMIC TOP SECRET"} {
		require.True(t, decode.Judge(s, day, linters...).Sound(), s)
	}
}

// TestDecodeOfLoneWords: a word of the register says what it means also without a level, and a retired one that it is.
func TestDecodeOfLoneWords(t *testing.T) {
	day := mustDay(t)
	for _, profile := range []lint.Profile{lint.State, lint.IC} {
		linters, err := decode.Linters(rules.All(), true, profile)
		require.NoError(t, err)
		for _, s := range []string{"SSI", "RSEN", "TFNI", "FISA", "HCS-P", "RD-CNWDI", "ORCON-USGOV", "ssi"} {
			j := decode.Judge(s, day, linters...)
			require.True(t, j.Sound(), s)
			require.Len(t, j.Parts, 1, s)
			require.Equal(t, s, j.Parts[0].Text)
		}
		for _, s := range []string{"WNINTEL", "NOCONTRACT"} {
			j := decode.Judge(s, day, linters...)
			require.Equal(t, []string{s}, j.Unknown)
			require.False(t, j.Sound(), s)
		}
		for _, s := range []string{"HARBOR", "SSIX", "A QUIET WEEK", ""} {
			require.False(t, decode.Judge(s, day, linters...).Sound(), s)
		}
	}
}

// TestDecodeOfLookAlikes: a letter of another script is a fault in any marking, not only in a portion mark.
func TestDecodeOfLookAlikes(t *testing.T) {
	day := mustDay(t)
	for _, profile := range []lint.Profile{lint.State, lint.IC} {
		linters, err := decode.Linters(rules.All(), true, profile)
		require.NoError(t, err)
		for s, want := range map[string]string{
			"(\u0405)": "(S)", "\u0421ONFIDENTIAL": "CONFIDENTIAL", "\uff33ECRET": "SECRET", "S\u200bECRET": "SECRET",
			"SECRET//N\u041eFORN": "SECRET//NOFORN", "N\u041eFORN": "NOFORN", "SIPD\u0406S": "SIPDIS",
		} {
			j := decode.Judge(s, day, linters...)
			if len(j.Parts) > 0 {
				require.False(t, j.Sound(), "%q", s)
				require.Equal(t, want, j.Correct, "%q", s)
			}
		}
		require.True(t, decode.Judge("SECRET//NOFORN", day, linters...).Sound())
	}
	linters, err := decode.Linters(rules.All(), true, lint.State)
	require.NoError(t, err)
	require.True(t, decode.Judge("S\u00a0E\u00a0C\u00a0R\u00a0E\u00a0T", day, linters...).Sound(), "blanks of a page")
}

// TestDecodeOfWhatFollowsAnInstruction: words after it that nobody reads are not passed over.
func TestDecodeOfWhatFollowsAnInstruction(t *testing.T) {
	day := mustDay(t)
	linters, err := decode.Linters(rules.All(), true, lint.State)
	require.NoError(t, err)
	for s, want := range map[string][]string{
		"20300303 quag": {"quag"}, "25X1, 20401231, QUAG": {"QUAG"}, "DECL: 20300303 quag": {"quag"}, "20300303": nil,
		"E.O. 13526: DECL: 20300303.": nil,
	} {
		j := decode.Judge(s, day, linters...)
		require.Equal(t, want, j.Unknown, s)
		require.Equal(t, want == nil, j.Sound(), s)
	}
	for _, s := range []string{"75X", "50X", "25X", "25X1, 75X", "20300303, 75X"} {
		require.False(t, decode.Judge(s, day, linters...).Sound(), s)
	}
}

func mustDay(t *testing.T) calendar.Day {
	day, ok := calendar.Date(2026, 11, 25)
	require.True(t, ok)
	return day
}
