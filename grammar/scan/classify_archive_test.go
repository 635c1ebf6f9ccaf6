package scan

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/cablelint/cablelint/grammar/text"
)

func TestArchiveLine(t *testing.T) {
	for _, c := range []struct {
		line string
		prev Kind
		want Kind
	}{
		{"Identifier", None, ArchiveLabel},
		{"Created \\", ArchiveLabel, ArchiveLabel},
		{"\u00a0Classification", ArchiveLabel, ArchiveLabel},
		{"Origin", ArchiveLabel, ArchiveLabel},
		{"Cable title:\u00a0\u00a0", ArchiveOrigin, ArchiveLabel},
		{"pdf\u00a0how-to read a cable", ArchiveTags, ArchiveLabel},
		{"----------------- header ends ----------------", Addressee, ArchiveLabel},
		{"Identifiers of the boats were painted over", None, None},

		{"09QUELLVILLE412", ArchiveLabel, ArchiveIdentifier},
		{" 1979QUELLVILLE00905 ", None, ArchiveIdentifier},
		{"09QUELLVILLE412 \\", None, ArchiveIdentifier},

		{"2009-05-04 15:30:00", ArchiveIdentifier, ArchiveDate},
		{"2009-05-04", ArchiveIdentifier, ArchiveDate},
		{"5/4/2009 15:30", ArchiveNote, ArchiveDate},
		{"12/11/2009 5:30", ArchiveNote, ArchiveDate},
		{"Monday, 04 May 2009, 15:30", None, ArchiveDate},
		{"041530Z May 09", None, ArchiveDate},
		{"Cable dated:2009-05-04T15:30:00", None, ArchiveDate},
		{"Monday, the minister said, was too early", ArchiveNote, None},
		{"Friday, 3 of the 20 boats left", None, None},
		{"Friday, 23 boats 2001", None, None},
		{"12-15-2009-03-02-99", None, None},
		{"1/2/3 4:5-6", None, None},
		{"2009-10", None, None},

		{"SECRET", ArchiveOrigin, ArchiveMarking},
		{"CONFIDENTIAL//NOFORN", ArchiveDate, ArchiveMarking},
		{"UNCLASSIFIED//FOR OFFICIAL USE ONLY", ArchiveOrigin, ArchiveMarking},
		{"UNCLASSIFIED//FOR OFFICIAL USE ONLY \\", ArchiveOrigin, ArchiveMarking},
		{"SECRET", None, None},
		{"CONFIDENTIAL//NOFORN", Addressee, None},
		{"C O N F I D E N T I A L", ArchiveOrigin, None},
		{"CONFIDENTIAL QUELLVILLE 000412", ArchiveOrigin, None},
		{"SECRET TALKS GO ON", ArchiveOrigin, None},

		{"Embassy Quellville", ArchiveMarking, ArchiveOrigin},
		{"Consulate Southport", ArchiveIdentifier, ArchiveOrigin},
		{"US Interests Section Northport", ArchiveIdentifier, ArchiveOrigin},
		{"Embassy Quellville", None, None},
		{"Embassy Quellville", Text, None},

		{"55988", None, ArchiveNote},
		{"<<142612>>", None, ArchiveNote},
		{"09QUELLVILLE369|09NORTHPORT382", ArchiveMarking, ArchiveNote},
		{"09QUELLVILLE369|NORTHPORT", ArchiveMarking, None},
		{"09QUELLVILLE369|", ArchiveMarking, None},
		{"null", None, ArchiveNote},
		{"This record is a partial extract of the original cable. The full text of the original cable is not available.",
			None, ArchiveNote},
		{"TelegramRestricted by caption. UNCLASSIFIED   QUELLVILLE   00000764 ", None, ArchiveNote},
		{"QUELLVILLE 00000540 P CO 08-JUL-08 TALKS ON FISH [7759727]From: PRILL, ", None, ArchiveNote},
		{"QUELLVILLE 00000540  002 OF 003", None, None},
		{"QUELLVILLE 00000540 PRESS REPORT 08-JUL-08", None, None},
		{"Subject: QUELLVILLE 00000540", ArchiveNote, ArchiveTitle},
		{"Subject: talks", None, None},

		{"", None, None},
		{" \u00a0\\", ArchiveNote, None},
		{"VZCZCXYZ0000", ArchiveNote, None},
		{"OO RUEHWEB", ArchiveNote, None},
		{"O R 041530Z MAY 09", ArchiveNote, None},
		{"C O N F I D E N T I A L QUELLVILLE 000412", ArchiveNote, None},
		{"1. (C) Summary.", ArchiveNote, None},
		{"The delegation left for the port.", ArchiveNote, None},
		{"----------", ArchiveNote, None},
		{"--------------------------------------------- ----", ArchiveNote, None},
	} {
		require.Equal(t, c.want, archiveLine(text.Plain(c.line), c.prev), "%q after %s", c.line, c.prev)
	}
}

