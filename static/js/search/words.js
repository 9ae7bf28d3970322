// Words as searching sees them. internal/search/fold.go and stem.go do the same when the index is made, and a test compares
// what comes out.

/**
 * A text in small letters, without marks above or below them, and without apostrophes.
 * @param {string} text
 */
export function fold(text) {
  return text.normalize("NFD").replace(/['’‘ʼ\p{Mn}]/gu, "").toLowerCase();
}

/**
 * The words of a text, folded. A word said twice with a hyphen, as in "baju-baju", comes once.
 * @param {string} text
 */
export function words(text) {
  const folded = fold(text);
  /** @type {string[]} */
  const all = [];
  let end = 0;
  for (const { 0: word, index } of folded.matchAll(/[\p{L}\p{Nd}]+/gu)) {
    const again = index === end + 1 && folded[end] === "-" && word === all.at(-1);
    end = index + word.length;
    if (!again) all.push(word);
  }
  return all;
}

// What me- and pe- become before a root, and the letter of the root that they took the place of.
/** @type {Array<[string, string[]]>} */
const nasals = [["nge", [""]], ["ng", ["", "k"]], ["ny", ["s"]], ["m", ["", "p"]], ["n", ["", "t"]], ["", [""]]];

/** @type {Array<[string, string]>} */
const english = [["ies", "y"], ["es", ""], ["s", ""], ["ing", ""], ["ing", "e"], ["ed", ""], ["ed", "e"], ["er", ""], ["er", "e"], ["ers", ""], ["ers", "e"]];

/**
 * The stem of a folded word: the shortest that its affixes leave among the known words, or the word itself.
 * @param {string} word
 * @param {(root: string) => boolean} known
 */
export function stem(word, known) {
  let best = word;
  for (const root of roots(word)) if (root.length >= 3 && root.length < best.length && known(root)) best = root;
  return best;
}

/**
 * All that may be left of a word without its affixes.
 * @param {string} word
 * @returns {Iterable<string>}
 */
export function* roots(word) {
  for (const base of endless(word)) {
    for (const suffix of ["", "kan", "an", "i"]) {
      if (!base.endsWith(suffix) || base.length - suffix.length < 3) continue;
      const rest = base.slice(0, base.length - suffix.length);
      for (const root of unprefixed(rest, suffix, 2)) if (root !== rest || suffix === "" || suffix === "an") yield root;
    }
  }
  for (const [ending, before] of english) {
    const rest = word.slice(0, -ending.length);
    if (!word.endsWith(ending) || rest.length < 3) continue;
    yield rest + before;
    if (rest.at(-1) === rest.at(-2)) yield rest.slice(0, -1);
  }
}

/**
 * A word without its particle and its possessive, as far as it has them, and as it is.
 * @param {string} word
 */
function endless(word) {
  const forms = [word];
  for (const endings of [["lah", "kah", "pun"], ["nya", "ku", "mu"]]) {
    for (const form of [...forms]) {
      for (const ending of endings) {
        const rest = form.slice(0, -ending.length);
        if (form.endsWith(ending) && rest.length > 3) forms.push(rest);
      }
    }
  }
  return forms;
}

/**
 * A form without its prefixes, up to so many of them, and as it is.
 * @param {string} form
 * @param {string} suffix that was taken off it
 * @param {number} most
 * @returns {string[]}
 */
function unprefixed(form, suffix, most) {
  if (most === 0) return [form];
  /** @type {string[]} */
  const left = [];
  if (/^[mp]e/.test(form)) {
    for (const [nasal, letters] of nasals) {
      const tail = form.slice(2 + nasal.length);
      if (!form.startsWith(nasal, 2) || tail.length < 2) continue;
      if (nasal === "" && !/^[lrwymn]/.test(tail)) continue;
      for (const letter of letters) if (letter === "" || /^[aeiou]/.test(tail)) left.push(letter + tail);
    }
  }
  for (const prefix of ["di", "ter", "te", "ber", "be", "per", "ke"]) {
    const rest = form.slice(prefix.length);
    if (!form.startsWith(prefix) || rest.length < 3) continue;
    if ((prefix === "be" || prefix === "te") && !/^(r|.er)/.test(rest)) continue;
    if ((prefix === "ke" && suffix !== "an") || (prefix === "per" && suffix === "")) continue;
    left.push(rest);
  }
  return [form, ...left.flatMap((rest) => unprefixed(rest, suffix, most - 1))];
}

/**
 * How many slips of the thumb lie between two words: letters missing, doubled, wrong or swapped with their neighbour. Optimal
 * string alignment; more than most are not counted out.
 * @param {string} a
 * @param {string} b
 * @param {number} most
 */
export function slips(a, b, most) {
  if (Math.abs(a.length - b.length) > most) return most + 1;
  let before = /** @type {number[]} */ ([]);
  let last = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1] ? 0 : 1;
      let least = Math.min((last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (last[j - 1] ?? 0) + same);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) least = Math.min(least, (before[j - 2] ?? 0) + 1);
      row.push(least);
    }
    if (Math.min(...row) > most) return most + 1;
    [before, last] = [last, row];
  }
  return last[b.length] ?? 0;
}
