package files

import (
	"bufio"
	"bytes"
	"encoding/csv"
	"encoding/json"
	"fmt"
	"html"
	"io"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
	xhtml "golang.org/x/net/html"
	"pgregory.net/rapid"
)

// texts reads a file and gives the texts that it holds, and what could not be read.
func texts(t testing.TB, name string, data []byte, maxSize int64) (texts, faults []string) {
	t.Helper()
	r := &Reader{MaxSize: maxSize, StdinName: name, Stdin: bytes.NewReader(data)}
	for in := range r.Open(Input{Path: "-", Named: true}) {
		c := r.Read(in)
		if c.Kind == Cable {
			texts = append(texts, c.File.Text)
		} else {
			faults = append(faults, strings.TrimPrefix(in.Path, name)+" "+string(c.Kind)+" "+c.Reason)
		}
	}
	return texts, faults
}

func TestTablesInEachDialect(t *testing.T) {
	for name, table := range map[string]string{
		"doubled":          "id,text\n1,\"a \"\"b\"\", c\nd\"\n",
		"backslash":        "id,text\n1,\"a \\\"b\\\", c\nd\"\n",
		"line end escaped": "id,text\n1,\"a \\\"b\\\", c\\\nd\"\n",
		"CRLF":             "id,text\r\n1,\"a \"\"b\"\", c\nd\"\r\n",
		"no last line end": "id,text\n1,\"a \"\"b\"\", c\nd\"",
		"byte order mark":  "\ufeffid,text\n1,\"a \"\"b\"\", c\nd\"\n",
		"semicolon":        "id;text\n1;\"a \"\"b\"\", c\nd\"\n",
		"tab":              "id\ttext\n1\t\"a \"\"b\"\", c\nd\"\n",
		"quoted names":     "\"ID\",\"Full Text\"\n\"1\",\"a \"\"b\"\", c\nd\"\n\n",
		"no names":         "1,\"12/28/1966 18:48\",\"a \"\"b\"\", c\nd\"\n",
	} {
		got, faults := texts(t, "d.csv", []byte(table), 1<<20)
		require.Empty(t, faults, name)
		require.Len(t, got, 1, name)
		require.Equal(t, "a \"b\", c\nd", strings.TrimPrefix(got[0], "date: 12/28/1966 18:48\n"), name)
	}
	escaped, _ := texts(t, "d.csv", []byte(`id,text`+"\n"+`1,"a \"b\" \\, c\\"`+"\n"+`2,"e \n"`+"\n"), 1<<20)
	require.Equal(t, []string{`a "b" \, c\`, `e \n`}, escaped)
	plainBackslash, _ := texts(t, "d.csv", []byte("id,text\n1,\"a\\\"\n2,\"b \\\"\"c\"\n"), 1<<20)
	require.Equal(t, []string{`a\`, `b \"c`}, plainBackslash, "where quotes are doubled a backslash is one")
}

// TestWhatStandsBesideTheText becomes lines of an archive's block, and the envelope stands before the text.
func TestWhatStandsBesideTheText(t *testing.T) {
	want := "refid: 09VARNES412\ndate: 2009-05-04\norigin: Embassy Varnes\nclassification: SECRET\nR 041530Z MAY 09\nFM AMEMBASSY VARNES\nS E C R E T"
	got, faults := texts(t, "d.csv", []byte("id,date,refid,origin,classification,notes,header,text\n7,2009-05-04,09VARNES412,Embassy Varnes,SECRET,prose,\"R 041530Z MAY 09\nFM AMEMBASSY VARNES\",S E C R E T\n"), 1<<20)
	require.Empty(t, faults)
	require.Equal(t, []string{want}, got)
	got, _ = texts(t, "d.csv", []byte("\"1\",\"12/28/2009 18:48\",\"09VARNES412\",\"Embassy Varnes\",\"SECRET\",\"09STATE1|09STATE2\",\"R 041530Z MAY 09\nFM AMEMBASSY VARNES\",\"S E\nC R\"\n"), 1<<20)
	require.Equal(t, []string{"refid: 09VARNES412\ndate: 12/28/2009 18:48\nclassification: SECRET\nR 041530Z MAY 09\nFM AMEMBASSY VARNES\nS E\nC R"}, got)
	got, _ = texts(t, "d.ndjson", []byte(`{"text": "S E C R E T", "header": "R 041530Z MAY 09\nFM AMEMBASSY VARNES", "classification":"SECRET","origin":"Embassy Varnes","date":"2009-05-04","id":"09VARNES412","notes":{"text":[1]}}`), 1<<20)
	require.Equal(t, []string{want}, got)
	got, _ = texts(t, "d.csv", []byte("id,date,text\n\"a\nb\",\"2009-05-04\n1. (TS) forged\",x\n"), 1<<20)
	require.Equal(t, []string{"x"}, got, "a value of several lines is none")
}

func TestTablesOfOtherThings(t *testing.T) {
	for table, want := range map[string]string{
		"id,price\n1,2\n": "not-a-cable a table without a column of cables", "": "not-a-cable it is empty", " \n\n": "not-a-cable it is empty", "a,b\nc,d\n": "not-a-cable a table without a column of cables",
		"a\x00b": "unchecked it is no text", "\xff\xfea\x00": "unchecked a table in UTF-16 is not opened: turn it into UTF-8", "id,text\n1,\n": "2 not-a-cable its text is empty",
	} {
		got, faults := texts(t, "d.csv", []byte(table), 1<<20)
		require.Empty(t, got)
		require.Len(t, faults, 1, "%q", table)
		require.Equal(t, want, strings.TrimLeft(faults[0], " !"))
	}
	path := filepath.Join(t.TempDir(), "out.jsonl")
	require.NoError(t, os.WriteFile(path, []byte("{\"type\":\"file\",\"fixes\":[{\"text\":\"x\"}]}\nnot json\n"), 0o644))
	require.Equal(t, []string{"out.jsonl not-a-cable lines of JSON without a member for a cable's text"}, seenAt(t, path, false, nil), "a report of our own that a walk met")
	require.Len(t, seenAt(t, path, true, nil), 2)
}

// TestBrokenRowsCostThemselves: the rows before and behind are read.
func TestBrokenRowsCostThemselves(t *testing.T) {
	row := func(n int) string { return fmt.Sprintf("%d,2009-05-04,\"cable %d\nof two lines\"\n", n, n) }
	for broken, want := range map[string]string{
		"3,2009-05-04,\"cable \"of\" three\nlines\"\n":             "!4 unchecked a quote in it is broken",
		"3,2009-05-04,\"cable without\nan end\n":                   "!4 unchecked a quote in it is broken",
		"3,2009-05-04,cable without\nquotes\"\n":                   "!4 unchecked the number of its cells is 3, and that of the first row's 3",
		"3,2009-05-04,one,cell more\n":                             "!4 unchecked the number of its cells is 4, and that of the first row's 3",
		"3\n":                                                      "!4 unchecked the number of its cells is 1, and that of the first row's 3",
		"3,2009-05-04,\"" + strings.Repeat("long ", 5000) + "\"\n": "!4 unchecked the row is larger than --max-size allows",
	} {
		got, faults := texts(t, "d.csv", []byte("id,date,text\n"+row(1)+row(2)+broken+row(4)+row(5)), 10_000)
		if strings.HasSuffix(want, "is 3, and that of the first row's 3") {
			require.Equal(t, []string{"!5 unchecked the number of its cells is 1, and that of the first row's 3"}, faults, "its first line looks whole")
			got = append(got[:2], got[3:]...)
		} else {
			require.Equal(t, []string{want}, faults)
		}
		require.Len(t, got, 4, broken)
		require.Contains(t, got[3], "cable 5\nof two lines")
	}
	got, faults := texts(t, "d.csv", []byte("id,text\n1,\"a \"broken\" one\"\n2,\"b\"\n3,\"c\n\n4,\"d\"\n"), 1<<20)
	require.Equal(t, []string{"b", "d"}, got, "the first is broken, and there are two cells")
	require.Equal(t, []string{"!2 unchecked a quote in it is broken", "!4 unchecked a quote in it is broken"}, faults)
	_, faults = texts(t, "d.csv", []byte("text,id\n\"a\nb\",1\n\"c \"d\" e\",2\n\"f\",3\n"), 1<<20)
	require.Equal(t, []string{"!3 unchecked a quote in it is broken, and nothing tells where the next row begins: the rest of the table is not checked"}, faults)
	_, faults = texts(t, "d.csv", []byte("id,date,text\n"+row(1)+"2,2009-05-04,\"no end\nx\n"), 1<<20)
	require.Equal(t, []string{"!3 unchecked a quote in it is broken, and no row was found behind it: the rest of the table is not checked"}, faults)
	_, faults = texts(t, "d.csv", []byte("id,date,text\n"+row(1)+"2,2009-05-04,\"no end"+strings.Repeat("\n \r\n", 100_000)), 1<<20)
	require.Equal(t, []string{"!3 unchecked a quote in it is broken"}, faults, "blank lines behind it are nothing that was not checked")
	_, faults = texts(t, "d.csv", []byte("id,date,text\n"+row(1)+"2,2009-05-04,\"no \"end"+strings.Repeat("x", 200_000)+"\n"+row(3)), 1<<20)
	require.Equal(t, []string{"!3 unchecked a quote in it is broken"}, faults, "a long line is passed over in pieces")
	_, faults = texts(t, "d.csv", []byte("\"a \"b\"\"\n"), 1<<20)
	require.Equal(t, []string{" unchecked a quote in its first row is broken"}, faults)
	_, faults = texts(t, "d.csv.gz", gzipped(t, []byte("id,date,text\n"+strings.Repeat(row(1), 20000)))[:900], 1<<20)
	require.Contains(t, faults[len(faults)-1], "unchecked the rest of it is not checked: it ends in the middle")
}

func TestLinesOfTheWrongShape(t *testing.T) {
	got, faults := texts(t, "d.ndjson", []byte("\ufeff{\"text\":\"a\"}\r\n\n[1]\n{}\nnot json\n{\"text\":5}\n{\"text\":\"a\",\"body\":\"b\"}\n{\"id\":1}\n{\"text\":\"\"}\n{\"text\":\""+strings.Repeat("long", 9000)+"\"}\n{\"text\":\"\\ud83d\\ude00\\ud83d \\u00e9\\/\\q\"}\n{\"text\":\"b\\u0041\\ud83d\\ude00\\ud83d\\n\"}"), 10_000)
	require.Equal(t, []string{"a", "bA😀\ufffd\n"}, got)
	require.Equal(t, []string{
		"!3 unchecked the line is no JSON object, or an empty one", "!4 unchecked the line is no JSON object, or an empty one", "!5 unchecked the line is no JSON", "!6 unchecked the line's member for the cable's text is no string",
		"!7 unchecked the line has two members for the cable's text", "!8 unchecked the line has no member for the cable's text, such as \"text\"", "!9 not-a-cable its text is empty",
		"!10 unchecked the line is larger than --max-size allows", "!11 unchecked the line is no JSON",
	}, faults)
}

// anyText is text with all that is escaped somewhere.
func anyText() *rapid.Generator[string] {
	return rapid.StringOf(rapid.SampledFrom([]rune("ab1 \n\r\t\",;\\'&<>/é😀\u2028\u00a0")))
}

// leads checks that each byte of a text stands in the outer file where its origin says.
func leads(t *rapid.T, c Content, data string, text string, back func(outer string) string) {
	at := strings.Index(c.File.Text, text)
	require.GreaterOrEqual(t, at, 0)
	from, to := c.File.Position(at).Offset, c.File.Position(at+len(text)).Offset
	require.Equal(t, text, back(data[from:to]), "from %d to %d", from, to)
	for i := range text {
		p := c.File.Position(at + i)
		line, begin := 1, 0
		for j := range p.Offset {
			if data[j] == '\n' || data[j] == '\r' && data[j+1] != '\n' {
				line, begin = line+1, j+1
			}
		}
		require.Equal(t, [2]int{line, 1 + len([]rune(data[begin:p.Offset]))}, [2]int{p.Line, p.Column})
		require.Equal(t, text[i:], back(data[p.Offset:to]))
	}
}

func contents(name, data string) (all []Content) {
	r := &Reader{MaxSize: 1 << 20, StdinName: name, Stdin: strings.NewReader(data)}
	for in := range r.Open(Input{Path: "-", Named: true}) {
		all = append(all, r.Read(in))
	}
	return all
}

func TestRowsLeadBackToTheTable(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		list := rapid.SliceOfN(anyText(), 1, 4).Draw(t, "texts")
		var b bytes.Buffer
		b.WriteString("id,date,text\n")
		for i, s := range list {
			fmt.Fprintf(&b, "%d,2009-05-04,\"%s\"\n", i, strings.ReplaceAll(s, `"`, `""`))
		}
		data := b.String()
		if escapes([]byte(data)) {
			t.Skip("a doubled quote behind a backslash and before a letter can be read in two ways")
		}
		all := contents("d.csv", data)
		require.Len(t, all, len(list))
		for i, c := range all {
			if list[i] == "" {
				require.Equal(t, NotCable, c.Kind)
				continue
			}
			text := strings.TrimPrefix(c.File.Text, "date: 2009-05-04\n")
			require.Equal(t, list[i], text)
			leads(t, c, data, "2009-05-04", func(s string) string { return s })
			if len(text) > 12 {
				leads(t, c, data, text, func(s string) string { return strings.ReplaceAll(s, `""`, `"`) })
			}
		}
	})
}

