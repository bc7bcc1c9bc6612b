// Every number that bounds what a caller may send, with its reason.

/** One file: the largest report of a body so far is 9 MB; three times that, rounded down. */
export const FILE_BYTES_MAX = 25 * 1024 * 1024;
/** Files of one form: a folder of a day's articles. */
export const FILES_MAX = 50;
/** All files of one form together, since they are held in memory until their hash is known. */
export const UPLOAD_BYTES_MAX = 64 * 1024 * 1024;
/** A field of a form: a pasted text. */
export const FIELD_BYTES_MAX = 2 * 1024 * 1024;
export const FIELDS_MAX = 500;
/** A form without files. */
export const FORM_BYTES_MAX = 4 * 1024 * 1024;
/** A file in base64 within JSON is a third larger, and has a description beside it. */
export const JSON_BYTES_MAX = 36 * 1024 * 1024;
/** Somebody who is not signed in has a name, a passphrase or a link to send. */
export const STRANGER_BYTES_MAX = 64 * 1024;
/** A slow line sends 25 MB in five minutes at 0.7 Mbit/s. */
export const REQUEST_MS_MAX = 300_000;

/** Requests in a window of `seconds` from one address. */
interface Rate {
  readonly max: number;
  readonly seconds: number;
}

export interface Rates {
  /** Acts that take a secret. The count by name, which slows a guesser, is in `people`. */
  readonly signIn: Rate;
  readonly api: Rate;
  readonly pages: Rate;
}

export const RATES: Rates = {
  signIn: { max: 10, seconds: 60 },
  api: { max: 600, seconds: 60 },
  pages: { max: 600, seconds: 60 },
};
