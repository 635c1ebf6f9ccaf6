package layout

import "github.com/cablelint/cablelint/grammar/text"

// BlankAt is how many bytes the blank at an offset of plain text takes; 0 if no blank is there. A backslash at the end
// of a line counts as a blank: some copies have one on every line.
func BlankAt(s string, i, end int) int {
	switch c := s[i]; {
	case c == ' ' || '\t' <= c && c <= '\r':
		return 1
	case c == '\\' && Trailing(s, i+1, end):
		return 1
	}
	return 0
}

// Trailing reports whether only blanks are from an offset to the end of its line.
func Trailing(s string, i, end int) bool {
	for ; i < end; i++ {
		switch s[i] {
		case ' ', '\t', '\f', '\v':
		case '\n', '\r':
			return true
		default:
			return false
		}
	}
	return true
}

// mayBlank are the bytes that may be blank: what BlankAt and trimBlanks look at.
var mayBlank = [256]bool{' ': true, '\t': true, '\n': true, '\v': true, '\f': true, '\r': true, '\\': true}

// MayBeBlank reports whether a byte may be blank.
func MayBeBlank(c byte) bool { return mayBlank[c] }

// SkipBlank is the offset of the first byte from start that is not blank, or end.
func SkipBlank(s string, start, end int) int {
	if start < end && mayBlank[s[start]] { // seldom, and the rest is short enough to be inlined
		return skipBlanks(s, start, end)
	}
	return start
}

func skipBlanks(s string, start, end int) int {
	for start < end {
		n := BlankAt(s, start, end)
		if n == 0 {
			break
		}
		start += n
	}
	return start
}

// TrimBlank is the offset after the last byte before end that is not blank, or start.
// Of several backslashes at a line's end one is blank.
func TrimBlank(s string, start, end int) int {
	if start < end && mayBlank[s[end-1]] {
		return trimBlanks(s, start, end)
	}
	return end
}

//go:noinline // since TrimBlank is
func trimBlanks(s string, start, end int) int {
	for slash := false; end > start; {
		switch c := s[end-1]; {
		case c == ' ' || '\t' <= c && c <= '\r':
			end--
		case c == '\\' && !slash && (end-2 < start || s[end-2] == ' '):
			end--
			slash = true
		default:
			return end
		}
	}
	return end
}

// LastByte is the last byte of a line, for a quick look, or the one before it where that is a blank.
func LastByte(line string) byte {
	if n := len(line); n > 1 && line[n-1] == ' ' {
		return line[n-2]
	}
	return line[len(line)-1]
}

// TrimFront is a line without the blanks and tabs that it begins with.
func TrimFront(line string) string {
	for line != "" && (line[0] == ' ' || line[0] == '\t') {
		line = line[1:]
	}
	return line
}

// DigitsEnd is the offset of the first byte from i on that is not a digit, or end.
func DigitsEnd(s string, i, end int) int { return text.DigitsEnd(s[:end], i) }
