package register

import (
	"math/rand/v2"
	"slices"
	"testing"

	"github.com/stretchr/testify/require"
)

func read(texts ...string) (list []Marking) {
	for _, s := range texts {
		list = append(list, Parse(s).Marking)
	}
	return list
}

func TestRollUp(t *testing.T) {
	for _, row := range []struct {
		banner   string
		portions []string
	}{
		{"SECRET", []string{"(U)", "(S)"}},
		{"//NATO SECRET", []string{"(//NR)", "(//NS)"}},
		{"//NATO RESTRICTED", []string{"(//NR)", "(//NU)"}},
		{"SECRET//NOFORN", []string{"(S//NF)", "(C)"}},
		{"SECRET//NOFORN", []string{"(S//REL TO USA, GBR)", "(S//NF)"}},
		{"SECRET//NOFORN", []string{"(S//REL TO USA, GBR)", "(C)"}},
		{"SECRET//NOFORN", []string{"(S//REL TO USA, GBR)", "(S//REL TO USA, JPN)"}},
		{"SECRET//REL TO USA, GBR", []string{"(S//REL TO USA, GBR)", "(C//REL TO USA, CAN, GBR)", "(U)"}},
		{"SECRET//REL TO USA, GBR", []string{"(S//REL TO USA, GBR)", "(C//REL TO USA, FVEY)"}},
		{"SECRET//REL TO USA, FVEY", []string{"(S//REL TO USA, FVEY)", "(C//REL TO USA, JPN, FVEY)"}},
		{"SECRET//REL TO USA, ACGU", []string{"(S//REL TO USA, FVEY)", "(C//REL TO USA, ACGU)"}},
		{"SECRET//RELIDO", []string{"(S//RELIDO)", "(C//RELIDO)"}},
		{"SECRET//NOFORN", []string{"(S//RELIDO)", "(C)"}},                              // rule 17
		{"SECRET//RELIDO", []string{"(S//RELIDO)", "(S//REL TO USA, AUS, CAN/RELIDO)"}}, // p. 155
		{"SECRET//NOFORN", []string{"(S//RELIDO)", "(S//REL TO USA, AUS, CAN)"}},
		{"SECRET//NOFORN", []string{"(S//RELIDO)", "(S//DISPLAY ONLY IRQ)"}},
		{"SECRET//DISPLAY ONLY AFG", []string{"(S//DISPLAY ONLY AFG)", "(S//DISPLAY ONLY AFG, IRQ)"}},
		{"SECRET//NOFORN", []string{"(S//DISPLAY ONLY AFG)", "(S//DISPLAY ONLY IRQ)"}},
		{"SECRET//DISPLAY ONLY IRQ", []string{"(S//REL TO USA, IRQ)", "(S//DISPLAY ONLY IRQ)"}}, // p. 166
		{"SECRET//REL TO USA, IRQ/DISPLAY ONLY AFG", []string{"(S//REL TO USA, IRQ/DISPLAY ONLY AFG)",
			"(S//REL TO USA, IRQ/DISPLAY ONLY AFG)"}},
		{"SECRET//NOFORN", []string{"(S//REL TO USA, AFG/DISPLAY ONLY IRQ)", "(S//REL TO USA, GBR/DISPLAY ONLY PAK)"}},
		{"SECRET//NOFORN", []string{"(S//REL TO USA, GBR/RELIDO)", "(C)"}},
		{"SECRET//REL TO USA, CAN, GBR", []string{"(S//USA/CAN/GBR EYES ONLY)", "(C//REL TO USA, CAN, GBR)"}},
		{"SECRET//NOFORN/FISA", []string{"(U//FISA)", "(S//NF)"}},
		{"SECRET//NOFORN//LES", []string{"(S//REL TO USA, JPN)", "(U//LES-NF)"}},
		{"SECRET//NOFORN//LES", []string{"(S//NF)", "(U//LES)"}},
		{"SECRET//NOFORN/DEA SENSITIVE", []string{"(U//DSEN)", "(S//NF)"}},
		{"SECRET//NOFORN", []string{"(S//NF)", "(U//DS)"}},
		{"SECRET//NOFORN", []string{"(S//REL TO USA, GBR)", "(U//DCNI)"}},
		{"SECRET//NOFORN//SSI", []string{"(S//NF)", "(U//SSI)"}},
		{"UNCLASSIFIED//PROPIN", []string{"(U//FOUO)", "(U//PR)"}},
		{"UNCLASSIFIED//SBU/SSI", []string{"(U//SBU/SSI)", "(U//FOUO)"}},
		{"TOP SECRET//BOHEMIA//FGI AUS CAN DEU NATO//NOFORN", []string{"(TS//RELIDO)", "(//CAN DEU S//REL TO USA, CAN, DEU)",
			"(//AUS S//REL TO USA, AUS)", "(//CTS//BOHEMIA//REL TO USA, NATO)"}}, // p. 127
		{"SECRET//RD/ATOMAL//FGI NATO//NOFORN", []string{"(S//RD//NF)", "(//NS//ATOMAL//REL TO USA, NATO)"}}, // p. 122
		{"SECRET//FGI//NOFORN", []string{"(S//RELIDO)", "(//DEU S//NF)", "(//FGI S//NF)"}},                   // p. 128
		{"TOP SECRET//FGI CAN DEU//REL TO USA, CAN, DEU", []string{"(TS//REL TO USA, CAN, DEU)",
			"(TS//FGI DEU//REL TO USA, CAN, DEU)", "(//CAN S//REL TO USA, CAN, DEU)"}}, // p. 126
		{"TOP SECRET//TK-BLFH ABCD-IDIT//NOFORN", []string{"(TS//TK-BLFH ABCD//NF)", "(TS//TK-IDIT//NF)"}}, // p. 90
		{"TOP SECRET//RSV-123-ABC//NOFORN", []string{"(TS//RSV-ABC//NF)", "(TS//RSV-123//NF)"}},            // p. 73
		{"SECRET//RD-SIGMA 14 20//NOFORN", []string{"(S//RD-SG 20//NF)", "(S//FRD-SG 14//NF)"}},            // p. 109
		{"TOP SECRET//IMCON/NOFORN", []string{"(S//IMC/REL TO USA, AUS, CAN, GBR, NZL)", "(TS//NF)"}},      // p. 144
		{"UNCLASSIFIED//REL TO USA, FVEY", []string{"(U)", "(U//REL TO USA, FVEY)"}},                       // p. 54
		{"SECRET//REL TO USA, JPN", []string{"(U//FOUO/REL TO USA, JPN)", "(S//REL TO USA, JPN)"}},         // p. 52
		{"SECRET//NOFORN", []string{"(S//DISPLAY ONLY AFG)", "(C)"}},
		{"SECRET//ORCON/NOFORN", []string{"(S//OC/NF)", "(S//OC-USGOV/NF)"}},
		{"SECRET//NOFORN//NODIS", []string{"(S//NF//ND)", "(S//NF//XD)"}},
		{"SECRET//NOFORN", []string{"(S)", "(U//SBU-NF)"}},
		{"SECRET", []string{"(S)", "(U//SBU)", "(U//FOUO)"}},
		{"UNCLASSIFIED//SBU", []string{"(U//FOUO)", "(U//SBU)"}},
		{"UNCLASSIFIED//SBU NOFORN", []string{"(U//SBU)", "(U//SBU-NF)"}},
		{"UNCLASSIFIED//FOUO", []string{"(U//FOUO)", "(U)"}},
		{"TOP SECRET//SI-G/TK//ORCON/NOFORN", []string{"(TS//SI-G//OC/NF)", "(S//TK//NF)", "(S//SI//NF)"}},
		{"SECRET//HCS-O-P//ORCON/NOFORN", []string{"(S//HCS-O//OC/NF)", "(S//HCS-P//NF)"}},
		{"SECRET//SAR-BP/GB", []string{"(S//SAR-BP)", "(S//SAR-GB)"}},
		{"SECRET//RD-CNWDI//NOFORN", []string{"(S//RD-CNWDI//NF)", "(S//FRD//NF)"}},
		{"SECRET//FRD", []string{"(S//FRD)", "(S//TFNI)"}},
		{"SECRET//RD-SIGMA 14 20", []string{"(S//RD-SIGMA 14)", "(S//RD-SIGMA 20)"}},
		{"SECRET", []string{"(S)", "(U//UCNI)"}},
		{"SECRET//FGI GBR", []string{"(S)", "(//GBR S)"}},
		{"SECRET//FGI GBR NATO", []string{"(S)", "(//GBR S)", "(//NC)"}},
		{"SECRET//FGI", []string{"(S//FGI)", "(//GBR S)"}},
		{"SECRET//FGI CAN", []string{"(S)", "(//JOINT S CAN USA)"}},
		{"CONFIDENTIAL//FGI CAN", []string{"(U)", "(//CAN R)"}},
		{"//GBR SECRET", []string{"(//GBR S)", "(//GBR C)"}},
		{"//NATO SECRET", []string{"(//NS)", "(//NC)"}},
		{"//JOINT SECRET CAN USA", []string{"(//JOINT S CAN USA)", "(//JOINT C CAN USA)"}},
	} {
		require.Equal(t, row.banner, RollUp(read(row.portions...)).Banner(), "%v", row.portions)
	}
}

