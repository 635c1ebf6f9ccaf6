package report

import (
	"bytes"
	"fmt"
	"html"
	"strconv"
	"strings"
)

// markup is a part of a page. Values are escaped where they are put into it, so that only what this package writes
// itself is markup. html/template would do the same, at a quarter of a megabyte more for the page that checks in a
// browser: it calls methods by name, and the linker then keeps all of them.
type markup struct{ bytes.Buffer }

// trusted is text that is markup already.
type trusted string

// put writes a format in which each {} is one of the values. They may come within elements and within quotes, but
// not within a script, a style or an address.
func (m *markup) put(format string, values ...any) {
	for _, v := range values {
		before, after, ok := strings.Cut(format, "{}")
		if !ok {
			panic("report: a value without a place in " + format)
		}
		m.WriteString(before)
		m.value(v)
		format = after
	}
	if strings.Contains(format, "{}") {
		panic("report: a place without a value in " + format)
	}
	m.WriteString(format)
}

func (m *markup) value(v any) {
	switch v := v.(type) {
	case trusted:
		m.WriteString(string(v))
	case string:
		m.WriteString(html.EscapeString(v))
	case int:
		m.WriteString(strconv.Itoa(v))
	default:
		panic(fmt.Sprintf("report: %T in a page", v))
	}
}

// with writes the format where its only value is not empty.
func (m *markup) with(format, value string) {
	if value != "" {
		m.put(format, value)
	}
}

// counted writes the format with a number where that is not zero.
func (m *markup) counted(format string, n int) {
	if n != 0 {
		m.put(format, n)
	}
}

// when gives a word where a condition is met, and nothing elsewhere.
func when(condition bool, word string) string {
	if condition {
		return word
	}
	return ""
}
