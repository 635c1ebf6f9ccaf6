package rules

import (
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/cablelint/cablelint/grammar/marking"
	"github.com/cablelint/cablelint/lint"
)

// soundCable is a cable on which no rule reports anything; each row of the tables is one edit of it.
const soundCable = quellville

// unclasCable is soundCable as an unclassified one.
var unclasCable = strings.NewReplacer("ZNY CCCCC", "ZNR UUUUU", "C O N F I D E N T I A L", "UNCLAS", "SIPDIS\n",
	"SENSITIVE\nSIPDIS\n", "DECL: 03/05/2019", "N/A",
	"Classified By: DCM Ana Prill for reasons 1.4 (b) and (d).\n\n", "", "(C)", "(U)").Replace(soundCable)

// wrongOnce are inputs on which a rule reported and was wrong: the rules that must not.
var wrongOnce = []struct {
	name, base string
	edit       []string // pairs
	not        string   // codes, by blanks
}{
	{"letters of references", unclasCable, []string{"REF: A. QUELLVILLE 398\n     B. STATE 10022",
		"Ref: (A) 08 STATE 125579, (B) QUELLVILLE 2, (C)"}, "R002 R001"},
	{"letters of references on lines", unclasCable, []string{"REF: A. QUELLVILLE 398\n     B. STATE 10022",
		"REF: (A) 08 STATE 125579\n     (B) QUELLVILLE 2\n     (C) VARNES 7\n     (S) OSTER 3"}, "R002 R001"},
	{"answers of a form", unclasCable, []string{"3. (SBU) Staff were told.",
		"3. (SBU) Staff were told:\n\n(U) A:\n\n(F) x\n\n(U) B:\n\n(C) x\n\n(D) y"}, "R002 R001"},
	{"a list that jumps", unclasCable, []string{"3. (SBU) Staff were told.",
		"3. (SBU) Staff were told:\n\n(A) one\n\n(C) three\n\n(F) six"}, "R002 R001"},
	{"a statute", unclasCable, []string{"Talks on the harbor resume in spring.",
		"He was found under INA Section 2(C)(1) and\n2(C)(2) ineligibilities."}, "R002 R001"},
	{"no instruction in a cut header", soundCable, []string{"E.O. 12958: DECL: 03/05/2019\nTAGS: PREL PGOV EFIS QV\n",
		"DOC FOR ENERGY, ...\n"}, "D001"},
	{"no instruction in a cancelled telegram", soundCable, []string{"E.O. 12958: DECL: 03/05/2019\n", "ZFR ZFR ZFR\n",
		"Classified By: DCM Ana Prill for reasons 1.4 (b) and (d).\n", ""}, "D001 A001"},
	{"no instruction in an extract", soundCable, []string{"E.O. 12958: DECL: 03/05/2019\n", "PARTIAL EXTRACT\n"}, "D001"},
	{"a trace before dots", soundCable, []string{"Classified By: DCM Ana Prill for reasons 1.4 (b) and (d).",
		"Classifie..."}, "A001"},
	{"a shorter trace before dots", soundCable, []string{"Classified By: DCM Ana Prill for reasons 1.4 (b) and (d).",
		"Cl..."}, "A001"},
	{"a section that is missing", soundCable, []string{"Classified By: DCM Ana Prill for reasons 1.4 (b) and (d).",
		"Missing Section 001"}, "A001"},
	{"both on one line", soundCable, []string{"Classified By: DCM Ana Prill for reasons 1.4 (b) and (d).",
		"Classified By: Jane Doe, Ambassador. Derived From: DSCG 11-01 B, D"}, "A002"},
	{"and in two", soundCable, []string{"1.4 (b) and (d)", "1.4 (b) an\nd (d)"}, "A006 A007"},
	{"an hour is not a year", "Date: Fri Jun 16 10:23:00 2006\n" + soundCable,
		[]string{"P 051522Z MAR 09", "P 161522Z JUN 06", "0641522", "1671522", "03/05/2019", "06/16/2016"}, "H015"},
	{"a word of release for NSI portions", soundCable, []string{"DECL: 03/05/2019",
		"DECL: N/A TO RD PORTIONS. SEE SOURCE LIST FOR NSI PORTIONS."}, "D002 D020"},
	{"the same for RD/FRD", soundCable, []string{"DECL: 03/05/2019",
		"DECL: NOT APPLICABLE TO RD/FRD PORTIONS. SEE SOURCE LIST FOR NSI PORTIONS."}, "D002 D020"},
	{"the same for NATO", soundCable, []string{"DECL: 03/05/2019",
		"DECL: N/A TO NATO PORTIONS. SEE SOURCE LIST FOR NSI PORTIONS."}, "D002 D020"},
	{"a paragraph sign", soundCable, []string{"E.O. 12958:", "¶E.O. 12958:"}, "D020 D001 D021"},
	{"a mask in a mark", soundCable, []string{"3. (SBU) Staff", "3. (C XXXXXXXX said"}, "P005"},
	{"a footer", soundCable, []string{"PRILL\n", "7. MINIMIZE CONSIDERED.\nPRILL\n"}, "P001"},
	{"sentences marked on one line", soundCable, []string{"3. (SBU) Staff were told.",
		"3.Key Points: --(C) One. --(C) Two."}, "P001 P016"},
	{"an Under Secretary", soundCable, []string{"4. (C) The deputy", "4. U/S Levey met the deputy who"}, "P018 P005"},
	{"an Assistant Secretary", soundCable, []string{"4. (C) The deputy", "4. A/S Levey met the deputy who"}, "P018 P005"},
	{"a footer over two lines", soundCable, []string{"PRILL\n",
		"7. Visit Embassy Quellville's web site:\nhttp://quellville.example/\nPRILL\n"}, "P001"},
	{"a footer in capitals", soundCable, []string{"PRILL\n", "7. MINIMIZE CONSIDERED\nPRILL\n"}, "P001"},
	{"a reason broken before its letters", soundCable, []string{"for reasons 1.4 (b) and (d).",
		"Reasons 1.\n4 (B) and (D)."}, "P004"},
	{"a caption and a slip", unclasCable, []string{"SENSITIVE\nSIPDIS", "SENSITVE, SIPDIS"}, "R006"},
	{"a caption glued", unclasCable, []string{"SENSITIVE\n", "", "REF: A.", "SENSITIVE BUT UNCLASSIFIED REF: A."}, "R006"},
	{"a later section alone", "C O N F I D E N T I A L SECTION 2 OF 2 QUELLVILLE 1325\n\n" +
		"5. (C) The minister wants them short.\n\n6. (C) More.\n", nil, "D001 S002 S003 A001"},
	{"a mark after the reason's letters", soundCable, []string{"1.4 (b) and (d).\n\n1. (C)",
		"1.4 (c)  (S/NF) Summary.\n\n1. (C)"}, "A005"},
	{"a colon lost in transmission", soundCable, []string{"E.O. 12958: DECL: 03/05/2019",
		"E.O. 129588 DECL: 03/05/2019"}, "D012"},
	{"a serial that is cut", soundCable, []string{"QUELLVILLE 000412\n\nSIPDIS", "QUELLVILLE 00041\n\nSIPDIS",
		"QUELLVILLE 00000412", "QUELLVILLE 00000041"}, "H012 H008"},
	{"a level with a wrong letter", soundCable, []string{"C O N F I D E N T I A L SECTION",
		"CC O N F I D E N T I A L SECTION"}, "S001"},
	{"a banner line", strings.Replace(soundCable, "2. (C) The", "2. (S/NF) The", 1),
		[]string{"C O N F I D E N T I A L SECTION 01 OF 02 QUELLVILLE 000412\n",
			"S E C R E T SECTION 01 OF 02 QUELLVILLE 000412\nSECRET/NOFORN\n", "CCCCC", "SSSSS"}, "R004"},
}

