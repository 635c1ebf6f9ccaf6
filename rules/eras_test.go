package rules

import (
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"github.com/cablelint/cablelint/grammar"
	"github.com/cablelint/cablelint/grammar/source"
	"github.com/cablelint/cablelint/lint"
)

// fault is a cable with one fault, shown by the lines in which it differs from a sound one.
type fault struct{ level, order, authority, body string }

var (
	notApplicable = fault{order: "E.O. 12958: N/A"}
	above         = fault{body: "2. (S) The minister gave a date."}
	unmarked      = fault{body: "2. The minister gave a date, and nobody was told of it."}
	nobody        = fault{authority: "-"}
	section14     = fault{authority: "Classified By: DCM Ana Prill for reasons 1.4 (b)"}
	section15     = fault{authority: "Classified By: DCM Ana Prill for reasons 1.5 (b)"}
	lou           = fault{body: "2. (LOU) The minister gave a date."}
	oadr          = fault{order: "E.O. 12958: DECL: OADR"}
	x1            = fault{order: "E.O. 12958: DECL: X1"}
	years20       = fault{order: "E.O. 12958: DECL: +20"}
	years40       = fault{order: "E.O. 12958: DECL: +40"}
	of13526       = fault{order: "E.O. 13526: DECL: +9"}
	of12958       = fault{order: "E.O. 12958: DECL: +9"}
	of12356       = fault{order: "E.O. 12356: DECL: OADR"}
	review        = fault{order: "E.O. 12958: DECL: MR"}
	years15       = fault{order: "E.O. 12958: DECL: +15"}
	years30       = fault{order: "E.O. 12958: DECL: +30"}
	of11862       = fault{order: "E.O. 11862: GDS"}
	of12148       = fault{order: "E.O. 12148: GDS"}
	sixty         = fault{order: "E.O. 13526: DECL: 25X4, +60"}
	groups        = fault{order: "E.O. 11652: GP-3"}
	sbu           = fault{body: "2. (SBU) The minister gave a date."}
	both          = fault{body: "2. (C) The minister gave a date.", level: "SIPDIS\nEXDIS"}
	human         = fault{order: "E.O. 13526: DECL: 25X1-HUMAN"}
)

// text is the cable on a day, YYYY-MM-DD, or without a date-time group where head is in its place. +20 is the day
// twenty years and one day on.
func (f fault) text(day, head string) string {
	d, err := time.Parse("2006-01-02", day)
	if head == "" && err == nil {
		head = "R " + d.Format("02") + "1530Z " + strings.ToUpper(d.Format("Jan")) + d.Format(" 06")
	}
	pick := func(s, other string) string {
		if s == "" {
			return other
		}
		return s
	}
	order, authority := pick(f.order, "E.O. 12958: DECL: +9"), pick(f.authority,
		"Classified By: DCM Ana Prill for reasons 1.4 (b)")
	for _, n := range [...]int{60, 40, 30, 20, 15, 9} {
		order = strings.Replace(order, fmt.Sprint("+", n), d.AddDate(n, 0, 1).Format("01/02/2006"), 1)
	}
	if authority == "-" {
		authority = ""
	}
	return strings.Join([]string{head, "C O N F I D E N T I A L VARNES 000412", "", pick(f.level, "SIPDIS"), "", order,
		"TAGS: PREL VN", "SUBJECT: THE SHIP SAILS", "", authority, "",
		"1. (C) The ship left port.", "", pick(f.body, "2. (C) It was late."), "", "3. (C) Nobody minded.", ""}, "\n")
}

