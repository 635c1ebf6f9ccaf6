package gen

import (
	"flag"
	"os"
	"testing"

	"github.com/stretchr/testify/require"
)

var update = flag.Bool("update", false, "write the generated files")

// compare checks a committed file against what is generated, or writes it.
func compare(t *testing.T, path, want string) {
	t.Helper()
	if *update {
		require.NoError(t, os.WriteFile(path, []byte(want), 0o644))
		return
	}
	have, err := os.ReadFile(path)
	require.NoError(t, err, "run: go test ./internal/gen -update")
	require.Equal(t, want, string(have), "%s is stale; run: go test ./internal/gen -update", path)
}

func TestTheListOfRulesIsFresh(t *testing.T) {
	text, err := RuleList("../../rules")
	require.NoError(t, err)
	compare(t, "../../rules/all.go", text)
}
