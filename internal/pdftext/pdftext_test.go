package pdftext

import (
	"bytes"
	"compress/zlib"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"github.com/cablelint/cablelint/internal/testing/clients"
	"github.com/cablelint/cablelint/internal/testing/pdf"
)

// tools are the installed ones.
func tools(t *testing.T) *Tools {
	t.Helper()
	clients.Installed(t, "pdftotext")
	return New(os.Getenv("PATH"))
}

func TestTextOfPages(t *testing.T) {
	whole := pdf.File("SECRET\n\n(S) He left \\ early.\nSECRET", "SECRET\n\n(U) Berths.", "")
	text, missing, _, err := tools(t).Text(whole)
	require.NoError(t, err)
	require.Empty(t, missing, "a blank page has nothing to read")
	require.Equal(t, 3, strings.Count(text, "\f"))
	require.Contains(t, text, "\n(S) He left \\ early.\n")
	require.Contains(t, text, "\fSECRET\n")
}

func TestPagesThatAreImages(t *testing.T) {
	text, missing, _, err := tools(t).Text(pdf.File("SECRET", pdf.Scan, "", pdf.Scan))
	require.NoError(t, err)
	require.Contains(t, text, "SECRET")
	require.Equal(t, "pages 2, 4 are images without text, and were not read", missing)
	_, missing, _, err = tools(t).Text(pdf.File("SECRET", pdf.Scan))
	require.NoError(t, err)
	require.Equal(t, "page 2 is an image without text, and was not read", missing)
	pages := []string{"SECRET"}
	for range 9 {
		pages = append(pages, pdf.Scan)
	}
	_, missing, _, err = tools(t).Text(pdf.File(pages...))
	require.NoError(t, err)
	require.Equal(t, "pages 2, 3, 4, 5, 6, 4 more are images without text, and were not read", missing)
}

// TestAPageIsNotTakenForBlank where pdfimages cannot be asked.
func TestAPageIsNotTakenForBlank(t *testing.T) {
	_, missing, _, err := fake(t, `printf 'SECRET\n\f \n\f'`).Text("%PDF-")
	require.NoError(t, err)
	require.Equal(t, "page 2 is an image without text, and was not read", missing)
}

func TestPDFsThatAreNotRead(t *testing.T) {
	whole := pdf.File("SECRET\n\n(S) He left early.", "SECRET")
	for name, c := range map[string]struct {
		data string
		want error
	}{
		"images alone":              {pdf.File(pdf.Scan, pdf.Scan), errNoText},
		"blank":                     {pdf.File(""), errNoText},
		"encrypted":                 {pdf.Encrypted(), errEncrypted},
		"a stream without an end":   {strings.Replace(whole, " ET\nendstream", " ET\n", 1), errDamaged},
		"an object that is missing": {strings.Replace(whole, "5 0 obj", "9 0 obj", 1), errDamaged},
	} {
		text, _, _, err := tools(t).Text(c.data)
		require.ErrorIs(t, err, c.want, name)
		require.Empty(t, text, name)
	}
	for n := 0; n < len(whole)-40; n += 31 { // what is cut in its table of places, or before, is never half read
		_, _, _, err := tools(t).Text(whole[:n])
		require.Error(t, err, n)
	}
	for _, data := range []string{"", "%PDF-1.4\n", "%PDF-1.4\nnothing", whole[:40], "SECRET\n"} {
		_, _, _, err := tools(t).Text(data)
		require.ErrorContains(t, err, "failed on the PDF with status 1", data)
	}
}

// TestPagesWithTextAndImages: an image next to text was not read; that of a page is, where the text is a page's.
func TestPagesWithTextAndImages(t *testing.T) {
	page := "SECRET\n" + strings.Repeat("(S) He left on the ferry today.\n", 20)
	for name, c := range map[string]struct {
		pages    []string
		want     string
		pictures int
	}{
		"a picture": {[]string{page, "SECRET\n\n(S) See below." + pdf.Picture},
			"page 2 shows an image, which was not read", 1},
		"pictures": {[]string{page + pdf.Picture, page + pdf.Picture},
			"pages 1, 2 show images, which were not read", 2},
		"a stamp on a scan": {[]string{"UNCLASSIFIED Case No. F-2026-1" + pdf.Scan, page},
			"page 1 is an image with little text", 1},
		"a scan with its text": {[]string{page + pdf.Scan}, "", 0},
		"a seal on one":        {[]string{page + pdf.Icon + pdf.Scan}, "", 1},
		"an icon":              {[]string{page + pdf.Icon}, "", 1},
		"a blank page":         {[]string{page, "", page}, "", 0},
		"all of them": {[]string{page, pdf.Scan, "x" + pdf.Scan, page + pdf.Picture},
			"page 2 is an image without text, and was not read; page 3 is an image with little text, and the image was " +
				"not read; page 4 shows an image, which was not read", 3},
	} {
		_, missing, pictures, err := tools(t).Text(pdf.File(c.pages...))
		require.NoError(t, err, name)
		require.Contains(t, missing, c.want, name)
		require.Equal(t, c.pictures, pictures, name)
		require.Equal(t, c.want == "", missing == "", name+": "+missing)
	}
}

