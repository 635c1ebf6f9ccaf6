package rules

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/cablelint/cablelint/lint"
)

// marksMemo is a memorandum of 2021, a classified one with a complete authority block.
func marksMemo(banner, subject, body string) string {
	block := memoBlock
	if strings.HasPrefix(banner, "UNCLASSIFIED") {
		block = "\n\n"
	}
	return banner + "\n\nMEMORANDUM FOR THE RECORD\n\nDATE: May 3, 2021\n\nSUBJECT: " + subject + "\n\n" + body + block +
		banner + "\n"
}

// expectMemo asks for the codes of a memorandum, with those of a severity.
func expectMemo(t *testing.T, banner, subject, body, want string) {
	t.Helper()
	assert.Equal(t, want, strings.Join(reported(t, marksMemo(banner, subject, body)), ", "), "%s %q", banner, body)
}

// TestPapersWithoutMarks: a classified paper of today has marks, however its paragraphs are numbered and short as they
// are.
func TestPapersWithoutMarks(t *testing.T) {
	one, two := "The owner of the pier told us at dinner that he will sell it.", "The mayor denies it and keeps the pier."
	for _, body := range []string{
		one + "\n\n" + two, "1. " + one + "\n\n2. " + two, "1) " + one + "\n\n2) " + two, "(1) " + one + "\n\n(2) " + two,
		"a. " + one + "\n\nb. " + two, "A. " + one + "\n\nB. " + two, "- " + one + "\n\n- " + two, "* " + one + "\n* " + two,
		"• " + one + "\n\n• " + two, "  1.  " + one + "\n  2.  " + two, "He sold the pier.\n\nShe left the town.",
		"1. He sold the pier.\n\n2. She left the town.", "Background\n\n" + one + "\n\nComment\n\n" + two,
		"ALL PORTIONS OF THIS MEMORANDUM ARE SECRET UNLESS OTHERWISE MARKED.\n\n" + one + "\n\n" + two,
	} {
		expectMemo(t, "SECRET", "(U) Piers", body, "P002 warning")
		expectMemo(t, "UNCLASSIFIED", "(U) Piers", body, "")
	}
	for name, body := range map[string]string{
		"one paragraph": one, "a mark": "1. (S) " + one + "\n\n2. " + two,
		"headings": one + "\n\nThe Pier of Port Amber\n\nThe Mayor",
		"waived":   "This paper is not to be used as a source for derivative classification.\n\n" + one + "\n\n" + two,
	} {
		assert.NotContains(t, reported(t, marksMemo("SECRET", "(U) Piers", body)), "P002 warning", name)
	}
}

// TestMarksThatAreNotRead: P018 reports marks in small letters or in other brackets. Then P002 does not say that the
// marks are missing. A small letter alone may be the letter of a list: P018 does not report it, and P002 does.
func TestMarksThatAreNotRead(t *testing.T) {
	one, two := "The owner of the pier told us that he will sell it.\n\n", "The mayor denies it.\n\nThe pier is old.\n"
	for front, code := range map[string]string{
		"(s//nf) ": "P018", "(c//nf) ": "P018", "(ts//nf) ": "P018", "[S] ": "P018",
		"(s) ": "P002", "(c) ": "P002", "(a) ": "P002", "(SS) ": "P002", "[1] ": "P002", "(see below) ": "P002",
	} {
		have := strings.Join(onlyOf(reported(t, marksMemo("SECRET", "(U) Piers", front+one+two)), "P002 P018"), " ")
		assert.Equal(t, code, have[:min(len(have), len(code))], "%s: %s", front, have)
		assert.Equal(t, 1, strings.Count(have, "P0"), "%s: %s", front, have)
	}
}

// TestEntireTextOfPapers: one mark for the entire text takes the place of those of portions.
func TestEntireTextOfPapers(t *testing.T) {
	for _, mark := range []string{"(SECRET - ENTIRE TEXT)", "(S - ENTIRE TEXT)", "SECRET - ENTIRE TEXT",
		"SECRET ENTIRE TEXT.", "(S) ENTIRE TEXT", "(Secret - entire text)", "1. (SECRET - ENTIRE TEXT)"} {
		expectMemo(t, "SECRET", "(U) Piers", mark+"\n\nHe sold the pier to a friend of the mayor.", "P003 warning")
	}
}

