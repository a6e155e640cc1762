import type { ScratchDatabase } from "@samrad/db/testing";
import { v7 as uuidv7 } from "uuid";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { aDocument, aProposal, aSpace, aThread, aVote } from "../../testing/factories.ts";
import { aSmallNetwork } from "../../testing/small-network.ts";
import type { MemberContext } from "../context.ts";
import { listNotifications } from "../notifications/queries.ts";
import { editPost, withdrawPost } from "../posts/commands.ts";
import { getPost, listRevisions } from "../posts/queries.ts";
import { castVote } from "../proposal-votes/commands.ts";
import { changeProposal, rescheduleProposal, withdrawProposal } from "./commands.ts";
import { getProposal, listProposals } from "./queries.ts";

let database: ScratchDatabase;
let alva: MemberContext;
let samir: MemberContext;
let elin: MemberContext;
let spaceId: string;

beforeAll(async () => {
  ({ database, alva, samir, elin, spaceId } = await aSmallNetwork());
});
afterAll(() => database[Symbol.asyncDispose]());

const threadId = async () => (await aThread(alva, { spaceId })).id;
const noticesOf = async (member: MemberContext, id: string) =>
  (await listNotifications(member, { filter: "all" })).notifications
    .filter(({ subjectId }) => subjectId === id)
    .map(({ kind }) => kind);

describe("a proposal", () => {
  test("is a post of the thread, and those who follow it hear of it once", async () => {
    const id = await threadId();
    const proposal = await aProposal(samir, id);
    expect(await getPost(alva, proposal.id)).toMatchObject({ number: 2, author: { name: "Samir" } });
    expect(await listProposals(alva, id)).toMatchObject([{ id: proposal.id, state: "open", voteCount: 0, version: 1 }]);
    const { notifications } = await listNotifications(alva, { filter: "unread" });
    expect(notifications.filter(({ thread }) => thread?.id === id).map(({ kind }) => kind)).toEqual([
      "proposal_opened",
    ]);
  });

  test("that is sent again is the same; an id of another post is taken", async () => {
    const place = await threadId();
    const id = uuidv7();
    const first = await aProposal(samir, place, { id });
    expect(await aProposal(samir, place, { id })).toEqual(first);
    const { firstPostId } = await aThread(samir, { spaceId });
    await expect(aProposal(samir, place, { id: firstPostId })).rejects.toMatchObject({ reason: "id.taken" });
  });

  test("asks people by name, each of whom may read it, and never more votes than there can be", async () => {
    const { db } = database;
    const closed = await aSpace(db, { organisationIds: [alva.actor.organisationId] });
    const { id } = await aThread(alva, { spaceId: closed.id });
    const named = (voterIds: string[]) => aProposal(alva, id, { electorate: "people", voterIds });
    for (const voterIds of [[], [samir.actor.personId]])
      await expect(named(voterIds)).rejects.toMatchObject({ reason: "proposal.voters" });
    expect(await named([alva.actor.personId])).toMatchObject({ eligible: 1, voters: [{ name: "Alva" }] });
    await expect(aProposal(alva, id, { electorate: "signatories" })).rejects.toMatchObject({
      reason: "proposal.voters",
    });
    await expect(aProposal(alva, id, { quorum: 2 })).rejects.toMatchObject({ reason: "proposal.quorum" });
    expect(await listProposals(alva, id)).toHaveLength(1);
  });

  test("has to close later than it opens", async () => {
    const closesAt = new Date(Date.now() - 1_000).toISOString();
    await expect(aProposal(samir, await threadId(), { closesAt })).rejects.toMatchObject({
      reason: "proposal.date_passed",
    });
  });
});

describe("a change", () => {
  const change = (proposalId: string, version: number, title = "Vi antar utkastet med ändringar.") =>
    changeProposal(samir, { proposalId, version, title, lang: "sv", document: aDocument("Nya skäl."), options: [] });

  test("is a new version: earlier votes count no more, and who voted is asked again", async () => {
    const { id } = await aProposal(samir, await threadId());
    await castVote(elin, aVote(id, { position: "block", reason: "Artikel 6 nämns inte." }));
    expect(await change(id, 1)).toMatchObject({ version: 2, voteCount: 0, dissent: [] });
    expect(await getProposal(elin, id)).toMatchObject({ own: null, votedBefore: true });
    expect(await noticesOf(elin, id)).toContain("proposal_changed");
    expect(await listRevisions(alva, id)).toHaveLength(2);
    await expect(castVote(elin, aVote(id))).rejects.toMatchObject({ reason: "proposal.stale", data: { version: 2 } });
    expect(await castVote(elin, aVote(id, { version: 2 }))).toMatchObject({ voteCount: 1, votedBefore: false });
  });

  test("that is sent again, or changes nothing, leaves the votes alone", async () => {
    const { id } = await aProposal(samir, await threadId());
    await change(id, 1);
    await castVote(elin, aVote(id, { version: 2 }));
    expect(await change(id, 1)).toMatchObject({ version: 2, voteCount: 1 });
    expect(await change(id, 2)).toMatchObject({ version: 2, voteCount: 1 });
    await expect(change(id, 1, "Något annat")).rejects.toMatchObject({ reason: "proposal.stale" });
  });

  test("is made where it is voted on, not in the post", async () => {
    const { id } = await aProposal(samir, await threadId());
    const words = { lang: "sv" as const, document: aDocument("Andra skäl."), attachmentIds: [] };
    const reason = "proposal.edited_elsewhere";
    await expect(editPost(samir, { postId: id, revision: 1, ...words })).rejects.toMatchObject({ reason });
    await expect(withdrawPost(samir, id)).rejects.toMatchObject({ reason });
    await withdrawProposal(samir, id);
    await withdrawPost(samir, id);
    expect((await getPost(alva, id)).document).toBeNull();
  });

  test("of the closing time leaves the votes alone", async () => {
    const { id } = await aProposal(samir, await threadId());
    await castVote(elin, aVote(id));
    const closesAt = new Date(Date.now() + 60_000).toISOString();
    expect(await rescheduleProposal(elin, { proposalId: id, closesAt })).toMatchObject({ closesAt, voteCount: 1 });
  });
});

test("what is taken back takes no votes, and a second try changes nothing", async () => {
  const { id } = await aProposal(samir, await threadId());
  await castVote(elin, aVote(id));
  const withdrawn = await withdrawProposal(samir, id);
  expect(await withdrawProposal(samir, id)).toEqual(withdrawn);
  await expect(castVote(elin, aVote(id))).rejects.toMatchObject({ reason: "proposal.withdrawn" });
});

test("a ranked one needs two options or more", async () => {
  const id = await threadId();
  const ranked = await aProposal(samir, id, { kind: "ranked", options: ["A", "B"] });
  const fewer = { proposalId: ranked.id, version: 1, title: "T", lang: "sv", document: aDocument("T") } as const;
  await expect(changeProposal(samir, { ...fewer, options: ["A"] })).rejects.toMatchObject({
    reason: "proposal.options",
  });
});
