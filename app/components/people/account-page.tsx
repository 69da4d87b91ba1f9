import type { ReactNode } from "react";

/** One narrow column for one short form. */
export function AccountPage({
  title,
  lead,
  children,
}: {
  readonly title: string;
  readonly lead?: ReactNode;
  readonly children: ReactNode;
}) {
  return (
    <div className="mx-auto max-w-xl space-y-6 py-6">
      <h1>{title}</h1>
      {lead ? <p className="text-ink-soft">{lead}</p> : null}
      {children}
    </div>
  );
}
