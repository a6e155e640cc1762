import { buttonLook } from "@samrad/ui/button";
import { Link, useLocation } from "@tanstack/react-router";
import { useTranslate } from "../../language/use-translate.ts";
import { useMe } from "../session/me.tsx";
import styles from "./visitor-invitation.module.css";

/** Tells a visitor what members have besides; nothing for members. */
export function VisitorInvitation() {
  const t = useTranslate();
  const { me, known } = useMe();
  const next = useLocation({ select: ({ href }) => href });
  if (me || !known) return null;
  return (
    <aside className={styles.invitation} aria-label={t("discussions.visitor_title")}>
      <p>{t("discussions.visitor_text")}</p>
      <Link to="/sign-in" search={{ next }} {...buttonLook({ small: true })}>
        {t("frame.sign_in")}
      </Link>
    </aside>
  );
}
