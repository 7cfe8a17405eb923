// The learning platform, by SCORM 1.2: finding it, telling it what was done, never losing it.
"use strict";

/** The platform's API: in this window or one above it, else in the window that opened this one. */
function findPlatform() {
  return climb(window) ?? (window.opener ? climb(window.opener) : null);
}

function climb(from) {
  try {
    for (let at = from, steps = 0; steps < 50; at = at.parent, steps += 1) {
      if (typeof at.API?.LMSInitialize === "function") return at.API;
      if (at.parent === at) break;
    }
  } catch {
    // A window of another origin does not let itself be looked at: no platform there.
  }
  return null;
}

/** Seconds as SCORM writes a stretch of time: HHHH:MM:SS. */
function timespan(seconds) {
  const whole = Math.min(Math.max(0, Math.round(seconds)), 9999 * 3600);
  const two = (number) => String(number).padStart(2, "0");
  const hours = String(Math.floor(whole / 3600)).padStart(4, "0");
  return `${hours}:${two(Math.floor(whole / 60) % 60)}:${two(whole % 60)}`;
}

/** Answers as SCORM writes them: one letter, or all those that are needed, in braces. */
function pattern(letters, multiple) {
  return multiple ? `{${[...letters].join(",")}}` : letters;
}

/** Keeps what a learner does on the platform. */
class PlatformStore {
  kind = "platform";

  /** Opens the session; null where there is no platform, or it refuses. */
  static open(onTrouble) {
    const api = findPlatform();
    if (!api) return null;
    const store = new PlatformStore(api, onTrouble);
    return store.begin() ? store : null;
  }

  constructor(api, onTrouble) {
    this.api = api;
    this.onTrouble = onTrouble;
    this.isOpen = false;
    this.failures = 0;
    window.addEventListener("online", () => this.failures && this.commit());
  }

  call(name, ...words) {
    try {
      return String(this.api[name](...words));
    } catch {
      return "";
    }
  }

  get(element) {
    return this.call("LMSGetValue", element);
  }

  /** Changes nothing while the platform only lets one look, or once the session is over. */
  set(element, value) {
    return this.isOpen && this.recording && this.call("LMSSetValue", element, String(value)) === "true";
  }

  begin() {
    this.isOpen = this.call("LMSInitialize", "") === "true";
    if (!this.isOpen) return false;
    this.since = performance.now();
    this.recording = !["browse", "review"].includes(this.get("cmi.core.lesson_mode"));
    this.status = this.get("cmi.core.lesson_status");
    // Some platforms call a module that says nothing "completed".
    if (!["passed", "completed", "failed", "incomplete"].includes(this.status)) this.become("incomplete");
    this.commit();
    return true;
  }

  /** The text and the place that were kept the last time. */
  load() {
    return { text: this.get("cmi.suspend_data"), place: this.get("cmi.core.lesson_location") };
  }

  save(text, place) {
    this.set("cmi.suspend_data", text);
    this.set("cmi.core.lesson_location", place.slice(0, 255));
    return this.commit();
  }

  /** The share of right answers that the platform asks for, in percent, if it has a say in it. */
  get mastery() {
    const asked = this.get("cmi.student_data.mastery_score").trim();
    const score = Number(asked);
    return asked !== "" && score >= 0 && score <= 100 ? score : null;
  }

  /** One more answer, right or not. */
  answered({ id, multiple, right, chosen, isRight, seconds }) {
    const at = `cmi.interactions.${Number(this.get("cmi.interactions._count")) || 0}`;
    const now = new Date();
    const clock = [now.getHours(), now.getMinutes(), now.getSeconds()];
    this.set(`${at}.id`, id);
    this.set(`${at}.type`, "choice");
    this.set(`${at}.time`, clock.map((number) => String(number).padStart(2, "0")).join(":"));
    this.set(`${at}.correct_responses.0.pattern`, pattern(right, multiple));
    this.set(`${at}.weighting`, "1");
    this.set(`${at}.student_response`, pattern(chosen, multiple));
    this.set(`${at}.result`, isRight ? "correct" : "wrong");
    this.set(`${at}.latency`, timespan(seconds));
  }

  /**
   * The end was reached, with this score (0 to 100; null in a course that asks nothing). A success is for good.
   * Like `answered` and `restarted`, it counts from the next `save` on.
   */
  reached(status, score) {
    if (score !== null) {
      this.set("cmi.core.score.min", 0);
      this.set("cmi.core.score.max", 100);
      this.set("cmi.core.score.raw", score);
    }
    if (!["passed", "completed"].includes(this.status)) this.become(status);
  }

  /** The course is taken again from the start. */
  restarted() {
    if (this.status === "failed") this.become("incomplete");
  }

  become(status) {
    this.status = status;
    this.set("cmi.core.lesson_status", status);
  }

  /** Asks the platform to write down what it was told; tries again, later and later, until it does. */
  commit() {
    clearTimeout(this.timer);
    if (!this.isOpen || !this.recording) return true;
    this.set("cmi.core.exit", "suspend");
    this.set("cmi.core.session_time", timespan((performance.now() - this.since) / 1000));
    const done = this.call("LMSCommit", "") === "true";
    this.failures = done ? 0 : this.failures + 1;
    if (!done) this.timer = setTimeout(() => this.commit(), Math.min(60, 2 ** this.failures) * 1000);
    this.onTrouble(!done);
    return done;
  }

  /** Ends the session. */
  leave() {
    if (!this.isOpen) return;
    this.commit();
    clearTimeout(this.timer);
    this.call("LMSFinish", "");
    this.isOpen = false;
  }
}
