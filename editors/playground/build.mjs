// Bundles the page and its worker into internal/playground/page; with --check it fails where the files there are other
// ones.
import { build } from "esbuild";
import { existsSync, readFileSync, writeFileSync } from "node:fs";

const to = new URL("../../internal/playground/page/", import.meta.url);

// bundle is a script with the notices of what is in it.
async function bundle(entry, format) {
  const {
    outputFiles: [{ text }],
    metafile,
  } = await build({
    entryPoints: [entry],
    bundle: true,
    minify: true,
    format,
    target: "es2022",
    write: false,
    metafile: true,
    legalComments: "none",
    charset: "ascii",
  });
  return notices(Object.keys(metafile.inputs)) + text.replaceAll("</script", "<\\/script");
}

// notices are the licenses of what is bundled, each once with the packages that it is for. A package without a file
// of them has its notice at the head of its code.
function notices(inputs) {
  const licenses = new Map();
  for (const input of inputs.sort()) {
    const name = /^node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(input)?.[1];
    if (!name) continue;
    const path = `node_modules/${name}/LICENSE`;
    const notice = existsSync(path)
      ? readFileSync(path, "utf8").trim()
      : /^\/\*!\n([^]*?)\*\//.exec(readFileSync(input, "utf8"))?.[1].trimEnd();
    if (!notice) throw new Error(`${name} has no license notice`);
    licenses.set(notice, new Set(licenses.get(notice)).add(name));
  }
  return [...licenses].map(([notice, names]) => `/*! ${[...names].join(", ")}:\n${notice}\n*/\n`).join("");
}

const files = { "page.js": await bundle("page.js", "esm"), "worker.js": await bundle("worker.js", "iife") };
for (const [name, content] of Object.entries(files)) {
  const path = new URL(name, to);
  if (!process.argv.includes("--check")) writeFileSync(path, content);
  else if (readFileSync(path, "utf8") !== content)
    throw new Error(`${name} is stale: npm run build --prefix editors/playground`);
}
