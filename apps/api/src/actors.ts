import { createHmac, timingSafeEqual } from "node:crypto";
import type { Database } from "@samrad/db/client";
import { type Actor, anonymous } from "@samrad/domain/actor";
import { touchSession } from "@samrad/domain/sessions/commands";
import { findHolder } from "@samrad/domain/sessions/queries";
import { parseCookie } from "cookie";

/** Begins the names of our cookies; over https browsers are told to guard them further. */
export const cookiePrefix = "samrad";
const cookieNames = [`__Secure-${cookiePrefix}.session_token`, `${cookiePrefix}.session_token`];

/** How long a use of a session may go without being written down: 5 minutes, in milliseconds. */
const touchEvery = 300_000;

const signature = (token: string, secret: string) => createHmac("sha256", secret).update(token).digest("base64");

/** The value of a session's cookie: the token and its signature, as better-auth reads and writes it. */
export const signToken = (token: string, secret: string) => `${token}.${signature(token, secret)}`;

/** The token in a cookie header, if the cookie is signed by this installation. */
export function readToken(cookieHeader: string, secret: string): string | undefined {
  const cookies = parseCookie(cookieHeader);
  const value = cookieNames.map((name) => cookies[name]).find(Boolean);
  const dot = value?.lastIndexOf(".") ?? -1;
  if (!value || dot < 1) return undefined;
  const token = value.slice(0, dot);
  const given = Buffer.from(value.slice(dot + 1));
  const expected = Buffer.from(signature(token, secret));
  return given.length === expected.length && timingSafeEqual(given, expected) ? token : undefined;
}

type Door = { db: Database; secret: string; now: () => Date };

/** Who a cookie header stands for, now, in one query; that a session is in use is written down every few minutes. */
export async function actorOf({ db, secret, now }: Door, cookieHeader: string | undefined): Promise<Actor> {
  const token = cookieHeader && readToken(cookieHeader, secret);
  if (!token) return anonymous;
  const at = now();
  const { actor, usedAt } = await findHolder(db, token, at);
  const isDue = at.getTime() - usedAt.getTime() > touchEvery;
  if (actor.kind === "member" && isDue) await touchSession(db, actor.sessionId, at);
  return actor;
}
