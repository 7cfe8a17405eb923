// Searching in a browser: the dialog over any page and the page of results, served and from file://.

import assert from "node:assert/strict";
import { cp, mkdtemp, readFile, rm } from "node:fs/promises";
import { createServer } from "node:http";
import { tmpdir } from "node:os";
import { test } from "node:test";
import { dirname, extname, join, normalize, sep } from "node:path";
import { pathToFileURL } from "node:url";
import { gzipSync } from "node:zlib";
import { assertFaultless, asset, open, ready, violations, visit as look } from "./chromium.mjs";

const given = ready({ served: true });

/** Where the site is: handed out by the guide's server, or read from the disk. */
const sites = {
  served: () => `${given.server.url}/interne/site`,
  "file://": () => pathToFileURL(`${given.folder}/interne/site`).href,
};

/** A page of the site, closed and found faultless at the end. */
const visit = (site, path, use, options) => look(given.browser, `${site}/${path}`, options, use);

const input = (page) => page.locator("dialog.finder input");
const option = (page, selector = "") => page.locator(`.finder [role=option]${selector}`);
/** Opens the search with `/`, types, and waits for what answers the whole of it. */
const type = async (page, text) => {
  await page.keyboard.press("/");
  await page.keyboard.type(text);
  await option(page, `.whole[href$="${new URLSearchParams({ q: text.trim() })}"]`).waitFor();
};
/** The option that assistive technologies are told of; it must be one, chosen, and in sight. */
const active = (page) =>
  page.evaluate(() => {
    const input = document.querySelector("dialog.finder input");
    const option = document.getElementById(input.getAttribute("aria-activedescendant"));
    if (!option) return null;
    const [own, around] = [option, option.closest(".answers")].map((element) => element.getBoundingClientRect());
    const chosen = [...document.querySelectorAll(".finder [aria-selected=true]")];
    return {
      text: option.textContent,
      href: option.href,
      listed: option.closest("[role=listbox]")?.id === input.getAttribute("aria-controls"),
      alone: chosen.length === 1 && chosen[0] === option,
      seen: own.top >= around.top - 1 && own.bottom <= around.bottom + 1,
    };
  });
const titles = (page) => page.locator("#trouve .hits b").allTextContents();
/** The page of results once it shows what its address asks. */
const results = async (page) => {
  await page.locator("#trouve .count:not(:empty)").waitFor();
  return titles(page);
};

