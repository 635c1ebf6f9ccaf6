package release

import (
	"bytes"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
)

// text is a licence or notice that comes with a module.
type text struct{ name, text string }

// licenceTexts are the licences and notices in a module's folder. A module without any cannot be passed on.
func licenceTexts(dir string) (list []text, err error) {
	entries, err := os.ReadDir(dir)
	if err != nil {
		return nil, err
	}
	for _, e := range entries {
		name := strings.ToUpper(e.Name())
		if !slices.ContainsFunc([]string{"LICENSE", "LICENCE", "COPYING", "UNLICENSE", "NOTICE"},
			func(s string) bool { return strings.HasPrefix(name, s) }) {
			continue
		}
		if e.IsDir() || strings.HasSuffix(name, ".GO") {
			continue
		}
		data, err := os.ReadFile(filepath.Join(dir, e.Name()))
		if err != nil {
			return nil, err
		}
		list = append(list, text{e.Name(), string(bytes.ReplaceAll(data, []byte("\r\n"), []byte("\n")))})
	}
	if len(recognised(list)) == 0 {
		return nil, fmt.Errorf("no licence that is known was found in the module: look at it, and teach recognised() its " +
			"name")
	}
	return list, nil
}

// recognised are the licences, by their SPDX names, whose words are in texts.
func recognised(texts []text) (names []string) {
	for _, t := range texts {
		words := strings.ToLower(strings.Join(strings.Fields(t.text), " "))
		has := func(s string) bool { return strings.Contains(words, s) }
		for name, found := range map[string]bool{
			"Apache-2.0":   has("apache license version 2.0") || has("apache license, version 2.0"),
			"MIT":          has("permission is hereby granted, free of charge, to any person obtaining a copy"),
			"ISC":          has("permission to use, copy, modify, and/or distribute this software for any purpose"),
			"MPL-2.0":      has("mozilla public license version 2.0") || has("mozilla public license, version 2.0"),
			"Unlicense":    has("this is free and unencumbered software released into the public domain"),
			"BSD-3-Clause": has("redistribution and use in source and binary forms") && has("neither the name"),
			"BSD-2-Clause": has("redistribution and use in source and binary forms") && !has("neither the name"),
		} {
			if found && !slices.Contains(names, name) {
				names = append(names, name)
			}
		}
	}
	slices.Sort(names)
	return names
}

// notice is the licences and notices of all that is linked into a program next to its own module.
func (b *builder) notice(modules []*Module) []byte {
	var out strings.Builder
	fmt.Fprintf(&out, "cablelint %s is licensed under the Apache License, Version 2.0: see the file LICENSE.\n\n"+
		"The program holds the following software of others, under the terms below each name.\n", b.Version)
	for _, m := range modules {
		if m.Main {
			continue
		}
		name := m.Path
		if m.Path == std {
			name = "the standard library of Go"
		}
		for _, t := range m.texts {
			fmt.Fprintf(&out, "\n%s\n%s %s, %s (%s)\n\n%s\n", strings.Repeat("-", 78), name, m.Version, t.name,
				strings.Join(m.Licences, ", "), strings.Trim(t.text, "\n"))
		}
	}
	return []byte(out.String())
}
