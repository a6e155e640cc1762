import { createHmac, timingSafeEqual } from "node:crypto";
import { DomainError } from "@samrad/contracts/errors";
import type { Database, Prisma } from "@samrad/db/client";
import { type Actor, anonymous, type Member, requireMember } from "@samrad/domain/actor";
import type { ClaimingContext, ClaimingMember, MemberContext, ReadContext } from "@samrad/domain/context";
import { touchSession } from "@samrad/domain/sessions/commands";
import { findHolders, type Holder, stillHolds } from "@samrad/domain/sessions/queries";
import { parseCookie } from "cookie";
import { LRUCache } from "lru-cache";

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

/** How many sessions are remembered at most. */
const mostRemembered = 10_000;

/** How many characters of headers. */
const mostCharacters = 4_000_000;

/** Whoever has sent a request. */
export type Visitor = {
  /** Who it is, now: asked once a request. */
  actor(): Promise<Actor>;
  /**
   * Answers a read. Who it was at the last request is presumed, the read itself asks whether that is still true, and only
   * when it is not, or the read is refused, does it begin anew: so a read takes one query instead of two.
   */
  read<T>(work: (context: ReadContext | ClaimingContext) => Promise<T>): Promise<T>;
  /** The same for a member's write, which asks in its own transaction. Throws `unauthenticated`. */
  write<T>(work: (context: MemberContext | ClaimingMember) => Promise<T>): Promise<T>;
};

export type Door = {
  visitorOf(cookieHeader: string | undefined): Visitor;
  /** Who cookie headers stand for, now, in one query for all of them. */
  actorsOf(cookieHeaders: readonly (string | undefined)[]): Promise<Actor[]>;
};

type Parts = { db: Database; secret: string; now: () => Date };

/** That a session is in use is written down every few minutes. */
const isUseDue = (usedAt: Date, at: Date) => at.getTime() - usedAt.getTime() > touchEvery;

/** Finds out who sends a cookie header. */
export function openDoor({ db, secret, now }: Parts): Door {
  const holders = new LRUCache<string, Holder>({ max: mostRemembered });
  /** A header that was once found to be signed stays so; they are of any length. */
  const tokens = new LRUCache<string, string>({ maxSize: mostCharacters, sizeCalculation: (_, { length }) => length });

  function tokenOf(cookieHeader: string | undefined): string | undefined {
    if (!cookieHeader) return undefined;
    const token = tokens.get(cookieHeader) ?? readToken(cookieHeader, secret);
    if (token) tokens.set(cookieHeader, token);
    return token;
  }

  async function identify(token: string): Promise<Actor> {
    const at = now();
    const holder = (await findHolders(db, [token], at)).get(token);
    holders.delete(token);
    if (!holder) return anonymous;
    const { actor, usedAt } = holder;
    const isDue = isUseDue(usedAt, at);
    if (isDue) await touchSession(db, actor.sessionId, at);
    holders.set(token, { ...holder, usedAt: isDue ? at : usedAt });
    return actor;
  }

  async function presume<T>(token: string, work: (who: { actor: Member; claim: Prisma.Sql }) => Promise<T>) {
    const holder = holders.get(token);
    const at = now();
    if (!holder || isUseDue(holder.usedAt, at)) return undefined;
    try {
      return { answer: await work({ actor: holder.actor, claim: stillHolds(holder, token, at) }) };
    } catch (error) {
      // Perhaps only because it is somebody else by now.
      if (error instanceof DomainError) return undefined;
      throw error;
    }
  }

  return {
    visitorOf(cookieHeader) {
      const token = tokenOf(cookieHeader);
      let known: Promise<Actor> | undefined;
      const actor = () => (known ??= token ? identify(token) : Promise.resolve(anonymous));
      return {
        actor,
        async read(work) {
          const presumed = token && !known ? await presume(token, (who) => work({ db, ...who })) : undefined;
          return presumed ? presumed.answer : work({ db, actor: await actor() });
        },
        async write(work) {
          const presumed = token && !known ? await presume(token, (who) => work({ db, now, ...who })) : undefined;
          return presumed ? presumed.answer : work({ db, now, actor: requireMember(await actor()) });
        },
      };
    },
    async actorsOf(cookieHeaders) {
      const tokens = cookieHeaders.map(tokenOf);
      const found = await findHolders(
        db,
        tokens.filter((token) => token !== undefined),
        now(),
      );
      return tokens.map((token) => (token && found.get(token)?.actor) || anonymous);
    },
  };
}
