package lint

import (
	"slices"
	"strings"

	"github.com/cablelint/cablelint/lint/cable"
	"github.com/cablelint/cablelint/lint/law"
)

// fromSource makes the skeleton a derivative one where the text names its source: the source and its instruction are
// carried forward, 32 CFR 2001.22(c) and (e), and a reason is the original classifier's.
func (o *Derivation) fromSource(d *cable.Document) {
	derivative := func(b *cable.HeaderBlock) bool {
		return b.Authority != nil && (b.Authority.DerivedFrom.Text != "" || b.Authority.MultipleSources)
	}
	if o.Authority == "" || !slices.ContainsFunc(d.Blocks, derivative) {
		return
	}
	o.Authority = "Derived From: [source], dated [date]"
	if OrderInForce(d) == &law.EO13526 { // 2001.22(b); before it nobody was named
		o.Authority = "Classified By: [name], [position]. " + o.Authority
	}
	if key, _, ok := strings.Cut(o.Order, "DECL: "); ok {
		o.Order = key + "DECL: [the instruction of the source]"
	}
}
