package rules

import (
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/cablelint/cablelint/lint"
)

// damages are ways in which a copy destroys a line. Each gets the last line before it that is not blank, and the line;
// most leave the first as it is. least is the shortest line of which something is left.
var damages = []struct {
	name  string
	least int
	do    func(above, line string) string
}{
	{"noise", 0, func(above, _ string) string { return above + "\n" + `QA"z_1in~~ x4#k` }},
	{"noise and words", 0, func(above, _ string) string {
		return above + "\n" + `420Q QA"z#1in on {4@x %~^ vb;;q0 on July 24`
	}},
	{"noise joined to the line above", 0, func(above, _ string) string {
		return above + `Q QA"z#1in on July 24, the left parties`
	}},
	{"question marks", 6, func(above, line string) string { return above + "\n" + strings.Repeat("?", len(line)) }},
	{"lost characters", 0, func(above, _ string) string { return above + "\n" + strings.Repeat("\ufffd", 12) }},
	{"hashes", 0, func(above, _ string) string { return above + "\n" + strings.Repeat("#", 30) }},
	{"a mask", 0, func(above, _ string) string { return above + "\n" + strings.Repeat("X", 30) }},
	{"illegible", 0, func(above, _ string) string { return above + "\n[illegible]" }},
	{"unreadable", 0, func(above, _ string) string { return above + "\n(line unreadable)" }},
	{"text missing", 0, func(above, _ string) string { return above + "\n[text missing]" }},
	{"garbled", 0, func(above, _ string) string { return above + "\n(GARBLED)" }},
	{"garble", 0, func(above, _ string) string { return above + "\nGARBLE" }},
	{"dots", 0, func(above, _ string) string { return above + "\n......" }},
	{"five letters cut", 14, func(above, line string) string { return above + "\n" + line[5:] }},
	{"nine letters cut", 20, func(above, line string) string { return above + "\n" + line[9:] }},
	{"six letters left", 8, func(above, line string) string { return above + "\n" + line[:6] }},
	{"nine letters left", 12, func(above, line string) string { return above + "\n" + line[:9] }},
	{"joined", 0, func(above, line string) string { return above + line }},
	{"joined with a blank", 0, func(above, line string) string { return above + " " + line }},
	{"joined and cut", 20, func(above, line string) string { return above[:max(0, len(above)-3)] + line[6:] }},
	{"each third letter", 9, func(above, line string) string { return above + "\n" + overprinted(line, 3, '?') }},
	{"each second letter", 9, func(above, line string) string { return above + "\n" + overprinted(line, 2, '~') }},
	{"misread letters", 0, func(above, line string) string {
		alike := strings.NewReplacer("l", "1", "s", "5", "B", "8", "e", "c", "O", "0", "I", "l", "S", "5")
		return above + "\n" + alike.Replace(line)
	}},
	{"blanks between letters", 9, func(above, line string) string {
		return above + "\n" + strings.TrimSpace(strings.Join(strings.Split(line, ""), " "))
	}},
}

// overprinted is a line with a sign where each nth letter was.
func overprinted(line string, n int, sign byte) string {
	b := []byte(line)
	for i := n - 1; i < len(b); i += n {
		if b[i] != ' ' {
			b[i] = sign
		}
	}
	return string(b)
}

// damaged is a text in which the first line that begins with a word is destroyed; ok is false where too little is left.
func damaged(t *testing.T, text, word string, n int) (broken string, ok bool) {
	lines := strings.Split(text, "\n")
	i := slices.IndexFunc(lines, func(l string) bool { return strings.HasPrefix(l, word) })
	require.Positive(t, i, "%s\n%s", word, text)
	above := i - 1
	for above > 0 && lines[above] == "" {
		above--
	}
	if len(lines[i]) < damages[n].least {
		return "", false
	}
	made := damages[n].do(lines[above], lines[i])
	if blank := i - above - 1; blank > 0 {
		made = strings.Replace(made, "\n", strings.Repeat("\n", blank+1), 1)
	}
	return strings.Join(slices.Concat(lines[:above], []string{made}, lines[i+1:]), "\n"), true
}

