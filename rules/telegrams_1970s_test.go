package rules

import (
	"cmp"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/cablelint/cablelint/grammar"
	"github.com/cablelint/cablelint/grammar/source"
	"github.com/cablelint/cablelint/lint"
	"github.com/cablelint/cablelint/lint/cable"
)

// read1970s lints a telegram of 1974 with the archive's record, in which some lines were replaced: old and new in
// turn.
func read1970s(t *testing.T, changes ...string) (*cable.Document, []string) {
	t.Helper()
	return readGolden(t, "telegram-1974-record", changes...)
}

// readGolden is read1970s for another text that has a golden tree.
func readGolden(t *testing.T, name string, changes ...string) (*cable.Document, []string) {
	t.Helper()
	data, err := os.ReadFile(filepath.Join("..", "testdata", "golden", name+".txt"))
	require.NoError(t, err)
	text := string(data)
	for i := 0; i < len(changes); i += 2 {
		require.Contains(t, text, changes[i])
		text = strings.ReplaceAll(text, changes[i], changes[i+1])
	}
	linter, err := lint.NewLinter(All(), lint.Options{})
	require.NoError(t, err)
	results := linter.File(grammar.NewParser().Parse(source.NewFile("cable.txt", text)), nil)
	require.NotEmpty(t, results, text)
	var codes []string
	for _, r := range results {
		for _, d := range r.Diagnostics {
			codes = append(codes, d.Rule.Code)
		}
	}
	return results[0].Doc, codes
}

