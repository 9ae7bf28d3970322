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
      reload();
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

const old = "data-sentra-old"; // marks a style sheet that waits to be replaced

/**
 * Replaces the style sheets by newer ones. The old one goes when the new one is there, so that the page is
 * never seen undressed.
 * @param {string[]} styles
 */
function dress(styles) {
  /** @type {NodeListOf<HTMLLinkElement>} */
  const links = document.querySelectorAll(`link[rel~="stylesheet"]:not([${old}])`);
  links.forEach((worn, i) => {
    const href = styles[i];
    if (href === undefined || worn.getAttribute("href") === href) return;
    const link = document.createElement("link");
    for (const { name, value } of worn.attributes) link.setAttribute(name, value);
    link.setAttribute("href", href);
    link.addEventListener("load", () => {
      while (link.previousElementSibling?.hasAttribute(old)) link.previousElementSibling.remove();
    });
    // Then there is one that is newer still, or the server has gone for now.
    link.addEventListener("error", () => {
      if (link.hasAttribute(old)) return;
      link.previousElementSibling?.removeAttribute(old);
      link.remove();
    });
    worn.setAttribute(old, "");
    worn.after(link);
  });
  if (links.length !== styles.length) reload();
}

function reload() {
  save();
  location.reload();
}
