import { Select } from "@samrad/ui/select";
import { Textfield } from "@samrad/ui/textfield";
import { useQuery } from "@tanstack/react-query";
import { Link, useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { useTranslate } from "../../language/use-translate.ts";
import { FoundConcept, useConceptSearch } from "./concept-search.tsx";
import { ConceptTree } from "./concept-tree.tsx";
import { groupOptions } from "./concept-queries.ts";
import styles from "./concepts.module.css";
import { useGroupName } from "./group-name.ts";

function GroupChoice({ groupId }: { groupId: string | undefined }) {
  const t = useTranslate();
  const nameOf = useGroupName();
  const navigate = useNavigate();
  const { data: groups = [] } = useQuery(groupOptions());
  if (groups.length === 0) return null;
  const options = groups
    .filter((group) => group.conceptCount > 0)
    .map((group) => ({
      value: group.id,
      label: `${nameOf(group)} (${group.conceptCount})`,
    }));
  return (
    <Select
      label={t("concepts.group")}
      options={[{ value: "", label: t("concepts.all_groups") }, ...options]}
      value={groupId ?? ""}
      onChange={(event) =>
        void navigate({ to: ".", search: { group: event.target.value || undefined }, resetScroll: false })
      }
    />
  );
}

type Props = { groupId: string | undefined; chosenId: string | undefined };

/** Finds a concept: by a word in any language, or from the top down. */
export function ConceptFinder({ groupId, chosenId }: Props) {
  const t = useTranslate();
  const [text, setText] = useState("");
  const { found, isNone } = useConceptSearch(text, true);
  return (
    <div className={styles.finder}>
      <Textfield
        label={t("concepts.search")}
        description={t("concepts.search_help")}
        type="search"
        autoComplete="off"
        value={text}
        onChange={(event) => setText(event.target.value)}
      />
      <p role="status" className={styles.hint}>
        {isNone ? t("concepts.none_found") : found ? t("concepts.found_count", { count: found.length }) : ""}
      </p>
      {found ? (
        <ul className={styles.results} aria-label={t("concepts.found")}>
          {found.map((concept) => (
            <li key={concept.id}>
              <Link
                className={styles.result}
                to="/concepts/$conceptId"
                params={{ conceptId: concept.id }}
                search={{ group: groupId }}
                resetScroll={false}
              >
                <FoundConcept concept={concept} />
              </Link>
            </li>
          ))}
        </ul>
      ) : (
        <>
          <GroupChoice groupId={groupId} />
          <ConceptTree key={groupId} groupId={groupId} chosenId={chosenId} />
        </>
      )}
    </div>
  );
}
