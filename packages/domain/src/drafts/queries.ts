import type { Document } from "@samrad/contracts/document";
import { inLanguage, type LocalisedText, type TextLanguage } from "@samrad/contracts/languages";
import type { AttachmentView, DraftView } from "@samrad/contracts/threads";
import { Prisma } from "@samrad/db/client";
import type { MemberContext } from "../context.ts";
import { visibleToSql } from "../spaces/policy.ts";

type Content = { title: string; lang: TextLanguage; document: Document; attachmentIds: string[] };

type Row = {
  place: string;
  saved_at: Date;
  content: Content;
  thread_id: string | null;
  title: string | null;
  title_lang: TextLanguage | null;
  number: number | null;
  slug: string | null;
  space_name: LocalisedText | null;
  attachments: AttachmentView[] | null;
};

function toDraftView(row: Row): DraftView {
  const { title, lang, document } = row.content;
  const name = row.title ?? (row.space_name ? inLanguage(row.space_name, "en").text : "");
  const { slug, thread_id: threadId, number } = row;
  const target = slug ? { title: name, lang: row.title_lang, threadId, spaceSlug: slug, number } : null;
  const base = { place: row.place, savedAt: row.saved_at.toISOString(), title, lang, document };
  return { ...base, attachments: row.attachments ?? [], target };
}

async function selectDrafts({ db, actor }: MemberContext, where: Prisma.Sql): Promise<DraftView[]> {
  const rows = await db.$queryRaw<Row[]>`
    select d.place, d.saved_at, d.content, t.id as thread_id, t.title, t.lang as title_lang, p.number, s.slug, s.name as space_name,
      (select jsonb_agg(jsonb_build_object('id', f.id, 'name', f.name, 'mediaType', f.media_type, 'size', f.size, 'alt', f.alt) order by f.created_at)
        from attachment f where f.uploader_id = d.person_id
          and f.id in (select value::uuid from jsonb_array_elements_text(d.content -> 'attachmentIds'))) as attachments
    from draft d
    left join post p on p.id = case when d.place like 'post/%' then substr(d.place, 6)::uuid end
    left join thread t on t.id = coalesce(p.thread_id, case when d.place like 'thread/%' then substr(d.place, 8)::uuid end)
    left join space s on s.id = coalesce(t.space_id, case when d.place like 'space/%' then substr(d.place, 7)::uuid end)
      and ${visibleToSql(actor)}
    where d.person_id = ${actor.personId}::uuid ${where}
    order by d.saved_at desc`;
  return rows.map((row) => (row.slug ? toDraftView(row) : { ...toDraftView(row), target: null }));
}

/** One's own drafts, newest first. */
export function listDrafts(context: MemberContext): Promise<DraftView[]> {
  return selectDrafts(context, Prisma.empty);
}

/** One's own draft for a place, or null. */
export async function getDraft(context: MemberContext, place: string): Promise<DraftView | null> {
  const [draft] = await selectDrafts(context, Prisma.sql`and d.place = ${place}`);
  return draft ?? null;
}
