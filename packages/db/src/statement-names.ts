import { createHash } from "node:crypto";

/** A statement is prepared when it has been asked for as often as this. */
const askedBefore = 5;
/** Statements that each connection keeps prepared, at most. */
const mostPrepared = 300;
/** Texts that are counted at once: those of varying shape, which come once, are forgotten again. */
const mostCounted = 2_000;

/**
 * Names for what is asked again and again, so that PostgreSQL parses and plans it once a connection. Whatever is asked
 * rarely stays without a name and is planned for its own values.
 */
export function nameStatements(): (statement: { sql: string }) => string {
  const names = new Map<string, string>();
  const counts = new Map<string, number>();
  return ({ sql }) => {
    const name = names.get(sql);
    if (name !== undefined) return name;
    const count = (counts.get(sql) ?? 0) + 1;
    if (counts.size >= mostCounted) counts.clear();
    counts.set(sql, count);
    if (count < askedBefore || names.size >= mostPrepared) return "";
    counts.delete(sql);
    names.set(sql, createHash("sha256").update(sql).digest("base64url").slice(0, 24));
    return names.get(sql)!;
  };
}
