// Package around answers what is written around a place of a text, so that nobody above the scanner reads it again: is
// a letter in parentheses a mark, or a letter of a sentence, a list, a degree, a score or a series; does a line end a
// sentence, a cell or a title; which line labels a place. It knows the text and the place, and neither tokens nor the
// rest of the document: what a token or a paper is, is decided in package scan, and what follows from an answer, by
// who asks.
package around
