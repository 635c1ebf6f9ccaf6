//go:build ignore

// Makes the archives of a release from the commit at hand: go run .ci/release.go. docs/releases.md says how to cut one.
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
)

func main() {
	if err := run(); err != nil {
		fmt.Fprintln(os.Stderr, "release:", err)
		os.Exit(1)
	}
}

func run() error {
	o := release.Options{Source: "."}
	flag.StringVar(&o.Version, "version", "", "the version; without it the tag of the commit")
	flag.StringVar(&o.Out, "out", "dist", "the folder to make them in, empty or not there")
	targets := flag.String("targets", "", "systems, os/arch with commas between; without it all of a release")
	flag.Parse()
	if flag.NArg() > 0 {
		return fmt.Errorf("%q is no flag", flag.Arg(0))
	}
	epoch := os.Getenv("SOURCE_DATE_EPOCH")
	if o.Version == "" || epoch == "" { // what git tells is true only of what is committed
		if changed, err := git("status", "--porcelain"); err != nil || changed != "" {
			return fmt.Errorf("the work tree differs from the commit, or is none: commit, or give -version and SOURCE_DATE_EPOCH\n%s", changed)
		}
	}
	var err error
	if o.Version == "" {
		if o.Version, err = git("describe", "--tags", "--exact-match", "HEAD"); err != nil {
			return fmt.Errorf("the commit has no tag: give it one, or give -version")
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
	o.Commit, o.Targets = time.Unix(seconds, 0), release.Targets()
	if *targets != "" {
		o.Targets = nil
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
