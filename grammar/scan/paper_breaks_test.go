package scan

import (
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/require"
)

const joinedProse = " The ferry of the harbor did not leave on Friday, and nobody on the pier had been told of it " +
	"before. "

// TestBannersInJoinedLines: where line breaks are lost, a banner is read next to what can only be on a line of its own.
func TestBannersInJoinedLines(t *testing.T) {
	for s, want := range map[string]string{
		"Approved For Release 2003/05/05 : CIA-RDP99-00001A000100010001-1 SECRET 3 May 1951 HARBOR LIST" + joinedProse +
			"SECRET Approved For Release 2003/05/05 : CIA-RDP99-00001A000100010001-1": "SECRET",
		"No objection LOC-HAK-999-7-24-4 MEMORANDUM THE WHITE HOUSE TOP SECRET /SENSITIVE ACTION MEMORANDUM FOR: THE " +
			"MAYOR FROM: A. OAK SUBJECT: Ferries" + joinedProse: "TOP SECRET /SENSITIVE",
		"CIA-RDP99-00001A000100010001-1 SECRET SECURITY INFORMATION US OFFICIALS ONLY 4 May 1952 OCI" +
			joinedProse: "SECRET " +
			"SECURITY INFORMATION US OFFICIALS ONLY",
		"NSC review completed. CIA-RDP99M00363R001102500002-5 SECRET 21 June 1983 MEMORANDUM FOR: Mr. Oak FROM: A. Elm " +
			"SUBJECT: Ferries 1. The list." + joinedProse: "SECRET",
		"SECRET/NODIS May 3, 1974 MEMORANDUM FOR THE MAYOR FROM: A. Elm SUBJECT: Ferries" + joinedProse: "SECRET/NODIS",
		"Copy 2 of 9 CONFIDENTIAL MEMORANDUM FOR THE RECORD SUBJECT: Ferries FROM: CENTRAL OFFICE" + joinedProse +
			"CIA-RDP99-00001A000100010001-1": "CONFIDENTIAL",
		"Approved for Release: 2016/06/10 C09541536 TOP SECRET Harbor Book" + joinedProse + "TOP SECRET Approved for " +
			"Release: 2016/06/10 C09541536 CIA-RDP99-00001A000100010001-1": "TOP SECRET",
		"DEPARTMENT OF STATE SECRET ACTION MEMORANDUM TO: The Secretary FROM: A. Elm SUBJECT: X" + joinedProse: "SECRET",
		"25X1 TOP SECRET UMBRA 4 May 1967 HARBOR LIST" + joinedProse +
			"CIA-RDP99-00001A000100010001-1": "TOP SECRET UMBRA",
		"MEMORANDUM FOR THE MAYOR FROM: A. Elm SUBJECT: Ferries" + joinedProse + "TOP SECRET": "TOP SECRET",
	} {
		tokens, ok := ScanPaper(s)
		require.True(t, ok, "%q: %s", s, tokens.Doubt)
		require.Contains(t, []EvidenceKind{BannersAlone, IssuerAndMark}, tokens.Evidence, "%q", s)
		require.Equal(t, want, firstOf(&tokens, Banner), "%q", s)
		last := tokens.At(tokens.Len() - 1)
		require.LessOrEqual(t, last.Span.End, len(s))
	}
}

