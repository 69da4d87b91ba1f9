import type { ReactNode } from "react";
import { ui } from "~/copy/shell/ui";
import { fieldErrors, fieldValue, fieldValues } from "~/forms/reply";
import { describedBy, Field, FieldError, FieldGroup, type FieldProps, fieldId } from "./field";

export type Option = { readonly value: string; readonly label: ReactNode; readonly hint?: ReactNode };

type SelectOption = { readonly value: string; readonly label: string };
export type SelectGroup = { readonly label: string; readonly options: readonly SelectOption[] };

type SelectProps = FieldProps & {
  readonly options: readonly (SelectOption | SelectGroup)[];
  readonly defaultValue?: string | null;
  /** Words of the empty choice; null leaves it out (filters that always have a value). */
  readonly placeholder?: string | null;
  readonly narrow?: boolean;
};

const option = ({ value, label }: SelectOption) => (
  <option key={value} value={value}>
    {label}
  </option>
);

export function SelectField(props: SelectProps) {
  const { lang, name, reply, options, defaultValue, placeholder = ui[lang].choose, narrow, optional } = props;
  return (
    <Field {...props}>
      <select
        className={narrow ? "input input-narrow" : "input"}
        id={fieldId(name)}
        name={name}
        // A required select must begin with an empty choice to be valid HTML.
        required={!optional && placeholder !== null}
        defaultValue={fieldValue(reply, name, defaultValue)}
        {...describedBy(props)}
      >
        {placeholder === null ? null : <option value="">{placeholder}</option>}
        {options.map((one) =>
          "options" in one ? (
            <optgroup key={one.label} label={one.label}>
              {one.options.map(option)}
            </optgroup>
          ) : (
            option(one)
          ),
        )}
      </select>
    </Field>
  );
}

type ChoiceProps = {
  readonly type: "radio" | "checkbox";
  readonly name: string;
  readonly index: number;
  readonly checked: boolean;
} & Option;

function Choice({ type, name, index, checked, value, label, hint }: ChoiceProps) {
  // The first one carries the field's own id, so that the error summary's link lands on it.
  const id = index === 0 ? fieldId(name) : `${fieldId(name)}-${index}`;
  return (
    <div className="choice">
      <input
        type={type}
        id={id}
        name={name}
        value={value}
        defaultChecked={checked}
        {...(hint ? { "aria-describedby": `${id}-note` } : {})}
      />
      <label htmlFor={id}>
        {label}
        {hint ? (
          <span className="field-hint" id={`${id}-note`}>
            {hint}
          </span>
        ) : null}
      </label>
    </div>
  );
}

export function RadioGroup(props: FieldProps & { readonly options: readonly Option[]; readonly defaultValue?: string | null }) {
  const chosen = fieldValue(props.reply, props.name, props.defaultValue);
  return (
    <FieldGroup {...props}>
      <div className="choices">
        {props.options.map((one, index) => (
          <Choice key={one.value} type="radio" name={props.name} index={index} checked={one.value === chosen} {...one} />
        ))}
      </div>
    </FieldGroup>
  );
}

export function CheckboxGroup(props: FieldProps & { readonly options: readonly Option[]; readonly defaultValues?: readonly string[] }) {
  const chosen = fieldValues(props.reply, props.name, props.defaultValues);
  return (
    <FieldGroup {...props}>
      <div className="choices">
        {props.options.map((one, index) => (
          <Choice key={one.value} type="checkbox" name={props.name} index={index} checked={chosen.includes(one.value)} {...one} />
        ))}
      </div>
    </FieldGroup>
  );
}

/** One box to tick: a declaration, an agreement. The value sent is "yes". */
export function Checkbox(props: FieldProps & { readonly defaultChecked?: boolean }) {
  const { lang, name, label, hint, reply, defaultChecked = false } = props;
  const checked = reply ? fieldValue(reply, name) !== "" : defaultChecked;
  const bad = fieldErrors(reply, name).length > 0;
  return (
    <div className={bad ? "field field-bad" : "field"}>
      <FieldError lang={lang} name={name} reply={reply} />
      <div className="choice">
        <input type="checkbox" id={fieldId(name)} name={name} value="yes" defaultChecked={checked} {...describedBy(props)} />
        <label htmlFor={fieldId(name)}>
          {label}
          {hint ? (
            <span className="field-hint" id={`${fieldId(name)}-hint`}>
              {hint}
            </span>
          ) : null}
        </label>
      </div>
    </div>
  );
}
