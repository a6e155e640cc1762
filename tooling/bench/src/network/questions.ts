import { cookieOf } from "./app.ts";

type Session = { token: string };

export type Question = { method: "GET" | "POST"; path: string; headers: Record<string, string>; body?: string };

/** A query as the web client asks it. */
export function query(procedure: string, input: object, session: Session): Question {
  const batch = encodeURIComponent(JSON.stringify({ 0: input }));
  return { method: "GET", path: `/trpc/${procedure}?batch=1&input=${batch}`, headers: { cookie: cookieOf(session) } };
}

/** A mutation as the web client sends it. */
export function mutation(procedure: string, input: object, session: Session): Question {
  const headers = { cookie: cookieOf(session), "content-type": "application/json" };
  return { method: "POST", path: `/trpc/${procedure}?batch=1`, headers, body: JSON.stringify({ 0: input }) };
}

/** Sends a question; the answer's data. Throws with what the server said when it is refused. */
export async function ask<Answer>(address: string, { path, ...rest }: Question): Promise<Answer> {
  const response = await fetch(address + path, rest);
  const text = await response.text();
  if (!response.ok) throw new Error(`${response.status} ${text.slice(0, 200)}`);
  const [first] = JSON.parse(text) as { result: { data: Answer } }[];
  return first!.result.data;
}
