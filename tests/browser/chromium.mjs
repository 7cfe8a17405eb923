// What every browser test needs: a browser, the real binary, the starter guide, and pages that are watched.
//
// The guide is built once: every test file reads the same published folder, which the program makes anew only when the
// guide, the theme or the binary has changed. A test that writes into a folder makes one of its own.
//
//   CHROMIUM    the browser's path; /usr/bin/chromium otherwise
//   POLYMORPHE  the binary's path; target/release/polymorphe otherwise
//
// A tool that is missing fails the test with a sentence that says so: nothing is ever skipped.

import assert from "node:assert/strict";
import { execFile, spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, readdirSync, statSync } from "node:fs";
import { mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { after, before } from "node:test";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { chromium } from "playwright-core";

const require = createRequire(import.meta.url);

/** The root of the repository, which is also the root of the starter guide. */
export const root = resolve(dirname(fileURLToPath(import.meta.url)), "../..");

/** The two sizes every page is looked at: a desk and a phone. */
export const sizes = { desk: { width: 1440, height: 900 }, phone: { width: 390, height: 844 } };

const binary = present(process.env.POLYMORPHE ?? join(root, "target/release/polymorphe"), "cargo build --release");
const browserPath = present(process.env.CHROMIUM ?? "/usr/bin/chromium", "apt-get install chromium");

function present(path, remedy) {
  assert.ok(existsSync(path), `${path} is missing; try: ${remedy}`);
  return path;
}

/**
 * Makes what the tests of a file need, before the first, and puts it away after the last. What is answered is filled in
 * by then: the `browser`, the `folder` where the guide is published, with `served` the `server` that hands it out, and what
 * `more` makes of them.
 */
export function ready({ served = false, more = () => ({}) } = {}) {
  const given = {};
  before(async () => {
    given.browser = await launch();
    given.folder = await build();
    if (served) given.server = await serve();
    Object.assign(given, await more(given));
  });
  after(async () => {
    await given.browser?.close();
    await given.server?.stop();
  });
  return given;
}

/** A browser of one's own. Close it when done. */
export function launch() {
  return chromium.launch({
    executablePath: browserPath,
    args: ["--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--disable-background-networking"],
  });
}

/**
 * Where the file `name` of `assets/` is in the internal site that is published in `folder`: its published name holds
 * its content.
 */
export const asset = (folder, name) => {
  const [, within = "", stem, extension] = /^(.*\/)?([^/]+)\.([a-z0-9]+)$/.exec(name);
  const marked = new RegExp(`^${stem}\\.[0-9a-f]{16}\\.${extension}$`);
  const found = readdirSync(join(folder, "interne/site/assets", within)).filter((other) => marked.test(other));
  assert.equal(found.length, 1, `${name}: ${found}`);
  return `assets/${within}${found[0]}`;
};

/** The folder where every output of the starter guide is published. */
async function published() {
  const { mtimeMs, size } = statSync(binary);
  const hash = (text) => createHash("sha256").update(text).digest("hex").slice(0, 12);
  const mine = `polymorphe-tests-${hash(root)}-`;
  const name = mine + hash(`${binary} ${mtimeMs} ${size}`);
  const others = (await readdir(tmpdir())).filter((other) => other.startsWith(mine) && other !== name);
  for (const other of others) await rm(join(tmpdir(), other), { recursive: true, force: true });
  return join(tmpdir(), name);
}

/** Builds the starter guide, unless it is there. Answers the folder. */
async function build() {
  const folder = await published();
  await promisify(execFile)(binary, ["--root", root, "build", "--out-dir", folder]);
  return folder;
}

/**
 * Serves the starter guide, or the one in `root`, on a free port. Answers its address, without `/` at the end, the folder
 * that is handed out, and how to stop it. Another guide than the starter is published into a folder of its own, gone
 * when it stops; one that is `written` meanwhile is not published at all.
 */
export async function serve({ root: guide = root, written = false } = {}) {
  const own = guide === root ? null : await mkdtemp(join(tmpdir(), "polymorphe-"));
  const folder = own ? join(own, "public") : await published();
  const following = written ? [] : ["--no-watch"];
  const options = ["--root", guide, "serve", ...following, "--port", "0", "--out-dir", folder];
  const server = spawn(binary, options, { stdio: ["ignore", "pipe", "pipe"] });
  const ended = new Promise((done) => server.once("exit", done));
  const url = await new Promise((found, failed) => {
    let said = "";
    const read = (chunk) => {
      said += chunk;
      const address = /https?:\/\/[\w.-]+:\d+/.exec(said);
      if (address) found(address[0]);
    };
    server.stdout.on("data", read);
    server.stderr.on("data", read);
    server.once("error", failed);
    ended.then((code) => failed(new Error(`serve ended with ${code}: ${said}`)));
  });
  const stop = async () => {
    server.kill("SIGTERM");
    await ended;
    if (own) await rm(own, { recursive: true, force: true });
  };
  return { url, folder, stop };
}

/** How many pages of a browser work side by side where the order does not matter. */
const HANDS = 2;

/** Shares `items` out between pages that `make` opens, each taking the next as it is done; then `close`s them. */
export async function sharedOut(items, make, work, close = (page) => page.context().close()) {
  const left = [...items];
  const hand = async () => {
    const page = await make();
    while (left.length) await work(left.shift(), page);
    await close(page);
  };
  await Promise.all(Array.from({ length: HANDS }, hand));
}

/**
 * A page in a context of its own, that remembers what no page of ours may do. `options` are those of
 * `browser.newContext` (`colorScheme`, `javaScriptEnabled`, `viewport` …). `page.faults` lists every console error,
 * uncaught exception, failed request, and request that leaves the host of the first page opened.
 */
export async function open(browser, url, options = {}) {
  const context = await browser.newContext({ viewport: sizes.desk, locale: "fr-FR", ...options });
  const page = await context.newPage();
  const home = new URL(url);
  page.faults = [];
  page.on("console", (message) => {
    if (message.type() === "error") page.faults.push(`console: ${message.text()} (${message.location().url})`);
  });
  page.on("pageerror", (error) => page.faults.push(`exception: ${error.message}`));
  page.on("requestfailed", (request) => {
    // A page that is left while it loads cancels what it asked for; that is no fault.
    const why = request.failure()?.errorText;
    if (why !== "net::ERR_ABORTED") page.faults.push(`failed: ${request.url()} (${why})`);
  });
  page.on("request", (request) => {
    const asked = new URL(request.url());
    const inside = asked.protocol === home.protocol && asked.host === home.host;
    if (!inside && !["data:", "blob:"].includes(asked.protocol)) page.faults.push(`foreign request: ${request.url()}`);
  });
  await page.goto(url);
  return page;
}

/** A page at `url`, as `open` gives it, for `look` to use; found faultless and closed at the end. */
export async function visit(browser, url, options, look) {
  const page = await open(browser, url, options);
  await look(page);
  assertFaultless(page);
  await page.context().close();
}

/** Fails, naming them, if the page did anything it may not. */
export function assertFaultless(page) {
  assert.deepEqual(page.faults, [], `${page.url()} must ask nobody for anything and print no error`);
}

const axeSource = await readFile(require.resolve("axe-core/axe.min.js"), "utf8");

/** What axe-core finds wrong with the page as it stands, one readable line a violation. */
export async function violations(page) {
  if (!(await page.evaluate(() => "axe" in globalThis))) await page.evaluate(axeSource);
  const found = await page.evaluate(() =>
    globalThis.axe.run(document, {
      resultTypes: ["violations"],
      runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
    }),
  );
  return found.violations.map(
    ({ id, help, nodes }) => `${id}: ${help} — ${nodes.slice(0, 3).map((node) => node.html.slice(0, 160)).join(" | ")}`,
  );
}
