import type { ConceptRef } from "@samrad/contracts/concepts";
import type { OrganisationRef, PersonRef } from "@samrad/contracts/people";
import type { SpaceRef } from "@samrad/contracts/spaces";
import { Prisma, type SqlReader } from "@samrad/db/client";
import { conceptRef } from "../concepts/view.ts";
import { organisationRef, personRef, spaceRef } from "./view.ts";

type Kinds = { spaces: SpaceRef; people: PersonRef; organisations: OrganisationRef; concepts: ConceptRef };
type Kind = keyof Kinds;

/** What is shown of spaces, people, organisations and concepts wherever they are named, by their ids. */
export type Names = { readonly [K in Kind]: Map<string, Kinds[K]> };

/** The ids of what is to be named. */
export type Named = { readonly [K in Kind]: Iterable<string> };

/** The names that a process remembers: those of one version, and none of another. */
export type NameMemory = { version: string; names: Names };

/** So many names of a kind are remembered at most. */
const mostRemembered = 20_000;

const noNames = (): Names => ({ spaces: new Map(), people: new Map(), organisations: new Map(), concepts: new Map() });

export const rememberNames = (): NameMemory => ({ version: "", names: noNames() });

/** Changes with every name (triggers). The ids of transactions begin again with another server. */
export const namesVersion = Prisma.sql`concat_ws('.', extract(epoch from pg_postmaster_start_time()),
  (select n.xmin from setting n where n.key = 'names'))`;

type Found = { [K in Kind]: Kinds[K][] | null };

const missing = (names: Names, kind: Kind, wanted: Iterable<string>) => [
  ...new Set([...wanted].filter((id) => !names[kind].has(id))),
];

function keep(names: Names, kind: Kind, found: Found) {
  const known = names[kind] as Map<string, Kinds[Kind]>;
  for (const row of found[kind] ?? []) known.set(row.id, row);
}

async function load(db: SqlReader, ids: Record<Kind, string[]>): Promise<Found> {
  const [found] = await db.$queryRaw<[Found]>`
    select (select json_agg(${spaceRef}) from space s where s.id = any(${ids.spaces}::uuid[])) as spaces,
      (select json_agg(${personRef}) from person a where a.id = any(${ids.people}::uuid[])) as people,
      (select json_agg(${organisationRef}) from organisation o where o.id = any(${ids.organisations}::uuid[])) as organisations,
      (select json_agg(${conceptRef}) from concept c where c.id = any(${ids.concepts}::uuid[])) as concepts`;
  return found;
}

/**
 * The names of what a read has found; `version` is of that read. Names that are read later than their version may be newer
 * than it, never older. What is remembered of another version is forgotten, and whoever still loads for that one keeps
 * what it finds to itself.
 */
export async function findNames(
  db: SqlReader,
  { version, named }: { version: string; named: Named },
  memory: NameMemory = rememberNames(),
): Promise<Names> {
  if (memory.version !== version || memory.names.people.size > mostRemembered)
    Object.assign(memory, { version, names: noNames() });
  const { names } = memory;
  const ids = {
    spaces: missing(names, "spaces", named.spaces),
    people: missing(names, "people", named.people),
    organisations: missing(names, "organisations", named.organisations),
    concepts: missing(names, "concepts", named.concepts),
  };
  if (Object.values(ids).every((wanted) => wanted.length === 0)) return names;
  const found = await load(db, ids);
  for (const kind of Object.keys(ids) as Kind[]) keep(names, kind, found);
  return names;
}
