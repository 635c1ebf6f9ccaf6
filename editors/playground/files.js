// The files that were dropped: each is checked in a worker apart from the editor's, which can be stopped. The list has
// the worst first.
const most = 64 << 20; // as by cablelint check
const members = 20; // of an archive that are described
const roomy = 256 << 20; // of memory: an engine that has more is replaced
const tooLarge = "it has more than 64 MiB: check it on the command line";

// packedNames are names of files whose text is not the file: they are not opened in the editor.
const packedNames = /\.(docx|odt|pptx|eml|mbox|html?|zip|gz|tgz|tar|csv|ndjson|jsonl)$/i;

export class Files {
  #page;
  #engine;
  #queue = [];
  #reports = [];
  #running = false;
  #stopped = false;

  constructor(page) {
    this.#page = page;
    const { $ } = page;
    $("cancel").onclick = () => this.#stop();
    $("json").onclick = () => this.#save(this.#json(), "cablelint.json");
    $("sheet").onclick = () => this.#sheet();
    $("clear").onclick = () => this.#clear();
  }

  add(files) {
    this.#queue.push(...files);
    this.#page.$("dropped").hidden = false;
    this.#page.$("dropped").scrollIntoView();
    if (!this.#running) this.#run();
  }

  async #run() {
    const { $ } = this.#page;
    this.#begin();
    for (let file; (file = this.#queue.shift()); ) {
      $("progress").textContent = `Checking ${file.name}; ${this.#queue.length} to go.`;
      await this.#one(file);
    }
    const n = this.#reports.length,
      bad = this.#reports.filter((r) => r.rank[0]).length,
      other = this.#reports.filter((r) => r.other).length;
    this.#end(
      `${n} ${n === 1 ? "file" : "files"}: ${bad} with errors or not read, ${other} without a cable or paper. ` +
        "The worst is first.",
    );
    $("dropped").scrollIntoView();
    document.body.dataset.files = n;
  }

