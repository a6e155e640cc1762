import { type Electorate, electorates, type ProposalKind } from "@samrad/contracts/proposals";
import type { PersonRef } from "@samrad/contracts/people";
import { Choices } from "@samrad/ui/choices";
import { Textfield } from "@samrad/ui/textfield";
import { useTranslate } from "../../language/use-translate.ts";
import { ClosingField } from "./closing-field.tsx";
import { OptionsField } from "./options-field.tsx";
import styles from "./proposals.module.css";
import { VoterPicker } from "./voter-picker.tsx";

/** What is chosen in the form, as its fields hold it. */
export type Rules = {
  options: string;
  electorate: Electorate;
  voters: readonly PersonRef[];
  quorum: string;
  hidden: boolean;
  countShown: boolean;
  closes: string;
};

export const startRules: Rules = {
  options: "",
  electorate: "readers",
  voters: [],
  quorum: "",
  hidden: false,
  countShown: true,
  closes: "",
};

type Props = {
  kind: ProposalKind;
  rules: Rules;
  spaceId: string;
  fieldError: (field: string) => string | undefined;
  onChange: (change: Partial<Rules>) => void;
};

function Secrecy({ rules, onChange }: Pick<Props, "rules" | "onChange">) {
  const t = useTranslate();
  const options = [
    { value: "hidden", label: t("proposals.hide"), description: t("proposals.hide_help") },
    ...(rules.hidden ? [{ value: "countShown", label: t("proposals.show_count") }] : []),
  ];
  return (
    <Choices
      label={t("proposals.secrecy")}
      name="secrecy"
      several
      options={options}
      defaultChosen={rules.countShown ? ["countShown"] : []}
      onChoose={(value, chosen) => onChange({ [value]: chosen })}
    />
  );
}

/** Who votes, on what, until when, and what is seen meanwhile. */
export function VoteRules({ kind, rules, spaceId, fieldError, onChange }: Props) {
  const t = useTranslate();
  return (
    <div className={styles.form}>
      {kind === "ranked" && (
        <OptionsField
          value={rules.options}
          error={fieldError("options")}
          onChange={(options) => onChange({ options })}
        />
      )}
      <Choices
        label={t("proposals.electorate")}
        name="electorate"
        error={rules.electorate === "people" ? undefined : fieldError("voterIds")}
        options={electorates.map((value) => ({ value, label: t(`proposals.asked_${value}`) }))}
        defaultChosen={[rules.electorate]}
        onChoose={(value) => onChange({ electorate: value as Electorate })}
      />
      {rules.electorate === "people" && (
        <VoterPicker
          spaceId={spaceId}
          voters={rules.voters}
          error={fieldError("voterIds")}
          onChange={(voters) => onChange({ voters })}
        />
      )}
      <Textfield
        type="number"
        min={1}
        inputMode="numeric"
        label={t("proposals.quorum")}
        description={t("proposals.quorum_help")}
        value={rules.quorum}
        error={fieldError("quorum")}
        onChange={(event) => onChange({ quorum: event.target.value })}
      />
      <ClosingField value={rules.closes} error={fieldError("closesAt")} onChange={(closes) => onChange({ closes })} />
      <Secrecy rules={rules} onChange={onChange} />
    </div>
  );
}
