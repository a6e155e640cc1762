import { notFound } from "@samrad/contracts/errors";
import type { TextLanguage } from "@samrad/contracts/languages";
import {
  type FindSimilarInput,
  mostShown,
  type SimilarItem,
  type SimilarKind,
  similarKinds,
} from "@samrad/contracts/similar";
import { agreedScores } from "@samrad/similarity/agreement";
import { compare, scoreOf } from "@samrad/similarity/likeness";
import { weigh, type Weighed } from "@samrad/similarity/vectors";
import { requireMember } from "../actor.ts";
import { isPublished } from "../answers/view.ts";
import type { Context } from "../context.ts";
import { findQuestionRefs } from "../questions/queries.ts";
import { type Collection, getCollection, weighTexts, type WeighedText } from "../similar-collections/queries.ts";
import { embeddedLikeness } from "../similar-embeddings/queries.ts";
import { refreshTerms } from "../similar-texts/commands.ts";
import { findTexts, readTexts, type Wanted } from "../similar-texts/queries.ts";
import { type Readable, type TextKey, textOf, toProfile, toTsquery } from "../similar-texts/view.ts";
import { visibleToSql } from "../spaces/policy.ts";
import { spaceRef } from "../names/view.ts";
import { type GuidanceRef, type Ranked, type ThreadTitle, toRanked, toSimilarItem } from "./view.ts";

/** How many texts of each kind the database finds, for the ranking to put in order. */
const mostCandidates = 48;

/** A text that is asked: a thread that is open, or one that is being written. */
export type Asked = { threadId: string } | { title: string; body?: string; lang: TextLanguage };

export type RankOptions = {
  kinds: readonly SimilarKind[];
  /** How many of each kind are told. */
  limit: number;
  /** Only these are ranked, and all of them, however little they share. */
  among?: readonly string[];
};

/** Throws `not_found` for a thread that the actor may not read. */
async function readAsked(context: Context, asked: Asked): Promise<Readable> {
  if (!("threadId" in asked)) return { body: "", provisions: null, concepts: [], ...asked };
  const seen = { kinds: ["thread"] as const, query: null, among: [asked.threadId], except: null, limit: 1 };
  const [key] = await findTexts(context, seen);
  const [row] = key ? await readTexts(context.db, [key]) : [];
  if (!row) throw notFound();
  return row;
}

const nameOf = ({ kind, id, lang, version }: TextKey) => `${kind} ${id} ${lang} ${version}`;

type Query = { weighed: Weighed; readable: Readable };

/** What the operator's own model says of the texts, if there is one. */
function askModel({ db }: Context, { readable }: Query, texts: readonly WeighedText[]) {
  const text = textOf(readable);
  const query = { key: `asked ${readable.lang} ${text}`, lang: readable.lang, text };
  const others = texts.map(({ key, text: other }) => ({ key: nameOf(key), lang: key.lang, text: other }));
  return embeddedLikeness(db, query, others);
}

async function score(context: Context, query: Query, texts: readonly WeighedText[]): Promise<Scored[]> {
  const added = await askModel(context, query, texts);
  return texts.map(({ key, weighed }) => ({
    key,
    weighed,
    score: scoreOf(compare(query.weighed, weighed)) + (added.get(nameOf(key)) ?? 0),
  }));
}

type Scored = { key: TextKey; weighed: Weighed; score: number };

/** Each thing once, by the language in which it is most alike. */
function bestOfEach(scored: readonly Scored[]): Scored[] {
  const best = new Map<string, Scored>();
  for (const text of scored) if (text.score > (best.get(text.key.id)?.score ?? -1)) best.set(text.key.id, text);
  return inOrder([...best.values()]);
}

const inOrder = (scored: readonly Scored[]): Scored[] =>
  scored.toSorted((one, other) => other.score - one.score || (one.key.id < other.key.id ? -1 : 1));