for (const place of ["served", "file://"]) {
  const site = sites[place];

  test(`${place}: results come as one types, and the arrows reach them all`, () =>
    visit(site(), "index.html", async (page) => {
      await type(page, "heures insertion");
      assert.deepEqual(
        await input(page).evaluate((field) => ["role", "aria-expanded", "aria-autocomplete"].map((name) => field.getAttribute(name))),
        ["combobox", "true", "list"],
      );
      assert.equal(await active(page), null);
      const count = await option(page).count();
      const seen = [];
      for (let place = 0; place < count; place += 1) {
        await page.keyboard.press("ArrowDown");
        const { text, listed, alone, seen: inSight } = await active(page);
        assert.ok(listed && alone && inSight, `${text}: in the list ${listed}, alone ${alone}, in sight ${inSight}`);
        seen.push(text);
      }
      assert.deepEqual(seen, await option(page).allTextContents());
      await page.keyboard.press("ArrowDown");
      assert.equal(await active(page), null, "after the last option comes the field");
      await page.keyboard.press("ArrowUp");
      assert.match((await active(page)).text, /^Toutes les fiches trouvées \(\d+\)$/);
      assert.equal(await input(page).inputValue(), "heures insertion");
    }));

  test(`${place}: Enter opens the option, or else the page of results`, () =>
    visit(site(), "chapitres/dire-le-besoin.html", async (page) => {
      await type(page, "clause sociale");
      await page.keyboard.press("ArrowDown");
      const { href } = await active(page);
      await page.keyboard.press("Enter");
      await page.waitForURL(href);
      await type(page, "clause sociale");
      const first = await option(page, ":not(.way)").first().locator("b").textContent();
      await page.keyboard.press("Enter");
      await page.waitForURL(/\/recherche\.html\?q=clause\+sociale$/);
      assert.equal((await results(page))[0], first);
    }));

  test(`${place}: Escape closes the search, and the focus goes back where it was`, () =>
    visit(site(), "chapitres/dire-le-besoin.html", async (page) => {
      const link = page.locator("main a").first();
      await link.focus();
      await type(page, "preuve");
      await page.keyboard.press("Escape");
      assert.equal(await page.locator("dialog[open]").count(), 0);
      assert.ok(await link.evaluate((own) => document.activeElement === own));
      await page.locator(".find input").click();
      await input(page).waitFor();
      assert.equal(await input(page).inputValue(), "preuve", "what was typed is still there, to be typed over");
      await page.keyboard.press("Escape");
      assert.ok(await page.locator(".find input").evaluate((own) => document.activeElement === own));
    }));

  test(`${place}: what is misspelt gets a spelling to try`, () =>
    visit(site(), "index.html", async (page) => {
      await type(page, "reversibilte ");
      assert.match(await option(page, ".try").textContent(), /^Essayez avec «\u202fréversibilité\u202f»$/);
      await page.keyboard.press("ArrowDown");
      await page.keyboard.press("Enter");
      await option(page, ".try").waitFor({ state: "detached" });
      assert.equal(await input(page).inputValue(), "réversibilité");
      assert.ok(await input(page).evaluate((own) => document.activeElement === own));
      await page.goto(`${site()}/recherche.html?q=reversibilte`);
      await page.locator("#trouve .try").click();
      await page.waitForURL(/q=r%C3%A9versibilit%C3%A9$/);
    }));

  test(`${place}: who finds nothing is led to topics and told whom to ask`, () =>
    visit(site(), "index.html", async (page) => {
      await page.keyboard.press("/");
      await page.keyboard.type("xylophone");
      await page.locator(".finder .says", { hasText: "Rien ne correspond à «\u202fxylophone\u202f»" }).waitFor();
      assert.ok((await option(page, '[href*="/themes/"]').count()) > 2);
      assert.match(await page.locator(".finder .asking").textContent(), /groupe de travail/);
      await page.locator(".finder [role=status]", { hasText: "Rien ne correspond" }).waitFor({ state: "attached" });
      await page.goto(`${site()}/recherche.html?q=xylophone`);
      await results(page);
      assert.match(await page.locator("#trouve .count").textContent(), /^Rien ne correspond/);
      assert.ok((await page.locator('#trouve .ways a[href*="/themes/"]').count()) > 2);
      assert.match(await page.locator("#trouve .asking").textContent(), /groupe de travail/);
    }));

  test(`${place}: a query that says nothing is told what of it was not understood`, () =>
    visit(site(), "recherche.html?q=le+la+de", async (page) => {
      const said = page.locator("#trouve .count");
      await results(page);
      assert.match(await said.textContent(), /^Il n’y a rien à chercher/);
      await page.goto(`${site()}/recherche.html?q=-papier`);
      await results(page);
      assert.match(await said.textContent(), /ce qu’elle ne veut pas/);
      await page.goto(`${site()}/recherche.html?q=${"insertion+".repeat(120)}`);
      await results(page);
      assert.match(await said.textContent(), /trop longue/);
      // The server says so by its status too, which the console repeats.
      assert.ok(page.faults.every((fault) => fault.includes("400 (Bad Request)")), page.faults.join());
      page.faults.length = 0;
      await page.goto(`${site()}/recherche.html?q=%C3%A9tape:ex%C3%A9cutionn+p%C3%A9nalit%C3%A9`);
      await results(page);
      assert.match(await said.textContent(), /^Étape\u00a0: «\u202fexécutionn\u202f» n’existe pas/);
      await page.locator("#trouve .try").click();
      await page.waitForFunction(() => /^\d+ fiches?$/.test(document.querySelector("#trouve .count").textContent));
      await page.keyboard.press("Escape");
      await page.goto(`${site()}/index.html`);
      await page.keyboard.press("/");
      await page.keyboard.type("genre:zzz");
      await page.locator(".finder .says", { hasText: "À choisir parmi\u00a0: clause, cas" }).waitFor();
    }));

  test(`${place}: facets narrow the results, and their address can be sent`, () =>
    visit(site(), "recherche.html?q=insertion", async (page) => {
      const all = await results(page);
      const number = async () => Number.parseInt(await page.locator("#trouve .count").textContent(), 10);
      const before = await number();
      const clauses = page.locator("#trouve .kinds a", { hasText: "Clauses" });
      const told = Number(/\d+/.exec(await clauses.textContent())[0]);
      await clauses.click();
      await page.waitForURL(/q=insertion&kind=clause$/);
      await page.waitForFunction((told) => document.querySelector("#trouve .count").textContent.startsWith(`${told} `), told);
      assert.ok(told < before, `${told} of ${before}`);
      await page.locator(".filters .stage a", { hasText: "Rédaction" }).click();
      await page.waitForURL(/stage=redaction$/);
      await page.locator(".filters .stage [aria-current]").waitFor();
      const narrowed = await titles(page);
      const address = page.url();
      await page.goBack();
      await page.waitForFunction((told) => document.querySelector("#trouve .count").textContent.startsWith(`${told} `), told);
      await page.goBack();
      await page.waitForFunction((before) => document.querySelector("#trouve .count").textContent.startsWith(`${before} `), before);
      assert.deepEqual(await titles(page), all);
      await page.goto(address);
      await results(page);
      assert.deepEqual(await titles(page), narrowed);
      assert.deepEqual(await page.locator("#trouve .chosen .on").allTextContents(), ["Clauses", "Rédaction"]);
      for (const name of ["Famille d’achat", "Dimension", "Public"]) {
        assert.ok(await page.locator(".filters h2", { hasText: name }).isVisible(), name);
      }
      await page.locator("#trouve .chosen .clear").click();
      await page.waitForURL(/\?q=insertion$/);
    }));

  test(`${place}: more results come on demand, and are still there for who comes back`, () =>
    visit(site(), "recherche.html?q=clause", async (page) => {
      const first = await results(page);
      await page.locator("#trouve .more").click();
      await page.waitForFunction((number) => document.querySelectorAll("#trouve .hits li").length > number, first.length);
      const all = await titles(page);
      assert.deepEqual(all.slice(0, first.length), first);
      assert.equal(new Set(all).size, all.length, "no result comes twice");
      assert.equal(await page.evaluate(() => document.activeElement.querySelector("b")?.textContent), all[first.length]);
      await page.waitForFunction((number) => history.state?.shown === number, all.length);
      await page.keyboard.press("Enter");
      await page.waitForURL((url) => !url.pathname.endsWith("recherche.html"));
      await page.goBack();
      await page.waitForFunction((number) => document.querySelectorAll("#trouve .hits li").length === number, all.length);
    }));

  test(`${place}: who comes back from a hit is where they were`, () =>
    visit(site(), "recherche.html?q=clause", async (page) => {
      const first = await results(page);
      await page.locator("#trouve .more").click();
      await page.waitForFunction((number) => document.querySelectorAll("#trouve .hits li").length > number, first.length);
      const hit = page.locator("#trouve .hits a").nth(first.length + 6);
      await hit.evaluate((link) => link.scrollIntoView({ block: "center", behavior: "instant" }));
      const place = await page.evaluate(() => scrollY);
      assert.ok(place > 900, `${place} px down`);
      await hit.click();
      await page.waitForURL((url) => !url.pathname.endsWith("recherche.html"));
      await page.goBack();
      await page.waitForFunction((place) => Math.abs(scrollY - place) < 40, place);
      await page.reload();
      await page.waitForFunction((place) => Math.abs(scrollY - place) < 40, place);
    }));

  test(`${place}: one word counts what is found, wherever it is told`, () =>
    visit(site(), "index.html", async (page) => {
      await type(page, "insertion");
      assert.match(await option(page, ".whole").textContent(), /^Toutes les fiches trouvées \(\d+\)$/);
      await page.locator(".finder [role=status]", { hasText: /^\d+ fiches$/ }).waitFor({ state: "attached" });
      await page.goto(`${site()}/recherche.html?q=insertion`);
      await results(page);
      assert.match(await page.locator("#trouve .count").textContent(), /^\d+ fiches$/);
    }));

  test(`${place}: typing elsewhere opens nothing`, () =>
    visit(site(), "clauses/heures-insertion.html", async (page) => {
      const field = page.locator(".values input").first();
      await field.focus();
      await page.keyboard.press("/");
      await page.keyboard.press("Control+k");
      assert.equal(await page.locator("dialog").count(), 0);
    }));

  test(`${place}: nothing is fetched before somebody searches`, () =>
    visit(site(), "index.html", async (page) => {
      const asked = [];
      page.on("request", (request) => asked.push(request.url()));
      await page.waitForLoadState("networkidle");
      const early = await page.evaluate(() => performance.getEntriesByType("resource").map(({ name }) => name));
      assert.deepEqual(early.filter((name) => /search|results/.test(name)), []);
      await type(page, "preuve");
      assert.ok(asked.some((url) => /assets\/search\.[0-9a-f]{16}\.js$/.test(url)), asked.join("\n"));
      const own = asked.some((url) => /assets\/search\/engine\.[0-9a-f]{16}\.js$/.test(url));
      assert.equal(own, place === "file://", "the index is fetched only where no server answers");
    }));
}

