import { EmptyState } from "@samrad/ui/empty-state";
import { useInfiniteQuery } from "@tanstack/react-query";
import { nextPage } from "../../frame/next-page.ts";
import { useTranslate } from "../../language/use-translate.ts";
import { trpc } from "../../trpc.ts";
import { SpaceName } from "../discussions/space-name.tsx";
import { PagedRulings } from "../flags/paged-rulings.tsx";
import { scopeOf, type WantedQueue } from "./queue-address.ts";

/** What was decided, by whom and why, the newest first. */
export function RulingList({ wanted }: { wanted: WantedQueue }) {
  const t = useTranslate();
  const query = useInfiniteQuery(trpc.moderation.rulings.infiniteQueryOptions(scopeOf(wanted), nextPage));
  return (
    <PagedRulings
      query={query}
      none={<EmptyState title={t("moderation.no_rulings")}>{t("moderation.no_rulings_text")}</EmptyState>}
      renderAbout={({ space, decider }) => (
        <p className="samrad-about">
          <SpaceName space={space} />
          <span>{t("moderation.decided_by", { name: decider.name ?? t("rule.keeper") })}</span>
        </p>
      )}
    />
  );
}
