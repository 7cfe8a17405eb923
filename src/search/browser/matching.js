// Which sections answer a query, and how well. The same as `matching.rs` and `impact.rs`.
const EXACT = 1;
const STEM = 0.65;
const PREFIX = 0.42;
const TYPO = 0.16;
const TWO_TYPOS = 0.1;
const SYNONYM = 0.8;
const FEW = 5;
const GUESSES = 16;
const EXPANSIONS = 64;
// Shards that the longer words of a prefix may come from: the most frequent are in few.
const SHARDS = 3;

/** What each step of the scale is worth: powers of two, thirty-two steps each. */
const WORTHS = Float64Array.from({ length: 256 }, (_, step) => 2 ** ((step >> 5) - 4) * (1 + ((step & 31) + 0.5) / 32));

/** How many letters differ, up to `most`; two neighbours that changed places count once. */
const distance = (a, b, most) => {
  if (Math.abs(a.length - b.length) > most) return most + 1;
  let [before, last] = [[], Array.from({ length: b.length + 1 }, (_, place) => place)];
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const same = a[i - 1] === b[j - 1];
      row[j] = Math.min(last[j] + 1, row[j - 1] + 1, last[j - 1] + (same ? 0 : 1));
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) row[j] = Math.min(row[j], before[j - 2] + 1);
    }
    if (Math.min(...row) > most) return most + 1;
    [before, last] = [last, row];
  }
  return last[b.length];
};

/** Every term that `wanted` stands for, the best fit first. */
const variantsOf = async (wanted) => {
  const asked = [[wanted.word, false, EXACT], ...wanted.joined.map((word) => [word, false, EXACT])];
  for (const stem of wanted.stems) asked.push([stem, true, STEM], [stem, false, STEM]);
  const known = new Set();
  const own = asked.filter(([text, isStem]) => {
    const key = `${text} ${isStem}`;
    return !known.has(key) && known.add(key);
  });
  if (wanted.prefix && wanted.word.length > 1) {
    const longer = (await wordsWith([...wanted.word][0])).filter(
      ([word]) => word !== wanted.word && word.startsWith(wanted.word) && !known.has(`${word} false`),
    );
    longer.sort((a, b) => b[1] - a[1]);
    const shards = new Set();
    for (const [word] of longer.slice(0, EXPANSIONS)) {
      const shard = shardOf(word);
      if (shards.size < SHARDS || shards.has(shard)) {
        shards.add(shard);
        own.push([word, false, PREFIX]);
      }
    }
  }
  return found(own);
};

/** What `wanted` may have been meant to be, the most probable first. Its first letter, or its second, is right. */
const guessesOf = async ({ word, verbatim }) => {
  const letters = [...word];
  if (verbatim || /[0-9]/.test(word) || letters.length < 5 || letters.length > 24) return [];
  const most = letters.length >= 9 ? 2 : 1;
  const near = [];
  for (const letter of new Set(letters.slice(0, 2))) {
    for (const [other, frequency] of await wordsWith(letter)) {
      const typos = distance(word, other, most);
      if (typos && typos <= most) near.push([other, false, typos > 1 ? TWO_TYPOS : TYPO, frequency]);
    }
  }
  near.sort((a, b) => b[2] - a[2] || b[3] - a[3] || (a[0] < b[0] ? -1 : 1));
  return found(near.slice(0, GUESSES));
};

/** Those of the terms that are there, with their postings. */
const found = async (asked) => {
  const all = await Promise.all(
    asked.map(async ([text, isStem, fit]) => ({ text, isStem, fit, postings: await term(text, isStem) })),
  );
  return all.filter(({ postings }) => postings);
};

const frequencyOf = (variants) => variants.reduce((sum, { postings }) => sum + postings.frequency, 0);

/** A search: what was seen is told to the snippets. */
const matching = async (units, count) => {
  const seen = { words: new Map(), stems: new Map() };
  const guesses = [];

  const add = (variants, bit, scores) => {
    for (const { text, isStem, fit, postings } of variants) {
      const { sections, impacts, cut } = postings;
      sections.forEach((section, place) => {
        scores[section] = Math.max(scores[section], WORTHS[impacts[place]] * fit);
      });
      if (cut) {
        const least = WORTHS[Math.min(...impacts)] * fit * 0.9;
        for (let section = 0; section < count; section += 1) scores[section] = Math.max(scores[section], least);
      }
      const terms = isStem ? seen.stems : seen.words;
      terms.set(text, (terms.get(text) ?? 0) | bit);
    }
  };
  const word = async (wanted, bit, typed) => {
    const scores = new Float32Array(count);
    const variants = await variantsOf(wanted);
    let frequency = frequencyOf(variants);
    add(variants, bit, scores);
    if (typed && scores.reduce((held, score) => held + (score > 0 ? 1 : 0), 0) < FEW) {
      const near = await guessesOf(wanted);
      if (!frequency && near.length) {
        frequency = frequencyOf(near);
        guesses.push([wanted.word, near[0].text]);
      }
      add(near, bit, scores);
    }
    const rarity = Math.log(1 + count / Math.min(Math.max(frequency, 1), Math.max(count, 1)));
    for (let section = 0; section < count; section += 1) scores[section] *= rarity;
    return { scores, rarity };
  };
  const way = async (wanted, bit, typed) => {
    const before = { words: new Map(seen.words), stems: new Map(seen.stems) };
    const all = await Promise.all(wanted.map((own) => word(own, bit, typed)));
    const together = all[0].scores;
    let any = false;
    for (let section = 0; section < count; section += 1) {
      let sum = 0;
      if (all.every(({ scores }) => scores[section] > 0)) for (const { scores } of all) sum += scores[section];
      together[section] = sum / all.length;
      any ||= sum > 0;
    }
    if (!any) Object.assign(seen, before);
    return { scores: together, any, rarity: all.reduce((sum, { rarity }) => sum + rarity, 0) / all.length };
  };
  const unit = async (ways, bit) => {
    const said = ways[0].length;
    const best = { scores: new Float32Array(count), weight: 0 };
    for (const [place, wanted] of ways.entries()) {
      const worth = place ? said * SYNONYM : said;
      const { scores, any, rarity } = await way(wanted, bit, place === 0);
      if (!any) continue;
      best.weight = Math.max(best.weight, rarity * worth);
      for (let section = 0; section < count; section += 1) {
        best.scores[section] = Math.max(best.scores[section], scores[section] * worth);
      }
    }
    return best;
  };
  const made = [];
  for (const [place, ways] of units.entries()) made.push(await unit(ways, 1 << place));
  return { units: made, seen, guesses };
};
