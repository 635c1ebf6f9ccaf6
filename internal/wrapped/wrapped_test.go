package wrapped

import (
	"bytes"
	"compress/gzip"
	"encoding/base64"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
)

const header = "SECRET VARNES 000412\nE.O. 12958: N/A\nTAGS: PREL\nSUBJECT: THE SHIP\n1. (S) The ship left port.\n"

func found(s string) (how []string) {
	for t := range In(s) {
		how = append(how, t.How)
	}
	return how
}

func TestFormsByName(t *testing.T) {
	var packed bytes.Buffer
	w := gzip.NewWriter(&packed)
	_, err := w.Write([]byte(header))
	require.NoError(t, err)
	require.NoError(t, w.Close())
	const uu = "begin 644 x\nM4T5#4D54(%9!4DY%4R`P,#`T,3(*12Y/+B`Q,CDU.#H@3B]!\"E1!1U,Z(%!2\n,14P*4U5\"2D5#5#H*\n`\nend\n"
	for text, want := range map[string]string{
		base64.StdEncoding.EncodeToString(packed.Bytes()): "in base64",
		uu: "in uuencode",
		strings.ReplaceAll("> "+header, "\n", "\n> "):               "with a sign or a number before each line",
		strings.ReplaceAll("Bo said: "+header, "\n", "\nBo said: "): "with the same words before each line",
		strings.ReplaceAll(header, "\n", "\x1b[0m\n"): "in letters that only look like those of ASCII, or " +
			"among signs that are not shown",
	} {
		require.Contains(t, found(text), want)
	}
	require.Empty(t, found(header))
	require.Empty(t, found(""))
	require.Empty(t, found("> The ship left port.\n> It was late.\n> And so on.\n> The end.\n"))
}

// TestInIsBounded: of a text that unwraps into many others only so many times its size is looked at.
func TestInIsBounded(t *testing.T) {
	for _, piece := range []string{"> SUBJECT: TAGS\n", "=53UBJECT TAGS\n", "+AFM-UBJECT TAGS\n", "%53UBJECT TAGS ",
		"&#83;UBJECT TAGS ", "53 55 42 4a 45 43 54 20 54 41 47 53\n",
		base64.StdEncoding.EncodeToString([]byte(strings.Repeat("SUBJECT TAGS ", 9))) + "\n\n", "x SUBJECT TAGS\n",
		"\x1b[0mSUBJECT\u200b TAGS\n"} {
		text := strings.Repeat(piece, 20_000)
		all := 0
		for inner := range In(text) {
			all += len(inner.Text)
		}
		require.LessOrEqual(t, all, mostTimes*len(text)+1<<16, piece)
	}
}

// TestKeysAreFound: each in either case, also at the end of a text, where another begins inside of it, and no other.
func TestKeysAreFound(t *testing.T) {
	for _, k := range keys {
		for _, s := range []string{k.word, strings.ToLower(k.word), "s" + k.word + "s", "S E " + k.word} {
			require.Contains(t, slices.Collect(keysOf(s)), key{strings.Index(strings.ToUpper(s), k.word), k.line}, s)
		}
	}
	require.Equal(t, []key{{0, levelLine}, {2, authorityLine}}, slices.Collect(keysOf("unclassified"))[:2])
	require.Empty(t, slices.Collect(keysOf("the secre of the tag SUB EO 2 unc")))
	require.Empty(t, slices.Collect(keysOf("sub")))
}
