import type { ScratchDatabase } from "@samrad/db/testing";
import { v7 as uuidv7 } from "uuid";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { aMember, aReply, aRuling, aSpace, aThread } from "../../testing/factories.ts";
import { aSmallNetwork } from "../../testing/small-network.ts";
import type { MemberContext } from "../context.ts";
import { countQueue, listAppeals } from "../moderation-queue/queries.ts";
import { listModerationActs } from "../moderation/queries.ts";
import { listNotifications } from "../notifications/queries.ts";
import { getPost } from "../posts/queries.ts";
import { listRulingsOfPost } from "../rulings/queries.ts";
import { getThread } from "../thread-pages/queries.ts";
import { decideAppeal, fileAppeal } from "./commands.ts";

let database: ScratchDatabase;
let alva: MemberContext;
let samir: MemberContext;
let elin: MemberContext;
let nora: MemberContext;
let post: { id: string; threadId: string };

beforeAll(async () => {
  ({ database, alva, samir, elin } = await aSmallNetwork());
  nora = await aMember(database.db, { name: "Nora", roles: ["member", "administrator"] });
});
afterAll(() => database[Symbol.asyncDispose]());
beforeEach(async () => {
  const { id: spaceId } = await aSpace(database.db);
  post = await aReply(alva, (await aThread(samir, { spaceId })).id);
});

const appeal = (rulingId: string) => ({ id: uuidv7(), rulingId, words: "Ingen pekas ut.", lang: "sv" as const });
const decision = (appealId: string, outcome: "upheld" | "overturned") => ({
  appealId,
  outcome,
  words: "Skälen.",
  lang: "sv" as const,
});
const told = async (member: MemberContext, kind: string) =>
  (await listNotifications(member, { filter: "all" })).notifications.filter(
    (one) => one.kind === kind && one.post?.id === post.id,
  );

test("an appeal comes before another one than who ruled, who brings the post back; both sides hear of it", async () => {
  const ruling = await aRuling(elin, post, { flaggedBy: samir });
  const filed = appeal(ruling.id);
  await fileAppeal(alva, filed);
  await fileAppeal(alva, filed);
  await expect(fileAppeal(alva, appeal(ruling.id))).rejects.toMatchObject({ code: "conflict", reason: "appeal.filed" });
  expect(await listAppeals(elin, {})).toMatchObject([{ postId: post.id, abilities: { decide: false } }]);
  expect(await listAppeals(nora, {})).toMatchObject([
    { ruling: { appeal: { words: filed.words } }, abilities: { decide: true } },
  ]);
  expect([await countQueue(elin), await countQueue(nora)]).toEqual([
    { flags: 0, appeals: 0 },
    { flags: 0, appeals: 1 },
  ]);
  await expect(decideAppeal(elin, decision(filed.id, "upheld"))).rejects.toMatchObject({ code: "forbidden" });

  await decideAppeal(nora, decision(filed.id, "overturned"));
  await decideAppeal(nora, decision(filed.id, "overturned"));
  expect((await getPost(samir, post.id)).document).not.toBeNull();
  expect(await listRulingsOfPost(alva, post.id)).toMatchObject([
    { ended: "overturned", appeal: { decision: { outcome: "overturned", words: "Skälen." } } },
  ]);
  expect(await told(alva, "appeal_answered")).toMatchObject([{ data: { appeal: "overturned" }, read: false }]);
  expect(await told(samir, "flag_answered")).toMatchObject([{ data: { appeal: "overturned" }, read: false }]);
  const [act] = (await listModerationActs(samir, {})).acts;
  expect(act).toMatchObject({ kind: "appeal_overturned", thread: { id: post.threadId }, reason: "" });
});

test("upheld, the post stays hidden, and nobody decides again", async () => {
  const ruling = await aRuling(elin, post, { flaggedBy: samir });
  const filed = appeal(ruling.id);
  await fileAppeal(alva, filed);
  await decideAppeal(nora, decision(filed.id, "upheld"));
  expect((await getPost(samir, post.id)).document).toBeNull();
  await expect(decideAppeal(nora, decision(filed.id, "overturned"))).rejects.toMatchObject({
    reason: "appeal.decided",
  });
  expect(await told(alva, "appeal_answered")).toMatchObject([{ data: { appeal: "upheld" } }]);
});

test("a thread that was locked is open again", async () => {
  const ruling = await aRuling(elin, post, { flaggedBy: samir, kind: "locked" });
  const filed = appeal(ruling.id);
  await fileAppeal(alva, filed);
  await decideAppeal(nora, decision(filed.id, "overturned"));
  expect(await getThread(samir, post.threadId)).toMatchObject({ locked: false });
});

test("it is for the author alone, and in time", async () => {
  const ruling = await aRuling(elin, post, { flaggedBy: samir });
  await expect(fileAppeal(samir, appeal(ruling.id))).rejects.toMatchObject({ code: "forbidden" });
  await expect(fileAppeal(alva, appeal(uuidv7()))).rejects.toMatchObject({ code: "not_found" });
  const late = { ...alva, now: () => new Date(Date.now() + 200 * 86_400_000) };
  await expect(fileAppeal(late, appeal(ruling.id))).rejects.toMatchObject({ reason: "appeal.too_late" });
});
