package scan

import "testing"

// TestMarksOfOthers: a paper of another government is listed for its banner also where all its paragraphs begin with
// marks, are short, or are in a script without blanks. A form of few words is not.
func TestMarksOfOthers(t *testing.T) {
	paper := func(banner string, lines ...string) string {
		s := banner + "\n\nHarbor notes\n\n"
		for _, l := range lines {
			s += l + "\n\n"
		}
		return s + banner + "\n"
	}
	for _, s := range []string{
		paper("UN STRICTLY CONFIDENTIAL", "(UN-C) The ferry will leave the pier at noon."),
		paper("KVALIFICERAT HEMLIG", "(KVALIFICERAT HEMLIG) Kajen är låst."),
		paper("STG. GEHEIM", "(VERTR) De boot vaart niet."),
		paper("DIFFUSION RESTREINTE - SPECIAL FRANCE", "- (DR-SF) Le quai est fermé."),
		paper("極秘", "（秘）渡船は火曜日に来た。"),
		paper("TLP:INDIGO", "The ferry is late again, and nobody knows why."),
		paper("TAJNO", "(T) Brod ne vozi zimi."),
		paper("SECRET LUX", "(SL) Le quai est fermé."),
		paper("СТРОГО СЕКРЕТНО", "(SS) The pier is closed."),
		paper("TAJNO PRAVILO", "The ferry is late again, and nobody knows why."),
	} {
		requireDoubt(t, OtherMarking, s)
	}
	for _, s := range []string{
		paper("STG. GEHEIM", "(VERTR) De boot"),
		paper("STG. GEHEIM", "(VERTR) De boot vaart"),
		paper("STG. GEHEIM", "De boot vaart niet."),
		paper("STG. GEHEIM", "() De boot vaart niet."),
		paper("極秘", "渡船"),
		paper("TLP:CLEAR", "The ferry is late again, and nobody knows why."),
		paper("TLP:", "The ferry is late again, and nobody knows why."),
		"TLP:INDIGO\n\nThe ferry is late again, and nobody knows why.\n",
	} {
		requireDoubt(t, NoDoubt, s)
	}
}
