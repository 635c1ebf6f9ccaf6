package main

import (
	"archive/zip"
	"bytes"
	"os"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/cablelint/cablelint/internal/testing/pdf"
)

// letterhead is a Word memorandum with a picture of a size in EMU above its text.
func letterhead(t *testing.T, size string) []byte {
	t.Helper()
	const para = `<w:p><w:r><w:t>`
	var b bytes.Buffer
	z := zip.NewWriter(&b)
	w, err := z.Create("word/document.xml")
	require.NoError(t, err)
	body := `<w:body xmlns:w="w" xmlns:a="a"><w:p><w:r><w:drawing>` +
		`<a:extent cx="` + size + `" cy="` + size + `"/><a:blip/>` +
		`</w:drawing></w:r></w:p>`
	for _, line := range []string{"SECRET", "MEMORANDUM FOR THE RECORD", "DATE: March 6, 2026", "(S) He left.",
		"Classified By: Rosa Quill, Director", "Derived From: Cable 26 EXAMPLE 12", "Declassify On: 20360306", "SECRET"} {
		body += para + line + `</w:t></w:r></w:p>`
	}
	_, err = w.Write([]byte(body + `</w:body>`))
	require.NoError(t, err)
	require.NoError(t, z.Close())
	return b.Bytes()
}

// TestPicturesThatWereNotRead: a seal does not change the exit status, and is counted where a run says what it read; a
// page does.
func TestPicturesThatWereNotRead(t *testing.T) {
	t.Chdir(t.TempDir())
	for name, size := range map[string]string{"seal.docx": "914400", "logo.docx": "1200000", "scan.docx": "6000000"} {
		require.NoError(t, os.WriteFile(name, letterhead(t, size), 0o644))
	}
	run := inPath(os.Getenv("PATH"))
	status, out, errs := run("check", "--fail-on", "never", "--format", "jsonl=out.jsonl", "--format", "compact",
		"seal.docx", "logo.docx")
	require.Equal(t, statusClean, status, out+errs)
	require.Contains(t, errs, "; 2 pictures in 2 files were not read\n")
	require.NotContains(t, errs, "docx:")
	status, merged, errs := run("merge", "--fail-on", "never", "--verbose", "--format", "json", "out.jsonl")
	require.Equal(t, statusClean, status)
	require.Contains(t, merged, `"pictures": 1`)
	require.Contains(t, errs, "seal.docx: 1 picture was not read\n")
	require.Contains(t, errs, "; 2 pictures in 2 files were not read\n")
	_, _, errs = run("check", "--fail-on", "never", "--verbose", "seal.docx")
	require.Contains(t, errs, "seal.docx: paper\nseal.docx: 1 picture was not read\n")
	require.Contains(t, errs, "; 1 picture in 1 file was not read\n")
	status, _, errs = run("derive", "seal.docx")
	require.Equal(t, statusClean, status)
	require.Equal(t, "seal.docx: 1 picture was not read\n", errs)
	status, _, errs = run("check", "--fail-on", "never", "scan.docx")
	require.Equal(t, statusUnchecked, status)
	require.Contains(t, errs, "scan.docx: unchecked: a picture in body:¶1 was not read: check it by hand\n")
	require.Contains(t, errs, "; 1 picture in 1 file was not read\n")
}

// TestPicturesOfPDFs: an icon is counted.
func TestPicturesOfPDFs(t *testing.T) {
	run := withPDFs(t, os.Getenv("PATH"))
	require.NoError(t, os.WriteFile("icon.pdf", []byte(pdf.File("SECRET\n\n(S) He left.\n\nSECRET"+pdf.Icon)), 0o644))
	status, _, errs := run("check", "--fail-on", "never", "icon.pdf")
	require.Equal(t, statusClean, status, errs)
	require.Contains(t, errs, "; 1 picture in 1 file was not read\n")
}
