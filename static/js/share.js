// Adds to the links that share a page what only the browser can do: keeping the entry, the system's own sheet, and copying the
// address. Words come with the element: data-keep, data-kept, data-sheet, data-copy, data-copied.

import { copying } from "./copy.js";
import { keeping } from "./kept.js";

/** @param {HTMLElement} root */
export function init(root) {
  const { key = "", keep = "", kept = "", url = "", title = "", sheet = "", copy = "", copied = "" } = root.dataset;
  root.prepend(keeping(key, keep, kept));
  if (!url) return;
  if (navigator.share) {
    const button = document.createElement("button");
    button.type = "button";
    button.textContent = sheet;
    // Whoever closes the sheet has changed their mind: nothing to tell.
    button.addEventListener("click", () => navigator.share({ title, url }).catch(() => {}));
    root.firstElementChild?.after(button);
  }
  root.append(...copying(url, copy, copied));
}
