import assert from "node:assert/strict";
import { readFileSync, readdirSync } from "node:fs";
import { before, test } from "node:test";
import type { IGrammar } from "vscode-textmate";
import { load, tokens, type Token } from "./grammar";

let grammar: IGrammar;
before(async () => {
  grammar = await load("text.cable");
});

const mark = (level: string): string => `keyword.other.marking.${level}.cable`;
const key = "entity.name.tag.key.cable";

// line, the part of it that is looked at, the scope that it must have
const expected: readonly (readonly [string, string, string])[] = [
  ["C O N F I D E N T I A L VARNES 000412", "C O N F I D E N T I A L", mark("confidential")],
  ["C O N F I D E N T I A L VARNES 000412", "VARNES", "entity.name.section.post.cable"],
  ["C O N F I D E N T I A L VARNES 000412", "000412", "constant.numeric.serial.cable"],
  ["S E C R E T SECTION 01 OF 02 PORT OF BREDAL 000412", "S E C R E T", mark("secret")],
  ["S E C R E T SECTION 01 OF 02 PORT OF BREDAL 000412", "SECTION 01 OF 02", "constant.numeric.section.cable"],
  ["S E C R E T SECTION 01 OF 02 PORT OF BREDAL 000412", "PORT OF BREDAL", "entity.name.section.post.cable"],
  ["T O P  S E C R E T N'KORO 0412", "T O P  S E C R E T", mark("topsecret")],
  ["TOP SECRET N'KORO 0412", "TOP SECRET", mark("topsecret")],
  ["SECRET//NOFORN VARNES 000412", "SECRET//NOFORN", mark("secret")],
  ["UNCLAS VARNES 000412", "UNCLAS", mark("unclassified")],
  ["UNCLAS E F T O VARNES 000412", "E F T O", "keyword.other.caption.cable"],
  ["U N C L A S SECTION 02 OF 02 VARNES 000412", "U N C L A S", mark("unclassified")],
  ["LIMITED OFFICIAL USE VARNES 0412", "LIMITED OFFICIAL USE", mark("sbu")],
  ["C O N F I D E N T I A L VARNES 000412 SIPDIS", "SIPDIS", "keyword.other.caption.cable"],
  ["CONFIDENTIAL//NOFORN", "CONFIDENTIAL//NOFORN", mark("confidential")],
  ["SECRET", "SECRET", mark("secret")],
  ["ZNY CCCCC ZZH", "CCCCC", mark("confidential")],
  ["ZNR UUUUU ZZH", "UUUUU", mark("unclassified")],
  ["VZCZCXRO4412", "VZCZCXRO4412", "comment.line.envelope.cable"],
  ["O R 041530Z MAY 09", "041530Z MAY 09", "constant.numeric.date-time-group.cable"],
  ["O R 041530Z MAY 09", "O R", "keyword.other.precedence.cable"],
  ["FM AMEMBASSY VARNES", "AMEMBASSY VARNES", "entity.name.section.post.cable"],
  ["TO SECSTATE WASHDC PRIORITY 2207", "TO", key],
  ["VARNES 00000412  002 OF 002 ", "VARNES 00000412  002 OF 002", "comment.line.page.cable"],
  ["PAGE 02        VARNES  00412  01 OF 03  182017Z", "VARNES", "comment.line.page.cable"],
  ["SIPDIS", "SIPDIS", "keyword.other.caption.cable"],
  ["NOFORN", "NOFORN", mark("other")],
  ["SENSITIVE", "SENSITIVE", mark("sbu")],
  ["SIPDIS NOFORN", "NOFORN", mark("other")],
  ["REL TO USA, GBR", "REL TO USA, GBR", mark("other")],
  ["E.O. 12958: DECL: 05/04/2019", "E.O. 12958", key],
  ["E.O. 12958: DECL: 05/04/2019", "DECL", "keyword.other.instruction.cable"],
  ["E.O. 12958: DECL: 05/04/2019", "05/04/2019", "constant.numeric.date.cable"],
  ["E.O. 12958: DECL: X1", "X1", "constant.language.exemption.cable"],
  ["E.O. 12356: DECL: OADR", "OADR", "constant.language.exemption.cable"],
  ["E.O. 12958: N/A", "N/A", "constant.language.exemption.cable"],
  ["E.O. 11652: GDS", "GDS", "constant.language.exemption.cable"],
  ["TAGS: PREL EFIS VN", "TAGS", key],
  ["TAGS: PREL EFIS VN", "EFIS", "support.constant.tag.cable"],
  ["SUBJECT: (C) THE SURVEY SHIP SAILS", "SUBJECT", key],
  ["SUBJECT: (C) THE SURVEY SHIP SAILS", "(C)", mark("confidential")],
  ["SUBJ: HERRING QUOTA", "HERRING QUOTA", "markup.heading.subject.cable"],
  ["REF: A. 09 VARNES 411 B. OSTER 19", "09 VARNES 411", "markup.underline.link.reference.cable"],
  ["REF: A. 09 VARNES 411 B. OSTER 19", "REF", key],
  ["REFTEL: STATE 1", "REFTEL", key],
  ["     B. 08 LINDAFJORD 1200", "08 LINDAFJORD 1200", "markup.underline.link.reference.cable"],
  ["Classified By: DCM Tomas Reed for reasons 1.4 (b) and (d).", "Classified By", key],
  ["Classified By: DCM Tomas Reed for reasons 1.4 (b) and (d).", "1.4 (b) and (d)", "constant.numeric.reason.cable"],
  ["Affairs, State Department; REASON: 1.4(B),(D)", "REASON", key],
  ["Affairs, State Department; REASON: 1.4(B),(D)", "1.4(B),(D)", "constant.numeric.reason.cable"],
  ["DERIVED FROM: DSCG 05-1", "DERIVED FROM", key],
  ["1. (U) The survey ship left port.", "1.", "constant.numeric.paragraph.cable"],
  ["1. (U) The survey ship left port.", "(U)", mark("unclassified")],
  ["2. (SBU) Its captain left.", "(SBU)", mark("sbu")],
  ["2. (SBU) Its captain left.", "(SBU)", "meta.portion-mark.cable"],
  ["2. (U//FOUO) Its captain left.", "(U//FOUO)", mark("sbu")],
  ["3. (C/NF) He carries a letter.", "(C/NF)", mark("confidential")],
  ["3. (S//NF/REL TO USA, GBR) He carries a letter.", "(S//NF/REL TO USA, GBR)", mark("secret")],
  ["¶3. (S) He carries a letter.", "(S)", mark("secret")],
  ["4. (TS//SI) He carries a letter.", "(TS//SI)", mark("topsecret")],
  ["4. (TS) (S) He carries a letter.", "(S)", mark("secret")],
  ["(C) He carries a letter.", "(C)", mark("confidential")],
  ["-- (S/NF) He carries a letter.", "(S/NF)", mark("secret")],
  ["Its engineers doubt the bedrock. (C)", "(C)", mark("confidential")],
  ["1. CONFIDENTIAL - ENTIRE TEXT.", "CONFIDENTIAL - ENTIRE TEXT.", mark("confidential")],
  ["1. (S - ENTIRE TEXT)", "(S - ENTIRE TEXT)", mark("secret")],
  ["NNNN", "NNNN", "comment.line.end.cable"],
  ["#0412", "#0412", "comment.line.end.cable"],
  ["-------------", "-------------", "comment.line.rule.cable"],
];