// TestWhatPDFsHold: what is on a page is in the text, and what is attached or opens in a window is said to be unread.
func TestWhatPDFsHold(t *testing.T) {
	shown := pdf.Stream("/Type /XObject /Subtype /Form /BBox [0 0 200 20] /Resources << /Font << /F1 3 0 R >> >>",
		"BT /F1 10 Tf 2 5 Td ((TS) Here.) Tj ET")
	note := func(kind, keys string) string {
		return pdf.Extended("", "/Annots [5 0 R]", []string{"<< /Type /Annot /Subtype /" + kind +
			" /Rect [100 600 300 620] /DA (/F1 10 Tf 0 g) " + keys + " >>", shown}, "SECRET")
	}
	for name, c := range map[string]struct{ data, want string }{
		"a note":             {note("Text", "/Contents (\\(TS\\) Here.)"), readersNotes},
		"a note in hex":      {note("Text", "/Contents <285453>"), readersNotes},
		"a marked passage":   {note("Highlight", "/QuadPoints [1 1 9 1 1 9 9 9] /Contents(x)"), readersNotes},
		"keys before":        {note("Text", "/AP << /N 6 0 R >> /Contents (x)"), readersNotes},
		"a note without any": {note("Text", "/Contents ()"), ""},
		"a link":             {note("Link", "/Contents (x)"), ""},
		"a text box":         {note("FreeText", "/Contents (x) /AP << /N 6 0 R >>"), "in the text"},
		"a field":            {note("Widget", "/FT /Tx /T (a) /V (x) /AP << /N 6 0 R >>"), "in the text"},
		"a stamp":            {note("Stamp", "/Contents (x) /AP << /N 6 0 R >>"), "in the text"},
		"an attached file": {pdf.Extended("/Names << /EmbeddedFiles << /Names [(a) 5 0 R] >> >>", "",
			[]string{"<< /Type /Filespec /F (a.txt) /EF << /F 6 0 R >> >>", pdf.Stream("/Type /EmbeddedFile", "(TS) x")},
			"SECRET"),
			attachedFiles},
		"a file on a page": {note("FileAttachment", "/FS << /Type /Filespec /F (a) >>"), attachedFiles},
		"a form of XFA": {pdf.Extended("/AcroForm << /Fields [] /XFA 5 0 R >>", "",
			[]string{pdf.Stream("", "<x/>")}, "SECRET"), dynamicForm},
	} {
		text, missing, _, err := tools(t).Text(c.data)
		require.NoError(t, err, name)
		if c.want == "in the text" {
			require.Contains(t, text, "(TS) Here.", name)
			c.want = ""
		}
		require.Equal(t, c.want, missing, name)
	}
}

// TestPackedKeys: newer PDFs keep their keys in packed streams.
func TestPackedKeys(t *testing.T) {
	var b bytes.Buffer
	z := zlib.NewWriter(&b)
	_, err := z.Write([]byte("7 0 <</Type/Annot/Subtype/Text/Contents(x)/Rect[0 0 1 1]>>"))
	require.NoError(t, err)
	require.NoError(t, z.Close())
	keys := packedKeys("5 0 obj <</Type/ObjStm/N 1>>\nstream\r\n" + b.String() + "\nendstream")
	require.True(t, noted(keys), keys)
	require.False(t, noted(packedKeys("/ObjStm stream\nx")))
	require.False(t, noted("/Contents <308203> /Type /Sig /Filter /Adobe.PPKLite"), "a signature is no note")
	require.False(t, noted("<< /Type /Page /Contents 5 0 R >> << /Subtype /Text >>"))
	require.False(t, noted("<< /Type /Sig /Contents <3082> >> << /Subtype /Text /Contents () >>"))
}

// FuzzKeys: no bytes make the look at a PDF's keys fail.
func FuzzKeys(f *testing.F) {
	f.Add("<< /Subtype /Text /Contents (x) >> /ObjStm stream\n")
	f.Fuzz(func(t *testing.T, data string) {
		noted(data)
		packedKeys(data)
		for at := range len(data) {
			require.LessOrEqual(t, len(around(data, at)), len(data))
		}
		for _, p := range pagesOf(data) {
			require.GreaterOrEqual(t, p.words, 0)
		}
		imageOf(data)
	})
}

