import type pg from "pg";

/** A thread of the whole network, with few posts. */
export async function aThread(pool: pg.Pool): Promise<string> {
  const { rows } = await pool.query<{ id: string }>(
    `select t.id from thread t join space s on s.id = t.space_id
     where s.visibility = 'network' and t.post_count = 5 order by t.id desc limit 1`,
  );
  return rows[0]!.id;
}
