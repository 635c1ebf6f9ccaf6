// Package stamp finds what reviewers, copyists and archives put on the pages of a text that they release: stamps,
// codes of exemptions in the margin, and the addresses that a browser prints at a page's foot. They are page
// furniture: their levels, dates, officers and reasons are not those of the text. Whoever scans a text takes them out
// first. Which day and which order a stamp names, and whether a line is one or a paper's own banner, is not decided
// here.
package stamp
