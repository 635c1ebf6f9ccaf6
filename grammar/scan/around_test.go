package scan

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/cablelint/cablelint/grammar/source"
)

func TestMarkedWithin(t *testing.T) {
	const before = "1. (C) One.\n"
	for body, want := range map[string]bool{
		"--(C) One.": true, "-- (SBU) One.": true, "The boats -- (TS/NF) came back.": true, "-- boats\n--(U) One.": true,
		"(//NS) One.": true, " \n(//NS) One.": true,
		"The boats came back.": false, "--": false, "-- (": false, "--(B) One.": false, "--  (C) One.": false,
		"-(C) One.": false, "--(c) One.": false, "One (//NS) two.": false,
		"--(C": false, "--(C.) One.": false, "--() One.": false,
	} {
		tokens := Scan(before + body)
		at := source.Span{Start: len(before), End: len(before) + len(body)}
		require.Equal(t, want, tokens.MarkedWithin(at), body)
	}
}
