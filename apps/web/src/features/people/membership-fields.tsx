import { Choices } from "@samrad/ui/choices";
import { Select } from "@samrad/ui/select";
import { useTranslate } from "../../language/use-translate.ts";
import { roleOptions } from "./choice-labels.ts";

type Props = {
  organisations: { value: string; label: string }[];
  fieldError: (field: string) => string | undefined;
};

/** Where somebody becomes a member, and in which roles. */
export function MembershipFields({ organisations, fieldError }: Props) {
  const t = useTranslate();
  return (
    <>
      <Select
        label={t("people.organisation")}
        name="organisationId"
        options={organisations}
        error={fieldError("organisationId")}
      />
      <Choices
        several
        label={t("people.roles")}
        name="roles"
        options={roleOptions(t)}
        defaultChosen={["member"]}
        error={fieldError("roles")}
      />
    </>
  );
}
