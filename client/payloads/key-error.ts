import { both, type Bilingual } from '../../domain/bilingual.ts';

/** Why a payload cannot be decrypted: there is no key of its id here, or another one under that id. */
type Why = 'missing' | 'other';

/**
 * A payload that cannot be decrypted here. Nothing goes on without it: a workflow's task fails and is tried again, by
 * whoever has the key.
 */
export class PayloadKeyError extends Error {
  override readonly name = 'PayloadKeyError';
  readonly words: Bilingual;

  constructor(id: string, why: Why, cause?: unknown) {
    const words = WORDS[why](id);
    super(`${words.vi} / ${words.en}`, { cause });
    this.words = words;
  }
}

const WORDS: Record<Why, (id: string) => Bilingual> = {
  missing: (id) =>
    both(
      `Nội dung đã được mã hóa bằng khóa "${id}", tiến trình này không có khóa đó: thêm nó vào LIEN_NGANH_PAYLOAD_KEYS.`,
      `The payload was encrypted with the key "${id}", which this process does not have: add it to LIEN_NGANH_PAYLOAD_KEYS.`,
    ),
  other: (id) =>
    both(
      `Khóa "${id}" trong LIEN_NGANH_PAYLOAD_KEYS không phải khóa đã mã hóa nội dung này, hoặc nội dung đã bị thay đổi.`,
      `The key "${id}" in LIEN_NGANH_PAYLOAD_KEYS is not the one that encrypted this payload, or the payload was changed.`,
    ),
};
