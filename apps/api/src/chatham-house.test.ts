import { once } from "node:events";
import type { Document } from "@samrad/contracts/document";
import type { MemberContext } from "@samrad/domain/context";
import { exportThreads } from "@samrad/domain/interchange/queries";
import { saveBookmark } from "@samrad/domain/bookmarks/commands";
import { setSpaceRule } from "@samrad/domain/chatham-house/commands";
import { editPost, setReaction } from "@samrad/domain/posts/commands";
import { closeProposal } from "@samrad/domain/proposal-closing/commands";
import { concludeProposal } from "@samrad/domain/proposal-outcomes/commands";
import { castVote } from "@samrad/domain/proposal-votes/commands";
import { followThread, markRead } from "@samrad/domain/readings/commands";
import {
  aDocument,
  aMember,
  anOrganisation,
  aProposal,
  aQuestion,
  aReply,
  aSignatory,
  aSpace,
  aStranger,
  aThread,
  anAnswer,
} from "@samrad/domain/testing";
import { giveAnswer } from "@samrad/domain/answers/commands";
import { setThreadLocked } from "@samrad/domain/threads/commands";
import { v7 as uuidv7 } from "uuid";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { type Client, startTestServer, type TestServer } from "../testing/running-server.ts";

/** Who asks. The coordinator keeps order here; `informed` is an auditor who gave a reason. */
const kinds = [
  "visitor",
  "author",
  "colleague",
  "member",
  "coordinator",
  "administrator",
  "auditor",
  "informed",
] as const;
type Kind = (typeof kinds)[number];

const passage = "Underlaget innehöll skyddade uppgifter";
const roles = {
  coordinator: ["coordinator"],
  administrator: ["administrator"],
  auditor: ["auditor"],
  informed: ["auditor"],
} as const;

let running: TestServer;
let people: Record<Exclude<Kind, "visitor">, MemberContext>;
/** Somebody whom the author never names. */
let third: MemberContext;
let clients: Record<Kind, Client>;
let scene: Awaited<ReturnType<typeof aScene>>;

const mention = ({ actor }: MemberContext, organisation: string): Document => ({
  type: "doc",
  content: [
    {
      type: "paragraph",
      content: [
        { type: "text", text: "Som " },
        { type: "mention", attrs: { kind: "person", id: actor.personId, label: actor.name } },
        { type: "text", text: " vid " },
        { type: "mention", attrs: { kind: "organisation", id: actor.organisationId, label: organisation } },
        { type: "text", text: ` säger: ${passage} enligt artikel 6.1 f GDPR.` },
      ],
    },
  ],
});

const quoting = (postId: string, content: Document["content"]): Document => ({
  type: "doc",
  content: [{ type: "quote", attrs: { postId }, content }, ...aDocument("Håller med om artikel 6 GDPR.").content],
});

const words = { lang: "sv" as const, attachmentIds: [] };

async function upload(member: MemberContext, name: string): Promise<string> {
  const id = uuidv7();
  const form = new FormData();
  form.append("id", id);
  form.append("file", new File(["Anteckningar"], name, { type: "text/plain" }));
  const headers = { cookie: await running.cookieOf(member) };
  const answer = await fetch(`${running.address}/files`, { method: "POST", body: form, headers });
  expect(answer.status).toBe(200);
  return id;
}

