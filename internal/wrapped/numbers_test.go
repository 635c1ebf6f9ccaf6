package wrapped

import (
	"encoding/base32"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
)

// TestDecode32: letters of any number are decoded as by the standard library, whose package makes two alphabets at each
// start of the program.
func TestDecode32(t *testing.T) {
	data := make([]byte, 256)
	for i := range data {
		data[i] = byte(167 * i)
	}
	all := base32.StdEncoding.EncodeToString(data)
	for n := range len(all) {
		letters := strings.TrimRight(all[:n], "=")
		whole := letters
		if rest := len(letters) % 8; rest == 1 || rest == 3 || rest == 6 {
			whole = letters[:len(letters)-1] // what is left of the last letter does not fill a byte
		}
		want, err := base32.StdEncoding.WithPadding(base32.NoPadding).DecodeString(whole)
		require.NoError(t, err)
		require.Equal(t, string(want), decode32(letters))
		require.Equal(t, string(want), decode32(strings.ToLower(letters)))
		require.Equal(t, string(want), decode32(letters+"==="))
	}
	for _, other := range []string{"AAA1AAAA", "AAA8AAAA", "AAAAAAA@", "[AAAAAAA", "AAA=AAAA", "AAAA\nAAAA", "AAA\x12AAAA",
		"=", "`AAAAAAA", "{AAAAAAA", "ÄAAAAAAA"} {
		require.Empty(t, decode32(other), other)
	}
}
