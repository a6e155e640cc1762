import type { CitingItem } from "@samrad/contracts/provisions";
import { scratchDatabase, type ScratchDatabase } from "@samrad/db/testing";
import { afterAll, beforeAll, expect, test } from "vitest";
import { aDocument, aMember, aReply, aSpace, aStranger, aThread } from "../../testing/factories.ts";
import type { MemberContext, ReadContext } from "../context.ts";
import { withdrawPost } from "../posts/commands.ts";
import { listCitedTogether } from "../cited-together/queries.ts";
import { countCiting, listActs } from "../citing-counts/queries.ts";
import { listCiting } from "./queries.ts";

const gdpr = "celex:32016R0679";
const key = (fragment: string) => `${gdpr}#${fragment}`;

let database: ScratchDatabase;
let alva: MemberContext;
let outsider: MemberContext;
let stranger: ReadContext;
let network: string;

beforeAll(async () => {
  database = await scratchDatabase();
  const { db } = database;
  alva = await aMember(db);
  outsider = await aMember(db);
  stranger = aStranger(db);
  network = (await aSpace(db)).id;
  const open = await aSpace(db, { visibility: "public" });
  const closed = await aSpace(db, { organisationIds: [alva.actor.organisationId] });
  await aThread(alva, {
    spaceId: network,
    title: "Intresseavvägning",
    text: "Räcker artikel 6.1 f och artikel 9 GDPR?",
  });
  await aThread(alva, { spaceId: open.id, title: "Avtal", text: "Artikel 6.1 b GDPR och artikel 9 GDPR." });
  await aThread(alva, {
    spaceId: open.id,
    lang: "en",
    title: "Purpose",
    text: "Article 6(4) GDPR, twice: Article 6(4) GDPR.",
  });
  await aThread(alva, { spaceId: closed.id, title: "Hemligt", text: "Artikel 6 GDPR gäller." });
  await aThread(alva, { spaceId: open.id, title: "Definition", text: "Artikel 4.11 GDPR." });
  await aThread(alva, {
    spaceId: open.id,
    title: "Förvaltning",
    text: "Se 28 § förvaltningslagen (2017:900) och 2 § förvaltningslagen.",
  });
});
afterAll(() => database[Symbol.asyncDispose]());

const titles = (items: CitingItem[]) =>
  items.map(({ title }) => title?.text ?? "").toSorted((a, b) => a.localeCompare(b, "sv"));
const citing = async (reader: ReadContext, of: string) => titles((await listCiting(reader, { key: of })).items);

test("what cites a point counts on the paragraph, the article, the chapter and the act", async () => {
  expect(await citing(alva, key("art_6/par_1/pnt_f"))).toEqual(["Intresseavvägning"]);
  expect(await citing(alva, key("art_6/par_1"))).toEqual(["Avtal", "Intresseavvägning"]);
  const onSix = ["Avtal", "Hemligt", "Intresseavvägning", "Purpose"];
  expect(await citing(alva, key("art_6"))).toEqual(onSix);
  expect(await citing(alva, key("cpt_II"))).toEqual(onSix);
  expect(await citing(alva, gdpr)).toEqual(["Avtal", "Definition", "Hemligt", "Intresseavvägning", "Purpose"]);
  expect(await citing(alva, key("art_4/par_11"))).toEqual(["Definition"]);
  expect(await citing(alva, key("art_4/pnt_11"))).toEqual(["Definition"]);
});

test("a Swedish section is not the one whose number begins with the same digit", async () => {
  expect(await citing(alva, "sfs:2017:900#P2")).toEqual(["Förvaltning"]);
  const { parts } = await countCiting(alva, { key: "sfs:2017:900" });
  expect(parts).toEqual({ "sfs:2017:900#P28": 1, "sfs:2017:900#P2": 1 });
});

test("each thread counts once, by the parts that it cites", async () => {
  const counts = await countCiting(alva, { key: key("art_6") });
  expect(counts.total).toBe(4);
  expect(counts.parts).toEqual({
    [key("art_6/par_1")]: 2,
    [key("art_6/par_1/pnt_b")]: 1,
    [key("art_6/par_1/pnt_f")]: 1,
    [key("art_6/par_4")]: 1,
  });
  expect(counts.languages).toEqual([
    { lang: "sv", count: 3 },
    { lang: "en", count: 1 },
  ]);
});

test("what one may not read is neither listed nor counted, in lists, facets and parts alike", async () => {
  for (const [reader, count] of [
    [alva, 4],
    [outsider, 3],
    [stranger, 2],
  ] as const) {
    expect(await citing(reader, key("art_6"))).toHaveLength(count);
    const counts = await countCiting(reader, { key: key("art_6") });
    expect(counts.total).toBe(count);
    expect(counts.spaces.reduce((sum, space) => sum + space.count, 0)).toBe(count);
    const act = (await listActs(reader)).find((one) => one.key === gdpr);
    expect(act?.count).toBe(count + 1);
  }
  expect((await countCiting(stranger, { key: key("art_6") })).parts).toEqual({
    [key("art_6/par_1")]: 1,
    [key("art_6/par_1/pnt_b")]: 1,
    [key("art_6/par_4")]: 1,
  });
});

test("filters narrow, facets keep their counts, pages go on", async () => {
  const of = { key: key("art_6"), lang: "sv" as const };
  expect(await listCiting(alva, { ...of, spaceId: network })).toMatchObject({
    items: [{ title: { text: "Intresseavvägning" } }],
  });
  expect((await countCiting(alva, of)).languages).toHaveLength(2);
  expect((await listCiting(alva, { ...of, since: "2999-01-01" })).items).toEqual([]);
  expect((await listCiting(alva, { ...of, kind: "question" })).items).toEqual([]);
  const { items } = await listCiting(alva, { key: key("art_6/par_4") });
  expect(items[0]).toMatchObject({ keys: [key("art_6/par_4")], post: { number: 1, lang: "en" } });
  expect(items[0]?.post?.excerpt).toContain("Article 6(4)");
});

test("shows what is cited together, as far as the reader may read it", async () => {
  const together = await listCitedTogether(alva, { key: key("art_6") });
  expect(together).toMatchObject([
    { key: key("art_9"), count: 2, headings: { en: "Processing of special categories of personal data" } },
  ]);
  expect(await listCitedTogether(stranger, { key: key("art_6") })).toEqual([]);
});

test("forgets a post that is taken back", async () => {
  const { id } = await aThread(alva, { spaceId: network, title: "Annat" });
  const post = await aReply(alva, id, { document: aDocument("Artikel 22 GDPR.") });
  expect(await citing(alva, key("art_22"))).toEqual(["Annat"]);
  await withdrawPost(alva, post.id);
  expect(await citing(alva, key("art_22"))).toEqual([]);
});
