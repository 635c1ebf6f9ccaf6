// Package source says where something is in a text: spans of bytes inside,
// lines and columns only at the edges.
package source

// Span is a half-open range of byte offsets from 0 into a File's Text. It is the
// only notation of place inside the program. The zero Span is empty, at offset 0.
type Span struct {
	Start, End int
}

// Len is the number of bytes in the span.
func (s Span) Len() int { return s.End - s.Start }

// Empty reports whether the span holds no byte.
func (s Span) Empty() bool { return s.End <= s.Start }

// Contains reports whether t lies wholly inside s.
func (s Span) Contains(t Span) bool { return s.Start <= t.Start && t.End <= s.End }

// Overlaps reports whether s and t share a byte, or, where one is empty, whether
// it lies strictly inside the other.
func (s Span) Overlaps(t Span) bool { return s.Start < t.End && t.Start < s.End }

// Cover is the smallest span that holds both s and t.
func (s Span) Cover(t Span) Span {
	return Span{min(s.Start, t.Start), max(s.End, t.End)}
}

// Shift moves the span by n bytes: from the notation of a part to that of the whole.
func (s Span) Shift(n int) Span { return Span{s.Start + n, s.End + n} }

// In is the text that the span covers. It panics where the span lies outside text.
func (s Span) In(text string) string { return text[s.Start:s.End] }
