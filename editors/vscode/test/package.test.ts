import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { listFiles, PackageManager } from "@vscode/vsce";
import manifest from "../package.json";

test("the package holds what the extension needs, and nothing else", async () => {
  const files = await listFiles({ cwd: ".", packageManager: PackageManager.None });
  assert.deepEqual(files.filter((f) => !f.startsWith("dist/")).sort(), [
    "CHANGELOG.md",
    "LICENSE",
    "README.md",
    "language-configuration.json",
    "package.json",
    "syntaxes/cable.tmLanguage.json",
    "syntaxes/markdown.tmLanguage.json",
  ]);
  for (const built of files.filter((f) => f.startsWith("dist/"))) {
    assert.ok(["dist/extension.js", "dist/THIRD-PARTY.txt"].includes(built), built);
  }
});

test("each setting stands in the README", () => {
  const readme = readFileSync("README.md", "utf8");
  for (const key of Object.keys(manifest.contributes.configuration.properties)) {
    assert.ok(readme.includes(`\`${key}\``), key);
  }
  for (const { title, category } of manifest.contributes.commands) {
    assert.ok(readme.includes(`${category}: ${title}`), title);
  }
});