// TestErasAtTheirEdges: of each fault, on the days around which it begins, softens or ends, what the rule says: its
// severity and the authority in force; a minus where it says nothing.
func TestErasAtTheirEdges(t *testing.T) {
	for _, c := range []struct {
		code, day string
		fault     fault
		want      string
	}{
		{"D002", "1972-05-31", notApplicable, "-"}, {"D002", "1972-06-01", notApplicable, "error E.O. 11652 sec. 4(A)"},
		{"D002", "1978-11-30", notApplicable, "error E.O. 11652 sec. 4(A)"},
		{"D002", "1978-12-01", notApplicable, "error E.O. 12065 sec. 1-501(c)"},
		{"D002", "1982-07-31", notApplicable, "error E.O. 12065 sec. 1-501(c)"},
		{"D002", "1982-08-01", notApplicable, "error E.O. 12356 sec. 1.5(a)(4)"},
		{"D002", "1995-10-13", notApplicable, "error E.O. 12356 sec. 1.5(a)(4)"},
		{"D002", "1995-10-14", notApplicable, "error E.O. 12958 sec. 1.7(a)(4)"},
		{"D002", "2003-09-20", notApplicable, "error E.O. 12958 sec. 1.7(a)(4)"},
		{"D002", "2003-09-21", notApplicable, "error E.O. 12958, as amended sec. 1.6(a)(4)"},
		{"D002", "2010-06-24", notApplicable, "error E.O. 12958, as amended sec. 1.6(a)(4)"},
		{"D002", "2010-06-25", notApplicable, "error 32 CFR 2001.21(a)(4)"},
		{"D002", "2010-06-27", notApplicable, "error 32 CFR 2001.21(a)(4)"},
		{"P001", "1978-11-30", unmarked, "-"}, {"P001", "1978-12-01", unmarked, "warning E.O. 12065 sec. 1-504"},
		{"P001", "1982-08-01", unmarked, "warning E.O. 12356 sec. 1.5(b)"},
		{"P001", "1995-10-14", unmarked, "warning 32 CFR 2001.21(c)"},
		{"P001", "2003-09-22", unmarked, "warning E.O. 12958, as amended sec. 1.6(c)"},
		{"R001", "1972-05-31", above, "error E.O. 10501 sec. 3(c)"},
		{"R001", "1972-06-01", above, "error consistency, with E.O. 11652 sec. 4(A)"},
		{"R001", "1978-12-01", above, "error consistency, with E.O. 12065 sec. 1-501(d)"},
		{"R001", "1982-07-31", above, "error consistency, with E.O. 12065 sec. 1-501(d)"},
		{"R001", "1982-08-01", above, "error 32 CFR 2001.5"}, {"R001", "1982-12-09", above, "error 32 CFR 2001.5"},
		{"R001", "1982-12-10", above, "error 22 CFR 9.12(a)(1)"}, {"R001", "1995-10-13", above, "error 22 CFR 9.12(a)(1)"},
		{"R001", "1995-10-14", above, "error 32 CFR 2001.21(b)"}, {"R001", "2003-09-22", above, "error 32 CFR 2001.21(b)"},
		{"A001", "1995-12-13", nobody, "-"}, {"A001", "1995-12-14", nobody, "error E.O. 12958 sec. 1.7"},
		{"A001", "2003-09-22", nobody, "error E.O. 12958, as amended sec. 1.6(a)(2)"},
		{"A003", "1995-10-13", section14, "-"}, {"A003", "1995-10-14", section14, "error E.O. 12958 sec. 1.5"},
		{"A003", "2003-03-24", section14, "error E.O. 12958 sec. 1.5"}, {"A003", "2003-03-25", section14, "-"},
		{"A003", "2003-09-21", section15, "-"}, {"A003", "2003-09-22", section15, "warning 32 CFR 2001.21(a)(3)"},
		{"A003", "2004-12-31", section15, "warning 32 CFR 2001.21(a)(3)"},
		{"A003", "2005-01-01", section15, "error 32 CFR 2001.21(a)(3)"},
		{"P009", "1995-09-30", lou, "-"}, {"P009", "1995-10-01", lou, "info 00 STATE 018029 ¶1"},
		{"P009", "1995-12-31", lou, "info 00 STATE 018029 ¶1"}, {"P009", "1996-01-01", lou, "error 00 STATE 018029 ¶1"},
		{"P010", "1995-09-30", sbu, "warning 95 STATE 232445"}, {"P010", "1995-10-01", sbu, "-"},
		{"D010", "1995-10-14", oadr, "-"}, {"D010", "1995-10-15", oadr, "error E.O. 12958 sec. 1.6"},
		{"D010", "2003-03-25", oadr, "error E.O. 12958, as amended sec. 1.5(d)"},
		{"D007", "1995-10-13", years20, "-"}, {"D007", "1995-10-14", years20, "warning E.O. 12958 sec. 1.6"},
		{"D007", "2003-03-24", years20, "warning E.O. 12958 sec. 1.6"},
		{"D007", "2003-03-25", years20, "-"}, {"D007", "2003-04-15", years15, "-"},
		{"D006", "2003-03-24", years40, "-"}, {"D006", "2003-03-25", years40, "error E.O. 12958, as amended sec. 1.5(b)"},
		{"D006", "2003-04-15", years30, "error E.O. 12958, as amended sec. 1.5(b)"},
		{"D006", "2010-06-27", years40, "error E.O. 13526 sec. 1.5(b)"},
		{"D008", "2003-09-21", x1, "-"}, {"D008", "2003-09-22", x1, "error 32 CFR 2001.12(e)"},
		{"D008", "2010-06-25", x1, "error 32 CFR 2001.12(c)(2)"},
		{"D009", "1995-10-13", x1, "error E.O. 12356 sec. 1.4(a)"}, {"D009", "1995-10-14", x1, "-"},
		{"D012", "1976-05-04", of11862, "info "}, {"D012", "1980-05-04", of12148, "info "},
		{"D012", "1975-06-10", of11862, "-"}, {"D013", "1975-06-10", of11862, "error E.O. 11652"},
		{"D013", "2009-12-28", of13526, "error E.O. 12958, as amended"}, {"D013", "2009-12-29", of13526, "-"},
		{"D013", "2010-06-26", of13526, "-"},
		{"D014", "2010-06-27", of12958, "-"}, {"D014", "2010-08-26", of12958, "-"},
		{"D014", "2010-08-27", of12958, "warning E.O. 13526"},
		{"D014", "1995-12-13", of12356, "-"}, {"D014", "1995-12-14", of12356, "warning E.O. 12958"},
		{"D011", "1995-10-13", review, "-"}, {"D011", "1995-10-14", review, "warning E.O. 12958 sec. 1.6"},
		{"D011", "2010-06-26", review, "warning 32 CFR 2001.22(e)(3)"},
		{"D011", "2010-06-27", review, "error 32 CFR 2001.22(e)(3)"},
		{"D016", "2009-12-28", sixty, "-"}, {"D016", "2009-12-29", sixty, "error E.O. 13526 sec. 3.3(h)"},
		{"D018", "2012-04-30", human, "-"}, {"D018", "2012-05-01", human, "warning ISOO Notice 2012-02"},
		{"D023", "2010-06-26", of13526, "-"}, {"D023", "2010-06-27", of13526, "info 32 CFR 2001.21(a)(4)"},
		{"D028", "1972-12-31", groups, "-"}, {"D028", "1973-01-01", groups, "warning E.O. 11652 sec. 5(A)"},
		{"C002", "2005-11-30", both, "warning "}, {"C002", "2005-12-01", both, "error 05 STATE 226504 ¶2b"},
	} {
		require.Equal(t, c.want, spoken(t, c.fault.text(c.day, ""), c.code), "%s on %s", c.code, c.day)
	}
}

