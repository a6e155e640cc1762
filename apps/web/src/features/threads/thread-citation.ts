import { formatOf } from "@samrad/ui/formats";
import { inLanguage } from "@samrad/contracts/languages";
import type { ThreadView } from "@samrad/contracts/threads";
import { ClockContext } from "@samrad/ui/time";
import { useContext, useState } from "react";
import { useLanguage, useTranslate } from "../../language/use-translate.ts";

/** The address of a thread for whoever is to find it again. */
export const threadAddress = ({ id }: Pick<ThreadView, "id">) => new URL(`/threads/${id}`, location.href).href;

/** A day as it stands in a citation. */
export function useDay(): (at: string | Date) => string {
  const { locales, timeZone, respell = (text: string) => text } = useContext(ClockContext);
  const format = formatOf(Intl.DateTimeFormat, locales, { day: "numeric", month: "long", year: "numeric", timeZone });
  return (at) => respell(format.format(new Date(at)));
}

/** The day on which the page was opened. */
export function useToday(): string {
  const [now] = useState(() => new Date());
  return useDay()(now);
}

/**
 * How a thread is cited elsewhere: who opened it, its title, where, when, how much of it, its address, and when it was
 * read. It is made to be passed on, so under the Chatham House rule it names nobody, whatever the reader sees.
 */
export function useThreadCitation(thread: ThreadView): string {
  const t = useTranslate();
  const day = useDay();
  const today = useToday();
  const space = inLanguage(thread.space.name, useLanguage()).text;
  return t("reading.citation", {
    organisation: (thread.rule.underRule ? undefined : thread.organisation?.name) ?? t("rule.participants"),
    title: thread.title,
    network: t("frame.network"),
    space,
    opened: day(thread.createdAt),
    count: thread.postCount,
    address: threadAddress(thread),
    today,
  });
}
