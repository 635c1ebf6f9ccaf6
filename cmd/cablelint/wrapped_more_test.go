package main

import (
	"encoding/ascii85"
	"encoding/base32"
	"encoding/base64"
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// turned is a text from right to left.
func turned(s string) string {
	b := []byte(s)
	slices.Reverse(b)
	return string(b)
}

// roman is a small number in Roman figures.
func roman(n int) string {
	s := strings.Repeat("i", n)
	return strings.NewReplacer("iiiiiiiiii", "x", "iiiiiiiii", "ix", "iiiii", "v", "iiii", "iv").Replace(s)
}

// inLines are ways to write each line of a cable in a line of something else.
func inLines(text string) map[string]string {
	out := map[string]string{}
	for _, form := range []string{
		"<text x=\"0\" y=\"%d\">%s</text>\n", "  <tspan dy='%d'>%s</tspan>\n", "<p id=\"p%d\">%s</p>\n",
		"<l n=\"%d\">%s</l>\n",
		"echo '%[2]s'\n", "echo \"%[2]s\" >> f\n", "echo -n '%[2]s' | x -%[1]d\n", "  printf '%%s\\n' '%[2]s'\n",
		"print(\"%[2]s\")\n", "\tfmt.Println(\"%[2]s\") // %[1]d\n", "puts '%[2]s'\n", "document.writeln('%[2]s');\n",
		"line%d=%s\n", "l%d = \"%s\"\n", "- '%[2]s'\n", "  \"k%d\": \"%s\",\n", "('%[2]s', %[1]d),\n", "[%d, '%s'],\n",
		"(%[2]s) Tj T*\n", "72 %d moveto (%s) show\n", "row %d | %s | x\n", "alpha%d beta: %s\n",
		"%d\n00:00:01,000 --> 00:00:02,000\n%s\n\n",
	} {
		out["lines as "+form] = perLine(text, form)
	}
	lines := strings.Split(strings.TrimSpace(text), "\n")
	for _, form := range []string{"%s. %s\n", "%s) %s\n", "(%s) %s\n", "%s %s\n", "[%s] %s\n", "%s - %s\n", "§%s. %s\n",
		"%s: %s\n", " %s.  %s\n", "Item %s: %s\n"} {
		var low, high, letters strings.Builder
		for i, line := range lines {
			fmt.Fprintf(&low, form, roman(i+1), line)
			fmt.Fprintf(&high, form, strings.ToUpper(roman(i+1)), line)
			fmt.Fprintf(&letters, form, string(rune('a'+i)), line)
		}
		out["numbered in Roman figures "+form], out["in large ones "+form] = low.String(), high.String()
		if form != "%s %s\n" { // in that form they are read, with errors
			out["after letters "+form] = letters.String()
		}
	}
	return out
}

// asStrings are ways to write the lines of a cable as strings of a list.
func asStrings(text string) map[string]string {
	quoted := strings.Split(strings.TrimSpace(text), "\n")
	for i, line := range quoted {
		b, _ := json.Marshal(line)
		quoted[i] = string(b)
	}
	all := strings.Join(quoted, ",\n")
	return map[string]string{
		"an array": "[\n" + all + "\n]\n", "an array in a line": "[" + strings.Join(quoted, ", ") + "]\n",
		"an array, tight": "[" + strings.Join(quoted, ",") + "]", "a list": all + "\n", "an array, deep": "[[" + all + "]]\n",
		"a string in each line": strings.Join(quoted, "\n") + "\n",
		"in single quotes":      strings.ReplaceAll(all, `"`, "'") + "\n",
		"a tuple":               "x = (\n    " + strings.Join(quoted, ",\n    ") + ",\n)\n",
		"a list of TOML":        "x = [\n" + all + ",\n]\n",
		"joined by +":           "s = " + strings.Join(quoted, " +\n    ") + "\n",
		"joined by .":           strings.Join(quoted, " .\n") + ";\n",
		"joined by &":           strings.Join(quoted, " & _\n") + "\n",
	}
}

// quotations are a cable below the lines of a mail whose subject is read.
func quotations(text string) map[string]string {
	out := map[string]string{}
	for _, head := range []string{"Subject: x\n\n", "Subject: x\n", "SUBJECT: FW: THE SHIP\n\nSee below.\n\n",
		"From: a@example.org\nTo: b@example.org\nDate: Mon, 4 May 2009\nSubject: FW: x\n\n", "Subject: x\n\nBo wrote:\n",
		"Subject: (U) x\n\n", "Subject: x\nTags: y\n\n",
		"To: b\nSubject: x\n\n\n\n", "SUBJ: X\n\n", "Re: x\nSubject: y\n\n"} {
		for _, sign := range []string{"> ", ">", "| ", ">> ", "&gt; "} {
			out[head+sign] = head + perLine(text, sign+"%[2]s\n")
		}
	}
	return out
}

// withoutBlanks are a cable with other signs where blanks are, and with a blank after each letter.
func withoutBlanks(text string) map[string]string {
	out := map[string]string{}
	for _, sign := range []string{".", "_", "-", "+", "~", "*", "·", "•", "\u00a0", "/", "="} {
		out["blanks as "+sign] = strings.ReplaceAll(text, " ", sign)
	}
	out["only letters"], out["letters and words"], out["far apart"] = "", "", ""
	for line := range strings.Lines(text) {
		line = strings.TrimSpace(line)
		out["only letters"] += strings.Join(strings.Split(strings.ReplaceAll(line, " ", ""), ""), " ") + "\n"
		out["letters and words"] += strings.Join(strings.Split(line, ""), " ") + "\n"
		out["far apart"] += "  " + strings.ReplaceAll(strings.Join(strings.Split(line, ""), " "), "   ", "     ") + "\n"
	}
	out["letters, CRLF"] = strings.ReplaceAll(out["letters and words"], "\n", "\r\n")
	return out
}

// otherCodes are encodings that mail does not know.
func otherCodes(text string) map[string]string {
	in64 := base64.StdEncoding.EncodeToString([]byte(text))
	in32 := base32.StdEncoding.EncodeToString([]byte(text))
	buf := make([]byte, ascii85.MaxEncodedLen(len(text)))
	in85 := string(buf[:ascii85.Encode(buf, []byte(text))])
	const git = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz!#$%&()*+-;<=>?@^_`{|}~"
	const zero = "0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ.-:+=^!/*?&<>()[]{}@%$#"
	signs := func(alphabet string) string {
		return strings.Map(func(r rune) rune { return rune(alphabet[r-'!']) }, strings.ReplaceAll(in85, "z", "!!!!!"))
	}
	rot := func(r rune) rune {
		switch c := r &^ 0x20; {
		case 'A' <= c && c <= 'M':
			return r + 13
		case 'N' <= c && c <= 'Z':
			return r - 13
		}
		return r
	}
	rot47 := func(r rune) rune {
		if r <= ' ' {
			return r
		}
		return '!' + (r-'!'+47)%94
	}
	var backward string
	for line := range strings.Lines(text) {
		backward += turned(strings.TrimSpace(line)) + "\n"
	}
	return map[string]string{
		"base64, backward": turned(in64) + "\n", "base64, backward, folded": folded(turned(in64), 76),
		"base64, each line backward, no": folded(in64, 64), "base32": in32 + "\n", "base32, folded": folded(in32, 76),
		"base32, small": strings.ToLower(in32) + "\n", "base32, no padding": strings.TrimRight(in32, "=") + "\n",
		"base32, quoted": perLine(folded(in32, 60), "> %[2]s\n"), "base32 after a word": "x: " + in32 + "\n",
		"base85": in85 + "\n", "base85, folded": folded(in85, 76), "base85, in signs": "<~" + in85 + "~>\n",
		"base85, in signs, folded": folded("<~"+in85+"~>", 72), "base85 of Git": signs(git) + "\n",
		"base85 of Git, folded": folded(signs(git), 52), "base85 of ZeroMQ": signs(zero) + "\n",
		"base85 of ZeroMQ, folded": folded(signs(zero), 80), "base85 in mail": "Hello\n\n" + folded(in85, 64) + "\nBye\n",
		"backward": turned(text), "each line backward": backward, "backward in a text": "Hello\n" + turned(text) + "\nBye\n",
		"ROT13": strings.Map(rot, text), "ROT13, small": strings.ToLower(strings.Map(rot, text)),
		"ROT47": strings.Map(rot47, text), "decimal": each(text, "%d "), "decimal, folded": folded(each(text, "%d, "), 40),
		"decimal, a list": "[" + strings.TrimSuffix(each(text, "%d, "), ", ") + "]\n", "octal": each(text, "%03o "),
		"binary": each(text, "%08b "), "binary, tight": each(text, "%08b"), "decimal, a line each": each(text, "%d\n"),
		"yEnc": "=ybegin line=128 size=9 name=x\n" + strings.ReplaceAll(strings.Map(func(r rune) rune { return r + 42 },
			text), "=", "=}") + "\n=yend size=9\n",
	}
}

// patches are patches, and parts of them, that add or keep a cable.
func patches(text string) map[string]string {
	return map[string]string{
		"no head": perLine(text, "+%[2]s\n"), "a hunk": "@@ -0,0 +1,9 @@\n" + perLine(text, "+%[2]s\n"),
		"removed": perLine(text, "-%[2]s\n"), "a word between": perLine(text, "+  %[2]s\n"),
		"some added":      "@@ -1,9 +1,9 @@\n" + mixed(text, " ", "+", " "),
		"added, removed":  mixed(text, "+", "-", "+"),
		"three of them":   mixed(text, " ", "-", "+"),
		"two parents":     perLine(text, "++%[2]s\n"),
		"numbered":        perLine(text, "+%d: %s\n"),
		"a normal diff":   "0a1,9\n" + perLine(text, "> %[2]s\n"),
		"a context diff":  "*** 1,9 ****\n" + perLine(text, "! %[2]s\n"),
		"a mail's of it":  "Hello\n\n" + perLine(text, "> +%[2]s\n"),
		"a hunk, CRLF":    "@@ -0,0 +1,9 @@\r\n" + strings.ReplaceAll(perLine(text, "+%[2]s\n"), "\n", "\r\n"),
		"a hunk of words": "@@ -0,0 +1,9 @@\n" + perLine(text, "{+%[2]s+}\n"),
	}
}

// mixed is a text with one of three signs before each line.
func mixed(text string, signs ...string) string {
	var b strings.Builder
	for i, line := range strings.Split(strings.TrimSpace(text), "\n") {
		b.WriteString(signs[i%len(signs)] + line + "\n")
	}
	return b.String()
}

// TestACableInUnusualForms: a cable in any of these is unchecked, or so much of it is read that errors are found. None
// of them passes.
func TestACableInUnusualForms(t *testing.T) {
	dir := t.TempDir()
	for _, forms := range []func(string) map[string]string{inLines, asStrings, quotations, withoutBlanks, otherCodes,
		patches} {
		for what, text := range forms(hiddenCable) {
			path := filepath.Join(dir, "a.txt")
			require.NoError(t, os.WriteFile(path, []byte(text), 0o644))
			for _, args := range [][]string{{"check", "--no-config", path}, {"check", "--no-config", dir}} {
				p, out, errs := at("")
				root := p.root()
				root.SetArgs(args)
				require.NoError(t, root.Execute(), what)
				if p.status == statusFindings {
					continue
				}
				assert.Equal(t, statusUnchecked, p.status, "%s: %v\n%s%s", what, args, out, errs)
			}
			if strings.HasPrefix(what, "base64, backward") || what == "a list" { // the other commands read as check does
				for _, args := range [][]string{{"fix", "--no-config", path}, {"derive", path}} {
					p, _, _ := at("")
					root := p.root()
					root.SetArgs(args)
					require.NoError(t, root.Execute(), what)
					assert.Equal(t, statusUnchecked, p.status, "%s: %v", what, args)
				}
			}
		}
	}
}

// TestOrdinaryFormsAreNotSuspected: prose in each of the forms, and texts that name fields of a header, are not cables.
func TestOrdinaryFormsAreNotSuspected(t *testing.T) {
	prose := strings.Repeat("The ship left port on Monday, and the press knows nothing of it.\n", 12)
	texts := map[string]string{
		"a table of fields": "| line | example |\n|---|---|\n| level | CONFIDENTIAL |\n| order | E.O. 12958 |\n" +
			"| tags | the TAGS line |\n| subject | the SUBJECT line |\n",
		"a table of examples": "| level line | level, post and serial | `C O N F I D E N T I A L VARNES 000412` |\n" +
			"| order | the executive order, and the instruction: a date, an exemption or N/A | `E.O. 12958: N/A` |\n" +
			"| files | subjects and places in letters, as in the handbook of the department for tags | `TAGS: PREL VN` |\n" +
			"| title | what the text is about, in capital letters, and the mark of the subject itself | `SUBJECT: X` |\n",
		"a script": "#!/bin/sh\necho 'usage: x SECRET'\necho \"subject: $1\"\nTAGS=a,b\nexport TAGS SECRET=1\n",
		"law":      "The order (E.O. 12958) and E.O. 13526 say what is SECRET.\nTags: law, order\nSubject: law\n",
		"a form":   "<label>Subject: <input></label>\n<label>Tags: <input></label>\n<option>SECRET</option>\n",
		"strings":  "x = [\"SECRET\", \"CONFIDENTIAL\",\n  \"TAGS\", \"SUBJECT\",\n  \"E.O. 12958\"]\n",
		"settings": "subject: secret\ntags: [a, b]\nsecret: SECRET\n",
	}
	for _, forms := range []func(string) map[string]string{inLines, asStrings, withoutBlanks, otherCodes, patches} {
		for what, text := range forms(prose) {
			texts[what] = text
		}
	}
	path := filepath.Join(t.TempDir(), "a.txt")
	for what, text := range texts {
		require.NoError(t, os.WriteFile(path, []byte(text), 0o644))
		p, out, errs := at("")
		root := p.root()
		root.SetArgs([]string{"check", "--no-config", path})
		require.NoError(t, root.Execute(), what)
		assert.Equal(t, statusClean, p.status, "%s\n%s%s", what, out, errs)
	}
}
