package lsp

import (
	"fmt"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
)

const draft = "file:///drafts/one.txt"

func TestDiagnosticsFollowTheText(t *testing.T) {
	c := start(t, plainClient)
	text := faulty(t)
	c.open(draft, text)
	found := c.wait(draft, 1)
	require.Len(t, found, 1)
	d := found[0]
	require.Equal(t, "R001", d.Code)
	require.Equal(t, 1, d.Severity)
	require.Equal(t, "https://rules.example/R001.md", d.Page.Href)
	require.Equal(t, textRange{place(text, "(S)"), position{place(text, "(S)").Line, place(text, "(S)").Character + 3}},
		d.Range)
	require.Contains(t, d.Message, "32 CFR 2001.21(b): the overall marking is the highest of the portions")
	require.Len(t, d.Related, 1)

	at := place(text, "(S)")
	c.change(draft, 2, change{&textRange{position{at.Line, at.Character + 1}, position{at.Line, at.Character + 2}}, "C"})
	require.Empty(t, c.wait(draft, 2))
	c.change(draft, 3, change{nil, text})
	require.Len(t, c.wait(draft, 3), 1)
	c.tell("textDocument/didClose", object{"textDocument": object{"uri": draft}})
	require.Empty(t, c.wait(draft, 0))
	c.leave()
}

func TestPulledDiagnosticsAreNeverPushed(t *testing.T) {
	c := start(t, `{"textDocument": {"diagnostic": {}}}`)
	c.open(draft, faulty(t))
	var first, second struct {
		Kind     string
		ResultID string `json:"resultId"`
		Items    []diagnostic
	}
	c.call("textDocument/diagnostic", object{"textDocument": object{"uri": draft}}, &first)
	require.Equal(t, "full", first.Kind)
	require.Len(t, first.Items, 1)
	c.call("textDocument/diagnostic", object{"textDocument": object{"uri": draft}, "previousResultId": first.ResultID},
		&second)
	require.Equal(t, "unchanged", second.Kind)
	c.leave()
	require.Empty(t, c.published)
}

// TestRapidEditsLeaveNoStaleAnswer types 3,000 edits and asks in between: each answer is of the text at its request.
func TestRapidEditsLeaveNoStaleAnswer(t *testing.T) {
	c := start(t, `{"textDocument": {"diagnostic": {}}}`)
	text := faulty(t)
	at := place(text, "(S)")
	inside := textRange{position{at.Line, at.Character + 1}, position{at.Line, at.Character + 2}}
	c.open(draft, text)
	stale := 0
	for i := range 3000 {
		mark, want := "S", 1
		if i%2 == 0 {
			mark, want = "C", 0
		}
		c.change(draft, i+2, change{&inside, mark})
		if i%3 > 0 {
			continue
		}
		var got struct{ Items []diagnostic }
		c.call("textDocument/diagnostic", object{"textDocument": object{"uri": draft}}, &got)
		if len(got.Items) != want {
			stale++
		}
	}
	require.Zero(t, stale)
	c.leave()
}

func TestRequestsHaveTheirAnswers(t *testing.T) {
	c := start(t, plainClient)
	text := faulty(t)
	c.open(draft, text)
	on := func(word string) object {
		p := place(text, word)
		return object{"textDocument": object{"uri": draft}, "position": p, "range": textRange{p, p},
			"context": object{"diagnostics": []any{}}}
	}
	for method := range methods.Get() {
		var answer any
		c.call(method, on("(S)"), &answer)
		out := fmt.Sprint(answer)
		require.NotContains(t, out, "ship", "%s quotes prose", method)
		require.NotContains(t, out, "letter", "%s quotes prose", method)
		t.Log(method, out)
	}
	var hover struct{ Contents struct{ Value string } }
	for word, want := range map[string]string{
		"(S)": "does **not** cover it", "(C)": "The header, CONFIDENTIAL, covers it.",
		"C O N F": "The portions call for SECRET.", "E.O.": "Latest lawful date: 2019-05-04",
		"b) and": "foreign government information", "PREL": "external political relations", "SIPDIS": "SIPRNet",
	} {
		c.call("textDocument/hover", on(word), &hover)
		require.Contains(t, hover.Contents.Value, want, word)
	}
	c.call("textDocument/hover", on("(S)"), &hover)
	require.Contains(t, hover.Contents.Value, "(E.O. 12958, as amended sec. 1.2)",
		"the order of the cable's day, not today's")
	var err = c.conn.Call(t.Context(), "textDocument/rename", on("(S)"), nil)
	require.ErrorContains(t, err, "the server knows no textDocument/rename")
	c.leave()
}

func TestActions(t *testing.T) {
	c := start(t, plainClient)
	text := faulty(t)
	c.open(draft, text)
	p := place(text, "(S)")
	var actions []codeAction
	c.call("textDocument/codeAction", object{"textDocument": object{"uri": draft}, "range": textRange{p, p},
		"context": object{"diagnostics": []any{}}}, &actions)
	var titles []string
	for _, a := range actions {
		titles = append(titles, a.Title)
	}
	require.Equal(t, []string{
		"raise the header to SECRET (changes what the marks say)",
		"silence R001 in paragraph 3 of 09VARNES412, with a reason (to be written into .cablelint.toml)",
		"explain R001 portion-above-header",
	}, titles, strings.Join(titles, "\n"))
	c.leave()
}
