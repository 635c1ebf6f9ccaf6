package main

import (
	"archive/tar"
	"archive/zip"
	"bytes"
	"compress/gzip"
	"encoding/binary"
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"unicode/utf16"

	"github.com/stretchr/testify/require"
)

// hiddenCable has a portion above its header.
const hiddenCable = "R 041530Z MAY 09\nFM AMEMBASSY VARNES\nTO SECSTATE WASHDC\n" +
	"C O N F I D E N T I A L VARNES 000412\nSIPDIS\nE.O. 12958: DECL: 05/04/2019\nTAGS: PREL EFIS VN\n" +
	"SUBJECT: THE SURVEY SHIP SAILS\nClassified By: DCM Tomas Reed for reasons 1.4 (b) and (d).\n" +
	"1. (C) The survey ship left port.\n2. (S) He carries a sealed letter.\n"

func inUTF16(text string, order binary.AppendByteOrder) string {
	var b []byte
	for _, u := range utf16.Encode([]rune(text)) {
		b = order.AppendUint16(b, u)
	}
	return string(b)
}

func inUTF32(text string, order binary.AppendByteOrder) string {
	var b []byte
	for _, r := range text {
		b = order.AppendUint32(b, uint32(r))
	}
	return string(b)
}

// inCSV is a table of a line of names and one row, whose cells are in quotes.
func inCSV(delimiter string, names []string, cells ...string) string {
	for i, c := range cells {
		cells[i] = `"` + strings.ReplaceAll(c, `"`, `""`) + `"`
	}
	return strings.Join(names, delimiter) + "\n" + strings.Join(cells, delimiter) + "\n"
}

func quoted(t *testing.T, s string) string {
	b, err := json.Marshal(s)
	require.NoError(t, err)
	return string(b)
}

