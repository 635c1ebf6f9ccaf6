package report

import (
	"bufio"
	"bytes"
	"encoding/json"
	"encoding/xml"
	"io"
	"strings"
)

// WroteAll reports whether a file whose beginning is of a format is of that format to its end: what follows a report
// is not a report, and would be lost where the file is written again.
func WroteAll(format string, from io.Reader) bool {
	switch format {
	case "json", "sarif", "gitlab":
		return oneValue(from)
	case "junit", "checkstyle":
		return oneElement(from)
	case "html":
		return endsOnce(from, "</html>")
	case "github":
		return eachLine(from, func(line []byte) bool { return firstCommand.Get().Match(line) })
	case "jsonl", "rdjsonl":
		return eachLine(from, func(line []byte) bool { return len(line) == 0 || line[0] == '{' && json.Valid(line) })
	}
	return eachLine(from, textLine.Get().Match)
}

// oneValue reports whether a text is one value of JSON.
func oneValue(from io.Reader) bool {
	d := json.NewDecoder(from)
	depth := 0
	for {
		t, err := d.Token()
		if err != nil {
			return false
		}
		switch t {
		case json.Delim('{'), json.Delim('['):
			depth++
		case json.Delim('}'), json.Delim(']'):
			depth--
		}
		if depth == 0 {
			_, err = d.Token()
			return err == io.EOF
		}
	}
}

// oneElement reports whether a text is one element of XML, with nothing but blanks and declarations around it.
func oneElement(from io.Reader) bool {
	d := xml.NewDecoder(from)
	depth, elements := 0, 0
	for {
		t, err := d.Token()
		switch t := t.(type) {
		case xml.StartElement:
			if depth++; depth == 1 {
				elements++
			}
		case xml.EndElement:
			depth--
		case xml.CharData:
			if depth == 0 && len(bytes.TrimSpace(t)) > 0 {
				return false
			}
		case xml.Comment:
			return false // no report has one
		case nil:
			return err == io.EOF && depth == 0 && elements == 1
		}
	}
}

// endsOnce reports whether a text has an end, once, and nothing but blanks after it.
func endsOnce(from io.Reader, end string) bool {
	ended := false
	ok := eachLine(from, func(line []byte) bool {
		if ended {
			return len(bytes.TrimSpace(line)) == 0
		}
		_, after, found := strings.Cut(string(line), end)
		ended = found
		return strings.TrimSpace(after) == ""
	})
	return ok && ended
}

// eachLine reports whether all lines of a text are of a kind.
func eachLine(from io.Reader, is func([]byte) bool) bool {
	b := bufio.NewReaderSize(from, 64<<10)
	for {
		line, err := b.ReadBytes('\n')
		if whole, ok := bytes.CutSuffix(line, []byte("\n")); ok && !is(whole) {
			return false
		}
		if err != nil {
			return err == io.EOF
		}
	}
}
