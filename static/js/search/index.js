// Reads the index that internal/search writes, in the format of docs/search-format.md. What the cards say of a document is taken
// apart here, once; what its prose says is asked of a shard when a word is looked for.
import { stem, words } from "./words.js";

const version = 1;

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
 * @typedef {Map<number, number[]>} Postings by document, its fields
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

export class Index {
  /** @type {Doc[]} */
  docs = [];
  /** @type {Map<string, Postings>} what the cards say, by stem */
  postings = new Map();
  /** @type {Array<{name: string, vocabulary: string, slug: string, stems: string[], other: string[]}>} */
  terms = [];
  /** @type {Array<{name: string, parent: number, slug: string, stems: string[]}>} */
  regions = [];
  /** @type {string[][][]} groups of words that mean the same, each a list of stems */
  synonyms = [];
  /** How many shards were loaded. */
  loads = 0;
  /** @type {string[][]} the same as they are written */
  groups = [];
  /** @type {Set<string>} */
  stop = new Set();
  /** @type {Set<string>} */
  #roots = new Set();
  /** @type {Set<string>} */
  #names = new Set();
  /** @type {Map<string, string>} */
  #stems = new Map();
  /** @type {Map<number, number>} */
  #numbers = new Map();
  /** @type {Map<string, Promise<any>>} */
  #loaded = new Map();
  /** @type {Record<string, string>} */
  #segments = {};
  #get;
  #manifest;

  /**
   * @param {any} manifest
   * @param {(name: string) => Promise<any>} get fetches a file that the manifest names
   */
  constructor(manifest, get) {
    if (manifest?.version !== version) throw new Error(`search index of version ${manifest?.version}`);
    if (!(manifest.slots > manifest.documents)) throw new Error("search index without room for its documents");
    this.#manifest = manifest;
    this.#get = get;
  }

