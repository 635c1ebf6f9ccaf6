package scan

import (
	"testing"

	"github.com/stretchr/testify/require"
)

// TestLevelsThatNoGrammarReads: a level in a field or a row of a table, one of another government, and one of NATO in
// joined lines may be a paper's. One in a sentence or a list is not.
func TestLevelsThatNoGrammarReads(t *testing.T) {
	const prose = "\n\nThe harbor board met in May and looked at the piers of the town, which are old.\n"
	for _, front := range []string{
		"**Classification:** EU RESTRICTED", "Classification: EU RESTRICTED", "classification: EU RESTRICTED",
		"| **Classification** | UNCLASSIFIED // FOR OFFICIAL USE ONLY |", "| Classification | SECRET |",
		"Classification: CUI", "**Classification:** SENSITIVE BUT UNCLASSIFIED", "| Classification | CUI |",
		"| **Overall classification** | TOP SECRET |", "| CLASSIFICATION | UNCLASSIFIED//FOUO |",
		"Classification: OFFICIAL-SENSITIVE", "**Classification:** OFFICIAL: SENSITIVE",
		"Security Classification: OFFICIAL-SENSITIVE", "| Classification | OFFICIAL-SENSITIVE |",
		"Classification: UK SECRET STRAP1", "Classification: CONFIDENTIAL UK EYES A",
		"| Classification | SECRET UK EYES ONLY |", "Classification: SECRET AUSTEO", "| Classification | SECRET AUSTEO |",
		"SECRET AGAO", "SECRET NZEO", "SECRET AUSTEO", "TOP SECRET AUSTEO", "SECRET - AUSTEO",
		"SECRET CANADIAN EYES ONLY", "SECRET AUS EYES ONLY",
		"Classification: UK EYES ONLY", "| Classification | UK EYES A |", "ISAF S E C R E T", "UK S E C R E T",
		"NATO//RESTRICTED",
		"EU RESTRICTED", "EU CONFIDENTIAL", "EU SECRET", "RESTREINT UE/EU RESTRICTED", "SECRET UE/EU SECRET",
		"CONFIDENTIEL UE/EU CONFIDENTIAL",
		"-2- N A T O S E C R E T C-R(66)9 I NATO UNCLASSIFIED 1. PIERS The CHAIRMAN said that all were lost.",
		"-2- NATO SECRET C-R(66)9 1. PIERS The CHAIRMAN said that a friend was lost. NATO SECRET 2. The members rose.",
	} {
		tokens, ok := ScanPaper(front + prose)
		require.True(t, ok || tokens.Doubt != NoDoubt, front)
	}
	for _, front := range []string{
		"Classification: a note", "| Classification | Meaning |", "| Classification | UNCLASSIFIED |",
		"Classification: CONFIDENTIAL", "| Classification | CONFIDENTIAL |",
		"Classification: OFFICIAL", "Classification: SENSITIVE", "Classification: Official",
		"| Classification | OFFICIAL | SENSITIVE |", "Classification: OFFICIAL-SENSITIVE papers are kept in the port",
		"Classification: CONFIDENTIAL - NOT FOR DISTRIBUTION", "| Classification | CONFIDENTIAL EYES ONLY |",
		"| Classification | SECRET of the EYES ONLY |",
		"| Classification | Secret |", "Classification: CUI or not", "classification: cui", "Classification: CUISINE",
		"| The old and the new classification | SECRET |", "| Level | SECRET |", "Classification: SECRETARY",
		"AUSTEO is for Australian eyes only.", "RESTRICTED RIGHTS", "THE RESTRICTED AREA", "EU RESTRICTED AREAS OF THE PORT",
		"He was cleared for NATO SECRET and for NATO CONFIDENTIAL papers, and has the keys of the store.",
		"The board keeps NATO SECRET papers in a store of its own, and no one may go in when it is shut.",
	} {
		tokens, ok := ScanPaper(front + prose)
		require.False(t, ok, front)
		require.Equal(t, NoDoubt.String(), tokens.Doubt.String(), front)
	}
}
