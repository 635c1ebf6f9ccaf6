// The worker: it starts the engine, and passes messages between the page and it. wasm_exec.js comes before it.
"use strict";

// There are no files: an empty root. Without these Go has no current directory, and calls each file unreadable.
const missing = (...args) => args.at(-1)(Object.assign(new Error("no such file"), { code: "ENOENT" }));
Object.assign(globalThis.fs, { open: missing, stat: missing, lstat: missing, readdir: missing, readlink: missing });
globalThis.process.cwd = () => "/";

const engine = { version: "" };
globalThis.cablelint = engine;
let pending = new Uint8Array(0);

// send takes bytes of the editor server, and posts the messages that they complete.
engine.send = (bytes) => {
  const all = new Uint8Array(pending.length + bytes.length);
  all.set(pending);
  all.set(bytes, pending.length);
  pending = all;
  for (;;) {
    const head = new TextDecoder().decode(pending.subarray(0, 200));
    const found = /Content-Length: (\d+)[^]*?\r\n\r\n/.exec(head);
    if (!found) return;
    const from = found.index + found[0].length,
      to = from + Number(found[1]);
    if (pending.length < to) return;
    postMessage({ message: JSON.parse(new TextDecoder().decode(pending.subarray(from, to))) });
    pending = pending.slice(to);
  }
};

engine.ready = () => postMessage({ ready: true });

async function start({ base64, version }) {
  engine.version = version;
  const packed = Uint8Array.from(atob(base64), (c) => c.charCodeAt(0));
  const plain = new Blob([packed]).stream().pipeThrough(new DecompressionStream("gzip"));
  const go = new Go();
  const { instance } = await WebAssembly.instantiate(await new Response(plain).arrayBuffer(), go.importObject);
  await go.run(instance);
  postMessage({ failed: "the engine ended" });
}

onmessage = ({ data }) => {
  if (data.start) {
    start(data.start).catch((e) => postMessage({ failed: String(e) }));
  } else if (data.message) {
    const body = new TextEncoder().encode(JSON.stringify(data.message));
    const head = new TextEncoder().encode(`Content-Length: ${body.length}\r\n\r\n`);
    const all = new Uint8Array(head.length + body.length);
    all.set(head);
    all.set(body, head.length);
    engine.receive(all);
  } else if (data.check) {
    const begin = performance.now();
    const json = engine.check(data.check.name, new Uint8Array(data.check.bytes), engine.version);
    postMessage({ checked: { id: data.check.id, json, took: performance.now() - begin } });
  }
};
