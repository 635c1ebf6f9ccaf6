// Package portion reads the mark in front of a portion of a paper, whose portions have no numbers: (S//NF), (C),
// (TS/XX), and what a machine made of one. It looks at the mark and at what follows it on its line, tells marks from
// letters of lists, offices, copyright notices and keys to marks, and says which marks are sure. Whether an unsure one
// counts is decided where the rest of the paper is known (package scan), what a mark means in package marking.
package portion
