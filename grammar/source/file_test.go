package source

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
)

func TestPositionsAsPeopleCount(t *testing.T) {
	for _, c := range []struct {
		text                 string
		offset, line, column int
	}{
		{"abc", 0, 1, 1}, {"abc", 3, 1, 4}, {"a\nb", 2, 2, 1}, {"a\r\nb", 3, 2, 1}, {"a\rb", 2, 2, 1}, {"a\n\rb", 3, 3, 1},
		{"\ufeffabc", 3, 1, 1}, {"\ufeffabc", 4, 1, 2}, {"§é😀x", 8, 1, 4}, {"a\xff\xfeb", 3, 1, 4}, {"a\u2028b", 4, 1, 3},
		{"a\n", 2, 2, 1}, {"", 0, 1, 1}, {"ab", 99, 1, 3},
	} {
		p := NewFile("f", c.text).Position(c.offset)
		require.Equal(t, [2]int{c.line, c.column}, [2]int{p.Line, p.Column}, "%q at %d", c.text, c.offset)
		require.Equal(t, min(c.offset, len(c.text)), p.Offset)
	}
}

func TestLinesWithoutTheirEnds(t *testing.T) {
	f := NewFile("f", "one\r\ntwo\rthree")
	for n, want := range []string{"one", "two", "three"} {
		s, ok := f.Line(n + 1)
		require.True(t, ok)
		require.Equal(t, want, s.In(f.Text))
	}
	_, ok := f.Line(4)
	require.False(t, ok)
}

func TestOriginsMapOffsets(t *testing.T) {
	o := &Origin{Kind: "test"}
	o.Add(0, 10)
	o.Add(5, 100)
	f := NewFile("f", "abcdefgh")
	f.Origin = o
	require.Equal(t, 10, f.Position(0).Offset)
	require.Equal(t, 14, f.Position(4).Offset)
	require.Equal(t, 100, f.Position(5).Offset)
	require.Equal(t, 102, f.Position(7).Offset)
}

// TestOuterLinesAndColumns: a text with its outer file has that one's lines, columns and offsets, in all units.
func TestOuterLinesAndColumns(t *testing.T) {
	f := NewFile("f", "ab\ncd")
	f.Origin = &Origin{Kind: "row", Outer: NewFile("f", "17,\"é😀ab\\ncd\"\n"), LinesBefore: 40, BytesBefore: 1000}
	f.Origin.Add(0, 10)
	f.Origin.Add(2, 12)
	f.Origin.Add(3, 14)
	require.Equal(t, Position{41, 7, 1010}, f.Position(0))
	require.Equal(t, Position{41, 9, 1012}, f.Position(2))
	require.Equal(t, Position{41, 11, 1014}, f.Position(3))
	require.Equal(t, Position{41, 13, 1016}, f.Position(99))
	require.Equal(t, 12, f.ColumnIn(UTF16, 3))
	require.Equal(t, 15, f.ColumnIn(Bytes, 3))
	require.Equal(t, "cd", f.LineAt(4).In(f.Text))
	require.Equal(t, "ab", f.LineAt(2).In(f.Text))
}

func TestSpans(t *testing.T) {
	a, b := Span{2, 5}, Span{4, 9}
	require.True(t, a.Overlaps(b))
	require.False(t, a.Overlaps(Span{5, 6}))
	require.Equal(t, Span{2, 9}, a.Cover(b))
	require.True(t, Span{2, 9}.Contains(b))
	require.Equal(t, Span{12, 15}, a.Shift(10))
	require.True(t, Span{3, 3}.Empty())
}

// TestOriginsKeepNoMoreThanTheyNeed: a piece that the one before leads to is not one. Places stay what they were.
func TestOriginsKeepNoMoreThanTheyNeed(t *testing.T) {
	o := &Origin{Kind: "test"}
	for i := range 1000 {
		o.Add(i, 10+i)
	}
	o.Add(1000, 1020)
	require.Equal(t, 1009, o.outer(999))
	require.Equal(t, 1020, o.outer(1000))
	require.Len(t, o.pieces, 2)
}

// TestCountedLinesAreThoseOfTheList: a place has the same line whether it is counted or looked up.
func TestCountedLinesAreThoseOfTheList(t *testing.T) {
	long := strings.Repeat("a line of prose\n\n", 400)
	wide := strings.Repeat("p", 62) // and up to two paragraphs of a line as long as the blocks that are passed over
	for _, text := range []string{"", "\n", "a", "a\nb\n", "a\r\nb", "a\rb\n", "\r", long, long + "\r\nend\r",
		"\uFEFFa\nb", wide + "\n\n" + wide + wide + wide, "\n" + wide + "pp\n" + wide + "pp\n\n" + wide} {
		for offset := 0; offset <= len(text); offset += 1 + offset/300 {
			f := NewFile("a.txt", text)
			line, from := f.countLine(offset)
			if strings.Contains(text[:offset], "\r") {
				require.Zero(t, line)
				continue
			}
			if line == 0 { // a CR is there
				continue
			}
			starts := f.lineStarts()
			require.Equal(t, lineOf(starts, offset), line, "%d of %.20q", offset, text)
			require.Equal(t, int(starts[line-1]), from)
		}
	}
	f := NewFile("a.txt", long)
	for range few {
		line, _ := f.countLine(len(long))
		require.Equal(t, 801, line)
	}
	line, _ := f.countLine(len(long))
	require.Zero(t, line, "from now on the list is better")
	require.Equal(t, 801, f.Position(len(long)).Line)
}
