// Reads the index that internal/search writes, in the format of docs/search-format.md. What the cards say of a document is taken
// apart here, once; what its prose says is asked of a shard when a word is looked for.
import { documents, fields, slugOf, told, vocabularies } from "./document.js";
import { stem, words } from "./words.js";

const version = 1;

/**
 * @typedef {import("./document.js").Doc} Doc
 * @typedef {import("./document.js").Facts} Facts
 * @typedef {import("./document.js").Field} Field
 * @typedef {Map<number, number[]>} Postings by document, its fields
 */

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
    this.docs = documents(cards, this, this.#manifest.segments);
    this.docs.forEach((doc, i) => {
      for (const [field, stems] of told(doc, this)) for (const s of new Set(stems)) this.#put(s, i, field);
    });
    this.#count(this.docs.filter(({ key }) => key).map((doc) => [doc.key, doc]));
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
 * FNV-1a, 32 bits.
 * @param {string} key
 */
function hash(key) {
  let h = 0x811c9dc5;
  for (const byte of new TextEncoder().encode(key)) h = Math.imul(h ^ byte, 0x01000193) >>> 0;
  return h;
}
