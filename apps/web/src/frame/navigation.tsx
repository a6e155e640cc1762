import { Badge } from "@samrad/ui/badge";
import { Icon, type IconName } from "@samrad/ui/icon";
import { useQuery } from "@tanstack/react-query";
import { Link, type LinkProps } from "@tanstack/react-router";
import { useMe } from "../features/session/me.ts";
import { useTranslate } from "../language/use-translate.ts";
import { trpc } from "../trpc.ts";
import styles from "./navigation.module.css";
import { PersonMenu } from "./person-menu.tsx";

type ItemProps = { to: LinkProps["to"]; icon: IconName; label: string; count?: number; name?: string };

function Item({ to, icon, label, count = 0, name }: ItemProps) {
  return (
    <li>
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
  return <Item to="/inbox" icon="inbox" label={t("frame.inbox")} count={count} name={name} />;
}

/** The ways into the network: a rail beside the page, a bar under it on a phone. */
export function Navigation() {
  const t = useTranslate();
  const { me, known } = useMe();
  const visitor = known && !me;
  return (
    <nav className={styles.navigation} aria-label={t("frame.navigation")}>
      <p className={styles.network}>{t("frame.network")}</p>
      <ul>
        {!visitor && <Item to="/" icon="home" label={t("frame.home")} />}
        <Item to="/discussions" icon="discussions" label={t("frame.discussions")} />
        <Item to="/questions" icon="questions" label={t("frame.questions")} />
        <Item to="/law" icon="law" label={t("frame.law")} />
        <Item to="/search" icon="search" label={t("frame.search")} />
        {me && <InboxItem />}
        {visitor && <Item to="/sign-in" icon="sign_in" label={t("frame.sign_in")} />}
      </ul>
      {me && <PersonMenu me={me} />}
    </nav>
  );
}
