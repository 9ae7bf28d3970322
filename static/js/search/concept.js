// What a query asks, one concept for each word and each region: what was typed, what means the same, what it may become while it is
// typed, and what it may have been meant for.
import { found, weights } from "./rank.js";

/**
 * @typedef {import("./rank.js").Index} Index
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
    let forms = [{ stems: [own], weight: 1 }, ...(own === word ? [] : [{ stems: [word], weight: 1 }])];
    for (const [g, group] of index.synonyms.entries()) {
      const said = group.find((form) => form.some((_, j) => form[j] === own && matches(stems, i - j, form)));
      if (!said) continue;
      if (index.parted && said.length === 1) forms = []; // the group has its documents, too
      for (const form of index.alike(g)) if (form !== said) forms.push({ stems: form, weight: weights.synonym });
    }
    const typing = query.typing && i === stems.length - 1 && word.length > 1;
    const first = forms.slice(0, 1);
    if (typing) forms.push(...begun(word, index));
    return { word, own: [own], forms, first, typing, instead: /** @type {string[]} */ ([]) };
  });
  for (const { ordinals, words } of query.regions) {
    const first = ordinals.map((i) => ({ stems: [`@${index.regions[i]?.path}`], weight: weights.region }));
    const own = words.map((word) => index.stem(word));
    asked.push({ word: words.join(" "), own, forms: [...first, { stems: own, weight: 1 }], first, typing: false, instead: [] });
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
  const size = (/** @type {string} */ s) => index.find(s)?.places.length ?? 0;
  return index.starting(word).sort((a, b) => size(b) - size(a)).slice(0, 12).map((s) => ({ stems: [s], weight: weights.prefix }));
}

/**
 * Loads what is needed to know which documents answer, and finds for a word that nothing has what may have been meant.
 * @param {Concept[]} asked
 * @param {Index} index
 */
export async function complete(asked, index) {
  await index.load(asked.flatMap(({ word, forms, typing }) => [...(typing ? [word] : []), ...forms.flatMap((form) => form.stems)]));
  for (const concept of asked) {
    if (concept.typing) concept.forms = [...concept.forms.filter(({ weight }) => weight !== weights.prefix), ...begun(concept.word, index)];
  }
  const plain = (/** @type {Concept} */ { forms }) => forms.some(({ stems }) => stems.length === 1 && index.find(stems[0] ?? ""));
  const unknown = asked.filter((concept) => !plain(concept) && found(concept, index).places.length === 0);
  if (unknown.length === 0) return;
  const { mend } = await import("./mend.js");
  await Promise.all(unknown.map((concept) => mend(concept, index)));
}
