import type { MemberView } from "@samrad/contracts/people";
import { Menu } from "@samrad/ui/menu";
import { Tag } from "@samrad/ui/tag";
import { Time } from "@samrad/ui/time";
import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { useTranslate } from "../../language/use-translate.ts";
import { roleText } from "./choice-labels.ts";
import { type MemberAct, MemberActDialog } from "./member-act-dialog.tsx";
import styles from "./people.module.css";

const acts = ["changeRoles", "move", "remove", "deactivate", "reactivate"] as const satisfies readonly MemberAct[];
const actTexts = {
  changeRoles: "people.change_roles",
  move: "people.move",
  remove: "people.remove",
  deactivate: "people.deactivate",
  reactivate: "people.reactivate",
} as const;

function LastSeen({ person }: { person: MemberView }) {
  const t = useTranslate();
  if (!person.lastSeenAt) return <span>{t("people.never_seen")}</span>;
  return (
    <span>
      {t("people.last_seen")} <Time value={person.lastSeenAt} />
    </span>
  );
}

/** A person with roles and state, and what may be done. */
export function MemberRow({ person }: { person: MemberView }) {
  const t = useTranslate();
  const [act, setAct] = useState<MemberAct>();
  const allowed = acts.filter((one) => person.abilities[one]);
  return (
    <li className={styles.row}>
      <div className={styles.what}>
        <span className={styles.name}>
          <Link to="/people/$personId" params={{ personId: person.id }}>
            {person.name}
          </Link>{" "}
          {!person.active && <Tag>{t(person.deactivatedAt ? "people.deactivated" : "people.left")}</Tag>}
        </span>
        <span className={styles.facts}>
          <span>{person.email}</span>
          {person.organisation && <span>{person.organisation.name}</span>}
          <span>{roleText(person.roles, t)}</span>
          <LastSeen person={person} />
        </span>
      </div>
      {allowed.length > 0 && (
        <Menu align="end" label={t("people.actions")} name={t("people.actions_for", { name: person.name })}>
          {allowed.map((one) => (
            <button key={one} type="button" onClick={() => setAct(one)}>
              {t(actTexts[one])}
            </button>
          ))}
        </Menu>
      )}
      {act && <MemberActDialog act={act} person={person} onClose={() => setAct(undefined)} />}
    </li>
  );
}
