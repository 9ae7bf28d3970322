// Shows what was found. All words come from the page, in its language; elements are made one by one, never from text.
import { rounded } from "../distance.js";
import { keeping } from "../kept.js";
import { Words, make } from "./phrase.js";

/**
 * @typedef {import("./rank.js").Index} Index
 * @typedef {import("./query.js").Query} Query
 * @typedef {import("./query.js").Condition} Condition
 * @typedef {import("./rank.js").Concept} Concept
 * @typedef {import("./rank.js").Ranking} Ranking
 */

/** How many results a first screen has, and some. */
const screen = 8;

export class View {
  #root;
  words;
  #found;
  #browse;
  #told = make("p", { role: "status", class: "told", tabindex: "-1" });
  #chips = make("ul", { class: "chips" });
  /** Where tools.js puts what results are narrowed and sorted with. */
  tools = make("div", { class: "list-tools" });
  #list = make("ol", { class: "results" });
  /** Where it puts what goes on to more of them. */
  pager = make("nav", { class: "pager" });
  /** What the results say: the next letter often leaves them as they are. */
  #said = "";
  #turn = 0;

  /**
   * @param {HTMLElement} root
   * @param {string} lang
   */
  constructor(root, lang) {
    this.#root = root;
    this.words = new Words(root, lang);
    this.#found = root.querySelector(".found");
    this.#browse = root.querySelector(".browse");
    this.#list.setAttribute("aria-label", this.words.word("results"));
    this.pager.setAttribute("aria-label", this.words.word("pages"));
    this.#found?.append(this.#chips, this.#told, this.tools, this.#list, this.pager);
  }

  kind = (/** @type {string} */ kind) => this.words.of("kinds", kind);

  clear() {
    this.#found?.toggleAttribute("hidden", true);
    this.#browse?.toggleAttribute("hidden", false);
  }

  focus() {
    this.#told.focus();
  }

  /** The browser does not say where it is. */
  nowhere = () => {
    this.#told.textContent = this.words.word("nowhere");
  };

  failed = () => {
    this.#found?.toggleAttribute("hidden", false);
    this.#browse?.toggleAttribute("hidden", false);
    this.#told.textContent = this.words.word("failed");
  };

