// A clause: levels as tabs, fields that fill the blanks, and the wording to copy as plain text. A counter-example is not
// to be copied.
(() => {
  const { words, make } = globalThis.cahier;
  const desk = document.querySelector(".wordings");
  if (!desk) return;
  const wordings = [...desk.querySelectorAll(".wording")];

  // What was chosen and typed lasts as long as the tab; a browser that keeps nothing is no fault.
  const shelf = `clause ${location.pathname}`;
  const kept = { values: {} };
  try {
    Object.assign(kept, JSON.parse(sessionStorage.getItem(shelf) ?? "{}"));
  } catch {}
  const keep = () => {
    try {
      sessionStorage.setItem(shelf, JSON.stringify(kept));
    } catch {}
  };

  // The bar that copies stands under the wording that is shown; where values come below it, under them, and in sight.
  const button = make("button.button", { type: "button" }, words.copy);
  const said = make("span", { role: "status" });
  const alert = make("p.alert", { role: "status" });
  const bar = make("div.copying", {}, alert, button, said);
  const narrow = matchMedia("(max-width: 1180px)");
  const shown = () => wordings.find((wording) => !wording.hidden);
  const place = () => {
    bar.hidden = shown().matches(".counter");
    if (narrow.matches) (document.querySelector(".values") ?? desk).after(bar);
    else shown().querySelector(".ruled").append(bar);
  };
  narrow.addEventListener("change", place);

  // Tabs, where there is a choice.
  const select = (chosen, focus) => {
    for (const wording of wordings) {
      const on = wording === chosen;
      wording.hidden = !on;
      wording.tab.setAttribute("aria-selected", String(on));
      wording.tab.tabIndex = on ? 0 : -1;
      if (on && focus) wording.tab.focus();
    }
    place();
  };
  const choose = (chosen, focus) => {
    select(chosen, focus);
    kept.level = chosen.id;
    keep();
  };
  if (wordings.length > 1) {
    const tabs = make("div.tabs", { role: "tablist", "aria-label": desk.dataset.label });
    wordings.forEach((wording, index) => {
      const title = wording.querySelector("h2");
      const summary = wording.querySelector(".level p");
      wording.tab = make("button", { type: "button", role: "tab", id: `onglet-${wording.id}`, "aria-controls": wording.id }, make("b", {}, ...[...title.childNodes].map((node) => node.cloneNode(true))));
      if (summary) wording.tab.append(make("small", {}, summary.textContent));
      wording.setAttribute("role", "tabpanel");
      wording.setAttribute("aria-labelledby", wording.tab.id);
      wording.querySelector(".level").hidden = true;
      wording.tab.addEventListener("click", () => choose(wording));
      wording.tab.addEventListener("keydown", (event) => {
        const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
        const next = { Home: 0, End: wordings.length - 1 }[event.key] ?? (step && (index + step + wordings.length) % wordings.length);
        if (next === undefined) return;
        event.preventDefault();
        choose(wordings[next], true);
      });
      tabs.append(wording.tab);
    });
    desk.classList.add("tabbed");
    desk.prepend(tabs);
    const asked = () => wordings.find((wording) => `#${wording.id}` === location.hash);
    const last = wordings.find((wording) => wording.id === kept.level);
    select(asked() ?? last ?? wordings[Math.min(1, wordings.length - 1)]);
    addEventListener("hashchange", () => asked() && select(asked()));
  }

  // Fields. One that holds a number outside its range says so, and so does what is copied with it.
  const spaced = (value) => (/^\d{4,}$/.test(value) ? value.replace(/\B(?=(\d{3})+$)/g, "\u202f") : value);
  const fields = [];
  const faults = () =>
    fields.filter(({ field }) => !field.validity.valid).map(({ field, label, hint }) => {
      const value = spaced(field.value.trim());
      const fault = value ? words.out_of_range.replace("{}", () => value) : words.left_blank;
      return `${hint ? `${label} (${hint})` : label} – ${fault}`;
    });
  const warn = (introduction) => {
    for (const { field } of fields) field.setAttribute("aria-invalid", String(!field.validity.valid));
    const told = faults().join(" ; ");
    alert.textContent = told && `${introduction} ${told}`;
  };
  for (const row of document.querySelectorAll(".values [data-name]")) {
    const value = row.querySelector(".value");
    const term = row.querySelector("dt");
    const { name, unit, lowest, highest } = row.dataset;
    const text = value.textContent;
    const number = /^[\d\u202f]+$/.test(text);
    const id = `valeur-${name}`;
    const field = number
      ? make("input", { id, name, type: "number", value: text.replaceAll("\u202f", ""), ...(lowest && { min: lowest, max: highest, step: "any" }) })
      : make("textarea", { id, name, rows: "1" }, text);
    field.required = true;
    const hint = row.querySelector("small");
    if (hint) {
      hint.id = `${id}-aide`;
      field.setAttribute("aria-describedby", hint.id);
    }
    const label = term.textContent;
    term.replaceChildren(make("label", { for: id }, label));
    value.replaceWith(field);
    fields.push({ field, label, hint: hint?.textContent });
    const chips = desk.querySelectorAll(`[data-variable="${CSS.escape(name)}"]`);
    const fill = () => {
      // A blank that is left is seen in the wording.
      const typed = spaced(field.value.trim()) || "……";
      for (const chip of chips) chip.textContent = unit ? `${typed}\u00a0${unit}` : typed;
    };
    field.addEventListener("input", () => {
      kept.values[name] = field.value;
      keep();
      fill();
      warn(words.to_review);
    });
    if (name in kept.values) {
      field.value = kept.values[name];
      fill();
    }
  }

  // The wording as plain text: a paragraph a block, list items with a dash.
  const plain = (ruled) => {
    const lines = [];
    for (const block of ruled.querySelectorAll("p, li")) {
      if (block.closest(".copying") || (block.tagName === "P" && block.closest("li"))) continue;
      const text = block.textContent.replace(/[ \t\n]+/g, " ").trim();
      lines.push(block.tagName === "LI" ? `– ${text}` : text);
    }
    return lines.join("\n\n");
  };
  const write = async (text) => {
    if (navigator.clipboard) return navigator.clipboard.writeText(text);
    const area = make("textarea", { class: "vh" }, text);
    document.body.append(area);
    area.select();
    const done = document.execCommand("copy");
    area.remove();
    if (!done) throw new Error("refused");
  };
  button.addEventListener("click", async () => {
    try {
      await write(plain(shown().querySelector(".ruled")));
      warn(words.copied_despite);
      said.textContent = alert.textContent ? "" : words.copied;
    } catch {
      said.textContent = words.copy_failed;
    }
    setTimeout(() => (said.textContent = ""), 4000);
  });
  place();
  warn(words.to_review);
})();
