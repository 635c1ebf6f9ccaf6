package scan

import (
	"fmt"
	"testing"

	"github.com/stretchr/testify/require"
)

// TestLevelsAtTheEdgesOfOldPages: CONFIDENTIAL on a page that names an office, a misspelt level of an edition, one that
// a machine misread before a letterhead, and CUI in the comment of a program.
func TestLevelsAtTheEdgesOfOldPages(t *testing.T) {
	const page = "CONFIDENTIAL\n\nto the harbor, and asked that the pier be built.\n\n4. The Governor of Port Amber has " +
		"said that he will come on Friday.\n\nCONFIDENTIAL\n"
	const minute = "159\nMINUTE, OAK TO QUILL\n\nPort Amber, 24 October 1961\n\n"
	const prose = "\n\nThe Pier\n\nThis note is short. The mayor said so again on Friday.\n"
	const office = " U.S. Department of Ferries Office of Counsel Port Amber, August 1, 2002 Memorandum for Rosa Quill. " +
		"You have asked whether the ferry is late, and it is not late.\n"
	const limits = "# The use of data in this file is subject to limitation or restriction.\n"
	const code = "\nThe ferry is late and the pier is new again.\n"
	for _, s := range []string{
		page, page + "\n/asked\n",
		minute + "Seceet" + prose, minute + "Secrot" + prose, minute + "Confidentiel" + prose, minute + "Top Sacret" + prose,
		"TOP AECREL" + office, "TOP SECRFT" + office,
		"# ****\n# CUI\n# ...\n" + limits + code, "// CUI\n// Controlled by: Port\n" + code, ".. CUI\n..\n" + limits + code,
	} {
		requireDoubted(t, s)
	}
	for _, s := range []string{
		"CONFIDENTIAL\n\nto the harbor, and asked that the pier be built.\n\nThe tenant has said that he will come.\n\n" +
			"CONFIDENTIAL\n",
		"Oak Ferries Ltd\n" + page, page[:len(page)-len("CONFIDENTIAL\n")] + "The end.\n\nOne.\n\nTwo.\n",
		minute + "Secrets" + prose, minute + "Street" + prose, minute + "Sacred" + prose, "Seceet" + prose,
		"Port Amber, 24 October 1961\n\nSeceet" + prose,
		"TOP NOTCHX" + office, "TOP SECURE" + " ferries of the town are late again, and nobody knows why.\n",
		"# ***\n# CUI\n# a text-based user interface\n" + code, "# CUImport\n" + limits + code,
	} {
		requireDoubt(t, NoDoubt, s)
	}
	const field = "\\# HARBOR BOARD\n\n\\*\\*Classification:\\*\\* %s\n\nThe ferry is late and the pier is new again.\n"
	for value, want := range map[string]Doubt{"STRENGT FORTROLIG": OtherMarking, "SECRET": UnsureBanner,
		"Internal": NoDoubt} {
		requireDoubt(t, want, fmt.Sprintf(field, value))
	}
}

// requireDoubted fails where a text passes in silence.
func requireDoubted(t *testing.T, s string) {
	t.Helper()
	tokens, _ := ScanPaper(s)
	require.NotEqual(t, NoDoubt, tokens.Doubt, s)
}
