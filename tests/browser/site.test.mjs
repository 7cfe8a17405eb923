// The site of the starter guide, in a real browser: served by the real program, then from file://.

import assert from "node:assert/strict";
import { test } from "node:test";
import { pathToFileURL } from "node:url";
import { assertFaultless, open, ready, sizes, visit as look } from "./chromium.mjs";

const given = ready({ served: true });
const site = () => `${given.server.url}/interne/site`;

/** A page of the site, closed and found faultless at the end. */
const visit = (path, options, use) => look(given.browser, `${site()}/${path}`, options, use);

test("the landing page leads to every output", async () => {
  const page = await open(given.browser, `${given.server.url}/`);
  const links = await page.locator("a").evaluateAll((all) => all.map((link) => new URL(link.href).pathname));
  for (const output of ["interne/site", "interne/screens", "interne/booklet", "interne/training", "externe/site", "elus/booklet", "juridique/site"]) {
    assert.ok(links.some((link) => link.includes(output)), `${output} is not in ${links}`);
  }
  assertFaultless(page);
  await page.context().close();
});

test("a reader goes from home to a chapter", () =>
  visit("index.html", {}, async (page) => {
    assert.equal(await page.locator("html").getAttribute("lang"), "fr");
    await page.locator('main a[href*="chapitres/"]').first().click();
    await page.waitForURL(/\/chapitres\//);
    if (page.url().endsWith("chapitres/index.html")) {
      await page.locator('main a[href$=".html"]').first().click();
      await page.waitForURL((url) => !url.pathname.endsWith("index.html"));
    }
    await assert.doesNotReject(page.locator("main h1").first().waitFor());
  }));

test("a reader searches with the keyboard and opens a hit", () =>
  visit("index.html", {}, async (page) => {
    await page.keyboard.press("/");
    await page.keyboard.type("heures insertion", { delay: 20 });
    // What is found for the first letters gives way to what is found for all.
    await page.waitForFunction(() => document.querySelector(".finder [role=option]")?.href.includes("insertion"));
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Enter");
    await page.waitForURL(/\.html/);
    await page.waitForURL(/heures-insertion|insertion/);
  }));

test("the search page answers an address of its own", () =>
  visit("recherche.html?q=r%C3%A9versibilit%C3%A9", {}, async (page) => {
    await page.locator('main a[href*="reversibilite"]').first().waitFor();
  }));

test("a buyer fills in a clause and copies its wording", () =>
  visit("clauses/heures-insertion.html", { permissions: ["clipboard-read", "clipboard-write"] }, async (page) => {
    await page.getByRole("button", { name: /copier/i }).first().click();
    await page.waitForTimeout(200);
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    assert.ok(copied.length > 80 && copied.includes("heures"), `copied: ${copied}`);
    assert.ok(!copied.includes("{{"), `a blank is left: ${copied}`);
  }));

test("a value out of its bounds is named when the wording is copied", () =>
  visit("clauses/heures-insertion.html", { permissions: ["clipboard-read", "clipboard-write"] }, async (page) => {
    const field = page.locator(".values input").first();
    await field.fill("9");
    await page.getByRole("button", { name: /copier/i }).click();
    await page.locator(".copying .alert", { hasText: /^Texte copié, mais à revoir\u00a0: Heures d’insertion .*9 est hors de ses bornes$/ }).waitFor();
    assert.match(await page.evaluate(() => navigator.clipboard.readText()), /9\u00a0heures/);
    await field.fill("800");
    assert.equal(await page.locator(".copying .alert").textContent(), "");
    await page.getByRole("button", { name: /copier/i }).click();
    await page.locator(".copying [role=status]", { hasText: /^Texte copié$/ }).waitFor();
  }));

test("a counter-example is read, not copied", () =>
  visit("clauses/contre-exemple-attestation.html", {}, async (page) => {
    const copy = page.getByRole("button", { name: /copier/i });
    assert.equal(await copy.count(), 1, "what to write instead is copied");
    await page.getByRole("tab", { name: /Contre-exemple/ }).click();
    assert.equal(await copy.count(), 0);
    assert.match(await page.locator(".meta .kind").textContent(), /^Contre-exemple$/);
  }));

test("counter-examples are counted apart from clauses", () =>
  visit("clauses/index.html", {}, async (page) => {
    const [clauses, avoided] = await Promise.all([page.locator(".rows:not(.apart) li").count(), page.locator(".rows.apart li").count()]);
    assert.ok(clauses > 20 && avoided > 0);
    assert.equal(await page.locator(".count").textContent(), `${clauses} clauses, ${avoided} contre-exemples`);
    for (const item of await page.locator("[data-filter=document] li").all()) {
      const rows = page.locator(`.rows:not(.apart) li[data-document~="${await item.getAttribute("data-value")}"]`);
      assert.equal(Number(await item.locator("span").last().textContent()), await rows.count());
    }
    await page.goto(`${site()}/index.html`);
    assert.equal(await page.locator('.totals a[href^="clauses/"] b').textContent(), String(clauses));
    const drawn = await page.locator(".crowd span:has(.clause)").evaluateAll((all) => all.map((one) => Number(one.dataset.n)));
    assert.ok(drawn.reduce((sum, one) => sum + one, 0) <= clauses);
    assert.ok(!(await page.locator(".doors").innerText()).includes("Contre-exemple"));
  }));

test("on a telephone the bar that copies comes after the values, and is in sight from the wording on", () =>
  visit("clauses/heures-insertion.html", { viewport: sizes.phone }, async (page) => {
    const seen = () => page.locator(".copying button").evaluate((button) => {
      const { top, bottom } = button.getBoundingClientRect();
      return top >= 0 && bottom <= innerHeight;
    });
    for (const place of [".wording:not([hidden]) .ruled p", ".values input"]) {
      await page.locator(place).first().evaluate((element) => element.scrollIntoView({ block: "center", behavior: "instant" }));
      assert.ok(await seen(), place);
    }
    const order = await page.evaluate(() => {
      const [field, button] = [".values input", ".copying button"].map((selector) => document.querySelector(selector));
      return field.compareDocumentPosition(button) & Node.DOCUMENT_POSITION_FOLLOWING;
    });
    assert.ok(order, "the values come first");
  }));

test("on a telephone open filters tell how much is left, and lead to it", () =>
  visit("clauses/index.html", { viewport: sizes.phone }, async (page) => {
    await page.locator(".filter-opener").click();
    const left = page.locator(".filters .left");
    for (const index of [0, 8]) {
      await page.locator(".filters label").nth(index).click();
      const told = Number.parseInt(await left.textContent(), 10);
      assert.equal(told, await page.locator(".rows:not(.apart) li:not([hidden])").count());
      const { y, height } = await left.boundingBox();
      assert.ok(y >= 0 && y + height <= sizes.phone.height, `the count is out of the window: ${y}`);
    }
    await left.click();
    assert.ok(await page.locator(".filters section").first().isHidden());
    assert.ok(await page.locator(".chosen").evaluate((chosen) => chosen.getBoundingClientRect().top < innerHeight / 2));
  }));

test("each kind of sheet has a mark of its own", () =>
  visit("index.html", {}, async (page) => {
    const shapes = await page.evaluate(() =>
      ["chapter", "case", "clause", "course", "term", "quotation", "page"].map((kind) => {
        const mark = document.createElement("i");
        mark.className = `mark ${kind}`;
        document.body.append(mark);
        const { clipPath, borderRadius, borderBottomStyle, height } = getComputedStyle(mark);
        return [clipPath, borderRadius, borderBottomStyle, height, getComputedStyle(mark, "::before").content].join(" ");
      }),
    );
    assert.equal(new Set(shapes).size, shapes.length, shapes.join("\n"));
  }));

/** Fields whose placeholder is wider than the room they leave it. */
const cutPlaceholders = () => {
  const pen = document.createElement("canvas").getContext("2d");
  return [...document.querySelectorAll("input[placeholder]")].filter((field) => field.checkVisibility()).flatMap((field) => {
    const { font, paddingLeft, paddingRight } = getComputedStyle(field);
    pen.font = font;
    const [needed, room] = [pen.measureText(field.placeholder).width, field.clientWidth - parseFloat(paddingLeft) - parseFloat(paddingRight)];
    return needed > room ? [`${field.id}: ${Math.ceil(needed)} px in ${Math.floor(room)}`] : [];
  });
};

test("no placeholder is cut, at any width", () =>
  visit("index.html", {}, async (page) => {
    await page.evaluate(() => document.fonts.ready);
    for (const width of widths) {
      await page.setViewportSize({ width, height: 800 });
      assert.deepEqual(await page.evaluate(cutPlaceholders), [], `at ${width} px`);
    }
  }));

/** How many pages a PDF has. */
const pagesOf = (pdf) => pdf.toString("latin1").match(/\/Type\s*\/Page\b/g).length;

test("on paper nothing has the focus, columns have their heads, and nobody's closing has a page to itself", async () => {
  await visit("clauses/heures-insertion.html", {}, async (page) => {
    await page.locator(".values input").first().focus();
    await page.emulateMedia({ media: "print" });
    const rings = await page.locator(".values dd, .values input").evaluateAll((all) => all.filter((one) => getComputedStyle(one).outlineStyle !== "none").length);
    assert.equal(rings, 0);
  });
  await visit("clauses/index.html", { viewport: { width: 673, height: 900 } }, async (page) => {
    await page.emulateMedia({ media: "print" });
    const columns = await page.locator(".table-head, .rows li").evaluateAll((all) =>
      all.map((row) => [...row.children].filter((cell) => cell.checkVisibility() && cell.textContent + cell.className).map((cell) => cell.getBoundingClientRect().toJSON())),
    );
    const [heads, ...rows] = columns;
    assert.equal(heads.length, 3, "document, stages, ambition");
    for (const row of rows) {
      for (let place = 1; place < row.length; place += 1) assert.ok(row[place].left - row[place - 1].right >= 8, JSON.stringify(row));
    }
  });
  await visit("chapitres/dire-le-besoin.html", {}, async (page) => {
    assert.equal(await page.locator(".ending .about").count(), 1);
    const whole = pagesOf(await page.pdf({ format: "A4" }));
    await page.evaluate(() => document.querySelector(".ending").remove());
    assert.equal(pagesOf(await page.pdf({ format: "A4" })), whole, "the closing is on the last page of the text");
  });
});

test("escape closes the search and gives the focus back", () =>
  visit("index.html", {}, async (page) => {
    await page.keyboard.press("Control+k");
    await page.waitForTimeout(150);
    const within = await page.evaluate(() => document.activeElement?.matches("input"));
    assert.ok(within, "the search field has the focus");
    await page.keyboard.press("Escape");
    await page.waitForTimeout(150);
    assert.ok(await page.evaluate(() => !document.querySelector("dialog[open]")), "the search is closed");
  }));

test("the first tab stop is a link that skips to the content", () =>
  visit("chapitres/dire-le-besoin.html", {}, async (page) => {
    await page.keyboard.press("Tab");
    const target = await page.evaluate(() => document.activeElement?.getAttribute("href"));
    assert.match(target ?? "", /^#/);
    await page.keyboard.press("Enter");
    assert.ok(await page.evaluate((id) => document.querySelector(id)?.closest("main") !== null, target));
  }));

/** From a phone to a lobby, with both sides of every width at which the layout changes. */
const widths = [320, 390, 700, 701, 768, 940, 941, 1024, 1180, 1181, 1280, 1366, 1440, 1920];

/** What runs out of its place on the page as it stands: the page itself, a text wider than its box, a thin column. */
const runaways = () => {
  const found = [];
  const wide = document.documentElement.scrollWidth - innerWidth;
  if (wide > 0) found.push(`the page, by ${wide} px`);
  for (const element of document.querySelectorAll("body *")) {
    const { overflowX, display } = getComputedStyle(element);
    const holdsText = [...element.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.data.trim());
    // The numeral of a key figure stands on a patch that is meant to be wider; so, by some pixels, does a blank.
    // Lines of a drawing are broken while it is made: map.test.mjs measures them.
    const meant = element.matches(".key-figure *, svg *");
    if (!holdsText || meant || overflowX !== "visible" || display === "inline" || !element.checkVisibility()) continue;
    const { width, height } = element.getBoundingClientRect();
    const name = `${element.localName} “${element.textContent.trim().slice(0, 40)}”`;
    if (element.scrollWidth > element.clientWidth + 10) found.push(`${name}, by ${element.scrollWidth - element.clientWidth} px`);
    if (height > 120 && height > 6 * width) found.push(`${name} is ${width} px wide`);
  }
  return found;
};

test("nothing runs out of its place, at any width", async () => {
  for (const path of pages) {
    await visit(path, {}, async (page) => {
      for (const width of widths) {
        await page.setViewportSize({ width, height: 800 });
        assert.deepEqual(await page.evaluate(runaways), [], `${path} at ${width} px`);
      }
    });
  }
});

test("everything reads without JavaScript", async () => {
  for (const path of ["index.html", "chapitres/dire-le-besoin.html", "clauses/heures-insertion.html", "carte/acheteur.html"]) {
    await visit(path, { javaScriptEnabled: false }, async (page) => {
      assert.ok((await page.locator("main").innerText()).length > 400, `${path} has text`);
    });
  }
});

test("everything reads from file://", async () => {
  for (const javaScriptEnabled of [true, false]) {
    const home = pathToFileURL(`${given.folder}/interne/site/index.html`).href;
    const page = await open(given.browser, home, { javaScriptEnabled });
    await page.locator('main a[href*="chapitres/"]').first().click();
    await page.waitForURL(/chapitres\/.*\.html/);
    assert.ok((await page.locator("main").innerText()).length > 100);
    const fonts = await page.evaluate(() => document.fonts.ready.then((all) => [...all].filter((font) => font.status === "loaded").length));
    assert.ok(fonts > 0, "the guide's fonts are loaded");
    assertFaultless(page);
    await page.context().close();
  }
});

test("an unknown address says so", async () => {
  const page = await open(given.browser, `${site()}/nulle-part.html`);
  assert.ok((await page.locator("main h1").innerText()).length > 0);
  await page.context().close();
});

/** One page of each kind, from the site's folder. */
const pages = [
  "index.html",
  "chapitres/dire-le-besoin.html",
  "chapitres/contribuer.html",
  "clauses/heures-insertion.html",
  "cas/e-dossier.html",
  "clauses/index.html",
  "carte.html",
  "carte/acheteur.html",
  "recherche.html?q=insertion",
  "accessibilite.html",
  "ecoconception.html",
  "../screens/index.html",
  "../training/index.html",
];
