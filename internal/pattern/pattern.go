// Package pattern keeps regular expressions from being compiled before one is needed: each run of the program would
// pay for all.
package pattern

import (
	"regexp"
	"sync"
)

// Expression is a regular expression that the first call of Get compiles.
type Expression struct {
	text string
	once sync.Once
	made *regexp.Regexp
}

// Lazy is an expression. A package's variable of it takes nothing at the start of the program.
func Lazy(text string) *Expression { return &Expression{text: text} }

// Get is the regular expression. It panics where the text is wrong, as regexp.MustCompile does.
func (e *Expression) Get() *regexp.Regexp {
	e.once.Do(e.compile)
	return e.made
}

func (e *Expression) compile() { e.made = regexp.MustCompile(e.text) }
