package rules

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
)

// TestRestrictedDataNotice: Restricted Data in the banner comes with the notice of the Atomic Energy Act.
func TestRestrictedDataNotice(t *testing.T) {
	memo := marksMemo("SECRET//RD", "(U) Piers", "(S//RD) The pier is new.\n\n(U) It is wide.")
	for name, c := range map[string]struct {
		want    string
		replace []string
	}{
		"no notice":    {"A022 info", nil},
		"FRD":          {"A022 info", []string{"RD", "FRD"}},
		"with a sigma": {"A022 info", []string{"SECRET//RD", "SECRET//RD-SIGMA 14"}},
		"the notice": {"", []string{"(U) It",
			"This document contains Restricted Data as defined in the ATOMIC ENERGY ACT.\n\n(U) It"}},
		"a working paper": {"", []string{"(U) It", "This is a working paper.\n\n(U) It"}}, // 10 CFR 1045.140(c)
		"the act alone":   {"", []string{"is wide", "is for what the Atomic Energy Act protects"}},
		"a stamp":         {"A022 info", []string{"MEMO", "DECLASSIFIED\nAuthority NND 12345\n\nMEMO"}},
		"crossed out":     {"", []string{"SECRET//RD\n\nMEMO", "~~SECRET//RD~~\n\nSECRET//RD\n\nMEMO"}},
		"no RD":           {"", []string{"//RD", ""}},
		"two papers": {"", []string{"(U) It is wide.",
			"(U) It is wide.\n\nSECRET//RD\n\nMEMORANDUM FOR THE MAYOR\n\n(U) It is old."}},
	} {
		have := strings.Join(onlyOf(reported(t, strings.NewReplacer(c.replace...).Replace(memo)), "A022"), " ")
		require.Equal(t, c.want, have, name)
	}
}

// TestFormerAtomicAct: the Act of 1954 replaced that of 1946.
func TestFormerAtomicAct(t *testing.T) {
	const notice = "This document contains restricted data as defined in the Atomic Energy Act of "
	for _, c := range []struct {
		year, text string
		want       []string
	}{
		{"1962", notice + "1946.", []string{"A022 info"}}, {"1955", notice + "1946.", []string{"A022 info"}},
		{"1954", notice + "1946.", nil}, {"1962", notice + "1954.", nil},
		{"1962", "The Atomic Energy Act of 1946 was a short one.", nil},
	} {
		require.Equal(t, c.want, onlyOf(reported(t, schedulesMemo(c.year, c.text)), "A022"), "%s %s", c.year, c.text)
	}
}
