// Package version has the version of cablelint, in the one place that names it.
package version

// Number is the version that is released, or the next one where the source is ahead of it.
const Number = "1.0.0"

// Tag is the tag of that version.
const Tag = "v" + Number
