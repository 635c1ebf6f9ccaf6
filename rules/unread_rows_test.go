package rules

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
)

// codesOf are the findings of a text, each by its code.
func codesOf(t *testing.T, text string) []string {
	t.Helper()
	found, cables := reader(t)(text)
	require.NotEmpty(t, cables, "no cable")
	var codes []string
	for _, d := range found {
		codes = append(codes, d.Rule.Code)
	}
	return codes
}

// unclassifiedCable is quellville as an unclassified cable.
var unclassifiedCable = strings.NewReplacer(
	"ZNY CCCCC ZZH", "ZNR UUUUU ZZH", "C O N F I D E N T I A L SECTION", "UNCLAS SECTION",
	"E.O. 12958: DECL: 03/05/2019", "E.O. 12958: N/A",
	"Classified By: DCM Ana Prill for reasons 1.4 (b) and (d).\n\n", "", "(C)", "(U)", "(SBU)", "(U)",
).Replace(quellville)

// levelIsU makes an unclassified cable of quellville before the row's edit.
const levelIsU = true

// TestUnreadMarks: a mark that a reader sees is read, or reported.
func TestUnreadMarks(t *testing.T) {
	for _, c := range []struct {
		part, broken, want string
		u                  bool
	}{
		// items, sub-paragraphs and headings roll up
		{part: "4. (C) The deputy wants them long.", broken: "4. (C) The deputy wants three things.\n\n" +
			"-- (S) A source told us so.", want: "R001"},
		{part: "4. (C) The deputy wants them long.", broken: "4. (C) The deputy wants three things.\n\n" +
			"- (S) A source told us so.", want: "R001"},
		{part: "4. (C) The deputy wants them long.", broken: "4. (C) The deputy wants three things.\n\n" +
			"• (S) A source told us so.", want: "R001"},
		{part: "4. (C) The deputy wants them long.", broken: "4. (C) The deputy wants three things.\n\n" +
			"* (S) A source told us so.", want: "R001"},
		{part: "4. (C) The deputy wants them long.", broken: "4. (C) The deputy wants three things.\n\n" +
			"(a) (S) A source told us so.", want: "R001"},
		{part: "4. (C) The deputy wants them long.", broken: "4. (C) The deputy wants three things.\n\n" +
			"a. (S) A source told us so.", want: "R001"},
		{part: "4. (C) The deputy wants them long.", broken: "4. (C) The deputy wants three things.\n\n" +
			"A. (S) A source told us so.", want: "R001"},
		{part: "4. (C) The deputy wants them long.", broken: "4. (C) The deputy wants three things.\n\n" +
			"(1) (S) A source told us so.", want: "R001"},
		{part: "4. (C) The deputy wants them long.", broken: "4. (C) The deputy wants three things.\n\n" +
			"(ii) (S) A source told us so.", want: "R001"},
		{part: "4. (C) The deputy wants them long.", broken: "4. (C) The deputy wants three things.\n\n" +
			"o (S) A source told us so.", want: "R001"},
		{part: "4. (C) The deputy wants them long.", broken: "4. (C) The deputy wants three things.\n\n" +
			"> (S) A source told us so.", want: "R001"},
		{part: "4. (C) The deputy wants them long.", broken: "4. (C) The deputy wants three things.\n\n" +
			"+ (S) A source told us so.", want: "R001"},
		{part: "4. (C) The deputy wants them long.", broken: "4. (C) The deputy wants three things.\n\n" +
			"· (S) A source told us so.", want: "R001"},
		{part: "4. (C) The deputy wants them long.", broken: "4. (C) The deputy wants three things.\n\n" +
			"– (S) A source told us so.", want: "R001"},
		{part: "4. (C) The deputy wants them long.", broken: "THE FLEET (S)\n\n4. (C) The deputy wants them long.",
			want: "R001"},
		{part: "4. (C) The deputy wants them long.", broken: "The Fleet (S)\n-------------\n\n" +
			"4. (C) The deputy wants them long.", want: "R001"},
		{part: "4. (C) The deputy wants them long.", broken: "(S) THE FLEET\n\n4. (C) The deputy wants them long.",
			want: "R001"},
		// the entire text
		{part: "1. (C) Summary.", broken: "1. SECRET - ENTIRE TEXT.", want: "R001 P003"},
		{part: "1. (C) Summary.", broken: "1. (S - ENTIRE TEXT)", want: "R001 P003"},
		{part: "1. (C) Summary.", broken: "1. S E C R E T - ENTIRE TEXT.", want: "R001 P003"},
		{part: "1. (C) Summary.", broken: "1. ENTIRE TEXT SECRET.", want: "R001 P003"},
		{part: "1. (C) Summary.", broken: "1. (ENTIRE TEXT - S)", want: "R001 P003"},
		{part: "1. (C) Summary.", broken: "1. ENTIRE TEXT IS SECRET.", want: "R001 P003"},
		{part: "1. (C) Summary.", broken: "1. SECRET ENTIRE TEXT.", want: "R001 P003"},
		{part: "1. (C) Summary.", broken: "1. SECRET -- ENTIRE TEXT.", want: "R001 P003"},
		{part: "1. (C) Summary.", broken: "1. SECRET/ENTIRE TEXT.", want: "R001 P003"},
		{part: "1. (C) Summary.", broken: "1. (S) ENTIRE TEXT.", want: "R001"},
		{part: "1. (C) Summary.", broken: "1. (SECRET - ENTIRE TEXT.)", want: "R001 P003"},
		{part: "1. (C) Summary.", broken: "1. (S/NF - ENTIRE TEXT)", want: "R001 P003"},
		{part: "1. (U) Summary.", broken: "1. (C - ENTIRE TEXT)", want: "R002 P003", u: levelIsU},
		{part: "1. (U) Summary.", broken: "1. CONFIDENTIAL - ENTIRE TEXT.", want: "R002 P003", u: levelIsU},
		{part: "1. (U) Summary.", broken: "1. ENTIRE TEXT CONFIDENTIAL.", want: "R002 P003", u: levelIsU},
		{part: "1. (U) Summary.", broken: "ENTIRE TEXT CONFIDENTIAL.\n\n1. Summary.", want: "R002 P003", u: levelIsU},
		{part: "1. (U) Summary.", broken: "CONFIDENTIAL - ENTIRE TEXT\n\n1. Summary.", want: "R002 P003", u: levelIsU},
		// controls that are not in the vocabulary: the level counts
		{part: "4. (C)", broken: "4. (S//NOFORM)", want: "R001 P004 R004"},
		{part: "4. (C)", broken: "4. (S/WNINTEL)", want: "R001 P004"},
		{part: "4. (C)", broken: "4. (S//FISA)", want: "R001 P004"},
		{part: "4. (C)", broken: "4. (TS//IMCON)", want: "R001 P004"},
		{part: "4. (C)", broken: "4. (S/CNWDI)", want: "R001 P004"},
		{part: "4. (C)", broken: "4. (S/XYZZY)", want: "R001 P004"},
		{part: "4. (C)", broken: "4. (S//LIMDIS)", want: "R001"},
		{part: "4. (C)", broken: "4. (S/SPECAT)", want: "R001"},
		{part: "4. (C)", broken: "4. (S//NOFORM/REL)", want: "R001 P004"},
		{part: "4. (C)", broken: "4. (S, NF)", want: "R001 R004"},
		{part: "4. (C)", broken: "4. (S NOFORN)", want: "R001 R004"},
		{part: "4. (C)", broken: "4. (S/NO FORN)", want: "R001 R004"},
		{part: "4. (C)", broken: "4. (S/NOFORN.)", want: "R001 R004"},
		{part: "4. (C)", broken: "4. (S/NF).", want: "R001 R004"},
		{part: "4. (C)", broken: "4. (S;NF)", want: "R001 R004"},
		{part: "4. (C)", broken: "4. (S\\NF)", want: "R001 R004"},
		{part: "4. (C)", broken: "4. (S|NF)", want: "R001 R004"},
		{part: "4. (C)", broken: "4. (S.NF)", want: "R001 R004"},
		{part: "4. (C)", broken: "4. (S+NF)", want: "R001 R004"},
		{part: "4. (C)", broken: "4. (S & NF)", want: "R001 R004"},
		{part: "4. (C)", broken: "4. (S AND NF)", want: "R001 R004"},
		// a likely NOFORN rolls up
		{part: "4. (C)", broken: "4. (N/SF)", want: "P004 R004"},
		{part: "4. (C)", broken: "4. (S/FN)", want: "R001 P004 R004"},
		{part: "4. (C)", broken: "4. (S//NFO)", want: "R001 P004 R004"},
		{part: "4. (C)", broken: "4. (C/NG)", want: "P004 R004"},
		{part: "4. (C)", broken: "4. (C/NOFRON)", want: "P004 R004"},
		{part: "4. (C)", broken: "4. (C//NOFRN)", want: "P004 R004"},
		{part: "4. (C)", broken: "4. (NF/S)", want: "R001 R004"},
		{part: "4. (C)", broken: "4. (NF)", want: "P004 R004"},
		{part: "4. (C)", broken: "4. (NOFORN)", want: "P004 R004"},
		{part: "4. (C)", broken: "4. (N/F)", want: "P004 R004"},
		{part: "4. (C)", broken: "4. (SERCET//NF)", want: "R001 P004 R004"},
		{part: "4. (C)", broken: "4. (SECERT)", want: "R001 P004"},
		{part: "4. (C)", broken: "4. (SECRT/NF)", want: "R001 P004 R004"},
		{part: "4. (C)", broken: "4. (CONFIDENTAL/NF)", want: "P004 R004"},
		{part: "4. (C)", broken: "4. (SN/F)", want: "P004"},
		// other separators
		{part: "4. (C)", broken: "4. (C NF)", want: "R004 P006"},
		{part: "4. (C)", broken: "4. (C-NF)", want: "R004 P006"},
		{part: "4. (C)", broken: "4. (S-NF)", want: "R001 R004"},
		{part: "4. (C)", broken: "4. (C - NF)", want: "R004 P006"},
		{part: "4. (C)", broken: "4. (SBU NF)", want: "R004 P006"},
		{part: "4. (C)", broken: "4. (C/N/F)", want: "R004"},
		// a parenthesis that is lost or elsewhere, and numbers of other forms
		{part: "4. (C)", broken: "4. (S))", want: "R001"},
		{part: "4. (C)", broken: "4. (S\n)", want: "R001"},
		{part: "4. (C)", broken: "4.\n(S)", want: "R001"},
		{part: "4. (C)", broken: "4. \n\n(S)", want: "R001"},
		{part: "4. (C)", broken: "4.(S)", want: "R001"},
		{part: "4. (C)", broken: "4 (S)", want: "R001"},
		{part: "4. (C)", broken: "4 . (S)", want: "R001"},
		{part: "4. (C)", broken: "4.. (S)", want: "R001"},
		{part: "4. (C)", broken: "4) (S)", want: "R001"},
		{part: "4. (C)", broken: "4: (S)", want: "R001"},
		{part: "4. (C)", broken: "4- (S)", want: "R001"},
		{part: "4. (C)", broken: "(4) (S)", want: "R001"},
		{part: "4. (C)", broken: "#4 (S)", want: "R001"},
		{part: "4. (C)", broken: "No. 4 (S)", want: "R001"},
		{part: "4. (C) The", broken: "4. (S The", want: "R001"},
		{part: "4. (C) The", broken: "4. S) The", want: "R001"},
		{part: "4. (C) The", broken: "4. (S/NF The", want: "R001 R004"},
		{part: "4. (C) The", broken: "4. (SThe", want: "P001"},
		{part: "4. (C)", broken: "4. (s)", want: "R001"},
		{part: "4. (C)", broken: "4. ( S )", want: "R001"},
		{part: "4. (C)", broken: "4. (s/nf)", want: "R001 R004"},
		{part: "4. (C)", broken: "4. (Secret)", want: "R001"},
		{part: "4. (C)", broken: "4. (Secret/Noforn)", want: "R001 R004"},
		{part: "4. (C)", broken: "4 - (S)", want: "R001"},
		{part: "4. (C)", broken: "\u00a74. (S)", want: "R001"},
		{part: "4. (C)", broken: "4.a. (S)", want: "R001"},
		{part: "4. (C)", broken: "4(a) (S)", want: "R001"},
		{part: "4. (C)", broken: "4. (NF) (S)", want: "R001 R004"},
		{part: "4. (C)", broken: "4. (NOFORN/S)", want: "R001 R004"},
		{part: "4. (C)", broken: "4. (SEC)", want: "P004"},
		{part: "4. (C)", broken: "4. (TOPSECRET)", want: "R001"},
		{part: "4. (C)", broken: "4. (C) (S)", want: "R001"},
		{part: "4. (C)", broken: "THE FLEET: (S)\n4. (C)", want: "R001"},
		// a second mark
		{part: "4. (C)", broken: "4. (S) (NF)", want: "R001 R004"},
		{part: "4. (C)", broken: "4. (C) (NF)", want: "R004"},
		{part: "4. (C)", broken: "4. (C) (NOFORN)", want: "R004"},
		{part: "4. (C)", broken: "4. (C)(NF)", want: "R004"},
		{part: "4. (C)", broken: "4. (C)/(NF)", want: "R004"},
		{part: "4. (C)", broken: "4. (C)/NF", want: "R004"},
		{part: "4. (C)", broken: "4. (C)NF", want: "R004"},
		{part: "4. (C)", broken: "4. (C)(S)", want: "P012 R001"},
		// numbers of another form
		{part: "4. (C)", broken: "4a. (S)", want: "R001"},
		{part: "4. (C)", broken: "4A. (S)", want: "R001"},
		{part: "4. (C)", broken: "4.1 (S)", want: "R001"},
		{part: "4. (C)", broken: "4.1. (S)", want: "R001"},
		{part: "4. (C)", broken: "IV. (S)", want: "R001"},
		{part: "4. (C)", broken: "iv. (S)", want: "R001"},
		{part: "4. (C)", broken: "PARA 4. (S)", want: "R001"},
		{part: "4. (C)", broken: "Para 4 (S)", want: "R001"},
		{part: "4. (C)", broken: "**4.** (S)", want: "R001"},
		{part: "4. (C)", broken: "**4. (S)**", want: "R001"},
		{part: "4. (C)", broken: "4. **(S)**", want: "R001"},
		{part: "4. (C)", broken: "4. _(S)_", want: "R001"},
		{part: "4. (C)", broken: "D. (S)", want: "R001"},
		{part: "4. (C)", broken: "¶4. (S)", want: "R001"},
		{part: "4. (C) The deputy wants them long.", broken: "4. (C) The deputy wants them long.\n" +
			"Nobody heard of the next round.\n(S/NF) His source says May.", want: "R001 R004"},
		{part: "4. (C) The deputy wants them long.", broken: "4. (C) The deputy wants them long.\n(S) His source says May.",
			want: "R001"},
		{part: "4. (C) The deputy wants them long.", broken: "4. (C) The deputy wants them long.\n" +
			"(TS) His source says May.", want: "R001"},
		// inserts
		{part: "3. (SBU) Staff were told.", broken: "3. (SBU) Staff were told that\nQTE SOONER UNQTE was the word.",
			want: ""},
		{part: "3. (SBU) Staff were told.\n\nQUELLVILLE 00000412  002 OF 002\n\n4. (C) The",
			broken: "3. (SBU) Staff were told that\nQTE SOONER UNQTE was the word.\n\n4. The", want: "P001"},
		{part: "3. (SBU) Staff were told.\n\nQUELLVILLE 00000412  002 OF 002\n\n4. (C) The",
			broken: "3. (SBU) Staff were told that\nQUOTE SOONER UNQUOTE was the word.\n\n4. The", want: "P001"},
		// portions of other markings under UNCLAS
		{part: "4. (U)", broken: "4. (FGI-C)", want: "R002", u: levelIsU},
		{part: "4. (U)", broken: "4. (GBR-C)", want: "R002", u: levelIsU},
		{part: "4. (U)", broken: "4. (//GBR C)", want: "R002", u: levelIsU},
		{part: "4. (U)", broken: "4. (//GBR S//NF)", want: "R002", u: levelIsU},
		{part: "4. (U)", broken: "4. (NATO C)", want: "R002", u: levelIsU},
		{part: "4. (U)", broken: "4. (NC)", want: "P004", u: levelIsU},
		{part: "4. (U)", broken: "4. (//NC)", want: "R002", u: levelIsU},
		{part: "4. (U)", broken: "4. (//FGI C)", want: "R002", u: levelIsU},
		{part: "4. (U)", broken: "4. (C-FGI)", want: "R002", u: levelIsU},
		{part: "     B. STATE 10022\n\n1. (U) Summary. Talks on the harbor resume in spring.",
			broken: "     B. STATE 10022\n(C) Talks on the harbor resume.", want: "R002", u: levelIsU},
		{part: "     B. STATE 10022\n\n1. (U) Summary. Talks on the harbor resume in spring.",
			broken: "(C) Talks on the harbor resume.", want: "R002", u: levelIsU},
		{part: "REF: A. QUELLVILLE 398\n     B. STATE 10022\n\n1. (U) Summary. Talks on the harbor resume in spring.",
			broken: "(C) Talks on the harbor resume.", want: "R002", u: levelIsU},
	} {
		text := quellville
		if c.u {
			text = unclassifiedCable
		}
		if !strings.Contains(text, c.part) {
			t.Errorf("no %q", c.part)
			continue
		}
		text = strings.Replace(text, c.part, c.broken, 1)
		expectCodes(t, c.broken, text, c.want)
	}
}

