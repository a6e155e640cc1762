import type { Cluster } from "@samrad/contracts/workbench";
import { allow } from "../actor.ts";
import type { Context } from "../context.ts";
import { visibleToSql } from "../spaces/policy.ts";
import * as triagePolicy from "../triage/policy.ts";
import { toWaitingThread, waitingColumns, waitingJoins, type WaitingRow } from "../triage/view.ts";
import { clusterOf, sharedTerms, toProfiles } from "./policy.ts";

/** Threads that are compared with each other: the work grows with the square. */
const mostCompared = 150;
const mostClusters = 8;
const mostReasons = 6;

type Row = WaitingRow & { words: string[]; provisions: string[]; text: string };

const provision = "provision:";

/**
 * Groups of threads that wait and look like one question: by words of title and first text, by what they cite, and by
 * their concepts. Of all that the actor may read, the latest. Throws `forbidden`.
 */
export async function listClusters({ db, actor, now }: Context): Promise<Cluster[]> {
  allow(actor, triagePolicy.canTriage(actor));
  const rows = await db.$queryRaw<Row[]>`
    select ${waitingColumns}, t.title || ' ' || p.text as text,
      array(select u.lexeme from unnest(t.search || p.search) u where length(u.lexeme) > 3) as words,
      array(select distinct c.key from citation c where c.thread_id = t.id and c.rejected_at is null) as provisions
    from thread t ${waitingJoins} join post p on p.thread_id = t.id and p.number = 1
    where ${visibleToSql(actor)} and ${triagePolicy.isWaiting(now())}
    order by t.created_at desc, t.id limit ${mostCompared}`;
  const byId = new Map(rows.map((row) => [row.id, row]));
  const profiles = toProfiles(
    rows.map(({ id, words, provisions }) => ({ id, terms: [...words, ...provisions.map((key) => provision + key)] })),
  );
  return clusterOf(profiles)
    .slice(0, mostClusters)
    .map((ids) => {
      const group = ids.map((id) => byId.get(id)!);
      const shared = sharedTerms(
        profiles.filter((profile) => ids.includes(profile.id)),
        mostReasons,
      );
      return {
        threads: group.map(toWaitingThread),
        words: shared.filter((term) => !term.startsWith(provision)).map((stem) => asWritten(stem, group)),
        provisions: shared.filter((term) => term.startsWith(provision)).map((term) => term.slice(provision.length)),
      };
    });
}

/** The word of the texts that a stem stands for. */
function asWritten(stem: string, group: readonly Row[]): string {
  for (const { text } of group) {
    const found = text.match(/[\p{L}\p{N}]+/gu)?.find((word) => word.toLowerCase().startsWith(stem));
    if (found) return found.toLowerCase();
  }
  return stem;
}
