// WCAG 2.2 AA, as far as a machine can look: every kind of page, in light and dark, at three widths, enlarged, spaced
// out, in forced colours, without motion. What a keyboard does is in keyboard.test.mjs.

import assert from "node:assert/strict";
import { test } from "node:test";
import { assertFaultless, open, ready, sharedOut, violations, visit } from "./chromium.mjs";
import { kinds, stay } from "./kinds.mjs";
import { colours } from "./pixels.mjs";

const given = ready({ served: true });
const site = () => `${given.server.url}/interne/site/`;

const height = 900;

/** Looks at a page of each kind, in pages of a browser that share them out. Every page must be faultless. */
async function eachKind(options, look) {
  const told = [];
  const opened = async () => {
    const page = await open(given.browser, new URL(kinds.home, site()).href, { viewport: { width: 1440, height }, reducedMotion: "reduce", ...options });
    await stay(page.context());
    return page;
  };
  const lookAt = async ([kind, path], page) => {
    await page.goto(new URL(path, site()).href);
    if (kind === "search") await page.locator(".hits li").first().waitFor();
    await page.evaluate(() => document.fonts.ready);
    for (const fault of await look(page, kind)) told.push(`${kind}: ${fault}`);
  };
  await sharedOut(Object.entries(kinds), opened, lookAt, async (page) => {
    assertFaultless(page);
    await page.context().close();
  });
  assert.deepEqual(told, []);
}

for (const colorScheme of ["light", "dark"]) {
  test(`axe-core finds nothing on any kind of page at 320, 768 and 1440 pixels, ${colorScheme}`, () =>
    eachKind({ colorScheme }, async (page) => {
      const found = [];
      for (const width of [320, 768, 1440]) {
        await page.setViewportSize({ width, height });
        for (const violation of await violations(page)) found.push(`at ${width} px, ${violation}`);
      }
      return found;
    }));
}

/**
 * Targets below 24 by 24 pixels (WCAG 2.5.8), without the exception for spacing: only links within a sentence, whose
 * height is that of its lines, may be smaller.
 */
const smallTargets = () => {
  const inSentence = (target) => {
    const block = target.parentElement.closest("p, li, dd, dt, td, th, figcaption, blockquote, h1, h2, h3, legend, span");
    return target.localName === "a" && getComputedStyle(target).display === "inline" && block?.textContent.trim() !== target.textContent.trim();
  };
  const targets = document.querySelectorAll("a[href], button, input, select, textarea, summary, [role=button], [role=tab]");
  return [...targets]
    .filter((target) => target.checkVisibility({ visibilityProperty: true }) && !inSentence(target) && !target.closest(".vh"))
    .map((target) => target.closest("label") ?? target)
    .map((target) => ({ target, box: target.getBoundingClientRect() }))
    .filter(({ box }) => box.width > 0 && (Math.round(box.width * 10) < 240 || Math.round(box.height * 10) < 240))
    .map(({ target, box }) => `${target.outerHTML.slice(0, 120)} is ${box.width.toFixed(1)} × ${box.height.toFixed(1)} px`);
};

for (const width of [320, 1440]) {
  test(`targets are 24 pixels wide and high at least, ${width} px wide`, () =>
    eachKind({ viewport: { width, height } }, (page) => page.evaluate(smallTargets)));
}

/** What is cut off: text wider or higher than a box that hides what runs out of it, and the page when it scrolls sideways. */
const cutOff = () => {
  const found = [];
  const wide = document.documentElement.scrollWidth - innerWidth;
  if (wide > 0) found.push(`the page is ${wide} px too wide`);
  for (const element of document.querySelectorAll("body *")) {
    // A box of one pixel keeps its words for those who listen.
    const seen = element.checkVisibility() && !element.closest("svg, [aria-hidden=true]") && element.clientWidth > 1;
    if (!seen || !element.textContent.trim()) continue;
    const { overflowX, overflowY, textOverflow } = getComputedStyle(element);
    const hides = (overflow) => ["hidden", "clip"].includes(overflow);
    const over = { x: element.scrollWidth - element.clientWidth, y: element.scrollHeight - element.clientHeight };
    const name = `${element.localName}.${element.className} “${element.textContent.trim().slice(0, 40)}”`;
    if (hides(overflowX) && over.x > 2) found.push(`${name} hides ${over.x} px of its width`);
    if (hides(overflowY) && over.y > 2) found.push(`${name} hides ${over.y} px of its height`);
    if (textOverflow === "ellipsis" && over.x > 0) found.push(`${name} ends in an ellipsis`);
  }
  return found;
};

/** The slides of the loop are scaled to the screen as a picture is; their words are also in the sheets. */
const reflows = (look) => (page, kind) => (kind === "screens" ? [] : look(page, kind));

/**
 * What a narrow page leaves to others, at hand by a link: the stages around a sheet (home and the plan lead to all of
 * them, the sheet names its own), the question of each stage (it opens the page of the stage), what a level of a clause
 * asks for (it stands under the tab that is chosen); and what is said in
 * fewer words ("Quitter" for "Quitter et garder ma place"), or of a build to who made it (its bytes and its time).
 */
const LEFT = ".page nav.thread, .line .asks, .tabs small, .quit .long, .edition .number";

