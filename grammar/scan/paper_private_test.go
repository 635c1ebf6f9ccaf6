package scan

import (
	"testing"

	"github.com/stretchr/testify/require"
)

// TestPrivateLetters: initials before names, and letters before words that begin with them, are not marks where
// CONFIDENTIAL alone is above them.
func TestPrivateLetters(t *testing.T) {
	letter := func(above, text string) string {
		return mailOfPoe + above + "\n\nHarold,\n\n" + text + "\n\nLena\n\n" + above + "\n"
	}
	const two = "(C) Copies of the receipts are in the box.\n(S) Stoat will bring them."
	for _, s := range []string{
		letter("CONFIDENTIAL", two), letter("CONFIDENTIAL", "(S) Stoat will bring them.\n\n(C) Cook has the key."),
		letter("CONFIDENTIAL", "(TS) Tom Stoat will bring them.\n\n(C) Cook has the key."),
		letter("CONFIDENTIAL", "(S) Stoat will bring them to the deposition."),
		letter("CONFIDENTIAL", "1. (S) Stoat knows the law firm.\n2. (S) She will bring them."),
	} {
		requireDoubt(t, LoneBanner, s)
	}
	for _, s := range []string{
		letter("SECRET", two), letter("CONFIDENTIAL//NOFORN", two), letter("CONFIDENTIAL", "(S//NF) Stoat left.\n"+two),
		letter("CONFIDENTIAL", two+"\n(U) The box is old."), letter("CONFIDENTIAL", "(S) Stoat will bring them."),
		letter("CONFIDENTIAL", two+"\n(S) The box is old."), letter("CONFIDENTIAL", "(TS) Tom will bring them."),
		letter("CONFIDENTIAL", "(S) The deposition is on Monday."),
		"CONFIDENTIAL\n\nMEMORANDUM FOR THE MAYOR\n\nSUBJECT: Boxes\n\n" + two + "\n\nCONFIDENTIAL\n",
		"DEPARTMENT OF STATE\n\n" + letter("CONFIDENTIAL", two),
		letter("CONFIDENTIAL", two+"\n\nClassified By: Rosa Quill\nReason: 1.4(d)"),
	} {
		_, ok := ScanPaper(s)
		require.True(t, ok, s)
	}
}

// TestStringsOfPrograms: a paper in a string of a program is data. One beside such a string is read.
func TestStringsOfPrograms(t *testing.T) {
	const memo = "SECRET//NOFORN\nMEMORANDUM FOR THE FILE\nSUBJECT: (U) Piers\n1. (S//NF) The pier leaks.\n" +
		"2. (TS) The guard sleeps.\nSECRET\n"
	for name, s := range map[string]string{
		"Python":              "import piers\n\nMEMO = \"\"\"\\\n" + memo + "\"\"\"\n\nprint(MEMO)\n",
		"below other lines":   "import piers\nfrom quay import read\nMEMO = \"\"\"\\\n" + memo + "\"\"\"\n",
		"on the same line":    "MEMO = '''" + memo + "'''\n",
		"an argument":         "check(\"\"\"\n" + memo + "\"\"\")\n",
		"returned":            "def memo():\n    return f\"\"\"" + memo + "\"\"\"\n",
		"a list":              "memos = [\n  \"x\", r\"\"\"\n" + memo + "\"\"\",\n]\n",
		"C++":                 "const char *memo = R\"(\n" + memo + ")\";\n",
		"a shell":             "cat <<END\n" + memo + "END\n",
		"a shell with quotes": "cat <<-'END_OF' > memo.txt\n" + memo + "END_OF\n",
		"PHP":                 "$memo = <<<TEXT\n" + memo + "TEXT;\n",
		"Go":                  "const memo = `\n" + memo + "`\n",
	} {
		_, ok := ScanPaper(s)
		require.False(t, ok, name)
	}
	for name, s := range map[string]string{
		"after it":      "MEMO = \"\"\"\nThe pier.\n\"\"\"\n\n" + memo,
		"in one line":   "MEMO = \"\"\"The pier.\"\"\"\n\n" + memo,
		"dirt":          "\"\"\"\n" + memo,
		"a quotation":   "He said \"\"\"\n" + memo,
		"signs":         "<<COPY>>\n" + memo,
		"signs and END": "The port << END\n" + memo,
		"letters":       "the cat << end\n" + memo,
		"ended":         "cat <<END\nThe pier.\nEND\n" + memo,
	} {
		_, ok := ScanPaper(s)
		require.True(t, ok, name)
	}
}

// TestStringsAreFoundByLine: the spans of strings are what the scanner of papers passes over.
func TestStringsAreFoundByLine(t *testing.T) {
	const s = "a\nx = \"\"\"\n(S//NF) b\n\"\"\"\nc\ncat <<END\n(S//NF) d\n"
	found := Strings(s)
	require.Len(t, found, 2)
	require.Equal(t, "x = \"\"\"\n(S//NF) b\n\"\"\"", found[0].In(s))
	require.Equal(t, "cat <<END\n(S//NF) d\n", found[1].In(s))
	require.Empty(t, Strings("a\n(S//NF) b\n"))
}
