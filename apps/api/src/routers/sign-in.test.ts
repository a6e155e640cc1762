import { aMember } from "@samrad/domain/testing";
import { expect, test } from "vitest";
import { startTestServer } from "../../testing/running-server.ts";

const forbidden = { data: { code: "forbidden", reason: "forbidden" } };

test("a demo network shows its cast and its mail, and lets anybody in as one of them", async () => {
  await using running = await startTestServer({ SAMRAD_DEMO: "1" });
  const { db } = running.storage;
  const { actor } = await aMember(db, { name: "Alva Lindqvist" });
  const gone = await aMember(db, { deactivatedAt: new Date() });
  const anybody = await running.clientOf();
  expect(await anybody.signIn.cast.query()).toMatchObject([{ id: actor.personId, name: "Alva Lindqvist" }]);
  const answer = await fetch(`${running.address}/trpc/signIn.asCast`, {
    method: "POST",
    headers: {
      "content-type": "application/json",
      "user-agent": "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Firefox/140.0",
    },
    body: JSON.stringify({ personId: actor.personId }),
  });
  const cookie = answer.headers.getSetCookie()[0]!.split(";")[0]!;
  const ask = async (path: string, init?: RequestInit) => {
    const response = await fetch(`${running.address}/trpc/${path}`, {
      ...init,
      headers: { cookie, "content-type": "application/json" },
    });
    const { result } = (await response.json()) as { result: { data?: unknown } };
    return { data: result.data, cookies: response.headers.getSetCookie() };
  };
  expect((await ask("person.me")).data).toMatchObject({ id: actor.personId });
  const sessions = (await ask("session.list")).data;
  expect(sessions).toContainEqual(expect.objectContaining({ browser: "Firefox", system: "Linux", current: true }));
  const out = await ask("session.signOut", { method: "POST" });
  expect(out.cookies[0]).toMatch(/^samrad\.session_token=;.*Max-Age=0/);
  expect((await ask("person.me")).data).toBeNull();
  await expect(anybody.signIn.asCast.mutate({ personId: gone.actor.personId })).rejects.toMatchObject(forbidden);
  await fetch(`${running.address}/auth/email-otp/send-verification-otp`, {
    method: "POST",
    headers: { "content-type": "application/json", origin: running.address },
    body: JSON.stringify({ email: (await db.person.findUniqueOrThrow({ where: { id: actor.personId } })).email }),
  });
  expect(await anybody.mail.list.query()).toMatchObject([{ body: expect.stringMatching(/\b\d{6}\b/) }]);
});

test("any other network does none of that", async () => {
  await using running = await startTestServer();
  const { actor } = await aMember(running.storage.db);
  const anybody = await running.clientOf();
  await expect(anybody.signIn.cast.query()).rejects.toMatchObject(forbidden);
  await expect(anybody.signIn.asCast.mutate({ personId: actor.personId })).rejects.toMatchObject(forbidden);
  await expect(anybody.mail.list.query()).rejects.toMatchObject(forbidden);
  const administrator = await running.clientOf(await aMember(running.storage.db, { roles: ["administrator"] }));
  await expect(administrator.mail.list.query()).rejects.toMatchObject(forbidden);
});
