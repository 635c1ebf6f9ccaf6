package rules

import (
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/cablelint/cablelint/grammar/source"
	"github.com/cablelint/cablelint/lint"
)

// TestCutTops: a file that holds only the top of a cable is reported, and other files are not.
func TestCutTops(t *testing.T) {
	linter, err := lint.NewLinter(All(), lint.Options{})
	require.NoError(t, err)
	reported := func(text string) bool {
		found := linter.Text(source.NewFile("top.txt", text))
		return slices.ContainsFunc(found, func(d lint.Diagnostic) bool { return d.Rule.Code == "G004" })
	}
	for _, top := range []string{"S E C R E T VARN", "S E C R E T VARNES", "T O P  S E C R E T VARN",
		"T O P S E C R E T VARN",
		"S E C R E T SECTION 01 OF 03", "S E C R E T//NOFORN VARN", "C O N F I D E N T I A L SECTION 01 OF",
		"C O N F I D E N T I A L SECTION 01 OF 02 VARN", "CONFIDENTIAL SECTION 01 OF 02 VAR", "UNCLAS VARNES",
		"UNCLAS SECTION 01 OF 02 VARN", "SECRET VARN", "C O N F I D E N T", "S E C R", "ZNY SSSSS ZZH",
		"DE RUEHQV #0412/01 0641522", "P 051522Z MAR 09", "P 051522Z MAR 09\nFM AMEMBASSY VARNES",
		"P 051522Z MAR 09\nFM AMEMBASSY VARNES\nTO SECSTATE WASHDC\nS E C R E T VARN", "\n\nS E C R E T VARN\nSIP",
	} {
		require.True(t, reported(top), top)
		require.True(t, reported(strings.ReplaceAll(top, "\n", "\r\n")+"\r\n"), top)
	}
	for _, text := range []string{"", "SECRET SANTA\n\nBring a gift.", "CONFIDENTIAL DRAFT\n\nDo not copy.",
		"The S E C R E T VARN is a line.", "```\nS E C R E T VARN\n```\n", "SECRET SECTION\n\nText.", "DE RIJK #1\n",
		"FM RADIO\n\nMusic.", "ZNYX\n", "UNCLASSIFIED ADS\n\nA boat is for sale.", "C O F F E E", "P 12 MAR 09",
		"SECRET_KEY=1", "O 051522Z MAR 09 is a group.", "S O S", "CONFIDENTIAL SECTION 1 of the lease\n",
	} {
		require.False(t, reported(text), text)
	}
}
