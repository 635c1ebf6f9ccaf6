package main

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// statusOf is the exit status of a check of a text.
func statusOf(t *testing.T, text string) (status int, said string) {
	t.Helper()
	path := filepath.Join(t.TempDir(), "a.txt")
	require.NoError(t, os.WriteFile(path, []byte(text), 0o644))
	p, out, errs := at("")
	root := p.root()
	root.SetArgs([]string{"check", "--no-config", path})
	require.NoError(t, root.Execute())
	return p.status, out.String() + errs.String()
}

// TestACableInOneLine: a cable whose line ends are lost is not checked, no matter what is left between its lines, what
// comes before it, and whether its marks show a paper.
func TestACableInOneLine(t *testing.T) {
	cable := strings.Replace(hiddenCable, "(S)", "(C)", 1)
	secret := strings.Replace(cable, "C O N F I D E N T I A L", "SECRET", 1)
	paper := strings.NewReplacer("1. (C)", "1. (C//NF)", "2. (C)", "2. (U)").Replace(cable)
	untagged := strings.Replace(cable, "TAGS: PREL EFIS VN\n", "", 1)
	unmarked := strings.NewReplacer("(C) ", "", "C O N F I D E N T I A L", "UNCLAS").Replace(cable)
	long := "R 041530Z MAY 09 FM AMEMBASSY VARNES TO SECSTATE WASHDC " + strings.Repeat("AMEMBASSY HALVERN ", 12)
	for name, text := range map[string]string{"": cable, "secret": secret, "a paper": paper, "no tags": untagged,
		"no marks": unmarked, "addressees": long + cable} {
		for _, between := range []string{" ", "", "  ", "\t"} {
			joined := strings.ReplaceAll(strings.TrimSuffix(text, "\n"), "\n", between)
			status, said := statusOf(t, joined)
			if status != statusFindings {
				assert.Equal(t, statusUnchecked, status, "%s %q: %s", name, between, said)
			}
		}
		header, body, _ := strings.Cut(text, "\n1. ")
		status, said := statusOf(t, strings.ReplaceAll(header, "\n", " ")+"\n\n1. "+body)
		assert.Equal(t, statusUnchecked, status, "%s: %s", name, said)
	}
	for _, text := range []string{
		"A cable has a level, CONFIDENTIAL VARNES 000412, an E.O. line, a TAGS line and a SUBJECT: line.\n",
		"SECRET VARNES 000412 is the cable. E.O. 12958 was signed in 1995. The subject: ships.\n",
		"| CONFIDENTIAL VARNES 412 | E.O. 12958 | no tags | no subject |\n",
	} {
		status, said := statusOf(t, text)
		assert.Equal(t, statusClean, status, said)
	}
}

// TestAPaperInOtherLetters: what a reader takes for a paper, or for a banner, is not passed over for a letter of
// another script or a sign that is not shown.
func TestAPaperInOtherLetters(t *testing.T) {
	sheet := func(u, c string) string {
		return "From: Rosa Quill\nTo: Paul Oak\nSubject: Ferries\n\nCall Sheet\n\n" + u + " The pier is new.\n\n" + c +
			" The ferry is old.\n\n" + c + " Nobody came.\n"
	}
	memo := func(banner string) string {
		return banner + "\n\nMEMORANDUM FOR THE DIRECTOR\n\nSUBJECT: Ferries\n\nThe lists are attached.\n\n" + banner + "\n"
	}
	for _, text := range []string{sheet("(U\u00ad)", "(\u00adSBU)"), sheet("(\u200bU)", "(S\u200bBU)"), memo("\u0421UI"),
		memo("SENSITIV\u200bE BUT UNCLASSIFIED"),
		memo("UNCLASSIFI\u0415D"), memo("SE\u00adCRET//NOFORN"), memo("S\bSE\bEC\bCR\bRE\bET\bT"),
		memo("_\bS_\bB_\bU"), memo("\x1b[1mSECRET//NOFORN\x1b[0m"), sheet("\x1b[1m(U)\x1b[0m", "(S\bSB\bBU\bU)")} {
		status, said := statusOf(t, text)
		if status != statusFindings {
			assert.Equal(t, statusUnchecked, status, "%q: %s", text, said)
		}
	}
	for _, text := range []string{
		"\u0412\u0441\u0435 \u043f\u0430\u0440\u043e\u043c\u044b \u0421\u0421\u0421\u0420 \u0441\u0442\u043e\u044f\u0442.\n",
		"The fer\u00adry is a se\u00adcret.\n\n(\u00adc) 2024 Rosa Quill\n", "UNCLASSI\u00adFIED texts are public.\n",
		"F\bFE\bER\bRR\bRY\bY(1)\n\nN\bNA\bAM\bME\bE\n     ferry - keep a _\bs_\be_\bc_\br_\be_\bt (\x1b[1mS\x1b[0m)\n",
	} {
		status, said := statusOf(t, text)
		assert.Equal(t, statusClean, status, "%q: %s", text, said)
	}
	status, said := statusOf(t, "Protocol of the caf\u00e9\u00ad\n\nClassification: EU RESTRICTED\n\nThe boats are old.\n")
	assert.Equal(t, statusUnchecked, status)
	assert.NotContains(t, said, "ASCII") // the reason is the line, which has no such letter
	assert.Contains(t, said, "(line 3)")
}
