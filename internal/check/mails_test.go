package check

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/cablelint/cablelint/grammar"
	"github.com/cablelint/cablelint/internal/config"
	"github.com/cablelint/cablelint/internal/testing/mails"
	"github.com/cablelint/cablelint/lint"
)

// checkMail reads and lints a mail, with what is attached to it.
func checkMail(c *Checker, parser *grammar.Parser, with *config.Checks, mail string) (found []lint.Diagnostic) {
	for in := range c.Reader.Open(held("mail.eml", mail)) {
		for _, r := range c.Lint(parser, Input{Input: in, Checks: with}).Results {
			found = append(found, r.Diagnostics...)
		}
	}
	return found
}

// many are mails of a kind.
func many(k mails.Kind, n int) []string {
	list := make([]string, n)
	for i := range list {
		list[i] = k.Mail(i)
	}
	return list
}

// BenchmarkMails reads and lints mails of about 4 KB: go test ./internal/check -run xxx -bench Mails.
func BenchmarkMails(b *testing.B) {
	for _, k := range mails.Kinds() {
		b.Run(k.Name, func(b *testing.B) {
			c, parser, with, list := checker(), grammar.NewParser(), checks(b), many(k, 500)
			size := 0
			for _, m := range list {
				size += len(m)
			}
			b.SetBytes(int64(size / len(list)))
			b.ReportAllocs()
			for i := 0; b.Loop(); i++ {
				checkMail(c, parser, with, list[i%len(list)])
			}
		})
	}
}

// TestMailsOfEachKind: what is measured is sound, but for the block that one kind does not have.
func TestMailsOfEachKind(t *testing.T) {
	c, parser, with := checker(), grammar.NewParser(), checks(t)
	for _, k := range mails.Kinds() {
		for _, m := range many(k, 20) {
			var codes string
			for _, d := range checkMail(c, parser, with, m) {
				codes += d.Rule.Code
			}
			require.Equal(t, map[string]string{"marked-no-block": "A001D001"}[k.Name], codes, m)
		}
	}
}

// TestAllocationsOfMails is a gate: mails of about 4 KB, with a memo that knows others only.
func TestAllocationsOfMails(t *testing.T) {
	most := map[string]int{"plain": 245, "quoted": 236, "page": 301, "marked": 208, "marked-no-block": 276,
		"marked-page": 282}
	for _, k := range mails.Kinds() {
		c, parser, with, list := checker(), grammar.NewParser(), checks(t), many(k, 300)
		for _, m := range list[:99] {
			checkMail(c, parser, with, m)
		}
		i := 99
		allocs := testing.AllocsPerRun(200, func() {
			checkMail(c, parser, with, list[i])
			i++
		})
		t.Logf("%s: %.0f allocations a mail", k.Name, allocs)
		require.Less(t, allocs, 1.2*float64(most[k.Name]), k.Name)
	}
}
