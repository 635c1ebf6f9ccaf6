package main

import (
	"encoding/base64"
	"encoding/binary"
	"encoding/hex"
	"fmt"
	"net/url"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
	"golang.org/x/text/encoding/charmap"
)

// perLine is a text with a form for each line, which gets its number and the line.
func perLine(text, format string) string {
	var b strings.Builder
	for i, line := range strings.Split(strings.TrimSpace(text), "\n") {
		fmt.Fprintf(&b, format, i+1, line)
	}
	return b.String()
}

func folded(s string, width int) string {
	var b strings.Builder
	for ; len(s) > width; s = s[width:] {
		b.WriteString(s[:width] + "\n")
	}
	return b.String() + s + "\n"
}

// each is a text with a code for each of its bytes.
func each(text, format string) string {
	var b strings.Builder
	for i := range len(text) {
		fmt.Fprintf(&b, format, text[i])
	}
	return b.String()
}

// wrapping are ways to write a cable inside another text. None of them is read; each is unchecked.
func wrapping(text string) map[string]string {
	in64 := base64.StdEncoding.EncodeToString([]byte(text))
	page, _ := charmap.CodePage037.NewEncoder().String(text)
	const mail = "From: a@example.org\nTo: b@example.org\nSubject: Re: the text\n\nOn Monday Bo wrote:\n"
	out := map[string]string{
		"a diff that adds it": "diff --git a/x b/x\nnew file mode 100644\n--- /dev/null\n+++ b/x\n@@ -0,0 +1,11 @@\n" +
			perLine(text, "+%[2]s\n"),
		"a quotation in mail": mail + perLine(text, "> %[2]s\n") + "\nRegards\n",
		"quoted twice":        mail + perLine(text, ">> %[2]s\n") + "> I see\n\nRegards\n",
		"base64":              in64 + "\n",
		"base64, folded":      folded(in64, 76),
		"base64, CRLF":        strings.ReplaceAll(folded(in64, 64), "\n", "\r\n"),
		"base64 in mail":      "MIME-Version: 1.0\nContent-Transfer-Encoding: base64\n\n" + folded(in64, 76),
		"base64 of addresses": base64.RawURLEncoding.EncodeToString([]byte(text)),
		"base64, quoted":      perLine(folded(in64, 60), "> %[2]s\n"),
		"base64, twice":       folded(base64.StdEncoding.EncodeToString([]byte(folded(in64, 76))), 76),
		"base64 of UTF-16":    base64.StdEncoding.EncodeToString([]byte(inUTF16(text, binary.LittleEndian))),
		"base64 in a URI":     `<a href="data:text/plain;base64,` + in64 + `">x</a>`,
		"base64, armored":     "-----BEGIN MESSAGE-----\n" + folded(in64, 64) + "-----END MESSAGE-----\n",
		"base64 after a word": strings.Repeat("x", 10_000) + " " + in64 + "\n",
		"git blame":           perLine(text, "abc0001f (Bo Lee 2026-11-29 10:00:00 +0000 %2d) %s\n"),
		"hexadecimal":         hex.EncodeToString([]byte(text)) + "\n",
		"hexadecimal, groups": folded(each(text, "%02X "), 48),
		"a dump":              hex.Dump([]byte(text)),
		"quoted-printable":    folded(each(text, "=%02X"), 72),
		"some codes":          strings.NewReplacer("S", "=53", "E.O", "=45=2EO", "T", "=54").Replace(text),
		"percent-encoding":    url.QueryEscape(text),
		"percent, paths":      url.PathEscape(text),
		"UTF-7":               "+" + base64.RawStdEncoding.EncodeToString([]byte(inUTF16(text, binary.BigEndian))) + "-",
		"UTF-7, a letter": strings.NewReplacer("SUBJ", "+AFM-UBJ", "TAGS", "+AFQ-AGS", "E.O", "+AEU-.O", "C O",
			"+AEM- O").Replace(text),
		"escapes":            each(text, "\\x%02x"),
		"escapes of Unicode": each(text, "\\u%04x"),
		"octal escapes":      each(text, "\\%03o"),
		"references":         each(text, "&#%d;"),
		"EBCDIC":             page,
		"EBCDIC, NEL":        strings.ReplaceAll(page, "\x25", "\x15"),
		"fullwidth letters":  strings.Map(fullwidth, text),
		"joiners":            strings.Join(strings.Split(text, ""), "\u200b"),
		"colors":             perLine(text, "\x1b[31m%[2]s\x1b[0m\n"),
	}
	out["records"] = ""
	for line := range strings.Lines(text) {
		out["records"] += fmt.Sprintf("%-80s", strings.TrimSpace(line))
	}
	for _, sign := range []string{"> ", ">", "> > ", "# ", "// ", " * ", "| ", ": ", "- ", "+", "< ", "! ", "; ", "% ",
		"│ ", "&gt; ", "REM ", "Bo> ", "a.txt:"} {
		out["each line after "+sign] = perLine(text, sign+"%[2]s\n")
	}
	for _, number := range []string{"%6d\t%s\n", "  %d  %s\n", "%d: %s\n", "%04d %s\n", "%d| %s\n", "%3d) %s\n",
		"[%d] %s\n", "(%d) %s\n", "a.txt:%d:%s\n", "L%d: %s\n", "%d.\t%s\n", "%d-%s\n"} {
		out["numbered "+number] = perLine(text, number)
	}
	return out
}

