//go:build !js

package config

import (
	"reflect"
	"slices"
	"strconv"
	"strings"

	"github.com/pelletier/go-toml/v2/unstable"
)

// value checks what a key holds.
func (c *checker) value(k key, name string, v *unstable.Node) {
	switch {
	case k.free() && v.Kind == unstable.InlineTable: // rules = { R001 = "off" }
		for it := v.Children(); !c.stopped && it.Next(); {
			if c.tooDeep(it.Node().Key()) {
				return
			}
			key := it.Node().Key()
			key.Next()
			c.freeKey(k, key, it.Node().Value())
		}
	case k.rules:
		c.enum(k, name, v)
	case !fits(k, v):
		c.problem(c.place(v), "%s is %s", name, k.holds())
	case v.Kind == unstable.Array:
		for it := v.Children(); !c.stopped && it.Next(); {
			c.item(k, name, it.Node())
		}
	case v.Kind == unstable.String && k.enum != nil:
		c.enum(k, name, v)
	case v.Kind == unstable.String:
		c.item(k, name, v)
	case v.Kind == unstable.Integer:
		if n, err := strconv.Atoi(string(v.Data)); err != nil || n < 1 {
			c.problem(c.place(v), "%s counts from 1", name)
		}
	}
}

// place is where a value is. A list has no place of its own: its first item stands for it.
func (c *checker) place(v *unstable.Node) unstable.Range {
	if v.Raw.Length > 0 {
		return v.Raw
	}
	if it := v.Children(); it.Next() {
		return c.place(it.Node())
	}
	if len(v.Data) > 0 && v.Kind != unstable.String {
		return c.parser.Range(v.Data)
	}
	return c.head
}

func fits(k key, v *unstable.Node) bool {
	switch k.kind.Kind() {
	case reflect.Bool:
		return v.Kind == unstable.Bool
	case reflect.Int:
		return v.Kind == unstable.Integer
	case reflect.Slice:
		return v.Kind == unstable.Array && k.table() == nil
	case reflect.Struct:
		return k.kind == localDate() && v.Kind == unstable.LocalDate
	}
	return v.Kind == unstable.String
}

func (c *checker) enum(k key, name string, v *unstable.Node) {
	if s := string(v.Data); v.Kind != unstable.String || !slices.Contains(k.enum, s) {
		c.problem(c.place(v), "%s is one of %s, not %q", name, strings.Join(k.enum, ", "), s)
	}
}

func (c *checker) item(k key, name string, v *unstable.Node) {
	s := string(v.Data)
	switch {
	case v.Kind != unstable.String:
		c.problem(c.place(v), "%s is %s", name, k.holds())
	case k.rule:
		c.ruleKey(c.place(v), s)
	case k.required && strings.TrimSpace(s) == "":
		c.problem(c.place(v), "%s is empty: %s", name, k.doc)
	default:
		if err := meaning(name, s); err != nil {
			c.problem(c.place(v), "%s", err)
		}
	}
}
