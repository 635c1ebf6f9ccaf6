// Package unread compares what a reader would take for a marking with what the grammar made of the text. It lists
// what is left over: a mark that cannot be read, a mark where no portion begins, and a marking with characters in it
// that cannot be seen.
package unread
