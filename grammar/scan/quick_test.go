package scan

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/cablelint/cablelint/grammar/layout"
	"github.com/cablelint/cablelint/grammar/text"
)

// The quick looks must let through all that the careful ones after them find.

func TestBeginsLevelKnowsEachSpelling(t *testing.T) {
	for _, name := range append(levelNames[:], "UNCLASS", "ONFIDENTIAL", "ECRET", "NCLAS", "CCONFIDENTIAL", "SSECRET") {
		for _, s := range []string{name, strings.ToLower(name), strings.Join(strings.Split(name, ""), " "),
			strings.Join(strings.Split(name, ""), "\t")} {
			require.True(t, beginsLevel(s, 0, len(s)), "%q", s)
			require.Equal(t, len(strings.Fields(s)) > 1 || name != "ECRET" && name[:2] != "CC" && name[:2] != "SS",
				found(levelWordAt(s+" VARNES", 0, len(s))), "%q", s)
		}
	}
	for _, s := range []string{"THE", "C", "C ", "Sand", "a", "MINISTER"} {
		require.False(t, beginsLevel(s, 0, len(s)), "%q", s)
	}
}

func found(_ levelWord, ok bool) bool { return ok }

func TestBeginsFieldKnowsEachKey(t *testing.T) {
	for _, key := range []string{"E.O. 12958:", "EO 12958", "TAGS:", "AGS:", "SUBJECT:", "SUBJ:", "SUJECT:", "REF:",
		"REFTEL:",
		"Ref:", "CLASSIFIED BY:", "CALSSIFIED BY:", "DERIVED FROM", "DERIVED BY:", "SIPDIS", "NOFORN", "SENSITIVE",
		"\u00b6E.O. 12958:"} {
		require.True(t, beginsField(key, 0), key)
	}
	for _, word := range []string{"THE", "Minister", "OFFICE", "S", "STATE", "RAIL", "NEW", "DAY"[:1]} {
		require.False(t, beginsField(word, 0), word)
	}
}

func TestFindOf(t *testing.T) {
	for s, want := range map[string]int{
		"": -1, " OF ": 0, "OF ": -1, "A OF B": 1, "a of 03": 1, "of 03": -1, "a of b": -1, "OFF OF 2": 3, "a of 01 OF 2": 7,
		"SELF OF 2": 4, "half 0 of 0": 6,
	} {
		require.Equal(t, want, findOf(s, 0), "%q", s)
	}
	require.Equal(t, 7, findOf(" OF 02 . OF 3"[1:], 1))
	require.Equal(t, -1, findOf("A OF B", 2))
}

func TestEndsInTotal(t *testing.T) {
	for s, want := range map[string]bool{
		"QUELLVILLE 00000895  002 OF 003": true, "002 of 003 ": true, "002 OF003": true, "003": false, "OF": false,
		"IN 003": false, "": false, "002 OF 003 \\": true,
	} {
		require.Equal(t, want, endsInTotal(s, 0), "%q", s)
	}
}

// TestQuickLooksChangeNothing: a line is passed over quickly only where the careful look finds nothing either.
func TestQuickLooksChangeNothing(t *testing.T) {
	for _, s := range []string{"BEGIN TEXT", "end text", "Quote", "UNQUOTE", "qte", "The following repeats Quellville 412",
		"IS BEING REPEATED for Varnes"} {
		require.NotEqual(t, None, insertLine(s), s)
	}
	for c := range 0x80 {
		s := string(rune(c)) + "EGIN TEXT"
		require.Equal(t, text.Upper(byte(c)) == 'B', insertLine(s) != None, "%q", s)
	}
	require.Equal(t, None, insertLine(""))
	for _, s := range []string{"PARA 3. (C)", "para. 3 (C)", "No. 3 (C)", "#3 (C)", "\u00a73 (C)", "**3** (C)", "3 (C)"} {
		n, _ := numberBeforeMark(s)
		require.Equal(t, 3, n, s)
	}
}

