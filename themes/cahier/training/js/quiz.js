// A question: choosing, checking, understanding, trying again.
"use strict";

/** A new element with a class and a text. */
function make(tag, className, text = "") {
  const element = document.createElement(tag);
  if (className) element.className = className;
  element.textContent = text;
  return element;
}

function button(className, text, onClick) {
  const element = make("button", className, text);
  element.type = "button";
  element.addEventListener("click", onClick);
  return element;
}

/** `text` with its blanks filled: `{score}` by `values.score`. */
function fill(text, values) {
  return text.replace(/\{(\w+)\}/g, (blank, name) => values[name] ?? blank);
}

class Question {
  /** `section` is the question as the page reads without scripts; `onAnswer` is told of every answer. */
  constructor(section, words, onAnswer) {
    this.step = section;
    this.words = words;
    this.onAnswer = onAnswer;
    this.key = section.dataset.key;
    this.id = section.dataset.interaction;
    this.multiple = "multiple" in section.dataset;
    this.options = [...section.querySelectorAll(".option")].map((label) => {
      const input = label.querySelector("input");
      const verdict = label.appendChild(make("span", "verdict"));
      return { label, input, verdict, letter: input.value, right: "right" in label.dataset };
    });
    this.right = this.letters((option) => option.right);
    this.build();
  }

  build() {
    const fieldset = this.step.querySelector("fieldset");
    const answer = this.step.querySelector(".answer");
    const form = make("form", "ask");
    form.noValidate = true;
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      this.check();
    });
    fieldset.replaceWith(form);
    this.remark = make("p", "remark");
    this.remark.setAttribute("role", "alert");
    this.headline = make("p", "headline");
    this.feedback = make("div", "feedback");
    this.feedback.tabIndex = -1;
    this.feedback.role = "group";
    this.headline.id = `${this.step.id}_verdict`;
    this.feedback.setAttribute("aria-labelledby", this.headline.id);
    this.feedback.append(this.headline, answer.querySelector(".why"));
    answer.remove();
    const check = make("button", "button check", this.words.check);
    this.retry = button("button quiet retry", this.words.retry, () => this.ask(true));
    const actions = make("p", "actions");
    actions.append(check, this.retry);
    form.append(fieldset, this.remark, this.feedback, actions);
    this.ask();
  }

  letters(isOne) {
    return this.options
      .filter(isOne)
      .map((option) => option.letter)
      .join("");
  }

  /** Asks, with nothing chosen. */
  ask(focus = false) {
    this.asked = performance.now();
    this.step.dataset.state = "asking";
    this.retry.hidden = true;
    this.remark.textContent = "";
    for (const { input, label, verdict } of this.options) {
      input.checked = false;
      input.disabled = false;
      delete label.dataset.verdict;
      verdict.textContent = "";
    }
    if (focus) this.options[0]?.input.focus();
  }

  check() {
    const chosen = this.letters((option) => option.input.checked);
    if (chosen === "") {
      this.remark.textContent = this.words.choose;
      this.options[0]?.input.focus();
      return;
    }
    const seconds = (performance.now() - this.asked) / 1000;
    const isRight = chosen === this.right;
    this.onAnswer(this, { chosen, isRight, seconds });
    this.show(chosen);
    this.feedback.focus({ preventScroll: true });
    this.feedback.scrollIntoView({ block: "nearest" });
  }

  /** Shows what the answer `chosen` is worth, and why. */
  show(chosen) {
    const isRight = chosen === this.right;
    for (const { letter, right, input, label, verdict } of this.options) {
      const isChosen = chosen.includes(letter);
      const found = isChosen ? (right ? "right" : "wrong") : right ? "missed" : "";
      input.checked = isChosen;
      input.disabled = true;
      label.dataset.verdict = found;
      const word = found === "missed" && this.multiple ? "missed-too" : found;
      verdict.textContent = found ? this.words[`option-${word}`] : "";
    }
    const found = this.letters((option) => option.right && chosen.includes(option.letter)).length;
    const almost = fill(this.words.almost, { found, of: this.right.length });
    this.headline.textContent = isRight ? this.words.right : this.multiple && found > 0 ? almost : this.words.wrong;
    this.retry.hidden = isRight;
    this.remark.textContent = "";
    this.step.dataset.state = isRight ? "right" : "wrong";
  }
}
