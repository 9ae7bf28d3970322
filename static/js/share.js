// Adds to the links that share a page what only the browser can do: the system's own sheet, and copying the address.
// Words come with the element: data-sheet, data-copy, data-copied.

/**
 * A button like the links beside it.
 * @param {string} label
 * @param {() => void} press
 */
function button(label, press) {
  const made = document.createElement("button");
  made.type = "button";
  made.textContent = label;
  made.addEventListener("click", press);
  return made;
}

/** @param {HTMLElement} root */
export function init(root) {
  const { url = "", title = "", sheet = "", copy = "", copied = "" } = root.dataset;
  if (navigator.share) {
    // Whoever closes the sheet has changed their mind: nothing to tell.
    root.prepend(button(sheet, () => navigator.share({ title, url }).catch(() => {})));
  }
  if (navigator.clipboard) {
    const told = document.createElement("span");
    told.setAttribute("role", "status");
    root.append(button(copy, () => navigator.clipboard.writeText(url).then(() => (told.textContent = copied))), told);
  }
}
