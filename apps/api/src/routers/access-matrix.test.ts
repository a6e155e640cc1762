import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { answersRows } from "../../testing/access-rows/answers.ts";
import { citationsRows } from "../../testing/access-rows/citations.ts";
import { conceptsRows } from "../../testing/access-rows/concepts.ts";
import { moderationRows } from "../../testing/access-rows/moderation.ts";
import { namesRows } from "../../testing/access-rows/names.ts";
import { peopleRows } from "../../testing/access-rows/people.ts";
import { proposalsRows } from "../../testing/access-rows/proposals.ts";
import { questionsRows } from "../../testing/access-rows/questions.ts";
import { readersRows } from "../../testing/access-rows/readers.ts";
import { savedSearchesRows } from "../../testing/access-rows/saved-searches.ts";
import { sessionsRows } from "../../testing/access-rows/sessions.ts";
import { readingRows } from "../../testing/access-rows/reading.ts";
import { spacesRows } from "../../testing/access-rows/spaces.ts";
import { threadsRows } from "../../testing/access-rows/threads.ts";
import type { Ask, Noun, Rows } from "../../testing/access-rows/row.ts";
import { type ActorKind, actorKinds, aWorld, type World } from "../../testing/access-world.ts";
import { type Client, startTestServer, type TestServer } from "../../testing/running-server.ts";
import { appRouter } from "../router.ts";

const matrix: Rows<Noun> = {
  ...threadsRows,
  ...proposalsRows,
  ...moderationRows,
  ...questionsRows,
  ...citationsRows,
  ...conceptsRows,
  ...answersRows,
  ...readersRows,
  ...peopleRows,
  ...sessionsRows,
  ...savedSearchesRows,
  ...spacesRows,
  ...readingRows,
  ...namesRows,
};

/** These end the session that asks, and the last of them the membership: they go last. */
const farewells = ["session.endOthers", "session.signOut", "membership.leave"];

let running: TestServer;
let world: World;
let clients: Record<ActorKind, Client>;

beforeAll(async () => {
  running = await startTestServer();
  world = await aWorld(running.storage.db);
  // A second administrator, so that the one who asks may leave.
  await aWorld(running.storage.db);
  const entries = await Promise.all(
    actorKinds.map(
      async (kind) => [kind, await running.clientOf(kind === "nobody" ? undefined : world.members[kind])] as const,
    ),
  );
  clients = Object.fromEntries(entries) as Record<ActorKind, Client>;
});
afterAll(() => running[Symbol.asyncDispose]());

type AnyProcedure = { query(input: unknown): Promise<unknown>; mutate(input: unknown): Promise<unknown> };

const isMutation = (name: string) =>
  (appRouter._def.procedures as unknown as Record<string, { _def: { type: string } }>)[name]!._def.type === "mutation";

async function outcomeOf(name: string, kind: ActorKind, ask: Ask): Promise<string> {
  const [noun = "", verb = ""] = name.split(".");
  const procedure = (clients[kind] as unknown as Record<string, Record<string, AnyProcedure>>)[noun]![verb]!;
  try {
    const input = await ask(world, kind);
    await (isMutation(name) ? procedure.mutate(input) : procedure.query(input));
    return "ok";
  } catch (error) {
    return (error as { data?: { code?: string } }).data?.code ?? String(error);
  }
}

const rows = Object.entries(matrix).toSorted(([a], [b]) => farewells.indexOf(a) - farewells.indexOf(b));

describe("who may do what", () => {
  test.each(rows)("%s", async (name, [ask, ...expected]) => {
    const outcomes: Record<string, string> = {};
    for (const kind of actorKinds) {
      // Who has just left has no session to ask with again: each farewell is tried with a new one.
      if (farewells.includes(name) && kind !== "nobody")
        clients[kind] = await running.clientOf(await running.renewed(world.members[kind]));
      outcomes[kind] = await outcomeOf(name, kind, ask);
    }
    expect(outcomes).toEqual(Object.fromEntries(actorKinds.map((kind, index) => [kind, expected[index]])));
  });

  test("names every procedure there is", () => {
    expect(Object.keys(matrix).toSorted()).toEqual(Object.keys(appRouter._def.procedures).toSorted());
  });
});
