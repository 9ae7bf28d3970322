// Puts a button beside each number and address of a list, to copy it: [data-copied-as] of an item is what is copied.
// Words come with the list: data-copy, data-copied.

/**
 * A button that copies a text, where the browser lets a page do so, and tells when it has.
 * @param {string} text
 * @param {string} label
 * @param {string} copied
 * @returns {HTMLElement[]} nothing where it cannot be done
 */
export function copying(text, label, copied) {
  if (!navigator.clipboard) return [];
  const button = document.createElement("button");
  const told = document.createElement("span");
  button.type = "button";
  button.textContent = label;
  told.setAttribute("role", "status");
  button.addEventListener("click", () => navigator.clipboard.writeText(text).then(() => (told.textContent = copied)));
  return [button, told];
}

/** @param {HTMLElement} root */
export function init(root) {
  const { copy = "", copied = "" } = root.dataset;
  for (const item of /** @type {NodeListOf<HTMLElement>} */ (root.querySelectorAll("[data-copied-as]"))) {
    const text = item.dataset.copiedAs ?? "";
    const [button, told] = copying(text, copy, copied);
    if (!button || !told) return;
    button.setAttribute("aria-label", `${copy} ${text}`);
    item.append(button, told);
  }
}
