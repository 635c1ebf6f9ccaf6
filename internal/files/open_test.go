package files

import (
	"archive/tar"
	"archive/zip"
	"bytes"
	"compress/gzip"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/require"
)

// cable is a sound cable of a serial.
func cable(serial int) string {
	return fmt.Sprintf("C O N F I D E N T I A L VARNES %06d\n\nE.O. 12958: DECL: 05/04/2019\nTAGS: PREL\nSUBJECT: X\n"+
		"\n1. (C) He said \"no\".\n", serial)
}

// seen opens a file and writes what it holds, a line an input: path, kind, reason.
func seen(t *testing.T, name string, data []byte, change func(*limits)) []string {
	t.Helper()
	path := filepath.Join(t.TempDir(), name)
	require.NoError(t, os.WriteFile(path, data, 0o644))
	return seenAt(t, path, true, change)
}

func seenAt(t *testing.T, path string, named bool, change func(*limits)) (lines []string) {
	t.Helper()
	l := usualLimits()
	if change != nil {
		change(&l)
	}
	r := &Reader{MaxSize: 4 << 10}
	for in := range r.open(Input{Path: path, Named: named}, l) {
		require.True(t, strings.HasPrefix(in.Path, in.Within), in.Path)
		c := r.Read(in)
		if c.File != nil {
			require.Equal(t, in.Path, c.File.Name)
			spansFit(t, c)
		}
		lines = append(lines, strings.TrimSuffix(strings.TrimPrefix(in.Path,
			filepath.Dir(path)+"/")+" "+string(c.Kind)+" "+c.Reason, " "))
	}
	return lines
}

// spansFit: every offset of a text leads into the outer file, and never back.
func spansFit(t *testing.T, c Content) {
	t.Helper()
	o := c.File.Origin
	if o == nil || o.Outer == nil {
		return
	}
	for o.Outer.Origin != nil { // a page of a damaged text leads back to its bytes
		if o = o.Outer.Origin; o.Outer == nil {
			return
		}
	}
	last := -1
	for i := range len(c.File.Text) + 1 {
		at := c.File.Position(i)
		require.GreaterOrEqual(t, at.Offset, last)
		require.GreaterOrEqual(t, at.Offset, o.BytesBefore)
		require.LessOrEqual(t, at.Offset, o.BytesBefore+len(o.Outer.Text))
		require.Greater(t, at.Line, o.LinesBefore)
		last = at.Offset
	}
}

// packed is a tar archive of what headers and texts say.
func packed(t testing.TB, entries ...any) []byte {
	t.Helper()
	var b bytes.Buffer
	w := tar.NewWriter(&b)
	for i := 0; i < len(entries); i += 2 {
		h, ok := entries[i].(tar.Header)
		if !ok {
			h = tar.Header{Name: entries[i].(string), Typeflag: tar.TypeReg}
		}
		text := fmt.Sprintf("%s", entries[i+1])
		h.Mode = 0o644
		if h.Typeflag == tar.TypeReg {
			h.Size = int64(len(text))
		}
		require.NoError(t, w.WriteHeader(&h))
		if h.Typeflag == tar.TypeReg {
			_, err := io.WriteString(w, text)
			require.NoError(t, err)
		}
	}
	require.NoError(t, w.Close())
	return b.Bytes()
}

func gzipped(t testing.TB, data []byte) []byte {
	t.Helper()
	var b bytes.Buffer
	w := gzip.NewWriter(&b)
	_, err := w.Write(data)
	require.NoError(t, err)
	require.NoError(t, w.Close())
	return b.Bytes()
}

// zipped is a zip archive of names and texts; a name may be a whole header.
func zipped(t testing.TB, entries ...any) []byte {
	t.Helper()
	var b bytes.Buffer
	w := zip.NewWriter(&b)
	for i := 0; i < len(entries); i += 2 {
		h, ok := entries[i].(*zip.FileHeader)
		if !ok {
			h = &zip.FileHeader{Name: entries[i].(string), Method: zip.Deflate}
		}
		f, err := w.CreateHeader(h)
		require.NoError(t, err)
		_, err = fmt.Fprintf(f, "%s", entries[i+1])
		require.NoError(t, err)
	}
	require.NoError(t, w.Close())
	return b.Bytes()
}

