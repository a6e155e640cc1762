import { DomainError } from "@samrad/contracts/errors";
import type { AttachmentView } from "@samrad/contracts/threads";
import type { Database, Transaction } from "@samrad/db/client";
import type { Member } from "../actor.ts";
import type { MemberContext } from "../context.ts";

export type StoredFile = { id: string; name: string; mediaType: string; size: number; hash: string };

/** Registers a file that lies in the store. Until a post takes it only the uploader may read it. Same id again: the first one's. */
export async function addAttachment({ db, actor, now }: MemberContext, file: StoredFile): Promise<AttachmentView> {
  const data = { ...file, uploaderId: actor.personId, createdAt: now() };
  await db.attachment.createMany({ data, skipDuplicates: true });
  const { uploaderId, ...view } = await db.attachment.findUniqueOrThrow({
    where: { id: file.id },
    select: { id: true, name: true, mediaType: true, size: true, uploaderId: true },
  });
  if (uploaderId !== actor.personId) throw new DomainError("conflict", "id.taken");
  return view;
}

/** Gives a post exactly these files, which its author uploaded. Throws `invalid` with `attachment.unknown`. */
export async function takeAttachments(
  tx: Transaction,
  author: Member,
  { postId, attachmentIds }: { postId: string; attachmentIds: readonly string[] },
): Promise<void> {
  const ids = [...attachmentIds];
  await tx.$executeRaw`update attachment set post_id = null where post_id = ${postId}::uuid and id <> all(${ids}::uuid[])`;
  if (ids.length === 0) return;
  const taken = await tx.$executeRaw`
    update attachment set post_id = ${postId}::uuid
    where id = any(${ids}::uuid[]) and uploader_id = ${author.personId}::uuid and (post_id is null or post_id = ${postId}::uuid)`;
  if (taken !== new Set(ids).size) throw new DomainError("invalid", "attachment.unknown", { field: "attachmentIds" });
}

/** Forgets files that no post took, that no draft holds and that were uploaded before `before`; their bytes stay. */
export async function forgetUntaken(db: Database, before: Date): Promise<void> {
  await db.$executeRaw`
    delete from attachment a where a.post_id is null and a.created_at < ${before}
      and not exists (select 1 from draft d where d.person_id = a.uploader_id and d.content -> 'attachmentIds' ? a.id::text)`;
}
