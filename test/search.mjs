// Runs the modules that search, as a browser does, over a published folder. Standard input is
// {folder, lang, year, queries: [{text, chosen}], spoilt}; what is found for each query is printed as JSON. With spoilt, each query
// is asked of an index of which one file is not as it was written, so many times; printed is how reading it ended.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { complete, concepts } from "../static/js/search/concept.js";
import { facetsOf, narrow } from "../static/js/search/facets.js";
import { Parted } from "../static/js/search/parted.js";
import { parse } from "../static/js/search/query.js";
import { rank } from "../static/js/search/rank.js";
import { Whole } from "../static/js/search/whole.js";

const { folder, lang, year, queries = [], spoilt = 0 } = JSON.parse(readFileSync(0, "utf8"));
const manifest = join(folder, lang === "id" ? "cari" : "en/search", "index.json");
const read = (name) => JSON.parse(readFileSync(name, "utf8"));
const country = new Intl.DisplayNames([lang], { type: "region" });

/** What is found and what it can be narrowed by, each value by its slug or name. */
async function find(index, { text, chosen: wanted }) {
  const chosen = wanted ?? {};
  const query = await parse(text, index, (code) => country.of(code) ?? code);
  const asked = concepts(query, index);
  await complete(asked, index);
  await Promise.all([index.decide(query.conditions), index.ready(["kind"])]);
  const ranking = rank(asked, query.conditions, index, year);
  const places = text.trim() ? ranking.places : index.entries();
  const facets = facetsOf(index, (kind) => kind);
  await index.ready(facets.map(({ column }) => column));
  const plainly = ({ key, name }, value) => (["kind", "province"].includes(key) ? name(value) : (index.terms[Number(value)]?.slug ?? ""));
  const every = Array.from({ length: index.size }, (_, i) => i);
  const picked = new Map(Object.entries(chosen).map(([key, wish]) => {
    const facet = facets.find((f) => f.key === key);
    return [key, every.flatMap(facet.values).find((value) => plainly(facet, value) === wish) ?? "none"];
  }));
  const { kept, values } = narrow(places, facets, picked);
  const shown = index.best(kept, kept.length, ranking.compare);
  await index.cards(shown);
  return {
    found: shown.map((i) => index.docs[i].href),
    counts: Object.fromEntries(facets.map((facet, f) => [facet.key, Object.fromEntries(values[f].map(([value, n]) => [plainly(facet, value), n]))])),
    conditions: query.conditions.map(({ key, value }) => `${key} ${value}`),
    instead: asked.flatMap(({ instead }) => instead),
  };
}

const made = (manifest, get) => (manifest?.core ? new Parted(manifest, get) : new Whole(manifest, get)).open();
const open = (get) => made(read(manifest), get);
const plain = async (name) => read(join(folder, "aset", name));
const out = [];
if (spoilt === 0) {
  const index = await open(plain);
  for (const query of queries) out.push(await find(index, query));
}

// A small generator, so that each run spoils alike.
let seed = 8;
const below = (n) => (seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0) % n;
const wrong = [null, -1, 1e300, "", "\u0000", [], {}, true, "x".repeat(1000), [[[]]], 0.5];

/** A value with something in it that does not belong there. */
function spoil(value) {
  const keys = value && typeof value === "object" ? Object.keys(value) : [];
  if (keys.length === 0 || below(6) === 0) return wrong[below(wrong.length)];
  const key = keys[below(keys.length)];
  const copy = Array.isArray(value) ? [...value] : { ...value };
  copy[key] = spoil(value[key]);
  return copy;
}

for (let i = 0; i < spoilt; i++) {
  const part = ["manifest", "cards", "words", "-of-", "-block-", "-column-"][i % 6];
  const bad = (name, value) => {
    if (!name.includes(part)) return value;
    if (below(3) > 0) return spoil(value);
    const text = JSON.stringify(value);
    const at = below(text.length);
    return JSON.parse(text.slice(0, at) + String.fromCharCode(below(256)) + text.slice(at + below(3)));
  };
  try {
    const index = await made(bad("manifest", read(manifest)), async (name) => bad(name, await plain(name)));
    await find(index, queries[Math.floor(i / 6) % queries.length]);
    out.push("read");
  } catch (error) {
    out.push(error instanceof Error ? "refused" : "thrown");
  }
}
console.log(JSON.stringify(out));
