package lazy

import "fmt"

// Limit is the error of passing a limit. Its text is made when it is asked for: fmt.Errorf would make it at the start
// of the program.
type Limit struct {
	// Format has one verb, for N.
	Format string
	N      int
}

// Error is the text.
func (l *Limit) Error() string { return fmt.Sprintf(l.Format, l.N) }
