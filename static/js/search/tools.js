// What results are narrowed and sorted with. It comes after the first results, unless something is chosen already.
import { distance } from "../distance.js";
import { counts, facetsOf, passes } from "./facets.js";
import { make } from "./phrase.js";

/**
 * @typedef {import("./index.js").Index} Index
 * @typedef {import("./document.js").Doc} Doc
 * @typedef {import("./rank.js").Result} Result
 * @typedef {import("./view.js").View} View
 * @typedef {{facet: import("./facets.js").Facet, values: Array<[string, number]>, chosen: string}} Choice
 */

/**
 * Leaves of results those that have what the address chooses, in the order that it asks for, and shows the tools that choose.
 * @param {Result[]} results
 * @param {URLSearchParams} state
 * @param {Index} index
 * @param {View} view
 * @param {(key: string, value: string) => void} choose
 * @param {Map<Doc, number>} away how far, in kilometres, where that is known
 */
export function narrowed(results, state, index, view, choose, away) {
  const facets = facetsOf(index, view.kind);
  const chosen = new Map(facets.map(({ key }) => [key, state.get(key) ?? ""]));
  const docs = results.map(({ doc }) => doc);
  const choices = facets.map((facet) => ({ facet, values: counts(docs, facet, facets, chosen), chosen: chosen.get(facet.key) ?? "" }));
  tools(view.tools, view.words, choices, state.get("sort") ?? "", choose);
  return sorted(results.filter(({ doc }) => passes(doc, facets, chosen)), state.get("sort") ?? "", away);
}

/**
 * @param {Result[]} results
 * @param {string} by
 * @param {Map<Doc, number>} away
 */
function sorted(results, by, away) {
  const value = (/** @type {Result} */ { doc }) => (by === "near" ? away.get(doc) : by === "moq" ? doc.facts.m?.[0] : doc.facts.l?.[0]) ?? Infinity;
  if (by === "title") return [...results].sort((a, b) => a.doc.title.localeCompare(b.doc.title, document.documentElement.lang));
  return by ? [...results].sort((a, b) => value(a) - value(b) || b.score - a.score) : results;
}

/**
 * How far each entry lies from a point.
 * @param {number[]} here degrees north and east
 * @param {Index} index
 * @returns {Promise<Map<Doc, number>>}
 */
export async function distances(here, index) {
  const points = await index.points();
  const places = new Map(index.docs.filter(({ kind }) => kind === "centre").map((doc, i) => [doc, points[i]]));
  const away = new Map();
  for (const doc of index.docs) {
    const at = places.get(doc.centre ?? doc);
    if (at?.length) away.set(doc, distance(here, at));
  }
  return away;
}

/**
 * @param {Element} box that they fill
 * @param {import("./phrase.js").Words} words
 * @param {Choice[]} choices
 * @param {string} sort
 * @param {(key: string, value: string) => void} choose
 */
function tools(box, words, choices, sort, choose) {
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
  const more = make("details", { class: "more" }, make("summary", {}, words.word("more")), make("div", { class: "list-tools" }, ...boxes, order));
  more.toggleAttribute("open", before ? before.open : matchMedia("(min-width: 48em)").matches || shown.some(({ chosen }) => chosen));
  box.replaceChildren(more);
  if (focused) /** @type {HTMLElement | null} */ (box.querySelector(`[name="${focused}"]`))?.focus();
}
