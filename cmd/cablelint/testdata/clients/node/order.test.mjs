// Answers are about the text as it was when they were asked for, and come in order, however fast somebody types.
import assert from "node:assert/strict";
import { test } from "node:test";
import { ask, awkward, end, open, session } from "./client.mjs";

const uri = "file:///cables/typed.cable";
const edits = 3000;

/** An edit that moves all findings a line down or up, so that each answer tells which text it is about. */
const typed = (n) => (n % 100 < 50 ? { down: 1, range: at(0, 0), text: "\n" } : { down: -1, range: at(0, 1), text: "" });
const at = (from, to) => ({ start: { line: from, character: 0 }, end: { line: to, character: 0 } });
const sealed = awkward.split("\n").findIndex((l) => l.startsWith("3. (S)"));
const line = (items) => items.find((d) => d.code === "R001")?.range.start.line;

async function type(server, n) {
  const { range, text } = typed(n);
  await server.connection.sendNotification("textDocument/didChange", { textDocument: { uri, version: n + 2 }, contentChanges: [{ range, text }] });
}

/** The line of the first finding R001 at each version, by the client's own count. */
function lines() {
  const of = new Map([[1, sealed]]);
  for (let n = 0, now = sealed; n < edits; n++) {
    of.set(n + 2, (now += typed(n).down));
  }
  return of;
}

test("3,000 rapid edits, each with a question: no stale answer, and all in order", async () => {
  const server = await session();
  const want = lines();
  await open(server, uri, awkward);
  const answers = [];
  const done = [];
  for (let n = 0; n < edits; n++) {
    await type(server, n);
    done.push(ask(server, "diagnostic", uri).then(({ items }) => answers.push([n + 2, line(items)])));
  }
  await Promise.all(done);
  assert.deepEqual(answers, [...want].slice(1));
  assert.equal(await end(server), 0);
});

test("3,000 rapid edits to an editor that is told: versions go up, each is about its text, and the last comes", async () => {
  const server = await session({ pull: false });
  const want = lines();
  const last = new Promise((done) => server.connection.onNotification("textDocument/publishDiagnostics", (p) => {
    server.published.push(p);
    if (p.version === edits + 1) {
      done();
    }
  }));
  await open(server, uri, awkward);
  for (let n = 0; n < edits; n++) {
    await type(server, n);
  }
  await last;
  let before = 0;
  for (const { version, diagnostics } of server.published) {
    assert.ok(version >= before, `version ${version} came behind ${before}`);
    assert.equal(line(diagnostics), want.get(version), `version ${version}`);
    before = version;
  }
  assert.equal(await end(server), 0);
});

test("a text that is closed keeps no findings, and is asked about in vain", async () => {
  const server = await session({ pull: false });
  const told = [];
  const cleared = new Promise((done) => server.connection.onNotification("textDocument/publishDiagnostics", ({ diagnostics }) => {
    told.push(diagnostics.length);
    if (diagnostics.length === 0) {
      done();
    } else {
      server.connection.sendNotification("textDocument/didClose", { textDocument: { uri } });
    }
  }));
  await open(server, uri, awkward);
  await cleared;
  assert.deepEqual(told, [7, 0]);
  await assert.rejects(ask(server, "hover", uri, { position: { line: 0, character: 0 } }), { code: -32602 });
  assert.equal(await end(server), 0);
});
