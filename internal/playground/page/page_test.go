package page

import (
	"testing"

	"github.com/stretchr/testify/require"
)

// TestTheStreamsOfAnEngine are the parts of the page: code and data, or a file of one stream.
func TestTheStreamsOfAnEngine(t *testing.T) {
	const code, data = xzMagic + "code" + "YZ", xzMagic + "data" + "YZ"
	for packed, want := range map[string][]string{
		code + data:                  {code, data},
		code:                         {code},
		"\x1f\x8b gzip":              {"\x1f\x8b gzip"},
		code + "YZ" + data + xzMagic: {code + "YZ", data, xzMagic},
	} {
		var got []string
		for _, s := range streams([]byte(packed)) {
			got = append(got, string(s))
		}
		require.Equal(t, want, got)
	}
}
