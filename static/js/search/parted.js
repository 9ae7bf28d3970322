// An index in parts, of a site that is too large for the cards of all documents: the shards say what stands in names and in prose, and bring the
// cards that most likely answer; further ones come in blocks, and what all documents say of one thing in a column.
import { doc } from "./document.js";
import { Index, bucketOf } from "./index.js";
import { facts } from "./rank.js";

/** @typedef {{values: any[], documents: string, words?: string[][]}} Column */

export class Parted extends Index {
  /** @override */
  parted = true;
  /** @type {Int32Array} by bucket the place of its first document */
  #starts = new Int32Array(0);
  /** @type {Map<string, Column>} */
  #columns = new Map();
  /** @type {Map<number, Map<number, number>>} by range the prices that lie in it, by place */
  #prices = new Map();

  async open() {
    const { core, sizes, buckets } = this.manifest;
    this.learn(core, []);
    this.countries = core.countries;
    this.#starts = new Int32Array(buckets + 1);
    for (let i = 0; i < buckets; i++) this.#starts[i + 1] = this.#start(i) + Math.max(0, sizes.charCodeAt(i) - 48 || 0);
    this.size = this.#start(buckets);
    this.judged = new Array(this.size);
    this.docs = new Array(this.size); // at once, so that a browser keeps it a list and no table
    if (!(this.size <= core.documents)) throw new Error("search index: room");
    const named = [...this.regions.map(({ name }) => ({ title: name, kind: "region" })), ...this.terms.map(({ name, vocabulary }) => ({ title: name, kind: vocabulary }))];
    this.seen = named.map((said) => doc(said, this));
    return this;
  }