func edited(base string, pairs []string) string {
	for i := 0; i+1 < len(pairs); i += 2 {
		base = strings.Replace(base, pairs[i], pairs[i+1], 1)
	}
	return base
}

func TestTheSoundCablesAreSound(t *testing.T) {
	linter, err := lint.NewLinter(All(), lint.Options{})
	require.NoError(t, err)
	for _, text := range [...]string{soundCable, unclasCable} {
		for _, d := range findings(linter, text) {
			t.Errorf("%s: %s\n%s", d.Rule.Code, d.Message, text)
		}
	}
}

func TestWhatWasWrongOnceIsNotReported(t *testing.T) {
	linter, err := lint.NewLinter(All(), lint.Options{})
	require.NoError(t, err)
	for _, c := range wrongOnce {
		text := edited(c.base, c.edit)
		for _, d := range findings(linter, text) {
			for _, code := range strings.Fields(c.not) {
				if d.Rule.Code == code {
					t.Errorf("%s: %s: %s", c.name, code, d.Message)
				}
			}
		}
	}
}

// TestWhatWasWrongUnderSettings: the same under a profile or a ceiling.
func TestWhatWasWrongUnderSettings(t *testing.T) {
	ceiling := func(m marking.Marking) lint.Settings { return lint.Settings{Ceiling: m} }
	secret, confidential := marking.Marking{Level: marking.Secret}, marking.Marking{Level: marking.Confidential}
	noforn := marking.Marking{Level: marking.Secret, Controls: marking.Set(marking.NOFORN)}
	limited := strings.NewReplacer("P 051522Z MAR 09", "P 051522Z MAR 90", "SENSITIVE\nSIPDIS\n",
		"LIMITED OFFICIAL USE\n", "(SBU)", "(LOU)", "12958", "12356").Replace(unclasCable)
	for _, c := range []struct {
		name, code, text string
		settings         lint.Settings
		want             bool
	}{
		{"SBU below SECRET//NOFORN", "G001", unclasCable, ceiling(noforn), false},
		{"SBU below SECRET", "G001", unclasCable, ceiling(secret), false},
		{"SBU below CONFIDENTIAL", "G001", unclasCable, ceiling(confidential), false},
		{"LOU below CONFIDENTIAL", "G001", limited, ceiling(confidential), false},
		{"FOUO below CONFIDENTIAL", "G001", strings.Replace(unclasCable, "SENSITIVE\n", "FOR OFFICIAL USE ONLY\n", 1),
			ceiling(confidential), false},
		{"SBU in a CONFIDENTIAL cable", "G001", soundCable, ceiling(confidential), false},
		{"SBU above UNCLASSIFIED", "G001", unclasCable, ceiling(marking.Marking{Level: marking.Unclassified}), true},
		{"SECRET above CONFIDENTIAL", "G001", strings.Replace(soundCable, "4. (C)", "4. (S)", 1), ceiling(confidential),
			true},
		{"NOFORN above SECRET", "G001", strings.Replace(soundCable, "SIPDIS\n", "NOFORN\nSIPDIS\n", 1), ceiling(secret),
			true},
		{"NOFORN below SECRET//NOFORN", "G001", strings.Replace(soundCable, "SIPDIS\n", "NOFORN\nSIPDIS\n", 1),
			ceiling(noforn), false},
		{"DEA SENSITIVE in the register", "P008", strings.Replace(soundCable, "4. (C)", "4. (C//DEA SENSITIVE)", 1), ic,
			false},
		{"a foreign owner", "P001", strings.Replace(soundCable, "4. (C)", "4. (//NS//REL TO USA, NATO)", 1), ic, false},
		{"a joint owner", "P001", strings.Replace(soundCable, "4. (C)", "4. (//JOINT S USA GBR//REL TO USA, GBR)", 1), ic,
			false},
	} {
		linter, err := lint.NewLinter(All(), lint.Options{Settings: c.settings})
		require.NoError(t, err)
		got := slices.ContainsFunc(findings(linter, c.text), func(d lint.Diagnostic) bool { return d.Rule.Code == c.code })
		require.Equal(t, c.want, got, c.name)
	}
}

