// A clause: levels as tabs, fields that fill the blanks, and the wording to copy as plain text.
(() => {
  const { words, make } = globalThis.cahier;
  const desk = document.querySelector(".wordings");
  if (!desk) return;
  const wordings = [...desk.querySelectorAll(".wording")];

  // Tabs, where there is a choice.
  const select = (chosen, focus) => {
    for (const wording of wordings) {
      const on = wording === chosen;
      wording.hidden = !on;
      wording.tab.setAttribute("aria-selected", String(on));
      wording.tab.tabIndex = on ? 0 : -1;
      if (on && focus) wording.tab.focus();
    }
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
      wording.tab.addEventListener("click", () => select(wording));
      wording.tab.addEventListener("keydown", (event) => {
        const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
        const next = { Home: 0, End: wordings.length - 1 }[event.key] ?? (step && (index + step + wordings.length) % wordings.length);
        if (next === undefined) return;
        event.preventDefault();
        select(wordings[next], true);
      });
      tabs.append(wording.tab);
    });
    desk.classList.add("tabbed");
    desk.prepend(tabs);
    const asked = () => wordings.find((wording) => `#${wording.id}` === location.hash);
    select(asked() ?? wordings[Math.min(1, wordings.length - 1)]);
    addEventListener("hashchange", () => asked() && select(asked()));
  }

  // Fields.
  for (const row of document.querySelectorAll(".values [data-name]")) {
    const value = row.querySelector(".value");
    const term = row.querySelector("dt");
    const { name, unit, lowest, highest } = row.dataset;
    const text = value.textContent;
    const number = /^\d+$/.test(text);
    const id = `valeur-${name}`;
    const field = number
      ? make("input", { id, name, type: "number", value: text, ...(lowest && { min: lowest, max: highest, step: "any" }) })
      : make("textarea", { id, name, rows: "1" }, text);
    const hint = row.querySelector("small");
    if (hint) {
      hint.id = `${id}-aide`;
      field.setAttribute("aria-describedby", hint.id);
    }
    term.replaceChildren(make("label", { for: id }, term.textContent));
    value.replaceWith(field);
    const chips = desk.querySelectorAll(`[data-variable="${CSS.escape(name)}"]`);
    field.addEventListener("input", () => {
      const typed = field.value.trim() || text;
      for (const chip of chips) chip.textContent = unit ? `${typed}\u00a0${unit}` : typed;
    });
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
  for (const wording of wordings) {
    const ruled = wording.querySelector(".ruled");
    const button = make("button.button", { type: "button" }, words.copy);
    const said = make("span", { role: "status" });
    button.addEventListener("click", async () => {
      try {
        await write(plain(ruled));
        said.textContent = words.copied;
      } catch {
        said.textContent = words.copy_failed;
      }
      setTimeout(() => (said.textContent = ""), 4000);
    });
    ruled.append(make("div.copying", {}, button, said));
  }
})();
