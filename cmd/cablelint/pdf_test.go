package main

import (
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/cablelint/cablelint/internal/testing/clients"
	"github.com/cablelint/cablelint/internal/testing/pdf"
)

// secondPage is a report whose second page is below a portion on it.
var secondPage = pdf.File("SECRET\n\nMEMORANDUM FOR THE RECORD\nDATE: March 6, 2026\n\n(S) He left.\n\nSECRET",
	"CONFIDENTIAL\n\n(S) He named his price.\n\nCONFIDENTIAL")

// withPDFs is a program with the installed programs in PATH, in a folder with PDFs.
func withPDFs(t *testing.T, path string) func(args ...string) (status int, out, errs string) {
	t.Helper()
	clients.Installed(t, "pdftotext")
	t.Chdir(t.TempDir())
	for name, data := range map[string]string{"report.pdf": secondPage, "renamed.txt": secondPage,
		"letter.pdf": pdf.File("Dear colleague,\n\nthe ship has left port."), "scan.pdf": pdf.File(pdf.Scan),
		"locked.pdf": pdf.Encrypted(), "cut.pdf": secondPage[:700],
		"half.pdf": pdf.File("SECRET\n\n(S) He left.", pdf.Scan),
		"word.pdf": "PK\x03\x04" + strings.Repeat("\x00", 26) + "word/document.xml",
		"text.pdf": "SECRET\n\n(TS//SI) He left.\n\nSECRET\n"} {
		require.NoError(t, os.WriteFile(name, []byte(data), 0o644))
	}
	return inPath(path)
}

// inPath runs a program that has a PATH.
func inPath(path string) func(args ...string) (status int, out, errs string) {
	return func(args ...string) (int, string, string) {
		p, out, errs := at(secondPage)
		p.getenv = func(name string) string {
			if name == "PATH" {
				return path
			}
			return ""
		}
		status := p.run(args)
		return status, out.String(), errs.String()
	}
}

func TestPDFsAreRead(t *testing.T) {
	run := withPDFs(t, os.Getenv("PATH"))
	const want = "!page 2:3:1: error: portion (S) is above the banner CONFIDENTIAL of its page [B002]\n"
	for _, name := range []string{"report.pdf", "renamed.txt"} {
		status, out, errs := run("check", "--format", "compact", "--select", "B002", name)
		require.Equal(t, statusFindings, status, errs)
		require.Equal(t, name+want, out)
		require.Contains(t, errs, "1 file, 1 paper: 1 error")
	}
	_, out, _ := run("check", "--format", "compact", "--select", "B002", "--stdin-filename", "in.pdf", "-")
	require.Equal(t, "in.pdf"+want, out)
	_, out, _ = run("check", "--format", "json", "report.pdf")
	require.Contains(t, out, `"place": "page 2:3"`)
	require.Contains(t, out, `"kind": "paper"`)
	_, out, _ = run("check", "--format", "sarif", "report.pdf")
	require.Contains(t, out, `"fullyQualifiedName": "page 2:3"`)
	status, out, errs := run("check", "letter.pdf")
	require.Equal(t, statusClean, status)
	require.Empty(t, out)
	require.Contains(t, errs, "1 without a cable")
	status, out, _ = run("check", "--format", "compact", "text.pdf")
	require.Equal(t, statusFindings, status, "a text under a false name")
	require.Contains(t, out, "text.pdf:3:1: error: portion (TS//SI) is above")
	for name, reason := range map[string]string{"scan.pdf": "has no text", "locked.pdf": "is encrypted",
		"cut.pdf": "damaged", "word.pdf": "a Word document under another name"} {
		status, out, errs := run("check", name)
		require.Equal(t, statusUnchecked, status, name)
		require.Empty(t, out)
		require.Contains(t, errs, reason)
	}
	status, _, errs = run("check", "half.pdf")
	require.Equal(t, statusUnchecked, status)
	require.Contains(t, errs, "page 2 is an image without text, and was not read\n1 file, 1 paper: ")
	before, err := os.ReadFile("report.pdf")
	require.NoError(t, err)
	status, _, errs = run("fix", "--unsafe", "report.pdf")
	require.Equal(t, statusUnchecked, status)
	require.Contains(t, errs, "nothing is written into a PDF")
	after, err := os.ReadFile("report.pdf")
	require.NoError(t, err)
	require.Equal(t, before, after)
}

// TestPDFsInContainers: an entry of an archive and an attachment.
func TestPDFsInContainers(t *testing.T) {
	run := withPDFs(t, os.Getenv("PATH"))
	mail := "From: Rosa Quill <rquill@port.example>\nSubject: (U) Report\nContent-Type: multipart/mixed; boundary=b\n\n" +
		"--b\nContent-Type: text/plain\n\nThe report is attached.\n--b\nContent-Type: application/pdf; name=report.pdf\n" +
		"Content-Disposition: attachment; filename=report.pdf\n\n" + secondPage + "\n--b--\n"
	require.NoError(t, os.WriteFile("m.eml", []byte(mail), 0o644))
	out, err := exec.Command("tar", "cf", "a.tar", "report.pdf", "m.eml").CombinedOutput()
	require.NoError(t, err, string(out))
	_, found, errs := run("check", "--format", "compact", "--select", "B002", "a.tar", "m.eml")
	require.Contains(t, found, "a.tar!report.pdf!page 2:3:1: error: ", errs)
	require.Contains(t, found, "a.tar!m.eml!report.pdf!page 2:3:1: error: ")
	require.Contains(t, found, "m.eml!report.pdf!page 2:3:1: error: ")
}

