import type { Document } from "@samrad/contracts/document";
import { v7 as uuidv7 } from "uuid";
import type pg from "pg";
import { aDice, authors, type CorpusThread, corpusThreads } from "./corpus.ts";

const organisations = 20;
const spaces = 10;
const threadsPerBatch = 100;
const dayInMs = 86_400_000;

type Rows = readonly Record<string, unknown>[];

/** Inserts rows of JSON into the columns that they name. */
async function insert(db: pg.Pool, table: string, rows: Rows): Promise<void> {
  const columns = Object.keys(rows[0] ?? {}).join(", ");
  if (columns === "") return;
  await db.query(
    `insert into ${table} (${columns}) select ${columns} from jsonb_populate_recordset(null::${table}, $1::jsonb)`,
    [JSON.stringify(rows)],
  );
}

const idAt = (at: number) => uuidv7({ msecs: at });

function toDocument(text: string): Document {
  const content = text
    .split("\n\n")
    .map((paragraph) => ({ type: "paragraph" as const, content: [{ type: "text" as const, text: paragraph }] }));
  return { type: "doc", content };
}

/** A person of the network, with a session. */
export type Person = { id: string; organisationId: string; token: string };

/** Adds people with sessions, spread over the organisations. */
export async function addPeople(db: pg.Pool, count: number, joinedAt: Date): Promise<Person[]> {
  const { rows } = await db.query<{ id: string }>("select id from organisation order by id");
  const people = Array.from({ length: count }, (_, index) => {
    const id = uuidv7();
    return { id, organisationId: rows[index % rows.length]!.id, token: `bench-${id}` };
  });
  const now = new Date();
  await insert(
    db,
    "person",
    people.map(({ id }, index) => ({
      id,
      name: `Person ${index}`,
      email: `${id}@example.org`,
      email_verified: true,
      title: "Jurist",
      language: "sv",
      theme: "system",
      time_zone: "Europe/Stockholm",
      created_at: now,
      updated_at: now,
    })),
  );
  await insert(
    db,
    "membership",
    people.map(({ id, organisationId }) => ({
      id: uuidv7(),
      person_id: id,
      organisation_id: organisationId,
      roles: ["member"],
      joined_at: joinedAt,
    })),
  );
  await insert(
    db,
    "session",
    people.map(({ id, token }) => ({
      id: uuidv7(),
      token,
      person_id: id,
      expires_at: new Date(now.getTime() + dayInMs),
      created_at: now,
      updated_at: now,
    })),
  );
  return people;
}

async function addOrganisations(db: pg.Pool): Promise<void> {
  const rows = Array.from({ length: organisations }, (_, index) => ({
    id: uuidv7(),
    name: `Organisation ${index}`,
    kind: "partner",
    country: index % 2 === 0 ? "SE" : "NO",
    sector: "technology",
    size: "small",
    ownership: "private",
    created_at: new Date(),
  }));
  await insert(db, "organisation", rows);
}

/** One space is public, one is for every second organisation, the others are the network's. */
async function addSpaces(db: pg.Pool): Promise<string[]> {
  const rows = Array.from({ length: spaces }, (_, index) => ({
    id: uuidv7(),
    slug: `space-${index}`,
    name: { sv: `Rum ${index}`, en: `Space ${index}` },
    description: {},
    visibility: index === 0 ? "public" : index === 1 ? "organisations" : "network",
    position: index,
    created_at: new Date(),
  }));
  await insert(db, "space", rows);
  await db.query(
    `insert into space_organisation (space_id, organisation_id)
     select $1::uuid, id from (select id, row_number() over (order by id) as n from organisation) o where n % 2 = 0`,
    [rows[1]!.id],
  );
  return rows.map(({ id }) => id);
}

type Place = { spaceIds: readonly string[]; people: readonly Person[]; now: number };

const languages = ["sv", "sv", "nb", "sv", "en", "sv", "nb", "nn", "en", "sv"];

