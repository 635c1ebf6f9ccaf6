package scan

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
)

// report is the body of a text in which nothing shows a marked paper.
const report = "Harbor Report\n\nThe pier was painted in the spring, and the board met twice.\n\n" +
	"The second ferry is late again.\n"

// TestMarkingsAtTheHead: what a reader takes for a marking at the head of a text is a reason to list it, and the
// reason names its line.
func TestMarkingsAtTheHead(t *testing.T) {
	for want, lines := range map[Doubt][]string{
		LoneBanner: {"UNCLASSIFIED", "• SECRET", "\"SECRET\"", "★ SECRET ★", "→ TOP SECRET ←", "~ SECRET ~",
			"12 SECRET",
			"2 of 7 SECRET", "2/7 SECRET", "Page 1 of 7  SECRET", "(S E C R E T)", "<!-- SECRET -->",
			"{{SECRET//NOFORN}}", "'SECRET//NOFORN'", "![SECRET//NOFORN](banner.png)", `\classification{SECRET}`,
			`\fancyhead[C]{SECRET//NOFORN}`, `\setclass{level}{TOP SECRET}`, `\textbf{CONFIDENTIAL//NOFORN}`,
			"+----+\n| SECRET |\n+----+", "A. Quill\n★ SECRET ★", "SECRET • SECRET", "SECRET | Page 1 | SECRET",
			"1/7 - SECRET",
			"Copy 3 of 5 SECRET", "No. 412. SECRET", "DRAFT SECRET", "SECRET (when filled in)", "UNCLAS",
			"UNCLASS"},
		MisreadBanner: {"SEGREFTANOFORN", "SEGRETANOFORN", "SECRETNOFORN", "TOPSECRETSINOFORN",
			"TOPSECRETIISIINOFORN",
			"TOPSECRETHSI", "CONFIDENTIALNOFORN", "SECRET—NOFORN", "SECRET . NOFORN", "SECRET: NOFORN",
			"SECRETORCON",
			"UNCLASSIFIEDFOUO", "UNCLASSIFIEDI/FOUO", "UNCLASSIFIEDHFOR OFFICIAL USE ONLY", "SEC RET", "S ECRET",
			"TOPS ECRET",
			"March 3, 2011 FOR OFFICIAL USE. ONLY Location"},
		UnsureBanner: {"CONFIDENTIAL [Port Amber], June 15, 1961", "CONFIDENTIAL Port Amber, May 3, 1950, 6 p.m.",
			"CONFIDENTIAL [Port Amber,] undated.", "SECRET Port Amber, undated",
			"RESTRICTED Port Amber, May 3, 1950",
			"OFFICIAL USE ONLY [Port Amber], June 15, 1961", "SECRET  PRIORITY",
			"CONFIDENTIAL. Port Amber, May 14, 1950, noon.",
			"This document is classified SECRET.", "(THIS PAGE IS TOP SECRET//SI)", "Secret/NoForn", "TS//SI//NF",
			"S//NF", "S/NF",
			"TS/SCI", "U//FOUO",
			"S//NF: The pier is new.", "**S//NF** The pier is new.", "Subject: SECRET - Ferries",
			"Subject: Ferries [TOP SECRET]", "Subject: [SECRET] Ferries", "GRADING: SECRET",
			"Of piers\n\nHarbor Board - SECRET", "Security: TOP SECRET",
			"March 3, 2011 FOR OFFICIAL USE ONLY Location", "X-Classification: SECRET", ":Classification: SECRET",
			"---\nclassification: \"SECRET\"\n---", "+++\nclassification = \"SECRET//NOFORN\"\n+++",
			"# Of piers\n\nDocument Classification: SECRET",
			"Security marking: TOP SECRET", "Protective marking: NATO RESTRICTED", "ID: 1 | Classification: CUI",
			"**Classification:** NATO RESTRICTED | TLP:AMBER"},
		LateMarks: {"# HARBOR REPORT (S//NF)", "Harbor Report [S//NF]",
			"Title: (S) Harbor Report", "Re: Ferries (TS//SI)"},
		LoneBlock: {"Declassify on: 20300101", "(U) Declassify On: MR", "DECL: OADR", "Declass: 20300101"},
		OtherMarking: {"NOFORN", "Caveat: NOFORN", "Protective Marking: OFFICIAL-SENSITIVE",
			"NOT RELEASABLE TO CONTRACTORS",
			"AUS/CAN/GBR/USA EYES ONLY",
			"F.O.U.O.", "CONFIDENTIAL (Modified Handling Authorized)", "MODIFIED HANDLING AUTHORIZED", "绝密", "**TLP:RED**",
			"TLP:AMBER+STRICT", "**Classification:** TLP:AMBER",
			"PROTECTED B", "PROTÉGÉ B",
			"VS-NUR FÜR DEN DIENSTGEBRAUCH", "VS – Nur für den Dienstgebrauch", "- DIFFUSION RESTREINTE -",
			"SECRET DÉFENSE",
			"TRÈS SECRET", "СЕКРЕТНО", "REL TO USA, FVEY", "RESTRICTED DATA", "AUSTEO", "MOST SECRET",
			"DISTRIBUTION STATEMENT C. Distribution authorized to the harbors and their contractors.",
			"DISTRIBUTION STATEMENT F: Further distribution only as the harbor directs.",
			"WARNING - This document contains technical data whose export is restricted by the law of the harbors, " +
				"and of those of the islands (Title 12, Sec 1234)."},
	} {
		for _, line := range lines {
			tokens := requireDoubt(t, want, line+"\n\n"+report)
			at, placed := tokens.DoubtAt()
			require.True(t, placed, line)
			require.Less(t, at, len(line), line)
			for _, head := range []string{mailOfPoe, "Title: Ferries\n\n"} {
				if !strings.HasPrefix(line, "UNCLAS") && line[0] != '"' {
					tokens, ok := ScanPaper(head + line + "\n\n" + report)
					require.True(t, ok || tokens.Doubt != NoDoubt, head+line)
				}
			}
		}
	}
}