// TestMarksBehindPortions: from 25 June 2010 on marks come before their portions, 32 CFR 2001.21(c).
func TestMarksBehindPortions(t *testing.T) {
	for _, c := range []struct{ body, want string }{
		{"He sold the pier. (S)\n\nShe left the town. (U)", "P016 warning"},
		{"1. He sold the pier. (S)\n\n2. She left the town. (U)", "P016 warning"},
		{"- He sold the pier. (S)\n- She left the town. (U)\n- It rained. (U)", "P016 warning"},
		{"He sold the pier. (S//NF)\n\nShe left the town. (U)", "P016 warning, R004 warning"},
		{"He sold the pier. (TS)\n\nShe left the town. (U)", "P016 warning, R001 error"},
		{"(S) He sold the pier.\n\n(C) She left.\n\nIt was dark when they came to the old pier. (U)", "P016 info"},
		{"(S) He sold the pier.\n\n(C) She left.", "P016 info"}, // that of the subject
	} {
		expectMemo(t, "SECRET", "Piers (U)", c.body, c.want)
	}
	former := strings.Replace(marksMemo("SECRET", "Piers (U)", "He sold the pier. (S)\n\nShe left the town. (U)"), "2021",
		"2003", 1)
	assert.NotContains(t, strings.Join(reported(t, former), " "), "P016")
}

// TestControlsOfSubjects: the subject of a paper is a portion, whose controls bind the banner.
func TestControlsOfSubjects(t *testing.T) {
	for _, c := range []struct{ banner, subject, want string }{
		{"SECRET", "(S//NF) Piers", "R004 warning"}, {"SECRET", "Piers (S//NF)", "P016 info, R004 warning"},
		{"SECRET", "(S/NF) Piers", "R004 warning"}, {"SECRET", "(C//NF) Piers", "R004 warning"},
		{"SECRET", "(S//OC/NF) Piers", "R004 warning, R012 warning"}, {"SECRET", "(S//NOFORN) Piers", "R004 warning"},
		{"SECRET", "(S//SI) Piers", "R012 warning"}, {"SECRET", "(C//FGI) Piers", "R012 warning"},
		{"SECRET", "(TS) Piers", "R008 error"}, {"SECRET//NOFORN", "(S//NF) Piers", ""},
		{"SECRET", "(S) Piers", ""}, {"SECRET", "Piers", "P001 info"},
	} {
		expectMemo(t, c.banner, c.subject, "(S) He sold the pier.\n\n(U) She left the town.", c.want)
	}
	mail := "From: a@state.gov\nTo: b@state.gov\nDate: Mon, 3 May 2021 10:00:00 +0000\nSubject: (S//NF) Piers\n\n" +
		"SECRET\n\n(S) He sold the pier.\n\n(U) She left.\n\nClassified By: R. Quill, Director\n" +
		"Derived From: Guide\nDeclassify On: 20310503\n\nSECRET\n"
	for _, before := range []string{"", "Re: ", "Fw: ", "RE: FW: "} {
		assert.Contains(t, reported(t, strings.Replace(mail, "Subject: ", "Subject: "+before, 1)), "R004 warning", before)
	}
}

