import { scratchDatabase } from "@samrad/db/testing";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import {
  aDocument,
  aMember,
  anOrganisation,
  aParagraph,
  aReply,
  aSpace,
  aStranger,
  aThread,
  mentionOf,
} from "../../testing/factories.ts";
import { catchUpWithLog } from "../../testing/follow-log.ts";
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

test("shows the words around a single word, however long the text is and whatever begins as the word does", async () => {
  const filling = (count: number) => "Kommunen svarade att frågan utreds vidare av nämnden. ".repeat(count);
  const texts = [
    `${filling(20)}En blomsterträdgård nämns bland annat, blomst alltså. ${filling(20)}`,
    `Rättsligt sett gäller annat. ${filling(20)}Barnets rätt väger tungt. ${filling(20)}`,
  ];
  for (const [index, text] of texts.entries())
    await aThread(alva, { spaceId: network, lang: "sv", title: `Lång ${index}`, text });
  for (const [word, title] of [
    ["blomst", "Lång 0"],
    ["rätt", "Lång 1"],
  ] as const) {
    const { hits } = await find(alva, word);
    const hit = hits.find(({ title: [first] }) => first?.text === title)!;
    expect(hit.snippet.filter((segment) => segment.hit).map((segment) => segment.text)).toEqual([word]);
    const shown = hit.snippet.map((segment) => segment.text).join("");
    expect(shown.length).toBeLessThan(500);
    const words = texts.join(" ").split(" ");
    expect(shown.split(/\s/).filter((one) => one !== "…" && !words.includes(one))).toEqual([]);
  }
});

test("shows a short text from its beginning, and a word at the very end of a long one", async () => {
  const filling = "Nämnden utreder frågan vidare. ".repeat(20);
  await aThread(alva, { spaceId: network, lang: "sv", title: "Kort", text: "Vidjekorg först." });
  const whole = `${"a".repeat(202)} en vidjekorg här`;
  await aThread(alva, { spaceId: network, lang: "sv", title: "Rymd", text: whole });
  await aThread(alva, { spaceId: network, lang: "sv", title: "Sist", text: `${filling}Till slut en vidjekorg` });
  const shown = (await find(alva, "vidjekorg")).hits.map(({ snippet }) => snippet.map(({ text }) => text).join(""));
  expect(shown.toSorted()).toEqual([
    "Vidjekorg först.",
    whole,
    "… frågan vidare. Nämnden utreder frågan vidare. Till slut en vidjekorg",
  ]);
});

test("pieces of a long text with several words say where it goes on", async () => {
  const filling = "Nämnden utreder frågan vidare. ".repeat(20);
  const sought = "Pilträd vid en bäckfåra";
  for (const [title, text] of [
    ["Mitt", `Inledning till frågan. ${filling}${sought} finns. ${filling}Slut på inlägget.`],
    ["Först", `${sought} finns. ${filling}Slut på inlägget.`],
    ["Sist", `Inledning till frågan. ${filling}${sought}.`],
  ] as const)
    await aThread(alva, { spaceId: network, lang: "sv", title, text });
  const { hits } = await find(alva, "pilträd bäckfåra");
  const ends = hits.map(({ title: [first], snippet }) => {
    const shown = snippet.map(({ text }) => text).join("");
    return [first!.text, [shown.startsWith("… "), shown.endsWith("\u00A0…")]] as const;
  });
  expect(Object.fromEntries(ends)).toEqual({ Mitt: [true, true], Först: [false, true], Sist: [true, false] });
});

test("counts years as they begin where the network is", async () => {
  const times = ["2019-12-31T22:59:59Z", "2019-12-31T23:00:00Z", "2020-06-30T22:30:00Z", "2020-12-31T23:00:00Z"];
  for (const time of times) {
    const { id } = await aThread(alva, { spaceId: network, title: "Nyår", text: "Tolvslaget hördes." });
    await database.db.post.updateMany({ where: { threadId: id }, data: { createdAt: new Date(time) } });
  }
  const { years } = await find(alva, "tolvslaget");
  expect(years).toEqual(
    expect.arrayContaining([
      { year: 2019, count: 1 },
      { year: 2020, count: 2 },
      { year: 2021, count: 1 },
    ]),
  );
});

