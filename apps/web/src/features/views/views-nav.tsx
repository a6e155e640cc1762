import { mostCounted, type SavedView, standingViews } from "@samrad/contracts/views";
import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useTranslate } from "../../language/use-translate.ts";
import { trpc } from "../../trpc.ts";
import styles from "../discussions/spaces-nav.module.css";
import { listFilters } from "../discussions/thread-filter.ts";
import { useMe } from "../session/me.tsx";

function Count({ count }: { count: number }) {
  const t = useTranslate();
  if (count === 0) return null;
  return (
    <span className={styles.unread}>
      {count >= mostCounted ? t("views.many", { count: mostCounted }) : t("views.count", { count })}
    </span>
  );
}

const exactly = { exact: true, includeSearch: true };

function OwnView({ view }: { view: SavedView }) {
  const filter = listFilters.find((one) => one === view.filter && one !== "all");
  const search = {
    ...(filter && { filter }),
    ...(view.conceptId && { concept: view.conceptId }),
    ...(view.cites && { cites: view.cites }),
  };
  const text = (
    <>
      <span>{view.name}</span>
      <Count count={view.count} />
    </>
  );
  if (!view.space)
    return (
      <Link to="/discussions" search={search} activeOptions={exactly}>
        {text}
      </Link>
    );
  return (
    <Link to="/discussions/$spaceSlug" params={{ spaceSlug: view.space.slug }} search={search} activeOptions={exactly}>
      {text}
    </Link>
  );
}

/** Lists of threads that ask something of the reader, and those that the reader has saved, each with how many. */
export function ViewsNav() {
  const t = useTranslate();
  const { me } = useMe();
  const { data } = useQuery(trpc.view.list.queryOptions(undefined, { enabled: me !== null }));
  if (!me) return null;
  return (
    <nav className={styles.spaces} aria-label={t("views.title")}>
      <p className={styles.label} aria-hidden="true">
        {t("views.title")}
      </p>
      <ul className="samrad-strip">
        {standingViews.map((filter) => (
          <li key={filter}>
            <Link to="/discussions" search={{ filter }} activeOptions={exactly}>
              <span>{t(`views.${filter}`)}</span>
              <Count count={data?.standing[filter] ?? 0} />
            </Link>
          </li>
        ))}
        {data?.own.map((view) => (
          <li key={view.id}>
            <OwnView view={view} />
          </li>
        ))}
      </ul>
    </nav>
  );
}
