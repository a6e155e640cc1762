import { Skeleton } from "@samrad/ui/skeleton";
import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useTranslate } from "../../language/use-translate.ts";
import { trpc } from "../../trpc.ts";
import { NotificationRow } from "../inbox/notification-row.tsx";
import { useMarkRead } from "../inbox/use-mark-read.ts";
import { Problem } from "../problems/problem.tsx";
import { HomeSection } from "./home-section.tsx";
import styles from "./home.module.css";

const limit = 5;

function Unread() {
  const t = useTranslate();
  const { one } = useMarkRead();
  const { data, error, refetch } = useQuery(trpc.notification.list.queryOptions({ filter: "unread" }));
  if (!data && error) return <Problem error={error} onRetry={() => void refetch()} />;
  if (!data) return <Skeleton label={t("frame.loading")} />;
  if (data.notifications.length === 0) return <p className={styles.none}>{t("home.inbox_none")}</p>;
  return (
    <ul className="samrad-rows">
      {data.notifications.slice(0, limit).map((notification) => (
        <NotificationRow key={notification.id} notification={notification} onOpen={one.mutate} />
      ))}
    </ul>
  );
}

/** The newest of what is unread in the inbox. */
export function InboxDigest() {
  const t = useTranslate();
  const { data: count = 0 } = useQuery(trpc.notification.count.queryOptions());
  const title = count > 0 ? t("home.inbox_count", { count }) : t("home.inbox");
  return (
    <HomeSection title={title} more={<Link to="/inbox">{t("home.to_inbox")}</Link>}>
      <Unread />
    </HomeSection>
  );
}
