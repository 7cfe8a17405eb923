// From a word as it is written to the terms it is found under. The same as `analysis.rs` and `french.rs`.
const LONGEST = 64;
const lists = {};

/** Lower case, no accents, open ligatures. */
const fold = (text) =>
  /^[a-z0-9]*$/.test(text)
    ? text
    : text
        .normalize("NFD")
        .replace(/\p{M}/gu, "")
        .toLowerCase()
        .replace(/œ/g, "oe")
        .replace(/æ/g, "ae")
        .replace(/[’ʼ‘]/g, "'")
        .replace(/[\u00a0\u202f]/g, " ");

const slug = (text) =>
  fold(text)
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-|-$/g, "");

const isStopWord = (word) => lists.stopWords.has(word);

/** The stems of a word in lower case, folded: with its accents, and without. */
const stems = (word) => {
  const folded = (text) => fold(stem(text)).replace(/bil$/, "bl");
  return [...new Set([folded(word), folded(fold(word).replace(/(?<=.)ee(s?)$/, "ée$1"))])];
};

/** How long the elision at the beginning of a word is: 2 in `l’eau`, 0 in `prud’homme`. */
const elided = (word) => {
  const at = word.search(/['’‘ʼ＇]/);
  return at >= 0 && lists.elisions.has(fold(word.slice(0, at))) ? at + 1 : 0;
};

/** A word composed, in lower case, its apostrophes and hyphens made plain, without dots, spaces and what is unseen. */
const plainly = (word) => {
  const isReference = /^\p{Alphabetic}/u.test(word);
  let plain = "";
  for (const character of word.normalize("NFC").toLowerCase()) {
    if (/['’‘ʼ＇]/.test(character)) plain += "'";
    else if (/[-\u2010\u2011]/.test(character) || (isReference && /\s/.test(character) && /[0-9]$/.test(plain))) plain += "-";
    else if (!/[\s.\u00ad\u200c\u200d\u2060\ufeff]/.test(character)) plain += character;
  }
  return plain;
};

// A part of the word; all its parts in one; found by itself but not asked for; an empty word.
const PART = 0;
const JOINED = 1;
const ASIDE = 2;
const EMPTY = 3;

const piece = (position, role, written) => {
  const word = fold(written);
  const own = role === PART && isStopWord(word) ? EMPTY : role;
  return { position, role: own, word, stems: own === EMPTY || /[0-9]/.test(word) ? [] : stems(written) };
};

const REFERENCE = /^[lrda]([0-9]+(?:-[0-9]+)*)$/;
const isReference = (word) => REFERENCE.test(word);

/** The pieces of a word, and how many positions it takes. */
const pieces = (word) => {
  const plain = plainly(word);
  const bare = (role, word) => ({ position: 0, role, word, stems: [] });
  const reference = REFERENCE.exec(plain);
  if (reference) return [[bare(PART, plain), bare(ASIDE, reference[1])], 1];
  const parts = plain
    .split("-")
    .flatMap((part) => part.slice(elided(part)).split("'"))
    .filter((part) => part && [...part].length <= LONGEST);
  if (parts.length < 2) return [parts.map((part) => piece(0, PART, part)), 1];
  if (parts.every(isDigits)) {
    return [[bare(PART, parts.join("-")), ...parts.map((part, position) => piece(position, ASIDE, part))], parts.length];
  }
  const each = parts.map((part, position) => piece(position, PART, part));
  const whole = parts.join("");
  if ([...whole].length <= LONGEST) each.push(piece(0, JOINED, whole));
  return [each, parts.length];
};
