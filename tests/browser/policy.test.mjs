// The strict policy: on every answer of the server, and on any other host that sends the headers that README.md gives.

import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { createServer } from "node:http";
import { extname, join } from "node:path";
import { test } from "node:test";
import { assertFaultless, asset, open, ready, root } from "./chromium.mjs";
import { kinds } from "./kinds.mjs";

const given = ready({ served: true });

const policyOf = async (path, options) => (await fetch(given.server.url + path, options)).headers.get("content-security-policy");

test("every answer of the server carries the policy, and the policy lets nothing unsafe in", async () => {
  const policy = await policyOf("/");
  assert.match(policy, /^default-src 'none';/);
  assert.ok(!/unsafe|https?:|\*/.test(policy), policy);
  const site = "/interne/site";
  const paths = [`${site}/index.html`, ...["site.css", "site.js", "icon.svg"].map((name) => `${site}/${asset(given.folder, name)}`)];
  paths.push("/interne/screens/index.html", "/interne/training/index.html", "/externe/site/", "/api/search?q=lot", "/nulle-part");
  for (const path of paths) assert.equal(await policyOf(path), policy, path);
  assert.equal(await policyOf(`${site}/index.html`, { method: "POST" }), policy, "a refusal carries it too");
});

const TYPES = { ".html": "text/html; charset=utf-8", ".css": "text/css", ".js": "text/javascript", ".svg": "image/svg+xml", ".woff2": "font/woff2", ".json": "application/json" };

test("on a plain host that sends the headers of README.md every kind of page works", async () => {
  const readme = await readFile(join(root, "README.md"), "utf8");
  const [, policy] = /Content-Security-Policy: (.+)/.exec(readme);
  assert.equal(policy, await policyOf("/"), "README.md gives the policy that the server sends");
  const host = createServer(async (asked, answer) => {
    const { pathname } = new URL(asked.url, "http://host");
    try {
      const body = await readFile(join(given.folder, decodeURIComponent(pathname)));
      answer.writeHead(200, { "content-type": TYPES[extname(pathname)] ?? "application/octet-stream", "content-security-policy": policy });
      answer.end(body);
    } catch {
      answer.writeHead(404).end();
    }
  });
  await new Promise((ready) => host.listen(0, "127.0.0.1", ready));
  try {
    const site = `http://127.0.0.1:${host.address().port}/interne/site/`;
    const page = await open(given.browser, `${site}index.html`);
    for (const path of Object.values(kinds).filter((path) => path !== kinds.landing)) {
      await page.goto(new URL(path, site).href);
    }
    assertFaultless(page);
    await page.context().close();
  } finally {
    host.closeAllConnections();
    host.close();
  }
});
