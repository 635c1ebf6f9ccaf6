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
