import { useLingui } from "@lingui/react";
import { Button } from "@samrad/ui/button";

type PopoverButtonsProps = {
  /** Message ids. */
  save: string;
  remove: string;
  onSave: () => void;
  /** Missing when there is nothing to remove. */
  onRemove?: () => void;
  onCancel?: () => void;
};

/** What can be done with what the small field beside the text holds. */
export function PopoverButtons({ save, remove, onSave, onRemove, onCancel }: PopoverButtonsProps) {
  const { i18n } = useLingui();
  return (
    <div className="editor-popover-buttons">
      <Button variant="primary" small onClick={onSave}>
        {i18n._(save)}
      </Button>
      {onRemove && (
        <Button small onClick={onRemove}>
          {i18n._(remove)}
        </Button>
      )}
      {onCancel && (
        <Button variant="tertiary" small onClick={onCancel}>
          {i18n._("frame.cancel")}
        </Button>
      )}
    </div>
  );
}
