package cable

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/cablelint/cablelint/grammar/calendar"
)

// TestWhatAnArchivesBlockSaysOfACable: its date and identifier, unless it is of another cable; a masked post agrees
// with any.
func TestWhatAnArchivesBlockSaysOfACable(t *testing.T) {
	year := func(y int) [2]calendar.Day {
		return [2]calendar.Day{calendar.MustDate(y, 1, 1), calendar.MustDate(y, 12, 31)}
	}
	day := calendar.MustDate(2009, 6, 18)
	for name, c := range map[string]struct {
		refid, date string
		want        string
		days        [2]calendar.Day
	}{
		"its own":        {"09HALVERN930", "6/18/2009 14:05", "09HALVERN930", [2]calendar.Day{day, day}},
		"no date":        {"09HALVERN930", "", "09HALVERN930", year(2009)},
		"another post":   {"09VARNES930", "6/18/2009 14:05", "", [2]calendar.Day{FirstDay, LastDay}},
		"another serial": {"09HALVERN931", "6/18/2009 14:05", "", [2]calendar.Day{FirstDay, LastDay}},
		"masked":         {"09XXXXXXX930", "6/18/2009 14:05", "09HALVERN930", [2]calendar.Day{day, day}},
	} {
		text := "id: 40117\n"
		if c.date != "" {
			text += "date: " + c.date + "\n"
		}
		d := one(t, text+"refid: "+c.refid+"\norigin: Consulate Halvern\nclassification: UNCLASSIFIED\nheader:\n\n\n"+
			"----------------- header ends ----------------\n\nUNCLAS HALVERN 000930\n\nTAGS: PREL\nSUBJECT: SHIPS\n\n"+
			"1. (U) A.\n")
		require.Equal(t, c.want, d.Identifier, name)
		require.Equal(t, c.days, [2]calendar.Day{d.Date.From, d.Date.To}, name)
	}
}
