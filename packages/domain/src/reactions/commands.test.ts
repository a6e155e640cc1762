import type { ScratchDatabase } from "@samrad/db/testing";
import { afterAll, beforeAll, expect, test } from "vitest";
import { aThread } from "../../testing/factories.ts";
import { aSmallNetwork } from "../../testing/small-network.ts";
import type { MemberContext } from "../context.ts";
import { getPost } from "../posts/queries.ts";
import { setReaction } from "./commands.ts";

let database: ScratchDatabase;
let alva: MemberContext;
let samir: MemberContext;
let spaceId: string;

beforeAll(async () => {
  ({ database, alva, samir, spaceId } = await aSmallNetwork());
});
afterAll(() => database[Symbol.asyncDispose]());

test("a reaction counts once however often it is sent, and can be taken back", async () => {
  const { firstPostId } = await aThread(alva, { spaceId });
  await Promise.all(
    Array.from({ length: 5 }, () => setReaction(samir, { postId: firstPostId, kind: "thanks", on: true })),
  );
  expect((await getPost(alva, firstPostId)).reactions).toMatchObject([{ kind: "thanks", people: [{ name: "Samir" }] }]);
  await setReaction(samir, { postId: firstPostId, kind: "thanks", on: false });
  expect((await getPost(alva, firstPostId)).reactions).toEqual([]);
});
