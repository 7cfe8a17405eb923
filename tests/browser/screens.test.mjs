// The loop of the starter guide, in a real browser and from file://, as a player in a lobby opens it; then a loop of the
// longest texts that a slide may hold.

import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { pathToFileURL } from "node:url";
import { promisify } from "node:util";
import { ready, root, violations, visit } from "./chromium.mjs";

const lying = { width: 1920, height: 1080 };
const upright = { width: 1080, height: 1920 };

const given = ready({ served: true });

/** The loop, from its file; closed and found faultless at the end. */
const watch = (wishes, options, look) =>
  visit(given.browser, `${pathToFileURL(join(given.folder, "interne/screens/index.html"))}${wishes}`, { viewport: lying, ...options }, look);

/** The number of the slide that is shown. */
const shown = (page) => page.locator(".slide.current").getAttribute("id").then(Number);

test("a slide gives way to the next one by itself, for ever", () =>
  watch("?seconds=1", {}, async (page) => {
    assert.equal(await shown(page), 1);
    await page.locator('.slide.current[id="2"]').waitFor();
    await page.locator('.slide.current[id="3"]').waitFor();
    await page.keyboard.press("End");
    await page.locator('.slide.current[id="1"]').waitFor();
  }));

test("each slide stays for as long as it takes to read", () =>
  watch("", {}, async (page) => {
    const times = await page.locator(".slide").evaluateAll((all) => all.map((slide) => Number(slide.dataset.seconds)));
    assert.ok(times.every((seconds) => seconds >= 7 && seconds <= 20), String(times));
    assert.ok(new Set(times).size > 3, "a long text stays longer than a short one");
  }));

test("the space bar pauses the loop and plays it again", () =>
  watch("?seconds=1", {}, async (page) => {
    await page.keyboard.press(" ");
    const kept = await shown(page);
    assert.notEqual(await page.locator("[role=status]").textContent(), "");
    await page.waitForTimeout(2500);
    assert.equal(await shown(page), kept);
    await page.keyboard.press(" ");
    await page.waitForFunction((id) => document.querySelector(".slide.current").id !== id, String(kept));
    assert.equal(await page.locator("[role=status]").textContent(), "");
  }));

test("the arrows, the address and the buttons turn the pages", () =>
  watch("#3", {}, async (page) => {
    assert.equal(await shown(page), 3);
    await page.keyboard.press("ArrowRight");
    assert.equal(await shown(page), 4);
    await page.keyboard.press("ArrowLeft");
    await page.keyboard.press("ArrowLeft");
    assert.equal(await shown(page), 2);
    await page.mouse.move(400, 400);
    await page.locator("[data-does=next]").click();
    assert.equal(await shown(page), 3);
    await page.keyboard.press("?");
    await page.locator("dialog[open]").waitFor();
    await page.keyboard.press("Escape");
    assert.equal(await page.locator("dialog[open]").count(), 0);
  }));

test("the same kind is not shown twice in a row", () =>
  watch("", {}, async (page) => {
    const kinds = await page.locator(".slide").evaluateAll((all) => all.map((slide) => slide.dataset.kind));
    const twice = kinds.filter((kind, index) => kind === kinds[index + 1]);
    assert.deepEqual(twice, []);
    assert.deepEqual(
      ["cover", "figure", "rule", "takeaway", "quotation", "week", "case", "clause"].filter((kind) => !kinds.includes(kind)),
      [],
    );
  }));

test("an upright loop is had on any screen", () =>
  watch("?format=9x16", {}, async (page) => {
    const { width, height } = await page.locator(".slide.current").boundingBox();
    assert.ok(Math.abs(width / height - 9 / 16) < 0.01, `${width} × ${height}`);
  }));

test("without a script the loop turns all the same", () =>
  watch("", { javaScriptEnabled: false }, async (page) => {
    assert.ok(await page.locator(".slide").first().isVisible());
    assert.ok(await page.locator(".slide").nth(1).isHidden());
    const delays = await page
      .locator(".slide")
      .evaluateAll((all) => all.slice(0, 3).map((slide) => getComputedStyle(slide).animationDelay));
    assert.deepEqual(delays, ["0s", "14s", "28s"]);
  }));

test("served, the loop obeys the server's policy, and axe finds nothing to say about it", () =>
  visit(given.browser, `${given.server.url}/interne/screens/index.html?seconds=600`, { reducedMotion: "reduce" }, async (page) => {
    const kinds = await page
      .locator(".slide")
      .evaluateAll((all) => [...new Map(all.map((slide) => [slide.dataset.kind + slide.classList[2], slide.id])).values()]);
    for (const id of kinds) {
      await page.evaluate((id) => (location.hash = id), id);
      await page.locator(`.slide.current[id="${id}"]`).waitFor();
      assert.deepEqual(await violations(page), [], `slide ${id}`);
    }
  }));

