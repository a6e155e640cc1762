import { EmptyState } from "@samrad/ui/empty-state";
import { useInfiniteQuery } from "@tanstack/react-query";
import { nextPage } from "../../frame/next-page.ts";
import { PagedList } from "../../frame/paged-list.tsx";
import { useTranslate } from "../../language/use-translate.ts";
import { trpc } from "../../trpc.ts";
import { SpaceName } from "../discussions/space-name.tsx";
import { PlaceLink } from "../flags/place-link.tsx";
import { RulingNote } from "../flags/ruling-note.tsx";
import { scopeOf, type WantedQueue } from "./queue-address.ts";

/** What was decided, by whom and why, the newest first. */
export function RulingList({ wanted }: { wanted: WantedQueue }) {
  const t = useTranslate();
  const query = useInfiniteQuery(trpc.moderation.rulings.infiniteQueryOptions(scopeOf(wanted), nextPage));
  return (
    <PagedList
      query={query}
      rows={query.data?.pages.flatMap((page) => page.rulings)}
      none={<EmptyState title={t("moderation.no_rulings")}>{t("moderation.no_rulings_text")}</EmptyState>}
      renderRow={(ruling) => (
        <li key={ruling.id}>
          <p>
            <PlaceLink {...ruling} />
          </p>
          <p className="samrad-about">
            <SpaceName space={ruling.space} />
            <span>{t("moderation.decided_by", { name: ruling.decider.name ?? t("rule.keeper") })}</span>
          </p>
          <RulingNote ruling={ruling} />
        </li>
      )}
    />
  );
}
