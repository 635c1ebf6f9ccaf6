// Package layout cuts a plain text into physical lines, and knows their blanks, their ends and the numbers of pages
// between them. It looks at the characters alone: which line is of a cable, a paper or a stamp, and what it says, is
// decided by those who ask (packages stamp and scan). Each line is found once, however often they look ahead.
package layout
