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
 * Leaves of results those that have what the address chooses, in the order that it asks for, and shows the tools that choose.
 * @param {number[]} places of results
 * @param {URLSearchParams} state
 * @param {Index} index
 * @param {View} view
 * @param {(key: string, value: string) => void} choose
 * @param {() => void} again shows all anew
 * @param {(i: number) => number | undefined} away how far a document is, in kilometres
 */
export function narrowed(places, state, index, view, choose, again, away) {
  const facets = facetsOf(index, view.kind);
  const chosen = new Map(facets.map(({ key }) => [key, state.get(key) ?? ""]));
  const { kept, values } = narrow(places, facets, chosen);
  const choices = facets.map((facet, f) => ({ facet, values: values[f] ?? [], chosen: chosen.get(facet.key) ?? "" }));
  const sort = state.get("sort") ?? "";
  const more = tools(view.tools, view.words, choices, sort, choose, index.has(facets.map(({ column }) => column)));
  more.addEventListener("toggle", () => {
    const columns = facets.map(({ column }) => column);
    if (more.open && !index.has(columns)) void index.ready(columns).then(again);
  });
  return sorted(kept, sort, index, away);
}

/**
 * @param {number[]} places
 * @param {string} by
 * @param {Index} index
 * @param {(i: number) => number | undefined} away
 */
function sorted(places, by, index, away) {
  if (!sorts[by]) return places;
  const value = (/** @type {number} */ i) => {
    const said = by === "near" ? away(i) : index.value(sorts[by] ?? "", i);
    return by === "title" ? said : ([said].flat()[0] ?? Infinity);
  };
  const compare = new Intl.Collator(document.documentElement.lang).compare;
  const all = places.map((i, n) => ({ i, n, v: value(i) }));
  return all.sort((a, b) => (typeof a.v === "string" ? compare(a.v, b.v) : a.v === b.v ? 0 : a.v - b.v) || a.n - b.n).map(({ i }) => i);
}

/**
 * How far a document lies from a point, in kilometres.
 * @param {number[]} here degrees north and east
 * @param {Index} index that is ready to say where documents are
 * @returns {(i: number) => number | undefined}
 */
export function distances(here, index) {
  /** @type {Map<number[], number>} */
  const known = new Map();
  return (i) => {
    const at = index.value("near", i);
    if (!at?.length) return undefined;
    let away = known.get(at);
    if (away === undefined) known.set(at, (away = distance(here, at)));
    return away;
  };
}

/**
 * @param {Element} box that they fill
 * @param {import("./phrase.js").Words} words
 * @param {Choice[]} choices
 * @param {string} sort
 * @param {(key: string, value: string) => void} choose
 * @param {boolean} full whether there is something to choose of each; else that is asked for by opening them
 */
function tools(box, words, choices, sort, choose, full) {
  const focused = document.activeElement instanceof HTMLSelectElement ? document.activeElement.name : "";
  const selecting = (/** @type {string} */ key, /** @type {string} */ label, /** @type {Array<[string, string]>} */ options, /** @type {string} */ value) => {
    const list = document.createElement("select");
    list.name = key;
    list.append(...options.map(([v, name]) => new Option(name, v)));
    list.value = value;
    list.addEventListener("change", () => choose(key, list.value));
    return make("label", {}, label, list);
  };
  const shown = choices.filter(({ values, chosen }) => chosen || values.length > 1);
  const boxes = shown.map(({ facet, values, chosen }) =>
    selecting(facet.key, words.of("facets", facet.key), [["", words.word("all")], ...values.map(([v, n]) => /** @type {[string, string]} */ ([v, `${facet.name(v)} (${words.number(n)})`]))], chosen),
  );
  const order = selecting("sort", words.word("sort"), words.word("sorts").split("|").map((entry) => /** @type {[string, string]} */ (entry.split("="))), sort);
  const before = box.querySelector("details");
  const more = /** @type {HTMLDetailsElement} */ (make("details", { class: "more" }, make("summary", {}, words.word("more")), make("div", { class: "list-tools" }, ...boxes, order)));
  more.open = before ? before.open : (full && matchMedia("(min-width: 48em)").matches) || shown.some(({ chosen }) => chosen);
  box.replaceChildren(more);
  if (focused) /** @type {HTMLElement | null} */ (box.querySelector(`[name="${focused}"]`))?.focus();
  return more;
}
