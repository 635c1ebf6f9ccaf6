package rules

import (
	"fmt"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/cablelint/cablelint/grammar"
	"github.com/cablelint/cablelint/grammar/calendar"
	"github.com/cablelint/cablelint/grammar/source"
	"github.com/cablelint/cablelint/lint"
	"github.com/cablelint/cablelint/lint/decode"
)

// registerCodes are the rules that judge markings by the register.
var registerCodes = map[string]bool{"C017": true, "C018": true, "P008": true, "P013": true, "P014": true}

// registerFindings are what those rules report of a text in the profile of the register, as code and line.
func registerFindings(t *testing.T, text string) (found []string) {
	t.Helper()
	linter, err := lint.NewLinter(All(), lint.Options{Settings: lint.Settings{Profile: lint.IC}})
	require.NoError(t, err)
	tree := grammar.NewParser().Parse(source.NewFile("a.txt", text))
	results := linter.File(tree, nil)
	require.NotEmpty(t, results, text)
	for _, r := range results {
		for _, d := range r.Diagnostics {
			if registerCodes[d.Rule.Code] {
				found = append(found, fmt.Sprintf("%s:%d", d.Rule.Code, r.Doc.File.Position(d.Span.Start).Line))
			}
			if d.Rule.Code == "C018" || d.Rule.Code == "P014" { // one finding for all places of a marking
				for _, again := range d.Related {
					found = append(found, fmt.Sprintf("%s:%d", d.Rule.Code, r.Doc.File.Position(again.Span.Start).Line))
				}
			}
		}
	}
	return found
}

// cableWith is a cable of 2013 with a classification line, captions and portion marks.
func cableWith(line, captions, mark, end string) string {
	return "P 051522Z MAR 13\nFM AMEMBASSY QUELLVILLE\nTO SECSTATE WASHDC\nBT\n" + line + " QUELLVILLE 000412\n\n" +
		captions + "\n\nE.O. 13526: DECL: 20230305\nTAGS: PREL\nSUBJECT: HARBOR TALKS\n\n" +
		"Classified By: DCM Ana Prill for reasons 1.4 (b) and (d).\n\n" +
		"1. " + mark + " Talks on the harbor resume in spring.\n\n2. " + mark + " The minister wants them short.\n\n" +
		"3. (U) Staff were told.\n" + end
}

// paperWith is a paper with a banner at its head and another at its foot.
func paperWith(head, mark, foot string) string {
	return head + "\n\nMEMORANDUM FOR THE DIRECTOR\n\nSUBJECT: (U) Harbor talks\n\nMarch 5, 2013\n\n" +
		mark + " Talks on the harbor resume in spring.\n\n(U) Staff were told.\n\nClassified By: Ana Prill, Director\n" +
		"Reason: 1.4(b)\nDeclassify On: 20230305\n\n" + foot + "\n"
}

func TestBannersOfCablesAreJudgedByTheRegister(t *testing.T) {
	const secret = "S E C R E T"
	for name, row := range map[string]struct {
		text string
		want []string
	}{
		"a sound line":             {cableWith(secret+"//SI//ORCON/NOFORN", "NOFORN", "(S//SI//OC/NF)", ""), nil},
		"order on the line":        {cableWith(secret+"//NOFORN/ORCON", "NOFORN", "(S//NF)", ""), []string{"C018:5"}},
		"order, in one piece":      {cableWith("SECRET//NOFORN/ORCON", "NOFORN", "(S//NF)", ""), []string{"C018:5"}},
		"a compartment":            {cableWith(secret+"//SI-G//ORCON", "NOFORN", "(S//NF)", ""), []string{"C017:5"}},
		"one with a name in it":    {cableWith(secret+"//SI-G ABCD/TK//ORCON", "NOFORN", "(S//NF)", ""), []string{"C017:5"}},
		"an unknown word":          {cableWith(secret+"//ZEBRA//NOFORN", "NOFORN", "(S//NF)", ""), []string{"C018:5"}},
		"a sound line of captions": {cableWith(secret, "SECRET//ORCON/NOFORN", "(S//OC/NF)", ""), nil},
		"one in another order":     {cableWith(secret, "SECRET//NOFORN/ORCON", "(S//NF)", ""), []string{"C018:7"}},
		"without its level":        {cableWith(secret, "NOFORN//SI", "(S//NF)", ""), []string{"C018:7"}},
		"a retired word":           {cableWith(secret, "SECRET//WNINTEL//NOFORN", "(S//NF)", ""), []string{"C018:7"}},
		"captions on lines":        {cableWith(secret, "SI\nORCON\nNOFORN", "(S//SI//OC/NF)", ""), nil},
		"one below its level":      {cableWith("C O N F I D E N T I A L", "TK\nNOFORN", "(C//NF)", ""), []string{"C017:7"}},
		"two that exclude":         {cableWith(secret, "ORCON\nRELIDO", "(S//OC)", ""), []string{"C018:8"}},
		"State's own captions":     {cableWith(secret, "NODIS\nSIPDIS", "(S)", ""), nil},
		"a sound page banner":      {cableWith(secret, "NOFORN", "(S//NF)", "\nSECRET//NOFORN\n"), nil},
		"a page banner":            {cableWith(secret, "NOFORN", "(S//NF)", "\nSECRET//NF\n"), []string{"C018:21"}},
		"a portion":                {cableWith(secret, "NOFORN", "(S/NF)", ""), []string{"C018:15", "C018:17"}},
	} {
		require.Equal(t, row.want, registerFindings(t, row.text), name)
	}
}