// mailOfPoe is the head of a mail.
const mailOfPoe = "From: poe@example.org\nTo: oak@example.org\nDate: Tue, 3 Mar 2026 10:00:00 +0000\n" +
	"Subject: Ferries\n\n"

// TestMarkingsInTheHeadOfAMail: a field of the head names the level, and the first line of the body is the first one.
func TestMarkingsInTheHeadOfAMail(t *testing.T) {
	requireDoubt(t, LoneBanner, mailOfPoe+"• SECRET\n\n"+report)
	requireDoubt(t, LoneBanner, "Received: by mail.example.org\n"+mailOfPoe+"• SECRET\n\n"+report)
	requireDoubt(t, UnsureBanner, "X-Classification: SECRET\n"+mailOfPoe+report)
	requireDoubt(t, NoDoubt, "Sensitivity: Company-Confidential\n"+mailOfPoe+report)
	requireDoubt(t, NoDoubt, "X-Level: NOFORN\n"+mailOfPoe+report)
}

// TestMarkingsInComments: a comment of HTML is blanked before a text is read as a paper.
func TestMarkingsInComments(t *testing.T) {
	for _, line := range []string{"<!-- SECRET -->", "<!-- SECRET//NOFORN -->"} {
		whole := Scan(line + "\n\n" + report)
		tokens, ok := whole.Paper()
		require.False(t, ok, line)
		require.NotEqual(t, NoDoubt, tokens.Doubt, line)
	}
}

