// Puts documents in the order in which they answer a query: BM25F over the fields of a document, whatever has all that was asked
// first, and small terms for names that are just what was asked, for entries that say much and were checked lately.
import { fields } from "./document.js";

/**
 * @typedef {import("./whole.js").Whole | import("./parted.js").Parted} Index
 * @typedef {import("./document.js").Doc} Doc
 * @typedef {import("./query.js").Query} Query
 * @typedef {import("./query.js").Condition} Condition
 * @typedef {{stems: string[], weight: number}} Form stems that together mean what was typed
 * @typedef {{word: string, own: string[], forms: Form[], first: Form[], typing: boolean, instead: string[]}} Concept one thing that was asked; own are its stems, typing says whether it may be the start of a word, first the forms that a first answer is made of, instead is what a misspelt word was taken for
 * @typedef {{places: number[], tf: Float32Array}} Found the documents that have a concept, and how well each has it, before saturation
 * @typedef {object} Ranking
 * @property {number[]} places of the documents that have something of what was asked, in no order
 * @property {(a: number, b: number) => number} compare puts them in order, the best first
 * @property {(i: number) => boolean} full whether a document has all that was asked, and says that it keeps all conditions
 * @property {(i: number) => Concept[]} missing what a document has not
 * @property {(i: number) => Condition[]} unknown conditions of which it says nothing
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
 * The documents that have a concept.
 * @param {Concept} concept
 * @param {Index} index
 * @returns {Found}
 */
export function found({ forms }, index) {
  const asked = JSON.stringify([forms, index.loads]);
  const before = index.found.get(asked);
  if (before) return before;
  if (index.found.size > 8) index.found.clear();
  /** @type {Found} */
  const best = { places: [], tf: new Float32Array(index.size) };
  index.found.set(asked, best);
  for (const { stems, weight } of forms) {
    const [first, ...others] = stems.map((s) => index.find(s));
    if (!first || others.includes(undefined)) continue;
    const { places, masks } = first;
    for (let k = 0; k < places.length; k++) {
      const i = places[k] ?? 0;
      let least = frequency(masks[k] ?? 0, i, index);
      for (const list of others) least = Math.min(least, frequency(list?.mask(i) ?? 0, i, index));
      if (least === 0) continue;
      const before = best.tf[i] ?? 0;
      if (before === 0) best.places.push(i);
      if (weight * least > before) best.tf[i] = weight * least;
    }
  }
  return best;
}

/** What each set of fields but the title weighs. */
const sums = fields.reduce((all, field, f) => [...all, ...all.map((sum) => (f === 0 ? 0 : sum + weights.field[field]))], [0]);

/**
 * A word's frequency in a document, weighted by field.
 * @param {number} mask the fields
 * @param {number} i the document's place
 * @param {Index} index
 */
function frequency(mask, i, index) {
  const rest = sums[mask] ?? 0;
  if (!(mask & 1)) return rest;
  return rest + weights.field.title / (1 - weights.title + (weights.title * (index.judged[i]?.size ?? weights.titleSize + 1)) / weights.titleSize);
}

/**
 * Ranks the documents that have something of what was asked.
 * @param {Concept[]} asked
 * @param {Condition[]} conditions
 * @param {Index} index
 * @param {number} year this one
 * @returns {Ranking}
 */
export function rank(asked, conditions, index, year) {
  const n = index.size;
  const lists = asked.map((concept) => found(concept, index));
  const idf = lists.map(({ places }) => (places.length === 0 ? 0 : Math.log(1 + (n - places.length + 0.5) / (places.length + 0.5))));
  const all = idf.reduce((sum, x) => sum + Math.max(0.5, x), 0);
  const scores = new Float64Array(n);
  const lacks = new Uint8Array(n).fill(asked.length);
  /** @type {number[]} */
  const candidates = asked.length > 0 ? [] : Array.from({ length: n }, (_, i) => i);
  for (const [c, { places, tf }] of lists.entries()) {
    const weight = idf[c] ?? 0;
    const share = Math.max(0.5, weight);
    for (const i of places) {
      const x = tf[i] ?? 0;
      if (lacks[i] === asked.length) candidates.push(i);
      lacks[i] = (lacks[i] ?? 0) - 1;
      scores[i] = (scores[i] ?? 0) + (weight * x * (1 + weights.saturation)) / (x + weights.saturation) + share;
    }
  }
  const named = new Set(asked.flatMap(({ own, forms }) => [own, ...forms.filter(({ weight }) => weight >= weights.synonym).map((f) => f.stems)].flat()));
  const places = candidates.filter((i) => {
    let silent = 0;
    for (const condition of conditions) {
      const kept = holds(condition, index, i);
      if (kept === false) return false;
      if (kept === undefined) silent++;
    }
    if (asked.length === 0 && silent === conditions.length) return false;
    const doc = index.judged[i];
    scores[i] = (scores[i] ?? 0) - all + (conditions.length - 2 * silent) * weights.condition + (lacks[i] ? 0 : weights.full) + (doc ? prior(doc, named, year) : 0);
    return true;
  });
  return {
    places,
    compare: (a, b) => (lacks[a] ?? 0) - (lacks[b] ?? 0) || (scores[b] ?? 0) - (scores[a] ?? 0) || alike(index.judged[a], index.judged[b]) || a - b,
    full: (i) => !lacks[i] && conditions.every((condition) => holds(condition, index, i)),
    missing: (i) => asked.filter((_, c) => !lists[c]?.tf[i]),
    unknown: (i) => conditions.filter((condition) => holds(condition, index, i) === undefined),
  };
}

/**
 * Puts documents in order that answer alike: by where they lead, as far as that is known.
 * @param {Doc | undefined} a
 * @param {Doc | undefined} b
 */
function alike(a, b) {
  if (!a || !b) return Number(!a) - Number(!b);
  return a.href < b.href ? -1 : Number(a.href > b.href);
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

/** The facts that conditions are about. @type {Record<string, string>} */
export const facts = { moq: "m", lead: "l", price: "p", samples: "s", custom: "c", exports: "x" };

/**
 * Whether a document keeps a condition; undefined where it does not say.
 * @param {Condition} condition
 * @param {Index} index
 * @param {number} i its place
 * @returns {boolean | undefined}
 */
export function holds({ key, value }, index, i) {
  const fact = index.value(facts[key] ?? "", i);
  if (fact === undefined) return undefined;
  if (key === "samples" || key === "custom") return fact === 1;
  if (key === "exports") return value === "" || fact.includes(String(value));
  return fact[0] <= Number(value);
}
