import { Segments } from "@samrad/ui/segments";
import { useTranslate } from "../../language/use-translate.ts";
import { ConceptFilter } from "../concepts/concept-filter.tsx";
import { useMe } from "../session/me.ts";
import { ListLink } from "./list-link.tsx";
import { listFilters, visitorFilters } from "./thread-filter.ts";

/** Which threads of a list are shown. */
export function ThreadFilters({ spaceSlug, concept }: { spaceSlug?: string; concept: string | undefined }) {
  const t = useTranslate();
  const { me } = useMe();
  return (
    <>
      <Segments label={t("discussions.filters")}>
        {(me ? listFilters : visitorFilters).map((filter) => (
          <ListLink key={filter} spaceSlug={spaceSlug} filter={filter} concept={concept} byFilter>
            {t(`discussions.filter_${filter}`)}
          </ListLink>
        ))}
      </Segments>
      <ConceptFilter conceptId={concept} />
    </>
  );
}
