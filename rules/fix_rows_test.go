package rules

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/cablelint/cablelint/lint"
)

// quellville is a sound cable of 2009.
const quellville = `DE RUEHQV #0412/01 0641522
ZNY CCCCC ZZH
P 051522Z MAR 09
FM AMEMBASSY QUELLVILLE
TO RUEHC/SECSTATE WASHDC PRIORITY 1234
C O N F I D E N T I A L SECTION 01 OF 02 QUELLVILLE 000412

SIPDIS
STATE FOR EUR/NB

E.O. 12958: DECL: 03/05/2019
TAGS: PREL PGOV EFIS QV
SUBJECT: HARBOR TALKS RESUME AFTER A LONG PAUSE
REF: A. QUELLVILLE 398
     B. STATE 10022

Classified By: DCM Ana Prill for reasons 1.4 (b) and (d).

1. (C) Summary. Talks on the harbor resume in spring.
2. (C) The minister wants them short.
3. (SBU) Staff were told.

QUELLVILLE 00000412  002 OF 002

4. (C) The deputy wants them long.
5. (U) The press knows.
6. (C) Comment: Nobody is in a hurry.
PRILL
`

// TestFixRows: a part of a sound cable is broken; safe fixes make of it what is expected, and refuse nothing, since
// each rule sees by itself what it has not read. Want is empty where the part stays as it is.
func TestFixRows(t *testing.T) {
	read := reader(t)
	for _, c := range []struct{ part, broken, want string }{
		// a reason's list
		{"1.4 (b) and (d).", "1.4 b and d.", "1.4 (b) and (d)."},
		{"1.4 (b) and (d).", "1.4(d.)", ""},
		{"1.4 (b) and (d).", "1.4 b. and d.", "1.4 (b) and (d)."},
		{"1.4 (b) and (d).", "1.4 (b.) and (d.)", ""},
		{"1.4 (b) and (d).", "1.4 (B) a nd (D).", ""},
		{"1.4 (b) and (d).", "1.4 (B) an d (D).", ""},
		{"1.4 (b) and (d).", "1.4 B a nd D.", "1.4 (B) and (D)."},
		{"1.4 (b) and (d).", "1.4 (B a nd D.", "1.4 (B) and (D)."},
		{"1.4 (b) and (d).", "1.4 b) and d).", "1.4 (b) and (d)."},
		{"1.4 (b) and (d).", "1.4 (c)  (S/NF) The ministry agrees", ""},
		{"1.4 (b) and (d).", "1.4 c  (S/NF) The ministry agrees", "1.4 (c)  (S/NF) The ministry agrees"},
		{"1.4 (b) and (d).", "1.4 (b) and ( d)  (C/NF)  Greg", ""},
		{"1.4 (b) and (d).", "1.4 b and d (C) The ministry agrees", "1.4 (b) and (d) (C) The ministry agrees"},
		{"1.4 (b) and (d).", "1.4 (b and d) (SBU) The ministry", ""},
		{"1.4 (b) and (d).", "1.4 (b and (d) (U) The ministry", "1.4 (b) and (d) (U) The ministry"},
		{"1.4 (b) and (d).", "1.4 b (TS//NF) The ministry", "1.4 (b) (TS//NF) The ministry"},
		{"1.4 (b) and (d).", "1.4 b and a note", ""},
		{"for reasons 1.4 (b) and (d).", "(reasons 1.4 b,d).", ""},
		// a list that is a range, or goes on in words
		{"1.4 (b) and (d).", "1.4 b-d.", ""},
		{"1.4 (b) and (d).", "1.4 b -- d.", ""},
		{"1.4 (b) and (d).", "1.4 b, c-e.", ""},
		{"1.4 (b) and (d).", "1. 4 (b)-(d).", ""},
		{"1.4 (b) and (d).", "1.4 (b)-(b).", ""},
		{"1.4 (b) and (d).", "1.4 b to d.", ""},
		{"1.4 (b) and (d).", "1.4 b through d.", ""},
		{"1.4 (b) and (d).", "1.4 b, but not d.", ""},
		{"1.4 (b) and (d).", "1.4 b:d", ""},
		{"1.4 (b) and (d).", "1.4 b/1", ""},
		{"1.4 (b) and (d).", "1.4 B-1 visa", ""},
		{"1.4 (b) and (d).", "1.4 b and C-NF", ""},
		{"1.4 (b) and (d).", "1.4 b and C/NF talks", ""},
		{"1.4 (b) and (d).", "1.4 b and S talks", ""},
		{"1.4 (b) and (d).", "1.4 b and d-day", ""},
		{"1.4 (b) and (d).", "1.4 b and d's", ""},
		{"1.4 (b) and (d).", "1.4 (b) and D. Prill.", ""},
		{"1.4 (b) and (d).", "1.4 b and d Prill.", ""},
		{"1.4 (b) and (d).", "1.4 b. A minister said", ""},
		{"1.4 (b) and (d).", "1.4 b and d day trip", ""},
		{"1.4 (b) and (d).", "1.4 b/d;", "1.4 (b) and (d);"},
		{"1.4 (b) and (d).", "1.4 b & d ", "1.4 (b) and (d) "},
		{"1.4 (b) and (d).", "1.4 b and d. 1. (C) Talks", "1.4 (b) and (d). 1. (C) Talks"},
		{"1.4 (b) and (d).", "1. 4 (b) and (d), says Prill.", "1.4 (b) and (d), says Prill."},
		// a year of two digits
		{"03/05/2019", "3/5/19", "03/05/2019"},
		{"03/05/2019", "03/05/20 19", ""},
		{"03/05/2019", "03/05/20I9", ""},
		{"03/05/2019", "03/05/20XX", ""},
		{"03/05/2019", "03/05/20\n49", ""},
		{"03/05/2019", "03/05/20\n  19", ""},
		{"03/05/2019", "03/05/20-19", ""},
		{"03/05/2019", "03/05/20.19", ""},
		{"03/05/2019", "03/05/20 1 9", ""},
		{"03/05/2019", "03/05/20##", ""},
		{"03/05/2019", "03/05/20 XX", ""},
		{"03/05/2019", "0 3/05/19", ""},
		{"03/05/2019", "5 MAR 20 19", ""},
		{"03/05/2019", "MAR 5, 20 19", ""},
		{"03/05/2019", "03/05/20'19", ""},
		{"03/05/2019", "03/05/20 2019", ""},
		{"03/05/2019", "03/05/20, 19", ""},
		{"03/05/2019", "03/05/19, 2020", ""},
		{"03/05/2019", "03/05/19; 20", ""},
		// the classification line
		{"C O N F I D E N T I A L SECTION 01 OF 02 QUELLVILLE", "C O N F I D E N T I A LQUELLVILLE", ""},
		{"C O N F I D E N T I A L SECTION 01 OF 02 QUELLVILLE", "C O N F I D E N T I A LONDON", ""},
		{"C O N F I D E N T I A L SECTION 01 OF 02 QUELLVILLE", "C O N F I D E N T I AL QUELLVILLE",
			"C O N F I D E N T I A L QUELLVILLE"},
		{"C O N F I D E N T I A L SECTION 01 OF 02 QUELLVILLE", "C O N F I D E N T I A LSECTION 01 OF 02 QUELLVILLE", ""},
		{"C O N F I D E N T I A L SECTION 01 OF 02 QUELLVILLE", "S E C R ETQUELLVILLE", ""},
		{"C O N F I D E N T I A L SECTION 01 OF 02 QUELLVILLE", "S E C R E TTAVERNY", ""},
		{"C O N F I D E N T I A L SECTION 01 OF 02 QUELLVILLE", "S E C R E TAVERNY", ""},
		// prose in a mark
		{"2. (C)", "2. (c//nf)", "2. (C//NF)"},
		{"2. (C)", "2. (C//NF agent kowalski was paid at the pier)", ""},
		{"2. (C)", "2. (c agent kowalski)", ""},
		{"2. (C)", "2. (C//NF see a/b and c/d)", ""},
		{"2. (C)", "2. C//NF agent kowalski)", ""},
		{"2. (C)", "2. (C//NF agent kowalski", "2. (C//NF) agent kowalski"},
		{"2. (C)", "2. (SECRET/NOFORN agent kowalski)", ""},
		{"2. (C)", "2. (C//REL TO USA, GBR agent kowalski)", ""},
		{"2. (C)", "2. (C//agent kowalski//)", ""},
	} {
		require.Contains(t, quellville, c.part)
		text := strings.Replace(quellville, c.part, c.broken, 1)
		want := text
		if c.want != "" {
			want = strings.Replace(quellville, c.part, c.want, 1)
		}
		out := lint.Apply(text, false, read)
		if out.Text != want || out.Refused > 0 {
			at := strings.Index(text, c.broken)
			t.Errorf("%q: refused %d; have %q", c.broken, out.Refused,
				out.Text[at:min(len(out.Text), at+len(c.broken)+len(c.want)+8)])
		}
	}
}

