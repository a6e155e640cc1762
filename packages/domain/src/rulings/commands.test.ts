import { scratchDatabase, type ScratchDatabase } from "@samrad/db/testing";
import { v7 as uuidv7 } from "uuid";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import {
  aDocument,
  aFlag,
  aMember,
  anOrganisation,
  aReply,
  aRuling,
  aSpace,
  aThread,
} from "../../testing/factories.ts";
import { decideAppeal, fileAppeal } from "../appeals/commands.ts";
import type { MemberContext } from "../context.ts";
import { listOwnFlags } from "../flags/queries.ts";
import { countQueue, listQueue, listRulings } from "../moderation-queue/queries.ts";
import { listModerationActs } from "../moderation/queries.ts";
import { listNotifications } from "../notifications/queries.ts";
import { editPost } from "../posts/commands.ts";
import { getPost, listRevisions } from "../posts/queries.ts";
import { getThread } from "../thread-pages/queries.ts";
import { renameThread } from "../threads/commands.ts";
import { decideRuling } from "./commands.ts";
import { listOwnRulings, listRulingsOfPost } from "./queries.ts";

let database: ScratchDatabase;
let alva: MemberContext;
let samir: MemberContext;
let elin: MemberContext;
let nora: MemberContext;
let spaceId: string;
let post: { id: string; threadId: string };

beforeAll(async () => {
  database = await scratchDatabase();
  const { db } = database;
  const { id: organisationId } = await anOrganisation(db);
  const inside = { organisationId };
  alva = await aMember(db, { name: "Alva", ...inside });
  samir = await aMember(db, { name: "Samir", ...inside });
  elin = await aMember(db, { name: "Elin", roles: ["member", "coordinator"], ...inside });
  nora = await aMember(db, { name: "Nora", roles: ["member", "coordinator"], ...inside });
});
afterAll(() => database[Symbol.asyncDispose]());
beforeEach(async () => {
  spaceId = (await aSpace(database.db, { organisationIds: [alva.actor.organisationId] })).id;
  const { id: threadId } = await aThread(samir, { spaceId, title: "Får loggar sparas?" });
  post = await aReply(alva, threadId, { document: aDocument("Se hur det gick för patienten.") });
});

const about = (flags: { id: string }[]) => ({
  id: uuidv7(),
  postId: post.id,
  flagIds: flags.map(({ id }) => id),
  ground: "personal_data" as const,
  words: "Inlägget gör det möjligt att peka ut en patient.",
  lang: "sv" as const,
});
const flagged = (by: MemberContext = samir) =>
  aFlag(by, post.threadId, { postId: post.id, words: "En patient kan kännas igen." });
const inbox = async (member: MemberContext, kind: string) =>
  (await listNotifications(member, { filter: "all" })).notifications.filter(
    (one) => one.kind === kind && one.post?.id === post.id,
  );

test("the queue holds open flags by post, the gravest reason first, and says nothing of who raised them", async () => {
  const reply = await aReply(alva, post.threadId);
  await aFlag(samir, post.threadId, { postId: reply.id, reason: "off_topic" });
  await flagged();
  await aFlag(elin, post.threadId, { postId: post.id, reason: "other", words: "Se även kommentaren." });
  const { posts, more } = await listQueue(nora, { spaceId });
  expect(posts.map(({ number, flags }) => [number, flags.map(({ reason }) => reason)])).toEqual([
    [2, ["personal_data", "other"]],
    [3, ["off_topic"]],
  ]);
  expect(more).toBe(false);
  expect((await listQueue(nora, { spaceId, reason: "off_topic" })).posts.map(({ number }) => number)).toEqual([3]);
  for (const { actor } of [samir, elin, alva]) expect(JSON.stringify(posts)).not.toContain(actor.personId);
  await expect(listQueue(samir, {})).rejects.toMatchObject({ code: "forbidden" });
});

test("nobody judges their own post, nor hears that it was flagged", async () => {
  const { id: threadId, firstPostId } = await aThread(elin, { spaceId });
  const { id } = await aFlag(samir, threadId);
  expect((await listQueue(elin, { spaceId })).posts).toEqual([]);
  expect(await countQueue(elin)).toMatchObject({ flags: (await countQueue(nora)).flags - 1 });
  const ruling = { ...about([{ id }]), postId: firstPostId, kind: "dismissed" } as const;
  await expect(decideRuling(elin, ruling)).rejects.toMatchObject({ code: "forbidden" });
});

