import assert from "node:assert/strict";
import { readFileSync, readdirSync } from "node:fs";
import { test } from "node:test";
import { isCable } from "../src/detect";
import manifest from "../package.json";

const cables = "../../testdata/cables";

test("the invented cables are cables", () => {
  // the families of rules that read papers alone, and the rules of families A and C that do
  const paper = /^faulty-(a01[567]|a02[12]|c019|c020|b\d{3}|f\d{3}|t\d{3})-/;
  const texts = readdirSync(cables).filter((n) => n.endsWith(".txt") && !paper.test(n));
  const none = texts.filter((n) => !isCable(readFileSync(`${cables}/${n}`, "utf8")));
  // rules about files that are no cables
  const others = ["faulty-g003-a-letter.txt", "faulty-g005-the-header-is-gone.txt"];
  assert.deepEqual(none, others);
});

test("other texts are none", () => {
  for (const text of [
    "",
    "Dear Ruth,\n\nthe ferry sails at noon.\n",
    "SUBJECT: the ferry\n\nIt sails at noon.\n",
    "TAGS: a, b\nTAGS: c\n",
    "The SECRET of VARNES 000412\n",
    "SECRET\nCONFIDENTIAL\n",
    "E.O. 13526 says much about this.\nIt has been in force since 2010.\n",
    readFileSync("README.md", "utf8"),
  ]) {
    assert.equal(isCable(text), false, text.slice(0, 60));
  }
});

test("one sign is not enough, two are, in any kind of line ends", () => {
  assert.equal(isCable("P 171030Z APR 03\nSUBJECT: FERRIES\n"), true);
  assert.equal(isCable("TAGS: ECON\r\nSUBJ: FERRIES\r\n"), true);
  assert.equal(isCable("TAGS: ECON\rE.O. 12958: N/A\r"), true);
});

test("the first line that VS Code looks at fits cables and not prose", () => {
  const first = new RegExp(manifest.contributes.languages[0]?.firstLine ?? "$^");
  for (const line of ["VZCZCXYZ0519", "P 251130Z MAY 09", "O R 041530Z MAY 09", "C O N F I D E N T I A L VARNES 000412", "S E C R E T SECTION 01 OF 02 VARNES 000412", "UNCLAS VARNES 000412", "SECRET//NOFORN VARNES 000412"]) {
    assert.match(line, first);
  }
  for (const line of ["Dear Ruth,", "SECRET", "Secret Varnes 000412", "A SECRET VARNES 000412", "P 2 of 3", "UNCLAS"]) {
    assert.doesNotMatch(line, first);
  }
});
