// Package clients finds the programs that tests run, such as a browser or git. A test is skipped where its program is
// missing, and fails where CABLELINT_REQUIRE_CLIENTS is set: .ci/run sets it.
package clients

import (
	"os"
	"os/exec"
	"testing"
)

// Installed is the path of the first of the programs that is installed. One of them must be there.
func Installed(t testing.TB, names ...string) string {
	t.Helper()
	for _, name := range names {
		if path, err := exec.LookPath(name); err == nil {
			return path
		}
	}
	Wanted(t, names[0], false)
	return ""
}

// Wanted is for other needs of a test, such as a module or a version: what names it, and may say how to install it.
func Wanted(t testing.TB, what string, there bool) {
	t.Helper()
	switch {
	case there:
	case Required():
		t.Fatalf("%s is missing, and CABLELINT_REQUIRE_CLIENTS wants it", what)
	default:
		t.Skipf("%s is missing: what needs it is not tried (.ci/run needs it)", what)
	}
}

// Required reports whether all that tests want must be there.
func Required() bool { return os.Getenv("CABLELINT_REQUIRE_CLIENTS") != "" }
