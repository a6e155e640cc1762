import type { Actor } from "@samrad/domain/actor";
import type { MemberContext } from "@samrad/domain/context";
import { reply } from "@samrad/domain/replies/commands";
import { aDocument, aMember, anOrganisation, aSpace, aThread } from "@samrad/domain/testing";
import { rememberNames } from "@samrad/domain/names/queries";
import { getThreadPage } from "@samrad/domain/thread-pages/queries";
import { listThreads } from "@samrad/domain/threads/queries";
import { type ScratchDatabase, scratchDatabase } from "@samrad/db/testing";
import { v7 as uuidv7 } from "uuid";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { cookiePrefix, type Door, openDoor, signToken } from "./actors.ts";

const secret = "a secret of these tests";

let database: ScratchDatabase;
let alva: MemberContext;
let member: MemberContext;
let cookie: string;
let door: Door;
let at: Date;
let threadId: string;

beforeAll(async () => {
  database = await scratchDatabase();
  alva = await aMember(database.db);
});
afterAll(() => database[Symbol.asyncDispose]());

/** A member in whose organisation's space there is a thread, and a door that remembers the member. */
beforeEach(async () => {
  const { db } = database;
  member = await aMember(db);
  const { organisationId, sessionId } = member.actor;
  const space = await aSpace(db, { organisationIds: [organisationId] });
  threadId = (await aThread(member, { spaceId: space.id })).id;
  const { token } = await db.session.findUniqueOrThrow({ where: { id: sessionId } });
  cookie = `${cookiePrefix}.session_token=${encodeURIComponent(signToken(token, secret))}`;
  at = new Date();
  door = openDoor({ db, secret, now: () => at });
  await door.visitorOf(cookie).actor();
});

const readThread = () => door.visitorOf(cookie).read((context) => getThreadPage(context, { threadId, at: 1 }));
const listAll = () => door.visitorOf(cookie).read((context) => listThreads(context, { filter: "all" }));
const write = () => {
  const input = { id: uuidv7(), threadId, lang: "sv" as const, document: aDocument("Ett svar."), attachmentIds: [] };
  return door.visitorOf(cookie).write((context) => reply(context, input));
};
const countPosts = () => database.db.post.count({ where: { threadId } });
const whose = (): Promise<Actor> => door.visitorOf(cookie).read(async ({ actor }) => actor);

type Change = [what: string, change: () => Promise<unknown>];

const ends: Change[] = [
  ["the session has ended", () => database.db.session.delete({ where: { id: member.actor.sessionId } })],
  ["the session has run out", async () => (at = new Date(at.getTime() + 3_700_000))],
  [
    "the person is deactivated",
    () => database.db.person.update({ where: { id: member.actor.personId }, data: { deactivatedAt: at } }),
  ],
  [
    "the person has left",
    () => database.db.membership.updateMany({ where: { personId: member.actor.personId }, data: { leftAt: at } }),
  ],
  [
    "the organisation is deactivated",
    () => database.db.organisation.update({ where: { id: member.actor.organisationId }, data: { deactivatedAt: at } }),
  ],
];