/** What of the slides leaves its room, and what is too small to be read from afar: one readable line each. */
const misfits = (page) =>
  page.evaluate(() => {
    const unit = Math.min(innerWidth, innerHeight) / 1080;
    const found = [];
    for (const slide of document.querySelectorAll(".slide")) {
      const frame = slide.getBoundingClientRect();
      const line = slide.querySelector(".thread").getBoundingClientRect();
      const stage = slide.querySelector(".stage")?.getBoundingClientRect();
      const isUpright = innerHeight > innerWidth;
      const bottom = isUpright ? (stage?.top || frame.bottom - 40 * unit) : line.top + line.height / 2 - 42 * unit;
      const left = isUpright ? line.left + line.width / 2 + 43 * unit : frame.left;
      const labels = slide.querySelectorAll(".guide, .label");
      const top = isUpright ? Math.max(...[...labels].map((label) => label.getBoundingClientRect().bottom)) : frame.top;
      for (const part of slide.querySelectorAll(".message p, .message blockquote, .dot, .sheet")) {
        const box = part.getBoundingClientRect();
        const lowest = part.matches(".sheet") ? bottom + 20 * unit : bottom;
        const out =
          box.bottom > lowest + 1 || box.left < left - 1 || box.right > frame.right + 1 || box.top < top - 1 ||
          part.scrollWidth > part.clientWidth + 24 * unit;
        const name = `slide ${slide.id} (${slide.className}) ${part.className || part.localName}`;
        if (out) found.push(`${name} leaves its room: ${part.textContent.trim().slice(0, 60)}`);
        const size = parseFloat(getComputedStyle(part).fontSize) / unit;
        if (part.matches("p, blockquote") && size < 31.9) found.push(`${name} is ${size} high`);
      }
    }
    return found;
  });

for (const [name, viewport] of Object.entries({ "16:9": lying, "9:16": upright, "1366 × 768": { width: 1366, height: 768 } })) {
  test(`every slide of the starter guide fits at ${name}`, () =>
    watch("?seconds=600", { viewport, reducedMotion: "reduce" }, async (page) => {
      await page.evaluate(() => document.fonts.ready);
      assert.deepEqual(await misfits(page), []);
    }));
}

const words =
  "chaque marché public précise qui vérifie la promesse, à quel moment, avec quelle preuve, et ce qui se passe quand elle n’arrive pas à la date prévue".split(
    " ",
  );
const some = (count) => words.slice(0, count).join(" ");

/** A guide whose every text is as long as a slide allows. */
async function longest() {
  const folder = await mkdtemp(join(tmpdir(), "polymorphe-"));
  const put = async (path, text) => {
    await mkdir(join(folder, path, ".."), { recursive: true });
    await writeFile(join(folder, path), text);
  };
  const source = "Source : observatoire des achats publics responsables, étude annuelle, 2026, tome 2";
  const values = ["7", "12", "100", "100 %", "2002", "45 semaines de travail", "216 000 € HT", "5 404 000 € HT par an"];
  const figures = values.map((value) => `> [!CHIFFRE] ${value}\n> ${some(14)}.\n>\n> ${source}.\n`);
  const statements = [11, 18, 25].map((count) => `> [!REGLE]\n> ${some(count)}, ${count}.\n\n> [!A-RETENIR]\n> ${some(count)}.\n`);
  const quotations = [10, 16, 22].map((count) => `> [!CITATION] Direction de la commande publique, conseil régional\n> ${some(count)}.\n`);
  await put(
    "polymorphe.toml",
    '[guide]\ntitle = "Guide régional des achats publics responsables"\n[editions.interne]\naudiences = ["interne"]\noutputs = ["screens"]\n',
  );
  await put(
    "content/chapitres/long.md",
    `---\ntitre: Des titres qui prennent leur temps avant de dire ce dont il est question\nresume: Long.\netapes: [candidatures]\ncette_semaine: ${JSON.stringify(some(26))}\n---\n\n${[...figures, ...statements, ...quotations].join("\n")}`,
  );
  await put(
    "content/cas/long-cas.md",
    `---\ntitre: ${JSON.stringify(some(12))}\nresume: Long.\nacheteur: Syndicat intercommunal de restauration collective\nannee: 2024\netapes: [opportunite]\nresultats:\n  - {valeur: "100 %", unite: accompagnements, libelle: ${JSON.stringify(some(14))}}\n---\n\nTexte.\n`,
  );
  await put(
    "content/clauses/longue-clause.md",
    `---\ntitre: Réserver des heures à des personnes éloignées de l’emploi\nresume: Long.\netape: execution\npiece: AE\nambition:\n  - niveau: exemplaire\n    resume: Long\n    texte: |\n      Pendant {{heures}}, ${some(22)}.\nvariables:\n  - {nom: heures, libelle: Heures, unite: heures d’insertion, defaut: "800"}\n---\n\nTexte.\n`,
  );
  const binary = process.env.POLYMORPHE ?? join(root, "target/release/polymorphe");
  await promisify(execFile)(binary, ["--root", folder, "build"]);
  const address = pathToFileURL(join(folder, "public/interne/screens/index.html")).href;
  return { address, remove: () => rm(folder, { recursive: true, force: true }) };
}

test("the longest texts fit, lying and upright", async () => {
  const guide = await longest();
  for (const viewport of [lying, upright]) {
    await visit(given.browser, `${guide.address}?seconds=600`, { viewport, reducedMotion: "reduce" }, async (page) => {
      await page.evaluate(() => document.fonts.ready);
      assert.ok((await page.locator(".slide").count()) > 18, "every text is shown");
      assert.deepEqual(await misfits(page), []);
    });
  }
  await guide.remove();
});