test("shows and counts for nobody what they may not read", async () => {
  expect((await find(alva, "samtycke")).total).toBe(2);
  const forOutsider = await find(outsider, "samtycke");
  expect(forOutsider.total).toBe(1);
  expect(forOutsider.spaces.reduce((sum, facet) => sum + facet.count, 0)).toBe(1);
  expect((await find(aStranger(database.db), "samtycke")).total).toBe(0);
  expect((await find(aStranger(database.db), "interests")).total).toBe(1);
});

test("counts what can be narrowed down, each time for what is left", async () => {
  const found = await find(alva, "personopplysning");
  expect(found.languages).toEqual(
    expect.arrayContaining([
      { lang: "nb", count: 1 },
      { lang: "nn", count: 1 },
    ]),
  );
  expect(found.states).toEqual([{ status: "open", count: 2 }]);
  expect(found.years.map(({ count }) => count)).toEqual([2]);
  expect(found.organisations).toMatchObject([{ organisation: { id: alva.actor.organisationId }, count: 2 }]);
  const narrowed = await find(alva, "personopplysning lang:nn");
  expect(narrowed).toMatchObject({ total: 1, languages: [{ lang: "nn", count: 1 }] });
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
  expect((await find(alva, "cites:nonsense/6")).problems).toEqual([{ kind: "provision", written: "cites:nonsense/6" }]);
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

describe("operators", () => {
  let samir: MemberContext;
  let spaceId: string;
  beforeAll(async () => {
    const { db } = database;
    const organisation = await anOrganisation(db, { name: "Norrvik kommun" });
    samir = await aMember(db, { name: "Samir Haddad", organisationId: organisation.id });
    spaceId = (await aSpace(db, { slug: "skolan", name: { sv: "Skolan och barnen" } })).id;
    const { id } = await aThread(alva, { spaceId, title: "Kvävgas", text: "Om kvävgas." });
    await aReply(samir, id, { lang: "nb", document: aDocument("Mer om kvävgas.") });
    await resolveThread(alva, { threadId: id, lang: "sv", document: aDocument("Kvävgas får användas.") });
    await aThread(samir, { spaceId: network, title: "Kvävgas igen", text: "Kvävgas." });
  });

  test.each([
    ["kvävgas", 4],
    ["kvävgas in:skolan", 3],
    ['kvävgas in:"skolan och barnen"', 3],
    ["kvävgas -in:skolan", 1],
    ["kvävgas by:samir", 2],
    ["kvävgas by:haddad", 2],
    ["kvävgas by:me", 2],
    ['kvävgas org:"Norrvik kommun"', 2],
    ["kvävgas org:norrvik -lang:nb", 1],
    ["kvävgas lang:nb lang:sv", 4],
    ["kvävgas is:resolved", 3],
    ["kvävgas is:unresolved", 1],
    ["kvävgas after:2020", 4],
    ["kvävgas before:2020", 0],
    ["kvävgas has:attachment", 0],
    ["kvävgas -has:attachment", 4],
    ["in:skolan", 3],
    ["kvävgas in:skolan by:samir", 1],
  ])("%s finds %d", async (text, total) => {
    expect(await find(alva, text)).toMatchObject({ total, problems: [] });
  });

  test("mentions:me finds who is named, and whose organisation is", async () => {
    const { id } = await aThread(samir, { spaceId: network, title: "Fråga" });
    await aReply(samir, id, { document: aParagraph(mentionOf(alva)) });
    expect((await find(alva, "mentions:me")).hits).toMatchObject([{ threadId: id, number: 2 }]);
    expect((await find(outsider, "mentions:me")).total).toBe(0);
  });

  test("what names nothing that one may see finds nothing, and is told alike for what is closed and what never was", async () => {
    const { db } = database;
    await aSpace(db, { slug: "hemligt", organisationIds: [alva.actor.organisationId] });
    for (const written of ["in:hemligt", "in:aldrig"])
      expect(await find(outsider, `kvävgas ${written}`)).toMatchObject({
        total: 0,
        problems: [{ kind: "name", written }],
      });
    expect((await find(alva, "kvävgas in:hemligt")).problems).toEqual([]);
    expect((await find(alva, "is:done kvävgas")).problems).toEqual([{ kind: "value", written: "is:done" }]);
    expect((await find(aStranger(db), "mentions:me")).problems).toEqual([{ kind: "session", written: "mentions:me" }]);
  });
});

describe("words that are not written as they are searched for", () => {
  beforeAll(async () => {
    const texts: [lang: "sv" | "nb" | "nn" | "da", title: string, text: string][] = [
      ["sv", "Mallen", "Personuppgiftsbiträdesavtalet skrivs under."],
      ["nb", "Malen", "Databehandleravtalen signeres av oppdragsgiveren."],
      ["nn", "Avtala", "Databehandlaravtalen må underskrivast."],
      ["da", "Aftalen", "Databehandleraftalen skal underskrives."],
    ];
    for (const [lang, title, text] of texts) await aThread(alva, { spaceId: network, lang, title, text });
    await catchUpWithLog(database.db);
  });

  test.each([
    ["biträdesavtal", "Mallen"],
    ["personuppgiftsbiträde", "Mallen"],
    ["behandleravtale", "Malen"],
    ["behandlaravtale", "Avtala"],
    ["behandleraftale", "Aftalen"],
  ])("the part %s finds the compound", async (part, title) => {
    const { hits } = await find(alva, part);
    expect(hits.map((hit) => hit.title.map(({ text }) => text).join(""))).toEqual([title]);
    expect(hits[0]!.snippet.some(({ hit }) => hit)).toBe(true);
  });

  test("an excluded word leaves out what has it, and not its compounds", async () => {
    expect(await titles("biträdesavtal -avtal")).toEqual(["Mallen"]);
  });

  test("a misspelt word is read as one that the reader sees in the hits", async () => {
    const { hits, corrections } = await find(alva, "pseudonymiserng");
    expect(hits).toEqual([]);
    expect(corrections).toEqual([]);
    const found = await find(alva, "samtykce");
    expect(found.corrections[0]).toMatchObject({ from: "samtykce" });
    expect(found.corrections[0]!.to.some((word) => word.startsWith("samtyc"))).toBe(true);
    expect(found.hits.length).toBeGreaterThan(0);
  });

  test("a word that stands only where the reader may not look is offered to nobody", async () => {
    const closed = await aSpace(database.db, { organisationIds: [alva.actor.organisationId] });
    await aThread(alva, { spaceId: closed.id, title: "Hemligt", text: "Projekt Kungsfiskaren startar." });
    await catchUpWithLog(database.db);
    expect((await find(alva, "kungsfisakren")).corrections).toEqual([{ from: "kungsfisakren", to: ["kungsfiskaren"] }]);
    expect(await find(outsider, "kungsfisakren")).toMatchObject({ total: 0, corrections: [] });
  });

  test("where nothing has all the words, what has most of them is found, and says what it does without", async () => {
    await aThread(alva, { spaceId: network, title: "Vattenskotrar", text: "Polisen filmar vattenskotrar med kamera." });
    await catchUpWithLog(database.db);
    const found = await find(alva, "vattenskotrar polisen giraffer");
    expect(found).toMatchObject({ total: 1, complete: 0, hits: [{ missing: ["giraffer"] }] });
    expect((await find(alva, "vattenskotrar giraffer elefanter")).total).toBe(0);
  });

  test("a word that nobody has written does not keep the others from being found", async () => {
    await aThread(alva, { spaceId: network, title: "Hjortron", text: "Om hjortron." });
    await catchUpWithLog(database.db);
    expect(await find(alva, "hjortron foo:bar")).toMatchObject({ total: 1, hits: [{ missing: ["foo:bar"] }] });
  });

  test("words may stand partly in the title and partly in the first post", async () => {
    await aThread(alva, { spaceId: network, title: "Igelkottar", text: "Får man väga dem?" });
    await catchUpWithLog(database.db);
    expect(await find(alva, "igelkottar väga")).toMatchObject({ total: 1, complete: 1, hits: [{ missing: [] }] });
  });
});

test.each(["'", '"', "\\", "a & | ! (", "%_", "<script>", "-", '"""', "a".repeat(300)])(
  "takes any text: %s",
  async (text) => {
    await expect(find(alva, text)).resolves.toHaveProperty("total");
  },
);