// hiding are ways to write a cable with a fault so that a program may take it for nothing: the name of the file and
// what it holds. Each must be checked (R001 is found), or be unchecked where its name ends in !.
func hiding(t *testing.T) map[string][2]string {
	le, be := binary.LittleEndian, binary.BigEndian
	text, q := hiddenCable, quoted(t, hiddenCable)
	crlf := strings.ReplaceAll(text, "\n", "\r\n")
	html := func(head, body string) string {
		return "<html><head>" + head + "</head><body>" + body + "</body></html>"
	}
	generator := `<meta name="generator" content="cablelint 1.0.0">`
	sheet := "<!doctype html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n" + generator + "\n</head>\n<body>\n"
	lines := strings.Split(strings.TrimSpace(text), "\n")
	many := make([]string, 20_000)
	for i := range many {
		many[i] = fmt.Sprintf("column%d", i)
	}
	blanks := make([]string, len(many))
	padding := strings.Repeat("x", 100_000)
	forms := map[string][2]string{
		// NULs
		"a NUL at the beginning":           {"a.txt", "\x00" + text},
		"a NUL at the end":                 {"a.txt", text + "\x00"},
		"a NUL in a word":                  {"a.txt", strings.Replace(text, "survey", "sur\x00vey", 1)},
		"a NUL in a mark":                  {"a.txt", strings.Replace(text, "(S)", "(\x00S)", 1)},
		"a NUL in the classification line": {"a.txt", strings.Replace(text, "C O N", "C \x00O N", 1)},
		"a NUL after each line":            {"a.txt", strings.ReplaceAll(text, "\n", "\x00\n")},
		"a NUL for each blank line":        {"a.txt", strings.ReplaceAll(text, "\n", "\n\x00\n")},
		"a thousand NULs in front":         {"a.txt", strings.Repeat("\x00", 1000) + text},
		"nine thousand NULs in front":      {"a.txt", strings.Repeat("\x00", 9000) + text},
		"a block filled with NULs":         {"a.txt", text + strings.Repeat("\x00", 4096-len(text))},
		"a NUL after 8,000 bytes":          {"a.txt", text + strings.Repeat("And more of it.\n", 600) + "\x00"},
		"NULs and CRLF":                    {"a.txt", strings.ReplaceAll(crlf, "E.O.", "E\x00.O.")},
		"a NUL and no ending":              {"cable", text + "\x00"},
		"a NUL for each line end":          {"a.txt", strings.ReplaceAll(text, "\n", "\x00")},
		"a NUL for each blank":             {"a.txt", strings.ReplaceAll(text, " ", "\x00")},
		"a PDF's beginning!":               {"a.txt", "%PDF-1.7\n" + text},
		"an RTF's beginning":               {"a.rtf", "{\\rtf1\\ansi\n" + text + "}"},
		"an RTF!":                          {"a.rtf", "{\\rtf1\\ansi " + strings.ReplaceAll(text, "\n", "\\par ") + "}"},
		// wide characters
		"UTF-16LE":                         {"a.txt", "\xff\xfe" + inUTF16(text, le)},
		"UTF-16BE":                         {"a.txt", "\xfe\xff" + inUTF16(text, be)},
		"UTF-16LE without a mark":          {"a.txt", inUTF16(text, le)},
		"UTF-16BE without a mark":          {"a.txt", inUTF16(text, be)},
		"UTF-32LE":                         {"a.txt", "\xff\xfe\x00\x00" + inUTF32(text, le)},
		"UTF-32BE":                         {"a.txt", "\x00\x00\xfe\xff" + inUTF32(text, be)},
		"UTF-32LE without a mark":          {"a.txt", inUTF32(text, le)},
		"UTF-32BE without a mark":          {"a.txt", inUTF32(text, be)},
		"UTF-32LE with CRLF":               {"a.txt", "\xff\xfe\x00\x00" + inUTF32(crlf, le)},
		"UTF-32LE cut in a character":      {"a.txt", "\xff\xfe\x00\x00" + inUTF32(text+"x", le)[:4*len(text)+3]},
		"UTF-16LE cut in a character":      {"a.txt", "\xff\xfe" + inUTF16(text+"x", le)[:2*len(text)+1]},
		"UTF-16 with NULs in it":           {"a.txt", "\xff\xfe" + inUTF16(strings.Replace(text, "(S)", "(S\x00)", 1), le)},
		"UTF-16 with other letters":        {"a.txt", "\xff\xfe" + inUTF16(text+"3. (C) Größe “€” 你好.\n", le)},
		"UTF-16 in a page":                 {"a.html", "\xff\xfe" + inUTF16("<html><pre>"+text+"</pre>", le)},
		"UTF-32 in a page":                 {"a.html", "\xff\xfe\x00\x00" + inUTF32("<html><pre>"+text+"</pre>", le)},
		"UTF-16 without a mark, in a page": {"a.html", inUTF16("<html><pre>"+text+"</pre>", be)},
		"UTF-32 of a table!": {"a.csv", "\xff\xfe\x00\x00" +
			inUTF32(inCSV(",", []string{"id", "text"}, "1", text), le)},
		"UTF-16 of a table, without a mark!": {"a.csv", inUTF16(inCSV(",", []string{"id", "text"}, "1", text), le)},
		"UTF-16 of lines of JSON!":           {"a.jsonl", "\xff\xfe" + inUTF16(`{"text":`+q+"}\n", le)},
		"UTF-32 of JSON!":                    {"a.json", "\x00\x00\xfe\xff" + inUTF32(`[{"text":`+q+"}]", be)},
		"UTF-16LE without a byte":            {"a.txt", "\xff\xfe" + inUTF16(text, le)[:301] + inUTF16(text, le)[302:]},
		"UTF-16BE with a byte too much":      {"a.txt", "\xfe\xff" + inUTF16(text, be)[:200] + "x" + inUTF16(text, be)[200:]},
		"separators as line ends":            {"a.txt", strings.ReplaceAll(text, "\n", "\u2028")},
		"vertical tabs as line ends":         {"a.txt", strings.ReplaceAll(text, "\n", "\v")},
		"NEL as line ends":                   {"a.txt", strings.ReplaceAll(text, "\n", "\u0085")},
		"NEL of ISO 8859":                    {"a.txt", strings.ReplaceAll(text, "\n", "\x85")},
		"page ends as line ends":             {"a.txt", strings.ReplaceAll(text, "\n", "\f")},
		"record separators as line ends":     {"a.txt", strings.ReplaceAll(text, "\n", "\x1e")},
		"line ends written as letters":       {"a.txt", strings.ReplaceAll(text, "\n", `\n`)},
		"CRLF written as letters":            {"a.txt", strings.ReplaceAll(text, "\n", `\r\n`)},
		"a string of a program":              {"a.txt", `text = "` + strings.ReplaceAll(text, "\n", `\n`) + "\"\n"},
		"an object of JSON in a text":        {"a.txt", `{"text":` + q + "}\n"},
		"a string of JSON in a text":         {"a.txt", q + "\n"},
		"tags as line ends":                  {"a.txt", strings.ReplaceAll(text, "\n", "<br>")},
		"references as line ends":            {"a.txt", strings.ReplaceAll(text, "\n", "&#10;")},
		"pilcrows as line ends":              {"a.txt", strings.ReplaceAll(text, "\n", "\u00b6")},
		// byte order marks that lie
		"UTF-16LE's mark":                {"a.txt", "\xff\xfe" + text},
		"UTF-16BE's mark":                {"a.txt", "\xfe\xff" + text},
		"UTF-32LE's mark":                {"a.txt", "\xff\xfe\x00\x00" + text},
		"UTF-32BE's mark":                {"a.txt", "\x00\x00\xfe\xff" + text},
		"UTF-16LE's mark and CRLF":       {"a.txt", "\xff\xfe" + crlf},
		"the other order's mark":         {"a.txt", "\xfe\xff" + inUTF16(text, le)},
		"the other order's mark, UTF-32": {"a.txt", "\x00\x00\xfe\xff" + inUTF32(text, le)},
		"UTF-16's mark before UTF-32":    {"a.txt", "\xff\xfe" + inUTF32(text, le)},
		"UTF-32's mark before UTF-16":    {"a.txt", "\xff\xfe\x00\x00" + inUTF16(text, le)},
		"UTF-8's mark before UTF-16":     {"a.txt", "\xef\xbb\xbf" + inUTF16(text, le)},
		"UTF-8's mark twice":             {"a.txt", "\xef\xbb\xbf\xef\xbb\xbf" + text},
		"two marks":                      {"a.txt", "\xff\xfe\xef\xbb\xbf" + text},
		"GB 18030's mark":                {"a.txt", "\x84\x31\x95\x33" + text},
		"UTF-7's mark":                   {"a.txt", "+/v8-" + text[:0] + text},
		"the mark before a table":        {"a.csv", "\xff\xfe" + inCSV(",", []string{"id", "text"}, "1", text)},
		"the mark before lines of JSON":  {"a.jsonl", "\xfe\xff" + `{"text":` + q + "}\n"},
		"the mark before JSON":           {"a.json", "\xff\xfe\x00\x00" + `[{"text":` + q + "}]\n"},
		"the mark before a page":         {"a.html", "\xff\xfe<html><pre>" + text + "</pre>"},
		// pages
		"<html> in front":               {"a.txt", "<html>\n" + text},
		"<HTML> in front, in one line":  {"a.txt", "<HTML>" + text},
		"a doctype in front":            {"a.txt", "<!DOCTYPE html>\n" + text},
		"an unended comment in front":   {"a.txt", "<html><!--\n" + text},
		"a script in front":             {"a.txt", "<html><script>\n" + text},
		"an unended tag in front":       {"a.txt", "<html \n" + text},
		"a title in front":              {"a.txt", "<html><title>\n" + text},
		"an empty block in front":       {"a.txt", "<html><pre></pre>\n" + text},
		"a block that is not the cable": {"a.txt", "<html><pre>A note.</pre>\n" + text},
		"a sound cable in a block, and more of it": {"a.html", "<html><pre>" + strings.Replace(text, "(S)", "(C)", 1) +
			"</pre>\n3. (S) He carries a sealed letter.\n"},
		"a page without blocks":       {"a.html", html("", "<p>"+strings.ReplaceAll(text, "\n", "<br>")+"</p>")},
		"a page of paragraphs":        {"a.html", html("", "<p>"+strings.Join(lines, "</p><p>")+"</p>")},
		"a page of a textarea":        {"a.html", html("", "<textarea>"+text+"</textarea>")},
		"an attribute that ends late": {"a.html", "<html><p title=\"\n" + text},
		"XML in one line": {"a.xml", "<?xml version=\"1.0\"?><doc><p>" +
			strings.Join(lines, "</p><p>") + "</p></doc>"},
		// our own generator tag
		"the tag, and a block":  {"a.html", html(generator, "<pre>"+text+"</pre>")},
		"the tag, and no block": {"a.html", html(generator, text)},
		"the tag in the body":   {"a.html", html("", generator+"<pre>"+text+"</pre>")},
		"the tag, in other order": {"a.html", html(`<META CONTENT='cablelint 9' NAME=generator>`,
			"<pre>"+text+"</pre>")},
		"the tag before a plain text":            {"a.txt", "<html>" + generator + "\n" + text},
		"the beginning of a sheet":               {"a.html", sheet + "<pre>" + text + "</pre>"},
		"the beginning of a sheet, and lines":    {"a.html", sheet + "<pre>" + strings.Join(lines, "</pre><pre>") + "</pre>"},
		"the beginning of a sheet, marked lines": {"a.html", sheet + "<pre><mark>x</mark></pre>\n" + text},
		"the beginning of a sheet, and breaks":   {"a.html", sheet + "<pre>" + strings.Join(lines, "<br>") + "</pre>"},
		"a sheet without blocks":                 {"a.html", sheet + "<p>" + strings.Join(lines, "</p><p>") + "</p>"},
		// names of the tool's own files
		".cablelint-x.txt":           {".cablelint-x.txt", text},
		".cablelint-baseline.json":   {".cablelint-baseline.json", text},
		".cablelint":                 {".cablelint", text},
		".cablelint.txt":             {".cablelint.txt", text},
		".cablelint-123456":          {".cablelint-123456", text},
		".cablelint-….tmp":           {".cablelint-ABCDEFGHIJKLMNOPQRSTUVWXYZ.tmp", text},
		"a baseline that is a table": {".cablelint-baseline.json", `[{"text":` + q + `}]`},
		".cablelint-x.csv":           {".cablelint-x.csv", inCSV(",", []string{"id", "text"}, "1", text)},
		".cablelint-x.html":          {".cablelint-x.html", "<html><pre>" + text},
		"a folder of such a name":    {".cablelint-x/a.txt", text},
		// tables
		"an unknown column!":                {"a.csv", inCSV(",", []string{"id", "message_text"}, "1", text)},
		"an unknown column, first!":         {"a.csv", inCSV(",", []string{"telegram", "id"}, text, "1")},
		"an unknown column of a TSV!":       {"a.tsv", inCSV("\t", []string{"id", "telegram"}, "1", text)},
		"an unknown column, semicolons!":    {"a.csv", inCSV(";", []string{"id", "telegram", "note"}, "1", text, "x")},
		"an unknown column alone!":          {"a.csv", inCSV(",", []string{"telegram"}, text)},
		"unknown names all!":                {"a.csv", inCSV(",", []string{"a", "b", "c"}, "1", text, "x")},
		"a paragraph in an unknown column!": {"a.csv", "id,words\n1,(S) He carries a sealed letter.\n"},
		"the cable far down!": {"a.csv", "id,words\n" + strings.Repeat("1,nothing of it\n", 9000) + "2,\"" +
			text + "\"\n"},
		"no names, one line!":            {"a.csv", "1,2. (S) He carries a sealed letter.\n2,x\n"},
		"a plain cable of that name!":    {"a.csv", text},
		"the text in another column!":    {"a.csv", inCSV(",", []string{"id", "text", "notes"}, "1", "see notes", text)},
		"an empty text, another column!": {"a.csv", inCSV(",", []string{"id", "text", "notes"}, "1", "", text)},
		"a NUL in the text": {"a.csv", inCSV(",", []string{"id", "text"}, "1",
			strings.Replace(text, "survey", "sur\x00vey", 1))},
		"a NUL in another cell": {"a.csv", inCSV(",", []string{"id", "text", "x"}, "1", text, "\x00")},
		"a NUL in a name":       {"a.csv", inCSV(",", []string{"id", "te\x00xt"}, "1", text)},
		"a NUL in a mark, in a table": {"a.csv", inCSV(",", []string{"id", "text"}, "1",
			strings.Replace(text, "(S)", "(S\x00)", 1))},
		"a NUL and an unknown column!": {"a.csv", inCSV(",", []string{"id", "telegram"}, "1", text+"\x00")},
		"a NUL in front of a table":    {"a.csv", "\x00" + inCSV(",", []string{"id", "text"}, "1", text)},
		"NULs far down a table": {"a.csv", inCSV(",", []string{"id", "text"}, "1", text) +
			strings.Repeat("2,x\n", 9000) + "3,\x00\n"},
		"a long line of names": {"a.csv", inCSV(",", append(many, "text"), append(blanks, text)...)},
		"a long name!":         {"a.csv", inCSV(",", []string{padding, "text"}, "1", text)},
		"a long first cell":    {"a.csv", inCSV(",", []string{"id", "text"}, padding, text)},
		"a long first cell, no names": {"a.csv", `"` + padding + "\n\",09VARNES412,\"" + strings.Repeat(text, 300) +
			"\"\n"},
		"a line of names of 5 MB!": {"a.csv", inCSV(",", []string{strings.Repeat("x", 5<<20), "text"}, "1", text)},
		"blank lines before a table": {"a.csv", strings.Repeat("\n", 70_000) +
			inCSV(",", []string{"id", "text"}, "1", text)},
		"line ends as letters": {"a.tsv", "id\tbody\n1\t" + strings.ReplaceAll(text, "\n", `\n`) + "\n"},
		// JSON
		"an array":                          {"a.json", `[{"text":` + q + `}]`},
		"an array over lines":               {"a.json", "[\n  {\n    \"id\": 1,\n    \"text\": " + q + "\n  }\n]\n"},
		"an array of lines' name":           {"a.jsonl", `[{"text":` + q + `}]`},
		"an array over lines, ndjson":       {"a.ndjson", "[\n{\"text\":" + q + "},\n{\"text\":\"x\"}\n]\n"},
		"an object":                         {"a.json", `{"text":` + q + `}`},
		"objects one after the other":       {"a.json", `{"text":"x"} {"text":` + q + `}`},
		"the second of an array":            {"a.json", `[{"id":1},{"id":2,"body":` + q + `}]`},
		"a long first member":               {"a.json", `[{"id":"` + padding + `","text":` + q + `}]`},
		"a long first line":                 {"a.jsonl", `{"id":"` + padding + `","text":` + q + "}\n"},
		"a long first element":              {"a.json", `["` + padding + `",{"text":` + q + `}]`},
		"lines before it":                   {"a.jsonl", strings.Repeat(`{"id":1}`+"\n", 9000) + `{"text":` + q + "}\n"},
		"an unknown member!":                {"a.json", `[{"telegram":` + q + `}]`},
		"an unknown member of a line!":      {"a.jsonl", `{"telegram":` + q + "}\n"},
		"an object around it!":              {"a.json", `{"cables":[{"text":` + q + `}]}`},
		"an array of arrays!":               {"a.json", `[[1,` + q + `]]`},
		"an array of strings!":              {"a.json", `[` + q + `]`},
		"two texts!":                        {"a.json", `[{"text":"x","body":` + q + `}]`},
		"a text that is a list!":            {"a.json", `[{"text":[` + q + `]}]`},
		"an array that is cut!":             {"a.json", `[{"text":` + q + `}`},
		"something after the array!":        {"a.json", `[{"text":"x"}] {"text":` + q + `}`},
		"JSON with a comment!":              {"a.json", "{ // don't\n\"text\":" + q + "}"},
		"a plain cable of the name .json":   {"a.json", text},
		"a plain cable of the name .jsonl!": {"a.jsonl", text},
		"a NUL escaped":                     {"a.json", `[{"text":` + strings.Replace(q, "survey", `sur\u0000vey`, 1) + `}]`},
		"a report of ours around it":        {"a.jsonl", `{"type":"diagnostic","path":"x","message":` + q + "}\n"},
		"a report of ours around it, JSON!": {"a.json", `{"version":1,"tool":{"name":"cablelint"},"files":[{"path":` + q +
			`}]}`},
		// programs and documents
		"a binary with a cable!": {"a.doc", "\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" +
			strings.Repeat("\x01\x02\x00\xff\xfe\x80", 2000) + text},
	}
	for what, wrapped := range wrapping(text) {
		forms[what+"!"] = [2]string{"a.txt", wrapped}
	}
	return forms
}

