package scan

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
)

// requireDoubtOf holds that each line above a report gives this doubt, also below the head of a mail.
func requireDoubtOf(t *testing.T, want Doubt, lines ...string) {
	t.Helper()
	for _, line := range lines {
		requireDoubt(t, want, line+"\n\n"+report)
		tokens, ok := ScanPaper(mailOfPoe + line + "\n\n" + report)
		require.False(t, ok, line)
		require.Equal(t, want == NoDoubt, tokens.Doubt == NoDoubt, line)
	}
}

// TestLevelsLetterByLetter: a level whose letters have signs or wide blanks between them, and abbreviations, names and
// other words that are spelled so.
func TestLevelsLetterByLetter(t *testing.T) {
	requireDoubtOf(t, LoneBanner, "S.E.C.R.E.T.", "S/E/C/R/E/T", "S*E*C*R*E*T", "S_E_C_R_E_T",
		"T.O.P. S.E.C.R.E.T.", "S\tE\tC\tR\tE\tT")
	requireDoubtOf(t, MisreadBanner, "S\u2003E\u2003C\u2003R\u2003E\u2003T", "S  E  C  R  E  T",
		"T  O  P    S  E  C  R  E  T")
	requireDoubt(t, LoneBanner, "Of Piers\n\nOf Boats\n\nOf Harbors\n\nS  E  C  R  E  T\n\n"+report)
	requireDoubt(t, LoneBanner, ".. header:: SECRET\n\n"+report)
	requireDoubt(t, LoneBanner, ".. footer:: TOP SECRET\n\n"+report)
	requireDoubt(t, NoDoubt, ".. header:: SECRET GARDENS\n\n"+report)
	requireDoubt(t, NoDoubt, ".. code:: SECRET\n\n"+report)
	requireDoubtOf(t, NoDoubt, "S.E.C.R.E.T.S", "S.E.C.", "T.O.P.", "S.E.C.R.E.C.Y.", "s.e.c.r.e.t.", "S1E2C3R4E5T",
		"C.O.N.F.I.D.E.N.T.I.A.L.", "T.E.C.R.E.S.", "S.E.C RET", "S.E.C.R.E.T. Piers")
	requireDoubt(t, LoneBanner, report+"\nS.E.C.R.E.T.\n")
}

// TestSentencesThatSayTheLevel: a sentence about the paper that it is in, and sentences about other things.
func TestSentencesThatSayTheLevel(t *testing.T) {
	requireDoubtOf(t, UnsureBanner, "This document is classified Secret", "This report is classified Top Secret.",
		"The contents of this paper are SECRET", "Overall classification of this briefing is SECRET",
		"The overall classification of this memo is TOP SECRET//SI", "THIS DOCUMENT CONTAINS TOP SECRET INFORMATION",
		"This file contains SECRET material.", "**This page is classified Secret**",
		"This paper is to be treated as SECRET and shown to nobody but yourself.", "This letter must be handled as SECRET",
		"This file should be protected as TOP SECRET", "The contents of this letter shall be treated as SECRET//NOFORN.")
	requireDoubtOf(t, LoneBanner, "TOP SECRET COVER SHEET", "SECRET DOCUMENT", "*** SECRET MATERIAL ***",
		"SECRET COVERSHEET")
	requireDoubtOf(t, NoDoubt, "This document is secret", "This harbor is classified Secret", "This document is Secret",
		"This document is classified secret", "This document is classified Confidential",
		"The contents of this box are SECRET", "The color of this paper is SECRET", "THIS DOCUMENT CONTAINS SECRET PIERS",
		"This document contains secret information.", "This document contains SECRET", "A document is classified Secret",
		"Whoever says that this document is classified Secret", "SECRET DOCUMENTS", "SECRET GARDEN", "Secret Document",
		"This paper is to be treated as a secret", "This wall must be treated as SECRET",
		"This paper must be SECRET and shown to nobody", "This letter is to be treated as SECRET PIERS",
		"This letter is to be treated as secret and burned", "All papers must be treated as SECRET",
		"SECRET INFORMATION", "CONFIDENTIAL DOCUMENT", "SECRET COVER", "This document is SECRET of the harbor")
	requireDoubt(t, NoDoubt, strings.Repeat(report, 3)+"SECRET DOCUMENT\n\n"+report)
}

