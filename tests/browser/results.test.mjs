// The page of results as the server makes it, for readers whose browser runs no script.

import assert from "node:assert/strict";
import { test } from "node:test";
import { open, ready, sizes } from "./chromium.mjs";

const given = ready({ served: true });

/** A page of the server, read without scripts. */
async function read(path, viewport, look) {
  const page = await open(given.browser, `${given.server.url}${path}`, { viewport, javaScriptEnabled: false });
  await look(page);
  await page.context().close();
}

for (const [name, viewport] of Object.entries(sizes)) {
  test(`a reader searches, narrows and goes on without a script, ${name}`, () =>
    read("/interne/site/recherche.html", viewport, async (page) => {
      await page.locator("#mots").fill("insertion");
      await page.locator("#mots").press("Enter");
      await page.waitForURL(/recherche\.html\?q=insertion$/);
      const number = async () => Number.parseInt(await page.locator("main .count").innerText(), 10);
      const all = await number();
      assert.ok(all > 20, `${all} sheets`);
      assert.equal(await page.locator(".hits li").count(), 20);
      await page.locator(".paging a[rel=next]").click();
      assert.equal(await page.locator(".hits li").count(), Math.min(all - 20, 20));
      await page.locator(".kinds a", { hasText: "Clauses" }).click();
      assert.ok((await number()) < all, "a kind narrows");
      if (viewport.width < 700) await page.locator(".to-filters a").click();
      await page.locator(".filters .stage a", { hasText: "Exécution" }).click();
      assert.equal(await page.locator(".chosen .on").count(), 2);
      await page.locator(".chosen .clear").click();
      assert.equal(await number(), all);
      await page.locator(".hits a").first().click();
      await page.waitForURL((url) => !url.pathname.includes("recherche"));
    }));

  for (const query of ["q=insertion", "q=insertion&kind=clause", "q=zzyzx", "q=insretion"]) {
    test(`the page for ${query} fits and says what was asked, ${name}`, () =>
      read(`/recherche?${query}`, viewport, async (page) => {
        const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
        assert.ok(wide <= 0, `${wide} pixels too wide`);
        assert.match(await page.title(), /^in|^zz/);
        assert.equal(await page.locator("#mots").inputValue(), new URLSearchParams(query).get("q"));
      }));
  }
}
