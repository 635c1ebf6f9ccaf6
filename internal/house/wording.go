//go:build !js

package house

import (
	"fmt"
	"strings"

	"github.com/cablelint/cablelint/internal/pattern"
)

// What the library says in the terms of a program, and what a reader who writes no programs is told.
var (
	unexpected = pattern.Lazy(`^unexpected token \w+\("(.*)"\)$`)
	notTruth   = pattern.Lazy(`^expected bool, but got (.*)$`)
	mismatched = pattern.Lazy(`^invalid operation: (\S+) \(mismatched types (\S+) and (\S+)\)$`)
	noField    = pattern.Lazy(`^type (string|int|bool|\[\]\S+) has no field (\w+)$`)
)

// plainly is an error of the library in plain words.
func plainly(text string) string {
	if text == "unexpected token EOF" {
		return "the condition ends before it is complete"
	}
	if m := unexpected.Get().FindStringSubmatch(text); m != nil {
		if m[1] == "=" {
			return "values compare with ==, not ="
		}
		return m[1] + " is not expected here"
	}
	if m := notTruth.Get().FindStringSubmatch(text); m != nil {
		return "a condition is true or false, and this is " + typeName(m[1])
	}
	if m := mismatched.Get().FindStringSubmatch(text); m != nil {
		return fmt.Sprintf("%s cannot compare %s with %s", m[1], typeName(m[2]), typeName(m[3]))
	}
	if m := noField.Get().FindStringSubmatch(text); m != nil {
		return fmt.Sprintf("%s has no %s", typeName(m[1]), m[2])
	}
	return text
}

// typeName is a type of the library in words.
func typeName(of string) string {
	switch {
	case of == "string":
		return "a text"
	case of == "int":
		return "a number"
	case of == "bool":
		return "true or false"
	case strings.HasPrefix(of, "[]"):
		return "a list"
	}
	return "a group of values"
}
