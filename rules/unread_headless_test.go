package rules

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/cablelint/cablelint/grammar/source"
	"github.com/cablelint/cablelint/lint"
)

// TestTextsWithoutHeader: a text that shows classified marks or a cable's lines, and that is neither cable nor paper,
// is reported as not checked. Lists, licenses and tests are not.
func TestTextsWithoutHeader(t *testing.T) {
	linter, err := lint.NewLinter(All(), lint.Options{})
	require.NoError(t, err)
	codes := func(text string) string {
		var list []string
		for _, d := range linter.Text(source.NewFile("a.txt", text)) {
			list = append(list, d.Rule.Code)
		}
		return strings.Join(list, " ")
	}
	for _, text := range []string{
		"2. (S//NF) The ship left.\n", "2. (S//REL TO USA, GBR) The ship left.\n", "2. (C//REL TO UK) The ship left.\n",
		"2. (TS) The ship left.\n", "2. (SECRET) The ship left.\n", "2. (TOP SECRET) The ship left.\n",
		"- (TS) The ship left.\n",
		"1. (S - ENTIRE TEXT)\n\n2. The ship left.\n", "1. (S) One.\n\n2. (C) Two.\n\n3. (S) Three.\n",
		"1. (SBU) One.\n\n2. (C) Two.\n",
		"1.(S) A.\n2.(U) B.\n", "3. (C) A.\n\n4. (U) B.\n", "SIPDIS\n\n1. (S) One.\n", "NOFORN\n\n1. (C) One.\n",
		"TAGS: PREL, QV\n1. (S) One\n", "Classified By: DCM Ana Prill for reasons 1.4 (b).\n\n1. (S) One.\n",
		"E.O. 12958: DECL: 03/05/2019\n\nThe ship left.\n", "EO 13526: DECL: 20330305\n\nThe ship left.\n",
		"SIPDIS\nE.O. 12958: DECL: 03/05/2019\n1. (S) One.\n",
	} {
		require.Contains(t, codes(text), "G004", text)
	}
	for _, text := range []string{
		"Dear all,\n(c) see the annex, (s) too.\n", "1. (C) 2024 Prill Inc.\n",
		"1. (A) Herring.\n2. (C) Cod.\n3. (C) Ling.\n", "1. (C) Cod.\n2. (C) Ling.\n", "1. (S) South.\n5. (U) Up.\n",
		"1. (S) Yes.\n2. (X) No.\n", "Contact (S/P) and (C/NE).\n",
		"SIPDIS is a caption.\n\n1. (S) is a mark.\n", "In E.O. 12958: DECL is a word.\n", "The (SECRET) is out.\n",
		"```\nSIPDIS\n\n1. (S) One.\n```\n", "```\nE.O. 12958: DECL: 03/05/2019\n```\n",
	} {
		require.NotContains(t, codes(text), "G004", text)
	}
}
