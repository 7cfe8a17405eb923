// Without a mouse: everything is reached and worked with Tab, Enter, arrows and Escape, and one always sees where one is.

import assert from "node:assert/strict";
import { test } from "node:test";
import { open, ready, sharedOut, visit as look } from "./chromium.mjs";
import { kinds, stay } from "./kinds.mjs";

const given = ready({ served: true });
const site = () => `${given.server.url}/interne/site/`;

/** Opens a page, lets `use` work it with the keyboard alone, and finds it faultless. */
const visit = (path, use, options = {}) =>
  look(given.browser, new URL(path, site()).href, options, (page) => use(page, page.keyboard));

/** Presses Tab until the focus is on what `selector` names, at most `most` times. */
async function tabTo(page, selector, most = 80) {
  for (let step = 0; step < most; step += 1) {
    await page.keyboard.press("Tab");
    if (await page.evaluate((wanted) => document.activeElement?.matches(wanted), selector)) return;
  }
  assert.fail(`${selector} is not within ${most} Tabs on ${page.url()}`);
}

const focused = (page) => page.evaluate(() => document.activeElement?.outerHTML.slice(0, 120));

test("the first Tab skips to the content, and the next one is within it", () =>
  visit(kinds.chapter, async (page, keyboard) => {
    await keyboard.press("Tab");
    assert.match(await focused(page), /class="skip"/);
    await keyboard.press("Enter");
    await keyboard.press("Tab");
    assert.ok(await page.evaluate(() => document.activeElement.closest("main")), await focused(page));
  }));

test("the map leads to each of its twelve stages", () =>
  visit(kinds.map, async (page, keyboard) => {
    await page.setViewportSize({ width: 1440, height: 900 });
    for (let stage = 1; stage <= 12; stage += 1) await tabTo(page, ".stage a:has(.name)");
    assert.match(await focused(page), /Bilan/);
    await keyboard.press("Enter");
    await page.waitForURL(/etapes\/bilan\.html/);
  }));

test("from home to the clauses by the navigation, and to a stage", () =>
  visit(kinds.home, async (page, keyboard) => {
    await tabTo(page, '#menu a[href$="clauses/index.html"]');
    await keyboard.press("Enter");
    await page.waitForURL(/clauses\/index\.html/);
    await page.goBack();
    await tabTo(page, '.line a[href$="etapes/besoin.html"]');
    await keyboard.press("Enter");
    await page.waitForURL(/etapes\/besoin\.html/);
  }));

test("on a telephone the menu opens, is gone through and closes with the keyboard", () =>
  visit(
    kinds.home,
    async (page, keyboard) => {
      await tabTo(page, ".opener", 5);
      await keyboard.press("Enter");
      await page.locator("#menu a").first().waitFor();
      await tabTo(page, '#menu a[href$="chapitres/index.html"]', 5);
      await keyboard.press("Escape");
      assert.ok(await page.locator("#menu").isHidden());
      assert.match(await focused(page), /class="opener"/);
    },
    { viewport: { width: 390, height: 844 } },
  ));

for (const key of ["/", "Control+k"]) {
  test(`${key} opens the search, the arrows choose, Enter opens`, () =>
    visit(kinds.chapter, async (page, keyboard) => {
      await keyboard.press(key);
      await keyboard.type("heures insertion");
      await page.locator('dialog[open] a[href*="heures-insertion"]').first().waitFor();
      await keyboard.press("ArrowDown");
      const href = await page.evaluate(() => {
        const chosen = document.activeElement.getAttribute("aria-activedescendant");
        return (chosen ? document.getElementById(chosen) : document.activeElement).closest("a, li, [role=option]").querySelector("a")?.href
          ?? document.getElementById(chosen)?.href;
      });
      assert.ok(href, "what is chosen is told to who listens");
      await keyboard.press("Enter");
      await page.waitForURL((url) => url.pathname === new URL(href).pathname);
    }));
}

test("Escape closes the search and gives the focus back to where it was", () =>
  visit(kinds.chapter, async (page, keyboard) => {
    await tabTo(page, "main a[href]");
    const before = await focused(page);
    await keyboard.press("Control+k");
    assert.ok(await page.evaluate(() => document.activeElement.matches("dialog input")));
    await keyboard.press("Escape");
    assert.ok(await page.evaluate(() => !document.querySelector("dialog[open]")));
    assert.equal(await focused(page), before);
  }));

