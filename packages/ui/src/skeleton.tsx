/** Grey lines in the shape of the text that comes; `widths` in percent, a line each. */
export function Skeleton({ label, widths = [100, 92, 60] }: { label: string; widths?: readonly number[] }) {
  return (
    <div className="samrad-skeleton" role="status" aria-label={label}>
      {widths.map((width, index) => (
        <span key={index} className="ds-skeleton" data-variant="text" style={{ width: `${width}%` }} />
      ))}
    </div>
  );
}