// TestLevelsInEditions: an edition prints the level below the title and the line of the place and the day.
func TestLevelsInEditions(t *testing.T) {
	for _, s := range []string{
		"Minute from Quill to Oak\nPort Amber, 14 March 1975\n\nCONFIDENTIAL\n\n",
		"10\nLetter from Quill to Oak\nPort Amber, 6 June 1974\n\nRESTRICTED\n\n",
		"618. Memorandum by Secretary of the Harbor\n\nCONFIDENTIAL\nPort Amber, May 3, 1950.\n\n",
		"[Port Amber,] undated.\n\nCONFIDENTIAL\n\n", "CONFIDENTIAL\n[Port Amber,] May 3, 1950.\n\n",
	} {
		tokens := requireDoubt(t, LoneBanner, s+report)
		at, _ := tokens.DoubtAt()
		require.True(t, strings.HasPrefix(s[at:], "CONFIDENTIAL") || strings.HasPrefix(s[at:], restricted), s)
	}
	for _, s := range []string{
		"Port Amber, 6 June 2014\n\nCONFIDENTIAL\n\n", "Letter from Quill to Oak\n\nCONFIDENTIAL\n\n",
		"Letter from Quill to Oak\nPort Amber, 6 June 2014\n\nPRIVATE\n\n", "CONFIDENTIAL\n\nMay 3, 2010\n\n",
		"Notes on a letter from Quill\nPort Amber, 6 June 2014\n\nCONFIDENTIAL\n\n",
		"The letter from Quill to Oak is of\nPort Amber, 6 June 2014\n\nCONFIDENTIAL\n\n",
		"Letter from Quill to Oak\nPort Amber, 6 June 2014\n\n1. Of piers\n\nCONFIDENTIAL\n\n",
	} {
		requireDoubt(t, NoDoubt, s+report)
	}
}

// TestWordsAtHeadAndFoot: words that any text has are a marking if they are its first and its last line.
func TestWordsAtHeadAndFoot(t *testing.T) {
	for _, w := range []string{"RESTRICTED", "PROTECTED", "SSI", "LES", "UCNI", "EYES ONLY", "RESERVADO",
		"- SENSITIVE -"} {
		requireDoubt(t, OtherMarking, w+"\n\n"+report+"\n"+w+"\n")
		requireDoubt(t, OtherMarking, mailOfPoe+w+"\n\n"+report+"\n"+w+"\n")
		requireDoubt(t, NoDoubt, w+"\n\n"+report)
		requireDoubt(t, NoDoubt, report+"\n"+w+"\n")
	}
	requireDoubt(t, NoDoubt, "CONFIDENTIAL\n\n"+report+"\nCONFIDENTIAL\n")
}

