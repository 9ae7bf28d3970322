// Binds the modules that a page asks for: whatever has data-module="NAME" is handed to that module's init. A page loads the
// modules it uses and no others, and works without any.

/** @type {Record<string, () => Promise<{init: (root: HTMLElement) => void}>>} */
const modules = {
  copy: () => import("./copy.js"),
  narrow: () => import("./narrow.js"),
  share: () => import("./share.js"),
};

for (const root of document.querySelectorAll("[data-module]")) {
  if (!(root instanceof HTMLElement)) continue;
  modules[root.dataset.module ?? ""]?.().then((module) => module.init(root));
}
