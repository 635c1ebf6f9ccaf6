package text

import (
	"strings"
	"unicode"
)

// accented are the capitals of Unicode that consist of a letter of ASCII and marks.
var accented = [...]string{
	"AÀÁÂÃÄÅĀĂĄǍǞǠǺȀȂȦḀẠẢẤẦẨẪẬẮẰẲẴẶ\u212B", "BḂḄḆ", "CÇĆĈĊČḈ", "DĎḊḌḎḐḒ", "EÈÉÊËĒĔĖĘĚȄȆȨḔḖḘḚḜẸẺẼẾỀỂỄỆ", "FḞ",
	"GĜĞĠĢǦǴḠ", "HĤȞḢḤḦḨḪ", "IÌÍÎÏĨĪĬĮİǏȈȊḬḮỈỊ", "JĴ", "KĶǨḰḲḴ\u212A", "LĹĻĽḶḸḺḼ", "MḾṀṂ", "NÑŃŅŇǸṄṆṈṊ",
	"OÒÓÔÕÖŌŎŐƠǑǪǬȌȎȪȬȮȰṌṎṐṒỌỎỐỒỔỖỘỚỜỞỠỢ", "PṔṖ", "RŔŖŘȐȒṘṚṜṞ", "SŚŜŞŠȘṠṢṤṦṨ", "TŢŤȚṪṬṮṰ",
	"UÙÚÛÜŨŪŬŮŰŲƯǓǕǗǙǛȔȖṲṴṶṸṺỤỦỨỪỬỮỰ", "VṼṾ", "WŴẀẂẄẆẈ", "XẊẌ", "YÝŶŸȲẎỲỴỶỸ", "ZŹŻŽẐẒẔ",
}

// Unaccented is the letter of ASCII that a letter with accents has; ok is false for one without, or of another script.
func Unaccented(r rune) (c byte, ok bool) {
	if r < 0xC0 || 0x1EFF < r && r != 0x212A && r != 0x212B {
		return 0, false
	}
	capital := unicode.ToUpper(r)
	for _, list := range accented {
		if strings.ContainsRune(list[1:], capital) {
			if c = list[0]; capital != r {
				c += 'a' - 'A'
			}
			return c, true
		}
	}
	return 0, false
}
