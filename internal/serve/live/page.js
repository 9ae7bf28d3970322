// The page itself: is it still what the server would send?
import { save } from "./keep.js";
import { program } from "./news.js";

/** @import { PageNews } from "./news.js" */

export class Page {
  constructor() {
    const script = document.querySelector("script[data-sentra]");
    const [status, digest] = script instanceof HTMLScriptElement ? (script.dataset.sentra ?? "").split(" ") : [];
    this.status = Number(status);
    this.digest = digest;
  }

  /**
   * Loads the page again if it looks otherwise by now, and reports whether it does so.
   * @param {string} newest the program that the server is
   * @param {PageNews | undefined} mine
   */
  update(newest, mine) {
    if (newest !== program || (mine && mine.digest !== this.digest && this.shows(mine))) {
      save();
      location.reload();
      return true;
    }
    if (mine && mine.digest === this.digest) dress(mine.styles);
    return false;
  }

  /**
   * Whether the newest state is worth more than what is seen: a page that is good stays while it cannot be
   * made, or is no longer there.
   * @param {PageNews} mine
   */
  shows(mine) {
    return this.status !== 200 || (mine.status === 200 && !mine.gone);
  }

  /**
   * Whether the page that is seen is no longer the one at its address.
   * @param {PageNews} mine
   */
  lost(mine) {
    return this.status === 200 && mine.gone !== "" && mine.digest !== this.digest;
  }
}

/**
 * Replaces the style sheets by newer ones. The old one goes when the new one is there, so that the page is
 * never seen undressed.
 * @param {string[]} styles
 */
function dress(styles) {
  /** @type {NodeListOf<HTMLLinkElement>} */
  const links = document.querySelectorAll('link[rel~="stylesheet"]:not([data-sentra-old])');
  links.forEach((old, i) => {
    const href = styles[i];
    if (href === undefined || old.getAttribute("href") === href) return;
    const link = document.createElement("link");
    for (const { name, value } of old.attributes) link.setAttribute(name, value);
    link.setAttribute("href", href);
    old.dataset.sentraOld = "";
    link.addEventListener("load", () => old.remove());
    link.addEventListener("error", () => old.remove()); // a newer one is on its way
    old.after(link);
  });
  if (links.length !== styles.length) location.reload();
}
