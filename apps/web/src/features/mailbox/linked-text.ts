/** A text in pieces, those that are web addresses as links. */
export function linkedText(text: string): { text: string; href?: string }[] {
  return text
    .split(/(https?:\/\/[^\s<>"]+[^\s<>".,;:!?)])/)
    .map((piece, index) => (index % 2 === 1 ? { text: piece, href: piece } : { text: piece }));
}