func TestLongestArchiveKey(t *testing.T) {
	for _, k := range archiveKeys {
		_, _, ok := archiveKeyed(k.label + " value")
		require.True(t, ok, k.label)
	}
}

// TestMarkBelowItsNumber: a mark of a paragraph is on the next line, whole or gone wrong.
func TestMarkBelowItsNumber(t *testing.T) {
	const header = "C O N F I D E N T I A L VARNES 000412\n\nE.O. 12958: N/A\nTAGS: PREL\nSUBJECT: PIERS\n\n" +
		"1. (C) They met.\n\n"
	for below, want := range map[string]bool{"(C) They left.": true, "(XQ) They left.": true, "They left.": false,
		"(the ships) left.": false} {
		tokens := Scan(header + "2.\n" + below + "\n")
		marks := 0
		for i := range tokens.Len() {
			if tokens.KindAt(i) == Mark {
				marks++
			}
		}
		require.Equal(t, want, marks == 2, below)
	}
}

// TestMayHoldLevelKnowsEachLevel: each name that a copy may join to a line is let through.
func TestMayHoldLevelKnowsEachLevel(t *testing.T) {
	for _, name := range joinedNames {
		require.True(t, mayHoldLevel("WASHDC PRIORITY"+name), name)
	}
	for _, line := range []string{"", "C", "C ", "WASHDC", "TO RUEHC/SECSTATE WASHDC PRIORITY 1234", "THE CAT", "secret"} {
		require.False(t, mayHoldLevel(line), line)
	}
}

// TestWordFirstKnowsNoNumber: a line that begins with a word is passed over only where no number of any kind begins it.
func TestWordFirstKnowsNoNumber(t *testing.T) {
	letters := []string{"", "a", "P", "n", "i", "V", "x", "o", "D", "1", ".", "(", "-", "PARA ", "NO.", "\u00b6",
		"\u00a7", "#", "*"}
	words, numbers := 0, 0
	for _, a := range letters {
		for _, b := range letters {
			for _, c := range letters {
				for _, rest := range []string{"", " (C) They met.", ". (C) They met.", "3. (C)", "a. (S)", " They met."} {
					s := a + b + c + rest
					_, e := numberBeforeMark(s + " ")
					_, p := plainNumber(s)
					number := e > 0 || p > 0 || subNumberEnd(s) > 0
					if number {
						numbers++
					}
					if wordFirst(s) {
						words++
						require.False(t, number, "%q", s)
					}
				}
			}
		}
	}
	require.Greater(t, numbers, 500)
	require.Greater(t, words, 500)
}

// TestInitialsKnowEachField: what a header has not shown is found in the middle of a line, no matter where.
func TestInitialsKnowEachField(t *testing.T) {
	keys := []string{"E.O. 12958:", "EO 12958", "TAGS: PREL", "TAGS PREL", "SUBJECT: PIERS", "SUBJ: PIERS", "REF: A",
		"REFTEL: A", "CLASSIFIED BY: A", "DERIVED FROM: A", "DERIVED BY: A", "SIPDIS", "NOFORN", "SENSITIVE SIPDIS",
		"\u00b6CLASSIFIED BY: A", "\u00b6SUBJECT: A", "2. (C) They met.", "DECLASSIFY ON: A", "AGS: A"}
	found := 0
	for state := range 32 {
		is := func(bit int) bool { return state>>bit&1 != 0 }
		header := headerState{order: is(0), tags: is(1), subject: is(2), ref: is(3), authority: is(4)}
		var initials [256]fieldInitial
		header.initials(&initials)
		for _, key := range keys {
			for before := range 256 {
				s := &scanner{text: string([]byte{byte(before)}) + key, header: header, body: bodyState{number: 1}}
				hit := s.gluedField(1, len(s.text), byte(before))
				if text.IsDigit(key[0]) {
					hit = (before == ' ' || before == '\n') && s.paragraphBegins(1, len(s.text))
				}
				if hit {
					found++
					initial := initials[key[0]]
					require.True(t, initial == anywhere || initial == afterBlank && layout.MayBeBlank(byte(before)),
						"%q %+v", s.text, header)
				}
			}
		}
	}
	require.Greater(t, found, 2000)
}

