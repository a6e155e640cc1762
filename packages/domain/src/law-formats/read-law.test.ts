import type { LawFile } from "@samrad/contracts/law-files";
import { describe, expect, test } from "vitest";
import { aLaw, asAkomaNtoso, asBytes, asFormex } from "../../testing/laws.ts";
import type { LawHead, LawPart } from "./law-text.ts";
import { readLaw } from "./read-law.ts";

async function read(text: string | Buffer): Promise<{ head: LawHead; parts: LawPart[] }> {
  const { head, parts } = await readLaw(asBytes(text), () => () => []);
  const all: LawPart[] = [];
  for await (const part of parts) all.push(part);
  return { head, parts: all };
}

const refused = (text: string | Buffer) =>
  read(text).then(
    () => "taken",
    (error: Error) => error.message,
  );

const formats: [string, (law: LawFile) => string][] = [
  ["JSON", (law) => JSON.stringify(law)],
  ["Akoma Ntoso", asAkomaNtoso],
  ["Formex", asFormex],
];

describe.each(formats)("a law in %s", (_, write) => {
  test("says which law, language and version it is", async () => {
    const { head } = await read(write(aLaw()));
    expect(head).toEqual({ act: "celex:32030R0057", lang: "en", date: "2030-05-02", title: "Act on gardens" });
  });

  test("comes apart into its provisions", async () => {
    const { parts } = await read(write(aLaw()));
    const byFragment = new Map(parts.map((part) => [part.fragment, part]));
    expect(byFragment.get("rct_1")?.text).toBe("Gardens do good.");
    expect(byFragment.get("cpt_VI")?.heading).toBe("Measures in support of growth");
    expect(byFragment.get("art_57")).toEqual({
      fragment: "art_57",
      parent: "cpt_VI",
      heading: "Trial gardens",
      text: "",
    });
    expect(byFragment.get("art_57/par_1")?.text).toBe("Every town shall keep a trial garden by 2 May.");
    expect(byFragment.get("art_57/par_1/sub_2")?.text).toBe("Towns may keep one together.");
    expect(byFragment.get("art_57/par_9")?.text).toBe("The gardens shall:");
    expect(byFragment.get("art_57/par_9/pnt_b")?.text).toBe("help good seed to spread;");
    expect(byFragment.get("art_3/par_2")?.text).toBe("gardener means whoever tends it.");
    expect(byFragment.get("anx_I")).toMatchObject({ heading: "Plants that may be grown", text: "What may be grown:" });
    expect(byFragment.get("anx_I/pnt_2/pnt_b")?.text).toBe("runner.");
    expect(parts.map(({ fragment }) => fragment)).toEqual(
      (await read(JSON.stringify(aLaw()))).parts.map(({ fragment }) => fragment),
    );
  });
});

test("quotation marks of Formex are read, notes are not, and what stands apart does not run together", async () => {
  const { head, parts } = await read(`<CONS.ACT><INFO.CONSLEG CONSLEG.REF="02030R0057-20300502"/><CONS.DOC>
<BIB.DATA><LG.DOC>EN</LG.DOC></BIB.DATA><TITLE><TI><P>Act</P><P>on gardens</P></TI></TITLE><ENACTING.TERMS>
<ARTICLE IDENTIFIER="001"><TI.ART>Article 1</TI.ART><STI.ART>Words</STI.ART><PARAG IDENTIFIER="001.001"><NO.PARAG>1.</NO.PARAG>
<ALINEA><QUOT.START CODE="201C" ID="QS1" REF.END="QE1"/>weed<QUOT.END CODE="201D" ID="QE1" REF.START="QS1"/> means a
<HT TYPE="ITALIC">plant</HT><NOTE NOTE.ID="E0001" TYPE="FOOTNOTE"><P>A note.</P></NOTE>, unwanted.</ALINEA></PARAG>
<PARAG IDENTIFIER="001.002"><NO.PARAG>2.</NO.PARAG><ALINEA><P>Article 9 is replaced by:</P><QUOT.S LEVEL="1"><ARTICLE IDENTIFIER="009">
<TI.ART>Article 9</TI.ART><ALINEA><LIST TYPE="alpha"><ITEM><NP><NO.P>(a)</NO.P><TXT>Sow.</TXT></NP></ITEM></LIST></ALINEA></ARTICLE></QUOT.S></ALINEA></PARAG>
</ARTICLE></ENACTING.TERMS></CONS.DOC></CONS.ACT>`);
  expect(head.title).toBe("Act on gardens");
  expect(parts.map(({ fragment, text }) => [fragment, text])).toEqual([
    ["art_1", ""],
    ["art_1/par_1", "\u201Cweed\u201D means a plant, unwanted."],
    ["art_1/par_2", "Article 9 is replaced by:"],
    ["art_1/par_2/sub_2", "Article 9 (a) Sow."],
  ]);
});

