//go:build !js

package config

import (
	"reflect"
	"strings"

	toml "github.com/pelletier/go-toml/v2"
)

// key is what one key of the file may hold, read from the fields of File: one declaration serves decoding,
// checking, messages and the schema.
type key struct {
	name     string
	doc      string
	kind     reflect.Type
	enum     []string
	rule     bool // each value names a rule
	rules    bool // each key of the table names a rule
	words    bool // each key of the table is a word of the user's own
	required bool
}

// keysOf are the keys of a table, in the order of its declaration.
func keysOf(t reflect.Type) []key {
	var out []key
	for i := range t.NumField() {
		f := t.Field(i)
		name, _, _ := strings.Cut(f.Tag.Get("toml"), ",")
		k := key{name: name, doc: f.Tag.Get("doc"), kind: f.Type, rule: f.Tag.Get("items") == "rule",
			rules: f.Tag.Get("keys") == "rule", required: f.Tag.Get("required") == "true"}
		if k.kind.Kind() == reflect.Pointer {
			k.kind = k.kind.Elem()
		}
		k.words = k.kind.Kind() == reflect.Map && !k.rules
		if e := f.Tag.Get("enum"); e != "" {
			k.enum = strings.Split(e, ",")
		}
		out = append(out, k)
	}
	return out
}

func localDate() reflect.Type { return reflect.TypeFor[toml.LocalDate]() }

// table is the type of the table that a key holds, alone or in a list; nil for other values.
func (k key) table() reflect.Type {
	t := k.kind
	if t.Kind() == reflect.Slice {
		t = t.Elem()
	}
	if t.Kind() == reflect.Struct && t != localDate() {
		return t
	}
	return nil
}

// free reports whether the key holds a table of any keys.
func (k key) free() bool { return k.rules || k.words }

// tables reports whether the key is a list of tables, [[key]].
func (k key) tables() bool { return k.kind.Kind() == reflect.Slice && k.table() != nil }

// holds says in words what a key's value is.
func (k key) holds() string {
	switch {
	case k.tables():
		return "a list of tables, each headed [[" + k.name + "]]"
	case k.table() != nil || k.kind.Kind() == reflect.Map:
		return "a table"
	case k.kind == localDate():
		return "a date such as 2026-12-31, without quotes"
	}
	switch k.kind.Kind() {
	case reflect.Bool:
		return "true or false"
	case reflect.Int:
		return "a number"
	case reflect.Slice:
		return "a list of texts in quotes"
	}
	return "a text in quotes"
}

func find(keys []key, name string) (key, bool) {
	for _, k := range keys {
		if k.name == name {
			return k, true
		}
	}
	return key{}, false
}
