import { scratchDatabase, type ScratchDatabase } from "@samrad/db/testing";
import { afterEach, beforeEach, expect, test } from "vitest";
import { aMember } from "../../testing/factories.ts";
import { claimMail, failMail, sendMail, settleMail } from "./commands.ts";
import { listMail, listMailFailures } from "./queries.ts";
import { maxAttempts } from "./view.ts";

let database: ScratchDatabase;
beforeEach(async () => {
  database = await scratchDatabase();
});
afterEach(() => database[Symbol.asyncDispose]());

const start = new Date("2026-03-01T08:00:00Z");
const after = (seconds: number) => new Date(start.getTime() + seconds * 1000);
const post = (recipient: string) =>
  database.db.$transaction((tx) => sendMail(tx, { recipient, subject: "Din kod", body: "123456", at: start }));

test("a mail is claimed by one, however many look", async () => {
  await Promise.all(["a@x.se", "b@x.se", "c@x.se"].map(post));
  const claims = await Promise.all(Array.from({ length: 6 }, () => claimMail(database.db, start, 1)));
  expect(
    claims
      .flat()
      .map(({ recipient }) => recipient)
      .toSorted(),
  ).toEqual(["a@x.se", "b@x.se", "c@x.se"]);
});

test("it is tried again after growing pauses, then given up without its words", async () => {
  await post("a@x.se");
  const pauses = [];
  let seconds = 0;
  for (let attempt = 1; attempt <= maxAttempts; attempt++) {
    const [mail] = await claimMail(database.db, after(seconds), 10);
    expect(mail).toMatchObject({ attempts: attempt, body: "123456" });
    await failMail(database.db, mail!, "connection refused");
    const { nextAttemptAt } = await database.db.mail.findUniqueOrThrow({ where: { id: mail!.id } });
    const next = (nextAttemptAt.getTime() - start.getTime()) / 1000;
    expect(await claimMail(database.db, after(next - 1), 10)).toEqual([]);
    pauses.push(next - seconds);
    seconds = next;
  }
  expect(pauses.slice(0, 4)).toEqual([30, 60, 120, 240]);
  expect(await claimMail(database.db, after(seconds + 1e6), 10)).toEqual([]);
  expect(await database.db.mail.findMany()).toMatchObject([{ body: "", failure: "connection refused" }]);
});

test("once it is sent its words are forgotten", async () => {
  await post("a@x.se");
  const [mail] = await claimMail(database.db, start, 10);
  await settleMail(database.db, mail!.id, after(1));
  expect(await database.db.mail.findMany()).toMatchObject([{ body: "", sentAt: after(1) }]);
});

test("administrators see what fails, and nothing of what it says", async () => {
  const administrator = await aMember(database.db, { roles: ["administrator"] });
  await post("a@x.se");
  expect(await listMailFailures(administrator)).toEqual([]);
  const [mail] = await claimMail(database.db, start, 10);
  await failMail(database.db, mail!, "mailbox unknown");
  const failures = await listMailFailures(administrator);
  expect(failures).toMatchObject([
    { recipient: "a@x.se", failure: "mailbox unknown", nextAttemptAt: after(30).toISOString() },
  ]);
  expect(failures[0]).not.toHaveProperty("body");
  await expect(listMailFailures(await aMember(database.db))).rejects.toMatchObject({ code: "forbidden" });
});

test("the mailbox of a demo network has the newest first", async () => {
  await post("a@x.se");
  await post("b@x.se");
  expect((await listMail(database.db)).map(({ recipient }) => recipient)).toEqual(["b@x.se", "a@x.se"]);
});
