package check

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/cablelint/cablelint/grammar"
	"github.com/cablelint/cablelint/grammar/source"
	"github.com/cablelint/cablelint/internal/files"
)

// TestNamesOfAttachmentsOfMailsWithoutMarks: a mail that says nothing is not passed over where a name says SECRET.
func TestNamesOfAttachmentsOfMailsWithoutMarks(t *testing.T) {
	c, parser, with := checker(), grammar.NewParser(), checks(t)
	for name, want := range map[string]files.Kind{"SECRET memo.txt": files.Unread, "(TS) memo.txt": files.Unread,
		"CONFIDENTIAL memo.txt": files.NotCable, "Secret memo.txt": files.NotCable, "memo.txt": files.NotCable} {
		mail := "From: Rosa Quill\nTo: Port Desk\nSubject: Ferries\nContent-Type: multipart/mixed; boundary=b\n\n--b\n\n" +
			"Dear all, see below.\n\n--b\nContent-Type: text/plain; name=\"" + name + "\"\nContent-Disposition: attachment\n\n" +
			"It rains.\n\n--b--\n"
		var got []files.Kind
		for in := range c.Reader.Open(held("mail.eml", mail)) {
			got = append(got, c.Lint(parser, Input{Input: in, Checks: with}).Content.Kind)
		}
		require.Equal(t, []files.Kind{want, files.NotCable}, got, name)
	}
}

// TestWatermarksWithoutBanner: a document whose pages show SECRET or more as a watermark alone is not passed over.
func TestWatermarksWithoutBanner(t *testing.T) {
	for text, want := range map[string]bool{"SECRET": true, "TOP SECRET//SI": true, "CONFIDENTIAL": false, "Secret": false,
		"DRAFT": false, "SECRET SAUCE": true} {
		f := &source.File{Labels: []source.Label{{Name: "header(first)", Text: text}}}
		require.Equal(t, want, watermarked(f, nil) != "", text)
	}
	f := &source.File{Labels: []source.Label{{Kind: source.HeaderLine, Name: "x", Text: "SECRET"}}}
	require.Empty(t, watermarked(f, nil))
	require.Empty(t, watermarked(nil, nil))
}