/** A thread in which three people of two organisations have written, reacted, voted and named each other; then the rule comes. */
async function aScene() {
  const { author, colleague, member, coordinator, auditor, informed } = people;
  const { db } = running.storage;
  const space = await aSpace(db, { visibility: "public" });
  const elsewhere = await aSpace(db, { visibility: "public" });
  const document = mention(member, "Stiftelsen Älvsbacka");
  const { id, firstPostId } = await aThread(author, { spaceId: space.id, title: "Vad sade tillsynen?", document });
  for (const reader of [colleague, member, coordinator, auditor, informed]) {
    await followThread(reader, { threadId: id, level: "watch" });
    await saveBookmark(reader, { id: uuidv7(), threadId: id, postId: firstPostId, note: "", remindAt: null });
    await markRead(reader, { threadId: id, number: 1, visit: uuidv7() });
  }
  await editPost(author, {
    postId: firstPostId,
    revision: 1,
    ...words,
    document: mention(member, "Stiftelsen Älvsbacka"),
    reason: "rättat",
  });
  const attachmentIds = [await upload(author, "Wilhelmina Ytterberg, utkast.txt")];
  const reply = await aReply(author, id, { attachmentIds });
  await aReply(member, id, { document: quoting(firstPostId, document.content) });
  await setReaction(member, { postId: reply.id, kind: "agree", on: true });
  await setReaction(author, { postId: firstPostId, kind: "thanks", on: true });
  await setReaction(third, { postId: firstPostId, kind: "agree", on: true });
  await aReply(third, id);
  const voterIds = [author, member, third].map(({ actor }) => actor.personId);
  const proposal = await aProposal(author, id, { electorate: "people", voterIds, document });
  const against = { version: 1, position: "disagree" as const, ranking: [], reason: "Nej.", lang: "sv" as const };
  for (const voter of [author, member, third]) await castVote(voter, { proposalId: proposal.id, ...against });
  await closeProposal(author, proposal.id);
  await concludeProposal(author, { proposalId: proposal.id, lang: "sv", document, reviewOn: null });
  // Elsewhere, where everybody is named, and before the rule came.
  const outside = await aThread(coordinator, {
    spaceId: elsewhere.id,
    document: quoting(firstPostId, document.content),
  });
  const question = await aQuestion(coordinator, { threadIds: [id] });
  await db.question.update({ where: { id: question.id }, data: { visibility: "public" } });
  const waiting = await aThread(author, { spaceId: space.id, title: "Väntar på fråga", document });
  const signatory = await aSignatory(db);
  await giveAnswer(signatory, anAnswer(question.id, { document: quoting(firstPostId, document.content) }));
  await setSpaceRule(coordinator, { spaceId: space.id, on: true, reason: "" });
  await setThreadLocked(coordinator, waiting.id, true);
  const later = await aReply(author, id, { document });
  return {
    spaceId: space.id,
    threadId: id,
    postIds: [firstPostId, reply.id, later.id],
    proposalId: proposal.id,
    fileId: attachmentIds[0]!,
    outsideId: outside.id,
    questionId: question.id,
    waitingId: waiting.id,
  };
}

type Ask = (client: Client, kind: Kind) => Promise<unknown>;

const file: Ask = async (_client, kind) => {
  const headers: Record<string, string> = kind === "visitor" ? {} : { cookie: await running.cookieOf(people[kind]) };
  const answer = await fetch(`${running.address}/files/${scene.fileId}`, { headers });
  return [decodeURIComponent(answer.headers.get("content-disposition") ?? ""), await answer.text()];
};

const feed: Ask = async () => (await fetch(`${running.address}/feeds/law/celex:32016R0679/art_6`)).text();

const exported: Ask = async (_client, kind) => {
  const { db } = running.storage;
  const actor = kind === "visitor" ? aStranger(db).actor : people[kind].actor;
  const lines: string[] = [];
  for await (const line of exportThreads(db, actor)) lines.push(line);
  return lines;
};

const every = (ids: readonly string[], ask: (id: string) => Promise<unknown>) => Promise.all(ids.map(ask));
const key = "celex:32016R0679#art_6";

