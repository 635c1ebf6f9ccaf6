package lsp

import (
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
)

// sound is a cable without a fault; its date is that of its DTG.
const sound = `O 041502Z MAY 09
FM AMEMBASSY VARNES
TO SECSTATE WASHDC
BT
C O N F I D E N T I A L VARNES 000412

NOFORN
SIPDIS

E.O. 12958: DECL: 05/04/2019
TAGS: PREL, PGOV, VN
SUBJECT: (U) THE SURVEY SHIP SAILS
REF: A. VARNES 398 B. 08 QUELLVILLE 77

Classified By: DCM Tomas Reed for reasons 1.4 (b) and (d).

1. (C/NF) The survey ship left port.

2. (C) Its captain expects to be gone for a month.
`

func completions(c *client, uri, text, upTo string) (labels []string) {
	at := newPlaces(text, utf16s).position(strings.Index(text, upTo) + len(upTo))
	var got struct{ Items []struct{ Label string } }
	c.call("textDocument/completion", object{"textDocument": object{"uri": uri}, "position": at}, &got)
	for _, i := range got.Items {
		labels = append(labels, i.Label)
	}
	return labels
}

func TestCompletion(t *testing.T) {
	c := start(t, plainClient)
	for name, example := range map[string]struct {
		text, upTo string
		want       []string
	}{
		"a mark, the cable's own first": {sound + "\n3. (", "3. (", []string{"(C/NF)", "(C)", "(U)", "(SBU)"}},
		"a mark that is begun":          {sound + "\n3. (C/", "3. (C/", []string{"(C/NF)", "(C)", "(U)", "(SBU)"}},
		"a mark of a bullet":            {sound + "\n-- (", "\n-- (", []string{"(C/NF)", "(C)", "(U)", "(SBU)"}},
		"no mark within a sentence":     {sound + "\n3. (C) The captain (", "captain (", nil},
		"the order of the date, a day on": {strings.Replace(sound, "E.O. 12958: DECL: 05/04/2019", "E.O. ", 1), "E.O. ",
			[]string{"E.O. 12958: DECL: 05/04/2019"}},
		"reasons of the section of the date": {strings.Replace(sound, "for reasons 1.4 (b) and (d).", "REASON: ", 1),
			"REASON: ", []string{"1.4 (a)", "1.4 (b)", "1.4 (c)", "1.4 (d)", "1.4 (e)", "1.4 (f)", "1.4 (g)", "1.4 (h)"}},
		"reasons of 1995": {strings.Replace(strings.Replace(sound, "MAY 09", "MAY 99", 1),
			"for reasons 1.4 (b) and (d).", "REASON: ", 1), "REASON: ",
			[]string{"1.5 (a)", "1.5 (b)", "1.5 (c)", "1.5 (d)", "1.5 (e)", "1.5 (f)", "1.5 (g)"}},
		"a draft without date is of today": {strings.Replace(strings.Replace(sound, "O 041502Z MAY 09\n", "", 1),
			"E.O. 12958: DECL: 05/04/2019", "E.O. ", 1), "E.O. ", []string{"E.O. 13526: DECL: 20361125"}},
		"nothing in prose": {sound, "expects to ", nil},
	} {
		t.Run(name, func(t *testing.T) {
			uri := "file:///" + strings.ReplaceAll(name, " ", "-")
			c.open(uri, example.text)
			require.Equal(t, example.want, completions(c, uri, example.text, example.upTo))
		})
	}
	captions := strings.Replace(sound, "NOFORN\nSIPDIS", "NOD", 1)
	c.open("file:///captions", captions)
	require.Subset(t, completions(c, "file:///captions", captions, "\nNOD"),
		[]string{"NODIS", "SIPDIS", "NOFORN", "EXDIS"})
	c.leave()
}

// TestKindsOfSuggestions: editors draw marks and reasons as values, captions as keywords, and a whole line as text.
func TestKindsOfSuggestions(t *testing.T) {
	c := start(t, plainClient)
	for name, example := range map[string]struct {
		text, upTo string
		want       int
	}{
		"marks":    {sound + "\n3. (", "\n3. (", 12},
		"captions": {strings.Replace(sound, "NOFORN\nSIPDIS", "NOD", 1), "\nNOD", 14},
		"line":     {strings.Replace(sound, "E.O. 12958: DECL: 05/04/2019", "E.O. ", 1), "E.O. ", 1},
		"reasons":  {strings.Replace(sound, "reasons 1.4 (b) and (d).", "reasons ", 1), "reasons ", 12},
	} {
		uri := "file:///kind-" + name
		c.open(uri, example.text)
		at := newPlaces(example.text, utf16s).position(strings.Index(example.text, example.upTo) + len(example.upTo))
		var got struct{ Items []struct{ Kind int } }
		c.call("textDocument/completion", object{"textDocument": object{"uri": uri}, "position": at}, &got)
		require.NotEmpty(t, got.Items, name)
		for _, i := range got.Items {
			require.Equal(t, example.want, i.Kind, name)
		}
	}
	c.leave()
}

