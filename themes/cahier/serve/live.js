// While an author works: reloads the page when the guide changes, and shows what has to be mended over the last good
// page. The scroll position is kept by the browser.
(() => {
  let panel = null;

  const element = (name, text, style) => {
    const made = document.createElement(name);
    if (text) made.textContent = text;
    Object.assign(made.style, style || {});
    return made;
  };

  const hide = () => { if (panel) panel.remove(); panel = null; };

  const show = ({ problems, close: word }) => {
    hide();
    panel = element("aside", "", {
      position: "fixed", inset: "auto 0 0 0", zIndex: 1000, maxHeight: "60vh", overflow: "auto", padding: "20px 28px",
      background: "#17132A", color: "#F2EFFA", font: "16px/1.45 system-ui, sans-serif", borderTop: "6px solid #FF8562",
    });
    panel.setAttribute("role", "alert");
    const close = element("button", "×", {
      position: "absolute", top: "10px", right: "16px", font: "28px/1 sans-serif", background: "none", border: "0", color: "inherit", cursor: "pointer", width: "44px", height: "44px",
    });
    close.setAttribute("aria-label", word);
    close.addEventListener("click", hide);
    panel.append(close);
    for (const problem of problems) {
      const place = problem.file ? `${problem.file}:${problem.line}  ${problem.code}` : problem.code;
      panel.append(
        element("p", place, { margin: "0 0 2px", color: "#FF8562", fontWeight: 600 }),
        element("p", problem.message, { margin: "0", fontWeight: 600 }),
        element("p", problem.help, { margin: "0 0 14px", color: "#BDB5D6" }),
      );
    }
    document.body.append(panel);
  };

  const news = new EventSource("/_live");
  let lost = false;
  news.onopen = () => { if (lost) location.reload(); };
  news.onerror = () => { lost = true; };
  news.onmessage = (event) => {
    const told = JSON.parse(event.data);
    if (told.problems) show(told);
    else location.reload();
  };
})();
