// What results can be narrowed by, with counts that stay right as others are chosen.
import { vocabularies } from "./document.js";

/**
 * @typedef {import("./rank.js").Index} Index
 * @typedef {object} Facet
 * @property {string} key in the address
 * @property {string} column what the index calls it
 * @property {(i: number) => string[]} values of the document in a place
 * @property {(value: string) => string} name
 * @typedef {Map<string, string>} Chosen by key of a facet
 */

/**
 * The facets of an index, in the order they are shown.
 * @param {Index} index
 * @param {(kind: string) => string} kindName
 * @returns {Facet[]}
 */
export function facetsOf(index, kindName) {
  const facet = (/** @type {string} */ key, /** @type {(value: string) => string} */ name, column = key) => ({ key, column, name, values: (/** @type {number} */ i) => index.values(column, i) });
  const term = (/** @type {string} */ t) => index.terms[Number(t)]?.name ?? "";
  const region = (/** @type {string} */ r) => index.regions[Number(r)];
  const above = index.regions.map(({ parent }, i) => [String(parent < 0 ? i : parent)]);
  return [
    facet("kind", kindName),
    { ...facet("province", (r) => region(r)?.name ?? "", "region"), values: (i) => above[Number(index.value("region", i) ?? -1)] ?? [] },
    ...vocabularies.map((key) => facet(key, term)),
    facet("open", term),
  ];
}

/**
 * Leaves of documents those that have all that was chosen, and counts of each facet the values that all others leave, the most first.
 * @param {number[]} places
 * @param {Facet[]} facets
 * @param {Chosen} chosen
 */
export function narrow(places, facets, chosen) {
  const values = facets.map(({ key }) => new Map(chosen.get(key) ? [[chosen.get(key) ?? "", 0]] : []));
  const asked = facets.flatMap((facet, f) => (chosen.get(facet.key) ? [{ facet, f, value: chosen.get(facet.key) ?? "" }] : []));
  const count = (/** @type {number} */ f, /** @type {number} */ i) => {
    const map = values[f];
    for (const value of facets[f]?.values(i) ?? []) map?.set(value, (map.get(value) ?? 0) + 1);
  };
  const kept = places.filter((i) => {
    const failed = asked.filter(({ facet, value }) => !facet.values(i).includes(value));
    if (failed.length === 0) facets.forEach((_, f) => count(f, i));
    else if (failed.length === 1) count(failed[0]?.f ?? 0, i);
    return failed.length === 0;
  });
  const sorted = facets.map((facet, f) => [...(values[f] ?? [])].sort(([a, m], [b, n]) => n - m || (facet.name(a) < facet.name(b) ? -1 : 1)));
  return { kept, values: sorted };
}
