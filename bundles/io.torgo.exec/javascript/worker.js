// Runs exactly one block in a worker that a pool has started ahead of time. The walls are the operating system's; what
// is taken away here only gives the walls' reasons a name.
//
// Frames, one JSON value a line: descriptor 0 carries the host's, descriptor 3 ours. Platform calls are answered while
// the block waits, so that they look like ordinary functions.
'use strict';

const fs = require('node:fs');
const path = require('node:path');
const vm = require('node:vm');

const FRAME_LIMIT = 1 << 20;
const CHUNK = 512 << 10;
const MOST_VALUE = 128 << 10;
const MOST_VALUES = 384 << 10;
const OUT = '/out';
const NAME = /^[A-Za-z][A-Za-z0-9_]{0,63}$/;

let unread = Buffer.alloc(0);

function more() {
  const piece = Buffer.allocUnsafe(1 << 16);
  const count = fs.readSync(0, piece, 0, piece.length, null);
  if (count === 0) {
    process.reallyExit(4);
  }
  unread = Buffer.concat([unread, piece.subarray(0, count)]);
}

function receive() {
  let end = unread.indexOf(10);
  while (end < 0) {
    const seen = unread.length;
    more();
    end = unread.indexOf(10, seen);
  }
  const line = unread.subarray(0, end).toString('utf8');
  unread = unread.subarray(end + 1);
  return JSON.parse(line);
}

class FrameTooLarge extends Error {}

function send(frame) {
  const line = Buffer.from(JSON.stringify(frame) + '\n', 'utf8');
  if (line.length > FRAME_LIMIT) {
    throw new FrameTooLarge(`${line.length} bytes in one message to the platform, at most ${FRAME_LIMIT} go`);
  }
  writeAll(3, line);
}

function writeAll(descriptor, bytes) {
  let written = 0;
  while (written < bytes.length) {
    try {
      written += fs.writeSync(descriptor, bytes, written);
    } catch (error) {
      if (error.code !== 'EAGAIN') {
        throw error;
      }
    }
  }
}

function receiveFiles(files) {
  process.chdir('/work');
  for (const file of files) {
    const target = fs.openSync(file.name, 'wx', 0o444);
    let left = file.size;
    while (left > 0) {
      if (unread.length === 0) {
        more();
      }
      const part = unread.subarray(0, Math.min(left, unread.length));
      writeAll(target, part);
      unread = unread.subarray(part.length);
      left -= part.length;
    }
    fs.closeSync(target);
  }
}

class PlatformError extends Error {
  constructor(error) {
    super(`${error.code}: ${error.message}`);
    this.name = 'PlatformError';
    this.code = error.code;
    this.cure = error.cure || '';
  }
}

function call(method, parameters = {}) {
  send({ call: String(method), parameters });
  const answer = receive();
  if (answer.error) {
    throw new PlatformError(answer.error);
  }
  return answer.ok;
}

function inspected(value) {
  return typeof value === 'string' ? value : require('node:util').inspect(value, { depth: 4 });
}

function printer(descriptor) {
  return (...values) => writeAll(descriptor, Buffer.from(values.map(inspected).join(' ') + '\n', 'utf8'));
}

function stop(code, what) {
  send({ violation: code, what: String(what).slice(0, 300) });
  process.reallyExit(3);
}

// Modules that reach for what the sandbox does not have: the attempt is named instead of failing in some odd way.
const FORBIDDEN = new Map([
  ...['net', 'http', 'https', 'http2', 'tls', 'dgram', 'dns', 'dns/promises'].map(name => [name, 'EXEC-NETWORK']),
  ...['child_process', 'cluster', 'worker_threads'].map(name => [name, 'EXEC-PROCESSES'])]);

function requireInBlock(name) {
  const bare = String(name).replace(/^node:/, '');
  if (FORBIDDEN.has(bare)) {
    stop(FORBIDDEN.get(bare), `require(${bare})`);
  }
  if (!require('node:module').builtinModules.includes(bare)) {
    const error = new Error(`there is no module ${bare} in the sandbox`);
    error.missingModule = bare;
    throw error;
  }
  return require(bare);
}

function namespace(job) {
  const log = printer(1);
  const complain = printer(2);
  return vm.createContext(Object.assign(Object.create(null), job.values, {
    input: job.input, result: job.values.result, require: requireInBlock,
    console: { log, info: log, debug: log, warn: complain, error: complain },
    torgo: Object.freeze({ call, log: text => call('log.write', { text: String(text) }), PlatformError }),
    fetch: () => stop('EXEC-NETWORK', 'fetch'),
    setTimeout, clearTimeout, setInterval, clearInterval, setImmediate, queueMicrotask, structuredClone,
    TextEncoder, TextDecoder, URL, Buffer, performance,
  }));
}

function entryPoint(context) {
  for (const name of ['execute_skill', 'run_skill']) {
    const found = vm.runInContext(`typeof ${name} === 'function' ? ${name} : undefined`, context);
    if (found) {
      return found;
    }
  }
  return undefined;
}

function plain(value) {
  const text = JSON.stringify(value, (key, item) => {
    if (typeof item === 'bigint') {
      return Number.isSafeInteger(Number(item)) ? Number(item) : item.toString();
    }
    if (typeof item === 'number' && !Number.isFinite(item)) {
      throw new TypeError('the result is no JSON: ' + item);
    }
    return item instanceof Map ? Object.fromEntries(item) : item instanceof Set ? [...item] : item;
  });
  if (text === undefined && value !== undefined) {
    throw new TypeError(`the result is no JSON: a ${typeof value}`);
  }
  return text === undefined ? null : JSON.parse(text);
}