// TestNothingIsMissingWhereTheCopyIsDamaged destroys the line that a rule asks for: what is not there may have been
// the copy's loss, so the finding is a note. Rules about what cannot be read may report more.
func TestNothingIsMissingWhereTheCopyIsDamaged(t *testing.T) {
	linter, err := lint.NewLinter(All(), lint.Options{})
	require.NoError(t, err)
	noforn := strings.NewReplacer("SIPDIS\n", "NOFORN\nSIPDIS\n", "4. (C)", "4. (C/NF)").Replace(soundCable)
	named := strings.Replace(soundCable, " for reasons 1.4 (b) and (d).", ".\nReason: 1.4 (b) and (d).", 1)
	bare := soundCable[strings.Index(soundCable, "C O N F"):] // without its envelope
	secret := strings.NewReplacer("C O N F I D E N T I A L", "S E C R E T", "CCCCC", "SSSSS", "4. (C)", "4. (S)").
		Replace(soundCable)
	earlier := func(year, order string) string {
		return strings.NewReplacer("0641522", "0651522", "MAR 09", "MAR "+year, "E.O. 12958: DECL: 03/05/2019", order,
			"SIPDIS\n", "", "Classified By: DCM Ana Prill for reasons 1.4 (b) and (d).\n\n", "", "(SBU)",
			"(U)").Replace(soundCable)
	}
	memo := "SECRET\n\nMay 4, 2026\n\nINFORMATION MEMO FOR THE UNDER SECRETARY\n\nFROM: EUR - Paul Oak\n\n" +
		"SUBJECT: (U) Ferry talks\n\n(S) The pier is new.\n\n(C) The ferry sails.\n\n" +
		"Classified By: Rosa Quill, Director, XYZ\nReason: 1.4(d)\n" +
		"Derived From: Port Guide 1, dated 20250101\nDeclassify On: 20360504\n\nSECRET\n"
	unreadable := []string{"P004", "P005", "P018", "P019", "C011"}
	for _, c := range []struct {
		name, text string
		lines      []string
	}{
		{"classified", soundCable, []string{"FM ", "E.O.", "TAGS", "SUBJECT", "Classified By", "C O N F", "SIPDIS",
			"QUELLVILLE"}},
		{"unclassified", unclasCable, []string{"FM ", "SENSITIVE", "E.O.", "TAGS", "SUBJECT"}},
		{"noforn", noforn, []string{"NOFORN", "E.O.", "Classified By"}},
		{"a reason of its own line", named, []string{"Classified By", "Reason"}},
		{"no envelope", "xx\n" + bare, []string{"C O N F", "E.O.", "Classified By"}},
		{"the one paragraph at the header's level", secret, []string{"4. (S)"}},
		{"1976", earlier("76", "E.O. 11652: GDS"), []string{"E.O.", "TAGS", "C O N F"}},
		{"1980", earlier("80", "E.O. 12065: GDS 3/5/86"), []string{"E.O.", "TAGS", "C O N F"}},
		{"1988", earlier("88", "E.O. 12356: DECL: OADR"), []string{"E.O.", "TAGS", "C O N F"}},
		{"1998", strings.NewReplacer("MAR 09", "MAR 98", "03/05/2019", "03/05/2008", "1.4", "1.5").Replace(soundCable),
			[]string{"E.O.", "Classified By"}},
		{"a memorandum", memo, []string{"Classified By", "Declassify On"}},
	} {
		for _, line := range c.lines {
			for n, d := range damages {
				text, ok := damaged(t, c.text, line, n)
				if !ok || line == "4. (S)" && d.name == "misread letters" { // "(5)" is a mark that cannot be read
					continue
				}
				for _, f := range findings(linter, text) {
					if f.Severity != lint.Info && !slices.Contains(unreadable, f.Rule.Code) {
						t.Errorf("%s, %s, %s: %s %s: %s\n%s", c.name, line, d.name, f.Severity, f.Rule.Code, f.Message, text)
					}
				}
			}
		}
	}
}

// TestCopiesOfAHeaderWhereOneIsDamaged: nor do two copies of a header differ where one of them was destroyed.
func TestCopiesOfAHeaderWhereOneIsDamaged(t *testing.T) {
	linter, err := lint.NewLinter(All(), lint.Options{})
	require.NoError(t, err)
	whole := strings.NewReplacer("SIPDIS\n", "NOFORN\nSIPDIS\n", "4. (C)", "4. (C/NF)", "SECTION 01 OF 02 ", "").
		Replace(soundCable)
	whole = strings.Replace(whole, "QUELLVILLE 00000412  002 OF 002\n\n", "", 1)
	start, end := strings.Index(whole, "C O N F"), strings.Index(whole, "1. (C)")
	header := whole[start:end]
	for _, line := range []string{"NOFORN", "E.O.", "TAGS", "SUBJECT", "Classified By"} {
		for n, d := range damages {
			broken, ok := damaged(t, header, line, n)
			if !ok {
				continue
			}
			for _, text := range []string{whole[:start] + broken + whole[start:], whole[:end] + broken + whole[end:]} {
				for _, f := range findings(linter, text) {
					if f.Severity != lint.Info && f.Rule.Code != "P018" {
						t.Errorf("%s, %s: %s %s: %s\n%s", line, d.name, f.Severity, f.Rule.Code, f.Message, text)
					}
				}
			}
		}
	}
}

