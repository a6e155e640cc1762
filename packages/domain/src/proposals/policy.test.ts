import { describe, expect, test } from "vitest";
import type { Actor, Member } from "../actor.ts";
import { anonymous } from "../actor.ts";
import { canChange, canSteer, canVote, isVoter, type ProposalFacts } from "./policy.ts";

const now = new Date("2026-11-25T12:00:00Z");
const later = new Date("2026-11-25T13:00:00Z");
const member = (personId: string, organisationId: string, roles: Member["roles"] = ["member"]): Member => ({
  kind: "member",
  personId,
  name: personId,
  organisationId,
  roles,
  joinedAt: now,
  sessionId: "s",
});
const actors = {
  nobody: anonymous,
  outsider: member("outsider", "outside"),
  author: member("author", "inside"),
  reader: member("reader", "inside"),
  signatory: member("signatory", "inside", ["member", "signatory"]),
  coordinator: member("coordinator", "inside", ["member", "coordinator"]),
} satisfies Record<string, Actor>;
type Name = keyof typeof actors;

const proposal = (traits: Partial<ProposalFacts> = {}): ProposalFacts => ({
  thread: {
    space: { visibility: "organisations", organisationIds: ["inside"], archivedAt: null },
    authorId: "someone",
    status: "open",
    lockedAt: null,
  },
  authorId: "author",
  electorate: "readers",
  voterIds: [],
  hidden: true,
  closesAt: null,
  closedAt: null,
  withdrawnAt: null,
  concluded: false,
  reviewDueAt: null,
  ...traits,
});

const allowed = (may: (actor: Actor) => boolean) => (Object.keys(actors) as Name[]).filter((name) => may(actors[name]));
const insiders = ["author", "reader", "signatory", "coordinator"];

describe("who is asked", () => {
  test.each([
    ["readers", [], insiders],
    ["organisations", [], insiders],
    ["signatories", [], ["signatory"]],
    ["people", ["reader", "outsider"], ["reader"]],
  ] as const)("%s", (electorate, voterIds, expected) => {
    expect(allowed((actor) => isVoter(actor, proposal({ electorate, voterIds })))).toEqual(expected);
  });
});

describe("when one may vote", () => {
  const { thread } = proposal();
  test.each([
    ["while it is open", {}, insiders],
    ["before its time has come", { closesAt: later }, insiders],
    ["not from its closing time on", { closesAt: now }, []],
    ["not when it is closed", { closedAt: now }, []],
    ["not when it is taken back", { withdrawnAt: now }, []],
    ["not in a locked thread", { thread: { ...thread, lockedAt: now } }, []],
    ["not in an archived space", { thread: { ...thread, space: { ...thread.space, archivedAt: now } } }, []],
  ])("%s", (_, traits, expected) => {
    expect(allowed((actor) => canVote(actor, proposal(traits), now))).toEqual(expected);
  });
});

test("whoever proposed and who keeps order steer it; the words are the author's alone", () => {
  expect(allowed((actor) => canSteer(actor, proposal()))).toEqual(["author", "coordinator"]);
  expect(allowed((actor) => canChange(actor, proposal()))).toEqual(["author"]);
});
