// The course, a step at a time. Without scripts the page is one long document, answers folded away.
"use strict";

// At once, so that the long document does not flash by.
document.documentElement.classList.add("stepped");

class Module {
  constructor(data) {
    this.words = data.words;
    this.title = document.title;
    const tell = (trouble) => this.tell(trouble ? this.words.trouble : "");
    this.store = PlatformStore.open(tell) ?? new BrowserStore(data.store);
    this.mastery = this.store.mastery ?? data.mastery;
    const { text, place } = this.store.load();
    this.progress = Progress.parse(text);
    this.steps = [...document.querySelectorAll(".step:not(.kept)")];
    [this.cover] = this.steps;
    this.result = document.querySelector(".step.result");
    this.kept = document.querySelector(".step.kept");
    this.lessons = [...document.querySelectorAll(".lesson")].map((article, index) => this.lesson(article, index));
    this.questions = this.lessons.flatMap((lesson) => lesson.questions);
    this.thread = new Thread(this.lessons);
    this.route = [];
    for (const question of this.questions) {
      const answer = this.progress.answers.get(question.key);
      if (answer) question.show(answer.chosen);
    }
    this.prepare();
    const kept = this.stepOf(place);
    const asked = this.stepOf(location.hash.slice(1));
    if (kept && kept !== this.cover && !asked) this.tell(this.words.welcome);
    const first = asked ?? kept ?? this.cover;
    this.show(first, false);
    if (!asked) location.replace(`#${first.id}`);
  }

  lesson(article, index) {
    const questions = [...article.querySelectorAll(".question-step")].map(
      (section) => new Question(section, this.words, (...told) => this.answered(...told)),
    );
    const reading = article.querySelector(".reading-step");
    return { key: article.dataset.key, number: index + 1, name: article.dataset.name, reading, questions };
  }

  /** What the page needs only when it goes a step at a time. */
  prepare() {
    const { words } = this;
    for (const step of this.steps.slice(1, -1)) {
      const actions = step.querySelector(".actions") ?? step.appendChild(make("p", "actions"));
      actions.prepend(button("button onward", this.onwardWords(step), () => this.onward()));
      actions.append(button("button quiet", words.back, () => this.back()));
      // Alone on the page, a question is as much a title as its lesson is.
      step.querySelector("h3.wording")?.setAttribute("aria-level", "2");
    }
    for (const link of document.querySelectorAll("a[href]:not([href^='#'], [href^='mailto:'], [href^='tel:'], .inside)")) {
      link.target = "_blank";
      link.relList.add("noopener");
      link.append(make("span", "vh", ` (${words["new-tab"]})`));
    }
    this.on(".begin", (event) => {
      event.preventDefault();
      this.go(this.undone() ?? this.result);
    });
    this.on(".quit", () => this.quit());
    this.on(".continue", () => this.resume());
    this.on(".retake", () => this.retake());
    this.on(".restart", () => document.getElementById("_recommencer").showModal());
    this.on("#_recommencer", (event) => event.target.value === "yes" && this.restart());
    document.addEventListener("click", (event) => this.explain(event));
    window.addEventListener("hashchange", () => this.follow());
    window.addEventListener("pagehide", (event) => (event.persisted ? this.store.commit() : this.store.leave()));
    document.addEventListener("visibilitychange", () => document.hidden && this.store.commit());
  }

  on(selector, act) {
    for (const element of document.querySelectorAll(selector)) element.addEventListener("click", act);
  }

  onwardWords(step) {
    const { words } = this;
    const next = this.steps[this.steps.indexOf(step) + 1];
    if (next === this.result) return words["to-result"];
    if (next.matches(".reading-step")) return words["next-lesson"];
    return step.matches(".reading-step") ? words["to-questions"] : words["next-question"];
  }

  // Going about.

  stepOf(id) {
    let target = null;
    try {
      target = id ? document.getElementById(decodeURIComponent(id)) : null;
    } catch {
      // An address that cannot be read leads nowhere.
    }
    const step = target?.closest(".step");
    return this.steps.includes(step) ? step : null;
  }

  go(step) {
    this.show(step);
    location.hash = step.id;
  }

