// An engine in a worker of its own: the editor server and the check of files. Text goes to that worker and nowhere else.
export class Engine {
  #worker;
  #next = 1;
  #waiting = new Map();
  // notified is called with the server's notifications, and broke with the reason where the engine ended.
  notified = () => {};
  broke = () => {};

  constructor(source, base64, version) {
    this.ready = new Promise((ok, fail) => {
      const url = URL.createObjectURL(new Blob([source], { type: "text/javascript" }));
      this.#worker = new Worker(url);
      this.#worker.onerror = (e) => this.#fail(e.message || "the engine did not start", fail);
      this.#worker.onmessage = ({ data }) => {
        if (data.ready) ok();
        else if (data.failed) this.#fail(data.failed, fail);
        else if (data.checked) this.#settle(`check ${data.checked.id}`, data.checked);
        else this.#received(data.message);
      };
      this.#worker.postMessage({ start: { base64, version } });
    });
  }

  #fail(reason, fail) {
    const error = new Error(reason);
    fail(error);
    for (const w of this.#waiting.values()) w.fail(error);
    this.#waiting.clear();
    this.broke(reason);
  }

  #settle(id, value, error) {
    const w = this.#waiting.get(id);
    this.#waiting.delete(id);
    if (!w) return;
    if (error) w.fail(new Error(error.message));
    else w.ok(value);
  }

  #received(m) {
    if (m.method && m.id !== undefined)
      this.#worker.postMessage({ message: { jsonrpc: "2.0", id: m.id, result: null } });
    else if (m.method) this.notified(m.method, m.params);
    else this.#settle(m.id, m.result, m.error);
  }

  #wait(id) {
    return new Promise((ok, fail) => this.#waiting.set(id, { ok, fail }));
  }

  // request asks the editor server, and notify tells it something.
  request(method, params) {
    const id = this.#next++,
      answer = this.#wait(id);
    this.#worker.postMessage({ message: { jsonrpc: "2.0", id, method, params } });
    return answer;
  }

  notify(method, params) {
    this.#worker.postMessage({ message: { jsonrpc: "2.0", method, params } });
  }

  // check gives what cablelint check --format json prints of a file.
  check(name, bytes) {
    const id = this.#next++,
      answer = this.#wait(`check ${id}`);
    this.#worker.postMessage({ check: { id, name, bytes } }, [bytes]);
    return answer;
  }

  end() {
    this.#worker.terminate();
  }

  // stop ends it at once: what it was asked fails.
  stop(reason) {
    this.end();
    for (const w of this.#waiting.values()) w.fail(new Error(reason));
    this.#waiting.clear();
  }
}
