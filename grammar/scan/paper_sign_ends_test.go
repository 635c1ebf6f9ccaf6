package scan

import (
	"strings"
	"testing"
)

// TestConfidentialAtBothEnds: CONFIDENTIAL at the head and the foot is listed with its own reason where the paper is
// built as those of a government are. Papers of firms, lawyers, clinics and mails are not.
func TestConfidentialAtBothEnds(t *testing.T) {
	const word, pier = "CONFIDENTIAL\n\n", "The crew kept the pier closed for a week in spring.\n\n"
	for _, s := range []string{
		word + "ACTION MEMO FOR THE DEPUTY MAYOR\n\n" + pier + word,
		word + "The Piers\n\n1. " + pier + "2. " + pier + word,
		word + "Piers\n\n" + pier + word + "\f" + word + pier + word,
		word + "Note\n\nTHROUGH: R. Quill\nFROM: A. Oak\nSUBJECT: Piers\n\n" + pier + word,
	} {
		requireDoubt(t, WordOfFirms, s)
		requireDoubt(t, WordOfFirms, strings.ReplaceAll(s, "\n", "\r\n"))
		requireDoubt(t, WordOfFirms, strings.ReplaceAll(s, "CONFIDENTIAL", "   CONFIDENTIAL  "))
		for _, of := range []string{"Quill & Oak LLP", "Our sales grew.", "The patient was seen.", "The court said so.",
			"The Bank closed.", "Trade secrets of Harbor Inc.", "Term sheet"} {
			requireDoubt(t, NoDoubt, word+of+"\n\n"+s[len(word):])
		}
		requireDoubt(t, NoDoubt, "# Words\n\n"+s)
		requireDoubt(t, NoDoubt, s[len(word):])
	}
	requireDoubt(t, NoDoubt, word+pier+word)
	requireDoubt(t, NoDoubt, word+"1. "+pier+word)
	requireDoubt(t, NoDoubt, word+pier+word+"\f"+pier+word)
	requireDoubt(t, NoDoubt, word+"For: R. Quill\nFrom: A. Oak\nRe: Piers\n\n1. "+pier+"2. "+pier+word)
}

// TestRestrictedMemorandum: RESTRICTED above the title of a memorandum is listed also without a day of its time.
func TestRestrictedMemorandum(t *testing.T) {
	const memo = "\n\nMEMORANDUM FOR THE MAYOR\n\nSUBJECT: Piers\n\n" + report
	for _, word := range []string{"RESTRICTED", "U.S. RESTRICTED", "US RESTRICTED"} {
		tokens, _ := ScanPaper(word + memo)
		if tokens.Doubt == NoDoubt {
			t.Errorf("%s is not listed", word)
		}
	}
	requireDoubt(t, NoDoubt, "RESTRICTED\n\nPiers\n\n"+report)
	requireDoubt(t, NoDoubt, "RESTRICTED\n\nHarbor Pier Corporation"+memo)
}
