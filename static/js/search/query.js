// Takes a query apart: what it says of amounts, prices, times, places and orders becomes conditions that somebody sees and can
// drop; what is left are words.
import { fold, words } from "./words.js";

/**
 * @typedef {import("./rank.js").Index} Index
 * @typedef {{key: string, value: number | string, text: string}} Condition key is moq, price, lead, exports, samples or custom; text is what was typed
 * @typedef {{words: string[], typing: boolean, conditions: Condition[], regions: Array<{ordinals: number[], words: string[]}>}} Query
 */

// How many of the smallest are in a dozen, a score and a gross.
const counted = { lusin: 12, dozen: 12, kodi: 20, gros: 144, gross: 144 };
const units = "potong|pcs|pieces?|lembar|helai|pasang|pairs?|kodi|lusin|dozen|gross?|setel|stel|sets?|buah|biji|unit|lengths?|meter|metres?|meters?|yards?";
const thousands = { ribu: 1e3, rb: 1e3, k: 1e3, thousand: 1e3, juta: 1e6, jt: 1e6, million: 1e6 };
const days = { hari: 1, day: 1, days: 1, minggu: 7, pekan: 7, week: 7, weeks: 7, bulan: 30, month: 30, months: 30 };
const number = String.raw`(\d+(?:[.,]\d+)*)`;
const below = "(?:(?:harga|price|di ?bawah|kurang dari|maksimal|maks|paling mahal|sampai|hingga|under|below|less than|up to|max)\\s+)+";

/** @type {Array<[RegExp, (found: string[]) => Omit<Condition, "text"> | null]>} */
const patterns = [
  [new RegExp(`(?:${below})(?:rp\\.?|idr)?\\s*${number}\\s*(ribu|rb|k|juta|jt|thousand|million)?(?!\\s*(?:${units}|hari|minggu|bulan|days?|weeks?|months?)\\b)(?![\\p{L}\\d])`, "u"), ([, n = "", times = ""]) => price(n, times)],
  [new RegExp(`(?:rp\\.?|idr)\\s*${number}\\s*(ribu|rb|k|juta|jt|thousand|million)?(?![\\p{L}\\d])`, "u"), ([, n = "", times = ""]) => price(n, times)],
  [new RegExp(`${number}\\s*(ribu|rb|juta|jt)(?:an)?(?![\\p{L}\\d])(?!\\s*(?:${units})\\b)`, "u"), ([, n = "", times = ""]) => price(n, times)],
  [new RegExp(`(?:(?:dalam|selesai|within|in)\\s+)*(\\d+|satu|dua|tiga|empat|one|two|three|four)\\s*(hari|minggu|pekan|bulan|days?|weeks?|months?)(?![\\p{L}\\d])`, "u"), ([, n = "", unit = ""]) => ({ key: "lead", value: spelt(n) * (days[/** @type {keyof typeof days} */ (unit)] ?? 1) })],
  [new RegExp(`${number}\\s*(${units})(?![\\p{L}\\d])`, "u"), ([, n = "", unit = ""]) => ({ key: "moq", value: plain(n) * (counted[/** @type {keyof typeof counted} */ (unit)] ?? 1) })],
  [/(?<![\p{L}\d.,-])(\d{2,6})(?![\p{L}\d.,-])/u, ([, n = ""]) => (/^(19|20)\d\d$/.test(n) ? null : { key: "moq", value: Number(n) })],
  [/(?<!\p{L})(?:(?:bisa|dapat|minta|diminta|ada|dengan|with)\s+)*(?:contoh|sampel|samples?)(?!\p{L})/u, () => ({ key: "samples", value: 1 })],
  [/(?<!\p{L})(?:desain|rancangan) sendiri(?!\p{L})|(?<!\p{L})(?:maklon|custom(?:[ -]made)?|cmt)(?!\p{L})/u, () => ({ key: "custom", value: 1 })],
];

/** @param {string} n @param {string} times */
function price(n, times) {
  const value = plain(n) * (thousands[/** @type {keyof typeof thousands} */ (times)] ?? 1);
  return value >= 1000 ? { key: "price", value } : null;
}

/**
 * A number as it is typed: "1.500", "1,5" or "200".
 * @param {string} n
 */
function plain(n) {
  return Number(/^\d{1,3}([.,]\d{3})+$/.test(n) ? n.replace(/[.,]/g, "") : n.replace(",", "."));
}

/** @param {string} n */
function spelt(n) {
  const at = ["satu", "dua", "tiga", "empat", "one", "two", "three", "four"].indexOf(n);
  return at < 0 ? Number(n) : (at % 4) + 1;
}

/**
 * @param {string} text as it was typed
 * @param {Index} index
 * @param {(code: string) => string} country the name of a country
 * @returns {Promise<Query>}
 */
export async function parse(text, index, country = () => "") {
  /** @type {Condition[]} */
  const conditions = [];
  let rest = fold(text).slice(0, 200);
  for (const [pattern, make] of patterns) {
    const found = pattern.exec(rest);
    const condition = found && make(found);
    if (!condition || conditions.some(({ key }) => key === condition.key)) continue;
    conditions.push({ ...condition, text: found[0].trim() });
    rest = `${rest.slice(0, found.index)} ${rest.slice(found.index + found[0].length)}`;
  }
  if (/ekspor|export/.test(rest)) rest = (await import("./exports.js")).exported(rest, index, country, conditions);
  const all = words(rest);
  const bare = all.filter((word) => !index.stop.has(word));
  const [left, regions] = placed(bare.length > 0 || conditions.length > 0 ? bare : all, index);
  return { words: left, typing: /[\p{L}\p{Nd}]$/u.test(text), conditions, regions };
}

/** @type {WeakMap<Index, Map<string, number[]>>} */
const remembered = new WeakMap();

/**
 * The regions of each name, and of what means the same.
 * @param {Index} index
 */
function namesOf(index) {
  const before = remembered.get(index);
  if (before) return before;
  /** @type {Map<string, number[]>} */
  const names = new Map();
  remembered.set(index, names);
  const name = (/** @type {string} */ key, /** @type {number} */ i) => names.set(key, [...(names.get(key) ?? []), i]);
  index.regions.forEach(({ name: title }, i) => {
    const whole = words(title).join(" ");
    const bare = whole.replace(/^(kabupaten|kota|di|dki|special (capital )?region of) | (regency|city)$/g, "");
    name(whole, i);
    if (bare !== whole) name(bare, i);
  });
  for (const group of index.groups) {
    const known = group.flatMap((form) => names.get(words(form).join(" ")) ?? []);
    if (known.length > 0) for (const form of group) if (!names.has(words(form).join(" "))) names.set(words(form).join(" "), known);
  }
  return names;
}

/**
 * Takes the names of regions out of words, the longest first.
 * @param {string[]} all
 * @param {Index} index
 * @returns {[string[], Query["regions"]]}
 */
function placed(all, index) {
  const names = namesOf(index);
  /** @type {Query["regions"]} */
  const regions = [];
  const left = /** @type {string[]} */ ([]);
  for (let i = 0; i < all.length; ) {
    let n = Math.min(4, all.length - i);
    while (n > 0 && !names.has(all.slice(i, i + n).join(" "))) n--;
    if (n === 0) {
      left.push(all[i] ?? "");
      i++;
      continue;
    }
    const part = all.slice(i, i + n);
    regions.push({ ordinals: names.get(part.join(" ")) ?? [], words: part });
    i += n;
  }
  return [left, regions];
}
