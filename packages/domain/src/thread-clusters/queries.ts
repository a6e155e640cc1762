import type { Cluster, WaitingThread } from "@samrad/contracts/workbench";
import { compare, scoreOf } from "@samrad/similarity/likeness";
import { explain } from "@samrad/similarity/reasons";
import { allow } from "../actor.ts";
import type { Context } from "../context.ts";
import { getCollection, weighTexts, type WeighedText } from "../similar-collections/queries.ts";
import { refreshTerms } from "../similar-texts/commands.ts";
import { findTexts } from "../similar-texts/queries.ts";
import { visibleToSql } from "../spaces/policy.ts";
import * as triagePolicy from "../triage/policy.ts";
import { toWaitingThread, waitingColumns, waitingJoins, type WaitingRow } from "../triage/view.ts";
import { clusterOf, mostCommon } from "./policy.ts";

/** Threads that are compared with each other: the work grows with the square. */
const mostCompared = 120;
const mostClusters = 8;
const mostReasons = 6;

/**
 * Groups of threads that wait and look like one question, in whatever language each is: as alike as the ranking of
 * packages/similarity finds them, and why. Of those that the actor may read the latest. Throws `forbidden`.
 */
export async function listClusters(context: Context): Promise<Cluster[]> {
  const { db, actor, now } = context;
  allow(actor, triagePolicy.canTriage(actor));
  const rows = await db.$queryRaw<WaitingRow[]>`
    select ${waitingColumns(actor)} from thread t ${waitingJoins}
    where ${visibleToSql(actor)} and ${triagePolicy.isWaiting(now())}
    order by t.created_at desc, t.id limit ${mostCompared}`;
  const waiting = new Map(rows.map((row) => [row.id, toWaitingThread(row)]));
  const texts = await weighThreads(context, [...waiting.keys()]);
  const groups = clusterOf(texts.length, likenessOf(texts));
  return groups.slice(0, mostClusters).map((group) =>
    toCluster(
      group.map((place) => texts[place]!),
      waiting,
    ),
  );
}

async function weighThreads(context: Context, ids: readonly string[]): Promise<WeighedText[]> {
  const collection = await getCollection(context.db, await refreshTerms(context.db));
  const wanted = { kinds: ["thread"] as const, query: null, among: ids, except: null, limit: mostCompared };
  return weighTexts(context.db, collection, await findTexts(context, wanted));
}

/** How alike two of the texts are, whichever is asked about the other; each pair is compared once. */
function likenessOf(texts: readonly WeighedText[]) {
  const known = new Map<number, number>();
  return (one: number, other: number): number => {
    const [a, b] = one < other ? [one, other] : [other, one];
    const pair = a * texts.length + b;
    const [first, second] = [texts[a]!.weighed, texts[b]!.weighed];
    const found = known.get(pair) ?? (scoreOf(compare(first, second)) + scoreOf(compare(second, first))) / 2;
    known.set(pair, found);
    return found;
  };
}

function toCluster(texts: readonly WeighedText[], waiting: ReadonlyMap<string, WaitingThread>): Cluster {
  const [first, ...others] = texts;
  const reasons = others.map((other) => explain(first!.weighed, other.weighed));
  return {
    threads: texts.flatMap(({ key }) => waiting.get(key.id) ?? []),
    words: mostCommon(
      reasons.map(({ words }) => words.map(({ query }) => query)),
      mostReasons,
    ),
    provisions: mostCommon(
      reasons.map(({ provisions }) => provisions),
      mostReasons,
    ),
  };
}
