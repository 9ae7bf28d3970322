// Searches the site as somebody types. The page works without: its form leads to lists of all that can be found by. What is asked
// and chosen stands in the address, so that a result can be shared, reloaded and come back to.
import { complete, concepts } from "./concept.js";
import { load } from "./load.js";
import { parse } from "./query.js";
import { rank } from "./rank.js";
import { View } from "./view.js";

const perPage = 20;

/** @typedef {import("./rank.js").Index} Index */

/**
 * @param {HTMLElement} root
 * @param {(manifest: any, get: (name: string) => Promise<any>) => Promise<Index>} make opens the kind of index that the site has
 */
export function find(root, make) {
  const form = root.querySelector("form");
  const input = root.querySelector("input");
  if (!form || !input) return;
  const view = new View(root, document.documentElement.lang);
  /** @type {Promise<Index> | undefined} */
  let opened;
  const open = () => (opened ??= load(new URL(root.dataset.manifest ?? "", location.href), make));
  let asked = 0;

  /** @type {typeof import("./tools.js") | undefined} what results are narrowed with, once it came */
  let kit;
  const tooling = async () => (kit = await import("./tools.js"));

  let suggesting = false;
  /** @param {Index} index */
  const suggest = (index) => {
    if (suggesting) return;
    suggesting = true;
    const take = (/** @type {string} */ text) => {
      input.value = text;
      go({ q: text, page: "" }, true);
    };
    void import("../suggest.js").then((module) => module.init(input, index, view.kind, root.dataset.suggestions ?? "", take));
  };

  /** What is asked and chosen. The address of the page follows a moment after the last letter: browsers let it change only so often. */
  let address = new URL(location.href);
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let noting;
  const note = () => {
    noting = undefined;
    if (address.href !== location.href) history.replaceState(history.state, "", address);
  };

  /** Shows what the address asks for. */
  const show = async () => {
    const turn = ++asked;
    const state = address.searchParams;
    const text = state.get("q") ?? "";
    if (input.value !== text) input.value = text;
    if ([...state.values()].every((value) => !value)) return view.clear();
    const index = await open();
    if ([...state].some(([key, value]) => value && key !== "q" && key !== "page")) await tooling();
    if (kit) await index.ready(kit.needed(state, index));
    if (!text.trim()) await index.ready(["kind"]);
    const query = await parse(text, index, (code) => view.words.country(code));
    const all = concepts(query, index);
    if (index.parted) await index.load(all.flatMap(({ first }) => first.flatMap(({ stems }) => stems)));
    const drawn = turn === asked && all.every(({ forms }) => forms.some(({ stems }) => stems.every((s) => index.find(s))));
    if (drawn) draw(turn, state, query, all, index);
    const before = index.loads;
    await Promise.all([complete(all, index), index.decide(query.conditions)]);
    if (turn === asked && (!drawn || index.loads !== before || query.conditions.length > 0)) draw(turn, state, query, all, index);
    suggest(index);
    if (kit) return;
    await tooling();
    if (turn === asked) draw(turn, state, query, all, index);
  };

  /**
   * @param {number} turn
   * @param {URLSearchParams} state
   * @param {import("./query.js").Query} query
   * @param {import("./rank.js").Concept[]} all
   * @param {Index} index
   */
  const draw = (turn, state, query, all, index) => {
    const ranking = rank(all, query.conditions, index, new Date().getFullYear());
    const found = state.get("q")?.trim() ? ranking.places : index.entries();
    const away = kit && state.get("sort") === "near" ? kit.distances(index) : () => undefined;
    const kept = kit ? kit.narrowed(found, state, index, view, choose) : found;
    const compare = kit ? kit.sorting(state.get("sort") ?? "", index, away, ranking.compare) : ranking.compare;
    const last = Math.ceil(kept.length / perPage) || 1;
    const page = Math.min(Math.max(1, Number(state.get("page")) || 1), last);
    const shown = index.best(kept, page * perPage, compare).slice((page - 1) * perPage);
    view.chips(query, drop);
    view.told(query, all, kept, shown[0], ranking);
    view.results(shown, ranking, index, away);
    kit?.pages(view, page, last, (n) => go({ page: n > 1 ? String(n) : "" }, true));
    if (shown.every((i) => index.docs[i])) return;
    index.cards(shown).then(() => turn === asked && view.results(shown, ranking, index, away), view.failed);
  };

  /**
   * @param {Record<string, string>} changes
   * @param {boolean} step whether going back undoes it
   */
  const go = (changes, step) => {
    if (step) note();
    const before = address.href;
    for (const [key, value] of Object.entries(changes)) {
      if (value) address.searchParams.set(key, value);
      else address.searchParams.delete(key);
    }
    if (step && address.href !== location.href) history.pushState(null, "", address);
    else noting ??= setTimeout(note, 300);
    if (address.href === before) return;
    show().catch(view.failed);
    if ("page" in changes && changes.page) root.scrollIntoView();
  };
  const choose = (/** @type {string} */ key, /** @type {string} */ value) => go({ [key]: value, page: "" }, true);
  const drop = async (/** @type {string} */ text) => {
    const shorter = (await tooling()).without(input.value, text);
    input.value = shorter;
    input.focus();
    go({ q: shorter, page: "" }, true);
  };

  input.addEventListener("focus", () => open().catch(() => (opened = undefined)), { once: true });
  input.addEventListener("input", () => go({ q: input.value, page: "" }, false));
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    go({ q: input.value, page: "" }, true);
    view.focus();
  });
  root.addEventListener("click", note, { capture: true }); // whoever follows a result comes back to it
  addEventListener("popstate", () => {
    address = new URL(location.href);
    show().catch(view.failed);
  });
  if (input.value && document.activeElement === input) address.searchParams.set("q", input.value); // typed before this script came
  show().catch(view.failed);
}
