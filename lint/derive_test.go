package lint

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/cablelint/cablelint/grammar"
	"github.com/cablelint/cablelint/grammar/source"
	"github.com/cablelint/cablelint/lint/cable"
)

func derived(t *testing.T, text string) Derivation {
	docs := cable.Documents(grammar.NewParser().Parse(source.NewFile("cable.txt", text)))
	require.Len(t, docs, 1)
	return Derive(docs[0])
}

func TestTheHeaderIsWhatThePortionsCallFor(t *testing.T) {
	const head = "R 041530Z MAY 09\nUNCLAS VARNES 000412\n\nE.O. 12958: N/A\nSUBJECT: THE SHIP\n\n"
	for body, want := range map[string]struct {
		level, marking string
		captions       []string
	}{
		"1. (U) A.\n\n2. (SBU) B.\n": {"UNCLAS", "UNCLASSIFIED//SBU", []string{"SENSITIVE"}},
		"1. (SBU) A.\n\n2. (C) B.\n": {"C O N F I D E N T I A L", "CONFIDENTIAL", nil},
		"1. (SBU/NF) A.\n\n2. (C) B.\n": {"C O N F I D E N T I A L", "CONFIDENTIAL//NOFORN",
			[]string{"NOFORN"}},
		"1. (C/REL UK) A.\n\n2. (C/REL FRANCE) B.\n": {"C O N F I D E N T I A L", "CONFIDENTIAL//NOFORN",
			[]string{"NOFORN"}},
		"1. (S/REL UK) A.\n": {"S E C R E T", "SECRET//REL TO USA, GBR",
			[]string{"REL TO USA, GBR"}},
		"1. (TS) A.\n\n2. (C) B.\n":                                   {"T O P  S E C R E T", "TOP SECRET", nil},
		"1. (U) The points are:\n\n(a) one\n\n(b) two\n\n(c) three\n": {"UNCLAS", "UNCLASSIFIED", nil},
		"1. (LOU) A.\n": {"LIMITED OFFICIAL USE", "UNCLASSIFIED//LOU", nil},
	} {
		d := derived(t, head+body)
		require.Equal(t, want.level, d.Level.Text, body)
		require.NotEmpty(t, d.Level.By, body)
		var captions []string
		for _, c := range d.Captions {
			captions = append(captions, c.Text)
			require.NotEmpty(t, c.By, body)
		}
		require.Equal(t, want.captions, captions, body)
	}
	require.Empty(t, derived(t, head+"1. A.\n").Level.Text)
}

func TestADerivationListsThePortionsThatItCouldNotCount(t *testing.T) {
	const head = "R 041530Z MAY 09\nS E C R E T VARNES 000412\n\nE.O. 12958: DECL: 05/04/2019\nSUBJECT: THE SHIP\n\n"
	for body, want := range map[string][]int{
		"1. (C) One.\n\n2. The pier is new.\n\n3. (U) Three.\n":                               {2},
		"1. (C) One.\n\n2. (TBD) The pier is new.\n\n3. (U) Three.\n":                         {2},
		"1. (C) One.\n\n2. (CU) The pier is new.\n\n3. The press of the town was not told.\n": {2, 3},
		"1. (C) One.\n\n2. [S] The pier is new.\n\n3. (U) Three.\n":                           {2},
		"1. (C) One.\n\n2. XXXXXXXXXXXX said that the pier is new.\n\n3. (U) Three.\n":        {2},
		"1. The pier is new.\n\n2. (C) Two.\n\n3. () Three ships went to sea.\n":              {1, 3},
		"1. (C) One.\n\n2. (S/NF) Two.\n\n3. (SBU) Three.\n":                                  nil,
		"1. (C) One.\n\n2. KEY POINTS\n\n-- (C) A pier.\n\n3. (U) Three.\n":                   nil,
		"1. (C) The points:\n\n(a) one\n\n(b) two\n\n(c) three\n":                             nil,
		"1. (C) One.\n\n2. (C) Begin text:\n\n1. A pier.\n\nEnd text.\n":                      nil,
		"1. SECRET - ENTIRE TEXT.\n\n2. The pier is new.\n\n3. Staff left.\n":                 nil,
		"1. (U) The ship.\n\n2. (FOO/BAR) The pier is new.\n\n3. (U) Three.\n":                {2},
	} {
		var got []int
		for _, p := range derived(t, head+body).Uncounted {
			got = append(got, p.Number)
		}
		require.Equal(t, want, got, body)
	}
}

