// A list of sheets, narrowed without leaving the page. What is chosen stands in the address, to be shared.
(() => {
  const { words, make, foldable } = globalThis.cahier;
  const lists = [...document.querySelectorAll(".rows, .entries")];
  const filters = document.querySelector(".filters");
  if (!lists.length || !filters) return;
  const rows = lists.flatMap((list) => [...list.children]);
  // Counter-examples are narrowed with the others, and counted by nobody.
  const counted = rows.filter((row) => !row.closest(".apart"));
  const count = document.querySelector(".count");
  const whole = count.textContent;
  const none = document.querySelector(".no-match");
  const chosen = make("div.chosen");
  const { opener, left, place } = foldable(filters, { home: filters.parentElement, above: chosen, seen: chosen });
  const boxes = [];

  const carries = (row, key, value) => (row.dataset[key] ?? "").split(" ").includes(value);
  const on = (key) => boxes.filter((box) => box.checked && box.name === key).map((box) => box.value);
  const keys = () => [...new Set(boxes.map((box) => box.name))];
  const fits = (row, but) =>
    keys().every((key) => key === but || !on(key).length || on(key).some((value) => carries(row, key, value)));

  // Each link becomes a box. Stages are chosen on the line.
  for (const section of filters.querySelectorAll("[data-filter]")) {
    for (const item of section.querySelectorAll("[data-value]")) {
      const link = item.querySelector("a");
      const box = make("input", { type: "checkbox", name: section.dataset.filter, value: item.dataset.value });
      box.word = link.textContent.trim();
      box.item = item;
      link.replaceWith(make("label", {}, box, ...link.childNodes));
      boxes.push(box);
    }
  }
  for (const item of document.querySelectorAll(".thread li")) {
    const link = item.querySelector("a");
    const box = make("input", { type: "checkbox", name: "stage", value: item.dataset.n });
    const name = [...link.childNodes].filter((node) => node.nodeType === Node.TEXT_NODE).map((node) => node.textContent).join("");
    box.word = `${words.stage} ${item.dataset.n}, ${name.trim().toLowerCase()}`;
    box.line = item;
    boxes.push(box);
    link.setAttribute("role", "button");
    link.addEventListener("keydown", (event) => {
      if (event.key === " ") {
        event.preventDefault();
        link.click();
      }
    });
    link.addEventListener("click", (event) => {
      if (event.ctrlKey || event.metaKey || event.shiftKey) return;
      event.preventDefault();
      box.checked = !box.checked;
      update();
    });
  }

  // Clauses can be sorted too: they tell how easy they are, and how far they go.
  const order = make("select");
  for (const [value, key] of [["guide", "order_guide"], ["ease", "order_ease"], ["impact", "order_impact"]]) {
    order.append(make("option", { value }, words[key]));
  }
  const sorting = rows[0].dataset.ease ? [make("label", {}, words.order, order)] : [];
  const sort = () => {
    const by = order.value;
    for (const list of lists) {
      const own = rows.filter((row) => row.parentElement === list);
      list.append(...(by === "guide" ? own : own.sort((a, b) => Number(b.dataset[by]) - Number(a.dataset[by]))));
    }
  };
  order.addEventListener("change", () => {
    sort();
    save();
  });

  const save = () => {
    const state = new URLSearchParams();
    for (const key of keys()) if (on(key).length) state.set(key, on(key).join(" "));
    if (order.value !== "guide") state.set("order", order.value);
    history.replaceState(null, "", `#${state}`);
  };
  const restore = () => {
    const state = new URLSearchParams(location.hash.slice(1));
    for (const box of boxes) box.checked = (state.get(box.name) ?? "").split(" ").includes(box.value);
    order.value = state.get("order") ?? "guide";
    if (!order.value) order.value = "guide";
  };
  const chip = (box) => {
    const button = make("button.on", { type: "button", "aria-label": `${words.remove_filter} ${box.word}` }, box.word);
    button.addEventListener("click", () => {
      box.checked = false;
      update();
    });
    return button;
  };
  const clear = make("button.clear", { type: "button" }, words.clear_filters);
  clear.addEventListener("click", () => {
    for (const box of boxes) box.checked = false;
    update();
  });

  const show = () => {
    for (const row of rows) row.hidden = !fits(row);
    const shown = counted.filter((row) => !row.hidden).length;
    for (const list of lists) {
      list.hidden = [...list.children].every((row) => row.hidden);
      const title = list.previousElementSibling;
      if (title?.matches("h2.group")) title.hidden = list.hidden;
    }
    const active = boxes.filter((box) => box.checked);
    for (const box of boxes) {
      if (box.line) {
        box.line.className = box.checked ? "here" : "";
        box.line.querySelector("a").setAttribute("aria-pressed", String(box.checked));
      } else {
        const number = counted.filter((row) => fits(row, box.name) && carries(row, box.name, box.value)).length;
        box.item.lastElementChild.textContent = number;
        box.item.classList.toggle("none", !number && !box.checked);
      }
    }
    count.textContent = active.length ? `${shown} ${words.of} ${counted.length}` : whole;
    left.textContent = `${count.textContent} – ${words.see_list}`;
    none.hidden = rows.some((row) => !row.hidden);
    chosen.replaceChildren(...active.map(chip), ...(active.length ? [clear] : []), ...sorting);
  };
  const update = () => {
    show();
    save();
  };
  filters.addEventListener("change", update);
  addEventListener("hashchange", () => {
    restore();
    sort();
    show();
  });

  filters.prepend(opener);
  filters.append(left);
  document.querySelector(".table-head, h2.group, .entries").before(chosen);
  place();
  restore();
  sort();
  show();
})();
