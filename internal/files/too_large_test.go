package files

import (
	"testing"

	"github.com/stretchr/testify/require"
)

// TestTooLargeNamesSizeAndLimit: in the units that people gave, and exactly where rounding would hide the difference.
func TestTooLargeNamesSizeAndLimit(t *testing.T) {
	for _, c := range []struct {
		size, most int64
		want       string
	}{
		{229, 100, "the file has 229 bytes, more than --max-size 100 bytes"},
		{2048, 1024, "the file has 2 KB, more than --max-size 1 KB"},
		{73_500_000, 64 << 20, "the file has 70.1 MB, more than --max-size 64 MB"},
		{64<<20 + 1, 64 << 20, "the file has 64.0 MB, more than --max-size 64 MB"},
		{1_000_001, 1_000_000, "the file has 1000001 bytes, more than --max-size 1000000 bytes"},
		{3 << 30, 1 << 30, "the file has 3 GB, more than --max-size 1 GB"},
		{0, 64 << 20, "the file is larger than --max-size 64 MB"},
	} {
		require.EqualError(t, TooLarge("the file", c.size, c.most), c.want)
	}
}