  /** Loads the cards. */
  async open() {
    const cards = await this.#file(this.#manifest.cards);
    this.#segments = this.#manifest.segments;
    for (const word of cards.stop.split(" ")) this.stop.add(word);
    for (const word of this.#manifest.roots.split(" ")) this.#roots.add(word);
    for (const [name] of cards.regions) for (const word of words(name)) this.#names.add(word);
    this.#know(cards);
    this.regions = cards.regions.map((/** @type {any[]} */ [name, parent = 0, slug = ""], /** @type {number} */ i) => {
      return { name, parent: parent <= i ? parent - 1 : -1, slug: slug || slugOf(name), stems: this.stems(name) };
    });
    for (const vocabulary of vocabularies) {
      for (const [name, slug = "", other = ""] of cards.terms[vocabulary] ?? []) {
        this.terms.push({ name, vocabulary, slug: slug || slugOf(name), stems: this.stems(name), other: this.stems(other) });
      }
    }
    this.groups = cards.synonyms.map((/** @type {string} */ group) => group.split("|"));
    this.synonyms = this.groups.map((group) => group.map((form) => this.stems(form)));
    this.#take(cards);
    return this;
  }

  /**
   * Knows every word of the cards, so that stems are told from what only looks like one.
   * @param {any} cards
   */
  #know(cards) {
    const know = (/** @type {string} */ text) => words(text).forEach((word) => this.#roots.add(word));
    for (const rows of [...Object.values(cards.terms), cards.news, cards.pages]) for (const row of rows) know(row[0]);
    for (const rows of Object.values(cards.terms)) for (const row of rows) know(row[2] ?? "");
    for (const group of cards.synonyms) know(group);
    for (const centre of cards.centres) {
      know(centre[0]);
      for (const row of [...(centre[5] ?? []), ...(centre[6] ?? [])]) know(row[0]);
    }
  }

  /** @param {any} cards */
  #take(cards) {
    const { centres, producers, products, news, regions } = this.#segments;
    const keys = /** @type {Array<[string, Doc]>} */ ([]);
    const add = (/** @type {string} */ key, /** @type {Partial<Doc>} */ doc) => {
      const whole = { key, kind: "", title: "", href: "", region: -1, terms: [], facts: {}, centre: null, maker: "", called: [], stems: [], size: 1, known: 0, ...doc };
      this.docs.push(whole);
      if (key) keys.push([key, whole]);
      return whole;
    };
    for (const [title, slug, region, terms = [], facts, makers = [], goods = []] of cards.centres) {
      const at = slug || slugOf(title);
      const centre = add(`c/${at}`, { kind: "centre", title, href: `${centres}/${at}/`, region, terms, facts: facts ?? {} });
      for (const [title, , topic = -1, costless] of facts?.d ?? []) {
        add("", { kind: "training", title, href: `${centre.href}#training`, region, terms: topic < 0 ? [] : [topic], facts: { d: [[title]] }, centre, maker: centre.title, called: costless ? [...training, ...free] : training });
      }
      for (const [title, slug, terms = [], facts] of makers) {
        const name = slug || slugOf(title);
        add(`m/${at}/${name}`, { kind: "producer", title, href: `${centre.href}${producers}/${name}/`, region, terms, facts: facts ?? {}, centre, maker: centre.title });
      }
      for (const [title, slug, terms = [], maker = 0, facts] of goods) {
        const name = slug || slugOf(title);
        const by = maker ? `${makers[maker - 1][0]}, ` : "";
        add(`p/${at}/${name}`, { kind: "product", title, href: `${centre.href}${products}/${name}/`, region, terms, facts: facts ?? {}, centre, maker: by + centre.title });
      }
    }
    for (const [i, { name, vocabulary, slug }] of this.terms.entries()) {
      add(`t/${vocabulary}/${slug}`, { kind: vocabulary, title: name, href: `${this.#segments[vocabulary]}/${slug}/`, terms: [i] });
    }
    for (const [i, { name, parent, slug }] of this.regions.entries()) {
      add("", { kind: "region", title: name, href: `${regions}/${parent < 0 ? "" : `${this.regions[parent]?.slug}/`}${slug}/`, region: i });
    }
    for (const [title, date, slug = slugOf(`${date} ${title}`)] of cards.news) {
      add(`n/${slug}`, { kind: "news", title, href: `${news}/${slug}/`, facts: { v: Number(date.slice(0, 4)) } });
    }
    for (const [title, href] of cards.pages) add(`h/${href}`, { kind: "page", title, href });
    this.docs.forEach((doc, i) => this.#post(doc, i));
    this.#count(keys);
  }

  /**
   * @param {Doc} doc
   * @param {number} i
   */
  #post(doc, i) {
    const put = (/** @type {Field} */ field, /** @type {string[]} */ stems) => {
      for (const s of new Set(stems)) this.#put(s, i, field);
    };
    const title = this.stems(doc.title);
    doc.stems = title;
    doc.size = title.length || 1;
    doc.known = Object.keys(doc.facts).length;
    put("title", title);
    put("maker", this.stems(doc.maker));
    put("offer", doc.called.flatMap((word) => this.stems(word)));
    for (const t of doc.terms) {
      const term = this.terms[t];
      if (!term) continue;
      put(made.includes(term.vocabulary) ? "craft" : "offer", term.stems);
      put("other", term.other);
    }
    for (let r = this.regions[doc.region]; r; r = this.regions[r.parent]) if (doc.kind !== "region" || r.name !== doc.title) put("place", r.stems);
  }

