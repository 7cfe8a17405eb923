// What is asked and what answers, as the dialog and the page of results show them.
const FACETS = ["kind", "stage", "category", "dimension", "audience", "topic"];

/** The sentence with `what` in its blank. */
const filled = (sentence, what) => sentence.replace("{}", () => what);
const counted = (number) => (number === 1 ? words.search_one : filled(words.search_many, number));

/** What a link to the page of results asks: `{ text, kind, stage, … }`, the facets that it names. */
const askedBy = (address) => {
  const told = new URL(address).searchParams;
  const asked = { text: (told.get("q") ?? "").trim() };
  for (const name of FACETS) if (told.get(name)) asked[name] = told.get(name);
  return asked;
};
/** The address of what is asked. */
const addressOf = ({ text, ...asked }) => {
  const told = new URLSearchParams(text ? { q: text } : {});
  for (const name of FACETS) if (asked[name]) told.set(name, asked[name]);
  return inSite(`recherche.html?${told}`);
};

/** Whether the reader wants a link in another tab or window. */
const elsewhere = (event) => event.ctrlKey || event.metaKey || event.shiftKey;
/** Does what the links of `place` ask without leaving the page. */
const follow = (place, go) =>
  place.addEventListener("click", (event) => {
    const link = event.target.closest("a[href]");
    if (!link || elsewhere(event)) return;
    event.preventDefault();
    go(askedBy(link.href));
  });
/** Fills `place` anew; the link that had the focus keeps it. */
const refill = (place, views) => {
  const { key } = (place.contains(document.activeElement) && document.activeElement.dataset) || {};
  place.replaceChildren(...views);
  place.hidden = !views.length;
  if (key) place.querySelector(`[data-key="${key}"]`)?.focus();
};

/** The text of a snippet, its `<mark>`s kept and nothing else. */
const marked = (snippet) =>
  [...new DOMParser().parseFromString(snippet, "text/html").body.childNodes].map((node) =>
    node.nodeName === "MARK" ? make("mark", {}, node.textContent) : node.textContent,
  );
/** What a hit says. */
const hitViews = ({ kind, title, section, snippet }) => {
  const [, mark, name] = guide.kinds.find(([id]) => id === kind) ?? guide.kinds.at(-1);
  const within = section && section !== title ? `${filled(words.search_section, section)} ` : "";
  const text = make("div", {}, make("b", {}, title), make("span", {}, within, ...marked(snippet ?? "")));
  return [make(`i.mark.${mark}`), text, make("small", {}, name)];
};

/** How many of the answers have each value of a facet. */
const countsOf = ({ facets }, name) =>
  new Map(facets?.find((facet) => facet.name === name)?.values.map(({ value, count }) => [value, count]));

/** A link that asks for one value of a facet more, or, where it was asked for, for none. */
const choice = (asked, name, value, ...views) => {
  const chosen = (asked[name] ?? "") === value;
  const href = addressOf({ ...asked, [name]: chosen ? "" : value });
  return make("a", { href, "data-key": `${name}-${value}`, ...(chosen && { "aria-current": "true" }) }, ...views);
};
/** The kinds that were found, each with its number. */
const kindViews = (answer, asked) => {
  const counts = countsOf(answer, "kind");
  const present = guide.kinds.filter(([id]) => counts.has(id) || asked.kind === id);
  if (present.length < 2) return [];
  const all = [...counts.values()].reduce((sum, count) => sum + count, 0);
  const views = present.map(([id, mark, , names]) =>
    choice(asked, "kind", id, make(`i.mark.${mark}`), `${names} ${counts.get(id) ?? 0}`),
  );
  return [choice(asked, "kind", "", `${words.search_all} ${all}`), ...views];
};

// How much a value looks like one that there is, if it was meant for it.
const ALIKE = 0.2;
const folded = (text) => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
const pairs = (text) => new Set([...folded(text)].map((letter, place, all) => letter + (all[place + 1] ?? " ")));
/** How much two texts look alike: a half for the same. */
const likeness = (one, other) => {
  const [own, typed] = [pairs(one), pairs(other)];
  return [...own].filter((pair) => typed.has(pair)).length / (own.size + typed.size || 1);
};
/** Why nothing can be found, where the query tells: what to say, what helps, and the query that was probably meant. */
const unclearOf = ({ unclear: [reason] = [] }, asked) => {
  if (!reason) return null;
  const { what, facet, value } = reason;
  if (what !== "value") return { said: words[`results_${what}`], help: words[`results_${what}_help`] };
  const known = facet === "kind" ? guide.kinds : (guide.facets.find(({ name }) => name === facet)?.values ?? []);
  const ids = known.map(([id]) => id);
  if (ids.includes(folded(value))) return null;
  const said = filled(words.results_unknown.replace("{facet}", () => words[facet]), value);
  const [[like, near] = []] = ids.map((id) => [likeness(value, id), id]).sort(([a], [b]) => b - a);
  if (!(like >= ALIKE)) return { said, help: ids.length ? filled(words.results_unknown_help, ids.join(", ")) : "" };
  if (asked[facet]) return { said, help: "", meant: { ...asked, [facet]: near }, as: known.find(([id]) => id === near).at(-1) };
  const text = asked.text.replace(`:${value}`, () => `:${near}`);
  return { said, help: "", meant: { ...asked, text }, as: text };
};
/** Some topics, those first whose name looks most like the text; then those that most sheets carry. */
const topicsNear = (text, number) => {
  return guide.topics.map((topic) => [likeness(topic[0], text), topic]).sort(([a], [b]) => b - a).slice(0, number).map(([, topic]) => topic);
};
/** Whom to ask what the guide does not say. */
const askingViews = () => {
  const { contact, contact_text: sentence } = guide;
  if (!contact && !sentence) return [];
  return [`${words.results_ask_text} `, contact ? make("a", { href: contact.href }, contact.text) : sentence];
};
/** The ways that lead everywhere without a search: name, address. */
const otherWays = () => [[words.plan_title, "plan.html"], [words.by_topic, "plan.html#themes"]];
