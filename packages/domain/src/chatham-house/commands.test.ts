import { scratchDatabase, type ScratchDatabase } from "@samrad/db/testing";
import { v7 as uuidv7 } from "uuid";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { aDocument, aMember, aParagraph, aReply, aSpace, aThread, mentionOf } from "../../testing/factories.ts";
import type { MemberContext } from "../context.ts";
import { listNotifications } from "../notifications/queries.ts";
import { setReaction } from "../reactions/commands.ts";
import { getPost } from "../posts/queries.ts";
import { followThread } from "../readings/commands.ts";
import { search } from "../search/queries.ts";
import { getThreadPage } from "../thread-pages/queries.ts";
import { mergeThread } from "../thread-merges/commands.ts";
import { moveThread } from "../thread-moves/commands.ts";
import { splitThread } from "../thread-splits/commands.ts";
import { listThreads } from "../threads/queries.ts";
import { revealNames, setSpaceRule, setThreadRule } from "./commands.ts";
import { listReveals } from "./queries.ts";

let database: ScratchDatabase;
let alva: MemberContext;
let samir: MemberContext;
let elin: MemberContext;
let birgitta: MemberContext;
let open: string;
let ruled: string;

beforeAll(async () => {
  database = await scratchDatabase();
  const { db } = database;
  alva = await aMember(db, { name: "Alva Lindqvist" });
  samir = await aMember(db, { name: "Samir Haddad" });
  elin = await aMember(db, { name: "Elin Sandström", roles: ["member", "coordinator"] });
  birgitta = await aMember(db, { name: "Birgitta Falk", roles: ["member", "auditor"] });
  open = (await aSpace(db)).id;
  ruled = (await aSpace(db)).id;
  await setSpaceRule(elin, { spaceId: ruled, on: true, reason: "" });
});
afterAll(() => database[Symbol.asyncDispose]());

const rule = (threadId: string, on: boolean) => setThreadRule(elin, { threadId, on, reason: "Fritt samtal" });
const page = (reader: MemberContext, threadId: string) => getThreadPage(reader, { threadId, at: 1 });
const authors = async (reader: MemberContext, threadId: string) =>
  (await page(reader, threadId)).posts.map(({ author }) => author.name ?? author.participant);

const naming = (named: MemberContext) => aParagraph("Enligt ", mentionOf(named), " gäller artikel 6 GDPR.");

