// What both kinds of index have in common, in the format of docs/search-format.md: the words of a site, and which documents have them. A
// document is known by its place among all, counted from 0.
import { fields, slugOf, vocabularies } from "./document.js";
import { stem, words } from "./words.js";

const version = 2;

/**
 * @typedef {import("./document.js").Doc} Doc
 * @typedef {import("./document.js").Facts} Facts
 * @typedef {import("./document.js").Field} Field
 */

/** The documents that have a stem: their places, and beside each its fields, a bit for each. Plain lists, for some are read at every key. */
export class Postings {
  /** @type {number[]} */
  places = [];
  /** @type {number[]} */
  masks = [];
  /** @type {Map<number, number>} where in the lists a place is */
  #at = new Map();

  /**
   * @param {number} i
   * @param {number} bit
   */
  add(i, bit) {
    const at = this.#at.get(i);
    if (at === undefined) {
      this.#at.set(i, this.places.length);
      this.places.push(i);
      this.masks.push(bit);
    } else this.masks[at] = (this.masks[at] ?? 0) | bit;
  }

  /**
   * The fields of a document; 0 where it has the stem in none.
   * @param {number} i
   */
  mask(i) {
    return this.masks[this.#at.get(i) ?? -1] ?? 0;
  }
}

/** The fields' letters in a shard, in their order. */
const letters = "tcpmoesbr";

export class Index {
  /** How many documents there are. */
  size = 0;
  /** @type {Doc[]} by place, as far as they are known; the others are holes */
  docs = [];
  /** @type {Doc[]} those that are known */
  seen = [];
  /** @type {Doc[]} by place, those whose cards ranking looks at: that others were shown before changes no order */
  judged = [];
  /** @type {Map<string, Postings>} by stem */
  postings = new Map();
  /** @type {Array<{name: string, vocabulary: string, slug: string, stems: string[], other: string[]}>} */
  terms = [];
  /** @type {Array<{name: string, parent: number, path: string, stems: string[]}>} */
  regions = [];
  /** @type {string[]} countries that something is exported to */
  countries = [];
  /** @type {string[][][]} groups of words that mean the same, each a list of stems */
  synonyms = [];
  /** @type {string[][]} the same as they are written */
  groups = [];
  /** Whether shards have what stands in names, too, and a group of synonyms is a word of its own, with the documents of all its words. */
  parted = false;
  /** @type {Set<string>} */
  stop = new Set();
  /** @type {Set<string>} */
  #roots = new Set();
  /** @type {Set<string>} */
  #names = new Set();
  /** @type {Map<string, string>} */
  #stems = new Map();
  /** @type {Map<string, Promise<any>>} */
  #loaded = new Map();
  /** @type {string[]} stems of the cards */
  carded = [];
  /** How many shards were loaded. */
  loads = 0;
  /** @type {Map<string, import("./rank.js").Found>} what was found out of concepts, of which the next letter changes but the last */
  found = new Map();
  /** @type {Map<string, string[]>} stems of the shards that were loaded, by file */
  #within = new Map();
  /** @type {Map<string, string>} fingerprints of shards, by the prefix of their words */
  #prints = new Map();
  #get;
  manifest;

  /**
   * @param {any} manifest
   * @param {(name: string) => Promise<any>} get fetches a file that the manifest names
   */
  constructor(manifest, get) {
    if (manifest?.version !== version) throw new Error(`search index: version ${manifest?.version}`);
    if (!(manifest.buckets > 0 && manifest.width > 0)) throw new Error("search index: room");
    this.manifest = manifest;
    this.#get = get;
    let prefix = "";
    manifest.shards.split(" ").forEach((/** @type {string} */ rest, /** @type {number} */ i) => {
      prefix = [...prefix].slice(0, Number(rest[0])).join("") + rest.slice(1);
      this.#prints.set(prefix, manifest.prints.substr(8 * i, 8));
    });
  }

