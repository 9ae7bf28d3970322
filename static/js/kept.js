// What somebody keeps: keys of entries, in the order they were kept, in this browser alone. Where it stores nothing for a page,
// they last as long as the page.

const place = "sentra.shortlist";
/** @type {string[]} */
let fallback = [];

/** @returns {string[]} */
export function kept() {
  try {
    const keys = JSON.parse(localStorage.getItem(place) ?? "[]");
    return Array.isArray(keys) ? keys.filter((key) => typeof key === "string") : [];
  } catch {
    return fallback;
  }
}

/** @param {string[]} keys */
export function keep(keys) {
  fallback = [...new Set(keys)];
  try {
    localStorage.setItem(place, JSON.stringify(fallback));
  } catch {
    // They last as long as the page.
  }
}

/**
 * A button that keeps an entry, or lets go of it.
 * @param {string} key
 * @param {string} add what it is called while the entry is not kept
 * @param {string} remove and while it is
 * @param {string} [of] the entry's name, for who does not see beside what the button stands
 */
export function keeping(key, add, remove, of) {
  const button = document.createElement("button");
  button.type = "button";
  const show = () => {
    button.textContent = kept().includes(key) ? remove : add;
    if (of) button.setAttribute("aria-label", `${button.textContent}: ${of}`);
  };
  button.addEventListener("click", () => {
    const keys = kept();
    keep(keys.includes(key) ? keys.filter((other) => other !== key) : [...keys, key]);
    show();
  });
  if (!of) addEventListener("storage", show); // an entry's own page; results are made anew too often to listen
  show();
  return button;
}
