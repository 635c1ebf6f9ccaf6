// Bundles the page into internal/playground/page; with --check it fails where the files there are other ones.
import { build } from "esbuild";
import { readFileSync, writeFileSync } from "node:fs";

const to = new URL("../../internal/playground/page/", import.meta.url);
const options = { entryPoints: ["page.js"], bundle: true, minify: true, format: "esm", target: "es2022", write: false, legalComments: "none", charset: "ascii" };
const [{ text }] = (await build(options)).outputFiles;
const files = { "page.js": text.replaceAll("</script", "<\\/script"), "worker.js": readFileSync("worker.js", "utf8") };
for (const [name, content] of Object.entries(files)) {
  const path = new URL(name, to);
  if (!process.argv.includes("--check")) writeFileSync(path, content);
  else if (readFileSync(path, "utf8") !== content) throw new Error(`${name} is stale: npm run build --prefix editors/playground`);
}
