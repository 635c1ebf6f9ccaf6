package scan

import "testing"

// TestLevelsInAttributes: XML that has the level of a classified part in an attribute of IC ISM is listed. A part that
// is not classified, a schema and other attributes of that name are not.
func TestLevelsInAttributes(t *testing.T) {
	const owner = ` ism:ownerProducer="USA">The pier is new.</p>` + "\n"
	for s, want := range map[string]Doubt{
		`<p ism:classification="S"` + owner:                                      OtherMarking,
		`<?xml version="1.0"?>` + "\n" + `<p classification='TS'` + owner:        OtherMarking,
		`<d ism:classification="U"><p ism:classification="C"` + owner:            OtherMarking,
		`<p ism:classification="U"` + owner:                                      NoDoubt,
		`<p classification="S">The pier is new.</p>` + "\n":                      NoDoubt,
		`<p classification="SMALL"` + owner:                                      NoDoubt,
		`<x name="classification" type="S"` + owner:                              NoDoubt,
		`The attribute ism:classification="S" is next to ownerProducer=.` + "\n": NoDoubt,
		`<p classification=`:                                                     NoDoubt,
		`<p ownerProducer= classification="`:                                     NoDoubt,
	} {
		requireDoubt(t, want, s)
	}
}
