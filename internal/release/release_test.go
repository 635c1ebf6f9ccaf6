package release

import (
	"archive/tar"
	"archive/zip"
	"bytes"
	"compress/gzip"
	"crypto/sha256"
	"encoding/json"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"strings"
	"testing"
	"time"

	cdx "github.com/CycloneDX/cyclonedx-go"
	"github.com/stretchr/testify/require"
)

var commit = time.Date(2026, 5, 4, 15, 30, 1, 500, time.FixedZone("", 3600))

// TestArchivesHoldNothingOfWhoMadeThem: the order of entries does not enter, nobody owns them, and the time is the
// commit's.
func TestArchivesHoldNothingOfWhoMadeThem(t *testing.T) {
	a, b, c := Entry{Name: "z", Data: []byte("last")}, Entry{Name: "man/man1/x.1", Data: nil},
		Entry{Name: "cablelint", Data: []byte("run"), Program: true}
	for name, pack := range map[string]func(string, []Entry, time.Time) ([]byte, error){"tar": TarGz, "zip": Zip} {
		one, err := pack("dir", []Entry{a, b, c}, commit)
		require.NoError(t, err)
		two, err := pack("dir", []Entry{c, a, b}, commit.UTC().Truncate(time.Second))
		require.NoError(t, err)
		require.Equal(t, one, two, name)
	}
	packed, err := TarGz("dir", []Entry{a, b, c}, commit)
	require.NoError(t, err)
	z, err := gzip.NewReader(bytes.NewReader(packed))
	require.NoError(t, err)
	require.True(t, z.ModTime.IsZero() && z.Name == "")
	r := tar.NewReader(z)
	var names []string
	for h, err := r.Next(); err != io.EOF; h, err = r.Next() {
		require.NoError(t, err)
		names = append(names, fmt.Sprintf("%s %o", h.Name, h.Mode))
		require.True(t, h.Uid == 0 && h.Gid == 0 && h.Uname == "" && h.Gname == "")
		require.Equal(t, "2026-05-04T14:30:01Z", h.ModTime.UTC().Format(time.RFC3339Nano))
	}
	require.Equal(t, []string{"dir/cablelint 755", "dir/man/man1/x.1 644", "dir/z 644"}, names)
	packed, err = Zip("dir", []Entry{a, b, c}, commit)
	require.NoError(t, err)
	zr, err := zip.NewReader(bytes.NewReader(packed), int64(len(packed)))
	require.NoError(t, err)
	require.Equal(t, "dir/cablelint", zr.File[0].Name)
	require.Equal(t, os.FileMode(0o755), zr.File[0].Mode())
	require.Equal(t, os.FileMode(0o644), zr.File[2].Mode())
	require.Equal(t, "2026-05-04T14:30:01Z", zr.File[0].Modified.UTC().Format(time.RFC3339Nano))
}

func TestLicencesAreRecognised(t *testing.T) {
	own, err := os.ReadFile("../../LICENSE")
	require.NoError(t, err)
	require.Equal(t, []string{"Apache-2.0"}, recognised([]text{{"LICENSE", string(own)}}))
	const bsd = "Redistribution and use in source\n   and binary forms, with or without"
	require.Equal(t, []string{"BSD-2-Clause", "MIT"}, recognised([]text{
		{"LICENSE-MIT", "Permission is hereby granted, free of charge, to any\nperson obtaining a copy"},
		{"LICENSE-BSD", bsd},
	}))
	require.Equal(t, []string{"BSD-3-Clause"}, recognised([]text{{"COPYING", bsd + " Neither the name of"}}))
	require.Empty(t, recognised([]text{{"LICENSE", "All rights reserved."}}))
	dir := t.TempDir()
	_, err = licenceTexts(dir)
	require.ErrorContains(t, err, "no licence that is known")
	require.NoError(t, os.WriteFile(filepath.Join(dir, "licence.txt"), []byte("All rights reserved."), 0o644))
	_, err = licenceTexts(dir)
	require.ErrorContains(t, err, "no licence that is known")
}

