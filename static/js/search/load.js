// Fetches an index: its manifest anew each time, and what it names once. The files lie beside the modules.
import { Index } from "./index.js";

/** @param {URL} manifest */
export async function load(manifest) {
  const get = async (/** @type {URL} */ address, /** @type {RequestCache} */ cache) => {
    const answer = await fetch(address, { cache });
    if (!answer.ok) throw new Error(`${address.pathname}: ${answer.status}`);
    return answer.json();
  };
  return new Index(await get(manifest, "no-cache"), (name) => get(new URL(name, import.meta.url), "default")).open();
}