func TestTheSkeletonIsTheOrdersOnTheDay(t *testing.T) {
	for dtg, want := range map[string][2]string{
		"041530Z MAY 74": {"E.O. 11652: GDS", ""}, "041530Z MAY 80": {"E.O. 12065: GDS 05/04/1986 ([name])", ""},
		"041530Z MAY 88": {"E.O. 12356: DECL: OADR", ""},
		"041530Z MAY 98": {"E.O. 12958: DECL: 05/04/2008", "Classified By: [name], [position]. Reason: 1.5 ([letters])"},
		"041530Z MAY 09": {"E.O. 12958: DECL: 05/04/2019", "Classified By: [name], [position]. Reason: 1.4 ([letters])"},
		"041530Z MAY 12": {"E.O. 13526: DECL: 20220504", "Classified By: [name], [position]. Reason: 1.4 ([letters])"},
	} {
		d := derived(t, "R "+dtg+"\nS E C R E T VARNES 000412\n\nSUBJECT: THE SHIP\n\n1. (S) A.\n")
		require.Equal(t, want, [2]string{d.Order, d.Authority}, dtg)
	}
}

// TestSMARTHeaderIsWhatThePortionsCallFor: as SMART prints it.
func TestSMARTHeaderIsWhatThePortionsCallFor(t *testing.T) {
	const head = "UNCLASSIFIED\n\nMRN: 18 VARNES 22\nDate/DTG: Jan 19, 2018 / 190739Z JAN 18\nFrom: AMEMBASSY VARNES\n" +
		"E.O.: 13526\nTAGS: PREL\nSubject: X\n\n"
	for body, want := range map[string]struct {
		level    string
		captions []string
	}{
		"1. (U) A.\n\n2. (SBU) B.\n":    {"UNCLASSIFIED", []string{"SBU", "SENSITIVE"}},
		"1. (SBU) A.\n\n2. (C) B.\n":    {"CONFIDENTIAL", nil},
		"1. (S//NF) A.\n\n2. (C) B.\n":  {"SECRET", []string{"NOFORN"}},
		"1. (S//REL TO USA, GBR) A.\n":  {"SECRET", []string{"REL TO USA, GBR"}},
		"1. (U) A.\n\nSignature: Doe\n": {"UNCLASSIFIED", nil},
	} {
		d := derived(t, head+body)
		require.Equal(t, want.level, d.Level.Text, body)
		var captions []string
		for _, c := range d.Captions {
			captions = append(captions, c.Text)
		}
		require.Equal(t, want.captions, captions, body)
		require.Equal(t, "E.O.: 13526", d.Order)
		require.Empty(t, d.Authority)
	}
}

// TestTheRegisterCountsPortions: of the marks of portions; the subject's is not one.
func TestTheRegisterCountsPortions(t *testing.T) {
	const head = "R 041530Z MAY 09\nS E C R E T VARNES 000412\n\nSUBJECT: (TS) THE SHIP\n\n"
	of := func(body string) (parts []string) {
		docs := cable.Documents(grammar.NewParser().Parse(source.NewFile("a.txt", head+body)))
		require.Len(t, docs, 1)
		for _, p := range DeriveRegister(docs[0]).Parts {
			parts = append(parts, p.Text)
		}
		return parts
	}
	require.Equal(t, []string{"SECRET", "NOFORN"}, of("1. (S//NF) A.\n\n2. (U) B.\n"))
	require.Empty(t, of("1. A.\n"))
	for _, mark := range []string{
		"(S//NF - ENTIRE TEXT)", "(SECRET//NOFORN - ENTIRE TEXT)", "SECRET//NOFORN - ENTIRE TEXT.",
		"(S/NF--ENTIRE TEXT)", "ENTIRE TEXT IS SECRET//NOFORN.", "(ENTIRE TEXT - S//NF)",
	} {
		require.Equal(t, []string{"SECRET", "NOFORN"}, of("1. "+mark+"\n\n2. A.\n"), mark)
	}
}
