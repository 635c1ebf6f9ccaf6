package scan

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/cablelint/cablelint/grammar/text"
)

func TestPageLine(t *testing.T) {
	for _, line := range []string{
		"QUELLVILLE 00000412  002 OF 003", "QUELLVILLE 00000412  001.2 OF 002 ", "QUELLVILLE 00412 002 OF 003",
		"QUELLVILLE 000412 02 OF 03",
		"\u00a0QUELLVILLE 00000412  002 OF 003\t", "QUELLVILLE 00000412  002 OF 003 \\",
		"PORT OF QUELL CITY 00000700  001.2 OF 002", "N'QUELL 00000700  010.12 OF 012",
		"USUN QUELL N.Y. 00000700  002 OF 002", "QUELL-SUD 00000700 002 OF 002",
		"ST. QUELL 00000412  002 OF 002", "Quellville 00000412 002 of 004", "QUELLVILLE 00000412 002 of 002",
		"The Northport 00000412 002.1 of 004",
		"PAGE 02        QUELLV  00412  01 OF 03  041530Z", "PAGE 02 QUELLV 00412 041530Z",
		"PAGE 02        NORTH   023763  071504Z",
		"PAGE 02 RUEHQVA0412 S E C R E T ", "PAGE 05 RUEHQVA0412 C O N F I D E N T I A L QUELLVILLE 000412",
		" PAGE 02 RUEHQVA0412 UNCLAS",
	} {
		require.True(t, pageLine(text.Plain(line)), line)
	}
	for _, line := range []string{
		"", " ", "\u00a0", "PAGE", "PAGE ", "PAGE 2", "PAGE 2 OF THE DRAFT TREATY", "PAGE 12 OF 2009 REPORT",
		"PAGE 02 of the draft 00412",
		"QUELLVILLE 000412", "SECTION 01 OF 03 QUELLVILLE 000412",
		"C O N F I D E N T I A L SECTION 01 OF 03 QUELLVILLE 000412",
		"QUELLVILLE 412 02 OF 03", "QUELLVILLE 0000000412 002 OF 003", "QUELLVILLE 00000412 2 OF 3",
		"QUELLVILLE 00000412 002 OF 003 TO FOLLOW",
		"Prices in the port rose by 10000 and 200 of 300 boats stayed in", "prices 10000 200 of 300",
		"The count of 10000 200 OF 300",
		"The Old Fish Market Of Quellville 00000412 002 of 003", "Quellville's boats 00000412 002 of 003", "SHARE OF 003",
		"THE CASE. QUELLVILLE 00000412  002 OF 002", "REF: QUELLVILLE 412 QUELLVILLE 00000412 001.2 OF 002",
	} {
		require.False(t, pageLine(text.Plain(line)), line)
	}
}

func TestPageLineIn(t *testing.T) {
	for _, c := range []struct{ line, want string }{
		{"and then text QUELLVILLE 00000227 001.2 OF 002 more text", "QUELLVILLE 00000227 001.2 OF 002"},
		{"one of the 20 OF 30 boats in  QUELLVILLE 00000227  002 OF 002   stayed", "QUELLVILLE 00000227  002 OF 002"},
		{"text. QUELLVILLE 00000227 002 OF 002", "QUELLVILLE 00000227 002 OF 002"},
		{"by the NEW QUELL 00000227 002 OF 003 and", "NEW QUELL 00000227 002 OF 003"},
		{"REF: QUELLVILLE 227 QUELLVILLE 00000227 001.2 OF 002 ", "QUELLVILLE 00000227 001.2 OF 002"},
		{"QUELLVILLE 00000227 001.2 OF 002 Classified By: DCM Ana Prill", "QUELLVILLE 00000227 001.2 OF 002"},
		{"Some 12 OF 03 and 10000 002 OF 003", ""},
		{"the boat of 003 tons", ""}, {" OF 003", ""}, {"QUELLVILLE 00000227 002 OF ", ""}, {"", ""},
	} {
		start, end, ok := pageLineIn(c.line, 0)
		require.Equal(t, c.want != "", ok, c.line)
		require.Equal(t, c.want, c.line[start:end], c.line)
	}
	first := "a QUELLVILLE 00000227 002 OF 003 b "
	start, end, ok := pageLineIn(first+"c NORTHPORT 00000011 003 OF 003 d", len(first))
	require.True(t, ok)
	require.Equal(t, "NORTHPORT 00000011 003 OF 003", (first + "c NORTHPORT 00000011 003 OF 003 d")[start:end])
}

func TestPageNumbers(t *testing.T) {
	for _, c := range []struct {
		text, post          string
		serial, page, pages int
	}{
		{"QUELLVILLE 00000412  002 OF 003", "QUELLVILLE", 412, 2, 3},
		{"PORT OF QUELL 00000700  001.2 OF 012", "PORT OF QUELL", 700, 1, 12},
		{"Quellville 00000412 002 of 004", "Quellville", 412, 2, 4},
		{"PAGE 02        QUELLV  00412  01 OF 03  041530Z", "QUELLV", 412, 2, 0},
		{"PAGE 03 NEW QU 00412 041530Z", "NEW QU", 412, 3, 0},
		{"PAGE 02 RUEHQVA0412 S E C R E T", "", 0, 2, 0},
		{"CONFIDENTIAL", "", 0, 0, 0}, {"", "", 0, 0, 0}, {"PAGE ", "", 0, 0, 0}, {"PAGE", "", 0, 0, 0},
		{" OF ", "", 0, 0, 0}, {"OF", "", 0, 0, 0},
	} {
		require.Equal(t, Page{c.post, c.serial, c.page, c.pages}, Token{Text: c.text}.Page(), c.text)
	}
}

func TestPageLevels(t *testing.T) {
	for line, level := range map[string]string{"PAGE 02 RUEHQVA0412 S E C R E T": "S E C R E T",
		"PAGE 02 RUEHQVA0412 UNCLAS QUELLVILLE 000412": "UNCLAS", "PAGE 02 RUEHQVA0412": "", "PAGE 02": "", "PAGE": "",
		"PAGE 02 QUELLV 00412 SECRET": "", "SECRET": "", "PAGE 02 RUEHQVA SECRET": "", "PAGE 02 RUEHQVA0412 ECRET": ""} {
		got, ok := Token{Text: line}.PageLevel()
		require.Equal(t, level != "", ok, line)
		if ok {
			require.Equal(t, level, got.Text)
			require.Equal(t, strings.Index(line, level), got.Span.Start)
		}
	}
}

// Cost must stay linear where a line holds many shapes that are nearly a page line's.
func TestPageLineInIsTotal(t *testing.T) {
	for _, s := range []string{" OF ", "00000 000 OF ", "A 00000412 002 OF 003", " OF 003 ", "PAGE 02 "} {
		line := strings.Repeat(s, 400)
		for from := 0; from <= len(line); from += 37 {
			if start, end, ok := pageLineIn(line, from); ok {
				require.True(t, 0 <= start && start < end && end <= len(line), s)
			}
		}
		Token{Text: line}.Page()
		Token{Text: line}.PageLevel()
	}
}
