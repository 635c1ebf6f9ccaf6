package rules

import (
	"strconv"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/cablelint/cablelint/grammar/marking"
	"github.com/cablelint/cablelint/lint/cable"
)

// TestManyBannersAreNotParsedForEachOther: the register reads banners for each other only where a head has few.
func TestManyBannersAreNotParsedForEachOther(t *testing.T) {
	banner := func(s string) *cable.Mark { return &cable.Mark{Text: s, Parsed: marking.Parse(s)} }
	var head []*cable.Mark
	for i := range 200 {
		head = append(head, banner("SECRET//SAR-BP"+strconv.Itoa(i)))
	}
	foot := banner("TOP SECRET//SAR-BP999")
	require.Zero(t, testing.AllocsPerRun(5, func() { anySame(head, foot) }), "of another level")
	foot = banner("SECRET//NOFORN//SAR-BP999")
	require.Less(t, testing.AllocsPerRun(5, func() { anySame(head, foot) }), 1000.0, "many of its level")
}
