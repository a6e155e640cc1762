import { once } from "node:events";
import { aReply } from "@samrad/domain/testing";
import { setReaction } from "@samrad/domain/reactions/commands";
import { v7 as uuidv7 } from "uuid";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { type Ask, channels } from "../testing/name-channels.ts";
import { type Kind, kinds, type NamelessWorld, startNamelessWorld } from "../testing/nameless-world.ts";

let world: NamelessWorld;
let clients: NamelessWorld["clients"];
let scene: NamelessWorld["scene"];
beforeAll(async () => {
  world = await startNamelessWorld();
  ({ clients, scene } = world);
}, 120_000);
afterAll(() => world.running[Symbol.asyncDispose]());

/** Who took part, with what would give each of them away. */
const secrets = ({ people, third }: NamelessWorld) => ({
  author: ["Wilhelmina", "Ytterberg", people.author.actor.personId],
  member: ["Torvald", "Ekströmer", people.member.actor.personId],
  third: ["Gunvor", "Sällström", third.actor.personId],
});
const organisations = ({ people, third }: NamelessWorld) => ({
  author: ["Kvarnholm", people.author.actor.organisationId],
  member: ["Älvsbacka", people.member.actor.organisationId],
  third: ["Törnrosa", third.actor.organisationId],
});

/** Whose names are known to somebody: one's own, and to the author those in the author's own words. */
const known: Partial<Record<Kind, readonly string[]>> = { author: ["author", "member"], member: ["member"] };

/** What somebody may not come to know. */
const withheldFrom = (kind: Kind): string[] =>
  [secrets(world), organisations(world)].flatMap((group) =>
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
    return JSON.stringify(await ask({ ...world, client: clients[kind], kind }));
  } catch (error) {
    return JSON.stringify((error as { data?: unknown }).data ?? String(error));
  }
}

const found = (text: string, words: readonly string[]) => words.filter((word) => text.includes(word));

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
        const { hits } = (await channels[name]!({ ...world, client: clients[kind], kind })) as {
          hits: { threadId: string }[];
        };
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
        const socket = await world.running.socketOf(kind === "visitor" ? undefined : world.people[kind]);
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
    await aReply(world.people.author, threadId);
    await setReaction(world.people.member, { postId: scene.postIds[0]!, kind: "important", on: true });
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
  const seen = async (name: string) => found(await tell(channels[name]!, "informed"), secrets(world).author);

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
        await tell(({ client, scene }) => client.thread.get.query({ threadId: scene.waitingId }), "informed"),
        secrets(world).author,
      ),
    ).toEqual([]);
    const { reveals } = await clients.administrator.name.reveals.query({});
    expect(reveals[0]).toMatchObject({
      auditor: { name: "Roll informed" },
      reason: "Klagomål 12/2026",
      thread: { id: threadId },
    });
    await expect(clients.coordinator.name.reveals.query({})).rejects.toMatchObject({ data: { code: "forbidden" } });

    await world.running.storage.db.nameReveal.updateMany({ data: { endsAt: new Date() } });
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