describe("the rule of a thread", () => {
  test("withholds what is there already, by numbers in order of appearance, but from oneself", async () => {
    const { id, firstPostId } = await aThread(alva, { spaceId: open });
    await aReply(samir, id, { document: naming(elin) });
    await aReply(alva, id);
    await setReaction(elin, { postId: firstPostId, kind: "thanks", on: true });
    await rule(id, true);
    expect(await authors(elin, id)).toEqual([1, 2, 1]);
    expect(await authors(alva, id)).toEqual(["Alva Lindqvist", 2, "Alva Lindqvist"]);
    const { thread, posts } = await page(samir, id);
    expect(thread).toMatchObject({ author: { participant: 1 }, organisation: null, organisations: [] });
    expect(thread.rule).toEqual({ holds: "by_thread", underRule: true, participant: 2, revealedUntil: null });
    expect(posts[0]!.reactions).toEqual([{ kind: "thanks", people: [expect.objectContaining({ participant: 3 })] }]);
    await aReply(elin, id);
    expect(await authors(alva, id)).toEqual(["Alva Lindqvist", 2, "Alva Lindqvist", 3]);
  });

  test("once lifted shows what was written before it and after, and nothing that was written under it", async () => {
    const { id } = await aThread(alva, { spaceId: open });
    await rule(id, true);
    await aReply(samir, id, { document: naming(elin) });
    await rule(id, false);
    await aReply(samir, id);
    expect(await authors(elin, id)).toEqual(["Alva Lindqvist", 2, "Samir Haddad"]);
    const { thread } = await page(elin, id);
    expect(thread).toMatchObject({ author: { name: null }, organisations: [], rule: { holds: null, underRule: true } });
  });

  test("holds for a post that SQL alone writes, saying nothing of it, and the thread is another version then", async () => {
    const { db } = database;
    const { id } = await aThread(alva, { spaceId: open });
    await rule(id, true);
    const version = async () =>
      (await db.$queryRaw<{ xmin: string }[]>`select xmin::text from thread where id = ${id}::uuid`)[0]!.xmin;
    const write = (number: number, { actor }: MemberContext) => db.$executeRaw`
      insert into post (id, thread_id, number, author_id, organisation_id, lang, document, text)
      values (${uuidv7()}::uuid, ${id}::uuid, ${number}, ${actor.personId}::uuid, ${actor.organisationId}::uuid, 'sv',
        ${JSON.stringify(aDocument("Skrivet för hand."))}::jsonb, 'Skrivet för hand.')`;
    const before = await version();
    await write(2, samir);
    expect(await version()).not.toBe(before);
    expect(await authors(elin, id)).toEqual([1, 2]);
    await rule(id, false);
    const lifted = await version();
    await write(3, samir);
    expect(await version()).not.toBe(lifted);
    expect(await authors(elin, id)).toEqual(["Alva Lindqvist", 2, "Samir Haddad"]);
  });

  test("is changed by who keeps order alone, and changing it twice changes nothing", async () => {
    const { id } = await aThread(alva, { spaceId: open });
    await expect(setThreadRule(alva, { threadId: id, on: true, reason: "" })).rejects.toMatchObject({
      code: "forbidden",
    });
    await rule(id, true);
    await rule(id, true);
    const where = { threadId: id, type: "thread.rule_changed" };
    expect(await database.db.event.count({ where })).toBe(1);
    expect(await database.db.moderationAct.count({ where: { threadId: id, kind: "rule_set" } })).toBe(1);
  });

  test("takes names out of what is searched, and gives them back with the rule", async () => {
    const { id } = await aThread(alva, { spaceId: open });
    const post = await aReply(samir, id, { document: naming(birgitta) });
    const finds = async () => {
      const { hits } = await search(elin, { text: "Birgitta", offset: 0 });
      return hits.some((hit) => hit.postId === post.id);
    };
    const places = async () => (await getPost(elin, post.id)).citations.map(({ start }) => start);
    const before = await places();
    expect(await finds()).toBe(true);
    await rule(id, true);
    expect(await finds()).toBe(false);
    const shorter = birgitta.actor.name.length - 1;
    expect(await places()).toEqual(before.map((start) => start - shorter));
    expect((await getPost(samir, post.id)).citations.map(({ start }) => start)).toEqual(before);
    await rule(id, false);
    expect([await finds(), await places()]).toEqual([true, before]);
  });

  test("is asked when a notification is read, not when it was written", async () => {
    const { id } = await aThread(alva, { spaceId: open });
    await followThread(elin, { threadId: id, level: "watch" });
    await aReply(samir, id);
    const told = async () =>
      (await listNotifications(elin, { filter: "all" })).notifications.find(({ thread }) => thread?.id === id);
    expect(await told()).toMatchObject({ actor: { name: "Samir Haddad" } });
    await rule(id, true);
    expect(await told()).toMatchObject({ actor: { name: null, participant: 2 }, organisation: null });
  });
});