function toRows(thread: CorpusThread, { spaceIds, people, now }: Place) {
  const openedAt = now - thread.age;
  const threadId = idAt(openedAt);
  const lang = languages[thread.number % languages.length]!;
  const posts = thread.posts.map(({ author, text }, index) => {
    const at = openedAt + Math.floor((thread.span * index) / thread.posts.length);
    const { id: authorId, organisationId } = people[author]!;
    return {
      id: idAt(at),
      thread_id: threadId,
      number: index + 1,
      author_id: authorId,
      organisation_id: organisationId,
      lang,
      document: toDocument(text),
      text,
      revision: 1,
      created_at: new Date(at),
    };
  });
  const [first, last] = [posts[0]!, posts.at(-1)!];
  const row = {
    id: threadId,
    space_id: spaceIds[Math.floor(thread.number / languages.length) % spaceIds.length]!,
    author_id: first.author_id,
    organisation_id: first.organisation_id,
    title: thread.title,
    lang,
    status: "open",
    outcome_text: "",
    post_count: posts.length,
    last_post_at: last.created_at,
    last_author_id: last.author_id,
    organisation_ids: [...new Set(posts.map((post) => post.organisation_id))],
    created_at: first.created_at,
  };
  return { row, posts };
}

async function addThreads(db: pg.Pool, scale: number, place: Place): Promise<void> {
  let batch: ReturnType<typeof toRows>[] = [];
  const write = async () => {
    await insert(
      db,
      "thread",
      batch.map(({ row }) => row),
    );
    await insert(
      db,
      "post",
      batch.flatMap(({ posts }) => posts),
    );
    batch = [];
  };
  for (const thread of corpusThreads(scale)) {
    batch.push(toRows(thread, place));
    if (batch.length === threadsPerBatch) await write();
  }
  await write();
}

/** What a network that has been read and written in has beside its posts. */
async function addTraces(db: pg.Pool): Promise<void> {
  await db.query(`
    insert into reading (person_id, thread_id, follow, last_read, visited_at)
    select p.author_id, p.thread_id, (case when min(p.number) = 1 then 'watch' else 'track' end)::follow_level,
      max(p.number), max(p.created_at)
    from post p group by p.author_id, p.thread_id`);
  await db.query(`
    insert into notification (person_id, kind, thread_id, post_id, actor_id, created_at, read_at)
    select t.author_id, 'reply', t.id, p.id, p.author_id, p.created_at, case when p.number % 3 > 0 then p.created_at end
    from post p join thread t on t.id = p.thread_id where p.number > 1 and p.author_id <> t.author_id`);
  await db.query(`
    insert into event (type, at, actor_id, space_id, thread_id, post_id)
    select case when p.number = 1 then 'thread.opened' else 'thread.replied' end, p.created_at, p.author_id, t.space_id, t.id, p.id
    from post p join thread t on t.id = p.thread_id where p.created_at > now() - interval '29 days' order by p.created_at`);
}

/** Reactions of two readers to every fifth post, and threads that many have opened without writing in them. */
async function addReaders(db: pg.Pool, people: readonly Person[]): Promise<void> {
  const dice = aDice(3);
  const ids = people.map(({ id }) => id).toSorted(() => dice() - 0.5);
  await db.query(
    `insert into reaction (post_id, person_id, kind, created_at)
     select p.id, ($1::uuid[])[1 + (p.number * 7 + k * 31) % $2], 'agree', p.created_at
     from post p cross join generate_series(0, 1) k where p.number % 5 = 0`,
    [ids, ids.length],
  );
  await db.query(
    `insert into reading (person_id, thread_id, last_read, visited_at)
     select ($1::uuid[])[1 + (n * 13 + k * 29) % $2], t.id, greatest(1, t.post_count - 2), t.last_post_at
     from (select *, row_number() over (order by created_at) as n from thread) t cross join generate_series(0, 9) k
     on conflict do nothing`,
    [ids, ids.length],
  );
}

/**
 * Fills an empty, migrated database with a network of 200 people, 2,000 threads and 20,000 posts, or of `scale` times
 * as many threads and posts, as if it had grown over 60 days.
 */
export async function seedNetwork(db: pg.Pool, scale: number): Promise<void> {
  const now = Date.now();
  await addOrganisations(db);
  const spaceIds = await addSpaces(db);
  const people = await addPeople(db, authors, new Date(now - 90 * dayInMs));
  await addThreads(db, scale, { spaceIds, people, now });
  await addTraces(db);
  await addReaders(db, people);
  await db.query("vacuum analyze");
}
