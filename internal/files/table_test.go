package files

import (
	"bytes"
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
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
		"blank lines":      "\n\r\n \nid,text\n1,\"a \"\"b\"\", c\nd\"\n",
		"sep=":             "sep=|\r\nid|text\r\n1|\"a \"\"b\"\", c\nd\"\r\n",
		"sep= a tab":       "\ufeffSEP=\t\nid\ttext\n1\t\"a \"\"b\"\", c\nd\"\n",
		"blank, no names":  "\n1,\"12/28/1966 18:48\",\"a \"\"b\"\", c\nd\"\n",
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

// TestWhatStandsBesideTheText becomes lines of an archive's block, and the envelope comes before the text.
func TestWhatStandsBesideTheText(t *testing.T) {
	want := "refid: 09VARNES412\ndate: 2009-05-04\norigin: Embassy Varnes\nclassification: SECRET\nR 041530Z MAY 09\n" +
		"FM AMEMBASSY VARNES\nS E C R E T"
	got, faults := texts(t, "d.csv", []byte("id,date,refid,origin,classification,notes,header,text\n"+
		"7,2009-05-04,09VARNES412,Embassy Varnes,SECRET,prose,\"R 041530Z MAY 09\nFM AMEMBASSY VARNES\",S E C R E T\n"),
		1<<20)
	require.Empty(t, faults)
	require.Equal(t, []string{want}, got)
	got, _ = texts(t, "d.csv", []byte("\"1\",\"12/28/2009 18:48\",\"09VARNES412\",\"Embassy "+
		"Varnes\",\"SECRET\",\"09STATE1|09STATE2\",\"R 041530Z MAY 09\nFM AMEMBASSY VARNES\",\"S E\nC R\"\n"), 1<<20)
	require.Equal(t, []string{"refid: 09VARNES412\ndate: 12/28/2009 18:48\nclassification: SECRET\nR 041530Z MAY 09\n" +
		"FM AMEMBASSY VARNES\nS E\nC R"}, got)
	got, _ = texts(t, "d.ndjson",
		[]byte(`{"text": "S E C R E T", "header": "R 041530Z MAY 09\nFM AMEMBASSY VARNES", "classification":"SECRET","origin":"Embassy Varnes","date":"2009-05-04","id":"09VARNES412","notes":{"text":[1]}}`), 1<<20)
	require.Equal(t, []string{want}, got)
	got, _ = texts(t, "d.csv", []byte("id,date,text\n\"a\nb\",\"2009-05-04\n1. (TS) forged\",x\n"), 1<<20)
	require.Equal(t, []string{"x"}, got, "a value of several lines is none")
}

// TestDatesThatCanBeReadInTwoWays are left out, unless the table shows how it writes them.
func TestDatesThatCanBeReadInTwoWays(t *testing.T) {
	for _, c := range []struct {
		dates [2]string
		want  int // how many of them count
	}{
		{[2]string{"5/4/2009", "12/28/2009 18:48"}, 2}, {[2]string{"5/4/2009", "6/7/2009"}, 0},
		{[2]string{"5/4/2009", "28/12/2009"}, 1}, {[2]string{"5.4.2009", "28.12.2009"}, 1},
		{[2]string{"2009-05-04", "2009-12-28T18:48:00Z"}, 2}, {[2]string{"5/5/2009", "4 May 2009"}, 2},
		{[2]string{"", "5/4/09"}, 0},
	} {
		table := fmt.Sprintf("date,text\n%s,\"a\nb\"\n%s,c\n", c.dates[0], c.dates[1])
		rows, _ := texts(t, "d.csv", []byte(table), 1<<20)
		require.Equal(t, c.want, strings.Count(strings.Join(rows, "\n"), "date: "), "%v", c)
		rows, _ = texts(t, "d.ndjson", fmt.Appendf(nil, "{\"text\":\"a\",\"date\":%q}\n{\"date\":%q,\"text\":\"b\"}\n",
			c.dates[0], c.dates[1]), 1<<20)
		require.Equal(t, c.want, strings.Count(strings.Join(rows, "\n"), "date: "), "%v", c)
	}
}

func TestTablesOfOtherThings(t *testing.T) {
	for table, want := range map[string]string{
		"id,price\n1,2\n": "not-a-cable a table without a column of cables", "": "not-a-cable it is empty",
		" \n\n": "not-a-cable it is empty", "a,b\nc,d\n": "not-a-cable a table without a column of cables",
		"a\x00b": "unchecked it is not text", "\xff\xfea\x00": "unchecked a table in UTF-16 is not opened: turn it into " +
			"UTF-8", "id,text\n1,\n": "2 not-a-cable its text is empty",
	} {
		got, faults := texts(t, "d.csv", []byte(table), 1<<20)
		require.Empty(t, got)
		require.Len(t, faults, 1, "%q", table)
		require.Equal(t, want, strings.TrimLeft(faults[0], " !"))
	}
	path := filepath.Join(t.TempDir(), "out.jsonl")
	report := `{"type":"file","path":"x.txt","fixes":[{"text":"x"}]}` + "\n" +
		`{"type":"diagnostic","path":"x.txt","cable":0,"message":"portion (S) is above the header"}` + "\n"
	require.NoError(t, os.WriteFile(path, []byte(report), 0o644))
	require.Equal(t, []string{"out.jsonl not-a-cable JSON without a member for a cable's text"},
		seenAt(t, path, false, nil), "a report of our own that a walk met")
	require.Equal(t, []string{"out.jsonl not-a-cable JSON without a member for a cable's text"},
		seenAt(t, path, true, nil), "one that was named")
	for _, other := range []string{`{"type":"row","path":"x"}`, `{"path":"x"}`, `{"type":"files"}`} {
		require.NoError(t, os.WriteFile(path, []byte(other+"\n"), 0o644))
		require.Equal(t, []string{`out.jsonl!1 unchecked no member is known to hold the text, such as "text": choose one ` +
			"with --text-column"}, seenAt(t, path, true, nil), other)
	}
}

// TestBrokenRowsCostThemselves: the rows before and after are read.
func TestBrokenRowsCostThemselves(t *testing.T) {
	row := func(n int) string { return fmt.Sprintf("%d,2009-05-04,\"cable %d\nof two lines\"\n", n, n) }
	for broken, want := range map[string]string{
		"3,2009-05-04,\"cable \"of\" three\nlines\"\n": "!4 unchecked a quote in it is broken",
		"3,2009-05-04,\"cable without\nan end\n":       "!4 unchecked a quote in it is broken",
		"3,2009-05-04,cable without\nquotes\"\n": "!4 unchecked the number of its cells is 3, and that " +
			"of the first row's 3",
		"3,2009-05-04,one,cell more\n": "!4 unchecked the number of its cells is 4, and that " +
			"of the first row's 3",
		"3\n": "!4 unchecked the number of its cells is 1, and that " +
			"of the first row's 3",
		"3,2009-05-04,\"" + strings.Repeat("long ", 5000) + "\"\n": "!4 unchecked the row is larger than --max-size 9.8 KB",
	} {
		got, faults := texts(t, "d.csv", []byte("id,date,text\n"+row(1)+row(2)+broken+row(4)+row(5)), 10_000)
		if strings.HasSuffix(want, "is 3, and that of the first row's 3") {
			require.Equal(t, []string{"!5 unchecked the number of its cells is 1, and that of the first row's 3"}, faults,
				"its first line looks whole")
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
	require.Equal(t, []string{"!3 unchecked a quote in it is broken, and the next row was not found: the rest of the " +
		"table is not checked"}, faults)
	_, faults = texts(t, "d.csv", []byte("id,date,text\n"+row(1)+"2,2009-05-04,\"no end\nx\n"), 1<<20)
	require.Equal(t, []string{"!3 unchecked a quote in it is broken, and no row was found after it: the rest of the " +
		"table is not checked"}, faults)
	_, faults = texts(t, "d.csv", []byte("id,date,text\n"+row(1)+"2,2009-05-04,\"no "+
		"end"+strings.Repeat("\n \r\n", 100_000)), 1<<20)
	require.Equal(t, []string{"!3 unchecked a quote in it is broken"}, faults,
		"blank lines behind it are nothing that was not checked")
	_, faults = texts(t, "d.csv", []byte("id,date,text\n"+row(1)+"2,2009-05-04,\"no "+
		"\"end"+strings.Repeat("x", 200_000)+"\n"+row(3)), 1<<20)
	require.Equal(t, []string{"!3 unchecked a quote in it is broken"}, faults, "a long line is passed over in pieces")
	_, faults = texts(t, "d.csv", []byte("\"a \"b\"\"\n"), 1<<20)
	require.Equal(t, []string{" unchecked a quote in its first row is broken"}, faults)
	_, faults = texts(t, "d.csv.gz", gzipped(t, []byte("id,date,text\n"+strings.Repeat(row(1), 20000)))[:900], 1<<20)
	require.Contains(t, faults[len(faults)-1], "unchecked the rest of it is not checked: it ends in the middle")
}

func TestLinesOfTheWrongShape(t *testing.T) {
	got, faults := texts(t, "d.ndjson", []byte("\ufeff{\"text\":\"a\"}\r\n\n[1]\n{}\nnot json\n{\"text\":5}\n"+
		"{\"text\":\"a\",\"body\":\"b\"}\n{\"id\":1}\n{\"text\":\"\"}\n{\"text\":\""+strings.Repeat("long", 9000)+"\"}\n"+
		"{\"text\":\"\\ud83d\\ude00\\ud83d \\u00e9\\/\\q\"}\n{\"text\":\"b\\u0041\\ud83d\\ude00\\ud83d\\n\"}"), 10_000)
	require.Equal(t, []string{"a", "bA😀\ufffd\n"}, got)
	require.Equal(t, []string{
		"!3 unchecked it is no JSON object, or an empty one", "!4 unchecked it is no JSON object, or an empty one",
		"!5 unchecked it is no JSON", "!6 unchecked its member for the cable's text is no string",
		"!7 unchecked it has two members for the cable's text", "!8 unchecked no member is known to hold the text, such " +
			"as \"text\": choose one with --text-column", "!9 not-a-cable its text is empty",
		"!10 unchecked the line is larger than --max-size 9.8 KB", "!11 unchecked it is no JSON",
	}, faults)
}

// anyText is text with all that is escaped somewhere.
func anyText() *rapid.Generator[string] {
	return rapid.StringOf(rapid.SampledFrom([]rune("ab1 \n\r\t\",;\\'&<>/é😀\u2028\u00a0")))
}

// leads checks that each byte of a text is in the outer file where its origin says.
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
			require.NoError(t, e.Encode(map[string]any{"a": []any{"text", map[string]string{"text": "}"}},
				"text": "<" + s + ">", "z": 1}))
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

// TestLinesOfJSONWithLineEndsInside: a CR between members is a blank of JSON, and a line end for who opens the file.
func TestLinesOfJSONWithLineEndsInside(t *testing.T) {
	data := "{\"id\":1,\r\"text\":\"a\"}\r\n{\"id\":2,\r\r\"text\":\"b\"}\n{\"text\":\"c\"}\n"
	r := &Reader{MaxSize: 1 << 20, StdinName: "d.ndjson", Stdin: strings.NewReader(data)}
	var lines []int
	for in := range r.Open(Input{Path: "-", Named: true}) {
		f := r.Read(in).File
		at := f.Position(0)
		lines = append(lines, at.Line)
		require.Equal(t, f.Text, data[at.Offset:at.Offset+1])
	}
	require.Equal(t, []int{2, 5, 6}, lines)
}
