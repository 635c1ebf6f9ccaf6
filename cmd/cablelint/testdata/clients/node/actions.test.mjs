// What a client makes of actions, formatting and completion in its own text.
import assert from "node:assert/strict";
import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { pathToFileURL } from "node:url";
import { ask, awkward, end, open, session } from "./client.mjs";
import { editsOf, Text } from "./text.mjs";

const uri = "file:///cables/awkward.cable";
const crlf = awkward.replaceAll("\n", "\r\n");

for (const encoding of ["utf-8", "utf-16"]) {
  for (const [name, content] of Object.entries({ LF: awkward, CRLF: crlf })) {
    test(`fixes in ${encoding}, ${name}`, () => fixes(encoding, content));
    test(`what needs a choice or changes the marks, in ${encoding}, ${name}`, () => choices(encoding, content));
  }
}

async function opened(encoding, content, more) {
  const server = await session({ encodings: [encoding], ...more });
  await open(server, uri, content);
  return [server, new Text(uri, content, encoding)];
}

const actions = (server, text, piece, n = 0, only) =>
  ask(server, "codeAction", uri, { range: text.place(piece, n), context: { diagnostics: [], ...(only ? { only } : {}) } });

const after = (text, action) => text.edited(editsOf(action, uri));

async function fixes(encoding, content) {
  const [server, text] = await opened(encoding, content);
  const here = await actions(server, text, "(c)");
  const fix = here.find((a) => a.title === "write (C)");
  assert.ok(fix?.isPreferred && fix.kind === "quickfix", JSON.stringify(here));
  assert.deepEqual(fix.diagnostics.map((d) => d.code), ["P006"]);
  assert.equal(after(text, fix), content.replace("(c) The letter", "(C) The letter"));

  const all = await actions(server, text, "SUBJECT", 0, ["source.fixAll"]);
  assert.deepEqual(all.map((a) => a.kind), ["source.fixAll.cablelint"]);
  const fixed = after(text, all[0]);
  assert.notEqual(fixed, content);
  assert.ok(fixed.includes("(C) The letter\u2028is sealed.") && fixed.includes("(SBU) 📜 The seal"), fixed);
  assert.ok(!fixed.includes("S E C R E T"), "a safe fix changed what the marks say");
  assert.deepEqual(await actions(server, text, "SUBJECT", 0, ["source.organizeImports"]), []);

  const formatted = await ask(server, "formatting", uri, { options: { tabSize: 8, insertSpaces: false } });
  assert.equal(text.edited(formatted), fixed);
  await server.connection.sendNotification("textDocument/didChange", { textDocument: { uri, version: 2 }, contentChanges: [{ text: fixed }] });
  assert.deepEqual(await ask(server, "formatting", uri, { options: { tabSize: 8, insertSpaces: false } }), [], "a fixed text is fixed once more");
  const left = (await ask(server, "diagnostic", uri)).items.map((d) => d.code);
  assert.deepEqual(left, ["A005", "R001", "P016", "P016", "R001"]);
  assert.equal(await end(server), 0);
}

async function choices(encoding, content) {
  const [server, text] = await opened(encoding, content);
  const raises = (await actions(server, text, "(S)")).filter((a) => /raise the header/.test(a.title));
  assert.ok(raises.length > 0);
  for (const a of raises) {
    assert.ok(!a.isPreferred && /changes what the marks say/.test(a.title), a.title);
    const raised = after(text, a);
    assert.match(raised, /^S E C R E T VARNES 000412/m);
    assert.match(raised, /^ZNY CCCCC ZZH/m, "the envelope stays as it was sent");
  }
  const unmarked = text.edited([{ range: text.place("(SBU) The pilot"), newText: "The pilot" }]);
  await server.connection.sendNotification("textDocument/didChange", { textDocument: { uri, version: 2 }, contentChanges: [{ text: unmarked }] });
  const now = new Text(uri, unmarked, encoding);
  const marks = (await actions(server, now, "The pilot")).filter((a) => /one of several/.test(a.title));
  const paragraphs = marks.map((a) => after(now, a).match(/2\. (\([A-Z/]+\)) The pilot is 👨‍🚀/)?.[1]);
  assert.deepEqual(paragraphs, ["(U)", "(C)"], "one a level, up to the header's");
  assert.ok(marks.every((a) => !a.isPreferred));
  assert.equal(await end(server), 0);
}

