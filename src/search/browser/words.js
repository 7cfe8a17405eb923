// Cuts a text into words as a reader of French tenders sees them, each with its place: `l’éco-conception`, `L. 2112-2`
// and `216 000` are one word each. The same as `words.rs`.
const CORE = "[\\p{Alphabetic}\\p{N}\\p{M}\\u00ad\\u200c\\u200d\\u2060\\ufeff]";
const JOINER = "['’‘ʼ＇\\-\\u2010\\u2011]";
const FIRST = new RegExp(CORE, "gu");
const RUN = new RegExp(`${CORE}+(?:${JOINER}${CORE}+)*`, "uy");
const SPACE = /^[ \u00a0\u202f\u2009]/;
const isDigits = (text) => /^[0-9]+$/.test(text);

const words = (text) => {
  const run = (from) => {
    RUN.lastIndex = from;
    return RUN.test(text) ? RUN.lastIndex : from;
  };
  const isSpace = (at) => SPACE.test(text.charAt(at));
  // A legal reference: `L. 2112-2`, `R2151-8`, `L 2112 2`.
  const reference = (start, end) => {
    const letter = text.slice(start, end);
    if (!/^[LRDAlrda]$/.test(letter)) return;
    const dotted = text[end] === ".";
    let from = end + (dotted ? 1 : 0);
    for (let spaces = 0; spaces < 3 && isSpace(from); spaces += 1) from += 1;
    const to = run(from);
    const number = text.slice(from, to);
    if (!/^[0-9][0-9-]*$/.test(number)) return;
    let rank;
    if (number.length === 4 && isSpace(to)) {
      const after = run(to + 1);
      if (/^[0-9]{1,2}$/.test(text.slice(to + 1, after))) rank = after;
    }
    if (dotted || number.includes("-") || rank || /[LRD]/.test(letter)) return rank ?? to;
  };
  // Initials with dots: `S.P.A.S.E.R.`
  const initials = (start, end) => {
    const isInitial = (from, to) => /^[A-Z]$/.test(text.slice(from, to));
    let last = end;
    while (isInitial(start, end) && text[last] === "." && isInitial(last + 1, run(last + 1))) last += 2;
    if (last > end) return last;
  };
  // A number cut into thousands: `216 000`.
  const number = (start, end) => {
    let last = end;
    if (end - start > 3 || !isDigits(text.slice(start, end))) return last;
    while (isSpace(last)) {
      const to = run(last + 1);
      if (!/^[0-9]{3}$/.test(text.slice(last + 1, to))) break;
      last = to;
    }
    return last;
  };
  const found = [];
  for (let at = 0; ; ) {
    FIRST.lastIndex = at;
    const first = FIRST.exec(text);
    if (!first) return found;
    const start = first.index;
    const end = run(start);
    at = reference(start, end) ?? initials(start, end) ?? number(start, end);
    found.push({ start, end: at, text: text.slice(start, at) });
  }
};
