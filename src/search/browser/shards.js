// The files of the index: each is a script that hands over its bytes. See `shards.rs` for what they hold.
const here = document.currentScript.src;
const files = new Map();

/** Starts loading a script of the index; `name` is what it hands over under. */
const load = (name, path) => {
  let file = files.get(name);
  if (!file) {
    file = {};
    files.set(name, file);
    file.done = new Promise((resolve, reject) => {
      file.hand = (what) => {
        file.handed = true;
        resolve(what);
      };
      const script = document.createElement("script");
      script.src = new URL(path, here).href;
      script.onerror = () => {
        files.delete(name);
        reject(new Error(name));
      };
      script.onload = () => {
        script.remove();
        // A script that is cut short hands nothing over.
        if (!file.handed) script.onerror();
      };
      document.head.append(script);
    });
  }
  return file.done;
};
const hand = (name, what) => files.get(name)?.hand(what);

const unpack = (text) => {
  const bytes = Uint8Array.from(atob(text), (character) => character.charCodeAt(0));
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("deflate-raw"));
  return new Response(stream).arrayBuffer();
};

let version = "";
const unpacked = new Map();
/** What `decode` makes of the bytes of a file, once for all. */
const file = (name, decode) => {
  if (!unpacked.has(name)) {
    const made = load(name, `${name}.js?v=${version}`).then(unpack).then(decode);
    unpacked.set(name, made);
    made.catch(() => unpacked.delete(name));
  }
  return unpacked.get(name);
};
const json = (name) => file(name, (bytes) => JSON.parse(new TextDecoder().decode(bytes)));

const reader = (buffer) => {
  const bytes = new Uint8Array(buffer);
  const decoder = new TextDecoder();
  let at = 0;
  let before = new Uint8Array();
  const number = () => {
    let number = 0;
    for (let shift = 0; ; shift += 7) {
      const byte = bytes[at++];
      number |= (byte & 127) << shift;
      if (byte < 128) return number;
    }
  };
  const slice = (length) => bytes.subarray(at, (at += length));
  const text = () => {
    const shared = number();
    const rest = slice(number());
    const own = new Uint8Array(shared + rest.length);
    own.set(before.subarray(0, shared));
    own.set(rest, shared);
    before = own;
    return decoder.decode(own);
  };
  return { number, slice, text, more: () => at < bytes.length };
};

const postings = ({ number, slice }) => {
  const frequency = number();
  if (!frequency) return null;
  const count = number();
  const sections = new Uint32Array(count >> 1);
  let last = 0;
  for (let place = 0; place < sections.length; place += 1) sections[place] = last += number();
  return { frequency, sections, impacts: slice(sections.length), cut: count & 1 };
};

const terms = (buffer) => {
  const from = reader(buffer);
  const found = new Map();
  while (from.more()) found.set(from.text(), [postings(from), postings(from)]);
  return found;
};

/** The words that begin with a letter, each with its frequency. */
const wordsWith = async (letter) => {
  const place = [...start.letters].indexOf(letter);
  if (place < 0) return [];
  return file(`w${place}`, (buffer) => {
    const from = reader(buffer);
    const found = [];
    while (from.more()) found.push([from.text(), from.number()]);
    return found;
  });
};

/** The number of the shard that holds a term if any does. */
const shardOf = (text) => {
  let [low, high] = [0, start.shards.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (start.shards[middle] <= text) low = middle + 1;
    else high = middle;
  }
  return low - 1;
};

/** The postings of a word or of a stem; null if no section holds it. */
const term = async (text, isStem) => {
  const number = shardOf(text);
  return number < 0 ? null : ((await file(`t${number}`, terms)).get(text)?.[isStem ? 1 : 0] ?? null);
};

let start;
/** Loads what comes before all else, once. */
const begin = async () => {
  if (start) return;
  const told = await load("index", "index.js");
  version = told.version;
  const counts = new Uint8Array(await unpack(told.sections));
  const heads = new Uint32Array(counts.length + 1);
  counts.forEach((count, sheet) => (heads[sheet + 1] = heads[sheet] + count));
  const set = (text) => new Set(text.split(" "));
  Object.assign(lists, { stopWords: set(told.stop_words), asking: set(told.asking), elisions: set(told.elisions) });
  const known = told.acronyms.map(({ acronym, meanings }) => ({
    acronym: meant(acronym),
    meanings: meanings.map(meant).filter(({ length }) => length),
  }));
  start = { ...told, heads, known: known.filter(({ acronym }) => acronym.length) };
};
