// Reading the starter guide from file://: each audience's way in, lists that narrow, contents that follow.

import assert from "node:assert/strict";
import { pathToFileURL } from "node:url";
import { test } from "node:test";

import { ready, visit as look } from "./chromium.mjs";

const given = ready();

const address = (path) => pathToFileURL(`${given.folder}/${path}`).href;
/** A page of an edition's site, closed and found faultless at the end. */
const visit = (path, options, use) => look(given.browser, address(path), options, use);

for (const javaScriptEnabled of [true, false]) {
  test(`every audience reaches its essentials in two clicks, ${javaScriptEnabled ? "with" : "without"} JavaScript`, () =>
    visit("interne/site/index.html", { javaScriptEnabled }, async (page) => {
      const doors = page.locator(".who a");
      const count = await doors.count();
      assert.ok(count >= 7, `${count} audiences`);
      for (let index = 0; index < count; index += 1) {
        await doors.nth(index).click();
        const essentials = page.locator(".essentials a");
        assert.equal(await essentials.count(), 5, page.url());
        const title = await essentials.last().textContent();
        await essentials.last().click();
        assert.equal((await page.locator("h1").textContent()).trim(), title.trim());
        await page.goto(address("interne/site/index.html"));
      }
    }));
}

test("an edition names none but the audiences it serves", () =>
  visit("externe/site/index.html", {}, async (page) => {
    const doors = await page.locator(".who a").evaluateAll((all) => all.map((link) => link.getAttribute("href")));
    assert.deepEqual(doors, ["pour/entreprises.html", "pour/public.html"]);
  }));

test("an edition for one audience alone leads from home to what it should read, and asks nothing", () =>
  visit("elus/site/index.html", {}, async (page) => {
    const doors = await page.locator(".who li a").evaluateAll((all) => all.map((link) => link.getAttribute("href")));
    assert.ok(doors.includes("chapitres/pour-les-elus.html"), `${doors}`);
    await page.locator(".who h2 a").click();
    assert.equal(await page.locator("h1").innerText(), "Je donne le cap");
    assert.equal(await page.locator(".others").count(), 0);
  }));

test("a list narrows without a reload, and its address brings the same rows back", () =>
  visit("interne/site/chapitres/index.html", {}, async (page) => {
    const rows = page.locator(".entries > li:visible");
    const all = await rows.count();
    const choice = page.locator('[data-filter=audience] [data-value="elus"]');
    const told = Number(await choice.locator("span").last().textContent());
    await choice.locator("label").click();
    assert.equal(await rows.count(), told);
    assert.ok(told > 0 && told < all, `${told} of ${all}`);
    await page.locator(".thread a", { hasText: "Besoin" }).click();
    const titles = await page.locator(".entries > li:visible a").allTextContents();
    assert.ok(titles.length > 0 && titles.length < told);
    await page.reload();
    assert.deepEqual(await page.locator(".entries > li:visible a").allTextContents(), titles);
  }));

test("without JavaScript each filter is a link to a list of its own", () =>
  visit("interne/site/cas/index.html", { javaScriptEnabled: false }, async (page) => {
    const link = page.locator('[data-filter=audience] [data-value="elus"] a');
    await link.click();
    assert.match(page.url(), /publics\/elus\.html$/);
    assert.ok((await page.locator(".entries li").count()) > 0);
  }));

test("the contents follow the reader and tell where one is", () =>
  visit("interne/site/chapitres/dire-le-besoin.html", { viewport: { width: 1440, height: 900 } }, async (page) => {
    const links = page.locator(".contents a");
    for (const index of [0, 2]) {
      const id = decodeURIComponent((await links.nth(index).getAttribute("href")).slice(1));
      await page.evaluate((id) => document.getElementById(id).scrollIntoView({ behavior: "instant" }), id);
      await page.waitForFunction((index) => document.querySelectorAll(".contents a")[index].ariaCurrent === "true", index);
      assert.equal(await page.locator(".contents [aria-current]").count(), 1);
      assert.ok(await links.nth(index).isVisible());
      const { y } = await links.nth(index).boundingBox();
      assert.ok(y >= 0 && y < 900, `the contents have gone: ${y}`);
    }
    const figure = await page.locator(".key-figure").first().boundingBox();
    const text = await page.locator(".prose > p").first().boundingBox();
    assert.ok(figure.x >= text.x + text.width, "a key figure stands in the margin");
  }));
