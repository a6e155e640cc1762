import { scratchDatabase } from "@samrad/db/testing";
import { expect, test } from "vitest";
import { aMember, aSpace, aThread } from "../../testing/factories.ts";
import { canReply } from "../threads/policy.ts";
import { getThreadFacts } from "../threads/queries.ts";
import { canReplySql } from "./policy.ts";

test("who may reply is the same as a sentence and as SQL, for every kind of space, thread and member", async () => {
  await using database = await scratchDatabase();
  const { db } = database;
  const insider = await aMember(db, { roles: ["member", "coordinator"] });
  const outsider = await aMember(db, { roles: ["member", "administrator"] });
  const spaces = [
    await aSpace(db, { visibility: "public" }),
    await aSpace(db, { visibility: "network" }),
    await aSpace(db, { organisationIds: [insider.actor.organisationId] }),
    await aSpace(db, { organisationIds: [insider.actor.organisationId, outsider.actor.organisationId] }),
    await aSpace(db, { visibility: "network" }),
  ];
  for (const { id: spaceId } of spaces) {
    await aThread(insider, { spaceId });
    const { id } = await aThread(insider, { spaceId });
    await db.thread.update({ where: { id }, data: { lockedAt: new Date() } });
  }
  await db.space.update({ where: { id: spaces.at(-1)!.id }, data: { archivedAt: new Date() } });
  const threads = await db.thread.findMany({ select: { id: true }, orderBy: { id: "asc" } });
  for (const { actor } of [insider, outsider]) {
    const said: string[] = [];
    for (const { id } of threads) {
      const facts = await getThreadFacts({ db, actor }, id).catch(() => undefined);
      if (facts && canReply(actor, facts)) said.push(id);
    }
    const queried = await db.$queryRaw<{ id: string }[]>`
      select t.id from thread t join space s on s.id = t.space_id where ${canReplySql(actor)} order by t.id`;
    expect(queried.map(({ id }) => id)).toEqual(said);
    expect(said).toHaveLength(actor === insider.actor ? 4 : 3);
  }
});
