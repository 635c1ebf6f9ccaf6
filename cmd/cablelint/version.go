package main

import (
	"io"
	"runtime/debug"
	"strings"

	"github.com/spf13/cobra"

	"github.com/cablelint/cablelint/internal/lazy"
	"github.com/cablelint/cablelint/internal/version"
)

// home is where the project lives.
const home = "https://github.com/cablelint/cablelint"

// release and released are the version of a release and the day of its commit, YYYY-MM-DD. The linker sets them
// (internal/release); they are empty in other builds, and nothing else writes them.
var release, released string

// versionText is currentVersion, which is looked for once.
var versionText = lazy.Value[string]{Make: currentVersion}

// currentVersion is the version of the release. Any other build is on the way to the version that the source names, and
// says so. It reads what the compiler wrote into the program.
func currentVersion() string {
	if v := releaseTag(); v != "" {
		return v
	}
	return version.Tag + "-dev"
}

// releaseTag is the tag that the program was built from: by the linker, or by go install of a version. It is empty
// in other builds.
func releaseTag() string {
	if release != "" {
		return release
	}
	info, ok := debug.ReadBuildInfo()
	if !ok || !strings.HasPrefix(info.Main.Version, version.Tag) || strings.Contains(info.Main.Version, "+") {
		return ""
	}
	return info.Main.Version
}

// branch is the tag that the program was built from, else the branch with the newest source.
func branch() string {
	if tag := releaseTag(); tag != "" {
		return tag
	}
	return "main"
}

// rulePages is the address that the page of each rule begins with. cablelint explain has the same texts without a
// network.
func rulePages() string { return home + "/blob/" + branch() + "/docs/rules/" }

// schemaPage is the address of the schema of the configuration. cablelint config schema prints it without a network.
func schemaPage() string {
	return "https://raw.githubusercontent.com/cablelint/cablelint/" + branch() + "/docs/cablelint.schema.json"
}

func (p *program) version() *cobra.Command {
	return &cobra.Command{
		Use: "version", Short: "print the version", Args: takes(0, 0, none),
		RunE: func(*cobra.Command, []string) error { return p.printVersion() },
	}
}

// versionFlag gives the program the flag --version. Cobra's own takes the version as text at each start, and it has to
// be looked for in what the compiler wrote into the program.
func (p *program) versionFlag(root *cobra.Command) {
	asked := root.Flags().BoolP("version", "V", false, "print the version")
	run := root.RunE
	root.RunE = func(c *cobra.Command, args []string) error {
		if *asked {
			return p.printVersion()
		}
		return run(c, args)
	}
}

func (p *program) printVersion() error {
	_, err := io.WriteString(p.out, "cablelint "+currentVersion()+"\n")
	return err
}
