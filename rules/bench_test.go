package rules

import (
	"fmt"
	"math/rand/v2"
	"runtime"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"github.com/cablelint/cablelint/grammar"
	"github.com/cablelint/cablelint/grammar/source"
	"github.com/cablelint/cablelint/lint"
	"github.com/cablelint/cablelint/lint/cable"
)

// words fill the prose of generated cables.
var words = strings.Fields("the minister said that talks on harbor and ferry lanes would go on in spring with a " +
	"survey of all vessels that his office had not seen before (ref A), although staff kept notes of each call; U.S. " +
	"boats stay out for 2009 and later")

// generated is a sound cable of about size bytes: date, post, serial, names and marks differ with the
// seed, so that a memo filled by other cables does not know its values.
func generated(seed uint64, size int) string {
	r := rand.New(rand.NewPCG(seed, 7))
	day := time.Date(2004, 1, 1, 0, 0, 0, 0, time.UTC).AddDate(0, 0, int(seed%2000))
	post := []string{"VARNES", "HALVERN", "NEW OSTER", "PORT OF BREDAL", "LINDAFJORD"}[r.IntN(5)]
	serial := 1 + r.IntN(9998)
	mark := []string{"(C)", "(C/NF)", "(SBU)", "(U)", "(C/REL UK)"}
	var b strings.Builder
	fmt.Fprintf(&b, "VZCZCXYZ%04d\nPP RUEHC RUEHDC\nDE RUEHVN #%04d %03d%02d%02d\nZNY CCCCC ZZH\n"+
		"P %02d%02d%02dZ %s %02d\nFM AMEMBASSY %s\nTO RUEHC/SECSTATE WASHDC PRIORITY %04d\n"+
		"INFO RUEHOS/AMEMBASSY OSTER %04d\n",
		serial, serial, day.YearDay(), 10, 20, day.Day(), 10, 20, strings.ToUpper(day.Format("Jan")), day.Year()%100, post,
		r.IntN(9999), r.IntN(9999))
	fmt.Fprintf(&b, "C O N F I D E N T I A L %s %06d \n \nNOFORN\nSIPDIS\n \nSTATE FOR EUR/NB AND INR\n \n"+
		"E.O. 12958: DECL: %s\nTAGS: PREL PGOV VN\nSUBJECT: HARBOR TALKS, ROUND %d \n \n"+
		"Classified By: DCM Ana Prill-%d for reasons 1.4 (b) and (%c). \n \n",
		post, serial, day.AddDate(10, 0, 0).Format("01/02/2006"), seed, seed, 'c'+byte(r.IntN(2)))
	for n := 1; b.Len() < size; n++ {
		m := mark[r.IntN(len(mark))]
		if n == 1 {
			m = "(C/NF)"
		}
		fmt.Fprintf(&b, "%d. %s ", n, m)
		for line := 0; line < 11; line++ {
			for col := 0; col < 60; {
				w := words[r.IntN(len(words))]
				b.WriteString(w + " ")
				col += len(w) + 1
			}
			b.WriteByte('\n')
			if line == 6 && n%3 == 0 {
				fmt.Fprintf(&b, " \n%s %08d  %03d OF 009 \n \n", post, serial, n/3+1)
			}
		}
		b.WriteString(" \n")
	}
	b.WriteString("BREDAL\n")
	return b.String()
}

func TestGeneratedCablesAreSound(t *testing.T) {
	linter, err := lint.NewLinter(All(), lint.Options{})
	require.NoError(t, err)
	for seed := range uint64(300) {
		text := generated(seed, 3000)
		for _, d := range findings(linter, text) {
			t.Fatalf("%s: %s\n%s", d.Rule.Code, d.Message, text)
		}
	}
}

