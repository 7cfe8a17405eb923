// The search as a page asks for it: `polymorphe.search({ text, kind, stage, …, limit, offset, facets })` promises what
// the server answers under `/api/search`. The same as `searcher.rs`.
const WEIGHED = 8;
const CLOSE = 0.25;
// Sheets whose text is read for a phrase between quotes: the best, since each has to be loaded.
const PHRASED = 12;

const sheetFile = (sheet) => json(`s${sheet}`);

/** Whether the words of `phrase` stand in `text` as they do in the query. */
const holds = (text, phrase) => {
  const at = new Map();
  let from = 0;
  for (const word of words(text)) {
    const [all, length] = pieces(word.text);
    for (const { position, word } of all) at.set(word, [...(at.get(word) ?? []), from + position]);
    from += length;
  }
  const [first, ...rest] = phrase;
  return (at.get(first[1]) ?? []).some((place) =>
    rest.every(([distance, word]) => at.get(word)?.includes(place + distance - first[0])),
  );
};

/** The sections of the sheets that hold all phrases in one of their parts. */
const holdingOf = async (answers, phrases) => {
  const holding = new Set();
  const best = [...answers].sort(byScore).slice(0, PHRASED);
  const read = async ({ sheet }) => {
    const { title, description, sections, unseen } = await sheetFile(sheet);
    sections.forEach(([heading, , text], place) => {
      const parts = [title, heading, text, ...(place ? [] : [description, ...unseen])];
      if (phrases.every((phrase) => parts.some((part) => holds(part, phrase)))) holding.add(start.heads[sheet] + place);
    });
  };
  await Promise.all(best.map(read));
  return holding;
};

/** The facets of the sheets, and whether a sheet has what the query asks of each but one. */
const facetsFor = async (query) => {
  const [values, sheets] = await json("facets");
  const wanted = start.facets.map((name, facet) => {
    const asked = query[name] && slug(query[name]);
    return asked ? values[facet].indexOf(asked) : null;
  });
  const unknown = start.facets.filter((name, facet) => wanted[facet] === -1);
  const keeps = (sheet, spared) =>
    wanted.every((value, facet) => value === null || facet === spared || sheets[sheet][facet].includes(value));
  const count = (answers) =>
    start.facets.map((name, facet) => {
      const counts = new Map();
      for (const { sheet } of answers) {
        if (keeps(sheet, facet)) for (const value of sheets[sheet][facet]) counts.set(value, (counts.get(value) ?? 0) + 1);
      }
      const told = [...counts].map(([value, count]) => ({ value: values[facet][value], count }));
      return { name, values: told.sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1)) };
    });
  return { keeps, count, unknown };
};

const shownOf = async (answer, seen, units) => {
  const { id, kind, title, description, sections } = await sheetFile(answer.sheet);
  const place = answer.section - start.heads[answer.sheet];
  const [heading, url, text] = sections[place];
  const told = [place ? "" : description, text].map((text) => [text, spotsOf(text, seen)]);
  const spots = [...[title, heading].map((text) => spotsOf(text, seen)), ...told.map(([, spots]) => spots)];
  const close = Math.max(...spots.map((spots) => closenessOf(spots, units)));
  return { id, kind, title, section: heading, url, score: answer.score, snippet: snippetOf(told), close, sheet: answer.sheet, texts: [title, heading, place ? "" : description, text] };
};

/** The query with its misspelt words as the first hits write them; null where nothing was misspelt. */
const correctionOf = (text, guesses, hits) => {
  const written = (term) => {
    for (const word of hits.flatMap(({ texts }) => texts).flatMap(words)) {
      const own = word.text.slice(elided(word.text));
      if (fold(own) === term) return own.toLowerCase();
    }
    return term;
  };
  let corrected = text;
  for (const [typed, term] of guesses) {
    const word = words(corrected).find(({ text }) => fold(text.slice(elided(text))) === typed);
    if (word) corrected = corrected.slice(0, word.start + elided(word.text)) + written(term) + corrected.slice(word.end);
  }
  return guesses.length && corrected !== text ? corrected.trim() : null;
};

const search = async (asked) => {
  await begin();
  const query = taken({ limit: WEIGHED, offset: 0, ...asked });
  const { heads, known } = start;
  const count = heads[heads.length - 1];
  const { units, phrases } = read(query.text, known);
  const filtered = start.facets.some((name) => query[name]);
  const facets = query.facets || filtered ? await facetsFor(query) : null;
  let [answers, seen, guesses] = [[], { words: new Map(), stems: new Map() }, []];
  if (units.length) {
    const found = await matching(units, count);
    ({ seen, guesses } = found);
    answers = spokenOf(found.units, heads);
    if (phrases.length) answers = spokenOf(found.units, heads, await holdingOf(answers, phrases));
    answers = answersOf(answers, found.units);
  } else if (filtered) {
    answers = Array.from({ length: heads.length - 1 }, (_, sheet) => ({ sheet, section: heads[sheet], score: 1 }));
  }
  if (query.without) {
    const shunned = await matching(read(query.without, []).units, count);
    const has = ({ sheet }) => {
      for (let own = heads[sheet]; own < heads[sheet + 1]; own += 1) if (shunned.units.some(({ scores }) => scores[own])) return true;
    };
    answers = answers.filter((answer) => !has(answer));
  }
  const unclear = filtered ? facets.unknown.map((facet) => ({ what: "value", facet, value: query[facet] })) : [];
  if (!units.length && !filtered && (query.text.trim() || query.without)) unclear.push({ what: query.text.trim() ? "words" : "without" });
  const counts = query.facets ? facets.count(answers) : [];
  if (filtered) answers = answers.filter(({ sheet }) => facets.keeps(sheet));
  answers.sort(byScore);
  const end = query.offset + query.limit;
  const shown = answers.slice(query.offset < WEIGHED ? 0 : query.offset, Math.max(end, query.offset < WEIGHED ? WEIGHED : 0));
  const hits = await Promise.all(shown.map((answer) => shownOf(answer, seen, units.length)));
  if (query.offset < WEIGHED) {
    const first = hits.splice(0, WEIGHED);
    for (const hit of first) hit.score *= 1 + CLOSE * hit.close;
    hits.unshift(...first.sort(byScore));
    hits.splice(0, query.offset);
  }
  const page = hits.slice(0, query.limit);
  const correction = correctionOf(query.text, guesses, page);
  const told = page.map(({ close, sheet, texts, ...hit }) => hit);
  return { total: answers.length, hits: told, ...(correction && { correction }), ...(unclear.length && { unclear }), ...(query.facets && { facets: counts }) };
};

globalThis.polymorphe = {
  search,
  suggest: async (text, limit) => {
    const { hits } = await search({ text, limit });
    return hits.filter((hit, place) => hit.title !== hits[place - 1]?.title);
  },
  start: (told) => hand("index", told),
  take: (name, packed) => hand(name, packed),
};
