import { Trans } from "@lingui/react";
import type { MessageId, MessageValues } from "@samrad/i18n/translator";
import type { ReactElement } from "react";

type Props<Id extends MessageId> = {
  id: Id;
  /** The elements that `<name>…</name>` in the text stands for. */
  components: Record<string, ReactElement>;
} & (MessageValues[Id] extends null ? { values?: undefined } : { values: MessageValues[Id] });

/** A text with links or emphasis in it. */
export function Translated<Id extends MessageId>({ id, components, values }: Props<Id>) {
  return <Trans id={id} values={values ?? {}} components={components} />;
}
