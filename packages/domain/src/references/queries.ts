import type { Document } from "@samrad/contracts/document";
import { DomainError } from "@samrad/contracts/errors";
import type { SqlReader } from "@samrad/db/client";
import type { Actor } from "../actor.ts";
import { postUnderRuleSql } from "../chatham-house/policy.ts";
import { quotedPosts } from "../posts/view.ts";
import { closeQuotes } from "../quotes/policy.ts";
import { visibleToSql } from "../spaces/policy.ts";
import { mentionedIn, relabel } from "./policy.ts";

/** A document with the names as they are now, and whom and what it names. */
export type References = {
  document: Document;
  people: string[];
  organisations: string[];
  quotedPosts: string[];
  /** Those of the quoted posts for which the Chatham House rule holds. */
  quotedUnderRule: ReadonlySet<string>;
};

type Named = Pick<References, "people" | "organisations" | "quotedPosts">;
type Row = { id: string; name: string; hidden: boolean; under_rule: boolean };
type SqlContext = { db: SqlReader; actor: Actor };

/** Whom and what is named, each once, as far as it is there for the writer. */
async function selectNamed({ db, actor }: SqlContext, { people, organisations, quotedPosts: quoted }: Named) {
  if (people.length + organisations.length + quoted.length === 0) return [];
  return db.$queryRaw<Row[]>`
    select id, name, false as hidden, false as under_rule from person where id = any(${people}::uuid[])
    union all select id, name, false, false from organisation where id = any(${organisations}::uuid[])
    union all select p.id, '', p.hidden_by_id is not null, ${postUnderRuleSql}
      from post p join thread t on t.id = p.thread_id join space s on s.id = t.space_id
      where p.id = any(${quoted}::uuid[]) and ${visibleToSql(actor)}`;
}

/**
 * Looks up whom a document mentions and what it quotes. Throws `invalid` with `document.unknown_reference` when somebody
 * is not of the network, or a quoted post is not readable to the writer. Of posts that are hidden no words are quoted.
 */
export async function findReferences(context: SqlContext, document: Document): Promise<References> {
  const named: Named = { ...mentionedIn(document), quotedPosts: quotedPosts(document) };
  const rows = await selectNamed(context, named);
  if (rows.length < named.people.length + named.organisations.length + named.quotedPosts.length)
    throw new DomainError("invalid", "document.unknown_reference", { field: "document" });
  const idsWhere = (holds: (row: Row) => boolean) => new Set(rows.filter(holds).map(({ id }) => id));
  const hidden = idsWhere((row) => row.hidden);
  const names = new Map(rows.map(({ id, name }) => [id, name]));
  return {
    ...named,
    document: closeQuotes(relabel(document, names), (postId) => !hidden.has(postId)),
    quotedUnderRule: idsWhere((row) => row.under_rule),
  };
}