// expectCodes checks that a text has each of the findings, and no finding at all where none is wanted.
func expectCodes(t *testing.T, name, text, want string) {
	t.Helper()
	codes := codesOf(t, text)
	for _, code := range strings.Fields(want) {
		found := false
		for _, c := range codes {
			found = found || c == code
		}
		if !found {
			t.Errorf("%q: no %s in %v", name, code, codes)
		}
	}
	if want == "" && len(codes) > 0 {
		t.Errorf("%q: %v", name, codes)
	}
}

// TestUnreadHeaders: a header that a reader sees is read, or reported. The cable is quellville with one edit; read is
// what its header says, and its identifier.
func TestUnreadHeaders(t *testing.T) {
	const line = "C O N F I D E N T I A L SECTION 01 OF 02 QUELLVILLE 000412"
	const id = "09QUELLVILLE412"
	for _, c := range []struct{ part, broken, read, want string }{
		{line + "\n", "S E C R E T QUELLVILLE 000412\nSECRET//NOFORN\n", "SECRET//NOFORN", "H011"},
		{line + "\n", "S E C R E T QUELLVILLE 000412\n\nSECRET/NOFORN\n", "SECRET//NOFORN", "H011"},
		{line + "\n", "S E C R E T QUELLVILLE 000412\nSECRET//ORCON/NOFORN\n", "SECRET//ORCON//NOFORN", "H011"},
		{line + "\n", line + "\nCONFIDENTIAL//NOFORN\n", "CONFIDENTIAL//NOFORN", ""},
		{line + "\n", line + "\nSECRET//NOFORN\n", "CONFIDENTIAL//NOFORN", "H001"},
		{line, "SECRET//SI/TK//NOFORN QUELLVILLE 000412", "SECRET//SI//TK//NOFORN", "H011"},
		{line, "SECRET//ORCON/NOFORN QUELLVILLE 000412", "SECRET//ORCON//NOFORN", "H011"},
		{line, "SECRET//XYZZY//NOFORN QUELLVILLE 000412", "SECRET//NOFORN", "H011"},
		{line, "SECRET//NOFORN//XYZZY QUELLVILLE 000412", "SECRET//NOFORN", "H011"},
		{line, "S E C R E T//NOFORN QUELLVILLE 000412", "SECRET//NOFORN", "H011"},
		{line, "S E C R E T // NOFORN QUELLVILLE 000412", "SECRET//NOFORN", "H011"},
		{line, "S E C R E T/NOFORN QUELLVILLE 000412", "SECRET//NOFORN", "H011"},
		{line, "S E C R E T NOFORN QUELLVILLE 000412", "SECRET//NOFORN", "H011"},
		{line, "S E C R E T//REL TO USA, GBR QUELLVILLE 000412", "SECRET//REL TO USA, GBR", "H011"},
		{line, "S E C R E T//REL TO USA, AUS, CAN, GBR, NZL QUELLVILLE 000412", "SECRET//REL TO USA, AUS, CAN, GBR, NZL",
			"H011"},
		{line, "SECRET//REL TO USA, FVEY QUELLVILLE 000412", "SECRET//REL TO USA, FVEY", "H011"},
		{line, "SECRET//REL TO USA AND GBR QUELLVILLE 000412", "SECRET//REL TO USA, GBR", "H011"},
		{line, "SECRET//REL TO USA, GBR SECTION 01 OF 02 QUELLVILLE 000412", "SECRET//REL TO USA, GBR", "H011"},
		{line, "UNCLASSIFIED//FOR OFFICIAL USE ONLY QUELLVILLE 000412", "UNCLASSIFIED//FOUO", "R002"},
		{line, "UNCLAS//FOUO QUELLVILLE 000412", "UNCLASSIFIED//FOUO", "R002"},
		{line, "UNCLASSIFIED//SENSITIVE BUT UNCLASSIFIED QUELLVILLE 000412", "UNCLASSIFIED//SBU", "R002"},
		{line, "UNCLASSIFIED//SBU//NOFORN QUELLVILLE 000412", "UNCLASSIFIED//NOFORN//SBU", "R002"},
		{"\nSIPDIS\n", "\nSIPDIS/EXDIS\n", "CONFIDENTIAL//EXDIS", "C002"},
		{"\nSIPDIS\n", "\nNODIS/EXDIS\n", "CONFIDENTIAL//NODIS//EXDIS", "C001"},
		{"\nSIPDIS\n", "\nNOFORN/SIPDIS\n", "CONFIDENTIAL//NOFORN", "R005"},
		{"\nSIPDIS\n", "\nNODIS, EXDIS\n", "CONFIDENTIAL//NODIS//EXDIS", "C001"},
		{"\nSIPDIS\n", "\nSENSITVE, SIPDIS\n", "CONFIDENTIAL", "C010"},
		{"\nSIPDIS\n", "\nSIPDIS, NOFRON\n", "CONFIDENTIAL", "C010"},
		{"\nSIPDIS\n", "\nSIPDIS/NOFRON\n", "CONFIDENTIAL", "C010"},
		{line, "UNCLASSIFED QUELLVILLE 000412", "UNCLASSIFIED", "C011 R002"},
		{line, "UNCLASSIFIEDD QUELLVILLE 000412", "UNCLASSIFIED", "C011 R002"},
		{line, "UNCALS QUELLVILLE 000412", "UNCLASSIFIED", "C011 R002"},
		{line, "UNLCAS QUELLVILLE 000412", "UNCLASSIFIED", "C011 R002"},
		{line, "UUNCLAS QUELLVILLE 000412", "UNCLASSIFIED", "C011 R002"},
		{line, "SERCET QUELLVILLE 000412", "SECRET", "C011 H011"},
		{line, "SECERT SECTION 01 OF 02 QUELLVILLE 000412", "SECRET", "C011 H011"},
		{line, "CONFIDENTAL QUELLVILLE 000412", "CONFIDENTIAL", "C011"},
		{line, "CONFIDNETIAL SECTION 01 OF 02 QUELLVILLE 000412", "CONFIDENTIAL", "C011"},
		{line, "CSE C R E T QUELLVILLE 000412", "SECRET", "C011"},
		{line, "C ON F I D E N T I A L QUELLVILLE 000412", "CONFIDENTIAL", "C011"},
		{line, "CO N F I D E N T A L QUELLVILLE 000412", "CONFIDENTIAL", "C011"},
		{line, "S E R C E T QUELLVILLE 000412", "SECRET", "C011"},
		{line, "S\u00a0E\u00a0C\u00a0R\u00a0E\u00a0T QUELLVILLE 000412", "SECRET", "H011"},
		{"E.O. 12958", "C O R R E C T E D  C O P Y (CAPTION ADDED) E.O. 12958", "CONFIDENTIAL", ""},
		{"E.O. 12958", "C O R R E C T E D  C O P Y - CAPTION ADDED - E.O. 12958", "CONFIDENTIAL", ""},
		{"E.O. 12958", "-----------\nC O R R E C T E D  C O P Y\n-----------\n\nE.O. 12958", "CONFIDENTIAL", ""},
		{"E.O. 12958", "-----------\nCORRECTED COPY (CAPTION ADDED)\n-----------\nE.O. 12958", "CONFIDENTIAL", ""},
		{quellville[:strings.Index(quellville, line)], "ID:1 Cable dated:2009-03-05T13:05:00 ", "CONFIDENTIAL", ""},
		{quellville[:strings.Index(quellville, line)], "ID:412 Cable dated:2009-03-05T13:05:00\n", "CONFIDENTIAL", ""},
	} {
		text := strings.Replace(quellville, c.part, c.broken, 1)
		_, cables := reader(t)(text)
		if len(cables) != 1 {
			t.Errorf("%q: %d cables", c.broken, len(cables))
			continue
		}
		if d := cables[0]; d.Marking().String() != c.read || d.Identifier != id {
			t.Errorf("%q: %s %s, expected %s", c.broken, d.Marking(), d.Identifier, c.read)
		}
		expectCodes(t, c.broken, text, c.want)
	}
}