/** Every way by which a name could leave. */
const channels: Record<string, Ask> = {
  "the thread": (client) => client.thread.get.query({ threadId: scene.threadId }),
  "its posts": (client) => client.post.list.query({ threadId: scene.threadId, direction: "after", number: 0 }),
  "one post": (client) => every(scene.postIds, (postId) => client.post.get.query({ postId })),
  revisions: (client) => client.post.revisions.query({ postId: scene.postIds[0]! }),
  "what has changed": (client) => client.post.changed.query({ threadId: scene.threadId, visit: uuidv7() }),
  "lists of threads": (client) =>
    Promise.all([
      client.thread.list.query({}),
      client.thread.list.query({ spaceId: scene.spaceId }),
      client.thread.list.query({ cites: key }),
    ]),
  "lists by sector": (client) => client.thread.list.query({ filter: "sector" }),
  "counts of views": (client) => client.view.list.query(),
  "search by words": (client) => client.search.find.query({ text: "skyddade uppgifter" }),
  "search by who is mentioned": (client) => client.search.find.query({ text: "Torvald" }),
  "search by author": (client) => client.search.find.query({ text: "by:Wilhelmina" }),
  "search by organisation": (client) => client.search.find.query({ text: "org:Kvarnholm" }),
  notifications: (client) => client.notification.list.query({}),
  bookmarks: (client) => client.bookmark.list.query({}),
  "a file": file,
  votes: (client) =>
    Promise.all([
      client.proposal.ofThread.query({ threadId: scene.threadId }),
      client.proposal.votes.query({ proposalId: scene.proposalId }),
    ]),
  "a quotation elsewhere": (client) => client.thread.get.query({ threadId: scene.outsideId }),
  "a quotation in an answer": (client) => client.answer.sheet.query({ questionId: scene.questionId }),
  "the threads of a question": (client) => client.question.threads.query({ questionId: scene.questionId }),
  "the history of a question": (client) => client.question.changes.query({ questionId: scene.questionId }),
  "the workbench": (client) =>
    Promise.all([
      client.workbench.list.query({}),
      client.workbench.get.query({ threadId: scene.waitingId }),
      client.workbench.clusters.query(),
    ]),
  "what is similar": (client) => client.similar.find.query({ title: "Vad sade tillsynen?", body: passage, lang: "sv" }),
  "what cites a provision": (client) => client.provision.citing.query({ key }),
  "the feed of a provision": feed,
  "corrections of citations": (client) =>
    client.citation.marks.query({ sourceKind: "post", sourceId: scene.postIds[0]! }),
  "the moderation log": (client) => client.moderation.log.query({}),
  "what sending tells": (client) =>
    client.post.reach.query({ spaceId: scene.spaceId, threadId: null, quotedPosts: scene.postIds }),
  tasks: (client) => client.task.list.query(),
  "an export": exported,
};

/** Who took part, with what would give each of them away. */
const secrets = () => ({
  author: ["Wilhelmina", "Ytterberg", people.author.actor.personId],
  member: ["Torvald", "Ekströmer", people.member.actor.personId],
  third: ["Gunvor", "Sällström", third.actor.personId],
});
const organisations = () => ({
  author: ["Kvarnholm", people.author.actor.organisationId],
  member: ["Älvsbacka", people.member.actor.organisationId],
  third: ["Törnrosa", third.actor.organisationId],
});

/** Whose names are known to somebody: one's own, and to the author those in the author's own words. */
const known: Partial<Record<Kind, readonly string[]>> = { author: ["author", "member"], member: ["member"] };

/** What somebody may not come to know. */
const withheldFrom = (kind: Kind): string[] =>
  [secrets(), organisations()].flatMap((group) =>
    Object.entries(group).flatMap(([whose, words]) => (known[kind]?.includes(whose) ? [] : words)),
  );

/** What one asks for is one's own: it comes back in what could not be read of a query. */
const askedFor: Record<string, string[]> = {
  "search by author": ["Wilhelmina"],
  "search by organisation": ["Kvarnholm"],
  "search by who is mentioned": ["Torvald"],
};

async function tell(ask: Ask, kind: Kind): Promise<string> {
  try {
    return JSON.stringify(await ask(clients[kind], kind));
  } catch (error) {
    return JSON.stringify((error as { data?: unknown }).data ?? String(error));
  }
}

const found = (text: string, words: readonly string[]) => words.filter((word) => text.includes(word));

