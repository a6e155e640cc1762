// A server without rights, sessions or checks, that answers each question with one prepared query.
import http from "node:http";
import pg from "pg";

const pool = new pg.Pool({ connectionString: process.env.DATABASE_URL, max: 10 });

const posts = `select p.number, p.text, p.created_at, u.id, u.name
  from yardstick.post p join yardstick.person u on u.id = p.author_id where p.thread_id = $1 order by p.number limit 20`;
const threads = `select t.id, t.title, t.post_count, t.last_post_at, u.id as author_id, u.name
  from yardstick.thread t join yardstick.person u on u.id = t.author_id order by t.last_post_at desc limit 20`;
const insert = `insert into yardstick.post (thread_id, number, author_id, text)
  select id, nextval('yardstick.number'), author_id, $2 from yardstick.thread where id = $1 returning number`;

function answer(url: URL): Promise<pg.QueryResult> {
  const id = url.searchParams.get("id");
  if (url.pathname === "/thread") return pool.query({ name: "posts", text: posts, values: [id] });
  if (url.pathname === "/threads") return pool.query({ name: "threads", text: threads });
  return pool.query({ name: "insert", text: insert, values: [id, "lorem ipsum dolor ".repeat(34)] });
}

http
  .createServer((request, response) => {
    answer(new URL(request.url ?? "/", "http://localhost")).then(
      ({ rows }) => {
        response.setHeader("content-type", "application/json");
        response.end(JSON.stringify(rows));
      },
      (error: unknown) => {
        response.statusCode = 500;
        response.end(String(error));
      },
    );
  })
  .listen(Number(process.env.PORT), "127.0.0.1");