// TestPropertiesOfTheCopy: what one part of the copy is like switches no rule off that reads another part.
func TestPropertiesOfTheCopy(t *testing.T) {
	long := strings.Repeat("The deputy wants them long and said so at the table. ", 8)
	const wants, reasons, by = "The deputy wants them long.", " for reasons 1.4 (b) and (d)",
		"Classified By: DCM Ana Prill for reasons 1.4 (b) and (d).\n\n"
	const order, signed = "E.O. 12958: DECL: 03/05/2019", "PRILL\n"
	header := quellville[strings.Index(quellville, "C O N"):strings.Index(quellville, "1. (C)")]
	again := strings.Replace(header, "01 OF 02", "02 OF 02", 1)
	twice := strings.Replace(quellville, "QUELLVILLE 00000412  002 OF 002\n", again, 1)
	for _, c := range []struct {
		name, text string
		edits      []string
		want       string
	}{
		{"a long line", quellville, []string{wants, long}, ""},
		{"a long line, no reason", quellville, []string{wants, long, reasons, ""}, "A002"},
		{"a long line, no authority", quellville, []string{wants, long, by, ""}, "A001"},
		{"a long line, no E.O. line", quellville, []string{wants, long, order + "\n", ""}, "D001"},
		{"a long line, no TAGS", quellville, []string{wants, long, "TAGS: PREL PGOV EFIS QV\n", ""}, "S002"},
		{"all lines long", quellville, []string{wants, long, "The minister wants them short.", long, reasons, ""}, "A002"},
		{"dots at the end, no reason", quellville, []string{signed, "PRILL\n...\n", reasons, ""}, "A002"},
		{"dots in the body, no authority", quellville, []string{wants, "The deputy wants ...", by, ""}, "A001"},
		{"REF on the SUBJECT's line, empty E.O. line", quellville,
			[]string{"PAUSE\nREF:", "PAUSE REF:", order, "E.O. 12958:"}, "D021"},
		{"marked items below KEY POINTS", quellville, []string{
			"C O N F I D E N T I A L", "S E C R E T", "CCCCC", "SSSSS", "1. (C) Summary.",
			"1. KEY POINTS:\n\n-- (C) Summary.\n\n-- (C)",
		}, "R003"},
		{"headers agree", twice, nil, ""},
		{"the repeated header without its E.O. line", twice, []string{again, strings.Replace(again, order+"\n", "", 1)},
			"H003"},
		{"the repeated subject goes on", twice, []string{again, strings.Replace(again, "PAUSE", "PAUSE AND OTHER MATTERS",
			1)}, "H005"},
		{"the repeated subject ends sooner", twice, []string{again, strings.Replace(again, " AFTER A LONG PAUSE", "", 1)},
			"H005"},
		{"the subjects differ in digits", twice, []string{header, strings.Replace(header, "PAUSE", "PAUSE ON 3 MARCH", 1),
			again, strings.Replace(again, "PAUSE", "PAUSE ON 5 MARCH", 1)}, "H005"},
		{"the repeated subject is wrapped", twice, []string{again, strings.Replace(again, "AFTER A", "AFTER\nA", 1)}, ""},
		{"the repeated subject breaks off", twice, []string{again, strings.Replace(again, " A LONG PAUSE", "...", 1)}, ""},
	} {
		expectCodes(t, c.name, strings.NewReplacer(c.edits...).Replace(c.text), c.want)
	}
}

