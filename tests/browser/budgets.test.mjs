// What a page costs its reader. Every page of both sites is asked for as a browser would, and its resources with it;
// then Chromium tells what really travels for a page of each kind. A page beyond its budget fails the build.

import assert from "node:assert/strict";
import { readdir } from "node:fs/promises";
import { request } from "node:http";
import { join } from "node:path";
import { test } from "node:test";
import { gunzipSync } from "node:zlib";
import { open, ready, sharedOut } from "./chromium.mjs";
import { kinds } from "./kinds.mjs";

/** Of a page that is opened first, and of one that is opened after another. */
const BUDGET = { bytes: 100_000, requests: 12, elements: 700, warm: 15_000 };

const given = ready({ served: true });

/** One answer: its bytes as they travel, head and body, and its text. With `etag`, as a browser that knows it asks. */
function get(url, etag) {
  const headers = { "accept-encoding": "gzip, deflate", ...(etag && { "if-none-match": etag }) };
  return new Promise((done, failed) => {
    const asking = request(url, { headers, agent: false }, (answer) => {
      const parts = [];
      answer.on("data", (part) => parts.push(part));
      answer.on("end", () => {
        const body = Buffer.concat(parts);
        const text = answer.headers["content-encoding"] === "gzip" ? gunzipSync(body).toString() : body.toString();
        done({ status: answer.statusCode, bytes: answer.socket.bytesRead, etag: answer.headers.etag, text });
      });
    });
    asking.on("error", failed);
    asking.end();
  });
}

/** What a resource costs when it is new and when it is known, asked for once however many pages use it. */
const known = new Map();
function resource(url) {
  if (!known.has(url)) known.set(url, measure(url));
  return known.get(url);
}
async function measure(url) {
  const { status, bytes, etag, text } = await get(url);
  assert.equal(status, 200, `${url} is there`);
  const again = await get(url, etag);
  assert.equal(again.status, 304, `${url} is not sent twice`);
  return { bytes, again: again.bytes, text };
}

/** What a page loads by itself: style sheets and their fonts, scripts, pictures, its icon. */
async function resourcesOf(url, html) {
  const found = new Set();
  const add = (path, base) => path.startsWith("data:") || found.add(new URL(path, base).href);
  for (const [tag] of html.matchAll(/<(?:link|script|img|source)\b[^>]*>/g)) {
    if (tag.startsWith("<link") && !/rel="(?:stylesheet|icon)"/.test(tag)) continue;
    const path = /(?:href|src)="([^"]+)"/.exec(tag)?.[1];
    if (path) add(path, url);
  }
  for (const style of [...found].filter((path) => path.endsWith(".css"))) {
    const { text } = await resource(style);
    for (const [, path] of text.matchAll(/url\("?([^")]+\.woff2)"?\)/g)) add(path, style);
  }
  return [...found];
}

/** What the page at `url` costs, if it uses every font of its style sheets. */
async function cost(url) {
  const { status, bytes, text } = await get(url);
  assert.equal(status, 200, url);
  const resources = await resourcesOf(url, text);
  const costs = await Promise.all(resources.map(resource));
  const sum = (key) => costs.reduce((total, one) => total + one[key], bytes);
  return { url, text, requests: resources.length + 1, bytes: sum("bytes"), warm: sum("again") };
}

/** The addresses of every page of a site. */
async function pagesOf(edition) {
  const paths = await readdir(join(given.folder, edition, "site"), { recursive: true });
  return paths.filter((path) => path.endsWith(".html")).map((path) => `${given.server.url}/${edition}/site/${path}`);
}

const over = (page) =>
  Object.entries(BUDGET).filter(([what, most]) => page[what] > most).map(([what, most]) => `${page.url}: ${page[what]} ${what}, ${most} at most`);

for (const edition of ["interne", "externe", "elus", "juridique"]) {
  test(`every page of the site ${edition} keeps to its budget`, async (context) => {
    const pages = [];
    for (const url of await pagesOf(edition)) pages.push(await cost(url));
    assert.ok(pages.length > 50, `${pages.length} pages`);
    const reader = await open(given.browser, given.server.url);
    const elements = await reader.evaluate(
      (texts) => texts.map((text) => new DOMParser().parseFromString(text, "text/html").querySelectorAll("*").length),
      pages.map(({ text }) => text),
    );
    await reader.context().close();
    pages.forEach((page, index) => (page.elements = elements[index]));
    for (const what of Object.keys(BUDGET)) {
      const heaviest = pages.reduce((most, page) => (page[what] > most[what] ? page : most));
      context.diagnostic(`the most ${what}: ${heaviest[what]}, ${heaviest.url.replace(given.server.url, "")}`);
    }
    assert.deepEqual(pages.flatMap(over), []);
  });
}

/** What Chromium transfers for the pages at `urls`, one after the other, and how many elements its scripts leave. */
async function measured(page, urls) {
  const client = await page.context().newCDPSession(page);
  await client.send("Network.enable");
  let found;
  client.on("Network.loadingFinished", ({ encodedDataLength }) => {
    found.bytes += encodedDataLength;
    found.requests += 1;
  });
  const all = [];
  for (const url of urls) {
    found = { url, bytes: 0, requests: 0 };
    await page.goto(url, { waitUntil: "networkidle" });
    all.push({ ...found, elements: await page.evaluate(() => document.querySelectorAll("*").length) });
  }
  return all;
}

/** Measures each of `lists` of addresses with a cache that is empty at its start, and hands what it finds to `judge`. */
async function eachMeasured(lists, judge) {
  await sharedOut(
    lists,
    () => given.browser,
    async (paths, browser) => {
      const context = await browser.newContext();
      const urls = paths.map((path) => new URL(path, `${given.server.url}/interne/site/index.html`).href);
      await judge(await measured(await context.newPage(), urls));
      await context.close();
    },
    () => {},
  );
}

test("in Chromium a page of each kind keeps to its budget, and costs no more than was computed", async () => {
  const told = [];
  const paths = Object.values(kinds).filter((path) => !path.startsWith("..") && path !== kinds.moved);
  await eachMeasured(paths.map((path) => [path]), async ([cold]) => {
    told.push(...over(cold));
    // The search page asks for its answers, too.
    const computed = await cost(cold.url.split("?")[0]);
    if (!cold.url.endsWith(kinds.search) && cold.bytes > computed.bytes * 1.01) told.push(`${cold.url}: ${cold.bytes} bytes, ${computed.bytes} computed`);
  });
  assert.deepEqual(told, []);
});

test("in Chromium a page that follows another of its kind costs little", async () => {
  const pairs = [
    ["clauses/juniors.html", kinds.clause],
    ["chapitres/transmettre.html", "chapitres/etre-lu.html"],
    ["cas/wiki-marche.html", kinds["case study"]],
    ["glossaire/rse.html", kinds.term],
    [kinds["list of clauses"], kinds.glossary],
    ["recherche.html?q=lots", kinds.search],
  ];
  const told = [];
  await eachMeasured(pairs, async ([, warm]) => {
    if (warm.bytes > BUDGET.warm) told.push(`${warm.url}: ${warm.bytes} bytes`);
    const computed = await cost(warm.url.split("?")[0]);
    if (!warm.url.includes("?") && warm.bytes > computed.warm * 1.01) told.push(`${warm.url}: ${warm.bytes} bytes, ${computed.warm} computed`);
  });
  assert.deepEqual(told, []);
});
