// Package release makes a release: for each system an archive with a static program, its license texts, completions,
// manual pages and bill of materials; packages for Linux; the page that checks in a browser; the source with its
// modules; the index of rules; checksums; and one archive of all that for networks without Internet. The same source,
// version and Go give the same bytes, in any directory, on any day. .ci/release.go runs it.
package release

import (
	"bytes"
	"crypto/sha256"
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"time"
)

// Target is a system that a program is built for, in Go's words.
type Target struct{ OS, Arch string }

// String is the target as file names carry it: "linux_amd64".
func (t Target) String() string { return t.OS + "_" + t.Arch }

// Targets are the systems of a release.
func Targets() (list []Target) {
	for _, os := range []string{"linux", "darwin", "windows"} {
		for _, arch := range []string{"amd64", "arm64"} {
			list = append(list, Target{os, arch})
		}
	}
	return list
}

// Options say what is released.
type Options struct {
	// Source is the folder of the module, Out a folder that is empty or not there yet.
	Source, Out string
	// Version is the release's: "v1.2.3", "v1.2.3-rc.1".
	Version string
	// Commit is when the released commit was made: the only time that enters.
	Commit time.Time
	// Targets are Targets(), or fewer of them for a trial.
	Targets []Target
	// Whole makes the packages for Linux, the page, the source and the offline bundle too.
	Whole bool
}

var versionForm = regexp.MustCompile(`^v(0|[1-9]\d*)\.(0|[1-9]\d*)\.(0|[1-9]\d*)(-[0-9A-Za-z.-]+)?$`)

// Build makes a release. Where it fails, Out holds part of one and no checksums.
func Build(o Options) error {
	if !versionForm.MatchString(o.Version) {
		return fmt.Errorf("a version is v1.2.3 or v1.2.3-rc.1, not %q", o.Version)
	}
	if there, err := os.ReadDir(o.Out); err == nil && len(there) > 0 {
		return fmt.Errorf("%s is not empty: a release is made into a folder of its own", o.Out)
	}
	if err := os.MkdirAll(o.Out, 0o755); err != nil {
		return err
	}
	work, err := os.MkdirTemp("", "cablelint-release-")
	if err != nil {
		return err
	}
	defer os.RemoveAll(work)
	b := &builder{Options: o, work: work}
	shared, err := b.shared()
	if err != nil {
		return err
	}
	for _, t := range o.Targets {
		if err := b.target(t, shared); err != nil {
			return fmt.Errorf("%s: %w", t, err)
		}
	}
	if o.Whole {
		if err := b.playground(); err != nil {
			return fmt.Errorf("the page: %w", err)
		}
		if err := b.source(); err != nil {
			return fmt.Errorf("the source: %w", err)
		}
		if err := b.offline(); err != nil {
			return fmt.Errorf("the offline bundle: %w", err)
		}
	}
	return checksums(o.Out)
}

// target makes the archive of one system, and its bill of materials next to it.
func (b *builder) target(t Target, shared []Entry) error {
	program, err := b.compile(t)
	if err != nil {
		return err
	}
	modules, err := b.modules(t, program)
	if err != nil {
		return err
	}
	data, err := os.ReadFile(program)
	if err != nil {
		return err
	}
	bill, err := b.bill(t, data, modules)
	if err != nil {
		return err
	}
	entries := append([]Entry{
		{Name: filepath.Base(program), Data: data, Program: true},
		{Name: "NOTICE", Data: b.notice(modules)},
		{Name: "sbom.cdx.json", Data: bill},
	}, shared...)
	name := fmt.Sprintf("cablelint_%s_%s", b.Version, t)
	pack, ending := TarGz, ".tar.gz"
	if t.OS == "windows" {
		pack, ending = Zip, ".zip"
	}
	archive, err := pack(name, entries, b.Commit)
	if err != nil {
		return err
	}
	if err := os.WriteFile(filepath.Join(b.Out, name+ending), archive, 0o644); err != nil {
		return err
	}
	if t.OS == "linux" && b.Whole {
		if err := b.linuxPackages(t, entries); err != nil {
			return err
		}
	}
	return os.WriteFile(filepath.Join(b.Out, name+".cdx.json"), bill, 0o644)
}

// checksums writes SHA256SUMS of all files in a directory.
func checksums(dir string) error {
	names, err := filesIn(dir)
	if err != nil {
		return err
	}
	entries, err := entriesOf(dir, "", names)
	if err != nil {
		return err
	}
	return os.WriteFile(filepath.Join(dir, "SHA256SUMS"), sums(entries), 0o644)
}

// sums are the checksums of files, in the order of their names, in the form that sha256sum -c reads.
func sums(entries []Entry) []byte {
	var b bytes.Buffer
	for _, e := range sorted(entries) {
		fmt.Fprintf(&b, "%x  %s\n", sha256.Sum256(e.Data), e.Name)
	}
	return b.Bytes()
}
