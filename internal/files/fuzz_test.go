package files

import (
	"bufio"
	"bytes"
	"encoding/csv"
	"encoding/json"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
	xhtml "golang.org/x/net/html"
)

// FuzzCSV: no matter what comes, nothing panics, the places fit, and what encoding/csv reads is read the same.
func FuzzCSV(f *testing.F) {
	for _, s := range []string{"id,text\n1,\"a \"\"b\"\nc\"\n", "1;2;\"a\nb\"\r\n",
		"id,text\n1,\"a \\\"b\\\"\"\n2,\"c\"d\"\n3,e\n", "\"\"\"", "a,\"", "\ufeffid,text\n,\r"} {
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

// FuzzNDJSON: no matter what comes, nothing panics, the places fit, and texts are as encoding/json reads them.
func FuzzNDJSON(f *testing.F) {
	for _, s := range []string{`{"text":"a\nb\u0041\ud83d\ude00\ud83d"}`, `{"id":[{"text":"}"}],"te\u0078t":"x"}`, "{\n",
		`{"text":"\`, "[]\n{}\n\n{\"text\":\"\"}", `{"a":1]`} {
		f.Add([]byte(s))
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		r := &Reader{MaxSize: 1 << 12}
		o := &opener{reader: r, path: "d.ndjson", named: true, meter: meter{limits: usualLimits()},
			yield: func(in Input) bool {
				if c := r.Read(in); c.File != nil {
					spansFit(t, c)
				}
				return true
			}}
		o.json("d.ndjson", bufio.NewReaderSize(bytes.NewReader(data), 1<<16), true)
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
			require.Equal(t, want, string([]rune(have.String())))
		}
	})
}

// FuzzPage: no matter what comes, nothing panics, and the places fit.
func FuzzPage(f *testing.F) {
	for _, s := range []string{"<html><pre>a&amp;b&notit;</pre>", "<!doctype html><pre>a<br/>b<pre>c</pre><script>d",
		"<html><pre>&#", "<html><pre><"} {
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
		// Numbers of many digits are left as they are, and so are two names that are shorter than their characters.
		if !strings.Contains(data, "&#") && !strings.Contains(data, "&nGt;") && !strings.Contains(data, "&nLt;") {
			require.Equal(t, xhtml.UnescapeString(data), joined.String())
		}
	})
}

// fuzzContainer opens bytes as a container of a form, with small limits: nothing panics, no more is handed on than
// the limits allow, and no text is larger than what may be read.
func fuzzContainer(t *testing.T, name string, data []byte) {
	l := limits{entries: 50, inflated: 1 << 20, ratio: 50, free: 1 << 16, directory: 1 << 16, heldZip: 1 << 16,
		depth: maxDepth, names: 100}
	r := &Reader{MaxSize: 1 << 14, StdinName: name}
	n := 0
	in := Input{Path: name, Named: true, Open: func() ([]byte, error) { return data, nil }}
	for in := range r.open(in, l) {
		n++
		c := r.Read(in)
		require.True(t, c.Kind != Unread || c.Reason != "")
		if c.File != nil {
			require.LessOrEqual(t, len(c.File.Text), 4*(1<<14)) // UTF-16 and what a table puts before a text
			spansFit(t, c)
		}
	}
	require.Positive(t, n, "a container is never nothing")
	require.LessOrEqual(t, n, 3*50+3, "of each entry, one input and at most a fault of each level")
}

// FuzzZip opens any bytes as a zip archive.
func FuzzZip(f *testing.F) {
	inner := zipped(f, "a.txt", cable(1), "d.csv", "id,text\n1,a\n", "d.json", `[{"text":"a"}]`)
	for _, s := range [][]byte{
		inner, zipped(f, "b.zip", inner, "b.tar", packed(f, "c.txt", cable(2))), zipped(f),
		zipped(f, "../x", "x", "x", "y", "x", "z"), append(bytes.Clone(inner), "more"...),
		inner[:len(inner)-10], append(zipped(f, "x.txt", "x"), inner...), []byte("PK\x05\x06" + strings.Repeat("\x00", 18)),
		[]byte("PK\x03\x04"), nil, bytes.Repeat([]byte("PK\x05\x06"), 30),
	} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, data []byte) { fuzzContainer(t, "a.zip", data) })
}

// FuzzTar opens any bytes as a tar archive.
func FuzzTar(f *testing.F) {
	inner := packed(f, "a.txt", cable(1), "d.jsonl", `{"text":"a"}`+"\n", "p.html", "<html><pre>x")
	for _, s := range [][]byte{
		inner, packed(f, "b.tar", inner, "b.zip", zipped(f, "c.txt", cable(2))), packed(f),
		packed(f, "../x", "x", "x", "y", "x", "z"), append(bytes.Clone(inner), "more"...),
		inner[:700], inner[:1024], make([]byte, 1024), make([]byte, 512), nil, gzipped(f, inner),
		packed(f, "z.bin", make([]byte, 512))[:1024],
	} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, data []byte) { fuzzContainer(t, "a.tar", data) })
}

// FuzzDecode: any bytes are a text, no text, or told; places fit, and what is not a text is never a cable without a
// word.
func FuzzDecode(f *testing.F) {
	for _, s := range []string{cable(1), "\x00" + cable(1), "\xff\xfe" + cable(1), "\xff\xfe\x00\x00C\x00\x00\x00",
		"\x00\x00\xfe\xff\x00\x00\x00C", "C\x00O\x00N\x00F\x00", "\x00C\x00O\x00N\x00F", "\xef\xbb\xbf\xef\xbb\xbf\x00",
		"<html>\x00<pre>a", "\x00"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, data string) {
		for c := decode("x.html", data, false); ; c = c.Otherwise() {
			require.True(t, c.File != nil || c.Kind == Skipped || c.Kind == Unread)
			if c.File != nil {
				spansFit(t, c)
				require.True(t, c.Kind != Cable || c.Damage != "" || !strings.Contains(c.File.Text, "\x00"))
			}
			if c.Otherwise == nil {
				return
			}
		}
	})
}

// FuzzJSON: any bytes as JSON are read without a panic, and each element is where its place says.
func FuzzJSON(f *testing.F) {
	for _, s := range []string{`[{"text":"a\nb"},{"text":"c"}]`, `{"text":"a"}{"text":"b"}`, `[`, `[{"text":"a"}`,
		`[1,"x",{"body":"\u0000"},]`, `{"a":[{"text":"}"}]} x`, "\ufeff[]", "[[[["} {
		f.Add([]byte(s))
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		r := &Reader{MaxSize: 1 << 12}
		n := 0
		o := &opener{reader: r, path: "d.json", named: true, meter: meter{limits: usualLimits()}, yield: func(in Input) bool {
			n++
			if c := r.Read(in); c.File != nil {
				spansFit(t, c)
			}
			return true
		}}
		o.json("d.json", bufio.NewReaderSize(bytes.NewReader(data), 1<<16), false)
		require.Positive(t, n)
		require.LessOrEqual(t, n, len(data)+2)
	})
}