func TestLinesLeadBackToTheFile(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		list := rapid.SliceOfN(anyText(), 1, 4).Draw(t, "texts")
		var b bytes.Buffer
		e := json.NewEncoder(&b)
		e.SetEscapeHTML(rapid.Bool().Draw(t, "HTML escaped"))
		for _, s := range list {
			require.NoError(t, e.Encode(map[string]any{"a": []any{"text", map[string]string{"text": "}"}}, "text": "<" + s + ">", "z": 1}))
		}
		data := b.String()
		for i, c := range contents("d.ndjson", data) {
			leads(t, c, data, "<"+list[i]+">", func(s string) string {
				var text string
				require.NoError(t, json.Unmarshal([]byte(`"`+s+`"`), &text))
				return text
			})
		}
	})
}

func TestPagesLeadBack(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		list := rapid.SliceOfN(anyText(), 1, 4).Draw(t, "texts")
		entities := rapid.SampledFrom([]string{"", "&eacute;", "&#233;", "&#xE9", "&notit;", "&amp", "&copy;", "&nosuch;", "&", "&#", "&ngE;x"}).Draw(t, "entity")
		var b strings.Builder
		b.WriteString("<html><title>&lt;pre&gt;</title><script>\"<pre>\"</script><p>not this</p>\n")
		for _, s := range list {
			fmt.Fprintf(&b, "<div>nor this<pre class=\"x>y\">«%s%s»</pre>\n", html.EscapeString(s), entities)
		}
		data := b.String()
		c := contents("p.html", data)[0]
		want := ""
		for i, s := range list {
			text := "«" + s + html.UnescapeString(entities) + "»"
			if want += text; i < len(list)-1 {
				want += "\n"
			}
		}
		require.Equal(t, want, c.File.Text)
		at := 0
		for _, s := range list {
			text := "«" + s + html.UnescapeString(entities) + "»"
			from, to := c.File.Position(at).Offset, c.File.Position(at+len(text)).Offset
			require.Equal(t, text, html.UnescapeString(data[from:to]))
			at += len(text) + 1
		}
	})
	require.Equal(t, "¬it;", html.UnescapeString("&notit;"))
	require.Equal(t, html.UnescapeString("&ngE;"), xhtml.UnescapeString("&ngE;"))
}

