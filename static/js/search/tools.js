// What results are narrowed and sorted with. It comes after the first results, unless something is chosen already.
import { distance } from "../distance.js";
import { facetsOf, narrow } from "./facets.js";
import { make } from "./phrase.js";

/**
 * @typedef {import("./rank.js").Index} Index
 * @typedef {import("./rank.js").Ranking} Ranking
 * @typedef {import("./view.js").View} View
 * @typedef {{facet: import("./facets.js").Facet, values: Array<[string, number]>, chosen: string}} Choice
 */

/** What the index calls that which results are sorted by. @type {Record<string, string>} */
const sorts = { moq: "m", lead: "l", title: "title", near: "near" };

/**
 * What the index has to know to narrow and sort as an address asks.
 * @param {URLSearchParams} state
 * @param {Index} index
 */
export function needed(state, index) {
  const chosen = facetsOf(index, String).flatMap(({ key, column }) => (state.get(key) ? [column] : []));
  return [...chosen, ...(sorts[state.get("sort") ?? ""] ? [sorts[state.get("sort") ?? ""] ?? ""] : [])];
}

/**
 * Leaves of results those that have what the address chooses, and shows the tools that choose. Counting what each would leave waits until
 * somebody looks at them.
 * @param {number[]} places of results
 * @param {URLSearchParams} state
 * @param {Index} index
 * @param {View} view
 * @param {(key: string, value: string) => void} choose
 */
export function narrowed(places, state, index, view, choose) {
  const facets = facetsOf(index, view.kind);
  const chosen = new Map(facets.map(({ key }) => [key, state.get(key) ?? ""]));
  const picked = facets.filter(({ key }) => chosen.get(key));
  const columns = facets.map(({ column }) => column);
  const more = details(view.tools, view.words, picked.length > 0 || (index.has(columns) && matchMedia("(min-width: 48em)").matches));
  const fill = async () => {
    await index.ready(columns);
    if (filling.get(more) !== fill) return;
    const { values } = narrow(places, facets, chosen);
    const choices = facets.map((facet, f) => ({ facet, values: values[f] ?? [], chosen: chosen.get(facet.key) ?? "" }));
    const focused = document.activeElement instanceof HTMLSelectElement ? document.activeElement.name : "";
    more.lastElementChild?.replaceWith(tools(view, choices, state.get("sort") ?? "", choose));
    if (focused) /** @type {HTMLElement | null} */ (more.querySelector(`[name="${focused}"]`))?.focus();
  };
  filling.set(more, fill);
  if (more.open) void fill();
  return picked.length > 0 ? narrow(places, picked, chosen).kept : places;
}

/** What fills the tools with what the last results leave to choose from. @type {WeakMap<Element, () => Promise<void>>} */
const filling = new WeakMap();

/**
 * The element that opens the tools; it stays from results to results.
 * @param {Element} box that it stands in
 * @param {import("./phrase.js").Words} words
 * @param {boolean} open from the start
 */
function details(box, words, open) {
  const before = box.querySelector("details");
  if (before) return before;
  const more = /** @type {HTMLDetailsElement} */ (make("details", { class: "more" }, make("summary", {}, words.word("more")), make("div", { class: "list-tools" })));
  more.open = open;
  more.addEventListener("toggle", () => more.open && void filling.get(more)?.());
  box.append(more);
  return more;
}

/**
 * Puts documents in the order that an address asks for.
 * @param {string} by
 * @param {Index} index
 * @param {(i: number) => number | undefined} away how far a document is, in kilometres
 * @param {(a: number, b: number) => number} compare what decides where that says nothing
 * @returns {(a: number, b: number) => number}
 */
export function sorting(by, index, away, compare) {
  const key = sorts[by];
  if (!key) return compare;
  const collate = new Intl.Collator(document.documentElement.lang).compare;
  const value = (/** @type {number} */ i) => {
    const said = by === "near" ? away(i) : index.value(key, i);
    return [said].flat()[0] ?? Infinity;
  };
  return (a, b) => {
    const [x, y] = [value(a), value(b)];
    return (x === y ? 0 : typeof x === "string" ? collate(x, y) : x - y) || compare(a, b);
  };
}

/** @type {number[] | undefined} where somebody is, once they asked for what is near: degrees north and east, which leave the browser never */
let here;

/**
 * How far a document lies from there, in kilometres; undefined where either is not known.
 * @param {Index} index that is ready to say where documents are
 * @returns {(i: number) => number | undefined}
 */
export function distances(index) {
  /** @type {Map<number[], number>} */
  const known = new Map();
  return (i) => {
    const at = index.value("near", i);
    if (!at?.length || !here) return undefined;
    let away = known.get(at);
    if (away === undefined) known.set(at, (away = distance(here, at)));
    return away;
  };
}

/**
 * What chooses of each facet, and the order.
 * @param {View} view
 * @param {Choice[]} choices
 * @param {string} sort
 * @param {(key: string, value: string) => void} choose
 */
function tools({ words, nowhere }, choices, sort, choose) {
  const selecting = (/** @type {string} */ key, /** @type {string} */ label, /** @type {Array<[string, string]>} */ options, /** @type {string} */ value) => {
    const list = document.createElement("select");
    list.name = key;
    list.append(...options.map(([v, name]) => new Option(name, v)));
    list.value = value;
    list.addEventListener("change", () => {
      if (list.value !== "near") return choose(key, list.value);
      navigator.geolocation.getCurrentPosition(({ coords }) => ((here = [coords.latitude, coords.longitude]), choose(key, list.value)), nowhere);
    });
    return make("label", {}, label, list);
  };
  const shown = choices.filter(({ values, chosen }) => chosen || values.length > 1);
  const boxes = shown.map(({ facet, values, chosen }) =>
    selecting(facet.key, words.of("facets", facet.key), [["", words.word("all")], ...values.map(([v, n]) => /** @type {[string, string]} */ ([v, `${facet.name(v)} (${words.number(n)})`]))], chosen),
  );
  const order = selecting("sort", words.word("sort"), words.word("sorts").split("|").map((entry) => /** @type {[string, string]} */ (entry.split("="))), sort);
  return make("div", { class: "list-tools" }, ...boxes, order);
}

/**
 * Shows what goes on to further results, and back.
 * @param {View} view
 * @param {number} page
 * @param {number} last
 * @param {(n: number) => void} go
 */
export function pages({ pager, words }, page, last, go) {
  const step = (/** @type {string} */ word, /** @type {number} */ n) => {
    const button = make("button", { type: "button", class: "button" }, words.word(word));
    button.addEventListener("click", () => go(n));
    return button;
  };
  pager.replaceChildren(
    ...(page > 1 ? [step("previous", page - 1)] : []),
    ...(last > 1 ? [make("span", { "aria-current": "page" }, words.word("page", page, last))] : []),
    ...(page < last ? [step("next", page + 1)] : []),
  );
}

/**
 * A text without a part of it, however that was written.
 * @param {string} text
 * @param {string} part
 */
export function without(text, part) {
  return text.replace(new RegExp(part.replace(/[^\p{L}\p{Nd}]+/gu, "[^\\p{L}\\p{Nd}]+"), "iu"), " ").replace(/\s+/g, " ").trim();
}