// TestNothingPassesAsNothing: each way of hiding is checked or unchecked, no matter where it is met.
func TestNothingPassesAsNothing(t *testing.T) {
	for what, form := range hiding(t) {
		t.Run(what, func(t *testing.T) {
			name, data := form[0], []byte(form[1])
			want := statusFindings
			if strings.HasSuffix(what, "!") {
				want = statusUnchecked
			}
			dir := t.TempDir()
			put := func(path string, data []byte) string {
				path = filepath.Join(dir, path)
				require.NoError(t, os.MkdirAll(filepath.Dir(path), 0o755))
				require.NoError(t, os.WriteFile(path, data, 0o644))
				return path
			}
			file := put("folder/"+name, data)
			places := map[string]string{"met in a folder": dir + "/folder",
				"in a tar archive": put("a.tar", tarOf(t, name, data)), "in a zip archive": put("a.zip", zipOf(t, name, data))}
			if !strings.Contains(name, "/") {
				places["named"] = file
				places["in a tar archive in a zip archive"] = put("b.zip", zipOf(t, "x.tar", tarOf(t, name, data)))
				if filepath.Ext(name) != "" {
					places["packed"] = put("packed/"+name+".gz", gzipOf(t, data))
				}
			}
			for place, path := range places {
				p, out, errs := at("")
				root := p.root()
				root.SetArgs([]string{"check", "--no-config", "--format", "compact", path})
				require.NoError(t, root.Execute(), "%s, %s", what, place)
				want := want
				if want == statusFindings && name == "a.jsonl" && (place == "named" || place == "packed") &&
					strings.Contains(errs.String(), "unchecked") {
					want = statusUnchecked // other lines hold no text
					require.Contains(t, out.String(), "[R001]")
				}
				require.Equal(t, want, p.status, "%s, %s\n%s%s", what, place, out, errs)
				if want == statusFindings {
					require.Contains(t, out.String(), "[R001]", "%s, %s", what, place)
				} else {
					require.Contains(t, errs.String(), "unchecked: ", "%s, %s", what, place)
				}
				require.NotContains(t, out.String()+errs.String(), "sealed letter", "%s, %s", what, place)
			}
		})
	}
}

func tarOf(t *testing.T, name string, data []byte) []byte {
	var b bytes.Buffer
	w := tar.NewWriter(&b)
	require.NoError(t, w.WriteHeader(&tar.Header{Name: name, Mode: 0o644, Size: int64(len(data))}))
	_, err := w.Write(data)
	require.NoError(t, err)
	require.NoError(t, w.Close())
	return b.Bytes()
}

func zipOf(t *testing.T, name string, data []byte) []byte {
	var b bytes.Buffer
	w := zip.NewWriter(&b)
	f, err := w.Create(name)
	require.NoError(t, err)
	_, err = f.Write(data)
	require.NoError(t, err)
	require.NoError(t, w.Close())
	return b.Bytes()
}

func gzipOf(t *testing.T, data []byte) []byte {
	var b bytes.Buffer
	w := gzip.NewWriter(&b)
	_, err := w.Write(data)
	require.NoError(t, err)
	require.NoError(t, w.Close())
	return b.Bytes()
}