// TestRollUpIsALattice: the order and the repetition of portions change nothing, and what is rolled up twice stays.
func TestRollUpIsALattice(t *testing.T) {
	all := read(products()...)
	r := rand.New(rand.NewPCG(3, 4))
	for range 3000 {
		a, b, c := all[r.IntN(len(all))], all[r.IntN(len(all))], all[r.IntN(len(all))]
		require.Equal(t, Join(a, b), Join(b, a))
		require.Equal(t, Join(a, Join(b, c)), Join(Join(a, b), c))
		require.Equal(t, Join(a, a), Join(Join(a, a), a))
		whole := RollUp([]Marking{a, b, c})
		require.Equal(t, whole.Banner(), RollUp([]Marking{c, a, b, a}).Banner())
		require.GreaterOrEqual(t, whole.Level, a.Level)
		require.Equal(t, whole.Banner(), Parse(whole.Banner()).Banner(), "%s, %s, %s", a.Banner(), b.Banner(), c.Banner())
	}
}

func FuzzParse(f *testing.F) {
	for _, s := range sound {
		f.Add(s.banner)
		f.Add(s.portion)
	}
	f.Fuzz(func(t *testing.T, s string) {
		p := Parse(s)
		faults := Judge(p)
		if p.Understood() && faults == nil {
			again := Parse(p.Right())
			require.Nil(t, Judge(again), "%q -> %q", s, p.Right())
			require.Equal(t, p.Right(), again.Right())
		}
		if len(s) < 60 {
			for _, suggestion := range Suggest(s) {
				require.True(t, Parse(suggestion).Understood(), "%q -> %q", s, suggestion)
			}
		}
	})
}