// TestFormsOfMarks: a mark in an unusual form counts, in a classified paper and in one that says that it is not.
func TestFormsOfMarks(t *testing.T) {
	for _, mark := range []string{"(S) ", "(S): ", "(S) - ", "(S) – ", "(S) -- ", "(S). ", "(S)", "(S) ", " (S) ", "(S )",
		"( S ) ", "(U)(S) ", "(S)(U) ", "3.(S)", "3. (S)", "3(S) ", "3 (S) ", "(S)\n", "(S)\n\n", "**(S)**\n", "- (S)",
		"a. (S): ", "(Secret) ", "(Secret)\n", "(SECRET) ", "(S//CUI) ", "**(S)** ", "*(S)* ", "__(S)__ ", "_(S)_ ",
		"***(S)*** ", "### **(S)** ", "> **(S)** ", "- **(S)** ", "1. **(S)** ", "**1.** (S) ", "**Sale:** (S) ",
		"*Sale:* (S) ", "__Sale:__ (S) ", "**Sale** (S) ", "- **Sale:** (S) ", "1. **Sale:** (S) ", "**Sale**: (S) ",
		"**(S) Sale.** ", "<b>(S)</b> ", "<strong>(S)</strong> ", "<p>(S) ", `<span class="c">(S)</span> `, `\(S\) `,
		"(S)&nbsp;", "<p><b>(S)</b>&nbsp;", "| (S) | ", "| **(S)** | ", "| 1 | (S) | ", "| Piers | (S) "} {
		body := "(U) It rained today.\n\n" + mark + "Owners sold the pier to a friend of the mayor"
		for _, front := range []string{"", "# (U) Piers\n\n"} {
			body := front + body
			if strings.Contains(mark, "|") {
				body += " |"
			}
			for banner, want := range map[string]string{"CONFIDENTIAL": "R001 error", "UNCLASSIFIED": "R002 error"} {
				have := strings.Join(reported(t, marksMemo(banner, "(U) Piers", body+".\n\n(U) More came.")), " ")
				assert.Contains(t, have, want, "%s %q", banner, mark)
				assert.NotContains(t, have, "P018", "%s %q", banner, mark)
				assert.NotContains(t, have, "P001", "%s %q", banner, mark)
			}
		}
	}
}

// TestFormsThatMayBeMarks: what may be a mark and cannot be read is reported, also where its level is not known.
func TestFormsThatMayBeMarks(t *testing.T) {
	for _, mark := range []string{"(Conf) ", "(Conf.) ", "(CONF) ", "(SEC) ", "[S] ", "{S} ", "(s) ", "`(S)` ", "S ",
		"(S) (NF) "} {
		for _, banner := range []string{"CONFIDENTIAL", "UNCLASSIFIED"} {
			have := strings.Join(reported(t, marksMemo(banner, "(U) Piers", "(U) It rained today.\n\n"+mark+
				"The owner sold the pier to a friend.\n\n(U) More came.")), " ")
			assert.Contains(t, have, "P018", "%s %q", banner, mark)
		}
	}
}

// TestFormsThatAreNoMarks: letters of lists, names, legends and data of tables.
func TestFormsThatAreNoMarks(t *testing.T) {
	for _, text := range []string{"(S)he sold the pier to a friend.", "(S): Secret", "(S) - Secret",
		"(C)2019 Harbor Press. All rights reserved.", "The owner(s) sold it.", "Section 3(C) of the law asks for it.",
		"| Berths | Classification |\n|---|---|\n| Piers | (C) |",
		"| Classification | Berths |\n|---|---|\n| (C) | Piers |"} {
		have := reported(t, marksMemo("CONFIDENTIAL", "(U) Piers", "(U) It rained today.\n\n"+text+"\n\n(C) More came."))
		assert.NotContains(t, strings.Join(have, " "), "error", text)
	}
}

// TestCompilationNotes: a paper whose portions are all lower says why the whole is not.
func TestCompilationNotes(t *testing.T) {
	const lines = "(U) Hinges: Holm and Sons.\n\n(U) Lamps: Arden Electric.\n\n(U) Paint: Tolliver.\n\n(U) "
	for _, note := range []string{
		"The individual portions of this document are unclassified. Taken together they are CONFIDENTIAL, because of it.",
		"Each line is unclassified alone. The list as a whole is CONFIDENTIAL because it shows how the pier is closed.",
		"These lines are unclassified. Together, they are CONFIDENTIAL.",
		"The names are UNCLASSIFIED and are CONFIDENTIAL in combination with the days.",
		"When combined with each other these unclassified lines are CONFIDENTIAL.",
		"The association of these unclassified names is CONFIDENTIAL.",
		"The list is classified CONFIDENTIAL by compilation.", "In the aggregate the lines are classified CONFIDENTIAL."} {
		expectMemo(t, "CONFIDENTIAL", "(U) Piers", lines+note, "")
	}
	for _, prose := range []string{"The town as a whole is poor.", "They are unclassified as a whole.",
		"Together they left."} {
		expectMemo(t, "CONFIDENTIAL", "(U) Piers", lines+prose, "R003 warning")
	}
}

