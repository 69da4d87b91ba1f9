import { fieldErrorText } from "~/copy/refusals/field-errors";
import { ui } from "~/copy/shell/ui";
import { kindsText } from "~/copy/values";
import { fieldMessage } from "~/domain/kernel/field-errors";
import { DOCUMENT_KINDS, DOCUMENT_MEGABYTES } from "~/forms/files";
import { describedBy, Field, type FieldProps, fieldId } from "./field";

type FileProps = FieldProps & {
  readonly kinds?: readonly string[];
  readonly megabytes?: number;
  readonly multiple?: boolean;
};

/**
 * Files, with what is accepted said before and checked by the page's script before anything is sent. The form needs
 * encType="multipart/form-data" (ActionForm: `files`).
 */
export function FileField(props: FileProps) {
  const { lang, name, kinds = DOCUMENT_KINDS, megabytes = DOCUMENT_MEGABYTES, multiple, optional } = props;
  const words = ui[lang];
  const limit = words.fileLimit(kindsText(lang, kinds), megabytes);
  const hint = props.hint ? (
    <>
      {props.hint}
      <br />
      {limit}
    </>
  ) : (
    limit
  );
  const all = { ...props, hint };
  return (
    <Field {...all}>
      <input
        className="input"
        id={fieldId(name)}
        name={name}
        type="file"
        multiple={multiple}
        required={!optional}
        accept={kinds.map((kind) => `.${kind}`).join(",")}
        data-kinds={kinds.join(" ")}
        data-megabytes={megabytes}
        data-words-of={words.errorOf("{file}", "{problem}")}
        data-words-kind={fieldErrorText(lang, fieldMessage("file.kind", { kinds: kinds.join(" ") }))}
        data-words-large={fieldErrorText(lang, fieldMessage("file.too-large", { max: megabytes }))}
        data-words-empty={fieldErrorText(lang, fieldMessage("file.empty"))}
        {...describedBy(all)}
      />
    </Field>
  );
}
