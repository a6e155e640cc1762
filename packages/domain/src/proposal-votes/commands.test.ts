import { openDatabase } from "@samrad/db/client";
import { scratchDatabase, type ScratchDatabase } from "@samrad/db/testing";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { aMember, aProposal, aSpace, aThread, aVote, anOrganisation } from "../../testing/factories.ts";
import type { MemberContext } from "../context.ts";
import { type Cursor, readHorizon, readLog } from "../events/queries.ts";
import { listNotifications } from "../notifications/queries.ts";
import { exportThreads } from "../interchange/queries.ts";
import { closeProposal } from "../proposal-closing/commands.ts";
import { getProposal, listProposals, listVotes } from "../proposals/queries.ts";
import { search } from "../search/queries.ts";
import { listTasks } from "../tasks/queries.ts";
import { castVote } from "./commands.ts";

let database: ScratchDatabase;
let alva: MemberContext;
let samir: MemberContext;
let elin: MemberContext;
let jonas: MemberContext;
let spaceId: string;

beforeAll(async () => {
  database = await scratchDatabase();
  const { db } = database;
  const { id: organisationId } = await anOrganisation(db);
  alva = await aMember(db, { name: "Alva" });
  samir = await aMember(db, { name: "Samir", organisationId });
  elin = await aMember(db, { name: "Elin", roles: ["member", "coordinator", "administrator"] });
  jonas = await aMember(db, { name: "Jonas", organisationId, roles: ["member", "signatory"] });
  spaceId = (await aSpace(db)).id;
});
afterAll(() => database[Symbol.asyncDispose]());

const threadId = async () => (await aThread(alva, { spaceId })).id;

describe("a vote", () => {
  test("is one for each person, changed at will, and the last one counts", async () => {
    const { id } = await aProposal(samir, await threadId());
    await castVote(alva, aVote(id));
    await castVote(alva, aVote(id, { position: "disagree", reason: "Skälen räcker inte." }));
    expect(await castVote(samir, aVote(id))).toMatchObject({
      voteCount: 2,
      tally: { counts: { agree: 1, disagree: 1 }, result: "adopted" },
      dissent: [{ person: { name: "Alva" }, reason: "Skälen räcker inte." }],
    });
  });

  test("waits for those who follow the thread until it is cast, for an organisation until one of its people casts it", async () => {
    const thread = await threadId();
    const waiting = async (member: MemberContext) => (await listTasks(member)).map(({ subjectId }) => subjectId);
    const { id } = await aProposal(samir, thread, { electorate: "organisations" });
    expect(await waiting(alva)).toContain(id);
    expect(await waiting(jonas)).not.toContain(id);
    await castVote(jonas, aVote(id));
    expect(await waiting(samir)).not.toContain(id);
    await castVote(alva, aVote(id));
    expect(await waiting(alva)).not.toContain(id);
    const { id: ofSignatories } = await aProposal(alva, thread, { electorate: "signatories" });
    expect(await waiting(jonas)).toContain(ofSignatories);
    expect(await waiting(samir)).not.toContain(ofSignatories);
  });

  test("a hundred at once from one person are one", async () => {
    const { id } = await aProposal(samir, await threadId());
    const many = openDatabase(database.url, 32);
    const positions = ["agree", "abstain", "disagree"] as const;
    const context = { ...alva, db: many.db };
    await Promise.all(
      Array.from({ length: 100 }, (_, index) => castVote(context, aVote(id, { position: positions[index % 3]! }))),
    );
    await many.close();
    expect(await listVotes(elin, id)).toHaveLength(1);
    expect(await getProposal(elin, id)).toMatchObject({ voteCount: 1, tally: { cast: 1 } });
  });

  test("that says the same again tells nobody anything", async () => {
    const { id } = await aProposal(samir, await threadId());
    await castVote(alva, aVote(id));
    const told = () => database.db.event.count({ where: { subjectId: id } });
    const before = await told();
    await castVote(alva, aVote(id));
    expect(await told()).toBe(before);
  });

  test("has to fit the kind, and a block says why", async () => {
    const place = await threadId();
    const consent = await aProposal(samir, place);
    const advice = await aProposal(samir, place, { kind: "advice" });
    const ranked = await aProposal(samir, place, { kind: "ranked", options: ["A", "B", "C"] });
    for (const input of [
      aVote(consent.id, { position: null }),
      aVote(consent.id, { ranking: [0] }),
      aVote(advice.id, { position: "block", reason: "Nej." }),
      aVote(ranked.id),
      aVote(ranked.id, { position: null, ranking: [3] }),
    ])
      await expect(castVote(alva, input)).rejects.toMatchObject({ reason: "proposal.vote_missing" });
    await expect(castVote(alva, aVote(consent.id, { position: "block" }))).rejects.toMatchObject({
      reason: "proposal.reason_missing",
    });
    expect(await castVote(alva, aVote(ranked.id, { position: null, ranking: [2, 0] }))).toMatchObject({
      tally: { order: [[2], [0], [1]], result: "first" },
      own: { ranking: [2, 0] },
    });
  });
});