test("completion puts marks where the client types, in both encodings", async () => {
  for (const encoding of ["utf-8", "utf-16"]) {
    const [server, text] = await opened(encoding, awkward + "\n\n8. (");
    const last = text.document.positionAt(text.document.getText().length);
    const { items } = await ask(server, "completion", uri, { position: last });
    assert.ok(items.length > 3);
    assert.equal(items[0].label, [...items].sort((a, b) => (a.sortText < b.sortText ? -1 : 1))[0].label);
    const made = items.map((i) => text.edited([{ range: i.textEdit.range, newText: i.textEdit.newText }]).split("\n").at(-1));
    assert.ok(made.includes("8. (SBU)") && made.every((l) => /^8\. \([A-Z/]+\)$/.test(l)), made.join());
    assert.equal(await end(server), 0);
  }
});

test("the rule is explained, and a silence is written with its reason", async () => {
  const folder = pathToFileURL(mkdtempSync(join(tmpdir(), "cables-"))).href;
  for (const ask of [false, true]) {
    const [server, text] = await opened("utf-16", awkward, { options: { askReason: ask, showsPages: ask }, folder });
    const here = await actions(server, text, "(c)");
    const explain = here.find((a) => a.title.startsWith("explain P006"));
    const page = await server.connection.sendRequest("workspace/executeCommand", explain.command);
    assert.match(page, /P006 portion-mark-style/);
    assert.equal(server.shown.length, ask ? 0 : 1, "the editor shows pages, or the server does");
    const silence = here.find((a) => a.title.startsWith("silence P006"));
    const configuration = "file:///cables/.cablelint.toml"; // beside the cable, which lies outside the editor's folder
    if (ask) {
      const [what] = silence.command.arguments;
      await assert.rejects(server.connection.sendRequest("workspace/executeCommand", { ...silence.command, arguments: [{ ...what, reason: " " }] }));
      await server.connection.sendRequest("workspace/executeCommand", { ...silence.command, arguments: [{ ...what, reason: 'told by "telephone"' }] });
      assert.equal(server.applied.length, 1, "the edit comes before the answer");
      assert.match(JSON.stringify(server.applied[0]), /told by .*telephone/);
    } else {
      const [create, change] = silence.edit.documentChanges;
      assert.deepEqual([create.kind, create.uri, change.textDocument.uri], ["create", configuration, configuration]);
      assert.match(change.edits[0].newText, /^\[\[silence\]\]\nrule = "P006"\n(.*\n)+reason = ""\n$/);
    }
    assert.equal(await end(server), 0);
  }
});

test("a silence that the client writes holds at once", async () => {
  const folder = mkdtempSync(join(tmpdir(), "cables-"));
  const server = await session({ folder: pathToFileURL(folder).href });
  const here = pathToFileURL(join(folder, "a.cable")).href;
  const codes = async () => (await ask(server, "diagnostic", here)).items.map((d) => d.code);
  await open(server, here, awkward);
  assert.ok((await codes()).includes("P006"));
  writeFileSync(join(folder, ".cablelint.toml"), '[[silence]]\nrule = "P006"\nreason = "small letters are the post\'s"\n');
  await server.connection.sendNotification("workspace/didChangeWatchedFiles", { changes: [{ uri: pathToFileURL(join(folder, ".cablelint.toml")).href, type: 1 }] });
  assert.ok(!(await codes()).includes("P006"));
  assert.equal(await end(server), 0);
});

test("nothing that the server says by itself holds the cable's words", async () => {
  const [server] = await opened("utf-16", awkward);
  const everywhere = { range: { start: { line: 0, character: 0 }, end: { line: 100, character: 0 } } };
  const said = [];
  for (const [method, more] of [["diagnostic"], ["documentSymbol"], ["foldingRange"], ["codeLens"], ["inlayHint", everywhere], ["documentLink"], ["semanticTokens/full"]]) {
    said.push(await ask(server, method, uri, more));
  }
  for (let line = 0; line < awkward.split("\n").length; line++) {
    for (const character of [0, 4, 9, 14, 30]) {
      said.push(await ask(server, "hover", uri, { position: { line, character } }));
    }
  }
  await assert.rejects(ask(server, "hover", "file:///cables/sealed.cable", { position: { line: 0, character: 0 } }), (e) => !/sealed/.test(e.message));
  for (const word of ["sealed", "pilot", "bedrock", "SAILS", "Toma", "Zoë", "said", "unread"]) {
    assert.ok(!JSON.stringify(said).includes(word), `${word} left`);
  }
  assert.equal(await end(server), 0);
  assert.equal(server.said, "");
});
