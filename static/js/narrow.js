// Narrows and sorts what a page lists. Each [data-item] says in data-KEY what it is; for each data-by-KEY of the root, its
// label, there is a choice among the values that occur, and for each data-sort-KEY a way to sort. Nothing is fetched:
// a list of several pages is narrowed page by page, which the count says.

/**
 * A labelled list of choices.
 * @param {string} label
 * @param {Array<[string, string]>} choices values and their names
 * @param {(value: string) => void} chosen
 */
function choice(label, choices, chosen) {
  const select = document.createElement("select");
  select.append(...choices.map(([value, name]) => new Option(name, value)));
  select.addEventListener("change", () => chosen(select.value));
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
 * The values of a key, in the reader's order. An item may have several, with bars between them.
 * @param {HTMLElement[]} items
 * @param {string} key
 */
function values(items, key) {
  const all = items.flatMap((item) => (item.dataset[key] ?? "").split("|"));
  return [...new Set(all)].filter(Boolean).sort((a, b) => a.localeCompare(b, document.documentElement.lang));
}

/** @param {HTMLElement} root */
export function init(root) {
  const tools = root.querySelector(".list-tools");
  const items = /** @type {HTMLElement[]} */ ([...root.querySelectorAll("[data-item]")]);
  if (!tools || items.length < 2) return;
  const { all = "", shown = "" } = root.dataset;
  /** @type {Map<string, string>} */
  const wanted = new Map();
  const told = document.createElement("p");
  told.className = "count";
  told.setAttribute("role", "status");

  const narrow = () => {
    for (const item of items) {
      item.hidden = [...wanted].some(([key, value]) => value && !(item.dataset[key] ?? "").split("|").includes(value));
    }
    const left = items.filter((item) => !item.hidden).length;
    told.textContent = shown.replace("{}", String(left)).replace("{1}", String(items.length));
  };
  for (const [key, label] of labels(root, "by")) {
    const found = values(items, key);
    if (found.length < 2) continue;
    const choices = /** @type {Array<[string, string]>} */ ([["", all], ...found.map((value) => [value, value])]);
    tools.append(choice(label, choices, (value) => (wanted.set(key, value), narrow())));
  }

  const order = labels(root, "sort").filter(([key]) => items.some((item) => item.dataset[key]));
  if (order.length > 0) {
    const first = root.dataset.sort ?? "";
    const choices = /** @type {Array<[string, string]>} */ ([["", root.dataset.asListed ?? ""], ...order]);
    tools.append(choice(first, choices, (key) => sort(items, key)));
  }
  if (tools.childElementCount > 0) tools.append(told);
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