test("a filter is ticked, narrows the list, and is taken away again", () =>
  visit("clauses/index.html", async (page, keyboard) => {
    const rows = () => page.locator(".rows:not(.apart) li:visible").count();
    const all = await rows();
    await tabTo(page, ".filters input");
    await keyboard.press(" ");
    const some = await rows();
    assert.ok(some > 0 && some < all, `${some} of ${all}`);
    assert.match(await page.locator(".count").innerText(), new RegExp(`\\b${some}\\b`));
    await keyboard.press(" ");
    assert.equal(await rows(), all);
    await tabTo(page, ".rows a");
    await keyboard.press("Enter");
    await page.waitForURL(/clauses\/(?!index)/);
  }));

test("a wording is chosen, filled in and copied", () =>
  visit(
    kinds.clause,
    async (page, keyboard) => {
      await tabTo(page, "[role=tab]");
      const before = await focused(page);
      await keyboard.press("ArrowRight");
      assert.notEqual(await focused(page), before);
      const level = await page.locator("[role=tab][aria-selected=true]").getAttribute("aria-controls");
      await tabTo(page, `#${level} .copying button`);
      await keyboard.press("Enter");
      await page.locator(`#${level} .copying [role=status]`).filter({ hasText: /\p{L}/u }).first().waitFor();
      assert.ok((await page.evaluate(() => navigator.clipboard.readText())).length > 80);
    },
    { permissions: ["clipboard-read", "clipboard-write"] },
  ));

test("on the page of results Tab meets the hits before what narrows them, with a script and without", async () => {
  for (const javaScriptEnabled of [true, false]) {
    await visit(
      kinds.search,
      async (page) => {
        await page.locator(".hits li").first().waitFor();
        const before = await page.evaluate(() => {
          const [hit, facet] = [".hits a", ".filters section a"].map((selector) => document.querySelector(selector));
          return Boolean(hit.compareDocumentPosition(facet) & Node.DOCUMENT_POSITION_FOLLOWING);
        });
        assert.ok(before, `JavaScript ${javaScriptEnabled}`);
        await tabTo(page, ".hits a");
        await tabTo(page, ".filters section a");
      },
      { javaScriptEnabled },
    );
  }
});

/**
 * Whether the focus has left the page, or else why it is not seen where it stands: no outline of two pixels, or something
 * that lies over it.
 */
const unseen = () => {
  const element = document.activeElement;
  if (!element || element === document.body) return { left: true };
  const name = element.outerHTML.slice(0, 110);
  // A field within a frame, or a link that fills a row, shows its focus around it.
  const around = [element, element.nextElementSibling];
  for (let part = element.parentElement; part && around.length < 6; part = part.parentElement) around.push(part);
  const shows = around.filter(Boolean).some((part) => {
    const { outlineStyle, outlineWidth, outlineColor } = getComputedStyle(part);
    return outlineStyle !== "none" && Number.parseFloat(outlineWidth) >= 2 && !outlineColor.endsWith(", 0)");
  });
  if (!shows) return { fault: `${name} shows no outline` };
  const box = element.getClientRects()[0];
  if (!box || box.width < 1) return { fault: `${name} has no place` };
  const over = document.elementFromPoint(box.left + box.width / 2, box.top + box.height / 2);
  const seen = over && (element.contains(over) || over.contains(element) || element.closest("label")?.contains(over));
  return seen ? {} : { fault: `${name} is ${over ? `hidden by ${over.outerHTML.slice(0, 80)}` : "out of the window"}` };
};

/** The most stops that are looked at on a page: those of a long list are all alike. */
const STOPS = 60;

for (const viewport of [{ width: 1440, height: 900 }, { width: 390, height: 844 }]) {
  test(`the focus is seen at every stop, forwards and backwards, ${viewport.width} px wide`, async () => {
    const told = [];
    const opened = async () => {
      const page = await open(given.browser, new URL(kinds.home, site()).href, { viewport });
      await stay(page.context());
      return page;
    };
    const goThrough = async ([kind, path], page) => {
      for (const key of ["Tab", "Shift+Tab"]) {
        await page.goto(new URL(path, site()).href);
        if (kind === "search") await page.locator(".hits li").first().waitFor();
        for (let stop = 0; stop < STOPS; stop += 1) {
          await page.keyboard.press(key);
          const { fault, left } = await page.evaluate(unseen);
          if (fault) told.push(`${kind}, ${key}: ${fault}`);
          if (left) break;
        }
      }
    };
    await sharedOut(Object.entries(kinds), opened, goThrough);
    assert.deepEqual([...new Set(told)], []);
  });
}
