package sighting

import (
	"fmt"
	"go/parser"
	"go/token"
	"path/filepath"
	"runtime"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
)

// listed are a text's sightings: kind, position, canonical text, and what they cover.
func listed(text string) (out []string) {
	for _, s := range Scan(text) {
		out = append(out, fmt.Sprintf("%s %s %q %q", s.Kind, s.Position, s.Text, s.Span.In(text)))
	}
	return out
}

func TestScan(t *testing.T) {
	for text, want := range map[string][]string{
		// marks
		"1. (S/NF) The":                      {`group mark "S/NF" "(S/NF)"`},
		"2.(SECRET//NOFORN) The":             {`group mark "S/NF" "(SECRET//NOFORN)"`},
		"3. (c ) The":                        {`group mark "C" "(c )"`},
		"4. [C] The":                         {`group mark "C" "[C]"`},
		"5.  C)Summary":                      {`group mark "C" "C)"`},
		"6. SBU) Staff":                      {`group mark "SBU" "SBU)"`},
		"7. (C The minister":                 {`group mark "C" "(C"`},
		"8. C//REL TO USA, GBR) Staff":       {`group mark "C/REL GBR" "C//REL TO USA, GBR)"`},
		"9. (S//REL TO USA, GBR, AUS) Staff": {`group mark "S/REL AUS GBR" "(S//REL TO USA, GBR, AUS)"`},
		"1. (U) (SBU) Staff":                 {`group mark "U" "(U)"`, `group mark "SBU" "(SBU)"`},
		"SUBJECT: (C) SHIPS":                 {`group mark "C" "(C)"`},
		"-- (U) a bullet":                    {`group mark "U" "(U)"`},
		"1. (NC) The":                        {`group mark "NC" "(NC)"`},
		"1. (C//NF agent kowalski) x":        {`group mark "C/NF/AGENT/KOWALSKI" "(C//NF agent kowalski)"`},
		"the talk(s) of (many) ships":        nil,
		"1. The text (C) goes on":            {`group prose "C" "(C)"`},
		"1. (S/\nNF) The":                    {`group mark "S/NF" "(S/\nNF)"`},
		// levels and captions
		"S E C R E T QUELLVILLE 1":            {`level header "S" "S E C R E T"`},
		"SE C R E T QUELLVILLE 1":             {`level header "S" "SE C R E T"`},
		"C O N F I D E N T A L QUELLVILLE":    {`level header "C" "C O N F I D E N T A L"`},
		"C O N F I D E N T I A LQUELLVILLE 1": {`level header "C" "C O N F I D E N T I A L"`},
		"O N F I D E N T I A L QUELLVILLE":    {`level header "C" "O N F I D E N T I A L"`},
		"T O P S E C R E T QUELLVILLE":        {`level header "TS" "T O P S E C R E T"`},
		"UNCLAS SECTION 01 OF 02 X 1":         {`level header "U" "UNCLAS"`},
		"CONFIDENTAL QUELLVILLE":              {`level header "C" "CONFIDENTAL"`},
		"LIMITED OFFICIALUSE X":               {`level header "LOU" "LIMITED OFFICIALUSE"`},
		"a confidential talk, no secretary":   {`level prose "C" "confidential"`},
		"NOFORN":                              {`caption header "NF" "NOFORN"`},
		"SENSITIVE BUT UNCLASSIFIED":          {`caption header "SBU" "SENSITIVE BUT UNCLASSIFIED"`},
		"SIPDS\nNOFRON":                       {`caption header "SIPDIS" "SIPDS"`, `caption header "NF" "NOFRON"`},
		"REL TO USA, GBR":                     {`caption header "REL GBR" "REL TO USA, GBR"`},
		"ZNY CCCCC ZZH":                       {`class header "CCCCC" "CCCCC"`},
		"a sensitive matter for sipdis":       {`caption prose "SBU" "sensitive"`},
		"NOFORN E.O. 12958: DECL: 03/05/2019": {`caption header "NF" "NOFORN"`, `order instruction "12958" "12958"`,
			`instruction instruction "DECL" "DECL"`, `date instruction "2019-03-05" "03/05/2019"`},
		"E.0. 12958: N/A": {`order instruction "12958" "12958"`,
			`instruction instruction "N/A" "N/A"`},
		"EO 13526: DECL: 25X1": {`order instruction "13526" "13526"`,
			`instruction instruction "DECL" "DECL"`, `instruction instruction "25X1" "25X1"`},
		"E.O. 12958: DECL: TEN (10) YEARS\nTAGS:": {`order instruction "12958" "12958"`,
			`instruction instruction "DECL" "DECL"`, `duration instruction "TEN (10) YEARS" "TEN (10) YEARS"`},
	} {
		require.Equal(t, want, listed(text), text)
	}
}

