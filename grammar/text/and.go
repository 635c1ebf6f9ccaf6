package text

import "strings"

// BrokenAnd is the length of the word "and" with a blank in it, "a nd" or "an d", where another letter of a list
// follows it; 0 for none.
func BrokenAnd(s string) int {
	for _, cut := range [...]int{1, 2} {
		i := SkipBlank(s, cut)
		if i == cut || !strings.EqualFold(s[:cut], "and"[:cut]) || !HasWord(s[i:], "AND"[cut:]) {
			continue
		}
		end := i + 3 - cut
		next := SkipBlank(s, end)
		if next < len(s) && (s[next] == '(' || IsLetter(s[next]) && WordEnd(s, next) == next+1) {
			return end
		}
	}
	return 0
}
