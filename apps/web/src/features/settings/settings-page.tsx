import { PageHeader } from "../../frame/page-header.tsx";
import { useTranslate } from "../../language/use-translate.ts";
import { useMe } from "../session/me.tsx";
import { LeaveNetwork } from "./leave-network.tsx";
import { PasskeyList } from "./passkey-list.tsx";
import { ProfileForm } from "./profile-form.tsx";
import { SessionList } from "./session-list.tsx";
import { ShortcutSection } from "./shortcut-section.tsx";
import styles from "./settings.module.css";

/** A person's own things: who they are, how the interface looks to them, how they sign in and where. */
export function SettingsPage() {
  const t = useTranslate();
  const { me } = useMe();
  if (!me) return null;
  return (
    <>
      <PageHeader title={t("account.settings")}>
        <span>{me.email}</span>
        <span>{me.organisation.name}</span>
      </PageHeader>
      <div className={styles.sections}>
        <ProfileForm me={me} />
        <PasskeyList />
        <SessionList />
        <ShortcutSection />
        <LeaveNetwork organisation={me.organisation.name} />
      </div>
    </>
  );
}