test("who keeps order elsewhere has nothing of it", async () => {
  const outsider = await aMember(database.db, { roles: ["member", "administrator"] });
  const flag = await flagged();
  expect((await listQueue(outsider, {})).posts).toEqual([]);
  expect(await countQueue(outsider)).toEqual({ flags: 0, appeals: 0 });
  await expect(decideRuling(outsider, { ...about([flag]), kind: "hidden" })).rejects.toMatchObject({
    code: "not_found",
  });
});

describe("a ruling", () => {
  test("that finds nothing wrong is told to who asked, with its reasons, and not to the author", async () => {
    const flag = await flagged();
    await decideRuling(elin, { ...about([flag]), kind: "dismissed", words: "Ingen kan kännas igen." });
    expect((await listQueue(nora, { spaceId })).posts).toEqual([]);
    const [own] = (await listOwnFlags(samir, {})).flags;
    expect(own).toMatchObject({ id: flag.id, answer: { kind: "dismissed", words: "Ingen kan kännas igen." } });
    expect(await inbox(samir, "flag_answered")).toMatchObject([{ actor: null, data: { ruling: "dismissed" } }]);
    expect(await inbox(alva, "ruled")).toEqual([]);
    expect((await listOwnRulings(alva, {})).rulings).toEqual([]);
    const [act] = (await listModerationActs(samir, {})).acts;
    expect(act).toMatchObject({ kind: "dismissed", thread: null, reason: "", ground: "personal_data" });
  });

  test("that hides a post gives its author the reasons, and the others the ground alone", async () => {
    const flag = await flagged();
    const ruling = { ...about([flag]), kind: "hidden" } as const;
    await decideRuling(elin, ruling);
    expect(await listRulingsOfPost(alva, post.id)).toMatchObject([
      { kind: "hidden", words: ruling.words, abilities: { appeal: true } },
    ]);
    expect(JSON.stringify(await listRulingsOfPost(alva, post.id))).not.toContain(elin.actor.personId);
    await expect(listRulingsOfPost(samir, post.id)).rejects.toMatchObject({ code: "forbidden" });
    expect(await inbox(alva, "ruled")).toMatchObject([{ actor: null, data: { ruling: "hidden" } }]);
    expect((await listOwnFlags(samir, {})).flags[0]).toMatchObject({ answer: { kind: "hidden", words: "" } });
    expect(await getPost(samir, post.id)).toMatchObject({ document: null, hidden: { ground: "personal_data" } });
    const log = JSON.stringify(await listModerationActs(samir, {}));
    expect(log).toContain(post.threadId);
    for (const word of [ruling.words, alva.actor.personId, samir.actor.personId, post.id])
      expect(log).not.toContain(word);
  });

  test("is made once: the second of two who decide is told so, and the same try twice changes nothing", async () => {
    const flag = await flagged();
    const ruling = { ...about([flag]), kind: "hidden" } as const;
    await decideRuling(elin, ruling);
    await decideRuling(elin, ruling);
    const late = { ...about([flag]), kind: "dismissed" } as const;
    await expect(decideRuling(nora, late)).rejects.toMatchObject({ code: "conflict", reason: "flag.answered" });
    const { rulings } = await listRulings(nora, { spaceId });
    expect(rulings).toMatchObject([{ id: ruling.id, decider: { name: "Elin" } }]);
  });

  test("of two at once, one holds", async () => {
    const flag = await flagged();
    const tries = [elin, nora].map((member) => decideRuling(member, { ...about([flag]), kind: "warned" }));
    const outcomes = await Promise.allSettled(tries);
    expect(outcomes.map(({ status }) => status).toSorted()).toEqual(["fulfilled", "rejected"]);
    expect(await database.db.ruling.count({ where: { postId: post.id } })).toBe(1);
  });

  test("leaves flags that nobody saw in the queue, unless the words are gone", async () => {
    const seen = await flagged();
    await flagged(nora);
    await decideRuling(elin, { ...about([seen]), kind: "warned" });
    const { posts } = await listQueue(elin, { spaceId });
    expect(posts).toMatchObject([{ rulings: [{ kind: "warned" }] }]);
    const third = await flagged();
    await decideRuling(elin, { ...about([third]), kind: "hidden" });
    expect((await listQueue(elin, { spaceId })).posts).toEqual([]);
    expect((await listOwnFlags(nora, {})).flags[0]).toMatchObject({ answer: { kind: "hidden" } });
  });

  test("locks the thread", async () => {
    await decideRuling(elin, { ...about([await flagged()]), kind: "locked" });
    expect(await getThread(samir, post.threadId)).toMatchObject({ locked: true });
  });

  test("asks for an edit: the post returns with it, and what stood there does not", async () => {
    await decideRuling(elin, { ...about([await flagged()]), kind: "edit_asked" });
    expect(await getPost(samir, post.id)).toMatchObject({ document: null, hidden: { editAsked: true } });
    const edit = {
      postId: post.id,
      revision: 1,
      lang: "sv" as const,
      document: aDocument("Se hur det gick."),
      attachmentIds: [],
    };
    await editPost(alva, edit);
    expect(await getPost(samir, post.id)).toMatchObject({ hidden: null, document: edit.document });
    const texts = async (reader: MemberContext) =>
      (await listRevisions(reader, post.id)).map(({ revision }) => revision);
    expect(await texts(samir)).toEqual([2]);
    expect(await texts(alva)).toEqual([1, 2]);
    expect(await listRulingsOfPost(alva, post.id)).toMatchObject([{ ended: "edited", abilities: { appeal: false } }]);
  });

  test("that hides for good takes no edits, and comes after one that asked for an edit", async () => {
    await decideRuling(elin, { ...about([await flagged()]), kind: "edit_asked" });
    await database.db.flag.updateMany({ where: { postId: post.id }, data: { rulingId: null } });
    const [open] = await database.db.flag.findMany({ where: { postId: post.id } });
    await decideRuling(elin, { ...about([open!]), kind: "hidden" });
    expect(await listRulingsOfPost(alva, post.id)).toMatchObject([{ ended: null }, { ended: "replaced" }]);
    const edit = {
      postId: post.id,
      revision: 1,
      lang: "sv" as const,
      document: aDocument("Nu då?"),
      attachmentIds: [],
    };
    await expect(editPost(alva, edit)).rejects.toMatchObject({ reason: "post.hidden" });
  });
});

