import iconv from 'iconv-lite';
import { FileRefusal } from './file-refusal.js';

export type FileEncoding = 'UTF-8' | 'UTF-8 (BOM)' | 'CP932';

export interface DecodedText {
  readonly text: string;
  readonly encoding: FileEncoding;
}

const REPLACEMENT = '\uFFFD';

/**
 * Reads the bytes of a file strictly: UTF-8 where every byte is valid UTF-8, otherwise CP932 with
 * the NEC and IBM extensions (髙, ①). Japanese CP932 text is never valid UTF-8 by chance: its lead
 * bytes 0x81–0x9F cannot begin a UTF-8 character.
 *
 * @throws FileRefusal where a byte fits neither, with the line it stands in.
 */
export function decodeText(bytes: Uint8Array): DecodedText {
  if (bytes.length === 0) {
    throw new FileRefusal('EMPTY_FILE', 'ファイルが空です。もう一度書き出してください。');
  }
  if ((bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff)) {
    throw new FileRefusal(
      'UNREADABLE_ENCODING',
      '文字コードが UTF-16 です。UTF-8 または Shift_JIS (CP932) の CSV で保存し直してください。',
    );
  }
  if (bytes.includes(0)) {
    throw new FileRefusal(
      'UNREADABLE_ENCODING',
      '文字でないデータ (NUL) を含みます。表計算のファイルではなく、CSV で書き出してください。',
    );
  }
  const marked = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
  const text = asUtf8(marked ? bytes.subarray(3) : bytes);
  if (text !== undefined) return { text, encoding: marked ? 'UTF-8 (BOM)' : 'UTF-8' };
  if (marked) throw unreadable('UTF-8', bytes, new TextDecoder().decode(bytes));
  const legacy = iconv.decode(Buffer.from(bytes), 'cp932');
  if (legacy.includes(REPLACEMENT)) throw unreadable('CP932', bytes, legacy);
  return { text: legacy, encoding: 'CP932' };
}

function asUtf8(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

function unreadable(tried: string, bytes: Uint8Array, text: string): FileRefusal {
  const before = text.slice(0, text.indexOf(REPLACEMENT));
  const line = before.split(/\r\n|\r|\n/).length;
  return new FileRefusal(
    'UNREADABLE_ENCODING',
    `文字コードを判定できません (${String(bytes.length)} バイト)。${String(line)} 行目に ${tried} として読めないバイトがあります。UTF-8 または Shift_JIS (CP932) の CSV で保存し直してください。`,
  );
}
