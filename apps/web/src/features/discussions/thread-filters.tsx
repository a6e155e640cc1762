import { Segments } from "@samrad/ui/segments";
import { useTranslate } from "../../language/use-translate.ts";
import type { ReactNode } from "react";
import { ConceptFilter } from "../concepts/concept-filter.tsx";
import { useMe } from "../session/me.tsx";
import { ListLink } from "./list-link.tsx";
import { segmentFilters, visitorFilters } from "./thread-filter.ts";

type Props = {
  spaceSlug?: string;
  concept: string | undefined;
  /** Stands beside the filters. */ children?: ReactNode;
};

/** Which threads of a list are shown. */
export function ThreadFilters({ spaceSlug, concept, children }: Props) {
  const t = useTranslate();
  const { me } = useMe();
  return (
    <>
      <Segments label={t("discussions.filters")}>
        {(me ? segmentFilters : visitorFilters).map((filter) => (
          <ListLink key={filter} spaceSlug={spaceSlug} filter={filter} concept={concept} byFilter>
            {t(`discussions.filter_${filter}`)}
          </ListLink>
        ))}
      </Segments>
      {children}
      <ConceptFilter conceptId={concept} />
    </>
  );
}
