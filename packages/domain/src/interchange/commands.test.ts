import type { Document } from "@samrad/contracts/document";
import { documentText } from "@samrad/contracts/document";
import { maxLineLength } from "@samrad/contracts/interchange";
import type { Database } from "@samrad/db/client";
import { scratchDatabase, type ScratchDatabase } from "@samrad/db/testing";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { aDocument, aMember, aReply, aSpace, aThread } from "../../testing/factories.ts";
import { anonymous } from "../actor.ts";
import { importThreads } from "./commands.ts";
import { exportThreads } from "./queries.ts";

// Ahead of everything that a test writes: an import refuses what is dated later than its own time.
const anHourAhead = new Date(Date.now() + 3_600_000);
const now = () => anHourAhead;
let scratch: ScratchDatabase;
let db: Database;

beforeAll(async () => {
  scratch = await scratchDatabase();
  db = scratch.db;
});
beforeEach(() => db.$executeRaw`truncate organisation, person, space, event cascade`);
afterAll(() => scratch[Symbol.asyncDispose]());

const post = (n: number, traits: object = {}) => ({
  n,
  author: `reader-${n}`,
  at: `2021-01-11T0${n}:00:00Z`,
  text: `Text ${n}.`,
  ...traits,
});
const line = (id: string, traits: object = {}) => ({
  id,
  space: "decisions",
  lang: "en",
  title: `Decision ${id}`,
  organisation: "Datatilsynet (Norway)",
  country: "Norway",
  openedAt: "2021-01-11T01:00:00Z",
  posts: [post(1), post(2)],
  ...traits,
});

async function* toLines(lines: readonly unknown[]) {
  for (const one of lines) yield typeof one === "string" ? one : JSON.stringify(one);
}

const take = (lines: readonly unknown[], dryRun = false) => importThreads({ db, now }, toLines(lines), { dryRun });
/** For lines that were written just now, by the real clock. */
const takeToday = (to: Database, lines: readonly unknown[]) =>
  importThreads({ db: to, now: () => new Date() }, toLines(lines));

async function give(from: Database = db, actor?: typeof anonymous): Promise<string[]> {
  const lines: string[] = [];
  for await (const one of exportThreads(from, actor)) lines.push(one);
  return lines;
}

const counts = async () => ({
  threads: await db.thread.count(),
  posts: await db.post.count(),
  people: await db.person.count(),
  organisations: await db.organisation.count(),
  spaces: await db.space.count(),
  events: await db.event.count(),
});

