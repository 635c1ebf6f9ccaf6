package scaffold

import (
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
)

// module copies the folders that a new rule is written into.
func module(t *testing.T) string {
	t.Helper()
	root := t.TempDir()
	for _, dir := range [...]string{"rules", "testdata/cables", "internal/testing/mutation"} {
		require.NoError(t, os.CopyFS(filepath.Join(root, dir), os.DirFS(filepath.Join("../..", dir))))
	}
	return root
}

func TestNewRuleOfEachFamily(t *testing.T) {
	for _, letter := range "RPDACHSG" {
		t.Run(string(letter), func(t *testing.T) {
			root := module(t)
			code := string(letter) + "998"
			written, err := Rule(root, code, "invented-for-trial")
			require.NoError(t, err)
			require.Contains(t, written, "rules/"+strings.ToLower(code)+"_invented_for_trial.go")
			for _, path := range written {
				text, err := os.ReadFile(filepath.Join(root, path))
				require.NoError(t, err)
				require.True(t, strings.Contains(string(text), code) || strings.Contains(string(text), "inventedForTrial"), path)
			}
			unformatted, err := exec.Command("gofmt", "-l", root).Output()
			require.NoError(t, err)
			require.Empty(t, string(unformatted))
		})
	}
}

func TestARefusedRuleLeavesNothing(t *testing.T) {
	root := module(t)
	for _, c := range [...]struct{ code, name, why string }{
		{"s998", "invented-for-trial", "expected a family letter"},
		{"S98", "invented-for-trial", "expected a family letter"},
		{"S998", "Invented", "lowercase words"},
		{"S998", "one", "lowercase words"},
		{"S998", "../../etc", "lowercase words"},
		{"S998", "invented-test", "means something to Go"},
		{"S998", "invented-windows", "means something to Go"},
		{"S998", "invented-arm64", "means something to Go"},
		{"S004", "invented-for-trial", "code S004 is taken by s004_paragraph_numbers.go"},
		{"S998", "paragraph-numbers", "name paragraph-numbers is taken by s004_paragraph_numbers.go"},
	} {
		written, err := Rule(root, c.code, c.name)
		require.ErrorContains(t, err, c.why)
		require.Empty(t, written)
	}
	_, err := Rule(t.TempDir(), "S998", "invented-for-trial")
	require.ErrorContains(t, err, "run this in the module's root folder")
}

// TestANewRuleCompiles writes a rule into a copy of the module, and builds its packages with their tests.
func TestANewRuleCompiles(t *testing.T) {
	if testing.Short() {
		t.Skip("it copies and builds the module")
	}
	root := t.TempDir()
	for _, dir := range [...]string{"rules", "testdata", "internal", "lint", "grammar"} {
		require.NoError(t, os.CopyFS(filepath.Join(root, dir), os.DirFS(filepath.Join("../..", dir))))
	}
	for _, name := range [...]string{"go.mod", "go.sum"} {
		text, err := os.ReadFile(filepath.Join("../..", name))
		require.NoError(t, err)
		require.NoError(t, os.WriteFile(filepath.Join(root, name), text, 0o644))
	}
	_, err := Rule(root, "S998", "invented-for-trial")
	require.NoError(t, err)
	vet := exec.Command("go", "vet", "./rules", "./internal/testing/mutation")
	vet.Dir = root
	out, err := vet.CombinedOutput()
	require.NoError(t, err, string(out))
	// what is not filled in must not pass
	test := exec.Command("go", "test", "./rules", "-run",
		"TestExamples/S998|TestEachCableTrips|TestEachRuleInEachEra/S998")
	test.Dir = root
	out, err = test.CombinedOutput()
	require.Error(t, err)
	for _, name := range [...]string{"TestExamples/S998", "TestEachCableTrips", "TestEachRuleInEachEra/S998"} {
		require.Contains(t, string(out), "--- FAIL: "+name, string(out))
	}
}