// TestPositionsOfClassifiers: short forms of posts' titles, and the symbols of bureaus, are positions.
func TestPositionsOfClassifiers(t *testing.T) {
	linter, err := lint.NewLinter(All(), lint.Options{})
	require.NoError(t, err)
	named := func(who string) string { return strings.Replace(soundCable, "DCM Ana Prill", who, 1) }
	for _, who := range []string{
		"PolMC Ana Prill", "PolMinCouns Ana Prill", "EconMinCouns Ana Prill", "ECONMIN Ana Prill", "CHG Ana Prill",
		"ARSO Ana Prill", "PAS Ana Prill",
		"ISN Ana Prill", "AF Ana Prill", "DRL Ana Prill", "xxxxxxxxxxxx",
	} {
		for _, d := range findings(linter, named(who)) {
			require.NotContains(t, []string{"A008", "A009"}, d.Rule.Code, who)
		}
	}
	for _, who := range []string{"Ana Prill", "Afra Prill", "Ana Isner"} {
		require.True(t, slices.ContainsFunc(findings(linter, named(who)),
			func(d lint.Diagnostic) bool { return d.Rule.Code == "A009" }), who)
	}
}

// TestNarrowedRulesStillSpeak: what the narrowed rules are for.
func TestNarrowedRulesStillSpeak(t *testing.T) {
	linter, err := lint.NewLinter(All(), lint.Options{})
	require.NoError(t, err)
	for _, c := range []struct {
		code, base string
		edit       []string
	}{
		{"R002", unclasCable, []string{"4. (U)", "4. (C)"}},
		{"R002", unclasCable, []string{"4. (U) The deputy wants them long.",
			"4. (U) The deputy wants them long.\n\n(C) He told nobody."}},
		{"R001", soundCable, []string{"4. (C)", "4. (S)"}},
		{"D001", soundCable, []string{"E.O. 12958: DECL: 03/05/2019\n", ""}},
		{"D001", soundCable, []string{"E.O. 12958: DECL: 03/05/2019\n", "", "Nobody is in a hurry.",
			"Nobody is in a hurry..."}},
		{"A001", soundCable, []string{"Classified By: DCM Ana Prill for reasons 1.4 (b) and (d).\n\n", ""}},
		{"A002", soundCable, []string{" for reasons 1.4 (b) and (d).", "."}},
		{"D002", soundCable, []string{"DECL: 03/05/2019", "N/A"}},
		{"D012", soundCable, []string{"12958", "12598"}},
		{"S006", soundCable, []string{"E.O. 12958: DECL", "E.O. 129588 DECL"}},
		{"R004", soundCable, []string{"4. (C)", "4. (C/NF)"}},
		{"R006", unclasCable, []string{"SENSITIVE\n", ""}},
		{"H012", soundCable, []string{"#0412/01", "#0413/01"}},
		{"P001", soundCable, []string{"4. (C) ", "4. "}},
		{"P004", soundCable, []string{"4. (C)", "4. (NC)"}},
		{"P005", soundCable, []string{"4. (C)", "4. C)"}},
		{"A006", soundCable, []string{"(b) and (d)", "(b) and (b)"}},
		{"H015", "Date: Fri Jul 16 10:23:00 2010\n" + soundCable, nil},
	} {
		text := edited(c.base, c.edit)
		got := slices.ContainsFunc(findings(linter, text), func(d lint.Diagnostic) bool { return d.Rule.Code == c.code })
		require.True(t, got, "%s\n%s", c.code, text)
	}
}

