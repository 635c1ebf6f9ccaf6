package rules

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
)

// TestTablesWithoutMarks: pages of tables without a mark are noted where their banners have controls of the register.
func TestTablesWithoutMarks(t *testing.T) {
	page := func(banner, row string, rows int) string {
		return banner + "\n\nFerry Times\n\n" + strings.Repeat(row+"\n", rows) + "\n" + banner + "\n"
	}
	const banner, row = "TOP SECRET//SI//NOFORN", "| 7 | Gull | Amber pier | The ship returns to the port |"
	pages := func(page string, n int) string { return strings.Repeat(page+"\f", n-1) + page }
	for _, s := range []string{
		pages(page(banner, row, 6), 2), pages(page(banner, "7   Gull     Amber pier   The ship returns", 10), 3),
	} {
		require.Contains(t, reported(t, s), "P002 info", s)
	}
	for _, s := range []string{
		page(banner, row, 20), pages(page(banner, row, 3), 2), pages(page("TOP SECRET", row, 6), 2),
		pages(page("UNCLASSIFIED//FOUO", row, 6), 2), pages(page(banner, "| 7 | Gull |", 6), 2),
		pages(page(banner, "| (U) 7 | Gull | Amber pier | The ship returns to the port |", 6), 2),
	} {
		require.NotContains(t, reported(t, s), "P002 info", s)
	}
}
