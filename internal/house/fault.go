package house

import "errors"

// ConditionError is what is wrong in a condition. Line counts from 1 and Column from 0 in characters, both in
// its text.
type ConditionError struct {
	Line, Column int
	Text         string
}

// Error is the text without the place.
func (e *ConditionError) Error() string { return e.Text }

// errCost means that a document is too large for a condition.
var errCost = errors.New("the document is too large for the condition")
