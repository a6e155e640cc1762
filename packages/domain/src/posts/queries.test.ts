import type { Document } from "@samrad/contracts/document";
import { scratchDatabase } from "@samrad/db/testing";
import { expect, test } from "vitest";
import { aDocument, aMember, aReply, aSpace, aThread } from "../../testing/factories.ts";
import { editPost } from "./commands.ts";
import { findSharedPosts, getPost, listRevisions } from "./queries.ts";

const quoting = (postId: string): Document => ({
  type: "doc",
  content: [{ type: "quote", attrs: { postId }, content: aDocument("citat").content }],
});

test("who wrote what is quoted from a closed space is not told outside it, whatever is told along with it", async () => {
  await using database = await scratchDatabase();
  const { db } = database;
  const alva = await aMember(db);
  const closed = await aThread(alva, {
    spaceId: (await aSpace(db, { organisationIds: [alva.actor.organisationId] })).id,
  });
  const open = await aThread(alva, { spaceId: (await aSpace(db)).id });
  const outside = await aReply(alva, open.id, { document: quoting(closed.firstPostId) });
  const inside = await aReply(alva, closed.id, { document: quoting(closed.firstPostId) });
  const told = await findSharedPosts(db, [outside.id, inside.id]);
  expect(told.get(inside.id)?.sources).toMatchObject([{ postId: closed.firstPostId, number: 1 }]);
  expect(told.get(outside.id)?.sources).toEqual([]);
  expect((await getPost(alva, outside.id)).sources).toMatchObject([{ postId: closed.firstPostId }]);
  expect((await getPost(await aMember(db), outside.id)).sources).toEqual([]);
});

test("of very many revisions the newest are shown, oldest first", async () => {
  await using database = await scratchDatabase();
  const alva = await aMember(database.db);
  const { firstPostId: postId } = await aThread(alva, { spaceId: (await aSpace(database.db)).id });
  for (let revision = 1; revision <= 55; revision++) {
    const document = aDocument(`Text ${revision + 1}`);
    await editPost(alva, { postId, revision, lang: "sv", document, attachmentIds: [] });
  }
  const revisions = (await listRevisions(alva, postId)).map((row) => row.revision);
  expect([revisions[0], revisions.at(-1), revisions.length]).toEqual([6, 56, 51]);
});
