import type { Transaction } from "@samrad/db/client";

/** A provision that two versions have otherwise, by its fragment. */
export type Change = { fragment: string; text: boolean; heading: boolean };

type Identity = { act: string; lang: string; date: string };

/** The version before a date in the same language, and whether none is newer than that date. */
export async function findNeighbours(
  tx: Transaction,
  { act, lang, date }: Identity,
): Promise<{ before: { id: string } | undefined; newest: boolean }> {
  const of = { act, lang };
  const [before, after] = await Promise.all([
    tx.lawVersion.findFirst({
      where: { ...of, date: { lt: new Date(date) } },
      orderBy: { date: "desc" },
      select: { id: true },
    }),
    tx.lawVersion.count({ where: { ...of, date: { gt: new Date(date) } } }),
  ]);
  return { before: before ?? undefined, newest: after === 0 };
}

/** What differs between two versions: other words, another heading, gone or new. White space and typography are no difference. */
export async function compareVersions(tx: Transaction, before: string, after: string): Promise<Change[]> {
  return tx.$queryRaw<Change[]>`
    select coalesce(a.fragment, b.fragment) as fragment,
      a.text_fingerprint is distinct from b.text_fingerprint as text,
      a.heading_fingerprint is distinct from b.heading_fingerprint as heading
    from (select * from provision where version_id = ${before}::uuid) b
    full join (select * from provision where version_id = ${after}::uuid) a on a.fragment = b.fragment
    where a.text_fingerprint is distinct from b.text_fingerprint
      or a.heading_fingerprint is distinct from b.heading_fingerprint
    order by coalesce(a.position, b.position)`;
}