describe("an import", () => {
  test("opens threads in a space of the network, by people who cannot sign in", async () => {
    const report = await take([line("a"), line("b", { posts: [post(1, { text: "**Fet** text.\n\nNytt stycke." })] })]);
    expect(report).toEqual({ lines: 2, opened: 2, extended: 0, unchanged: 0, posts: 3, refused: 0, problems: [] });
    expect(await counts()).toEqual({ threads: 2, posts: 3, people: 2, organisations: 1, spaces: 1, events: 4 });
    expect(await db.space.findFirst()).toMatchObject({
      slug: "decisions",
      name: { en: "Decisions" },
      visibility: "network",
    });
    expect(await db.organisation.findFirst()).toMatchObject({
      name: "Datatilsynet (Norway)",
      country: "NO",
      kind: "partner",
    });
    const people = await db.person.findMany({ include: { memberships: true } });
    for (const person of people) {
      expect(person).toMatchObject({
        deactivatedAt: now(),
        email: expect.stringMatching(/^[0-9a-f]{32}@import\.invalid$/),
      });
      expect(person.memberships).toHaveLength(1);
    }
  });

  test("counts what it writes, and keeps a post's text with its document", async () => {
    await take([line("a", { posts: [post(2, { organisation: "IMY", country: "SE" }), post(1), post(3)] })]);
    const thread = await db.thread.findFirstOrThrow({
      include: { posts: { orderBy: { number: "asc" }, include: { author: true } }, organisation: true },
    });
    expect(thread).toMatchObject({
      externalId: "a",
      postCount: 3,
      lastPostAt: new Date("2021-01-11T03:00:00Z"),
      createdAt: new Date("2021-01-11T01:00:00Z"),
    });
    expect(thread.posts.map(({ number, author }) => [number, author.name])).toEqual([
      [1, "reader-1"],
      [2, "reader-2"],
      [3, "reader-3"],
    ]);
    expect(thread.organisationIds).toEqual([thread.posts[0]!.organisationId, thread.posts[1]!.organisationId]);
    expect([thread.authorId, thread.lastAuthorId]).toEqual([thread.posts[0]!.authorId, thread.posts[2]!.authorId]);
    for (const { document, text } of thread.posts) expect(documentText(document as unknown as Document)).toBe(text);
  });

  test("writes one fact a new thread, in a transaction of its own", async () => {
    await take([line("a"), line("b")]);
    const events = await db.$queryRaw<{ type: string; xids: number }[]>`
      select type, count(distinct xid)::int as xids from event group by type order by type`;
    expect(events).toEqual([
      { type: "organisation.created", xids: 1 },
      { type: "space.created", xids: 1 },
      { type: "thread.opened", xids: 2 },
    ]);
  });

  test("a second one changes nothing", async () => {
    await take([line("a"), line("b")]);
    const before = await counts();
    const report = await take([
      line("a", { title: "Changed", posts: [post(1, { text: "Changed." }), post(2)] }),
      line("b"),
    ]);
    expect(report).toMatchObject({ opened: 0, extended: 0, unchanged: 2, posts: 0 });
    expect(await counts()).toEqual(before);
    expect((await db.thread.findUnique({ where: { externalId: "a" } }))?.title).toBe("Decision a");
  });

  test("two at once open a thread once", async () => {
    const reports = await Promise.all([take([line("a"), line("b")]), take([line("b"), line("a")])]);
    expect(reports[0].opened + reports[1].opened).toBe(2);
    expect(await counts()).toMatchObject({ threads: 2, posts: 4, people: 2, organisations: 1, spaces: 1 });
  });

  test("new posts of a thread are added after what was answered meanwhile", async () => {
    await take([line("a")]);
    const member = await aMember(db);
    const { id } = await db.thread.findFirstOrThrow();
    await aReply(member, id);
    expect(await take([line("a", { posts: [post(1), post(2), post(3)] })])).toMatchObject({
      extended: 1,
      unchanged: 0,
      posts: 1,
    });
    const thread = await db.thread.findFirstOrThrow({ include: { posts: { orderBy: { number: "asc" } } } });
    expect(thread.posts.map(({ number, text }) => [number, text.trim()])).toEqual([
      [1, "Text 1."],
      [2, "Text 2."],
      [3, "Ett svar."],
      [4, "Text 3."],
    ]);
    expect(thread).toMatchObject({ postCount: 4, lastAuthorId: member.actor.personId });
    expect(await db.event.count({ where: { type: "thread.replied" } })).toBe(2);
    expect(await take([line("a", { posts: [post(1), post(2), post(3)] })])).toMatchObject({
      extended: 0,
      unchanged: 1,
    });
  });

  test("a quotation finds its post, in the thread and in others", async () => {
    await take([
      line("a/1", { posts: [post(1), post(2, { text: "> [!quote 1]\n> Text 1.\n\nYes." })] }),
      line("b", {
        posts: [post(1, { text: "> [!quote a%2F1/2]\n> Yes.\n\nNo." }), post(2, { text: "> [!quote 9]\n> Yes." })],
      }),
    ]);
    const posts = await db.post.findMany({ orderBy: [{ thread: { externalId: "asc" } }, { number: "asc" }] });
    const first = posts.map(({ document }) => (document as unknown as Document).content[0]);
    expect(first[1]).toMatchObject({ type: "quote", attrs: { postId: posts[0]!.id } });
    expect(first[2]).toMatchObject({ type: "quote", attrs: { postId: posts[1]!.id } });
    expect(first[3]).toMatchObject({ type: "blockquote" });
  });

  test("a mention finds the member, else somebody imported", async () => {
    const member = await aMember(db, { name: "Samir Haddad" });
    const { name } = await db.organisation.findFirstOrThrow();
    const text = `[Samir Haddad](person:SE/${encodeURIComponent(name)}) and [Nora](person:NO/Bank) of [Bank](organisation:NO)`;
    await take([line("a", { posts: [post(1, { text })] })]);
    const mentions = await db.mention.findMany({ include: { person: true, organisation: true } });
    expect(
      mentions
        .map(({ person, organisation }) => person?.name ?? organisation?.name)
        .toSorted((a, b) => (a! < b! ? -1 : 1)),
    ).toEqual(["Bank", "Nora", "Samir Haddad"]);
    expect(mentions.some(({ personId }) => personId === member.actor.personId)).toBe(true);
  });
});

