package scan

import (
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/cablelint/cablelint/grammar/calendar"
	"github.com/cablelint/cablelint/grammar/source"
)

// TestWhatBelongsToAName: a suffix after a comma does, and the position is what follows it.
func TestWhatBelongsToAName(t *testing.T) {
	for classifier, want := range map[string]string{
		"Ana Prill, DCM": "DCM", "Ana Prill, Jr., DCM": "DCM", "Ana Prill, Sr, Counselor": "Counselor",
		"Ana Prill, II, DCM": "DCM", "Ana Prill, III, DCM": "DCM", "Ana Prill, IV, DCM": "DCM",
		"Ana Prill, Ph.D., DCM": "DCM",
		"DCM Ana Prill":         "DCM", "Ana Prill": "", "Ana Prill, Jr.": "", "Ana Prill, Iii Counselor": "Iii Counselor",
	} {
		start, end := position(classifier)
		require.Equal(t, want, classifier[start:end], classifier)
	}
}

// TestAttribution: who classified a text, many spellings of it.
func TestAttribution(t *testing.T) {
	for s, want := range map[string][3]string{ // the key, the classifier, the position
		"Classified By: DCM Ana Prill for reasons":         {"Classified By:", "DCM Ana Prill", "DCM"},
		"CLASSIFIED BY AMBASSADOR ANA PRILL FOR REASON":    {"CLASSIFIED BY", "AMBASSADOR ANA PRILL", "AMBASSADOR"},
		"Classified by : Ana Prill, Counselor, per":        {"Classified by :", "Ana Prill, Counselor", "Counselor"},
		"Classified By: 1. (U) Ana Prill":                  {"Classified By:", "Ana Prill", ""},
		"Classified By: (U) Classified by: Ana Prill, DCM": {"Classified By:", "Ana Prill, DCM", "DCM"},
		"Classified By: By Ana Prill, DCM, E.O. 12958":     {"Classified By:", "Ana Prill, DCM", "DCM"},
		"Classified By: Ana Prill, POL Section.":           {"Classified By:", "Ana Prill, POL Section", "POL Section"},
		"Classified By: Ana Prill, POL, for Section":       {"Classified By:", "Ana Prill, POL", "POL"},
		"Classified By:":   {"Classified By:", "", ""},
		"Classified":       {"Classified", "", ""},
		"CLASSIFIED BY: R": {"CLASSIFIED BY:", "R", ""},
	} {
		a := Token{Kind: ClassifiedBy, Text: s, Span: source.Span{Start: 7, End: 7 + len(s)}}.Attribution()
		for i, p := range []Piece{{s[a.Key.Start-7 : a.Key.End-7], a.Key}, a.Who, a.Position} {
			require.Equal(t, want[i], p.Text, "%q", s)
			if p.Text != "" {
				require.Equal(t, p.Text, p.Span.Shift(-7).In(s), "%q", s)
			}
		}
	}
}

// TestAttributionSays: what else is in the line.
func TestAttributionSays(t *testing.T) {
	type says struct {
		marked, office, blank, multiple, listed bool
		from                                    string
	}
	for s, want := range map[string]says{
		"Classified By: Ana Prill":                                 {},
		"Classified By: (C) Ana Prill":                             {marked: true},
		"Classified By: Political Section":                         {office: true},
		"Classified By: POL/ECON":                                  {office: true},
		"Classified By: _____":                                     {blank: true},
		"Classified By: NAME AND TITLE":                            {blank: true},
		"Classified By: Multiple Sources":                          {multiple: true},
		"Classified By: Multiple sources, DSCG 05-1":               {multiple: true, listed: true},
		"Classified By: Ana Prill Derived From: DSCG Reason: 1.4c": {from: "Derived From: DSCG "},
		"Classified By: Ana Prill, derived from talks":             {},
		"Classified By: PORT/CSSM 1-52":                            {from: "CSSM"},
		"Classified By: Harbor SCG 3":                              {from: "SCG"},
		"Classified By: Harbor Classification Manual":              {from: "Classification Manual"},
	} {
		a := Token{Kind: ClassifiedBy, Text: s, Span: source.Span{End: len(s)}}.Attribution()
		require.Equal(t, want, says{a.Marked, a.Office, a.Blank, a.MultipleSources, a.SourcesListed, a.Source.Text}, "%q", s)
	}
	from := "Derived From: Multiple Sources: DSCG 05-1"
	a := Token{Kind: DerivedFrom, Text: from, Span: source.Span{End: len(from)}}.Attribution()
	require.Equal(t, "Derived From:", a.Key.In(from))
	require.True(t, a.MultipleSources && a.SourcesListed)
	require.Zero(t, a.Who)
}