/** Many threads ask the same, and agree on what it is; a question is unlike the others, since each is there once. */
function agreed(kind: SimilarKind, found: Scored[]): Scored[] {
  if (kind !== "thread") return found;
  const scores = agreedScores(found);
  return inOrder(found.map((text, place) => ({ ...text, score: scores[place] ?? 0 })));
}

function rank(query: Weighed, scored: readonly Scored[], limit: number): Ranked[] {
  return similarKinds.flatMap((kind) => {
    const found = bestOfEach(scored.filter(({ key }) => key.kind === kind));
    const shown = agreed(kind, found).slice(0, limit);
    return shown.map(({ key, weighed, score }) => toRanked(key, score, [query, weighed]));
  });
}

function wantedBy(asked: Asked, { kinds, among }: RankOptions, query: string): Wanted {
  const except = "threadId" in asked ? asked.threadId : null;
  const limit = among ? among.length * 6 : mostCandidates;
  return { kinds, query: among ? null : query, among: among ?? null, except, limit };
}

async function open({ db }: Context): Promise<Collection> {
  return getCollection(db, await refreshTerms(db));
}

/**
 * Ranks what the actor may read by how much it is like what is asked, in all languages, with the reasons: the
 * database finds by shared terms, the ranking of packages/similarity puts in order. A question in several languages
 * counts by the one that is most alike. The kinds come one after the other, each in its own order. Throws `not_found`
 * for a thread that the actor may not read.
 */
export async function rankSimilar(context: Context, asked: Asked, options: RankOptions): Promise<Ranked[]> {
  const collection = await open(context);
  const readable = await readAsked(context, asked);
  const profile = toProfile(readable, collection.labels);
  const query = toTsquery(profile, collection.statistics);
  if (query === "" && !options.among) return [];
  const keys = await findTexts(context, wantedBy(asked, options, query));
  const texts = await weighTexts(context.db, collection, keys);
  const weighed = weigh(collection.statistics, profile);
  return rank(weighed, await score(context, { weighed, readable }, texts), options.limit);
}

/** What a candidate has to reach to be shown to somebody who did not ask for it. */
const leastShown = 0.05;

async function findTitles({ db, actor }: Context, ids: readonly string[]): Promise<ThreadTitle[]> {
  return db.$queryRaw<ThreadTitle[]>`
    select t.id, t.title, t.lang, t.status, ${spaceRef} as space from thread t join space s on s.id = t.space_id
    where t.id = any(${ids}::uuid[]) and ${visibleToSql(actor)}`;
}

async function findGuidance({ db }: Context, ids: readonly string[]): Promise<GuidanceRef[]> {
  return db.$queryRaw<GuidanceRef[]>`
    select q.id, q.number, q.title, array_agg(o.name order by o.name) as authorities, max(a.given_at) as "updatedAt"
    from question q join answer a on a.question_id = q.id join organisation o on o.id = a.organisation_id
    where q.id = any(${ids}::uuid[]) and ${isPublished} group by q.id`;
}

/** Makes ready what the first who asks would wait for. */
export async function warmSimilar(context: Context): Promise<void> {
  await open(context);
}

/**
 * What is like the thread that somebody is writing: published guidance first, then questions, then threads. A question
 * whose published answers are shown does not stand there twice. Throws `unauthenticated`.
 */
export async function findSimilar(context: Context, input: FindSimilarInput): Promise<SimilarItem[]> {
  requireMember(context.actor);
  const ranked = await rankSimilar(context, input, { kinds: similarKinds, limit: mostShown });
  const shown = ranked.filter(({ score }) => score >= leastShown);
  const ids = shown.map(({ id }) => id);
  const titles = await findTitles(context, ids);
  const refs = await findQuestionRefs(context, ids);
  const guidance = await findGuidance(
    context,
    shown.flatMap(({ kind, id }) => (kind === "guidance" ? [id] : [])),
  );
  const published = new Set(guidance.map(({ id }) => id));
  return shown
    .filter(({ kind, id }) => kind !== "question" || !published.has(id))
    .flatMap((item) => toSimilarItem(item, { threads: titles, questions: refs, guidance }));
}
