package marking

import (
	"strings"
	"sync"
	"sync/atomic"
	"unicode/utf8"
)

// memoSize bounds a memo: beyond it markings are parsed each time. Real cables use some hundred.
const memoSize = 4096

// Memo remembers markings by their text, so that each is parsed once. It belongs to one worker's
// parser, and may be used from several.
type Memo struct {
	// letters are the marks of one letter, (C), by the letter: nearly all of those of portions are.
	letters [utf8.RuneSelf]atomic.Pointer[Parsed]
	mu      sync.Mutex
	seen    map[string]*Parsed
}

// NewMemo makes an empty memo.
func NewMemo() *Memo { return &Memo{seen: make(map[string]*Parsed)} }

// Parse is Parse, remembered. The text of what it returns is a copy, so that no cable is kept.
func (m *Memo) Parse(s string) *Parsed {
	if len(s) != len("(C)") || s[0] != '(' || s[2] != ')' || s[1] >= utf8.RuneSelf {
		return m.parse(s)
	}
	one := &m.letters[s[1]]
	p := one.Load()
	if p == nil {
		p = m.parse(s)
		one.Store(p)
	}
	return p
}

func (m *Memo) parse(s string) *Parsed {
	m.mu.Lock()
	defer m.mu.Unlock()
	if p, ok := m.seen[s]; ok {
		return p
	}
	if len(m.seen) >= memoSize || len(s) > longest {
		return Parse(s)
	}
	key := strings.Clone(s)
	p := Parse(key)
	m.seen[key] = p
	return p
}
