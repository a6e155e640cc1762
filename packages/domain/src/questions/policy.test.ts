import {
  type QuestionState,
  questionStates,
  type QuestionVisibility,
  questionVisibilities,
} from "@samrad/contracts/questions";
import { Prisma } from "@samrad/db/client";
import { scratchDatabase } from "@samrad/db/testing";
import { expect, test } from "vitest";
import { aMember, aStranger } from "../../testing/factories.ts";
import * as policy from "./policy.ts";

const legal: Record<QuestionState, QuestionState[]> = {
  suggested: ["identified", "closed"],
  identified: ["support_decided", "closed"],
  support_decided: ["identified", "answered", "under_review", "closed"],
  answered: ["under_review", "closed"],
  under_review: ["support_decided", "answered", "closed"],
  closed: ["under_review"],
};
const steps = questionStates.flatMap((from) =>
  questionStates.map((to) => [from, to, legal[from].includes(to)] as const),
);

test.each(steps)("from %s to %s: %s", (from, to, may) => {
  expect(policy.nextStates(from).some((state) => state === to)).toBe(may);
});

test("who may read is the same as a sentence, as a filter and as SQL, for every actor, visibility and state", async () => {
  await using scratch = await scratchDatabase();
  const { db } = scratch;
  const actors = {
    nobody: aStranger(db),
    member: await aMember(db),
    suggester: await aMember(db),
    coordinator: await aMember(db, { roles: ["member", "coordinator"] }),
    administrator: await aMember(db, { roles: ["member", "administrator"] }),
  };
  const createdById = actors.suggester.actor.personId;
  const kinds = questionVisibilities.flatMap((visibility) => questionStates.map((state) => ({ visibility, state })));
  await db.question.createMany({
    data: kinds.map((kind, index) => ({
      id: `0190c000-0000-7000-8000-0000000000${String(index).padStart(2, "0")}`,
      ...kind,
      title: { sv: "Fråga" },
      statement: {},
      createdById,
    })),
  });
  const questions = await db.question.findMany({ orderBy: { id: "asc" } });
  const seen: Record<string, Set<QuestionVisibility>> = {};
  for (const [name, { actor }] of Object.entries(actors)) {
    const said = questions.filter((question) => policy.canRead(actor, question)).map((question) => question.id);
    const filtered = await db.question.findMany({ where: policy.visibleTo(actor), orderBy: { id: "asc" } });
    const queried = await db.$queryRaw<{ id: string }[]>(
      Prisma.sql`select q.id from question q where ${policy.visibleToSql(actor)} order by q.id`,
    );
    expect(filtered.map((question) => question.id)).toEqual(said);
    expect(queried.map((question) => question.id)).toEqual(said);
    seen[name] = new Set(filtered.map((question) => question.visibility));
  }
  expect(seen).toEqual({
    nobody: new Set(["public"]),
    member: new Set(["public", "network"]),
    suggester: new Set(["public", "network", "coordinators"]),
    coordinator: new Set(["public", "network", "coordinators"]),
    administrator: new Set(["public", "network", "coordinators"]),
  });
});

test.each([
  ["public", undefined, "everybody"],
  ["network", undefined, "members"],
  ["coordinators", undefined, "coordinators"],
  ["coordinators", "public", "everybody"],
  ["network", "coordinators", "members"],
  ["public", "coordinators", "everybody"],
] as const)("of a question that is for %s, and was for %s, hear: %s", (visibility, before, audience) => {
  expect(policy.audienceOf(visibility, before)).toBe(audience);
});
