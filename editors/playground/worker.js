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
let written = []; // in this call
engine.write = (bytes) => written.push(new Blob([bytes]));
engine.failed = (reason) => postMessage({ failed: reason });

// unpacked is a part of the engine as it was compiled: the first byte says how it was compressed.
function unpacked(base64) {
  const packed = Uint8Array.from(atob(base64), (c) => c.charCodeAt(0));
  const stream = new Blob([packed]).stream();
  const isXZ = packed[0] === 0xfd;
  const whole = isXZ ? new XzReadableStream(stream) : stream.pipeThrough(new DecompressionStream("gzip"));
  return new Response(whole).arrayBuffer();
}

// unfold makes the table of functions in the engine's data what it was: fold.go of internal/playground says how.
function unfold(data) {
  const words = new Uint32Array(data, 0, data.byteLength >> 2);
  let at = -1;
  do at = words.indexOf(0xfffffff2, at + 1);
  while (at >= 0 && words[at + 1] !== 0x08010000);
  if (at < 0) return;
  words[at] = 0xfffffff1;
  const pairs = words.subarray(at + words[at + 16] / 4);
  for (let i = 0; i < 2 * words[at + 2]; i += 2) {
    if (i) for (const j of [i, i + 1]) pairs[j] += pairs[j - 2];
    pairs[pairs[i + 1] / 4] = pairs[i];
  }
}

// unfoldReturns makes the addresses to which calls return what they were: returns.go of internal/playground says how.
function unfoldReturns(module) {
  const bytes = new Uint8Array(module);
  if (bytes[4] !== 2) return;
  bytes[4] = 1;
  let at = 8;
  const number = () => {
    let n = 0,
      scale = 1,
      b;
    do {
      b = bytes[at++];
      n += (b & 127) * scale;
      scale *= 128;
    } while (b > 127);
    return n;
  };
  for (let code = false; !code; ) {
    code = bytes[at++] === 10;
    const size = number();
    if (!code) at += size;
  }
  const folded = [0x80, 0, 0x37, 3, 0];
  const isFolded = (i) =>
    bytes[i] === 0x42 &&
    folded.every((b, j) => bytes[i + 4 + j] === b) &&
    [1, 2, 3].every((j) => bytes[i + j] > 127);
  const end = number() + 0x1000;
  for (let f = 0x1000; f < end; f++) {
    const after = number() + at;
    let block = 0;
    for (; at <= after - 9; at++) {
      if (!isFolded(at)) continue;
      block += (bytes[at + 1] & 127) + (bytes[at + 2] & 127) * 128 + (bytes[at + 3] & 127) * 16384;
      block %= 65536;
      let address = f * 65536 + block;
      for (let j = 1; j <= 5; j++, address = Math.floor(address / 128)) bytes[at + j] = (address % 128) + (j < 5) * 128;
    }
    at = after;
  }
}

async function start({ base64, version }) {
  engine.version = version;
  const go = new Go();
  const parts = [];
  for (const part of base64.split(" ")) parts.push(await unpacked(part));
  unfoldReturns(parts[0]);
  unfold(parts.at(-1));
  const { instance } = await WebAssembly.instantiate(await new Blob(parts).arrayBuffer(), go.importObject);
  memory = instance.exports.mem;
  await go.run(instance);
  postMessage({ failed: "the engine ended" });
}

// call calls the engine. The answer has what was written meanwhile, as a blob: the browser need not hold that in memory.
function call({ id, name, args }) {
  const begin = performance.now();
  written = [];
  try {
    const value = engine[name](...args);
    if (value instanceof Error) throw value;
    if (value === undefined) throw new Error("the engine ended, perhaps for want of memory"); // Go crashed in the call
    const took = performance.now() - begin;
    postMessage({ id, value, took, memory: memory.buffer.byteLength, ...(written.length && { blob: new Blob(written) }) });
  } catch (e) {
    postMessage({ id, error: e.message });
  }
}

// A browser compiles a function well after it was called often: until then a check takes several times as long. So the
// engine checks texts of its own while the user does nothing, one at a time, each after the calls that have come.
const pause = 300; // milliseconds without a call
let rounds = 0, // that are left
  idle;

function rest() {
  clearTimeout(idle);
  if (rounds) idle = setTimeout(warm, pause);
}

function warm() {
  rounds--;
  if (engine.warm(rounds) === undefined) rounds = 0; // the next call finds that the engine ended
  if (rounds) idle = setTimeout(warm);
  else postMessage({ warm: true });
}

onmessage = ({ data }) => {
  if (data.start) start(data.start).catch((e) => postMessage({ failed: String(e) }));
  else if (data.warm) rounds = data.warm;
  else call(data);
  rest();
};