// TestTelegramsOfThe1970s: what errors of teleprinters, machines that read pages and archives leave of a telegram.
func TestTelegramsOfThe1970s(t *testing.T) {
	const (
		line  = "C O N F I D E N T I A L QUELLVILLE 1325"
		dtg   = "042033Z MAR 74"
		order = "E.O. 11652: GDS"
		page  = "PAGE 02        QUELLV 01325  042157Z"
		id    = "74QUELLVILLE1325"
		day   = "1974-03-04"
	)
	lou := []string{"CONFIDENTIAL", "LIMITED OFFICIAL USE", order, "E.O. 11652: N/A", "Executive Order: GS",
		"Executive Order: N/A"}
	for name, c := range map[string]struct {
		changes       []string
		header, codes string // CONFIDENTIAL where empty
	}{
		"sound":                      {nil, "", ""},
		"a section after the serial": {[]string{line, line + "/1"}, "", ""},
		"SECTION after the serial":   {[]string{line, line + " SECTION 1 OF 2"}, "", ""},
		"a blank before Z":           {[]string{dtg, "042033 Z MAR 74"}, "", ""},
		"Z read as 2":                {[]string{dtg, "0420332 MAR 74"}, "", ""},
		"Z read as 7":                {[]string{dtg, "0420337 MAR 74"}, "", ""},
		"O read as 0":                {[]string{"R " + dtg, "0 " + dtg}, "", ""},
		"EM for FM":                  {[]string{"FM AMEMB", "EM AMEMB"}, "", ""},
		"IM for FM":                  {[]string{"FM AMEMB", "IM AMEMB"}, "", ""},
		"SECRE I": {[]string{line, "SECRE I QUELLVILLE 1325", "CONFIDENTIAL", "SECRET"},
			"SECRET", "C011"},
		"CONFIDENT I A L":  {[]string{line, "CONFIDENT I A L QUELLVILLE 1325"}, "", "C011"},
		"CONFIDEN I I A I": {[]string{line, "CONFIDEN I I A I QUELLVILLE 1325"}, "", "C011"},
		"OFFFICIAL": {append(lou, line, "LIMITED OFFFICIAL USE QUELLVILLE 1325"),
			"UNCLASSIFIED//LOU", ""},
		"no post":          {append(lou, line, "LIMITED OFFICIAL USE 1325"), "UNCLASSIFIED//LOU", ""},
		"unreadable":       {[]string{line, "C O N P I D Q N T X A L Q"}, "", "S001"},
		"no category":      {[]string{order, "E.O. 11652: XGDS", "Order: GS", "Order:"}, "", "D035"},
		"a fifth category": {[]string{order, "E.O. 11652: XGDS-5", "Order: GS", "Order:"}, "", "D035"},
		"a date that has passed": {[]string{order, "E.O. 11652: ADS, DECLAS 12/31/73", "Order: GS", "Order:"},
			"", "D005"},
		"N:A":            {[]string{order, "E.O. 11652: N:A", "Order: GS", "Order:"}, "", "D002"},
		"/A":             {[]string{order, "E.O. 11652: /A", "Order: GS", "Order:"}, "", "D002"},
		"a lost colon":   {[]string{order, "E.O. 116528 GDS"}, "", "S006"},
		"no instruction": {[]string{order + "\n", ""}, "", "D001"},

		"STADIS above EXDIS": {[]string{"STATE FOR ARA", "STADIS\nEXDIS", "Restrictions: n/a", "Restrictions: STADIS, EXDIS"},
			"CONFIDENTIAL//EXDIS//STADIS", ""},
		"a page line in two":       {[]string{page, "PAGE 02\nQUELLV 01325  042157Z"}, "", ""},
		"another serial in it":     {[]string{page, "PAGE 02\nQUELLV 09999  042157Z"}, "", "H010"},
		"GP-3 under its own order": {[]string{order, "E.O. 10501: GP-3", "Order: GS", "Order:"}, "", "D014"},
		"the record's level": {[]string{"Original Classification: CONFIDENTIAL", "Original Classification: SECRET"},
			"", "H014"},
		"the record's number":   {[]string{"1974QUELLV01325", "1974QUELLV01326"}, "", "H015"},
		"the record's date":     {[]string{"04 MAR 1974", "04 JUN 1974"}, "", "H015"},
		"the record's order":    {[]string{"Executive Order: GS", "Executive Order: X2"}, "", "H021"},
		"the record's captions": {[]string{"Restrictions: n/a", "Restrictions: EXDIS"}, "", "H021"},
		"captions before": {[]string{"STATE FOR ARA", "NODIS", "Restrictions: n/a",
			"Restrictions: n/a\nPrevious Handling Restrictions: NODIS"},
			"CONFIDENTIAL//NODIS", ""},
		"no DTG": {[]string{"R " + dtg + "\n", ""}, "", ""},
		"keys without values": {[]string{"Order: GS", "Order:", "Classification: CONFIDENTIAL", "Classification:",
			"Date: 04 MAR 1974", "Date:"},
			"", ""},
		"a date of the day of review": {[]string{"CONFIDENTIAL\n\nPAGE 01", "3/2/2026\n\nCONFIDENTIAL\n\nPAGE 01"},
			"", ""},
		"a date and no DTG": {[]string{"CONFIDENTIAL\n\nPAGE 01", "3/2/2026\n\nCONFIDENTIAL\n\nPAGE 01", "R " + dtg + "\n",
			""},
			"", ""},
		"a mark for LOU": {append(lou, line, "LIMITED OFFICIAL USE QUELLVILLE 1325", "1. THE", "1. (L) THE", "2. STAFF",
			"2. (LOU) STAFF"),
			"UNCLASSIFIED//LOU", ""},
		"reversed ENTIRE TEXT": {[]string{"1. THE", "1. ENTIRE TEXT SECRET.\n\n2. THE", "2. STAFF", "3. STAFF", "3. MORE",
			"4. MORE"},
			"", "R001"},
	} {
		t.Run(name, func(t *testing.T) {
			d, codes := read1970s(t, c.changes...)
			require.Equal(t, id, d.Identifier)
			require.Equal(t, day, d.Date.From.String())
			require.Equal(t, cmp.Or(c.header, "CONFIDENTIAL"), d.Marking().String())
			require.Equal(t, c.codes, strings.Join(codes, " "))
		})
	}
}

// TestEntireTextBelowFields: copies lose the blank line between the header and the mark of the entire text, which is
// then no part of the field above it.
func TestEntireTextBelowFields(t *testing.T) {
	for _, mark := range [...]string{"(S-ENTIRE TEXT)", "(S - ENTIRE TEXT)", "S - ENTIRE TEXT", "SECRET - ENTIRE TEXT.",
		"SECRET ENTIRE TEXT", "(ENTIRE TEXT SECRET.)", "ENTIRE TEXT SECRET.", "1. S-ENTIRE TEXT"} {
		for _, above := range [...]string{"REF: QUELLVILLE 1177", "REF: A) STATE 12, B) VARNES 7\nC) OSTER 3",
			"SUBJECT: A MINISTER SPEAKS", "TAGS: PFOR, XX", "E.O. 12065: GDS 1/9/85 (DOE, JOHN) OR-M"} {
			text := "R 091500Z JAN 79\nFM AMEMBASSY QUELLVILLE\nTO SECSTATE WASHDC 2050\nC O N F I D E N T I A L QUELLVILLE " +
				"1103\nE.O. 12065: GDS 1/9/85 (DOE, JOHN) OR-M\nTAGS: PFOR, XX\nSUBJECT: A MINISTER SPEAKS\n" + above + "\n" +
				mark + "\n1. THE MINISTER SPOKE.\n2. STAFF WERE TOLD.\n"
			require.Contains(t, codesOf(t, text), "R001", text)
		}
	}
}

