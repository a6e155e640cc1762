import type { MeView } from "@samrad/contracts/people";
import { Icon } from "@samrad/ui/icon";
import { Menu } from "@samrad/ui/menu";
import { OrganisationMark } from "@samrad/ui/organisation-mark";
import { Link } from "@tanstack/react-router";
import { useSignOut } from "../features/session/use-sign-out.ts";
import { useTranslate } from "../language/use-translate.ts";
import styles from "./navigation.module.css";

function MenuLabel({ me }: { me: MeView }) {
  const t = useTranslate();
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
      </span>
    </>
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
        <Link to="/drafts">{t("frame.drafts")}</Link>
        <Link to="/people/$personId" params={{ personId: me.id }}>
          {t("frame.my_profile")}
        </Link>
        <Link to="/settings">{t("frame.settings")}</Link>
        {(me.abilities.administer || me.abilities.invite) && <Link to="/people">{t("frame.people")}</Link>}
        <Link to="/accessibility">{t("frame.accessibility")}</Link>
        <hr />
        <button type="button" onClick={() => signOut.mutate()}>
          {t("frame.sign_out")}
        </button>
      </Menu>
    </div>
  );
}
