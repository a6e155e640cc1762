import { EmptyState } from "@samrad/ui/empty-state";
import { useInfiniteQuery } from "@tanstack/react-query";
import { nextPage } from "../../frame/next-page.ts";
import { PagedList } from "../../frame/paged-list.tsx";
import { useTranslate } from "../../language/use-translate.ts";
import { trpc } from "../../trpc.ts";
import { PlaceLink } from "./place-link.tsx";
import { RulingNote } from "./ruling-note.tsx";

/** What was decided about posts of the reader's own, with the statements of reasons. */
export function OwnRulings() {
  const t = useTranslate();
  const query = useInfiniteQuery(trpc.ruling.own.infiniteQueryOptions({}, nextPage));
  return (
    <PagedList
      query={query}
      rows={query.data?.pages.flatMap((page) => page.rulings)}
      none={<EmptyState title={t("flags.no_rulings")}>{t("flags.no_rulings_text")}</EmptyState>}
      renderRow={(ruling) => (
        <li key={ruling.id}>
          <p>
            <PlaceLink {...ruling} />
          </p>
          <RulingNote ruling={ruling} />
        </li>
      )}
    />
  );
}