describe("bad lines", () => {
  test.each([
    ["{", "line.not_json", ""],
    ["[]", "line.wrong_shape", ""],
    ["\ud800", "line.not_json", ""],
    [line("x", { posts: [] }), "line.wrong_shape", "posts"],
    [line("x", { posts: {} }), "line.wrong_shape", "posts"],
    [line("x", { space: "No slug" }), "line.wrong_shape", "space"],
    [line("x", { title: " " }), "text.empty", "title"],
    [line("x", { title: "x".repeat(201) }), "text.too_long", "title"],
    [line("x", { lang: "xx" }), "language.unknown", "lang"],
    [line("x", { country: "Atlantis" }), "country.unknown", "country"],
    [line("x", { openedAt: "yesterday" }), "date.malformed", "openedAt"],
    [line("x", { openedAt: "2021-02-30T00:00:00Z" }), "date.malformed", "openedAt"],
    [line("x", { openedAt: "2031-01-01T00:00:00Z" }), "date.in_future", "openedAt"],
    [line("x", { posts: [post(1, { at: 5 })] }), "date.malformed", "posts.0.at"],
    [line("x", { posts: [post(1), post(1)] }), "number.repeated", "posts"],
    [line("x", { posts: [post(1, { text: "a\u0000b" })] }), "text.malformed", "posts.0.text"],
    [line("x", { posts: [post(1, { author: "a\u0000b" })] }), "text.malformed", "posts.0.author"],
    [line("x", { posts: [post(1), post(2, { text: " " })] }), "document.empty", "posts.1.text"],
    [line("x", { posts: [post(1, { text: "ord ".repeat(40_000) })] }), "document.too_long", "posts.0.text"],
    ["x".repeat(maxLineLength + 1), "line.too_long", ""],
  ])("line %#: the others are imported", async (bad, reason, path) => {
    const report = await take([line("a"), "", bad, line("b")]);
    expect(report).toMatchObject({ lines: 4, opened: 2, refused: 1, problems: [{ line: 3, reason, path }] });
    expect(await db.thread.count()).toBe(2);
  });

  test("progress is told line by line", async () => {
    const seen: number[] = [];
    await importThreads({ db, now }, toLines([line("a"), "{", line("b")]), {
      onProgress: (report) => seen.push(report.posts + report.refused),
    });
    expect(seen).toEqual([2, 3, 5]);
  });
});

describe("a dry run", () => {
  test("writes nothing and reports the same", async () => {
    await take([line("known")]);
    const before = await counts();
    const lines = [
      line("a"),
      "{",
      line("a", { posts: [post(2), post(3)] }),
      line("known"),
      line("known", { posts: [post(4)] }),
    ];
    const dry = await take(lines, true);
    expect(await counts()).toEqual(before);
    expect(dry).toMatchObject({ opened: 1, extended: 2, unchanged: 1, posts: 4, refused: 1 });
    expect(await take(lines)).toEqual(dry);
  });
});

describe("an export", () => {
  const lines = [
    line("a", {
      posts: [
        post(1, { text: "One _word_ [with a link](https://example.org/x).\n\n- a\n- b" }),
        post(2, { lang: "sv", text: "> [!quote 1]\n> a\n\nJa[^1].\n\n[^1]: Noten." }),
      ],
    }),
    line("b", { space: "pages", posts: [post(1), post(2, { organisation: "IMY", country: "Sweden" })] }),
  ];

  test("gives back what was imported", async () => {
    await take(lines);
    expect((await give()).map((one) => JSON.parse(one) as unknown)).toEqual(lines);
  });

  test("makes the same network elsewhere, and leaves this one as it is", async () => {
    const samir = await aMember(db, { name: "Samir Haddad" });
    const nora = await aMember(db, { name: "Nora Bakke" });
    const space = await aSpace(db, { slug: "legal-basis" });
    const thread = await aThread(samir, { spaceId: space.id, text: "Frågan." });
    const mention = {
      type: "mention",
      attrs: { kind: "person", id: samir.actor.personId, label: "Samir Haddad" },
    } as const;
    const quote = {
      type: "quote",
      attrs: { postId: thread.firstPostId },
      content: aDocument("Frågan.").content,
    } as const;
    await aReply(nora, thread.id, {
      document: { type: "doc", content: [quote, { type: "paragraph", content: [mention] }] },
    });
    await take(lines);
    const exported = await give();
    expect(await takeToday(db, exported)).toMatchObject({ opened: 0, extended: 0, unchanged: 3, posts: 0, refused: 0 });
    await using elsewhere = await scratchDatabase();
    const report = await takeToday(elsewhere.db, exported);
    expect(report).toMatchObject({ opened: 3, posts: 6, refused: 0 });
    expect(await give(elsewhere.db)).toEqual(exported);
    expect((await elsewhere.db.thread.findUnique({ where: { id: thread.id } }))?.title).toBe("Får vi träna en modell?");
  });

  test("leaves out what was withdrawn and what the actor may not read", async () => {
    await take(lines);
    await db.post.updateMany({ where: { number: 1, thread: { externalId: "a" } }, data: { withdrawnAt: now() } });
    expect(
      (await give()).map((one) => (JSON.parse(one) as { posts: { n: number }[] }).posts.map(({ n }) => n)),
    ).toEqual([[2], [1, 2]]);
    expect(await give(db, anonymous)).toEqual([]);
    await db.space.update({ where: { slug: "pages" }, data: { visibility: "public" } });
    expect(await give(db, anonymous)).toHaveLength(1);
  });

  test("has batches without gaps", async () => {
    await take(Array.from({ length: 120 }, (_, index) => line(`t${index}`, { posts: [post(1)] })));
    expect(new Set((await give()).map((one) => (JSON.parse(one) as { id: string }).id)).size).toBe(120);
  });
});
