import type { PersonRef } from "@samrad/contracts/people";
import { Button } from "@samrad/ui/button";
import { Textfield } from "@samrad/ui/textfield";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslate } from "../../language/use-translate.ts";
import { trpc } from "../../trpc.ts";
import styles from "./proposals.module.css";

type Props = {
  spaceId: string;
  voters: readonly PersonRef[];
  error: string | undefined;
  onChange: (voters: PersonRef[]) => void;
};

type FoundProps = Pick<Props, "spaceId" | "voters"> & { text: string; onAdd: (person: PersonRef) => void };

function Found({ spaceId, voters, text, onAdd }: FoundProps) {
  const t = useTranslate();
  const { data } = useQuery({ ...trpc.person.search.queryOptions({ text, spaceId }), enabled: text !== "" });
  const people = data?.filter(({ kind, id }) => kind === "person" && !voters.some((voter) => voter.id === id)) ?? [];
  if (text === "") return null;
  if (data && people.length === 0) return <p className={styles.note}>{t("proposals.nobody_found")}</p>;
  return (
    <ul className={styles.people} aria-label={t("proposals.found_people")}>
      {people.map(({ id, label, detail }) => (
        <li key={id}>
          <span>
            {label}, {detail}
          </span>
          <Button variant="tertiary" small onClick={() => onAdd({ id, name: label })}>
            {t("proposals.add_voter", { name: label })}
          </Button>
        </li>
      ))}
    </ul>
  );
}

/** Finds people among the readers of the space, and keeps those who are asked. */
export function VoterPicker({ spaceId, voters, error, onChange }: Props) {
  const t = useTranslate();
  const [text, setText] = useState("");
  return (
    <div className={styles.picker}>
      <Textfield
        type="search"
        label={t("proposals.find_voters")}
        value={text}
        error={error}
        autoComplete="off"
        onKeyDown={(event) => event.key === "Enter" && event.preventDefault()}
        onChange={(event) => setText(event.target.value)}
      />
      <Found
        spaceId={spaceId}
        voters={voters}
        text={text.trim()}
        onAdd={(person) => {
          onChange([...voters, person]);
          setText("");
        }}
      />
      {voters.length > 0 && (
        <ul className={styles.people} aria-label={t("proposals.voters")}>
          {voters.map(({ id, name }) => (
            <li key={id}>
              <span>{name}</span>
              <Button
                variant="tertiary"
                small
                aria-label={t("proposals.remove_voter", { name })}
                onClick={() => onChange(voters.filter((voter) => voter.id !== id))}
              >
                {t("proposals.remove")}
              </Button>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