func TestPages(t *testing.T) {
	for page, want := range map[string]string{
		"<html><pre>a<br>b<a href=x>¶</a>1. (C) c</pre>":            "a\nb¶1. (C) c",
		"<!DOCTYPE html><PRE>a</PRE>x<pre>b\n</pre>y<pre>c":         "a\nb\nc",
		"  <html>\n<pre>a<script>var b</script><style>c</style>d":   "ad",
		"<html><pre>a<!-- no -->b<div>c</div>d<pre>e</pre>f</pre>g": "ab\nc\nd\nef",
		"\ufeff<html><pre>a\r\nb&#x000A;c</pre>":                    "a\r\nb\nc",
	} {
		c := decode("p.txt", page, true)
		require.Equal(t, Cable, c.Kind)
		require.Equal(t, want, c.File.Text, page)
	}
	require.Equal(t, NotCable, decode("p.html", "<p>no block</p>", true).Kind)
	require.Equal(t, "<p>text", decode("p.txt", "<p>text", true).File.Text, "only what is named a page, or begins like one")
	require.Nil(t, decode("p.html", "C O N F", true).File.Origin)
	last := decode("p.html", "<html><pre>a&amp;</pre>", true).File
	require.Equal(t, 17, last.Position(len(last.Text)).Offset, "a reference at the end is left behind whole")
	wide := decode("p.html", "\xff\xfe<\x00p\x00r\x00e\x00>\x00\n\x00a\x00", true)
	require.Equal(t, "\na", wide.File.Text)
	p := wide.File.Position(1)
	require.Equal(t, [3]int{2, 1, 14}, [3]int{p.Line, p.Column, p.Offset})
}

