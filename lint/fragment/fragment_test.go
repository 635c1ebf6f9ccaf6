package fragment

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/cablelint/cablelint/internal/testing/growth"
)

// TestFind: each sign in the forms that it has, with its place, and the first kind where there are several.
func TestFind(t *testing.T) {
	const page = "PAGE 02 QUELLV 01325 01 OF 02 042157Z"
	for _, c := range []struct {
		text, at string
		kind     Kind
		marks    int
	}{
		{"Of the port.\n\n2. (S//NF) The pier.\n\n3. (C//NF) A boat.\n", "(S//NF)", Marks, 2},
		{"(SECRET) The pier is old.\n", "(SECRET)", Marks, 1},
		{"2. (TS): The pier is old.\n", "(TS)", Marks, 1},
		{"2 (S//NF): The pier is old.\n", "(S//NF)", Marks, 1},
		{"2. (TS) is late, as the pier is old.\n", "(TS)", Marks, 1}, {"(TS) meanwhile the pier aged.\n", "(TS)", Marks, 1},
		{"(TS): The pier is old.\n", "(TS)", Marks, 1},
		{"[SECRET]\nThe pier is old.\n", "[SECRET]", Marks, 1}, {"[SECRET] a = b\nc = d\n", "[SECRET]", Marks, 1},
		{"[SECRET]\nThe pier = old.\n", "[SECRET]", Marks, 1}, {"[SECRET]\n# pier\n", "[SECRET]", Marks, 1},
		{"MEMO = \"\"\"\nOld.\n\"\"\"\n(S//NF) The pier.\n", "(S//NF)", Marks, 1},
		{"2. (S//NF)(U) The pier.\n", "(S//NF)", Marks, 1}, {"(TS) (S) (U)\tThe pier.\n", "(TS)", Marks, 1},
		{"Die 5 ....  (S) (TS)\n", "(TS)", Marks, 1}, {"2. (TS) (a) (b)\n", "(TS)", Marks, 1},
		{"SIPDIS\n\n(C) The pier is old.\n", "(C)", Marks, 1},
		{"1. (C) The pier.\n\n2. (S) A boat.\n", "(C)", Marks, 2},
		{"The pier is old.\n" + page + "\nIt is wide.\n", page, Page, 0},
		{"The pier.\nQUELLVILLE 00000412  002 OF 002\n", "QUELLVILLE 00000412  002 OF 002", Page, 0},
		{"\tE.O. 12958: DECL: 05/04/2019\nThe pier.\n", "\tE.O. 12958: DECL:", Order, 0},
		{"EO 13526: DECLASSIFY ON: X1\n", "EO 13526: DECLASSIFY ON:", Order, 0},
		{"S E C R E T VARN", "S E C R E T VARN", Top, 0},
		{"O 042157Z MAY 19\n\nCONFIDENTIAL SECTION 01 OF", "CONFIDENTIAL SECTION 01 OF", Top, 0},
		{"DE RUEHQV #1234/01 1241522\nThe pier.\n", "DE RUEHQV #1234/01 1241522", Top, 0},
		{page + "\n2. (S//NF) The pier.\n", "(S//NF)", Marks, 1},
		{"E.O. 12958: DECL: 05/04/2019\n" + page + "\n", page, Page, 0},
	} {
		sign, ok := Find(c.text, noLists)
		require.True(t, ok, "%q", c.text)
		require.Equal(t, c.at, sign.Span.In(c.text), "%q", c.text)
		require.Equal(t, strings.Index(c.text, c.at), sign.Span.Start, "%q", c.text)
		require.Equal(t, c.kind, sign.Kind, "%q", c.text)
		require.Equal(t, c.marks, sign.Marks, "%q", c.text)
	}
}

// TestFindNothing: letters of lists, examples in code, keys of programs and what a sentence cites are no signs.
func TestFindNothing(t *testing.T) {
	for _, text := range []string{
		"", "The pier is old.\n",
		"(C) The pier.\n", // a letter of a list
		"1. (A) The pier.\n\n2. (C) A boat.\n", "1. (C) The pier.\n\n3. (S) A boat.\n", "1. (C) A.\n\n2. (C) B.\n",
		"```\n(S//NF) The pier.\n```\n", "```\nE.O. 12958: DECL: X1\n```\n", "```\nS E C R E T VARN\n```\n",
		"Die 5 ....  (S) (C) (U) (TS)\n", "(TS),(S),(C)\r\nAll work.\n", "Dies: (U) (S//NF), (TS)", "(TS) (S) (C) (U) (SBU)",
		"<C-N> opens a file.\n", "\t(ts)->seconds = (tv)->seconds;\n", "\t(ts)->nanos = 0; \\\n\t(TS)->next = 0;\n",
		"r'(.+)(TS)(.*)'\n", "r'(.+)(\\s*)(PROC)(\\s*\\n)'\n",
		"Each has E.O. 12958: DECL: and a date.\n",
		"SECRET VARN\n\nThe pier is old.\n",
		"PAGE 02 of the list\n",
		"inoremap <CR> <C-N>:call Save()\n", "The port is open.\n\nTo go on press \"<C-\\><C-N>:n pier<CR>\"\n",
		"(TS) denotes the hot state, and (U) is a control.\n", "(S/NF) is an example of a mark.\n", "**(TS)** means tin.\n",
		"(S) Who goes there?\n(TS) We do.\n\nParts: (S) Son, (TS) Two Sailors.\n",
		"2\n12 (TS): \"Record of Action\", undated.\n",
		"[SECRET]\ntoken = 0\n", "[SECRET]\n\n# the token\n; of the port\ntoken=0\n",
		"  [CONFIDENTIAL] \r\nport = 8080\r\n",
		"MEMO = \"\"\"\n(S//NF) The pier.\n\"\"\"\n", "cat <<END\n(S//NF) The pier.\nEND\n",
	} {
		sign, ok := Find(text, noLists)
		require.False(t, ok, "%q: %+v", text, sign)
	}
}

// TestLongRows: a row with more marks than there are to list is no list of them, and none is compared with all others.
func TestLongRows(t *testing.T) {
	sign, ok := Find(strings.Repeat("(TS) ", 100)+"\n", noLists)
	require.True(t, ok)
	require.Equal(t, Marks, sign.Kind)
	growth.Linear(t, "a row of marks", 2000, func(n int) { Find(strings.Repeat("(TS) ", n)+"\n", noLists) })
	for name, unit := range map[string]string{
		"fences":   "```\n(S//NF) The pier.\n```\n",
		"brackets": "[S//NF] The pier.\n",
		"strings":  "x = \"\"\"\n(S//NF) The pier.\n\"\"\"\n",
	} {
		growth.Linear(t, name, 4000, func(n int) { Find(strings.Repeat(unit, n), noLists) })
	}
}

// TestWhichMarksAreFenced: a fence counts for each mark after it, however many marks and fences are above.
func TestWhichMarksAreFenced(t *testing.T) {
	const fenced = "```\n(S//NF) The pier.\n(S//NF) The quay.\n```\n"
	sign, ok := Find(fenced+"(TS) The dock.\n"+fenced+"(TS) The dock.\n\n(TS) The mole.\n", noLists)
	require.True(t, ok)
	require.Equal(t, 3, sign.Marks)
	require.Equal(t, len(fenced), sign.Span.Start)
}

// noLists is for texts without lists.
func noLists(string, int) bool { return false }
