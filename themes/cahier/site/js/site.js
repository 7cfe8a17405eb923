// The search: over any page, and on its own. Everything else reads without a script.
(() => {
  const page = document.documentElement.dataset;
  const { words } = globalThis.cahier;
  const root = new URL(page.up || "./", location.href);
  const served = location.protocol.startsWith("http");
  const kinds = [
    ["clause", "nav_clause", ["clause"]],
    ["case", "nav_case", ["cas", "case", "case-study"]],
    ["chapter", "nav_chapter", ["chapitre", "chapter"]],
    ["course", "nav_course", ["parcours", "course"]],
    ["term", "nav_term", ["terme", "term"]],
    ["quotation", "nav_quotation", ["citation", "quotation"]],
    ["page", "kinds_page", ["page", "section"]],
  ];

  /** An element: `make("p.note", {id: "x"}, "text", child)`. */
  const make = (selector, attributes = {}, ...children) => {
    const [tag, ...classes] = selector.split(".");
    const element = document.createElement(tag);
    if (classes.length) element.className = classes.join(" ");
    for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
    element.append(...children);
    return element;
  };
  globalThis.cahier.make = make;

  /** The text of a snippet, its `<mark>`s kept and nothing else. */
  const marked = (snippet) => {
    const parsed = new DOMParser().parseFromString(snippet, "text/html").body;
    return [...parsed.childNodes].map((node) =>
      node.nodeName === "MARK" ? make("mark", {}, node.textContent) : node.textContent,
    );
  };

  const kindOf = (hit) => kinds.find(([, , names]) => names.includes(hit.kind)) ?? kinds.at(-1);

  /** Some of the answers to a query, from the place `offset` on, of one kind or of all. */
  const ask = async (query, kind, offset, signal) => {
    if (!served) return null;
    const url = new URL("../../api/search", root);
    url.search = new URLSearchParams({ edition: page.edition, q: query, kind, offset, limit: 30, facets: 1 });
    const answer = await fetch(url, { signal });
    if (!answer.ok) throw new Error(String(answer.status));
    return answer.json();
  };

  /** Binds a field to a place where its results are shown. Returns what starts a search. */
  const finder = (field, place, status) => {
    let running;
    let shown = "";
    const list = make("ul.hits", { id: `${field.id}-trouves` });
    const bar = make("div.kinds");
    const more = make("button.more", { type: "button" }, words.search_more);

    const say = (title, text) => {
      place.replaceChildren(make("p.says", {}, make("b", {}, title), text));
      status.textContent = title;
    };
    const hitView = (hit) => {
      const section = hit.section && hit.section !== hit.title ? `${hit.section}. ` : "";
      const text = make("div", {}, make("b", {}, hit.title), make("span", {}, section, ...marked(hit.snippet ?? "")));
      return make("li", {}, make("a", { href: new URL(hit.url, root).href }, make(`i.mark.${kindOf(hit)[0]}`), text));
    };
    const choice = (kind, word, count) => {
      const button = make("button", { type: "button", value: kind }, ...(kind ? [make(`i.mark.${kind}`)] : []), `${word} ${count}`);
      button.addEventListener("click", () => {
        shown = kind;
        load(0);
      });
      return button;
    };
    /** The buttons of the kinds that were found, each with its number. */
    const choices = (facets) => {
      const found = new Map(facets?.find(({ name }) => name === "kind")?.values.map(({ value, count }) => [value, count]));
      const count = (names) => names.reduce((sum, name) => sum + (found.get(name) ?? 0), 0);
      const present = kinds.map(([kind, word, names]) => [kind, words[word], count(names)]).filter(([, , count]) => count);
      const all = present.reduce((sum, [, , count]) => sum + count, 0);
      bar.hidden = present.length < 2;
      bar.replaceChildren(choice("", words.search_all, all), ...present.map((kind) => choice(...kind)));
      for (const button of bar.children) button.setAttribute("aria-pressed", String(button.value === shown));
    };
    /** Asks for what comes after the first `from` answers; 0 begins anew. */
    const load = async (from) => {
      const query = field.value.trim();
      running?.abort();
      if (query.length < 2) {
        place.replaceChildren();
        status.textContent = "";
        return;
      }
      running = new AbortController();
      try {
        const kind = kinds.find(([name]) => name === shown)?.[2][0] ?? "";
        const answer = await ask(query, kind, from, running.signal);
        if (!answer) return say(words.search_offline, words.search_offline_help);
        if (!answer.total && !shown) return say(words.search_nothing, words.search_nothing_help);
        const views = answer.hits.map(hitView);
        if (from) list.append(...views);
        else list.replaceChildren(...views);
        choices(answer.facets);
        more.hidden = list.children.length >= answer.total;
        if (!from) place.replaceChildren(bar, list, more);
        else views[0]?.querySelector("a").focus();
        status.textContent = `${words.search_results} : ${answer.total}`;
      } catch (error) {
        if (error.name !== "AbortError") say(words.search_offline, words.search_offline_help);
      }
    };
    more.addEventListener("click", () => load(list.children.length));
    const search = () => {
      shown = "";
      return load(0);
    };
    let waiting;
    field.addEventListener("input", () => {
      clearTimeout(waiting);
      waiting = setTimeout(search, 180);
    });
    return search;
  };

  // Over any page.
  let dialog;
  const build = () => {
    const style = make("link", { rel: "stylesheet", href: new URL("assets/search.css", root).href });
    const input = make("input", { id: "chercher-partout", name: "q", type: "text", enterkeyhint: "search", "aria-label": words.search, placeholder: words.search, autocomplete: "off", role: "combobox", "aria-expanded": "false", "aria-controls": "chercher-partout-trouves" });
    const close = make("button", { type: "button", "aria-label": words.close }, make("kbd", {}, words.escape), make("i", { class: "cross" }));
    const status = make("p.says.vh", { role: "status" });
    const place = make("div.answers");
    const form = make("form", { action: new URL("recherche.html", root).href, role: "search" }, input, close);
    const keys = make("p.keys", { "aria-hidden": "true" }, make("span", {}, make("kbd", {}, "▲"), " ", make("kbd", {}, "▼"), ` ${words.search_keys_choose}`), make("span", {}, make("kbd", {}, words.enter), ` ${words.search_keys_open}`), make("span", {}, words.search_forgiving));
    dialog = make("dialog.finder", { "aria-label": words.search }, form, status, place, keys);
    style.addEventListener("load", () => dialog.classList.add("ready"));
    style.addEventListener("error", () => dialog.classList.add("ready"));
    if (document.querySelector(`link[href$="assets/search.css"]`)) dialog.classList.add("ready");
    else document.head.append(style);
    document.body.append(dialog);
    finder(input, place, status);

    const links = () => [...place.querySelectorAll("a")];
    const choose = (step) => {
      const all = links();
      if (!all.length) return;
      const now = all.findIndex((link) => link.dataset.chosen);
      const next = (now + step + all.length + (now < 0 && step < 0 ? 1 : 0)) % all.length;
      all.forEach((link, index) => {
        if (index === next) link.dataset.chosen = "1";
        else delete link.dataset.chosen;
        link.id ||= `trouve-${index}`;
      });
      all[next].scrollIntoView({ block: "nearest" });
      input.setAttribute("aria-activedescendant", all[next].id);
    };
    input.addEventListener("keydown", (event) => {
      if (event.key === "ArrowDown" || event.key === "ArrowUp") {
        event.preventDefault();
        choose(event.key === "ArrowDown" ? 1 : -1);
      }
    });
    form.addEventListener("submit", (event) => {
      const chosen = links().find((link) => link.dataset.chosen);
      if (chosen) {
        event.preventDefault();
        chosen.click();
      }
    });
    close.addEventListener("click", () => dialog.close());
    dialog.addEventListener("click", (event) => {
      if (event.target === dialog || event.target.closest("a")) dialog.close();
    });
  };
  const openFinder = () => {
    if (!dialog) build();
    if (!dialog.open) dialog.showModal();
    const input = dialog.querySelector("input");
    input.focus();
    input.select();
  };
  document.addEventListener("keydown", (event) => {
    const typing = event.target.closest?.("input, textarea, select, [contenteditable]");
    const slash = event.key === "/" && !event.ctrlKey && !event.metaKey && !event.altKey && !typing;
    const chord = event.key.toLowerCase() === "k" && (event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey;
    if (slash || (chord && (!typing || typing.closest(".find, .finder")))) {
      event.preventDefault();
      openFinder();
    }
  });
  const header = document.querySelector(".find input");
  header?.addEventListener("pointerdown", (event) => {
    if (!served) return;
    event.preventDefault();
    document.getElementById("menu")?.hidePopover?.();
    openFinder();
  });

  // On its own page.
  const own = document.getElementById("trouve");
  const field = document.getElementById("mots");
  if (own && field) {
    const status = make("p.vh", { role: "status" });
    own.before(status);
    const search = finder(field, own, status);
    field.value = new URLSearchParams(location.search).get("q") ?? "";
    if (field.value) search();
    field.form.addEventListener("submit", (event) => {
      event.preventDefault();
      history.replaceState(null, "", `?${new URLSearchParams({ q: field.value })}`);
      search();
    });
  }
})();