func TestHouseLabelsBeginWithALetterThatIsLookedAt(t *testing.T) {
	for _, s := range []string{"PREC: PRIORITY", "prec: x", "CLASS: SECRET", "Class: x", "LINE3: O", "line1: x",
		"L I N E 3: x", " PREC: x"} {
		require.True(t, houseLabel(s), s)
	}
	for _, s := range []string{"", ":", "DTG: x", "TEXT:", "A: PREC: x"} {
		require.False(t, houseLabel(s), s)
	}
}

func TestEndOfMessageKnowsEachEnd(t *testing.T) {
	for _, s := range []string{"NNNN", "NNN ", "BT", "#1234", "GP-3\\"} {
		require.True(t, endOfMessage(s), s)
	}
	for _, s := range []string{"", "N", "BTS", "#123", "GP-", "THE"} {
		require.False(t, endOfMessage(s), s)
	}
}

func TestKeysBeginWithTwoLettersThatAreLookedAt(t *testing.T) {
	for s, want := range map[string]Kind{
		"TAGS: A": Tags, "TAG: A": Tags, "AGS: A": Tags, "TAGE: A": Tags, "tags. a": Tags, "TAGS; A": Tags, "TAG PREL": Tags,
		"SUBJECT: A": SubjectKey, "subj: a": SubjectKey, "SUBECT: A": SubjectKey, "SUJECT: A": SubjectKey,
		"REF: A": Ref, "REFTELS: A": Ref, "ref(s): a": Ref, "REASON: 1.4": Reason, "Reas0n: 1.4": Reason,
		"DERIVED FROM A": DerivedFrom, "DERIVED BY: A": ClassifiedBy, "Derivatively Classified By: A": ClassifiedBy,
		"DECL: A": DeclassifyOn, "DNG: A": DeclassifyOn, "Declassify on: A": DeclassifyOn, "DATE: A": None, "SET: A": None,
		"ROAD: A": None, "THE": None, "ALL": None, "\u00b6E.O. 12958:": Order, "e.o. 12958:": Order, "\u00a7SUBJ: A": None,
		"classified by: a": ClassifiedBy,
	} {
		require.Equal(t, want, keyAt(s), s)
	}
}

// TestSignPlaceFindsAsALook: in any order of questions the place is that which a search from there finds.
func TestSignPlaceFindsAsALook(t *testing.T) {
	const sign = " OF "
	for _, s := range []string{"", "A", sign, "A OF B OF C", "OF OF  OF ", " O F", strings.Repeat("word ", 20) +
		sign + "x" +
		sign + sign + "y", "F OF F F OF"} {
		for step := 1; step <= len(s)+1; step++ {
			var p signPlace
			for i, at := 0, 0; i < 3*len(s); i++ {
				want := findAround(s, at, sign, 2)
				if want < 0 {
					want = len(s)
				}
				require.Equal(t, want, p.next(s, at, sign, 2), "%q from %d", s, at)
				at = (at + step*(i%4)) % (len(s) + 1)
			}
		}
	}
}

// TestLevelOfALineIsItsOwn: the level that was found once is that of the line that is read.
func TestLevelOfALineIsItsOwn(t *testing.T) {
	s := &scanner{text: "SECRET\nTHE\nUNCLAS"}
	for _, l := range []layout.Line{{Start: 0, End: 6}, {Start: 7, End: 10}, {Start: 11, End: 17}, {Start: 0, End: 6}} {
		s.line = l
		want, ok := levelWordAt(s.text, l.Start, l.End)
		for range 2 {
			level := s.level()
			require.Equal(t, ok, level.found)
			require.Equal(t, want, level.word)
		}
	}
}

