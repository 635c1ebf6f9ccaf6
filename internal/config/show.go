package config

import (
	"fmt"
	"slices"
	"strings"

	"github.com/cablelint/cablelint/lint"
)

// Init is a configuration file to begin with: what most repositories set, in comments.
func Init() string {
	return `# cablelint configuration; cablelint config schema prints what may stand here.

# the marking system whose manuals count beside the orders: state or ic
# profile = "state"

# the lowest severity that fails a run: error, warning, info, never
# fail-on = "error"

# the findings that were there before; cablelint baseline write makes the file
# baseline = ".cablelint-baseline.json"

# the highest marking that a cable in this repository may have
# ceiling = "UNCLASSIFIED//SBU"

# files that are not cables and are not checked
exclude = [".git", "*.md"]

# [rules]
# R003 = "info"      # a code, a name or a family letter
# D024 = "warning"   # a rule that is off runs where it is named here

# [[override]]
# paths = ["drafts/**"]
# rules = { A001 = "off" }

# [[silence]]
# rule = "R004"
# paths = ["archive/1999/**"]
# reason = "captions were lost in scanning; reviewed by hand"
# expires = 2027-12-31
# reviewer = "..."
`
}

// Show is what holds for a file, as a configuration file that says it: where it comes from, and every rule with the
// severity that it has or off.
func (c *Checks) Show(rules []*lint.Rule) string {
	var b strings.Builder
	if c.Config == nil {
		b.WriteString("# no configuration: the defaults\n")
	} else {
		for _, l := range slices.Backward(c.Config.Layers) {
			fmt.Fprintf(&b, "# from %s\n", l.Path)
		}
	}
	if c.Excluded {
		b.WriteString("# this file is excluded\n")
	}
	o := c.Options
	fmt.Fprintf(&b, "profile = %q\n", [...]string{"state", "ic"}[o.Profile])
	for _, line := range [...][2]string{{"fail-on", c.Config.Values().FailOn}, {"snippets", c.Config.Values().Snippets}, {"ceiling", o.Ceiling.String()}} {
		if line[1] != "" {
			fmt.Fprintf(&b, "%s = %q\n", line[0], line[1])
		}
	}
	if o.RequireCables {
		b.WriteString("require-cables = true\n")
	}
	b.WriteString("\n[rules]\n")
	for _, r := range rules {
		fmt.Fprintf(&b, "%s = %q\n", r.Code, c.severity(r))
	}
	return b.String()
}

// severity is the word for what a rule does here.
func (c *Checks) severity(r *lint.Rule) string {
	if !c.Linter.Runs(r) {
		return "off"
	}
	if s, ok := c.Options.Severity[r.Code]; ok {
		return s.String()
	}
	return r.Severities[0].String()
}