func TestArchivesAreOpened(t *testing.T) {
	data := packed(t, "./dir/a.txt", cable(1), "b.txt", cable(2), "empty.txt", "", "image.bin", "\x00\x01", "page.html",
		"<html><pre>"+cable(3)+"</pre>",
		tar.Header{Name: "dir/", Typeflag: tar.TypeDir}, "", "wide.txt", "\xff\xfeC\x00")
	want := []string{"!dir/a.txt cable", "!b.txt cable", "!empty.txt cable", "!image.bin skipped it is not text",
		"!page.html cable", "!wide.txt cable"}
	named := func(name string) (lines []string) {
		for _, w := range want {
			lines = append(lines, name+w)
		}
		return lines
	}
	require.Equal(t, named("a.tar"), seen(t, "a.tar", data, nil))
	require.Equal(t, named("a.tar.gz"), seen(t, "a.tar.gz", gzipped(t, data), nil))
	require.Equal(t, named("a.tgz"), seen(t, "a.tgz", gzipped(t, data), nil))
	require.Equal(t, named("a"), seen(t, "a", gzipped(t, data), nil), "told by its first bytes")
	require.Equal(t, named("a.zip"), seen(t, "a.zip", zipped(t, "dir/a.txt", cable(1), "b.txt", cable(2), "empty.txt",
		"", "image.bin", "\x00\x01", "page.html", "<html><pre>x</pre>", "dir/", "", "wide.txt", "\xff\xfeC\x00"), nil))
	require.Equal(t, []string{"a.txt.gz cable"}, seen(t, "a.txt.gz", gzipped(t, []byte(cable(1))), nil))
	require.Equal(t, []string{"a.gz unchecked it is not text"}, seen(t, "a.gz", gzipped(t, []byte{0, 1}), nil))
	require.Equal(t, []string{"d.csv.gz!2 cable", "d.csv.gz!3 cable"},
		seen(t, "d.csv.gz", gzipped(t, []byte("id,text\n1,a\n2,b\n")), nil))
	require.Equal(t, []string{"d.docx unchecked " + errNoDocument.Error()},
		seen(t, "d.docx", zipped(t, "a.txt", cable(1)), nil), "documents are zip archives, and none of cables")
}

func TestArchivesInArchives(t *testing.T) {
	inner := packed(t, "x.txt", cable(1))
	two := zipped(t, "b.tar.gz", gzipped(t, inner), "d.csv", "id,text\n1,a\n", "d.ndjson", `{"text":"a"}`+"\n", "c.txt",
		cable(2))
	require.Equal(t, []string{"a.zip!b.tar.gz!x.txt cable", "a.zip!d.csv!2 cable", "a.zip!d.ndjson!1 cable",
		"a.zip!c.txt cable"}, seen(t, "a.zip", two, nil))
	three := packed(t, "a.zip", two, "z.txt", cable(3))
	require.Equal(t, []string{"t.tar!a.zip!b.tar.gz!x.txt cable", "t.tar!a.zip!d.csv!2 cable",
		"t.tar!a.zip!d.ndjson!1 cable", "t.tar!a.zip!c.txt cable", "t.tar!z.txt cable"}, seen(t, "t.tar", three, nil))
	four := packed(t, "t.tar", three, "z.txt", cable(3))
	require.Equal(t, []string{
		"f.tar!t.tar!a.zip!b.tar.gz unchecked archives are opened 3 deep: take it out",
		"f.tar!t.tar!a.zip!d.csv unchecked archives are opened 3 deep: take it out",
		"f.tar!t.tar!a.zip!d.ndjson unchecked archives are opened 3 deep: take it out", "f.tar!t.tar!a.zip!c.txt cable",
		"f.tar!t.tar!z.txt cable", "f.tar!z.txt cable",
	}, seen(t, "f.tar", four, nil))
	many := []byte(cable(1))
	for range 40 {
		many = gzipped(t, many)
	}
	require.Equal(t, []string{"many.gz unchecked archives are opened 3 deep: take it out"}, seen(t, "many.gz", many, nil))
	big := func(l *limits) { l.heldZip = 100 }
	require.Equal(t, []string{"t.tar!a.zip unchecked a zip archive of more than 32 MB inside another is not opened: " +
		"take it out", "t.tar!z.txt cable"}, seen(t, "t.tar", three, big))
}