describe("who it was a moment ago", () => {
  test("is who it is, in one query", async () => {
    let asked = 0;
    const counting = new Proxy(database.db, {
      get(target, key) {
        if (key === "$queryRaw") asked++;
        return Reflect.get(target, key) as unknown;
      },
    });
    const counted = openDoor({ db: counting, secret, now: () => at });
    const memory = { names: rememberNames(), heads: new Map() };
    const list = () => counted.visitorOf(cookie).read((context) => listThreads(context, { filter: "all" }, memory));
    const first = await list();
    asked = 0;
    expect(await list()).toEqual(first);
    expect(asked).toBe(1);
    expect(first.threads.map(({ id }) => id)).toContain(threadId);
  });

  test.each(ends)("reads nothing once %s", async (_what, change) => {
    expect((await readThread()).thread.id).toBe(threadId);
    await change();
    await expect(readThread()).rejects.toMatchObject({ code: "not_found" });
    expect((await listAll()).threads).toEqual([]);
    expect(await door.actorsOf([cookie, undefined])).toEqual([{ kind: "anonymous" }, { kind: "anonymous" }]);
  });

  test.each(ends)("writes nothing once %s", async (_what, change) => {
    expect((await write()).number).toBe(2);
    await change();
    await expect(write()).rejects.toMatchObject({ code: "unauthenticated" });
    expect(await countPosts()).toBe(2);
  });

  test("writes for the new organisation, and nothing where that may not read", async () => {
    const { db } = database;
    const { personId } = member.actor;
    const other = await anOrganisation(db);
    await db.membership.updateMany({ where: { personId }, data: { organisationId: other.id } });
    await expect(write()).rejects.toMatchObject({ code: "not_found" });
    expect(await countPosts()).toBe(1);
    const { spaceId } = await db.thread.findUniqueOrThrow({ where: { id: threadId } });
    await db.spaceOrganisation.create({ data: { spaceId, organisationId: other.id } });
    expect((await write()).organisation).toMatchObject({ id: other.id });
  });

  test("signs by the names of that moment", async () => {
    const { db } = database;
    const { personId, organisationId } = member.actor;
    await write();
    await db.person.update({ where: { id: personId }, data: { name: "Alva Ny" } });
    expect((await write()).author).toMatchObject({ name: "Alva Ny" });
    await db.person.update({ where: { id: personId }, data: { title: "rådgivare" } });
    expect((await write()).author).toMatchObject({ title: "rådgivare" });
    await db.organisation.update({ where: { id: organisationId }, data: { name: "Verket" } });
    expect((await write()).organisation).toMatchObject({ name: "Verket" });
    await db.organisation.update({ where: { id: organisationId }, data: { country: "NO", kind: "coordinating_body" } });
    expect((await write()).organisation).toMatchObject({ country: "NO", kind: "coordinating_body" });
  });

  test("reads with the rights of the new roles and the new organisation", async () => {
    const { db } = database;
    const { personId } = member.actor;
    await readThread();
    await db.membership.updateMany({ where: { personId }, data: { roles: ["member", "coordinator"] } });
    expect((await readThread()).thread.abilities.lock).toBe(true);
    const other = await anOrganisation(db);
    await db.membership.updateMany({ where: { personId }, data: { organisationId: other.id } });
    await expect(readThread()).rejects.toMatchObject({ code: "not_found" });
    expect(await whose()).toMatchObject({ personId, organisationId: other.id });
  });

  test("is found out again after a change that others had begun before", async () => {
    const { db } = database;
    await db.$transaction(async (tx) => {
      await tx.membership.updateMany({ where: { personId: member.actor.personId }, data: { leftAt: at } });
      // Another change is committed in between, and who it is is found out after that.
      await aMember(db);
      expect((await readThread()).thread.id).toBe(threadId);
    });
    await expect(readThread()).rejects.toMatchObject({ code: "not_found" });
    await expect(write()).rejects.toMatchObject({ code: "unauthenticated" });
  });

  test("loses what the space no longer shows, and what is not there is not found", async () => {
    const { db } = database;
    await readThread();
    await db.spaceOrganisation.deleteMany({ where: { organisationId: member.actor.organisationId } });
    await expect(readThread()).rejects.toMatchObject({ code: "not_found" });
    expect((await listAll()).threads).toEqual([]);
  });

  test("is told apart from others", async () => {
    const { token } = await database.db.session.findUniqueOrThrow({ where: { id: alva.actor.sessionId } });
    const alvas = `${cookiePrefix}.session_token=${encodeURIComponent(signToken(token, secret))}`;
    await readThread();
    const actors = await door.actorsOf([alvas, cookie, "nonsense"]);
    expect(actors.map((actor) => actor.kind === "member" && actor.personId)).toEqual([
      alva.actor.personId,
      member.actor.personId,
      false,
    ]);
    const reading = door.visitorOf(alvas).read((context) => getThreadPage(context, { threadId, at: 1 }));
    await expect(reading).rejects.toMatchObject({ code: "not_found" });
  });
});
