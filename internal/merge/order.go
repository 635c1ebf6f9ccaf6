package merge

import (
	"cmp"
	"strings"
)

// key is a path by which results are put together: "./a.txt" and "a.txt" are one file.
func key(path string) string {
	for strings.HasPrefix(path, "./") && len(path) > 2 {
		path = path[2:]
	}
	return path
}

// compare orders keys as check writes them: by bytes, what an archive holds right after the archive, rows by their
// number.
func compare(a, b string) int {
	x, a, moreA := strings.Cut(a, "!")
	y, b, moreB := strings.Cut(b, "!")
	c := strings.Compare(x, y)
	for c == 0 && moreA && moreB {
		x, a, moreA = strings.Cut(a, "!")
		y, b, moreB = strings.Cut(b, "!")
		c = compareEntries(x, y)
	}
	if c == 0 && moreA != moreB {
		if moreB {
			return -1
		}
		return 1
	}
	return c
}

// compareEntries orders what an archive holds: rows before names, or the order would go in circles.
func compareEntries(a, b string) int {
	switch m, n := row(a), row(b); {
	case m && n:
		return cmp.Or(cmp.Compare(len(a), len(b)), strings.Compare(a, b))
	case m:
		return -1
	case n:
		return 1
	}
	return strings.Compare(a, b)
}

// row reports whether an entry's name is the number of a row.
func row(s string) bool {
	return s != "" && s[0] != '0' && strings.Trim(s, "0123456789") == ""
}

// within reports whether a path is a file, or something in it.
func within(path, file string) bool {
	return path == file || len(path) > len(file) && path[len(file)] == '!' && path[:len(file)] == file
}
