// Adds to the links that share a page what only the browser can do: the system's own sheet, and copying the address.
// Words come with the element: data-sheet, data-copy, data-copied.

import { copying } from "./copy.js";

/** @param {HTMLElement} root */
export function init(root) {
  const { url = "", title = "", sheet = "", copy = "", copied = "" } = root.dataset;
  if (navigator.share) {
    const button = document.createElement("button");
    button.type = "button";
    button.textContent = sheet;
    // Whoever closes the sheet has changed their mind: nothing to tell.
    button.addEventListener("click", () => navigator.share({ title, url }).catch(() => {}));
    root.prepend(button);
  }
  root.append(...copying(url, copy, copied));
}
