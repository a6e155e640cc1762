import { scratchDatabase } from "@samrad/db/testing";
import { expect, test } from "vitest";
import { aMember, anOrganisation, aSpace, aThread } from "../../testing/factories.ts";
import type { MemberContext } from "../context.ts";
import { moveThread } from "../thread-moves/commands.ts";
import { listModerationActs } from "./queries.ts";

const log = async (reader: MemberContext) =>
  (await listModerationActs(reader, {})).acts.map(({ kind, space, thread, reason }) => [
    kind,
    space.id,
    thread?.title ?? null,
    reason,
  ]);

test("the log tells readers of a space what was done there, and of a thread that has gone no more than that", async () => {
  await using database = await scratchDatabase();
  const { db } = database;
  const { id: organisationId } = await anOrganisation(db);
  const elin = await aMember(db, { organisationId, roles: ["member", "coordinator"] });
  const samir = await aMember(db);
  const [open, closed] = [await aSpace(db), await aSpace(db, { organisationIds: [organisationId] })];
  const { id: threadId } = await aThread(elin, { spaceId: open.id, title: "Känslig" });
  await moveThread(elin, { threadId, spaceId: closed.id, reason: "Rör barn." });
  expect(await log(samir)).toEqual([["moved", open.id, null, "Rör barn."]]);
  expect(await log(elin)).toHaveLength(2);
  expect(await log(elin)).toContainEqual(["moved", closed.id, "Känslig", "Rör barn."]);
});