  /** After a link or the browser's own arrows. */
  follow() {
    const id = location.hash.slice(1);
    const step = this.stepOf(id);
    if (!step) return;
    if (step !== this.at) this.show(step);
    if (step.id !== id) document.getElementById(decodeURIComponent(id)).scrollIntoView();
  }

  show(step, focus = true) {
    if (this.at && this.at !== step) this.tell("");
    if (this.at?.matches(".reading-step") && step !== this.kept) {
      this.progress.read.add(this.lessonOf(this.at).key);
    }
    this.at?.classList.remove("at");
    this.at = step;
    step.classList.add("at");
    document.body.dataset.at = step.dataset.step;
    if (step === this.result) this.conclude();
    if (step === this.cover && this.progress.answers.size > 0) {
      step.querySelector(".begin").textContent = this.words.continue;
    }
    const question = this.questions.find((one) => one.step === step);
    if (question) {
      question.asked = performance.now();
      if (this.route.includes(step) && step.dataset.state === "wrong") question.ask();
    }
    this.tellPlace();
    if (step !== this.kept) this.save();
    if (focus) {
      window.scrollTo(0, 0);
      const title = step.querySelector("h2, h3") ?? step;
      title.tabIndex = -1;
      title.focus({ preventScroll: true });
    }
  }

  onward() {
    const next = this.route.find((step) => this.steps.indexOf(step) > this.steps.indexOf(this.at));
    if (this.route.length > 0) this.go(next ?? this.result);
    else this.go(this.steps[this.steps.indexOf(this.at) + 1]);
    if (!next) this.route = [];
  }

  back() {
    this.route = [];
    this.go(this.steps[this.steps.indexOf(this.at) - 1]);
  }

  lessonOf(step) {
    return this.lessons.find(({ reading, questions }) => reading === step || questions.some((q) => q.step === step));
  }

  /** The first step that is still to be done. */
  undone() {
    for (const lesson of this.lessons) {
      if (this.isDone(lesson)) continue;
      const untouched = !this.progress.read.has(lesson.key);
      const left = lesson.questions.find((question) => !this.progress.answers.has(question.key));
      return untouched || !left ? lesson.reading : left.step;
    }
    return null;
  }

  isDone({ key, questions }) {
    if (questions.length === 0) return this.progress.read.has(key);
    return questions.every((question) => this.progress.answers.has(question.key));
  }

  // Keeping.

  save() {
    const place = (this.at === this.kept ? null : this.at)?.id ?? "";
    this.keeps = this.store.save(this.progress.text(), place);
  }

  answered(question, { chosen, isRight, seconds }) {
    this.progress.answer(question.key, chosen, isRight);
    const { id, multiple, right } = question;
    this.store.answered({ id, multiple, right, chosen, isRight, seconds });
    this.thread.update(this.at, (lesson) => this.isDone(lesson));
    const { score, isComplete } = this.tally();
    // A success counts at once; a failure only once its result was asked for, for one may still try again.
    if (isComplete && score >= this.mastery) this.reach("passed", score);
    this.save();
  }

  tally() {
    const answers = this.questions.map((question) => [question, this.progress.answers.get(question.key)]);
    const right = answers.filter(([question, answer]) => answer?.chosen === question.right).length;
    const of = answers.length;
    return {
      right,
      of,
      first: answers.filter(([, answer]) => answer?.first).length,
      left: answers.filter(([, answer]) => !answer).length,
      score: of === 0 ? 100 : Math.floor((100 * right) / of),
      isComplete: this.lessons.every((lesson) => this.isDone(lesson)),
    };
  }

  reach(status, score) {
    this.progress.best = Math.max(this.progress.best ?? 0, score ?? 0);
    this.store.reached(status, score === null ? null : this.progress.best);
  }

  // Ending.