test("each part has its scope", () => {
  for (const [line, part, scope] of expected) {
    const found = tokens(grammar, line)[0] ?? [];
    const hit = covering(found, line, part);
    assert.ok(hit.length > 0 && hit.every((t) => t.scopes.includes(scope)), `${line}\nexpected ${part} as ${scope}, found ${JSON.stringify(found, null, 1)}`);
  }
});

/** The tokens that cover a part of a line at its last place, where the shortest words stand. */
function covering(line: readonly Token[], text: string, part: string): Token[] {
  const from = text.lastIndexOf(part);
  const to = from + part.length;
  let at = 0;
  return line.filter((t) => {
    const start = at;
    at += t.text.length;
    return start < to && at > from;
  });
}

test("prose has no colour", () => {
  for (const line of [
    "The Secret Service (S) has a confidential file; SECRET is a word of prose.",
    "TO THE SOUTH THE BOATS WILL PROTEST, BUT NOT FOR LONG.",
    "The tags: blue and red.",
    "He met the minister (C) on Monday.",
    "from Varnes 000412 of the year before",
    "A. (see below) is the reason.",
    "He (Schwarz) said no.",
    "2009 was a good year.",
  ]) {
    for (const t of tokens(grammar, line).flat()) {
      assert.ok(!/marking|key\.|caption|page|constant/.test(t.scopes), `${line}\n${t.text}: ${t.scopes}`);
    }
  }
});

const cables = "../../testdata/cables";

test("each paragraph's mark of the invented cables has its level's colour", () => {
  const levels: Readonly<Record<string, string>> = { U: "unclassified", SBU: "sbu", C: "confidential", S: "secret", TS: "topsecret" };
  let seen = 0;
  for (const name of readdirSync(cables).filter((n) => n.endsWith(".txt"))) {
    for (const line of tokens(grammar, readFileSync(`${cables}/${name}`, "utf8"))) {
      const text = line.map((t) => t.text).join("");
      const m = /^(?:\d+\. )?(\((U|SBU|C|S|TS)(?:\/\/?NF)?\)) /.exec(text);
      const level = levels[m?.[2] ?? ""];
      if (m?.[1] !== undefined && level !== undefined) {
        seen++;
        assert.ok(line.some((t) => t.text === m[1] && t.scopes.includes(mark(level))), `${name}: ${text.slice(0, 12)}`);
      }
    }
  }
  assert.ok(seen > 300, `only ${seen} marks seen`);
});

test("a fenced block of Markdown that says cable is one", async () => {
  const found = tokens(await load("markdown.cable.codeblock"), "A cable:\n\n```cable\n1. (S) He carries a letter.\n```\n1. (S) no cable");
  assert.ok(found[3]?.some((t) => t.text === "(S)" && t.scopes.includes(mark("secret"))), JSON.stringify(found, null, 1));
  assert.ok(found[5]?.every((t) => !t.scopes.includes("marking")), JSON.stringify(found[5]));
});
