package rules

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/cablelint/cablelint/lint"
)

// fourth replaces the fourth paragraph of soundCable.
func fourth(text string) []string { return []string{"4. (C) The deputy wants them long.", text} }

// ofUnclassified is fourth in an unclassified cable.
func ofUnclassified(text string) []string {
	return []string{soundCable, unclasCable, "4. (U) The deputy wants them long.", text}
}

// lineIs replaces the classification line.
func lineIs(text string) []string {
	return []string{"C O N F I D E N T I A L SECTION 01 OF 02 QUELLVILLE 000412", text}
}

// unreadRows are edits of soundCable and the code that must report what they put in; several codes are alternatives,
// and - is a row that is read.
var unreadRows = []struct {
	name, codes string
	edits       []string
}{
	{"bullet", "R001", fourth("4. (C) The deputy:\n\n-- (S) wants them long.")},
	{"dot bullet", "R001 P018", fourth("4. (C) The deputy:\n\n• (S) wants them long.")},
	{"small o bullet", "R001 P018", fourth("4. (C) The deputy:\n\no (S) wants them long.")},
	{"item (a)", "R001", fourth("4. (C) The deputy:\n\n(a) (S) wants them long.")},
	{"item a.", "R001", fourth("4. (C) The deputy:\n\na. (S) wants them long.")},
	{"item (1)", "R001", fourth("4. (C) The deputy:\n\n(1) (S) wants them long.")},
	{"item A)", "R001", fourth("4. (C) The deputy:\n\nA) (S) wants them long.")},
	{"heading", "R001 P018 P019", fourth("THE FLEET (S)\n\n4. (C) The deputy wants them long.")},
	{"numbered heading", "R001 P018 P019", fourth("4. THE FLEET (S)\n\nThe deputy wants them long.")},
	{"entire text", "R001", fourth("4. SECRET - ENTIRE TEXT.")},
	{"entire text behind", "R001 P018", fourth("4. ENTIRE TEXT SECRET.")},
	{"entire text in unclas", "R002", ofUnclassified("4. (C - ENTIRE TEXT)")},
	{"unknown control", "R001", fourth("4. (S//NOFORM) The deputy wants them long.")},
	{"WNINTEL", "R001", fourth("4. (S/WNINTEL) The deputy wants them long.")},
	{"FISA", "R001", fourth("4. (S//FISA) The deputy wants them long.")},
	{"IMCON", "R001", fourth("4. (TS//IMCON) The deputy wants them long.")},
	{"CNWDI", "R001", fourth("4. (S/CNWDI) The deputy wants them long.")},
	{"N/SF", "P004 P018", fourth("4. (N/SF) The deputy wants them long.")},
	{"S/FN", "R001", fourth("4. (S/FN) The deputy wants them long.")},
	{"S//NFO", "R001", fourth("4. (S//NFO) The deputy wants them long.")},
	{"SERCET//NF", "R001 P004 P018", fourth("4. (SERCET//NF) The deputy wants them long.")},
	{"CONFIDENTAL", "P004 P018", fourth("4. (CONFIDENTAL) The deputy wants them long.")},
	{"C NF", "R004 P018 P006 P011", fourth("4. (C NF) The deputy wants them long.")},
	{"S-NF", "R001 P018", fourth("4. (S-NF) The deputy wants them long.")},
	{"brackets", "R001 P018", fourth("4. [S] The deputy wants them long.")},
	{"braces", "R001 P018", fourth("4. {S} The deputy wants them long.")},
	{"angles", "R001 P018", fourth("4. <S> The deputy wants them long.")},
	{"mixed brackets", "R001 P018", fourth("4. (S] The deputy wants them long.")},
	{"bang", "R001 P018", fourth("4. (S!) The deputy wants them long.")},
	{"digit", "R001 P018", fourth("4. (S1) The deputy wants them long.")},
	{"question", "R001 P018", fourth("4. (S?) The deputy wants them long.")},
	{"star", "R001 P018", fourth("4. (*S*) The deputy wants them long.")},
	{"X9", "P018 P004", fourth("4. (X9) The deputy wants them long.")},
	{"S AND NF", "R001 P018", fourth("4. (S AND NF) The deputy wants them long.")},
	{"S:", "R001 P018", fourth("4. S: The deputy wants them long.")},
	{"S -", "R001 P018", fourth("4. S - The deputy wants them long.")},
	{"S/NF", "R001 P018", fourth("4. S/NF The deputy wants them long.")},
	{"SECRET:", "R001 P018", fourth("4. SECRET: The deputy wants them long.")},
	{"SECRET.", "R001 P018", fourth("4. SECRET. The deputy wants them long.")},
	{"TOP SECRET:", "R001 P018", fourth("4. TOP SECRET: The deputy wants them long.")},
	{"closed on the next line", "R001 P018", fourth("4. (S\n) The deputy wants them long.")},
	{"nested", "R001 P018", fourth("4. ((S)) The deputy wants them long.")},
	{"quoted", "R001 P018", fourth("4. \"(S)\" The deputy wants them long.")},
	{"zero-width space", "P017", fourth("4. (S\u200b) The deputy wants them long.")},
	{"no-break space", "P017", fourth("4. (S\u00a0) The deputy wants them long.")},
	{"soft hyphen", "P017", fourth("4. (S\u00ad) The deputy wants them long.")},
	{"Cyrillic", "P017", fourth("4. (\u0405) The deputy wants them long.")},
	{"Cyrillic C", "P017", fourth("4. (\u0421) The deputy wants them long.")},
	{"fullwidth parentheses", "P017", fourth("4. \uff08S\uff09 The deputy wants them long.")},
	{"fullwidth letter", "P017", fourth("4. (\uff33) The deputy wants them long.")},
	{"Cyrillic in a control", "P017", fourth("4. (S//N\u041eFORN) The deputy wants them long.")},
	{"zero-width before the number", "P017", fourth("\u200b4. (S) The deputy wants them long.")},
	{"zero-width after the number", "P017", fourth("4\u200b. (S) The deputy wants them long.")},
	{"zero-width in the level word", "P017", []string{"C O N F I D", "C O N\u200b F I D"}},
	{"joiner in UNCLAS", "P017", append(lineIs("UNC\u200dLAS QUELLVILLE 000412"), "", "")},
	{"Cyrillic in the level word", "P017", []string{"C O N F I D", "C \u041e N F I D"}},
	{"soft hyphen in SIPDIS", "P017", []string{"SIPDIS", "SIP\u00adDIS"}},
	{"Cyrillic in NOFORN", "P017", []string{"SIPDIS", "N\u041eFORN"}},
	{"Cyrillic in DECL", "P017", []string{"DECL:", "D\u0415CL:"}},
	{"zero-width in TAGS", "P017", []string{"TAGS:", "TA\u200bGS:"}},
	{"zero-width in SUBJECT", "P017", []string{"SUBJECT:", "SUB\u200bJECT:"}},
	{"zero-width in Classified By", "P017", []string{"Classified By:", "Class\u200bified By:"}},
	{"direction mark in a mark", "P017", fourth("4. (\u202eS\u202c) The deputy wants them long.")},
	{"two marks", "R001", fourth("4. (S) (NF) The deputy wants them long.")},
	{"4a.", "R001 P018 P019", fourth("4. (C) The deputy:\n\n4a. (S) He wants them long.")},
	{"4.1", "R001 P018 P019", fourth("4. (C) The deputy:\n\n4.1 (S) He wants them long.")},
	{"IV.", "R001 P018 P019", fourth("IV. (S) The deputy wants them long.")},
	{"PARA 4.", "R001 P018 P019", fourth("PARA 4. (S) The deputy wants them long.")},
	{"bold number", "R001 P018 P019", fourth("**4.** (S) The deputy wants them long.")},
	{"table cell", "R001 P018 P019", fourth("4. (C) The fleet:\n\n| HERRING | (S) |")},
	{"[4]", "R001 P018 P019", fourth("[4] (S) The deputy wants them long.")},
	{"#4", "R001 P018 P019", fourth("#4 (S) The deputy wants them long.")},
	{"¶4", "R001 P018 P019", fourth("¶4. (S) The deputy wants them long.")},
	{"no blank line", "R001 P018", fourth("4. (C) The deputy wants a second round.\n(S/NF) His source says May.")},
	{"inside a sentence", "P019", fourth("4. (C) The deputy wants them long. (S) His source says May.")},
	{"inside a sentence with control", "P019", fourth("4. (C) The deputy wants them long. (S/NF) His source says May.")},
	{"at the end", "R001 P019", fourth("4. (C) The deputy wants them long. (S//NF)")},
	{"after REF", "R002 P018 P019", []string{
		soundCable, unclasCable, "     B. STATE 10022\n\n", "     B. STATE 10022\n" +
			"(C) Talks on the harbor resume in spring.\n",
		"1. (U) Summary. Talks on the harbor resume in spring.\n2. (U) The minister wants them short.\n" +
			"3. (SBU) Staff were told.\n", "",
		"4. (U) The deputy wants them long.\n5. (U) The press knows.\n6. (U) Comment: Nobody is in a hurry.\n", "",
	}},
	{"FGI-C", "R002 P018", ofUnclassified("4. (FGI-C) The deputy wants them long.")},
	{"GBR-C", "R002 P018", ofUnclassified("4. (GBR-C) The deputy wants them long.")},
	{"//GBR C", "R002 P018", ofUnclassified("4. (//GBR C) The deputy wants them long.")},
	{"NOFORN on its own line", "R005", []string{"SIPDIS\n", "SIPDIS\nNOFORN\n"}},
	{"line below the line", "H001 R003 P018", []string{"QUELLVILLE 000412\n\nSIPDIS",
		"QUELLVILLE 000412\n\nSECRET//NOFORN\n\nSIPDIS"}},
	{"SI/TK", "R003 C010 C011 P018", lineIs("SECRET//SI/TK//NOFORN QUELLVILLE 000412")},
	{"XYZZY", "R003 C010 C011 P018", lineIs("SECRET//XYZZY//NOFORN QUELLVILLE 000412")},
	{"REL TO", "R003 C010 C011 P018 S001", lineIs("S E C R E T//REL TO USA, GBR QUELLVILLE 000412")},
	{"S E C R E T/NOFORN", "R003 R005 C010 C011 P018", lineIs("S E C R E T/NOFORN QUELLVILLE 000412")},
	{"FOUO", "R002", append(lineIs("UNCLASSIFIED//FOR OFFICIAL USE ONLY QUELLVILLE 000412"), "", "")},
	{"SIPDIS/EXDIS", "C002 C010 P018", []string{"SIPDIS\n", "SIPDIS/EXDIS\n"}},
	{"NODIS/EXDIS", "C001 C010 P018", []string{"SIPDIS\n", "NODIS/EXDIS\n"}},
	{"SENSITVE, SIPDIS", "C010 P018", []string{"SIPDIS\n", "SENSITVE, SIPDIS\n"}},
	{"UNCLASSIFED", "R002 C011 P018 S001", lineIs("UNCLASSIFED QUELLVILLE 000412")},
	{"SERCET", "R002 C011 P018 S001", lineIs("SERCET QUELLVILLE 000412")},
	{"UUNCLAS", "R002 C011 P018 S001", lineIs("UUNCLAS QUELLVILLE 000412")},
	{"CSE C R E T", "R002 C011 P018 S001", lineIs("CSE C R E T QUELLVILLE 000412")},
	{"no-break spaces in the level", "-",
		lineIs("C\u00a0O\u00a0N\u00a0F\u00a0I\u00a0D\u00a0E\u00a0N\u00a0T\u00a0I\u00a0A\u00a0L QUELLVILLE 000412")},
	{"three digits of a month", "D031 D004 D011", []string{"03/05/2019", "011/2/2019"}},
	{"digits alone", "D031 D004 D011", []string{"03/05/2019", "03052019"}},
	{"a year alone", "D031 D004 D011", []string{"03/05/2019", "2019"}},
	{"letter O", "D031 D004 D011", []string{"03/05/2019", "O3/05/2019"}},
	{"letter O for the day", "D031 D004 D011", []string{"03/05/2019", "03/1O/2019"}},
	{"letter o of two", "D031 D004 D011", []string{"03/05/2019", "3/2o/19"}},
	{"letter l", "D031 D004 D011", []string{"03/05/2019", "03/05/20l9"}},
	{"cut in two", "D031 D006 D011", []string{"03/05/2019", "03/05/\n2049"}},
	{"a form", "D031 D011", []string{"03/05/2019", "MM/DD/YYYY"}},
	{"a form in small letters", "D031 D011", []string{"03/05/2019", "mm/dd/yyyy"}},
	{"a form with a year", "D031 D011", []string{"03/05/2019", "MM/DD/2019"}},
	{"no year", "D031 D011", []string{"03/05/2019", "03/05"}},
	{"five digits", "D031 D011 D004", []string{"03/05/2019", "03/05/20190"}},
	{"dashes and letters", "D031 D011", []string{"03/05/2019", "03-05-2O19"}},
	{"question marks", "D031 D011", []string{"03/05/2019", "??/??/2019"}},
	{"a strange control after the level", "C011", lineIs("S E C R E T//PELICAN QUELLVILLE 000412")},
	{"before a control", "C011", lineIs("C O N F I D E N T I A L PELICAN//NOFORN QUELLVILLE 000412")},
	{"between controls", "C011", lineIs("CONFIDENTIAL//PELICAN//NOFORN QUELLVILLE 000412")},
	{"a strange word after the level", "C011", lineIs("C O N F I D E N T I A L PLUS QUELLVILLE 000412")},
	{"in parentheses", "C011", lineIs("C O N F I D E N T I A L (PELICAN) QUELLVILLE 000412")},
	{"a channel on the line", "C011", lineIs("C O N F I D E N T I A L PELICAN CHANNEL QUELLVILLE 000412")},
	{"after the section", "C011", lineIs("C O N F I D E N T I A L SECTION 01 OF 02 PELICAN QUELLVILLE 000412")},
	{"a masked date", "D031", []string{"03/05/2019", "XX/XX/XXXX"}},
	{"signs in a date", "D031", []string{"03/05/2019", "##/#5/20#9"}},
	{"a sign at the end of a date", "D031 D004", []string{"03/05/2019", "03/05/201#"}},
	{"a masked year", "D031 D022", []string{"03/05/2019", "03/05/20XX"}},
	{"a date that is hidden by words", "D031 D011 D020", []string{"03/05/2019", "[REDACTED]"}},
	{"a date behind blocks", "D031 D011", []string{"03/05/2019", "\u2588\u2588/\u2588\u2588"}},
	{"a sign for a letter", "A005 A007 A018", []string{"1.4 (b)", "1.4 (?)"}},
	{"a sign for the second letter", "A005 A007 A018", []string{"1.4 (b)", "1.4 (b) and (?)"}},
	{"no second letter", "A005 A007 A018", []string{"1.4 (b)", "1.4 (b) and ( )"}},
	{"a masked letter", "A005 A007 A018", []string{"1.4 (b)", "1.4 (b) and (#)"}},
	{"a reason in words", "A018 A004 A002", []string{"1.4 (b)", "vital interests"}},
	{"a cut mark", "P005 P018 P004", fourth("4. (C-) The deputy wants them long.")},
	{"a mark and a sign", "P005 P018 P004", fourth("4. (C+) The deputy wants them long.")},
	{"a strange letter", "P018 P004 P001", fourth("4. (G) The deputy wants them long.")},
	{"a letter of no level", "P018 P004 P001", fourth("4. (N) The deputy wants them long.")},
	{"figures in NODIS", "C010", []string{"SIPDIS\n", "N0D1S\n"}},
	{"figures in EXDIS", "C010", []string{"SIPDIS\n", "EXD15\n"}},
	{"a figure in SENSITIVE", "C010", []string{"SIPDIS\n", "SEN5ITIVE\n"}},
	{"a month and no day", "D031 D011 D004", []string{"03/05/2019", "MARCH 2019"}},
}

// TestNothingPassesUnread: what a reader would take for a marking, and the grammar may not, is reported.
func TestNothingPassesUnread(t *testing.T) {
	linter, err := lint.NewLinter(All(), lint.Options{})
	require.NoError(t, err)
	for _, row := range unreadRows {
		t.Run(row.name, func(t *testing.T) {
			have := codes(linter, edit(t, row.edits))
			if row.codes == "-" {
				require.Empty(t, have)
				return
			}
			for _, want := range strings.Fields(row.codes) {
				for _, code := range have {
					if code == want {
						return
					}
				}
			}
			require.Failf(t, "unread", "want one of %s, have %v", row.codes, have)
		})
	}
}

// edit makes the edits of a row, each of which must find its place.
func edit(t *testing.T, edits []string) string {
	text := soundCable
	for i := 0; i < len(edits); i += 2 {
		if edits[i] != "" {
			require.Contains(t, text, edits[i])
			text = strings.Replace(text, edits[i], edits[i+1], 1)
		}
	}
	return text
}

// codes are the codes of a text's findings.
func codes(linter *lint.Linter, text string) (all []string) {
	for _, d := range findings(linter, text) {
		all = append(all, d.Rule.Code)
	}
	return all
}
