import { scratchDatabase } from "@samrad/db/testing";
import { v7 as uuidv7 } from "uuid";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import {
  aDocument,
  aMember,
  anAnswer,
  aQuestion,
  aReply,
  aSignatory,
  aSpace,
  aThread,
} from "../../testing/factories.ts";
import { writeAnswerText } from "../answer-texts/commands.ts";
import { giveAnswer } from "../answers/commands.ts";
import { getAnswerSheet } from "../answers/queries.ts";
import type { MemberContext } from "../context.ts";
import { editPost, withdrawPost } from "../posts/commands.ts";
import { getPost } from "../posts/queries.ts";
import { rewordQuestion } from "../questions/commands.ts";
import { getQuestion } from "../questions/queries.ts";
import { reopenThread, resolveThread } from "../threads/commands.ts";
import { getWaitingThread } from "../triage/queries.ts";
import { markCitation, reindexCitations, unmarkCitation } from "./commands.ts";
import { countCitations, listCitationMarks } from "./queries.ts";

let database: Awaited<ReturnType<typeof scratchDatabase>>;
let alva: MemberContext;
let samir: MemberContext;
let elin: MemberContext;
let spaceId: string;

beforeAll(async () => {
  database = await scratchDatabase();
  alva = await aMember(database.db, { name: "Alva" });
  samir = await aMember(database.db, { name: "Samir" });
  elin = await aMember(database.db, { name: "Elin", roles: ["member", "coordinator"] });
  spaceId = (await aSpace(database.db)).id;
});
afterAll(() => database[Symbol.asyncDispose]());

const citedIn = async (sourceId: string) => {
  const rows = await database.db.citation.findMany({ where: { sourceId }, orderBy: { startAt: "asc" } });
  return rows.map((row) => row.key);
};

describe("what a text cites", () => {
  test("is written with the post, where its words stand", async () => {
    const text = "Se artikel 6.1 f i dataskyddsförordningen och C-582/14.";
    const thread = await aThread(alva, { spaceId, text });
    const rows = await database.db.citation.findMany({
      where: { sourceId: thread.firstPostId },
      orderBy: { startAt: "asc" },
      select: { sourceKind: true, threadId: true, key: true, act: true, startAt: true, endAt: true },
    });
    const place = { sourceKind: "post", threadId: thread.id };
    expect(rows.map(({ startAt, endAt, ...row }) => ({ ...row, words: text.slice(startAt, endAt) }))).toEqual([
      {
        ...place,
        key: "celex:32016R0679#art_6/par_1/pnt_f",
        act: "celex:32016R0679",
        words: "artikel 6.1 f i dataskyddsförordningen",
      },
      { ...place, key: "cjeu:C-582/14", act: "cjeu:C-582/14", words: "C-582/14" },
    ]);
  });

  test("changes with an edit, and goes when the post is withdrawn", async () => {
    const thread = await aThread(alva, { spaceId });
    const post = await aReply(alva, thread.id, { document: aDocument("Enligt artikel 9 GDPR.") });
    expect(await citedIn(post.id)).toEqual(["celex:32016R0679#art_9"]);
    const edit = { postId: post.id, revision: 1, lang: "sv" as const, attachmentIds: [] };
    await editPost(alva, { ...edit, document: aDocument("Enligt artikel 10 GDPR.") });
    expect(await citedIn(post.id)).toEqual(["celex:32016R0679#art_10"]);
    await withdrawPost(alva, post.id);
    expect(await citedIn(post.id)).toEqual([]);
  });

  test("is kept of an outcome as long as the thread is resolved", async () => {
    const { id } = await aThread(alva, { spaceId });
    await resolveThread(alva, { threadId: id, lang: "nb", document: aDocument("Personopplysningsloven § 8 gjelder.") });
    expect(await citedIn(id)).toEqual(["lov:2018-06-15-38#§8"]);
    await reopenThread(alva, id);
    expect(await citedIn(id)).toEqual([]);
  });
});

const gdpr = "celex:32016R0679";