func TestScanDates(t *testing.T) {
	for text, want := range map[string]string{
		"3/5/19": "2019-03-05", "03/05/2019": "2019-03-05", "2019/03/05": "2019-03-05", "2019-03-05": "2019-03-05",
		"20190305":   "2019-03-05",
		"5 MAY 2019": "2019-05-05", "05-MAY-19": "2019-05-05", "MAY 5, 2019": "2019-05-05", "051522Z MAR 09": "051522Z 3 09",
		// cut, broken and glued ones are pieces of their own, whole
		"03/05/20 19": "03/05/20 19", "03/05/20I9": "03/05/20I9", "03/05/20XX": "03/05/20XX", "03/05/20\n49": "03/05/20 49",
		"03/05/20\r\n49": "03/05/20 49",
		"03/05/20-19":    "03/05/20-19", "03/05/20__": "03/05/20__", "03/05/20 XX": "03/05/20 XX",
		"03/05/20 1 9": "03/05/20 1", "03/05/2O19": "03/05/2O19",
		"03/O5/2019": "03/O5/2019", "03/05/20.19": "03/05/20.19", "03/05/20'19": "03/05/20'19",
		"5 MAY 20 19": "5 MAY 20 19", "0 3/05/19": "0 3/05/19",
		"03/05/201": "03/05/201", "03/05/20??": "03/05/20??",
	} {
		found := Scan("E.O. 12958: DECL: " + text)
		require.Len(t, found, 3, text)
		require.Equal(t, Date, found[2].Kind, text)
		require.Equal(t, want, found[2].Text, text)
	}
}

func TestScanReasons(t *testing.T) {
	for text, want := range map[string][2]string{
		"1.4 (b) and (d).":          {"b d", "1.4 (b) and (d)"},
		"1.4 b and d":               {"b d", "1.4 b and d"},
		"1.4(B,D) x":                {"b d", "1.4(B,D)"},
		"1. 4 (b) and more":         {"b", "1. 4 (b)"},
		"1.4 (B) a nd (D).":         {"b d", "1.4 (B) a nd (D)"},
		"1.4 (B) an d (D).":         {"b d", "1.4 (B) an d (D)"},
		"1.4 (B) a\nnd (D).":        {"b d", "1.4 (B) a\nnd (D)"},
		"1.4(d.)":                   {"d", "1.4(d.)"},
		"1.4 b. and d.":             {"b d", "1.4 b. and d"},
		"1.4 (b. and d.)":           {"b d", "1.4 (b. and d.)"},
		"1.4 (c)  (S/NF) The":       {"c", "1.4 (c)"},
		"1.4 (b) and ( d)  (C/NF) ": {"b d", "1.4 (b) and ( d)"},
		"1.4 (b)  (C) The ministry": {"b", "1.4 (b)"},
		"1.4 (b":                    {"b", "1.4 (b"},
		"1.4 b) and d)":             {"b d", "1.4 b) and d)"},
		"1.4 (b) and a note":        {"b", "1.4 (b)"},
		"1.4 (b) and (d) A note":    {"b d", "1.4 (b) and (d)"},
		"1.5 (B AND D)":             {"b d", "1.5 (B AND D)"},
		"1.4 (b) and (d) D.C. time": {"b d", "1.4 (b) and (d)"},
	} {
		text := "Reason: " + text
		found := Scan(text)
		require.GreaterOrEqual(t, len(found), 2, text)
		require.Equal(t, want, [2]string{found[1].Text, found[0].Span.Cover(found[1].Span).In(text)}, text)
	}
}

// FuzzScan: no text breaks the scanner, and sightings do not overlap.
func FuzzScan(f *testing.F) {
	f.Add("1. (S/NF) C O N F I D E N T I A LQUELL 03/05/20 19 1.4 (b) a nd (d)\nZNY CCCCC\nE.O. 12958: DECL: X1")
	f.Add("(((((1.4 (((b 0 3/5/20\n\n1/1/1/1/ E.O. S E C")
	f.Fuzz(func(t *testing.T, text string) {
		at := 0
		for _, s := range Scan(text) {
			require.LessOrEqual(t, at, s.Span.Start)
			require.Less(t, s.Span.Start, s.Span.End)
			require.LessOrEqual(t, s.Span.End, len(text))
			at = s.Span.End
		}
	})
}

// shapes are texts that invite a scanner to go back or to look far ahead.
var shapes = []string{
	"(", "(C ", "S E C R ", "1/", "1.4 (b) and ", "03/05/20 ", "0 3/5/19 ", "REL TO USA, ", "a and ", "E.O. ", "TOP ",
	"1 ", "\n", "x", "C/NF) ", "1. (C) The secret. ",
}

