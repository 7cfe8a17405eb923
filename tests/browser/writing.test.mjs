// What an author sees while writing: a save in the page where it was read, mistakes over the last good page, the guide's
// desk, and the file of each page.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { assertFaultless, launch, open, root, serve, violations } from "./chromium.mjs";

const sheet = "content/chapitres/rediger.md";
const given = {};

before(async () => {
  given.root = await mkdtemp(join(tmpdir(), "polymorphe-writing-"));
  await cp(join(root, "content"), join(given.root, "content"), { recursive: true });
  await cp(join(root, "polymorphe.toml"), join(given.root, "polymorphe.toml"));
  given.text = await readFile(join(given.root, sheet), "utf8");
  given.browser = await launch();
  given.server = await serve({ root: given.root, written: true });
});

after(async () => {
  await given.browser?.close();
  await given.server?.stop();
  await rm(given.root, { recursive: true, force: true });
});

const save = async (path, text) => {
  await mkdir(dirname(join(given.root, path)), { recursive: true });
  await writeFile(join(given.root, path), text);
};

const visit = (path, options) => open(given.browser, given.server.url + path, options);

test("a save is seen where the page was read", async () => {
  const page = await visit("/interne/site/chapitres/rediger.html");
  await page.evaluate(() => scrollTo(0, 1200));
  await save(sheet, `${given.text}\nUn ornithorynque passe.\n`);
  await page.getByText("Un ornithorynque passe.").waitFor();
  await page.waitForFunction(() => Math.abs(scrollY - 1200) < 3);
  await save(sheet, given.text);
  await page.getByText("Un ornithorynque passe.").waitFor({ state: "detached" });
  assertFaultless(page);
  await page.context().close();
});

test("mistakes stand over the last good page, each with its line, and go once they are mended", async () => {
  const page = await visit("/interne/site/chapitres/rediger.html");
  const heading = await page.locator("h1").innerText();
  await save(sheet, given.text.replace("\n---\n", "\ninconnue: 1\n---\n") + "\nVoir [la suite](nulle-part.md).\n");
  const panel = page.getByRole("alert");
  await panel.waitFor();
  const told = await panel.innerText();
  for (const words of [sheet, "ligne", "inconnue: 1", "Voir [la suite](nulle-part.md)."]) assert.ok(told.includes(words), `${words} in ${told}`);
  assert.ok((await panel.locator("li").count()) >= 2, "all of them at once");
  assert.equal(await page.locator("h1").innerText(), heading, "the last good page stays");
  await page.keyboard.press("Escape");
  await panel.waitFor({ state: "detached" });
  await page.reload();
  await panel.waitFor();
  assert.deepEqual(await violations(page), []);
  await save(sheet, given.text);
  await panel.waitFor({ state: "detached" });
  await page.context().close();
});

test("new styles come without a reload", async () => {
  const page = await visit("/interne/site/chapitres/rediger.html");
  await page.evaluate(() => (globalThis.here = true));
  const style = "themes/cahier/site/css/page.css";
  const text = await readFile(join(root, style), "utf8");
  await save(style, `${text}\nh1 { word-spacing: 7px !important; }\n`);
  await page.waitForFunction(() => getComputedStyle(document.querySelector("h1")).wordSpacing === "7px");
  assert.equal(await page.evaluate(() => globalThis.here), true, "it is the same page");
  await rm(join(given.root, "themes"), { recursive: true });
  await page.waitForFunction(() => getComputedStyle(document.querySelector("h1")).wordSpacing !== "7px");
  await page.context().close();
});

test("a page leads to its file", async () => {
  const page = await visit("/interne/site/chapitres/rediger.html", { permissions: ["clipboard-read", "clipboard-write"] });
  await page.getByRole("button", { name: `Copier le chemin de cette fiche : ${sheet}` }).click();
  await page.getByText("Chemin copié").waitFor();
  assert.equal(await page.evaluate(() => navigator.clipboard.readText()), sheet);
  await page.context().close();
});

test("the desk tells what is due and who gets what, at every width and in the dark", async () => {
  for (const [width, colorScheme] of [[320, "light"], [768, "dark"], [1440, "light"]]) {
    const page = await visit("/", { viewport: { width, height: 900 }, colorScheme });
    await page.locator("details.reach > summary").click();
    const row = page.locator(".reach tbody tr", { hasText: "Partir du bon pied" });
    assert.equal(await row.locator("td").nth(1).getByRole("img", { name: "Site" }).count(), 1, "for those inside");
    assert.ok((await row.innerText()).includes("absente"), "not for those outside");
    for (const list of ["À paraître, à retirer", "À revoir", "Clauses sans contrôle", "Sans lien entrant"]) {
      await page.getByRole("heading", { name: list }).waitFor();
    }
    assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), `nothing sticks out at ${width}`);
    assert.deepEqual(await violations(page), [], `${width} ${colorScheme}`);
    assertFaultless(page);
    await page.context().close();
  }
});

test("a page with blocks for some tells its author for whom they are", async () => {
  const page = await visit("/interne/site/chapitres/rediger.html");
  await save(sheet, `${given.text}\n> [!INTERNE]\n> Entre nous.\n`);
  const block = page.locator(".restricted", { hasText: "Entre nous." });
  await block.waitFor();
  const label = await block.evaluate((element) => getComputedStyle(element, "::before").content);
  assert.match(label, /Toute la maison|interne/i);
  const tint = await block.evaluate((element) => getComputedStyle(element).backgroundColor);
  assert.notEqual(tint, "rgba(0, 0, 0, 0)", "it is tinted");
  await save(sheet, given.text);
  await page.context().close();
});
