package config

import "fmt"

// Problem is something wrong in a configuration file. Line and column count from 1, the column in bytes.
type Problem struct {
	File         string
	Line, Column int
	Text         string
}

// Error is the problem with its place, "FILE:LINE:COLUMN: what".
func (p *Problem) Error() string {
	return fmt.Sprintf("%s:%d:%d: %s", p.File, p.Line, p.Column, p.Text)
}