  // begin and end are around work that can be stopped.
  #begin() {
    const { $ } = this.#page;
    this.#running = true;
    this.#stopped = false;
    $("cancel").disabled = false;
    for (const id of ["json", "sheet", "clear"]) $(id).disabled = true;
  }

  #end(message) {
    const { $ } = this.#page;
    this.#running = false;
    $("progress").textContent = message;
    $("cancel").disabled = true;
    $("sheet").disabled = $("clear").disabled = !this.#reports.length;
    $("json").disabled = !this.#reports.some((r) => r.json);
    if (this.#queue.length) this.#run();
  }

  // ask calls the engine; one that breaks is ended, so that the next file gets a sound one.
  async #ask(name, ...args) {
    try {
      this.#engine ??= this.#page.newEngine();
      await this.#engine.ready;
      const answer = await this.#engine.call(name, ...args);
      document.body.dataset.memory = Math.max(answer.memory, document.body.dataset.memory ?? 0);
      return answer;
    } catch (e) {
      this.#stopEngine();
      throw this.#stopped ? new Error("stopped") : e;
    }
  }

  async #one(file) {
    try {
      if (this.#stopped) throw new Error("stopped");
      if (file.size > most) throw new Error(tooLarge);
      const { value, blob, memory } = await this.#ask("check", file.name, await bytesOf(file));
      this.#shown(file, JSON.parse(value), blob);
      if (memory > roomy) this.#stopEngine(); // memory that an engine once had it never gives back
    } catch (e) {
      this.#not(file, e.message);
    }
  }

  #stop() {
    this.#stopped = true;
    this.#stopEngine();
  }

  #stopEngine() {
    this.#engine?.stop();
    this.#engine = undefined;
  }

  #clear() {
    const { $ } = this.#page;
    this.#reports = [];
    $("list").replaceChildren();
    $("dropped").hidden = true;
    $("open").focus();
  }

  // put adds a report and its row, the worst first, equal ones as they came.
  #put(report, row) {
    const at = this.#reports.findIndex((r) => worse(report.rank, r.rank));
    const i = at < 0 ? this.#reports.length : at;
    this.#reports.splice(i, 0, { ...report, order: this.#reports.length });
    const list = this.#page.$("list");
    list.insertBefore(row, list.children[i] ?? null);
  }

  #not(file, reason) {
    const { text } = this.#page,
      row = text("li", "", "error");
    row.append(text("h3", file.name, "level"), text("p", `Not checked: ${reason}.`));
    this.#put({ file, reason, rank: [1, 0, 0, 0] }, row);
  }

  // shown shows a report, which has the first findings; all of it is in the blob.
  #shown(file, report, json) {
    const { text, show } = this.#page,
      row = document.createElement("li"),
      sum = report.summary;
    const other = !sum.cables && !sum.papers && !sum.unchecked;
    row.className = sum.errors || sum.unchecked ? "error" : sum.warnings || other ? "warning" : "info";
    row.append(text("h3", file.name, "level"));
    for (const f of report.files.slice(0, members)) {
      const checked = f.kind === "cable" || f.kind === "paper";
      const name = f.path === file.name ? "" : `${f.path}: `;
      row.append(text("p", checked ? `${name}${f.kind}` : `${name}not checked: ${f.reason ?? f.kind}`, "soft"));
      for (const c of f.cables) for (const n of c.notes) row.append(text("p", n, "soft"));
    }
    const more = sum.files - members;
    if (more > 0) row.append(text("p", `and ${more} more in it: see the review sheet.`, "soft"));
    row.append(...findings(report, file, text));
    if (opens(report, file)) {
      const open = text("button", "Open in the editor");
      open.type = "button";
      open.setAttribute("aria-label", `Open in the editor: ${file.name}`);
      open.onclick = async () => show(await file.text());
      row.append(open);
    }
    const rank = [sum.unchecked + sum.errors, sum.errors, sum.warnings || Number(other), sum.infos];
    this.#put({ file, json, rank, other }, row);
  }

  // json is the reports in the order of the files: one as the command line prints it, several as a list.
  #json() {
    const list = [...this.#reports].sort((a, b) => a.order - b.order).flatMap((r) => (r.json ? [r.json] : []));
    const parts = list.length === 1 ? list : ["[", ...list.flatMap((r, i) => (i ? [",", r] : [r])), "]"];
    return new Blob(parts, { type: "application/json" });
  }

  // sheet makes the review sheet: the files are read again, so that the page need not hold what came of them.
  async #sheet() {
    const { $ } = this.#page;
    const list = [...this.#reports].sort((a, b) => a.order - b.order),
      parts = [];
    const ask = async (...call) => parts.push((await this.#ask(...call)).blob ?? "");
    this.#begin();
    this.#stop(); // what an engine has of a sheet that was stopped is gone with it
    this.#stopped = false;
    try {
      for (const [i, r] of list.entries()) {
        $("progress").textContent = `Writing the review sheet: ${i} of ${list.length} files.`;
        if (r.reason) await ask("skip", r.file.name, r.reason);
        else await ask("add", r.file.name, await bytesOf(r.file));
      }
      await ask("sheet");
      this.#offer(new Blob(parts, { type: "text/html" }));
      this.#end("The review sheet is ready.");
    } catch (e) {
      this.#end(`There is no review sheet: ${e.message}.`);
    }
  }

  // offer shows the links to the sheet: it is opened in a tab of its own, or saved.
  #offer(blob) {
    const { $ } = this.#page;
    const old = $("see").getAttribute("href");
    if (old) URL.revokeObjectURL(old);
    $("see").href = $("keep").href = URL.createObjectURL(blob);
    $("made").hidden = false;
    $("see").focus();
    document.body.dataset.sheet = blob.size;
  }

  #save(blob, name) {
    const a = Object.assign(document.createElement("a"), { href: URL.createObjectURL(blob), download: name });
    a.click();
    setTimeout(() => URL.revokeObjectURL(a.href), 1000);
  }
}

// bytesOf reads a file. One that was moved, or that there is no memory for, has a reason in words.
async function bytesOf(file) {
  try {
    return new Uint8Array(await file.arrayBuffer());
  } catch (e) {
    throw new Error(`the browser cannot read it (${e.name})`);
  }
}

// worse compares ranks: files that were not checked and errors first, then warnings, then notes.
function worse(a, b) {
  const i = a.findIndex((n, i) => n !== b[i]);
  return i >= 0 && a[i] > b[i];
}

// findings are those that the report has: the first. The sheet and the JSON have them all.
function findings({ diagnostics, summary }, file, text) {
  if (!diagnostics.length) return summary.cables + summary.papers ? [text("p", "No findings.")] : [];
  const lines = diagnostics.map((d) => {
    const at = d.path === file.name ? "" : `${d.path}, `;
    const line = text("p", `${at}line ${d.range.start.line}: ${d.message} `);
    line.prepend(text("b", `${d.severity} ${d.code}`, d.severity), " ");
    return line;
  });
  const more = summary.errors + summary.warnings + summary.infos - diagnostics.length;
  if (more > 0) lines.push(text("p", `and ${more} more: see the review sheet.`, "soft"));
  return lines;
}

// opens reports whether a file is a text that the editor can show.
function opens(report, file) {
  return (
    report.files.length === 1 &&
    file.size < 1 << 20 &&
    !packedNames.test(file.name) &&
    /^(cable|paper|not-a-cable)$/.test(report.files[0].kind)
  );
}
