package main

import (
	"io"
	"strings"

	"github.com/cablelint/cablelint/grammar/source"
)

// escaped writes text for people: what steers a terminal is spelled out, whoever wrote it. Ends of lines and tabs
// stay, so what holds names of others is escaped by itself before.
type escaped struct{ io.Writer }

// Write writes the text escaped.
func (e escaped) Write(text []byte) (int, error) {
	if _, err := io.WriteString(e.Writer, source.EscapeLines(string(text))); err != nil {
		return 0, err
	}
	return len(text), nil
}

// errorText is an error for people, each of several on a line of its own. A line end within one is somebody's name
// for a file.
func errorText(err error) string {
	joined, ok := err.(interface{ Unwrap() []error })
	if !ok {
		if one, ok := err.(interface{ Unwrap() error }); ok {
			return around(err.Error(), one.Unwrap())
		}
		return source.Escape(err.Error())
	}
	list := joined.Unwrap()
	texts := make([]string, len(list))
	for i, e := range list {
		texts[i] = errorText(e)
	}
	return strings.Join(texts, "\n")
}

// around is the text of an error that holds the text of another.
func around(text string, inner error) string {
	if inner != nil && inner.Error() != "" {
		if before, after, ok := strings.Cut(text, inner.Error()); ok {
			return source.Escape(before) + errorText(inner) + source.Escape(after)
		}
	}
	return source.Escape(text)
}
