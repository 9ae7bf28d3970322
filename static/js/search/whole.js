// An index in one piece: the cards of all documents are at hand, and what they say is taken apart here, once. Prose is asked of a shard
// when a word is looked for.
import { documents, titles, told, valueOf } from "./document.js";
import { Index, bucketOf } from "./index.js";

export class Whole extends Index {
  /** @type {Map<number, number>} places by number */
  #places = new Map();
  /** @type {Map<import("./document.js").Doc, number[]>} where centres lie */
  #points = new Map();

  /** Loads the cards. */
  async open() {
    const cards = await this.file(this.manifest.cards);
    this.learn(cards, titles(cards));
    this.docs = documents(cards, this);
    this.seen = this.judged = this.docs;
    this.size = this.docs.length;
    this.countries = [...new Set(this.docs.flatMap(({ facts }) => facts.x ?? []))];
    this.docs.forEach((doc, i) => {
      for (const [field, stems] of told(doc, this)) for (const s of stems) this.put(s, i, field);
    });
    this.carded = [...this.postings.keys()];
    this.#count();
    return this;
  }

  /** Numbers the documents as the shards do. */
  #count() {
    const { buckets, width } = this.manifest;
    const order = this.docs.map(({ key }, i) => ({ key, i, bucket: bucketOf(key, buckets) })).sort((a, b) => (a.key < b.key ? -1 : 1));
    const taken = new Map();
    for (const { i, bucket } of order) {
      const n = taken.get(bucket) ?? 0;
      taken.set(bucket, n + 1);
      this.#places.set(bucket * width + n, i);
    }
  }

  /**
   * @override
   * @param {number} code
   */
  place(code) {
    return this.#places.get(code);
  }

  /**
   * Loads what value will be asked for.
   * @param {string[]} keys
   */
  async ready(keys) {
    if (!keys.includes("near")) return;
    const points = await this.file(this.manifest.points);
    this.docs.filter(({ kind }) => kind === "centre").forEach((centre, i) => this.#points.set(centre, points[i]));
  }

  /** Loads what conditions are about. */
  async decide() {}

  /** Whether value knows of all that it may be asked for. */
  has() {
    return true;
  }

  /**
   * What a document says of one thing; undefined where it says nothing.
   * @param {string} key
   * @param {number} i
   * @returns {any}
   */
  value(key, i) {
    const doc = this.docs[i];
    return key === "near" ? doc && this.#points.get(doc.centre ?? doc) : doc && valueOf(key, doc, this);
  }

  /**
   * The same as words, for what results are narrowed by.
   * @param {string} key
   * @param {number} i
   * @returns {string[]}
   */
  values(key, i) {
    return [this.value(key, i) ?? []].flat().map(String);
  }

  /** The places of all entries. */
  entries() {
    return this.docs.flatMap(({ key }, i) => (/^[cmp]\//.test(key) ? [i] : []));
  }

  /**
   * The first of many in an order.
   * @param {number[]} places
   * @param {number} n how many
   * @param {(a: number, b: number) => number} compare
   */
  best(places, n, compare) {
    return [...places].sort(compare).slice(0, n);
  }

  /** Loads the cards of documents. */
  async cards() {}

  /**
   * The entries of keys, and by their keys how to write to who answers for them: WhatsApp, phone or e-mail, and the number or address.
   * @param {string[]} keys
   */
  async keyed(keys) {
    const contacts = /** @type {Record<string, [string, string]>} */ (await this.file(this.manifest.contacts));
    return { docs: this.docs.filter(({ key }) => keys.includes(key)), contacts };
  }
}
