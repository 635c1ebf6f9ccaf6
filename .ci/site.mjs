// Looks at the documentation site in Chromium: node .ci/site.mjs CHROMIUM SITE [FOLDER for pictures]
// From a disk and from a server, it searches, filters, and tries an example; nothing may be asked of another host.
import assert from "node:assert/strict";
import { readFileSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import { extname, join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { Page } from "../internal/report/testdata/browser/chromium.mjs";

const [chromium, folder, pictures] = process.argv.slice(2);
const types = { ".html": "text/html", ".js": "text/javascript", ".css": "text/css", ".svg": "image/svg+xml", ".png": "image/png" };
const server = createServer((request, response) => {
  try {
    const path = decodeURIComponent(new URL(request.url, "http://localhost").pathname);
    const data = readFileSync(join(folder, path.endsWith("/") ? `${path}index.html` : path));
    response.writeHead(200, { "content-type": types[extname(path)] ?? "application/octet-stream" }).end(data);
  } catch {
    response.writeHead(404).end();
  }
});
await new Promise((ok) => server.listen(0, "127.0.0.1", ok));

const page = await Page.open(chromium);
const requests = [];
page.on("Network.requestWillBeSent", (p) => requests.push(p.request.url));
page.on("Network.webSocketCreated", (p) => requests.push(p.url));
const until = async (expression, what) => {
  for (let i = 0; i < 1200; i++) {
    if (await page.run(expression)) return;
    await new Promise((ok) => setTimeout(ok, 50));
  }
  throw new Error(`${what}: not within a minute; ${page.complaints.join("; ")}`);
};
const picture = async (name) => pictures && writeFileSync(join(pictures, name.replace(":", "")), await page.picture());
const rows = "[...document.querySelectorAll('#rules tbody tr')].filter((r) => !r.hidden).map((r) => r.cells[0].textContent)";
const choose = (name, value) =>
  page.run(`(() => { const e = document.getElementById("finder").elements.${name}; e.value = ${JSON.stringify(value)}; e.dispatchEvent(new Event("input", { bubbles: true })); })()`);

async function look(base, own) {
  await page.go(`${base}index.html`);
  await page.run("document.querySelector('.md-search__input').focus()");
  await page.run("(() => { const e = document.querySelector('.md-search__input'); e.value = 'beyond-25-years'; e.dispatchEvent(new Event('input', { bubbles: true })); e.dispatchEvent(new KeyboardEvent('keyup', { bubbles: true })); })()");
  await until("document.querySelector('.md-search-result__link[href*=\"D006\"]')", "the search");
  await picture(`search-${own}.png`);

  await page.go(`${base}docs/rules/find.html`);
  const all = await page.run(rows);
  assert.ok(all.length > 150, `${all.length} rules`);
  await choose("family", "D");
  await choose("fix", "safe");
  await choose("era", "E.O. 13526");
  const some = await page.run(rows);
  assert.ok(some.length > 0 && some.every((code) => code.startsWith("D")), some.join());
  assert.match(await page.run("location.hash"), /family=D&fix=safe&era=/);
  await choose("runs", "in profile ic");
  assert.deepEqual((await page.run(rows)).filter((code) => !code.startsWith("D")), []);
  await page.go("about:blank");
  await page.go(`${base}docs/rules/find.html#runs=in+profile+ic`);
  assert.ok((await page.run(rows)).includes("P014"));
  await picture(`find-${own}.png`);

  await page.go(`${base}docs/rules/D006.html`);
  await picture(`rule-${own}.png`);
  await page.click("p.try a");
  await until("document.body?.dataset.checked > 0 && document.getElementById('findings').textContent.includes('D006')", "an example in the playground");
  await picture(`try-${own}.png`);
  await page.go(`${base}docs/playground.html`);
  await page.run("document.querySelector('iframe.playground').scrollIntoView({ block: 'center' })");
  const embedded = () => requests.some((u) => new URL(u).pathname.endsWith("/playground/index.html"));
  for (let i = 0; i < 200 && !embedded(); i++) await new Promise((ok) => setTimeout(ok, 50));
  assert.ok(embedded(), "the playground is not embedded");
  await new Promise((ok) => setTimeout(ok, 2000));
  await picture(`playground-${own}.png`);
  const other = requests.filter((u) => !u.startsWith(own) && !/^(blob|data|about):/.test(u));
  assert.deepEqual(other, [], "requests to other places");
  requests.length = 0;
}

try {
  await page.send("Network.enable");
  await page.size(1280, 900);
  const files = pathToFileURL(resolve(folder)).href;
  await look(`${files}/`, "file:");
  await look(`http://127.0.0.1:${server.address().port}/`, "http:");
  await page.size(420, 900);
  await page.run("localStorage.clear()");
  for (const scheme of ["light", "dark"]) {
    await page.scheme(scheme);
    for (const name of ["index", "docs/rules/find", "docs/rules/D006", "docs/scale"]) {
      await page.go(`${files}/${name}.html`);
      assert.ok(await page.run("document.documentElement.scrollWidth <= 420"), `${name} is wider than 420 pixels`);
      await picture(`${scheme}-narrow-${name.replaceAll("/", "-")}.png`);
    }
  }
  await page.size(1280, 900);
  for (const name of ["index", "docs/rules/find", "docs/rules/D006", "docs/scale", "docs/api"]) {
    await page.go(`${files}/${name}.html`);
    await picture(`dark-${name.replaceAll("/", "-")}.png`);
  }
  assert.deepEqual(page.complaints, []);
} finally {
  await page.close();
  server.close();
}
