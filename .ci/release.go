//go:build ignore

// Makes a release from the current commit, the offline bundle included: go run .ci/release.go. docs/releases.md says
// how to cut one.
package main

import (
	"flag"
	"fmt"
	"os"
	"os/exec"
	"strconv"
	"strings"
	"time"

	"github.com/cablelint/cablelint/internal/release"
	"github.com/cablelint/cablelint/internal/version"
)

func main() {
	if err := run(); err != nil {
		fmt.Fprintln(os.Stderr, "release:", err)
		os.Exit(1)
	}
}

func run() error {
	o := release.Options{Source: "."}
	flag.StringVar(&o.Version, "version", "", "the version; default: the tag of the commit, which must be the version "+
		"in internal/version")
	flag.StringVar(&o.Out, "out", "dist", "the directory to make it in, which must be empty or missing")
	targets := flag.String("targets", "", "make only the archives of these systems: os/arch, separated by commas")
	flag.Parse()
	if flag.NArg() > 0 {
		return fmt.Errorf("unexpected argument %q", flag.Arg(0))
	}
	epoch := os.Getenv("SOURCE_DATE_EPOCH")
	if o.Version == "" || epoch == "" { // git knows only what is committed
		if changed, err := git("status", "--porcelain"); err != nil || changed != "" {
			return fmt.Errorf("the work tree has changes, or is not a git repository: commit, or give -version and "+
				"SOURCE_DATE_EPOCH\n%s", changed)
		}
	}
	var err error
	if o.Version == "" {
		if o.Version, err = git("describe", "--tags", "--exact-match", "HEAD"); err != nil {
			return fmt.Errorf("the commit has no tag: add one, or give -version")
		}
		if o.Version != version.Tag && !strings.HasPrefix(o.Version, version.Tag+"-") {
			return fmt.Errorf("the tag is %s, and internal/version says %s", o.Version, version.Tag)
		}
	}
	if epoch == "" {
		if epoch, err = git("log", "-1", "--format=%ct"); err != nil {
			return err
		}
	}
	seconds, err := strconv.ParseInt(epoch, 10, 64)
	if err != nil {
		return fmt.Errorf("SOURCE_DATE_EPOCH is seconds since 1970, not %q", epoch)
	}
	o.Commit, o.Targets, o.Whole = time.Unix(seconds, 0), release.Targets(), true
	if *targets != "" {
		o.Targets, o.Whole = nil, false
		for _, t := range strings.Split(*targets, ",") {
			system, arch, _ := strings.Cut(t, "/")
			o.Targets = append(o.Targets, release.Target{OS: system, Arch: arch})
		}
	}
	return release.Build(o)
}

func git(args ...string) (string, error) {
	out, err := exec.Command("git", args...).Output()
	return strings.TrimSpace(string(out)), err
}
