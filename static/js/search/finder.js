// Searches the site as somebody types. The page works without: its form leads to lists of all that can be found by. What is asked
// and chosen stands in the address, so that a result can be shared, reloaded and come back to.
import { complete, concepts } from "./search/concept.js";
import { load } from "./search/load.js";
import { parse } from "./search/query.js";
import { rank } from "./search/rank.js";
import { View } from "./search/view.js";

const perPage = 20;

/** @param {HTMLElement} root */
export function init(root) {
  const form = root.querySelector("form");
  const input = root.querySelector("input");
  if (!form || !input) return;
  const lang = document.documentElement.lang;
  const view = new View(root, lang);
  const country = new Intl.DisplayNames([lang], { type: "region" });
  /** @type {Promise<import("./search/index.js").Index> | undefined} */
  let opened;
  const open = () => (opened ??= load(new URL(root.dataset.manifest ?? "", location.href)));
  let asked = 0;
  /** @type {number[] | undefined} where somebody is, once they asked for what is near; it leaves the browser never */
  let here;

  /** @type {typeof import("./search/tools.js") | undefined} what results are narrowed with, once it came */
  let kit;
  const tooling = async () => (kit = await import("./search/tools.js"));

  let suggesting = false;
  /** @param {import("./search/index.js").Index} index */
  const suggest = (index) => {
    if (suggesting) return;
    suggesting = true;
    const take = (/** @type {string} */ text) => {
      input.value = text;
      go({ q: text, page: "" }, true);
    };
    void import("./suggest.js").then((module) => module.init(input, index, view.kind, root.dataset.suggestions ?? "", take));
  };

  /** Shows what the address asks for. */
  const show = async () => {
    const turn = ++asked;
    const state = new URL(location.href).searchParams;
    const text = state.get("q") ?? "";
    if (input.value !== text) input.value = text;
    if ([...state.values()].every((value) => !value)) return view.clear();
    const index = await open();
    if ([...state].some(([key, value]) => value && key !== "q" && key !== "page")) await tooling();
    const query = parse(text, index, (code) => country.of(code) ?? code);
    const all = concepts(query, index);
    const away = here && kit && state.get("sort") === "near" ? await kit.distances(here, index) : new Map();
    const draw = () => {
      const results = text.trim() ? rank(all, query.conditions, index, new Date().getFullYear()) : index.docs.filter(({ key }) => /^[cmp]\//.test(key)).map((doc) => ({ doc, score: 0, missing: [], unknown: [] }));
      const kept = kit ? kit.narrowed(results, state, index, view, choose, away) : results;
      const page = Math.min(Math.max(1, Number(state.get("page")) || 1), Math.ceil(kept.length / perPage) || 1);
      view.chips(query, drop);
      view.told(query, all, kept);
      view.results(kept.slice((page - 1) * perPage, page * perPage), index, away);
      view.pages(page, Math.ceil(kept.length / perPage), (n) => go({ page: n > 1 ? String(n) : "" }, true));
    };
    if (all.every(({ forms }) => forms.some(({ stems }) => stems.every((s) => index.find(s))))) draw();
    await complete(all, index);
    if (turn === asked) draw();
    suggest(index);
    if (kit) return;
    await tooling();
    if (turn === asked) draw();
  };

  /**
   * @param {Record<string, string>} changes
   * @param {boolean} step whether going back undoes it
   */
  const go = (changes, step) => {
    const address = new URL(location.href);
    for (const [key, value] of Object.entries(changes)) {
      if (value) address.searchParams.set(key, value);
      else address.searchParams.delete(key);
    }
    if (address.href === location.href) return;
    if (step) history.pushState(null, "", address);
    else history.replaceState(history.state, "", address);
    show().catch(view.failed);
    if ("page" in changes && changes.page) root.scrollIntoView();
  };
  const choose = (/** @type {string} */ key, /** @type {string} */ value) => {
    const chosen = () => go({ [key]: value, page: "" }, true);
    if (key !== "sort" || value !== "near") return chosen();
    navigator.geolocation.getCurrentPosition(({ coords }) => ((here = [coords.latitude, coords.longitude]), chosen()), view.nowhere);
  };
  const drop = (/** @type {string} */ text) => {
    const shorter = input.value.replace(new RegExp(text.replace(/[^\p{L}\p{Nd}]+/gu, "[^\\p{L}\\p{Nd}]+"), "iu"), " ").replace(/\s+/g, " ").trim();
    input.value = shorter;
    input.focus();
    go({ q: shorter, page: "" }, true);
  };

  input.addEventListener("focus", () => void open().catch(() => (opened = undefined)), { once: true });
  input.addEventListener("input", () => go({ q: input.value, page: "" }, false));
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    go({ q: input.value, page: "" }, true);
    view.focus();
  });
  addEventListener("popstate", () => void show().catch(view.failed));
  show().catch(view.failed);
}
