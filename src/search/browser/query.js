// What is searched for, and how it is read. The same as `operators.rs` and `query.rs`.
const QUOTES = /["«»“”„]/;
const WORDS = 12;
const READ = 400;
const SIGNS = {
  kind: "kind", genre: "kind", stage: "stage", etape: "stage", category: "category", categorie: "category",
  famille: "category", dimension: "dimension", audience: "audience", public: "audience", topic: "topic", theme: "topic",
};

/** A query with what its signs say of facets, its text without them, and the words that must not be there. */
const taken = (query) => {
  const taken = { ...query, text: "", without: "" };
  let quoted = false;
  for (const token of query.text.match(/\S*\s|\S+$/g) ?? []) {
    const word = token.trim();
    const sign = !quoted && !QUOTES.test(word) && /^([^:]+):(.+)$/.exec(word);
    const facet = sign && SIGNS[fold(sign[1])];
    const minus = !quoted && !QUOTES.test(word) && /^-(\p{Alphabetic}.*)$/u.exec(word);
    quoted = quoted !== (token.split(QUOTES).length % 2 === 0);
    if (minus) taken.without += `${minus[1]} `;
    else if (facet) taken[facet] = taken[facet] || sign[2];
    else taken.text += token;
  }
  return taken;
};

/** The words of a text as they are wanted, and the same as a phrase. */
const readWords = (text, verbatim) => {
  const wanted = [];
  const phrase = [];
  let from = 0;
  for (const word of words(text)) {
    const [all, length] = pieces(word.text);
    const joined = all.filter(({ role }) => role === JOINED).map(({ word }) => word);
    for (const { position, role, word, stems } of all) {
      if (role !== PART && role !== EMPTY) continue;
      if (role === PART) phrase.push([from + position, word]);
      wanted.push({ word, joined: [...joined], stems: verbatim ? [] : stems, prefix: false, verbatim });
    }
    from += length;
  }
  return [wanted, phrase];
};

const isAsking = (word, before) => lists.asking.has(word) || (word === "dire" && /^veu(len)?t$/.test(before ?? ""));

/** The words of a glossary entry that say something. */
const meant = (text) => readWords(text, false)[0].filter(({ word }) => !isStopWord(word));

/** Whether `said` starts with the words of `meaning`, inflected as may be. */
const starts = (said, meaning) =>
  meaning.length > 0 &&
  meaning.length <= said.length &&
  meaning.every((meant, place) => {
    const own = said[place];
    return !own.verbatim && (own.word === meant.word || own.stems.some((stem) => meant.stems.includes(stem)));
  });

/** How many of the first words of `said` go together, and what else says the same. */
const sameMeaning = (said, known) => {
  let found;
  for (const { acronym, meanings } of known) {
    const lengths = meanings.filter((meaning) => meaning.length > 1 && starts(said, meaning)).map(({ length }) => length);
    if (lengths.length && Math.max(...lengths) >= (found?.[0] ?? 0)) found = [Math.max(...lengths), [acronym]];
  }
  if (found) return found;
  const entry = known.find(({ acronym }) => starts(said, acronym));
  return entry ? [entry.acronym.length, entry.meanings] : [1, []];
};

/** A query, read: its units, each in one or several ways, and the phrases that must be there. */
const read = (written, known) => {
  const text = written.slice(0, READ);
  const typing = /[\p{Alphabetic}\p{N}'’‘ʼ＇]$/u.test(text);
  let wanted = [];
  const phrases = [];
  const parts = text.split(QUOTES);
  parts.forEach((part, place) => {
    // Without its closing mark, a quotation is not one.
    const quoted = place % 2 === 1 && parts.length - 1 > place;
    const [own, phrase] = readWords(part, quoted);
    if (quoted && phrase.length > 1) phrases.push(phrase);
    wanted.push(...own);
  });
  wanted = wanted.slice(0, WORDS);
  const last = wanted.at(-1);
  if (last) last.prefix = typing && !last.verbatim;
  if (wanted.length > 1) wanted = wanted.filter(({ word }) => !isStopWord(word));
  const namesLaw = (place) => /^art(icle)?s?$/.test(wanted[place].word) && isReference(wanted[place + 1]?.word ?? "");
  const isAbout = (own, place) => own.verbatim || !(isAsking(own.word, wanted[place - 1]?.word) || namesLaw(place));
  const saying = wanted.filter(isAbout);
  if (saying.length) wanted = saying;
  // Two words side by side may be one compound.
  for (let place = 1; place < wanted.length; place += 1) {
    const pair = wanted.slice(place - 1, place + 1);
    const joined = pair.map(({ word }) => word).join("");
    for (const own of pair) if (!own.verbatim && own.word.length > 1 && !own.joined.includes(joined)) own.joined.push(joined);
  }
  const units = [];
  for (let rest = wanted; rest.length; ) {
    const [length, others] = sameMeaning(rest, known);
    units.push([rest.slice(0, length), ...others]);
    rest = rest.slice(length);
  }
  return { units, phrases };
};
