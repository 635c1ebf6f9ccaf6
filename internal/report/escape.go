package report

import (
	"bytes"
	"io"
	"unicode/utf8"

	"github.com/cablelint/cablelint/grammar/source"
)

// visible spells out what steers a terminal.
func visible(s string) string { return source.Escape(s) }

// Visible is a text that a terminal may get: control characters and those that nobody sees are spelled out.
func Visible(s string) string { return visible(s) }

// escaping is the last look at what a format writes: what a part of it left raw is spelled out here. Formats of JSON
// get JSON's escapes, which decode to the same place; the others get text. The ends of lines and tabs stay.
type escaping struct {
	w    io.Writer
	form form
	rest []byte // the first bytes of a character whose others are still to come
}

// form says how a format spells a character out.
type form uint8

const (
	plainText   form = iota // text, XML and HTML
	coloredText             // text with the terminal's own sequences for colors, each of its parts escaped before
	jsonText
)

// Write writes the text up to its last whole character.
func (e *escaping) Write(text []byte) (int, error) {
	whole := text
	if len(e.rest) > 0 {
		whole = append(e.rest, text...)
	}
	end := len(whole)
	for i := max(0, end-utf8.UTFMax+1); i < end; i++ {
		if utf8.RuneStart(whole[i]) && !utf8.FullRune(whole[i:]) {
			end = i
			break
		}
	}
	e.rest = bytes.Clone(whole[end:])
	if _, err := e.w.Write(e.form.escape(whole[:end])); err != nil {
		return 0, err
	}
	return len(text), nil
}

func (f form) escape(text []byte) []byte {
	if f == jsonText {
		return source.EscapeJSON(text)
	}
	kept := func(c rune) bool { return c == '\n' || c == '\t' || f == coloredText && c == '\x1b' }
	if bytes.IndexFunc(text, func(c rune) bool { return source.Steers(c) && !kept(c) || c == utf8.RuneError }) < 0 {
		return text
	}
	var out bytes.Buffer
	for len(text) > 0 {
		c, n := utf8.DecodeRune(text)
		if kept(c) {
			out.Write(text[:n])
		} else {
			out.WriteString(source.Escape(string(text[:n])))
		}
		text = text[n:]
	}
	return out.Bytes()
}
