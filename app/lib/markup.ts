/** Attributes as HTML spells them. */
type Attributes = Readonly<Record<string, string>>;

/** A piece of a page as plain data, so that the server and a page's own script show the very same: text, or an element. */
export type Markup = string | readonly [tag: string, attributes: Attributes, ...children: Markup[]];