describe("the title of a thread whose opening post is hidden", () => {
  const gravest = "Patienten Q och loggarna";
  const title = "Får loggar sparas?";
  const open = async () => {
    const { id: threadId, firstPostId } = await aThread(alva, { spaceId, title: gravest });
    return { threadId, id: firstPostId };
  };
  const titleFor = async (reader: MemberContext, threadId: string) => (await getThread(reader, threadId)).title;

  test("is another one after the ruling, and its author may not take it back", async () => {
    const opening = await open();
    const ruling = await aRuling(elin, opening, { flaggedBy: samir, title });
    expect(await titleFor(samir, opening.threadId)).toBe(title);
    expect(await listRulingsOfPost(alva, opening.id)).toMatchObject([
      { id: ruling.id, retitled: { before: gravest, given: title } },
    ]);
    expect(JSON.stringify(await listModerationActs(samir, {}))).not.toContain(gravest);
    const back = { threadId: opening.threadId, title: gravest, lang: "sv" };
    await expect(renameThread(alva, back)).rejects.toMatchObject({ code: "forbidden" });
    expect((await getThread(alva, opening.threadId)).abilities.rename).toBe(false);
    await renameThread(nora, { ...back, title: "Om loggar" });
    expect(await titleFor(samir, opening.threadId)).toBe("Om loggar");
  });

  test("returns when the ruling is overturned, also one that came in place of another", async () => {
    const opening = await open();
    await aRuling(elin, opening, { flaggedBy: samir, kind: "edit_asked", title });
    await database.db.flag.updateMany({ where: { postId: opening.id }, data: { rulingId: null } });
    const flags = await database.db.flag.findMany({ where: { postId: opening.id } });
    const rulingId = uuidv7();
    await decideRuling(elin, { ...about(flags), id: rulingId, postId: opening.id, kind: "hidden" });
    expect(await titleFor(samir, opening.threadId)).toBe(title);
    const appealId = uuidv7();
    await fileAppeal(alva, { id: appealId, rulingId, words: "Namnet är påhittat.", lang: "sv" });
    await decideAppeal(nora, { appealId, outcome: "overturned", words: "Så är det.", lang: "sv" });
    expect(await titleFor(samir, opening.threadId)).toBe(gravest);
  });

  test("stays where another post is hidden", async () => {
    const { threadId } = await open();
    const reply = await aReply(alva, threadId);
    const ruled = aRuling(elin, { id: reply.id, threadId }, { flaggedBy: samir, title });
    await expect(ruled).rejects.toMatchObject({ code: "invalid" });
  });
});