beforeAll(async () => {
  running = await startTestServer();
  const { db } = running.storage;
  const [one, two] = [
    await anOrganisation(db, { name: "Byrån Kvarnholm" }),
    await anOrganisation(db, { name: "Stiftelsen Älvsbacka" }),
  ];
  const centre = await anOrganisation(db, { name: "Navet" });
  const fund = await anOrganisation(db, { name: "Fonden Törnrosa" });
  third = await aMember(db, { name: "Gunvor Sällström", organisationId: fund.id });
  const aRole = (kind: keyof typeof roles) =>
    aMember(db, { name: `Roll ${kind}`, organisationId: centre.id, roles: ["member", ...roles[kind]] });
  people = {
    author: await aMember(db, { name: "Wilhelmina Ytterberg", organisationId: one.id }),
    colleague: await aMember(db, { name: "Kollegan", organisationId: one.id }),
    member: await aMember(db, { name: "Torvald Ekströmer", organisationId: two.id }),
    coordinator: await aRole("coordinator"),
    administrator: await aRole("administrator"),
    auditor: await aRole("auditor"),
    informed: await aRole("informed"),
  };
  const entries = await Promise.all(
    kinds.map(async (kind) => [kind, await running.clientOf(kind === "visitor" ? undefined : people[kind])] as const),
  );
  clients = Object.fromEntries(entries) as Record<Kind, Client>;
  scene = await aScene();
}, 120_000);
afterAll(() => running[Symbol.asyncDispose]());

const uninformed = kinds.filter((kind) => kind !== "informed");

describe("under the Chatham House rule nobody learns who said it", () => {
  test.each(Object.entries(channels))("from %s", async (name, ask) => {
    const told: Record<string, string[]> = {};
    const answered: Kind[] = [];
    for (const kind of uninformed) {
      const text = await tell(ask, kind);
      if (!text.startsWith('{"code"')) answered.push(kind);
      const hidden = withheldFrom(kind).filter((word) => !(askedFor[name] ?? []).includes(word));
      told[kind] = found(text, hidden);
    }
    expect(told).toEqual(Object.fromEntries(uninformed.map((kind) => [kind, []])));
    expect(answered).not.toEqual([]);
  });

  test.each(["search by author", "search by organisation", "search by who is mentioned"])(
    "%s finds nothing but one's own",
    async (name) => {
      const totals: Record<string, number> = {};
      for (const kind of uninformed) {
        const { hits } = (await channels[name]!(clients[kind], kind)) as { hits: { threadId: string }[] };
        totals[kind] = hits.length;
      }
      const own = name === "search by who is mentioned" ? 0 : totals.author;
      expect(totals).toEqual(Object.fromEntries(uninformed.map((kind) => [kind, kind === "author" ? own : 0])));
    },
  );

  test("by one's own name one finds one's own", async () => {
    const { hits } = await clients.author.search.find.query({ text: "by:Wilhelmina" });
    expect(hits.map(({ author }) => author.name)).toContain("Wilhelmina Ytterberg");
  });

  test("not even of which sector or country it was", async () => {
    const sector = { sector: "technology" } as const;
    for (const kind of ["author", "member", "coordinator", "administrator"] as const) {
      const lists = [
        await clients[kind].thread.list.query({ filter: "sector" }),
        await clients[kind].trend.threads.query(sector),
        await clients[kind].trend.threads.query({ country: "SE" }),
      ];
      expect(JSON.stringify(lists)).not.toContain(scene.threadId);
      expect(JSON.stringify(lists)).toContain(scene.outsideId);
    }
  });

  test("and leaving somebody out of a search leaves nothing out", async () => {
    const count = async (text: string) => (await clients.member.search.find.query({ text })).total;
    expect(await count("skyddade -by:Wilhelmina")).toBe(await count("skyddade"));
    expect(await count("skyddade -org:Kvarnholm")).toBe(await count("skyddade"));
  });

  test("and one's own reads as one's own, to be edited as it was written", async () => {
    const { posts, thread } = await clients.author.thread.get.query({ threadId: scene.threadId });
    const [first] = posts;
    expect(first).toMatchObject({
      author: { name: "Wilhelmina Ytterberg" },
      abilities: { edit: true },
      underRule: true,
    });
    expect(JSON.stringify(first?.document)).toContain("Torvald Ekströmer");
    expect(thread.rule).toMatchObject({ holds: "by_space", underRule: true, participant: 1 });
    const others = await clients.member.thread.get.query({ threadId: scene.threadId });
    expect(others.posts[0]).toMatchObject({ author: { name: null, participant: 1 }, organisation: null });
    expect(others.thread.rule.participant).toBe(2);
    const [cited] = first!.citations;
    const [same] = others.posts[0]!.citations;
    expect(cited!.key).toBe(same!.key);
    expect(cited!.start).toBeGreaterThan(same!.start);
  });

  test("from sockets", async () => {
    const { threadId } = scene;
    const heard: Record<string, unknown[]> = {};
    const sockets = await Promise.all(
      uninformed.map(async (kind) => {
        const socket = await running.socketOf(kind === "visitor" ? undefined : people[kind]);
        heard[kind] = [];
        socket.onAny((...message) => heard[kind]!.push(message));
        heard[kind].push(await socket.emitWithAck("sync", { cursor: null }));
        const { cursor } = await clients[kind].thread.get.query({ threadId });
        heard[kind].push(await socket.emitWithAck("watch", { threadId, cursor }));
        return [kind, socket] as const;
      }),
    );
    const writing = Object.fromEntries(sockets).author!;
    writing.emit("writing", { threadId, writing: true });
    await vi.waitFor(() => expect(JSON.stringify(heard.member)).toContain('"writers":1'), { timeout: 20_000 });
    await aReply(people.author, threadId);
    await setReaction(people.member, { postId: scene.postIds[0]!, kind: "important", on: true });
    for (const kind of uninformed)
      await vi.waitFor(() => expect(JSON.stringify(heard[kind])).toContain("post.reacted"), { timeout: 20_000 });
    for (const [, socket] of sockets) {
      socket.disconnect();
      if (socket.connected) await once(socket as never, "disconnect");
    }
    const told = Object.fromEntries(
      uninformed.map((kind) => [kind, found(JSON.stringify(heard[kind]), withheldFrom(kind))]),
    );
    expect(told).toEqual(Object.fromEntries(uninformed.map((kind) => [kind, []])));
  });
});

