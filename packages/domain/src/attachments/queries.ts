import { notFound } from "@samrad/contracts/errors";
import { Prisma, type Reader } from "@samrad/db/client";
import type { ReadContext } from "../context.ts";
import { hiddenFromSql } from "../posts/policy.ts";
import { visibleToSql } from "../spaces/policy.ts";

export type AttachmentFile = { id: string; name: string; mediaType: string; size: number; hash: string };

/**
 * What is needed to serve a file. Readable by its uploader until a post has it, then by the readers of the post. Throws
 * `not_found`.
 */
export async function getAttachment({ db, actor }: ReadContext, id: string): Promise<AttachmentFile> {
  const own =
    actor.kind === "member"
      ? Prisma.sql`f.post_id is null and f.uploader_id = ${actor.personId}::uuid`
      : Prisma.sql`false`;
  const [file] = await db.$queryRaw<AttachmentFile[]>`
    select f.id, f.name, f.media_type as "mediaType", f.size, f.hash
    from attachment f
    left join post p on p.id = f.post_id
    left join thread t on t.id = p.thread_id
    left join space s on s.id = t.space_id
    where f.id = ${id}::uuid and ((${own}) or (p.withdrawn_at is null and not ${hiddenFromSql(actor)} and s.id is not null and ${visibleToSql(actor)}))`;
  if (!file) throw notFound();
  return file;
}

/** Those of the hashes that a file has, whoever asks: for clearing the store of all others. */
export async function findNamedHashes(db: Reader, hashes: string[]): Promise<Set<string>> {
  const rows = await db.attachment.findMany({ where: { hash: { in: hashes } }, select: { hash: true } });
  return new Set(rows.map(({ hash }) => hash));
}