func fullwidth(r rune) rune {
	if '!' <= r && r <= '~' {
		return r + 0xFF01 - '!'
	}
	return r
}

// TestACableInsideAnotherText: it is unchecked, and fix, derive and a comparison with a base do not take it for
// nothing either.
func TestACableInsideAnotherText(t *testing.T) {
	dir := t.TempDir()
	for what, text := range wrapping(hiddenCable) {
		path := filepath.Join(dir, "a.txt")
		require.NoError(t, os.WriteFile(path, []byte(text), 0o644))
		for _, args := range [][]string{{"check", "--no-config", path}, {"check", "--no-config", dir},
			{"fix", "--no-config", path}, {"derive", path}} {
			p, out, errs := at("")
			root := p.root()
			root.SetArgs(args)
			require.NoError(t, root.Execute(), what)
			require.Equal(t, statusUnchecked, p.status, "%s: %v\n%s%s", what, args, out, errs)
			require.Regexp(t, "a cable is in it |characters of it are written ", errs.String(), "%s: %v", what, args)
		}
	}
}

// TestCodesInACable: a cable whose letters are partly written as codes is not checked, and one with an address is.
func TestCodesInACable(t *testing.T) {
	for what, c := range map[string]struct {
		old, new string
		want     int
	}{
		"blanks, quoted-printable": {" ", "=20", statusUnchecked},
		"marks, quoted-printable":  {"(", "=28", statusUnchecked},
		"marks as references":      {"(", "&#40;", statusUnchecked},
		"marks as references, hex": {"(", "&#x28;", statusUnchecked},
		"blanks, percent-encoding": {" ", "%20", statusUnchecked},
		"an address":               {"port.", "port: http://example.org/a%20b%20c%20d?x=20&y=21&z=22", statusFindings},
		"sums":                     {"port.", "port. A=1, B=2, C=3, 5%, 6%", statusFindings},
	} {
		path := filepath.Join(t.TempDir(), "a.txt")
		body, found := strings.CutPrefix(hiddenCable, hiddenCable[:strings.Index(hiddenCable, "Classified By")])
		require.True(t, found)
		head := strings.TrimSuffix(hiddenCable, body)
		require.NoError(t, os.WriteFile(path, []byte(head+strings.ReplaceAll(body, c.old, c.new)), 0o644))
		p, out, errs := at("")
		root := p.root()
		root.SetArgs([]string{"check", "--no-config", path})
		require.NoError(t, root.Execute(), what)
		require.Equal(t, c.want, p.status, "%s\n%s%s", what, out, errs)
	}
}

