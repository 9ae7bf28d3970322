// Fetches an index: its manifest anew each time, and what it names once. The files lie beside the modules.

/**
 * @template T
 * @param {URL} manifest
 * @param {(manifest: any, get: (name: string) => Promise<any>) => Promise<T>} make
 */
export async function load(manifest, make) {
  const get = async (/** @type {URL} */ address, /** @type {RequestCache} */ cache) => {
    const answer = await fetch(address, { cache });
    if (!answer.ok) throw new Error(`${address.pathname}: ${answer.status}`);
    return answer.json();
  };
  return make(await get(manifest, "no-cache"), (name) => get(new URL(name, import.meta.url), "default"));
}