/** What a person says of words in a post. */
const said = (postId: string, words: { text: string; quote: string }, keys: { wrong?: string; right?: string }) => ({
  id: uuidv7(),
  sourceKind: "post" as const,
  sourceId: postId,
  start: words.text.indexOf(words.quote),
  quote: words.quote,
  wrongKey: keys.wrong ?? null,
  rightKey: keys.right ?? null,
});

const shownIn = async (postId: string) => (await getPost(alva, postId)).citations.map((citation) => citation.key);
const rewrite = (postId: string, revision: number, text: string) =>
  editPost(alva, { postId, revision, lang: "sv", document: aDocument(text), attachmentIds: [] });

describe("a correction", () => {
  const text = "Vi följer artikel 6 GDPR och den gyllene regeln om öppenhet.";

  test("of a wrong citation takes it away, or puts the right one in its place", async () => {
    const { firstPostId } = await aThread(alva, { spaceId, text });
    const words = { text, quote: "artikel 6 GDPR" };
    await markCitation(alva, said(firstPostId, words, { wrong: `${gdpr}#art_6` }));
    expect(await shownIn(firstPostId)).toEqual([]);
    expect(await citedIn(firstPostId)).toEqual([`${gdpr}#art_6`]);
    await markCitation(elin, said(firstPostId, words, { wrong: `${gdpr}#art_6`, right: `${gdpr}#art_5` }));
    expect(await shownIn(firstPostId)).toEqual([`${gdpr}#art_5`]);
  });

  test("holds where a coordinator reads the thread's first text", async () => {
    const { id, firstPostId } = await aThread(alva, { spaceId, text });
    const keys = async () => (await getWaitingThread(elin, id)).thread.citations.map((citation) => citation.key);
    expect(await keys()).toEqual([`${gdpr}#art_6`]);
    await markCitation(alva, said(firstPostId, { text, quote: "artikel 6 GDPR" }, { wrong: `${gdpr}#art_6` }));
    expect(await keys()).toEqual([]);
  });

  test("of a missed one survives edits, stands by without its words, and comes back with them", async () => {
    const { firstPostId } = await aThread(alva, { spaceId, text });
    const mark = said(firstPostId, { text, quote: "den gyllene regeln om öppenhet" }, { right: `${gdpr}#art_5` });
    await markCitation(alva, mark);
    await markCitation(alva, mark);
    expect(await shownIn(firstPostId)).toEqual([`${gdpr}#art_6`, `${gdpr}#art_5`]);
    const moved = `Först något nytt. ${text} Sedan mer.`;
    const edited = await rewrite(firstPostId, 1, moved);
    const { start, end } = edited.citations[1]!;
    expect(moved.slice(start, end)).toBe("den gyllene regeln om öppenhet");
    await rewrite(firstPostId, 2, "Vi följer artikel 6 GDPR.");
    expect(await shownIn(firstPostId)).toEqual([`${gdpr}#art_6`]);
    const source = { sourceKind: "post", sourceId: firstPostId } as const;
    expect(await listCitationMarks(alva, source)).toMatchObject([{ id: mark.id, detached: true }]);
    await rewrite(firstPostId, 3, text);
    expect(await listCitationMarks(alva, source)).toMatchObject([{ id: mark.id, detached: false }]);
    expect(await shownIn(firstPostId)).toEqual([`${gdpr}#art_6`, `${gdpr}#art_5`]);
  });

  test("is taken back, once, and counted no more", async () => {
    const { firstPostId } = await aThread(alva, { spaceId, text });
    const before = await countCitations(database.db);
    const mark = said(firstPostId, { text, quote: "artikel 6 GDPR" }, { wrong: `${gdpr}#art_6` });
    await markCitation(alva, mark);
    expect(await countCitations(database.db)).toEqual({
      ...before,
      citations: before.citations - 1,
      wrong: before.wrong + 1,
    });
    await unmarkCitation(elin, mark.id);
    await unmarkCitation(elin, mark.id);
    expect(await shownIn(firstPostId)).toEqual([`${gdpr}#art_6`]);
    expect(await countCitations(database.db)).toEqual(before);
    const events = await database.db.event.findMany({ where: { postId: firstPostId }, orderBy: { id: "asc" } });
    expect(events.map((event) => event.type)).toEqual(["thread.opened", "citation.marked", "citation.unmarked"]);
  });

  test("is for the author and for those who keep order, of words that stand there, to a key that is one", async () => {
    const { firstPostId } = await aThread(alva, { spaceId, text });
    const words = { text, quote: "artikel 6 GDPR" };
    const wrong = { wrong: `${gdpr}#art_6` };
    await expect(markCitation(samir, said(firstPostId, words, wrong))).rejects.toMatchObject({ code: "forbidden" });
    const elsewhere = { ...said(firstPostId, words, wrong), start: 3 };
    await expect(markCitation(alva, elsewhere)).rejects.toMatchObject({ reason: "citation.moved" });
    const noKey = said(firstPostId, words, { right: `${gdpr}#paragraf_6` });
    await expect(markCitation(alva, noKey)).rejects.toMatchObject({ reason: "citation.unknown_key" });
    expect((await getPost(alva, firstPostId)).abilities.correct).toBe(true);
    expect((await getPost(samir, firstPostId)).abilities.correct).toBe(false);
  });

  test("of an outcome is made by whoever resolved the thread", async () => {
    const { id } = await aThread(alva, { spaceId });
    await resolveThread(alva, { threadId: id, lang: "sv", document: aDocument("Den gyllene regeln gäller.") });
    const words = { text: "Den gyllene regeln gäller.", quote: "gyllene regeln" };
    const mark = { ...said(id, words, { right: `${gdpr}#art_5` }), sourceKind: "outcome" as const };
    await expect(markCitation(samir, mark)).rejects.toMatchObject({ code: "forbidden" });
    await markCitation(alva, mark);
    expect(await citedIn(id)).toEqual([`${gdpr}#art_5`]);
  });
});

