package marking

import (
	"strings"
	"testing"

	"github.com/cablelint/cablelint/internal/testing/growth"
)

// TestALongLineDefinesNothingInLinearTime: a sign is after each letter of a line that has no end.
func TestALongLineDefinesNothingInLinearTime(t *testing.T) {
	for name, s := range map[string]string{"letters": "S:", "marks": "(S): "} {
		growth.Linear(t, name, 5_000, func(n int) { DefinesOther(strings.Repeat(s, n), "S") })
	}
}
