// Searches a site whose index is in parts.
import { find } from "./search/finder.js";
import { Parted } from "./search/parted.js";

/** @param {HTMLElement} root */
export const init = (root) => find(root, (manifest, get) => new Parted(manifest, get).open());