// TestWhatIsMissingInASoundCopy: a real absence is reported as before, next to signs that are no damage.
func TestWhatIsMissingInASoundCopy(t *testing.T) {
	linter, err := lint.NewLinter(All(), lint.Options{})
	require.NoError(t, err)
	without := func(line string) string { return strings.Replace(soundCable, line, "", 1) }
	classifier := "Classified By: DCM Ana Prill for reasons 1.4 (b) and (d).\n\n"
	order := "E.O. 12958: DECL: 03/05/2019\n"
	for code, base := range map[string]string{"A001": without(classifier), "D001": without(order)} {
		for _, sign := range []string{
			"", "SUBJECT: WHO SAID \"NO\"?", "SUBJECT: TALKS ON AT&T, 30% OF $40", "STATE FOR EUR/NB; INFO A. VOLE@STATE.GOV",
			"STATE FOR EUR/NB AND POL_INFO", "SUBJECT: CLASSIFICATION OF SHIPS", "SUBJECT: A REASON TO BELIEVE?",
			"-----------------", "STATE FOR INR/B, EUR/RPM #2", "SUBJECT: N'KORO + OSTER = TALKS",
			"REF: A. STATE 9; B. 08 OSTER 8",
			"SUBJECT: GARBLED TELEGRAMS", "STATE PASS TO USTR FOR <NAME>",
		} {
			text := base
			switch {
			case strings.HasPrefix(sign, "SUBJECT"):
				text = strings.Replace(base, "SUBJECT: HARBOR TALKS RESUME AFTER A LONG PAUSE", sign, 1)
			case strings.HasPrefix(sign, "REF"):
				text = strings.Replace(base, "REF: A. QUELLVILLE 398\n     B. STATE 10022", sign, 1)
			case sign != "":
				text = strings.Replace(base, "STATE FOR EUR/NB", sign, 1)
			}
			severe := slices.ContainsFunc(findings(linter, text), func(f lint.Diagnostic) bool {
				return f.Rule.Code == code && f.Severity == lint.Error
			})
			require.True(t, severe, "%s with %q:\n%s", code, sign, text)
		}
	}
}

// TestHeaderAbovePortionsOfAPart: where the text is a part of the cable, what is missing may be as high as the header.
func TestHeaderAbovePortionsOfAPart(t *testing.T) {
	linter, err := lint.NewLinter(All(), lint.Options{})
	require.NoError(t, err)
	high := strings.NewReplacer("C O N F I D E N T I A L", "S E C R E T", "CCCCC", "SSSSS").Replace(soundCable)
	extract := "This record is a partial extract of the original cable. The full text of the original cable is not " +
		"available."
	for _, c := range []struct {
		name string
		edit []string
		want lint.Severity
	}{
		{"whole", nil, lint.Warning},
		{"an extract, said before it", []string{"DE RUEHQV", extract + "\nDE RUEHQV"}, lint.Info},
		{"an extract, said in the header", []string{"SIPDIS\n", "SIPDIS\n" + extract + "\n"}, lint.Info},
		{"an extract, said after it", []string{"PRILL\n", "PRILL\n\n" + extract + "\n"}, lint.Info},
		{"a paragraph that is missing", []string{"4. (C) The deputy wants them long.\n", ""}, lint.Info},
		{"a beginning that is missing", []string{"1. (C) Summary. Talks on the harbor resume in spring.\n", ""}, lint.Info},
		{"a page that is missing", []string{"SECTION 01 OF 02", "SECTION 01 OF 03", "002 OF 002", "002 OF 003"}, lint.Info},
		{"an end in dots", []string{"Nobody is in a hurry.\nPRILL\n", "Nobody is in...\n"}, lint.Info},
		{"an end in a sentence", []string{"Nobody is in a hurry.\nPRILL\n", "Nobody is in a\n"}, lint.Info},
		{"an end in a comma", []string{"Nobody is in a hurry.\nPRILL\n", "Nobody is here now,\n"}, lint.Info},
		{"noise", []string{"The press knows.", "The pr?ss kn?ws ~~x~y."}, lint.Info},
		{"a paragraph that is destroyed", []string{"5. (U) The press knows.", "5. ####"}, lint.Info},
		{"a note of missing text", []string{"The press knows.", "The press\n[text missing]"}, lint.Info},
		{"a section that is missing", []string{"QUELLVILLE 00000412  002 OF 002", "(SECTION 2 MISSING)"}, lint.Info},
		{"no signature", []string{"PRILL\n", ""}, lint.Warning},
		{"a question at the end", []string{"Nobody is in a hurry.\nPRILL\n", "Who is in a hurry?\n"}, lint.Warning},
	} {
		text := edited(high, c.edit)
		require.True(t, len(c.edit) == 0 || text != high, c.name)
		i := slices.IndexFunc(findings(linter, text), func(f lint.Diagnostic) bool { return f.Rule.Code == "R003" })
		if i < 0 {
			require.Equal(t, lint.Info, c.want, "%s is not reported", c.name)
			continue
		}
		require.Equal(t, c.want, findings(linter, text)[i].Severity, c.name)
	}
}
