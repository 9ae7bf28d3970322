// Reads the data files named on standard input, one a line, with a library for each format, and prints
// what is wrong with them, one finding a line. Each CSV is compared with the JSON beside it.
import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { Readable } from "node:stream";
import { fileURLToPath } from "node:url";
import { check } from "@placemarkio/check-geojson";
import { parse } from "csv-parse/sync";
import { ErrorLevel, XMLToSitemapIndexStream } from "sitemap";
import { validateXML } from "xmllint-wasm";

const here = dirname(fileURLToPath(import.meta.url));
const schemas = join(dirname(fileURLToPath(import.meta.resolve("sitemap/package.json"))), "schema");

const sitemapSchema = {
  schema: [readFileSync(join(here, "testdata/sitemap-with-links.xsd"), "utf8")],
  preload: [
    { fileName: "sitemap.xsd", contents: readFileSync(join(schemas, "sitemap.xsd"), "utf8") },
    { fileName: "xhtml-link.xsd", contents: readFileSync(join(here, "testdata/xhtml-link.xsd"), "utf8") },
  ],
};

// cell is how a CSV file writes what a JSON file has.
function cell(value) {
  if (Array.isArray(value)) return value.join(" | ");
  return value === undefined ? "" : String(value);
}

function* csvFindings(file, text) {
  const rows = parse(text, { bom: true, columns: true, record_delimiter: "\r\n" });
  const same = JSON.parse(readFileSync(file.replace(/csv$/, "json"), "utf8"));
  if (rows.length !== same.length) {
    yield `has ${rows.length} rows, the JSON ${same.length}`;
    return;
  }
  for (const [i, row] of rows.entries()) {
    for (const [column, got] of Object.entries(row)) {
      const want = cell(same[i][column]);
      const computed = typeof same[i][column] !== "number" && /^[=+\-@\t\r\n]/.test(want);
      if (got !== (computed ? "'" + want : want)) {
        yield `row ${i + 1}: ${column} is ${JSON.stringify(got)}, in the JSON ${JSON.stringify(want)}`;
      }
    }
    for (const column of Object.keys(same[i])) {
      if (!(column in row)) yield `row ${i + 1}: the JSON alone has ${column}`;
    }
  }
}

function* geoFindings(_, text) {
  for (const { id, properties } of check(text).features) {
    if (!properties.precision) yield `${id} does not say how exact its point is`;
  }
}

async function* xmlFindings(file, text) {
  if (text.includes("<sitemapindex")) { // which the protocol's own schema is not at hand for
    let parts = 0;
    const reader = new XMLToSitemapIndexStream({ level: ErrorLevel.THROW, logger: false });
    for await (const part of Readable.from([text]).pipe(reader)) parts += part.url ? 1 : 0;
    if (parts < 2) yield `lists ${parts} sitemaps`;
    return;
  }
  const { errors } = await validateXML({ xml: [{ fileName: "x.xml", contents: text }], ...sitemapSchema });
  for (const e of errors) yield e.message;
}

const findings = { csv: csvFindings, geojson: geoFindings, json: function* (_, text) { JSON.parse(text); }, xml: xmlFindings };

for (const file of readFileSync(0, "utf8").split("\n").filter(Boolean)) {
  try {
    for await (const finding of findings[file.split(".").pop()](file, readFileSync(file, "utf8"))) {
      console.log(`${file}: ${finding}`);
    }
  } catch (e) {
    console.log(`${file}: ${e.issues ? e.issues.map((i) => i.message).join("; ") : e.message}`);
  }
}
