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

async function createSession(db: Database, data: Row): Promise<Row> {
  const { userId, token, expiresAt, ipAddress, userAgent } = data;
  const session = {
    personId: String(userId),
    token: String(token),
    expiresAt: expiresAt as Date,
    ipAddress: ipAddress ? String(ipAddress) : null,
    userAgent: userAgent ? String(userAgent).slice(0, 500) : null,
  };
  const { personId, ...row } = await startSession(db, session, new Date());
  return { ...row, userId: personId };
}

/** better-auth's tables in our database, except that people and sessions come into being by the domain's commands. */
export function authDatabase(db: Database) {
  const ordinary = prismaAdapter(db, { provider: "postgresql" });
  return (options: BetterAuthOptions) => {
    const adapter = ordinary(options);
    const create: typeof adapter.create = async (request) => {
      if (request.model === "user") return (await createPerson(db, request.data)) as never;
      if (request.model === "session") return (await createSession(db, request.data)) as never;
      return adapter.create(request);
    };
    const guarded: typeof adapter = { ...adapter, create, transaction: (work) => work(guarded) };
    return guarded;
  };
}
