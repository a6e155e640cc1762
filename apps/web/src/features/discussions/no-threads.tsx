import type { SpaceView } from "@samrad/contracts/spaces";
import { EmptyState } from "@samrad/ui/empty-state";
import { useTranslate } from "../../language/use-translate.ts";
import { useMe } from "../session/me.tsx";
import { NewThreadLink } from "./new-thread-link.tsx";
import { isStandingView, type ListProps } from "./thread-filter.ts";

/** What will come into a list that shows nothing. */
export function NoThreads({ filter, concept, space }: ListProps & { space: SpaceView | undefined }) {
  const t = useTranslate();
  const { me } = useMe();
  if (concept) return <EmptyState title={t("concepts.none_with")}>{t("concepts.none_with_text")}</EmptyState>;
  if (isStandingView(filter))
    return <EmptyState title={t(`views.none_${filter}`)}>{t(`views.${filter}_help`)}</EmptyState>;
  const action = filter === "all" || filter === "mine" ? <NewThreadLink space={space} /> : undefined;
  return (
    <EmptyState title={t(`discussions.none_${filter}`)} action={action}>
      {me && t(`discussions.none_${filter}_text`)}
    </EmptyState>
  );
}
