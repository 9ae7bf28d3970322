// Binds the modules that a page asks for: whatever has data-module="NAME" is handed to that module's init. A page loads the
// modules it uses and no others, and works without any.

// What is further down than a first screen waits until that is drawn: on a slow line each module would hold it up.
const drawn = new Promise((resolve) => {
  const later = () => (document.hidden ? resolve(undefined) : requestAnimationFrame(() => requestAnimationFrame(resolve)));
  if (document.readyState === "complete") later();
  else addEventListener("load", later);
});

/** @type {Record<string, () => Promise<{init: (root: HTMLElement) => void}>>} */
const modules = {
  copy: () => drawn.then(() => import("./copy.js")),
  narrow: () => import("./narrow.js"),
  search: () => import("./search.js"),
  "search-large": () => import("./search-large.js"),
  shortlist: () => import("./shortlist.js"),
  share: () => drawn.then(() => import("./share.js")),
};

for (const root of document.querySelectorAll("[data-module]")) {
  if (!(root instanceof HTMLElement)) continue;
  modules[root.dataset.module ?? ""]?.().then((module) => module.init(root));
}