// bench lints texts in turn with one parser.
func bench(b *testing.B, texts []string) {
	linter, err := lint.NewLinter(All(), lint.Options{})
	require.NoError(b, err)
	size := 0
	for _, t := range texts {
		size += len(t)
	}
	b.SetBytes(int64(size / len(texts)))
	b.ReportAllocs()
	var parser *grammar.Parser
	i := 0
	for b.Loop() {
		if i%len(texts) == 0 { // a memo that has met other cables only
			b.StopTimer()
			parser = warmed()
			b.StartTimer()
		}
		linter.File(parser.Parse(source.NewFile("bench.txt", texts[i%len(texts)])), nil)
		i++
	}
}

// warmed is a parser whose memo 300 other cables have filled.
func warmed() *grammar.Parser {
	parser := grammar.NewParser()
	for seed := range uint64(300) {
		parser.Parse(source.NewFile("warm.txt", generated(1_000_000+seed, 2000)))
	}
	return parser
}

func many(n, size int) []string {
	texts := make([]string, n)
	for i := range texts {
		texts[i] = generated(uint64(i), size)
	}
	return texts
}

func BenchmarkLint(b *testing.B) {
	b.Run("1KB", func(b *testing.B) { bench(b, many(1000, 600)) })
	b.Run("3KB", func(b *testing.B) { bench(b, many(1000, 3000)) })
	b.Run("3KB-no-cable", func(b *testing.B) {
		texts := many(1000, 3000+700)
		for i, t := range texts { // the body's prose alone
			texts[i] = strings.NewReplacer("(", "", ")", "").Replace(t[strings.Index(t, "1. ("):])
		}
		bench(b, texts)
	})
	b.Run("7KB-distinct", func(b *testing.B) { bench(b, many(2000, 7000)) })
	b.Run("100KB", func(b *testing.B) { bench(b, many(20, 100_000)) })
	b.Run("damaged", func(b *testing.B) {
		texts := many(1000, 7000)
		for i, t := range texts {
			texts[i] = strings.NewReplacer("DECL:", "DECLl:", "C O N", "CO N", "(C)", "C)", "1.4 (b)", "1,4 (b", "\n \n",
				"\n").Replace(t)
		}
		bench(b, texts)
	})
}

// BenchmarkLineScan is the floor: it only finds the lines of the same texts.
func BenchmarkLineScan(b *testing.B) {
	texts := many(2000, 7000)
	b.SetBytes(int64(len(texts[0])))
	lines, i := 0, 0
	for b.Loop() {
		for rest := texts[i%len(texts)]; rest != ""; lines++ {
			n := strings.IndexByte(rest, '\n')
			if n < 0 {
				break
			}
			rest = rest[n+1:]
		}
		i++
	}
}

func BenchmarkStages(b *testing.B) {
	texts := many(2000, 7000)
	parser := grammar.NewParser()
	b.Run("parse", func(b *testing.B) {
		b.SetBytes(int64(len(texts[0])))
		b.ReportAllocs()
		for i := 0; b.Loop(); i++ {
			parser.Parse(source.NewFile("bench.txt", texts[i%len(texts)]))
		}
	})
	b.Run("document", func(b *testing.B) {
		b.ReportAllocs()
		trees := make([]*grammar.Tree, len(texts))
		for i := range trees {
			trees[i] = parser.Parse(source.NewFile("bench.txt", texts[i]))
		}
		for i := 0; b.Loop(); i++ {
			cable.Documents(trees[i%len(trees)])
		}
	})
	b.Run("rules", func(b *testing.B) {
		linter, err := lint.NewLinter(All(), lint.Options{})
		require.NoError(b, err)
		b.ReportAllocs()
		docs := make([]*cable.Document, len(texts))
		for i := range docs {
			docs[i] = cable.Documents(parser.Parse(source.NewFile("bench.txt", texts[i])))[0]
		}
		for i := 0; b.Loop(); i++ {
			linter.Cable(docs[i%len(docs)])
		}
	})
}

func BenchmarkLintParallel(b *testing.B) {
	texts := many(2000, 7000)
	linter, err := lint.NewLinter(All(), lint.Options{})
	require.NoError(b, err)
	b.SetBytes(int64(len(texts[0])))
	b.RunParallel(func(pb *testing.PB) {
		parser := grammar.NewParser()
		for i := 0; pb.Next(); i++ {
			linter.File(parser.Parse(source.NewFile("bench.txt", texts[i%len(texts)])), nil)
		}
	})
}

