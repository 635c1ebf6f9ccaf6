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

// unfoldCode makes the code of a module what it was: code.go of internal/playground says how. What it takes from the
// module is counted by at, what it made by end.
function unfoldCode(module) {
  const from = new Uint8Array(module);
  if (from[4] !== 2) return module;
  let at = 8;
  const number = () => {
    for (let n = 0, scale = 1; ; scale *= 128) {
      const b = from[at++];
      n += (b & 127) * scale;
      if (b < 128) return n;
    }
  };
  let size;
  for (let id = 0; id !== 10; ) {
    id = from[at++];
    size = number();
    if (id !== 10) at += size;
  }
  const to = new Uint8Array(from.length + size);
  to.set(from.subarray(0, at));
  to[4] = 1;
  let end = at;
  const put = (n) => {
    for (; n > 127; n = Math.floor(n / 128)) to[end++] = (n % 128) + 128;
    to[end++] = n;
  };
  const copy = (bytes) => {
    while (bytes--) to[end++] = from[at++];
  };
  const copyNumber = () => {
    do to[end++] = from[at++];
    while (to[end - 1] > 127);
  };
  const open = 0xff; // a number that is not in the phrase
  const alignments = [2, 3, 2, 3, 0, 0, 1, 1, 0, 0, 1, 1, 2, 2, 2, 3, 2, 3, 0, 1, 0, 1, 2];
  let func, block, depth;
  const instruction = (op, value) => {
    to[end++] = op;
    if (op === 0xc5) {
      block = (block + (value === open ? number() : value)) % 65536;
      to[end - 1] = 0x42;
      put(func * 65536 + block);
    } else if ((op >= 0x20 && op <= 0x42) || op === 0x10 || op === 0x11 || (op >= 2 && op <= 4)) {
      if (op <= 4) depth++;
      if (op === 0x11) copyNumber();
      if (op >= 0x28 && op <= 0x3e) to[end++] = alignments[op - 0x28];
      if (value === open) copyNumber();
      else to[end++] = value;
    } else if (op === 0x0b) depth--;
    else if (op === 0x0c || op === 0x0d) put(depth - (value === open ? number() : value));
    else if (op === 0x0e) {
      let left = number();
      put(left);
      for (let n = 0; left >= 0; left--) put((n += number()));
    } else if (op === 0x43) copy(4);
    else if (op === 0x44) copy(8);
    else if (op === 0xfc) {
      copy(1);
      if (to[end - 1] > 7) copy(12 - to[end - 1]); // 10 has two more bytes, 11 one
    }
  };
  const phrases = [];
  for (let i = from[at++]; i; i--) {
    const length = 2 * from[at++];
    phrases.push(from.subarray(at, at + length));
    at += length;
  }
  const count = number();
  put(count);
  for (func = 0x1000; func < 0x1000 + count; func++) {
    const begin = end;
    const locals = number();
    put(locals);
    for (let i = 0; i < locals; i++) {
      copyNumber();
      copy(1);
    }
    block = depth = 0;
    while (depth >= 0) {
      const op = from[at++];
      const phrase = phrases[op - 0xc6];
      if (!phrase) instruction(op, open);
      else for (let i = 0; i < phrase.length; i += 2) instruction(phrase[i], phrase[i + 1]);
    }
    const length = end - begin;
    put(length);
    const shift = end - begin - length;
    to.copyWithin(begin + shift, begin, begin + length);
    end = begin;
    put(length);
    end += length;
  }
  to.set(from.subarray(at), end);
  return to.subarray(0, end + from.length - at);
}

async function start({ base64, version }) {
  engine.version = version;
  const go = new Go();
  const parts = [];
  for (const part of base64.split(" ")) parts.push(await unpacked(part));
  parts[0] = unfoldCode(parts[0]);
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
