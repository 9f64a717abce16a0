// Prints, for each page, its text and its structure tree with the text of each element,
// as pdf.js sees them: node read_tags.mjs PDFJS-DIST FILE.pdf

import fs from "node:fs";
import path from "node:path";
import { pathToFileURL } from "node:url";

const [folder, file] = process.argv.slice(2);
const build = path.join(folder, "legacy", "build", "pdf.mjs");
const { getDocument } = await import(pathToFileURL(build));
const data = new Uint8Array(fs.readFileSync(file));
const document = await getDocument({ data, verbosity: 0 }).promise;

function textById(items) {
  const texts = {};
  const open = [];
  for (const item of items) {
    if (item.type?.startsWith("beginMarkedContent")) open.push(item.id ?? null);
    else if (item.type === "endMarkedContent") open.pop();
    else {
      const id = open.findLast((one) => one !== null);
      if (id !== undefined) texts[id] = (texts[id] ?? "") + item.str;
    }
  }
  return texts;
}

function told(node, texts) {
  if (node.type === "content") return texts[node.id] ?? "";
  const kids = (node.children ?? []).map((kid) => told(kid, texts));
  return { role: node.role, alt: node.alt ?? null, kids };
}

const pages = [];
for (let number = 1; number <= document.numPages; number++) {
  const page = await document.getPage(number);
  const { items } = await page.getTextContent({ includeMarkedContent: true });
  const text = items.map((item) => item.str ?? "").join("");
  const tree = told(await page.getStructTree(), textById(items));
  pages.push({ text, tree });
}
process.stdout.write(JSON.stringify(pages));
