package main

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
)

// TestMarkdownByLine: the blocks of Markdown that a tree would have are read where they are, and code is not.
func TestMarkdownByLine(t *testing.T) {
	const top, end = "# Notes\n\nCONFIDENTIAL\n\n(C) The pier is new.\n\n", "\n\n(U) Berths.\n\nCONFIDENTIAL\n"
	for block, place := range map[string]string{
		"(S) He left.":                                        "7:1",
		"**(S)** He left.":                                    "7:3",
		"## (S) He left":                                      "7:4",
		"- (S) He left.":                                      "7:3",
		"- [ ] (S) He left.":                                  "7:7",
		"* (C) One.\n  * (S) He left.":                        "8:5",
		"1. (C) One.\n   1) (S) He left.":                     "8:7",
		"- (C) One.\n  - (C) Two.\n    - (S) He left.":        "9:7",
		"> (S) He left.":                                      "7:3",
		"> > - (S) He left.":                                  "7:7",
		"| (S) He left. | (C) No. |":                          "7:3",
		"| (C) No. | (S) He left. |":                          "7:13",
		"| Item | Said |\n|---|---|\n| Pier | (S) He left. |": "9:10",
		strings.Repeat("> ", 300) + "\n\n(S) He left.":        "9:1",
	} {
		_, out, errs := checked(t, "notes.md", top+block+end, "--select", "R001")
		require.Equal(t, "notes.md:"+place+": error: portion (S) is above the banner CONFIDENTIAL [R001]\n", out,
			block+"\n"+errs)
	}
	for _, block := range []string{"```\n(S) He left.\n```", "~~~ text\n(S) He left.\n~~~", "    (S) He left.",
		"\t(S) He left.", "A mark such as `(S)` is quoted.", "Write `(S) He left.` at the front.",
		"| mark | `(S)` |\n|---|---|"} {
		_, out, errs := checked(t, "notes.md", top+block+end, "--select", "R001,P018,P019,P004")
		require.Empty(t, out, block+"\n"+errs)
	}
	// a memorandum with an indent is no code, though its name ends in .md
	_, out, errs := checked(t, "memo.md",
		"CONFIDENTIAL\n\nMEMORANDUM FOR THE RECORD\n\n    (S) He left.\n\nCONFIDENTIAL\n", "--select", "R001")
	require.Contains(t, out, "memo.md:5:5: error: portion (S) is above the banner CONFIDENTIAL", errs)
}