  /**
   * Knows a site's words: what stands in names, so that stems are told from what only looks like one, regions, terms and synonyms.
   * @param {any} core
   * @param {string[]} titles
   */
  learn(core, titles) {
    for (const word of core.stop.split(" ")) this.stop.add(word);
    for (const word of this.manifest.roots.split(" ")) this.#roots.add(word);
    for (const [name] of core.regions) for (const word of words(name)) this.#names.add(word);
    const know = (/** @type {string} */ text) => words(text).forEach((word) => this.#roots.add(word));
    for (const text of [...titles, ...core.synonyms]) know(text);
    for (const rows of Object.values(core.terms)) for (const [name, , other = ""] of rows) know(`${name} ${other}`);
    for (const [i, [name, parent = 0, slug = slugOf(name)]] of core.regions.entries()) {
      const above = parent <= i ? this.regions[parent - 1] : undefined;
      this.regions.push({ name, parent: above ? parent - 1 : -1, path: above ? `${above.path}/${slug}` : slug, stems: this.stems(name) });
    }
    for (const vocabulary of vocabularies) {
      for (const [name, slug = "", other = ""] of core.terms[vocabulary] ?? []) {
        this.terms.push({ name, vocabulary, slug: slug || slugOf(name), stems: this.stems(name), other: this.stems(other) });
      }
    }
    this.groups = core.synonyms.map((/** @type {string} */ group) => group.split("|"));
    this.synonyms = this.groups.map((group) => group.map((form) => this.stems(form)));
  }

  /**
   * @param {string} s
   * @param {number} i
   * @param {Field} field
   */
  put(s, i, field) {
    let list = this.postings.get(s);
    if (!list) this.postings.set(s, (list = new Postings()));
    list.add(i, 1 << fields.indexOf(field));
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
   * Which documents have a stem, and in which fields, as far as that was loaded.
   * @param {string} s
   */
  find(s) {
    return this.postings.get(s);
  }

  /**
   * The stems that start with a word: of the cards, and of the shard that would have it, once that was loaded.
   * @param {string} word
   */
  starting(word) {
    const all = new Set([...this.carded, ...(this.#within.get(this.#shard(word) ?? "") ?? [])]);
    return [...all].filter((s) => s.startsWith(word) && s !== word);
  }

  /**
   * Loads the shards of stems, so that find knows all of them.
   * @param {Iterable<string>} stems
   */
  async load(stems) {
    const names = new Set();
    for (const s of stems) {
      const name = this.#shard(s);
      if (name) names.add(name);
    }
    await Promise.all([...names].map((name) => this.file(name).then((shard) => this.#merge(name, shard))));
  }

  /**
   * Where the document of a number is, if there is one.
   * @param {number} code
   * @returns {number | undefined}
   */
  place(code) {
    void code;
    return undefined;
  }

  /**
   * Knows the cards that came with a shard.
   * @param {Record<string, any[]>} cards by number
   */
  take(cards) {
    void cards;
  }

  /**
   * The forms of a group of synonyms, each a list of stems.
   * @param {number} g
   */
  alike(g) {
    return this.synonyms[g] ?? [];
  }

  /** The words of all shards. */
  async vocabulary() {
    return /** @type {string[]} */ ((await this.file(this.manifest.words)).split(" "));
  }

  /**
   * The file of the shard that has a stem: of the longest prefix of it that there is.
   * @param {string} s
   * @returns {string | undefined}
   */
  #shard(s) {
    const letters = [...s];
    const prefixes = [`${s}.`, ...letters.map((_, n) => letters.slice(0, n + 1).join("")), ""];
    const prefix = prefixes.find((p) => this.#prints.has(p));
    return prefix === undefined ? undefined : this.named(`of-${prefix.replace(/[^a-z0-9]/g, "-")}`, this.#prints.get(prefix));
  }

  /**
   * The name of a file.
   * @param {string} part what it has
   * @param {string | undefined} print its fingerprint
   */
  named(part, print) {
    return `${this.manifest.prefix}${part}.${print}.json`;
  }

  /**
   * @param {string} name
   * @param {{words: Record<string, Record<string, number[]>>, cards?: Record<string, any[]>}} shard
   */
  #merge(name, { words, cards }) {
    if (this.#within.has(name)) return;
    this.#within.set(name, Object.keys(words));
    this.loads++;
    if (cards) this.take(cards);
    for (const [s, lists] of Object.entries(words)) {
      const list = this.postings.get(s) ?? new Postings();
      this.postings.set(s, list);
      for (const [letter, runs] of Object.entries(lists)) this.#extend(list, 1 << letters.indexOf(letter), runs);
    }
  }

  /**
   * @param {Postings} list
   * @param {number} bit of the field
   * @param {number[]} runs numbers, each as the difference to the one before; below zero how many more come, one after another
   */
  #extend(list, bit, runs) {
    let code = 0;
    const add = () => {
      const i = this.place(code);
      if (i !== undefined) list.add(i, bit);
    };
    for (const n of runs) {
      if (n < -this.manifest.width * this.manifest.buckets) throw new Error("search index: room");
      if (n < 0) for (let more = -n; more > 0; more--) code++, add();
      else (code += n), add();
    }
  }

  /** @param {string} name */
  file(name) {
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
 * The bucket of a key: FNV-1a, 32 bits, of the centre's slug where it has one.
 * @param {string} key
 * @param {number} buckets
 */
export function bucketOf(key, buckets) {
  const [kind = "", slug = ""] = key.split("/");
  let h = 0x811c9dc5;
  for (const byte of new TextEncoder().encode("cmpd".includes(kind) ? slug : key)) h = Math.imul(h ^ byte, 0x01000193) >>> 0;
  return h % buckets;
}
