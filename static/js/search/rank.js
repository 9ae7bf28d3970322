// Puts documents in the order in which they answer a query: BM25F over the fields of a document, whatever has all that was asked
// first, and small terms for names that are just what was asked, for entries that say much and were checked lately.
import { fields } from "./document.js";

/**
 * @typedef {import("./index.js").Index} Index
 * @typedef {import("./document.js").Doc} Doc
 * @typedef {import("./query.js").Query} Query
 * @typedef {import("./query.js").Condition} Condition
 * @typedef {{stems: string[], weight: number}} Form stems that together mean what was typed
 * @typedef {{word: string, forms: Form[], within: Set<number> | null, instead: string[]}} Concept one thing that was asked; instead is what a misspelt word was taken for
 * @typedef {{doc: Doc, score: number, missing: Concept[], unknown: Condition[]}} Result
 */

/** All weights there are, chosen by measuring (test/relevance_test.go). */
export const weights = {
  /** @type {Record<import("./document.js").Field, number>} */
  field: { title: 6, craft: 3.5, place: 3, maker: 1.6, offer: 1.8, other: 2.2, summary: 1.6, body: 0.7, often: 1.1 },
  title: 0.6, // how much a long title's words count less: b of BM25F
  titleSize: 3.5, // words that a title has on average
  saturation: 2.2, // k1 of BM25F
  synonym: 0.85,
  prefix: 0.6,
  slip: 0.75, // for each
  region: 1.3,
  exact: 2.5, // a name that says nothing else
  opening: 0.6, // a name that says all that was asked
  full: 6, // everything asked is there
  condition: 2,
  /** @type {Record<string, number>} */
  kind: { centre: 0.5, product: 0.35, producer: 0.3, training: 0.2, region: -0.6, news: -0.6, page: -0.3 },
  known: 0.04, // for each fact
  checked: 0.05, // in the last three years
};

/**
 * How well each document has a concept, before saturation.
 * @param {Concept} concept
 * @param {Index} index
 * @returns {Map<number, number>}
 */
export function found({ forms, within }, index) {
  const [only] = forms;
  if (forms.length === 1 && only?.stems.length === 1 && !within) return frequencies(only.stems[0] ?? "", index);
  /** @type {Map<number, number>} */
  const best = new Map();
  const better = (/** @type {number} */ i, /** @type {number} */ n) => {
    if (n > (best.get(i) ?? 0)) best.set(i, n);
  };
  for (const { stems, weight } of forms) {
    const [first = "", ...others] = stems;
    const lists = others.map((s) => frequencies(s, index));
    for (const [i, n] of frequencies(first, index)) {
      let least = n;
      for (const list of lists) least = Math.min(least, list.get(i) ?? 0);
      if (least > 0) better(i, weight * least);
    }
  }
  if (within) index.docs.forEach((doc, i) => within.has(doc.region) && better(i, weights.region * weights.field.place));
  return best;
}

/** What was found out of stems, for as long as the index knows no more of them. @type {WeakMap<object, {known: number, list: Map<number, number>}>} */
const remembered = new WeakMap();

/**
 * A stem's frequency in each document that has it.
 * @param {string} s
 * @param {Index} index
 * @returns {Map<number, number>}
 */
function frequencies(s, index) {
  const postings = index.find(s);
  if (!postings) return new Map();
  const before = remembered.get(postings);
  if (before?.known === index.loads) return before.list;
  const list = new Map();
  for (const [i, at] of postings) list.set(i, frequency(at, index.docs[i]));
  remembered.set(postings, { known: index.loads, list });
  return list;
}

/**
 * A word's frequency in a document, weighted by field.
 * @param {number[]} at
 * @param {Doc | undefined} doc
 */
function frequency(at, doc) {
  let sum = 0;
  for (const f of at) {
    const field = fields[f] ?? "body";
    const norm = field === "title" ? 1 - weights.title + (weights.title * (doc?.size ?? 1)) / weights.titleSize : 1;
    sum += weights.field[field] / norm;
  }
  return sum;
}

