package pages

import (
	"flag"
	"os"
	"path/filepath"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/cablelint/cablelint/internal/config"
	"github.com/cablelint/cablelint/lint"
	"github.com/cablelint/cablelint/rules"
)

var update = flag.Bool("update", false, "write the generated pages")

const docs = "../../docs"

// TestPagesAreFresh compares each page with its rule, and knows pages whose rule is gone.
func TestPagesAreFresh(t *testing.T) {
	all := append(rules.All(), lint.Own()...)
	want := map[string]string{"README.md": Index(all)}
	for _, r := range all {
		want[r.Code+".md"] = Rule(r, all)
	}
	if *update {
		require.NoError(t, os.RemoveAll(filepath.Join(docs, "rules")))
		require.NoError(t, os.MkdirAll(filepath.Join(docs, "rules"), 0o755))
	}
	for name, text := range want {
		compare(t, filepath.Join(docs, "rules", name), text)
	}
	entries, err := os.ReadDir(filepath.Join(docs, "rules"))
	require.NoError(t, err)
	for _, e := range entries {
		require.Contains(t, want, e.Name(), "a page without a rule: run go test ./internal/gen -update")
	}
	compare(t, filepath.Join(docs, "authorities.md"), Authorities(all))
}

// TestTheSchemaIsFresh: the committed schema of the configuration is what the program prints.
func TestTheSchemaIsFresh(t *testing.T) {
	compare(t, filepath.Join(docs, "cablelint.schema.json"), string(config.Schema(append(rules.All(), lint.Own()...))))
}

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

// TestTheIndexHasEachRule: the index lists rules by family, so a family that it does not know would be left out.
func TestTheIndexHasEachRule(t *testing.T) {
	all := append(rules.All(), lint.Own()...)
	index := Index(all)
	for _, r := range all {
		require.Contains(t, index, "| "+link(r)+" | "+r.Name+" |")
	}
}
