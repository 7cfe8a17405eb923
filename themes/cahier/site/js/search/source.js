// Where answers come from: the server of the guide where one answers, and the index beside the pages everywhere else.
const { make, foldable } = globalThis.cahier;
const page = document.documentElement.dataset;
const root = new URL(page.up || "./", location.href);
/** The address of a page of the site, from its root. */
const inSite = (address) => new URL(address, root).href;

/** Whether the site answers by itself: no server says that it does, or it has not. */
let alone = !document.querySelector("link[rel=service-desc]");

let engine;
/** The search that the site brings with it, fetched once. */
const ownSearch = () => {
  if (globalThis.polymorphe) return polymorphe.search;
  engine ??= new Promise((resolve, reject) => {
    const script = make("script", { src: inSite(guide.engine) });
    script.onload = () => (globalThis.polymorphe ? resolve(polymorphe.search) : script.onerror());
    script.onerror = () => {
      engine = undefined;
      reject(new Error(script.src));
    };
    document.head.append(script);
  });
  return engine;
};

/** What the server answers; null where there is none. */
const askServer = async ({ text, facets, ...others }, signal) => {
  const address = new URL("../../api/search", root);
  address.search = new URLSearchParams({ edition: page.edition, q: text, facets: 1, ...others });
  try {
    const answer = await fetch(address, { signal });
    return answer.ok ? await answer.json() : null;
  } catch (error) {
    if (signal.aborted) throw error;
    return null;
  }
};

/** The longest query that is answered, in bytes: that of the server. */
const LONGEST = 1000;

/** Answers `{ text, kind, stage, …, limit, offset }`: how many sheets, some of them, and all of them counted. */
const ask = async (query, signal) => {
  if (new TextEncoder().encode(query.text).length > LONGEST) return { total: 0, hits: [], unclear: [{ what: "too_long" }] };
  const whole = { ...query, facets: true };
  const told = alone ? null : await askServer(whole, signal);
  if (told) return told;
  alone = true;
  const search = await ownSearch();
  return search(whole);
};

/** Gets ready for the first query, where the site answers by itself. */
const ready = () => {
  if (alone) ask({ text: "", limit: 0 }).catch(() => {});
};