// TestRollUpSaysWhy: what no portion has, and what the banner leaves out, has a reason.
func TestRollUpSaysWhy(t *testing.T) {
	for _, row := range []struct {
		portions []string
		part     string
		why      string
		without  []string
	}{
		{[]string{"(S//REL TO USA, GBR)", "(S//REL TO USA, JPN)"}, "NOFORN",
			"the portions have no country in common (p. 29)", []string{"REL TO"}},
		{[]string{"(S//REL TO USA, GBR)", "(C)"}, "NOFORN", "a portion names nobody that it may be released to (p. 29)",
			[]string{"REL TO"}},
		{[]string{"(S)", "(U//SBU-NF)"}, "NOFORN", "a portion is SBU NOFORN (p. 29)", []string{"SBU NOFORN"}},
		{[]string{"(S)", "(//GBR S)"}, "FGI GBR",
			"a portion is classified by others, and the banner is the United States' (p. 28)", nil},
		{[]string{"(U)", "(//CAN R)"}, "CONFIDENTIAL", "a foreign RESTRICTED is protected as CONFIDENTIAL", nil},
		{[]string{"(S//OC/NF)", "(S//OC-USGOV/NF)"}, "", "", []string{"ORCON-USGOV"}},
		{[]string{"(S//NF//ND)", "(S//NF//XD)"}, "", "", []string{"EXDIS"}},
		{[]string{"(S//RD//NF)", "(S//FRD//NF)"}, "", "", []string{"FRD"}},
		{[]string{"(S)", "(U//FOUO)"}, "", "", []string{"FOUO"}},
		{[]string{"(S//NF)", "(S//RELIDO)"}, "", "", []string{"RELIDO"}},
	} {
		roll := RollUp(read(row.portions...))
		require.Equal(t, row.why, roll.Why[row.part], "%v", row.portions)
		var without []string
		for _, y := range roll.Yields {
			without = append(without, y.Text)
			require.NotEmpty(t, y.Why)
			require.NotZero(t, y.Page)
		}
		require.Equal(t, row.without, without, "%v", row.portions)
		if row.part != "" {
			texts := []string{}
			for _, part := range roll.Parts() {
				texts = append(texts, part.Text)
			}
			require.Contains(t, texts, row.part, "%v", row.portions)
		}
	}
}

// TestProgramsInShort: the name of a program in a header shows it for portions that write it in two to four letters.
func TestProgramsInShort(t *testing.T) {
	for _, c := range []struct {
		header, portion string
		missing         bool
	}{
		{"SECRET//SAR-GREEN HERON", "(S//SAR-GH)", false}, {"SECRET//SAR-TREETOP", "(S//SAR-TTP)", false},
		{"SECRET//SAR-GREEN HERON", "(S//SAR-HG)", true}, {"SECRET//SAR-GREEN HERON", "(S//SAR-GX)", true},
		{"SECRET//SAR-GH", "(S//SAR-GX)", true}, {"SECRET//SAR-GH", "(S//SAR-GREEN HERON)", true},
		{"SECRET//SAR-GREEN HERON", "(S//SAR-GREENS)", true},
	} {
		header, portion := Parse(c.header).Marking, Parse(c.portion).Marking
		missing := slices.ContainsFunc(portion.Parts(), func(p Part) bool { return p.MissingFrom(header) })
		require.Equal(t, c.missing, missing, c)
	}
}
