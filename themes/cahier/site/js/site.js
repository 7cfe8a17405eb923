// What every page has: elements for the scripts that follow, and a search that is fetched when somebody asks for it.
(() => {
  const { cahier } = globalThis;
  const { words } = cahier;
  const root = new URL(document.documentElement.dataset.up || "./", location.href);

  /** An element: `make("p.note", {id: "x"}, "text", child)`. */
  const make = (selector, attributes = {}, ...children) => {
    const [tag, ...classes] = selector.split(".");
    const element = document.createElement(tag);
    if (classes.length) element.className = classes.join(" ");
    for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
    element.append(...children);
    return element;
  };
  cahier.make = make;

  /**
   * Filters that stand in `home`; on a phone or a tablet, `above` what they narrow and folded away. Answers the button
   * that opens them, the one that tells what is left, which leads to what is `seen`, and what puts them in their place.
   */
  cahier.foldable = (filters, { home, above, seen }) => {
    const opener = make("button.button.quiet.filter-opener", { type: "button", "aria-expanded": "false" }, words.filters);
    const fold = () => opener.setAttribute("aria-expanded", String(filters.classList.toggle("open")));
    opener.addEventListener("click", fold);
    // While they are open, what is left is told at the bottom of the window, and is a touch away.
    const left = make("button.button.left", { type: "button", "data-key": "left" });
    left.addEventListener("click", () => {
      fold();
      opener.focus({ preventScroll: true });
      seen.scrollIntoView();
    });
    document.body.classList.add("filtering");
    const narrow = matchMedia("(max-width: 940px)");
    const place = () => (narrow.matches ? above.before(filters) : home.append(filters));
    narrow.addEventListener("change", place);
    return { opener, left, place };
  };

  /** Fetches a style sheet or a script of the site, unless the page has it; then does what comes after. */
  const fetched = (tag, name, attribute, then, others) => {
    const address = new URL(cahier.assets[name], root).href;
    if ([...document.querySelectorAll(tag)].some((own) => own[attribute] === address)) return then();
    const element = make(tag, { [attribute]: address, ...others });
    element.onload = element.onerror = then;
    document.head.append(element);
  };

  // The field is there at once, so that nothing typed is lost; what answers it comes after.
  let dialog;
  const build = () => {
    const input = make("input", { id: "chercher-partout", name: "q", type: "text", "aria-label": words.search, placeholder: words.search, autocomplete: "off", autocapitalize: "off", spellcheck: "false", enterkeyhint: "search" });
    const close = make("button", { type: "button" }, make("span.vh", {}, words.close), " ", make("kbd", {}, words.escape), make("i.cross"));
    const form = make("form", { action: new URL("recherche.html", root).href, role: "search" }, input, close);
    dialog = make("dialog.finder", { "aria-label": words.search }, form);
    close.addEventListener("click", () => dialog.close());
    dialog.addEventListener("click", (event) => event.target === dialog && dialog.close());
    document.body.append(dialog);
    fetched("link", "search.css", "href", () => dialog.classList.add("ready"), { rel: "stylesheet" });
    fetched("script", "search.js", "src", () => cahier.search?.(dialog));
  };
  const open = () => {
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
      open();
    }
  });
  for (const field of document.querySelectorAll(".find input, .cover .seek input")) {
    field.addEventListener("mousedown", (event) => {
      if (event.button) return;
      event.preventDefault();
      document.getElementById("menu")?.hidePopover?.();
      // The focus comes back to the field, but where that would bring back the keyboard of a phone.
      if (!matchMedia("(pointer: coarse)").matches) field.focus();
      open();
    });
  }
})();
