// The editor bar below the page. It lives in a shadow tree, and takes room of its own: it covers nothing.
import { fill } from "./markup.js";
import { beside } from "./news.js";

const folded = "sentra:folded";

export class Bar {
  /** @param {Record<string, () => void>} actions what its buttons do, by their data-do */
  constructor(actions) {
    /** @type {Record<string, () => void>} */
    this.actions = { ...actions, fold: () => this.fold() };
    this.html = "";
    this.host = document.createElement("sentra-bar");
    this.host.hidden = true;
    this.root = this.host.attachShadow({ mode: "open" });
    this.content = document.createElement("div");
    this.content.className = "foot";
    const style = document.createElement("link");
    style.rel = "stylesheet";
    style.href = beside("bar.css");
    style.addEventListener("load", () => (this.host.hidden = this.html === ""));
    this.root.append(style, this.content);
    this.root.addEventListener("click", ({ target }) => {
      const button = target instanceof Element ? target.closest("[data-do]") : null;
      if (button instanceof HTMLElement) this.actions[button.dataset.do ?? ""]?.();
    });
    document.documentElement.append(this.host);
    // The bar stands at the window's foot, and its host takes as much room at the page's end.
    new ResizeObserver(() => this.reserve()).observe(this.content);
  }

  /**
   * Shows HTML of the server's.
   * @param {string} html
   */
  show(html) {
    if (html === this.html) return;
    const active = this.root.activeElement;
    const focused = active instanceof HTMLElement ? active.dataset.do : undefined;
    this.html = html;
    fill(this.content, html);
    this.applyFold();
    this.host.hidden = html === "";
    if (focused) this.button(focused)?.focus();
  }

  /** Folds the bar away, or back; it stays so on every page. */
  fold() {
    if (localStorage.getItem(folded)) localStorage.removeItem(folded);
    else localStorage.setItem(folded, "yes");
    this.applyFold();
  }

  applyFold() {
    const away = localStorage.getItem(folded) !== null;
    this.host.toggleAttribute("data-folded", away);
    this.button("fold")?.setAttribute("aria-expanded", String(!away));
  }

  /**
   * @param {string} name
   * @returns {HTMLElement | null}
   */
  button(name) {
    return this.root.querySelector(`[data-do="${name}"]`);
  }

  reserve() {
    const height = this.content.getBoundingClientRect().height;
    this.host.style.blockSize = `${height}px`;
    document.documentElement.style.scrollPaddingBlockEnd = `${height + 16}px`; // so that what is focused is seen
  }
}
