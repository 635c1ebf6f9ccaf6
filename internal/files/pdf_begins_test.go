package files

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
)

// TestBytesBeforeAPDF: readers find its first line among the first 1,024 bytes.
func TestBytesBeforeAPDF(t *testing.T) {
	for data, want := range map[string][2]bool{ // as memo.pdf, and as memo.txt
		"%PDF-1.6":                           {true, true},
		"\n%PDF-1.6":                         {true, true},
		"\ufeff%PDF-1.6":                     {true, true},
		"HTTP/1.1 200 OK\r\n\r\n%PDF-1":      {true, false},
		"It begins with %PDF-1.":             {true, false},
		"PDF":                                {false, false},
		strings.Repeat("a", 2000) + "%PDF-1": {false, false},
	} {
		require.Equal(t, want, [2]bool{isPDF("MEMO.PDF", data), isPDF("memo.txt", data)}, data)
	}
}
