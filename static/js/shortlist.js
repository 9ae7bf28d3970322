// Shows what somebody keeps, or what a link shares in its fragment, "#c/laweyan,p/laweyan/kemeja": a list, a table that compares up to
// six, and a message for each maker. Entries are looked up in the search's index, so the page itself says nothing of them.
import { copying } from "./copy.js";
import { keep, kept } from "./kept.js";
import { load } from "./search/load.js";
import { Words, make } from "./search/phrase.js";

const most = 6;

/**
 * @typedef {import("./search/rank.js").Index} Index
 * @typedef {import("./search/document.js").Doc} Doc
 */

/**
 * Opens the kind of index that there is.
 * @param {any} manifest
 * @param {(name: string) => Promise<any>} get
 * @returns {Promise<Index>}
 */
async function open(manifest, get) {
  if (!manifest.core) return new (await import("./search/whole.js")).Whole(manifest, get).open();
  return new (await import("./search/parted.js")).Parted(manifest, get).open();
}

/** @param {HTMLElement} root */
export function init(root) {
  const words = new Words(root, document.documentElement.lang);
  /** @type {Set<string>} keys that are compared; those not yet asked about are, as long as there is room */
  const out = new Set();
  let need = "";
  const shared = () => decodeURIComponent(location.hash.slice(1)).split(",").filter((key) => /^[cmp]\/[a-z0-9/-]+$/.test(key));

  const show = async () => {
    const given = shared();
    const keys = given.length > 0 ? given : kept();
    if (keys.length === 0) return root.replaceChildren(make("p", { class: "empty" }, words.word("empty")));
    const index = await load(new URL(root.dataset.manifest ?? "", location.href), open);
    const { docs: known, contacts } = await index.keyed(keys);
    const docs = keys.map((key) => known.find((doc) => doc.key === key)).filter((doc) => doc !== undefined);
    const parts = [];
    if (given.length > 0) parts.push(notice(docs.length));
    if (docs.length < keys.length) parts.push(make("p", { role: "status" }, words.word("gone", words.number(keys.length - docs.length))));
    const compared = docs.filter(({ key }) => !out.has(key)).slice(0, most);
    parts.push(list(docs, compared, given.length > 0), asking(docs, contacts), table(compared, index), tools(docs, compared, index));
    const at = document.activeElement?.getAttribute("aria-label");
    root.replaceChildren(...parts);
    if (at) /** @type {HTMLElement | null} */ (root.querySelector(`[aria-label="${CSS.escape(at)}"]`) ?? root.querySelector(".kept input"))?.focus();
  };
  const again = () => void show().catch(() => root.replaceChildren(make("p", { class: "empty" }, words.word("failed"))));

  /** @param {number} n */
  const notice = (n) => {
    const button = make("button", { type: "button", class: "button" }, words.word("adopt"));
    button.addEventListener("click", () => {
      keep([...kept(), ...shared()]);
      history.replaceState(history.state, "", location.pathname + location.search);
      again();
    });
    return make("p", {}, words.word("shared", words.number(n)), " ", button);
  };

  /**
   * @param {Doc[]} docs
   * @param {Doc[]} compared
   * @param {boolean} given
   */
  const list = (docs, compared, given) => {
    const items = docs.map((doc) => {
      const box = /** @type {HTMLInputElement} */ (make("input", { type: "checkbox", "aria-label": words.word("compare", doc.title) }));
      box.checked = compared.includes(doc);
      box.disabled = !box.checked && compared.length === most;
      box.addEventListener("change", () => {
        if (box.checked) out.delete(doc.key);
        else out.add(doc.key);
        again();
      });
      const item = make("li", {}, make("label", {}, box), make("a", { href: new URL(doc.href, home()).href }, doc.title), make("span", { class: "origin" }, words.of("kinds", doc.kind)));
      if (given) return item;
      const button = make("button", { type: "button", "aria-label": words.word("remove", doc.title) }, "×");
      button.addEventListener("click", () => (keep(kept().filter((key) => key !== doc.key)), again()));
      item.append(button);
      return item;
    });
    const full = docs.length > most ? [make("p", { class: "note" }, words.word("full"))] : [];
    return make("div", {}, make("ul", { class: "kept" }, ...items), ...full);
  };

  const home = () => new URL(root.dataset.home ?? "", location.href);

  /**
   * What is needed, and a way to tell each maker.
   * @param {Doc[]} docs
   * @param {Record<string, [string, string]>} contacts
   */
  const asking = (docs, contacts) => {
    const field = /** @type {HTMLInputElement} */ (make("input", { type: "text", "aria-describedby": "need-note" }));
    field.value = need;
    const links = make("ul", { class: "ask-each" });
    const draw = () => {
      need = field.value;
      links.replaceChildren(...docs.map((doc) => make("li", {}, ask(doc, contacts[doc.key], need))));
    };
    field.addEventListener("input", draw);
    draw();
    return make("div", { class: "asking" }, make("label", {}, words.word("need"), field), make("p", { class: "note", id: "need-note" }, words.word("neednote")), links);
  };

  /**
   * @param {Doc} doc
   * @param {[string, string] | undefined} contact
   * @param {string} need
   */
  const ask = (doc, contact, need) => {
    if (!contact) return make("span", {}, `${doc.title}: ${words.word("nocontact")}`);
    const [kind, to] = contact;
    const text = encodeURIComponent(words.word("message", doc.title, root.dataset.site, need || "…").replace(/\n/g, "\r\n"));
    const digits = to.replace(/\D/g, "");
    const href = kind === "whatsapp" ? `https://wa.me/${digits}?text=${text}` : kind === "phone" ? `tel:+${digits}` : `mailto:${encodeURIComponent(to)}?subject=${encodeURIComponent(words.word("subject", doc.title))}&body=${text}`;
    return make("a", { href, rel: "external noopener" }, words.word("ask", doc.title));
  };

  /**
   * @param {Doc[]} docs
   * @param {Index} index
   */
  const table = (docs, index) => {
    const rows = facts(docs, index);
    const head = make("tr", {}, make("th", { scope: "col" }, words.word("name")), ...docs.map((doc) => make("th", { scope: "col" }, make("a", { href: new URL(doc.href, home()).href }, doc.title))));
    const body = rows.map(([label, values]) => {
      const differ = new Set(values).size > 1;
      return make("tr", differ ? { class: "differs" } : {}, make("th", { scope: "row" }, label), ...values.map((value) => make("td", {}, value)));
    });
    return make("div", { class: "table", tabindex: "0", role: "group", "aria-labelledby": "comparison" }, make("table", {}, make("caption", { id: "comparison" }, words.word("table")), make("thead", {}, head), make("tbody", {}, ...body)));
  };

  /**
   * What documents say, fact by fact; those that none says are left out.
   * @param {Doc[]} docs
   * @param {Index} index
   * @returns {Array<[string, string[]]>}
   */
  const facts = (docs, index) => {
    const term = (/** @type {string} */ vocabulary) => (/** @type {Doc} */ { terms }) => terms.map((t) => index.terms[t]).filter((t) => t?.vocabulary === vocabulary).map((t) => t?.name).join(", ");
    const order = (/** @type {string} */ key) => (/** @type {Doc} */ doc) => words.facts(doc.facts).find(([label]) => label === words.of("labels", key))?.[1] ?? "";
    const yes = (/** @type {number | undefined} */ n) => (n === undefined ? "" : words.word(n ? "yes" : "no"));
    const place = (/** @type {Doc} */ { region }) => [index.regions[region]?.name, index.regions[index.regions[region]?.parent ?? -1]?.name].filter(Boolean).join(", ");
    /** @type {Array<[string, (doc: Doc) => string]>} */
    const all = [
      [words.of("facets", "kind"), ({ kind }) => words.of("kinds", kind)],
      [words.of("rows", "place"), place],
      [words.of("rows", "maker"), ({ maker }) => maker],
      ...["categories", "techniques", "materials"].map((v) => /** @type {[string, (doc: Doc) => string]} */ ([words.of("facets", v), term(v)])),
      ...["price", "moq", "lead_time"].map((key) => /** @type {[string, (doc: Doc) => string]} */ ([words.of("labels", key), order(key)])),
      [words.of("rows", "samples"), ({ facts }) => yes(facts.s)],
      [words.of("rows", "custom"), ({ facts }) => yes(facts.c)],
      [words.of("rows", "exports"), ({ facts }) => (facts.x ?? []).map((code) => words.country(code)).join(", ")],
      [words.of("facets", "recognitions"), term("recognitions")],
      [words.of("rows", "verified"), ({ facts }) => (facts.v ? String(facts.v) : "")],
    ];
    return all.map(([label, of]) => /** @type {[string, string[]]} */ ([label, docs.map(of)])).filter(([, values]) => values.some(Boolean));
  };

  /**
   * @param {Doc[]} docs
   * @param {Doc[]} compared
   * @param {Index} index
   */
  const tools = (docs, compared, index) => {
    const address = new URL(location.pathname, location.href);
    address.hash = docs.map(({ key }) => key).join(",");
    const print = make("button", { type: "button" }, words.word("print"));
    print.addEventListener("click", () => window.print());
    const csv = make("a", { download: "sentra.csv", href: URL.createObjectURL(new Blob([sheet(compared, index)], { type: "text/csv" })) }, words.word("csv"));
    return make("p", { class: "share-links" }, ...copying(address.href, words.word("share"), words.word("copied")), csv, print);
  };

  /**
   * The table as CSV, RFC 4180; an apostrophe keeps a spreadsheet from taking a text for a formula.
   * @param {Doc[]} docs
   * @param {Index} index
   */
  const sheet = (docs, index) => {
    const cell = (/** @type {string} */ text) => `"${(/^[=+\-@\t\r]/.test(text) ? `'${text}` : text).replace(/"/g, '""')}"`;
    const rows = [[words.word("name"), ...docs.map(({ title }) => title)], ...facts(docs, index).map(([label, values]) => [label, ...values])];
    return rows.map((row) => row.map(cell).join(",")).join("\r\n") + "\r\n";
  };

  addEventListener("hashchange", again);
  addEventListener("storage", again);
  again();
}
