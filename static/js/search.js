// Searches a site whose index is in one piece.
import { find } from "./search/finder.js";
import { Whole } from "./search/whole.js";

/** @param {HTMLElement} root */
export const init = (root) => find(root, (manifest, get) => new Whole(manifest, get).open());
