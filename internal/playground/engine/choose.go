//go:build js

package main

import (
	"fmt"
	"strings"
	"time"

	"github.com/cablelint/cablelint/grammar/calendar"
	"github.com/cablelint/cablelint/internal/config"
	"github.com/cablelint/cablelint/lint"
)

// optionsOf are the options of cablelint check that a link may have: a profile, the day of a review, a ceiling, and
// the rules to select, with commas between them. They have the forms that the documentation gives them.
func optionsOf(profile, asOf, ceiling, rules string) (o lint.Options, err error) {
	switch profile {
	case "", "state":
	case "ic":
		o.Profile = lint.IC
	default:
		return o, fmt.Errorf("the profile is state or ic, not %q", profile)
	}
	if asOf != "" {
		day, err := time.Parse(time.DateOnly, asOf)
		if err != nil {
			return o, fmt.Errorf("as-of is a day such as 2026-03-01, not %q", asOf)
		}
		o.AsOf, _ = calendar.Date(day.Year(), int(day.Month()), day.Day())
	}
	if ceiling != "" {
		if o.Ceiling, err = config.Marking(ceiling); err != nil {
			return o, err
		}
	}
	if rules != "" {
		o.Select = strings.Split(rules, ",")
	}
	return o, nil
}