// TestScanAllocatesByTheText: what is allocated grows with the text, for each shape. BenchmarkShapes shows the time.
func TestScanAllocatesByTheText(t *testing.T) {
	allocated := func(text string) float64 {
		var before, after runtime.MemStats
		runtime.ReadMemStats(&before)
		Scan(text)
		runtime.ReadMemStats(&after)
		return float64(after.TotalAlloc-before.TotalAlloc) / float64(len(text))
	}
	for _, shape := range shapes {
		require.Less(t, allocated(strings.Repeat(shape, 1<<18/len(shape))),
			2*allocated(strings.Repeat(shape, 1<<14/len(shape)))+80, "%q", shape)
	}
}

func BenchmarkShapes(b *testing.B) {
	for _, shape := range shapes {
		for _, size := range []int{1 << 14, 1 << 18} {
			text := strings.Repeat(shape, size/len(shape))
			b.Run(fmt.Sprintf("%q %d", shape, size), func(b *testing.B) {
				b.SetBytes(int64(len(text)))
				for b.Loop() {
					Scan(text)
				}
			})
		}
	}
}

func BenchmarkScan(b *testing.B) {
	text := strings.Repeat("1. (C) Summary. Talks on the harbor resume in spring, and nobody said when.\n"+
		"The minister wants them short. He was told on 5 MAY 2019.\n\n", 60)
	b.SetBytes(int64(len(text)))
	for b.Loop() {
		Scan(text)
	}
}

// TestNothingOfTheGrammarIsImported: the scanner would share the grammar's errors.
func TestNothingOfTheGrammarIsImported(t *testing.T) {
	files, err := filepath.Glob("*.go")
	require.NoError(t, err)
	for _, name := range files {
		file, err := parser.ParseFile(token.NewFileSet(), name, nil, parser.ImportsOnly)
		require.NoError(t, err)
		for _, i := range file.Imports {
			if path := strings.Trim(i.Path.Value, `"`); strings.HasPrefix(path, "github.com/cablelint") {
				require.Contains(t, []string{"github.com/cablelint/cablelint/grammar/source", // spans
					"github.com/cablelint/cablelint/internal/lazy"}, path, name)
			}
		}
	}
}

func TestComplete(t *testing.T) {
	for _, mark := range []string{"(S)", "(U)", "(S/NF)", "(TS//SI)", "(C//REL TO USA, GBR)", "(C/REL UK)",
		"(TOP SECRET)", "(LIMITED OFFICIAL USE)", "(SECRET//NOFORN)"} {
		require.True(t, Complete(mark), mark)
	}
	for _, other := range []string{"", "()", "S", "[S]", "((U))", "(S/C)", "(SEC)", "(U.S.)", "(S!)", "(c)",
		"(S AND NF)", "(S (REL) C)", "(NF)", "(CDMA)", "(TOP)", "(S. KOREA)"} {
		require.False(t, Complete(other), other)
	}
}

func TestGuess(t *testing.T) {
	for text, want := range map[string]int{
		"(S!)": 4, "[C]": 3, "(S1)": 4, "(S AND NF)": 4, "(FGI-C)": 3, "SERCET//NF": 4, "TOP SECRET:": 5, "SBU": 2, "U": 1,
		"":         0,
		"(Sweden)": 0, "(X9)": 0, "the secret": 0, "LIMITED OFFICIAL USE": 2, "CONFIDENTAL": 3,
	} {
		require.Equal(t, want, Guess(text), text)
	}
}

// TestWordsOfAuthorities: CLASSIFIED and the like count by their beginning, in any case.
func TestWordsOfAuthorities(t *testing.T) {
	for text, want := range map[string]Position{
		"CLASSIFIED BY REED: SECRET": InInstruction, "Classified by Reed: SECRET": InInstruction,
		"classified by Reed: SECRET": InInstruction,
		"classifier: Reed: SECRET":   InInstruction, "reason: SECRET": InInstruction, "derived from: SECRET": InInstruction,
		"clarified by Reed: SECRET": InProse, "season: SECRET": InProse,
	} {
		found := Scan(text)
		require.Len(t, found, 1, text)
		require.Equal(t, want, found[0].Position, text)
	}
}

// TestCompleteKnowsTheUsualMarks: the marks that are known at once are complete by the long way, too.
func TestCompleteKnowsTheUsualMarks(t *testing.T) {
	for _, mark := range []string{"(U)", "(C)", "(S)", "(SBU)", "(C/NF)", "(S/NF)"} {
		require.True(t, complete(mark), mark)
		require.True(t, Complete(mark), mark)
	}
	for _, mark := range []string{"(X)", "(S)x", "U", "", "(c)"} {
		require.False(t, Complete(mark), mark)
	}
}

// TestReasonsEndWithTheText: a section that the text's end cuts is not one.
func TestReasonsEndWithTheText(t *testing.T) {
	for _, text := range []string{"Reason 1.", "Reason 1", "Reason: 1. ", "1.", "1.4(", "Reasons 1.4 (b) and"} {
		require.NotPanics(t, func() { Scan(text) }, text)
	}
	require.Empty(t, listed("Reason 1."))
}
