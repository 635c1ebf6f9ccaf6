// A headless Chromium, driven by the DevTools protocol over a pair of pipes: no package, port or socket is needed.
import { spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

export class Page {
  #pipe; #next = 1; #waiting = new Map(); #handlers = new Map(); #session; #target; #process; #profile;
  // complaints are console errors, exceptions and violations of the page's policy, in the order that they came.
  complaints = [];

  // open starts the browser at path and opens a page of its own.
  static async open(path) {
    const page = new Page();
    page.#profile = mkdtempSync(join(tmpdir(), "chromium-"));
    page.#process = spawn(path, ["--headless=new", ...(process.getuid() === 0 ? ["--no-sandbox"] : []), "--disable-gpu", "--disable-dev-shm-usage", "--no-first-run",
      "--remote-debugging-pipe", `--user-data-dir=${page.#profile}`, "about:blank"], { stdio: ["ignore", "ignore", "ignore", "pipe", "pipe"] });
    page.#process.once("exit", (code) => page.#fail(new Error(`the browser ended with ${code}`)));
    page.#process.once("error", (e) => page.#fail(e));
    page.#pipe = page.#process.stdio[3];
    page.#pipe.on("error", () => {}); // the browser ends
    page.#read(page.#process.stdio[4]);
    page.#listen();
    await page.#tab();
    return page;
  }

  async #tab() {
    const { targetId } = await this.send("Target.createTarget", { url: "about:blank" });
    this.#target = targetId;
    this.#session = (await this.send("Target.attachToTarget", { targetId, flatten: true })).sessionId;
    for (const domain of ["Page", "Runtime", "Log", "Audits"]) await this.send(`${domain}.enable`);
  }

  // reopen closes the tab, whatever it does, and opens another.
  async reopen() {
    await this.send("Target.closeTarget", { targetId: this.#target });
    this.#session = undefined; // that of the tab is gone with it
    await this.#tab();
  }

  #listen() {
    this.on("Runtime.exceptionThrown", (p) => this.complaints.push(p.exceptionDetails.exception?.description ?? p.exceptionDetails.text));
    this.on("Runtime.consoleAPICalled", (p) => { if (p.type === "error" || p.type === "assert") this.complaints.push(p.args.map((a) => a.value).join(" ")); });
    this.on("Log.entryAdded", (p) => { if (p.entry.level === "error") this.complaints.push(`${p.entry.text} ${p.entry.url ?? ""}`); });
    this.on("Audits.issueAdded", (p) => { if (p.issue.code === "ContentSecurityPolicyIssue") this.complaints.push(JSON.stringify(p.issue.details)); });
    this.on("Page.javascriptDialogOpening", (p) => { this.complaints.push(`dialog: ${p.message}`); this.send("Page.handleJavaScriptDialog", { accept: true }); });
  }

  // read takes messages from the browser, each ended by a zero byte.
  #read(from) {
    let parts = [];
    from.on("data", (chunk) => {
      for (let end; (end = chunk.indexOf(0)) >= 0; chunk = chunk.subarray(end + 1)) {
        this.#receive(JSON.parse(Buffer.concat([...parts, chunk.subarray(0, end)])));
        parts = [];
      }
      parts.push(chunk);
    });
  }

  #fail(error) {
    for (const { fail } of this.#waiting.values()) fail(error);
    this.#waiting.clear();
  }

  #receive(m) {
    if (m.id) {
      const { ok, fail } = this.#waiting.get(m.id);
      this.#waiting.delete(m.id);
      if (m.error) fail(new Error(m.error.message)); else ok(m.result);
      return;
    }
    for (const f of this.#handlers.get(m.method) ?? []) f(m.params);
  }

  on(event, f) { this.#handlers.set(event, [...(this.#handlers.get(event) ?? []), f]); }

  send(method, params = {}) {
    const id = this.#next++;
    return new Promise((ok, fail) => {
      const late = setTimeout(() => fail(new Error(`${method}: no answer within a minute`)), 60_000);
      this.#waiting.set(id, { ok: (v) => { clearTimeout(late); ok(v); }, fail: (e) => { clearTimeout(late); fail(e); } });
      this.#pipe.write(`${JSON.stringify({ id, method, params, sessionId: this.#session })}\0`);
    });
  }

  // go opens a page; where scripts are off nothing says when it is drawn.
  async go(url, scripts = true) {
    const loaded = new Promise((ok) => this.on("Page.loadEventFired", ok));
    const { loaderId } = await this.send("Page.navigate", { url });
    if (loaderId) await loaded; // a place in the same page loads nothing
    if (scripts) await this.settle();
  }

  // settle waits until what was asked for is drawn.
  settle() { return this.run("new Promise((ok) => requestAnimationFrame(() => requestAnimationFrame(ok)))"); }

  // click clicks on an element, as a person would.
  async click(selector) {
    const at = await this.run(`(() => { const e = document.querySelector(${JSON.stringify(selector)}); e.scrollIntoView({ block: "center" }); const r = e.getClientRects()[0]; return [r.x + Math.min(r.width / 2, 40), r.y + r.height / 2]; })()`);
    for (const type of ["mousePressed", "mouseReleased"]) await this.send("Input.dispatchMouseEvent", { type, x: at[0], y: at[1], button: "left", clickCount: 1 });
    await this.settle();
  }

  async key(key) {
    for (const type of ["keyDown", "keyUp"]) await this.send("Input.dispatchKeyEvent", { type, key, text: type === "keyDown" ? key : undefined });
    await this.settle();
  }

  // press presses a key that writes nothing, by its code.
  async press(key, windowsVirtualKeyCode) {
    for (const type of ["rawKeyDown", "keyUp"]) await this.send("Input.dispatchKeyEvent", { type, key, code: key, windowsVirtualKeyCode });
    await this.settle();
  }

  // downloads lets the page save files into a folder.
  downloads(downloadPath) { return this.send("Browser.setDownloadBehavior", { behavior: "allow", downloadPath }); }

  // choose gives a file to an input.
  async choose(selector, path) {
    const { root } = await this.send("DOM.getDocument");
    const { nodeId } = await this.send("DOM.querySelector", { nodeId: root.nodeId, selector });
    await this.send("DOM.setFileInputFiles", { nodeId, files: [path] });
    await this.settle();
  }

  // run gives what an expression is in the page; it is exempt from the page's policy, as extensions are.
  async run(expression) {
    const { result, exceptionDetails } = await this.send("Runtime.evaluate", { expression, awaitPromise: true, returnByValue: true, userGesture: true });
    if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
    return result.value;
  }

  size(width, height, scale = 1) {
    return this.send("Emulation.setDeviceMetricsOverride", { width, height, deviceScaleFactor: scale, mobile: width < 500 });
  }

  scheme(value, media = "") {
    return this.send("Emulation.setEmulatedMedia", { media, features: [{ name: "prefers-color-scheme", value }] });
  }

  async picture(clip) {
    const { data } = await this.send("Page.captureScreenshot", { format: "png", ...(clip && { clip: { scale: 1, ...clip } }) });
    return Buffer.from(data, "base64");
  }

  async pdf() {
    const { data } = await this.send("Page.printToPDF", { preferCSSPageSize: true, paperWidth: 8.27, paperHeight: 11.69 });
    return Buffer.from(data, "base64");
  }

  async close() {
    const gone = new Promise((ok) => this.#process.once("exit", ok));
    await this.send("Browser.close").catch(() => this.#process.kill());
    await gone;
    rmSync(this.#profile, { recursive: true, force: true, maxRetries: 5 });
  }
}