/**
 * The documents that have something of what was asked, the best first.
 * @param {Concept[]} asked
 * @param {Condition[]} conditions
 * @param {Index} index
 * @param {number} year this one
 * @returns {Result[]}
 */
export function rank(asked, conditions, index, year) {
  const n = index.docs.length;
  const lists = asked.map((concept) => found(concept, index));
  const idf = lists.map((list) => (list.size === 0 ? 0 : Math.log(1 + (n - list.size + 0.5) / (list.size + 0.5))));
  const all = idf.reduce((sum, x) => sum + Math.max(0.5, x), 0);
  const scores = new Float64Array(n);
  const had = new Float64Array(n); // of what was asked, the weight that a document has
  lists.forEach((list, c) => {
    const weight = idf[c] ?? 0;
    for (const [i, tf] of list) {
      scores[i] = (scores[i] ?? 0) + (weight * tf * (1 + weights.saturation)) / (tf + weights.saturation);
      had[i] = (had[i] ?? 0) + Math.max(0.5, weight);
    }
  });
  const named = new Set(asked.flatMap(({ forms }) => forms.filter(({ weight }) => weight >= weights.synonym).flatMap((f) => f.stems)));
  /** @type {Result[]} */
  const results = [];
  for (const i of asked.length > 0 ? new Set(lists.flatMap((list) => [...list.keys()])) : index.docs.keys()) {
    const doc = /** @type {Doc} */ (index.docs[i]);
    const kept = conditions.map((condition) => holds(condition, doc));
    if (kept.includes(false) || (asked.length === 0 && !kept.includes(true))) continue;
    const missing = asked.filter((_, c) => !lists[c]?.has(i));
    const unknown = conditions.filter((_, c) => kept[c] === undefined);
    let score = (scores[i] ?? 0) - (all - (had[i] ?? 0)) + (conditions.length - 2 * unknown.length) * weights.condition;
    if (missing.length === 0) score += weights.full;
    results.push({ doc, score: score + prior(doc, named, year), missing, unknown });
  }
  return results.sort((a, b) => a.missing.length - b.missing.length || b.score - a.score || (a.doc.href < b.doc.href ? -1 : 1));
}

/**
 * What speaks for a document besides its words.
 * @param {Doc} doc
 * @param {Set<string>} named stems of what was asked
 * @param {number} year
 */
function prior({ kind, stems, facts, known }, named, year) {
  let titled = 0;
  let inTitle = 0;
  for (const s of stems) {
    if (generic.has(s)) continue;
    titled++;
    if (named.has(s)) inTitle++;
  }
  let score = (weights.kind[kind] ?? 0) + (inTitle / Math.max(1, titled)) * weights.opening + known * weights.known;
  if (inTitle > 0 && inTitle === titled) score += weights.exact;
  if (year - (facts.v ?? 0) <= 3) score += weights.checked;
  return score;
}

/** Words that say of a region or an entry only what kind it is. */
const generic = new Set(["kabupaten", "kota", "regency", "city", "sentra", "centre"]);

/**
 * Whether a document keeps a condition; undefined where it does not say.
 * @param {Condition} condition
 * @param {Doc} doc
 * @returns {boolean | undefined}
 */
export function holds({ key, value }, { facts }) {
  switch (key) {
    case "moq":
      return facts.m && facts.m[0] <= Number(value);
    case "lead":
      return facts.l && (facts.l[0] ?? 0) <= Number(value);
    case "price":
      return facts.p && facts.p[0] <= Number(value);
    case "samples":
      return facts.s === undefined ? undefined : facts.s === 1;
    case "custom":
      return facts.c === undefined ? undefined : facts.c === 1;
    case "exports":
      return facts.x && (value === "" || facts.x.includes(String(value)));
    default:
      return undefined;
  }
}
