import type { Document } from "@samrad/contracts/document";
import type { PostView, ThreadPage } from "@samrad/contracts/threads";
import type { ScratchDatabase } from "@samrad/db/testing";
import { v7 as uuidv7 } from "uuid";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { aDocument, aReply, aSpace, aStranger, aThread } from "../../testing/factories.ts";
import { aSmallNetwork } from "../../testing/small-network.ts";
import { addAttachment } from "../attachments/commands.ts";
import { markCitation, reindexCitations } from "../citations/commands.ts";
import type { Context, MemberContext } from "../context.ts";
import { updateProfile } from "../people/commands.ts";
import { editPost, withdrawPost } from "../posts/commands.ts";
import { setReaction } from "../reactions/commands.ts";
import { renameThread, reopenThread, resolveThread, setThreadLocked } from "../threads/commands.ts";
import { rememberNames } from "../names/queries.ts";
import { getThreadPage, type PageMemory, type RememberedPage } from "./queries.ts";
import { setThreadRule } from "../chatham-house/commands.ts";

let database: ScratchDatabase;
let alva: MemberContext;
let samir: MemberContext;
let elin: MemberContext;
let stranger: Context;
let spaceId: string;

beforeAll(async () => {
  ({ database, alva, samir, elin } = await aSmallNetwork());
  const { db } = database;
  stranger = aStranger(db);
  spaceId = (await aSpace(db, { visibility: "public" })).id;
});
afterAll(() => database[Symbol.asyncDispose]());

const quoting = (postId: string): Document => ({
  type: "doc",
  content: [{ type: "quote", attrs: { postId }, content: aDocument("citat").content }],
});

/** What a thread has when it is about to change, and what the process remembers of it. */
type Scene = {
  id: string;
  memory: PageMemory & { pages: Map<string, RememberedPage> };
  alvas: PostView;
  samirs: PostView;
  quotedThreadId: string;
};

let scene: Scene;

const aMemory = () => ({ names: rememberNames(), heads: new Map(), pages: new Map() });

const withoutCursor = ({ cursor: _cursor, ...page }: ThreadPage) => page;

const remembering = async (reader: Context) =>
  withoutCursor(await getThreadPage(reader, { threadId: scene.id, at: 1 }, scene.memory));
const fresh = async (reader: Context) => withoutCursor(await getThreadPage(reader, { threadId: scene.id, at: 1 }));

beforeEach(async () => {
  const quoted = await aThread(samir, { spaceId });
  const { id } = await aThread(alva, { spaceId });
  const alvas = await aReply(alva, id, { document: aDocument("Se artikel 6 i dataskyddsförordningen.") });
  const samirs = await aReply(samir, id, { document: quoting(quoted.firstPostId) });
  await setReaction(elin, { postId: alvas.id, kind: "thanks", on: true });
  scene = { id, alvas, samirs, quotedThreadId: quoted.id, memory: aMemory() };
});

const edit = (document: Document) => ({ revision: 1, lang: "sv" as const, document, attachmentIds: [] });

type Write = [name: string, () => Promise<unknown>];

const writes: Write[] = [
  ["a reply", () => aReply(elin, scene.id)],
  ["an edit", () => editPost(alva, { postId: scene.alvas.id, ...edit(aDocument("Se artikel 9 GDPR.")) })],
  ["a withdrawal", () => withdrawPost(alva, scene.alvas.id)],
  ["a reaction", () => setReaction(samir, { postId: scene.alvas.id, kind: "agree", on: true })],
  ["a reaction taken back", () => setReaction(elin, { postId: scene.alvas.id, kind: "thanks", on: false })],
  [
    "a file",
    async () => {
      const file = { id: uuidv7(), name: "fil.txt", mediaType: "text/plain", size: 1, hash: "0".repeat(64) };
      await addAttachment(alva, file);
      const change = { ...edit(aDocument("Med bilaga.")), attachmentIds: [file.id] };
      await editPost(alva, { postId: scene.alvas.id, ...change });
    },
  ],
  [
    "a correction of what is cited",
    () => {
      const cited = { wrongKey: "celex:32016R0679#art_6", rightKey: null, start: 3, quote: "artikel 6" };
      const source = { sourceKind: "post" as const, sourceId: scene.alvas.id };
      return markCitation(alva, { id: uuidv7(), ...source, ...cited });
    },
  ],
  ["the author's new name", () => updateProfile(alva, { ...profile, name: "Alva Ek" })],
  ["the author's new title", () => updateProfile(alva, { ...profile, name: "Alva", title: "Chefsjurist" })],
  ["the new name of who is quoted", () => updateProfile(samir, { ...profile, name: "Samir Haddad" })],
  [
    "an organisation's new name",
    () =>
      database.db.organisation.update({
        where: { id: alva.actor.organisationId },
        data: { name: `Organisation ${uuidv7()}` },
      }),
  ],
  ["the thread's new title", () => renameThread(alva, { threadId: scene.id, title: "En annan fråga", lang: "sv" })],
  ["the Chatham House rule", () => setThreadRule(elin, { threadId: scene.id, on: true, reason: "" })],
  [
    "the Chatham House rule for what is quoted",
    () => setThreadRule(elin, { threadId: scene.quotedThreadId, on: true, reason: "" }),
  ],
  ["a lock", () => setThreadLocked(elin, scene.id, true)],
  ["an outcome", () => resolveThread(alva, { threadId: scene.id, lang: "sv", document: aDocument("Ja.") })],
  [
    "what is quoted moving to a closed space",
    async () => {
      const closed = await aSpace(database.db, { organisationIds: [alva.actor.organisationId] });
      await database.db.thread.update({ where: { id: scene.quotedThreadId }, data: { spaceId: closed.id } });
    },
  ],
  [
    "SQL of somebody who keeps the database",
    () => database.db.$executeRaw`update post set lang = 'nb' where thread_id = ${scene.id}::uuid`,
  ],
  [
    "the Chatham House rule for the space",
    () => database.db.$executeRaw`update space set chatham_house = true
      where id = (select space_id from thread where id = ${scene.id}::uuid)`,
  ],
];

