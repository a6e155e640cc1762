import { describe, expect, test } from "vitest";
import type { Actor } from "../actor.ts";
import { anonymous } from "../actor.ts";
import type { ThreadFacts } from "../threads/policy.ts";
import { appealEnds, canAppeal, canDecideAppeal, canRule, type RulingFacts } from "./policy.ts";

const member = (personId: string, ...roles: ("coordinator" | "administrator")[]): Actor => ({
  kind: "member",
  personId,
  name: personId,
  organisationId: "here",
  roles: ["member", ...roles],
  joinedAt: new Date(0),
  sessionId: "session",
});
const author = member("author");
const ruler = member("ruler", "coordinator");
const other = member("other", "administrator");
const reader = member("reader");
const everyone = { author, ruler, other, reader, visitor: anonymous };

const thread: ThreadFacts = {
  space: { visibility: "organisations", organisationIds: ["here"], archivedAt: new Date() },
  authorId: "author",
  status: "open",
  lockedAt: null,
};
const at = new Date("2026-03-31T12:00:00Z");
const ruling: RulingFacts = {
  kind: "hidden",
  authorId: "author",
  deciderId: "ruler",
  at,
  ended: null,
  appealed: false,
};

const whoMay = (rule: (actor: Actor) => boolean) =>
  Object.entries(everyone).flatMap(([name, actor]) => (rule(actor) ? [name] : []));

describe("who may", () => {
  test("rule: those who keep order, also where nobody writes any more, on posts of others", () => {
    expect(whoMay((actor) => canRule(actor, thread, ruling))).toEqual(["ruler", "other"]);
    expect(canRule(ruler, thread, { authorId: "ruler" })).toBe(false);
    const elsewhere = { ...thread, space: { ...thread.space, organisationIds: ["there"] } };
    expect(whoMay((actor) => canRule(actor, elsewhere, ruling))).toEqual([]);
  });

  test("appeal: the author", () => {
    expect(whoMay((actor) => canAppeal(actor, ruling, at))).toEqual(["author"]);
  });

  test("decide an appeal: somebody else than who ruled", () => {
    expect(whoMay((actor) => canDecideAppeal(actor, thread, ruling))).toEqual(["other"]);
  });
});

describe("an appeal", () => {
  test("is in time for six months at least, to the last moment", () => {
    const end = appealEnds(at);
    expect(end.getTime()).toBeGreaterThanOrEqual(Date.parse("2026-09-30T12:00:00Z"));
    expect(canAppeal(author, ruling, end)).toBe(true);
    expect(canAppeal(author, ruling, new Date(end.getTime() + 1))).toBe(false);
  });

  test.each([
    ["twice", { appealed: true }],
    ["against what has ended", { ended: "edited" }],
    ["where nothing was done", { kind: "dismissed" }],
  ] as const)("is not made %s", (_name, change) => {
    expect(canAppeal(author, { ...ruling, ...change }, at)).toBe(false);
  });
});
