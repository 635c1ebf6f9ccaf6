package register

import (
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
)

// damage is one way of writing a marking wrongly; ok is false where it changes nothing.
type damage struct {
	name    string
	inflict func(r *rand.Rand, s string) string
}

// letterAt is a place of a letter in a word of at least n letters; -1 for none.
func letterAt(r *rand.Rand, s string, n int) int {
	var at []int
	for i := range len(s) {
		if s[i] < 'A' || s[i] > 'Z' {
			continue
		}
		from, to := i, i
		for from > 0 && s[from-1] >= 'A' && s[from-1] <= 'Z' {
			from--
		}
		for to < len(s) && s[to] >= 'A' && s[to] <= 'Z' {
			to++
		}
		if to-from >= n {
			at = append(at, i)
		}
	}
	if at == nil {
		return -1
	}
	return at[r.IntN(len(at))]
}

// blocks takes the text between double slashes apart.
func blocks(s string, change func([]string) []string) string {
	open, closed := strings.HasPrefix(s, "("), strings.HasSuffix(s, ")")
	list := change(strings.Split(strings.Trim(s, "()"), "//"))
	if s = strings.Join(list, "//"); open && closed {
		return "(" + s + ")"
	}
	return s
}

func swapped(s, a, b string) string { return strings.Replace(s, a, b, 1) }

var damages = []damage{
	{"a letter dropped", func(r *rand.Rand, s string) string {
		if i := letterAt(r, s, 4); i >= 0 {
			return s[:i] + s[i+1:]
		}
		return s
	}},
	{"a letter doubled", func(r *rand.Rand, s string) string {
		if i := letterAt(r, s, 3); i >= 0 {
			return s[:i] + s[i:i+1] + s[i:]
		}
		return s
	}},
	{"two letters swapped", func(r *rand.Rand, s string) string {
		if i := letterAt(r, s, 4); i >= 0 && i+1 < len(s) && s[i+1] >= 'A' {
			return s[:i] + s[i+1:i+2] + s[i:i+1] + s[i+2:]
		}
		return s
	}},
	{"a wrong letter", func(r *rand.Rand, s string) string {
		if i := letterAt(r, s, 5); i >= 0 {
			return s[:i] + string(rune('A'+r.IntN(26))) + s[i+1:]
		}
		return s
	}},
	{"a double slash single", func(_ *rand.Rand, s string) string { return s[:3] + swapped(s[3:], "//", "/") }},
	{"a slash doubled", func(_ *rand.Rand, s string) string {
		for i := 3; i < len(s)-1; i++ {
			if s[i] == '/' && s[i-1] != '/' && s[i+1] != '/' {
				return s[:i] + "/" + s[i:]
			}
		}
		return s
	}},
	{"a slash lost", func(_ *rand.Rand, s string) string { return s[:3] + swapped(s[3:], "//", " ") }},
	{"a dash for a slash", func(_ *rand.Rand, s string) string { return s[:3] + swapped(s[3:], "//", "-") }},
	{"a dash lost", func(_ *rand.Rand, s string) string { return swapped(s, "-", " ") }},
	{"a comma lost", func(_ *rand.Rand, s string) string { return swapped(s, ", ", " ") }},
	{"a blank after a comma lost", func(_ *rand.Rand, s string) string { return swapped(s, ", ", ",") }},
	{"semicolons", func(_ *rand.Rand, s string) string { return swapped(s, ", ", "; ") }},
	{"blanks around signs", func(_ *rand.Rand, s string) string {
		return s[:3] +
			strings.ReplaceAll(s[3:], "//", " // ")
	}},
	{"small letters", func(_ *rand.Rand, s string) string { return strings.ToLower(s) }},
	{"mixed letters", func(_ *rand.Rand, s string) string { return s[:3] + strings.ToLower(s[3:]) }},
	{"REL OT", func(_ *rand.Rand, s string) string { return swapped(s, "REL TO", "REL OT") }},
	{"RELTO", func(_ *rand.Rand, s string) string { return swapped(s, "REL TO", "RELTO") }},
	{"blocks in another order", func(_ *rand.Rand, s string) string {
		return blocks(s, func(list []string) []string {
			if len(list) > 2 && list[0] != "" {
				slices.Reverse(list[1:])
			}
			return list
		})
	}},
	{"items in another order", func(_ *rand.Rand, s string) string {
		return blocks(s, func(list []string) []string {
			for i, b := range list {
				if items := strings.Split(b, "/"); len(items) == 2 && !strings.HasPrefix(b, "SAR") {
					list[i] = items[1] + "/" + items[0]
				}
			}
			return list
		})
	}},
	{"a blank in a word", func(r *rand.Rand, s string) string {
		if i := letterAt(r, s, 6); i > 0 && s[i-1] >= 'A' {
			return s[:i] + " " + s[i:]
		}
		return s
	}},
}

// products are sound markings from the vocabulary.
func products() (list []string) {
	for _, s := range sound {
		list = append(list, s.banner, s.portion)
	}
	for _, level := range []string{"SECRET", "TOP SECRET"} {
		for _, sci := range []string{"", "//SI", "//TK", "//SI/TK", "//HCS-P", "//HCS-P/SI/TK"} {
			for _, fgi := range []string{"", "//FGI CAN GBR"} {
				for _, dissem := range []string{"//NOFORN", "//ORCON/NOFORN", "//REL TO USA, CAN, FVEY", "//RSEN/ORCON/NOFORN",
					"//NOFORN/PROPIN/FISA"} {
					for _, other := range []string{"", "//LES"} {
						text := level + sci + fgi + dissem + other
						if p := Parse(text); Judge(p) == nil {
							list = append(list, text, p.Marking.Portion())
						}
					}
				}
			}
		}
	}
	return list
}

// TestSuggestionsLeadBack: of a sound marking and each kind of damage, the sound one is among the suggestions, mostly
// the first.
func TestSuggestionsLeadBack(t *testing.T) {
	r := rand.New(rand.NewPCG(1, 2))
	var tried, among, first int
	for i, want := range products() {
		for j, d := range damages {
			if i >= 2*len(sound) && (i+j)%5 != 0 { // a fifth of the products with each damage
				continue
			}
			broken := d.inflict(r, want)
			if broken == want || Judge(Parse(broken)) == nil {
				continue
			}
			got := Suggest(broken)
			tried++
			if slices.Contains(got, want) {
				among++
			} else if testing.Verbose() {
				t.Logf("%s: %s -> %s: %q", d.name, want, broken, got)
			}
			if len(got) > 0 && got[0] == want {
				first++
			}
		}
	}
	t.Logf("of %d damaged markings %.1f %% lead back, %.1f %% at once", tried, 100*float64(among)/float64(tried),
		100*float64(first)/float64(tried))
	require.Greater(t, tried, 1500)
	require.GreaterOrEqual(t, among*100, tried*95)
	require.GreaterOrEqual(t, first*100, tried*85)
}
