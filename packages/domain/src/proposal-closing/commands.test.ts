import type { ScratchDatabase } from "@samrad/db/testing";
import { afterAll, beforeAll, expect, test } from "vitest";
import { aDocument, aMember, aProposal, aThread, aVote } from "../../testing/factories.ts";
import { aSmallNetwork } from "../../testing/small-network.ts";
import type { MemberContext } from "../context.ts";
import { concludeProposal, raiseReviews, reviewProposal } from "../proposal-outcomes/commands.ts";
import { castVote } from "../proposal-votes/commands.ts";
import { getProposal } from "../proposals/queries.ts";
import { listTasks } from "../tasks/queries.ts";
import { closeDueProposals, closeProposal } from "./commands.ts";

let database: ScratchDatabase;
let alva: MemberContext;
let samir: MemberContext;
let spaceId: string;

beforeAll(async () => {
  ({ database, alva, samir, spaceId } = await aSmallNetwork());
});
afterAll(() => database[Symbol.asyncDispose]());

const day = 86_400_000;
const inDays = (days: number) => new Date(Date.now() + days * day);
const open = async (traits: Parameters<typeof aProposal>[2] = {}) =>
  (await aProposal(alva, (await aThread(alva, { spaceId })).id, traits)).id;

test("closed by hand, the votes are counted for good", async () => {
  const id = await open({ quorum: 1 });
  await castVote(samir, aVote(id));
  const closed = await closeProposal(alva, id);
  expect(closed).toMatchObject({
    state: "closed",
    closedBy: { name: "Alva" },
    tally: { cast: 1, eligible: 3, quorum: 1, result: "adopted" },
  });
  expect(await closeProposal(alva, id)).toEqual(closed);
  await expect(castVote(alva, aVote(id))).rejects.toMatchObject({ reason: "proposal.closed" });
  const newcomer = await aMember(database.db);
  expect(await getProposal(newcomer, id)).toMatchObject({ eligible: 3 });
});

test("from its closing time on nobody votes, and it is counted once", async () => {
  const id = await open({ closesAt: inDays(1).toISOString() });
  await castVote(samir, aVote(id));
  const late = { ...alva, now: () => inDays(1) };
  await expect(castVote(late, aVote(id))).rejects.toMatchObject({ reason: "proposal.closed" });
  expect(await closeDueProposals(database.db, new Date())).toBe(0);
  const counts = await Promise.all([1, 2].map(() => closeDueProposals(database.db, inDays(1))));
  expect(Math.max(...counts)).toBe(1);
  expect(await closeDueProposals(database.db, inDays(1))).toBe(0);
  expect(await getProposal(samir, id)).toMatchObject({ state: "closed", closedBy: null, tally: { cast: 1 } });
  const events = await database.db.event.count({ where: { type: "proposal.closed", subjectId: id } });
  expect(events).toBe(1);
});

test("votes and a closing at once: every vote that was accepted is in the count", async () => {
  const id = await open();
  const voters = await Promise.all(Array.from({ length: 12 }, () => aMember(database.db)));
  const votes = voters.map((voter) =>
    castVote(voter, aVote(id)).then(
      () => 1,
      () => 0,
    ),
  );
  await closeProposal(alva, id);
  const accepted = (await Promise.all(votes)).reduce((sum: number, one) => sum + one, 0);
  expect(await getProposal(alva, id)).toMatchObject({ tally: { cast: accepted }, voteCount: accepted });
});

test("an outcome is stated once, and its review date comes back as a task", async () => {
  const id = await open();
  const words = { proposalId: id, lang: "sv", document: aDocument("Utkastet gäller från 1 januari.") } as const;
  const reviewOn = inDays(30).toISOString().slice(0, 10);
  await expect(concludeProposal(alva, { ...words, reviewOn })).rejects.toMatchObject({ reason: "proposal.open" });
  await closeProposal(alva, id);
  await expect(concludeProposal(alva, { ...words, reviewOn: "2026-01-01" })).rejects.toMatchObject({
    reason: "proposal.date_passed",
  });
  const concluded = await concludeProposal(alva, { ...words, reviewOn });
  expect(concluded).toMatchObject({ outcome: { by: { name: "Alva" }, reviewOn } });
  expect(await concludeProposal(alva, { ...words, reviewOn })).toEqual(concluded);
  await expect(
    concludeProposal(alva, { ...words, document: aDocument("Något annat."), reviewOn }),
  ).rejects.toMatchObject({ reason: "proposal.concluded" });

  const mine = async () => (await listTasks(alva)).filter(({ subjectId }) => subjectId === id);
  expect(await raiseReviews(database.db, inDays(27))).toBe(0);
  expect(await mine()).toEqual([]);
  expect(await raiseReviews(database.db, inDays(32))).toBe(1);
  expect(await raiseReviews(database.db, inDays(32))).toBe(0);
  const tasks = await mine();
  expect(tasks).toMatchObject([
    { kind: "proposal_review", data: { post: 2, proposal: "Vi antar utkastet.", lang: "sv" } },
  ]);
  const stockholm = new Intl.DateTimeFormat("sv", {
    timeZone: "Europe/Stockholm",
    dateStyle: "short",
    timeStyle: "short",
  });
  expect(stockholm.format(new Date(tasks[0]!.dueAt!))).toBe(`${reviewOn} 23:59`);

  const next = inDays(60).toISOString().slice(0, 10);
  const review = { proposalId: id, verdict: "stands", nextOn: next } as const;
  const reviewed = await reviewProposal(alva, review);
  expect(reviewed).toMatchObject({ outcome: { reviewOn: next, review: { verdict: "stands" } } });
  expect(await reviewProposal(alva, review)).toEqual(reviewed);
  expect(await mine()).toEqual([]);
  expect(await raiseReviews(database.db, inDays(62))).toBe(1);
});

test("a review falls to the coordinators when whoever stated the outcome has left", async () => {
  const { db } = database;
  const olle = await aMember(db);
  const elin = await aMember(db, { roles: ["member", "coordinator"] });
  const { id } = await aProposal(olle, (await aThread(olle, { spaceId })).id);
  await closeProposal(olle, id);
  const reviewOn = inDays(2).toISOString().slice(0, 10);
  await concludeProposal(olle, { proposalId: id, lang: "sv", document: aDocument("Klart."), reviewOn });
  await db.membership.updateMany({ where: { personId: olle.actor.personId }, data: { leftAt: new Date() } });
  await raiseReviews(db, inDays(3));
  expect((await listTasks(elin)).map(({ subjectId }) => subjectId)).toContain(id);
});
