// What a query asks, one concept for each word and each region: what was typed, what means the same, what it may become while it is
// typed, and what it may have been meant for.
import { found, weights } from "./rank.js";
import { roots, slips } from "./words.js";

/**
 * @typedef {import("./index.js").Index} Index
 * @typedef {import("./query.js").Query} Query
 * @typedef {import("./rank.js").Concept} Concept
 * @typedef {import("./rank.js").Form} Form
 */

/**
 * What was asked, one concept for each word and each region.
 * @param {Query} query
 * @param {Index} index
 * @returns {Concept[]}
 */
export function concepts(query, index) {
  const stems = query.words.map((word) => index.stem(word));
  const asked = query.words.map((word, i) => {
    const own = stems[i] ?? word;
    const forms = [{ stems: [own], weight: 1 }, ...(own === word ? [] : [{ stems: [word], weight: 1 }])];
    for (const group of index.synonyms) {
      const said = group.find((form) => form.some((_, j) => form[j] === own && matches(stems, i - j, form)));
      if (said) for (const form of group) if (form !== said) forms.push({ stems: form, weight: weights.synonym });
    }
    if (query.typing && i === stems.length - 1 && word.length > 1) forms.push(...begun(word, index));
    return { word, forms, within: /** @type {Set<number> | null} */ (null), instead: /** @type {string[]} */ ([]) };
  });
  for (const { ordinals, words } of query.regions) {
    const within = new Set(ordinals);
    index.regions.forEach(({ parent }, i) => within.has(parent) && within.add(i));
    asked.push({ word: words.join(" "), forms: [{ stems: words.map((word) => index.stem(word)), weight: 1 }], within, instead: [] });
  }
  return asked;
}

/**
 * Whether a form stands in a query from a place on.
 * @param {string[]} stems
 * @param {number} from
 * @param {string[]} form
 */
function matches(stems, from, form) {
  return form.every((s, j) => stems[from + j] === s);
}

/**
 * What a word that is still being typed may become.
 * @param {string} word
 * @param {Index} index
 * @returns {Form[]}
 */
function begun(word, index) {
  return [...index.postings]
    .filter(([s]) => s.startsWith(word) && s !== word)
    .sort(([, a], [, b]) => b.size - a.size)
    .slice(0, 12)
    .map(([s]) => ({ stems: [s], weight: weights.prefix }));
}

/**
 * Loads what is needed to know which documents answer, and finds for a word that nothing has what may have been meant.
 * @param {Concept[]} asked
 * @param {Index} index
 */
export async function complete(asked, index) {
  await index.load(asked.flatMap(({ forms }) => forms.flatMap((form) => form.stems)));
  await Promise.all(asked.filter((concept) => !concept.within && found(concept, index).size === 0).map((concept) => mend(concept, index)));
}

/**
 * @param {Concept} concept
 * @param {Index} index
 */
async function mend(concept, index) {
  const { word } = concept;
  const forms = new Set([...roots(word), ...old(word)].filter((s) => s.length > 2));
  await index.load(forms);
  const known = [...forms].filter((s) => index.find(s)).sort((a, b) => b.length - a.length);
  if (known[0]) {
    concept.forms.push({ stems: [known[0]], weight: 1 });
    return;
  }
  const most = word.length < 4 ? 0 : word.length < 7 ? 1 : 2;
  if (most === 0) return;
  const near = new Map();
  for (const s of new Set([...index.postings.keys(), ...(await index.vocabulary())])) {
    const n = slips(word, s, most);
    if (n <= most) near.set(s, n);
  }
  const least = Math.min(...near.values());
  const best = [...near].filter(([, n]) => n === least).map(([s]) => s);
  await index.load(best);
  best.sort((a, b) => (index.find(b)?.size ?? 0) - (index.find(a)?.size ?? 0));
  concept.instead = best.slice(0, 3);
  for (const s of concept.instead) {
    concept.forms.push({ stems: [s], weight: weights.slip ** least });
    for (const group of index.synonyms) {
      if (group.some((form) => form.length === 1 && form[0] === s)) for (const form of group) concept.forms.push({ stems: form, weight: weights.slip ** least * weights.synonym });
    }
  }
  await index.load(concept.forms.flatMap((form) => form.stems));
}

/**
 * How a word was written before 1972, and before 1947, in today's letters.
 * @param {string} word
 */
function old(word) {
  const now = word.replace(/oe/g, "u").replace(/tj/g, "c").replace(/dj/g, "j").replace(/nj/g, "ny").replace(/sj/g, "sy").replace(/(?<!^)j(?=[aeiou])/g, "y");
  const later = word.replace(/oe/g, "u").replace(/tj/g, "c").replace(/dj/g, "j").replace(/nj/g, "ny").replace(/sj/g, "sy");
  return [later, now].filter((form) => form !== word);
}
