package lsp

import (
	"encoding/base64"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
)

// TestWhatCannotBeParsedIsShown: a text that the parser refuses has a finding at its start, since a text without one
// looks checked. Once it can be parsed, the finding is gone.
func TestWhatCannotBeParsedIsShown(t *testing.T) {
	c := start(t, plainClient)
	c.open(draft, faulty(t)+"\n"+strings.Repeat("NNNN\nx\n\n", 100_001)) // each is two parts
	found := c.wait(draft, 1)
	require.Len(t, found, 1)
	require.Equal(t, "unchecked", found[0].Code)
	require.Equal(t, 1, found[0].Severity)
	require.Contains(t, found[0].Message, "not checked: the text has more than 200000 parts")
	c.change(draft, 2, change{nil, faulty(t)})
	found = c.wait(draft, 2)
	require.Len(t, found, 1)
	require.Equal(t, "R001", found[0].Code)
	c.leave()
}

// TestWhatCheckReadsOtherwise: of a text in which check reads something else than its source, the editor says that it
// is not checked.
func TestWhatCheckReadsOtherwise(t *testing.T) {
	const head = "From: a@state.gov\nTo: b@state.gov\nDate: Tue, 3 Mar 2020 10:00:00 +0000\nSubject: (U) Ferries\n"
	const body = "SECRET\n\n(S) The pier is new.\n\n(U) Boats sail.\n\nSECRET\n"
	encoded := base64.StdEncoding.EncodeToString([]byte(body))
	c := start(t, plainClient)
	for name, text := range map[string]string{
		"base64.eml":  head + "Content-Transfer-Encoding: base64\n\n" + encoded + "\n",
		"ebcdic.eml":  head + "Content-Type: text/plain; charset=cp500\n\n" + body,
		"parts.eml":   head + "Content-Type: multipart/mixed; boundary=b\n\n--b\n\n" + body + "--b--\n",
		"page.html":   "<html><body><p>SECRET</p><p>(S) The pier is new.</p></body></html>\n",
		"a.rtf":       "{\\rtf1 SECRET\\par (S) The pier is new.}\n",
		"rows.ndjson": "{\"text\": \"SECRET\\n\\n(S) The pier is new.\"}\n",
		"rows.json":   "[{\"text\": \"SECRET\\n\\n(S) The pier is new.\"}]\n",
		"box.mbox":    "From a Fri Mar  6 09:14:02 2020\n" + head + "\n" + body,
	} {
		uri := strings.Replace(draft, "one.txt", name, 1)
		require.NotEqual(t, draft, uri)
		c.open(uri, text)
		found := c.wait(uri, 1)
		require.Len(t, found, 1, name)
		require.Equal(t, "unchecked", found[0].Code, name)
	}
	for name, text := range map[string]string{
		"plain.eml": head + "\n" + body,
		"page.md":   "# Ferries\n\nSee <b>bread</b>.\n",
		"list.json": "Not JSON at all.\n",
	} {
		uri := strings.Replace(draft, "one.txt", name, 1)
		c.open(uri, text)
		for _, d := range c.wait(uri, 1) {
			require.NotEqual(t, "unchecked", d.Code, name)
		}
	}
	c.leave()
}