// TestRaisingTheHeaderRaisesThePages: a fix that raises the header raises each page's head and foot with it, so that
// the two agree; and one that writes N/A on the E.O. line writes it on each line that says when.
func TestRaisingTheHeaderRaisesThePages(t *testing.T) {
	const page = "\nCONFIDENTIAL\n\nPAGE 02        QUELLV  00412  051522Z\n"
	pages := strings.NewReplacer("\nQUELLVILLE 00000412  002 OF 002\n", page, "PRILL\n", "PRILL\n\nCONFIDENTIAL\n",
		" SECTION 01 OF 02", "").Replace(quellville)
	for _, c := range []struct{ name, text, part, broken, want, kept string }{
		{"a portion", pages, "4. (C)", "4. (S)", "\nSECRET\n\nPAGE 02", "\nCONFIDENTIAL\n"},
		{"the foot of the last page", pages, "4. (C)", "4. (S)", "PRILL\n\nSECRET\n", "\nCONFIDENTIAL\n"},
		{"the subject", pages, "SUBJECT: HARBOR", "SUBJECT: (S) HARBOR", "\nSECRET\n\nPAGE 02", "\nCONFIDENTIAL\n"},
		{"no instruction", unclassifiedCable, "E.O. 12958: N/A", "E.O. 12958: DECL: 03/05/2019\nDeclassify On: 03/05/2019",
			"Declassify On: N/A", "03/05/2019"},
	} {
		require.Contains(t, c.text, c.part, c.name)
		text := strings.Replace(c.text, c.part, c.broken, 1)
		fixed := lint.Apply(text, true, reader(t)).Text
		if strings.HasPrefix(c.name, "no") { // a choice
			all, _ := reader(t)(text)
			for _, d := range all {
				if d.Rule.Code == "D003" {
					require.Len(t, d.Fixes[0].Edits, 2)
				}
			}
			continue
		}
		require.Contains(t, fixed, c.want, c.name)
		require.NotContains(t, fixed, c.kept, c.name)
	}
}
