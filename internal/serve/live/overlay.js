// Shows what is wrong above the page. It lives in a shadow tree, so that the site's styles and these do not
// touch each other.
import { fill } from "./markup.js";
import { beside } from "./news.js";

const closed = "sentra:closed"; // the key of what the reader has closed in this tab

export class Overlay {
  constructor() {
    this.host = document.createElement("sentra-overlay");
    this.root = this.host.attachShadow({ mode: "open" });
    this.dialog = document.createElement("dialog");
    this.dialog.setAttribute("role", "alertdialog");
    this.dialog.setAttribute("aria-labelledby", "title");
    this.dialog.setAttribute("aria-describedby", "advice");
    this.content = document.createElement("div");
    this.live = document.createElement("p");
    this.live.className = "unseen";
    this.live.setAttribute("role", "status");
    this.dialog.append(this.content, this.live);
    this.dialog.addEventListener("cancel", () => this.dismiss()); // Escape
    this.dialog.addEventListener("click", ({ target }) => {
      if (target instanceof Element && target.closest("[data-do=close]")) this.dismiss();
    });
    this.key = "";
    const style = document.createElement("link");
    style.rel = "stylesheet";
    style.href = beside("problems.css");
    this.styled = new Promise((done) => {
      style.addEventListener("load", done);
      style.addEventListener("error", done); // better seen plain than not at all
    });
    this.root.append(style, this.dialog);
    document.documentElement.append(this.host);
  }

  /**
   * Shows HTML of the server's. What the reader closed stays closed until it is something else.
   * @param {string} html
   * @param {string} key
   */
  show(html, key) {
    if (key === this.key) return;
    this.key = key;
    const inside = this.root.activeElement !== null;
    fill(this.content, html);
    if (!this.dialog.open) {
      if (sessionStorage.getItem(closed) !== key) this.open();
      return;
    }
    if (inside) this.focus();
    this.live.textContent = this.content.querySelector("#title")?.textContent ?? "";
  }

  async open() {
    await this.styled;
    if (!this.key || this.dialog.open) return;
    this.dialog.showModal();
    this.focus();
  }

  focus() {
    /** @type {HTMLElement | null} */
    const button = this.content.querySelector("[data-do=close]");
    button?.focus({ preventScroll: true });
  }

  /** Closes it, as there is nothing wrong any more. */
  hide() {
    this.key = "";
    this.live.textContent = "";
    sessionStorage.removeItem(closed);
    this.dialog.close();
  }

  /** Closes it, as the reader wants. */
  dismiss() {
    sessionStorage.setItem(closed, this.key);
    this.dialog.close();
  }
}
