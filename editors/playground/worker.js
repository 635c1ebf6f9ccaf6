// The worker: it starts the engine, and calls it for the page. wasm_exec.js comes before it.
import { XzReadableStream } from "xz-decompress";

// There are no files: an empty root. Without these Go has no current directory, and calls each file unreadable.
const missing = (...args) => args.at(-1)(Object.assign(new Error("no such file"), { code: "ENOENT" }));
Object.assign(globalThis.fs, { open: missing, stat: missing, lstat: missing, readdir: missing, readlink: missing });
globalThis.process.cwd = () => "/";

let memory; // of the engine
const engine = { version: "" };
globalThis.cablelint = engine;
engine.ready = () => postMessage({ ready: true });
engine.failed = (reason) => postMessage({ failed: reason });

// unpacked is a part of the engine as it was compiled: the first byte says how it was compressed.
function unpacked(base64) {
  const packed = Uint8Array.from(atob(base64), (c) => c.charCodeAt(0));
  const stream = new Blob([packed]).stream();
  const isXZ = packed[0] === 0xfd;
  const whole = isXZ ? new XzReadableStream(stream) : stream.pipeThrough(new DecompressionStream("gzip"));
  return new Response(whole).arrayBuffer();
}

async function start({ base64, version }) {
  engine.version = version;
  const go = new Go();
  const parts = [];
  for (const part of base64.split(" ")) parts.push(await unpacked(part));
  const { instance } = await WebAssembly.instantiate(await new Blob(parts).arrayBuffer(), go.importObject);
  memory = instance.exports.mem;
  await go.run(instance);
  postMessage({ failed: "the engine ended" });
}

// call calls the engine. An answer of bytes is handed over, and not copied.
function call({ id, name, args }) {
  const begin = performance.now();
  try {
    const value = engine[name](...args);
    if (value instanceof Error) throw value;
    if (value === undefined) throw new Error("the engine ended, perhaps for want of memory"); // Go crashed in the call
    const took = performance.now() - begin;
    postMessage({ id, value, took, memory: memory.buffer.byteLength }, value?.buffer ? [value.buffer] : []);
  } catch (e) {
    postMessage({ id, error: e.message });
  }
}

onmessage = ({ data }) => {
  if (data.start) start(data.start).catch((e) => postMessage({ failed: String(e) }));
  else call(data);
};
