package cable

import (
	"testing"

	"github.com/stretchr/testify/require"
)

func TestMarkedWithin(t *testing.T) {
	for body, want := range map[string]bool{
		"--(C) One.": true, "-- (SBU) One.": true, "The boats -- (TS/NF) came back.": true, "-- boats\n--(U) One.": true,
		"(//NS) One.": true, " \n(//NS) One.": true,
		"The boats came back.": false, "--": false, "-- (": false, "--(B) One.": false, "--  (C) One.": false,
		"-(C) One.": false, "--(c) One.": false, "One (//NS) two.": false,
		"--(C": false, "--(C.) One.": false, "--() One.": false,
	} {
		p := &Portion{}
		d := one(t, front+"1. (C) One.\n")
		at := len(d.File.Text)
		d.File.Text += body
		p.NumberSpan.End, p.Span.End = at, at+len(body)
		require.Equal(t, want, d.MarkedWithin(p), body)
	}
}