const profile = { title: "Jurist", language: "sv", theme: "system", timeZone: "Europe/Stockholm" } as const;

describe("what is remembered of a page", () => {
  test.each(writes)("is not told any more after %s", async (_name, write) => {
    const readers = [alva, samir, elin, stranger];
    const before = await Promise.all(readers.map(remembering));
    expect(scene.memory.pages.size).toBe(1);
    await write();
    const after = await Promise.all(readers.map(remembering));
    expect(after).toEqual(await Promise.all(readers.map(fresh)));
    expect(after).not.toEqual(before);
  });

  test("is told as long as nothing has changed, and holds nothing of whoever read it first", async () => {
    const [alvas, samirs] = [await remembering(alva), await remembering(samir)];
    expect(samirs.posts[1]!.document).toBe(alvas.posts[1]!.document);
    expect(alvas.posts.map((post) => post.abilities.edit)).toEqual([true, true, false]);
    expect(samirs.posts.map((post) => post.abilities.edit)).toEqual([false, false, true]);
    expect(samirs).toEqual(await fresh(samir));
    expect(await remembering(stranger)).toEqual(await fresh(stranger));
  });

  test("stays the same after what is undone, and what concerns others", async () => {
    const { db } = database;
    const before = await remembering(alva);
    const undone = db.$transaction(async (tx) => {
      await tx.post.updateMany({ where: { threadId: scene.id }, data: { lang: "en" } });
      throw new Error("undone");
    });
    await expect(undone).rejects.toThrow("undone");
    await aReply(samir, scene.quotedThreadId);
    expect((await remembering(samir)).posts[0]!.document).toBe(before.posts[0]!.document);
  });

  test("is nobody's who may not read the thread by now", async () => {
    const { db } = database;
    const closed = await aSpace(db, { organisationIds: [alva.actor.organisationId] });
    for (const reader of [alva, samir, stranger]) await remembering(reader);
    await db.thread.update({ where: { id: scene.id }, data: { spaceId: closed.id } });
    expect(await remembering(alva)).toEqual(await fresh(alva));
    for (const reader of [samir, elin, stranger])
      await expect(remembering(reader)).rejects.toMatchObject({ code: "not_found" });
  });

  test("leaves out pages that quote what not all their readers may read", async () => {
    const { db } = database;
    const closed = await aSpace(db, { organisationIds: [alva.actor.organisationId] });
    const inside = await aThread(alva, { spaceId: closed.id });
    await aReply(alva, scene.id, { document: quoting(inside.firstPostId) });
    expect((await remembering(alva)).posts[3]!.sources).toHaveLength(1);
    expect((await remembering(samir)).posts[3]!.sources).toEqual([]);
    expect(scene.memory.pages.size).toBe(0);
  });

  test("comes true again when the thread is opened again and all citations are read anew", async () => {
    await remembering(samir);
    await resolveThread(alva, { threadId: scene.id, lang: "sv", document: aDocument("Ja.") });
    await remembering(samir);
    await reopenThread(alva, scene.id);
    await reindexCitations(database.db, () => {});
    expect(await remembering(samir)).toEqual(await fresh(samir));
  });
});

test("a page is of one moment: what changes between the reading of its head and of its posts is read again", async () => {
  const { db } = database;
  let writes = 0;
  const meddling = new Proxy(db, {
    get(target, key) {
      const value: unknown = Reflect.get(target, key);
      if (key !== "$queryRaw") return value;
      return async (...query: unknown[]) => {
        if (++writes === 2) await aReply(elin, scene.id);
        return (value as (...query: unknown[]) => Promise<unknown>)(...query);
      };
    },
  });
  const page = await getThreadPage({ db: meddling, actor: alva.actor }, { threadId: scene.id, at: 1 }, scene.memory);
  expect(page.posts).toHaveLength(page.thread.postCount);
  expect(withoutCursor(page)).toEqual(await fresh(alva));
});
