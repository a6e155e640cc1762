/** Who signed, as it stands under the answer. */
export const nameWithTitle = ({ name, title }: { name: string; title: string }): string =>
  title ? `${name}, ${title}` : name;