func TestBannersOfPapersAreJudgedByTheRegister(t *testing.T) {
	for banner, want := range map[string]string{
		"SECRET//ORCON/NOFORN": "", "TOP SECRET//HCS-P/SI-G ABCD/TK//RSEN/ORCON/NOFORN": "", "//GBR SECRET": "",
		"//COSMIC TOP SECRET//BOHEMIA": "", "//JOINT SECRET CAN USA//REL TO USA, CAN": "",
		"TOP SECRET//SAR-BP/CD//NOFORN": "", "SECRET//RD-SIGMA 14//NOFORN": "", "SECRET//FGI CAN GBR//NOFORN": "",
		"SECRET//DISPLAY ONLY AFG": "", "SECRET//REL TO USA, FVEY//LES": "", "SECRET//REL TO USA, GBR/RELIDO": "",
		"SECRET//NOFORN/DEA SENSITIVE": "",
		"SECRET/NOFORN":                "C018", "SECRET//NF": "C018", "SECRET//NOFORN/ORCON": "C018",
		"SECRET//SI//TK//NOFORN":      "C018",
		"SECRET//FGI GBR CAN//NOFORN": "C018", "SECRET//ZEBRA//NOFORN": "C018", "TOP SECRET//SI-G//NOFORN": "C018",
		"SECRET//SI-G//ORCON": "C017", "CONFIDENTIAL//TK//NOFORN": "C017", "//NATO SECRET//BOHEMIA": "C017",
		"SECRET//FOUO": "C017", "SECRET//NOFORN/RELIDO": "P013", "SECRET//REL TO USA, GBR, AUS": "P014",
		"//JOINT SECRET USA CAN": "C018", "SECRET//NOFORN//25X1": "C018",
	} {
		text := paperWith(banner, "(S//NF)", banner)
		last := strings.Count(text, "\n")
		var expected []string
		if want != "" {
			expected = []string{want + ":1", fmt.Sprintf("%s:%d", want, last)}
		}
		require.Equal(t, expected, registerFindings(t, text), banner)
	}
}

// TestRepeatedMarkings: a marking that breaks a rule of the register is one finding, with its further places and one
// fix for all of them; another marking with the same fault is another finding.
func TestRepeatedMarkings(t *testing.T) {
	settings := lint.Settings{Profile: lint.IC}
	linter, err := lint.NewLinter([]*lint.Rule{notAsTheRegister}, lint.Options{Settings: settings})
	require.NoError(t, err)
	text := paperWith("SECRET//NOFORN/ORCON", "(S//NF/OC) The pier is new.\n\n(S//NF/OC)", "SECRET//NOFORN/ORCON")
	found := findings(linter, text)
	require.Len(t, found, 2)
	for i, marking := range []string{"SECRET//NOFORN/ORCON", "(S//NF/OC)"} {
		require.Equal(t, strings.Index(text, marking), found[i].Span.Start)
		require.Len(t, found[i].Related, 1)
		require.Equal(t, strings.LastIndex(text, marking), found[i].Related[0].Span.Start)
		require.Equal(t, "the same again", found[i].Related[0].Message)
		require.Len(t, found[i].Fixes[0].Edits, 2)
	}
}

// TestCheckAndDecodeAgree: in the profile of the register the two call the same markings sound, as banners of papers
// and as portion marks of cables.
func TestCheckAndDecodeAgree(t *testing.T) {
	judges, err := decode.Linters(All(), true, lint.IC)
	require.NoError(t, err)
	day := calendar.MustDate(2013, 3, 5)
	for _, marking := range []string{
		"SECRET//NOFORN", "SECRET//NOFORN/ORCON", "SECRET//REL TO USA, GBR", "SECRET//REL TO GBR, USA", "SECRET//NF",
		"TOP SECRET//SI-G//NOFORN", "SECRET//TK//RELIDO", "SECRET//NOFORN/RELIDO", "SECRET//FOUO", "SECRET/NOFORN",
		"SECRET//DISPLAY ONLY AFG", "SECRET//HCS-O//NOFORN", "//NATO SECRET", "//NATO SECRET//BALK",
		"(S//NF)", "(S//NF/OC)", "(S/NF)", "(S//NOFORN)", "(S//REL TO USA, GBR)", "(S//REL TO USA, GBR, AUS)",
		"(TS//SI-G//NF)", "(TS//SI-G//OC/NF)", "(C//TK//NF)", "(S//FOUO)", "(S//NF/RELIDO)", "(S//ZEBRA)", "(S//NF//DS)",
		"(S//NF/DSEN)", "(U//SBU-NF)", "(S//RD-N//NF)", "(//GBR S)", "(//GBR R)", "(//JOINT S CAN USA)", "(//CTS//BOHEMIA)",
		"(//NR)", "(S//FGI GBR CAN//NF)", "(S//SAR-BP//NF)", "(S//SAR-BP//SI//NF)",
	} {
		text := paperWith(marking, "(S//NF)", marking)
		if strings.HasPrefix(marking, "(") {
			text = cableWith("T O P S E C R E T//HCS-O/SI/TK//ORCON/NOFORN", "NOFORN", marking, "")
		}
		minor := marking == "(S//NF//DS)"
		j := decode.Judge(marking, day, judges...)
		require.Equal(t, len(registerFindings(t, text)) == 0 || minor, j.Sound(), "%s: %v", marking, j.Findings)
	}
}
