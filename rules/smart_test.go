package rules

import (
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"github.com/cablelint/cablelint/grammar"
	"github.com/cablelint/cablelint/grammar/source"
	"github.com/cablelint/cablelint/internal/testing/mutation"
	"github.com/cablelint/cablelint/lint"
	"github.com/cablelint/cablelint/lint/cable"
)

// TestSoundSMARTCablesAreSound: no rule, noting ones included, reports anything in a sound cable as SMART prints it,
// alone or in mail, with its keys before its values or next to them; and the parser reads of it what the generator
// put in.
func TestSoundSMARTCablesAreSound(t *testing.T) {
	linter, err := lint.NewLinter(All(), lint.Options{})
	require.NoError(t, err)
	parser := grammar.NewParser()
	for seed := range uint64(*mutants / 5) {
		c := mutation.SoundSMART(seed)
		results := linter.File(parser.Parse(source.NewFile("cable.txt", c.Text)), nil)
		require.Len(t, results, 1, "seed %d is one cable\n%s", seed, c.Text)
		doc := results[0].Doc
		require.Equal(t, cable.SMART, doc.Form)
		require.Equal(t, c.Date.Format(time.DateOnly), doc.Date.From.String(), c.Text)
		require.Equal(t, c.Serial, doc.Serial, c.Text)
		require.True(t, doc.Print.Closed, c.Text)
		for _, d := range results[0].Diagnostics {
			t.Fatalf("seed %d %v: %s %q: %s\n%s", seed, c.Features, d.Rule.Code, d.Span.In(c.Text), d.Message, c.Text)
		}
	}
}

// TestEachSMARTMutantIsFound is TestEachMutantIsFound for cables as SMART prints them.
func TestEachSMARTMutantIsFound(t *testing.T) {
	var pool []*mutation.Text
	for seed := range uint64(1500) {
		pool = append(pool, mutation.Read(mutation.SoundSMART(1_000_000+seed).Text, nil))
	}
	b := newBreaker(t)
	total := b.all(mutation.SMARTOperators(), pool)
	for _, o := range mutation.SMARTOperators() {
		require.GreaterOrEqual(t, b.applied[o.Code+" "+o.Name], leastApplied, "%s, %s: the operator finds no place", o.Code,
			o.Name)
	}
	t.Logf("%d mutants of %d sound cables, by %d operators", total, len(pool), len(mutation.SMARTOperators()))
}

// smartPrint is a cable as SMART prints it.
const smartPrint = `                        UNCLASSIFIED
                            SBU

MRN:                    18 QUELLVILLE 138
Date/DTG:               Jan 19, 2018 / 190739Z JAN 18
From:                   AMEMBASSY QUELLVILLE
Action:                 WASHDC, SECSTATE ROUTINE
E.O.:                   13526
TAGS:                   PREL, PGOV
Captions:               SENSITIVE
Reference:              17 STATE 98001
Subject:                (U) The Harbor

1. (SBU) The minister gave a date.

2. (U) The port asked for a loan.

Signature:              Doe
Drafted By:             QUELLVILLE:Roe, Ann B
Dissemination Rule:     Released Copy

                        UNCLASSIFIED
                            SBU
`

