import { Prisma } from "@samrad/db/client";

/** JSON of a person beside a text; `a` is the alias. */
export const personRef = Prisma.sql`jsonb_build_object('id', a.id, 'name', a.name)`;

/** JSON of whoever signs a text; `a` is the alias. */
export const authorJson = Prisma.sql`json_build_object('id', a.id, 'name', a.name, 'title', a.title)`;

/** JSON of an organisation beside a text; `o` is the alias. */
export const organisationRef = Prisma.sql`jsonb_build_object('id', o.id, 'name', o.name, 'country', o.country, 'kind', o.kind)`;

/** JSON of a space beside a thread; `s` is the alias. */
export const spaceRef = Prisma.sql`jsonb_build_object('id', s.id, 'slug', s.slug, 'name', s.name, 'visibility', s.visibility,
  'chathamHouse', s.chatham_house)`;