// TestCablesDatedToAYear: a rule runs where its authorities were together in force all the year, with that of the
// last day.
func TestCablesDatedToAYear(t *testing.T) {
	for year, want := range map[string]string{
		"71": "-", "72": "-", "94": "error E.O. 12356 sec. 1.5(a)(4)", "95": "error E.O. 12958 sec. 1.7(a)(4)",
		"96": "error E.O. 12958 sec. 1.7(a)(4)",
		"03": "error E.O. 12958, as amended sec. 1.6(a)(4)", "04": "error E.O. 12958, as amended sec. 1.6(a)(4)",
		"10": "error 32 CFR 2001.21(a)(4)", "11": "error 32 CFR 2001.21(a)(4)",
	} {
		text := notApplicable.text("2000-01-01", "id: 2745\nrefid: "+year+"VARNES412\norigin: Embassy Varnes\n"+
			"classification: CONFIDENTIAL\nheader:")
		require.Equal(t, want, spoken(t, text, "D002"), year)
	}
}

// TestUndatedCables: rules that depend on one order do not run, and a note says how many; those that hold in every
// era do.
func TestUndatedCables(t *testing.T) {
	linter, err := lint.NewLinter(All(), lint.Options{})
	require.NoError(t, err)
	text := strings.Replace(section15.text("2009-05-04", "FM AMEMBASSY VARNES"), "SIPDIS", "SIPDIS\nEXDIS", 1)
	results := linter.File(grammar.NewParser().Parse(source.NewFile("draft.txt",
		strings.Replace(text, "2. (C)", "2. (S)", 1))), nil)
	require.Len(t, results, 1)
	require.NotEmpty(t, results[0].NotRun)
	require.Contains(t, results[0].Notes, fmt.Sprintf("the cable has no date: %d rules that depend on the order in "+
		"force were not run", len(results[0].NotRun)))
	codes := []string{}
	for _, d := range results[0].Diagnostics {
		codes = append(codes, d.Rule.Code)
	}
	require.NotContains(t, codes, "A003")
	require.Subset(t, codes, []string{"C002", "R001"})
}

// spoken is what a rule says about a text: severity and authority, or a minus.
func spoken(t *testing.T, text, code string) string {
	linter, err := lint.NewLinter(All(), lint.Options{})
	require.NoError(t, err)
	all := findings(linter, text)
	i := slices.IndexFunc(all, func(d lint.Diagnostic) bool { return d.Rule.Code == code })
	if i < 0 {
		return "-"
	}
	return all[i].Severity.String() + " " + all[i].Cite.String()
}