test("letters that are being composed are left alone", () =>
  visit(sites.served(), "index.html", async (page) => {
    await page.keyboard.press("/");
    await option(page).first().waitFor();
    const client = await page.context().newCDPSession(page);
    await client.send("Input.imeSetComposition", { text: "preuve", selectionStart: 6, selectionEnd: 6 });
    await page.waitForTimeout(300);
    assert.equal(await option(page, ":not(.way)").count(), 0);
    await client.send("Input.insertText", { text: "preuve" });
    await option(page, ":not(.way)").first().waitFor();
  }));

test("an answer that comes late does not take the place of a later one", () =>
  visit(sites.served(), "index.html", async (page) => {
    await page.route(/api\/search.*q=heures(&|$)/, async (route) => {
      await new Promise((done) => setTimeout(done, 600));
      await route.continue().catch(() => {});
    });
    await page.keyboard.press("/");
    await page.keyboard.type("heures");
    await page.waitForTimeout(200);
    await input(page).fill("xylophone");
    await page.locator(".finder .says", { hasText: "xylophone" }).waitFor();
    await page.waitForTimeout(800);
    assert.equal(await option(page, ":not(.way)").count(), 0);
  }));

test("the server and the site by itself put the same result first", async () => {
  for (const q of ["heures insertion", "preuve", "marche reserve", "sourcing", "papier recyclé"]) {
    const firsts = [];
    for (const site of Object.values(sites)) {
      await visit(site(), `recherche.html?${new URLSearchParams({ q })}`, async (page) => firsts.push((await results(page))[0]));
    }
    assert.equal(firsts[0], firsts[1], q);
    assert.ok(firsts[0], `${q} finds something`);
  }
});

