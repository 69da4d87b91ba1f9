import type { ReactNode } from "react";

/** Facts of one line; what is null or empty leaves no dot behind. */
type Props = { readonly parts: readonly ReactNode[] };

const isEmpty = (part: ReactNode) => part === null || part === undefined || part === false || part === "";

/** A line of facts with middots between them alone: none stands at the start or the end of a line, however it breaks. */
export function Dotted({ parts }: Props) {
  const told = parts.filter((part) => !isEmpty(part));
  if (told.length === 0) return null;
  return (
    <span className="dotted">
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
