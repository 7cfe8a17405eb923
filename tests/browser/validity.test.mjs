// The Nu HTML checker reads every page: as it is written, and as the scripts of each kind of page leave it.

import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { mkdtemp, readdir, rm, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { open, ready, sharedOut } from "./chromium.mjs";
import { kinds, stay } from "./kinds.mjs";

const jar = createRequire(import.meta.url).resolve("vnu-jar/build/dist/vnu.jar");

const given = ready({ served: true });

/** What the checker says, a readable line a message; `java` missing is a failure like any other. */
async function check(...options) {
  const said = await new Promise((done, failed) => {
    const room = { maxBuffer: 64e6 };
    execFile("java", ["-jar", jar, "--format", "json", ...options], room, (error, stdout, stderr) => {
      if (error && error.code !== 1) failed(new Error(`java must run the Nu HTML checker: ${error.message}`));
      else done(stdout || stderr);
    });
  });
  return JSON.parse(said).messages.map(
    ({ url, lastLine, message, extract }) => `${url ?? ""}:${lastLine ?? ""} ${message} ${(extract ?? "").replaceAll("\n", "⏎")}`,
  );
}

/** The files under the published folder whose name ends with `ending`. */
const files = async (ending) =>
  (await readdir(given.folder, { recursive: true })).filter((path) => path.endsWith(ending)).map((path) => join(given.folder, path));

test("the checker sees what is wrong", async () => {
  const folder = await mkdtemp(join(tmpdir(), "polymorphe-"));
  await writeFile(join(folder, "page.html"), '<!doctype html><html lang="fr"><title>Une page</title><p><img src="a.png">');
  const found = await check(folder);
  assert.ok(found.length === 1 && found[0].includes("alt"), found.join("\n"));
  await rm(folder, { recursive: true });
});

test("the Nu HTML checker finds neither error nor warning on any page of the starter guide", async () => {
  assert.ok((await files(".html")).length > 400, "every page of both editions is there");
  assert.deepEqual(await check("--skip-non-html", given.folder), []);
});

test("the drawings are valid", async () => {
  const drawings = await files(".svg");
  assert.ok(drawings.length > 0);
  assert.deepEqual(await check("--skip-non-svg", ...drawings), []);
});

/**
 * What the checker's reader of style sheets, older than these parts of CSS, takes for mistakes: container queries (CSS
 * Containment 3), `field-sizing` (CSS UI 4), `path()` and the whole `mask` (CSS Masking 1), `vector-effect` (SVG 2),
 * computations with `var()` in shorthands.
 */
const UNKNOWN = /“container-type”|@container|“field-sizing”|“clip-path”: “path\(|“mask”: Too many|“vector-effect”|types are incompatible/;

test("the style sheets hold no property or value that CSS does not know", async () => {
  const found = await check("--skip-non-css", ...(await files(".css")));
  assert.deepEqual(found.filter((line) => !UNKNOWN.test(line)), []);
});

test("what the scripts make of a page is as valid as the page", async () => {
  const folder = await mkdtemp(join(tmpdir(), "polymorphe-"));
  const site = `${given.server.url}/interne/site/`;
  const opened = async () => {
    const page = await open(given.browser, new URL(kinds.home, site).href);
    await stay(page.context());
    return page;
  };
  await sharedOut(Object.entries(kinds), opened, async ([kind, path], page) => {
    await page.goto(new URL(path, site).href, { waitUntil: "networkidle" });
    if (!path.startsWith("..")) await page.keyboard.press("Control+k");
    await writeFile(join(folder, `${kind}.html`), await page.content());
  });
  // What is hidden for a while is hidden twice: a warning on a page as it is written, none on one at work.
  assert.deepEqual(await check("--errors-only", folder), []);
  await rm(folder, { recursive: true });
});
