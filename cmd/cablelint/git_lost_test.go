//go:build unix

package main

import (
	"archive/zip"
	"bytes"
	"compress/gzip"
	"encoding/binary"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"unicode/utf16"

	"github.com/stretchr/testify/require"
)

// TestACableThatCanNoLongerBeChecked is G005, or exit status 3, in any way it came about; never 0.
func TestACableThatCanNoLongerBeChecked(t *testing.T) {
	lowered := func(tr *trap) string { return strings.Replace(tr.cable(loweredCable), "(S)", "(U)", 1) }
	utf32 := func(s string) string {
		var b bytes.Buffer
		for _, r := range s {
			_ = binary.Write(&b, binary.LittleEndian, uint32(r))
		}
		return b.String()
	}
	gzipped := func(s string) string {
		var b bytes.Buffer
		w := gzip.NewWriter(&b)
		_, _ = w.Write([]byte(s))
		_ = w.Close()
		return b.String()
	}
	utf16be := func(s string) string {
		var b bytes.Buffer
		for _, u := range utf16.Encode([]rune(s)) {
			_ = binary.Write(&b, binary.BigEndian, u)
		}
		return b.String()
	}
	body := func(s string) string { return s[strings.Index(s, "1. ("):] }
	remove := func(tr *trap) { require.NoError(tr, os.RemoveAll(filepath.Join(tr.dir, "a.txt"))) }
	move := func(tr *trap, to, text string) { remove(tr); tr.put(to, text) }
	for name, change := range map[string]func(tr *trap, text string){
		"a NUL": func(tr *trap, text string) { tr.put("a.txt", "\x00"+text) },
		"a NUL in the body": func(tr *trap, text string) {
			tr.put("a.txt",
				strings.Replace(text, "1. (", "1.\x00 (", 1))
		},
		"UTF-32":                func(tr *trap, text string) { tr.put("a.txt", utf32(text)) },
		"UTF-32 with a mark":    func(tr *trap, text string) { tr.put("a.txt", "\xff\xfe\x00\x00"+utf32(text)) },
		"UTF-16 without a mark": func(tr *trap, text string) { tr.put("a.txt", utf16be(text)) },
		"a false mark":          func(tr *trap, text string) { tr.put("a.txt", "\xff\xfe"+text) },
		"packed":                func(tr *trap, text string) { tr.put("a.txt", gzipped(text)) },
		"no header":             func(tr *trap, text string) { tr.put("a.txt", body(text)) },
		"spelled header": func(tr *trap, text string) {
			tr.put("a.txt", strings.NewReplacer("S E C R E T", "S.E.C.R.E.T", "TAGS", "T.A.G.S", "E.O.", "EO:", "SUBJECT",
				"S.U.B.J", "OCT", "0CT").Replace(text))
		},
		"empty":    func(tr *trap, _ string) { tr.put("a.txt", "") },
		"blanks":   func(tr *trap, _ string) { tr.put("a.txt", "\n\n \n") },
		"a letter": func(tr *trap, _ string) { tr.put("a.txt", "Dear colleague,\n\nsee you on Friday.\n") },
		"a link": func(tr *trap, text string) {
			move(tr, "x/y.bin", text)
			require.NoError(tr, os.Symlink("x/y.bin", filepath.Join(tr.dir, "a.txt")))
		},
		"a link to nowhere": func(tr *trap, _ string) {
			remove(tr)
			require.NoError(tr, os.Symlink("nowhere", filepath.Join(tr.dir, "a.txt")))
		},
		"a folder": func(tr *trap, text string) { move(tr, "a.txt/x.bin", "\x00"+text) },
		"a page": func(tr *trap, text string) {
			tr.put("a.txt",
				"<html><body><p>"+body(text)+"</p></body></html>")
		},
		"renamed, a NUL":     func(tr *trap, text string) { move(tr, "b c.txt", "\x00"+text) },
		"renamed, UTF-32":    func(tr *trap, text string) { move(tr, "other/z.bin", utf32(text)) },
		"renamed, no header": func(tr *trap, text string) { move(tr, "z.md", body(text)) },
		"renamed, packed":    func(tr *trap, text string) { move(tr, "other/a.bin", gzipped(text)) },
		"renamed to a page":  func(tr *trap, text string) { move(tr, "z.html", "<html><p>"+body(text)+"</p></html>") },
		"renamed to JSON": func(tr *trap, text string) {
			move(tr, "z.json",
				"[\""+strings.ReplaceAll(text, "\n", "\\n")+"\"]")
		},
		"hidden": func(tr *trap, text string) {
			tr.ok("git", "mv", "a.txt", ".cablelint-a.txt")
			tr.put(".cablelint-a.txt", text)
		},
		"ignored": func(tr *trap, text string) {
			tr.put("a.txt", text)
			tr.put(".gitignore", "a.txt\n")
			tr.ok("git", "rm", "-q", "--cached", "-f", "a.txt")
		},
		"a pipe in its place": func(tr *trap, _ string) { remove(tr); tr.ok("mkfifo", "a.txt") },
		"wrapped in a comment": func(tr *trap, text string) {
			tr.put("a.txt",
				"> "+strings.ReplaceAll(body(text), "\n", "\n> "))
		},
	} {
		t.Run(name, func(t *testing.T) {
			tr := newTrap(t)
			tr.ok("git", "reset", "-q", "--hard", "base")
			change(tr, lowered(tr))
			status, text := tr.in(".", "check", "--against", "base", "--format", "compact")
			require.NotEqual(t, statusClean, status, text)
			require.True(t, status == statusUnchecked || strings.Contains(text, "G00"), text)
			for _, format := range []string{"text", "json", "jsonl", "sarif", "github", "gitlab", "junit", "checkstyle",
				"rdjsonl", "html"} {
				again, text := tr.in(".", "check", "--against", "base", "--format", format)
				require.Equal(t, status, again, format)
				require.NotContains(t, text, "lighthouse", format)
			}
			if name == "ignored" || strings.HasSuffix(name, "pipe in its place") {
				return
			}
			tr.ok("git", "add", "-A", "-f")
			status, text = tr.in(".", "check", "--staged", "--against", "base", "--format", "compact")
			if name != "hidden" { // a file of the tool is not staged as a cable
				require.NotEqual(t, statusClean, status, text)
			}
		})
	}
}

