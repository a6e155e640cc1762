import type { SpaceView } from "@samrad/contracts/spaces";
import { Skeleton } from "@samrad/ui/skeleton";
import { useQuery } from "@tanstack/react-query";
import { useTranslate } from "../../language/use-translate.ts";
import { ListLink } from "./list-link.tsx";
import { SpaceName } from "./space-name.tsx";
import styles from "./spaces-nav.module.css";
import { spaceListOptions } from "./thread-queries.ts";
import { useVisibility } from "./visibility.ts";

function SpaceItem({ space }: { space: SpaceView }) {
  const t = useTranslate();
  const visibility = useVisibility();
  return (
    <li>
      <ListLink spaceSlug={space.slug}>
        <span>
          <SpaceName space={space} />
        </span>
        <span className={styles.visibility}>
          {visibility(space)}
          {space.chathamHouse && ` · ${t("rule.name")}`}
          {space.archived && ` · ${t("discussions.archived")}`}
        </span>
        {space.unreadThreads > 0 && (
          <span className={styles.unread}>{t("discussions.unread_threads", { count: space.unreadThreads })}</span>
        )}
      </ListLink>
    </li>
  );
}

/** The spaces that the reader may read: who reads along in each, and how much is unread. */
export function SpacesNav() {
  const t = useTranslate();
  const { data: spaces = [], isPending } = useQuery(spaceListOptions());
  return (
    <nav className={styles.spaces} aria-label={t("discussions.spaces")}>
      <p className={styles.label} aria-hidden="true">
        {t("discussions.spaces")}
      </p>
      <ul className="samrad-strip">
        <li>
          <ListLink>
            <span>{t("discussions.all_spaces")}</span>
          </ListLink>
        </li>
        {spaces.map((space) => (
          <SpaceItem key={space.id} space={space} />
        ))}
      </ul>
      {isPending && (
        <div className={styles.pending}>
          <Skeleton label={t("frame.loading")} widths={[70, 55, 80]} />
        </div>
      )}
    </nav>
  );
}
