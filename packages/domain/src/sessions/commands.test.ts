import { scratchDatabase } from "@samrad/db/testing";
import { afterAll, expect, test } from "vitest";
import { aMember, aPerson, aSession } from "../../testing/factories.ts";
import { endOtherSessions, endSession, signOut, startSession } from "./commands.ts";
import { findAddressee, listCast, listSessions } from "./queries.ts";
import { toDevice } from "./view.ts";

const database = await scratchDatabase();
const { db } = database;
afterAll(() => database[Symbol.asyncDispose]());

const endedOf = async (personId: string) => {
  const events = await db.event.findMany({ where: { personId, type: "session.ended" }, orderBy: { id: "asc" } });
  return events.map(({ data }) => (data as { sessionIds: string[] }).sessionIds.toSorted());
};

test("one's sessions are listed, the newest use first, this one marked", async () => {
  const member = await aMember(db);
  const other = await aSession(db, member.actor.personId);
  await db.session.create({ data: { ...other, id: crypto.randomUUID(), token: "old", expiresAt: new Date(0) } });
  await aMember(db);
  const list = await listSessions(member);
  expect(list.map(({ id, current }) => [id, current])).toEqual([
    [other.id, false],
    [member.actor.sessionId, true],
  ]);
});

test("one session is ended, then the others, then this one", async () => {
  const member = await aMember(db);
  const { personId, sessionId } = member.actor;
  const [one, two, three] = [await aSession(db, personId), await aSession(db, personId), await aSession(db, personId)];
  await endSession(member, one.id);
  await endOtherSessions(member);
  await endOtherSessions(member);
  await signOut(member);
  expect(await endedOf(personId)).toEqual([[one.id], [two.id, three.id].toSorted(), [sessionId]]);
  expect(await db.session.count({ where: { personId } })).toBe(0);
});

test("somebody else's session is not there", async () => {
  const [member, other] = [await aMember(db), await aMember(db)];
  await expect(endSession(member, other.actor.sessionId)).rejects.toMatchObject({ code: "not_found" });
  expect(await db.session.count({ where: { personId: other.actor.personId } })).toBe(1);
});

test("whoever belongs nowhere starts no session", async () => {
  const { id: personId, email } = await aPerson(db);
  const session = { personId, token: "t", expiresAt: new Date(Date.now() + 1000) };
  await expect(startSession(db, session, new Date())).rejects.toMatchObject({ code: "forbidden" });
  expect(await findAddressee(db, email, new Date())).toBeUndefined();
  const nobody = startSession(db, { ...session, personId: crypto.randomUUID() }, new Date());
  await expect(nobody).rejects.toMatchObject({ code: "not_found" });
});

test("the cast is who can sign in", async () => {
  const active = await aMember(db, { name: "Aktiv" });
  const gone = await aMember(db, { name: "Borta", deactivatedAt: new Date() });
  const ids = (await listCast(db)).map(({ id }) => id);
  expect(ids).toContain(active.actor.personId);
  expect(ids).not.toContain(gone.actor.personId);
});

test.each([
  [
    "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 Chrome/140.0 Safari/537.36 Edg/140.0",
    "Edge",
    "Windows",
  ],
  ["Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 Chrome/140.0 Safari/537.36", "Chrome", "Linux"],
  ["Mozilla/5.0 (Macintosh; Intel Mac OS X 15.0; rv:140.0) Gecko/20100101 Firefox/140.0", "Firefox", "macOS"],
  [
    "Mozilla/5.0 (iPhone; CPU iPhone OS 19_0 like Mac OS X) AppleWebKit/605 Version/19.0 Mobile Safari/604",
    "Safari",
    "iOS",
  ],
  ["Mozilla/5.0 (Linux; Android 16) AppleWebKit/537.36 Chrome/140.0 Mobile Safari/537.36", "Chrome", "Android"],
  ["curl/8", null, null],
  [null, null, null],
])("the device of %s", (userAgent, browser, system) => {
  expect(toDevice(userAgent)).toEqual({ browser, system });
});
