package rules

import (
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/cablelint/cablelint/lint"
)

// cableBelow is a sound cable that a memorandum or a mail may carry.
const cableBelow = "R 170808Z JUN 08\nFM AMEMBASSY TARSIS\nTO SECSTATE WASHDC 4402\nBT\n" +
	"C O N F I D E N T I A L TARSIS 000771\n\nSIPDIS\n\nE.O. 12958: DECL: 06/17/2018\nTAGS: PREL, TQ\n" +
	"SUBJECT: FERRIES\n\n" +
	"Classified By: Ambassador Rosa Quill, reasons 1.4 (b) and (d).\n\n" +
	"1. (C) The pier is new.\n\n2. (C) The ferry is late.\nQUILL\nBT\n"

const memoAbove = "SECRET//NOFORN\n\nApril 2, 2009\n\nMEMORANDUM FOR THE DIRECTOR\nFROM: Paul Oak, Chief, Ferries\n" +
	"SUBJECT: (U) Ferries\n\n(S//NF) The harbor master has it from the cook.\n\n(U) The cable is attached.\n\n" +
	"Classified By: Paul Oak, Chief, Ferries\nReason: 1.4(c)\nDeclassify On: 20190402\n\nSECRET//NOFORN\n\n"

// TestCableBelowPaper: the marks of a memorandum or a mail are not those of the cable that it carries, and its date is
// not the cable's. Its banner covers the cable.
func TestCableBelowPaper(t *testing.T) {
	mail := "From: Rosa Quill\nTo: Paul Oak\nDate: Tue, 2 Jun 2009 09:12:00 -0400\nSubject: FW: Ferries\n\n" +
		"UNCLASSIFIED\n\n(U) The cable is below.\n\n(U) Call me.\n\n"
	for _, sound := range []string{
		memoAbove + cableBelow,
		memoAbove + "Attachment\n\n" + cableBelow,
		strings.ReplaceAll(memoAbove, "SECRET//NOFORN", "TOP SECRET//NOFORN") + cableBelow + "\n" + cableBelow,
		strings.ReplaceAll(mail, "UNCLASSIFIED", "CONFIDENTIAL") + cableBelow,
	} {
		for _, d := range foundIn(t, sound) {
			require.NotContains(t, []string{"R001", "R004", "H019", "D014", "T004"}, d.Rule.Code, sound)
		}
	}
	for text, want := range map[string]string{
		mail + cableBelow: "T004 a cable in the paper is CONFIDENTIAL, above the banner UNCLASSIFIED",
		strings.Replace(mail, "UNCLASSIFIED\n\n", "(SBU) Soon.\n\n", 1) + cableBelow: "T004 a cable in the paper is " +
			"CONFIDENTIAL, and the paper has no banner",
		strings.Replace(memoAbove, "(U) The", "(TS) The", 1) + cableBelow:  "R001 portion (TS) is above the banner",
		memoAbove + strings.Replace(cableBelow, "1. (C)", "1. (S)", 1):     "R001 portion (S) is above the header",
		memoAbove + strings.Replace(cableBelow, "/17/2018", "/17/2048", 1): "D006",
		"UNCLASSIFIED\n\nCALL SHEET\n\n- (U) Thank him.\n- (U) Ask him.\n\n" + cableBelow: "T004 a cable in the " +
			"paper is CONFIDENTIAL",
	} {
		require.True(t, slices.ContainsFunc(foundIn(t, text), func(d lint.Diagnostic) bool {
			return strings.HasPrefix(d.Rule.Code+" "+d.Message, want)
		}), "%s in %s", want, text)
	}
}

// TestCaptionsOfCableBelow: the banner of a paper shows the captions of the cable that it carries.
func TestCaptionsOfCableBelow(t *testing.T) {
	const loose = "// NOFORN"
	plain := strings.NewReplacer("//NOFORN", "", "S//NF", "S").Replace(memoAbove)
	mail := "From: Rosa Quill\nTo: Paul Oak\nDate: Tue, 2 Jun 2009 09:12:00 -0400\nSubject: FW: Ferries\n\n" +
		"CONFIDENTIAL\n\n(C) The cable is below.\n\n(U) Call me.\n\n"
	with := func(caption string) string { return strings.Replace(cableBelow, "SIPDIS", caption, 1) }
	sensitive := strings.NewReplacer("C O N F I D E N T I A L", "UNCLAS", "SIPDIS", "SENSITIVE", "(C)", "(SBU)",
		"DECL: 06/17/2018", "N/A", "Classified By: Ambassador Rosa Quill, reasons 1.4 (b) and (d).\n\n", "").
		Replace(cableBelow)
	unclassified := strings.NewReplacer("CONFIDENTIAL", "UNCLASSIFIED", "(C)", "(U)").Replace(mail)
	for name, c := range map[string]struct{ text, want string }{
		"NOFORN":             {plain + with("NOFORN"), "T004 warning"},
		"NODIS":              {plain + with("NODIS"), "T004 warning"},
		"EXDIS":              {plain + with("EXDIS"), "T004 warning"},
		"of a mail":          {mail + with("NOFORN"), "T004 warning"},
		"two cables":         {plain + with("NOFORN") + "\n" + with("NOFORN"), "T004 warning"},
		"in the banner":      {memoAbove + with("NOFORN"), ""},
		"on the line":        {strings.Replace(plain, "SECRET\n", "SECRET"+loose+"\n", 2) + with("NOFORN"), ""},
		"another caption":    {plain + with("SIPDIS"), ""},
		"none":               {plain + cableBelow, ""},
		"a sensitive cable":  {unclassified + sensitive, "T004 info"},
		"below a level":      {mail + sensitive, ""},
		"a higher cable too": {strings.ReplaceAll(mail, "CONFIDENTIAL", "UNCLASSIFIED") + with("NOFORN"), "T004 error"},
	} {
		require.Equal(t, c.want, strings.Join(onlyOf(reported(t, c.text), "T004"), ", "), name)
	}
}

// TestQuotedHeader: a cable of which a paper quotes the first line and a paragraph is not a cable.
func TestQuotedHeader(t *testing.T) {
	for _, sign := range []string{`    "`, `"`, "    ", "> ", ""} {
		text := strings.Replace(memoAbove, "(U) The cable is attached.", sign+"C O N F I D E N T I A L TARSIS 000771\n"+
			"    4. (C) The pier is new.\n\n(U) The cable is not attached.", 1)
		for _, d := range foundIn(t, text) {
			require.Equal(t, lint.Info, d.Severity, "%s in %s", d.Message, text)
		}
	}
}
