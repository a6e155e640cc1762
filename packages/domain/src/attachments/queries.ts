import { notFound } from "@samrad/contracts/errors";
import { Prisma, type Reader } from "@samrad/db/client";
import type { Actor } from "../actor.ts";
import { postWithheldSql } from "../chatham-house/policy.ts";
import { fileNameWithoutNames } from "../chatham-house/view.ts";
import type { ReadContext } from "../context.ts";
import { hiddenFromSql } from "../posts/policy.ts";
import { visibleToSql } from "../spaces/policy.ts";

export type AttachmentFile = {
  id: string;
  name: string;
  mediaType: string;
  size: number;
  hash: string;
  /** Whether nothing in the bytes may say who made it. */
  anonymous: boolean;
};

type Row = AttachmentFile & { place: number };

const isOwn = (actor: Actor) =>
  actor.kind === "member" ? Prisma.sql`f.uploader_id = ${actor.personId}::uuid` : Prisma.sql`false`;

/**
 * What is needed to serve a file. Readable by its uploader until a post has it, then by the readers of the post. Where the
 * Chatham House rule holds its name is withheld. Throws `not_found`.
 */
export async function getAttachment({ db, actor }: ReadContext, id: string): Promise<AttachmentFile> {
  const [file] = await db.$queryRaw<Row[]>`
    select f.id, f.name, f.media_type as "mediaType", f.size, f.hash,
      coalesce(${postWithheldSql(actor)} and not ${isOwn(actor)}, false) as anonymous,
      (select count(*)::int from attachment x where x.post_id = f.post_id and (x.created_at, x.id) <= (f.created_at, f.id)) as place
    from attachment f
    left join post p on p.id = f.post_id
    left join thread t on t.id = p.thread_id
    left join space s on s.id = t.space_id
    where f.id = ${id}::uuid and ((f.post_id is null and ${isOwn(actor)}) or (p.withdrawn_at is null and not ${hiddenFromSql(actor)} and s.id is not null and ${visibleToSql(actor)}))`;
  if (!file) throw notFound();
  const { place, ...shown } = file;
  return file.anonymous ? { ...shown, name: fileNameWithoutNames(place, file.mediaType) } : shown;
}

/** Those of the hashes that a file has, whoever asks: for clearing the store of all others. */
export async function findNamedHashes(db: Reader, hashes: string[]): Promise<Set<string>> {
  const rows = await db.attachment.findMany({ where: { hash: { in: hashes } }, select: { hash: true } });
  return new Set(rows.map(({ hash }) => hash));
}
