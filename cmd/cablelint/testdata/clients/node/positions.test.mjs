// Every place that the server names is right, in both encodings, however the lines end.
import assert from "node:assert/strict";
import { test } from "node:test";
import { ask, awkward, end, found, open, session } from "./client.mjs";
import { Text } from "./text.mjs";

const uri = "file:///cables/awkward.cable";
const everywhere = { start: { line: 0, character: 0 }, end: { line: 1000, character: 0 } };

const encodings = { "utf-8": ["utf-8", "utf-16"], "utf-16": ["utf-16"], "no word of encodings": undefined };
const endings = { LF: "\n", CRLF: "\r\n", CR: "\r" };

for (const [offered, list] of Object.entries(encodings)) {
  for (const [name, eol] of Object.entries(endings)) {
    for (const last of ["", eol]) {
      test(`${offered}, ${name}${last && ", a final newline"}`, () => places(list, awkward.replaceAll("\n", eol) + last));
    }
  }
}

async function places(list, content) {
  const server = await session({ encodings: list });
  const encoding = list?.[0] ?? "utf-16";
  assert.equal(server.can.positionEncoding, encoding);
  await open(server, uri, content);
  const text = new Text(uri, content, encoding);
  const { kind, items } = await ask(server, "diagnostic", uri);
  assert.equal(kind, "full");
  assert.deepEqual(items.map((d) => [d.code, text.at(d.range)]), found);
  for (const d of items) {
    text.exists(d.range.start);
    text.exists(d.range.end);
    assert.equal(d.source, "cablelint");
    assert.match(d.codeDescription.href, new RegExp(`/${d.code}\\.md$`));
    for (const r of d.relatedInformation ?? []) {
      assert.match(text.at(r.location.range), /^(?:C O N F I D E N T I A L|CCCCC|\([A-Z]+\))/);
    }
  }
  await readingAids(server, text);
  await hovers(server, text);
  await edits(server, text);
  assert.equal(await end(server), 0);
}

async function readingAids(server, text) {
  const { legend } = server.can.semanticTokensProvider;
  const { data } = await ask(server, "semanticTokens/full", uri);
  let [line, character] = [0, 0];
  const tokens = [];
  for (let i = 0; i < data.length; i += 5) {
    character = data[i] === 0 ? character + data[i + 1] : data[i + 1];
    line += data[i];
    const range = { start: { line, character }, end: { line, character: character + data[i + 2] } };
    text.exists(range.end);
    tokens.push(`${text.at(range)} ${legend.tokenTypes[data[i + 3]]}`);
  }
  for (const want of ["C O N F I D E N T I A L markingConfidential", "(U) markingUnclassified", "(SBU) markingSbu", "SBU) markingSbu", "(S) markingSecret", "(c) markingConfidential", "(C) markingConfidential"]) {
    assert.ok(tokens.includes(want), `${want} is missing among ${tokens}`);
  }
  const [cable] = await ask(server, "documentSymbol", uri);
  const paragraphs = cable.children.filter((s) => s.name.startsWith("paragraph"));
  assert.equal(paragraphs.length, 7);
  paragraphs.forEach((s, i) => assert.match(text.at(s.range), new RegExp(`^${i + 1}\\.`)));
  for (const fold of await ask(server, "foldingRange", uri)) {
    assert.ok(fold.startLine < fold.endLine && fold.endLine < text.document.lineCount, JSON.stringify(fold));
  }
  const [hint] = await ask(server, "inlayHint", uri, { range: everywhere });
  assert.deepEqual(hint.position, text.place("VARNES 000412").end);
  assert.match(hint.label, /SECRET/);
  const [lens] = await ask(server, "codeLens", uri);
  assert.match(text.at(lens.range), /^C O N F I D E N T I A L VARNES 000412/);
  assert.match(lens.command.title, /7 portions/);
}

async function hovers(server, text) {
  for (const [piece, says] of [["(S)", /does \*\*not\*\* cover/], ["05/04/2019", /2019/], ["(b)", /foreign government/], ["SBU)", /sensitive/i]]) {
    const place = text.place(piece);
    const answer = await ask(server, "hover", uri, { position: { line: place.start.line, character: place.start.character + 1 } });
    assert.ok(answer, `nothing is said about ${piece}`);
    assert.match(answer.contents.value, says);
    assert.ok(text.at(answer.range).length > 0 && text.at(answer.range).length < 60);
  }
  assert.equal(await ask(server, "hover", uri, { position: text.place("letter").start }), null);
}

/** Edits behind emoji and combining marks: what the server holds stays what the client holds. */
async function edits(server, text) {
  let version = 1;
  for (const [piece, n, put] of [["😀 SAILS", 0, "🜁🜂 sails"], ["ë", 0, "e\u0308"], ["\u2028the", 0, "\u2028\u2029 the"], ["\tword is not said. (S)", 0, "\t§😀 word is. (TS)"], ["4. Z", 0, "4. 👩‍👩‍👧 Z"]]) {
    const range = text.place(piece, n);
    text = new Text(uri, text.edited([{ range, newText: put }]), text.encoding);
    await server.connection.sendNotification("textDocument/didChange", { textDocument: { uri, version: ++version }, contentChanges: [{ range, text: put }] });
  }
  const { items } = await ask(server, "diagnostic", uri);
  const last = (code) => [code, "(TS)"];
  assert.deepEqual(items.map((d) => [d.code, text.at(d.range)]), [...found.slice(0, 5), last("P016"), last("R001")]);
}
