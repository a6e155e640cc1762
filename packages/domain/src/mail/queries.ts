import type { MailFailure, MailView } from "@samrad/contracts/mail";
import type { Reader } from "@samrad/db/client";
import { allow } from "../actor.ts";
import type { ReadContext } from "../context.ts";
import * as policy from "./policy.ts";
import { failureSelect, mailSelect, toMailFailure, toMailView } from "./view.ts";

const pageSize = 50;

/** The newest mails of a demo network, whose mailbox is open to whoever opens the page. */
export async function listMail(db: Reader): Promise<MailView[]> {
  const rows = await db.mail.findMany({
    select: mailSelect,
    orderBy: [{ createdAt: "desc" }, { id: "desc" }],
    take: pageSize,
  });
  return rows.map(toMailView);
}

/** The newest mails that could not be sent so far. Throws `forbidden`. */
export async function listMailFailures({ db, actor }: ReadContext): Promise<MailFailure[]> {
  allow(actor, policy.canListFailures(actor));
  const rows = await db.mail.findMany({
    where: { sentAt: null, failure: { not: null } },
    select: failureSelect,
    orderBy: [{ createdAt: "desc" }, { id: "desc" }],
    take: pageSize,
  });
  return rows.map(toMailFailure);
}
