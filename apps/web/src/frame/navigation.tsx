import { Badge } from "@samrad/ui/badge";
import { Icon } from "@samrad/ui/icon";
import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useMe } from "../features/session/me.tsx";
import { useTranslate } from "../language/use-translate.ts";
import { trpc } from "../trpc.ts";
import styles from "./navigation.module.css";
import { PersonMenu } from "./person-menu.tsx";
import { type Place, usePlaces } from "./places.ts";
import { useQueueCount } from "./use-queue-count.ts";

type ItemProps = { place: Place; count?: number; name?: string };

function Item({ place: { to, icon, label, onBar }, count = 0, name }: ItemProps) {
  return (
    <li className={onBar ? undefined : styles.railOnly}>
      <Link to={to} className={styles.item} activeOptions={{ exact: to === "/" }} aria-label={name}>
        <Icon name={icon} />
        <span className={styles.label}>{label}</span>
        <Badge count={count} />
      </Link>
    </li>
  );
}

function InboxItem() {
  const t = useTranslate();
  const { data: count = 0 } = useQuery(trpc.notification.count.queryOptions());
  const name = count > 0 ? t("frame.inbox_unread", { count }) : undefined;
  return (
    <Item place={{ to: "/inbox", icon: "inbox", label: t("frame.inbox"), onBar: false }} count={count} name={name} />
  );
}

/** For those who keep order: what waits for a decision. */
function QueueItem() {
  const t = useTranslate();
  const count = useQueueCount();
  const name = count > 0 ? t("frame.queue_waiting", { count }) : undefined;
  const place: Place = { to: "/moderation/queue", icon: "flag", label: t("moderation.queue"), onBar: false };
  return <Item place={place} count={count} name={name} />;
}

/** The ways into the network: a rail beside the page, a bar under it on a phone. */
export function Navigation() {
  const t = useTranslate();
  const { me, known } = useMe();
  const places = usePlaces(known ? me : undefined);
  return (
    <nav className={styles.navigation} aria-label={t("frame.navigation")}>
      <p className={styles.network}>{t("frame.network")}</p>
      <ul>
        {places.map((place) => (
          <Item key={place.to} place={place} />
        ))}
        {me && <InboxItem />}
        {me?.abilities.coordinate && <QueueItem />}
        {known && !me && <Item place={{ to: "/sign-in", icon: "sign_in", label: t("frame.sign_in"), onBar: true }} />}
      </ul>
      {me && <PersonMenu me={me} />}
    </nav>
  );
}
