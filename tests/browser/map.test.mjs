// The map of a purchase: a drawing whose lines keep to their columns, a table that says the same where the drawing has
// no room, and a page for each actor.

import assert from "node:assert/strict";
import { pathToFileURL } from "node:url";
import { test } from "node:test";
import { ready, visit as look } from "./chromium.mjs";
import { kinds } from "./kinds.mjs";

const given = ready();

/** Opens a page from its file, without JavaScript: the map needs none. */
const visit = (path, viewport, use) =>
  look(given.browser, pathToFileURL(`${given.folder}/interne/site/${path}`).href, { viewport, javaScriptEnabled: false }, use);

const wide = { width: 1440, height: 900 };

/** Texts of the drawing that reach into the next column, out of the drawing, or over the text below. */
const astray = () => {
  const columns = [...document.querySelectorAll(".stage")].map((stage) => [...stage.querySelectorAll("text:not(.number)")].map((text) => text.getBBox()));
  const found = [];
  columns.forEach((texts, index) => {
    const left = texts[0].x;
    texts.forEach((box, at) => {
      if (box.x + box.width > left + 184) found.push(`stage ${index + 1}, text ${at + 1}: ${box.width}`);
      if (at > 1 && box.y < texts[at - 1].y + texts[at - 1].height - 8) found.push(`stage ${index + 1}, text ${at + 1} is over the one before`);
    });
  });
  return found;
};

test("every text of the drawing keeps to its place", async () => {
  for (const path of [kinds.map, kinds["map of an actor"]]) {
    await visit(path, wide, async (page) => {
      await page.evaluate(() => document.fonts.ready);
      assert.deepEqual(await page.evaluate(astray), [], path);
    });
  }
});

test("where the drawing has no room, the table says it all", () =>
  visit(kinds.map, { width: 390, height: 800 }, async (page) => {
    assert.ok(!(await page.locator(".drawing").isVisible()));
    assert.equal(await page.getByRole("row").count(), 13, "the heads, then the stages");
    assert.equal(await page.getByRole("rowheader").count(), 12);
  }));

test("each actor has a map of its own, that says in words what it does", () =>
  visit(kinds.map, wide, async (page) => {
    await page.locator(".who a", { hasText: "acheteur" }).click();
    await page.waitForURL(/carte\/acheteur\.html$/);
    assert.equal(await page.locator(".who [aria-current=page]").innerText(), "acheteur");
    assert.ok((await page.locator(".drawing .yours").count()) > 5);
    assert.match(await page.locator("tr#redaction .own").innerText(), /Vous menez/);
  }));