const types = { ".html": "text/html", ".js": "text/javascript", ".css": "text/css", ".svg": "image/svg+xml", ".woff2": "font/woff2" };

test("a host that only hands out files, in a folder, under a strict policy", async () => {
  const host = createServer(async (request, response) => {
    const { pathname } = new URL(request.url, "http://host");
    const inside = normalize(pathname).replace(/^\/a\/b\//, "");
    try {
      assert.notEqual(inside, pathname);
      const bytes = await readFile(join(given.folder, "interne/site", inside));
      response.writeHead(200, {
        "content-type": types[extname(inside)] ?? "application/octet-stream",
        "content-security-policy": "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'",
      });
      response.end(bytes);
    } catch {
      response.writeHead(404).end();
    }
  });
  await new Promise((done) => host.listen(0, "127.0.0.1", done));
  try {
    const page = await open(given.browser, `http://127.0.0.1:${host.address().port}/a/b/index.html`);
    await type(page, "heures insertion");
    await page.locator(".finder input").fill("preuve");
    await page.locator(".finder mark", { hasText: /preuve/i }).first().waitFor();
    assertFaultless(page);
    await page.context().close();
  } finally {
    host.close();
  }
});

test("a site whose index is gone says so, and leads elsewhere", async () => {
  const copy = join(await mkdtemp(join(tmpdir(), "polymorphe-")), "site");
  await cp(join(given.folder, "interne/site"), copy, { recursive: true, filter: (path) => !path.includes(join("assets", "search") + sep) });
  const page = await open(given.browser, `${pathToFileURL(copy)}/index.html`);
  await page.keyboard.press("/");
  await page.keyboard.type("preuve");
  await page.locator(".finder .says", { hasText: "La recherche ne répond pas" }).waitFor();
  assert.ok(await option(page, '[href$="plan.html"]').isVisible());
  await page.goto(`${pathToFileURL(copy)}/recherche.html?q=preuve`);
  await results(page);
  assert.match(await page.locator("#trouve .count").textContent(), /La recherche ne répond pas/);
  await page.context().close();
  await rm(dirname(copy), { recursive: true });
});

test("without JavaScript the server lists the same results under the same address", async () => {
  const asked = "recherche.html?q=insertion&kind=clause";
  const lists = [];
  for (const javaScriptEnabled of [true, false]) {
    await visit(sites.served(), asked, async (page) => {
      if (javaScriptEnabled) await page.locator(".filters .filter-opener").waitFor({ state: "attached" });
      lists.push({ titles: await titles(page), kinds: await page.locator("#trouve .kinds a").allTextContents() });
    }, { javaScriptEnabled });
  }
  assert.deepEqual(lists[0], lists[1]);
  assert.ok(lists[0].titles.length > 2);
});

test("without JavaScript and without a server the search page explains and leads to lists", () =>
  visit(sites["file://"](), "recherche.html", async (page) => {
    assert.ok(await page.locator(".offline").isVisible());
    assert.ok((await page.locator(".shelf a").count()) > 10);
  }, { javaScriptEnabled: false }));

test("scripts are light: 2 kB for every page", async () => {
  const weigh = async (name) => gzipSync(await readFile(`${given.folder}/interne/site/${asset(given.folder, name)}`), { level: 9 }).length;
  const [own, search, results, engine] = await Promise.all(["site.js", "search.js", "results.js", "search/engine.js"].map(weigh));
  console.log(`site.js ${own} B, search.js ${search} B, results.js ${results} B, engine.js ${engine} B, compressed`);
  assert.ok(own <= 2_048, `site.js: ${own}`);
});

for (const width of [320, 768, 1440]) {
  for (const colorScheme of ["light", "dark"]) {
    test(`axe-core finds nothing in the search, ${width} px, ${colorScheme}`, () =>
      visit(sites.served(), "index.html", async (page) => {
        const faultless = async (what) => assert.deepEqual(await violations(page), [], what);
        await page.keyboard.press("/");
        await option(page).first().waitFor();
        await page.locator(".finder.ready").waitFor();
        await faultless("empty");
        await page.keyboard.type("insertion");
        await option(page, ":not(.way)").first().waitFor();
        await page.keyboard.press("ArrowDown");
        await faultless("hits");
        await input(page).fill("xylophone");
        await page.locator(".finder .says", { hasText: "xylophone" }).waitFor();
        await faultless("nothing");
        for (const asked of ["q=insertion", "q=insertion&kind=clause&stage=redaction", "q=xylophone"]) {
          await page.goto(`${sites.served()}/recherche.html?${asked}`);
          await results(page);
          await faultless(asked);
          const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
          assert.ok(wide <= 0, `${asked} runs out by ${wide} px`);
        }
      }, { viewport: { width, height: 800 }, colorScheme, reducedMotion: "reduce" }));
  }
}
