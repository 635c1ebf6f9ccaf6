package release

import (
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"time"
)

// A package of Linux as nfpm (https://nfpm.goreleaser.com) reads it. Its files are YAML, which includes JSON.
type (
	linuxPackage struct {
		Name        string        `json:"name"`
		Arch        string        `json:"arch"`
		Platform    string        `json:"platform"`
		Version     string        `json:"version"`
		Schema      string        `json:"version_schema"`
		Release     string        `json:"release"`
		Section     string        `json:"section"`
		Priority    string        `json:"priority"`
		Maintainer  string        `json:"maintainer"`
		Description string        `json:"description"`
		Homepage    string        `json:"homepage"`
		License     string        `json:"license"`
		Time        string        `json:"mtime"`
		Recommends  []string      `json:"recommends"`
		Contents    []packageFile `json:"contents"`
		Deb         packageDeb    `json:"deb"`
		RPM         packageRPM    `json:"rpm"`
	}
	packageFile struct {
		From string   `json:"src"`
		To   string   `json:"dst"`
		For  string   `json:"packager,omitempty"`
		Info fileInfo `json:"file_info"`
	}
	fileInfo struct {
		Mode  int64  `json:"mode"`
		Owner string `json:"owner"`
		Group string `json:"group"`
		Time  string `json:"mtime"`
	}
	packageDeb struct {
		Compression string `json:"compression"`
	}
	packageRPM struct {
		Compression string `json:"compression"`
		Host        string `json:"buildhost"`
	}
)

// linuxPackages makes a deb and an rpm of what the archive of a Linux target has.
func (b *builder) linuxPackages(t Target, entries []Entry) error {
	dir := filepath.Join(b.work, "package_"+t.String())
	p := b.linuxPackage(t)
	for _, e := range entries {
		from := filepath.Join(dir, filepath.FromSlash(e.Name))
		if err := os.MkdirAll(filepath.Dir(from), 0o755); err != nil {
			return err
		}
		if err := os.WriteFile(from, e.Data, 0o644); err != nil {
			return err
		}
		for _, to := range installed(e.Name) {
			to.From, to.Info = from, fileInfo{int64(e.mode()), "root", "root", p.Time}
			p.Contents = append(p.Contents, to)
		}
	}
	settings, err := json.Marshal(p)
	if err != nil {
		return err
	}
	path := filepath.Join(dir, "nfpm.yaml")
	if err := os.WriteFile(path, settings, 0o644); err != nil {
		return err
	}
	for _, kind := range []string{"deb", "rpm"} {
		out, err := filepath.Abs(filepath.Join(b.Out, fmt.Sprintf("cablelint_%s_%s.%s", b.Version, t, kind)))
		if err != nil {
			return err
		}
		cmd := b.command(Target{runtime.GOOS, runtime.GOARCH}, "go", "tool", "-modfile=tools.mod", "nfpm", "package",
			"--config", path, "--packager", kind, "--target", out)
		cmd.Env = append(cmd.Env, fmt.Sprint("SOURCE_DATE_EPOCH=", b.Commit.Unix()))
		if _, err := output(cmd); err != nil {
			return err
		}
		if err := os.Chmod(out, 0o644); err != nil {
			return err
		}
	}
	return nil
}

// linuxPackage is a package without its files.
func (b *builder) linuxPackage(t Target) linuxPackage {
	return linuxPackage{
		Name: "cablelint", Arch: t.Arch, Platform: t.OS,
		Version: strings.TrimPrefix(b.Version, "v"), Schema: "semver", Release: "1", Section: "text", Priority: "optional",
		Maintainer: "cablelint maintainers <cablelint@users.noreply.github.com>",
		Description: "linter for the classification markings of State Department cables\n" +
			"It checks portion marks against the header and declassification dates against the executive orders.",
		Homepage: "https://github.com/cablelint/cablelint", License: "Apache-2.0", Time: b.Commit.UTC().Format(time.RFC3339),
		Recommends: []string{"git"}, Deb: packageDeb{"gzip"}, RPM: packageRPM{"gzip", "localhost"},
	}
}

// installed are the places of a file of the archive in a package, nil for a file that is not in it.
func installed(name string) []packageFile {
	switch dir, file, _ := strings.Cut(name, "/"); {
	case name == "cablelint":
		return []packageFile{{To: "/usr/bin/cablelint"}}
	case name == "LICENSE":
		return []packageFile{{To: "/usr/share/doc/cablelint/copyright"}}
	case dir == "man":
		return []packageFile{{To: "/usr/share/man/" + file}}
	case name == "completions/cablelint.bash":
		return []packageFile{{To: "/usr/share/bash-completion/completions/cablelint"}}
	case name == "completions/_cablelint":
		return []packageFile{
			{To: "/usr/share/zsh/vendor-completions/_cablelint", For: "deb"},
			{To: "/usr/share/zsh/site-functions/_cablelint", For: "rpm"},
		}
	case name == "completions/cablelint.fish":
		return []packageFile{{To: "/usr/share/fish/vendor_completions.d/cablelint.fish"}}
	case dir == "completions":
		return nil
	}
	return []packageFile{{To: "/usr/share/doc/cablelint/" + name}}
}
