// Checks structured data with the types of schema.org: standard input is a list of [page, JSON], and what
// is wrong with them is printed, one finding a line.
import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import ts from "typescript";

const options = {
  strict: true,
  noEmit: true,
  skipLibCheck: true,
  types: [],
  target: ts.ScriptTarget.ES2022,
  module: ts.ModuleKind.ESNext,
  moduleResolution: ts.ModuleResolutionKind.Bundler,
};

// One line a page, so that a line says which page it is.
const pages = JSON.parse(readFileSync(0, "utf8"));
const lines = ['import type { Graph } from "schema-dts";', ...pages.map(([, json], i) => `export const p${i}: Graph = ${json};`)];

const source = join(dirname(fileURLToPath(import.meta.url)), "pages.ts"); // in memory only
const host = ts.createCompilerHost(options);
const { getSourceFile, fileExists } = host;
host.fileExists = (name) => name === source || fileExists(name);
host.getSourceFile = (name, ...rest) =>
  name === source ? ts.createSourceFile(name, lines.join("\n"), options.target) : getSourceFile(name, ...rest);

for (const d of ts.getPreEmitDiagnostics(ts.createProgram([source], options, host))) {
  const page = d.file?.fileName === source ? pages[d.file.getLineAndCharacterOfPosition(d.start).line - 1][0] : "the types";
  const [message] = ts.flattenDiagnosticMessageText(d.messageText, "\n").split("\n").slice(-1);
  console.log(`${page}: ${message.trim()}`);
}
