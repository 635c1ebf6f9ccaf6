package files

import (
	"bytes"
	"errors"
	"iter"
	"strings"
)

// values reads the elements of an array, or values that follow one another.
func (j *jsonValues) values() {
	j.row = 1
	array, ended := false, false
	for first := true; !j.done; first = false {
		j.skipBlanks(array)
		c, more := j.peek()
		switch {
		case !more && j.err != nil:
			j.fault(rest(j.err))
			return
		case !more:
			if array && !ended {
				j.cut()
			}
			return
		case ended:
			j.fault(errors.New("something comes after the end of its array, and is not checked"))
			return
		case first && c == '[':
			array = true
			j.drop(1)
			continue
		case array && c == ']':
			ended = true
			j.drop(1)
			continue
		}
		if !j.element() || !j.next() {
			return
		}
	}
}

// skipBlanks drops what may come between values.
func (j *jsonValues) skipBlanks(array bool) {
	for {
		n := 0
		for n < len(j.data()) && (strings.IndexByte(" \t\r\n", j.data()[n]) >= 0 || array && j.data()[n] == ',') {
			n++
		}
		j.drop(n)
		if len(j.data()) > 0 || !j.fill() {
			return
		}
	}
}

func (j *jsonValues) peek() (c byte, ok bool) {
	if len(j.data()) == 0 {
		return 0, false
	}
	return j.data()[0], true
}

// cut means that a file ends in the middle, where that matters.
func (j *jsonValues) cut() {
	if j.sure {
		j.fault(errors.New("it ends in the middle: it was cut, or written while it was read"))
	}
}

// element hands on the next value; no means that nothing can be read after it. One that is too long is passed over
// and not held.
func (j *jsonValues) element() bool {
	var s jsonScan
	long := false
	for {
		n, done := s.scan(j.data())
		switch {
		case done && (long || n > j.limit):
			j.fault(TooLarge("the value", 0, int64(j.limit)))
			j.drop(n)
			return true
		case done:
			j.value(n)
			j.drop(n)
			return true
		case long || len(j.data()) > j.limit:
			long = true
			j.drop(len(j.data()))
			s.pos = 0
		}
		if !j.fill() {
			break
		}
	}
	switch {
	case j.err != nil:
		j.fault(rest(j.err))
	case long:
		j.fault(TooLarge("the value", 0, int64(j.limit)))
	case s.scalar:
		j.value(len(j.data()))
	case j.sure || j.holdsText(string(j.data())):
		j.fault(errors.New("it ends in the middle: it was cut, or written while it was read"))
	}
	return false
}

// jsonScan finds the end of a value that is read in pieces.
type jsonScan struct {
	pos      int // all before it is understood
	depth    int
	begun    bool
	scalar   bool // a number or a word, which ends before what is no part of it
	inString bool
	escaped  bool
}

// scan goes on in the data of a value, and returns its length once it ends.
func (s *jsonScan) scan(data []byte) (n int, done bool) {
	for ; s.pos < len(data); s.pos++ {
		c := data[s.pos]
		switch {
		case s.inString:
			switch {
			case s.escaped:
				s.escaped = false
			case c == '\\':
				s.escaped = true
			case c == '"':
				s.inString = false
				if s.depth == 0 {
					return s.pos + 1, true
				}
			}
		case c == '"' && !s.scalar:
			s.inString, s.begun = true, true
		case (c == '{' || c == '[') && !s.scalar:
			s.depth++
			s.begun = true
		case s.depth > 0 && (c == '}' || c == ']'):
			if s.depth--; s.depth == 0 {
				return s.pos + 1, true
			}
		case s.depth == 0 && s.begun && bytes.IndexByte([]byte(" \t\r\n,]}"), c) >= 0:
			return s.pos, true
		case s.depth == 0:
			s.begun, s.scalar = true, true
		}
	}
	return 0, false
}

// jsonStrings yields the strings of a value, keys too, that may hold marks: those with a blank or an escape.
func jsonStrings(raw string) iter.Seq[string] {
	return func(yield func(string) bool) {
		for at := 0; at < len(raw); {
			next := strings.IndexByte(raw[at:], '"')
			if next < 0 {
				return
			}
			at += next
			end := jsonString(raw, at)
			if s := raw[at:end]; strings.ContainsAny(s, " \\") && !yield(unescapedString(raw, at, end)) {
				return
			}
			at = end
		}
	}
}