describe("an auditor who says why", () => {
  const reads = ["the thread", "its posts", "revisions", "votes", "search by words", "a file", "bookmarks"] as const;
  const seen = async (name: string) => found(await tell(channels[name]!, "informed"), secrets().author);

  test("sees the names of that thread until it ends, and so does nobody else; the log says so", async () => {
    for (const name of reads) expect([name, await seen(name)]).toEqual([name, []]);
    const { threadId } = scene;
    await clients.informed.name.reveal.mutate({ id: uuidv7(), threadId, reason: "Klagomål 12/2026" });
    for (const name of reads) expect([name, (await seen(name)).length > 0]).toEqual([name, true]);
    for (const kind of uninformed) {
      const text = await tell(channels["the thread"]!, kind);
      expect([kind, found(text, withheldFrom(kind))]).toEqual([kind, []]);
    }
    expect(
      found(
        await tell((client) => client.thread.get.query({ threadId: scene.waitingId }), "informed"),
        secrets().author,
      ),
    ).toEqual([]);
    const { reveals } = await clients.administrator.name.reveals.query({});
    expect(reveals[0]).toMatchObject({
      auditor: { name: "Roll informed" },
      reason: "Klagomål 12/2026",
      thread: { id: threadId },
    });
    await expect(clients.coordinator.name.reveals.query({})).rejects.toMatchObject({ data: { code: "forbidden" } });

    await running.storage.db.nameReveal.updateMany({ data: { endsAt: new Date() } });
    for (const name of reads) expect([name, await seen(name)]).toEqual([name, []]);
  });

  test("is an auditor: nobody else may, and not without a reason", async () => {
    const { threadId } = scene;
    for (const kind of ["author", "member", "coordinator", "administrator"] as const)
      await expect(
        clients[kind].name.reveal.mutate({ id: uuidv7(), threadId, reason: "Nyfiken" }),
      ).rejects.toMatchObject({ data: { code: "forbidden" } });
    await expect(clients.auditor.name.reveal.mutate({ id: uuidv7(), threadId, reason: " " })).rejects.toMatchObject({
      data: { code: "invalid" },
    });
  });
});