// Names declared with let and const are no properties of the global object, so they are asked for by name.
function declared(source, context) {
  const names = new Set(Object.keys(context));
  for (const match of source.matchAll(/\b(?:let|const|var)\s+([A-Za-z][A-Za-z0-9_]*)/g)) {
    names.add(match[1]);
  }
  return [...names].filter(name => NAME.test(name));
}

const OFFERED = new Set(['input', 'result', 'require', 'console', 'torgo', 'fetch', 'setTimeout', 'clearTimeout',
  'setInterval', 'clearInterval', 'setImmediate', 'queueMicrotask', 'structuredClone', 'TextEncoder', 'TextDecoder',
  'URL', 'Buffer', 'performance']);

function publicValues(source, context) {
  const values = {};
  let left = MOST_VALUES;
  for (const name of declared(source, context)) {
    if (OFFERED.has(name)) {
      continue;
    }
    try {
      const value = vm.runInContext(name, context);
      const text = typeof value === 'function' || value === undefined ? undefined : JSON.stringify(plain(value));
      if (text !== undefined && text.length <= Math.min(left, MOST_VALUE)) {
        values[name] = JSON.parse(text);
        left -= text.length;
      }
    } catch {
      // A value that JSON cannot carry is not handed on.
    }
  }
  return values;
}

function resultOf(job, context, value) {
  if (value !== undefined) {
    return value;
  }
  const found = vm.runInContext("typeof result === 'undefined' ? undefined : result", context);
  const untouched = 'result' in job.values && !/\bresult\b\s*(?:=[^=]|\+=|-=)/.test(job.source);
  return untouched ? undefined : found;
}

function sendOutputs(folder) {
  const entries = fs.readdirSync(folder, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1));
  for (const entry of entries) {
    const full = path.join(folder, entry.name);
    if (entry.isDirectory()) {
      sendOutputs(full);
    } else if (entry.isFile()) {
      sendFile(full);
    }
  }
}

function sendFile(file) {
  const descriptor = fs.openSync(file, fs.constants.O_RDONLY | fs.constants.O_NOFOLLOW | fs.constants.O_NONBLOCK);
  const size = fs.fstatSync(descriptor).size;
  const piece = Buffer.allocUnsafe(CHUNK);
  let sent = 0;
  do {
    const count = fs.readSync(descriptor, piece, 0, CHUNK, null);
    sent = count === 0 ? size : sent + count;
    send({ file: path.relative(OUT, file), data: piece.subarray(0, count).toString('base64'), last: sent >= size });
  } while (sent < size);
  fs.closeSync(descriptor);
}

function lineOf(error, block) {
  const stack = String((error && error.stack) || '');
  const found = stack.split('\n').map(line => line.indexOf(block + ':') < 0 ? null
    : /^\d+/.exec(line.slice(line.indexOf(block + ':') + block.length + 1))).find(Boolean);
  return found ? Number(found[0]) : 0;
}

function described(error, job) {
  const line = lineOf(error, job.block);
  if (error instanceof PlatformError) {
    return { code: 'EXEC-CALL', message: error.message, cure: error.cure, line };
  }
  if (error && error.missingModule) {
    return { code: 'EXEC-MISSING-MODULE', message: error.message, module: error.missingModule, line };
  }
  const name = error && error.name;
  const code = name === 'SyntaxError' && job.compiling ? 'EXEC-SYNTAX' : 'EXEC-ERROR';
  return { code, message: `${name ? name + ': ' : ''}${error && error.message !== undefined ? error.message : error}`
    .slice(0, 2000), line };
}

function show(error, block) {
  const lines = String((error && error.stack) || error).split('\n');
  const last = lines.findLastIndex(line => line.includes(block + ':'));
  printer(2)(lines.slice(0, last < 0 ? 1 : last + 1).join('\n'));
}

function usage() {
  const used = process.resourceUsage();
  return { cpu_ms: Math.round((used.userCPUTime + used.systemCPUTime) / 1000), peak_bytes: used.maxRSS * 1024 };
}

function finish(job, end) {
  if (job.outputs && !end.code) {
    sendOutputs(OUT);
  }
  send({ end: { ...end, usage: usage() } });
  process.reallyExit(0);
}

function fail(job, error) {
  show(error, job.block);
  finish(job, described(error, job));
}

async function execute(job) {
  const context = namespace(job);
  job.compiling = true;
  const script = new vm.Script(job.source, { filename: job.block });
  job.compiling = false;
  script.runInContext(context);
  const entry = entryPoint(context);
  const answer = entry ? await entry(job.input) : undefined;
  return { context, answer };
}

function ended(job, state) {
  try {
    const value = plain(resultOf(job, state.context, state.answer));
    const values = publicValues(job.source, state.context);
    finish(job, { result: value, values });
  } catch (error) {
    if (error instanceof FrameTooLarge) {
      send({ end: { code: 'EXEC-OUTPUT', message: 'the result is too large: ' + error.message } });
      process.reallyExit(0);
    }
    fail(job, error);
  }
}

function main() {
  send({ ready: true });
  const job = receive();
  receiveFiles(job.files);
  let state = null;
  let over = false;
  process.on('uncaughtException', error => fail(job, error));
  // The block's own timers and promises may go on after its last line: its end is when nothing is left to do.
  process.on('beforeExit', () => {
    if (!over) {
      over = true;
      if (state) {
        ended(job, state);
      } else {
        fail(job, new Error('the entry point waits for a promise that nobody keeps'));
      }
    }
  });
  execute(job).then(value => { state = value; }, error => fail(job, error));
}

main();
