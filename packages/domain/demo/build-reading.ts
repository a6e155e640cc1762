import type { FollowLevel } from "@samrad/contracts/threads";
import { castPeople, type PersonHandle, personHandles } from "./cast.ts";
import { type BuiltPost, type BuiltThread, chance, mayRead } from "./build-network.ts";

export type BuiltReading = {
  person: PersonHandle;
  threadId: string;
  follow: FollowLevel;
  lastRead: number;
  visitedAt: Date;
};
type Kind = "mention" | "quote" | "reply" | "resolved";
export type BuiltNotice = {
  person: PersonHandle;
  kind: Kind;
  post: BuiltPost;
  actor: PersonHandle;
  at: Date;
  readAt: Date | null;
};

const day = 86_400_000;
/** Nobody keeps older notifications. */
const recent = 150 * day;

/** Who has read the thread how far, as if all had lived with it: what is old is mostly read, what is new partly. */
export function buildReadings(thread: BuiltThread, now: Date): BuiltReading[] {
  return personHandles
    .filter((person) => mayRead(person, thread.source.space))
    .flatMap((person) => buildReading(person, thread, now) ?? []);
}

function buildReading(person: PersonHandle, { source, id, posts }: BuiltThread, now: Date): BuiltReading | undefined {
  const written = posts.filter((post) => post.author === person).at(-1)?.number ?? 0;
  const lastRead = Math.max(written, readByChance(person, { source, posts, now }));
  if (lastRead === 0) return undefined;
  const visitedAt = visit(person, { posts, lastRead, now });
  return { person, threadId: id, follow: followOf(person, { source, posts }), lastRead, visitedAt };
}

type Chances = { source: BuiltThread["source"]; posts: readonly BuiltPost[]; now: Date };

function readByChance(person: PersonHandle, { source, posts, now }: Chances): number {
  const age = now.getTime() - posts.at(-1)!.at.getTime();
  const [all, some] = age > 30 * day ? [0.85, 0.95] : age > 10 * day ? [0.6, 0.85] : [0.2, 0.6];
  const luck = chance("reads", person, source.slug);
  if (luck < all) return posts.length;
  return luck < some ? Math.ceil(posts.length * chance("how far", person, source.slug)) : 0;
}

function followOf(person: PersonHandle, { source, posts }: Pick<Chances, "source" | "posts">): FollowLevel {
  if (posts[0]?.author === person) return "watch";
  const luck = chance("follows", person, source.slug);
  if (posts.some((post) => post.author === person)) return luck < 0.6 ? "watch" : "track";
  return luck < 0.15 ? "watch" : luck < 0.3 ? "track" : luck > 0.97 ? "mute" : "normal";
}

/** Some hours after the newest post that was read, and before the next. */
function visit(
  person: PersonHandle,
  { posts, lastRead, now }: { posts: readonly BuiltPost[]; lastRead: number; now: Date },
): Date {
  const from = posts[lastRead - 1]!.at.getTime();
  const until = Math.min(posts[lastRead]?.at.getTime() ?? Infinity, now.getTime(), from + 3 * day);
  return new Date(from + (until - from) * (0.1 + 0.8 * chance("visit", person, from % day)));
}

/** What the thread's people have been told of lately, each post once, for the most personal reason. */
export function buildNotices(thread: BuiltThread, readings: readonly BuiltReading[], now: Date): BuiltNotice[] {
  const since = now.getTime() - recent;
  const notices = thread.posts
    .filter((post) => post.at.getTime() > since)
    .flatMap((post) =>
      [...reasons(post, thread, readings)].map(([person, kind]) => ({
        person,
        kind,
        post,
        actor: post.author,
        at: post.at,
      })),
    );
  const told = [...notices, ...resolutions(thread, readings, now)];
  return told.map((notice) => ({ ...notice, readAt: readTime(notice, readings) }));
}

function reasons(
  post: BuiltPost,
  { source, posts }: BuiltThread,
  readings: readonly BuiltReading[],
): Map<PersonHandle, Kind> {
  const told = new Map<PersonHandle, Kind>();
  const tell = (kind: Kind, people: readonly PersonHandle[]) => {
    for (const person of people) if (!told.has(person)) told.set(person, kind);
  };
  tell("mention", post.people);
  tell(
    "mention",
    personHandles.filter((person) => post.organisations.some((one) => one === castPeople[person].organisation)),
  );
  tell(
    "quote",
    post.quotes.map((number) => posts[number - 1]!.author),
  );
  if (post.number > 1) tell("reply", watchers(readings));
  const muted = readings.filter((reading) => reading.follow === "mute").map((reading) => reading.person);
  for (const person of [post.author, ...muted]) told.delete(person);
  for (const person of told.keys()) if (!mayRead(person, source.space)) told.delete(person);
  return told;
}

const watchers = (readings: readonly BuiltReading[]) =>
  readings.filter((reading) => reading.follow === "watch").map((reading) => reading.person);

function resolutions(
  { source, posts }: BuiltThread,
  readings: readonly BuiltReading[],
  now: Date,
): Omit<BuiltNotice, "readAt">[] {
  const { outcome } = source;
  if (!outcome || outcome.age > recent) return [];
  const at = new Date(now.getTime() - outcome.age);
  return watchers(readings)
    .filter((person) => person !== outcome.author)
    .map((person) => ({ person, kind: "resolved", post: posts[0]!, actor: outcome.author, at }));
}

/** Whoever has read the post has seen the notification with it. */
function readTime(
  { person, kind, post, at }: Omit<BuiltNotice, "readAt">,
  readings: readonly BuiltReading[],
): Date | null {
  const reading = readings.find((one) => one.person === person);
  if (!reading || reading.lastRead < post.number) return null;
  if (kind === "resolved") return reading.visitedAt > at ? reading.visitedAt : null;
  return reading.visitedAt > at ? reading.visitedAt : at;
}
