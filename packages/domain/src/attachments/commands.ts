import { DomainError, notFound } from "@samrad/contracts/errors";
import type { AttachmentView } from "@samrad/contracts/threads";
import type { Database, SqlTransaction, Transaction } from "@samrad/db/client";
import { allow, type Member } from "../actor.ts";
import { type MemberContext, transact } from "../context.ts";
import { record } from "../events/commands.ts";
import { canEdit } from "../posts/policy.ts";
import { lockThread } from "../threads/queries.ts";

const viewSelect = { id: true, name: true, mediaType: true, size: true, alt: true } as const;

export type StoredFile = { id: string; name: string; mediaType: string; size: number; hash: string };

/** Registers a file that lies in the store. Until a post takes it only the uploader may read it. Same id again: the first one's. */
export async function addAttachment({ db, actor, now }: MemberContext, file: StoredFile): Promise<AttachmentView> {
  const data = { ...file, uploaderId: actor.personId, createdAt: now() };
  await db.attachment.createMany({ data, skipDuplicates: true });
  const { uploaderId, ...view } = await db.attachment.findUniqueOrThrow({
    where: { id: file.id },
    select: { ...viewSelect, uploaderId: true },
  });
  if (uploaderId !== actor.personId) throw new DomainError("conflict", "id.taken");
  return view;
}

/**
 * Says what a picture shows, in words, or that it only decorates. For who uploaded it, as long as its post may be edited;
 * saying the same again changes nothing. Throws `not_found`, `forbidden`.
 */
export async function describeAttachment(
  context: MemberContext,
  { attachmentId, alt }: { attachmentId: string; alt: string },
): Promise<AttachmentView> {
  const { actor, now } = context;
  const file = await context.db.attachment.findUnique({
    where: { id: attachmentId },
    select: { uploaderId: true, postId: true },
  });
  if (!file || (!file.postId && file.uploaderId !== actor.personId)) throw notFound();
  return transact(context, async (tx) => {
    const post = file.postId ? await checkPost(tx, actor, file.postId) : undefined;
    const isNew = { OR: [{ alt: null }, { alt: { not: alt } }] };
    const { count } = await tx.attachment.updateMany({ where: { id: attachmentId, ...isNew }, data: { alt } });
    if (post && count > 0) await record(tx, { type: "post.edited", at: now(), actorId: actor.personId, ...post });
    return tx.attachment.findUniqueOrThrow({ where: { id: attachmentId }, select: viewSelect });
  });
}

/** Where a post stands that the actor may edit. */
async function checkPost(tx: Transaction, actor: Member, postId: string) {
  const { threadId, authorId, withdrawnAt, hiddenBy } = await tx.post.findUniqueOrThrow({
    where: { id: postId },
    select: { threadId: true, authorId: true, withdrawnAt: true, hiddenBy: { select: { kind: true } } },
  });
  const thread = await lockThread(tx, actor, threadId);
  allow(actor, canEdit(actor, thread, { authorId, withdrawnAt, hiddenAs: hiddenBy?.kind ?? null }));
  return { spaceId: thread.spaceId, threadId, postId };
}

/** Pictures that are new to a post have to be said in words. Throws `invalid` with `attachment.alt_missing`. */
async function requireAlt(tx: SqlTransaction, ids: string[]): Promise<void> {
  const unsaid = await tx.$queryRaw<unknown[]>`
    select 1 from attachment
    where id = any(${ids}::uuid[]) and post_id is null and alt is null and media_type like 'image/%'`;
  if (unsaid.length > 0) throw new DomainError("invalid", "attachment.alt_missing", { field: "attachmentIds" });
}

/**
 * Gives a post exactly these files, which its author uploaded. Throws `invalid` with `attachment.unknown`, or with
 * `attachment.alt_missing` when nobody said what a picture shows.
 */
export async function takeAttachments(
  tx: SqlTransaction,
  author: Member,
  { postId, attachmentIds }: { postId: string; attachmentIds: readonly string[] },
): Promise<void> {
  const ids = [...attachmentIds];
  await tx.$executeRaw`update attachment set post_id = null where post_id = ${postId}::uuid and id <> all(${ids}::uuid[])`;
  if (ids.length === 0) return;
  await requireAlt(tx, ids);
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
