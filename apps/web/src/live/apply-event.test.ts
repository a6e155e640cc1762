import type { LiveEvent } from "@samrad/contracts/live";
import type { OrganisationRef } from "@samrad/contracts/people";
import type { PostView, ThreadPage, ThreadView } from "@samrad/contracts/threads";
import fc from "fast-check";
import { expect, test } from "vitest";
import {
  currentThread,
  mergeLive,
  mergePost,
  mergeThread,
  type ThreadWindow,
  unbrokenPosts,
  windowOf,
} from "../features/threads/thread-window.ts";
import { type Effect, effectsOf, type Reader } from "./apply-event.ts";

const threadId = "thread-1";
const reader: Reader = { personId: "alva", keepsOrder: () => false };

const organisation = (index: number): OrganisationRef => ({
  id: `organisation-${index}`,
  name: `Organisation ${index}`,
  country: "SE",
  kind: "partner",
});

const rule: ThreadView["rule"] = { holds: null, underRule: false, participant: null, revealedUntil: null };

/** What a server would answer: one thread whose state changes with every step, and the events that tell of it. */
function makeServer() {
  let thread = {
    id: threadId,
    title: "T",
    status: "open",
    postCount: 0,
    organisations: [],
    rule,
  } as unknown as ThreadView;
  const posts: PostView[] = [];
  const events: LiveEvent[] = [];

  function tell(type: LiveEvent["type"], post?: PostView, hot = false) {
    const place = {
      spaceId: "space",
      threadId,
      postId: post?.id ?? null,
      personId: null,
      organisationId: null,
      subjectId: null,
    };
    const cursor = String(events.length + 1);
    events.push({ cursor, type, at: "", ...place, ...(hot && post ? { post: { ...post } } : {}) });
  }

  function change(number: number, next: Partial<PostView>, type: LiveEvent["type"]) {
    const post = posts[number % posts.length];
    if (!post) return;
    Object.assign(post, next);
    tell(type, post);
  }

  return {
    events,
    reply(author: number, hot: boolean) {
      const number = posts.length + 1;
      const post = {
        id: `post-${number}`,
        threadId,
        number,
        author: { id: `person-${author}`, name: "", title: "" },
        organisation: organisation(author),
        document: { type: "doc", content: [{ type: "paragraph" }] },
        revision: 1,
        createdAt: `2026-11-22T00:00:${String(number).padStart(2, "0")}Z`,
        reactions: [],
        sources: [],
      } as unknown as PostView;
      posts.push(post);
      const speaksFor = organisation(author);
      const known = thread.organisations.some((one) => one.id === speaksFor.id);
      const organisations = known ? thread.organisations : [...thread.organisations, speaksFor];
      thread = { ...thread, postCount: number, lastPostAt: post.createdAt, organisations };
      tell(number === 1 ? "thread.opened" : "thread.replied", post, hot && number > 1);
    },
    edit: (number: number) =>
      change(number, { revision: (posts[number % posts.length]?.revision ?? 0) + 1 }, "post.edited"),
    withdraw: (number: number) => change(number, { withdrawnAt: "now", document: null }, "post.withdrawn"),
    react: (number: number, who: string) =>
      change(number, { reactions: [{ kind: "agree", people: [{ id: who, name: who }] }] }, "post.reacted"),
    rename(title: string) {
      thread = { ...thread, title };
      tell("thread.renamed");
    },
    lock(locked: boolean) {
      thread = { ...thread, locked };
      tell(locked ? "thread.locked" : "thread.unlocked");
    },
    page: (): ThreadPage => ({ thread, posts: posts.map((post) => ({ ...post })), cursor: String(events.length) }),
    post: (id: string) => ({ ...posts.find((post) => post.id === id)! }),
  };
}

type Server = ReturnType<typeof makeServer>;

/** What the page does about an effect, the readings answered by the server at once. */
function carryOut(window: ThreadWindow, effect: Effect, server: Server): ThreadWindow {
  switch (effect.kind) {
    case "merge_post":
      return mergeLive(window, effect.post);
    case "read_post":
      return mergePost(window, server.post(effect.postId));
    case "read_thread":
      return mergeThread(window, server.page());
    default:
      return window;
  }
}

