// The page of results: what its address asks, and the other way round.
const AT_ONCE = 20;

const found = document.getElementById("trouve");
if (found) {
  const field = document.getElementById("mots");
  const filters = document.getElementById("affiner") ?? make("nav.filters", { "aria-label": words.filters });
  const status = make("p.count", { role: "status" });
  const chosen = make("p.chosen");
  const bar = make("nav.kinds", { "aria-label": words.kind });
  const says = make("div.says");
  const list = make("ol.hits");
  const more = make("button.button.more", { type: "button" }, words.search_more);

  let asked = askedBy(location.href);
  const title = document.title.replace(`${asked.text} – `, "");
  let waiting;
  let turn = new AbortController();

  const margin = document.querySelector(".margin");
  const { opener, left, place: placeFilters } = foldable(filters, { home: margin, above: status, seen: found });
  /** Takes the place of what the server had listed, once there is something to show. */
  const settle = () => {
    if (status.isConnected) return;
    found.replaceChildren(chosen, status, bar, says, list, more);
    placeFilters();
  };

  const facetView = (answer, { name, title, values }) => {
    const counts = countsOf(answer, name);
    const present = values.filter(([value]) => counts.get(value) || asked[name] === value);
    const views = present.map(([value, text]) => {
      const signs = name === "dimension" ? [make(`i.hatch.${value}`)] : [];
      const link = choice(asked, name, value, ...signs, text);
      if (name === "stage") link.dataset.n = values.findIndex(([own]) => own === value) + 1;
      return make("li", {}, link, make("span", {}, String(counts.get(value) ?? 0)));
    });
    return views.length ? [make(`section.${name}`, {}, make("h2", {}, title), make("ul", {}, ...views))] : [];
  };
  const nameOf = (name, value) => {
    if (name === "kind") return guide.kinds.find(([id]) => id === value)?.[3];
    return guide.facets.find((facet) => facet.name === name)?.values.find(([id]) => id === value)?.[1];
  };
  const chosenViews = () => {
    const names = FACETS.filter((name) => asked[name]);
    const views = names.map((name) => {
      const text = nameOf(name, asked[name]) ?? asked[name];
      const href = addressOf({ ...asked, [name]: "" });
      return make("a.on", { href, "data-key": `on-${name}`, "aria-label": `${words.remove_filter} ${text}` }, text);
    });
    if (names.length > 1) views.push(make("a.clear", { href: addressOf({ text: asked.text }) }, words.clear_filters));
    return views;
  };
  const ways = (all) => make("ul.ways", {}, ...all.map(([name, address]) => make("li", {}, make("a", { href: inSite(address) }, name))));

  /** What was typed, cut where nobody would read on. */
  const shortened = (text) => (text.length > 80 ? `${text.slice(0, 80)}…` : text);

  const tell = (text, look) => {
    status.className = look;
    status.textContent = text;
  };
  /** Says something in the place of hits, with other ways to go. */
  const say = (said, help, all) => {
    tell(said, "count nothing");
    const asking = askingViews();
    refill(says, [...(help ? [make("p", {}, help)] : []), ...(all.length ? [ways(all)] : []), ...(asking.length ? [make("p.asking", {}, ...asking)] : [])]);
  };
  const present = (answer, from) => {
    settle();
    const views = answer.hits.map((hit) => make("li", {}, make("a", { href: inSite(hit.url) }, ...hitViews(hit))));
    if (from) list.append(...views);
    else list.replaceChildren(...views);
    list.hidden = !answer.total;
    more.hidden = list.children.length >= answer.total;
    if (from) return views[0]?.querySelector("a").focus();
    refill(chosen, chosenViews());
    refill(bar, kindViews(answer, asked));
    const facets = guide.facets.flatMap((facet) => facetView(answer, facet));
    left.textContent = `${counted(answer.total)} – ${words.see_list}`;
    refill(filters, facets.length ? [opener, ...facets, left] : []);
    const why = answer.total ? null : unclearOf(answer, asked);
    const meant = answer.correction ? { ...asked, text: answer.correction } : why?.meant;
    const nothing = chosen.hasChildNodes() ? words.results_narrowed : filled(words.search_nothing, shortened(asked.text));
    const near = topicsNear(asked.text, 6);
    if (why) say(why.said, why.help, []);
    else if (!answer.total) say(nothing, near.length && words.results_topics, near);
    else {
      tell(counted(answer.total), "count");
      refill(says, []);
    }
    if (meant) says.prepend(make("a.try", { href: addressOf(meant) }, filled(words.search_try, answer.correction ?? why.as)));
    says.hidden = !says.hasChildNodes();
  };
  const fail = () => {
    settle();
    for (const place of [bar, filters, list, more]) place.hidden = true;
    say(words.search_broken, words.search_broken_help, otherWays());
  };

  /** Shows `number` answers, those after the first `from`. */
  const load = async (from, number) => {
    clearTimeout(waiting);
    turn.abort();
    turn = new AbortController();
    const { signal } = turn;
    const idle = !addressOf(asked).split("?")[1];
    document.body.classList.toggle("searching", !idle);
    document.title = asked.text ? `${asked.text} – ${title}` : title;
    found.hidden = idle;
    filters.hidden = idle;
    if (idle) return;
    try {
      const answer = await ask({ ...asked, limit: number, offset: from }, signal);
      if (!signal.aborted) present(answer, from);
    } catch {
      if (!signal.aborted) fail();
    }
  };
  /** Whether the address is that of words that are being typed. */
  let typing = false;
  // Who comes back finds as many hits as there were, and the one that was under the eyes: the browser cannot know where
  // it is before they are there.
  history.scrollRestoration = "manual";
  let moving;
  const keep = () => {
    clearTimeout(moving);
    history.replaceState({ shown: list.children.length, scroll: scrollY }, "");
  };
  addEventListener("scroll", () => {
    clearTimeout(moving);
    moving = setTimeout(keep, 120);
  }, { passive: true });
  list.addEventListener("click", keep);
  /** Asks something else: a new step in the history, or the same step while it is being typed. */
  const go = (next, step) => {
    typing = false;
    keep();
    asked = next;
    field.value = next.text;
    history[step](null, "", addressOf(next));
    load(0, AT_ONCE);
  };
  const typed = () => ({ ...asked, text: field.value.trim() });
  const soon = () => {
    clearTimeout(waiting);
    waiting = setTimeout(() => {
      if (typed().text === asked.text) return;
      asked = typed();
      // The search before it stays a step back; every letter is none.
      if (!typing) keep();
      history[typing ? "replaceState" : "pushState"](null, "", addressOf(asked));
      typing = true;
      load(0, AT_ONCE);
    }, 150);
  };

  field.required = false;
  field.addEventListener("input", (event) => event.isComposing || soon());
  field.addEventListener("compositionend", soon);
  field.form.addEventListener("submit", (event) => {
    event.preventDefault();
    go(typed(), addressOf(typed()) === location.href ? "replaceState" : "pushState");
  });
  for (const place of [chosen, bar, filters]) follow(place, (next) => go(next, "pushState"));
  says.addEventListener("click", (event) => {
    const link = event.target.closest(".try");
    if (!link || elsewhere(event)) return;
    event.preventDefault();
    go(askedBy(link.href), "pushState");
  });
  more.addEventListener("click", async () => {
    await load(list.children.length, AT_ONCE);
    keep();
  });
  /** Shows what the address asks: the server's own later pages, together with those before. */
  const restore = async () => {
    clearTimeout(moving);
    typing = false;
    asked = askedBy(location.href);
    field.value = asked.text;
    const passed = Number(new URLSearchParams(location.search).get("offset")) || 0;
    const { shown = 0, scroll } = history.state ?? {};
    await load(0, Math.max(AT_ONCE + passed, shown));
    if (scroll) scrollTo(0, scroll);
  };
  addEventListener("popstate", restore);

  restore();
}
