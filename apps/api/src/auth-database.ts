import { DomainError } from "@samrad/contracts/errors";
import type { Database } from "@samrad/db/client";
import { acceptInvitation } from "@samrad/domain/invitations/commands";
import { startSession } from "@samrad/domain/sessions/commands";
import type { BetterAuthOptions } from "better-auth";
import { prismaAdapter } from "better-auth/adapters/prisma";

type Row = Record<string, unknown>;

/** Nobody signs up: whoever proves an address that is not yet a member's joins by invitation, or not at all. */
async function createPerson(db: Database, { email }: Row): Promise<Row> {
  const person = await db.$transaction((tx) => acceptInvitation(tx, String(email), new Date()));
  if (!person) throw new DomainError("invalid", "code.expired");
  return person;
}

type NewSessionRow = { userId: string; token: string; expiresAt: Date; ipAddress?: string; userAgent?: string };

async function createSession(db: Database, row: NewSessionRow): Promise<Row> {
  const { userId, token, expiresAt } = row;
  const from = { ipAddress: row.ipAddress || null, userAgent: row.userAgent?.slice(0, 500) || null };
  const { personId, ...session } = await startSession(db, { personId: userId, token, expiresAt, ...from }, new Date());
  return { ...session, userId: personId };
}

/** better-auth's tables in our database, except that people and sessions come into being by the domain's commands. */
export function authDatabase(db: Database) {
  const ordinary = prismaAdapter(db, { provider: "postgresql" });
  return (options: BetterAuthOptions) => {
    const adapter = ordinary(options);
    const create: typeof adapter.create = async (request) => {
      if (request.model === "user") return (await createPerson(db, request.data)) as never;
      if (request.model === "session")
        return (await createSession(db, request.data as unknown as NewSessionRow)) as never;
      return adapter.create(request);
    };
    const guarded: typeof adapter = { ...adapter, create, transaction: (work) => work(guarded) };
    return guarded;
  };
}
