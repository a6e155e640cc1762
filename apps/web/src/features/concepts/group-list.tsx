import { type ConceptGroupView, labelIn } from "@samrad/contracts/concepts";
import { Button } from "@samrad/ui/button";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useLanguage, useTranslate } from "../../language/use-translate.ts";
import { groupOptions } from "./concept-queries.ts";
import styles from "./concepts.module.css";
import { GroupDialog } from "./group-dialog.tsx";
import { useGroupName } from "./group-name.ts";

type RowProps = { group: ConceptGroupView; onChange: () => void };

function GroupRow({ group, onChange }: RowProps) {
  const t = useTranslate();
  const language = useLanguage();
  const name = useGroupName()(group);
  const { lang } = labelIn(group.name, language);
  return (
    <li className={styles.row}>
      <span lang={lang === language ? undefined : lang}>{name}</span>
      <span className={styles.hint}>
        {t("concepts.concept_count", { count: group.conceptCount })}
        {group.onePerThread && `, ${t("concepts.one_per_thread")}`}
      </span>
      <Button variant="tertiary" small aria-label={t("concepts.change_group_of", { group: name })} onClick={onChange}>
        {t("concepts.change_group")}
      </Button>
    </li>
  );
}

/** The groups of the vocabulary, for those who keep it. */
export function GroupList() {
  const t = useTranslate();
  const [changing, setChanging] = useState<ConceptGroupView>();
  const { data: groups = [] } = useQuery(groupOptions());
  if (groups.length === 0) return null;
  return (
    <section>
      <h2>{t("concepts.groups")}</h2>
      <ul className={styles.plain}>
        {groups.map((group) => (
          <GroupRow key={group.id} group={group} onChange={() => setChanging(group)} />
        ))}
      </ul>
      {changing && <GroupDialog group={changing} onClose={() => setChanging(undefined)} />}
    </section>
  );
}
