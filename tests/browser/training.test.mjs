// The training module of the starter guide, in a real browser: alone from file://, under the policy that `serve` sets,
// without scripts, and inside a learning platform (scorm-again's SCORM 1.2 runtime).

import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { createServer } from "node:http";
import { createRequire } from "node:module";
import { extname, join, normalize } from "node:path";
import { after, test } from "node:test";
import { pathToFileURL } from "node:url";
import { inflateRawSync } from "node:zlib";
import { assertFaultless, open, ready, sizes, violations } from "./chromium.mjs";

const runtime = createRequire(import.meta.url).resolve("scorm-again/scorm12/min");

const given = ready({
  more: async ({ folder }) => {
    const module = join(folder, "interne/training");
    return { module, platform: await serve(module, await unzipped(join(module, "module-scorm12.zip"))) };
  },
});

after(() => given.platform?.close());

/** The files of an archive, by path. */
async function unzipped(path) {
  const zip = await readFile(path);
  const files = new Map();
  let at = zip.readUInt32LE(zip.lastIndexOf("PK\x05\x06") + 16);
  while (zip.readUInt32LE(at) === 0x02014b50) {
    const [method, size] = [zip.readUInt16LE(at + 10), zip.readUInt32LE(at + 20)];
    const [name, extra, comment] = [28, 30, 32].map((offset) => zip.readUInt16LE(at + offset));
    const local = zip.readUInt32LE(at + 42);
    const start = local + 30 + zip.readUInt16LE(local + 26) + zip.readUInt16LE(local + 28);
    const packed = zip.subarray(start, start + size);
    files.set(zip.toString("utf8", at + 46, at + 46 + name), method === 8 ? inflateRawSync(packed) : packed);
    at += 46 + name + extra + comment;
  }
  return files;
}

const types = { ".html": "text/html", ".css": "text/css", ".js": "text/javascript", ".woff2": "font/woff2" };
const policy =
  "default-src 'none'; img-src 'self' data:; style-src 'self'; script-src 'self'; font-src 'self'; connect-src 'self'";

/** Serves the module at `/module/`, the package at `/package/`, and at `/lms` a platform that holds the package. */
function serve(module, files) {
  const answer = async (path) => {
    if (path === "/lms.js") return readFile(runtime);
    if (path === "/lms") return `<!doctype html><title>LMS</title><link rel="icon" href="data:,"><script src="/lms.js"></script>`;
    const [, root, rest] = /^\/(module|package)\/(.*)$/.exec(normalize(decodeURIComponent(path))) ?? [];
    return root === "package" ? files.get(rest) : root && readFile(join(module, rest)).catch(() => undefined);
  };
  const http = createServer(async (request, response) => {
    const path = new URL(request.url, "http://here").pathname;
    const body = await answer(path);
    response.setHeader("Content-Type", types[extname(path)] ?? "text/html");
    if (path.startsWith("/module/")) response.setHeader("Content-Security-Policy", policy);
    response.writeHead(body ? 200 : 404).end(body);
  });
  return new Promise((ready) => {
    http.listen(0, "127.0.0.1", () => ready({ url: `http://127.0.0.1:${http.address().port}`, close: () => http.close() }));
  });
}

/** Movements are tested for themselves; elsewhere they would only be waited for. */
const still = { reducedMotion: "reduce" };
const alone = () => pathToFileURL(join(given.module, "index.html")).href;

/** Chooses the right answers of the question at hand, or some other ones, and asks what they are worth. */
async function answer(page, isRight = true) {
  const options = page.locator(".at .option");
  const right = await options.evaluateAll((all) => all.map((option) => "right" in option.dataset));
  const chosen = isRight ? right.flatMap((one, index) => (one ? [index] : [])) : [right.indexOf(false)];
  for (const index of chosen) await options.nth(index).click();
  await page.locator(".at").getByRole("button", { name: "Valider" }).click();
}

/** Goes on to the end of the course. The questions whose place among those met is in `wrong` are answered wrongly. */
async function goThrough(page, wrong = []) {
  let met = 0;
  while ((await page.locator(".result.at").count()) === 0) {
    if ((await page.locator('.at[data-step="question"]').count()) > 0) {
      if ((await page.locator('.at[data-state="asking"]').count()) > 0) await answer(page, !wrong.includes(met));
      met += 1;
    }
    await page.locator(".at .onward").click();
  }
}

async function start(page) {
  await page.getByRole("link", { name: "Commencer" }).click();
  await page.locator(".at .onward").click();
  await page.locator(".at.question-step").waitFor();
}