// TestGuideInThePlaceOfTheClassifier: it is named with its office at most, and not as a source.
func TestGuideInThePlaceOfTheClassifier(t *testing.T) {
	for who, want := range map[string]bool{
		"PORT/CSSM 1-52": true, "Harbor Classification Manual": true, "DSCG 05-1": true, "DCM Ana Prill, DSCG 05-1": false,
		"Prill, DSCG 05-1": false, "Ana Prill Derived From: DSCG 05-1": false, "Derived From: DSCG 05-1": false,
	} {
		require.Equal(t, want, Token{Kind: ClassifiedBy, Text: "Classified By: " + who}.Attribution().ByGuide, who)
	}
}

func TestTags(t *testing.T) {
	for s, want := range map[string][]string{
		"TAGS: PREL, PGOV": {"PREL", "PGOV"}, "tags: prel pgov": {"PREL", "PGOV"}, "TAGS: PREL (PRILL, ANA) QV": {"PREL",
			"(PRILL, ANA)", "QV"},
		"TAGS PREL/QV": {"PREL/QV"}, "TAGS: PREL (QV": {"PREL", "QV"}, "TAGS:": nil, "": nil, "TAGS: , ;": nil,
	} {
		require.Equal(t, want, slices.Collect(Token{Kind: Tags, Text: s}.Tags(false).Each), "%q", s)
	}
	require.Equal(t, []string{"PREL", "PGOV"}, slices.Collect(Token{Text: "PREL, PGOV"}.Tags(true).Each))
	require.Equal(t, []string{"PGOV"}, slices.Collect(Token{Text: "PREL, PGOV"}.Tags(false).Each))
	require.Equal(t, []string{"PREL"}, slices.Collect(Token{Text: "TAGS: PREL"}.Tags(true).Each))
	for s, want := range map[string]bool{"TAGS: A": false, "TAG: A": false, "tags A": false, "AGS: A": true,
		"TAGE: A": true} {
		require.Equal(t, want, Token{Text: s}.Tags(false).KeyDamaged, s)
	}
	require.False(t, Token{Text: "PREL, PGOV"}.Tags(true).KeyDamaged)
	for range (Token{Text: "TAGS: A B C"}).Tags(false).Each { // it stops where it is told to
		break
	}
}

func TestKey(t *testing.T) {
	for _, c := range []struct {
		kind       Kind
		text, slip string
		want       string
		damaged    bool
	}{
		{Tags, "TAGS: PREL", "", "", false}, {Tags, "TAHS: PREL", "TAHS", "TAGS", false},
		{Tags, "AGS: PREL", "AGS", "TAGS", false},
		{SubjectKey, "SUBJECT:", "", "", false}, {SubjectKey, "subj:", "", "", false},
		{SubjectKey, "SUBECT:", "SUBECT", "SUBJECT", true}, {SubjectKey, "SUJECT:", "SUJECT", "SUBJECT", true},
		{ClassifiedBy, "Classified By:", "", "", false}, {ClassifiedBy, "Clasified By:", "Clasified", "Classified", true},
		{ClassifiedBy, "CLASSIFED BY:", "CLASSIFED", "CLASSIFIED", true}, {ClassifiedBy, "Derived By:", "", "", true},
		{Order, "E.O. 12958:", "", "", false}, {Order, "E.0. 12958:", "E.0", "E.O", true},
		{Order, "E 0 12958", "E 0", "E O", true},
		{DeclassifyOn, "DECL: 0", "", "", false}, {DeclassifyOn, "2030-12-31", "", "", true}, {Text, "TAHS", "", "", false},
	} {
		k := Token{Kind: c.kind, Text: c.text, Span: source.Span{Start: 3, End: 3 + len(c.text)}}.Key()
		require.Equal(t, c.want, k.Want, c.text)
		require.Equal(t, c.damaged, k.Damaged, c.text)
		if c.want == "" {
			require.True(t, k.Slip.Empty(), c.text)
		} else {
			require.Equal(t, c.slip, k.Slip.Shift(-3).In(c.text), c.text)
		}
	}
}

// TestTheShortWayToASender: a line in capitals with single blanks says what its words say.
func TestTheShortWayToASender(t *testing.T) {
	for _, line := range []string{"FM", "FM QUELLVILLE", "FM AMEMBASSY QUELLVILLE", "FM USMISSION USUN NEW YORK NY",
		"FM USMISSION USUN NEW YORK NY US", ""} {
		require.Equal(t, Token{Kind: From, Text: line + " "}.Sender(), Token{Kind: From, Text: line}.Sender(), line)
	}
}

