package scan

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/cablelint/cablelint/grammar/text"
)

// signPieces are what lines with signs of a marking are made of, in the forms that people write.
var signPieces = [...]string{"SECRET", "TOP SECRET", "CONFIDENTIAL", "UNCLASSIFIED", "S E C R E T", "Secret",
	"Top Secret", "SENSITIVE BUT UNCLASSIFIED", "SENSITIVE", "CUI", "FOUO", "SBU", "RESTRICTED", "OFFICIAL",
	"OFFICIAL USE ONLY", "QEEICIAL USE-ONLY", "USE ONLY", "INTERNAL USE ONLY", "UK", "UK EYES ONLY", "UK EYES A",
	"STRAP1", "LOCSEN", "AUSTEO", "NATO", "NATO/ISAF", "ISAF", "COSMIC", "EU", "RESTREINT UE/EU", "SEGRET",
	"CONFIDENT1AL", "RESTR1CTED", "UNCLASSIFED", "T O P", "TOP SECR£T", "TOP SECRETHCOMINT", "SECRETINOFORN//X4",
	"NOFORN", "N0FORN", "NOCONTR", "RELEASABLE TO KFOR", "NO FOREIGN DISSEM", "No Foreign Dissem", "No foreign dissem",
	"no foreign dissemination", "HANDLE VIA BYEMAN CHANNELS", "HANDLE VIA", "Handle Via", "Handle via",
	"BYEMAN Channels", "KEPT IN COMINT CHANNELS", "Kept in Comint Channels", "PERSONAL", "AND", "PUBLIC",
	"THIS DOCUMENT IS THE PROPERTY OF HER", "THIS  DOCUMENT  IS  THE  PROPERTY  OF  HIS",
	"T H I S D O C U M E N T IS T H E P R O P E R T Y OF H I S", "(SENSITIVE)", "COPY NO. 7 OF 9", "GROUP 1",
	"Port Amber, May 14, 1950", "1234", "DECLASSIFIED PER E.O. 13526", "Exempt from public release", "CLASSIFICATION:",
	"| Classification |", "CLASSIFIED ATTACHMENT", "WHEN SEPARATED FROM", "CLASSIFIED ENCLOSURE",
	"SECURITY INFORMATION", "SENSITIVE SECURITY INFORMATION", "This record contains Sensitive Security Information",
	"This record contains sensitive security information", "PROTECTED CRITICAL INFRASTRUCTURE INFORMATION",
	"Subject to Criminal Sanctions", "SUBJECT TO CRIMINAL SANCTIONS", "Subject to criminal sanctions",
	"WITHIN THE MEANING OF THE ESPIONAGE LAWS", "within the meaning of the espionage laws",
	"Within the Meaning of the Espionage Laws", "For The President Only", "FOR THE PRESIDENT ONLY",
	"The piers of the harbor are old", "the"}

// linesOfSigns goes over lines of one and of two of these pieces.
func linesOfSigns(yield func(string) bool) {
	for _, a := range signPieces {
		if !yield(a) {
			return
		}
		for _, b := range signPieces {
			for _, sign := range [...]string{" ", "/", "//", " - ", " – "} {
				if !yield(a + sign + b) {
					return
				}
			}
		}
	}
}

// TestPlainWordsKnowEachSign: a line that is a plain sign is not passed over by its words.
func TestPlainWordsKnowEachSign(t *testing.T) {
	signs, passed := 0, 0
	for line := range linesOfSigns {
		switch found := plainWords.Get().Found(line) != 0; {
		case plainLine(line, "") != NoDoubt:
			signs++
			require.True(t, found, line)
		case !found:
			passed++
		}
	}
	require.Greater(t, signs, 5000)
	require.Greater(t, passed, 5000)
}

// TestTraceWordsKnowEachTrace: a line that is a trace of a marking is not passed over by its words.
func TestTraceWordsKnowEachTrace(t *testing.T) {
	traces, passed := 0, 0
	for line := range linesOfSigns {
		one := trace{alone: map[string]int{}, levels: map[string]bool{}}
		one.lineWithWords(line, "")
		switch found := text.HasAny(line, traceWords[:]); {
		case one.handled > 0, len(one.alone) > 0, one.top, one.joined > 0, one.plain:
			traces++
			require.True(t, found, line)
		case !found:
			passed++
		}
	}
	require.Greater(t, traces, 5000)
	require.Greater(t, passed, 5000)
}

// TestSignsInPlainText: each form in which people write a sign is a reason to list a text, and sentences are not.
func TestSignsInPlainText(t *testing.T) {
	const prose = "\n\nThe harbor board met in May and looked at the piers of the town, which are old.\n"
	for _, line := range []string{"Handle Via BYEMAN Channels", "handle via BYEMAN channels", "No foreign dissem",
		"No foreign dissem/Controlled", "NO FOREIGN DISSEMINATION", "UNCLASSIFIED/N0FORN",
		"S E C R E T PERSONAL", "Kept in Comint Channels",
		"For The President Only - Top Secret", "CLASSIFIED ENCLOSURE",
		"Unauthorized Disclosure Subject to Criminal Sanctions"} {
		for _, head := range []string{"", "A note on piers.\n\nOf the port.\n\n"} {
			tokens, ok := ScanPaper(head + line + prose)
			require.True(t, ok || tokens.Doubt != NoDoubt, line)
		}
	}
	for _, line := range []string{"no foreign dissemination of papers on the pier", "Read Only - Secretary Quill",
		"Who shows SECRET papers is subject to criminal sanctions.", "handle via chat channels",
		"This record contains sensitive security information on the FOUO papers of the port.",
		"MEMBERS ONLY - Secret", "PROPERTY OF THE HARBOR", "Members only - secret", "UNCLASSIFIED/OTHER"} {
		requireDoubt(t, NoDoubt, "A note on piers.\n\n"+line+prose)
	}
}
