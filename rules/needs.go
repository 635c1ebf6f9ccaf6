package rules

import (
	"github.com/cablelint/cablelint/lint"
)

// profileIC is what rules of the intelligence community's register need.
var profileIC = lint.Need{Text: "--profile ic", Given: func(s lint.Settings) bool { return s.Profile == lint.IC }}

// underIC are the settings of their examples.
var underIC = lint.Settings{Profile: lint.IC}