// fake is a pdftotext that is a shell script.
func fake(t *testing.T, script string) *Tools {
	t.Helper()
	if _, err := os.Stat("/bin/sh"); err != nil {
		t.Skip("there is no shell")
	}
	dir := t.TempDir()
	require.NoError(t, os.WriteFile(filepath.Join(dir, "pdftotext"), []byte("#!/bin/sh\n"+script+"\n"), 0o755))
	tools := New(dir)
	tools.limits = limits{time: 10 * time.Second, output: 1 << 16, errors: 1 << 10}
	return tools
}

// TestProgramsThatMisbehave: one that hangs, floods or fails ends with an error that quotes nothing of what it wrote.
func TestProgramsThatMisbehave(t *testing.T) {
	for name, c := range map[string]struct{ script, want string }{
		"floods":            {"while :; do echo SECRET; done", errOutput.Error()},
		"floods by a child": {"/bin/sh -c 'while :; do echo SECRET; done'", errOutput.Error()},
		"does not read":     {"echo SECRET", ""},
		"reads and fails":   {"/bin/cat >/dev/null; echo SECRET; exit 7", "status 7"},
		"is killed":         {"kill -9 $$", "status -1"},
		"says errors":       {"echo SECRET; echo 'Syntax Error (12): \x1b[31mSECRET' >&2", errDamaged.Error()},
		"warns":             {"echo SECRET; echo 'Syntax Warning: x' >&2", ""},
		"floods its errors": {"echo SECRET; i=0; while [ $i -lt 9999 ]; do i=$((i+1)); echo 'Syntax Error: x' >&2; " +
			"done", errDamaged.Error()},
		"asks for a password": {"echo 'Command Line Error: Incorrect password' >&2; exit 1", errEncrypted.Error()},
		"forbids to copy":     {"exit 3", errEncrypted.Error()},
		"writes nothing":      {"exit 0", errNoText.Error()},
		"writes no text":      {"printf '\\377\\376\\000'", errNotText.Error()},
	} {
		start := time.Now()
		_, _, _, err := fake(t, c.script).Text(strings.Repeat("%PDF-", 1<<16))
		require.Less(t, time.Since(start), 9*time.Second, name)
		if c.want == "" {
			require.NoError(t, err, name)
			continue
		}
		require.ErrorContains(t, err, c.want, name)
		require.NotContains(t, err.Error(), "SECRET", name)
	}
	for name, script := range map[string]string{"hangs": "while :; do :; done", "sleeps": "sleep 100",
		"leaves a child": "sleep 100 & exit 0", "ignores signals": "trap '' TERM INT HUP PIPE; while :; do :; done"} {
		tools := fake(t, "PATH=/bin:/usr/bin\n"+script)
		tools.limits.time = 300 * time.Millisecond
		start := time.Now()
		_, _, _, err := tools.Text("%PDF-")
		require.ErrorIs(t, err, errTime, name)
		require.Less(t, time.Since(start), 5*time.Second, name)
	}
}

// TestTheEnvironmentOfPdftotext: it gets no variable, fixed arguments, and not the current directory.
func TestTheEnvironmentOfPdftotext(t *testing.T) {
	t.Setenv("CABLELINT_PLANTED", "planted")
	text, _, _, err := fake(t, `echo "$@"; /usr/bin/env; pwd`).Text("%PDF-")
	require.NoError(t, err)
	require.True(t, strings.HasPrefix(text, "-layout -enc UTF-8 -eol unix - -\n"), text)
	require.NotContains(t, text, "planted")
	require.NotContains(t, text, "HOME=")
	here, err := os.Getwd()
	require.NoError(t, err)
	require.NotContains(t, strings.Split(text, "\n"), here)
}

// TestAProgramOfTheCheckedFilesIsNotRun: nor by a link, nor by a relative entry of PATH.
func TestAProgramOfTheCheckedFilesIsNotRun(t *testing.T) {
	inside := t.TempDir()
	script := filepath.Join(inside, "pdftotext")
	require.NoError(t, os.WriteFile(script, []byte("#!/bin/sh\necho SECRET\n"), 0o755))
	linked := t.TempDir()
	require.NoError(t, os.Symlink(script, filepath.Join(linked, "pdftotext")))
	t.Chdir(inside)
	for _, path := range []string{"", ".", inside, linked, "." + string(filepath.ListSeparator) + inside} {
		_, _, _, err := New(path).Text("%PDF-", inside)
		require.ErrorIs(t, err, ErrNotInstalled, path)
	}
	_, _, _, err := New(inside).Text("%PDF-", t.TempDir())
	require.NoError(t, err, "it is outside of what is checked")
}
