import type { Document } from "@samrad/contracts/document";
import { scratchDatabase, type ScratchDatabase } from "@samrad/db/testing";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { aDocument, aMember, anOrganisation, aReply, aSpace, aThread } from "../../testing/factories.ts";
import type { MemberContext } from "../context.ts";
import { countUnreadNotifications, listNotifications } from "../notifications/queries.ts";
import { editPost } from "../posts/commands.ts";
import { getPost, listRevisions } from "../posts/queries.ts";
import { getThreadPage } from "../thread-pages/queries.ts";
import { followThread } from "../readings/commands.ts";
import { search } from "../search/queries.ts";
import { listThreads } from "../threads/queries.ts";
import { moveThread } from "./commands.ts";

let database: ScratchDatabase;
let alva: MemberContext;
let samir: MemberContext;
let elin: MemberContext;
let open: string;
let closed: string;

beforeAll(async () => {
  database = await scratchDatabase();
  const { db } = database;
  const { id: inside } = await anOrganisation(db);
  alva = await aMember(db, { name: "Alva", organisationId: inside });
  elin = await aMember(db, { name: "Elin", organisationId: inside, roles: ["member", "coordinator"] });
  samir = await aMember(db, { name: "Samir" });
  open = (await aSpace(db)).id;
  closed = (await aSpace(db, { organisationIds: [inside] })).id;
});
afterAll(() => database[Symbol.asyncDispose]());

const quoting = (postId: string, passage: string): Document => ({
  type: "doc",
  content: [
    { type: "quote", attrs: { postId }, content: aDocument(passage).content },
    ...aDocument("Håller med.").content,
  ],
});
const move = (threadId: string, spaceId = closed) => moveThread(elin, { threadId, spaceId, reason: "Känsligt." });
const idsIn = async (reader: MemberContext, spaceId: string) =>
  (await listThreads(reader, { spaceId, filter: "all" })).threads.map(({ id }) => id);

describe("a thread that is moved to a stricter space", () => {
  test("is there for who may read that space, as before, and gone for everybody else", async () => {
    const { id } = await aThread(alva, { spaceId: open });
    await followThread(samir, { threadId: id, level: "watch" });
    const reply = await aReply(alva, id);
    const before = await countUnreadNotifications(samir);
    expect(await move(id)).toMatchObject({ space: { id: closed } });
    expect(await getThreadPage(alva, { threadId: id, at: 1 })).toMatchObject({
      thread: { reading: { follow: "watch", lastRead: 2 }, postCount: 2 },
    });
    for (const read of [getPost(samir, reply.id), getThreadPage(samir, { threadId: id, at: 1 })])
      await expect(read).rejects.toMatchObject({ code: "not_found" });
    expect(await idsIn(samir, open)).not.toContain(id);
    expect(await idsIn(alva, closed)).toContain(id);
    expect(await countUnreadNotifications(samir)).toBe(before - 1);
    const { notifications } = await listNotifications(samir, { filter: "all" });
    expect(notifications.some(({ thread }) => thread?.id === id)).toBe(false);
  });

  test("is told of in both spaces, and neither is told of the other", async () => {
    const { id } = await aThread(alva, { spaceId: open });
    await move(id);
    await move(id);
    const events = await database.db.event.findMany({ where: { type: "thread.moved", threadId: id } });
    expect(new Set(events.map(({ spaceId }) => spaceId))).toEqual(new Set([open, closed]));
    expect(events.map(({ data, subjectId }) => [data, subjectId])).toEqual([
      [{}, null],
      [{}, null],
    ]);
  });

  test("takes its words along: quotations elsewhere are closed to who may not read them, in text, revisions and search", async () => {
    const passage = "Träningsdata innehöll skyddade personuppgifter";
    const { id, firstPostId } = await aThread(alva, { spaceId: open, text: passage });
    const { id: elsewhere } = await aThread(samir, { spaceId: open });
    const quote = await aReply(samir, elsewhere, { document: quoting(firstPostId, passage) });
    const words = { lang: "sv" as const, attachmentIds: [] };
    await editPost(samir, { postId: quote.id, revision: 1, document: quoting(firstPostId, `${passage}.`), ...words });
    const told = async (reader: MemberContext) =>
      JSON.stringify([
        await getPost(reader, quote.id),
        await listRevisions(reader, quote.id),
        await search(reader, { text: "skyddade", offset: 0 }),
      ]);
    expect(await told(samir)).toContain(passage);
    await move(id);
    expect(await told(samir)).not.toContain("skyddade");
    expect(JSON.stringify(await getPost(alva, quote.id))).toContain(passage);
    await move(id, open);
    expect(await told(samir)).toContain(passage);
  });

  test("goes nowhere that whoever moves it may not write", async () => {
    const { db } = database;
    const { id } = await aThread(alva, { spaceId: open });
    const foreign = await aSpace(db, { organisationIds: [samir.actor.organisationId] });
    await expect(move(id, foreign.id)).rejects.toMatchObject({ code: "not_found" });
    const archived = await aSpace(db, { archivedAt: new Date() });
    await expect(move(id, archived.id)).rejects.toMatchObject({ reason: "space.archived" });
    await expect(moveThread(alva, { threadId: id, spaceId: closed, reason: "" })).rejects.toMatchObject({
      code: "forbidden",
    });
  });
});
