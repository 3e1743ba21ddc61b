import type { ListRefusalCode } from '@hailong/shared/dossier/list-reading.ts';

export type ListFormat = { readonly format: 'workbook' | 'text' } | { readonly refused: ListRefusalCode };

const ZIP_SIGNATURE = Buffer.from('PK\x03\x04', 'latin1');
/** The compound file of Office before 2007, and the envelope of a workbook with a password. */
const OLE2_SIGNATURE = Buffer.from('d0cf11e0a1b11ae1', 'hex');
const ENCRYPTED_STREAM_NAME = Buffer.from('EncryptedPackage', 'utf16le');
const PDF_SIGNATURE = Buffer.from('%PDF-', 'latin1');

/** What a file is by its content: names lie, and one-stop systems call an HTML page `.xls`. */
export function detectFormat(bytes: Uint8Array): ListFormat {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (startsWith(file, ZIP_SIGNATURE)) return { format: 'workbook' };
  if (startsWith(file, OLE2_SIGNATURE)) {
    return { refused: file.includes(ENCRYPTED_STREAM_NAME) ? 'list-password-protected' : 'list-old-format' };
  }
  if (startsWith(file, PDF_SIGNATURE)) return { refused: 'list-unreadable' };
  return { format: 'text' };
}

function startsWith(file: Buffer, signature: Buffer): boolean {
  return file.subarray(0, signature.length).equals(signature);
}