// TestLinesAreCountedAcrossDrops: a CRLF that is dropped in two halves ends one line.
func TestLinesAreCountedAcrossDrops(t *testing.T) {
	const text = "a\r\nb\rc\n\r\n\n\rd"
	for i := range len(text) + 1 {
		for j := i; j <= len(text); j++ {
			w := &window{r: strings.NewReader(text), limit: 100}
			for w.fill() {
			}
			w.drop(i)
			w.drop(j - i)
			w.drop(len(text) - j)
			require.Equal(t, 6, w.lines, "dropped at %d and %d", i, j)
			require.Equal(t, int64(len(text)), w.offset)
		}
	}
}

// rowsOf makes a table of so many rows as it is read, and counts what was read of it.
type rowsOf struct {
	n, i int
	made func(i int) string
	left string
	read int
}

func (r *rowsOf) Read(b []byte) (int, error) {
	for r.left == "" {
		if r.i == r.n {
			return 0, io.EOF
		}
		r.left = r.made(r.i)
		r.i++
	}
	n := copy(b, r.left)
	r.left = r.left[n:]
	r.read += n
	return n, nil
}

// TestMemoryIsBounded: a table of 20,000 cables, and a cell of 60 MB, are read with a few MB in use.
func TestMemoryIsBounded(t *testing.T) {
	text := strings.Repeat("1. (C) He said \"\"no\"\" of it.\n", 100)
	csvRow := func(i int) string { return fmt.Sprintf("%d,2009-05-04,\"%s\"\n", i, text) }
	jsonRow := func(i int) string { return fmt.Sprintf(`{"id":%d,"text":%q}`+"\n", i, text) }
	long := func(before, behind string) func(int) string {
		return func(i int) string {
			switch i {
			case 0:
				return before
			case 60_000:
				return behind
			}
			return strings.Repeat("x ", 500)
		}
	}
	for name, rows := range map[string]*rowsOf{
		"d.csv": {n: 20_000, made: csvRow}, "d.ndjson": {n: 20_000, made: jsonRow},
		"long.csv": {n: 60_001, made: long("id,date,text\n1,2009-05-04,\"", "\"\n2,2009-05-04,b\n")}, "long.ndjson": {n: 60_001, made: long("{\"text\":\"", "\"}\n{\"text\":\"b\"}\n")},
	} {
		if rows.n == 20_000 && name == "d.csv" {
			rows.left = "id,date,text\n"
		}
		r := &Reader{MaxSize: 1 << 20, StdinName: name, Stdin: rows}
		var most uint64
		cables, faults := 0, 0
		for in := range r.Open(Input{Path: "-", Named: true}) {
			if c := r.Read(in); c.Kind == Cable {
				cables++
			} else {
				faults++
			}
			if (cables+faults)%1000 == 1 {
				runtime.GC()
				var m runtime.MemStats
				runtime.ReadMemStats(&m)
				most = max(most, m.HeapAlloc)
			}
		}
		require.Less(t, most, uint64(16<<20), name)
		if rows.n == 20_000 {
			require.Equal(t, [2]int{20_000, 0}, [2]int{cables, faults}, name)
		} else {
			require.Equal(t, [2]int{1, 1}, [2]int{cables, faults}, name)
		}
	}
}

