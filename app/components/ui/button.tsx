import type { ReactNode } from "react";

export type ButtonLook = "primary" | "secondary" | "danger" | "quiet";

const classes = (look: ButtonLook, small?: boolean) => `button button-${look}${small ? " button-small" : ""}`;

type ButtonProps = {
  readonly children: ReactNode;
  readonly look?: ButtonLook;
  readonly small?: boolean;
  readonly type?: "submit" | "button";
  readonly name?: string;
  readonly value?: string;
  readonly disabled?: boolean;
  /** Another form of the page that this button sends. */
  readonly form?: string;
  readonly formAction?: string;
  /** Who it acts on, where several buttons of a page say the same word. */
  readonly describe?: string;
  /** It adds a row to its form, up to so many. */
  readonly addsRow?: number;
};

export function Button({ children, look = "primary", small, type = "submit", describe, addsRow, ...rest }: ButtonProps) {
  return (
    <button type={type} className={classes(look, small)} data-adds-row={addsRow} {...rest}>
      {children}
      {describe ? <span className="visually-hidden"> {describe}</span> : null}
    </button>
  );
}

type LinkButtonProps = {
  readonly href: string;
  readonly children: ReactNode;
  readonly look?: ButtonLook;
  readonly small?: boolean;
  readonly describe?: string;
  readonly download?: boolean | string;
};

/** A link that begins something, drawn as a button. */
export function LinkButton({ href, children, look = "secondary", small, describe, download }: LinkButtonProps) {
  return (
    <a href={href} className={classes(look, small)} {...(download ? { download } : {})}>
      {children}
      {describe ? <span className="visually-hidden"> {describe}</span> : null}
    </a>
  );
}

/** Buttons beside each other, wrapping on a phone. */
export function ButtonRow({ children }: { readonly children: ReactNode }) {
  return <div className="button-row">{children}</div>;
}
