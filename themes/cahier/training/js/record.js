// What a learner has done, and how it is kept where there is no learning platform: in this browser, and only there.
"use strict";

/**
 * What was read and answered. Written short, for platforms keep 4,096 characters:
 * `1|93|ab12.cd34|k3f91+ac.q7d02-b` is the version, the best score, the lessons read, and for each answer the
 * question's key, how many times it was tried, whether the first try was right, and the letters chosen last.
 */
class Progress {
  static limit = 4096;

  constructor() {
    this.best = null;
    this.read = new Set();
    this.answers = new Map();
  }

  /** What `text` tells, leaving out what cannot be understood. */
  static parse(text) {
    const progress = new Progress();
    const [version, best, read, answers] = String(text ?? "").split("|");
    if (version !== "1") return progress;
    if (/^\d{1,3}$/.test(best)) progress.best = Math.min(100, Number(best));
    for (const key of (read ?? "").split(".")) if (/^[a-z0-9]{4}$/.test(key)) progress.read.add(key);
    for (const piece of (answers ?? "").split(".")) {
      const found = /^([a-z0-9]{4})([1-9])([+-])([a-z0-9]+)$/.exec(piece);
      if (!found) continue;
      const [, key, tries, first, chosen] = found;
      progress.answers.set(key, { tries: Number(tries), first: first === "+", chosen });
    }
    return progress;
  }

  /** As a text of at most `limit` characters; were it longer, the oldest answers would be asked again. */
  text(limit = Progress.limit) {
    const head = `1|${this.best ?? ""}|${[...this.read].join(".")}|`;
    const pieces = [...this.answers].map(
      ([key, { tries, first, chosen }]) => `${key}${tries}${first ? "+" : "-"}${chosen}`,
    );
    while (pieces.length > 0 && head.length + pieces.join(".").length > limit) pieces.shift();
    return (head + pieces.join(".")).slice(0, limit);
  }

  /** Takes note of an answer. */
  answer(key, chosen, isRight) {
    const before = this.answers.get(key);
    const tries = Math.min(9, (before?.tries ?? 0) + 1);
    this.answers.set(key, { tries, first: before ? before.first : isRight, chosen });
  }

  /** Forgets everything but the best score. */
  restart() {
    this.read.clear();
    this.answers.clear();
  }
}

/** Keeps what a learner does in this browser. */
class BrowserStore {
  kind = "browser";

  constructor(name) {
    this.key = name;
  }

  begin() {
    return true;
  }

  load() {
    try {
      return { text: "", place: "", ...JSON.parse(localStorage.getItem(this.key) ?? "{}") };
    } catch {
      // Private windows and strict settings keep nothing: the course starts anew.
      return { text: "", place: "" };
    }
  }

  save(text, place) {
    try {
      localStorage.setItem(this.key, JSON.stringify({ text, place }));
      return true;
    } catch {
      return false;
    }
  }

  get mastery() {
    return null;
  }

  answered() {}

  reached() {}

  restarted() {}

  commit() {
    return true;
  }

  leave() {}
}
