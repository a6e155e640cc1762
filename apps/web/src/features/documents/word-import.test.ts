// @vitest-environment jsdom
import { readFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { checkWordFile, maxWordFile } from "./word-file.ts";
import { readWordFile } from "./word-import.ts";
import { cleanPastedHtml } from "./word-paste.ts";

const opinion = readFileSync(path.join(import.meta.dirname, "fixtures/opinion.docx"));
const bytesOf = (content: Uint8Array) => new Uint8Array(content).buffer;
/** As a file of the browser, of which jsdom knows less. */
const fileOf = (content: Uint8Array, name = "yttrande.docx") =>
  ({ name, arrayBuffer: async () => bytesOf(content) }) as File;

test("headings, lists, tables and footnotes of a Word file are kept, in the way that a paste keeps them", async () => {
  const { html, pictures } = await readWordFile(fileOf(opinion));
  const page = new DOMParser().parseFromString(cleanPastedHtml(html), "text/html");
  const texts = (selector: string) =>
    [...page.querySelectorAll(selector)].map(({ textContent }) => textContent?.trim());
  expect(pictures).toBe(0);
  expect(texts("h2, h3")).toEqual(["Yttrande om röstanalys", "Bakgrund", "Frågor"]);
  expect(texts("ol > li")).toEqual(["Vem är personuppgiftsansvarig?", "Räcker allmänt intresse?"]);
  expect(texts("ul > li")).toEqual(["uppgifternas art", "sammanhanget"]);
  expect(texts("th")).toEqual(["Grund", "Bedömning"]);
  expect(texts("td")).toEqual(["6.1 e", "Möjlig"]);
  expect(texts("span[data-footnote]")).toEqual(["Skäl 26 i dataskyddsförordningen.", "EDPB:s yttrande 28/2024."]);
  expect(texts("strong")).toEqual(["pseudonymiserade"]);
  expect(texts("sup, a")).toEqual([]);
});

test.each([
  ["another kind of file", "brev.pdf", new TextEncoder().encode("%PDF-1.7"), "not_word"],
  ["Word before 2007, or one with a password", "brev.doc", Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0), "older_or_locked"],
  ["what only is called so", "brev.docx", new TextEncoder().encode("Hej"), "damaged"],
  ["half of a file", "brev.docx", new Uint8Array(opinion).slice(0, 2_000), "damaged"],
  ["nothing", "brev.docx", new Uint8Array(), "damaged"],
  ["too much", "brev.docx", new Uint8Array(maxWordFile + 1), "too_large"],
])("%s is refused with the reason", (...[, name, content, problem]) => {
  expect(() => checkWordFile(name, bytesOf(content))).toThrow(expect.objectContaining({ problem }));
});

test("what would unfold without end is refused before it does", () => {
  const bomb = new Uint8Array(opinion);
  const view = new DataView(bomb.buffer);
  for (let at = 0; at < bomb.length - 4; at++)
    if (view.getUint32(at, true) === 0x02_01_4b_50) view.setUint32(at + 24, 0x7f_ff_ff_ff, true);
  expect(() => checkWordFile("brev.docx", bomb.buffer)).toThrow(expect.objectContaining({ problem: "too_large" }));
});
