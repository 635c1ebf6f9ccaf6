//go:build !js

package files

import (
	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/encoding/htmlindex"
	"golang.org/x/text/encoding/unicode"
)

// namedEncoding is the encoding of a name, as mail programs write it.
func namedEncoding(name string) (encoding.Encoding, bool) {
	if e, err := htmlindex.Get(webName(name)); err == nil {
		label, err := htmlindex.Name(e)
		// the first stands for sets that pages may not have, and the second for bytes without a meaning
		return e, err == nil && label != "replacement" && label != "x-user-defined"
	}
	e := registered(name)
	return e, e != nil
}

// webName is the name that the standard of the web has for a set of which the registry of IANA has more names. Any
// other name is given back.
func webName(name string) string {
	switch name {
	case "cswindows874", "cswindows1250", "cswindows1251", "cswindows1252", "cswindows1253", "cswindows1254",
		"cswindows1255", "cswindows1256", "cswindows1257", "cswindows1258":
		return "windows-" + name[len("cswindows"):]
	case "iso_8859-10:1992":
		return "iso-8859-10"
	case "csiso885913":
		return "iso-8859-13"
	case "csiso885914", "iso-celtic", "iso-ir-199", "iso_8859-14", "iso_8859-14:1998", "l8", "latin8":
		return "iso-8859-14"
	case "csiso885915", "latin-9":
		return "iso-8859-15"
	case "csiso885916", "iso-ir-226", "iso_8859-16", "iso_8859-16:2001", "l10", "latin10":
		return "iso-8859-16"
	case "cskoi8u":
		return "koi8-u"
	case "csgb18030":
		return "gb18030"
	case "cp936", "csgbk", "ms936", "windows-936":
		return "gbk"
	case "extended_unix_code_packed_format_for_japanese":
		return "euc-jp"
	case "csutf16be":
		return "utf-16be"
	case "csutf16le":
		return "utf-16le"
	}
	return name
}

// registered is the encoding of a name that the registry of IANA has and the standard of the web has not; nil where
// neither has it. The names are those of x/text/encoding/ianaindex, to which a test holds them: the package itself
// makes a map of about 1,500 names at the start of each program that has it.
func registered(name string) encoding.Encoding {
	switch name {
	case "cp037", "csibm037", "ibm037", "ebcdic-cp-ca", "ebcdic-cp-nl", "ebcdic-cp-us", "ebcdic-cp-wt":
		return charmap.CodePage037
	case "437", "cp437", "ibm437", "cspc8codepage437":
		return charmap.CodePage437
	case "850", "cp850", "ibm850", "cspc850multilingual":
		return charmap.CodePage850
	case "852", "cp852", "ibm852", "cspcp852":
		return charmap.CodePage852
	case "855", "cp855", "ibm855", "csibm855":
		return charmap.CodePage855
	case "cp00858", "ccsid00858", "ibm00858", "csibm00858", "pc-multilingual-850+euro":
		return charmap.CodePage858
	case "860", "cp860", "ibm860", "csibm860":
		return charmap.CodePage860
	case "862", "cp862", "ibm862", "cspc862latinhebrew":
		return charmap.CodePage862
	case "863", "cp863", "ibm863", "csibm863":
		return charmap.CodePage863
	case "865", "cp865", "ibm865", "csibm865":
		return charmap.CodePage865
	case "ibm1047", "ibm-1047", "csibm1047":
		return charmap.CodePage1047
	case "cp01140", "ccsid01140", "ibm01140", "csibm01140", "ebcdic-us-37+euro":
		return charmap.CodePage1140
	case "iso_8859-6-e":
		return charmap.ISO8859_6E
	case "iso_8859-6-i":
		return charmap.ISO8859_6I
	case "iso_8859-8-e":
		return charmap.ISO8859_8E
	case "iso_8859-8-i":
		return charmap.ISO8859_8I
	case "csutf16":
		return unicode.UTF16(unicode.BigEndian, unicode.UseBOM)
	}
	return nil
}