// TestOrdinaryTextsWithSuchLines: code, data, lists and texts about markings are not listed.
func TestOrdinaryTextsWithSuchLines(t *testing.T) {
	for _, line := range []string{
		"SECRET PAGES", "SECRET (when ripe)", "s//nf", "S/W", "S//NF-1 is a form", "I//O", "U/S NAVY",
		"TS/JS", "The secret of this page is SECRET", "This key is SECRET", "This document is secret",
		"This page is SECRETS",
		"Title: (C) Harbor Board", "Name: (S) Small", "See `(S//NF)`", "Marks (\"(S//NF)\")", "Harbor Report (S)",
		"Declassify on request of the harbor", "Declassify the pier", "decl: 5", "DECL: y",
		"Subject: SECRETS - all",
		"Subject: The SECRET of the pier", "Subject: CONFIDENTIAL - Ferries", "Security: none", "class: SECRET",
		"Classification: CUI in the port",
		"Classification: SECRET//of the port",
		"CAT/DOG", "THE EYES ONLY", "REL TO THE PIER", "A is SECRET and B is OFFICIAL",
		"`SECRET`", "SECRET = pier", "{{SECRET}}", "[SECRET]:", "SECRET,", "(SECRET)", "12 SECRETS", "SECRET: 12",
		"Secret",
		"\\newcommand{\\level}{SECRET}", `\def\level{SECRET}`, `\section{SECRET GARDENS}`, "SECRETARY",
		"TOP SECRETS",
		"TOPSECRETSERVICESOFTHEPORT", "NO FORN", "# NOFORN", "# TLP:RED", "TLP:CLEAR", "PROTECTED D",
		"NOFORN is a control.", "KEY_NOFORN", "X=NOFORN",
		"The warning about technical data whose export is restricted",
		"DISTRIBUTION STATEMENT A. Approved for public release.",
		"DISTRIBUTION STATEMENT C is for contractors of the harbor.",
		"CONFIDENTIAL June 15, 1961", "CONFIDENTIAL Port Amber", "CONFIDENTIAL TO THE BOARD",
		"SECRET GARDEN, June 15",
		"classification: public", "Classification: Mammal", "marking: secret", "Banner Marking: CUI",
		"Category markings: CUI", "classification(SECRET)",
		"Classification: SECRETS",
		"This is FOR OFFICIAL USE ONLY where it says so", "\"FOR OFFICIAL USE ONLY\" and \"SECRET\"",
		"OFFICIAL USE",
		"UNCLASSIFIED GARDENS", "SE CRET ARY", "Classification: CONFIDENTIAL",
	} {
		requireDoubt(t, NoDoubt, line+"\n\n"+report)
	}
	for _, s := range []string{
		"{\"level\": \"SECRET\"}\n" + report, "<?xml?>\n★ SECRET ★\n" + report,
		"NOFORN\nPROTECTED B\nTLP:RED\n\n" + report, "★ SECRET ★\nNo prose.\n",
		"UNCLASSIFIED\n\nlevel = 1;\nkind = 2;\n",
		"UNCLASSIFIED\n\nselect all of the piers from the table\n",
		"UNCLASSIFIED\n\nSET all of the piers of = 1 2 3\n",
		"```\n★ SECRET ★\n```\n\n" + report, "```\nNOFORN\n```\n\n" + report,
		strings.Repeat("Of piers and ports.\n", signHead) + "NOFORN\n" + strings.Repeat("Of piers and ports.\n",
			9) + report,
		"Of piers.\n\n" + "UNCLASSIFIED\n\n" + report,
		"a\nb\nOne.\nTwo.\nThree.\n• SECRET\n" + report + report + report,
	} {
		requireDoubt(t, NoDoubt, s)
	}
	requireDoubt(t, LoneBanner, "UNCLASSIFIED\n\n1. the pier was painted in the spring of\n")
	requireDoubt(t, LoneBanner, "UNCLASSIFIED\n\n(U) The bells are old.\n")
	requireDoubt(t, OtherMarking, "**TLP:RED**\n\n| **A** | The pier was painted in the spring of this year |\n")
	requireDoubt(t, OtherMarking, "```\nNOFORN\n\n"+report) // a fence that does not end is no code
}

// TestMarkOfOneParagraph: the mark of one paragraph, at its end or its front, in a text without other signs.
func TestMarkOfOneParagraph(t *testing.T) {
	const moved = "In the night the crew moved the boats."
	for _, mark := range []string{"(S)", "(TS)", "(S//NF)", "(SECRET)", "(SBU)", "(FOUO)", "(CUI)"} {
		requireDoubt(t, LateMarks, report+"\n"+moved+" "+mark+"\n")
		requireDoubt(t, LateMarks, report+"\n"+moved+" [S//NF]\n\n"+report)
		requireDoubt(t, LateMarks, report+"\n"+moved[:len(moved)-1]+" (S//NF).\n\n"+report)
		requireDoubt(t, LateMarks, report+"\n1. "+strings.Replace(moved, "crew ", "crew\n",
			1)+" "+mark+"\n\nThe end.\n")
	}
	requireDoubt(t, LoneMarks, report+"\n(U) "+moved+"\n")
	for _, s := range []string{
		moved + " (S)\n", report + "\n" + moved + " (C)\n", report + "\n" + moved + " (M)\n",
		report + "\nMove the boats. (S)\n",
		report + "\n" + moved + " (S)\n\nThe other crews moved theirs. (M)\n", report + "\n" + moved + "(s)\n",
		report + "\nboats(S) and other things of the port are listed here (S)\n", report + "\n(U) Update it\n",
		report + "\n(U) " + moved + "\n\n(D) " + moved + "\n",
		"# Of keys\n\n" + report + "\n- (U) " + moved + "\n",
	} {
		requireDoubt(t, NoDoubt, s)
	}
}