// TestPlainEnvelopes: a line that is read quickly as one of an envelope is the same for the careful look.
func TestPlainEnvelopes(t *testing.T) {
	plain := 0
	for _, first := range []string{"RUEHC/", "RHMFISS/", "RUNCLAS/", "RUE7C/", "RXEHC/", "RELEASABLE TO ",
		"TO RUEHC/", "FM ",
		"INFO RUEHV/", "VZCZCXYZ0412 ", "ZNY CCCCC ZZH ", "DE RUEHQV #0412/01 0641522 ", "OO RUEHC ", "ACTION ", "PAGE 02 ",
		"UNCLAS", "UNCLASIFIED ", "SECRT ", "S  E  C  R  E  T ", "CONFIDENTIAL", "SIPDIS ", "TO ", "SUBJECT ", "E F T O "} {
		for _, rest := range []string{"AMEMBASSY VARNES 0412", "SECSTATE WASHDC PRIORITY 1234", "AMEMBASSY Varnes", "AF-00",
			"SECSTATE WASHDCS E C R E T VARNES 000412", "VARNES 00000412  002 OF 003", "X:Y", "A\tB", `A","UNCLAS B`, "",
			"VARNES 412", "SECSTATE WASHDC PRIORITYUNCLAS VARNES 000412", "ANKARA 0012 \\", "ST. QUELL, N'QUELL (2) #4"} {
			for _, prev := range []Kind{None, Action, Info, Addressee, Routing, DTG, Distribution} {
				whole := first + rest + "\nSUBJECT: PIERS\n"
				s := &scanner{out: newTokens(whole, "", 0), text: whole, lines: layout.NewSplitter(whole), prev: prev}
				s.smart.stop = len(whole)
				s.advance()
				k := s.plainEnvelopeKind()
				if k == None {
					continue
				}
				plain++
				s.otherFrontLine()
				require.Equal(t, k, s.lastKind(), whole)
				require.Equal(t, strings.TrimSpace(first+rest), s.lastText())
			}
		}
	}
	require.Greater(t, plain, 200)
}

// TestPlainProseIsNoThing: a line that prose takes along quickly begins nothing of its own, no matter which list or
// paragraph it is in.
func TestPlainProseIsNoThing(t *testing.T) {
	plain := 0
	for _, first := range []string{"a", "o", "of", "the", "ii", "para", "no.", "x", "vi", "Secret", "secret", "end", "aa",
		"A"} {
		for _, next := range []string{"", ".", ")", " ", " (C)", ". (C)", " text.", "(S) They met.", " 3. (C)"} {
			line := first + next
			for letter := range 27 {
				if !plainProse(line, 0, len(line)) {
					continue
				}
				plain++
				s := &scanner{text: line, body: bodyState{number: 2, letter: byte('A' + letter - 1)}}
				require.False(t, s.bodyThing(line), line)
			}
		}
	}
	require.Greater(t, plain, 500)
	require.False(t, plainProse("\na", 0, 0+1))
}

// TestMayRestartKnowsEachStart: each line that begins a message after a whole one is let through.
func TestMayRestartKnowsEachStart(t *testing.T) {
	for _, line := range []string{"VZCZCXYZ0412", "ZCZCXYZ0412", "O R 051522Z MAR 09", "051522Z MAR 09",
		"0 051522Z MAR 09",
		"\u2022 051522Z MAR 09", "DE RUEHQV #0412/01 0641522", "PREC: PRIORITY", "class: SECRET", "LINE3: O", "L I N E 3: O",
		"id: 412", "ACTION EUR-00", "INFO LOG-00 EEB-00"} {
		require.True(t, mayRestart(line), line)
		restarts := false
		for _, prev := range []Kind{PageLine, None} {
			whole := line + "\nZNY CCCCC ZZH\nPREC: A\nTO: B\n"
			s := &scanner{out: newTokens(whole, "", 0), text: whole, lines: layout.NewSplitter(whole), prev: prev}
			s.smart.stop = len(whole)
			s.advance()
			restarts = restarts || s.restart()
		}
		require.True(t, restarts, line)
	}
	for _, line := range []string{"SUBJECT: PIERS", "TAGS: PREL", "The minister", "of the port"} {
		require.False(t, mayRestart(line), line)
	}
}