// TestHostileNames: each is reported under what its name looks like, and the others are read.
func TestHostileNames(t *testing.T) {
	bad := map[string]string{
		"../../etc/x": "its name leads out of the archive", "a/../../b": "its name leads out of the archive",
		"/etc/x": "its name is an absolute path", "C:x.txt": "its name is an absolute path",
		`a\b.txt`: `its name holds a \`, "a\x1b[2J.txt": "its name holds control characters",
		"a\u202etxt.exe":          "its name holds control characters",
		strings.Repeat("n", 2000): "its name is longer than 1,024 bytes",
	}
	for name, reason := range bad {
		shown := strings.NewReplacer("\x1b", `\u001b`, "\u202e", `\u202e`).Replace(name)
		if len(name) > maxName {
			shown = name[:maxName] + "…"
		}
		want := "!" + shown + " unchecked " + reason
		require.Equal(t, []string{"a.tar!1.txt cable", "a.tar" + want, "a.tar!2.txt cable"},
			seen(t, "a.tar", packed(t, "1.txt", cable(1), name, cable(1), "2.txt", cable(2)), nil))
		require.Equal(t, []string{"a.zip!1.txt cable", "a.zip" + want, "a.zip!2.txt cable"},
			seen(t, "a.zip", zipped(t, "1.txt", cable(1), name, cable(1), "2.txt", cable(2)), nil))
	}
	twice := []string{"a.tar!1.txt cable", "a.tar!1.txt unchecked an entry before it has the same name",
		"a.tar!2.txt cable"}
	require.Equal(t, twice, seen(t, "a.tar", packed(t, "1.txt", cable(1), "./1.txt", cable(2), "2.txt", cable(2)), nil))
	require.Equal(t, strings.ReplaceAll(fmt.Sprint(twice), "a.tar", "a.zip"),
		fmt.Sprint(seen(t, "a.zip", zipped(t, "1.txt", cable(1), "1.txt", cable(2), "2.txt", cable(2)), nil)))
}

func TestEntriesThatAreNoFiles(t *testing.T) {
	for kind, reason := range map[byte]string{tar.TypeSymlink: "it is a link, and links are not followed",
		tar.TypeLink: "it is a link, and links are not followed", tar.TypeFifo: "it is no regular file",
		tar.TypeChar: "it is no regular file"} {
		data := packed(t, tar.Header{Name: "odd", Typeflag: kind, Linkname: "/etc/passwd"}, "", "2.txt", cable(2))
		require.Equal(t, []string{"a.tar!odd unchecked " + reason, "a.tar!2.txt cable"}, seen(t, "a.tar", data, nil))
	}
	link := &zip.FileHeader{Name: "odd"}
	link.SetMode(0o777 | os.ModeSymlink)
	require.Equal(t, []string{"a.zip!odd unchecked it is a link, and links are not followed", "a.zip!2.txt cable"},
		seen(t, "a.zip", zipped(t, link, "/etc/passwd", "2.txt", cable(2)), nil))
}

func TestZipEntriesThatCannotBeRead(t *testing.T) {
	raw := func(h zip.FileHeader, data string) []byte {
		var b bytes.Buffer
		w := zip.NewWriter(&b)
		f, err := w.CreateRaw(&h)
		require.NoError(t, err)
		_, err = io.WriteString(f, data)
		require.NoError(t, err)
		g, err := w.Create("2.txt")
		require.NoError(t, err)
		_, err = io.WriteString(g, cable(2))
		require.NoError(t, err)
		require.NoError(t, w.Close())
		return b.Bytes()
	}
	for _, c := range []struct {
		header zip.FileHeader
		data   string
		reason string
	}{
		{zip.FileHeader{Flags: 1, UncompressedSize64: 4, CompressedSize64: 4}, "xxxx", "it is encrypted"},
		{zip.FileHeader{Method: 14, UncompressedSize64: 4, CompressedSize64: 4}, "xxxx",
			"it is packed by method 14, and only 0 and 8 are known"},
		{zip.FileHeader{UncompressedSize64: 4, CompressedSize64: 4, CRC32: 7}, "xxxx",
			"its checksum is wrong: it is damaged"},
		{zip.FileHeader{Method: zip.Deflate, UncompressedSize64: 4, CompressedSize64: 4}, "\xff\xff\xff\xff",
			"its packed data is damaged"},
		{zip.FileHeader{UncompressedSize64: 5000, CompressedSize64: 5000}, strings.Repeat("x", 5000),
			"the file has 4.9 KB, more than --max-size 4 KB"},
		{zip.FileHeader{Method: zip.Deflate, UncompressedSize64: 1 << 40, CompressedSize64: 4}, "xxxx",
			"it unpacks to more than 200 times its size: unpack it with care, and check what it holds"},
		{zip.FileHeader{Method: zip.Deflate, UncompressedSize64: 3, CompressedSize64: 5, CRC32: 7},
			"\x4b\x4c\x4c\x4c\x06\x00", "it ends in the middle: it was cut, or written while it was read"},
	} {
		c.header.Name = "1.txt"
		c.header.CompressedSize64 = uint64(len(c.data))
		got := seen(t, "a.zip", raw(c.header, c.data), nil)
		require.Len(t, got, 2)
		require.Equal(t, "a.zip!2.txt cable", got[1])
		require.Contains(t, got[0], "a.zip!1.txt unchecked ")
		if c.header.UncompressedSize64 != 3 {
			require.Equal(t, "a.zip!1.txt unchecked "+c.reason, got[0])
		}
	}
	require.Equal(t, []string{"a.zip unchecked it is no zip archive, or damaged"},
		seen(t, "a.zip", []byte("no archive"), nil))
	whole := zipped(t, "1.txt", cable(1))
	require.Equal(t, []string{"a.zip unchecked it is no zip archive, or damaged"},
		seen(t, "a.zip", whole[:len(whole)-30], nil))
	require.Equal(t, []string{"a.zip unchecked its directory is larger than 24 MB: divide it, or make it a tar archive"},
		seen(t, "a.zip", whole, func(l *limits) { l.directory = 10 }))
}

func TestArchivesThatAreCut(t *testing.T) {
	const cut = "it ends in the middle: it was cut, or written while it was read"
	data := packed(t, "1.txt", cable(1), "2.txt", cable(2))
	half := data[:512+512+512+20]
	require.Equal(t, []string{"a.tar!1.txt cable", "a.tar!2.txt unchecked " + cut,
		"a.tar unchecked the rest of it is not checked: " + cut}, seen(t, "a.tar", half, nil))
	require.Equal(t, []string{"a.tar!1.txt cable", "a.tar!2.txt cable",
		"a.tar unchecked it has no end: more may have followed"}, seen(t, "a.tar", data[:4*512], nil))
	require.Equal(t, []string{"a.tar!1.txt cable", "a.tar!2.txt cable",
		"a.tar unchecked data after its end was not checked"}, seen(t, "a.tar", append(data, data...), nil))
	require.Equal(t, []string{"a.tar unchecked the rest of it is not checked: it is no tar archive, or damaged"},
		seen(t, "a.tar", bytes.Repeat([]byte("no archive "), 99), nil))
	require.Equal(t, []string{"a.tar unchecked it has no end: more may have followed"}, seen(t, "a.tar", nil, nil))

	z := gzipped(t, data)
	got := seen(t, "a.tar.gz", z[:len(z)-4], nil)
	require.Equal(t, []string{"a.tar.gz!1.txt cable", "a.tar.gz!2.txt cable",
		"a.tar.gz unchecked it is damaged at its end: " + cut}, got)
	copy(z[len(z)-8:], "\x07\x00\x00\x00")
	got = seen(t, "a.tar.gz", z, nil)
	require.Equal(t, "a.tar.gz unchecked it is damaged at its end: its checksum is wrong: it is damaged", got[len(got)-1])
}

// TestBombs: what unpacks to too much is stopped early, no matter what it claims, and told.
func TestBombs(t *testing.T) {
	small := func(l *limits) { l.free, l.ratio = 1<<16, 50 }
	zeros := bytes.Repeat([]byte("1. (C) x\n"), 1<<18)
	got := seen(t, "a.tar.gz", gzipped(t, packed(t, "1.txt", cable(1), "bomb.txt", zeros, "2.txt", cable(2))), small)
	require.Equal(t, []string{"a.tar.gz!1.txt cable", "a.tar.gz!bomb.txt unchecked the file has 2.2 MB, more than " +
		"--max-size 4 KB", "a.tar.gz unchecked the rest of it is not checked: " + errRatio.Error()}, got)
	require.Equal(t, []string{"a.zip!1.txt cable", "a.zip!bomb.txt unchecked " + errRatio.Error(), "a.zip!2.txt cable"},
		seen(t, "a.zip", zipped(t, "1.txt", cable(1), "bomb.txt", zeros, "2.txt", cable(2)), small))
	require.Equal(t, []string{"d.csv.gz!2 unchecked the row is larger than --max-size 4 KB",
		"d.csv.gz!3 unchecked the rest of it is not checked: " + errRatio.Error()},
		seen(t, "d.csv.gz", gzipped(t, []byte("id,text\n1,\""+string(zeros)+"\"\n")), small))
	twice := gzipped(t, gzipped(t, bytes.Repeat(zeros, 4)))
	require.Equal(t, []string{"x.gz unchecked " + errRatio.Error()},
		seen(t, "x.gz", twice, func(l *limits) { l.free, l.ratio = 1<<12, 50 }))
	require.Equal(t, []string{"x.gz unchecked " + errInflated.Error()},
		seen(t, "x.gz", gzipped(t, zeros), func(l *limits) { l.inflated = 1000 }))

	few := func(l *limits) { l.entries = 2 }
	require.Equal(t, []string{"a.tar!1.txt cable", "a.tar!2.txt cable",
		"a.tar unchecked the rest of it is not checked: " + errEntries.Error()},
		seen(t, "a.tar", packed(t, "1.txt", "", "2.txt", "", "3.txt", ""), few))
	require.Equal(t, []string{"a.zip!1.txt cable", "a.zip!2.txt cable",
		"a.zip unchecked the rest of it is not checked: " + errEntries.Error()},
		seen(t, "a.zip", zipped(t, "1.txt", "", "2.txt", "", "3.txt", ""), few))
	require.Equal(t, []string{"d.ndjson!1 cable", "d.ndjson!2 cable", "d.ndjson!3 cable",
		"d.ndjson unchecked the rest of it is not checked: " + errEntries.Error()},
		seen(t, "d.ndjson", []byte(strings.Repeat(`{"text":"a"}`+"\n", 9)), few))
}

// TestArchivesThatChange: somebody writes while they are read, whether or not size or time show it alone.
func TestArchivesThatChange(t *testing.T) {
	for name, change := range map[string]func(path string, was os.FileInfo) error{
		"size": func(path string, was os.FileInfo) error {
			if err := os.Truncate(path, was.Size()+512); err != nil {
				return err
			}
			return os.Chtimes(path, was.ModTime(), was.ModTime())
		},
		"time": func(path string, was os.FileInfo) error {
			return os.Chtimes(path, was.ModTime(), was.ModTime().Add(time.Millisecond))
		},
	} {
		path := filepath.Join(t.TempDir(), "a.tar")
		require.NoError(t, os.WriteFile(path, packed(t, "1.txt", cable(1), "2.txt", cable(2)), 0o644))
		was, err := os.Stat(path)
		require.NoError(t, err)
		r := &Reader{MaxSize: 1 << 20}
		var last Content
		n := 0
		for in := range r.Open(Input{Path: path}) {
			if n++; n == 1 {
				require.NoError(t, change(path, was))
			}
			last = r.Read(in)
		}
		require.Equal(t, 3, n, name)
		require.Equal(t, Content{Kind: Unread, Reason: "it changed while it was read: check it again"}, last, name)
	}
}

func TestOnlyOneEntry(t *testing.T) {
	path := filepath.Join(t.TempDir(), "a.tar")
	require.NoError(t, os.WriteFile(path, packed(t, "1.txt", cable(1), "d.csv", "id,text\n1,a\n2,b\n"), 0o644))
	r := &Reader{MaxSize: 1 << 20}
	for only, want := range map[string]int{"!1.txt": 1, "!d.csv": 2, "!d.csv!3": 1} {
		n := 0
		for in := range r.Open(walk(t, path+only)[0]) {
			require.True(t, strings.HasPrefix(in.Path, path+only))
			n++
		}
		require.Equal(t, want, n, only)
	}
	for in := range r.Open(Named(path + "!none")) {
		require.Equal(t, Content{Kind: Unread, Reason: "there is no such entry"}, r.Read(in))
	}
}

// TestStoppingLeavesNothingOpen: who takes the first entry alone gets no more.
func TestStoppingLeavesNothingOpen(t *testing.T) {
	for name, data := range map[string][]byte{
		"a.tar": packed(t, "1.txt", "", "2.txt", ""), "a.zip": zipped(t, "1.txt", "", "2.txt", ""),
		"d.csv": []byte("id,text\n1,a\n2,b\n"), "d.ndjson": []byte("{}\n{}\n"),
		"b.tar": packed(t, "d.csv", "id,text\n1,a\n2,b\n", "2.txt", ""), "m.eml": []byte("From: Rosa Quill\n" +
			"Content-Type: multipart/mixed; boundary=b\n\n--b\n\nHello.\n--b\n" +
			"Content-Disposition: attachment; filename=x.txt\n\nHello.\n--b--\n"),
	} {
		path := filepath.Join(t.TempDir(), name)
		require.NoError(t, os.WriteFile(path, data, 0o644))
		for range (&Reader{MaxSize: 1 << 20}).Open(Input{Path: path, Named: true}) {
			break
		}
		require.NoError(t, os.Remove(path))
	}
}

// TestEmptyContainersAreTold: a container without entries is an input that was looked at, and not one that is lost.
func TestEmptyContainersAreTold(t *testing.T) {
	says := " not-a-cable it holds no files or rows"
	require.Equal(t, []string{"a.zip" + says}, seen(t, "a.zip", zipped(t), nil))
	require.Equal(t, []string{"a.zip" + says}, seen(t, "a.zip", zipped(t, "dir/", ""), nil))
	require.Equal(t, []string{"a.tar" + says}, seen(t, "a.tar", packed(t), nil))
	require.Equal(t, []string{"a.tgz" + says}, seen(t, "a.tgz",
		gzipped(t, packed(t, tar.Header{Name: "dir/", Typeflag: tar.TypeDir}, "")), nil))
	require.Equal(t, []string{"d.csv" + says}, seen(t, "d.csv", []byte("id,text\n"), nil))
	require.Equal(t, []string{"d.csv" + says}, seen(t, "d.csv", []byte("id,text\n\n\n"), nil))
	require.Equal(t, []string{"a.zip!x.txt unchecked there is no such entry"}, func() (lines []string) {
		path := filepath.Join(t.TempDir(), "a.zip")
		require.NoError(t, os.WriteFile(path, zipped(t), 0o644))
		for in := range (&Reader{MaxSize: 1}).Open(Input{Path: path, Only: path + "!x.txt"}) {
			lines = append(lines, strings.TrimPrefix(in.Path, filepath.Dir(path)+"/")+" unchecked "+in.Err.Error())
		}
		return lines
	}())
}

// TestSparseEntriesEnd: a hole of terabytes takes no room in an archive, and is not read to its end.
func TestSparseEntriesEnd(t *testing.T) {
	const hole = 1 << 43
	text := "id,text\n1,\"" + strings.ReplaceAll(cable(1), `"`, `""`) + "\"\n" +
		strings.Repeat("2,\"a row that is no cable\"\n", 400)
	sparse := fmt.Sprintf("1\n0\n%d\n", len(text)) // a map of one piece, in a block before the text
	sparse += strings.Repeat("\x00", 512-len(sparse)) + text
	data := packed(t, "GNUSparseFile.0/d.csv", sparse, "b.txt", cable(2))
	// the library writes no sparse entries: the records that make one are put before it
	var records string
	for _, r := range []string{"GNU.sparse.major=1", "GNU.sparse.minor=0", "GNU.sparse.name=d.csv",
		fmt.Sprintf("GNU.sparse.realsize=%d", hole)} {
		records += fmt.Sprintf("%d %s\n", len(r)+4, r)
	}
	head := packed(t, "PaxHeaders.0/d.csv", records)[:1024]
	head[156] = 'x'
	copy(head[148:], "        ")
	sum := 0
	for _, c := range head[:512] {
		sum += int(c)
	}
	copy(head[148:], fmt.Sprintf("%06o\x00 ", sum))
	lines := seen(t, "a.tar", append(head, data...), nil)
	require.Equal(t, []string{"a.tar!d.csv!403 unchecked the row is larger than --max-size 4 KB",
		"a.tar!d.csv!404 unchecked the rest of it is not checked: " + errRatio.Error(), "a.tar!b.txt cable"}, lines[401:])
}
