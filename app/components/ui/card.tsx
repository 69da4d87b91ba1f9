import type { ReactNode } from "react";

type CardProps = {
  readonly children: ReactNode;
  readonly title?: ReactNode;
  /** Ties the section to its heading; also the anchor. */
  readonly id?: string;
  /** Heading level, so that headings stay in order. */
  readonly level?: 2 | 3;
  /** Stands at the end of the heading's line: a link to all of them. */
  readonly aside?: ReactNode;
  /** Only its heading is shown until it is asked for. */
  readonly folded?: boolean;
};

/** A white sheet for one subject. */
export function Card({ children, title, id, level = 2, aside, folded = false }: CardProps) {
  const Heading = `h${level}` as const;
  const headingId = id && title ? `${id}-title` : undefined;
  const heading = <Heading {...(headingId ? { id: headingId } : {})}>{title}</Heading>;
  return (
    <section className="card" {...(id ? { id } : {})} {...(headingId ? { "aria-labelledby": headingId } : {})}>
      {folded ? (
        <details>
          <summary>{heading}</summary>
          {children}
        </details>
      ) : (
        <>
          {title ? (
            <div className="card-head">
              {heading}
              {aside}
            </div>
          ) : null}
          {children}
        </>
      )}
    </section>
  );
}

export type StatFigure = {
  readonly key: string;
  readonly label: ReactNode;
  readonly value: ReactNode;
  readonly unit?: ReactNode;
  readonly href?: string;
};

/** A few numbers with their names; each may open the list it counts. */
export function Stats({ figures }: { readonly figures: readonly StatFigure[] }) {
  return (
    <dl className="stats">
      {figures.map(({ key, label, value, unit, href }) => (
        <div className="stat" key={key}>
          <dt>{label}</dt>
          <dd>
            {href ? <a href={href}>{value}</a> : value}
            {unit ? <span className="stat-unit">{unit}</span> : null}
          </dd>
        </div>
      ))}
    </dl>
  );
}