// TestTheLineOutOfOrderIsBlamed: the one without which the others are in order.
func TestTheLineOutOfOrderIsBlamed(t *testing.T) {
	linter, err := lint.NewLinter(All(), lint.Options{})
	require.NoError(t, err)
	const order, tags, subject, ref = "E.O. 12958: DECL: 03/05/2019\n", "TAGS: PREL PGOV EFIS QV\n",
		"SUBJECT: HARBOR TALKS RESUME AFTER A LONG PAUSE\n", "REF: A. QUELLVILLE 398\n     B. STATE 10022\n"
	for want, lines := range map[string][]string{
		"":                                   {order, tags, subject, ref},
		"REF comes before the E.O. line":     {ref, order, tags, subject},
		"the E.O. line comes after TAGS":     {tags, order, subject, ref},
		"TAGS comes after SUBJECT":           {order, subject, tags, ref},
		"SUBJECT comes after REF":            {order, tags, ref, subject},
		"SUBJECT comes before the E.O. line": {subject, order, tags, ref},
		"REF is out of its place":            {order, ref, tags, subject},
	} {
		text := strings.Replace(soundCable, order+tags+subject+ref, strings.Join(lines, ""), 1)
		got := ""
		for _, d := range findings(linter, text) {
			if d.Rule.Code == "S005" {
				got = d.Message
			}
		}
		require.Equal(t, want, got)
	}
}