  conclude() {
    const { words, result } = this;
    const tally = this.tally();
    const asks = tally.of > 0;
    const isPassed = tally.score >= this.mastery;
    const outcome = !tally.isComplete ? "unfinished" : !asks ? "completed" : isPassed ? "passed" : "failed";
    if (tally.isComplete) this.reach(outcome, asks ? tally.score : null);
    document.body.dataset.outcome = outcome;
    result.querySelector("h2").textContent = words[outcome];
    result.querySelector(".says").textContent = fill(words[`${outcome}-text`], { ...tally, mastery: this.mastery });
    result.querySelector(".score").hidden = !asks || !tally.isComplete;
    result.querySelector(".score .value").textContent = tally.score;

    const missed = this.lessons.filter(({ questions }) => questions.some((question) => !this.isRight(question)));
    const reread = result.querySelector(".reread");
    reread.hidden = !tally.isComplete || missed.length === 0;
    reread.querySelector("ul").replaceChildren(...missed.map((lesson) => this.missedLine(lesson)));
    const retake = result.querySelector(".retake");
    retake.hidden = tally.isComplete && missed.length === 0;
    retake.textContent = tally.isComplete ? words.retake : words["answer-missing"];
  }

  isRight(question) {
    return this.progress.answers.get(question.key)?.chosen === question.right;
  }

  missedLine(lesson) {
    const line = make("li");
    const link = make("a", "", lesson.name);
    link.href = `#${lesson.reading.id}`;
    const right = lesson.questions.filter((question) => this.isRight(question)).length;
    const score = fill(this.words["lesson-score"], { right, of: lesson.questions.length });
    line.append(link, " ", make("span", "tally", score));
    return line;
  }

  /** Asks the questions that were missed, or those that were left out, and no other. */
  retake() {
    if (!this.tally().isComplete) return this.go(this.undone());
    this.route = this.questions.filter((question) => !this.isRight(question)).map((question) => question.step);
    if (this.route.length > 0) this.go(this.route[0]);
  }

  restart() {
    this.route = [];
    this.progress.restart();
    this.store.restarted();
    for (const question of this.questions) question.ask();
    this.cover.querySelector(".begin").textContent = this.words.start;
    this.go(this.cover);
  }

  quit() {
    this.before = this.at;
    this.save();
    this.store.leave();
    const platform = this.store.kind === "platform";
    const sentence = platform ? "kept-platform" : this.keeps ? "kept-place" : "not-kept";
    this.kept.querySelector(".says").textContent = fill(this.words[sentence], { place: this.place(this.before) });
    this.show(this.kept);
    // A window that a platform opened can be closed for its reader.
    if (platform && window.opener) window.close();
  }

  resume() {
    if (this.store.begin()) this.show(this.before ?? this.cover);
    else this.kept.querySelector(".says").textContent = this.words.reopen;
  }

  // Telling.

  place(step) {
    const lesson = this.lessonOf(step);
    if (!lesson) return step === this.result ? this.words.result : this.title;
    const question = lesson.questions.findIndex((one) => one.step === step) + 1;
    if (question === 0) return fill(this.words.lesson, { lesson: lesson.number, of: this.lessons.length });
    return fill(this.words["lesson-question"], { lesson: lesson.number, question, of: lesson.questions.length });
  }

  tellPlace() {
    const place = this.place(this.at);
    const isInside = this.lessonOf(this.at) !== undefined || this.at === this.result;
    for (const where of document.querySelectorAll(".where")) where.textContent = isInside ? place : "";
    document.title = isInside ? `${place} · ${this.title}` : this.title;
    this.thread.update(this.at, (lesson) => this.isDone(lesson));
  }

  tell(sentence) {
    document.querySelector(".notice").textContent = sentence;
  }

  /** The meaning of a word, without leaving the step. */
  explain(event) {
    const link = event.target.closest?.("a.term");
    const entry = link && document.getElementById(link.hash.slice(1));
    if (!entry) return;
    event.preventDefault();
    const dialog = document.getElementById("_sens");
    dialog.querySelector("h2").textContent = entry.textContent;
    dialog.querySelector(".meaning").replaceChildren(...entry.nextElementSibling.cloneNode(true).childNodes);
    dialog.showModal();
  }
}

document.addEventListener("DOMContentLoaded", () => {
  try {
    new Module(JSON.parse(document.getElementById("_donnees").textContent));
  } catch (error) {
    // Rather the long document than an empty page.
    document.documentElement.classList.remove("stepped");
    throw error;
  }
});
