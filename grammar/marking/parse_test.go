package marking

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
)

func TestEverySpelling(t *testing.T) {
	for text, want := range map[string]string{
		"(C/NF)": "CONFIDENTIAL//NOFORN", "(S//NF)": "SECRET//NOFORN", "(C NF)": "CONFIDENTIAL//NOFORN",
		"(S-NF)": "SECRET//NOFORN", "(S/NOFORN)": "SECRET//NOFORN",
		"(SBU)": "UNCLASSIFIED//SBU", "(SBU/N)": "UNCLASSIFIED//NOFORN//SBU", "(SBU/NF)": "UNCLASSIFIED//NOFORN//SBU",
		"(U//SBU-NF)": "UNCLASSIFIED//NOFORN//SBU", "(U//FOUO)": "UNCLASSIFIED//FOUO", "(LOU)": "UNCLASSIFIED//LOU",
		"(CUI)": "CUI", "CUI//NOFORN": "CUI//NOFORN", "UNCLASSIFIED//CUI": "CUI", "CONFIDENTIAL//CUI": "CONFIDENTIAL//CUI",
		"(S//REL TO USA, GBR)": "SECRET//REL TO USA, GBR", "(S/REL UK)": "SECRET//REL TO USA, GBR",
		"(S/Rel Pak)": "SECRET//REL TO USA, PAK", "(C/Releasable to Italy)": "CONFIDENTIAL//REL TO USA, ITA",
		"(S/REL to UK, PAKISTAN)": "SECRET//REL TO USA, GBR, PAK",
		"(C/REL NATO/AUS)":        "CONFIDENTIAL//REL TO USA, AUS, NATO",
		"(C//REL TO FIVE EYES)":   "CONFIDENTIAL//REL TO USA, FVEY", "(C//REL TO 5 EYES)": "CONFIDENTIAL//REL TO USA, FVEY",
		"(S/NF/rel Panama)": "SECRET//NOFORN",
		"(S//FGI//NF)":      "SECRET//FGI//NOFORN", "(FGI-C)": "CONFIDENTIAL//FGI",
		"TOP SECRET//SI/TK//NOFORN":  "TOP SECRET//SI//TK//NOFORN",
		"SECRET//HCS//ORCON//NOFORN": "SECRET//HCS//ORCON//NOFORN",
		"CONFIDENTIAL//NOFORN":       "CONFIDENTIAL//NOFORN", "UNCLASSIFIED//FOR OFFICIAL USE ONLY": "UNCLASSIFIED//FOUO",
		"C O N F I D E N T I A L": "CONFIDENTIAL", "S E C R E T": "SECRET", "T O P  S E C R E T": "TOP SECRET",
		"S e c r e t": "SECRET", "UNCLAS": "UNCLASSIFIED", "SE C R E T": "SECRET", "O N F I D E N T I A L": "CONFIDENTIAL",
		"CC O N F I D E N T I A L": "CONFIDENTIAL", "C O N F I D E N T A L": "CONFIDENTIAL", "S E C R T": "SECRET",
		"UNCLASS":              "UNCLASSIFIED",
		"LIMITED OFFICIAL USE": "UNCLASSIFIED//LOU", "SENSITIVE": "UNCLASSIFIED//SBU",
		"SENSITIVE BUT UNCLASSIFIED": "UNCLASSIFIED//SBU", "NOFORN": "NOFORN", "NODIS": "NODIS",
		"RELEASABLE TO NATO/AUST": "REL TO USA, AUS, NATO",
		"(C - ENTIRE TEXT)":       "CONFIDENTIAL", "(Confidential)": "CONFIDENTIAL", "(c)": "CONFIDENTIAL",
		"(C )": "CONFIDENTIAL", "(NC)": "", "": "", "(": "",
	} {
		require.Equal(t, want, Parse(text).String(), "%q", text)
	}
}

