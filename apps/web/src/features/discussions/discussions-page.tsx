import { useQuery } from "@tanstack/react-query";
import { PageHeader } from "../../frame/page-header.tsx";
import { useTranslate } from "../../language/use-translate.ts";
import styles from "./discussions.module.css";
import { CitesFilter } from "../law/cites-filter.tsx";
import { NewThreadLink, spaceToOpenIn } from "./new-thread-link.tsx";
import { NoThreads } from "./no-threads.tsx";
import { ShortcutHelp } from "./shortcut-help.tsx";
import { SpacesNav } from "./spaces-nav.tsx";
import type { ListProps } from "./thread-filter.ts";
import { ThreadFilters } from "./thread-filters.tsx";
import { ThreadList } from "./thread-list.tsx";
import { spaceListOptions } from "./thread-queries.ts";
import { SaveView } from "../views/save-view.tsx";
import { ViewsNav } from "../views/views-nav.tsx";
import { VisitorInvitation } from "./visitor-invitation.tsx";

/** The threads of all spaces. */
export function DiscussionsPage({ filter, concept, cites }: ListProps) {
  const t = useTranslate();
  const { data: spaces = [], isPending } = useQuery(spaceListOptions());
  const space = spaceToOpenIn(spaces);
  return (
    <>
      <PageHeader title={t("discussions.title")} action={<NewThreadLink space={space} pending={isPending} />} />
      <VisitorInvitation />
      <div className={styles.layout}>
        <div className={styles.side}>
          <ViewsNav />
          <SpacesNav />
        </div>
        <div className={styles.threads}>
          <ThreadFilters concept={concept}>
            <SaveView filter={filter} spaceId={null} conceptId={concept ?? null} cites={cites ?? null} />
          </ThreadFilters>
          {cites && <CitesFilter provisionKey={cites} filter={filter} />}
          <ThreadList
            scope={{ filter, conceptId: concept, ...(cites && { cites }) }}
            empty={<NoThreads filter={filter} concept={concept} space={space} />}
          />
          <ShortcutHelp />
        </div>
      </div>
    </>
  );
}