// TestCostIsLinear: four times the rows take four times the memory in all, broken ones too, and each byte is read once.
func TestCostIsLinear(t *testing.T) {
	for name, row := range map[string]string{
		"d.csv": "1,2009-05-04,\"text \"\"of\"\" it\nand more\"\n", "broken.csv": "1,2009-05-04,\"text \"of it\nand more\"\n", "d.ndjson": "{\"id\":1,\"text\":\"text \\\"of\\\" it\\nand more\"}\n", "broken.ndjson": "{]\n",
	} {
		cost := func(n int) float64 {
			var a, b runtime.MemStats
			rows := &rowsOf{n: n, made: func(int) string { return row }, left: "id,date,text\n1,2009-05-04,\"a\nb\"\n"}
			r := &Reader{MaxSize: 1 << 20, StdinName: name, Stdin: rows}
			runtime.ReadMemStats(&a)
			for in := range r.Open(Input{Path: "-", Named: true}) {
				r.Read(in)
			}
			runtime.ReadMemStats(&b)
			require.Equal(t, len("id,date,text\n1,2009-05-04,\"a\nb\"\n")+n*len(row)-len("id,date,text\n1,2009-05-04,\"a\nb\"\n"), rows.read-len("id,date,text\n1,2009-05-04,\"a\nb\"\n"))
			return float64(b.TotalAlloc - a.TotalAlloc)
		}
		cost(100)
		small, large := cost(4_000), cost(16_000)
		require.Less(t, large, 5*small, name)
	}
}

