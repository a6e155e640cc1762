import { scratchDatabase } from "@samrad/db/testing";
import { afterAll, beforeAll, expect, test } from "vitest";
import { aDocument, aMember, aReply, aSpace, aStranger, aThread } from "../../testing/factories.ts";
import type { MemberContext } from "../context.ts";
import { withdrawPost } from "../posts/commands.ts";
import { reopenThread, resolveThread } from "../threads/commands.ts";
import { search } from "./queries.ts";

let database: Awaited<ReturnType<typeof scratchDatabase>>;
let alva: MemberContext;
let outsider: MemberContext;
let network: string;

const find = (member: Parameters<typeof search>[0], text: string) => search(member, { text, offset: 0 });
const titles = async (text: string) =>
  (await find(alva, text)).hits.map((hit) => hit.title.map((segment) => segment.text).join(""));

beforeAll(async () => {
  database = await scratchDatabase();
  const { db } = database;
  alva = await aMember(db);
  outsider = await aMember(db);
  network = (await aSpace(db)).id;
  const open = await aSpace(db, { visibility: "public" });
  const closed = await aSpace(db, { organisationIds: [alva.actor.organisationId] });
  await aThread(alva, {
    spaceId: network,
    lang: "sv",
    title: "Samtycken i vården",
    text: "Patienternas samtycken till träning av modeller.",
  });
  await aThread(alva, {
    spaceId: network,
    lang: "nb",
    title: "Samtykke i helsetjenesten",
    text: "Pasientenes personopplysninger ble brukt til språkmodeller.",
  });
  await aThread(alva, {
    spaceId: network,
    lang: "nn",
    title: "Innsyn i modellar",
    text: "Kommunen brukar personopplysningar om elevar.",
  });
  await aThread(alva, {
    spaceId: open.id,
    lang: "en",
    title: "Legitimate interests",
    text: "The balancing of interests was considered for trained models.",
  });
  await aThread(alva, {
    spaceId: closed.id,
    lang: "sv",
    title: "Hemligt utkast",
    text: "Utkastet om samtycke delas bara mellan myndigheter.",
  });
});
afterAll(() => database[Symbol.asyncDispose]());

test("finds inflected words of every language in one search", async () => {
  expect(await titles("samtycke")).toEqual(expect.arrayContaining(["Samtycken i vården", "Hemligt utkast"]));
  expect(await titles("personopplysning")).toEqual(
    expect.arrayContaining(["Samtykke i helsetjenesten", "Innsyn i modellar"]),
  );
  expect(await titles("interest model")).toEqual(["Legitimate interests"]);
});

test("takes phrases and exclusions, each by its own language's stems", async () => {
  expect(await titles('"balancing of interests"')).toEqual(["Legitimate interests"]);
  expect(await titles('"interests of balancing"')).toEqual([]);
  expect(await titles("samtycke -myndigheter")).toEqual(["Samtycken i vården"]);
});

test("marks what was found without markup", async () => {
  const { hits } = await find(alva, "samtycke");
  const hit = hits.find((candidate) => candidate.title[0]?.text === "Samtycken");
  expect(hit?.title[0]).toEqual({ text: "Samtycken", hit: true });
  expect(hit?.snippet.filter((segment) => segment.hit).map((segment) => segment.text)).toEqual(["samtycken"]);
});

test("shows and counts for nobody what they may not read", async () => {
  expect((await find(alva, "samtycke")).total).toBe(2);
  const forOutsider = await find(outsider, "samtycke");
  expect(forOutsider.total).toBe(1);
  expect(forOutsider.spaces.reduce((sum, facet) => sum + facet.count, 0)).toBe(1);
  expect((await find(aStranger(database.db), "samtycke")).total).toBe(0);
  expect((await find(aStranger(database.db), "interests")).total).toBe(1);
});

test("narrows by space and language while the facets keep their counts", async () => {
  const { total, languages } = await search(alva, { text: "personopplysning", lang: "nn", offset: 0 });
  expect(total).toBe(1);
  expect(languages).toEqual(
    expect.arrayContaining([
      { lang: "nb", count: 1 },
      { lang: "nn", count: 1 },
    ]),
  );
});

test("finds what came of a thread, until it is reopened", async () => {
  const { id } = await aThread(alva, { spaceId: network, title: "Loggar" });
  await resolveThread(alva, {
    threadId: id,
    lang: "nb",
    document: aDocument("Loggene slettes etter behandlingsprotokollen."),
  });
  const { hits } = await find(outsider, "behandlingsprotokoll");
  expect(hits).toMatchObject([{ threadId: id, part: "outcome", lang: "nb", number: 1 }]);
  expect(hits[0]!.snippet.some((segment) => segment.hit)).toBe(true);
  await reopenThread(alva, id);
  expect((await find(outsider, "behandlingsprotokoll")).total).toBe(0);
});

test("finds what cites a provision or a part of it, alone and with words", async () => {
  const { id } = await aThread(alva, { spaceId: network, title: "Kameror", text: "Artikel 35.3 c GDPR om torg." });
  await aThread(alva, { spaceId: network, title: "Torg", text: "Inget om lagen, bara torg." });
  expect(await titles("cites:gdpr/35")).toEqual(["Kameror"]);
  expect(await titles("cites:celex:32016R0679/art_35/par_3 torg")).toEqual(["Kameror"]);
  expect(await titles("cites:gdpr/35/1")).toEqual([]);
  expect((await find(aStranger(database.db), "cites:gdpr/35")).total).toBe(0);
  await resolveThread(alva, { threadId: id, lang: "sv", document: aDocument("Artikel 36 GDPR.") });
  expect((await find(alva, "cites:gdpr/36")).hits).toMatchObject([{ threadId: id, part: "outcome" }]);
});

test("does not find withdrawn posts, and finds nothing for stop words alone", async () => {
  const { id } = await aThread(alva, { spaceId: network, title: "Annat" });
  const post = await aReply(alva, id, { document: aDocument("Pseudonymisering räcker inte.") });
  expect((await find(alva, "pseudonymisering")).total).toBe(1);
  await withdrawPost(alva, post.id);
  expect((await find(alva, "pseudonymisering")).total).toBe(0);
  expect((await find(alva, "och")).total).toBe(0);
});

test.each(["'", '"', "\\", "a & | ! (", "%_", "<script>", "-", '"""', "a".repeat(300)])(
  "takes any text: %s",
  async (text) => {
    await expect(find(alva, text)).resolves.toHaveProperty("total");
  },
);
