// What a query says of exports. It is fetched when there is such a query.
import { words } from "./words.js";

/**
 * @typedef {import("./rank.js").Index} Index
 * @typedef {import("./query.js").Condition} Condition
 */

/**
 * Takes "ekspor ke Jepang" out of a text.
 * @param {string} text
 * @param {Index} index
 * @param {(code: string) => string} country
 * @param {Condition[]} conditions
 */
export function exported(text, index, country, conditions) {
  const found = /(?<!\p{L})(?:di)?(?:ekspor|exports?|exported|exporting)(?!\p{L})(?:\s+(?:ke|to|tujuan))?/u.exec(text);
  if (!found) return text;
  const after = text.slice(found.index + found[0].length);
  const said = ` ${words(after).join(" ")} `;
  const names = index.countries.flatMap((code) => {
    const whole = words(country(code));
    return whole.map((_, i) => ({ code, name: whole.slice(0, whole.length - i).join(" ") })); // "Korea" is Korea Selatan, too
  });
  const named = names.filter(({ name }) => name.length > 3 && said.includes(` ${name} `)).sort((a, b) => b.name.length - a.name.length)[0];
  if (named) {
    conditions.push({ key: "exports", value: named.code, text: `${found[0].trim()} ${named.name}` });
    return `${text.slice(0, found.index)} ${said.replace(named.name, " ")}`;
  }
  if (index.countries.length === 0) return text;
  conditions.push({ key: "exports", value: "", text: found[0].trim() });
  return text.slice(0, found.index) + " " + after;
}