// TestLevelsJoinedToPosts: a machine that reads a page joins the level to the post. The level is read, and a portion
// above it is found; longer words are no level.
func TestLevelsJoinedToPosts(t *testing.T) {
	for line, want := range map[string]string{
		"CONFIDENTIALQUELLVILLE 004180":           "CONFIDENTIAL",
		"CONFIDENTIALNEW OSTER 002940":            "CONFIDENTIAL",
		"CONFIDENTIALSECTION 01 OF 04 NEW 001817": "CONFIDENTIAL",
		"SECRETSTATE 150411":                      "SECRET",
		"UNCLASSTATE 150411":                      "UNCLASSIFIED",
		"UNCLASSIFIEDST. ELOY 1504":               "UNCLASSIFIED",
		"SECRETARY STATE 150411":                  "",
		"SECRETARIAT 150411":                      "",
		"CONFIDENTIALITY 150411":                  "",
		"CONFIDENTIALLY OSTER 150411":             "",
		"CONFIDENTIALQUELLVILLE":                  "",
	} {
		for _, above := range [...]string{"", "CONFIDENTIAL\nPAGE 02\n", "AMEMBASSY NAIROBI\n"} {
			text := "UNCLASSIFIED\nRELEASED IN FULL\nP 251212Z MAY 94\nFM AMEMBASSY QUELLVILLE\nTO SECSTATE WASHDC PRIORITY " +
				"0433\n" + above + line + "\nPARIS FOR POL\nLONDON FOR POL\nAF/C FOR DOE\nAF/E FOR ROE\nE.O. 12356: DECL: OADR\n" +
				"TAGS: PREL, XX\nSUBJECT: A MINISTER SPEAKS\n\n1. (TS) HE SPOKE.\n\n2. (U) STAFF WERE TOLD.\n"
			linter, err := lint.NewLinter(All(), lint.Options{})
			require.NoError(t, err)
			results := linter.File(grammar.NewParser().Parse(source.NewFile("cable.txt", text)), nil)
			require.Len(t, results, 1, text)
			if want == "" {
				if strings.Contains(above, "PAGE") { // the page's banner and line are the header then
					continue
				}
				require.Nil(t, results[0].Doc.FirstLine(), text)
				continue
			}
			require.Equal(t, want, results[0].Doc.Marking().String(), text)
			require.NotZero(t, results[0].Doc.Serial, text)
		}
	}
}

// TestWhiteHousePrints: date, sender and class are after labels, of which a machine misreads some.
func TestWhiteHousePrints(t *testing.T) {
	for name, c := range map[string]struct {
		changes   []string
		id, codes string
	}{
		"sound":        {nil, "97QUELLVILLE451", ""},
		"on one line":  {[]string{" TEXT:\n          UNCLAS", " TEXT:    UNCLAS"}, "97QUELLVILLE451", ""},
		"a mark above": {[]string{"2. MORE", "2. (C) MORE"}, "97QUELLVILLE451", "R002"},
		"labels misread": {[]string{"LINE3:", "LINES:", "LINE4:    FM", "LINE4:    EM", "SUBJ:", "SUB J:"},
			"97QUELLVILLE451", ""},
		"DTG: alone":   {[]string{"LINE3:    O 071226Z FEB 97\n", ""}, "97QUELLVILLE451", ""},
		"LINE3: alone": {[]string{"  DTG:    071226Z FEB 97\n", "  DTG:\n"}, "97QUELLVILLE451", ""},
		"no date":      {[]string{"071226Z FEB 97", ""}, "", ""},
		"another class": {[]string{"CLASS:    UNCLASSIFIED", "CLASS:    CONFIDENTIAL"},
			"97QUELLVILLE451", "H014"},
		"captions, class only": {[]string{"STATE FOR EUR/NB", "SENSITIVE"}, "97QUELLVILLE451", ""},
		"OSRI first": {[]string{" OSRI:    RUEHQV\n", "", "LINE1:", " OSRI:    RUEHQV\nLINE1:"},
			"97QUELLVILLE451", ""},
	} {
		t.Run(name, func(t *testing.T) {
			d, codes := readGolden(t, "white-house-print", c.changes...)
			require.Equal(t, c.id, d.Identifier)
			require.Equal(t, c.codes, strings.Join(codes, " "))
		})
	}
}

