// What every browser test needs: a browser, the real binary, the starter guide, and pages that are watched.
//
//   CHROMIUM    the browser's path; /usr/bin/chromium otherwise
//   POLYMORPHE  the binary's path; target/release/polymorphe otherwise
//
// A tool that is missing fails the test with a sentence that says so: nothing is ever skipped.

import assert from "node:assert/strict";
import { execFile, spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
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

/** A browser of one's own. Close it when done. */
export function launch() {
  return chromium.launch({
    executablePath: browserPath,
    args: ["--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--disable-background-networking"],
  });
}

/**
 * Builds the starter guide into a folder of its own; `args` narrow it (`["--output", "training"]`).
 * Answers the folder and how to remove it.
 */
export async function build(...args) {
  const out = await mkdtemp(join(tmpdir(), "polymorphe-"));
  const folder = join(out, "public");
  await promisify(execFile)(binary, ["--root", root, "build", "--out-dir", folder, ...args]);
  return { folder, remove: () => rm(out, { recursive: true, force: true }) };
}

/**
 * Serves the starter guide, or the one in `root`, on a free port. Answers its address, without `/` at the end, the
 * folder it serves, and how to stop it.
 */
export async function serve({ root: guide = root, args = [] } = {}) {
  const out = await mkdtemp(join(tmpdir(), "polymorphe-"));
  const folder = join(out, "public");
  const options = ["--root", guide, "serve", "--no-watch", "--port", "0", "--out-dir", folder, ...args];
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
    await rm(out, { recursive: true, force: true });
  };
  return { url, folder, stop };
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
