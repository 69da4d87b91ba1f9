import { Children, isValidElement, type ReactNode } from "react";

/** Longer labels are sentences (declarations): their messages speak for themselves. */
const LONGEST_NAME = 40;

type FormPart = {
  readonly name?: unknown;
  readonly label?: unknown;
  readonly labels?: Readonly<Record<string, string>>;
  readonly options?: unknown;
  readonly children?: ReactNode;
};

/** Goes through the parts of a form as they were written; what a component of its own draws inside is not seen. */
function eachPart(form: ReactNode, visit: (part: FormPart) => void): void {
  Children.forEach(form, (child) => {
    if (!isValidElement<FormPart>(child)) return;
    visit(child.props);
    eachPart(child.props.children, visit);
  });
}

/** The names of a form's fields as people read them: those that stand in it, and those that it names for deeper ones. */
export function labelsIn(form: ReactNode): Readonly<Record<string, string>> {
  const found: Record<string, string> = {};
  eachPart(form, ({ name, label, labels }) => {
    if (typeof name === "string" && typeof label === "string" && label.length <= LONGEST_NAME && !/[。.]$/.test(label)) found[name] = label;
    Object.assign(found, labels);
  });
  return found;
}

type Choice = { readonly value: string; readonly label: ReactNode };

const isChoice = (one: unknown): one is Choice => typeof one === "object" && one !== null && "value" in one && "label" in one;

/** What the choices of a form's fields are called, by field and value. */
export function choicesIn(form: ReactNode): ReadonlyMap<string, ReadonlyMap<string, ReactNode>> {
  const found = new Map<string, ReadonlyMap<string, ReactNode>>();
  eachPart(form, ({ name, options }) => {
    if (typeof name === "string" && Array.isArray(options)) {
      found.set(name, new Map(options.filter(isChoice).map(({ value, label }) => [value, label])));
    }
  });
  return found;
}