test("reading everything again finds what is there, corrections and all, however often it is done", async () => {
  const text = "Se artikel 5 GDPR och öppenhetsregeln.";
  const { id, firstPostId } = await aThread(alva, { spaceId, text });
  const late = await aReply(alva, id, { document: aDocument("Det följer av 3 kap. 1 § dataskyddslagen.") });
  await withdrawPost(alva, (await aReply(alva, id, { document: aDocument("Artikel 7 GDPR.") })).id);
  const missed = said(firstPostId, { text, quote: "öppenhetsregeln" }, { right: `${gdpr}#art_12` });
  await markCitation(alva, missed);
  const all = () =>
    database.db.citation.findMany({
      orderBy: [{ sourceId: "asc" }, { startAt: "asc" }, { origin: "asc" }],
      select: { sourceId: true, key: true, startAt: true, origin: true, rejectedBy: true },
    });
  const counted = () => database.db.citing.findMany({ orderBy: [{ itemId: "asc" }, { key: "asc" }] });
  const [before, countedBefore] = [await all(), await counted()];
  await database.db.citing.deleteMany();
  await database.db.citation.deleteMany({ where: { sourceId: late.id } });
  const seen: number[] = [];
  const report = await reindexCitations(database.db, ({ threads }) => seen.push(threads));
  expect(await all()).toEqual(before);
  expect(await counted()).toEqual(countedBefore);
  expect(report.citations).toBe(before.length);
  expect(seen.at(-1)).toBe(await database.db.thread.count());
  expect(await reindexCitations(database.db)).toEqual(report);
  expect(await all()).toEqual(before);
});

test("a question cites in all its languages, as one text", async () => {
  const question = await aQuestion(elin, {
    title: { sv: "Räcker artikel 6.1 f GDPR?", en: "Is Article 6(1)(f) GDPR enough?" },
    statement: { sv: "Se även 3 kap. 1 § dataskyddslagen." },
  });
  const once = [`${gdpr}#art_6/par_1/pnt_f`, `${gdpr}#art_6/par_1/pnt_f`, "sfs:2018:218#K3P1"];
  expect(await citedIn(question.id)).toEqual(once);
  await reindexCitations(database.db);
  expect(await citedIn(question.id)).toEqual(once);
});

