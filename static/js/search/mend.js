// What a word may have been meant for that is nowhere on the site. It is fetched when there is such a word.
import { weights } from "./rank.js";
import { roots, slips } from "./words.js";

/**
 * @typedef {import("./rank.js").Index} Index
 * @typedef {import("./rank.js").Concept} Concept
 */

/**
 * Finds what a word that nothing has may have been meant for, and takes it instead.
 * @param {Concept} concept
 * @param {Index} index
 */
export async function mend(concept, index) {
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
    if (/^[@~]/.test(s)) continue; // a region's own word, or a group's
    const n = slips(word, s, most);
    if (n <= most) near.set(s, n);
  }
  const least = Math.min(...near.values());
  const best = [...near].filter(([, n]) => n === least).map(([s]) => s);
  await index.load(best);
  best.sort((a, b) => (index.find(b)?.places.length ?? 0) - (index.find(a)?.places.length ?? 0));
  concept.instead = best.slice(0, 3);
  for (const s of concept.instead) {
    concept.forms.push({ stems: [s], weight: weights.slip ** least });
    for (const [g, group] of index.synonyms.entries()) {
      if (group.some((form) => form.length === 1 && form[0] === s)) for (const form of index.alike(g)) concept.forms.push({ stems: form, weight: weights.slip ** least * weights.synonym });
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
