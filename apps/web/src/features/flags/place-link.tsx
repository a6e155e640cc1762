import type { FlaggedPlace } from "@samrad/contracts/flags";
import { Link } from "@tanstack/react-router";
import { rowLink } from "../../frame/use-row-keys.ts";
import { useTranslate } from "../../language/use-translate.ts";

/** Leads to the post, as long as the reader may open it. */
export function PlaceLink({ thread, number }: FlaggedPlace) {
  const t = useTranslate();
  if (!thread) return <>{t("moderation.closed_thread")}</>;
  return (
    <Link to="/threads/$threadId" params={{ threadId: thread.id }} search={{ post: number ?? undefined }} {...rowLink}>
      <span lang={thread.lang}>{thread.title}</span> #{number}
    </Link>
  );
}
