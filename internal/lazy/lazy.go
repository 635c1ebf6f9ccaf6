// Package lazy keeps tables and grammars from being made before one is needed.
package lazy

import "sync"

// Value is a value that Make makes at the first call of Get. A package's variable of this type takes nothing at the
// start of the program, which sync.OnceValue does: its result is a closure that has to be made.
type Value[T any] struct {
	Make  func() T
	once  sync.Once
	value T
}

// Get is the value.
func (v *Value[T]) Get() T {
	v.once.Do(v.fill)
	return v.value
}

func (v *Value[T]) fill() { v.value = v.Make() }
