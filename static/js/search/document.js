// What the cards say of each document, row by row, in the format of docs/search-format.md: what it shows, where it leads, and the words that
// it is found by.

/**
 * @typedef {{m?: [number, string], l?: number[], s?: number, c?: number, x?: string[], p?: [number, number, string], t?: string, o?: number[], d?: any[][], v?: number}} Facts
 * @typedef {object} Doc
 * @property {string} key that its language does not change
 * @property {string} kind centre, producer, product, a vocabulary, region, news or page
 * @property {string} title
 * @property {string} href from the site's root in its language
 * @property {number} region ordinal, or -1
 * @property {number[]} terms ordinals
 * @property {Facts} facts
 * @property {Doc | null} centre that it belongs to
 * @property {string} maker the names of who makes it
 * @property {string[]} called other words for it
 * @property {string[]} stems of its title
 * @property {number} size how many words its title has
 * @property {number} known how many facts it tells
 */

/** What a document may have a word in; rank.js gives each a weight. */
export const fields = /** @type {const} */ (["title", "craft", "place", "maker", "offer", "other", "summary", "body", "often"]);

/** @typedef {typeof fields[number]} Field */

/** The vocabularies in the order in which their terms are counted; the first three say what is made and how. */
export const vocabularies = ["categories", "techniques", "materials", "facilities", "services", "recognitions"];
// What a course is called for whoever looks for one, and what it is called that costs nothing.
const training = ["pelatihan", "kursus", "training", "course"];
const free = ["gratis", "free"];
const made = vocabularies.slice(0, 3);

/**
 * @typedef {import("./index.js").Index} Index
 */

/**
 * Every document of the cards.
 * @param {any} cards
 * @param {Index} index that knows its terms and regions
 * @param {Record<string, string>} segments what addresses start with
 * @returns {Doc[]}
 */
export function documents(cards, { terms, regions }, segments) {
  /** @type {Doc[]} */
  const docs = [];
  const add = (/** @type {Partial<Doc>} */ doc) => {
    const whole = { key: "", kind: "", title: "", href: "", region: -1, terms: [], facts: {}, centre: null, maker: "", called: [], stems: [], size: 1, known: 0, ...doc };
    docs.push(whole);
    return whole;
  };
  for (const row of cards.centres) takeCentre(row, segments, add);
  for (const [i, { name, vocabulary, slug }] of terms.entries()) {
    add({ key: `t/${vocabulary}/${slug}`, kind: vocabulary, title: name, href: `${segments[vocabulary]}/${slug}/`, terms: [i] });
  }
  for (const [i, { name, parent, slug }] of regions.entries()) {
    add({ kind: "region", title: name, href: `${segments.regions}/${parent < 0 ? "" : `${regions[parent]?.slug}/`}${slug}/`, region: i });
  }
  for (const [title, date, slug = slugOf(`${date} ${title}`)] of cards.news) {
    add({ key: `n/${slug}`, kind: "news", title, href: `${segments.news}/${slug}/`, facts: { v: Number(date.slice(0, 4)) } });
  }
  for (const [title, href] of cards.pages) add({ key: `h/${href}`, kind: "page", title, href });
  return docs;
}

/**
 * A centre with its courses, producers and products.
 * @param {any[]} row
 * @param {Record<string, string>} segments
 * @param {(doc: Partial<Doc>) => Doc} add
 */
function takeCentre([title, slug, region, terms = [], facts, makers = [], goods = []], segments, add) {
  const at = slug || slugOf(title);
  const centre = add({ key: `c/${at}`, kind: "centre", title, href: `${segments.centres}/${at}/`, region, terms, facts: facts ?? {} });
  for (const [title, , topic = -1, costless] of facts?.d ?? []) {
    const called = costless ? [...training, ...free] : training;
    add({ kind: "training", title, href: `${centre.href}#training`, region, terms: topic < 0 ? [] : [topic], facts: { d: [[title]] }, centre, maker: centre.title, called });
  }
  for (const [title, slug, terms = [], facts] of makers) {
    const name = slug || slugOf(title);
    add({ key: `m/${at}/${name}`, kind: "producer", title, href: `${centre.href}${segments.producers}/${name}/`, region, terms, facts: facts ?? {}, centre, maker: centre.title });
  }
  for (const [title, slug, terms = [], maker = 0, facts] of goods) {
    const name = slug || slugOf(title);
    const by = maker ? `${makers[maker - 1][0]}, ` : "";
    add({ key: `p/${at}/${name}`, kind: "product", title, href: `${centre.href}${segments.products}/${name}/`, region, terms, facts: facts ?? {}, centre, maker: by + centre.title });
  }
}

/**
 * The words that a document's card is found by, field by field, as stems. What ranking asks of its title is noted on the way.
 * @param {Doc} doc
 * @param {Index} index
 * @returns {Iterable<[Field, string[]]>}
 */
export function* told(doc, index) {
  doc.stems = index.stems(doc.title);
  doc.size = doc.stems.length || 1;
  doc.known = Object.keys(doc.facts).length;
  yield ["title", doc.stems];
  yield ["maker", index.stems(doc.maker)];
  yield ["offer", doc.called.flatMap((word) => index.stems(word))];
  for (const t of doc.terms) {
    const term = index.terms[t];
    if (!term) continue;
    yield [made.includes(term.vocabulary) ? "craft" : "offer", term.stems];
    yield ["other", term.other];
  }
  for (let r = index.regions[doc.region]; r; r = index.regions[r.parent]) if (doc.kind !== "region" || r.name !== doc.title) yield ["place", r.stems];
}

/**
 * The slug that a title makes.
 * @param {string} title
 */
export function slugOf(title) {
  return (title.normalize("NFD").replace(/['’‘ʼ\p{Mn}]/gu, "").toLowerCase().match(/[a-z0-9]+/g) ?? []).join("-");
}
