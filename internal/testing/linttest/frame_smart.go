package linttest

import (
	"fmt"
	"strings"
)

// smartFrame is a sound cable as SMART prints it: the keys in its first column, the values in its second. A key that
// it can have is an empty line.
func (s shape) smartFrame() frame {
	f := frame{smart: true}
	add := func(key, text string) { f.lines = append(f.lines, slot{key, text}) }
	keyed := func(key, value string) { add(strings.ToUpper(key), fmt.Sprintf("%-24s%s", key+":", value)) }
	banner := func(n string) {
		add(n+":BANNER", s.level)
		add(n+":SBU", strings.Join(s.captions, "\n"))
		add("", "")
	}
	banner("1")
	keyed("MRN", fmt.Sprintf("%d QUELLVILLE 412", s.year))
	keyed("Date/DTG", fmt.Sprintf("May 04, 20%d / 041530Z MAY %[1]d", s.year))
	keyed("From", "AMEMBASSY QUELLVILLE")
	keyed("Action", "WASHDC, SECSTATE ROUTINE")
	keyed("E.O.", "13526")
	keyed("TAGS", "PREL, PGOV, QV")
	if len(s.captions) > 0 {
		keyed("Captions", "SENSITIVE")
	} else {
		add("CAPTIONS", "")
	}
	add("REFERENCE", "")
	add("PASS LINE", "")
	keyed("Subject", "(U) Harbor Talks Resume")
	add("TELEGRAM", "")
	add("", "")
	s.body(add)
	f.lines = f.lines[:len(f.lines)-1] // the signature is a key
	add("END", "")
	keyed("Signature", "Halvern")
	keyed("Drafted By", "QUELLVILLE:Roe, Ann B")
	keyed("Released By", "QUELLVILLE:Roe, Ann B")
	keyed("Dissemination Rule", "Released Copy")
	add("", "")
	banner("2")
	return f
}

// smartKeyOf is the key of the line of a SMART print whose place a line takes; empty for a line of running text.
func smartKeyOf(line string) string {
	u := strings.TrimSpace(strings.ToUpper(plain(line)))
	switch level, _, _ := strings.Cut(u, "/"); level {
	case "UNCLASSIFIED", "CONFIDENTIAL", "SECRET", "TOP SECRET":
		return "BANNER"
	case "SBU", "NOFORN":
		return "SBU"
	}
	label, _, ok := strings.Cut(u, ":")
	switch label {
	case "MRN", "DATE/DTG", "FROM", "ACTION", "E.O.", "TAGS", "CAPTIONS", "REFERENCE", "PASS LINE", "SUBJECT",
		"SIGNATURE", "DRAFTED BY", "RELEASED BY", "DISSEMINATION RULE":
		if ok {
			return label
		}
	}
	if n, _, numbered := strings.Cut(u, "."); numbered && len(n) < 3 && strings.Trim(n, "0123456789") == "" {
		return n + "."
	}
	return ""
}
