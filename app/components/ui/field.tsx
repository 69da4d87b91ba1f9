import type { ReactNode } from "react";
import type { Lang } from "~/copy/define";
import { fieldErrorText } from "~/copy/refusals/field-errors";
import { ui } from "~/copy/shell/ui";
import { type FormReply, fieldErrors } from "~/forms/reply";
import { Icon } from "./icon";

/** What every field takes. Errors and typed values are found in `reply` by `name`. */
export type FieldProps = {
  readonly lang: Lang;
  readonly name: string;
  readonly label: ReactNode;
  readonly hint?: ReactNode;
  readonly reply?: FormReply | null;
  /** Fields are required unless they say so. */
  readonly optional?: boolean;
};

export const fieldId = (name: string) => `f-${name}`;

/** What ties an input to its hint and its error. */
export function describedBy(props: Pick<FieldProps, "name" | "hint" | "reply">): { "aria-describedby"?: string; "aria-invalid"?: true } {
  const bad = fieldErrors(props.reply, props.name).length > 0;
  const ids = [props.hint ? `${fieldId(props.name)}-hint` : null, bad ? `${fieldId(props.name)}-error` : null].filter(Boolean);
  return { ...(ids.length > 0 ? { "aria-describedby": ids.join(" ") } : {}), ...(bad ? { "aria-invalid": true } : {}) };
}

export function FieldLabelText({ lang, label, optional }: Pick<FieldProps, "lang" | "label" | "optional">) {
  return (
    <>
      {label}
      {optional ? <span className="field-optional">{ui[lang].optional}</span> : null}
    </>
  );
}

export function FieldHint({ name, hint }: Pick<FieldProps, "name" | "hint">) {
  return hint ? (
    <div className="field-hint" id={`${fieldId(name)}-hint`}>
      {hint}
    </div>
  ) : null;
}

/** The message beside the field. */
export function FieldError({ lang, name, reply }: Pick<FieldProps, "lang" | "name" | "reply">) {
  const errors = fieldErrors(reply, name);
  if (errors.length === 0) return null;
  return (
    <p className="field-error" id={`${fieldId(name)}-error`}>
      <Icon name="alert" />
      <span>
        <span className="visually-hidden">{ui[lang].errorPrefix}</span>
        {errors.map((error) => fieldErrorText(lang, error)).join(lang === "zh" ? "" : " ")}
      </span>
    </p>
  );
}

/** Label, hint and error around one input of the page's own. */
export function Field(props: FieldProps & { readonly children: ReactNode }) {
  const bad = fieldErrors(props.reply, props.name).length > 0;
  return (
    <div className={bad ? "field field-bad" : "field"}>
      <label className="field-label" htmlFor={fieldId(props.name)}>
        <FieldLabelText {...props} />
      </label>
      <FieldHint {...props} />
      <FieldError {...props} />
      {props.children}
    </div>
  );
}

/** Legend, hint and error around several inputs that answer one question. */
export function FieldGroup(props: FieldProps & { readonly children: ReactNode }) {
  const bad = fieldErrors(props.reply, props.name).length > 0;
  const { "aria-describedby": described } = describedBy(props);
  return (
    <fieldset className={bad ? "field field-bad" : "field"} {...(described ? { "aria-describedby": described } : {})}>
      <legend className="field-label">
        <FieldLabelText {...props} />
      </legend>
      <FieldHint {...props} />
      <FieldError {...props} />
      {props.children}
    </fieldset>
  );
}
