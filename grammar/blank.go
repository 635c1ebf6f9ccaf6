package grammar

// blankAt gives the length of the blank at an offset, 0 where none is: space, tab,
// form feed, no-break space, line separator, byte order mark, and the backslash that some copies
// put at every line's end.
func blankAt(text string, i, end int) int {
	switch c := text[i]; {
	case c == ' ' || c == '\t' || c == '\f' || c == '\v' || c == '\n' || c == '\r':
		return 1
	case c == '\\' && trailing(text, i+1, end):
		return 1
	case c == 0xC2 && i+1 < end && text[i+1] == 0xA0: // U+00A0
		return 2
	case c == 0xE2 && i+2 < end && text[i+1] == 0x80 && text[i+2] == 0xA8: // U+2028
		return 3
	case c == 0xEF && i+2 < end && text[i+1] == 0xBB && text[i+2] == 0xBF: // U+FEFF
		return 3
	}
	return 0
}

// trailing reports whether only blanks stand from an offset to the end of its line.
func trailing(text string, i, end int) bool {
	for ; i < end; i++ {
		switch text[i] {
		case ' ', '\t', '\f', '\v':
		case '\n', '\r':
			return true
		default:
			return false
		}
	}
	return true
}

// skipBlank is the offset of the first byte from start that is not blank, or end.
func skipBlank(text string, start, end int) int {
	for start < end {
		n := blankAt(text, start, end)
		if n == 0 {
			break
		}
		start += n
	}
	return start
}

// trimBlank is the offset behind the last byte before end that is not blank, or start.
// Of several backslashes at a line's end one is blank.
func trimBlank(text string, start, end int) int {
	for slash := false; end > start; {
		switch c := text[end-1]; {
		case c == ' ' || c == '\t' || c == '\f' || c == '\v' || c == '\n' || c == '\r':
			end--
		case c == '\\' && !slash && (end-2 < start || text[end-2] == ' '):
			end--
			slash = true
		case c == 0xA0 && end-2 >= start && text[end-2] == 0xC2:
			end -= 2
		case c == 0xA8 && end-3 >= start && text[end-3:end] == "\u2028":
			end -= 3
		default:
			return end
		}
	}
	return end
}

func isUpper(c byte) bool  { return 'A' <= c && c <= 'Z' }
func isLower(c byte) bool  { return 'a' <= c && c <= 'z' }
func isLetter(c byte) bool { return isUpper(c) || isLower(c) }
func isDigit(c byte) bool  { return '0' <= c && c <= '9' }

func upper(c byte) byte {
	if isLower(c) {
		return c - 'a' + 'A'
	}
	return c
}

// hasFold reports whether s begins with an upper-case ASCII prefix, in any case.
func hasFold(s, prefix string) bool {
	if len(s) < len(prefix) {
		return false
	}
	for i := 0; i < len(prefix); i++ {
		if upper(s[i]) != prefix[i] {
			return false
		}
	}
	return true
}

// hasWord is hasFold where the prefix ends at the end of a word.
func hasWord(s, prefix string) bool {
	return hasFold(s, prefix) && (len(s) == len(prefix) || !isLetter(s[len(prefix)]) && !isDigit(s[len(prefix)]))
}

// containsFold is the offset of an upper-case ASCII word in s, in any case, or -1.
func containsFold(s, word string) int {
	for i := 0; i+len(word) <= len(s); i++ {
		if upper(s[i]) == word[0] && hasFold(s[i:], word) {
			return i
		}
	}
	return -1
}