const shown = (window: ThreadWindow) => ({ thread: currentThread(window), posts: unbrokenPosts(window) });

const step = fc.oneof(
  { weight: 4, arbitrary: fc.record({ kind: fc.constant("reply" as const), author: fc.nat(4), hot: fc.boolean() }) },
  fc.record({ kind: fc.constantFrom("edit" as const, "withdraw" as const), number: fc.nat(20) }),
  fc.record({ kind: fc.constant("react" as const), number: fc.nat(20), who: fc.constantFrom("elin", "olav") }),
  fc.record({ kind: fc.constant("rename" as const), title: fc.string() }),
  fc.record({ kind: fc.constant("lock" as const), locked: fc.boolean() }),
);
type Step = typeof step extends fc.Arbitrary<infer T> ? T : never;

function take(server: Server, next: Step) {
  switch (next.kind) {
    case "reply":
      return server.reply(next.author, next.hot);
    case "edit":
      return server.edit(next.number);
    case "withdraw":
      return server.withdraw(next.number);
    case "react":
      return server.react(next.number, next.who);
    case "rename":
      return server.rename(next.title);
    case "lock":
      return server.lock(next.locked);
  }
}

test("an old reading and the events since, in any order and some of them twice, are a fresh reading", () => {
  const steps = fc.array(step, { maxLength: 15 });
  fc.assert(
    fc.property(fc.tuple(steps, steps), fc.infiniteStream(fc.nat()), ([before, after], chance) => {
      const server = makeServer();
      server.reply(0, false);
      for (const next of before) take(server, next);
      const old = windowOf(server.page());
      const heard = server.events.length;
      for (const next of after) take(server, next);
      const since = server.events.slice(heard);
      const delivered = [...since, ...since.slice(0, 5)]
        .map((event) => ({ event, place: chance.next().value }))
        .toSorted((a, b) => a.place - b.place)
        .flatMap(({ event }) => effectsOf(event, reader));
      const now = delivered.reduce((window, effect) => carryOut(window, effect, server), old);
      expect(shown(now)).toEqual(shown(windowOf(server.page())));
    }),
    { numRuns: 300 },
  );
});

test("a reply that comes whole is read again only by who sees more of it than the others", () => {
  const server = makeServer();
  server.reply(0, false);
  server.reply(1, true);
  const event = server.events[1]!;
  const kinds = (who: Reader) => effectsOf(event, who).map((effect) => effect.kind);
  expect(kinds(reader)).toEqual(["merge_post", "read_lists"]);
  expect(kinds({ personId: null, keepsOrder: () => true })).toEqual(["merge_post", "read_lists"]);
  expect(kinds({ personId: "person-1", keepsOrder: () => false })).toEqual(["merge_post", "read_post", "read_lists"]);
  expect(kinds({ personId: "alva", keepsOrder: () => true })).toEqual(["merge_post", "read_post", "read_lists"]);
});

test("a change of one's own membership makes everything be read again", () => {
  const event = { type: "membership.changed", personId: "alva" } as LiveEvent;
  expect(effectsOf(event, reader)).toEqual([{ kind: "read_everything" }]);
  expect(effectsOf({ ...event, personId: "olav" }, reader)).toEqual([{ kind: "read_people" }]);
});

test.each(["post.hidden", "post.returned", "thread.moved", "thread.split", "thread.merged"] as const)(
  "what quotes a thread elsewhere is read again after %s",
  (type) => {
    const effects = effectsOf({ type, threadId, postId: "post-1", personId: null } as LiveEvent, reader);
    expect(effects).toContainEqual({ kind: "read_quoting", threadId });
  },
);

test.each(["thread.rule_changed", "space.rule_changed"] as const)(
  "names stand everywhere: after %s all is read again",
  (type) => {
    expect(effectsOf({ type, threadId, personId: null } as LiveEvent, reader)).toEqual([{ kind: "read_everything" }]);
  },
);

test("of what a newer server tells, all is read again", () => {
  const event = { type: "thread.of_tomorrow", threadId, personId: null } as unknown as LiveEvent;
  expect(effectsOf(event, reader)).toEqual([{ kind: "read_everything" }]);
});
