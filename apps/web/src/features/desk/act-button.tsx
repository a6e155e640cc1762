import { Button } from "@samrad/ui/button";
import { DeskKey } from "./desk-key.tsx";

type Props = { hint: string; disabled: boolean; onClick: () => void; children: string };

/** What can be decided, with the key that does it too. */
export function ActButton({ hint, disabled, onClick, children }: Props) {
  return (
    <Button small disabled={disabled} onClick={onClick} aria-keyshortcuts={hint}>
      {children} <DeskKey>{hint}</DeskKey>
    </Button>
  );
}