// TestDamagedSMARTPrints: what is lost or contradicts itself is reported, and no date is wrong.
func TestDamagedSMARTPrints(t *testing.T) {
	linter, err := lint.NewLinter(All(), lint.Options{})
	require.NoError(t, err)
	year := "2018-01-01 2018-12-31"
	for name, c := range map[string]struct {
		old, text string
		date      string // first and last day; empty where the cable has none
		codes     string
	}{
		"as it is":                {"", "", "2018-01-19", ""},
		"sign read wrong":         {"Date/DTG:", "Date!DTG:", "2018-01-19", ""},
		"slash read as l":         {"Date/DTG:", "DatelDTG:", "2018-01-19", ""},
		"T read as I":             {"Date/DTG:", "Date/DIG:", "2018-01-19", ""},
		"slash in the value as 1": {"2018 / 190739Z", "20181190739Z", "2018-01-19", ""},
		"the same after a blank":  {"2018 / 190739Z", "2018 1190739Z", "2018-01-19", ""},
		"blank before Z":          {"190739Z", "190739 Z", "2018-01-19", ""},
		"month in small letters":  {"JAN 18", "Jan 18", "2018-01-19", ""},
		"a letter in the group":   {"190739Z", "19O739Z", "2018-01-19", ""},
		"the group is lost":       {" / 190739Z JAN 18", "", "2018-01-19", ""},
		"the day is lost":         {"Jan 19, 2018 / ", "", "2018-01-19", ""},
		"both are unreadable":     {"Jan 19, 2018 / 190739Z JAN 18", "Jxn 1?, 2O18 / 19O739Z JXN 18", year, ""},
		"no date":                 {"Jan 19, 2018 / 190739Z JAN 18", "", year, "S010"},
		"no line of the date":     {"Date/DTG:               Jan 19, 2018 / 190739Z JAN 18\n", "", year, ""},
		"no MRN":                  {"18 QUELLVILLE 138", "", "2018-01-19", "S010"},
		"no line of the MRN":      {"MRN:                    18 QUELLVILLE 138\n", "", "2018-01-19", ""},
		"an MRN of another year":  {"18 QUELLVILLE", "05 QUELLVILLE", "2005-01-01 2005-12-31", "D013 H022"},
		"the halves differ":       {"Jan 19, 2018", "Jan 29, 2018", "2018-01-19", "H022"},
		"neither MRN nor date": {"18 QUELLVILLE 138\nDate/DTG:               Jan 19, 2018 / 190739Z JAN 18",
			"\nDate/DTG:", "", "S010 S010"},
		"two MRNs":                {"Date/DTG", "MRN:   17 VARNES 22\nDate/DTG", "2018-01-19", "H022"},
		"two MRNs on one line":    {"18 QUELLVILLE 138", "18 QUELLVILLE 138, 17 VARNES 22", "2018-01-19", "S010"},
		"another MRN in the text": {"2. (U)", "MRN:   17 VARNES 22\n\n2. (U)", "2018-01-19", "H022"},
		"its own MRN in the text": {"2. (U)", "MRN:   18 QUELLVILLE 138\n\n2. (U)", "2018-01-19", ""},
		"two dates":               {"From:", "Date/DTG:   Jan 29, 2017 / 290739Z JAN 17\nFrom:", "2018-01-19", "H022"},
		"no E.O.":                 {"13526", "", "2018-01-19", "S010"},
		"no sender":               {"From:                   AMEMBASSY QUELLVILLE", "From:", "2018-01-19", "S010"},
		"no TAGS":                 {"PREL, PGOV", "", "2018-01-19", "S002"},
		"no subject":              {"(U) The Harbor", "", "2018-01-19", "S003"},
		"no banner above":         {smartPrint[:strings.Index(smartPrint, "MRN")], "", "2018-01-19", ""},
		"no block after the text": {smartPrint[strings.Index(smartPrint, "Signature"):], "", "2018-01-19", "S010"},
		"the text stops":          {smartPrint[strings.Index(smartPrint, "2. (U)"):], "", "2018-01-19", "S010"},
		"the head stops": {smartPrint[strings.Index(smartPrint, "From"):strings.Index(smartPrint, "1. (SBU)")], "",
			"", "-"},
		"caption in two pieces": {"SENSITIVE", "SENSITIVE, SI PDIS", "2018-01-19", ""},
		"a case number between": {"TAGS:", "UNCLASSIFIED U.S. Department of State Case No. F-2014-20439 Doc No. " +
			"C05000001 Date: 07/31/2015\nTAGS:", "2018-01-19", ""},
		"a lone letter between": {"MRN:", "  CI\n\nMRN:", "2018-01-19", ""},
	} {
		text := strings.Replace(smartPrint, c.old, c.text, 1)
		results := linter.File(grammar.NewParser().Parse(source.NewFile("cable.txt", text)), nil)
		if c.codes == "-" {
			for _, r := range results { // read as a paper, whose date is a line of its head
				require.Equal(t, "2018-01-19", r.Doc.Date.From.String(), name)
			}
			continue
		}
		require.Len(t, results, 1, name)
		d := results[0].Doc
		date := ""
		if d.Date.Known() {
			if date = d.Date.From.String(); d.Date.To != d.Date.From {
				date += " " + d.Date.To.String()
			}
		}
		require.Equal(t, c.date, date, name)
		var codes []string
		for _, f := range results[0].Diagnostics {
			codes = append(codes, f.Rule.Code)
		}
		slices.Sort(codes)
		require.Equal(t, c.codes, strings.Join(codes, " "), "%s\n%s", name, text)
	}
}

