import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { loadWASM, OnigScanner, OnigString } from "vscode-oniguruma";
import { INITIAL, Registry, parseRawGrammar, type IGrammar } from "vscode-textmate";

/** A stretch of a line with the scopes that the grammar gives it. */
export interface Token {
  readonly text: string;
  readonly scopes: string;
}

const files: Readonly<Record<string, string>> = {
  "text.cable": "syntaxes/cable.tmLanguage.json",
  "markdown.cable.codeblock": "syntaxes/markdown.tmLanguage.json",
};

/** Loads a grammar with the engine that VS Code uses. */
export async function load(scope: string): Promise<IGrammar> {
  await loadWASM((await readFile(join("node_modules", "vscode-oniguruma", "release", "onig.wasm"))).buffer);
  const registry = new Registry({
    onigLib: Promise.resolve({
      createOnigScanner: (patterns) => new OnigScanner(patterns),
      createOnigString: (s) => new OnigString(s),
    }),
    loadGrammar: async (name) => {
      const path = files[name];
      return path === undefined ? null : parseRawGrammar(await readFile(path, "utf8"), path);
    },
  });
  const grammar = await registry.loadGrammar(scope);
  if (grammar === null) {
    throw new Error(`no grammar ${scope}`);
  }
  return grammar;
}

/** Gives the tokens of each line of a text. */
export function tokens(grammar: IGrammar, text: string): Token[][] {
  let stack = INITIAL;
  return text.split(/\r\n|\n|\r/).map((line) => {
    const result = grammar.tokenizeLine(line, stack);
    stack = result.ruleStack;
    return result.tokens.map((t) => ({ text: line.slice(t.startIndex, t.endIndex), scopes: t.scopes.join(" ") }));
  });
}
