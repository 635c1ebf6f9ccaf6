package scan

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
)

func messageLines(t *testing.T, paper string) (n int) {
	tokens, ok := ScanPaper(paper)
	require.True(t, ok, paper)
	for i := range tokens.Len() {
		if tokens.At(i).Kind == MessageLine {
			n++
		}
	}
	return n
}

// TestLinesAboveTheHeadOfAMemorandum: From, Date and Subject are of a memorandum below a letterhead, a number, the
// front of Markdown and any title, as long as no program wrote them and no sentence is above.
func TestLinesAboveTheHeadOfAMemorandum(t *testing.T) {
	const head = "FROM: Ana Prill\nDATE: May 3, 2019\nSUBJECT: (S) Piers\n\n(S) The pier leaks.\n\n(U) It is old.\n"
	long := "MEMORANDUM FOR THE WARDEN" + strings.Repeat(", THE DEPUTY WARDEN", 8)
	for _, above := range []string{
		long, "Memorandum for the Warden" + strings.Repeat(", the Deputy Warden", 8), "MEMO", "Memo",
		"DECISION MEMORANDUM", "OFFICE OF PIERS", "OFFICE OF PIERS\nQUAY 7", "OFFICE OF PIERS\n\nQUAY 7\n", "Ref: 12/34",
		"BRIEFING NOTE", "(U) ACTION MEMO", "Harbor Office, Quay 7",
	} {
		require.Zero(t, messageLines(t, "SECRET\n\n"+above+"\n"+head+"\nSECRET\n"), above)
	}
	const front = "---\ntitle: (S) x\n---\n\n"
	require.Zero(t, messageLines(t, front+"SECRET\n\nMEMORANDUM FOR THE WARDEN\n"+head+"\nSECRET\n"))
	for _, above := range []string{
		"They wrote this to us:\n", "Please see this.\n", "Dear Ana,\n", "Is it so?\n", "(S) They wrote this to us\n",
		"(U) See below.\n", "-----Original Message-----", strings.Repeat("The pier is of wood and of stone ", 10) + "\n",
	} {
		require.Equal(t, 1, messageLines(t, "SECRET\n\n"+above+"\n"+head+"\nSECRET\n"), above)
	}
	for from, to := range map[string]string{
		"DATE: May 3, 2019": "DATE: May 3, 2019 9:14 AM", "DATE: ": "SENT: ", "Ana Prill": "Ana <ana@example.gov>",
		"2019": "2019\nTO: ben@example.gov", "FROM:": "> FROM:",
	} {
		mail := strings.Replace(head, from, to, 1)
		require.Equal(t, 1, messageLines(t, "SECRET\n\nOFFICE OF PIERS\n"+mail+"\nSECRET\n"), mail)
	}
}

// TestHeadsOfAPacket: the head below the title of a second memorandum is its own, and no message that the first one
// includes. Below the head of a mail it is one.
func TestHeadsOfAPacket(t *testing.T) {
	const head = "FROM: Ana Prill\nDATE: May 3, 2019\nSUBJECT: (U) Piers\n\n(U) The pier is new.\n\n"
	for _, title := range []string{
		"MEMORANDUM FOR THE WARDEN", "DECISION MEMORANDUM", "INFORMATION MEMO FOR THE WARDEN", "BRIEFING NOTE",
		"MEMORANDUM FOR THE WARDEN\n\nTHROUGH: Ben Oak", "MEMORANDUM FOR THE WARDEN\nTO: Ben Oak\n",
	} {
		packet := "UNCLASSIFIED\n\nMEMO FOR THE FILE\n" + head + "UNCLASSIFIED\n\n" +
			"SECRET\n\n" + title + "\n" + head + "SECRET\n"
		require.Zero(t, messageLines(t, packet), title)
		mail := strings.Replace(packet, "DATE: May 3, 2019", "SENT: May 3, 2019 9:14 AM", 1)
		require.Equal(t, 1, messageLines(t, mail), title)
	}
	require.Equal(t, 1, messageLines(t, "SECRET\n\nMEMO FOR THE FILE\n"+head+"Harbor Office.\n\n"+head+"SECRET\n"))
}

// TestHeadsWithoutTitles: From, Date and Subject below a banner that opens a paper are its head. Below a banner that
// closes a mail, or above one, they are of an older mail.
func TestHeadsWithoutTitles(t *testing.T) {
	const head = "FROM: Ana Prill\nDATE: May 3, 2019\nSUBJECT: (U) Piers\n"
	const body = "\n(S) The pier is new.\n\nSECRET\n"
	const memo = "CONFIDENTIAL\n\nMEMO FOR THE FILE\n" + head + "\n(C) See below.\n\n"
	for _, above := range []string{
		"CONFIDENTIAL\n\nSECRET\n\n", "CONFIDENTIAL\n\n- 2 -\n\nCONFIDENTIAL\n\n", "CONFIDENTIAL\n\fSECRET\n", "SECRET\n\n",
		"\fCONFIDENTIAL\n", "CONFIDENTIAL\n\nSECRET\n\nHarbor Office\n\n", "CONFIDENTIAL\n\nSECRET\n\nTO: Ben Oak\n",
	} {
		require.Zero(t, messageLines(t, memo+above+head+body), above)
	}
	for _, mail := range []string{
		"CONFIDENTIAL\n\n" + head, "CONFIDENTIAL\n\nSECRET\n\n" + head + "\nSECRET\n", "SECRET\n\n" + head + "SECRET\n",
		"CONFIDENTIAL\n\nSECRET\n\n" + strings.Replace(head, "DATE", "SENT", 1),
		"CONFIDENTIAL\n\nSECRET\n\nHe wrote:\n" + head, "SECRET\n\f" + head,
		"CONFIDENTIAL\n\nSECRET\n\n" + strings.Replace(head, "2019", "2019 9:14 AM", 1),
	} {
		require.Equal(t, 1, messageLines(t, memo+mail+body), mail)
	}
}
