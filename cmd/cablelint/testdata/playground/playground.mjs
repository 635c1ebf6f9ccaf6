// Steps through the page of cablelint playground: node playground.mjs CHROMIUM PAGE FOLDER FILE...
// The reports of the files are left in FOLDER as cablelint.json, the pictures beside it.
import assert from "node:assert/strict";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { Page } from "../../../../internal/report/testdata/browser/chromium.mjs";

const [chromium, path, folder, ...cables] = process.argv.slice(2);
const page = await Page.open(chromium);
const requests = [];
page.on("Network.requestWillBeSent", (p) => requests.push(p.request.url));
page.on("Network.webSocketCreated", (p) => requests.push(p.url));
const until = async (expression, what) => {
  for (let i = 0; i < 600; i++) {
    if (await page.run(expression)) return;
    await new Promise((ok) => setTimeout(ok, 50));
  }
  throw new Error(
    `${what}: not within 30 seconds; status: ${await page.run("document.getElementById('status').textContent")}; ${page.complaints.join("; ")}`,
  );
};
const log = (what) => console.log(`${(performance.now() / 1000).toFixed(1)} s: ${what}`);
const text = (id) => page.run(`document.getElementById(${JSON.stringify(id)}).innerText`);
const picture = async (name) => {
  const { data } = await page.send("Page.captureScreenshot", { format: "png" });
  writeFileSync(join(folder, name), Buffer.from(data, "base64"));
};
const size = (width, height) =>
  page.send("Emulation.setDeviceMetricsOverride", { width, height, deviceScaleFactor: 1, mobile: false });
// write replaces the text: all is selected, and the new text pasted.
const write = async (content) => {
  const before = await page.run("document.body.dataset.checked ?? ''");
  await page.run("document.querySelector('#editor').shadowRoot.querySelector('.cm-content').focus()");
  await page.send("Input.dispatchKeyEvent", {
    type: "rawKeyDown",
    key: "a",
    code: "KeyA",
    windowsVirtualKeyCode: 65,
    modifiers: 2,
    commands: ["selectAll"],
  });
  await page.run(`(() => { const d = new DataTransfer(); d.setData("text/plain", ${JSON.stringify(content)});
    document.querySelector("#editor").shadowRoot.querySelector(".cm-content").dispatchEvent(new ClipboardEvent("paste", { clipboardData: d, bubbles: true, cancelable: true })); })()`);
  await until(`(document.body.dataset.checked ?? '') !== ${JSON.stringify(before)}`, "a check of the text");
  await page.settle();
};

try {
  await page.send("Network.enable");
  await page.downloads(folder);
  await size(1280, 900);
  await page.go(pathToFileURL(path).href);
  await until("document.body.dataset.ready === 'true'", "start");

  log("started");
  // a link brings a text, which is checked
  const example = "C O N F I D E N T I A L QUELLVILLE 000412\n\n1. (S) 50 % + a half & more.\n";
  await page.run(`location.hash = ${JSON.stringify(`#text=${encodeURIComponent(example)}`)}`);
  await until("document.getElementById('findings').innerText.includes('R001')", "the text of a link");
  const lines = "[...document.querySelector('#editor').shadowRoot.querySelectorAll('.cm-line')]";
  assert.equal(await page.run(`${lines}.map((l) => l.textContent).join("\\n")`), example);

  // a cable with an error: marks have colors, the finding has a place, its fix a diff
  const faulty = readFileSync(
    cables.find((c) => c.includes("faulty-r001")),
    "utf8",
  );
  await write(faulty);
  assert.match(await text("findings"), /error R001/);
  assert.match(await text("derived"), /SECRET|CONFIDENTIAL/);
  assert.ok(
    (await page.run("document.querySelector('#editor').shadowRoot.querySelectorAll('.mark-c, .mark-s').length")) > 0,
    "no colored mark",
  );
  assert.ok(
    (await page.run("document.querySelector('#editor').shadowRoot.querySelectorAll('.cm-lintRange').length")) > 0,
    "no underline",
  );
  assert.ok((await page.run("document.querySelectorAll('#findings details del').length")) > 0, "no diff");
  await page.run("document.querySelector('#findings details').open = true");
  await picture("light.png");

  log("checked");
  // hover decodes
  const at = await page.run(
    "(() => { const r = document.querySelector('#editor').shadowRoot.querySelector('.mark-c, .mark-s').getClientRects()[0]; return [r.x + r.width / 2, r.y + r.height / 2]; })()",
  );
  await page.send("Input.dispatchMouseEvent", { type: "mouseMoved", x: at[0] - 3, y: at[1] });
  await page.send("Input.dispatchMouseEvent", { type: "mouseMoved", x: at[0], y: at[1] });
  await until("document.querySelector('#editor').shadowRoot.querySelector('.cm-tooltip-hover')", "hover");

  // a fix changes the text, which is checked again
  await page.run("document.querySelector('#findings details button').click()");
  await until("!document.getElementById('findings').innerText.includes('R001')", "a fix");

  log("fixed");
  // each template is a text that is recognized
  const options = await page.run("[...document.querySelectorAll('#template option')].map((o) => o.textContent)");
  for (const form of ["SMART cable", "telegram", "draft"])
    assert.ok(
      options.some((o) => o.startsWith(form)),
      `no template ${form}: ${options}`,
    );

  // what is no cable is not checked
  await write("Minutes of the harbor board.");
  assert.match(await text("status"), /^Not checked/);

  log("not a cable");
  // times after warm-up
  const measure = async (content) => {
    const times = [];
    for (let i = 0; i < 8; i++) {
      await write(`${content}${" ".repeat(i + 1)}`);
      times.push(Number(await page.run("document.body.dataset.took")));
    }
    return times.slice(2).sort((a, b) => a - b)[3];
  };
  const sound = readFileSync(
    cables.find((c) => c.includes("09HALVERN412")),
    "utf8",
  );
  const [front, body] = [sound.slice(0, sound.indexOf("\n1. ") + 1), sound.slice(sound.indexOf("\n1. ") + 1)];
  const long = (n) => {
    let t = front;
    for (let i = 1; t.length < n; i++)
      t += `${i}. (C) The harbor talks go on, and the minister said that he would send his deputy in spring.\n\n`;
    return t;
  };
  assert.ok(body.length > 0);
  for (const n of [7 << 10, 100 << 10]) console.log(`${n >> 10} KB: ${(await measure(long(n))).toFixed(1)} ms`);
  await write(faulty);
  await page.send("Emulation.setEmulatedMedia", { features: [{ name: "prefers-color-scheme", value: "dark" }] });
  await picture("dark.png");
  await size(420, 900);
  await picture("narrow.png");
  assert.ok(await page.run("document.documentElement.scrollWidth <= 420"), "the page is wider than 420 pixels");
  await size(1280, 900);

  log("measured");
  // files, as they are dropped
  const { root } = await page.send("DOM.getDocument");
  const { nodeId } = await page.send("DOM.querySelector", { nodeId: root.nodeId, selector: "#files" });
  await page.send("DOM.setFileInputFiles", { nodeId, files: cables });
  await until(`document.body.dataset.files === '${cables.length}'`, "the files");
  await picture("files.png");
  await page.click("#json");
  await new Promise((ok) => setTimeout(ok, 1500));

  log("files");
  // nothing was asked of any host
  const own = requests.filter((u) => !u.startsWith("file:") && !u.startsWith("blob:"));
  assert.deepEqual(own, [], "requests");
  assert.equal(requests.filter((u) => u.startsWith("file:")).length, 1);
  assert.deepEqual(page.complaints, []);
} finally {
  await page.close();
}