// TestAllocations is a gate: a sound cable of 7 KB, with a memo that knows other cables only.
func TestAllocations(t *testing.T) {
	linter, err := lint.NewLinter(All(), lint.Options{})
	require.NoError(t, err)
	parser := grammar.NewParser()
	texts := many(600, 7000)
	for _, text := range texts[:300] {
		parser.Parse(source.NewFile("warm.txt", text))
	}
	i := 300
	allocs := testing.AllocsPerRun(250, func() {
		linter.File(parser.Parse(source.NewFile("cable.txt", texts[i])), nil)
		i++
	})
	require.Less(t, allocs, 350.0)
	t.Logf("%.0f allocations a cable", allocs)
}

// TestCostIsLinear: ten times the text costs about ten times the allocated bytes. Times are not asserted.
func TestCostIsLinear(t *testing.T) {
	linter, err := lint.NewLinter(All(), lint.Options{})
	require.NoError(t, err)
	cost := func(size int) float64 {
		text := generated(1, size)
		var before, after runtime.MemStats
		runtime.ReadMemStats(&before)
		for range 5 {
			linter.File(grammar.NewParser().Parse(source.NewFile("cable.txt", text)), nil)
		}
		runtime.ReadMemStats(&after)
		return float64(after.TotalAlloc-before.TotalAlloc) / float64(len(text))
	}
	small := cost(100_000)
	require.Less(t, cost(1_000_000), 2*small)
}

// TestHostileTextsStayLinear: texts made to be slow. Each is linted at one size and at ten times that; the
// bytes allocated may grow only as the text does, and a text that took longer would not end at all.
func TestHostileTextsStayLinear(t *testing.T) {
	linter, err := lint.NewLinter(All(), lint.Options{})
	require.NoError(t, err)
	head := "C O N F I D E N T I A L VARNES 000412\n"
	fields := head + "\nE.O. 12958: N/A\nSUBJECT: X\n\n"
	for name, hostile := range map[string]struct{ head, again string }{
		"glued captions": {head, "SIPDIS"}, "captions and slugs": {strings.TrimSuffix(head, "\n"), " SIPDIS x"},
		"captions": {head, "SIPDIS "}, "keys": {head, "TAGS: A "}, "authorities": {fields, "Classified By: x\n"},
		"open parentheses": {fields + "1. (C) ", "( "},
		"headers":          {"", fields + "1. (C) x\n"}, "names": {fields + "1. (C) x\n", "\nNAME\n"},
		"half page lines": {fields + "1. (C) x ", " OF 00"}, "marks": {fields, "(C) x\n\n"},
		"open correction": {head + "C O R R E C T E D COPY (", "(\n"},
		"reasons":         {fields, "REASON: 1.4 (b) and\n"}, "bullets": {fields, "-- x\n"},
		"slugs":               {head, "STATE FOR A,\n"},
		"orders":              {head, "E.O. 12958: DECL:\n"},
		"banners at the foot": {strings.Repeat("SECRET//NOFORN\n", 2000) + "\n1. (S) x\n\n2. (U) x\n\n", "SECRET//ORCON\n"},
		"feet that differ":    {"SECRET//NOFORN\n\n1. (S//NF) x\n\n", "UNCLASSIFIED\nSBU\nx\n"},
		"lists without names": {"SECRET//TK\n\n", "SECRET//TK\n\n1. (S//REL) x\n\n"},
	} {
		cost := func(times int) float64 {
			text := hostile.head + strings.Repeat(hostile.again, times)
			var before, after runtime.MemStats
			runtime.ReadMemStats(&before)
			linter.File(grammar.NewParser().Parse(source.NewFile("hostile.txt", text)), nil)
			runtime.ReadMemStats(&after)
			return float64(after.TotalAlloc-before.TotalAlloc) / float64(len(text))
		}
		small := cost(2000)
		require.Less(t, cost(20_000), 3*small+50, name)
	}
}
