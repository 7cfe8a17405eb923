// The margin line: where one is in the course.
"use strict";

/** The lessons along the margin line: a tick, a disc when done, a large numbered disc where one is. */
class Thread {
  constructor(lessons) {
    this.lessons = lessons;
    this.line = document.querySelector(".rail");
    this.items = [...this.line.querySelectorAll("li")];
    this.disc = this.line.querySelector(".disc");
    new ResizeObserver(() => this.slide()).observe(this.line);
  }

  update(step, isDone) {
    this.current = null;
    this.lessons.forEach((lesson, index) => {
      const item = this.items[index];
      const isHere = step === lesson.reading || lesson.questions.some((question) => question.step === step);
      item.classList.toggle("done", isDone(lesson));
      item.classList.toggle("here", isHere);
      if (isHere) {
        item.querySelector("a").setAttribute("aria-current", "step");
        this.current = item;
      } else item.querySelector("a").removeAttribute("aria-current");
      item.querySelector(".state").hidden = !isDone(lesson);
    });
    this.disc.textContent = this.current ? this.items.indexOf(this.current) + 1 : "";
    this.slide();
  }

  slide() {
    this.disc.hidden = !this.current;
    if (!this.current) return;
    // Long courses scroll along their line.
    this.line.scrollTo(
      this.current.offsetLeft - this.line.clientWidth / 2,
      this.current.offsetTop - this.line.clientHeight / 2,
    );
    const mark = this.current.querySelector(".tick").getBoundingClientRect();
    const line = this.line.getBoundingClientRect();
    const x = mark.left + mark.width / 2 - line.left + this.line.scrollLeft;
    const y = mark.top + mark.height / 2 - line.top + this.line.scrollTop;
    this.disc.style.translate = `${x}px ${y}px`;
  }
}
