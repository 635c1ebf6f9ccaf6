// An engine in a worker of its own. Text goes to that worker and nowhere else.
export class Engine {
  #worker;
  #next = 1;
  #waiting = new Map();
  #warm;
  // broke is called with the reason where the engine ended.
  broke = () => {};

  constructor(source, base64, version) {
    this.ready = new Promise((ok, fail) => {
      const url = URL.createObjectURL(new Blob([source], { type: "text/javascript" }));
      this.#worker = new Worker(url);
      this.#worker.onerror = (e) => this.#fail(e.message || "the engine did not start", fail);
      this.#worker.onmessage = ({ data }) => {
        if (data.ready) ok();
        else if (data.failed) this.#fail(data.failed, fail);
        else if (data.warm) this.#warm();
        else this.#answered(data);
      };
      this.#worker.postMessage({ start: { base64, version } });
    });
    this.ready.catch(() => {}); // whoever waits for it is told
  }

  #fail(reason, fail) {
    fail(new Error(reason));
    this.#drop(reason);
    this.broke(reason);
  }

  #drop(reason) {
    for (const w of this.#waiting.values()) w.fail(new Error(reason));
    this.#waiting.clear();
  }

  #answered({ id, error, ...answer }) {
    const w = this.#waiting.get(id);
    this.#waiting.delete(id);
    if (error === undefined) w?.ok(answer);
    else w?.fail(new Error(error));
  }

  // call calls a function of the engine. The answer has its value, the milliseconds it took, the engine's
  // memory, and a blob if it wrote something.
  // Bytes are handed over: the page has them no more.
  call(name, ...args) {
    const id = this.#next++;
    return new Promise((ok, fail) => {
      this.#waiting.set(id, { ok, fail });
      const bytes = args.filter((a) => a instanceof Uint8Array).map((a) => a.buffer);
      this.#worker.postMessage({ id, name, args }, bytes);
    });
  }

  // warm has the engine check texts of its own, a number of rounds, while nobody calls it: what is called often the
  // browser compiles to faster code.
  warm(rounds) {
    this.#worker.postMessage({ warm: rounds });
    return new Promise((ok) => (this.#warm = ok));
  }

  // json is the answer of a function that gives JSON.
  async json(name, ...args) {
    return JSON.parse((await this.call(name, ...args)).value);
  }

  // stop ends the engine at once: what it was asked fails.
  stop(reason = "stopped") {
    this.#worker.terminate();
    this.#drop(reason);
  }
}
