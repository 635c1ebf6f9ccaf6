package rules

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
)

// TestFieldsThatLookLikeStamps: DECLAS BY: with a name among the fields of the paper's own head is not a stamp of a
// release, so that what is missing is reported. A stamp with its day, or apart from the head, is one.
func TestFieldsThatLookLikeStamps(t *testing.T) {
	report := func(head, foot string) string {
		return "SECRET//REL TO USA, FVEY\nHARBOR REPORT\n" + head +
			"\n\n1. (S) The convoy left.\n\n2. (S) It is late.\n" + foot + "\nSECRET//REL TO USA, FVEY\n"
	}
	for _, head := range []string{"DATE: 4 May 2024\nDECLAS BY: J. POE", "DATE: 4 May 2024\nDECL BY: J. POE",
		"FROM: PORT\nDATE: 4 May 2024\nDeclass by: [[REDACT:NAME]]", "DATE: 4 May 2024\nDECLAS BY: J. POE\nPIER: North"} {
		require.Contains(t, strings.Join(reported(t, report(head, "")), " "), "A001", head)
	}
	for _, head := range []string{"DATE: 4 May 2024\n\nDECLAS BY: J. POE",
		"DATE: 4 May 2024\nDECLAS BY: J. POE, 7 OCT 2025",
		"DATE: 4 May 2024\nDECLAS BY: J. POE\nDATE: 7 OCT 2025", "DATE: 4 May 2024\nDECLAS BY: J. POE\n7 October 2025",
		"DATE: 4 May 2024\nDECLASSIFIED BY: J. POE", "DECLAS BY: J. POE\nDATE: 4 May 2024"} {
		require.NotContains(t, strings.Join(reported(t, report(head, "")), " "), "A001", head)
	}
	require.NotContains(t, strings.Join(reported(t, report("DATE: 4 May 2024", "\nDECLAS BY: J. POE\n")), " "), "A001")
}
