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

/** The prefixes that another one stands before. @type {Record<string, string>} */
const inner = { me: "per ber pel", di: "per ber pel", pe: "ber", ke: "ber ter", ber: "ke pe per", ter: "per" };

/** @type {Array<[string, string]>} */
const english = [["ies", "y"], ["es", ""], ["s", ""], ["ing", ""], ["ing", "e"], ["ed", ""], ["ed", "e"], ["er", ""], ["er", "e"], ["ers", ""], ["ers", "e"]];

/**
 * The stem of a folded word: the shortest that its affixes leave among the known words, or the word itself.
 * @param {string} word
 * @param {(root: string) => boolean} known
 */
export function stem(word, known) {
  let best = word;
  for (const root of roots(word)) if (root.length < best.length && known(root)) best = root;
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
      const rest = base.slice(0, base.length - suffix.length);
      if (!base.endsWith(suffix) || rest.length < 3) continue;
      if ((suffix === "" && rest !== word) || (suffix === "an" && rest.length > 3)) yield rest;
      yield* unprefixed(rest, suffix);
    }
  }
  for (const [ending, before] of english) {
    const rest = word.slice(0, -ending.length);
    if (!word.endsWith(ending) || rest.length + before.length < 3 || (ending === "s" && /[aious]$/.test(rest))) continue;
    if ((rest + before).length > 3 || before || !ending.startsWith("e")) yield rest + before;
    if (rest.at(-1) === rest.at(-2) && rest.length > 3 && /^(ing|ed)$/.test(ending)) yield rest.slice(0, -1);
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
        if (form.endsWith(ending) && rest.length > 2) forms.push(rest);
      }
    }
  }
  return forms;
}

/**
 * What is left of a form, whose suffix was taken off, without its prefix, and without one more.
 * @param {string} form
 * @param {string} suffix
 */
function* unprefixed(form, suffix) {
  for (const [outer, root] of prefixes(form)) {
    if (outer === "pe" ? suffix === "kan" || suffix === "i" : (outer === "ke" || outer === "per") && suffix !== "an") continue;
    if (root.length > (suffix === "i" ? 3 : 2)) yield root;
    for (const [within, rest] of prefixes(root)) {
      if (inner[outer]?.includes(within) && (within[0] === "p" || suffix) && rest.length > 3) yield rest;
    }
  }
}

/**
 * The ways in which a form may have a prefix: its name, and what is left.
 * @param {string} form
 * @returns {Array<[string, string]>}
 */
function prefixes(form) {
  /** @type {Array<[string, string]>} */
  const all = [];
  for (const name of ["me", "pe"]) {
    for (const [nasal, letters] of form.startsWith(name) ? nasals : []) {
      const tail = form.slice(2 + nasal.length);
      if (!form.startsWith(nasal, 2) || tail.length < 2) continue;
      for (const letter of letters) {
        if (letter ? /^[aeiou]/.test(tail) : tail.length > 2 && (nasal || /^[lrwymn]/.test(tail) || tail.length > 4)) all.push([name, letter + tail]);
      }
    }
  }
  if (/^[bp]elajar/.test(form)) all.push([form[0] === "b" ? "ber" : "pel", form.slice(3)]); // of this root alone
  for (const prefix of ["di", "ter", "te", "ber", "be", "per", "ke"]) {
    const rest = form.slice(prefix.length);
    if (!form.startsWith(prefix) || rest.length < 3) continue;
    const bare = prefix === "be" || prefix === "te";
    if (!bare || /^(r|.er)/.test(rest)) all.push([bare ? `${prefix}r` : prefix, rest]);
  }
  return all;
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