// TestMarksOfRows: a mark alone on a line, as a converter leaves the cells of a table, is that of the text below it.
func TestMarksOfRows(t *testing.T) {
	for _, body := range []string{"(C) It rained.\nMark\nText\n(S)\nThe owner sold it.\n(C)\nHe left.",
		"(C) It rained.\n(S)\nThe owner sold it.", "(C) It rained.\n\n(S)\nThe owner sold it.\n\n(C)\nHe left.",
		"(C) It rained.\n**(S)**\nThe owner sold it."} {
		expectMemo(t, "CONFIDENTIAL", "(U) Piers", body, "R001 error")
	}
	for _, body := range []string{
		"(C) It rained in all of the town and on the piers, as its paragraph\n(S)\nof the note has it.",
		"(C) The note has the letters\n(S)\n(T)\nin it."} {
		assert.NotContains(t, reported(t, marksMemo("CONFIDENTIAL", "(U) Piers", body)), "R001 error", body)
	}
}

// TestFixesKeepMarkup: a fix of a mark keeps the markup around it, and no fix is made or offered where markup is in it.
func TestFixesKeepMarkup(t *testing.T) {
	for mark, want := range map[string]string{
		"<b>(S//NOFORN)</b> ":     "<b>(S//NF)</b> ",
		"(S//NOFORN)&nbsp;":       "(S//NF)&nbsp;",
		`\(S//NOFORN\) `:          `\(S//NOFORN\) `,
		`\(SECRET//NF\)&nbsp;`:    `\(SECRET//NF\)&nbsp;`,
		"<b>(<i>SECRET</i>)</b> ": "<b>(<i>SECRET</i>)</b> ",
	} {
		text := marksMemo("SECRET//NOFORN", "(U) Piers", "(U) It rained today.\n\n"+mark+"Owners sold the pier.")
		assert.Contains(t, lint.Apply(text, true, reader(t)).Text, "\n\n"+want+"Owners", mark)
		found, _ := reader(t)(text)
		var offers lint.Offers
		offered := 0
		for _, d := range found {
			if d.Rule.Code == "P015" {
				offered += len(offers.Of(d))
			}
		}
		assert.Equal(t, want != mark, offered > 0, mark)
	}
}

// TestFixesLeaveMarkup: a mark whose bold type or code begins or ends outside of it is not rewritten.
func TestFixesLeaveMarkup(t *testing.T) {
	for _, line := range []string{"**(S**/NF) He", "(S/**NF) He** too", "(S/_NF) He_ too", "(S//NOFORN**) He** too",
		"(S/<b>NF) He</b> too", "`(S`/NF) He"} {
		text := strings.Replace(strings.ReplaceAll(soundMemo, "SECRET", "SECRET//NOFORN"), "(S) He", line, 1)
		for _, unsafe := range []bool{false, true} {
			assert.Contains(t, lint.Apply(text, unsafe, reader(t)).Text, line)
		}
	}
}

// TestLettersInsideASentence: a letter in parentheses that a sentence comes to is a label in it, and the mark before
// the sentence is read. Where a list of names has letters, each of them is an office.
func TestLettersInsideASentence(t *testing.T) {
	found := func(text string) string {
		body := "(U) The pier is old.\n\n(S) It leaks.\n\n" + text
		return strings.Join(reported(t, marksMemo("SECRET", "(U) Piers", body)), " ")
	}
	for _, text := range []string{"(TS) Charts show a port as (R) red, (A) amber or (G) green.",
		"(TS) The radius (R) of the pier is wide.", "(TS) He signed in berth (A), and left.",
		"(TS) The berth is called (B).", "1. (TS) The map has (N) north\nand (E) east on it.",
		"(TS) The list has a letter (L)"} {
		assert.Contains(t, found(text), "R001 error", text)
		assert.NotContains(t, found(text), "P001", text)
	}
	for _, text := range []string{"(TS) J. Oak, (P) A. Elm", "(TS) J. Oak and (P) A. Elm", "(TS) J. Oak; (P) none",
		"(TS) Oak (P) none", "(TS) J. Oak of Piers: (P) none", "(TS) Rosa Quill (P) Benno Poe"} {
		assert.NotContains(t, found(text), "R001", text)
	}
}