test("a newcomer answers, is told why, and tries again", async () => {
  const page = await open(given.browser, alone(), still);
  await start(page);
  await page.locator(".at").getByRole("button", { name: "Valider" }).click();
  assert.match(await page.locator(".at .remark").innerText(), /Choisissez/);
  await answer(page, false);
  const feedback = page.locator(".at .feedback");
  assert.match(await feedback.innerText(), /Pas tout à fait/);
  assert.ok(await feedback.evaluate((element) => element === document.activeElement), "the feedback has the focus");
  assert.ok((await page.locator(".at .feedback .why").innerText()).length > 40, "the explanation is there");
  await page.locator(".at").getByRole("button", { name: "Réessayer" }).click();
  assert.ok(await feedback.isHidden());
  await answer(page, true);
  assert.match(await feedback.innerText(), /C’est juste/);
  assert.ok(await page.locator(".at").getByRole("button", { name: "Réessayer" }).isHidden());
  assertFaultless(page);
  await page.context().close();
});

test("a course can be gone through with the keyboard alone", async () => {
  const page = await open(given.browser, alone(), still);
  await page.getByRole("link", { name: "Commencer" }).press("Enter");
  await page.locator(".at .onward").press("Enter");
  await page.keyboard.press("Tab");
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
  await page.locator(".at .feedback").waitFor();
  await page.keyboard.press("Tab");
  const word = await page.evaluate(() => document.activeElement?.textContent);
  assert.ok(["Question suivante", "Réessayer"].includes(word) || (await page.locator(":focus").getAttribute("href")), word);
  await page.context().close();
});

test("a reload finds the place and the answers again", async () => {
  const page = await open(given.browser, alone(), still);
  await start(page);
  await answer(page, true);
  await page.locator(".at .onward").click();
  const place = await page.locator(".at").getAttribute("id");
  // As a new visit: the address says nothing of the place.
  await page.goto("about:blank");
  await page.goto(alone());
  assert.equal(await page.locator(".at").getAttribute("id"), place);
  assert.match(await page.getByRole("status").innerText(), /là où vous en étiez/);
  assert.equal(await page.evaluate(() => scrollY), 0, "the page is at its top");
  await page.locator(".at").getByRole("button", { name: "Revenir" }).click();
  assert.match(await page.locator(".at .feedback").innerText(), /C’est juste/);
  await page.goto(`${alone()}#_accueil`);
  await page.getByRole("link", { name: "Reprendre" }).click();
  assert.equal(await page.locator(".at").getAttribute("id"), place);
  assertFaultless(page);
  await page.context().close();
});

test("the result counts the last answers and leads back to what was missed", async () => {
  const page = await open(given.browser, alone(), still);
  await start(page);
  const wrong = Array.from({ length: 9 }, (_, index) => 3 * index);
  await goThrough(page, wrong);
  assert.equal(await page.locator(".score .value").innerText(), "66");
  assert.match(await page.locator(".result h2").innerText(), /Encore un petit tour/);
  assert.equal(await page.locator(".reread li a").count(), 9);
  await page.getByRole("button", { name: "Reprendre les questions manquées" }).click();
  for (const _ of wrong) {
    await answer(page, true);
    await page.locator(".at .onward").click();
  }
  await page.locator(".result.at").waitFor();
  assert.equal(await page.locator(".score .value").innerText(), "100");
  assert.match(await page.locator(".result h2").innerText(), /C’est réussi/);
  await page.getByRole("button", { name: "Recommencer", exact: true }).click();
  await page.getByRole("button", { name: "Oui, recommencer" }).click();
  await page.getByRole("link", { name: "Commencer" }).waitFor();
  assert.equal(await page.locator(".rail .done").count(), 0);
  assertFaultless(page);
  await page.context().close();
});

test("words are explained without leaving the lesson", async () => {
  const page = await open(given.browser, alone(), still);
  await page.getByRole("link", { name: "Commencer" }).click();
  await page.locator(".at a.term").first().click();
  const dialog = page.getByRole("dialog");
  assert.ok((await dialog.innerText()).length > 40);
  await page.keyboard.press("Escape");
  assert.ok(await dialog.isHidden());
  assert.ok(await page.locator(".at.reading-step").isVisible());
  assertFaultless(page);
  await page.context().close();
});

