package files

import (
	"path"
	"slices"
	"strings"

	"github.com/cablelint/cablelint/grammar/marking"
	"github.com/cablelint/cablelint/grammar/text"
)

// namedMarking is the marking that the name of an attachment says, as SECRET memo.docx and (S-NF) memo.docx do; empty
// for none. Files of programs have such words in their names too: only names of documents count.
func namedMarking(name string) string {
	ext := path.Ext(name)
	if !documentEnding(ext) {
		return ""
	}
	name = strings.TrimSuffix(name, ext)
	if m := markInName(name); m != "" {
		return m
	}
	words := strings.FieldsFunc(name, func(c rune) bool { return c < 0x80 && !text.IsLetter(byte(c)) })
	noforn := slices.Contains(words, "NOFORN")
	level := marking.Unmarked
	for i, w := range words {
		level = max(level, wordLevel(words, i, w))
	}
	if level == marking.Unmarked || level == marking.Secret && !noforn && !strings.HasPrefix(name, "SECRET ") &&
		!text.HasLower(name) {
		return "" // CLIENT_SECRET
	}
	return said(level, noforn)
}

// markInName is the marking of the first mark in parentheses in a name. One letter is a mark only at its front, since
// shirts (S).docx and agreement (C).pdf are ordinary names: plan (TS).docx, Tab_B_(S-NF)_tolls.pdf.
func markInName(name string) string {
	for rest, front := name, strings.HasPrefix(name, "("); ; front = false {
		_, after, found := strings.Cut(rest, "(")
		mark, after, closed := strings.Cut(after, ")")
		if !found || !closed {
			return ""
		}
		if rest = after; !front && len(mark) < len("TS") {
			continue
		}
		m := marking.Parse(strings.ReplaceAll(mark, "-", "/"))
		if _, unknown := m.Unknown(); !unknown && m.Level.Classified() && !text.HasLower(mark) {
			return said(m.Level, m.Controls.Has(marking.NOFORN))
		}
	}
}

// said is a level as a banner has it.
func said(level marking.Level, noforn bool) string {
	if noforn {
		return level.String() + "//NOFORN"
	}
	return level.String()
}

// wordLevel is the level that a word of a name is, next to the other words of the name.
func wordLevel(words []string, i int, w string) marking.Level {
	before, after := "", ""
	if i > 0 {
		before = words[i-1]
	}
	if i+1 < len(words) {
		after = strings.ToUpper(words[i+1])
	}
	switch {
	case strings.EqualFold(before, "NON"), strings.EqualFold(before, "NOT"):
		return marking.Unmarked
	case w == "SECRET" && before == "TOP", w == "TOPSECRET":
		return marking.TopSecret
	case w == "SECRET" && !slices.Contains([]string{"SANTA", "SERVICE", "KEY", "KEYS"}, after):
		return marking.Secret
	case w == "CONFIDENTIAL":
		return marking.Confidential
	}
	return marking.Unmarked
}

// documentEnding reports whether the names of documents that people write end so.
func documentEnding(ext string) bool {
	switch strings.ToLower(ext) {
	case ".docx", ".doc", ".docm", ".rtf", ".odt", ".pdf", ".pptx", ".ppt", ".pptm", ".odp", ".xlsx", ".xls", ".ods",
		".txt", ".eml", ".msg", ".zip":
		return true
	}
	return false
}