func TestWhatIsNoReleaseIsRefused(t *testing.T) {
	for _, version := range []string{"", "1.2.3", "v1.2", "v01.2.3", "v1.2.3 -X main.release=v9", "v1.2.3+dirty"} {
		require.ErrorContains(t, Build(Options{Version: version}), "a version is v1.2.3", version)
	}
	dir := t.TempDir()
	require.NoError(t, os.WriteFile(filepath.Join(dir, "old.tar.gz"), nil, 0o644))
	require.ErrorContains(t, Build(Options{Version: "v1.2.3", Out: dir}), "is not empty")
}

// TestARelease makes one for the current machine, and looks at all that is in it. That two are the same, and that
// there is one for each system, is tried by .ci/reproduce.
func TestARelease(t *testing.T) {
	if testing.Short() {
		t.Skip("builds the program anew")
	}
	here := Target{runtime.GOOS, runtime.GOARCH}
	out := filepath.Join(t.TempDir(), "dist")
	require.NoError(t, Build(Options{Source: "../..", Out: out, Version: "v1.2.3-rc.1", Commit: commit,
		Targets: []Target{here}}))
	name := "cablelint_v1.2.3-rc.1_" + here.String()
	sums, err := os.ReadFile(filepath.Join(out, "SHA256SUMS"))
	require.NoError(t, err)
	for _, f := range []string{"rules.json", name + ".cdx.json",
		name + map[bool]string{true: ".zip", false: ".tar.gz"}[here.OS == "windows"]} {
		data, err := os.ReadFile(filepath.Join(out, f))
		require.NoError(t, err)
		require.Contains(t, string(sums), fmt.Sprintf("%x  %s\n", sha256.Sum256(data), f))
	}
	require.Len(t, strings.Split(strings.TrimSpace(string(sums)), "\n"), 3)
	index, err := os.ReadFile(filepath.Join(out, "rules.json"))
	require.NoError(t, err)
	require.True(t, json.Valid(index))
	if here.OS == "windows" {
		return
	}
	held := unpack(t, filepath.Join(out, name+".tar.gz"))
	for _, f := range []string{"LICENSE", "README.md", "completions/_cablelint", "completions/cablelint.bash",
		"completions/cablelint.fish", "completions/cablelint.ps1", "man/man1/cablelint.1"} {
		require.NotEmpty(t, held[name+"/"+f], f)
	}
	require.Contains(t, string(held[name+"/man/man1/cablelint-check.1"]), `1 "2026-05-04" "cablelint v1.2.3-rc.1"`)
	program := filepath.Join(t.TempDir(), "cablelint")
	require.NoError(t, os.WriteFile(program, held[name+"/cablelint"], 0o755))
	said, err := exec.Command(program, "version").Output()
	require.NoError(t, err)
	require.Equal(t, "cablelint v1.2.3-rc.1\n", string(said))
	root, err := filepath.Abs("../..")
	require.NoError(t, err)
	require.NotContains(t, string(held[name+"/cablelint"]), root, "the folder of the build is in the program")
	bill := held[name+"/sbom.cdx.json"]
	lookAtBill(t, bill, held[name+"/cablelint"])
	for _, m := range decoded(t, bill, cdx.NewBOM()) {
		require.Contains(t, string(held[name+"/NOTICE"]), strings.Replace(m.Name, std, "the standard library of Go",
			1)+" "+m.Version+", ", "its licence is not passed on")
	}
}

func unpack(t *testing.T, path string) map[string][]byte {
	f, err := os.Open(path)
	require.NoError(t, err)
	defer f.Close()
	z, err := gzip.NewReader(f)
	require.NoError(t, err)
	held := map[string][]byte{}
	r := tar.NewReader(z)
	for h, err := r.Next(); err != io.EOF; h, err = r.Next() {
		require.NoError(t, err)
		held[h.Name], err = io.ReadAll(r)
		require.NoError(t, err)
	}
	return held
}