test("without scripts the course is one document, answers folded away", async () => {
  const page = await open(given.browser, alone(), { ...still, javaScriptEnabled: false });
  const [lessons, questions] = [page.locator(".lesson"), page.locator(".question-step")];
  assert.ok((await lessons.count()) >= 8 && (await questions.count()) >= 24);
  for (const step of await page.locator(".lesson .step").all()) assert.ok(await step.isVisible());
  assert.ok(await page.locator(".answer .why").first().isHidden());
  await page.locator(".answer summary").first().click();
  assert.ok(await page.locator(".answer .why").first().isVisible());
  assert.equal(await page.getByRole("button").count(), 0, "nothing is shown that needs a script");
  assertFaultless(page);
  await page.context().close();
});

test("the module lives under a strict policy", async () => {
  const page = await open(given.browser, `${given.platform.url}/module/index.html`);
  await start(page);
  await goThrough(page);
  assert.equal(await page.locator(".score .value").innerText(), "100");
  assert.equal(await page.evaluate(() => scrollY), 0, "a step starts at its top");
  const [disc, mark] = await page.evaluate(() => {
    location.hash = document.querySelectorAll(".reading-step")[2].id;
    return new Promise((done) => {
      setTimeout(() => {
        const middle = (selector) => {
          const box = document.querySelector(selector).getBoundingClientRect();
          return Math.round(box.top + box.height / 2);
        };
        done([middle(".rail .disc"), middle(".rail .here .tick")]);
      }, 500);
    });
  });
  assert.equal(disc, mark, "the disc stands at the lesson");
  assertFaultless(page);
  await page.context().close();
});

for (const [name, viewport] of Object.entries(sizes)) {
  for (const colorScheme of ["light", "dark"]) {
    test(`axe-core finds nothing at any step, ${name}, ${colorScheme}`, async () => {
      const page = await open(given.browser, alone(), { ...still, viewport, colorScheme });
      const clean = async () => assert.deepEqual(await violations(page), [], page.url());
      await clean();
      await start(page);
      await page.locator(".at .option").first().click();
      await clean();
      await answer(page, false);
      await clean();
      await goThrough(page, [1, 2]);
      await clean();
      await page.locator(".bar .quit").click();
      await clean();
      const over = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      assert.ok(over <= 0, `${over} px too wide`);
      await page.context().close();
    });
  }
}

// Inside a platform.

/** A platform's page with the package in a frame; `kept` is what an earlier visit left there. */
async function launchPackage(kept, { frame = true, settings = {} } = {}) {
  const page = await open(given.browser, `${given.platform.url}/lms`, still);
  await page.evaluate(
    ([kept, settings]) => {
      globalThis.API = new globalThis.Scorm12API({ autocommit: false, ...settings });
      globalThis.calls = [];
      for (const name of ["LMSInitialize", "LMSSetValue", "LMSCommit", "LMSFinish"]) {
        const call = globalThis.API[name].bind(globalThis.API);
        globalThis.API[name] = (...words) => {
          const said = call(...words);
          globalThis.calls.push({ name, words, said: String(said), error: globalThis.API.LMSGetLastError() });
          return said;
        };
      }
      if (kept) globalThis.API.loadFromJSON(kept);
    },
    [kept, settings],
  );
  if (!frame) return { page };
  await page.evaluate(() => {
    const frame = document.createElement("iframe");
    frame.src = "/package/index.html";
    frame.style = "width: 1300px; height: 800px";
    document.body.append(frame);
  });
  const inside = await page.waitForSelector("iframe").then((element) => element.contentFrame());
  await inside.locator(".step.at").waitFor();
  return { page, inside };
}

const cmi = (page) => page.evaluate(() => globalThis.API.renderCMIToJSONObject().cmi);
const calls = (page) => page.evaluate(() => globalThis.calls);

/** Every value told was one that the standard allows. */
async function assertUnderstood(page) {
  const refused = (await calls(page)).filter(({ said, error }) => said !== "true" || String(error) !== "0");
  assert.deepEqual(refused, []);
}

