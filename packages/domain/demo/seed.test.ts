import { type Document, documentInput } from "@samrad/contracts/document";
import { id, newId } from "@samrad/contracts/ids";
import { type Database, Prisma } from "@samrad/db/client";
import { scratchDatabase, type ScratchDatabase } from "@samrad/db/testing";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { MemberContext } from "../src/context.ts";
import { getReport } from "../src/reports/queries.ts";
import { listClusters } from "../src/thread-clusters/queries.ts";
import { getTrend } from "../src/trends/queries.ts";
import { mayRead } from "./build-network.ts";
import { castEmail, castOrganisations, castPeople, organisationHandles, personHandles } from "./cast.ts";
import { readDemoThreads, seedDemoNetwork } from "./seed.ts";
import { demoSpaces } from "./spaces.ts";
import { textWithoutNames } from "../src/chatham-house/view.ts";

const now = new Date("2026-11-22T12:00:00Z");
let scratch: ScratchDatabase;
let db: Database;

beforeAll(async () => {
  scratch = await scratchDatabase();
  db = scratch.db;
  await seedDemoNetwork(db, now);
});
afterAll(() => scratch[Symbol.asyncDispose]());

describe("the texts", () => {
  const threads = readDemoThreads(now);

  test("are forty or more, in four languages", () => {
    expect(threads.length).toBeGreaterThanOrEqual(40);
    expect(new Set(threads.flatMap(({ posts }) => posts.map((post) => post.lang)))).toEqual(
      new Set(["sv", "nb", "nn", "en"]),
    );
  });

  test.each(threads.map((thread) => [thread.source.slug, thread] as const))(
    "%s is a discussion that its space allows",
    (_, thread) => {
      const { source, posts, outcome } = thread;
      const documents = [...posts.map((post) => post.document), ...(outcome ? [outcome] : [])];
      for (const document of documents) expect(documentInput.safeParse(document).success).toBe(true);
      const people = [
        ...posts.flatMap((post) => [post.author, ...post.people]),
        ...source.reactions.map((reaction) => reaction.person),
      ];
      expect(people.filter((person) => !mayRead(person, source.space))).toEqual([]);
      expect(new Set(posts.map((post) => castPeople[post.author].organisation)).size).toBeGreaterThan(1);
    },
  );
});

describe("the cast", () => {
  test("has ids, names and addresses of its own", () => {
    const ids = [
      ...organisationHandles.map((handle) => castOrganisations[handle].id),
      ...personHandles.map((handle) => castPeople[handle].id),
    ];
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.filter((one) => !newId.safeParse(one).success)).toEqual([]);
    expect(castEmail("alva")).toBe("alva@integritetsverket.example");
  });
});

describe("the network", () => {
  test("is made once", async () => {
    const before = await db.post.count();
    expect(await seedDemoNetwork(db, now)).toBe(false);
    expect(await db.post.count()).toBe(before);
  });

  test("all ids are ids, and posts keep what their documents say", async () => {
    const posts = await db.post.findMany({ select: { id: true, document: true, text: true, underRule: true } });
    for (const { underRule, ...post } of posts) {
      expect(id.safeParse(post.id).success).toBe(true);
      const document = post.document as unknown as Document;
      expect(textWithoutNames(document, { underRule, quotedUnderRule: new Set() })).toBe(post.text);
    }
  });

  test("counters agree with what is counted", async () => {
    const wrong = await db.$queryRaw`
      select t.id from thread t join lateral (
        select count(*) as posts, max(number) as newest, max(created_at) as latest,
          (array_agg(author_id order by number desc))[1] as author, array_agg(distinct organisation_id) as organisations
        from post where thread_id = t.id) p on true
      where t.post_count <> p.posts or t.post_count <> p.newest or t.last_post_at <> p.latest or t.last_author_id <> p.author
        or not (t.organisation_ids @> p.organisations and t.organisation_ids <@ p.organisations)`;
    expect(wrong).toEqual([]);
  });

  test("nobody has read, or been told of, what is not there or not open to them", async () => {
    const wrong = await db.$queryRaw`
      select r.person_id, r.thread_id from reading r join thread t on t.id = r.thread_id
      where r.last_read > t.post_count or r.visited_at > ${now} or r.visited_at < t.created_at
      union all
      select n.person_id, n.thread_id from notification n join thread t on t.id = n.thread_id
      join membership m on m.person_id = n.person_id join space s on s.id = t.space_id
      where s.visibility = 'organisations' and not exists (
        select 1 from space_organisation so where so.space_id = s.id and so.organisation_id = m.organisation_id)`;
    expect(wrong).toEqual([]);
  });

  test("what has been read is not told as unread", async () => {
    const wrong = await db.$queryRaw`
      select n.id from notification n join post p on p.id = n.post_id
      left join reading r on r.person_id = n.person_id and r.thread_id = n.thread_id
      where n.kind <> 'resolved' and (n.read_at is null) <> (coalesce(r.last_read, 0) < p.number)`;
    expect(wrong).toEqual([]);
  });

  test("home and inbox look lived in", async () => {
    const [alva] = await db.$queryRaw<{ unread: number; told: number; followed: number }[]>(Prisma.sql`
      select (select count(*)::int from thread t left join reading r on r.thread_id = t.id and r.person_id = p.id
          where coalesce(r.last_read, 0) < t.post_count) as unread,
        (select count(*)::int from notification n where n.person_id = p.id) as told,
        (select count(*)::int from reading r where r.person_id = p.id and follow in ('watch', 'track')) as followed
      from person p where p.id = ${castPeople.alva.id}::uuid`);
    expect(alva!.unread).toBeGreaterThan(3);
    expect(alva!.unread).toBeLessThan(20);
    expect(alva!.told).toBeGreaterThan(0);
    expect(alva!.followed).toBeGreaterThan(5);
    expect(await db.draft.count()).toBe(1);
    expect(await db.space.count()).toBe(Object.keys(demoSpaces).length);
  });
});