// TestCategoriesAfterReleaseLists: what follows a list and a double slash is the next category, and none of the
// countries, unless it is one; what follows a single slash is a name, unless the vocabulary or the register has it.
func TestCategoriesAfterReleaseLists(t *testing.T) {
	for text, want := range map[string]string{
		"(S//REL TO USA, GBR//NNPI)": "GBR", "(S//REL TO USA, FVEY//LES)": "FVEY", "(S//REL TO USA, GBR//SSI)": "GBR",
		"(U//REL TO USA, AUS, CAN//DCNI)": "AUS CAN", "(S//REL TO USA, GBR//RELIDO)": "GBR",
		"(S//REL TO USA, GBR/RELIDO)": "GBR", "(S//REL TO USA, GBR/NNPI)": "GBR", "(U//REL TO USA, GBR/DCNI)": "GBR",
		"SECRET//REL TO USA, GBR/DOD UCNI": "GBR", "(U//REL TO USA, GBR/UCNI)": "GBR",
		"SECRET//REL TO USA, GBR/DOE UCNI":      "GBR",
		"SECRET//REL TO USA, FVEY//ACCM-HARBOR": "FVEY", "SECRET//REL TO USA, GBR // PIER BOARD": "GBR",
		"SECRET//REL TO USA, GBR//SP-NNPI": "GBR", "SECRET//REL TO USA, GBR//ZEBRA//NORTH, SOUTH": "GBR",
		"(S//REL UK//NNPI)": "GBR", "(S//REL TO USA, SOUTH KOREA//QX)": "KOR",
		"(S//REL TO USA//GBR)": "GBR", "(S//REL TO USA//SOUTH KOREA)": "KOR", "(S//REL TO USA, AUS//NZ//UK)": "AUS GBR NZL",
		"(S//REL TO USA, AUS/NZ)": "AUS NZL", "(S/REL QUELLIA/RURITANIA)": "QUELLIA RURITANIA",
		"(S//REL TO USA, QX)": "QX", "(S//REL TO USA/QX)": "QX", "(S//REL TO USA, NNPI)": "NNPI",
	} {
		p := Parse(text)
		require.Equal(t, want, strings.Join(p.Release.List(), " "), "%q", text)
	}
}

func TestDefects(t *testing.T) {
	for text, want := range map[string]Defect{
		"(C/NF)": 0, "SBU)": LostOpen, "(SBU": LostClose, "(C//)": EmptySegment, "(C///NF)": EmptySegment,
		"(C )": InnerBlank, "(c)": LowerCase,
		"(SECRET)": LongForm, "(S/NOFORN)": LongForm, "(C/SBU)": JoinedLevelAndSBU, "(C/S)": SeveralLevels,
		"(U/C)": SeveralLevels, "(C//U)": SeveralLevels, "(U//SBU)": 0, "(U)": 0, "SECRET//NOFORN": 0,
		"(C - ENTIRE TEXT)": 0,
	} {
		require.Equal(t, want, Parse(text).Defects, "%q", text)
	}
}

func TestWordsKeepTheirPlace(t *testing.T) {
	p := Parse("(C/QX/NF)")
	w, ok := p.Unknown()
	require.True(t, ok)
	require.Equal(t, "QX", w.Span.In("(C/QX/NF)"))
	_, ok = Parse("(C/REL RURITANIA)").Unknown()
	require.False(t, ok, "a country is known where a release list stands")
}

func TestNearest(t *testing.T) {
	require.Equal(t, "C", Nearest("NC")[0])
	require.Equal(t, []string{"S"}, Nearest("SE"))
	require.Contains(t, Nearest("CONF"), "C")
	require.Nil(t, Nearest("AFGHAN"))
}

func TestAMemoRemembers(t *testing.T) {
	m := NewMemo()
	first := m.Parse("(C/NF)")
	require.Same(t, first, m.Parse("(C/NF)"))
	require.Zero(t, testing.AllocsPerRun(100, func() { m.Parse("(C/NF)") }))
	for i := range 2 * memoSize {
		m.Parse(strings.Repeat("x", i%200) + "(C)")
	}
	require.LessOrEqual(t, len(m.seen), memoSize)
}

func FuzzParse(f *testing.F) {
	for _, s := range []string{"(C/NF)", "(S//REL TO USA, GBR)", "T O P  S E C R E T", "((", "/", "REL", "(SBU", "\xff",
		"C O", "(C//REL"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		p := Parse(s)
		for _, w := range p.Words {
			require.LessOrEqual(t, w.Span.End, len(s))
			require.Equal(t, w.Text, w.Span.In(s))
		}
	})
}

func BenchmarkMarkingCold(b *testing.B) {
	b.ReportAllocs()
	for b.Loop() {
		Parse("(C/NF)")
	}
}

func BenchmarkMarkingMemo(b *testing.B) {
	m := NewMemo()
	b.ReportAllocs()
	for b.Loop() {
		m.Parse("(C/NF)")
	}
}