func TestDefinitionsAndLinks(t *testing.T) {
	dir := folderWith(t, map[string]string{"09VARNES412.txt": sound, "old/08QUELLVILLE77.txt": "",
		"09VARNES000398.cable": "", ".hidden/09VARNES398.txt": ""})
	c := start(t, plainClient, dir)
	uri := uriOf(filepath.Join(dir, "09VARNES412.txt"))
	c.open(uri, sound)
	goTo := func(word string) (out []location) {
		c.call("textDocument/definition", object{"textDocument": object{"uri": uri}, "position": place(sound, word)}, &out)
		return out
	}
	require.Equal(t, place(sound, "C O N F"), goTo("(C)")[0].Range.Start, "a portion's mark leads to the header")
	require.Equal(t, []position{place(sound, "(C/NF)"), place(sound, "(C)")},
		[]position{goTo("C O N F")[0].Range.Start, goTo("C O N F")[1].Range.Start})
	require.Equal(t, place(sound, "(C/NF)"), goTo("NOFORN")[0].Range.Start,
		"a caption leads to the paragraph that calls for it")
	require.Equal(t, uriOf(filepath.Join(dir, "old", "08QUELLVILLE77.txt")), goTo("QUELLVILLE")[0].URI)
	var links []struct{ Target string }
	c.call("textDocument/documentLink", object{"textDocument": object{"uri": uri}}, &links)
	require.Len(t, links, 2)
	require.Equal(t, uriOf(filepath.Join(dir, "09VARNES000398.cable")), links[0].Target)
	c.leave()
}

func TestFormattingMakesSafeFixesOnly(t *testing.T) {
	c := start(t, plainClient)
	text := strings.Replace(sound, "(C/NF)", "(c/nf)", 1)
	text = strings.Replace(text, "2. (C)", "2. (S)", 1)
	c.open(draft, text)
	var edits []textEdit
	c.call("textDocument/formatting", object{"textDocument": object{"uri": draft}, "options": object{}}, &edits)
	require.Len(t, edits, 1)
	require.Equal(t, "1. (C/NF) The survey ship left port.\n", edits[0].NewText)
	var actions []codeAction
	c.call("textDocument/codeAction", object{"textDocument": object{"uri": draft}, "range": textRange{},
		"context": object{"only": []string{"source.fixAll"}}}, &actions)
	require.Len(t, actions, 1)
	require.Equal(t, kindFixAll, actions[0].Kind)
	c.leave()
}

func TestMissingMarkOffersTheNeighborsFirst(t *testing.T) {
	c := start(t, plainClient)
	text := strings.Replace(sound, "2. (C) Its", "2. Its", 1)
	c.open(draft, text)
	at := place(text, "captain")
	var actions []codeAction
	c.call("textDocument/codeAction", object{"textDocument": object{"uri": draft}, "range": textRange{at, at},
		"context": object{}}, &actions)
	require.Equal(t, "mark the paragraph (C/NF) (one of several)", actions[0].Title, "as the neighbor is marked")
	require.Equal(t, "mark the paragraph (C) (one of several)", actions[1].Title)
	require.Equal(t, "mark the paragraph (U) (one of several)", actions[2].Title)
	require.Len(t, actions, 3)
	c.leave()
}

func TestLensAndHint(t *testing.T) {
	c := start(t, plainClient)
	c.open(draft, strings.Replace(sound, "05/04/2019", "05/04/2030", 1))
	var lenses []struct{ Command command }
	c.call("textDocument/codeLens", object{"textDocument": object{"uri": draft}}, &lenses)
	require.Equal(t, "2 portions · highest C/NF · declassifies in 3 years", lenses[0].Command.Title)
	var hints []struct{ Label string }
	c.call("textDocument/inlayHint", object{"textDocument": object{"uri": draft},
		"range": textRange{position{0, 0}, position{50, 0}}}, &hints)
	require.Equal(t, "derived: CONFIDENTIAL//NOFORN", hints[0].Label)
	var told string
	c.call("workspace/executeCommand", object{"command": lenses[0].Command.Command,
		"arguments": lenses[0].Command.Arguments}, &told)
	require.Contains(t, told, "derived  CONFIDENTIAL//NOFORN")
	c.leave()
}

func TestObsoleteFormsAreStruckThrough(t *testing.T) {
	c := start(t, plainClient)
	c.open(draft, strings.Replace(sound, "DECL: 05/04/2019", "DECL: OADR", 1))
	found := c.wait(draft, 1)
	require.Equal(t, "D010", found[0].Code)
	require.Equal(t, []int{tagDeprecated}, found[0].Tags)
	c.leave()
}
