import type { MeView } from "@samrad/contracts/people";
import { Badge } from "@samrad/ui/badge";
import { Icon } from "@samrad/ui/icon";
import { Menu } from "@samrad/ui/menu";
import { OrganisationMark } from "@samrad/ui/organisation-mark";
import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { showPanel } from "../features/palette/palette-host.tsx";
import { useSignOut } from "../features/session/use-sign-out.ts";
import { useTranslate } from "../language/use-translate.ts";
import { trpc } from "../trpc.ts";
import styles from "./navigation.module.css";
import { usePlaces } from "./places.ts";
import { useQueueCount } from "./use-queue-count.ts";

function MenuLabel({ me }: { me: MeView }) {
  const t = useTranslate();
  const { data: count = 0 } = useQuery(trpc.notification.count.queryOptions());
  const waiting = useQueueCount();
  return (
    <>
      <span className={styles.whoWide}>
        <OrganisationMark name={me.organisation.name} kind={me.organisation.kind} />
        <span className={styles.who}>
          <span>{me.name}</span>
          <span className={styles.organisation}>{me.organisation.name}</span>
        </span>
      </span>
      <span className={styles.whoNarrow}>
        <Icon name="more" />
        <span className={styles.label}>{t("frame.more")}</span>
        <span className={styles.barOnly}>
          <Badge count={count + waiting} />
        </span>
      </span>
    </>
  );
}

/** What a phone's bar has no room for. */
function BarOverflow({ me }: { me: MeView }) {
  const t = useTranslate();
  const { data: count = 0 } = useQuery(trpc.notification.count.queryOptions());
  const waiting = useQueueCount();
  return (
    <div className={styles.barOnly}>
      <Link to="/inbox">{count > 0 ? t("frame.inbox_unread", { count }) : t("frame.inbox")}</Link>
      {me.abilities.coordinate && (
        <Link to="/moderation/queue">
          {waiting > 0 ? t("frame.queue_waiting", { count: waiting }) : t("moderation.queue")}
        </Link>
      )}
      {usePlaces(me)
        .filter(({ onBar }) => !onBar)
        .map(({ to, label }) => (
          <Link key={to} to={to}>
            {label}
          </Link>
        ))}
      <hr />
    </div>
  );
}

/** What belongs to the person: own things, settings, the way out. */
export function PersonMenu({ me }: { me: MeView }) {
  const t = useTranslate();
  const signOut = useSignOut();
  return (
    <div className={styles.person}>
      <Menu
        label={<MenuLabel me={me} />}
        name={t("frame.person_menu", { name: me.name, organisation: me.organisation.name })}
        buttonClass={styles.personButton}
      >
        <BarOverflow me={me} />
        <Link to="/tasks">{t("frame.tasks")}</Link>
        <Link to="/drafts">{t("frame.drafts")}</Link>
        <Link to="/bookmarks">{t("bookmarks.title")}</Link>
        <Link to="/people/$personId" params={{ personId: me.id }}>
          {t("frame.my_profile")}
        </Link>
        <Link to="/settings">{t("frame.settings")}</Link>
        {(me.abilities.administer || me.abilities.invite) && <Link to="/people">{t("frame.people")}</Link>}
        <Link to="/moderation/reports">{t("flags.title")}</Link>
        <Link to="/moderation/log">{t("moderation.log")}</Link>
        <Link to="/accessibility">{t("frame.accessibility")}</Link>
        <button type="button" onClick={() => showPanel("palette")}>
          {t("palette.open")}
        </button>
        <hr />
        <button type="button" onClick={() => signOut.mutate()}>
          {t("frame.sign_out")}
        </button>
      </Menu>
    </div>
  );
}
