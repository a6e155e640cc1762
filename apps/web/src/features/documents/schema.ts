import { type AnyExtension, getSchema } from "@tiptap/core";
import { Blockquote, Doc, HardBreak, Heading, HorizontalRule, Paragraph, Text } from "./blocks.ts";
import { Footnote, Mention, Quote } from "./inline-nodes.ts";
import { BulletList, ListItem, OrderedList } from "./list-nodes.ts";
import { Bold, Italic, Link, Strike, Subscript, Superscript, Underline } from "./marks.ts";
import { Table, TableCell, TableHeader, TableRow } from "./table-nodes.ts";

/** The nodes and marks of `contracts/document`, and no other. The marks stand in the order of `markOrder`. */
export const documentExtensions: AnyExtension[] = [
  Doc,
  Text,
  Paragraph,
  Heading,
  BulletList,
  OrderedList,
  ListItem,
  Blockquote,
  Quote,
  Table,
  TableRow,
  TableCell,
  TableHeader,
  HorizontalRule,
  HardBreak,
  Mention,
  Footnote,
  Link,
  Bold,
  Italic,
  Underline,
  Strike,
  Superscript,
  Subscript,
];

/** The schema of the editor. */
export const documentSchema = getSchema(documentExtensions);
