package check

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/cablelint/cablelint/grammar"
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
