package main

import (
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/cablelint/cablelint/internal/report"
)

// structured is a cable of lines that are markings, codes and keys: every one of them has a fault somewhere near, so
// that rules quote it. What is prose in it is of words that are looked for nowhere.
const structured = `Identifier
Created
Classification
Origin
09QUELLVILLE412
2009-03-05 15:22:00
CONFIDENTIAL//NOFORN
Embassy Quellville
VZCZCXYZ0000
PP RUEHWEB
DE RUEHQV #0413/01 0651522
ZNY SSSSS ZZH
P 051522Z MAR 09 ZDK
FM AMEMBASSY QUELLVILLE
TO RUEHC/SECSTATE WASHDC PRIORITY 1234
INFO RUEHZZ/WORLD COLLECTIVE PRIORITY
BT
C O N F I D E N T I A L SECTION 01 OF 02 QUELLVILLE 000412

SIPDIS
STADIS
NODIS
EXDIS
RELEASABLE TO USA, GBR
STATE FOR EUR/NB

E.O. 12958: DECL: 03/05/2049
TAGS: PREL, PGOV, EFIS, QV
SUBJECT: (S) HARBOR
REF: A. QUELLVILLE 398

Classified By: DCM Ana Prill for reasons 1.5 (b) and (z).
Declassify on: 03/05/2049

1. (C) Word.
2. (S//REL TO USA, GBR) Word.
3. ( c//nf ) Word.
4. (SBU/NF) Word.
5. (SECRET/NOFORN) Word.
6. (C/SBU) Word.
7. (C)(S) Word.
8. (TS//NF/REL TO USA) Word.

QUELLVILLE 00000411  002 OF 003

-- (S/NF) Word.
9. SBU) Word.
(SECRET//NOFORN)
CONFIDENTIAL
PRILL
BT
#0413
NNNN
`

// intruders are words that no vocabulary has, or that one of three letters would be near to.
var intruders = []string{"kowalski", "KOWALSKI", "Kowalski", "agent", "BOAT"}

// intruded gives the cable once for each place between two words or signs of a line, with a word there. A place
// inside a word does not count, nor is one in a line of prose.
func intruded(word string) (texts []string) {
	gap := regexp.MustCompile(`[ (),/:.;\n-]`)
	for _, at := range gap.FindAllStringIndex(structured, -1) {
		for _, i := range []int{at[0], at[1]} {
			text := structured[:i] + " " + word + " " + structured[i:]
			if len(texts) == 0 || texts[len(texts)-1] != text {
				texts = append(texts, text)
			}
		}
	}
	return texts
}

// TestNothingOfAStructuredLineLeaves puts a word at every place of every line that is shown in part, and looks for it
// in all that the program writes by default.
func TestNothingOfAStructuredLineLeaves(t *testing.T) {
	t.Chdir(t.TempDir())
	var names []string
	for w, word := range intruders {
		for i, text := range intruded(word) {
			if (i+w)%len(intruders) != 0 { // each place gets one of them
				continue
			}
			name := fmt.Sprintf("%d-%04d.txt", w, i)
			names = append(names, name)
			require.NoError(t, os.WriteFile(name, []byte(text), 0o644))
		}
	}
	require.Greater(t, len(names), 400)
	wrote := map[string]string{}
	run := func(args ...string) string {
		p, out, errs := at("")
		p.run(args)
		return out.String() + errs.String()
	}
	flags := []string{"--verbose", "--ceiling", "UNCLASSIFIED", "--as-of", "2026-01-01", "--profile", "ic", "."}
	for _, format := range report.Formats() {
		wrote["check "+format] = run(append([]string{"check", "--format", format}, flags...)...)
	}
	wrote["check of State"] = run("check", "--verbose", ".")
	wrote["statistics"] = run(append([]string{"check", "--statistics"}, flags...)...)
	wrote["derive"] = run("derive", ".")
	for i := 0; i < len(names); i += 3 { // the rest is in the diffs
		wrote["tree "+names[i]] = run("tree", names[i])
	}
	wrote["baseline"] = run("baseline", "write", "--baseline", "b.json", ".") + read(t, "b.json")
	wrote["diff"] = run("fix", "--diff", "--unsafe", ".")
	wrote["fix"] = run("fix", "--unsafe", "--audit", "a.jsonl", ".") + read(t, "a.jsonl")
	// the rules quote, next to dots
	for _, spoken := range []string{"P005", "P006", "P011", "P013", "R001", "H010", "H012", "D006", "A003"} {
		require.Contains(t, wrote["check text"]+wrote["check of State"], spoken)
	}
	for what, text := range wrote {
		require.NotEmpty(t, text, what)
		requireNone(t, what, text)
	}
}

// requireNone looks for the intruders as words, in any case.
func requireNone(t *testing.T, what, text string) {
	lower := strings.ToLower(text)
	for _, word := range intruders {
		word = strings.ToLower(word)
		if i := strings.Index(lower, word); i >= 0 {
			t.Errorf("%s holds %s: %q", what, word, lower[max(0, i-160):min(len(lower), i+60)])
		}
	}
}

// TestFixesLeaveProseInAMark: no fix rewrites a mark that holds words which are no marking's.
func TestFixesLeaveProseInAMark(t *testing.T) {
	t.Chdir(t.TempDir())
	for w, word := range intruders {
		for i, text := range intruded(word) {
			if (i+w)%len(intruders) != 0 {
				continue
			}
			name := fmt.Sprintf("%04d.txt", i)
			require.NoError(t, os.WriteFile(name, []byte(text), 0o644))
		}
		p, _, _ := at("")
		p.run([]string{"fix", "--unsafe", "--quiet", "."})
		list, err := filepath.Glob("*.txt")
		require.NoError(t, err)
		for _, name := range list {
			require.Equal(t, 1, strings.Count(read(t, name), word), "%s: the word is as it was", name)
			require.NoError(t, os.Remove(name))
		}
	}
}