// TestTheLastOfIsFound: as from the other end.
func TestTheLastOfIsFound(t *testing.T) {
	for _, line := range []string{"PORT OF SPAIN 00000412  002 OF 003", "Port of Spain 00000412  002 of 003", " OF ",
		" of ", "002 OF 003 of 004", "002 of 003 OF 004", "OF 003", "002 OF", "002 Of 003", "", "OF", " OF  OF 3"} {
		require.Equal(t, max(strings.LastIndex(line, " OF "), strings.LastIndex(line, " of ")), lastOf(line), line)
	}
}

// TestLettersAlone: what may be around the letter of a mark or a bullet is no part of it.
func TestLettersAlone(t *testing.T) {
	for sign, want := range map[string]byte{"(a)": 'A', "B.": 'B', "c)": 'C', "-- d: ": 'D', "(C": 'C', "E": 'E', "": 0,
		"()": 0, "( . )": 0, "(1)": 0, "(AB)": 0, "(A B)": 0, "(A/": 0, "(é)": 0} {
		letter, small := Token{Kind: Mark, Text: sign}.Letter()
		require.Equal(t, want, letter, sign)
		require.Equal(t, want != 0 && strings.ToLower(sign) == sign, small, sign)
	}
}

// TestSenders: a line of more words than a mission and its post have names nobody.
func TestSenders(t *testing.T) {
	for line, want := range map[string]string{
		"FM AMEMBASSY QUELLVILLE":          "AMEMBASSY QUELLVILLE",
		"FM usmission usun new york":       "USMISSION USUN NEW YORK",
		"FM USDEL TO THE PORT TALKS":       "USDEL TO THE PORT TALKS",
		"FM USDEL TO THE PORT TALKS THERE": "",
		"FM":                               "",
	} {
		require.Equal(t, want, Token{Kind: From, Text: line}.Sender(), line)
	}
	require.Equal(t, "EMBASSYOFPORTMORESBY",
		Token{Kind: ArchiveOrigin, Text: "Embassy of Port Moresby"}.PostLetters())
	require.Empty(t, Token{Kind: ArchiveOrigin, Text: "One two three four five six"}.PostLetters())
}

// TestLinesOfTitles: what each line of a title block says of its paper.
func TestLinesOfTitles(t *testing.T) {
	for line, want := range map[string]Title{
		"Sent: Friday, March 6, 2026 9:14 AM": {Mail: true, Day: calendar.MustDate(2026, 3, 6), Dated: true},
		"From: a@b.example":                   {Mail: true},
		"FROM: XYZ - Rosa Quill":              {},
		"Message-ID: <1@b.example>":           {Mail: true},
		"Attachments: two":                    {Attachments: true},
		"Attachment 1: map":                   {Attachments: true},
		"Enclosure: map":                      {Enclosures: true},
		"MEMORANDUM OF CONVERSATION":          {Kind: MemconPaper, Memo: "MEMORANDUM OF CONVERSATION"},
		"> ** MEMORANDUM FOR THE RECORD":      {Kind: MemoPaper, Memo: "MEMORANDUM FOR THE RECORD"},
		"SITUATION REPORT NO. 3":              {Kind: ReportPaper, Memo: "SITUATION REPORT NO. 3"},
		"March 3, 2026":                       {Day: calendar.MustDate(2026, 3, 3), Dated: true},
		"Date: March 3, 2026":                 {Day: calendar.MustDate(2026, 3, 3), Dated: true},
		"Subject: March 3, 2026":              {},
	} {
		require.Equal(t, want, Token{Kind: TitleLine, Text: line}.Title(), line)
	}
}

// TestStations: the serial with what follows its digits, and the day of the year, which is from 1 to 366.
func TestStations(t *testing.T) {
	for line, want := range map[string]StationNumbers{
		"DE RUEHQV #0412/01 3661530": {Serial: 412, SerialSpan: source.Span{Start: 11, End: 15},
			Written: source.Span{Start: 10, End: 18}, Day: 366, DaySpan: source.Span{Start: 19, End: 26}},
		"DE RUEHQV #0412 0011530": {Serial: 412, SerialSpan: source.Span{Start: 11, End: 15},
			Written: source.Span{Start: 10, End: 15}, Day: 1, DaySpan: source.Span{Start: 16, End: 23}},
		"DE RUEHQV #0412/01 3671530": {Serial: 412, SerialSpan: source.Span{Start: 11, End: 15},
			Written: source.Span{Start: 10, End: 18}},
		"DE RUEHQV #0412X": {Serial: 412, SerialSpan: source.Span{Start: 11, End: 15},
			Written: source.Span{Start: 10, End: 16}},
		"DE RUEHQV #0412/01 0001530": {Serial: 412, SerialSpan: source.Span{Start: 11, End: 15},
			Written: source.Span{Start: 10, End: 18}},
		"DE RUEHQV 0011530": {},
	} {
		require.Equal(t, want, Token{Kind: Station, Text: line}.Station(), line)
	}
}

