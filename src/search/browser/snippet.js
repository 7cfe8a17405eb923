// Where what was looked for stands in a text, how close together, and the words around it. The same as `spots.rs` and
// `snippet.rs`.
const LENGTH = 30;
const LEAD = 6;

const spotsOf = (text, seen) => {
  let place = 0;
  return words(text).map((word) => {
    let [units, said] = [0, 0];
    for (const piece of pieces(word.text)[0]) {
      if (piece.role === EMPTY) continue;
      if (piece.role === PART) said += 1;
      units |= seen.words.get(piece.word) ?? 0;
      for (const stem of piece.stems) units |= seen.stems.get(stem) ?? 0;
    }
    const spot = { start: word.start + elided(word.text), end: word.end, place, units };
    place += said;
    return spot;
  });
};

/** From 0 to 1: 1 where all units follow one another in this order with nothing but empty words between them. */
const closenessOf = (spots, count) => {
  if (count < 2) return 0;
  const nearest = new Array(count - 1).fill(0);
  const last = [];
  for (const spot of spots) {
    for (let unit = 0; spot.units >> unit; unit += 1) {
      if (!(spot.units & (1 << unit))) continue;
      // The wrong order is as good as one word more between them.
      for (const [pair, at, more] of [[unit - 1, last[unit - 1], 0], [unit, last[unit + 1], 1]]) {
        if (at === undefined || pair < 0 || pair > count - 2) continue;
        nearest[pair] = Math.max(nearest[pair], 1 / (Math.max(spot.place - at, 1) + more));
      }
      last[unit] = spot.place;
    }
  }
  return nearest.reduce((sum, near) => sum + near, 0) / (count - 1);
};

/** The first word of the stretch that holds most finds, those that differ first; and how many differ. */
const windowOf = (spots) => {
  let [from, best] = [0, [0, 0]];
  const starts = spots.flatMap(({ units }, place) => (units ? [place] : [])).slice(0, 64);
  for (const start of starts) {
    const finds = spots.slice(start, start + LENGTH).filter(({ units }) => units);
    const counted = [bits(finds.reduce((all, { units }) => all | units, 0)), finds.length];
    if (counted[0] > best[0] || (counted[0] === best[0] && counted[1] > best[1])) [from, best] = [start, counted];
  }
  return [Math.min(Math.max(from - LEAD, 0), Math.max(spots.length - LENGTH, 0)), best[0]];
};

const escaped = (text) => text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);

const onOneLine = (text) => text.replace(/([^.!?:;,…»\n]|^)\n(?=[^])/g, "$1 · ").replace(/[\n\r\t]/g, " ");

/** Words of `text` from the word `from` on, the finds between `<mark>`s. */
const cut = (text, spots, from) => {
  const to = Math.min(from + LENGTH, spots.length);
  const end = to === spots.length ? text.length : spots[to - 1].end;
  let at = from ? spots[from].start : 0;
  let html = at ? "…" : "";
  for (const spot of spots.slice(from, to)) {
    if (!spot.units) continue;
    html += `${escaped(onOneLine(text.slice(at, spot.start)))}<mark>${escaped(text.slice(spot.start, spot.end))}</mark>`;
    at = spot.end;
  }
  return html + escaped(onOneLine(text.slice(at, end)).trimEnd()) + (end < text.length ? "…" : "");
};

/** The best snippet of some texts with their spots. */
const snippetOf = (texts) => {
  let best;
  for (const [text, spots] of texts) {
    if (!text.trim()) continue;
    const [from, finds] = windowOf(spots);
    if (!best || finds > best.finds) best = { text, spots, from, finds };
  }
  return best ? cut(best.text, best.spots, best.from) : "";
};