// TestForwardedSMARTPrints: five mails, each forwarded with a cable, are five cables, and a fault of one is found in
// it.
func TestForwardedSMARTPrints(t *testing.T) {
	linter, err := lint.NewLinter(All(), lint.Options{})
	require.NoError(t, err)
	var all strings.Builder
	for n := range 5 {
		fmt.Fprintf(&all, "From: Roe, Ann B\nSent: Monday, March 05, 2024 1:0%d PM\nTo: Doe\nSubject: FW: The Harbor\n\n"+
			"%s\nSECRET\n\nThis email is UNCLASSIFIED.\n\n", n, strings.Replace(smartPrint, "QUELLVILLE 138",
			fmt.Sprintf("QUELLVILLE %d", 138+n), 1))
	}
	text := strings.Replace(all.String(), "QUELLVILLE 141\n", "QUELLVILLE 141\n", 1)
	at := strings.Index(text, "QUELLVILLE 141")
	text = text[:at] + strings.Replace(text[at:], "2. (U)", "2. (C)", 1)
	results := linter.File(grammar.NewParser().Parse(source.NewFile("mail.txt", text)), nil)
	require.Len(t, results, 5)
	for n, r := range results {
		require.Equal(t, fmt.Sprintf("18QUELLVILLE%d", 138+n), r.Doc.Identifier)
		require.Equal(t, "2018-01-19", r.Doc.Date.From.String())
		require.Equal(t, "UNCLASSIFIED//SBU", r.Doc.Marking().String(), "a mail's banner is not the cable's")
		if n == 3 {
			require.Len(t, r.Diagnostics, 1)
			require.Equal(t, "R002", r.Diagnostics[0].Rule.Code)
			continue
		}
		require.Empty(t, r.Diagnostics)
	}
}

