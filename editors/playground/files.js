// The files that were dropped: each is checked in a worker apart from the editor's, which can be stopped.
const most = 64 << 20; // as by cablelint check

export class Files {
  #page;
  #engine;
  #queue = [];
  #reports = [];
  #running = false;
  #stopped = false;

  constructor(page) {
    this.#page = page;
    page.$("cancel").onclick = () => this.#stop();
    page.$("json").onclick = () => this.#save();
  }

  get reports() {
    return this.#reports;
  }

  add(files) {
    this.#queue.push(...files);
    this.#page.$("dropped").hidden = false;
    this.#page.$("dropped").scrollIntoView();
    if (!this.#running) this.#run();
  }

  async #run() {
    const { $ } = this.#page;
    this.#running = true;
    this.#stopped = false;
    $("cancel").disabled = false;
    for (let file; (file = this.#queue.shift());) {
      $("progress").textContent = `Checking ${file.name}; ${this.#queue.length} to go.`;
      await this.#one(file);
    }
    $("cancel").disabled = true;
    $("progress").textContent = `${this.#reports.length} files checked or listed with the reason.`;
    $("json").disabled = !this.#reports.some((r) => r.json);
    this.#running = false;
    document.body.dataset.files = this.#reports.length;
  }

  async #one(file) {
    if (this.#stopped) return this.#not(file, "stopped");
    if (file.size > most) return this.#not(file, "it has more than 64 MiB: check it on the command line");
    try {
      this.#engine ??= this.#page.newEngine();
      await this.#engine.ready;
      const bytes = await file.arrayBuffer();
      const answer = await this.#engine.check(file.name, bytes);
      this.#shown(file, JSON.parse(answer.json), answer);
    } catch (e) {
      this.#engine?.end();
      this.#engine = undefined; // the next file gets a sound one
      this.#not(file, this.#stopped ? "stopped" : e.message);
    }
  }

  #stop() {
    this.#stopped = true;
    this.#engine?.stop("stopped");
    this.#engine = undefined;
  }

  #not(file, reason) {
    const { $, text } = this.#page,
      row = text("li", "", "error");
    row.append(text("p", `${file.name}: not checked: ${reason}`));
    $("list").append(row);
    this.#reports.push({ name: file.name });
  }

  #shown(file, report, answer) {
    const { $, text, show } = this.#page,
      row = document.createElement("li"),
      worst = report.summary;
    row.className = worst.errors || worst.unchecked ? "error" : worst.warnings ? "warning" : "info";
    const head = text("p", file.name, "level");
    row.append(head);
    for (const f of report.files) {
      const checked = f.kind === "cable" || f.kind === "paper";
      row.append(
        text("p", `${f.path}: ${checked ? f.kind : `not checked: ${f.reason ?? f.kind}`}`, checked ? "" : "soft"),
      );
      for (const c of f.cables) for (const n of c.notes) row.append(text("p", n, "soft"));
    }
    for (const d of report.diagnostics) {
      if (d.suppressed) continue;
      const line = text(
        "p",
        `${d.path}:${d.range.start.line}:${d.range.start.column}: ${d.severity} ${d.code}: ${d.message}`,
      );
      row.append(line);
    }
    if (!report.diagnostics.length && report.summary.cables + report.summary.papers)
      row.append(text("p", "No findings."));
    if (
      report.files.length === 1 &&
      file.size < 1 << 20 &&
      /^(cable|paper|not-a-cable)$/.test(report.files[0].kind)
    ) {
      const open = text("button", "Open in the editor");
      open.type = "button";
      open.onclick = async () => show(await file.text());
      if (!/\.(docx|odt|pptx|eml|html?|zip|gz|tgz|tar)$/i.test(file.name)) row.append(open);
    }
    $("list").append(row);
    this.#reports.push({ name: file.name, json: answer.json, took: answer.took });
  }

  // save saves the reports: one as the command line prints it, several as a list.
  #save() {
    const texts = this.#reports.flatMap((r) => (r.json ? [r.json] : []));
    const blob = new Blob([texts.length === 1 ? texts[0] : `[${texts.join(",")}]`], { type: "application/json" });
    const a = Object.assign(document.createElement("a"), {
      href: URL.createObjectURL(blob),
      download: "cablelint.json",
    });
    a.click();
    setTimeout(() => URL.revokeObjectURL(a.href), 1000);
  }
}
