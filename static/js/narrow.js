// Narrows and sorts what a page lists. Each [data-item] says in data-KEY what it is; for each data-by-KEY of the root, its
// label, there is a choice among the values that occur, and for each data-sort-KEY a way to sort. What is chosen stands in
// the page's address. With data-from, its label, items that have a data-point are put in order by how far they lie from one of
// data-origins, "Aceh (Banda Aceh)=5.55,95.32|…". Nothing is fetched: a list of several pages is narrowed page by page, which the count says.
// A [data-mark], a dot on a map, goes and comes as items do, uncounted; a [data-group] goes with its last item.
import { distance, rounded } from "./distance.js";

/**
 * A labelled list of choices.
 * @param {string} label
 * @param {string} key what it is called in the page's address
 * @param {Array<[string, string]>} choices values and their names
 * @param {(value: string) => void} chosen is also told at once what the address says
 */
function choice(label, key, choices, chosen) {
  const select = document.createElement("select");
  select.append(...choices.map(([value, name]) => new Option(name, value)));
  const asked = new URL(location.href).searchParams.get(key) ?? "";
  if (choices.some(([value]) => value === asked)) select.value = asked;
  select.addEventListener("change", () => {
    const address = new URL(location.href);
    if (select.value) address.searchParams.set(key, select.value);
    else address.searchParams.delete(key);
    history.replaceState(history.state, "", address);
    chosen(select.value);
  });
  if (select.value) chosen(select.value);
  const box = document.createElement("label");
  box.append(label, select);
  return box;
}

/**
 * The labels that a root gives for keys: data-by-province="Provinsi" → ["province", "Provinsi"].
 * @param {HTMLElement} root
 * @param {string} prefix
 * @returns {Array<[string, string]>}
 */
function labels(root, prefix) {
  return Object.entries(root.dataset)
    .filter(([name, label]) => name.startsWith(prefix) && name !== prefix && label)
    .map(([name, label]) => [name.slice(prefix.length).toLowerCase(), label ?? ""]);
}

/**
 * What an element is, by a key. It may be several things, with bars between them.
 * @param {Element} element
 * @param {string} key
 */
function values(element, key) {
  return (element.getAttribute(`data-${key}`) ?? "").split("|").filter(Boolean);
}

/** @param {HTMLElement} root */
export function init(root) {
  const tools = root.querySelector(".list-tools");
  const items = /** @type {HTMLElement[]} */ ([...root.querySelectorAll("[data-item]")]);
  if (!tools || items.length < 2) return;
  const marks = [...root.querySelectorAll("[data-mark]")];
  const { all = "", shown = "" } = root.dataset;
  const { compare } = new Intl.Collator(document.documentElement.lang);
  /** @type {Map<string, string>} */
  const wanted = new Map();
  const told = document.createElement("p");
  told.className = "count";
  told.setAttribute("role", "status");

  const narrow = () => {
    for (const element of [...items, ...marks]) {
      const left = [...wanted].every(([key, value]) => !value || values(element, key).includes(value));
      element.toggleAttribute("hidden", !left);
    }
    for (const group of root.querySelectorAll("[data-group]")) {
      group.toggleAttribute("hidden", !group.querySelector("[data-item]:not([hidden])"));
    }
    const left = items.filter((item) => !item.hidden).length;
    told.textContent = shown.replace("{}", String(left)).replace("{1}", String(items.length));
  };
  for (const [key, label] of labels(root, "by")) {
    const found = [...new Set([...items, ...marks].flatMap((element) => values(element, key)))].sort(compare);
    if (found.length < 2) continue;
    const choices = /** @type {Array<[string, string]>} */ ([["", all], ...found.map((value) => [value, value])]);
    tools.append(choice(label, key, choices, (value) => (wanted.set(key, value), narrow())));
  }

  const order = labels(root, "sort").filter(([key]) => items.some((item) => item.dataset[key]));
  if (order.length > 0) {
    const choices = /** @type {Array<[string, string]>} */ ([["", root.dataset.asListed ?? ""], ...order]);
    tools.append(choice(root.dataset.sort ?? "", "sort", choices, (key) => sort(items, key)));
  }
  const origins = (root.dataset.origins ?? "").split("|").map((origin) => origin.split("="));
  if (root.dataset.from && items.some((item) => item.dataset.point)) {
    const choices = /** @type {Array<[string, string]>} */ (origins.map(([name = "", point = ""]) => [point, name]));
    choices.unshift(["", root.dataset.asListed ?? ""]);
    tools.append(choice(root.dataset.from, "from", choices, (point) => away(items, point, root.dataset.kilometres ?? "")));
  }
  if (tools.childElementCount > 0) tools.append(told);
}

/**
 * Puts items in order by how far they lie from a point, and says how far; without a point as they came.
 * @param {HTMLElement[]} items
 * @param {string} from degrees north and east
 * @param {string} words how to write kilometres: "about {} km"
 */
function away(items, from, words) {
  for (const item of items) {
    item.querySelector(".away")?.remove();
    delete item.dataset.away;
    if (!from || !item.dataset.point) continue;
    const far = distance(pointOf(from), pointOf(item.dataset.point));
    item.dataset.away = String(far);
    const told = document.createElement("div");
    told.className = "away";
    told.textContent = words.replace("{}", rounded(far).toLocaleString(document.documentElement.lang));
    item.firstElementChild?.append(told);
  }
  sort(items, from ? "away" : "");
}

/**
 * A point as attributes have it: "0.92,104.45".
 * @param {string} point
 */
function pointOf(point) {
  return point.split(",").map(Number);
}

/**
 * Puts items in order, those without a value last; without a key as they came.
 * @param {HTMLElement[]} items
 * @param {string} key
 */
function sort(items, key) {
  const value = (/** @type {HTMLElement} */ item) => Number(item.dataset[key] || Infinity);
  const sorted = key ? [...items].sort((a, b) => value(a) - value(b) || items.indexOf(a) - items.indexOf(b)) : items;
  for (const item of sorted) item.parentElement?.append(item);
}
