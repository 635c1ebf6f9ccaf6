import assert from "node:assert/strict";
import { homedir } from "node:os";
import { test } from "node:test";
import { start } from "../src/settings";
import manifest from "../package.json";

test("the command line comes from the settings", () => {
  assert.deepEqual(start("cablelint", [], undefined), { command: "cablelint", args: ["lsp"] });
  assert.deepEqual(start("  ", ["--profile", "ic"], "/w"), { command: "cablelint", args: ["lsp", "--profile", "ic"] });
  assert.equal(start("~/bin/cablelint", [], undefined).command, `${homedir()}/bin/cablelint`);
  assert.equal(start("${workspaceFolder}/bin/cablelint", [], "/w").command, "/w/bin/cablelint");
});

const types = manifest.contributes.semanticTokenTypes.map((t) => t.id);

test("each semantic token type has a scope, a colour on dark and one on light, and each can be read", () => {
  const scopes: Readonly<Record<string, readonly string[]>> = manifest.contributes.semanticTokenScopes[0]?.scopes ?? {};
  const semantic = manifest.contributes.configurationDefaults["editor.semanticTokenColorCustomizations"];
  const textmate = manifest.contributes.configurationDefaults["editor.tokenColorCustomizations"];
  for (const type of types) {
    const scope = scopes[type]?.[0];
    for (const [rules, plain, ground] of [
      [semantic.rules, textmate.textMateRules, "#1e1e1e"],
      [semantic["[*Light*]"].rules, textmate["[*Light*]"].textMateRules, "#ffffff"],
    ] as const) {
      const colour = (rules as Readonly<Record<string, { foreground: string }>>)[`${type}:cable`]?.foreground;
      assert.ok(colour !== undefined, type);
      assert.ok(contrast(colour, ground) >= 4.5, `${type}: ${colour} on ${ground} has ${contrast(colour, ground)}`);
      assert.equal(plain.find((r) => r.scope === scope)?.settings.foreground, colour, `${type} looks otherwise without the server`);
    }
  }
});

/** The contrast of two colours as WCAG 2 counts it: from 1 to 21. */
function contrast(a: string, b: string): number {
  const [dark, light] = [luminance(a), luminance(b)].sort((x, y) => x - y);
  return ((light ?? 0) + 0.05) / ((dark ?? 0) + 0.05);
}

function luminance(colour: string): number {
  const [r, g, b] = [1, 3, 5].map((i) => {
    const c = parseInt(colour.slice(i, i + 2), 16) / 255;
    return c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * (r ?? 0) + 0.7152 * (g ?? 0) + 0.0722 * (b ?? 0);
}
