import { useQuery } from "@tanstack/react-query";
import { PageHeader } from "../../frame/page-header.tsx";
import { useTranslate } from "../../language/use-translate.ts";
import { CitesFilter } from "../law/cites-filter.tsx";
import { NewThreadLink, spaceToOpenIn } from "./new-thread-link.tsx";
import { NoThreads } from "./no-threads.tsx";
import type { ListProps } from "./thread-filter.ts";
import { ThreadFilters } from "./thread-filters.tsx";
import { ThreadList } from "./thread-list.tsx";
import { ThreadsLayout } from "./threads-layout.tsx";
import { spaceListOptions } from "./thread-queries.ts";
import { SaveView } from "../views/save-view.tsx";

/** The threads of all spaces. */
export function DiscussionsPage({ filter, concept, cites }: ListProps) {
  const t = useTranslate();
  const { data: spaces = [], isPending } = useQuery(spaceListOptions());
  const space = spaceToOpenIn(spaces);
  return (
    <>
      <PageHeader title={t("discussions.title")} action={<NewThreadLink space={space} pending={isPending} />} />
      <ThreadsLayout>
        <ThreadFilters concept={concept}>
          <SaveView filter={filter} spaceId={null} conceptId={concept ?? null} cites={cites ?? null} />
        </ThreadFilters>
        {cites && <CitesFilter provisionKey={cites} filter={filter} />}
        <ThreadList
          scope={{ filter, conceptId: concept, ...(cites && { cites }) }}
          empty={<NoThreads filter={filter} concept={concept} space={space} />}
        />
      </ThreadsLayout>
    </>
  );
}
