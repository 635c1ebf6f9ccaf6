package grammar

import (
	"slices"

	"github.com/alecthomas/participle/v2/lexer"

	"github.com/cablelint/cablelint/grammar/scan"
	"github.com/cablelint/cablelint/internal/lazy"
)

// leafOrder is an order in which tags name leaves, and where a kind has its leaf in it.
type leafOrder struct {
	list []int
	of   [256]uint8 // by kind, from 1; 0 for a kind of no leaf
}

// inOrder is the order of leaves, and inSMARTOrder that of smartOrder.
var (
	inOrder = lazy.Value[*leafOrder]{Make: func() *leafOrder {
		all := make([]int, len(leaves))
		for l := range all {
			all[l] = l
		}
		return newLeafOrder(all)
	}}
	inSMARTOrder = lazy.Value[*leafOrder]{Make: func() *leafOrder { return newLeafOrder(smartOrder[:]) }}
)

func newLeafOrder(list []int) *leafOrder {
	order := &leafOrder{list: list}
	for k := range scan.Kinds {
		for i, l := range list {
			if leaves[l].kinds.Has(k) {
				order.of[k] = uint8(i + 1)
			}
		}
	}
	return order
}

// sort adds the tokens of a segment leaf by leaf, of which it has few: it counts those of each leaf, and then
// puts them in their places.
func (f *feed) sort(order *leafOrder, first, last int) {
	var next [len(leaves) + 1]uint32 // how many tokens a leaf has, and then where its next one goes
	for i := first; i < last; i++ {
		next[order.of[f.tokens.KindAt(i)]]++
	}
	end := uint32(len(f.order))
	for i, l := range order.list {
		if n := next[i+1]; n > 0 {
			next[i+1] = end
			end += n
			f.shape, f.ends = append(f.shape, byte(firstLeaf)+byte(l)), append(f.ends, end)
		}
	}
	f.order = slices.Grow(f.order, int(end)-len(f.order))[:end]
	for i := first; i < last; i++ {
		if l := order.of[f.tokens.KindAt(i)]; l > 0 {
			f.order[next[l]] = uint32(i)
			next[l]++
		}
	}
}

// see adds a type to what participle sees.
func (f *feed) see(t lexer.TokenType) {
	f.shape, f.ends = append(f.shape, byte(t)), append(f.ends, uint32(len(f.order)))
}