// TestPointersAreNotTexts: what git LFS and git-annex keep instead of a file is unchecked.
func TestPointersAreNotTexts(t *testing.T) {
	const oid = "oid sha256:4d7a214614ab2935c943f9e0ff69d22eadbb8f32b1258daaa5e2ca24d17e2393\nsize 412\n"
	dir := t.TempDir()
	for text, want := range map[string]int{
		"version https://git-lfs.github.com/spec/v1\n" + oid:                                          statusUnchecked,
		"version https://git-lfs.github.com/spec/v1\next-0-x sha256:00\n" + oid:                       statusUnchecked,
		"version https://hawser.github.com/spec/v1\n" + oid:                                           statusUnchecked,
		strings.ReplaceAll("version https://git-lfs.github.com/spec/v1\n"+oid, "\n", "\r\n"):          statusUnchecked,
		"/annex/objects/SHA256E-s412--4d7a2146.txt\n":                                                 statusUnchecked,
		"A pointer begins with version https://git-lfs.github.com/spec/v1\n" + oid:                    statusClean,
		"/annex/objects/ is where git-annex keeps them.\n":                                            statusClean,
		"version https://git-lfs.github.com/spec/v1\n" + oid + strings.Repeat("This is prose.\n", 99): statusClean,
	} {
		require.NoError(t, os.WriteFile(filepath.Join(dir, "a.txt"), []byte(text), 0o644))
		for _, path := range []string{dir, filepath.Join(dir, "a.txt")} {
			p, _, errs := at("")
			root := p.root()
			root.SetArgs([]string{"check", "--no-config", path})
			require.NoError(t, root.Execute())
			require.Equal(t, want, p.status, "%q: %s", text, errs)
		}
	}
}

// TestOrdinaryTextsAreNotSuspected: what only looks like a wrapped cable is not a cable, status 0.
func TestOrdinaryTextsAreNotSuspected(t *testing.T) {
	prose := strings.Repeat("The ship left port on Monday, and the press knows nothing of it.\n", 12)
	in64 := base64.StdEncoding.EncodeToString([]byte(prose))
	dir := t.TempDir()
	for what, text := range map[string]string{
		"mail": "From: a@example.org\nSubject: Re: talks\n\nOn Monday Bo wrote:\n" +
			perLine(prose, "> %[2]s\n"),
		"a quoted heading": "> Subject: the secret of the port\n> Tags: ships, port\n>\n> It is a secret.\n> Text\n" +
			"> Text\n",
		"a manual": "- `SUBJECT:` what it is about\n- `TAGS:` where it is filed\n- `E.O. 12958:` until when\n" +
			"- CONFIDENTIAL is a level\n",
		"a list of fields": "- SUBJECT: what it is about\n- TAGS: where it is filed\n- text\n- more text\n",
		"a patch": "From: a@example.org\nSubject: [PATCH] docs: say more\n\n---\n@@ -1,3 +1,4 @@\n" +
			perLine(prose, "+%[2]s\n"),
		"base64":           folded(in64, 76),
		"hexadecimal":      hex.Dump([]byte(prose)),
		"quoted-printable": each(prose, "=%02X"),
		"percent-encoding": url.QueryEscape(prose),
		"a program": "package x\n\n// Subject is the line\n// that TAGS: follows, and\n// a SECRET of it\n" +
			"var subject = \"SUBJECT:\"\n",
		"strings": "var cable = \"SECRET QUELLVILLE 000412\\n\\nE.O. 12958: N/A\\nTAGS: X\\nSUBJECT: " +
			"Y\\n\\n1. (C) x\"\nvar a = 1\nvar b = 1\n",
		"numbered lines": perLine(prose, "%d %s\n"),
		"an RFC": strings.Repeat("RFC 9999              Secrets of Headers\n\n   Subject: the field\n"+
			"   Tags: a list\n\n", 9),
		"a log":              strings.Repeat("2026-11-29T10:00:00Z INFO subject=secret tags=a,b\n", 20),
		"EBCDIC of prose":    func() string { s, _ := charmap.CodePage037.NewEncoder().String(prose); return s }(),
		"a word list":        "> SECRET\n> CONFIDENTIAL\n> UNCLASSIFIED\n> SUBJECT\n> TAGS\n",
		"letters like ASCII": strings.Map(fullwidth, prose),
	} {
		path := filepath.Join(dir, "a.txt")
		require.NoError(t, os.WriteFile(path, []byte(text), 0o644))
		p, out, errs := at("")
		root := p.root()
		root.SetArgs([]string{"check", "--no-config", path})
		require.NoError(t, root.Execute(), what)
		require.Equal(t, statusClean, p.status, "%s\n%s%s", what, out, errs)
	}
}
