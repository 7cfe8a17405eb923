// The search over any page: a combobox with its listbox, as the ARIA Authoring Practices describe them.
const SHOWN = 8;
const SUGGESTED = 6;
const SHORTEST = 2;

globalThis.cahier.search = (dialog) => {
  const form = dialog.querySelector("form");
  const input = form.querySelector("input");
  const status = make("p.vh", { role: "status" });
  const bar = make("nav.kinds", { "aria-label": words.kind, hidden: "" });
  const says = make("p.says");
  const list = make("ul.hits", { id: "trouvailles", role: "listbox", "aria-label": words.search_results });
  const asking = make("p.asking", {}, ...askingViews());
  const answers = make("div.answers", {}, says, list, asking);
  const key = (keys, says) => make("span", {}, ...keys.flatMap((name) => [make("kbd", {}, name), " "]), says);
  const keys = make("p.keys", { "aria-hidden": "true" }, key(["▲", "▼"], words.search_keys_choose), key([words.enter], words.search_keys_open), make("span", {}, words.search_forgiving));
  dialog.append(status, bar, answers, keys);
  for (const [name, value] of Object.entries({ role: "combobox", "aria-autocomplete": "list", "aria-controls": list.id })) input.setAttribute(name, value);

  // The option that the arrows have reached; -1 is the field itself.
  let reached = -1;
  const options = () => [...list.querySelectorAll("a")];
  const reach = (place) => {
    options().forEach((option, own) => option.setAttribute("aria-selected", String(own === place)));
    reached = place;
    const option = options()[place];
    if (!option) return input.removeAttribute("aria-activedescendant");
    input.setAttribute("aria-activedescendant", option.id);
    option.scrollIntoView({ block: "nearest" });
  };

  const option = (selector, href, ...views) => make(selector, { role: "option", href, tabindex: "-1" }, ...views);
  const way = ([name, address]) => option("a.way", inSite(address), make("b", {}, name));
  let telling;
  /** Shows what there is to say, the options, and whom to ask if they do not help. */
  const show = (said, views, helpless) => {
    says.replaceChildren(...said);
    says.hidden = !said.length;
    list.replaceChildren(...views.map((view) => make("li", { role: "none" }, view)));
    options().forEach((view, place) => (view.id = `trouvaille-${place}`));
    list.hidden = !views.length;
    input.setAttribute("aria-expanded", String(views.length > 0));
    asking.hidden = !helpless || !asking.hasChildNodes();
    reach(-1);
    answers.scrollTop = 0;
  };
  /** Tells those who do not see it, once they pause. */
  const tell = (text) => {
    clearTimeout(telling);
    telling = setTimeout(() => (status.textContent = text), 400);
  };

  let asked = { text: "" };
  let waiting;
  let turn = new AbortController();
  const suggest = () => {
    refill(bar, []);
    tell("");
    show(guide.topics.length ? [words.search_often] : [], topicsNear("", SUGGESTED).map(way));
  };
  const fail = () => {
    refill(bar, []);
    tell(words.search_broken);
    show([make("b", {}, words.search_broken), words.search_broken_help], otherWays().map(way), true);
  };
  const present = (answer) => {
    refill(bar, kindViews(answer, asked));
    const views = answer.hits.map((hit) => option("a", inSite(hit.url), ...hitViews(hit)));
    if (answer.correction) {
      const again = option("a.way.try", addressOf({ ...asked, text: answer.correction }), make("b", {}, filled(words.search_try, answer.correction)));
      views.unshift(again);
    }
    if (answer.total) {
      tell(counted(answer.total));
      views.push(option("a.way.whole", addressOf(asked), make("b", {}, filled(words.search_whole, answer.total))));
      return show([], views);
    }
    const why = unclearOf(answer, asked);
    if (why) {
      if (why.meant) views.unshift(option("a.way.try", addressOf(why.meant), make("b", {}, filled(words.search_try, why.as))));
      tell(why.said);
      return show([make("b", {}, why.said), why.help], views, true);
    }
    const nothing = filled(words.search_nothing, asked.text);
    tell(nothing);
    const near = topicsNear(asked.text, SUGGESTED).map(way);
    show([make("b", {}, nothing), near.length ? words.results_topics : ""], [...views, ...near], true);
  };
  const search = async () => {
    clearTimeout(waiting);
    turn.abort();
    turn = new AbortController();
    const { signal } = turn;
    asked.text = input.value.trim();
    if (asked.text.length < SHORTEST) return suggest();
    try {
      const answer = await ask({ ...asked, limit: SHOWN, offset: 0 }, signal);
      if (signal.aborted) return;
      if (answer.total || !asked.kind) return present(answer);
      // Other words, other kinds.
      asked = { text: asked.text };
      search();
    } catch {
      if (!signal.aborted) fail();
    }
  };
  const soon = () => {
    clearTimeout(waiting);
    waiting = setTimeout(search, 60);
  };
  const goOn = (next) => {
    asked = next;
    input.value = next.text;
    search();
  };

  input.addEventListener("input", (event) => event.isComposing || soon());
  input.addEventListener("compositionend", soon);
  input.addEventListener("keydown", (event) => {
    // While letters are being composed, their keys are theirs.
    if (event.isComposing || event.keyCode === 229) return;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    const places = options().length + 1;
    if (step) reach(((reached + 1 + step + places) % places) - 1);
    else if (event.key === "Escape") dialog.close();
    else return;
    event.preventDefault();
  });
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    const option = options()[reached];
    if (option) option.click();
    else if (input.value.trim()) location.assign(addressOf({ ...asked, text: input.value.trim() }));
  });
  follow(bar, goOn);
  list.addEventListener("click", (event) => {
    const option = event.target.closest("a");
    if (!option || elsewhere(event)) return;
    if (!option.matches(".try")) return dialog.close();
    event.preventDefault();
    goOn(askedBy(option.href));
    input.focus();
  });
  ready();
  search();
};
