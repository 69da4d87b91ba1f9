import type { ReactNode } from "react";

type Props = {
  /** Facts of one line; what is null or empty leaves no dot behind. */
  readonly parts: readonly ReactNode[];
  /** A line of its own, or the note below a name. */
  readonly note?: boolean;
};

const isEmpty = (part: ReactNode) => part === null || part === undefined || part === false || part === "";

/** A line of facts with middots between them alone: none stands at the start or the end of a line, however it breaks. */
export function Dotted({ parts, note = false }: Props) {
  const told = parts.filter((part) => !isEmpty(part));
  if (told.length === 0) return null;
  return (
    <span className={note ? "dotted row-note" : "dotted"}>
      {told.map((part, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the facts of a line keep their order.
        <span key={at}>
          {at > 0 ? <span className="dot"> · </span> : null}
          {part}
        </span>
      ))}
    </span>
  );
}
