import assert from "node:assert/strict";
import { beforeEach, test } from "node:test";
import type { ExtensionContext } from "vscode";
import manifest from "../package.json";
import { activate } from "../src/extension";
import { fate, running, type LanguageClient } from "./stub/client";
import { answers, change, commands_, did, open, reset, settings } from "./stub/vscode";

beforeEach(() => {
  reset();
  running.length = 0;
  fate.starts = true;
});

const activated = (): Promise<void> => activate({ subscriptions: [] } as unknown as ExtensionContext);
const client = (): LanguageClient => running[0] ?? assert.fail("no server runs");
const said = (): string[] => did.splice(0);
const text = (words: string, languageId = "plaintext", scheme = "file") => ({ languageId, uri: { scheme }, getText: () => words });
const cable = "C O N F I D E N T I A L VARNES 000412\n";

test("the server starts in the folder, and the commands of the manifest are there", async () => {
  await activated();
  assert.deepEqual(said(), ["started cablelint lsp in /cables"]);
  assert.deepEqual([...commands_.keys()].sort(), manifest.contributes.commands.map((c) => c.command).sort());
  assert.deepEqual(client().options.initializationOptions, { askReason: true, showsPages: true });
});

test("plain texts that are cables get their language, others do not", async () => {
  await activated();
  said();
  await open(text("Dear Ruth,\n"));
  await open(text(cable, "markdown"));
  await open(text(cable, "plaintext", "git"));
  assert.deepEqual(said(), []);
  await open(text(cable));
  assert.deepEqual(said(), ["language cable"]);
  settings["detect"] = false;
  await open(text(cable));
  assert.deepEqual(said(), []);
});

test("another program, another server; disabled, none", async () => {
  await activated();
  said();
  await change("cablelint.path", "/opt/cablelint");
  assert.deepEqual(said(), ["stopped", "started /opt/cablelint lsp in /cables"]);
  await change("cablelint.detect", false);
  assert.deepEqual(said(), []);
  await change("cablelint.enable", false);
  assert.deepEqual([said(), running.length], [["stopped"], 0]);
  answers.push("R001");
  await commands_.get("cablelint.explainRule")?.();
  assert.match(said().at(-1) ?? "", /^warned cablelint does not run/);
});

test("restarts that are asked for at once leave one server", async () => {
  await activated();
  await Promise.all([1, 2, 3].map(() => commands_.get("cablelint.restart")?.()));
  assert.equal(running.length, 1);
});

test("a program that is missing is told, with the way to the setting", async () => {
  fate.starts = false;
  answers.push("Open Settings");
  await activated();
  assert.deepEqual(said().slice(1), ["failed cablelint lsp could not be started: install cablelint, or say in the settings where it is", "workbench.action.openSettings cablelint.path"]);
});

test("a rule is explained in the editor's preview, from the palette and from an action", async () => {
  await activated();
  said();
  answers.push(" R001 ");
  await commands_.get("cablelint.explainRule")?.();
  assert.deepEqual(said().slice(1), ['sent workspace/executeCommand cablelint.explain ["R001"]', "markdown.showPreviewToSide /R001.md"]);
  await client().run("cablelint.explain", "P006");
  assert.deepEqual(said().slice(1), ["markdown.showPreviewToSide /P006.md"]);
  answers.push(undefined);
  await commands_.get("cablelint.explainRule")?.();
  assert.deepEqual(said(), ["asked Explain a Rule"]);
});

test("a silence is sent with its reason, and not without", async () => {
  await activated();
  said();
  answers.push("the post writes so");
  await client().run("cablelint.silence", { rule: "P006", uri: "file:///a.cable", reason: "" });
  assert.deepEqual(said(), ["asked Silence a finding", 'sent workspace/executeCommand cablelint.silence [{"rule":"P006","uri":"file:///a.cable","reason":"the post writes so"}]']);
  for (const none of [undefined, "  "]) {
    answers.push(none);
    await client().run("cablelint.silence", { rule: "P006" });
    assert.deepEqual(said(), ["asked Silence a finding"]);
  }
});