describe("an organisation's vote", () => {
  test("is one, whoever of its members casts it last", async () => {
    const { id } = await aProposal(alva, await threadId(), { electorate: "organisations" });
    await castVote(samir, aVote(id));
    await castVote(jonas, aVote(id, { position: "abstain" }));
    expect(await getProposal(samir, id)).toMatchObject({
      eligible: 3,
      voteCount: 1,
      own: { position: "abstain", person: { name: "Jonas" } },
    });
  });

  test("is cast by its signatories alone where they are asked", async () => {
    const { id } = await aProposal(alva, await threadId(), { electorate: "signatories" });
    await expect(castVote(samir, aVote(id))).rejects.toMatchObject({ code: "forbidden" });
    expect(await castVote(jonas, aVote(id))).toMatchObject({ eligible: 1, voteCount: 1 });
  });
});

type Watched = { id: string; place: string; since: Cursor };

/** All that anybody can be told of a vote, whichever way. `events` are those that reach a reader's socket. */
async function allChannels(reader: MemberContext, { id, place, since }: Watched) {
  const events = await readLog(database.db, since, { limit: 1_000 });
  const { notifications } = await listNotifications(reader, { filter: "all" });
  const exported: string[] = [];
  for await (const line of exportThreads(database.db)) if (line.includes(place)) exported.push(line);
  return {
    proposal: await getProposal(reader, id),
    proposals: await listProposals(reader, place),
    votes: await listVotes(reader, id).catch((error: { reason: string }) => error.reason),
    events: events.filter(
      ({ type, threadId: at, personId }) =>
        at === place && (type !== "vote.cast" || personId === reader.actor.personId),
    ),
    notifications: notifications.filter(({ thread }) => thread?.id === place),
    search: await search(reader, { text: "hemligt skäl", offset: 0 }),
    exported,
  };
}

describe("a hidden vote", () => {
  test.each(["author", "administrator", "reader"])(
    "is hidden from the %s in every channel until it is closed",
    async (who) => {
      const reader = { author: alva, administrator: elin, reader: jonas }[who]!;
      const place = await threadId();
      const since = await readHorizon(database.db);
      const { id } = await aProposal(alva, place, { hidden: true, countShown: false });
      await castVote(samir, aVote(id, { position: "block", reason: "Ett hemligt skäl." }));
      const before = await allChannels(reader, { id, place, since });
      expect(before).toMatchObject({ votes: "proposal.open", proposal: { tally: null, voteCount: null, dissent: [] } });
      expect(
        JSON.stringify(before, (_, value: unknown) => (typeof value === "bigint" ? String(value) : value)),
      ).not.toMatch(new RegExp(`hemligt skäl|"block"|${samir.actor.personId}`));
      expect(before.events.map(({ type }) => type)).not.toContain("proposal.counted");
      await closeProposal(alva, id);
      expect(await getProposal(reader, id)).toMatchObject({
        voteCount: 1,
        tally: { result: "blocked" },
        dissent: [{ person: { name: "Samir" }, reason: "Ett hemligt skäl." }],
      });
    },
  );

  test("shows the voter's own, and how many have voted where that is allowed, to everybody alike", async () => {
    const { id } = await aProposal(alva, await threadId(), { hidden: true });
    await castVote(samir, aVote(id, { position: "disagree" }));
    await castVote(samir, aVote(id, { position: "agree" }));
    expect(await getProposal(samir, id)).toMatchObject({ own: { position: "agree" }, tally: null, voteCount: 1 });
    expect(await getProposal(elin, id)).toMatchObject({ own: null, tally: null, voteCount: 1 });
    const counted = await database.db.event.findMany({ where: { type: "proposal.counted", subjectId: id } });
    expect(counted).toMatchObject([{ actorId: null, personId: null }]);
  });
});
