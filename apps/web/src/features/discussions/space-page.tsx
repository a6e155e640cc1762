import { inLanguage } from "@samrad/contracts/languages";
import type { SpaceView } from "@samrad/contracts/spaces";
import { Tag } from "@samrad/ui/tag";
import { Link } from "@tanstack/react-router";
import { PageHeader } from "../../frame/page-header.tsx";
import { PagePending } from "../../frame/page-pending.tsx";
import { useLanguage, useTranslate } from "../../language/use-translate.ts";
import { NotFoundPage } from "../problems/not-found-page.tsx";
import { Problem } from "../problems/problem.tsx";
import { NewThreadLink } from "./new-thread-link.tsx";
import { NoThreads } from "./no-threads.tsx";
import { useSpaceName } from "./space-name.tsx";
import type { ListProps } from "./thread-filter.ts";
import { ThreadFilters } from "./thread-filters.tsx";
import { ThreadList } from "./thread-list.tsx";
import { ThreadsLayout } from "./threads-layout.tsx";
import { SaveView } from "../views/save-view.tsx";
import { useSpace } from "./thread-queries.ts";
import { useVisibility } from "./visibility.ts";
import { SpaceRule } from "../chatham-house/space-rule.tsx";

function SpaceHeader({ space }: { space: SpaceView }) {
  const t = useTranslate();
  const name = useSpaceName()(space);
  const visibility = useVisibility();
  const description = inLanguage(space.description, useLanguage());
  return (
    <PageHeader
      title={name.text}
      lang={name.lang}
      crumb={<Link to="/discussions">{t("discussions.title")}</Link>}
      action={<NewThreadLink space={space} />}
    >
      <p>{t("discussions.readers", { visibility: visibility(space) })}</p>
      {space.archived && <Tag>{t("discussions.archived")}</Tag>}
      {description.text && <p lang={description.lang}>{description.text}</p>}
      <SpaceRule space={space} />
      {space.abilities.template && (
        <Link to="/discussions/$spaceSlug/template" params={{ spaceSlug: space.slug }}>
          {t("templates.title")}
        </Link>
      )}
    </PageHeader>
  );
}

/** The threads of one space. */
export function SpacePage({ spaceSlug, filter, concept }: ListProps & { spaceSlug: string }) {
  const { space, error, refetch } = useSpace(spaceSlug);
  if (space === null) return <NotFoundPage />;
  if (!space) return error ? <Problem error={error} onRetry={() => void refetch()} /> : <PagePending />;
  return (
    <>
      <SpaceHeader space={space} />
      <ThreadsLayout>
        <ThreadFilters spaceSlug={spaceSlug} concept={concept}>
          <SaveView filter={filter} spaceId={space.id} conceptId={concept ?? null} cites={null} />
        </ThreadFilters>
        <ThreadList
          key={space.id}
          scope={{ spaceId: space.id, filter, conceptId: concept }}
          empty={<NoThreads filter={filter} concept={concept} space={space} />}
        />
      </ThreadsLayout>
    </>
  );
}