  /**
   * The conditions that were read out of the text, each with a button that drops it.
   * @param {Query} query
   * @param {(text: string) => void} drop
   */
  chips({ conditions, regions }, drop) {
    const said = [
      ...conditions.map((c) => /** @type {[string, string]} */ ([this.#condition(c), c.text])),
      ...regions.map(({ words }) => /** @type {[string, string]} */ ([this.words.word("within", words.join(" ")), words.join(" ")])),
    ];
    this.#chips.replaceChildren(
      ...said.map(([label, text]) => {
        const button = make("button", { type: "button", "aria-label": this.words.word("drop", label) }, label, make("span", { "aria-hidden": "true" }, "×"));
        button.addEventListener("click", () => drop(text));
        return make("li", {}, button);
      }),
    );
  }

  /** @param {Condition} condition */
  #condition({ key, value }) {
    if (key === "exports") return value ? this.words.word("exportsto", this.words.country(String(value))) : this.words.word("exports");
    return this.words.word(key, this.words.number(Number(value)));
  }

  /**
   * Says how many there are, and what had to be left out or taken otherwise to find them.
   * @param {Query} query
   * @param {Concept[]} asked
   * @param {number[]} results
   * @param {number | undefined} best the first of them
   * @param {Ranking} ranking
   */
  told(query, asked, results, best = -1, ranking) {
    this.#found?.toggleAttribute("hidden", false);
    const missing = ranking.missing(best);
    this.#browse?.toggleAttribute("hidden", best >= 0);
    const full = results.filter((i) => ranking.full(i)).length;
    const parts = [];
    for (const { word, instead } of asked) if (instead[0]) parts.push(this.words.word("instead", word, instead.join(", ")));
    if (best < 0) parts.push(this.words.word("none"));
    else if (full > 0 && full < results.length) parts.push(this.words.word("some", this.words.number(full), this.words.number(results.length - full)));
    else if (full > 0) parts.push(this.words.word("count", this.words.number(full)));
    else if (missing.length > 0) parts.push(this.words.word("relaxed", missing.map(({ word }) => word).join(", "), this.words.number(results.length)));
    else parts.push(this.words.word("unknown", ranking.unknown(best).map((c) => this.#condition(c)).join(", "), this.words.number(results.length)));
    const text = parts.join(" ");
    if (this.#told.textContent !== text) this.#told.textContent = text;
  }

  /**
   * Shows results, as far as their cards are known: what a first screen has at once, the others once that is drawn.
   * @param {number[]} places
   * @param {Ranking} ranking
   * @param {Index} index
   * @param {(i: number) => number | undefined} away how far, in kilometres
   */
  results(places, ranking, index, away) {
    const home = new URL(this.#root.dataset.home ?? "", location.href);
    const unknown = places.findIndex((i) => !index.docs[i]);
    const shown = unknown < 0 ? places : places.slice(0, unknown);
    const said = shown.map((i) => [i, away(i), ...ranking.missing(i).map(({ word }) => word)].join()).join(";");
    if (said === this.#said) return;
    this.#said = said;
    const turn = ++this.#turn;
    const items = (/** @type {number[]} */ part) => part.flatMap((i) => this.#result(index.docs[i], ranking.missing(i), index, home, away(i)));
    this.#list.replaceChildren(...items(shown.slice(0, screen)));
    this.#list.ariaBusy = "true";
    const rest = () => {
      if (turn !== this.#turn) return;
      this.#list.append(...items(shown.slice(screen)));
      this.#list.ariaBusy = null;
    };
    requestAnimationFrame(() => setTimeout(rest));
  }

  /**
   * @param {import("./document.js").Doc | undefined} doc
   * @param {Concept[]} missing
   * @param {Index} index
   * @param {URL} home
   * @param {number} [away]
   */
  #result(doc, missing, index, home, away) {
    if (!doc) return [];
    const region = index.regions[doc.region];
    const place = doc.kind === "region" ? [index.regions[region?.parent ?? -1]?.name] : [region?.name, index.regions[region?.parent ?? -1]?.name];
    const crafts = doc.kind in { centre: 1, product: 1, producer: 1 } ? doc.terms.map((t) => index.terms[t]).filter((t) => t && /^(categories|techniques)$/.test(t.vocabulary)).map((t) => t?.name ?? "") : [];
    const item = make("li", { class: "result" }, make("h2", {}, make("a", { href: new URL(doc.href, home).href }, doc.title)));
    const under = [this.kind(doc.kind), doc.maker, place.filter(Boolean).join(", "), away === undefined ? "" : this.words.word("kilometres", this.words.number(rounded(away)))].filter(Boolean).join(" · ");
    item.append(make("p", { class: "origin" }, under));
    const status = doc.facts.t ?? doc.centre?.facts.t;
    if (status) item.append(make("p", {}, make("span", { class: "caution" }, this.words.of("statuses", status))));
    if (crafts.length > 0) item.append(make("p", { class: "kind" }, crafts.slice(0, 4).join(", ")));
    const facts = this.words.facts(doc.facts);
    if (facts.length > 0) item.append(make("dl", {}, ...facts.map(([label, value]) => make("div", {}, make("dt", {}, label), make("dd", {}, value)))));
    if (missing.length > 0) item.append(make("p", { class: "missing" }, this.words.word("without", missing.map(({ word }) => word).join(", "))));
    if (/^[cmp]\//.test(doc.key)) item.append(keeping(doc.key, this.words.word("keep"), this.words.word("kept"), doc.title));
    return [item];
  }
}
