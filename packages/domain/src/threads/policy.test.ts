import { scratchDatabase } from "@samrad/db/testing";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { anonymous, type Actor } from "../actor.ts";
import { canRead as canReadSpace, visibleTo, visibleToSql } from "../spaces/policy.ts";
import { Prisma } from "@samrad/db/client";
import { aMember, aSpace } from "../../testing/factories.ts";
import * as policy from "./policy.ts";

const own = "0190c000-0000-7000-8000-000000000001";
const actorWith = (...roles: ("member" | "coordinator" | "administrator")[]): Actor => ({
  kind: "member",
  personId: "author",
  name: "Alva",
  organisationId: own,
  roles,
  joinedAt: new Date(0),
  sessionId: "s",
});
const thread = (traits: Partial<policy.ThreadFacts> = {}): policy.ThreadFacts => ({
  space: { visibility: "network", organisationIds: [], archivedAt: null },
  authorId: "somebody",
  status: "open",
  lockedAt: null,
  ...traits,
});
const closed = { visibility: "organisations", organisationIds: ["another"], archivedAt: null } as const;
const archived = { visibility: "network", organisationIds: [], archivedAt: new Date(0) } as const;

describe.each([
  ["nobody known", anonymous, { read: false, reply: false, resolve: false, moderate: false }],
  ["a member", actorWith("member"), { read: true, reply: true, resolve: false, moderate: false }],
  ["a coordinator", actorWith("coordinator"), { read: true, reply: true, resolve: true, moderate: true }],
  ["an administrator", actorWith("administrator"), { read: true, reply: true, resolve: true, moderate: true }],
])("%s", (_name, actor, may) => {
  test("in a space of the network", () => {
    const facts = thread();
    expect(policy.canRead(actor, facts)).toBe(may.read);
    expect(policy.canReply(actor, facts)).toBe(may.reply);
    expect(policy.canResolve(actor, facts)).toBe(may.resolve);
    expect(policy.canModerate(actor, facts)).toBe(may.moderate);
  });
  test("in a space of other organisations may do nothing, whatever the role", () => {
    const facts = thread({ space: closed });
    for (const can of Object.values(policy)) expect(can(actor, facts)).toBe(false);
  });
  test("writes neither in a locked thread nor in an archived space", () => {
    expect(policy.canReply(actor, thread({ lockedAt: new Date(0) }))).toBe(false);
    expect(policy.canReply(actor, thread({ space: archived }))).toBe(false);
    expect(policy.canModerate(actor, thread({ space: archived }))).toBe(false);
  });
});

test("whoever opened a thread may resolve it while it takes posts", () => {
  expect(policy.canResolve(actorWith("member"), thread({ authorId: "author" }))).toBe(true);
  expect(policy.canResolve(actorWith("member"), thread({ authorId: "author", lockedAt: new Date(0) }))).toBe(false);
});

describe("the rule of who may read", () => {
  let database: Awaited<ReturnType<typeof scratchDatabase>>;
  beforeAll(async () => {
    database = await scratchDatabase();
  });
  afterAll(() => database[Symbol.asyncDispose]());

  test("is the same as a sentence, as a filter and as SQL, for every kind of actor and visibility", async () => {
    const { db } = database;
    const insider = await aMember(db);
    const outsider = await aMember(db, { roles: ["member", "administrator"] });
    await aSpace(db, { visibility: "public" });
    await aSpace(db, { visibility: "network" });
    await aSpace(db, { organisationIds: [insider.actor.organisationId] });
    await aSpace(db, { organisationIds: [insider.actor.organisationId, outsider.actor.organisationId] });
    await aSpace(db, { visibility: "network", archivedAt: new Date() });
    const spaces = await db.space.findMany({ include: { organisations: true }, orderBy: { id: "asc" } });
    for (const actor of [anonymous, insider.actor, outsider.actor]) {
      const said = spaces
        .filter((space) =>
          canReadSpace(actor, { ...space, organisationIds: space.organisations.map((row) => row.organisationId) }),
        )
        .map((space) => space.id);
      const filtered = await db.space.findMany({
        where: visibleTo(actor),
        orderBy: { id: "asc" },
        select: { id: true },
      });
      const queried = await db.$queryRaw<{ id: string }[]>(
        Prisma.sql`select s.id from space s where ${visibleToSql(actor)} order by s.id`,
      );
      expect(filtered.map((space) => space.id)).toEqual(said);
      expect(queried.map((space) => space.id)).toEqual(said);
    }
  });
});
