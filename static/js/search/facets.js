// What results can be narrowed by, with counts that stay right as others are chosen.
import { vocabularies } from "./document.js";

/**
 * @typedef {import("./index.js").Index} Index
 * @typedef {import("./document.js").Doc} Doc
 * @typedef {{key: string, values: (doc: Doc) => string[], name: (value: string) => string}} Facet
 * @typedef {Map<string, string>} Chosen by key of a facet
 */

/**
 * The facets of an index, in the order they are shown.
 * @param {Index} index
 * @param {(kind: string) => string} kindName
 * @returns {Facet[]}
 */
export function facetsOf(index, kindName) {
  const province = (/** @type {Doc} */ doc) => {
    const region = index.regions[doc.region];
    return region ? [String(region.parent < 0 ? doc.region : region.parent)] : [];
  };
  const terms = (/** @type {string} */ vocabulary) => (/** @type {Doc} */ doc) => (doc.kind === vocabulary ? [] : doc.terms.filter((t) => index.terms[t]?.vocabulary === vocabulary).map(String));
  const term = (/** @type {string} */ t) => index.terms[Number(t)]?.name ?? "";
  return [
    { key: "kind", values: ({ kind }) => [kind], name: kindName },
    { key: "province", values: province, name: (r) => index.regions[Number(r)]?.name ?? "" },
    ...vocabularies.map((key) => ({ key, values: terms(key), name: term })),
    { key: "open", values: ({ facts }) => (facts.o ?? []).map(String), name: term },
  ];
}

/**
 * Whether a document has all that was chosen, but for what one facet says.
 * @param {Doc} doc
 * @param {Facet[]} facets
 * @param {Chosen} chosen
 * @param {Facet} [but]
 */
export function passes(doc, facets, chosen, but) {
  return facets.every((facet) => {
    const value = chosen.get(facet.key);
    return !value || facet === but || facet.values(doc).includes(value);
  });
}

/**
 * The values of a facet that documents have, with how many have each, the most first.
 * @param {Doc[]} docs that answer the query
 * @param {Facet} facet
 * @param {Facet[]} facets
 * @param {Chosen} chosen
 * @returns {Array<[string, number]>}
 */
export function counts(docs, facet, facets, chosen) {
  /** @type {Map<string, number>} */
  const found = new Map();
  const value = chosen.get(facet.key);
  if (value) found.set(value, 0);
  for (const doc of docs) {
    if (!passes(doc, facets, chosen, facet)) continue;
    for (const v of facet.values(doc)) found.set(v, (found.get(v) ?? 0) + 1);
  }
  return [...found].sort(([a, m], [b, n]) => n - m || (facet.name(a) < facet.name(b) ? -1 : 1));
}
