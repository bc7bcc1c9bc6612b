// The door of bytes: what every reader of strangers' files begins with.
export { charsetOf, type Decoded, decode } from './encoding.ts';
export { openZip, unpackXml, type Zip, type ZipTrust } from './zip.ts';