// TestMarksInJoinedLines: marks after numbers and sentences open paragraphs.
func TestMarksInJoinedLines(t *testing.T) {
	for s, want := range map[string]int{
		"CIA-RDP99-00001A000100010001-1 HARBOR (U)" + joinedProse + "(2) (S/NOFORN) The pier is new. (a) (S/NOFORN) It " +
			"leaks. (b) (S/NOFORN) It is closed.": 3,
		"MEMORANDUM FOR THE RECORD SUBJECT: (U) Piers 1. (U) The pier is new." + joinedProse + "2. (S//NF) It leaks.": 2,
		"SECRET 4 May 1981 MEMORANDUM FOR: Mr. Oak FROM: A. Elm SUBJECT: Piers" + joinedProse + "1. (S) The pier is " +
			"new. 2. (C) It leaks, he said.": 1, // (C) may be a letter
		"MEMORANDUM FOR: Mr. Oak FROM: A. Elm SUBJECT: Piers" + joinedProse + "(S//NF) The pier. (TS//SI) It leaks.": 2,
	} {
		tokens, ok := ScanPaper(s)
		require.True(t, ok, "%q: %s", s, tokens.Doubt)
		require.Equal(t, IssuerAndMark, tokens.Evidence, "%q", s) // information only
		n := 0
		for i := range tokens.Len() {
			if tokens.KindAt(i) == Mark {
				n++
			}
		}
		require.Equal(t, want, n, "%q", s)
	}
}

// TestJoinedLinesThatAreNotRead: words of sentences, levels next to nothing, lists, code and reports about markings.
func TestJoinedLinesThatAreNotRead(t *testing.T) {
	const stamp = "CIA-RDP99-00001A000100010001-1 "
	for _, s := range []string{
		stamp + "It was marked SECRET 3 May 1951 by the board." + joinedProse,
		stamp + "The paper, once SECRET, is open now." + joinedProse,
		"The U.S. SECRET SERVICE of the harbor. MEMORANDUM FOR THE MAYOR" + joinedProse,
		"MEMORANDUM SUBJECT: Ferries" + joinedProse + "Ll SECRET) 25X1 Approved For Release",
		"A list of TOP SECRET things of the harbor MEMORANDUM FOR THE MAYOR" + joinedProse,
		`{"stamp": "CIA-RDP99-00001A000100010001-1 SECRET 3 May 1951` + joinedProse + `"}`,
		"Write \"SECRET//NOFORN\" there. SECRET 3 May 1951 MEMORANDUM FOR THE MAYOR FROM: Elm" + joinedProse,
		"| CIA-RDP99-00001A000100010001-1 SECRET 3 May 1951 |" + joinedProse,
		"The levels are TOP SECRET CONFIDENTIAL SECRET MEMORANDUM FOR" + joinedProse,
	} {
		tokens, ok := ScanPaper(s)
		require.False(t, ok, "%q: evidence %d", s, tokens.Evidence)
	}
}

// TestBreaksKeepOffsets: a text with its breaks put back has the length of the text without them.
func TestBreaksKeepOffsets(t *testing.T) {
	s := strings.Repeat("x ", 60) + "CIA-RDP99-00001A000100010001-1 SECRET 3 May 1951 MEMORANDUM FOR: Mr. Oak"
	broken, ok := restored(s)
	require.True(t, ok)
	require.Len(t, broken, len(s))
	require.Equal(t, s, strings.ReplaceAll(broken, "\n", " "))
	require.Equal(t, 3, strings.Count(broken, "\n"))
	for _, s := range []string{"SECRET 3 May 1951", "1. (S//NF) The pier is new." + joinedProse} { // nothing to break
		_, ok = restored(s)
		require.False(t, ok, s)
	}
}

// TestLongJoinedLines: megabytes in one line take no longer than their length.
func TestLongJoinedLines(t *testing.T) {
	const most = 3 * time.Second
	for _, part := range []string{"(a) (S/NOFORN) It leaks. ", "1. (S) It leaks, he said. ", "SECRET 3 May 1951 ",
		"TOP SECR ",
		"CLASSIFICATION : SECRET\nJFK ASSASSINATION SYSTEM\n", "CIA-RDP99-00001A000100010001-1 ", "( (S ",
		"(S) He left on the ferry. "} {
		start := time.Now()
		ScanPaper("CIA-RDP99-00001A000100010001-1 " + strings.Repeat(part, 200_000/len(part)))
		ScanPaper("SECRET\n(S) He left.\n" + strings.Repeat(part, 200_000/len(part)))
		require.Less(t, time.Since(start), most, part)
	}
}