describe("a correction in a question", () => {
  const statement = { sv: "Gäller artikel 6 GDPR, eller den gyllene regeln?", en: "Does Article 6 GDPR apply?" };
  const keysIn = async (id: string, lang: "sv" | "en") =>
    (await getQuestion(alva, { questionId: id })).cited[lang]?.citations.map(({ key }) => key);

  test("is made where its words stand in that language, by those who keep the questions", async () => {
    const { id, cited } = await aQuestion(elin, { title: { sv: "Artikel 9 GDPR?", en: "Article 9 GDPR?" }, statement });
    const { offset, citations } = cited.sv!;
    expect(citations.map(({ start, end }) => statement.sv.slice(start, end))).toEqual(["artikel 6 GDPR"]);
    const words = { text: statement.sv, quote: "den gyllene regeln" };
    const mark = { ...said(id, words, { right: `${gdpr}#art_5` }), sourceKind: "question" as const };
    mark.start += offset;
    await expect(markCitation(alva, mark)).rejects.toMatchObject({ code: "forbidden" });
    await markCitation(elin, mark);
    expect(await keysIn(id, "sv")).toEqual([`${gdpr}#art_6`, `${gdpr}#art_5`]);
    expect(await keysIn(id, "en")).toEqual([`${gdpr}#art_6`]);
    const told = await database.db.event.findMany({ where: { subjectId: id, type: "question.citation_corrected" } });
    expect(told.map(({ data }) => data)).toEqual([{ audience: "members" }]);
    const title = { sv: "Artikel 9 GDPR?", en: "Article 9 GDPR?" };
    await rewordQuestion(elin, { questionId: id, revision: 1, title, statement: { sv: `Ny mening. ${statement.sv}` } });
    expect(await keysIn(id, "sv")).toEqual([`${gdpr}#art_6`, `${gdpr}#art_5`]);
    await unmarkCitation(elin, mark.id);
    expect(await keysIn(id, "sv")).toEqual([`${gdpr}#art_6`]);
  });

  test("of what an authority answers is made by who signs for it", async () => {
    const { id } = await aQuestion(elin, { title: { sv: "Vad gäller?" } });
    const signatory = await aSignatory(database.db);
    const colleague = await aMember(database.db, { organisationId: signatory.actor.organisationId });
    const text = "Den gyllene regeln gäller, se artikel 9 GDPR.";
    const sheet = await giveAnswer(signatory, anAnswer(id, { document: aDocument(text) }));
    expect(sheet.answers[0]?.citations).toMatchObject([{ key: `${gdpr}#art_9` }]);
    const words = { text, quote: "gyllene regeln" };
    const mark = {
      ...said(sheet.answers[0]!.id, words, { right: `${gdpr}#art_5` }),
      sourceKind: "answer" as const,
    };
    await expect(markCitation(colleague, mark)).rejects.toMatchObject({ code: "forbidden" });
    await expect(markCitation(elin, mark)).rejects.toMatchObject({ code: "forbidden" });
    await markCitation(signatory, mark);
    const keys = (await getAnswerSheet(alva, id)).answers[0]?.citations.map(({ key }) => key);
    expect(keys).toEqual([`${gdpr}#art_5`, `${gdpr}#art_9`]);
  });

  test("of the common answer stands in the whole that the question is kept as", async () => {
    const { id } = await aQuestion(elin, {
      title: { sv: "Artikel 9 GDPR?" },
      statement: { sv: "Vad säger artikel 7 GDPR?" },
    });
    const text = { questionId: id, version: 0, act: "change", lang: "sv" } as const;
    const sheet = await writeAnswerText(elin, { ...text, document: aDocument("Enligt artikel 6.1 f GDPR.") });
    const { cited } = sheet.texts[0]!;
    expect(cited?.citations).toEqual([{ start: 7, end: 25, key: `${gdpr}#art_6/par_1/pnt_f` }]);
    const wrong = { text: "Enligt artikel 6.1 f GDPR.", quote: "artikel 6.1 f GDPR" };
    const mark = { ...said(id, wrong, { wrong: `${gdpr}#art_6/par_1/pnt_f` }), sourceKind: "question" as const };
    await markCitation(elin, { ...mark, start: mark.start + cited!.offset });
    expect((await getAnswerSheet(alva, id)).texts[0]?.cited?.citations).toEqual([]);
    expect(await keysIn(id, "sv")).toEqual([`${gdpr}#art_7`]);
  });
});
