// While one reads, the contents tell where one is.
(() => {
  const links = [...document.querySelectorAll(".contents a")];
  const places = links.map((link) => document.getElementById(decodeURIComponent(link.hash.slice(1))));
  if (!links.length) return;
  /** The section under the eyes: the last that starts above the upper third of the window; at the very end, the last. */
  const current = () => {
    const page = document.documentElement;
    if (scrollY + innerHeight >= page.scrollHeight - 2) return links.length - 1;
    return places.findLastIndex((place) => place && place.getBoundingClientRect().top < innerHeight / 3);
  };
  let asked = false;
  const mark = () => {
    asked = false;
    const here = current();
    links.forEach((link, index) => {
      if (index === here) link.setAttribute("aria-current", "true");
      else link.removeAttribute("aria-current");
    });
  };
  const ask = () => {
    if (!asked) requestAnimationFrame(mark);
    asked = true;
  };
  addEventListener("scroll", ask, { passive: true });
  addEventListener("resize", ask);
  mark();
})();