// TestSMARTFixes: a fix changes each banner or none.
func TestSMARTFixes(t *testing.T) {
	linter, err := lint.NewLinter(All(), lint.Options{})
	require.NoError(t, err)
	plain := strings.NewReplacer("                            SBU\n", "", "Captions:               SENSITIVE\n", "",
		"(SBU)", "(U)").Replace(smartPrint)
	secret := strings.NewReplacer("UNCLASSIFIED", "CONFIDENTIAL", "1. (U)", "1. (C)").Replace(plain)
	page := strings.Replace(secret, "2. (U)", "                        CONFIDENTIAL\n"+
		"                                  Page 1 of 2\n\n2. (U)", 1)
	for name, c := range map[string]struct {
		text, code string
		edits      int
	}{
		"unclassified":         {strings.Replace(plain, "2. (U)", "2. (C)", 1), "R002", 2},
		"below a paragraph":    {strings.Replace(secret, "2. (U)", "2. (S)", 1), "R001", 2},
		"a page's banner, too": {strings.Replace(page, "2. (U)", "2. (S)", 1), "R001", 3},
		"NOFORN":               {strings.Replace(secret, "2. (U)", "2. (C//NF)", 1), "R004", 2},
		"the subject":          {strings.Replace(secret, "(U) The", "(S) The", 1), "R008", 2},
		"banners that differ": {strings.Replace(strings.Replace(secret, "CONFIDENTIAL", "SECRET", 1), "2. (U)",
			"2. (TS)", 1), "R001", 0},
		"a banner that says SBU": {strings.Replace(smartPrint, "2. (U)", "2. (C)", 1), "R002", 2},
		"SBU in one banner of two": {strings.Replace(strings.Replace(smartPrint, "2. (U)", "2. (C)", 1),
			"                            SBU\n", "", 1), "R002", 0},
		"SBU on the line of the level": {strings.Replace(strings.ReplaceAll(smartPrint,
			"UNCLASSIFIED\n                            SBU", "UNCLASSIFIED//SBU"), "2. (U)", "2. (C)", 1), "R002", 0},
		"SBU on three pages": {strings.Replace(smartPrint, "2. (U)", "                        UNCLASSIFIED\n"+
			"                            SBU\n                                  Page 1 of 2\n\n2. (C)", 1), "R002", 3},
		"SBU in the prose, too": {strings.Replace(strings.Replace(smartPrint, "2. (U)", "2. (C)", 1), "loan.",
			"loan.\nSBU\nis a mark.", 1), "R002", 0},
		"a caption SENSITIVE": {strings.Replace(plain, "2. (U)", "2. (SBU)", 1), "R006", 0},
		"a banner below prose": {strings.Replace(strings.Replace(secret, "2. (U)", "2. (S)", 1), "loan.",
			"loan.\nCONFIDENTIAL", 1), "R001", 3},
		"a repeated header below": {strings.Replace(secret, "1. (C)",
			"CONFIDENTIAL QUELLVILLE 000138\n\nE.O. 13526: DECL: 20280119\nTAGS: PREL, PGOV\nSUBJECT: (U) THE HARBOR\n\n"+
				"1. (S)", 1), "R001", 3},
	} {
		found := 0
		for _, d := range findings(linter, c.text) {
			if d.Rule.Code != c.code {
				continue
			}
			found++
			edits := 0
			for _, f := range d.Fixes {
				edits += len(f.Edits)
			}
			require.Equal(t, c.edits, edits, name)
		}
		require.Equal(t, 1, found, "%s\n%s", name, c.text)
	}
}

// TestRepeatedHeaderOfSMART: the telegram's header that a print repeats below the keys is compared with them.
func TestRepeatedHeaderOfSMART(t *testing.T) {
	linter, err := lint.NewLinter(All(), lint.Options{})
	require.NoError(t, err)
	head := "MRN: 12 STATE 10280\nDate/DTG: Feb 01, 2012 / 011500Z FEB 12\nFrom: SECSTATE WASHDC\n" +
		"Action: LONDON, AMEMBASSY ROUTINE\nE.O.: 13526\nTAGS: AMGT\nCaptions: TM CHANNEL\nSubject: Travel in the Spring\n\n"
	header := "UNCLAS STATE 010280\n\nTM CHANNEL\n\nE.O. 13526: N/A\nTAGS: AMGT\nSUBJECT: TRAVEL IN THE SPRING\n\n"
	rest := "1. Posts are asked to send their plans.\n\nDOE\n\nSignature: Doe\nDrafted By: A/LM:Roe, Ann B\n\n" +
		"UNCLASSIFIED\n"
	for name, c := range map[string]struct{ old, text, codes string }{
		"they agree":        {"", "", ""},
		"another level":     {"UNCLAS STATE", "CONFIDENTIAL STATE", "H001 D002"},
		"another caption":   {"TM CHANNEL\n\nE.O.", "TM CHANNEL\nNODIS\n\nE.O.", "C006 H002"},
		"other TAGS":        {"TAGS: AMGT\nSUBJECT", "TAGS: APER\nSUBJECT", "H004"},
		"another subject":   {"TRAVEL IN THE SPRING", "THE BUDGET OF THE NEXT YEAR", "H005"},
		"another telegram":  {"UNCLAS STATE 010280", "UNCLAS STATE 010999", ""},
		"without the level": {"UNCLAS STATE 010280\n\n", "", ""},
	} {
		text := strings.Replace("UNCLASSIFIED\n\n"+head+header+rest, c.old, c.text, 1)
		var codes []string
		for _, d := range findings(linter, text) {
			if d.Severity > lint.Info {
				codes = append(codes, d.Rule.Code)
			}
		}
		require.Equal(t, c.codes, strings.Join(codes, " "), "%s\n%s", name, text)
	}
}

