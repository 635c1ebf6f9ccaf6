// How a session begins and ends, and what is asked in vain.
import assert from "node:assert/strict";
import { test } from "node:test";
import { CancellationTokenSource } from "vscode-jsonrpc/node";
import { abilities, ask, awkward, end, open, session, start } from "./client.mjs";

const uri = "file:///cables/awkward.cable";
const initialize = { processId: process.pid, rootUri: null, capabilities: abilities() };

test("the exit status says how the session ended", async () => {
  assert.equal(await end(await session()), 0, "shutdown and exit");

  const hasty = await session();
  await hasty.connection.sendNotification("exit");
  assert.equal(await hasty.status, 1, "exit without shutdown");

  const gone = await session();
  gone.child.stdin.end();
  assert.equal(await gone.status, 1, "the client went away");

  const early = start();
  await early.connection.sendNotification("exit");
  assert.equal(await early.status, 1, "exit before the beginning");

  const garbled = start();
  garbled.child.stdin.write("GET / HTTP/1.1\r\nHost: localhost\r\n\r\n");
  assert.equal(await garbled.status, 3, "bytes that are no messages");
});

test("requests out of turn are refused by the protocol's codes", async () => {
  const server = start();
  await assert.rejects(ask(server, "hover", uri), { code: -32002 });
  await server.connection.sendRequest("initialize", initialize);
  await assert.rejects(server.connection.sendRequest("initialize", initialize), { code: -32600 });
  await assert.rejects(server.connection.sendRequest("textDocument/brew"), { code: -32601 });
  await assert.rejects(server.connection.sendRequest("$/brew"), { code: -32601 });
  await server.connection.sendNotification("textDocument/brewed", {});
  await server.connection.sendNotification("$/brewed", {});
  await assert.rejects(server.connection.sendRequest("workspace/executeCommand", { command: "cablelint.brew", arguments: [] }), (e) => e.code < 0);
  await assert.rejects(ask(server, "hover", uri, { position: { line: 0, character: 0 } }), { code: -32602 }, "not open");
  await open(server, uri, awkward);
  assert.equal(await ask(server, "hover", uri, { position: { line: 1e6, character: 0 } }), null, "behind the end");
  await server.connection.sendRequest("shutdown");
  await assert.rejects(ask(server, "hover", uri), { code: -32600 });
  await server.connection.sendNotification("exit");
  assert.equal(await server.status, 0);
});

test("a request that waits can be cancelled, and those behind it are answered", async () => {
  const server = await session();
  await open(server, uri, awkward + "\n\n" + "The ship left port, and nobody saw it go.\n".repeat(50000)); // the first answer takes its time
  const first = ask(server, "diagnostic", uri);
  const sources = Array.from({ length: 20 }, () => new CancellationTokenSource());
  const waiting = sources.map((s) => server.connection.sendRequest("textDocument/documentSymbol", { textDocument: { uri } }, s.token));
  const last = ask(server, "hover", uri, { position: { line: 0, character: 0 } });
  sources.forEach((s) => s.cancel());
  const ended = await Promise.allSettled(waiting);
  const cancelled = ended.filter((e) => e.status === "rejected");
  assert.ok(cancelled.length > 0, "nothing was cancelled");
  for (const { reason } of cancelled) {
    assert.equal(reason.code, -32800);
  }
  assert.equal((await first).kind, "full");
  await last;
  assert.equal(await end(server), 0);
});

test("an edit that does not fit: nothing is said until the text is opened again, and the server lives", async () => {
  const server = await session();
  await open(server, uri, awkward);
  const change = (version, contentChanges) => server.connection.sendNotification("textDocument/didChange", { textDocument: { uri, version }, contentChanges });
  const nowhere = { line: 5000, character: 0 };
  await change(2, [{ range: { start: nowhere, end: nowhere }, text: "x" }]);
  await assert.rejects(ask(server, "diagnostic", uri), { code: -32801 });
  await change(3, [{ text: awkward }]);
  assert.equal((await ask(server, "diagnostic", uri)).items.length, 7);
  assert.equal(await end(server), 0);
});