  /**
   * @param {string} s
   * @param {number} i
   * @param {Field} field
   */
  #put(s, i, field) {
    let list = this.postings.get(s);
    if (!list) this.postings.set(s, (list = new Map()));
    const at = list.get(i);
    const f = fields.indexOf(field);
    if (!at) list.set(i, [f]);
    else if (!at.includes(f)) at.push(f);
  }

  /**
   * Numbers the documents as the shards do: each by a hash of its key, or the next number that is free.
   * @param {Array<[string, Doc]>} keys
   */
  #count(keys) {
    const { slots } = this.#manifest;
    if (keys.length >= slots) throw new Error("search index without room for its documents");
    const places = new Map(this.docs.map((doc, i) => [doc, i]));
    for (const [key, doc] of keys.sort(([a], [b]) => (a < b ? -1 : 1))) {
      let n = hash(key) % slots;
      while (this.#numbers.has(n)) n = (n + 1) % slots;
      this.#numbers.set(n, places.get(doc) ?? 0);
    }
  }

  /**
   * The stems of a text's words.
   * @param {string} text
   */
  stems(text) {
    return words(text).map((word) => this.stem(word));
  }

  /** @param {string} word folded */
  stem(word) {
    let s = this.#stems.get(word);
    if (s === undefined) {
      s = this.#names.has(word) ? word : stem(word, (root) => this.#roots.has(root) && !this.#names.has(root));
      this.#stems.set(word, s);
    }
    return s;
  }

  /**
   * Which documents have a stem, and in which fields; of their prose only what was loaded.
   * @param {string} s
   */
  find(s) {
    return this.postings.get(s);
  }

  /**
   * Loads what prose says of stems, so that find knows it.
   * @param {Iterable<string>} stems
   */
  async load(stems) {
    const names = new Set();
    for (const s of stems) {
      const name = this.#shard(s);
      if (name) names.add(name);
    }
    await Promise.all([...names].map((name) => this.#file(name).then((shard) => this.#merge(name, shard))));
  }

  /** The words of all prose. */
  async vocabulary() {
    return /** @type {string[]} */ ((await this.#file(this.#manifest.words)).split(" "));
  }

  /** How to write to who answers for an entry, by its key: WhatsApp, phone or e-mail, and the number or address. */
  async contacts() {
    return /** @type {Record<string, [string, string]>} */ (await this.#file(this.#manifest.contacts));
  }

  /** Where the centres lie, in degrees north and east. */
  async points() {
    return /** @type {number[][]} */ (await this.#file(this.#manifest.points));
  }

  /**
   * The file of the shard that has a stem.
   * @param {string} s
   * @returns {string | undefined}
   */
  #shard(s) {
    const { shards } = this.#manifest;
    if (shards[`${s}.`]) return shards[`${s}.`];
    const letters = [...s];
    for (let n = 0; n <= letters.length; n++) {
      const name = shards[letters.slice(0, n).join("")];
      if (name) return name;
    }
    return undefined;
  }

  /**
   * @param {string} name
   * @param {Record<string, number[]>} shard
   */
  #merge(name, shard) {
    if (this.#loaded.has(`merged ${name}`)) return;
    this.#loaded.set(`merged ${name}`, Promise.resolve());
    this.loads++;
    for (const [s, list] of Object.entries(shard)) {
      let n = 0;
      for (const coded of list) {
        n += Math.floor(coded / 3);
        const i = this.#numbers.get(n);
        if (i !== undefined) this.#put(s, i, /** @type {Field} */ (["summary", "body", "often"][coded % 3]));
      }
    }
  }

  /** @param {string} name */
  #file(name) {
    let file = this.#loaded.get(name);
    if (!file) {
      file = this.#get(name);
      this.#loaded.set(name, file);
      file.catch(() => this.#loaded.delete(name));
    }
    return file;
  }
}

/**
 * @param {string} title
 */
function slugOf(title) {
  return (title.normalize("NFD").replace(/['’‘ʼ\p{Mn}]/gu, "").toLowerCase().match(/[a-z0-9]+/g) ?? []).join("-");
}

/**
 * FNV-1a, 32 bits.
 * @param {string} key
 */
function hash(key) {
  let h = 0x811c9dc5;
  for (const byte of new TextEncoder().encode(key)) h = Math.imul(h ^ byte, 0x01000193) >>> 0;
  return h;
}