// TestOffices: the words of an office alone name one, and so does a symbol with a slash in it.
func TestOffices(t *testing.T) {
	for s, want := range map[string]bool{
		"Political Section": true, "Embassy": true, "POL/ECON": true, "Political": true, "American General": false,
		"/Embassy POL": false,
		"/Section":     false, "EUR/": false, "Prill, Political Section": false, "Section EUR/NB": false,
	} {
		require.Equal(t, want, office(s), s)
	}
}

// TestRecordsOfTheArchives: codes, days and captions of a record are those that it has, and no other words.
func TestRecordsOfTheArchives(t *testing.T) {
	code, day, dated := Token{Kind: ArchiveNote, Text: "GS 19850504 PRILL, ANA"}.RecordOrder()
	require.Equal(t, "GS", code)
	require.Equal(t, calendar.MustDate(1985, 5, 4), day)
	require.True(t, dated)
	for _, s := range []string{"n/a", "X1", "GS 1985050", "GS 1985050X", "GS 19851304"} {
		code, _, dated := Token{Kind: ArchiveNote, Text: s}.RecordOrder()
		require.NotEmpty(t, code, s)
		require.False(t, dated, s)
	}
	for _, s := range []string{"", "GDS 19850504", "XY"} {
		code, _, _ := Token{Kind: ArchiveNote, Text: s}.RecordOrder()
		require.Empty(t, code, s)
	}
	require.Equal(t, []string{"NODIS", "NOFORN"}, Token{Text: "noforn, Nodis ONLY"}.Handling())
	require.Empty(t, Token{Text: "ONLY NODISX"}.Handling())
}

// TestMisreadLevelsAreDamaged: a level that a machine misread is looked for in damaged ones alone.
func TestMisreadLevelsAreDamaged(t *testing.T) {
	for _, name := range misreadNames {
		for _, sep := range []string{"", " ", "  "} {
			letters := strings.Split(name, "")
			for bits := range 1 << len(letters) { // which letters are misread, and whether a blank is after the others
				s := ""
				for i, c := range letters {
					if bits>>i&1 == 1 {
						c = strings.NewReplacer("T", "I", "L", "I").Replace(c)
						s += sep
					}
					s += c
				}
				tok := Token{Kind: LevelWord, Text: s}
				if misread := tok.MisreadLevel(); misread != "" {
					require.Equal(t, name, misread, s)
					require.True(t, tok.DamagedLevel(), s)
				}
			}
		}
	}
	require.Equal(t, "SECRET", Token{Kind: LevelWord, Text: "SECRE I"}.MisreadLevel())
	require.Equal(t, "CONFIDENTIAL", Token{Kind: LevelWord, Text: "CONFIDEN I I A I"}.MisreadLevel())
	require.Empty(t, Token{Kind: LevelWord, Text: "SECRET"}.MisreadLevel())
}

// TestHoldsHeader: a text holds a header where an order and the key of TAGS are in it, in any order.
func TestHoldsHeader(t *testing.T) {
	for text, want := range map[string]bool{
		"E.O. 12958: N/A TAGS: PREL": true, "at 10:00: TAGS: PREL E.O. 13526": true, "E.O. 12958\nTAGS:": true,
		"E.O. 12958: N/A": false, "TAGS: PREL": false, "E.O. 12958 TAGS PREL": false, "E.O. 12958 TAG: PREL": false,
		"E.O. TAGS: PREL": false, "": false, ":": false,
	} {
		require.Equal(t, want, Token{Kind: Text, Text: text}.HoldsHeader(), text)
	}
}

// TestKindsOfClassifiers: an office, a form that nobody filled in, a position alone.
func TestKindsOfClassifiers(t *testing.T) {
	for s, want := range map[string]string{
		"Political Section": "office", "POL/ECON": "office position", "the U.S. Embassy": "office", "Office of the": "office",
		"of the": "", "Ana POL/ECON": "", "Ana Prill": "", "TBD": "blank", "[NAME AND TITLE]": "blank",
		"[Name], DCM": "blank",
		"_____":       "blank", "???": "blank", "...": "", "and title": "", "Name Prill": "", "the DCM": "position",
		"Deputy Chief of Mission": "position", "Eur": "position", "DCM A": "", "DCM Prill": "",
		"Econ. Section": "office position",
		"":              "",
	} {
		var is []string
		for name, ok := range map[string]bool{"office": office(s), "blank": blank(s), "position": titleAlone(s)} {
			if ok {
				is = append(is, name)
			}
		}
		slices.Sort(is)
		require.Equal(t, want, strings.Join(is, " "), s)
	}
}
