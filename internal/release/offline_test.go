package release

import (
	"archive/tar"
	"bytes"
	"crypto/sha256"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"runtime"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/cablelint/cablelint/internal/testing/clients"
)

// newTrial is the builder of a release that is made of this source, in a directory of its own.
func newTrial(t *testing.T, version string) *builder {
	o := Options{Source: "../..", Out: t.TempDir(), Version: version, Commit: commit}
	return &builder{Options: o, work: t.TempDir()}
}

// TestTheBundleHoldsTheRelease: all files of the release and of docs/offline, with their checksums and the version
// in its places.
func TestTheBundleHoldsTheRelease(t *testing.T) {
	b := newTrial(t, "v1.2.3")
	archive := filepath.Join(b.Out, "cablelint_v1.2.3_linux_amd64.tar.gz")
	require.NoError(t, os.WriteFile(archive, []byte("program"), 0o644))
	require.NoError(t, b.offline())
	data, err := os.ReadFile(filepath.Join(b.Out, "cablelint_v1.2.3_offline.tar"))
	require.NoError(t, err)
	held, r := map[string]string{}, tar.NewReader(bytes.NewReader(data))
	for h, err := r.Next(); err != io.EOF; h, err = r.Next() {
		require.NoError(t, err)
		text, err := io.ReadAll(r)
		require.NoError(t, err)
		name := strings.TrimPrefix(h.Name, "cablelint_v1.2.3_offline/")
		held[name] = string(text)
		require.Equal(t, name == "install.sh" || name == "hooks/pre-commit", h.Mode == 0o755, name)
	}
	for _, name := range []string{
		"README.md", "install.sh", "Containerfile", "hooks/pre-commit", "pre-commit-config.yaml", "action/action.yml",
		"gitlab.yml", "Jenkinsfile", "cablelint_v1.2.3_linux_amd64.tar.gz",
	} {
		require.NotEmpty(t, held[name], name)
		require.NotContains(t, held[name], "@VERSION@", name)
		require.Contains(t, held["SHA256SUMS"], fmt.Sprintf("%x  %s\n", sha256.Sum256([]byte(held[name])), name))
	}
	require.Contains(t, held["install.sh"], "cablelint_v1.2.3_")
}

// TestTheBundleDownloadsNothing: no command and no address in what runs. Comments may show a workflow.
func TestTheBundleDownloadsNothing(t *testing.T) {
	names, err := filesIn("../../docs/offline")
	require.NoError(t, err)
	paths := []string{"../../Containerfile", "../../docs/hooks/pre-commit"}
	for _, n := range names {
		if n != "README.md" {
			paths = append(paths, "../../docs/offline/"+n)
		}
	}
	require.Greater(t, len(paths), 6)
	comment := regexp.MustCompile(`(?m)^\s*(#|//).*$`)
	downloads := regexp.MustCompile(`https?:|\buses:|\bimage:|go (install|get)|FROM [^s]|` +
		`\b(curl|wget|npm|pip3?|apt|apt-get|dnf|yum|brew|git clone)\b`)
	for _, path := range paths {
		text, err := os.ReadFile(path)
		require.NoError(t, err)
		require.Empty(t, downloads.FindAllString(comment.ReplaceAllString(string(text), ""), -1), path)
	}
}

// TestTheContainer: from scratch, nothing runs while it is built, and its user is not root.
func TestTheContainer(t *testing.T) {
	text, err := os.ReadFile("../../Containerfile")
	require.NoError(t, err)
	require.NotContains(t, string(text), "\nRUN")
	require.Contains(t, string(text), "\nUSER 65532:65532\n")
	require.Contains(t, string(text), "\nADD cablelint_${VERSION}_linux_${TARGETARCH}.tar.gz /\n")
	require.Contains(t, string(text), "/cablelint_${VERSION}_linux_${TARGETARCH}/cablelint /usr/bin/cablelint\n")
	require.Equal(t, 2, strings.Count(string(text), "\nFROM scratch"))
}

// TestPackagesForLinux makes both, twice: with the same bytes, and the program in its place.
func TestPackagesForLinux(t *testing.T) {
	if testing.Short() {
		t.Skip("builds nfpm")
	}
	make := func() (deb, rpm []byte, path string) {
		b := newTrial(t, "v1.2.3-rc.1")
		require.NoError(t, b.linuxPackages(Target{"linux", "arm64"}, []Entry{
			{Name: "cablelint", Data: []byte("program"), Program: true}, {Name: "LICENSE", Data: []byte("license")},
			{Name: "completions/_cablelint", Data: []byte("zsh")},
			{Name: "completions/cablelint.ps1", Data: []byte("powershell")},
			{Name: "man/man1/cablelint.1", Data: []byte(".TH")},
		}))
		path = filepath.Join(b.Out, "cablelint_v1.2.3-rc.1_linux_arm64.deb")
		deb, err := os.ReadFile(path)
		require.NoError(t, err)
		rpm, err = os.ReadFile(strings.TrimSuffix(path, ".deb") + ".rpm")
		require.NoError(t, err)
		return deb, rpm, path
	}
	deb, rpm, path := make()
	again, rpmAgain, _ := make()
	require.True(t, bytes.Equal(deb, again), "two debs differ")
	require.True(t, bytes.Equal(rpm, rpmAgain), "two rpms differ")
	require.True(t, bytes.HasPrefix(deb, []byte("!<arch>\n")) && bytes.HasPrefix(rpm, []byte("\xed\xab\xee\xdb")))
	t.Run("dpkg-deb", func(t *testing.T) {
		if runtime.GOOS != "linux" {
			t.Skip("tried on Linux only")
		}
		dpkg := clients.Installed(t, "dpkg-deb")
		list, err := exec.Command(dpkg, "-c", path).Output()
		require.NoError(t, err)
		require.Regexp(t, `-rwxr-xr-x root/root +7 2026-05-04 \d\d:30 \./usr/bin/cablelint\n`, string(list))
		require.Regexp(t, `\./usr/share/zsh/vendor-completions/_cablelint\n`, string(list))
		require.Regexp(t, `\./usr/share/doc/cablelint/copyright\n`, string(list))
		require.NotContains(t, string(list), "ps1")
		fields, err := exec.Command(dpkg, "-f", path, "Version", "Architecture").Output()
		require.NoError(t, err)
		require.Equal(t, "Version: 1.2.3~rc.1-1\nArchitecture: arm64\n", string(fields))
	})
}

// TestTheSourceCanBeBuiltAlone: it has the modules that the program needs, and nothing of git.
func TestTheSourceCanBeBuiltAlone(t *testing.T) {
	b := newTrial(t, "v1.2.3")
	require.NoError(t, b.source())
	held := unpack(t, filepath.Join(b.Out, "cablelint_v1.2.3_source.tar.gz"))
	for _, name := range []string{
		"go.mod", "vendor/modules.txt", "vendor/github.com/spf13/cobra/command.go", "cmd/cablelint/main.go",
		"docs/releases.md",
	} {
		require.NotEmpty(t, held["cablelint_v1.2.3_source/"+name], name)
	}
	for name := range held {
		require.NotContains(t, name, "/.git/")
		require.NotContains(t, name, "/node_modules/")
	}
}