func TestArchiveKeyed(t *testing.T) {
	for _, c := range []struct {
		line, label string
		value       Kind
	}{
		{"id: 2745", "id:", ArchiveNote},
		{"date: 5/4/2009 15:30", "date:", ArchiveDate},
		{"refid: 09QUELLVILLE412", "refid:", ArchiveIdentifier},
		{"origin: Embassy Quellville", "origin:", ArchiveOrigin},
		{"classification: SECRET", "classification:", ArchiveMarking},
		{"destination: 09NORTHPORT11", "destination:", ArchiveNote},
		{"header:", "header:", ArchiveNote},
		{"Tags:\u00a0PREL\u00a0QV", "Tags:", ArchiveTags},
		{"Cable title:\u00a0\u00a0", "Cable title:", ArchiveTitle},
		{"Sent: Friday, July 11, 2008 6:49 AM", "Sent:", ArchiveDate},
		{"To: No Action Addressee", "To:", ArchiveNote},
		{"Captions: None", "Captions:", ArchiveNote},
	} {
		label, value, ok := archiveKeyed(text.Plain(c.line))
		require.True(t, ok, c.line)
		require.Equal(t, c.label, c.line[:label])
		require.Equal(t, c.value, value, c.line)
	}
	for _, line := range []string{"", "TAGS: PREL QV", "SUBJECT: TALKS", "idle boats: three", "TO SECSTATE WASHDC",
		"originally: a port", "Today: nothing"} {
		_, _, ok := archiveKeyed(line)
		require.False(t, ok, line)
	}
}

func TestIdentifierWord(t *testing.T) {
	for _, s := range []string{"09QUELLVILLE412", "1979QUELLVILLE00905", "05THENORTHPORT12", "07N'QUELL3",
		"08USUNQUELL-SUD764", "10RPOQUELL1", "09STATE106226"} {
		require.True(t, IdentifierWord(s), s)
	}
	for _, s := range []string{
		"", "09", "412", "QUELLVILLE412", "09QUELLVILLE", "9QUELLVILLE412", "09 QUELLVILLE 412", "09Quellville412",
		"109QUELLVILLE412",
		"09QU412", "09QUELLVILLE4120000", "09QUELLVILLE412.", "09---412", "041530Z", "25X1", "2009-05-04",
	} {
		require.False(t, IdentifierWord(s), s)
	}
}

func TestArchiveDatedPrefix(t *testing.T) {
	const date = "Cable dated:2009-05-04T15:30:00"
	for _, rest := range []string{"", "S E C R E T SECTION 01 OF 05 QUELLVILLE 000412", " SIPDIS"} {
		require.Equal(t, len(date), archiveDatedPrefix(date+rest), rest)
	}
	for _, line := range []string{"", "Cable dated:", "Cable dated:2009-05-04", "Cable dated:2009-05-04 15:30:00",
		"Cable dated:2009-o5-04T15:30:00", "cable dated:2009-05-04T15:30:00"} {
		require.Zero(t, archiveDatedPrefix(line), line)
	}
}

func TestTSVField(t *testing.T) {
	for field, want := range map[string]Kind{
		"76571": ArchiveNote, "2009-05-04 15:30:00": ArchiveDate, "09QUELLVILLE412": ArchiveIdentifier,
		"Embassy Quellville": ArchiveOrigin,
		"CONFIDENTIAL":       ArchiveMarking, "SECRET//NOFORN": ArchiveMarking, "09QUELLVILLE369|09NORTHPORT382": ArchiveNote,
		"": ArchiveNote, "any words": ArchiveNote,
	} {
		require.Equal(t, want, tsvField(field), field)
	}
}