describe("the questions", () => {
  test("are asked by threads, in several states and languages, and leave threads for the workbench", async () => {
    const questions = await db.question.findMany({
      include: { threads: { select: { thread: { select: { spaceId: true } } } } },
    });
    expect(questions.length).toBeGreaterThanOrEqual(12);
    expect(new Set(questions.map((question) => question.state)).size).toBe(6);
    for (const question of questions) expect(Object.keys(question.title as object).length).toBeGreaterThan(1);
    expect(await db.thread.count({ where: { questions: { none: {} } } })).toBeGreaterThanOrEqual(15);
    const hidden = demoSpaces.authorities.id;
    expect(questions.flatMap((question) => question.threads).filter(({ thread }) => thread.spaceId === hidden)).toEqual(
      [],
    );
  });
});

describe("the decisions", () => {
  test("stand in posts of their author's, in states that can be looked at", async () => {
    const proposals = await db.proposal.findMany({
      include: { post: { select: { text: true } }, votes: true },
      orderBy: { openedAt: "asc" },
    });
    expect(proposals.map(({ kind, closedAt, outcome }) => [kind, closedAt !== null, outcome !== null])).toEqual([
      ["ranked", true, true],
      ["consent", false, false],
    ]);
    expect(proposals.map(({ tally }) => tally)).toMatchObject([{ cast: 5, order: [[1], [2], [0]] }, null]);
    expect(proposals.map(({ post }) => post.text)).toEqual([
      expect.stringContaining("omröstning"),
      expect.stringContaining("to the vote"),
    ]);
    for (const { openedAt, votes } of proposals)
      expect(votes.every(({ castAt }) => castAt > openedAt && castAt < now)).toBe(true);
  });
});

describe("what a coordinator sees", () => {
  const elin = (): MemberContext => {
    const { id: personId, name, organisation } = castPeople.elin;
    const { id: organisationId } = castOrganisations[organisation];
    const roles = ["member", "coordinator"] as const;
    const actor = { kind: "member", personId, name, organisationId, roles: [...roles], joinedAt: now } as const;
    return { db, now: () => now, actor: { ...actor, sessionId: personId } };
  };

  test.each([
    ["question", 2],
    ["concept", 2],
    ["country", 2],
    ["sector", 1],
  ] as const)("trends tell by %s what is asked", async (by, rows) => {
    const trend = await getTrend(elin(), { by });
    expect(trend.rows.length).toBeGreaterThanOrEqual(rows);
  });

  test("a group of threads that wait looks like a question of its own", async () => {
    const clusters = await listClusters(elin());
    expect(Math.max(...clusters.map(({ threads }) => threads.length))).toBeGreaterThan(2);
  });

  test("the report of the week has something on every count", async () => {
    const { newThreads, rising, overdue, unanswered, tasks } = await getReport(elin(), {});
    for (const listed of [newThreads, rising, overdue, unanswered, tasks]) expect(listed.length).toBeGreaterThan(0);
  });
});
