package report

import (
	"bytes"
	"encoding/json"
	"regexp"

	"github.com/cablelint/cablelint/internal/pattern"
)

// Wrote reports whether a file that begins so is a report in a format. A run writes over such files only.
func Wrote(format string, head []byte) bool {
	is, ok := kinds()[format]
	return ok && is(head)
}

// kinds are the formats' beginnings. A report without findings may be empty.
func kinds() map[string]func(head []byte) bool {
	return map[string]func(head []byte) bool{
		"text": beginsText, "compact": beginsText,
		"github": func(head []byte) bool { return firstCommand.Get().Match(head) && onlyLines(head, firstCommand.Get()) },
		"json":   func(head []byte) bool { return beginsWith(head, "version", "tool", "name") && has(head, `"cablelint"`) },
		"jsonl": func(head []byte) bool {
			return begins(head, `{"type":"file",`, `{"type":"diagnostic",`, `{"type":"summary",`)
		},
		"sarif": func(head []byte) bool {
			return beginsWith(head, "$schema", "version", "runs") && has(head, `"name": "cablelint"`)
		},
		"gitlab":     func(head []byte) bool { return gitLabList.Get().Match(head) },
		"junit":      func(head []byte) bool { return begins(head, "<?xml ") && has(head, `<testsuites name="cablelint"`) },
		"checkstyle": func(head []byte) bool { return begins(head, "<?xml ") && checkstyleHead.Get().Match(head) },
		"rdjsonl":    func(head []byte) bool { return begins(head, `{"message":"`) && has(head, `"location":{"path":"`) },
		"html":       func(head []byte) bool { return begins(head, "<!doctype html>") && has(head, sheetGenerator) },
	}
}

// sheetGenerator is the beginning of the tag by which a review sheet says what made it.
const sheetGenerator = `<meta name="generator" content="cablelint `

// fullSnippets is what comes after the version in that tag where the sheet shows lines of its texts whole.
const fullSnippets = ", full snippets"

var (
	firstLine      = pattern.Lazy(`\A(?:\x1b\[[0-9;]*m)*[^\n]+:[0-9]+:[0-9]+: [^\n]*(?:error|warning|info)[^\n]* \[[^\n]*\]\r?\n`)
	firstCommand   = pattern.Lazy(`\A::(?:error|warning|notice) [^\n]*::`)
	textLine       = pattern.Lazy(`\A(?:\x1b\[[0-9;]*m)*(?:\r?\z| |[0-9]+(?:\x1b\[[0-9;]*m)* (?:\x1b\[[0-9;]*m)*\||[^\n]+:[0-9]+:[0-9]+: )`)
	gitLabList     = pattern.Lazy(`\A\[\s*(?:\]\s*\z|\{\s*"description": "(?:[^"\\]|\\.)*",\s*"check_name": ")`)
	checkstyleHead = pattern.Lazy(`\A<\?xml [^>]*>\s*<checkstyle version="[^"]*">\s*<(?:/checkstyle|file name=)`)
)

func beginsText(head []byte) bool {
	return firstLine.Get().Match(head) && onlyLines(head, textLine.Get())
}

// onlyLines reports whether all whole lines are of the kind: a cable below some lines of a report is not one.
func onlyLines(head []byte, kind *regexp.Regexp) bool {
	for line := range bytes.Lines(head) {
		if line, whole := bytes.CutSuffix(line, []byte("\n")); whole && !kind.Match(line) {
			return false
		}
	}
	return true
}

func begins(head []byte, with ...string) bool {
	for _, w := range with {
		if bytes.HasPrefix(head, []byte(w)) {
			return true
		}
	}
	return false
}

func has(head []byte, what string) bool { return bytes.Contains(head, []byte(what)) }

// beginsWith reports whether JSON begins with an object of these keys, a key of an object inside it counted where it
// comes.
func beginsWith(head []byte, keys ...string) bool {
	d := json.NewDecoder(bytes.NewReader(head))
	open, err := d.Token()
	if err != nil || open != json.Delim('{') {
		return false
	}
	for _, want := range keys {
		for {
			t, err := d.Token()
			if err != nil {
				return false
			}
			if _, delim := t.(json.Delim); delim {
				continue
			}
			if t != want {
				return false
			}
			break
		}
		if v, err := d.Token(); err != nil || v == json.Delim(']') || v == json.Delim('}') {
			return false
		}
	}
	return true
}
