// Tells cables from other plain texts. It is the program's own rule, on the first lines only: a classification
// line, or two of date-time group, E.O. line, TAGS and subject.

const spaced = (word: string): string => word.split("").join(" ?");

const level = [spaced("CONFIDENTIAL"), `(?:${spaced("TOP")} *)?${spaced("SECRET")}`, `${spaced("UNCLAS")}(?: ?${spaced("SIFIED")})?`, "LIMITED OFFICIAL USE"].join("|");

const classificationLine = new RegExp(
  `^[ \\t"',.]*(?:${level})(?://[A-Z]+)*(?: +E ?F ?T ?O)?(?: +SECTION +\\d+ +OF +\\d+)? +[A-Z][A-Z.'/ -]*? +\\d{3,8}\\b`,
);

const signs = [
  /^\s*[ZOPRFM](?: [ZOPR])? \d{6}Z(?: [A-Z]{3} \d{2,4})?\b/,
  /^\s*E\.? ?[O0]\.? *\d{5}/i,
  /^\s*TAGS\s*:/i,
  /^\s*SUBJ(?:ECT)?\s*:/i,
];

/** The number of lines that are looked at: an archive's block and a long list of addressees stand before the header. */
export const linesLookedAt = 200;

/** Reports whether a text, of which the first lines are enough, is a cable. */
export function isCable(text: string): boolean {
  const seen = new Set<RegExp>();
  for (const line of text.split(/\r\n|\n|\r/, linesLookedAt)) {
    if (classificationLine.test(line)) {
      return true;
    }
    for (const sign of signs) {
      if (sign.test(line)) {
        seen.add(sign);
      }
    }
    if (seen.size > 1) {
      return true;
    }
  }
  return false;
}
