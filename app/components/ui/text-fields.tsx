import { ui } from "~/copy/shell/ui";
import { isDateKey } from "~/domain/kernel/time";
import { fieldValue } from "~/forms/reply";
import { describedBy, Field, type FieldProps, fieldId } from "./field";

type TextProps = FieldProps & {
  readonly defaultValue?: string | number | null;
  readonly type?: "text" | "email" | "tel" | "search" | "url";
  readonly inputMode?: "text" | "numeric" | "decimal" | "tel" | "email" | "search";
  readonly autoComplete?: string;
  /** For short answers: codes, counts, names. */
  readonly narrow?: boolean;
  /** Words after the input (个工作日). */
  readonly suffix?: string;
  readonly readOnly?: boolean;
  readonly spellCheck?: boolean;
};

export function TextField(props: TextProps) {
  const { name, reply, defaultValue, type = "text", inputMode, autoComplete, narrow, suffix, optional, readOnly, spellCheck } = props;
  const input = (
    <input
      className={narrow ? "input input-narrow" : "input"}
      id={fieldId(name)}
      name={name}
      type={type}
      inputMode={inputMode}
      autoComplete={autoComplete}
      readOnly={readOnly}
      spellCheck={spellCheck}
      // biome-ignore lint/a11y/noAutofocus: the row that somebody asked for is where they go on.
      autoFocus={reply?.focus === name}
      required={!optional}
      defaultValue={fieldValue(reply, name, defaultValue)}
      {...describedBy(props)}
    />
  );
  return (
    <Field {...props}>
      {suffix ? (
        <div className="input-affix">
          {input}
          <span className="affix">{suffix}</span>
        </div>
      ) : (
        input
      )}
    </Field>
  );
}

type AreaProps = FieldProps & { readonly defaultValue?: string | null; readonly rows?: number };

export function TextArea(props: AreaProps) {
  const { name, reply, defaultValue, rows = 5, optional } = props;
  return (
    <Field {...props}>
      <textarea
        className="input"
        id={fieldId(name)}
        name={name}
        rows={rows}
        required={!optional}
        defaultValue={fieldValue(reply, name, defaultValue)}
        {...describedBy(props)}
      />
    </Field>
  );
}

type PasswordProps = FieldProps & { readonly autoComplete: "current-password" | "new-password" };

export function PasswordField(props: PasswordProps) {
  return (
    <Field {...props}>
      <input
        className="input"
        id={fieldId(props.name)}
        name={props.name}
        type="password"
        autoComplete={props.autoComplete}
        required={!props.optional}
        {...describedBy(props)}
      />
    </Field>
  );
}

type DateProps = FieldProps & { readonly defaultValue?: string | null; readonly min?: string; readonly max?: string };

/** A day; the value is YYYY-MM-DD, in the writing of the reader's own browser. */
export function DateField(props: DateProps) {
  const { name, reply, defaultValue, min, max, optional } = props;
  const value = fieldValue(reply, name, defaultValue);
  // A date input drops what is no real day: that comes back as text, so that nothing typed is lost.
  const type = value === "" || isDateKey(value) ? "date" : "text";
  return (
    <Field {...props}>
      <input
        className="input input-narrow"
        id={fieldId(name)}
        name={name}
        type={type}
        min={min}
        max={max}
        required={!optional}
        defaultValue={value}
        {...describedBy(props)}
      />
    </Field>
  );
}

type MoneyProps = FieldProps & { readonly defaultFen?: number | null; readonly readOnly?: boolean };

const yuan = (fen: number | null | undefined) => (fen === null || fen === undefined ? "" : (fen / 100).toFixed(2));

/** An amount in yuan; the form's schema reads it into fen. */
export function MoneyField(props: MoneyProps) {
  const { lang, name, reply, defaultFen, optional, readOnly, hint = ui[lang].moneyHint } = props;
  const all = { ...props, hint };
  return (
    <Field {...all}>
      <div className="input-affix">
        <span className="affix" aria-hidden="true">
          ¥
        </span>
        <input
          className="input input-money"
          id={fieldId(name)}
          name={name}
          type="text"
          inputMode="decimal"
          autoComplete="off"
          readOnly={readOnly}
          required={!optional}
          defaultValue={fieldValue(reply, name, yuan(defaultFen))}
          {...describedBy(all)}
        />
        <span className="affix">{ui[lang].yuan}</span>
      </div>
    </Field>
  );
}