// TestUnreadReasons: a reason is read in each form that drafters use, with each section that it cites.
func TestUnreadReasons(t *testing.T) {
	const reason = "for reasons 1.4 (b) and (d)."
	for broken, want := range map[string]string{
		"\nReason(s): 1.5 (b)": "A003", "\nREASON(S): 1.5 (B) AND (D)": "A003", "\nReason(s): 1.4 (b)": "",
		"Reason (s): 1.5 (b) and (d).": "A003", "Reason(s) 1.5 (b).": "A003",
		"for reasons 1.4 (b) and 1.5 (d).": "A003", "for reasons 1.5 (b), 1.4 (d).": "A003",
		"for reasons 1.4 (b), (c) and 1.5(d).": "A003", "for reasons 1.4 b and 1.5 d.": "A003",
		"for reasons 1.4 (b) and 1.6 (d).": "A004", "for reasons 1.4 (b) and 1.4 (d).": "",
		"for reasons 1.4(b), 1.4(d).": "", "for reasons 1.4 (b) and 1.4 (b).": "A006",
	} {
		expectCodes(t, broken, strings.Replace(quellville, reason, broken, 1), want)
	}
}

// TestHeadersThatRepeat: a header or an envelope that is repeated says the same, or the difference is reported.
func TestHeadersThatRepeat(t *testing.T) {
	const by, page = "Classified By: DCM Ana Prill for reasons 1.4 (b) and (d).\n\n", "QUELLVILLE 00000412  002 OF 002\n"
	start := strings.Index(quellville, "C O N")
	envelope, header := quellville[:start], quellville[start:strings.Index(quellville, "1. (C)")]
	again := strings.Replace(header, "01 OF 02", "02 OF 02", 1)
	once := strings.Replace(header, "SECTION 01 OF 02 ", "", 1)
	for _, c := range []struct{ name, repeated, want string }{
		{"the same", again, ""},
		{"no Classified By in the next section, which repeats less", strings.Replace(again, by, "", 1), ""},
		{"no Classified By, no section", strings.Replace(once, by, "", 1), "H006"},
		{"no Classified By and no E.O. line", strings.Replace(strings.Replace(again, by, "", 1), quellvilleOrder+"\n", "",
			1), ""},
		{"another REF", strings.Replace(again, "STATE 10022", "STATE 10023", 1), "H007"},
		{"REF of another post", strings.Replace(again, "A. QUELLVILLE 398", "A. VARNES 398", 1), "H007"},
		{"no REF", strings.Replace(again, "REF: A. QUELLVILLE 398\n     B. STATE 10022\n", "", 1), ""},
		{"REF breaks off", strings.Replace(again, "\n     B. STATE 10022", "", 1), ""},
		{"REF in another style", strings.Replace(again, "REF: A. QUELLVILLE 398\n     B. STATE 10022",
			"REF: A. QUELLVILLE 398 B. STATE 10022", 1), ""},
		{"the same envelope", envelope + again, ""},
		{"an envelope of another day", strings.Replace(envelope, "051522Z", "061522Z", 1) + again, "H013"},
		{"an envelope of another class", strings.Replace(envelope, "CCCCC", "SSSSS", 1) + again, "H011"},
		{"an unclassified envelope", strings.Replace(envelope, "ZNY CCCCC", "ZNR UUUUU", 1) + again, "H011"},
	} {
		text := strings.Replace(quellville, page, c.repeated, 1)
		if text == quellville {
			t.Fatal(c.name)
		}
		expectCodes(t, c.name, text, c.want)
	}
}