/** The words that can be read or heard, once each; in a closed menu too, as a button opens it. */
const words = (left) => {
  for (const menu of document.querySelectorAll("[popover]")) menu.showPopover?.();
  for (const opener of document.querySelectorAll(".filter-opener")) opener.click();
  const read = new Set();
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const { parentElement, data } = walker.currentNode;
    if (!parentElement.checkVisibility() || parentElement.closest(`script, noscript, kbd, [aria-hidden=true], ${left}`)) continue;
    for (const word of data.match(/\p{L}{2,}/gu) ?? []) read.add(word.toLowerCase());
  }
  return [...read];
};

test("enlarged to 200 % on a screen 1280 pixels wide, and at 320 pixels, nothing is lost", async () => {
  const whole = new Map();
  await eachKind({ viewport: { width: 1280, height } }, async (page, kind) => {
    whole.set(kind, await page.evaluate(words, LEFT));
    return [];
  });
  const sizes = [
    { viewport: { width: 640, height: 450 }, deviceScaleFactor: 2 },
    { viewport: { width: 320, height: 256 }, deviceScaleFactor: 4 },
  ];
  for (const size of sizes) {
    const look = async (page, kind) => {
      const cut = await page.evaluate(cutOff);
      const left = new Set(await page.evaluate(words, LEFT));
      const lost = whole.get(kind).filter((word) => !left.has(word));
      return lost.length ? [...cut, `at ${size.viewport.width} px, ${lost.length} words are lost: ${lost.slice(0, 12).join(", ")}`] : cut;
    };
    await eachKind(size, reflows(look));
  }
});

test("what a narrow page leaves out is a link away", async () => {
  const page = await open(given.browser, `${site()}index.html`, { viewport: { width: 320, height } });
  const stages = await page.locator(".line a").evaluateAll((all) =>
    all.map((link) => ({ href: link.href, question: link.querySelector(".asks").textContent.trim() })),
  );
  assert.equal(stages.length, 12);
  for (const { href, question } of stages) {
    await page.goto(href);
    assert.ok((await page.locator("main").innerText()).includes(question), `${href} asks: ${question}`);
  }
  await page.context().close();
});

/** The spacing of WCAG 1.4.12: lines at 1.5, paragraphs at 2, letters at 0.12 and words at 0.16 times the size. */
const spaceOut = () => {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(
    "* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important } p { margin-bottom: 2em !important }",
  );
  document.adoptedStyleSheets = [sheet];
};

for (const width of [320, 1440]) {
  test(`text that is spaced out is not cut off, ${width} px wide`, () =>
    eachKind(
      { viewport: { width, height } },
      reflows(async (page) => {
        await page.evaluate(spaceOut);
        return page.evaluate(cutOff);
      }),
    ));
}

/** As far down as drawings are looked at: a page of a hundred thousand pixels repeats itself. */
const deep = 2400;

/** Where drawings stand: what is seen without a word in it, so that only its colours show it. Scrolled to the top. */
const drawings = (bottom) => {
  scrollTo(0, 0);
  const shown = [...document.querySelectorAll("i, svg, img, hr, input, textarea, select, button, .crowd span, .disc")];
  return shown
    .filter((element) => element.checkVisibility({ visibilityProperty: true, opacityProperty: true }) && !element.closest(".vh, svg *"))
    .map((element) => ({ name: element.outerHTML.slice(0, 90), box: element.getBoundingClientRect().toJSON() }))
    .filter(({ box }) => box.width > 2 && box.height > 2 && box.left >= 0 && box.top >= 0 && box.right <= innerWidth && box.bottom < bottom)
    .map(({ name, box }) => ({ name, x: box.x - 1, y: box.y - 1, width: box.width + 2, height: box.height + 2 }));
};

test("what is drawn stays visible in forced colours", async () => {
  const look = async (page) => {
    const bottom = Math.min(deep, await page.evaluate(() => document.documentElement.scrollHeight));
    const picture = () => page.screenshot({ fullPage: true, clip: { x: 0, y: 0, width: 1440, height: bottom } });
    const places = await page.evaluate(drawings, bottom);
    const usual = await colours(given.browser, await picture(), places);
    await page.emulateMedia({ forcedColors: "active" });
    const forced = await colours(given.browser, await picture(), places);
    await page.emulateMedia({ forcedColors: "none" });
    return places.filter((_, index) => usual[index] > 1 && forced[index] < 2).map(({ name }) => `${name} vanishes`);
  };
  await eachKind({ viewport: { width: 1440, height } }, look);
});

/** What still moves for longer than a millisecond. A bar that advances by steps does not glide. */
const motions = () => {
  const seconds = (times) => Math.max(...times.split(",").map((time) => Number.parseFloat(time) * (time.trim().endsWith("ms") ? 0.001 : 1)));
  const found = [];
  for (const element of document.querySelectorAll("*")) {
    for (const pseudo of [null, "::before", "::after"]) {
      const { transitionDuration, animationDuration, animationName, animationTimingFunction } = getComputedStyle(element, pseudo);
      const glides = animationName !== "none" && !animationTimingFunction.startsWith("steps");
      const moves = seconds(transitionDuration) > 0.001 || (glides && seconds(animationDuration) > 0.001);
      if (moves) found.push(`${element.outerHTML.slice(0, 80)} ${pseudo ?? ""} moves`);
    }
  }
  return found;
};

test("nothing moves for who asks for less motion", () => eachKind({}, (page) => page.evaluate(motions)));

test("the motions that are asked to stop are there otherwise", () =>
  visit(given.browser, `${site()}chapitres/dire-le-besoin.html`, {}, async (page) => {
    assert.notDeepEqual(await page.evaluate(motions), [], "the test would see a motion");
  }));