// TestLettersOfMarksAlone: the letters of marks and channels that are no banner of ours, and other words of capitals.
func TestLettersOfMarksAlone(t *testing.T) {
	requireDoubtOf(t, UnsureBanner, "TS//SCI", "TS/SCI", "TS-SCI", "TS SCI", "S//SCI", "TS//SAP", "(TS//SCI)")
	requireDoubtOf(t, OtherMarking, "ORCON", "LIMDIS", "HCS-P", "TALENT KEYHOLE", "SI//TK", "SI // TK", "ATOMAL")
	requireDoubtOf(t, NoDoubt, "SCI", "SAP", "TS", "SI", "TK", "HCS", "TALENT", "KEYHOLE", "UMBRA", "COMINT", "FISA",
		"ts-sci", "orcon", "Limdis", "TS-SCI-FI", "ATOMALS", "# ORCON")
}

// TestLevelsOfOthersAlone: a level of another language in capitals as the first line, and the words that firms and
// titles have.
func TestLevelsOfOthersAlone(t *testing.T) {
	requireDoubtOf(t, OtherMarking, "GEHEIM", "HEMLIG", "TAJNÉ", "GİZLİ", "SEGRETO", "SECRETO",
		"*SALAINEN*", "- TITKOS -")
	requireDoubtOf(t, NoDoubt, "RESERVADO", "VERTRAULICH", "RISERVATO", "FORTROLIG", "POUFNE", "CONFIDENCIAL", "Geheim",
		"# GEHEIM", "HEMLIGT", "GEHEIMNIS", "SECRETOS", "EL SECRETO")
	requireDoubt(t, NoDoubt, "Notes\n\nGEHEIM\n\n"+report)
	requireDoubt(t, NoDoubt, report+"\nGEHEIM\n")
}

// TestFieldsThatSayTheLevel: fields whose value is a level with a capital or the letters of a mark, and fields of
// programs, catalogs and firms.
func TestFieldsThatSayTheLevel(t *testing.T) {
	requireDoubtOf(t, UnsureBanner, "Classification: S//NF", "Classification: TS//SI", "Marking: U//FOUO",
		"Security classification: Top Secret", "Classified: Secret", "Overall classification: Secret",
		"Classification level: SECRET", "Classification Level: TS//SI", "Protection: SECRET", "ID: 7 | Classified: Secret")
	requireDoubtOf(t, OtherMarking, "Handling: NOFORN", "Dissemination: NOFORN", "## Klassificering: KONFIDENTIELL (K)")
	requireDoubtOf(t, NoDoubt, "Classification: S", "Classification: TS", "Classification: Confidential",
		"Security classification: Confidential", "Classified: secret", "Marking: Secret", "Classified: Secrets",
		"Classification level: 7", "Handling: careful", "Protection: none", "Fire protection: SECRET",
		"Classification: S/W", "Classification: A/B", "Security clearance: Secret", "Klassificering: KONFIDENTIELL",
		"Unclassified: Secret")
}

// TestMarksOfSubjects: a subject that begins with the letters of a mark, or ends with them after a dash.
func TestMarksOfSubjects(t *testing.T) {
	subject := func(s string) string { return strings.Replace(mailOfPoe, "Ferries", s, 1) + report }
	for _, s := range []string{"S//NF Ferries of May", "RE: S//NF Ferries", "TS/SCI ferries", "Ferries - S//NF",
		"FW: Ferries of May - TS//SI", "Ferries – TS//SI//NF", "S//NF: Ferries", "Ferries -- SECRET"} {
		requireDoubt(t, UnsureBanner, subject(s))
	}
	for _, s := range []string{"S/W ferries", "Ferries - A/B", "Ferries S//NF", "S//NF", "TS/JS ferries", "N/A - ferries",
		"s//nf ferries", "Ferries - and/or"} {
		requireDoubt(t, NoDoubt, subject(s))
	}
	requireDoubt(t, LoneMarks, "(FOUO) The pier is old, and nobody goes there.\n")
	requireDoubt(t, NoDoubt, "(FOUO) The pier\n\n"+report)
	requireDoubt(t, NoDoubt, "(FOUO) means that the pier is not for all.\n")
	tokens, ok := ScanPaper("MEMORANDUM\n\nSUBJECT: S//NF Ferries\n\n" + report)
	require.True(t, ok || tokens.Doubt != NoDoubt)
}
