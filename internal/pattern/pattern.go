// Package pattern keeps regular expressions from being compiled before one is needed: each run of the program would
// pay for all.
package pattern

import (
	"regexp"
	"sync"
)

// Lazy is a regular expression that the first call compiles. It panics where the expression is wrong, as
// regexp.MustCompile does.
func Lazy(expr string) func() *regexp.Regexp {
	return sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(expr) })
}
