// Turns the slides, one after the other and for ever. Nothing here may stop it: every wish that a screen may refuse (to
// stay awake, to fill the screen, to look for a newer loop) is only tried.
"use strict";

(() => {
  const root = document.documentElement;
  const loop = document.querySelector(".loop");
  const slides = Array.from(document.querySelectorAll(".slide"));
  if (!loop || slides.length === 0) return;

  const wishes = new URLSearchParams(location.search);
  const still = window.matchMedia("(prefers-reduced-motion: reduce)");
  const bar = document.querySelector(".timer i");
  const help = document.querySelector(".help");
  const controls = document.querySelector(".controls");
  const pausing = document.querySelector(".pausing");
  const FADE = 240;
  const IDLE = 3000;
  const LOOK_FOR_NEWS = 2 * 60 * 60 * 1000;

  const attempt = (wish) => {
    try {
      const answer = wish();
      if (answer && answer.catch) answer.catch(() => {});
    } catch {
      // Refused: the loop goes on.
    }
  };

  // Turning the pages.

  let current = -1;
  let paused = false;
  let timer = 0;
  let started = 0;
  let left = 0;

  function seconds(slide) {
    const wished = Number(wishes.get("seconds"));
    return wished >= 1 && wished <= 600 ? wished : Number(slide.dataset.seconds) || 12;
  }

  function show(index) {
    const from = slides[current];
    current = (index + slides.length) % slides.length;
    const to = slides[current];
    left = seconds(to) * 1000;
    run();
    if (from === to) return;
    for (const slide of slides) slide.classList.remove("current", "leaving");
    if (from) from.classList.add("leaving");
    to.classList.add("current");
    setTimeout(() => from && from.classList.remove("leaving"), FADE + 60);
    restart(bar, left);
    attempt(() => slide(from, to));
  }

  function run() {
    clearTimeout(timer);
    started = performance.now();
    if (!paused) timer = setTimeout(() => show(current + 1), left);
  }

  function restart(element, duration) {
    element.style.animationName = "none";
    void element.offsetWidth;
    element.style.animationName = "";
    element.style.animationDuration = `${duration}ms`;
  }

  // The disc slides along its line from the stage of the slide before.
  function slide(from, to) {
    const disc = to.querySelector(".thread b");
    const before = from && from.querySelector(".thread b");
    if (!disc || !before || still.matches) return;
    const [a, b] = [before.getBoundingClientRect(), disc.getBoundingClientRect()];
    const start = `translate(${a.left - b.left}px, ${a.top - b.top}px)`;
    disc.animate([{ transform: start }, { transform: "none" }], { duration: FADE, easing: "cubic-bezier(.2,0,0,1)" });
  }

  function pause(wanted) {
    if (wanted === paused) return;
    paused = wanted;
    if (paused) left = Math.max(left - (performance.now() - started), 1000);
    root.classList.toggle("paused", paused);
    pausing.textContent = paused ? pausing.dataset.paused : "";
    const button = controls.querySelector("[data-does=pause]");
    const words = button.textContent;
    button.textContent = button.dataset.play;
    button.dataset.play = words;
    run();
  }

  // A timer that a sleeping screen has lost is made up for.
  setInterval(() => {
    if (!paused && performance.now() - started > left + 2000) show(current + 1);
  }, 5000);

  // Somebody is there.

  const does = {
    next: () => show(current + 1),
    previous: () => show(current - 1),
    pause: () => pause(!paused),
    first: () => show(0),
    last: () => show(slides.length - 1),
    help: () => attempt(openHelp),
    fullscreen: () =>
      attempt(() => (document.fullscreenElement ? document.exitFullscreen() : root.requestFullscreen())),
  };

  const keys = {
    ArrowRight: "next", ArrowDown: "next", PageDown: "next",
    ArrowLeft: "previous", ArrowUp: "previous", PageUp: "previous",
    Home: "first", End: "last", " ": "pause", "?": "help", f: "fullscreen", F: "fullscreen",
  };

  function openHelp() {
    if (help.open) return help.close();
    const played = !paused;
    pause(true);
    help.addEventListener("close", () => played && pause(false), { once: true });
    help.showModal();
  }

  let idle = 0;
  function attend() {
    root.classList.add("attended");
    root.classList.remove("idle");
    clearTimeout(idle);
    idle = setTimeout(() => {
      root.classList.remove("attended");
      root.classList.add("idle");
    }, IDLE);
  }

  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === "Tab") attend();
    const wish = keys[event.key];
    const typing = help.open || event.target.closest("button");
    if (!wish || (typing && event.key !== "?")) return;
    event.preventDefault();
    does[wish]();
  });
  document.addEventListener("pointermove", attend);
  document.addEventListener("pointerdown", attend);
  controls.addEventListener("click", (event) => {
    const button = event.target.closest("button");
    if (button) does[button.dataset.does]();
  });

  // `#3` opens slide 3.
  function asked() {
    const number = Number(location.hash.slice(1));
    return Number.isInteger(number) && number >= 1 && number <= slides.length ? number - 1 : 0;
  }
  window.addEventListener("hashchange", () => show(asked()));

  // `?format=9x16` makes an upright screen of any other, `?format=16x9` a lying one.
  const format = wishes.get("format");
  if (format === "9x16" || format === "16x9") {
    root.dataset.format = format;
    document.getElementById("portrait").media = format === "9x16" ? "all" : "not all";
  }

  // The clause of the week changes every Monday, however long the loop has been playing.
  attempt(() => {
    const clauses = slides.filter((slide) => slide.dataset.kind === "clause");
    const today = new Date();
    const days = Math.floor((today.getTime() - today.getTimezoneOffset() * 60000) / 86400000);
    const chosen = clauses[Math.floor((days + 3) / 7) % clauses.length];
    if (chosen) chosen.querySelector(".label").textContent = loop.dataset.week;
  });

  // The screen stays awake.
  const wake = () =>
    attempt(() => document.visibilityState === "visible" && navigator.wakeLock && navigator.wakeLock.request("screen"));
  document.addEventListener("visibilitychange", wake);
  wake();

  // A loop that is served looks now and then whether there is a newer one.
  if (location.protocol.startsWith("http")) {
    setInterval(() => {
      attempt(async () => {
        const answer = await fetch(location.pathname, { cache: "no-store" });
        const found = answer.ok && /data-version="([0-9a-f]+)"/.exec(await answer.text());
        if (found && found[1] !== root.dataset.version) location.reload();
      });
    }, LOOK_FOR_NEWS);
  }

  controls.hidden = false;
  root.classList.add("plays", "idle");
  show(asked());
})();
