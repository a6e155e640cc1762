import type { Document } from "@samrad/contracts/document";
import { notFound } from "@samrad/contracts/errors";
import type { InterfaceLanguage } from "@samrad/contracts/languages";
import type { TemplateView } from "@samrad/contracts/templates";
import type { ReadContext } from "../context.ts";
import { canRead, type SpaceFacts } from "../spaces/policy.ts";

/** What the policies need to know of a space. Throws `not_found`, also for one that the actor may not read. */
export async function getSpaceFacts({ db, actor }: ReadContext, spaceId: string): Promise<SpaceFacts> {
  const row = await db.space.findUnique({
    where: { id: spaceId },
    select: { visibility: true, archivedAt: true, organisations: { select: { organisationId: true } } },
  });
  const facts = row && { ...row, organisationIds: row.organisations.map(({ organisationId }) => organisationId) };
  if (!facts || !canRead(actor, facts)) throw notFound();
  return facts;
}

/** What new threads of a space begin with, in each language that has something. Throws `not_found`. */
export async function listTemplates(context: ReadContext, spaceId: string): Promise<TemplateView[]> {
  await getSpaceFacts(context, spaceId);
  const rows = await context.db.spaceTemplate.findMany({
    where: { spaceId },
    orderBy: { lang: "asc" },
    select: { lang: true, document: true, changedAt: true, changedBy: { select: { id: true, name: true } } },
  });
  return rows.map((row) => ({
    lang: row.lang as InterfaceLanguage,
    document: row.document as unknown as Document,
    changedAt: row.changedAt.toISOString(),
    by: row.changedBy,
  }));
}
