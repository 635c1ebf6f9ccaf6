package report

import (
	"encoding/json"
	"io"
	"strings"

	"github.com/cablelint/cablelint/lint"
	"github.com/cablelint/cablelint/lint/law"
)

// indexedRule is a rule in the machine-readable index. Lists are never null.
type indexedRule struct {
	Code       string        `json:"code"`
	Name       string        `json:"name"`
	Title      string        `json:"title"`
	Demands    string        `json:"demands"`
	Severities []string      `json:"severities"`
	Default    bool          `json:"default"`
	Needs      *string       `json:"needs"`
	Fixes      []string      `json:"fixes"`
	Obsolete   bool          `json:"obsolete"`
	Silences   []string      `json:"silences"`
	Authority  []string      `json:"authority"`
	Cites      []indexedCite `json:"cites"`
	Page       string        `json:"page"`
	URL        string        `json:"url"`
	Why        string        `json:"why"`
}

// indexedCite is an authority with its days in force, both included; of a custom all but Custom are null.
type indexedCite struct {
	Cite       *string `json:"cite"`
	Heading    *string `json:"heading"`
	Instrument *string `json:"instrument"`
	From       *string `json:"from"`
	To         *string `json:"to"`
	Custom     *string `json:"custom"`
}

// RuleIndex writes rules as a JSON array, in the order given. Their pages can be read at an address that ends in a
// slash.
func RuleIndex(w io.Writer, rules []*lint.Rule, pages string) error {
	list := make([]indexedRule, 0, len(rules))
	for _, r := range rules {
		o := indexedRule{
			Code: r.Code, Name: r.Name, Title: r.Title, Demands: r.Demands, Default: !r.OffByDefault,
			Needs: orNull(r.Need.Text), Obsolete: r.Obsolete,
			Severities: []string{}, Fixes: []string{}, Silences: append([]string{}, r.Silences...), Authority: []string{},
			Cites: []indexedCite{},
			Page:  "docs/rules/" + r.Code + ".md", URL: pages + r.Code + ".md", Why: strings.Join(strings.Fields(r.Why), " "),
		}
		for _, s := range r.Severities {
			o.Severities = append(o.Severities, s.String())
		}
		for _, k := range r.Fixes {
			o.Fixes = append(o.Fixes, k.String())
		}
		for _, c := range r.Cites {
			o.Cites = append(o.Cites, indexed(c))
			if s := c.String(); s != "" {
				o.Authority = append(o.Authority, s)
			}
		}
		list = append(list, o)
	}
	e := json.NewEncoder(w)
	e.SetEscapeHTML(false)
	e.SetIndent("", "  ")
	return e.Encode(list)
}

func indexed(c law.Cite) indexedCite {
	if c.Instrument == nil {
		return indexedCite{Custom: orNull(c.Custom)}
	}
	from, until := c.Days()
	o := indexedCite{Cite: orNull(c.String()), Heading: orNull(c.Heading()), Instrument: orNull(c.Instrument.Title),
		From: orNull(from.String())}
	if until != 0 {
		o.To = orNull((until - 1).String())
	}
	return o
}