// TestAttachedPDFsAboveTheirMails: the banner of a PDF is compared with the mail's, also of one in an archive.
func TestAttachedPDFsAboveTheirMails(t *testing.T) {
	run := withPDFs(t, os.Getenv("PATH"))
	for name, data := range map[string]string{"report.pdf": secondPage,
		"reports.zip": zipHolding(t, "report.pdf", secondPage)} {
		require.NoError(t, os.WriteFile("m.eml", []byte(parts("mixed", plainPart, attachment(name, data))), 0o644))
		_, found, errs := run("check", "--format", "compact", "--select", "T004", "m.eml")
		require.Equal(t, "m.eml:11:1: error: attachment 1 is SECRET, above the banner CONFIDENTIAL of the mail [T004]\n",
			found, errs)
		_, found, errs = run("check", "--pdf", "off", "--format", "compact", "--select", "T004", "m.eml")
		require.Empty(t, found)
		require.Contains(t, errs, "unchecked: a PDF is not read")
	}
}

// TestDeriveReadsPDFs: the banner of a PDF's portions is derived as that of any paper.
func TestDeriveReadsPDFs(t *testing.T) {
	run := withPDFs(t, os.Getenv("PATH"))
	status, out, errs := run("derive", "report.pdf")
	require.Equal(t, statusClean, status, errs)
	require.Contains(t, out, "(S), an unnumbered portion, page 1:6")
	for _, args := range [][]string{{"tree"}, {"rules", "--for"}} {
		status, out, errs = run(append(args, "report.pdf")...)
		require.Equal(t, statusClean, status, errs)
		require.NotEmpty(t, out)
	}
	status, _, errs = run("derive", "--pdf", "off", "report.pdf")
	require.Equal(t, statusUnchecked, status)
	require.Contains(t, errs, "a PDF is not read")
	status, out, errs = run("derive", "locked.pdf")
	require.Equal(t, statusUnchecked, status)
	require.Empty(t, out)
	require.Contains(t, errs, "is encrypted")
	status, out, errs = run("derive", "half.pdf")
	require.Equal(t, statusUnchecked, status)
	require.Contains(t, errs, "page 2 is an image without text", out)
}

// TestPDFsSwitchedOff: by a flag, and where pdftotext is not installed. Never is one taken for read.
func TestPDFsSwitchedOff(t *testing.T) {
	run := withPDFs(t, os.Getenv("PATH"))
	status, _, errs := run("check", "--pdf", "off", "report.pdf")
	require.Equal(t, statusUnchecked, status)
	require.Contains(t, errs, "report.pdf: unchecked: a PDF is not read: ")
	status, _, errs = run("check", "--pdf", "on", "report.pdf")
	require.Equal(t, statusUsage, status)
	require.Contains(t, errs, `--pdf is auto or off, not "on"`)
	run = withPDFs(t, t.TempDir())
	status, _, errs = run("check", ".")
	require.Equal(t, statusUnchecked, status)
	require.Contains(t, errs, "report.pdf: unchecked: "+
		"a PDF is read by pdftotext, which is not installed: install poppler-utils\n")
}

// TestNoPdftotextOfTheCheckedFilesRuns: neither one next to a PDF, nor one in the work tree around it, nor one in a
// folder that was named, by any entry of PATH or link.
func TestNoPdftotextOfTheCheckedFilesRuns(t *testing.T) {
	ran := filepath.Join(t.TempDir(), "ran")
	planted := func(dir string) string {
		require.NoError(t, os.MkdirAll(dir, 0o755))
		for _, name := range []string{"pdftotext", "pdfimages"} {
			require.NoError(t, os.WriteFile(filepath.Join(dir, name), []byte("#!/bin/sh\n: > '"+ran+"'\necho SECRET\n"),
				0o755))
		}
		dir, err := filepath.Abs(dir)
		require.NoError(t, err)
		return dir
	}
	for name, c := range map[string]struct{ program, pdf, check string }{
		"next to it":             {".", "report.pdf", "report.pdf"},
		"in a folder of its own": {"docs", "docs/a.pdf", "docs/a.pdf"},
		"in the named folder":    {"tree/bin", "tree/docs/a.pdf", "tree"},
		"in the work tree":       {"repo/bin", "repo/docs/a.pdf", "repo/docs/a.pdf"},
		"around a work tree":     {"outer/bin", "outer/repo/docs/a.pdf", "outer/repo/docs"},
	} {
		withPDFs(t, "")
		for _, git := range []string{"repo", "outer", "outer/repo"} {
			require.NoError(t, os.MkdirAll(filepath.Join(git, ".git", "objects"), 0o755))
			require.NoError(t, os.MkdirAll(filepath.Join(git, ".git", "refs"), 0o755))
			require.NoError(t, os.WriteFile(filepath.Join(git, ".git", "HEAD"), []byte("ref: refs/heads/main\n"), 0o644))
		}
		bin := planted(c.program)
		require.NoError(t, os.MkdirAll(filepath.Dir(c.pdf), 0o755))
		require.NoError(t, os.WriteFile(c.pdf, []byte(secondPage), 0o644))
		linked := t.TempDir()
		require.NoError(t, os.Symlink(filepath.Join(bin, "pdftotext"), filepath.Join(linked, "pdftotext")))
		for _, path := range []string{bin, linked, c.program, strings.Join([]string{bin, linked}, ":")} {
			_, _, errs := inPath(path)("check", c.check)
			require.Contains(t, errs, "pdftotext, which is not installed", name)
			require.NoFileExists(t, ran, "%s, PATH=%s", name, path)
		}
	}
}
