// What a page says of a document in its own words, which come as attributes of an element, and elements made of them.

/**
 * An element with what is in it.
 * @param {string} name
 * @param {Record<string, string>} attributes
 * @param {Array<Node | string>} inside
 */
export function make(name, attributes = {}, ...inside) {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
  element.append(...inside);
  return element;
}

/** The words of an element. */
export class Words {
  #said;
  #lang;
  #numbers;
  /** @type {Map<string, Map<string, string>>} */
  #lists = new Map();

  /**
   * @param {HTMLElement} root
   * @param {string} lang
   */
  constructor(root, lang) {
    this.#said = { ...root.dataset };
    this.#lang = lang;
    this.#numbers = new Intl.NumberFormat(lang);
  }

  /**
   * A sentence with its gaps filled.
   * @param {string} key of a data- attribute
   * @param {...(string | number | undefined)} values
   */
  word(key, ...values) {
    let text = this.#said[key] ?? "";
    values.forEach((value, i) => (text = text.replace(i ? `{${i}}` : "{}", () => String(value ?? ""))));
    return text;
  }

  /**
   * A word out of a list of them, "piece=potong|length=lembar".
   * @param {string} list
   * @param {string} key
   */
  of(list, key) {
    let names = this.#lists.get(list);
    if (!names) this.#lists.set(list, (names = new Map(this.word(list).split("|").map((entry) => /** @type {[string, string]} */ (entry.split(/=(.*)/s))))));
    return names.get(key) ?? key;
  }

  /** @param {number} n */
  number(n) {
    return this.#numbers.format(n);
  }

  /** @param {string} code of a country */
  country(code) {
    return new Intl.DisplayNames([this.#lang], { type: "region" }).of(code) ?? code;
  }

  /**
   * What an order is told to cost and take, each with its label.
   * @param {import("./document.js").Facts} facts
   * @returns {Array<[string, string]>}
   */
  facts({ m, l, p }) {
    const unit = (/** @type {string} */ slug, /** @type {number} */ n) => {
      const [one = slug, many = one] = this.of("units", slug).split("/");
      return n === 1 ? one : many;
    };
    /** @type {Array<[string, string]>} */
    const all = [];
    if (p) all.push([this.of("labels", "price"), `Rp\u00a0${this.number(p[0])}${p[1] > p[0] ? `–${this.number(p[1])}` : ""} ${this.word("per", unit(p[2], 1))}`]);
    if (m) all.push([this.of("labels", "moq"), `${this.number(m[0])} ${unit(m[1], m[0])}`]);
    if (l) all.push([this.of("labels", "lead_time"), l[1] ? this.word("leadfor", this.number(l[0] ?? 0), `${this.number(l[1])}${m ? ` ${unit(m[1], l[1])}` : ""}`) : this.word("leaddays", this.number(l[0] ?? 0))]);
    return all;
  }
}