// TestFooterAboveSMARTKeys: what a mail's footer says above the keys is no banner of the cable.
func TestFooterAboveSMARTKeys(t *testing.T) {
	keys := smartPrint[strings.Index(smartPrint, "MRN"):strings.Index(smartPrint, "Signature")]
	for above, want := range map[string]string{
		"SBU\nThis email is UNCLASSIFIED.\n\n":      "",
		"SBU\n\nFrom: Doe\nSubject: The Harbor\n\n": "",
		"SBU\n\n": "UNCLASSIFIED//SBU",
		"SBU\n\nAction Office: PAS\nInfo Office: POL\n\n": "UNCLASSIFIED//SBU",
	} {
		docs := cable.Documents(grammar.NewParser().Parse(source.NewFile("mail.txt", above+keys)))
		require.Len(t, docs, 1)
		if want == "" {
			require.Nil(t, docs[0].FirstLine(), above)
			continue
		}
		require.Equal(t, want, docs[0].Marking().Header().String(), above)
	}
}

// TestSMARTBanners: the banner in other spellings, above the keys or below them, is the header.
func TestSMARTBanners(t *testing.T) {
	parser := grammar.NewParser()
	const keys = "MRN: 11 QUELLVILLE 873\nDate/DTG: Nov 04, 2011 / 041422Z NOV 11\nFrom: AMEMBASSY QUELLVILLE\n" +
		"E.O.: 13526\nTAGS: PGOV\nSubject: The Talks\n\n"
	const text = "1. (U) The talks go on.\n\nSignature: Doe\n"
	for banner, want := range map[string]string{
		"UNCLASSIFIED": "UNCLASSIFIED", "Unclassified": "UNCLASSIFIED", "UNCLAS": "UNCLASSIFIED",
		"U N C L A S S I F I E D": "UNCLASSIFIED", "UNCLASSIFIED -": "UNCLASSIFIED",
		"UNCLASSIFIED\nSBU": "UNCLASSIFIED//SBU", "UNCLASSIFIED\nSENSITIVE": "UNCLASSIFIED//SBU",
		"SENSITIVE BUT UNCLASSIFIED": "UNCLASSIFIED//SBU", "SBU": "UNCLASSIFIED//SBU",
		"UNCLASSIFIED//FOUO": "UNCLASSIFIED//FOUO", "UNCLASSIFIED/SBU": "UNCLASSIFIED//SBU", "CONFIDENTIAL": "CONFIDENTIAL",
		"C O N F I D E N T I A L": "CONFIDENTIAL",
		"SECRET//NOFORN":          "SECRET//NOFORN", "SECRET/NOFORN": "SECRET//NOFORN", "SECRET NOFORN": "SECRET//NOFORN",
		"SECRET - NOFORN": "SECRET//NOFORN", "SECRET\nNOFORN": "SECRET//NOFORN",
		"Secret//Noforn": "SECRET//NOFORN", "SECRET//REL TO USA, GBR": "SECRET//REL TO USA, GBR",
		"SECRET\n  REL TO USA, GBR": "SECRET//REL TO USA, GBR",
	} {
		for place, s := range map[string]string{"above": banner + "\n\n" + keys + text,
			"below": keys + banner + "\n\n" + text, "after": keys + text + "\n" + banner + "\n"} {
			docs := cable.Documents(parser.Parse(source.NewFile("cable.txt", s)))
			require.Len(t, docs, 1)
			// after the text SBU alone may be the line of a mail
			if place == "after" && strings.HasPrefix(banner, "S") && !strings.HasPrefix(banner, "SECRET") &&
				banner != "Secret//Noforn" {
				continue
			}
			require.Equal(t, want, docs[0].Marking().Header().String(), "%s %s", banner, place)
		}
	}
}
