//go:build !js

package config

import (
	"errors"
	"strings"

	toml "github.com/pelletier/go-toml/v2"
	"github.com/pelletier/go-toml/v2/unstable"

	"github.com/cablelint/cablelint/grammar/calendar"
	"github.com/cablelint/cablelint/internal/house"
	"github.com/cablelint/cablelint/lint"
)

// houseTable is the heading of a house rule.
const houseTable = "rule"

// The bounds of house rules: each costs time with each document.
const (
	maxHouse   = 100
	maxMessage = 200 // of a message or help, in bytes
)

// houseHeading begins a house rule.
func (c *checker) houseHeading(at unstable.Range) {
	if len(c.own) == maxHouse {
		c.problem(at, "there are more than %d house rules", maxHouse)
		c.stopped = true
	}
	c.own = append(c.own, &lint.Rule{Code: "?"})
	c.whens = append(c.whens, unstable.Range{})
}

// houseKey checks one key of a house rule. What is not a text has been reported.
func (c *checker) houseKey(name string, v *unstable.Node) {
	if v.Kind != unstable.String || len(c.own) == 0 {
		return
	}
	at, s := c.place(v), string(v.Data)
	switch r := c.own[len(c.own)-1]; name {
	case "code":
		if !house.IsCode(s) {
			c.problem(at, "%q is not the code of a house rule: X and three digits, such as X001", s)
			return
		}
		r.Code = strings.ToUpper(s)
		c.houseOnce(at, s)
	case "name":
		if !lint.IsName(s) || len(s) < 2 {
			c.problem(at, "%q is not a name: small letters, digits and dashes, such as nodis-needs-an-office", s)
			return
		}
		r.Name = s
		c.houseOnce(at, s)
	case "when":
		c.whens[len(c.whens)-1] = at
	case "message", "help", "authority":
		if len(s) > maxMessage || strings.ContainsAny(s, "\r\n") {
			c.problem(at, "%s is one line of at most %d bytes", name, maxMessage)
		}
	}
}

// houseOnce reports a code or name that another rule has.
func (c *checker) houseOnce(at unstable.Range, word string) {
	last := len(c.own) - 1
	if lint.Find(c.rules, word) != nil || lint.Find(c.own[:last], word) != nil {
		c.problem(at, "another rule is called %s", word)
	}
}

// inherit checks what a file says about the house rules of those that it extends, and reports its problems.
func (c *checker) inherit(house []*lint.Rule) error {
	c.houseNames(house)
	c.houseTwice(house)
	return errors.Join(c.problems...)
}

// houseTwice reports house rules that have the code or name of one in a file that is extended.
func (c *checker) houseTwice(inherited []*lint.Rule) {
	for i, r := range c.own {
		for _, word := range [...]string{r.Code, r.Name} {
			if lint.Find(inherited, word) != nil {
				c.problem(c.heads[houseTable][i], "a file that this one extends has a rule called %s", word)
			}
		}
	}
}

// compileHouse makes rules of the house rules. Nothing else is wrong in the file.
func (c *checker) compileHouse() {
	var file struct {
		House []Rule `toml:"rule"`
	}
	if err := toml.Unmarshal(c.data, &file); err != nil {
		c.problems = append(c.problems, err)
		return
	}
	for i := range file.House {
		d := file.House[i].definition()
		if d.From != nil && d.Until != nil && *d.Until < *d.From {
			c.problem(c.heads[houseTable][i], "%s ends before it begins", d.Code)
			continue
		}
		r, err := house.Compile(d)
		var at *house.ConditionError
		switch {
		case errors.As(err, &at):
			c.problem(c.inCondition(c.whens[i], d.When, at), "when: %s", at.Text)
		case err != nil:
			c.problem(c.heads[houseTable][i], "%s", err)
		default:
			c.house = append(c.house, r)
		}
	}
}

// inCondition is the place of a fault in a condition. Where the text has escapes it is where the condition begins.
func (c *checker) inCondition(at unstable.Range, condition string, fault *house.ConditionError) unstable.Range {
	raw := string(c.data[at.Offset : at.Offset+at.Length])
	start := strings.Index(raw, condition)
	if start < 0 {
		return at
	}
	line := condition
	for range fault.Line - 1 {
		_, rest, _ := strings.Cut(line, "\n")
		start += len(line) - len(rest)
		line = rest
	}
	for i := range line {
		if fault.Column == 0 || line[i] == '\n' {
			start += i
			break
		}
		fault.Column--
	}
	at.Offset += uint32(start)
	return at
}

// definition is a rule as package house reads it.
func (r *Rule) definition() house.Definition {
	severity, _ := Severity(r.Severity)
	return house.Definition{
		Code: r.Code, Name: r.Name, Message: r.Message, Help: r.Help, Why: r.Why,
		Severity: severity, Authority: r.Authority,
		From: dayOf(r.From), Until: dayOf(r.Until), When: r.When,
		EachPortion: r.Each == "portion", Text: r.Text != nil && *r.Text,
	}
}

// dayOf is a date of TOML; nil for none.
func dayOf(d *toml.LocalDate) *calendar.Day {
	if d == nil {
		return nil
	}
	day, _ := calendar.Date(d.Year, d.Month, d.Day) // the decoder refuses a date that is not one
	return &day
}
