import type { OldAddressInput, PostPlace } from "@samrad/contracts/curation";
import { notFound } from "@samrad/contracts/errors";
import type { ReadContext } from "../context.ts";
import { visibleToSql } from "../spaces/policy.ts";

/** Where an old address leads now. Throws `not_found`, also for what the actor may not read. */
export async function findNewPlace({ db, actor }: ReadContext, input: OldAddressInput): Promise<PostPlace> {
  const [place] = await db.$queryRaw<PostPlace[]>`
    select p.thread_id as "threadId", p.number
    from thread_redirect r join post p on p.id = r.post_id join thread t on t.id = p.thread_id join space s on s.id = t.space_id
    where r.thread_id = ${input.threadId}::uuid and r.number <= ${input.number} and ${visibleToSql(actor)}
    order by r.number desc limit 1`;
  if (!place) throw notFound();
  return place;
}