  #start(/** @type {number} */ bucket) {
    return this.#starts[bucket] ?? 0;
  }

  /**
   * @override
   * @param {number} code
   */
  place(code) {
    const { width } = this.manifest;
    const bucket = Math.floor(code / width);
    const i = this.#start(bucket) + (code % width);
    return i < this.#start(bucket + 1) ? i : undefined;
  }

  /**
   * @override
   * @param {number} g
   */
  alike(g) {
    return [[`~${this.groups[g]?.[0]?.replace(/ /g, "-")}`]];
  }

  /**
   * @override
   * @param {Record<string, any[]>} cards
   */
  take(cards) {
    for (const i of this.#know(cards)) this.judged[i] = /** @type {import("./document.js").Doc} */ (this.docs[i]);
  }

  /**
   * @param {Record<string, any[]>} cards by number
   * @returns {number[]} the places of the documents
   */
  #know(cards) {
    const places = [];
    for (const [code, [key, title, region = 0, terms = [], maker = "", facts = {}]] of Object.entries(cards)) {
      const i = this.place(Number(code));
      if (i === undefined) continue;
      places.push(i);
      if (this.docs[i]) continue;
      const known = doc({ key, title, region: region - 1, terms, maker, facts }, this);
      this.docs[i] = known;
      this.seen.push(known);
    }
    return places;
  }

  /**
   * Loads what value will be asked for.
   * @param {string[]} keys
   */
  async ready(keys) {
    await Promise.all(keys.map(async (key) => {
      const print = this.manifest.columns[key];
      if (!print || this.#columns.has(key)) return;
      const file = await this.file(this.named(`column-${key}`, print));
      this.#columns.set(key, key === "title" ? ordered(file) : file);
    }));
  }

  /**
   * Loads what conditions are about: of prices the range in which the one that was asked lies decides which are below it.
   * @param {import("./query.js").Condition[]} conditions
   */
  async decide(conditions) {
    await this.ready(conditions.map(({ key }) => facts[key] ?? ""));
    for (const { key, value } of conditions) {
      const [n] = (key === "price" && this.#columns.get("p")?.values.find((range) => range && range[1] <= value && value < range[2])) || [];
      if (n === undefined || this.#prices.has(n)) continue;
      const { values, documents } = await this.file(this.named(`column-p-${n}`, this.manifest.columns[`p-${n}`]));
      const prices = new Map();
      for (let i = 0; i < this.size; i++) if (this.#said("p", i)?.[0] === n) prices.set(i, values[documents.charCodeAt(prices.size) - 48]);
      this.#prices.set(n, prices);
    }
  }

  /**
   * Whether value knows what all documents say of these.
   * @param {string[]} keys
   */
  has(keys) {
    return keys.every((key) => this.#columns.has(key));
  }

  /**
   * What a document says of one thing; undefined where it says nothing, or none knows.
   * @param {string} key
   * @param {number} i
   * @returns {any}
   */
  value(key, i) {
    const column = this.#columns.get(key);
    if (!column) return key.length === 1 ? this.docs[i]?.facts[/** @type {keyof import("./document.js").Facts} */ (key)] : undefined;
    if (key === "title") return column.values[i];
    const said = this.#said(key, i);
    return key === "p" && said ? [this.#prices.get(said[0])?.get(i) ?? said[2]] : said;
  }

  /**
   * What a column that is there says of a document.
   * @param {string} key
   * @param {number} i
   */
  #said(key, i) {
    const column = this.#columns.get(key);
    return column?.values[column.documents.charCodeAt(i) - 48] ?? undefined;
  }

  /**
   * The same as words, for what results are narrowed by.
   * @param {string} key
   * @param {number} i
   * @returns {string[]}
   */
  values(key, i) {
    const column = this.#columns.get(key);
    if (!column) return [];
    column.words ??= column.values.map((value) => [value ?? []].flat().map(String));
    return column.words[column.documents.charCodeAt(i) - 48] ?? [];
  }

  /** The places of all entries. */
  entries() {
    return Array.from({ length: this.size }, (_, i) => i).filter((i) => /^(centre|producer|product)$/.test(this.value("kind", i)));
  }

  /**
   * The first of many in an order, without putting all of them in it.
   * @param {number[]} places
   * @param {number} n how many
   * @param {(a: number, b: number) => number} compare
   */
  best(places, n, compare) {
    if (places.length < 4 * n) return [...places].sort(compare).slice(0, n);
    let kept = places.slice(0, n).sort(compare);
    let last = kept[n - 1] ?? 0;
    /** @type {number[]} */
    let better = [];
    const merge = () => {
      kept = [...kept, ...better].sort(compare).slice(0, n);
      last = kept[n - 1] ?? 0;
      better = [];
    };
    for (let k = n; k < places.length; k++) {
      const i = places[k] ?? 0;
      if (compare(i, last) < 0 && better.push(i) > n) merge();
    }
    merge();
    return kept;
  }

  /**
   * Loads the cards of documents.
   * @param {number[]} places
   */
  async cards(places) {
    await this.#blocks(places.filter((i) => !this.docs[i]).map((i) => this.#bucket(i)));
  }

  /**
   * The entries of keys, and by their keys how to write to who answers for them: WhatsApp, phone or e-mail, and the number or address.
   * @param {string[]} keys
   */
  async keyed(keys) {
    const blocks = await this.#blocks(keys.map((key) => bucketOf(key, this.manifest.buckets)));
    return { docs: this.seen.filter(({ key }) => keys.includes(key)), contacts: /** @type {Record<string, [string, string]>} */ (Object.assign({}, ...blocks.map(({ contacts }) => contacts))) };
  }

  /**
   * Loads the blocks of buckets, and knows their cards.
   * @param {number[]} buckets
   */
  async #blocks(buckets) {
    const blocks = await Promise.all([...new Set(buckets.map((bucket) => this.#block(bucket)))].map((name) => this.file(name)));
    for (const { cards } of blocks) this.#know(cards);
    return blocks;
  }

  /**
   * The file that has the cards of a bucket.
   * @param {number} bucket
   */
  #block(bucket) {
    const { blocks, buckets } = this.manifest;
    const n = Math.floor((bucket * blocks.length) / 8 / buckets);
    return this.named(`block-${n}`, blocks.substr(8 * n, 8));
  }

  /**
   * The bucket of a place.
   * @param {number} i
   */
  #bucket(i) {
    let low = 0;
    let high = this.manifest.buckets;
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if (this.#start(middle) <= i) low = middle;
      else high = middle;
    }
    return low;
  }
}

/**
 * The place of each document in the order of titles, of a file that lists places in that order, each as the difference to the one before.
 * @param {number[]} steps
 * @returns {Column}
 */
function ordered(steps) {
  const values = new Array(steps.length);
  let i = 0;
  steps.forEach((step, n) => (values[(i += step)] = n));
  return { values, documents: "" };
}
