package rules

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
)

// TestTheOneItemWithoutAMark: next to siblings that are marked, an item of a short list, a line of a checklist and a
// part whose sibling has its mark before its letter lack theirs.
func TestTheOneItemWithoutAMark(t *testing.T) {
	const rest = "\n\n(U) The ferry sails."
	for body, want := range map[string]bool{
		"- The boats came back.\n- (U) Two of them.":                                                         true,
		"1. (S) He sold it.\n\n2. The boats came back.":                                                      true,
		"(U) The pier.\n\n   a. It leaks at the north end.\n\n   (S) b. The guard is paid.":                  true,
		"   (S) a. The guard is paid.\n\n   b. It leaks at the north end.\n\n   (C) c. He sold it.":          true,
		"(U) 1. The pier is old.\n\n2. It leaks at the north end.\n\n(C) 3. He sold it.":                     true,
		"[ ] (U) Cards checked\n[ ] Room swept on April 10\n[x] (S) Seat him apart\n[ ] (C) Answer ready":    true,
		"• (U) One.\n• (C) Two.\n• Four boats for the north\n• (S) Three.":                                   true,
		"- (U) Cards checked\n- It leaks at the north end.\n- (S) Seat him apart\n- (C) Answer is not ready": true,
		// traps
		"- The boats came back.\n- (U) Two.\n\n(S) He sold it.\n\n- Two boats came back.\n- (C) Three.": false,
		"[ ] (U) Cards checked\n[ ] Room swept on April 10\n[x] (S) Seat him apart":                     false,
		"• (U) One.\n• (C) Two.\n• (S) Three.\n• Four boats for the north\n\n(S) They came back.":       false,
		"• (U) One.\n• (C) Two.\n• (S) Three:\n• Four boats for the north":                              false,
		"• (U) One.\n• (C) Two.\n• Four boats for the north\n   ◦ (S) They came.\n• (S) Three.":         false,
		"(U) 1. The pier is old.\n\n2. The Piers of the North\n\n(C) 3. He sold it.":                    false,
		"(S) A. Elm sold the pier.\n\n(S) B. Oak bought the pier.":                                      false,
		"a. It leaks at the north end.\n\nb. The guard is paid.":                                        false,
	} {
		have := reported(t, marksMemo("SECRET", "(U) Piers", "(S) He told us so.\n\n"+body+rest))
		require.Equal(t, want, strings.Contains(strings.Join(have, " "), "P001 warning"), "%q: %v", body, have)
	}
	alone := marksMemo("SECRET", "(U) Piers", "- The boats came back.\n- (S) Two of them.")
	require.NotContains(t, strings.Join(reported(t, alone), " "), "P001", "few marks")
}

// TestTheOneParagraphWithoutAMark: in a paper of few paragraphs what makes it classified is in the one without a mark.
func TestTheOneParagraphWithoutAMark(t *testing.T) {
	const bare = "You asked what I make of the new mayor. He is a clerk, and he forgot nothing that we told him."
	letter := func(first, second, more string) []string {
		return reported(t, "CONFIDENTIAL\n\nMay 3, 2021\n\nMs. Rosa Quill\nDirector, Harbors\n\nDear Rosa:\n\n"+first+"\n\n"+
			second+"\n\nYours ever,\n\nPhilip Oak"+more+memoBlock+"CONFIDENTIAL\n")
	}
	require.Contains(t, letter(bare, "(U) We come home in May.", ""), "P001 warning")
	require.Contains(t, letter("(U) We come home in May.", bare, ""), "P001 warning")
	for name, have := range map[string][]string{
		"the other has it":  letter(bare, "(C) We come home in May.", ""),
		"two without":       letter(bare, bare+"\n\n(U) We come home in May.", ""),
		"no mark":           letter(bare, "We come home in May.", ""),
		"attachments":       letter(bare, "(U) We come home in May.", "\n\nAttachment: Chart"),
		"a title is marked": letter(bare, "(U) Home", ""),
	} {
		require.NotContains(t, strings.Join(have, " "), "P001", name)
	}
}