describe("what is no law", () => {
  const xml = asFormex(aLaw());
  const bomb = `<?xml version="1.0"?><!DOCTYPE ACT [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]>`;
  const outside = `<!DOCTYPE ACT [<!ENTITY x SYSTEM "file:///etc/passwd">]>`;
  const body = `<ACT><ENACTING.TERMS><ARTICLE><TI.ART>Article 1</TI.ART><ALINEA>&b;&x;</ALINEA></ARTICLE></ENACTING.TERMS></ACT>`;

  test.each<[string, string | Buffer, RegExp]>([
    ["nothing", "", /^law.empty/],
    ["something else", "Dear Sir or Madam", /^format.unknown/],
    ["a page", "<!doctype html><html><body></body></html>", /^format.unknown/],
    ["XML that is cut off", xml.slice(0, -200), /^xml.malformed: \d+:\d+/],
    ["XML with a tag too many", xml.replace("</ALINEA>", "</ALINEA></ALINEA>"), /^xml.malformed: \d+:\d+/],
    ["a bomb of entities", bomb + body, /^xml.entities/],
    ["an entity from outside", outside + body, /^xml.entities/],
    ["an entity that nobody declared", body, /^xml.malformed: .*entity/],
    ["elements without end", `<ACT>${"<P>".repeat(200)}`, /^xml.too_deep: 100/],
    ["an article of five million letters", body.replace("&b;&x;", "x".repeat(5_000_000)), /^law.part_too_long/],
    ["JSON that is cut off", JSON.stringify(aLaw()).slice(0, -10), /^json.malformed/],
    ["JSON of another shape", '{"lang": "en"}', /^json.malformed: celex/],
  ])("%s is refused", async (_, text, reason) => {
    expect(await refused(text)).toMatch(reason);
  });
});

test("a law of 100 MB that is one article is given up after a few of them", async () => {
  let megabytes = 0;
  async function* endless() {
    yield Buffer.from("<ACT><ENACTING.TERMS><ARTICLE><TI.ART>Article 1</TI.ART><ALINEA>");
    for (; megabytes < 100; megabytes++) yield await Promise.resolve(Buffer.alloc(1_000_000, "x"));
  }
  const { parts } = await readLaw(endless(), () => () => []);
  await expect(parts[Symbol.asyncIterator]().next()).rejects.toThrow("law.part_too_long");
  expect(megabytes).toBeLessThan(10);
});

describe("encodings", () => {
  const swedish = asAkomaNtoso(aLaw()).replaceAll("Gardens do good.", "Trädgårdar gör gott.");
  const declaring = (name: string) => swedish.replace("UTF-8", name);
  const recital = async (bytes: Buffer) => (await read(bytes)).parts[0]?.text;

  test("are read as declared", async () => {
    expect(await recital(Buffer.from(swedish))).toBe("Trädgårdar gör gott.");
    expect(await recital(Buffer.from(declaring("ISO-8859-1"), "latin1"))).toBe("Trädgårdar gör gott.");
    expect(await recital(Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(declaring("UTF-16"), "utf16le")]))).toBe(
      "Trädgårdar gör gott.",
    );
  });

  test("that are not what they say are refused", async () => {
    expect(await refused(Buffer.from(swedish, "latin1"))).toMatch(/^encoding.not_as_declared: utf-8/);
    expect(await refused(Buffer.from(declaring("ISO-8859-1")))).toMatch(
      /^encoding.not_as_declared: windows-1252, utf-8/,
    );
    expect(await refused(Buffer.from(declaring("EBCDIC-SE")))).toMatch(/^encoding.unknown: ebcdic-se/);
    expect(await refused(Buffer.from(JSON.stringify(aLaw({ amended: { "57/1": "ä" } })), "latin1"))).toMatch(
      /^encoding.not_as_declared/,
    );
  });
});
