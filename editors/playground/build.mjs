// Bundles the page into internal/playground/page; with --check it fails where the files there are other ones.
import { build } from "esbuild";
import { existsSync, readFileSync, writeFileSync } from "node:fs";

const to = new URL("../../internal/playground/page/", import.meta.url);
const options = {
  entryPoints: ["page.js"],
  bundle: true,
  minify: true,
  format: "esm",
  target: "es2022",
  write: false,
  metafile: true,
  legalComments: "none",
  charset: "ascii",
};
const {
  outputFiles: [{ text }],
  metafile,
} = await build(options);

// licenses are the notices of what is bundled, each once with the packages that it is for.
const packages = Object.keys(metafile.inputs).flatMap(
  (f) => /^node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(f)?.slice(1) ?? [],
);
const licenses = new Map();
for (const name of [...new Set(packages)].sort()) {
  const path = `node_modules/${name}/LICENSE`;
  if (!existsSync(path)) throw new Error(`${name} has no LICENSE`);
  const notice = readFileSync(path, "utf8").trim();
  licenses.set(notice, [...(licenses.get(notice) ?? []), name]);
}
const notices = [...licenses].map(([notice, names]) => `/*! ${names.join(", ")}:\n${notice}\n*/\n`).join("");

const files = {
  "page.js": notices + text.replaceAll("</script", "<\\/script"),
  "worker.js": readFileSync("worker.js", "utf8"),
};
for (const [name, content] of Object.entries(files)) {
  const path = new URL(name, to);
  if (!process.argv.includes("--check")) writeFileSync(path, content);
  else if (readFileSync(path, "utf8") !== content)
    throw new Error(`${name} is stale: npm run build --prefix editors/playground`);
}
