// A client of the server made of the protocol library that Visual Studio Code has.
import { spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import { after } from "node:test";
import { createProtocolConnection, StreamMessageReader, StreamMessageWriter } from "vscode-languageserver-protocol/node";

export const program = process.env.CABLELINT_PROGRAM;
if (!program) {
  throw new Error("CABLELINT_PROGRAM does not say which program to test");
}

/** The text with emoji, combining marks, tabs, U+2028 and no final newline, and what is found in it: code and words. */
export const awkward = readFileSync(new URL("../awkward.cable", import.meta.url), "utf8");
export const found = readFileSync(new URL("../awkward.tsv", import.meta.url), "utf8").trim().split("\n").map((l) => l.split("\t"));

/** What the client says it can; pull: it asks for diagnostics. */
export function abilities({ pull = true, encodings } = {}) {
  return {
    general: encodings ? { positionEncodings: encodings } : {},
    workspace: { workspaceEdit: { documentChanges: true, resourceOperations: ["create"] }, diagnostics: { refreshSupport: true } },
    textDocument: {
      ...(pull ? { diagnostic: {} } : {}),
      publishDiagnostics: { relatedInformation: true, versionSupport: true },
      codeAction: { codeActionLiteralSupport: { codeActionKind: { valueSet: ["quickfix", "source.fixAll", "refactor"] } } },
      hover: { contentFormat: ["markdown", "plaintext"] },
      documentSymbol: { hierarchicalDocumentSymbolSupport: true },
      semanticTokens: { requests: { full: true }, tokenTypes: [], tokenModifiers: [], formats: ["relative"] },
    },
  };
}

const children = [];
after(() => children.forEach((c) => c.kill())); // a test that failed leaves its server

/** Starts a server; the answer has the connection, what came unasked, and the promise of the exit status. */
export function start() {
  const child = spawn(program, ["lsp"], { stdio: ["pipe", "pipe", "pipe"] });
  children.push(child);
  const connection = createProtocolConnection(new StreamMessageReader(child.stdout), new StreamMessageWriter(child.stdin));
  const server = { child, connection, published: [], applied: [], shown: [], said: "" };
  server.status = new Promise((done) => child.on("exit", (code, signal) => done(signal ?? code)));
  child.stderr.on("data", (d) => (server.said += d));
  connection.onNotification("textDocument/publishDiagnostics", (p) => server.published.push(p));
  connection.onNotification("window/showMessage", (p) => server.shown.push(p.message));
  connection.onRequest("workspace/applyEdit", (p) => (server.applied.push(p.edit), { applied: true }));
  connection.onRequest("workspace/diagnostic/refresh", () => null);
  connection.onRequest("client/registerCapability", () => null);
  connection.listen();
  return server;
}

/** Starts a session. */
export async function session({ options, folder = null, ...can } = {}) {
  const server = start();
  server.can = (await server.connection.sendRequest("initialize", {
    processId: process.pid, rootUri: folder, capabilities: abilities(can), initializationOptions: options,
  })).capabilities;
  await server.connection.sendNotification("initialized", {});
  return server;
}

export const open = (server, uri, text, version = 1) =>
  server.connection.sendNotification("textDocument/didOpen", { textDocument: { uri, languageId: "cable", version, text } });

export const ask = (server, method, uri, more = {}) => server.connection.sendRequest(`textDocument/${method}`, { textDocument: { uri }, ...more });

/** Ends a session as the protocol asks, and gives the exit status. */
export async function end(server) {
  await server.connection.sendRequest("shutdown");
  await server.connection.sendNotification("exit");
  return server.status;
}
