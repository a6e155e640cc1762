import { scratchDatabase } from "@samrad/db/testing";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { aDocument, aMember, aReply, aSpace, aThread } from "../../testing/factories.ts";
import type { MemberContext } from "../context.ts";
import { editPost, withdrawPost } from "../posts/commands.ts";
import { reopenThread, resolveThread } from "../threads/commands.ts";

let database: Awaited<ReturnType<typeof scratchDatabase>>;
let alva: MemberContext;
let spaceId: string;

beforeAll(async () => {
  database = await scratchDatabase();
  alva = await aMember(database.db, { name: "Alva" });
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
