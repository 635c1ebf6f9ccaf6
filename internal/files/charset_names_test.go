//go:build !js

package files

import (
	"os"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
	"golang.org/x/text/encoding/htmlindex"
	"golang.org/x/text/encoding/ianaindex"
)

// TestNamesOfTheWeb: each name of the standard of the web is read as the package of its tables reads it, but for the
// set that pages may not have, and the one of bytes without a meaning.
func TestNamesOfTheWeb(t *testing.T) {
	labels, err := os.ReadFile("testdata/charset_labels.txt")
	require.NoError(t, err)
	names := strings.Fields(string(labels))
	require.Len(t, names, 228)
	for _, name := range names {
		want, err := htmlindex.Get(name)
		require.NoError(t, err, name)
		label, err := htmlindex.Name(want)
		require.NoError(t, err, name)
		have, ok := namedEncoding(name)
		if label == "replacement" || label == "x-user-defined" {
			require.False(t, ok, name)
			continue
		}
		require.True(t, ok, name)
		require.Equal(t, want, have, name)
	}
}

// TestNamesOfTheRegistry: each name that IANA registers for an encoding, and that the standard of the web does not
// have, is read as the package of its tables reads it. It compares texts, since two values can be of one encoding.
func TestNamesOfTheRegistry(t *testing.T) {
	all := make([]byte, 0, 256)
	for b := range 256 {
		all = append(all, byte(b))
	}
	for _, name := range [...]string{
		"cswindows874", "cswindows1250", "cswindows1251", "cswindows1252", "cswindows1253", "cswindows1254",
		"CSWindows1255", "cswindows1256", "cswindows1257", "cswindows1258", "csiso885913", "csiso885914",
		"iso-celtic", "iso-ir-199", "iso_8859-14", "iso_8859-14:1998", "l8", "latin8", "csiso885915", "Latin-9",
		"csiso885916", "iso-ir-226", "iso_8859-16", "iso_8859-16:2001", "l10", "latin10", "iso_8859-10:1992",
		"cskoi8u", "csgb18030", "cp936", "csgbk", "ms936", "windows-936",
		"extended_unix_code_packed_format_for_japanese", "csutf16", "csutf16be", "csutf16le", "cp037",
		"csibm037", "ibm037", "ebcdic-cp-ca", "ebcdic-cp-nl", "ebcdic-cp-us", "ebcdic-cp-wt", "437", "cp437",
		"IBM437", "cspc8codepage437", "850", "cp850", "ibm850", "cspc850multilingual", "852", "cp852", "ibm852",
		"cspcp852", "855", "cp855", "ibm855", "csibm855", "cp00858", "ccsid00858", "ibm00858", "csibm00858",
		"pc-multilingual-850+euro", "860", "cp860", "ibm860", "csibm860", "862", "cp862", "ibm862",
		"cspc862latinhebrew", "863", "cp863", "ibm863", "csibm863", "865", "cp865", "ibm865", "csibm865",
		"ibm1047", "ibm-1047", "csibm1047", "cp01140", "ccsid01140", "ibm01140", "csibm01140",
		"ebcdic-us-37+euro", "iso_8859-6-e", "iso_8859-6-i", "iso_8859-8-e", "iso_8859-8-i",
	} {
		want, err := ianaindex.MIME.Encoding(name)
		require.NoError(t, err, name)
		text, err := want.NewDecoder().Bytes(all)
		require.NoError(t, err, name)
		c, ok := charsetOf(name)
		require.True(t, ok, name)
		require.Equal(t, string(text), c.text(string(all)), name)
	}
}

// TestNamesOfASCII: the names of ASCII are read as UTF-8, which it is too.
func TestNamesOfASCII(t *testing.T) {
	for _, name := range [...]string{"us-ascii", "csASCII", "US", "ANSI_X3.4-1986", "ISO646-US", "ISO_646.irv:1991",
		"iso-ir-6", "cp367", "IBM367", "csUTF8"} {
		c, ok := charsetOf(name)
		require.True(t, ok, name)
		require.Equal(t, charset{}, c, name)
	}
	for _, name := range [...]string{"utf-7", "437a", "cp", "x-user-defined", "cswindows", "cswindows999"} {
		_, ok := charsetOf(name)
		require.False(t, ok, name)
	}
}
