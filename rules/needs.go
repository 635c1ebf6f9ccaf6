package rules

import (
	"github.com/cablelint/cablelint/lint"
)

// profileIC is what rules of the intelligence community's register need. Papers that follow it need nothing:
// lint.Pass.ByRegister.
func profileIC() lint.Need {
	return lint.Need{Text: "--profile ic, or on papers that follow the register", Given: givenIC, OfCables: true}
}

func givenIC(s lint.Settings) bool { return s.Profile == lint.IC }

// underIC are the settings of their examples.
var underIC = &lint.Settings{Profile: lint.IC}