// FuzzCSV: whatever comes, nothing panics, the places fit, and what encoding/csv reads is read the same.
func FuzzCSV(f *testing.F) {
	for _, s := range []string{"id,text\n1,\"a \"\"b\"\nc\"\n", "1;2;\"a\nb\"\r\n", "id,text\n1,\"a \\\"b\\\"\"\n2,\"c\"d\"\n3,e\n", "\"\"\"", "a,\"", "\ufeffid,text\n,\r"} {
		f.Add([]byte(s))
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		r := &Reader{MaxSize: 1 << 12}
		n := 0
		o := &opener{reader: r, path: "d.csv", meter: meter{limits: usualLimits()}, yield: func(in Input) bool {
			n++
			if c := r.Read(in); c.File != nil {
				spansFit(t, c)
			}
			return true
		}}
		o.csv("d.csv", bufio.NewReaderSize(bytes.NewReader(data), 1<<16))
		require.LessOrEqual(t, n, len(data)+1)
		sameCells(t, data)
	})
}

// sameCells compares the cells of well-formed comma-separated data with what encoding/csv reads.
func sameCells(t *testing.T, data []byte) {
	if bytes.ContainsAny(data, "\r\\") {
		return
	}
	c := csv.NewReader(bytes.NewReader(data))
	c.FieldsPerRecord = -1
	records, err := c.ReadAll()
	if err != nil {
		return
	}
	s := csvScan{delimiter: ','}
	for _, want := range records {
		for len(data) > 0 && data[0] == '\n' {
			data = data[1:]
		}
		s.begin()
		require.Equal(t, whole, s.scan(data, true))
		var have []string
		for _, cell := range s.cells {
			have = append(have, contentOf(string(data), cell, false))
		}
		require.Equal(t, want, have)
		data = data[s.pos:]
	}
}

// FuzzNDJSON: whatever comes, nothing panics, the places fit, and texts are as encoding/json reads them.
func FuzzNDJSON(f *testing.F) {
	for _, s := range []string{`{"text":"a\nb\u0041\ud83d\ude00\ud83d"}`, `{"id":[{"text":"}"}],"te\u0078t":"x"}`, "{\n", `{"text":"\`, "[]\n{}\n\n{\"text\":\"\"}", `{"a":1]`} {
		f.Add([]byte(s))
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		r := &Reader{MaxSize: 1 << 12}
		o := &opener{reader: r, path: "d.ndjson", named: true, meter: meter{limits: usualLimits()}, yield: func(in Input) bool {
			if c := r.Read(in); c.File != nil {
				spansFit(t, c)
			}
			return true
		}}
		o.ndjson("d.ndjson", bufio.NewReaderSize(bytes.NewReader(data), 1<<16))
		for m := range members(string(data)) {
			require.LessOrEqual(t, m.value.End, len(data))
			value := data[m.value.Start:m.value.End]
			if !m.isString() || !json.Valid(value) {
				continue
			}
			var want string
			require.NoError(t, json.Unmarshal(value, &want))
			var have strings.Builder
			unescapedJSON(m.raw, m.value, func(s string, _ int) { have.WriteString(s) })
			require.Equal(t, want, strings.ToValidUTF8(have.String(), "\ufffd"))
		}
	})
}

// FuzzPage: whatever comes, nothing panics, and the places fit.
func FuzzPage(f *testing.F) {
	for _, s := range []string{"<html><pre>a&amp;b&notit;</pre>", "<!doctype html><pre>a<br/>b<pre>c</pre><script>d", "<html><pre>&#", "<html><pre><"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, data string) {
		c := decode("p.html", data, true)
		if c.File == nil {
			return
		}
		spansFit(t, c)
		var joined strings.Builder
		unescaped(data, func(s string, _, _ int) { joined.WriteString(s) })
		if strings.Count(data, "&#") == 0 { // numbers of many digits are left as they stand
			require.Equal(t, xhtml.UnescapeString(data), joined.String())
		}
	})
}
