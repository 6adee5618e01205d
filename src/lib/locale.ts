/** The languages a story can be told in; the first is the primary one. */
export const locales = ['zh', 'en'] as const;
export type Locale = (typeof locales)[number];

/** One text (or other value) in every language. */
export type Localized<T = string> = Readonly<Record<Locale, T>>;