test("a platform is told what was done, and the course is passed", async () => {
  const { page, inside } = await launchPackage();
  let told = await cmi(page);
  assert.equal(told.core.lesson_status, "incomplete", "at once");
  assert.ok((await calls(page)).some(({ name }) => name === "LMSCommit"));
  await start(inside);
  await answer(inside, false);
  told = await cmi(page);
  const [first] = Object.values(told.interactions);
  assert.match(first.id, /^[A-Za-z0-9_-]+$/);
  assert.equal(first.type, "choice");
  assert.equal(first.result, "wrong");
  assert.match(first.correct_responses[0].pattern, /^([a-z0-9]|\{[a-z0-9](,[a-z0-9])*\})$/);
  assert.match(first.student_response, /^([a-z0-9]|\{[a-z0-9](,[a-z0-9])*\})$/);
  assert.match(first.time, /^\d\d:\d\d:\d\d$/);
  await inside.locator(".at").getByRole("button", { name: "Réessayer" }).click();
  await answer(inside, true);
  await goThrough(inside);
  told = await cmi(page);
  assert.equal(told.core.lesson_status, "passed");
  assert.deepEqual([told.core.score.raw, told.core.score.min, told.core.score.max].map(Number), [100, 0, 100]);
  assert.ok(told.suspend_data.length <= 4096);
  const questions = await inside.locator(".question-step").count();
  assert.equal(Object.keys(told.interactions).length, questions + 1);
  await inside.locator(".result .quit").click();
  const last = (await calls(page)).at(-1);
  assert.equal(last.name, "LMSFinish");
  assert.equal((await cmi(page)).core.lesson_status, "passed");
  for (const element of ["cmi.core.session_time", "cmi.interactions.0.latency"]) {
    const { words } = (await calls(page)).findLast(({ words }) => words[0] === element);
    assert.match(words[1], /^\d{4}:\d\d:\d\d$/);
  }
  await assertUnderstood(page);
  assertFaultless(page);
  await page.context().close();
});

test("a platform gives back the place and the answers", async () => {
  const first = await launchPackage();
  await start(first.inside);
  await answer(first.inside, false);
  await first.inside.locator(".at .onward").click();
  await answer(first.inside, true);
  const place = await first.inside.locator(".at").getAttribute("id");
  // The frame goes as a platform takes it away, without a word to the module.
  await first.page.evaluate(() => document.querySelector("iframe").remove());
  const names = (await calls(first.page)).map(({ name }) => name);
  assert.equal(names.at(-1), "LMSFinish", "leaving ends the session");
  const kept = await cmi(first.page);
  assert.equal(kept.core.lesson_location, place);
  assert.equal(kept.core.lesson_status, "incomplete");
  await assertUnderstood(first.page);
  await first.page.context().close();

  const again = await launchPackage({ ...kept, interactions: undefined });
  assert.equal(await again.inside.locator(".at").getAttribute("id"), place);
  assert.match(await again.inside.locator(".at .feedback").innerText(), /C’est juste/);
  await again.inside.locator(".at").getByRole("button", { name: "Revenir" }).click();
  assert.match(await again.inside.locator(".at .feedback").innerText(), /Pas tout à fait/);
  assertFaultless(again.page);
  await again.page.context().close();
});

test("a failure is told once its result was asked for, and a success follows it", async () => {
  const { page, inside } = await launchPackage();
  await start(inside);
  await goThrough(inside, [0, 1, 2, 3, 4, 5, 6, 7, 8]);
  let told = await cmi(page);
  assert.equal(told.core.lesson_status, "failed");
  assert.equal(Number(told.core.score.raw), 66);
  await inside.locator(".retake").click();
  while ((await inside.locator(".result.at").count()) === 0) {
    await answer(inside, true);
    await inside.locator(".at .onward").click();
  }
  told = await cmi(page);
  assert.equal(told.core.lesson_status, "passed");
  assert.equal(Number(told.core.score.raw), 100);
  await assertUnderstood(page);
  await page.context().close();
});

test("what a platform could not note is told to it again", async () => {
  const { page, inside } = await launchPackage();
  await start(inside);
  await page.evaluate(() => {
    const commit = globalThis.API.LMSCommit;
    let refusals = 0;
    globalThis.API.LMSCommit = (word) => ((refusals += 1) > 2 ? commit(word) : "false");
  });
  const before = (await calls(page)).length;
  await answer(inside, true);
  assert.match(await inside.getByRole("status").innerText(), /Nouvel essai/);
  await inside.getByRole("status").filter({ hasText: /^$/ }).waitFor({ state: "attached", timeout: 15_000 });
  assert.ok((await calls(page)).slice(before).some(({ name, said }) => name === "LMSCommit" && said === "true"));
  await page.context().close();
});

test("a package opened in a window of its own finds the platform that opened it", async () => {
  const { page } = await launchPackage(undefined, { frame: false });
  const [popup] = await Promise.all([
    page.waitForEvent("popup"),
    page.evaluate(() => void globalThis.open("/package/index.html")),
  ]);
  await popup.locator(".step.at").waitFor();
  assert.equal((await cmi(page)).core.lesson_status, "incomplete");
  await start(popup);
  // The click closes the window it is made in, at times before the browser has told that it was made.
  const closed = popup.waitForEvent("close");
  await popup.locator(".bar .quit").click().catch(() => {});
  await closed;
  assert.equal((await calls(page)).at(-1).name, "LMSFinish");
  await page.context().close();
});