// TestTheOneSentenceWithoutAMark: a short paragraph among others that are all marked; what is above the first one or
// below what is about the paper may be of neither.
func TestTheOneSentenceWithoutAMark(t *testing.T) {
	const marks = "(U) The pier is old.\n\n(C) The owner sold it.\n\n(S) He named his price."
	const bare = "He left in May by the ferry."
	const mailLines = "From: Ana Prill\nSent: May 3, 2021\nTo: Ben Oak"
	found := func(replace ...string) []string {
		memo := marksMemo("SECRET", "(U) Piers", strings.Replace(marks, "old.", "old.\n\n"+bare, 1))
		return reported(t, strings.NewReplacer(replace...).Replace(memo))
	}
	require.Equal(t, []string{"P001 info"}, found())
	for name, replace := range map[string][]string{
		"of twelve words": {bare, "He left in May by the ferry, which is why nobody saw him again."},
		"at the end":      {"\n\n" + bare, "", "price.", "price.\n\n" + bare},
		"below an office": {"(U) The pier", "Office of Piers, Bureau of the Harbor\n\n(U) The pier"},
		"below a heading": {bare, "Background\n\n" + bare},
		"of five words":   {bare, "He left in the spring."},
		"in a mail":       {"MEMORANDUM FOR THE RECORD\n\nDATE: May 3, 2021", mailLines},
		"above the list":  {"(U) The pier", "Enclosures:\nMap\n\n(U) The pier"},
		"below a cover": {"MEMORANDUM FOR THE RECORD", "SECRET\n\n(U) PIERS" + memoBlock +
			"SECRET\n\f\nMEMORANDUM FOR THE RECORD"},
		"of a CUI paper": {"SECRET", "CUI", "(C)", "(CUI)", "(S)", "(U)", strings.TrimLeft(memoBlock, "\n"), ""},
	} {
		require.Contains(t, strings.Join(onlyOf(found(replace...), "P001"), " "), "P001", name)
	}
	for name, replace := range map[string][]string{
		"two of them":     {bare, bare + "\n\nHe came back in June by train."},
		"few marks":       {"(C) The owner sold it.\n\n", "", "(U) The pier is old.", "(U) PIERS"},
		"no sentence":     {bare, "He left in May by the ferry"},
		"four words":      {bare, "He left in May."},
		"a list follows":  {bare, "He left these things:"},
		"above all":       {"\n\n" + bare, "", "(U) The pier", bare + "\n\n(U) The pier"},
		"below the block": {"\n\n" + bare, "", "On: 20360303", "On: 20360303\n\n" + bare},
		"below a cover, at the end": {"MEMORANDUM FOR THE RECORD", "SECRET\n\n(U) PIERS" + memoBlock +
			"SECRET\n\f\nMEMORANDUM FOR THE RECORD", "\n\n" + bare, "", "price.", "price.\n\n" + bare},
		"below the enclosures": {"\n\n" + bare, "", "price.", "price.\n\nEnclosures:\nMap\n\n" + bare},
		"the end of a mail": {"\n\n" + bare, "", "price.", "price.\n\n" + bare,
			"MEMORANDUM FOR THE RECORD\n\nDATE: May 3, 2021", mailLines},
		"the end of a reply": {"MEMORANDUM FOR THE RECORD\n\nDATE: May 3, 2021", mailLines, "\n\n" + bare,
			"\n\n" + bare + "\n\nAna Prill\n\n-----Original Message-----\n" + strings.Replace(mailLines, "3,", "2,", 1) +
				"\nSubject: (U) Piers"},
		"a working paper":              {"MEMORANDUM FOR THE RECORD", "WORKING PAPER"},
		"a copy of an archive":         {"MEMORANDUM FOR", "DECLASSIFIED\nAuthority NND 12345\n\nMEMORANDUM FOR"},
		"marks that a machine mistook": {"(C) The", "(O//SI) The"},
	} {
		require.NotContains(t, strings.Join(found(replace...), " "), "P001", name)
	}
}

// TestTitlesWithoutAMark: titles of slides, captions and titles of annexes, next to titles that have marks.
func TestTitlesWithoutAMark(t *testing.T) {
	slide := func(number, title string) string {
		return "SECRET\n\nSlide " + number + " of 3\n\n" + title + "\n\n- (S) He sold the pier.\n- (U) It is old.\n\nSECRET\n"
	}
	slides := func(titles ...string) []string {
		text := "SECRET\n\nSlide 1 of 3\n\n(U) PIERS\n\n(U) May 3, 2021" + memoBlock + "SECRET\n"
		for i, title := range titles {
			text += "\f" + slide(string(rune('2'+i)), title)
		}
		return reported(t, text)
	}
	require.Contains(t, slides("SHIPS IN MARCH", "(U) SOURCES"), "P001 warning")
	require.Contains(t, slides("(U) SOURCES", "Ships in March"), "P001 warning")
	for _, titles := range [][]string{{"(S) SHIPS IN MARCH", "(U) SOURCES"}, {"SHIPS IN MARCH", "SOURCES"}} {
		require.NotContains(t, strings.Join(slides(titles...), " "), "P001", titles)
	}
	for caption, want := range map[string]bool{
		"Figure 1. The fence at the north end [photograph]": true, "Table 2. Ships, July to September": true,
		"ANNEX A: SHIPS": true, "Annex IV - Ships": true, "Fig. 3: The fence": true, "APPENDIX B. SHIPS": true,
		"Image 3. The fence": true, "(U) Figure 1. The fence": false, "RECOMMENDATION": false, "Map of the fence": false,
		"Table talk of the mayor": false, "Annex: it is new": false, "Figures 1 and 2": false,
	} {
		for title, marked := range map[string]bool{"(U) THE PIERS\n\n": true, "THE PIERS\n\n": false} {
			have := reported(t, marksMemo("SECRET", "(U) Piers", title+memoBody+"\n\n"+caption+"\n\n(C) It is new."))
			found := strings.Contains(strings.Join(have, " "), "P001 info")
			require.Equal(t, want && marked, found, "%s %s: %v", title, caption, have)
		}
	}
}

// TestBriefAmongTitled: a marked paragraph with its title on its line is one of the others.
func TestBriefAmongTitled(t *testing.T) {
	const recommendation, rest = "Recommendation\n\n%sThat you sign the letter at Tab 1.\n\n",
		"Background\n\n(C) The mayor has the money and no excuse.\n\n(U) The road was built in 1961."
	memo := func(first, mark string) string {
		return "CONFIDENTIAL" + memoDate + first + strings.Replace(recommendation, "%s", mark, 1) + rest + memoBlock +
			"CONFIDENTIAL\n"
	}
	for name, c := range map[string]struct{ first, mark, want string }{
		"one without":   {"BLUF:      (C) The town will pay a third of the road.\n\n", "", "P001 info"},
		"all marked":    {"BLUF:      (C) The town will pay a third of the road.\n\n", "(C) ", ""},
		"two without":   {"BLUF:      The town will pay a third of the road.\n\n", "", ""},
		"few are there": {"", "", ""},
	} {
		have := strings.Join(onlyOf(reported(t, memo(c.first, c.mark)), "P001"), ", ")
		if have != c.want {
			t.Errorf("%s: %s", name, have)
		}
	}
}
