// What a search moves over the network where the browser does it by itself: `node weigh.mjs GUIDE`, where GUIDE is the
// root of a guide that `cargo xtask guide` wrote. Every query has a browser with an empty cache.

import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { asset, launch, open, serve } from "./chromium.mjs";

/** How many queries of each sort are weighed. */
const QUERIES = 15;

const guide = process.argv[2];

/** The titles of some sheets, as words to search for. */
const titles = async () => {
  const folder = join(guide, "content/chapitres/000");
  const names = (await readdir(folder)).slice(0, QUERIES);
  const texts = await Promise.all(names.map((name) => readFile(join(folder, name), "utf8")));
  const title = (text) => /titre: "\d+ (.+)"/.exec(text)[1].replace(/[^\p{L} ]/gu, " ");
  return texts.map((text) => title(text).split(" ").filter((word) => word.length > 4));
};

/** The word with its second and third letters changed over. */
const misspelt = (word) => word[0] + word[2] + word[1] + word.slice(3);

const sorts = {
  "one word": ([one]) => `${one} `,
  "two words": ([one, two]) => `${one} ${two ?? ""} `,
  "three words": (words) => `${words.slice(0, 3).join(" ")} `,
  "as one types": ([one]) => one.slice(0, 4),
  "a typo": ([one, two]) => `${misspelt(two ?? one)} `,
};

const server = await serve({ root: guide });
const browser = await launch();
const page = `${server.url}/interne/site/recherche.html`;

/** The bytes that the query moves, but for the script that searches. */
const weigh = async (text) => {
  const tab = await open(browser, page);
  const client = await tab.context().newCDPSession(tab);
  await client.send("Network.enable");
  const addresses = new Map();
  let bytes = 0;
  client.on("Network.requestWillBeSent", ({ requestId, request }) => addresses.set(requestId, request.url));
  client.on("Network.loadingFinished", ({ requestId, encodedDataLength }) => {
    if (!addresses.get(requestId)?.includes("/engine.")) bytes += encodedDataLength;
  });
  await tab.addScriptTag({ url: new URL(asset(server.folder, "search/engine.js"), page).href });
  await tab.evaluate((text) => globalThis.polymorphe.search({ text }), text);
  await tab.waitForTimeout(100);
  await tab.context().close();
  return bytes;
};

const words = await titles();
const kilo = (bytes) => `${(bytes / 1000).toFixed(1).padStart(6)} kB`;
const engine = await (await fetch(new URL(asset(server.folder, "search/engine.js"), page))).text();
console.log(`the script     ${kilo(gzipSync(engine).length)}`);
for (const [sort, query] of Object.entries(sorts)) {
  const weights = [];
  for (const own of words) weights.push(await weigh(query(own)));
  weights.sort((a, b) => a - b);
  console.log(`${sort.padEnd(14)} ${kilo(weights[weights.length >> 1])} in the middle, ${kilo(weights.at(-1))} at most`);
}
await browser.close();
await server.stop();
