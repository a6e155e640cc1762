import { EmptyState } from "@samrad/ui/empty-state";
import { useInfiniteQuery } from "@tanstack/react-query";
import { nextPage } from "../../frame/next-page.ts";
import { useTranslate } from "../../language/use-translate.ts";
import { trpc } from "../../trpc.ts";
import { PagedRulings } from "./paged-rulings.tsx";

/** What was decided about posts of the reader's own, with the statements of reasons. */
export function OwnRulings() {
  const t = useTranslate();
  const query = useInfiniteQuery(trpc.ruling.own.infiniteQueryOptions({}, nextPage));
  const none = <EmptyState title={t("flags.no_rulings")}>{t("flags.no_rulings_text")}</EmptyState>;
  return <PagedRulings query={query} none={none} />;
}