describe("the rule of a space", () => {
  test("holds for all its threads, and cannot be lifted from one of them", async () => {
    const { id } = await aThread(alva, { spaceId: ruled });
    expect((await page(samir, id)).thread.rule.holds).toBe("by_space");
    await rule(id, true);
    await rule(id, false);
    expect(await authors(samir, id)).toEqual([1]);
    expect((await page(elin, id)).thread.abilities.rule).toBe(false);
    const [row] = (await listThreads(samir, { spaceId: ruled, filter: "all" })).threads;
    expect(row).toMatchObject({
      author: { name: null },
      lastAuthor: { name: null },
      organisations: [],
      organisationCount: 0,
      underRule: true,
    });
  });

  test("goes along with a thread that leaves it", async () => {
    const { id } = await aThread(alva, { spaceId: ruled });
    await moveThread(elin, { threadId: id, spaceId: open, reason: "" });
    await aReply(alva, id);
    expect((await page(samir, id)).thread.rule.holds).toBe("by_thread");
    expect(await authors(samir, id)).toEqual([1, 1]);
  });

  test("covers a thread that comes in, and what quotes it elsewhere", async () => {
    const { id, firstPostId } = await aThread(alva, { spaceId: open, document: naming(birgitta) });
    const elsewhere = await aThread(samir, { spaceId: open });
    const quote = await aReply(samir, elsewhere.id, {
      document: {
        type: "doc",
        content: [{ type: "quote", attrs: { postId: firstPostId }, content: naming(birgitta).content }],
      },
    });
    const told = async (reader: MemberContext) => JSON.stringify(await getPost(reader, quote.id));
    expect(await told(elin)).toContain("Birgitta Falk");
    await moveThread(elin, { threadId: id, spaceId: ruled, reason: "" });
    for (const reader of [elin, samir]) {
      expect(await told(reader)).not.toContain("Birgitta");
      expect(await told(reader)).not.toContain("Alva");
    }
    expect((await getPost(elin, quote.id)).sources[0]).toMatchObject({
      author: { participant: 1 },
      organisation: null,
    });
    expect((await getPost(alva, quote.id)).sources[0]).toMatchObject({ author: { name: "Alva Lindqvist" } });
    const { hits } = await search(elin, { text: "Birgitta", offset: 0 });
    expect(hits.some((hit) => hit.postId === quote.id)).toBe(false);
  });
});

describe("what was written under the rule stays under it", () => {
  test("when its thread is merged into one where everybody is named", async () => {
    const [from, into] = [await aThread(alva, { spaceId: ruled }), await aThread(samir, { spaceId: open })];
    await mergeThread(elin, { threadId: from.id, intoId: into.id, reason: "" });
    expect(await authors(elin, into.id)).toEqual(["Samir Haddad", 1]);
    expect((await page(elin, into.id)).thread).toMatchObject({ author: { name: null }, organisations: [] });
  });

  test("when it is split off, and its sign says nothing either", async () => {
    const { id } = await aThread(alva, { spaceId: open });
    await rule(id, true);
    const reply = await aReply(samir, id);
    const split = uuidv7();
    await splitThread(elin, { id: split, threadId: id, postIds: [reply.id], title: "Ny", lang: "sv", reason: "" });
    expect((await page(elin, split)).thread.rule.holds).toBe("by_thread");
    expect(await authors(elin, split)).toEqual([1]);
    expect(await authors(elin, id)).toEqual([1, 2]);
  });
});

describe("an auditor", () => {
  test("sees names of one thread for a while, and it is kept who saw them and why", async () => {
    const [{ id }, other] = [await aThread(alva, { spaceId: ruled }), await aThread(alva, { spaceId: ruled })];
    expect(await authors(birgitta, id)).toEqual([1]);
    const reveal = { id: uuidv7(), threadId: id, reason: "Klagomål" };
    await revealNames(birgitta, reveal);
    await revealNames(birgitta, reveal);
    expect(await authors(birgitta, id)).toEqual(["Alva Lindqvist"]);
    expect((await page(birgitta, id)).thread).toMatchObject({ author: { name: "Alva Lindqvist" } });
    expect(await authors(birgitta, other.id)).toEqual([1]);
    expect(await authors(elin, id)).toEqual([1]);
    const { reveals } = await listReveals(birgitta, {});
    expect(reveals.filter(({ thread }) => thread?.id === id)).toMatchObject([
      { auditor: { name: "Birgitta Falk" }, reason: "Klagomål" },
    ]);
    await database.db.nameReveal.updateMany({ data: { endsAt: new Date() } });
    expect(await authors(birgitta, id)).toEqual([1]);
  });

  test("loses them with the role", async () => {
    const { id } = await aThread(alva, { spaceId: ruled });
    await revealNames(birgitta, { id: uuidv7(), threadId: id, reason: "Klagomål" });
    const former = { ...birgitta, actor: { ...birgitta.actor, roles: ["member" as const] } };
    expect(await authors(former, id)).toEqual([1]);
  });
});

test("words that name nobody stay as they are", async () => {
  const { id, firstPostId } = await aThread(alva, { spaceId: ruled, document: aDocument("Utan namn.") });
  expect((await getPost(samir, firstPostId)).document).toEqual(aDocument("Utan namn."));
  expect((await page(samir, id)).posts).toHaveLength(1);
});
