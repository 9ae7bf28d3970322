// Completes what is being typed: a combobox with a list box, as the ARIA Authoring Practices describe it. The index is the one that
// the search has open already.

const most = 5;

/**
 * @param {HTMLInputElement} input
 * @param {import("./search/rank.js").Index} index
 * @param {(kind: string) => string} kindName
 * @param {string} label of the list
 * @param {(text: string) => void} choose
 */
export function init(input, index, kindName, label, choose) {
  const list = document.createElement("ul");
  list.id = "suggestions";
  list.className = "suggestions";
  list.hidden = true;
  list.setAttribute("role", "listbox");
  list.setAttribute("aria-label", label);
  input.after(list);
  for (const [name, value] of [["role", "combobox"], ["aria-autocomplete", "list"], ["aria-controls", list.id], ["aria-expanded", "false"]]) {
    input.setAttribute(name ?? "", value ?? "");
  }
  let at = -1;

  const close = () => {
    list.hidden = true;
    at = -1;
    input.setAttribute("aria-expanded", "false");
    input.removeAttribute("aria-activedescendant");
  };
  const move = (/** @type {number} */ to) => {
    const options = [...list.children];
    at = to >= options.length ? -1 : to;
    options.forEach((option, i) => option.setAttribute("aria-selected", String(i === at)));
    const option = options[at];
    if (option) input.setAttribute("aria-activedescendant", option.id);
    else input.removeAttribute("aria-activedescendant");
  };
  const take = (/** @type {number} */ i) => {
    const text = list.children[i]?.getAttribute("data-text");
    close();
    if (text) choose(text);
  };
  const offer = () => {
    const found = completions(input.value, index);
    list.replaceChildren(
      ...found.map(({ text, kind }, i) => {
        const option = document.createElement("li");
        option.id = `suggestion-${i}`;
        option.setAttribute("role", "option");
        option.setAttribute("aria-selected", "false");
        option.dataset.text = text;
        const note = document.createElement("span");
        note.textContent = kindName(kind);
        option.append(`${text} `, note);
        option.addEventListener("pointerdown", (event) => event.preventDefault()); // the field keeps the focus
        option.addEventListener("click", () => take(i));
        return option;
      }),
    );
    if (found.length === 0) return close();
    list.hidden = false;
    at = -1;
    input.setAttribute("aria-expanded", "true");
    input.removeAttribute("aria-activedescendant");
  };

  // Results come before suggestions.
  let waiting = false;
  input.addEventListener("input", () => {
    if (waiting) return;
    waiting = true;
    requestAnimationFrame(() => setTimeout(() => {
      waiting = false;
      if (document.activeElement === input) offer();
    }));
  });
  input.addEventListener("blur", close);
  input.form?.addEventListener("submit", close);
  input.addEventListener("keydown", (event) => {
    if (event.isComposing) return;
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      event.preventDefault();
      if (list.hidden) offer();
      if (!list.hidden) move(event.key === "ArrowDown" ? at + 1 : at < 0 ? list.children.length - 1 : at - 1);
    } else if (event.key === "Enter" && at >= 0) {
      event.preventDefault();
      take(at);
    } else if (event.key === "Escape" && !list.hidden) {
      event.preventDefault();
      close();
    }
  });
}

/**
 * What a text may become: names that start with it, or that start with its last word, which then stand in its place.
 * @param {string} text
 * @param {import("./search/rank.js").Index} index
 */
function completions(text, index) {
  const typed = plain(text);
  const before = /^(.*\s)?(\S+)$/u.exec(text);
  const last = plain(before?.[2] ?? "");
  if (last.length < 2) return [];
  /** @type {Map<string, {text: string, kind: string, rank: number}>} */
  const found = new Map();
  for (const { title: called, kind } of index.seen) {
    const title = kind === "region" ? called.replace(/^(Kabupaten|Kota) | (Regency|City)$/, "") : called;
    const name = known(title);
    const whole = name.startsWith(typed);
    const word = !whole && kind !== "news" && name.startsWith(last);
    if ((!whole && !word) || name === typed) continue;
    const full = whole ? title : `${before?.[1] ?? ""}${title}`;
    const rank = (whole ? 0 : 10) + (kind === "product" || kind === "producer" ? 2 : kind === "centre" || kind === "region" ? 1 : 0);
    if (!found.has(full)) found.set(full, { text: full, kind, rank });
  }
  return [...found.values()].sort((a, b) => a.rank - b.rank || a.text.length - b.text.length).slice(0, most);
}

/** @type {Map<string, string>} */
const names = new Map();

/** @param {string} title */
function known(title) {
  let name = names.get(title);
  if (name === undefined) names.set(title, (name = plain(title)));
  return name;
}

/** @param {string} text */
function plain(text) {
  return text.normalize("NFD").replace(/\p{Mn}/gu, "").toLowerCase().trim();
}