// TestATelegramAfterTheEnd: a telegram that follows the end of another is read with its date.
func TestATelegramAfterTheEnd(t *testing.T) {
	second := strings.NewReplacer("QUELLVILLE", "VARNES", "412", "413", "051522Z", "061522Z", "0641522",
		"0651522").Replace(quellville)
	dtg := second[strings.Index(second, "P 061522Z"):]
	for _, c := range []struct{ name, text, want string }{
		{"after NNNN, from the station's line", quellville + "\nNNNN\n\n" + second, ""},
		{"after NNNN, from the date-time group", quellville + "\nNNNN\n\n" + dtg, ""},
		{"after BT", quellville + "\nBT\n" + dtg, ""},
		{"after BT, a number and NNNN", quellville + "\nBT\n#0412\nNNNN\n" + second, ""},
		{"after nothing, from the station's line", quellville + "\n" + second, "H008"},
		{"after NNNN, too low", quellville + "\nNNNN\n\n" + strings.Replace(dtg, "4. (C)", "4. (S)", 1), "R001"},
		{"an envelope of another class", quellville + "\nNNNN\n\n" + strings.Replace(second, "ZNY CCCCC", "ZNY SSSSS", 1),
			"H011"},
		{"after NNNN and other words", quellville + "\nNNNN\n\nThe next page.\n\n" + second, "H008"},
		{"after NNNN, without a sender", quellville + "\nNNNN\n\n" + withoutLine(second, "FM "), "H008"},
		{"after a message without a sender", withoutLine(quellville, "FM ") + "\nNNNN\n\n" + second, "H008"},
	} {
		_, cables := reader(t)(c.text)
		if len(cables) != 2 || !cables[1].Date.Exact() || cables[1].Date.From.String() != "2009-03-06" {
			t.Errorf("%s: %d cables", c.name, len(cables))
		}
		expectCodes(t, c.name, c.text, c.want)
	}
}

// withoutLine is a text without its first line that begins with some words.
func withoutLine(s, begins string) string {
	before, line, _ := strings.Cut(s, "\n"+begins)
	_, after, _ := strings.Cut(line, "\n")
	return before + "\n" + after
}
