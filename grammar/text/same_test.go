package text

import (
	"strconv"
	"testing"

	"github.com/stretchr/testify/assert"
)

// TestSameLines: only blanks after lines and blank lines do not count.
func TestSameLines(t *testing.T) {
	for i, c := range []struct {
		a, b string
		same bool
	}{
		{"", "", true},
		{"", "\n \n", true},
		{"boats", "\n\nboats\n\n", true},
		{"boats \nferries\t\r\n", "boats\nferries", true},
		{"boats\n\nferries", "boats\n \nferries\n", true},
		{"boats\nferries", "boats\n\nferries", true},
		{"boats", "", false},
		{"boats\nferries", "boats", false},
		{"boats\n\nferries", "boats\n\n", false},
		{"boats ferries", "boats\nferries", false},
		{"boats ferries", "boats\u00a0ferries", false},
		{"boats\nferries", "ferries\nboats", false},
		{"boats", "    boats", false},
		{"boats", "\u00a0boats", false},
		{"boats", "Boats", false},
	} {
		assert.Equal(t, c.same, SameLines(c.a, c.b), strconv.Itoa(i))
		assert.Equal(t, c.same, SameLines(c.b, c.a), strconv.Itoa(i))
	}
}