// TestAnArchiveThatHoldsNoCableNow is G005 too.
func TestAnArchiveThatHoldsNoCableNow(t *testing.T) {
	tr := newTrap(t)
	zipped := func(name, text string) string {
		var b bytes.Buffer
		w := zip.NewWriter(&b)
		f, err := w.Create(name)
		require.NoError(t, err)
		_, err = f.Write([]byte(text))
		require.NoError(t, err)
		require.NoError(t, w.Close())
		return b.String()
	}
	tr.put("z.zip", zipped("a.txt", tr.cable(soundCable)))
	tr.ok("git", "add", ".")
	tr.ok("git", "commit", "-qm", "archive")
	tr.put("z.zip", zipped("a.txt", "Dear colleague,\n\nsee you.\n"))
	status, text := tr.in(".", "check", "--against", "HEAD", "z.zip")
	require.Equal(t, statusFindings, status, text)
	require.Contains(t, text, "z.zip")
	require.Contains(t, text, "G005")
	tr.put("z.zip", zipped("b.txt", tr.cable(soundCable)))
	status, text = tr.in(".", "check", "--against", "HEAD", "z.zip")
	require.Equal(t, statusClean, status, text)
}

// TestWhatMayGo: a cable that is deleted, renamed whole, excluded, or silenced, and a file that never was a cable.
func TestWhatMayGo(t *testing.T) {
	for name, change := range map[string]func(tr *trap){
		"deleted":         func(tr *trap) { tr.ok("git", "rm", "-q", "a.txt") },
		"deleted on disk": func(tr *trap) { require.NoError(tr, os.Remove(filepath.Join(tr.dir, "a.txt"))) },
		"deleted, and a picture is new": func(tr *trap) {
			tr.ok("git", "rm", "-q", "a.txt")
			tr.put("p.png",
				"\x89PNG\x00\x00")
		},
		"deleted, and a letter is new": func(tr *trap) {
			tr.ok("git", "rm", "-q", "a.txt")
			tr.put("l.txt", "Dear colleague,\n\nsee you on Friday.\n")
		},
		"renamed": func(tr *trap) { tr.ok("git", "mv", "a.txt", "b.txt") },
		"moved":   func(tr *trap) { tr.put("x/y", ""); tr.ok("git", "mv", "a.txt", "x/a.txt") },
		"excluded": func(tr *trap) {
			tr.put("a.txt", "Dear colleague,\n")
			tr.put(".cablelint.toml", "exclude = [\"a.txt\"]\n")
		},
		"silenced": func(tr *trap) {
			tr.put("a.txt", "Dear colleague,\n")
			tr.put(".cablelint.toml", "[[silence]]\nrule = \"G005\"\npaths = [\"a.txt\"]\nreason = \"it was a test\"\n")
		},
		"never a cable": func(tr *trap) {
			tr.put("n.txt", "x")
			tr.ok("git", "add", "n.txt")
			tr.ok("git", "commit", "-qm", "n")
			tr.ok("git", "branch", "-f", "base")
			tr.put("n.txt", "\x00y")
		},
		"sparse": func(tr *trap) {
			tr.ok("git", "update-index", "--skip-worktree", "a.txt")
			require.NoError(tr, os.Remove(filepath.Join(tr.dir, "a.txt")))
		},
		"line ends": func(tr *trap) { tr.put("a.txt", strings.ReplaceAll(tr.cable(loweredBase), "\n", "\r\n")) },
		"mode":      func(tr *trap) { require.NoError(tr, os.Chmod(filepath.Join(tr.dir, "a.txt"), 0o755)) },
	} {
		t.Run(name, func(t *testing.T) {
			tr := newTrap(t)
			tr.ok("git", "reset", "-q", "--hard", "base")
			change(tr)
			status, text := tr.in(".", "check", "--against", "base", "--select", "G")
			require.Equal(t, statusClean, status, text)
			tr.ok("git", "add", "-A")
			status, text = tr.in(".", "check", "--staged", "--against", "base", "--select", "G")
			require.Equal(t, statusClean, status, text)
		})
	}
}
