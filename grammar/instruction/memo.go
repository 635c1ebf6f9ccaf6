package instruction

import (
	"strings"
	"sync"
)

// memoSize bounds a memo: beyond it texts are parsed each time.
const memoSize = 4096

// Memo remembers orders and reasons by their text. Workers share it.
type Memo struct {
	mu      sync.Mutex
	orders  map[string]*Order
	reasons map[string]*Reasons
}

// NewMemo makes an empty memo.
func NewMemo() *Memo {
	return &Memo{orders: make(map[string]*Order), reasons: make(map[string]*Reasons)}
}

// Order is ParseOrder, remembered.
func (m *Memo) Order(s string) *Order { return remembered(&m.mu, m.orders, s, ParseOrder) }

// Reasons is ParseReasons, remembered.
func (m *Memo) Reasons(s string) *Reasons {
	return remembered(&m.mu, m.reasons, s, ParseReasons)
}

func remembered[T any](mu *sync.Mutex, seen map[string]*T, s string, parse func(string) *T) *T {
	mu.Lock()
	v, full := seen[s], len(seen) >= memoSize
	mu.Unlock()
	switch {
	case v != nil:
		return v
	case full || len(s) > longest:
		return parse(s)
	}
	key := strings.Clone(s)
	v = parse(key)
	mu.Lock()
	defer mu.Unlock()
	seen[key] = v
	return v
}