// TestFilesOfRecords: a file of several telegrams, each with its record, is no splice; a telegram without a record
// after one that has one is.
func TestFilesOfRecords(t *testing.T) {
	read := func(name string) string {
		text, err := os.ReadFile(filepath.Join("..", "testdata", "golden", name+".txt"))
		require.NoError(t, err)
		return string(text)
	}
	record, print := read("telegram-1974-record"), read("white-house-print")
	next := strings.ReplaceAll(record, "1325", "1326")
	bare := next[:strings.Index(next, "Message Attributes")]
	const rest = "\n\nE.O. 11652: GDS\nTAGS: PFOR\nSUBJECT: A MINISTER SPEAKS\n\n1. HE SAID.\n"
	linter, err := lint.NewLinter(All(), lint.Options{})
	require.NoError(t, err)
	for name, c := range map[string]struct {
		text   string
		cables int
		codes  string
	}{
		"two records": {record + next, 2, ""},
		"four records": {record + next + strings.ReplaceAll(record, "1325", "1327") + strings.ReplaceAll(record, "1325",
			"1328"), 4, ""},
		"a print of the White House after it": {record + print, 2, "H008"},
		"a telegram without an envelope":      {record + "S E C R E T QUELLVILLE 1326" + rest, 2, "H008"},
		"a level in one piece":                {record + "\nSECRET QUELLVILLE 1326" + rest, 2, "H008"},
		"a paragraph after it":                {record + "\n4. (S) HE SAID.\n", 1, "R001"},
		"a paragraph without a number":        {record + "\n(S) HE SAID.\n", 1, "R001"},
		"a subject that wraps": {strings.Replace(record, "A MINISTER SPEAKS\nTAGS:", "A MINISTER SPEAKS ABOUT\n"+
			"SECRET TALKS IN 1973\nTAGS:", 1), 1, ""},
		"two of the White House":  {print + "\n" + strings.ReplaceAll(print, "451", "452"), 2, ""},
		"no record of the second": {record + bare, 2, "H008"},
		"no record of the first":  {bare + record, 2, "H008 H010"},
		"no record of the last":   {record + next + strings.ReplaceAll(bare, "1326", "1327"), 3, "H008"},
		"another level in the second": {record + strings.ReplaceAll(next, "C O N F I D E N T I A L", "UNCLAS"), 2,
			"D003 H014"},
	} {
		results := linter.File(grammar.NewParser().Parse(source.NewFile("cable.txt", c.text)), nil)
		require.Len(t, results, c.cables, name)
		var codes []string
		for _, r := range results {
			for _, d := range r.Diagnostics {
				codes = append(codes, d.Rule.Code)
			}
		}
		slices.Sort(codes)
		require.Equal(t, c.codes, strings.Join(codes, " "), name)
	}
}

// TestRecordAlone: a record without a telegram is a citation, and no cable.
func TestRecordAlone(t *testing.T) {
	text, err := os.ReadFile(filepath.Join("..", "testdata", "golden", "telegram-1974-record.txt"))
	require.NoError(t, err)
	record := string(text)[strings.Index(string(text), "Message Attributes"):]
	require.Empty(t, cable.Documents(grammar.NewParser().Parse(source.NewFile("cable.txt", record))))
}

// TestMailIsNotADate: the day of the mail that a telegram came in is not the telegram's; it was sent before.
func TestMailIsNotADate(t *testing.T) {
	const front, dtg = "CONFIDENTIAL\n\nPAGE 01", "R 042033Z MAR 74\n"
	mail := "From: A\nSent: March 4, 2024 3:00 PM\nTo: B\n\n" + front
	d, codes := read1970s(t, front, mail)
	require.Equal(t, "1974-03-04", d.Date.From.String())
	require.Empty(t, codes)
	d, _ = read1970s(t, front, mail, dtg, "", "Draft Date: 04 MAR 1974", "Draft Date:")
	require.Equal(t, cable.FromIdentifier, d.Date.Source)
	require.Equal(t, 1974, d.Date.To.Year())
	bare := []string{front, mail, dtg, "", "04 MAR 1974", "", "1974QUELLV01325", "", "E.O. 11652: GDS\n", ""}
	d, _ = read1970s(t, append(bare, "1. THE", "1. (C) THE")...)
	require.False(t, d.Date.Known())
	require.LessOrEqual(t, lint.Evidence(d).To.String(), "2024-03-04")
}
