// The search that a browser does by itself, against the one that the server does: the same queries, the same answers.

import assert from "node:assert/strict";
import { readdir, readFile } from "node:fs/promises";
import { test } from "node:test";
import { pathToFileURL } from "node:url";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { assertFaultless, asset, open, ready, root } from "./chromium.mjs";

/** How many of a hundred queries must be answered alike. */
const ALIKE = 95;
const FIRST = 5;
const SHARED = 4;

const given = ready({
  served: true,
  more: async ({ browser, folder }) => {
    const site = pathToFileURL(`${folder}/interne/site`);
    const page = await open(browser, `${site}/recherche.html`);
    await page.addScriptTag({ url: `${site}/${asset(folder, "search/engine.js")}` });
    return { page };
  },
});

/** The judged queries of `tests/relevance`. */
const judged = async () => {
  const folder = join(root, "tests/relevance");
  const names = (await readdir(folder)).filter((name) => name.endsWith(".tsv")).sort();
  const files = await Promise.all(names.map((name) => readFile(join(folder, name), "utf8")));
  const lines = files.flatMap((text) => text.split("\n")).filter((line) => line && !line.startsWith("#"));
  return lines.map((line) => line.split("\t")[0]);
};

const byServer = async (asked) => {
  const url = new URL(`${given.server.url}/api/search`);
  url.search = new URLSearchParams({ edition: "interne", limit: 10, ...asked });
  return (await fetch(url)).json();
};
const byBrowser = ({ q: text, facets, ...asked }) =>
  given.page.evaluate((query) => polymorphe.search(query), { text, limit: 10, facets: facets === 1, ...asked });

test(`the browser answers ${ALIKE} of 100 queries as the server does`, async () => {
  const queries = await judged();
  const unlike = [];
  for (const q of queries) {
    const [served, own] = await Promise.all([byServer({ q }), byBrowser({ q })]);
    const ids = ({ hits }) => hits.map(({ id }) => id);
    const [theirs, ours] = [ids(served), ids(own)];
    const few = theirs.slice(0, FIRST);
    const shared = few.filter((id) => ours.slice(0, FIRST).includes(id)).length;
    const enough = shared >= Math.min(SHARED, few.length);
    if (theirs[0] !== ours[0] || !enough) unlike.push(`${q}: ${theirs.slice(0, FIRST)} | ${ours.slice(0, FIRST)}`);
  }
  const share = 100 * (1 - unlike.length / queries.length);
  console.log(`${queries.length} queries, ${share.toFixed(1)} % alike`);
  for (const line of unlike) console.log(`  ${line}`);
  assert.ok(share >= ALIKE, `${share.toFixed(1)} %\n${unlike.join("\n")}`);
});

test("snippets, sections and counts are those of the server", async () => {
  for (const q of ["heures insertion", "L. 2112-2", "« mise en concurrence »", "« plan de progrès »", "genre:clause pénalité", "insertion -heures"]) {
    const [served, own] = await Promise.all([byServer({ q, facets: 1 }), byBrowser({ q, facets: 1 })]);
    assert.equal(own.total, served.total, q);
    assert.deepEqual(own.facets, served.facets, q);
    const [theirs, ours] = [served, own].map(({ hits }) => hits.slice(0, 3).map(({ score, ...hit }) => hit));
    assert.deepEqual(ours.map(plain), theirs.map(plain), q);
  }
});

test("a misspelt query is corrected as the server does", async () => {
  for (const q of ["penalitee de retart", "l’insertoin", "genre:clause reversibilte", "insertion"]) {
    const [served, own] = await Promise.all([byServer({ q }), byBrowser({ q })]);
    assert.equal(own.correction, served.correction, q);
  }
});

test("the script that searches is light: at most 12 kB compressed", async () => {
  const bytes = gzipSync(await readFile(`${given.folder}/interne/site/${asset(given.folder, "search/engine.js")}`)).length;
  assert.ok(bytes <= 12_000, `${bytes} bytes`);
});

test("what cannot be read is said, and asked for again", async () => {
  const tab = await open(given.browser, `${given.server.url}/interne/site/recherche.html`);
  let broken = true;
  await tab.route("**/assets/search/t*.js*", (route) => (broken ? route.abort() : route.continue()));
  await tab.addScriptTag({ url: `${given.server.url}/interne/site/${asset(given.folder, "search/engine.js")}` });
  const ask = () => tab.evaluate(() => polymorphe.search({ text: "insertion" }).then(({ total }) => total, () => "failed"));
  assert.equal(await ask(), "failed");
  broken = false;
  assert.ok((await ask()) > 0);
  await tab.context().close();
});

test("a script that is cut short is a failure, not a wait", async () => {
  const tab = await open(given.browser, `${given.server.url}/interne/site/recherche.html`);
  await tab.route("**/assets/search/t*.js*", async (route) => {
    const whole = await (await route.fetch()).text();
    await route.fulfill({ contentType: "text/javascript", body: whole.slice(0, 50) });
  });
  await tab.addScriptTag({ url: `${given.server.url}/interne/site/${asset(given.folder, "search/engine.js")}` });
  const asked = tab.evaluate(() => polymorphe.search({ text: "insertion" }).then(() => "answered", () => "failed"));
  assert.equal(await asked, "failed");
  await tab.context().close();
});

test("a query of any letters and signs is answered", async () => {
  const signs = [..."aéœ'’-.:\"«»((*?\\/%<>&\u0000\u00ad\u0301\u202f\ufeff\ud800😀ßİL2112"];
  let chance = 1;
  const next = (end) => (chance = (chance * 48271) % 2147483647) % end;
  const queries = ["", " ", "((((", "de la le", "-", "genre:", "*".repeat(10_000), "a".repeat(1_000_000)];
  for (let count = 0; count < 300; count += 1) {
    queries.push(Array.from({ length: next(40) }, () => signs[next(signs.length)]).join(""));
  }
  for (const q of queries) {
    const { total, hits } = await byBrowser({ q, facets: 1 });
    assert.ok(total >= hits.length, JSON.stringify(q.slice(0, 80)));
  }
});

/** A hit, its snippet without the names of signs. */
const plain = (hit) => ({ ...hit, snippet: hit.snippet.replace(/&(#\d+|[a-z]+);/g, "&") });

test("nothing is asked of anybody", () => assertFaultless(given.page));
