package instruction

import (
	"strings"
	"sync"
)

// memoSize bounds a memo: beyond it texts are parsed each time.
const memoSize = 4096

// Memo remembers orders and reasons by their text. It belongs to one worker's parser, and may
// be used from several.
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
	defer mu.Unlock()
	if v, ok := seen[s]; ok {
		return v
	}
	if len(seen) >= memoSize || len(s) > longest {
		return parse(s)
	}
	key := strings.Clone(s)
	v := parse(key)
	seen[key] = v
	return v
}
