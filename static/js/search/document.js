// What the cards say of each document, row by row, in the format of docs/search-format.md: what it shows, where it leads, and the words that
// it is found by.

/**
 * @typedef {{m?: [number, string], l?: number[], s?: number, c?: number, x?: string[], p?: [number, number, string], t?: string, o?: number[], d?: any[][], v?: number}} Facts
 * @typedef {object} Doc
 * @property {string} key that its language does not change
 * @property {string} kind centre, producer, product, training, a vocabulary, region, news or page
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
 * @typedef {import("./index.js").Index} Index
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

/** @type {Record<string, string>} */
const kinds = { c: "centre", m: "producer", p: "product", d: "training", r: "region", n: "news", h: "page" };

/**
 * A document, with what its key and its title say of it.
 * @param {Partial<Doc>} said
 * @param {Index} index
 * @returns {Doc}
 */
export function doc(said, index) {
  const { key = "", title = "", facts = {} } = said;
  const stems = index.stems(title);
  const [letter = "", first = ""] = key.split("/");
  const kind = letter === "t" ? first : (kinds[letter] ?? "");
  return { key, kind, title, href: address(key, index.manifest.segments), region: -1, terms: [], facts, centre: null, maker: "", called: [], stems, size: stems.length || 1, known: Object.keys(facts).length, ...said };
}

/**
 * @param {string} key
 * @param {Record<string, string>} segments what addresses start with
 */
function address(key, segments) {
  const [letter = "", first, second] = key.split("/");
  const rest = key.slice(letter.length + 1);
  const centre = `${segments.centres}/${first}/`;
  switch (letter) {
    case "c":
      return centre;
    case "d":
      return `${centre}#training`;
    case "m":
    case "p":
      return `${centre}${segments[letter === "m" ? "producers" : "products"]}/${second}/`;
    case "t":
      return `${segments[first ?? ""]}/${second}/`;
    case "h":
      return rest;
    default:
      return `${segments[letter === "r" ? "regions" : "news"]}/${rest}/`;
  }
}

/**
 * The titles in cards of everything but terms and regions.
 * @param {any} cards
 * @returns {string[]}
 */
export function titles({ centres, news, pages }) {
  const first = (/** @type {string[][]} */ rows) => rows.map(([title = ""]) => title);
  return [...centres.flatMap((/** @type {any[]} */ [title, , , , facts, makers = [], goods = []]) => [title, ...first(facts?.d ?? []), ...first(makers), ...first(goods)]), ...first(news), ...first(pages)];
}

/**
 * Every document of the cards.
 * @param {any} cards
 * @param {Index} index that knows its terms and regions
 * @returns {Doc[]}
 */
export function documents(cards, index) {
  /** @type {Doc[]} */
  const docs = [];
  const add = (/** @type {Partial<Doc>} */ said) => docs[docs.push(doc(said, index)) - 1];
  for (const row of cards.centres) takeCentre(row, add);
  for (const [i, { name, vocabulary, slug }] of index.terms.entries()) add({ key: `t/${vocabulary}/${slug}`, title: name, terms: [i] });
  for (const [i, { name, path }] of index.regions.entries()) add({ key: `r/${path}`, title: name, region: i });
  for (const [title, date, slug = slugOf(`${date} ${title}`)] of cards.news) add({ key: `n/${slug}`, title, facts: { v: Number(date.slice(0, 4)) } });
  for (const [title, href] of cards.pages) add({ key: `h/${href}`, title });
  return docs;
}

/**
 * A centre with its courses, producers and products.
 * @param {any[]} row
 * @param {(doc: Partial<Doc>) => Doc | undefined} add
 */
function takeCentre([title, slug, region, terms = [], facts, makers = [], goods = []], add) {
  const at = slug || slugOf(title);
  const centre = add({ key: `c/${at}`, title, region, terms, facts: facts ?? {} }) ?? null;
  for (const [n, [name, , topic = -1, costless]] of (facts?.d ?? []).entries()) {
    const called = costless ? [...training, ...free] : training;
    add({ key: `d/${at}/${n}`, title: name, region, terms: topic < 0 ? [] : [topic], centre, maker: title, called });
  }
  for (const [name, slug, terms = [], facts] of makers) add({ key: `m/${at}/${slug || slugOf(name)}`, title: name, region, terms, facts: facts ?? {}, centre, maker: title });
  for (const [name, slug, terms = [], by = 0, facts] of goods) {
    add({ key: `p/${at}/${slug || slugOf(name)}`, title: name, region, terms, facts: facts ?? {}, centre, maker: by ? `${makers[by - 1][0]}, ${title}` : title });
  }
}

/**
 * The words that a document's card is found by, field by field, as stems. A region is a word of its own, too.
 * @param {Doc} doc
 * @param {Index} index
 * @returns {Iterable<[Field, string[]]>}
 */
export function* told(doc, index) {
  yield ["title", doc.stems];
  yield ["maker", index.stems(doc.maker)];
  yield ["offer", doc.called.flatMap((word) => index.stems(word))];
  for (const t of doc.terms) {
    const term = index.terms[t];
    if (!term) continue;
    yield [made.includes(term.vocabulary) ? "craft" : "offer", term.stems];
    yield ["other", term.other];
  }
  for (let r = index.regions[doc.region]; r; r = index.regions[r.parent]) {
    if (doc.key !== `r/${r.path}`) yield ["place", r.stems];
    yield ["place", [`@${r.path}`]];
  }
}

/**
 * What a document says of one thing that it can be narrowed or sorted by; undefined where it says nothing.
 * @param {string} key kind, region, title, open, a vocabulary or a fact's letter
 * @param {Doc} doc
 * @param {Index} index
 * @returns {any}
 */
export function valueOf(key, doc, index) {
  if (vocabularies.includes(key)) return doc.kind === key ? undefined : doc.terms.filter((t) => index.terms[t]?.vocabulary === key);
  if (key === "region") return doc.region < 0 ? undefined : doc.region;
  if (key === "open") return doc.facts.o;
  return key.length === 1 ? doc.facts[/** @type {keyof Facts} */ (key)] : doc[/** @type {"kind" | "title"} */ (key)];
}

/**
 * The slug that a title makes.
 * @param {string} title
 */
export function slugOf(title) {
  return (title.normalize("NFD").replace(/['’‘ʼ\p{Mn}]/gu, "").toLowerCase().match(/[a-z0-9]+/g) ?? []).join("-");
}
