// While an author works: reloads the page when the guide changes, where it was read, and shows what has to be mended
// over the last good page. It goes away by itself once that is mended.
(() => {
  const place = `lu:${location.pathname}`;
  const kept = sessionStorage.getItem(place);
  if (kept) {
    sessionStorage.removeItem(place);
    const back = () => scrollTo({ top: Number(kept), behavior: "instant" });
    if (document.readyState === "complete") back();
    else addEventListener("load", back, { once: true });
  }

  const reload = () => {
    if (scrollY > 0) sessionStorage.setItem(place, scrollY);
    location.reload();
  };

  // Only styles changed: the page asks for itself and takes the new ones over, without being loaded again.
  const restyle = async () => {
    const text = await (await fetch(location.href)).text();
    const fresh = new DOMParser().parseFromString(text, "text/html");
    const sheets = (from) => [...from.querySelectorAll('link[rel="stylesheet"]')];
    const [old, wanted] = [sheets(document), sheets(fresh)];
    if (old.length !== wanted.length) return reload();
    old.forEach((link, place) => {
      const next = link.cloneNode();
      const address = new URL(wanted[place].getAttribute("href"), document.baseURI);
      address.searchParams.set("lu", Date.now());
      next.href = address.href;
      // The old one goes once the new one is there, so that the page is never bare.
      next.addEventListener("load", () => link.remove(), { once: true });
      link.after(next);
    });
  };

  const element = (name, className, text) => {
    const made = document.createElement(name);
    made.className = className;
    made.textContent = text;
    return made;
  };

  let host = null;
  const hide = () => {
    if (host) host.remove();
    host = null;
  };

  // A tree of its own: neither the page's styles nor its words are touched.
  const show = ({ problems, words }) => {
    hide();
    host = document.createElement("div");
    const root = host.attachShadow({ mode: "open" });
    const style = document.createElement("link");
    style.rel = "stylesheet";
    style.href = "/_assets/live.css";
    const panel = element("section", "panel", "");
    panel.setAttribute("role", "alert");
    const close = element("button", "close", words.close);
    close.addEventListener("click", hide);
    const list = element("ol", "problems", "");
    for (const { file, line, excerpt, message, help } of problems) {
      const item = element("li", "", "");
      if (file) item.append(element("p", "place", `${file}, ${words.line} ${line}`));
      if (excerpt) item.append(element("pre", "excerpt", excerpt));
      item.append(element("p", "message", message));
      if (help) item.append(element("p", "help", help));
      list.append(item);
    }
    panel.append(close, element("h2", "", words.title), element("p", "note", words.note), list);
    // Shown once styled, so that it never flashes bare.
    style.addEventListener("load", () => root.append(panel), { once: true });
    root.append(style);
    document.body.append(host);
  };

  // Where the page itself does not lead to its file, its path can be copied.
  const source = document.querySelector('meta[name="source"]');
  if (source && !document.querySelector(".about p > a")) {
    const place = document.createElement("div");
    const root = place.attachShadow({ mode: "open" });
    const style = document.createElement("link");
    style.rel = "stylesheet";
    style.href = "/_assets/live.css";
    const button = element("button", "source", source.content);
    button.type = "button";
    button.title = source.dataset.copy;
    button.setAttribute("aria-label", `${source.dataset.copy} : ${source.content}`);
    const said = element("span", "said", "");
    said.setAttribute("role", "status");
    button.addEventListener("click", async () => {
      await navigator.clipboard.writeText(source.content);
      said.textContent = source.dataset.copied;
      setTimeout(() => (said.textContent = ""), 2500);
    });
    style.addEventListener("load", () => root.append(button, said), { once: true });
    root.append(style);
    document.body.append(place);
  }

  addEventListener("keydown", (event) => {
    if (event.key === "Escape") hide();
  });

  const news = new EventSource("/_live");
  let lost = false;
  news.onopen = () => {
    if (lost) reload();
  };
  news.onerror = () => {
    lost = true;
  };
  news.onmessage = (event) => {
    const told = JSON.parse(event.data);
    if (told.problems) show(told);
    else if (told.styles) restyle();
    else reload();
  };
})();
