import { scratchDatabase } from "@samrad/db/testing";
import { v7 as uuidv7 } from "uuid";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import {
  aDocument,
  aMember,
  anAnswer,
  aQuestion,
  aSignatory,
  aSpace,
  aStranger,
  aThread,
} from "../../testing/factories.ts";
import { giveAnswer } from "../answers/commands.ts";
import type { MemberContext } from "../context.ts";
import { editPost } from "../posts/commands.ts";
import { renameThread } from "../threads/commands.ts";
import { findSimilar, rankSimilar } from "./queries.ts";

let database: Awaited<ReturnType<typeof scratchDatabase>>;
let alva: MemberContext;
let coordinator: MemberContext;
let outsider: MemberContext;
let network: string;
let closed: string;

beforeAll(async () => {
  database = await scratchDatabase();
  const { db } = database;
  alva = await aMember(db, { name: "Alva" });
  coordinator = await aMember(db, { name: "Elin", roles: ["member", "coordinator"] });
  outsider = await aMember(db);
  network = (await aSpace(db)).id;
  closed = (await aSpace(db, { organisationIds: [alva.actor.organisationId] })).id;
});
afterAll(() => database[Symbol.asyncDispose]());

const ask = (member: MemberContext, title: string, lang: "sv" | "nb" | "en" = "sv") =>
  findSimilar(member, { title, body: "", lang });

describe("what is similar", () => {
  test("is found across languages, with the words that met", async () => {
    const { id } = await aQuestion(coordinator, {
      title: { nb: "Kan arbeidsgiver måle ansattes ytelse med kunstig intelligens?" },
    });
    const [first] = await ask(alva, "Får chefen mäta de anställdas prestationer med AI?");
    expect(first).toMatchObject({ kind: "question", id });
    expect(first!.why.words).toContainEqual({ query: "anställdas", text: "ansattes" });
  });

  test("is found as soon as it is written, and by what it says now", async () => {
    const thread = await aThread(alva, {
      spaceId: network,
      title: "Drönare över stranden",
      text: "Vi filmar badgäster.",
    });
    const isFound = async (title: string) => (await ask(alva, title)).some(({ id }) => id === thread.id);
    expect(await isFound("Får drönare filma folk på stranden?")).toBe(true);
    await renameThread(alva, { threadId: thread.id, title: "Elevers plagiat", lang: "sv" });
    const edit = { postId: thread.firstPostId, revision: 1, lang: "sv" as const, attachmentIds: [] };
    await editPost(alva, { ...edit, document: aDocument("Tentamen skrevs av en språkmodell.") });
    expect(await isFound("Får drönare filma folk på stranden?")).toBe(false);
    expect(await isFound("Plagiat i en tentamen")).toBe(true);
  });

  test("never shows a title that the writer may not open", async () => {
    const { id } = await aThread(alva, { spaceId: closed, title: "Visselblåsning om kassasystemet", text: "Hemligt." });
    const title = "Visselblåsning om ett kassasystem";
    expect((await ask(alva, title)).map((item) => item.id)).toContain(id);
    expect((await ask(outsider, title)).map((item) => item.id)).not.toContain(id);
    await expect(rankSimilar(outsider, { threadId: id }, { kinds: ["thread"], limit: 5 })).rejects.toMatchObject({
      code: "not_found",
    });
  });

  test("leaves out questions of coordinators, and those that were merged", async () => {
    const hidden = await aQuestion(coordinator, { title: { sv: "Får hästar bära pulsmätare i tävling?" } });
    await database.db.question.update({ where: { id: hidden.id }, data: { visibility: "coordinators" } });
    const title = "Hästar som bär pulsmätare i tävling";
    expect(await ask(alva, title)).toEqual([]);
    expect((await ask(coordinator, title)).map(({ id }) => id)).toEqual([hidden.id]);
    const other = await aQuestion(coordinator, { title: { sv: "Något helt annat om fiskekvoter" } });
    await database.db.question.update({ where: { id: hidden.id }, data: { mergedIntoId: other.id } });
    expect((await ask(coordinator, title)).map(({ id }) => id)).not.toContain(hidden.id);
  });

  test("counts a question in several languages once, by the one that is most alike", async () => {
    const { id } = await aQuestion(coordinator, {
      title: { sv: "Får en tandläkare publicera röntgenbilder?", en: "May a dentist publish X-ray images?" },
    });
    const found = await ask(alva, "A dentist wants to publish X-ray images", "en");
    expect(found.filter((item) => item.id === id)).toHaveLength(1);
  });

  test("names what authorities have published, by their names, and sends nobody to a question that they may not open", async () => {
    const signatory = await aSignatory(database.db, { name: "Tillsynsverket" });
    const question = await aQuestion(coordinator, { title: { sv: "Får apotek spara bilder på recept?" } });
    const asked = "Apotek som sparar bilder på recept";
    await giveAnswer(signatory, anAnswer(question.id, { document: aDocument("Ja, om patienten vet om det.") }));
    const kinds = async () => (await ask(alva, asked)).filter(({ id }) => id === question.id);
    expect(await kinds()).toMatchObject([{ kind: "question" }]);
    await database.db.question.update({ where: { id: question.id }, data: { visibility: "public" } });
    await giveAnswer(signatory, anAnswer(question.id, { version: 1, document: aDocument("Ja, en bild.") }));
    expect(await kinds()).toMatchObject([{ kind: "guidance", authorities: ["Tillsynsverket"] }]);
    await database.db.question.update({ where: { id: question.id }, data: { visibility: "coordinators" } });
    expect(await kinds()).toEqual([]);
  });

  test("is not for somebody without a session", async () => {
    const asked = { title: "Får vi göra detta?", body: "", lang: "sv" as const };
    await expect(findSimilar(aStranger(database.db), asked)).rejects.toMatchObject({ code: "unauthenticated" });
  });

  test.each(["'", "\\", "a & | ! (", "' | 's1", "%_", "och det som", "", "\u0000"])(
    "takes any title: %j",
    async (title) => {
      await expect(ask(alva, title)).resolves.toEqual(expect.any(Array));
    },
  );
});

test("two who look at once both find what is new", async () => {
  const thread = await aThread(alva, { spaceId: network, title: "Biodling och personnummer", text: "Bisamhällen." });
  const found = await Promise.all(Array.from({ length: 4 }, () => ask(alva, "Biodling med personnummer")));
  for (const items of found) expect(items.map(({ id }) => id)).toContain(thread.id);
});

test("ranks only those that are named, however little they share", async () => {
  const unlike = await aQuestion(coordinator, { title: { en: "Zebra quagga okapi" } });
  const asked = { title: "Får vi spela in möten?", lang: "sv" } as const;
  const among = { kinds: ["question"] as const, limit: 5, among: [unlike.id, uuidv7()] };
  expect((await rankSimilar(alva, asked, among)).map(({ id }) => id)).toEqual([unlike.id]);
});
