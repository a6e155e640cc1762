import { randomUUID } from "node:crypto";
import path from "node:path";
import pg from "pg";
import { expect, test } from "vitest";
import { scratchDatabase, testServerUrl } from "../testing/scratch-database.ts";
import { migrationsFolder } from "./migrations-folder.ts";
import { readSchema, schemaDiff } from "./schema-engine.ts";

/** What only SQL can say: partial indexes, settings of indexes. A generated column's expression counts as its default. */
const onlyInMigrations = new Set([
  "membership_active_key",
  "notification_unread_idx",
  "invitation_open_key",
  "notification_post_key",
  "notification_subject_key",
  "task_open_key",
  "concept_label_pref_key",
  "bookmark_place_key",
  "bookmark_due_idx",
  "flag_open_idx",
  "appeal_open_idx",
  "post_newest_idx",
  "reading_watched_idx",
  "post_hidden_by_id_idx",
  "post_moved_to_id_idx",
  "notification_subject_id_created_at_idx",
  "thread_outcome_search_idx",
]);
const generatedColumns = new Set(["post.search", "thread.search", "thread.outcome_search", "question.search"]);

const catalogueQueries = {
  columns: `select table_name || '.' || column_name as name, udt_name || ' ' || is_nullable || ' ' || coalesce(column_default, '') as definition
    from information_schema.columns where table_schema = 'public'`,
  indexes: `select indexname as name, indexdef as definition from pg_indexes where schemaname = 'public'`,
  constraints: `select conrelid::regclass || '.' || conname as name, pg_get_constraintdef(oid) as definition
    from pg_constraint where connamespace = 'public'::regnamespace and contype in ('p', 'f', 'u')`,
  enums: `select typname as name, string_agg(enumlabel, ',' order by enumsortorder) as definition
    from pg_enum join pg_type on pg_type.oid = enumtypid group by typname`,
};

async function readCatalogue(url: string): Promise<string[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const lines: string[] = [];
  for (const [kind, query] of Object.entries(catalogueQueries)) {
    const { rows } = await client.query<{ name: string; definition: string }>(query);
    for (const row of rows)
      lines.push(`${kind} ${row.name}: ${generatedColumns.has(row.name) ? "generated" : row.definition}`);
  }
  await client.end();
  return lines
    .filter(
      (line) =>
        !line.includes("_prisma_migrations") &&
        ![...onlyInMigrations].some((name) => line.startsWith(`indexes ${name}:`)),
    )
    .toSorted();
}

test("the migrations make exactly the tables that the schema describes", async () => {
  await using migrated = await scratchDatabase();
  const server = await testServerUrl();
  const sql = await schemaDiff(server, [], readSchema(path.join(migrationsFolder, "../schema")));
  const name = `samrad_drift_${randomUUID().replaceAll("-", "")}`;
  const administrator = new pg.Client({ connectionString: server });
  await administrator.connect();
  try {
    await administrator.query(`create database ${name} template template0`);
    const url = Object.assign(new URL(server), { pathname: `/${name}` }).href;
    const client = new pg.Client({ connectionString: url });
    await client.connect();
    await client.query(sql);
    await client.end();
    expect(await readCatalogue(migrated.url)).toEqual(await readCatalogue(url));
  } finally {
    await administrator.query(`drop database if exists ${name} with (force)`);
    await administrator.end();
  }
});
