import { RequestError, shapeOfAnswer } from "../problems/error-shape.ts";

/** Asks an endpoint of sign-in. Throws `RequestError` with what the server says is wrong. */
export async function askAuth<Answer>(path: string, body?: Record<string, unknown>): Promise<Answer> {
  const response = await fetch(`/auth${path}`, {
    method: body ? "POST" : "GET",
    headers: body ? { "content-type": "application/json" } : {},
    body: body ? JSON.stringify(body) : undefined,
  });
  const answer: unknown = await response.json().catch(() => undefined);
  if (!response.ok) throw new RequestError(shapeOfAnswer(answer, response.status));
  return answer as Answer;
}

/** Sends a one-time code, if the address may sign in; the answer is the same if it may not. */
export function sendCode(email: string): Promise<unknown> {
  return askAuth("/email-otp/send-verification-otp", { email, type: "sign-in" });
}

/** Starts a session with a one-time code. */
export function signInWithCode(email: string, code: string): Promise<unknown> {
  return askAuth("/sign-in/email-otp", { email, otp: code });
}
