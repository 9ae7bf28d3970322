// Keeps where the reader was while a page is loaded again: how far down, and which details were open.

const key = "sentra:place " + location.pathname;

/** Notes where the reader is. */
export function save() {
  const place = { x: scrollX, y: scrollY, open: [...details()].filter(([, d]) => d.open).map(([name]) => name) };
  sessionStorage.setItem(key, JSON.stringify(place));
}

/** Leads back there, if the page was loaded again by us. */
export function restore() {
  const text = sessionStorage.getItem(key);
  if (text === null) return;
  sessionStorage.removeItem(key);
  const { x, y, open } = JSON.parse(text);
  for (const [name, d] of details()) d.open = open.includes(name);
  const scroll = () => scrollTo({ left: x, top: y, behavior: "instant" });
  scroll();
  if (document.readyState !== "complete") addEventListener("load", scroll, { once: true }); // pictures have their heights by then
}

/**
 * All details of the page, each with a name that it still has when the page has changed elsewhere.
 * @returns {Map<string, HTMLDetailsElement>}
 */
function details() {
  /** @type {Map<string, HTMLDetailsElement>} */
  const named = new Map();
  for (const d of document.querySelectorAll("details")) {
    const text = d.querySelector("summary")?.textContent?.trim() ?? "";
    let name = text;
    for (let n = 2; named.has(name); n++) name = `${text} ${n}`;
    named.set(name, d);
  }
  return named;
}
